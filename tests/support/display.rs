//! A display of its own for the real window: Xvfb and keys by xdotool, faster than the window draws.

use std::process::{Command, Stdio};

use super::process::{Background, finish};
use super::wait_for;

/// An X server; it ends with this value.
pub(crate) struct Display {
    name: String,
    _server: Background,
}

impl Display {
    /// Starts it on a number that is free.
    pub(crate) fn start() -> Self {
        // The server chooses the number and says it on this descriptor: its standard output.
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]);
        let mut server = Background::start(&mut command);
        let number = server.first_line();
        Self { name: format!(":{}", number.trim()), _server: server }
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

    /// Types a text as a keyboard does.
    pub(crate) fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "1", text]).expect("typed");
    }

    /// Presses a key: `Tab`, `alt+c`.
    pub(crate) fn press(&self, key: &str) {
        self.xdotool(&["key", key]).expect("pressed");
    }

    /// True while a window of this title is there.
    pub(crate) fn has(&self, title: &str) -> bool {
        self.xdotool(&["search", "--onlyvisible", "--name", title]).is_some()
    }
}
