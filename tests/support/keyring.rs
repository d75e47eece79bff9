//! A person's session of its own: a D-Bus session bus with an unlocked keyring (gnome-keyring's Secret Service).

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// The session; it ends with this value.
pub(crate) struct Session {
    child: Child,
    address: String,
    _home: tempfile::TempDir,
}

impl Session {
    pub(crate) fn start() -> Self {
        let home = tempfile::Builder::new().prefix("connector-home-").tempdir().expect("a temporary folder");
        // Without it the daemon hangs for ever.
        std::fs::create_dir(home.path().join(".cache")).expect("the cache");
        let script = "printf testpw | gnome-keyring-daemon --daemonize --unlock --components=secrets >/dev/null; \
                      printf '%s\\n' \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat >/dev/null";
        let mut child = Command::new("dbus-run-session")
            .args(["--", "sh", "-c", script])
            .env("HOME", home.path())
            .env("XDG_RUNTIME_DIR", home.path())
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-run-session starts");
        let mut address = String::new();
        let stdout = child.stdout.take().expect("piped");
        BufReader::new(stdout).read_line(&mut address).expect("the bus address");
        Self { child, address: address.trim().to_owned(), _home: home }
    }

    /// `DBUS_SESSION_BUS_ADDRESS` of those who are in it.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The end of its input ends the shell, with it the bus, with it the keyring.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
