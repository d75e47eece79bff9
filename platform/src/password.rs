//! The password of a service's account: typed at a prompt, or one line of standard input; never an argument.

use std::io::{self, BufRead, ErrorKind, IsTerminal as _, Write as _};

use exchange_connector::secret::Secret;
use zeroize::Zeroizing;

/// Longer ones are no password.
const LONGEST: u64 = 1024;

/// Asks for the password of an account.
///
/// # Errors
/// When none is typed or given.
pub fn ask(account: &str) -> io::Result<Secret> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return first_line(stdin.lock());
    }
    let mut prompt = io::stderr().lock();
    // Where the prompt cannot be shown, it can still be answered.
    let _ = write!(prompt, "Password of {account}: ").and_then(|()| prompt.flush());
    let typed = Zeroizing::new(rpassword::read_password()?);
    if typed.is_empty() { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(Secret::new(typed.as_str())) }
}

/// The first line of what is given, without its end.
fn first_line(input: impl BufRead) -> io::Result<Secret> {
    // Large enough at once: what grows leaves copies behind.
    let mut line = Zeroizing::new(Vec::with_capacity(usize::try_from(LONGEST).unwrap_or_default() + 1));
    input.take(LONGEST).read_until(b'\n', &mut line)?;
    let text = std::str::from_utf8(&line).map_err(|_| io::Error::from(ErrorKind::InvalidData))?;
    // Windows' own programs may write a mark before the text.
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']);
    if text.is_empty() { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(Secret::new(text)) }
}

#[cfg(test)]
mod tests;
