//! Errors as findings: the words for whoever sits at the command line.

use std::path::Path;

use exchange_connector::domain::health::{Finding, WhoActs};

use crate::ca::CaError;
use crate::service::ServeError;
use crate::settings::SettingsError;
use crate::store::{Refusal, StoreError};
use crate::tls::TlsError;

use WhoActs::ServiceAdministrator as Us;

/// Why the service did not start.
pub(crate) fn serve(error: &ServeError) -> Box<Finding> {
    match error {
        ServeError::Settings(error) => settings(error),
        ServeError::Store(error) => store(error),
        ServeError::Authority(error) => authority(error),
        ServeError::Tls(inner) => {
            let code = match inner {
                TlsError::Identity(_) => "service.certificateUnusable",
                TlsError::Agents(_) => "service.authorityDamaged",
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
            make("service.listen", text, remedy, error)
        }
    }
}

/// Settings that cannot be used.
pub(crate) fn settings(error: &SettingsError) -> Box<Finding> {
    let (code, remedy) = match error {
        SettingsError::NeverServed(_) => (
            "service.neverStarted",
            "Start it once with `exchange-connector-service serve`, or name its folder with --data-dir.",
        ),
        SettingsError::File(..) | SettingsError::Write(_) => {
            ("service.dataFolder", "Check the folder named with --data-dir, and this account's rights on it.")
        }
        SettingsError::Damaged(..) => {
            ("service.settingsDamaged", "Delete the file; the next `serve` writes it anew.")
        }
        SettingsError::Listen(_) => ("service.listen", "Write it as 0.0.0.0:8443 or [::]:8443."),
        SettingsError::PublicUrl(_) => ("service.publicUrl", "Write it as https://mgmt.contoso.com:8443."),
    };
    make(code, sentence(error), remedy, error)
}

/// A database that cannot be used.
pub(crate) fn store(error: &StoreError) -> Box<Finding> {
    let (code, remedy) = match error {
        StoreError::PostgresNotSupported => (
            "service.postgresNotSupported",
            "Start it with --database sqlite:FILE; the default is service.db in the data folder.",
        ),
        StoreError::Url(_) => ("service.databaseAddress", "Write it as sqlite:FILE."),
        StoreError::Migrate(_) => (
            "service.databaseVersion",
            "The database may have been written by a newer version: install that version, or restore a backup.",
        ),
        StoreError::Refused(Refusal::Exists) => {
            ("user.exists", "Choose another name, or give it a token with --token.")
        }
        StoreError::Refused(Refusal::NotFound) => ("user.unknown", "`user list` shows the names."),
        _ => ("service.database", "Check the file, the free space and this account's rights."),
    };
    make(code, sentence(error), remedy, error)
}

/// A certificate authority that cannot be used.
pub(crate) fn authority(error: &CaError) -> Box<Finding> {
    let code = match error {
        CaError::Damaged(_) => "service.authorityDamaged",
        _ => "service.certificateUnusable",
    };
    make(
        code,
        sentence(error),
        "Restore the folder `ca` of the data folder from a backup; check the files that were named.",
        error,
    )
}

/// A file that cannot be written.
pub(crate) fn file(path: &Path, error: &(dyn std::error::Error + 'static)) -> Box<Finding> {
    let text = format!("{} cannot be written.", path.display());
    make("service.output", text, "Check the folder, the free space and this account's rights.", error)
}

/// Standard output that is closed.
pub(crate) fn output(error: &std::io::Error) -> Box<Finding> {
    make("service.output", "Standard output cannot be written.".into(), "Do not close it.", error)
}

fn make(code: &str, text: String, remedy: &str, error: &(dyn std::error::Error + 'static)) -> Box<Finding> {
    Box::new(Finding::error(code, Us, text).remedy(remedy).caused_by(error))
}

/// An error's text as a sentence.
pub(crate) fn sentence(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), chars.as_str()),
        None => text,
    }
}
