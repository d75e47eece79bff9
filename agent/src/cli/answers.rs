//! Reads an answers file and the files that it names. Relative paths start at the answers file's folder, then at the
//! current folder.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use exchange_connector::config::{Answers, Draft};
use exchange_connector::domain::health::Finding;
use exchange_connector::encoding;
use exchange_connector::findings;
use exchange_connector::secret::Secret;
use exchange_connector_platform::files::readable_by_others;
use zeroize::Zeroizing;

/// Largest file that answers may name.
const LARGEST: u64 = 1024 * 1024;

/// What the answers and the files that they name hold.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) draft: Draft,
    /// Where the account file lies.
    pub(super) account_file: Option<PathBuf>,
    /// That it is not there. People delete it after the set-up, as they should; a stored enrolment goes on without it.
    pub(super) account_file_missing: Option<Finding>,
}

/// Reads answers from a file, or from standard input for `-`.
pub(super) fn read(path: &Path) -> Result<Given, Vec<Finding>> {
    let stdin = path == Path::new("-");
    let text = if stdin {
        let mut bytes = Vec::new();
        std::io::stdin()
            .take(LARGEST)
            .read_to_end(&mut bytes)
            .map(|_| bytes)
            .and_then(|bytes| String::from_utf8(bytes).map_err(std::io::Error::other))
            .map_err(|error| {
                vec![
                    findings::ANSWERS_INVALID
                        .finding("The answers on standard input cannot be read.")
                        .caused_by(&error),
                ]
            })?
    } else {
        text_of(path).map_err(|error| {
            let text = format!("The answers file {} cannot be read.", path.display());
            vec![findings::ANSWERS_INVALID.finding(text).caused_by(&error)]
        })?
    };
    let text = Zeroizing::new(text);
    let folder = if stdin { None } else { path.parent().map(Path::to_owned) };
    let named = if stdin { "The answers".to_owned() } else { format!("The answers file {}", path.display()) };
    let Answers { mut draft, files } = Answers::parse(&text).map_err(|errors| {
        errors
            .into_iter()
            .map(|error| {
                findings::ANSWERS_INVALID
                    .finding(format!("{named} cannot be used: {error}."))
                    .remedy("Correct the file; the sample answers describe every key.")
            })
            .collect::<Vec<_>>()
    })?;
    let mut wrong = Vec::new();
    let mut open = |key: &str, path: Option<String>| -> Option<String> {
        let path = path?;
        let found = resolve(folder.as_deref(), &path);
        match text_of(&found) {
            Ok(text) => Some(text),
            Err(error) => {
                let text = format!("The file that {key} names cannot be read: {}.", found.display());
                wrong.push(findings::ANSWERS_UNREADABLE.finding(text).caused_by(&error));
                None
            }
        }
    };
    let password = |text: String| {
        let text = Zeroizing::new(text);
        // Editors end a file with a line break that is no part of the password.
        Secret::new(text.strip_suffix('\n').map_or(text.as_str(), |t| t.strip_suffix('\r').unwrap_or(t)))
    };
    if let Some(text) = open("exchange.password_file", files.exchange_password) {
        draft.exchange.password = Some(password(text));
    }
    if let Some(text) = open("proxy.password_file", files.proxy_password) {
        draft.proxy.password = Some(password(text));
    }
    if let Some(text) = open("notification.password_file", files.notification_password) {
        draft.notification.password = Some(password(text));
    }
    if let Some(text) = open("exchange.ca_file", files.extra_roots) {
        draft.exchange.extra_roots_pem = Some(text);
    }
    let account_file = files.account_file.as_deref().map(|path| resolve(folder.as_deref(), path));
    let gone = account_file.as_deref().is_some_and(|path| !path.exists());
    let account = open("service.account_file", files.account_file).map(Secret::new);
    let account_file_missing = if gone { wrong.pop() } else { None };
    draft.service.account_file = account;
    if wrong.is_empty() { Ok(Given { draft, account_file, account_file_missing }) } else { Err(wrong) }
}

/// A warning when others on this computer can read the account file: anyone who has it can enrol while it is valid.
pub(super) fn account_file_in_the_open(path: &Path) -> Option<Finding> {
    readable_by_others(path).then(|| {
        findings::ACCOUNT_FILE_READABLE
            .finding(format!("Others on this computer can read the account file {}.", path.display()))
            .remedy("Delete it, now that the connector is set up; keep account files where only you can read them.")
    })
}

fn resolve(folder: Option<&Path>, path: &str) -> PathBuf {
    let path = Path::new(path);
    match folder.map(|folder| folder.join(path)) {
        Some(beside) if path.is_relative() && beside.exists() => beside,
        _ => path.to_owned(),
    }
}

/// A text file of bounded size.
pub(super) fn text_of(path: &Path) -> std::io::Result<String> {
    let file = std::fs::File::open(path)?;
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(std::io::Error::other("the file is too large"));
    }
    encoding::text_of(&bytes).map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests;
