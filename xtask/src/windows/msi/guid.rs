//! GUIDs that follow from what they stand for, so that the same source gives the same package.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::outcome::Outcome;
use crate::programs::output_with;

/// The product's code: one for each version. Windows Installer refuses another package of an installed version by it.
pub(super) fn of_version(version: &str) -> Outcome<String> {
    let sum = output_with(&mut Command::new("sha256sum"), &format!("Exchange Connector {version} x64"))?;
    Ok(of_digest(&sum))
}

/// The package's code: of the file's bytes.
pub(super) fn of_file(path: &Path) -> Outcome<String> {
    Ok(of_digest(&digest(path)?))
}

/// The SHA-256 of a file, in lower case.
pub(super) fn digest(path: &Path) -> Outcome<String> {
    let mut command = Command::new("sha256sum");
    let sum = output_with(command.arg("--").arg(path).stdout(Stdio::piped()), "")?;
    // A name with a backslash has one before the sum.
    let sum = sum.trim_start_matches('\\').split_whitespace().next().unwrap_or_default().to_owned();
    if sum.len() == 64 { Ok(sum) } else { Err(format!("sha256sum says nothing of {}", path.display())) }
}

/// The first half of a digest, marked as a GUID of our own making (version 8).
fn of_digest(digest: &str) -> String {
    let d = digest.to_ascii_uppercase();
    format!("{}-{}-8{}-A{}-{}", &d[..8], &d[8..12], &d[13..16], &d[17..20], &d[20..32])
}

#[cfg(test)]
mod tests;
