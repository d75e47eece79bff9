//! Turns errors into findings, worded for the administrator at the command line.

use std::path::Path;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings::{self, Code};
use exchange_connector_platform::rights;

use crate::data_folder::DataFolderError;
use crate::jobs::certificate::CertificateError;
use crate::package::AccountError;
use crate::security::ca::CaError;
use crate::security::tls::TlsError;
use crate::service::ServeError;
use crate::store::{Refusal, StoreError};

impl From<ServeError> for Box<Finding> {
    fn from(error: ServeError) -> Self {
        serve(&error)
    }
}

impl From<DataFolderError> for Box<Finding> {
    fn from(error: DataFolderError) -> Self {
        settings(&error)
    }
}

impl From<StoreError> for Box<Finding> {
    fn from(error: StoreError) -> Self {
        store(&error)
    }
}

impl From<CaError> for Box<Finding> {
    fn from(error: CaError) -> Self {
        authority(&error)
    }
}

impl From<AccountError> for Box<Finding> {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => store(&error),
            AccountError::Authority(error) => authority(&error),
        }
    }
}

/// Why the service did not start.
fn serve(error: &ServeError) -> Box<Finding> {
    match error {
        ServeError::Settings(error) => settings(error),
        ServeError::Store(error) => store(error),
        ServeError::Authority(error) => authority(error),
        ServeError::Certificate(CertificateError::Store(error)) => store(error),
        ServeError::Certificate(CertificateError::Authority(error)) => authority(error),
        ServeError::Tls(inner) | ServeError::Certificate(CertificateError::Tls(inner)) => {
            let code = match inner {
                TlsError::Identity(_) => findings::SERVICE_CERTIFICATE_UNUSABLE,
                TlsError::Agents(_) => findings::SERVICE_AUTHORITY_DAMAGED,
            };
            make(
                code,
                sentence(inner),
                "Check --tls-certificate and --tls-key: a PEM chain, leaf first, and its key.",
                error,
            )
        }
        ServeError::Listen(address, cause) => {
            let (text, remedy) = match cause.kind() {
                std::io::ErrorKind::AddrInUse => (
                    format!("The address {address} is in use by another program."),
                    "Stop that program, or choose another address with --listen.",
                ),
                std::io::ErrorKind::PermissionDenied => (
                    format!("This account may not listen on {address}."),
                    "Choose a port above 1023 with --listen, or give the account the right to use it.",
                ),
                _ => (
                    format!("The address {address} cannot be listened on."),
                    "Choose an address of this computer with --listen.",
                ),
            };
            make(findings::SERVICE_LISTEN, text, remedy, error)
        }
    }
}

/// Settings that cannot be used.
fn settings(error: &DataFolderError) -> Box<Finding> {
    let (code, remedy) = match error {
        DataFolderError::NeverServed(_) => (
            findings::SERVICE_NEVER_STARTED,
            "Start it once with `exchange-connector-service serve`, or name its folder with --data-dir.",
        ),
        DataFolderError::File(_, cause) if rights::is_others_folder(cause) => (
            findings::FOLDER_OF_OTHERS,
            "Look at what is in the folder, remove it or make Administrators its owner, then try again.",
        ),
        DataFolderError::File(..) | DataFolderError::Write(_) => (
            findings::SERVICE_DATA_FOLDER,
            "Check the folder named with --data-dir, and this account's rights on it.",
        ),
        DataFolderError::Locked(_) => (
            findings::SERVICE_ALREADY_RUNNING,
            "Stop the service that runs, or name another folder with --data-dir.",
        ),
        DataFolderError::Damaged(..) => {
            (findings::SERVICE_SETTINGS_DAMAGED, "Delete the file; the next `serve` writes it anew.")
        }
        DataFolderError::Listen(_) => (findings::SERVICE_LISTEN, "Write it as 0.0.0.0:8443 or [::]:8443."),
        DataFolderError::PublicUrl(_) => {
            (findings::SERVICE_PUBLIC_URL, "Write it as https://mgmt.contoso.com:8443.")
        }
    };
    make(code, sentence(error), remedy, error)
}

/// A database that cannot be used.
pub(super) fn store(error: &StoreError) -> Box<Finding> {
    let (code, remedy) = match error {
        StoreError::PostgresNotSupported => (
            findings::SERVICE_POSTGRES_NOT_SUPPORTED,
            "Start it with --database sqlite:FILE; the default is service.db in the data folder.",
        ),
        StoreError::Url(_) => (findings::SERVICE_DATABASE_ADDRESS, "Write it as sqlite:FILE."),
        full if full.is_full() => {
            (findings::SERVICE_DATABASE, "The disk is full: make room on it, then try again.")
        }
        damaged if damaged.is_damaged() => (
            findings::SERVICE_DATABASE_DAMAGED,
            "Restore a backup of the data folder. Without one, `serve --new-database` sets the damaged database aside and \
             begins a new one: settings, users and approvals are gone then, and connectors tell it what was done.",
        ),
        StoreError::Migrate(_) => (
            findings::SERVICE_DATABASE_VERSION,
            "The database may have been written by a newer version: install that version, or restore a backup.",
        ),
        StoreError::Refused(Refusal::Exists) => {
            (findings::USER_EXISTS, "Choose another name, or give it a token with --token.")
        }
        StoreError::Refused(Refusal::NotFound) => (findings::USER_UNKNOWN, "`user list` shows the names."),
        _ => (findings::SERVICE_DATABASE, "Check the file, the free space and this account's rights."),
    };
    make(code, sentence(error), remedy, error)
}

/// A certificate authority that cannot be used.
fn authority(error: &CaError) -> Box<Finding> {
    let code = match error {
        CaError::Damaged(_) => findings::SERVICE_AUTHORITY_DAMAGED,
        _ => findings::SERVICE_CERTIFICATE_UNUSABLE,
    };
    make(
        code,
        sentence(error),
        "Restore the folder `ca` of the data folder from a backup; check the files that were named.",
        error,
    )
}

/// A file that cannot be written.
pub(super) fn file(path: &Path, error: &(dyn std::error::Error + 'static)) -> Box<Finding> {
    let text = format!("{} cannot be written.", path.display());
    make(findings::SERVICE_OUTPUT, text, "Check the folder, the free space and this account's rights.", error)
}

/// Standard output that is closed.
pub(super) fn output(error: &std::io::Error) -> Box<Finding> {
    make(findings::SERVICE_OUTPUT, "Standard output cannot be written.".into(), "Do not close it.", error)
}

/// A program that cannot even begin.
pub(super) fn runtime(error: &std::io::Error) -> Box<Finding> {
    let text = "The system gives the program no threads.".into();
    make(findings::SERVICE_OUTPUT, text, "Close other programs, or restart the computer.", error)
}

fn make(code: Code, text: String, remedy: &str, error: &(dyn std::error::Error + 'static)) -> Box<Finding> {
    Box::new(code.finding(text).remedy(remedy).caused_by(error))
}

/// An error's text as a sentence.
pub(super) fn sentence(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), chars.as_str()),
        None => text,
    }
}
