//! Stories: in a user's session, that user's keyring holds the key of the secrets; elsewhere a key file does.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

use crate::support::keyring::Session;
use crate::support::{World, peers};

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn session() -> Option<Session> {
    peers::have(&["dbus-run-session", "gnome-keyring-daemon"]).then(Session::start)
}

#[test]
fn in_a_session_the_key_is_in_the_keyring() {
    let Some(session) = session() else { return };
    let mut world = World::new(40);
    world.agent.env("DBUS_SESSION_BUS_ADDRESS", session.address());
    world.set_up();
    let secrets = world.folder.path().join("agent/secrets");
    assert!(!names(&secrets).contains(&"key".to_owned()), "{:?}", names(&secrets));
    assert!(names(&secrets).contains(&"guard".to_owned()));
    // Another process, in the same session.
    world.agent.run_once();
    assert_eq!(world.agent.devices().len(), 40);
    let check = world.agent.run(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(check.stderr.contains("Secret Service"), "{}", check.stderr);

    // Outside the session nothing opens, and nothing is made anew.
    let mut outside = crate::support::Agent::new(world.folder.path().join("agent"));
    outside.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    let refused = outside.run(&["check"]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("store.keyringClosed"), "{}", refused.stderr);
    world.agent.run_once();

    // For a service the running agent takes the key out.
    let running = world.agent.start();
    let stream = UnixStream::connect(world.folder.path().join("agent/ipc/agent.sock")).expect("the channel");
    (&stream).write_all(b"{\"request\":\"sealForService\"}\n").expect("asked");
    let mut reply = String::new();
    BufReader::new(&stream).read_line(&mut reply).expect("an answer");
    assert!(reply.contains("accepted"), "{reply}");
    drop(running);
    drop(session);
    assert!(names(&secrets).contains(&"key".to_owned()) && !names(&secrets).contains(&"guard".to_owned()));
    let check = crate::support::Agent::new(world.folder.path().join("agent")).run(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(check.stderr.contains("key file"), "{}", check.stderr);
}

#[test]
fn a_keyring_that_does_not_answer_leaves_the_key_file() {
    let mut world = World::new(10);
    // A bus that takes the call and never says a word.
    let path = world.folder.path().join("bus");
    let _silent = UnixListener::bind(&path).expect("a socket");
    world.agent.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", path.display()));
    world.set_up();
    assert!(names(&world.folder.path().join("agent/secrets")).contains(&"key".to_owned()));
    world.agent.run_once();
}

#[test]
fn a_credential_of_systemd_is_not_replaced_where_it_is_missing() {
    let mut world = World::new(10);
    let credentials = world.folder.path().join("credentials");
    std::fs::create_dir(&credentials).expect("a folder");
    std::fs::write(credentials.join("exchange-connector-key"), "any text at all").expect("the credential");
    world.agent.env("CREDENTIALS_DIRECTORY", credentials.to_string_lossy());
    world.set_up();
    let secrets = world.folder.path().join("agent/secrets");
    assert!(!names(&secrets).contains(&"key".to_owned()), "{:?}", names(&secrets));
    let check = world.agent.run(&["check"]);
    assert!(check.stderr.contains("systemd credentials"), "{}", check.stderr);
    // A command outside the unit sees that it cannot open them, and makes no key that would then be used.
    let outside = crate::support::Agent::new(world.folder.path().join("agent")).run(&["check"]);
    assert_eq!(outside.code, 1);
    assert!(outside.stderr.contains("store.secretLost"), "{}", outside.stderr);
    assert!(!names(&secrets).contains(&"key".to_owned()));
    world.agent.run_once();
}
