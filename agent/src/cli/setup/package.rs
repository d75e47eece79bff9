//! The set-up package that this program or the account file was unpacked from: checked before anything is sent, until the
//! folder is enrolled.

use std::path::{Path, PathBuf};

use exchange_connector::domain::health::Finding;
use exchange_connector_platform::package;

use crate::store::DataFolder;

/// Checks what lies beside this program and beside the account file. `own`: files that this command was told to use.
///
/// # Errors
/// The finding that names what was renamed, changed, left out or added.
pub(in crate::cli) fn check(
    folder: &DataFolder,
    account_file: Option<&Path>,
    own: &[PathBuf],
) -> Result<(), Finding> {
    if matches!(folder.settings(), Ok(Some(_))) {
        return Ok(());
    }
    package::check_own_folder().map_err(|finding| *finding)?;
    account_file.map_or(Ok(()), |file| check_beside(file, own))
}

/// Checks the folder of an account file.
///
/// # Errors
/// As [`check`].
pub(in crate::cli) fn check_beside(account_file: &Path, own: &[PathBuf]) -> Result<(), Finding> {
    let parent = account_file
        .parent()
        .map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    // A package that is still packed is checked by itself, wherever it lies.
    match parent.filter(|_| account_file.is_file() && !package::is_package(account_file)) {
        Some(parent) => package::check_folder(parent, own).map(drop).map_err(|finding| *finding),
        None => Ok(()),
    }
}
