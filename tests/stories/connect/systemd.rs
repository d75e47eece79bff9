//! Stories of what systemd is told, with a socket of our own in its place (`sd_notify(3)`).

use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::support::process::{Background, program};
use crate::support::{World, wait_for};

/// What a program told until now.
struct Told {
    socket: UnixDatagram,
    all: String,
}

impl Told {
    fn listen(path: &Path) -> Self {
        let socket = UnixDatagram::bind(path).expect("a socket");
        socket.set_read_timeout(Some(Duration::from_millis(100))).expect("a time-out");
        Self { socket, all: String::new() }
    }

    /// Waits until a line was told, then gives everything that was.
    fn wait_for(&mut self, line: &str) -> &str {
        wait_for(line, || {
            let mut bytes = [0; 4096];
            while let Ok(length) = self.socket.recv(&mut bytes) {
                self.all.push_str(&String::from_utf8_lossy(&bytes[..length]));
                self.all.push('\n');
            }
            self.all.lines().any(|told| told.starts_with(line)).then_some(())
        });
        &self.all
    }
}

fn under_systemd(command: &mut Command, socket: &Path) -> Background {
    // Three seconds until it would be started anew: it tells each second that it lives.
    Background::start(command.env("NOTIFY_SOCKET", socket).env("WATCHDOG_USEC", "3000000"))
}

#[test]
fn systemd_is_told_when_the_agent_serves_what_it_does_that_it_lives_and_that_it_ends() {
    let world = World::new(10);
    world.set_up();
    let socket = world.folder.path().join("notify");
    let mut told = Told::listen(&socket);
    let mut agent = under_systemd(&mut world.agent.command(&["run"]), &socket);
    let before = told.wait_for("READY=1");
    assert!(before.contains("EXTEND_TIMEOUT_USEC="), "a long start is no hanging one: {before}");
    told.wait_for("STATUS=Connected to ");
    assert!(told.wait_for("WATCHDOG=1").contains("only observing; devices: 10"), "{}", told.all);
    let until_now = told.all.matches("WATCHDOG=1").count();
    wait_for("another sign of life", || {
        told.wait_for("WATCHDOG=1");
        (told.all.matches("WATCHDOG=1").count() > until_now).then_some(())
    });
    agent.stop();
    told.wait_for("STOPPING=1");
}

#[test]
fn systemd_is_told_when_the_service_answers_that_it_lives_and_that_it_ends() {
    let place = tempfile::tempdir().expect("a folder");
    let socket = place.path().join("notify");
    let mut told = Told::listen(&socket);
    let mut command = Command::new(program("exchange-connector-service"));
    command.arg("--data-dir").arg(place.path().join("service")).args(["serve", "--listen", "127.0.0.1:0"]);
    let mut service = under_systemd(&mut command, &socket);
    let before = told.wait_for("READY=1");
    assert!(
        before.contains("EXTEND_TIMEOUT_USEC=") && before.contains("STATUS=Listening on 127.0.0.1:"),
        "{before}"
    );
    told.wait_for("WATCHDOG=1");
    service.stop();
    told.wait_for("STOPPING=1");
}
