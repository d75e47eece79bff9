//! What can go wrong with the data folder, and the finding that reports it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use exchange_connector::config::SettingsError;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector_platform::files::is_in_another_accounts_folder;
use exchange_connector_platform::rights;
use sqlx::migrate::MigrateError;

use super::keyring::{self, KeyringError};

/// What can go wrong with the data folder.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("could not {what} {}", path.display())]
    Io { what: &'static str, path: PathBuf, source: std::io::Error },
    #[error("another agent serves {}", .0.display())]
    Locked(PathBuf),
    #[error("the key file {} can be read by others", .0.display())]
    KeyRights(PathBuf),
    #[error("the sealing key is not where it was kept ({0})")]
    KeyMissing(String),
    #[error("the key file {} was sealed on another computer", .0.display())]
    KeyElsewhere(PathBuf),
    #[error("the keyring does not give the sealing key")]
    Keyring(#[source] KeyringError),
    #[error("the sealed secret {0} cannot be opened")]
    Seal(String),
    #[error("the settings file {} cannot be used", path.display())]
    Settings { path: PathBuf, source: SettingsError },
    #[error("the enrolment file {} cannot be used", path.display())]
    Enrollment { path: PathBuf, source: serde_json::Error },
    #[error("the journal cannot be used")]
    Journal(#[from] sqlx::Error),
    #[error("the journal cannot be brought up to date")]
    Migrate(#[from] MigrateError),
    #[error("the journal is damaged: {0}")]
    Damaged(String),
    #[error("a journal entry cannot be read")]
    Entry(#[from] serde_json::Error),
}

pub(crate) type Result<T> = std::result::Result<T, StoreError>;

pub(crate) fn io(what: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> StoreError {
    let path = path.to_owned();
    move |source| StoreError::Io { what, path, source }
}

impl StoreError {
    /// True when the disk has no room left.
    fn is_full(&self) -> bool {
        let error = match self {
            Self::Io { source, .. } => return source.kind() == std::io::ErrorKind::StorageFull,
            Self::Journal(error)
            | Self::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => error,
            _ => return false,
        };
        // SQLITE_FULL, and SQLITE_IOERR_SHMSIZE where the log's index cannot grow.
        let code = error.as_database_error().and_then(|error| error.code());
        matches!(code.as_deref(), Some("13" | "4874"))
    }

    /// The finding that says so to people.
    pub fn finding(&self) -> Finding {
        if self.is_full() {
            return findings::DISK_FULL
                .finding("The disk that holds the connector's data folder is full.")
                .remedy("Make room on it; the connector then goes on by itself.")
                .caused_by(self);
        }
        match self {
            Self::Locked(path) => findings::ALREADY_RUNNING
                .finding(format!("Another agent serves the data folder {}.", path.display()))
                .remedy("Stop it first, or use a data folder of its own."),
            Self::KeyRights(path) => findings::KEY_RIGHTS
                .finding(format!("Others on this computer can read the sealing key {}.", path.display()))
                .remedy(if cfg!(windows) {
                    "Run `service install`, which takes the rights away, change the passwords that were sealed, and set the \
                     connector up again."
                } else {
                    "Take the rights away (chmod 600), change the passwords that were sealed, and set the connector up again."
                }),
            Self::KeyElsewhere(_) => findings::SEALED_ELSEWHERE
                .finding("The stored passwords were sealed on another computer, and do not open on this one.")
                .remedy("Set the connector up again on this computer and enter the passwords; the journal stays.")
                .caused_by(self),
            Self::KeyMissing(_) | Self::Seal(_) => findings::SECRET_LOST
                .finding("The stored passwords cannot be opened.")
                .remedy("Set the connector up again on this computer.")
                .caused_by(self),
            Self::Keyring(KeyringError::NoEntry | KeyringError::Damaged) => findings::SECRET_LOST
                .finding("The key of the stored passwords is not in this account's keyring any more.")
                .remedy("Set the connector up again on this computer.")
                .caused_by(self),
            Self::Keyring(_) => findings::KEYRING_CLOSED
                .finding(format!("The {} that keeps the key of the passwords does not open.", keyring::NAME))
                .remedy(
                    "Sign in as the person who set the connector up and unlock the keyring, or set the connector up \
                     again; as a service it does not use a keyring.",
                )
                .caused_by(self),
            Self::Settings { path, .. } => findings::SETTINGS_FILE_INVALID
                .finding(format!("The settings file {} cannot be used.", path.display()))
                .remedy("Correct it, or set the connector up again.")
                .caused_by(self),
            Self::Io { path, source, .. } if rights::is_others_folder(source) => findings::FOLDER_OF_OTHERS
                .finding(format!("Another account made the folder {} before the connector did.", path.display()))
                .remedy("Look at what is in it, remove it or make Administrators its owner, then try again.")
                .caused_by(self),
            Self::Io { path, source, .. }
                if source.kind() == ErrorKind::PermissionDenied && is_in_another_accounts_folder(path) =>
            {
                findings::CALLER_REFUSED
                    .finding(format!("The data folder is another account's, and this one may not read {}.", path.display()))
                    .remedy(
                        "Run the command with sudo. Where the agent runs and its unit lets the folder's group in, a member \
                         of that group needs no sudo.",
                    )
                    .caused_by(self)
            }
            Self::Io { path, .. } => findings::STORE_FAILED
                .finding(format!("The data folder cannot be used: {}.", path.display()))
                .remedy("Check its rights and the free space.")
                .caused_by(self),
            Self::Enrollment { .. }
            | Self::Journal(_)
            | Self::Migrate(_)
            | Self::Damaged(_)
            | Self::Entry(_) => {
                findings::STORE_FAILED.finding("The data folder cannot be used.").caused_by(self)
            }
        }
    }
}
