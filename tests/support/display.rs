//! A display of its own for the real window: Xvfb and keys by xdotool. A key has arrived when the picture has changed:
//! what is typed faster than a slow renderer draws would go to the field before.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::process::{Background, finish};
use super::wait_for;

/// An X server; it ends with this value.
pub(crate) struct Display {
    name: String,
    _server: Background,
    /// Where the server keeps its picture.
    folder: tempfile::TempDir,
}

impl Display {
    /// Starts it on a number that is free.
    pub(crate) fn start() -> Self {
        // The server chooses the number and says it on this descriptor: its standard output.
        let folder = tempfile::Builder::new().prefix("connector-display-").tempdir().expect("a folder");
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-fbdir"]);
        let mut server = Background::start(command.arg(folder.path()));
        let number = server.first_line();
        Self { name: format!(":{}", number.trim()), _server: server, folder }
    }

    /// `DISPLAY` of those who draw on it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let mut command = Command::new("xdotool");
        command.args(arguments).env("DISPLAY", &self.name).stderr(Stdio::null());
        let done = finish(&mut command, "");
        (done.code == 0).then(|| done.stdout.trim().to_owned())
    }

    /// Waits for a window of this title and gives it the keyboard.
    pub(crate) fn focus(&self, title: &str) {
        let id = wait_for("the window", || {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", title])?;
            found.lines().last().map(str::to_owned)
        });
        wait_for("the keyboard", || {
            self.xdotool(&["windowfocus", &id])?;
            self.xdotool(&["getwindowfocus"]).filter(|focused| *focused == id)
        });
    }

    fn picture(&self) -> Vec<u8> {
        let file: PathBuf = self.folder.path().join("Xvfb_screen0");
        std::fs::read(file).expect("the picture")
    }

    /// Does something that is seen, and waits until it is.
    fn seen(&self, what: &str, act: impl FnOnce() -> Option<String>) {
        let before = self.picture();
        act().expect("xdotool");
        wait_for(&format!("{what} to be seen"), || (self.picture() != before).then_some(()));
    }

    /// Types a text as a keyboard does, letter by letter.
    pub(crate) fn type_text(&self, text: &str) {
        for letter in text.chars() {
            let letter = letter.to_string();
            self.seen(&letter, || self.xdotool(&["type", "--delay", "0", &letter]));
        }
    }

    /// Presses a key that moves the focus: `Tab`, `alt+c`.
    pub(crate) fn go(&self, key: &str) {
        self.seen(key, || self.xdotool(&["key", key]));
    }

    /// Presses a key of which nothing may be seen.
    pub(crate) fn press(&self, key: &str) {
        self.xdotool(&["key", key]).expect("pressed");
    }

    /// True while a window of this title is there.
    pub(crate) fn has(&self, title: &str) -> bool {
        self.xdotool(&["search", "--onlyvisible", "--name", title]).is_some()
    }
}
