//! The console itself: lines out, answers in, passwords without echo.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use exchange_connector::clean;
use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

/// What the dialogue needs of a console. `None` is the end of the input.
pub trait Console {
    fn say(&mut self, line: &str);
    fn ask(&mut self, prompt: &str) -> Option<String>;
    fn ask_secret(&mut self, prompt: &str) -> Option<Secret>;
}

/// The process's own.
#[derive(Debug, Default)]
pub struct Terminal;

impl Terminal {
    fn prompt(prompt: &str) {
        let mut output = std::io::stdout().lock();
        // A closed output is noticed at the next answer that does not come.
        let _ = write!(output, "{} ", clean::shown(prompt));
        let _ = output.flush();
    }

    fn line() -> Option<Zeroizing<String>> {
        let mut line = Zeroizing::new(String::with_capacity(1024));
        let read = std::io::stdin().lock().read_line(&mut line).ok()?;
        (read > 0).then_some(line)
    }
}

impl Console for Terminal {
    fn say(&mut self, line: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{}", clean::shown(line));
    }

    fn ask(&mut self, prompt: &str) -> Option<String> {
        Self::prompt(prompt);
        Some(Self::line()?.trim().to_owned())
    }

    fn ask_secret(&mut self, prompt: &str) -> Option<Secret> {
        Self::prompt(prompt);
        if std::io::stdin().is_terminal() {
            let typed = Zeroizing::new(rpassword::read_password().ok()?);
            return Some(Secret::new(typed.as_str()));
        }
        let line = Self::line()?;
        Some(Secret::new(line.trim_end_matches(['\r', '\n'])))
    }
}
