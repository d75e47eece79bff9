//! What the services of both programs are installed with: the account that was named, its password, and a folder that
//! is closed to others.

use std::io;
use std::path::{Path, PathBuf};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::secret::Secret;

use super::rights;
use crate::password;
use crate::rights::is_others_folder;
use crate::services::{ServiceAccount, service_sid};

/// The account for a service. One that is installed keeps its own unless another one is named.
///
/// # Errors
/// When the name is none of an account.
pub fn account(
    named: Option<&str>,
    service: &str,
    is_installed: bool,
) -> Result<Option<ServiceAccount>, Finding> {
    if named.is_none() && is_installed {
        return Ok(None);
    }
    ServiceAccount::parse(named, service).map(Some).map_err(|why| {
        findings::SERVICE_ACCOUNT_UNKNOWN
            .finding(format!("The service cannot run under this account: {why}."))
            .remedy("Name another account, or none: the service then has an account of its own.")
    })
}

/// Asks for the account's password, where it has one that a person knows.
///
/// # Errors
/// When none is typed or given.
pub fn password_of(account: Option<&ServiceAccount>) -> Result<Option<Secret>, Finding> {
    let asks = account.filter(|account| account.has_password());
    asks.map(|account| password::ask(account.name())).transpose().map_err(|error| {
        findings::SERVICE_ACCOUNT_UNKNOWN
            .finding("The password of the service's account cannot be read.")
            .remedy("Type it at the prompt, or give it as one line on standard input.")
            .caused_by(&error)
    })
}

/// This program's own place, which the service starts.
///
/// # Errors
/// When Windows does not say it.
pub fn program() -> Result<PathBuf, Finding> {
    std::env::current_exe().map_err(|error| {
        findings::SYSTEMD_FAILED.finding("This program's own place is not known.").caused_by(&error)
    })
}

/// Why a folder is not closed.
#[derive(Debug)]
pub enum NotClosed {
    /// Somebody else made it.
    Others(io::Error),
    Failed(Finding),
}

/// Closes the data folder to all but the system, administrators and the service.
///
/// # Errors
/// [`NotClosed`]
pub fn close_folder(root: &Path, service: &str) -> Result<(), NotClosed> {
    rights::close_folder(root, &[&service_sid(service)]).map_err(|error| {
        if is_others_folder(&error) {
            return NotClosed::Others(error);
        }
        let finding = findings::SYSTEMD_FAILED
            .finding(format!("The rights on the folder {} cannot be set.", root.display()))
            .remedy("Run the command in a console that was started as administrator.")
            .caused_by(&error);
        NotClosed::Failed(finding)
    })
}
