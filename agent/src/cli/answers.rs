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
use exchange_connector_platform::package;
use zeroize::Zeroizing;

/// Largest file that answers may name.
const LARGEST: u64 = 1024 * 1024;

/// What the answers and the files that they name hold.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) draft: Draft,
    /// Where the account file lies.
    pub(super) account_file: Option<PathBuf>,
    /// The answers file and the files that it names.
    pub(super) files: Vec<PathBuf>,
    /// That it is not there. People delete it after the set-up, as they should; a stored enrolment goes on without it.
    pub(super) account_file_missing: Option<Finding>,
}

/// Reads answers from a file, or from standard input for `-`.
pub(super) fn read(path: &Path) -> Result<Given, Vec<Finding>> {
    read_with(path, None)
}

/// The same; a named account file takes the place of the one that the answers name.
pub(super) fn read_with(path: &Path, account: Option<&Path>) -> Result<Given, Vec<Finding>> {
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
    let (mut wrong, mut opened) = (Vec::new(), Vec::new());
    if !stdin {
        opened.push(path.to_owned());
    }
    let mut open = |key: &str, path: Option<String>| -> Option<String> {
        let path = path?;
        let found = resolve(folder.as_deref(), &path);
        opened.push(found.clone());
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
    let account_file = account
        .map(Path::to_owned)
        .or_else(|| files.account_file.as_deref().map(|path| resolve(folder.as_deref(), path)));
    let mut account_file_missing = None;
    let account = account_file.as_deref().and_then(|path| {
        match account_text(path, "file that service.account_file names") {
            Ok(text) => Some(text),
            Err(finding) if path.exists() => {
                wrong.push(finding);
                None
            }
            Err(finding) => {
                account_file_missing = Some(finding);
                None
            }
        }
    });
    draft.service.account_file = account;
    if wrong.is_empty() {
        Ok(Given { draft, account_file, files: opened, account_file_missing })
    } else {
        Err(wrong)
    }
}

/// An account file's text: of the file itself, or of the set-up package that holds it, after that was checked. `what`: how
/// the file is called where it cannot be read.
pub(super) fn account_text(path: &Path, what: &str) -> Result<Secret, Finding> {
    if package::is_package(path) {
        return package::account_file_of(path).map_err(|finding| *finding);
    }
    text_of(path).map(Secret::new).map_err(|error| {
        let text = format!("The {what} cannot be read: {}.", path.display());
        findings::ANSWERS_UNREADABLE.finding(text).caused_by(&error)
    })
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
