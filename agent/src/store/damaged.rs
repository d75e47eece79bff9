//! A journal that was copied torn, without its log or with another one's: it is set aside, and a new one takes over from
//! the service.

use std::path::{Path, PathBuf};

use exchange_connector::findings;
use jiff::Timestamp;
use sqlx::migrate::MigrateError;

use super::{Journal, Result, StoreError, io};

/// What SQLite answers of a file that is damaged, or is none of its own.
const CORRUPT: i64 = 11;
const NOT_A_DATABASE: i64 = 26;

impl Journal {
    /// Opens the journal for the agent. One that is damaged is set aside, with its log, and a new one is made.
    ///
    /// # Errors
    /// When neither can be opened.
    pub async fn open_or_set_aside(path: &Path, now: Timestamp) -> Result<Self> {
        match Self::open_sound(path).await {
            Err(error) if is_damaged(&error) => {
                let aside = set_aside(path, now)?;
                tracing::error!(error = &error as &dyn std::error::Error, aside = %aside.display(),
                    "the journal is damaged and was set aside");
                let journal = Self::open(path).await?;
                let text = format!(
                    "The journal was damaged, as a copy of a folder is whose agent was at work. It is set aside as {}; a \
                     new one takes over what the management service knows.",
                    aside.display()
                );
                journal.note_restore(findings::RESTORE_JOURNAL_SET_ASIDE.finding(text), now).await?;
                Ok(journal)
            }
            opened => opened,
        }
    }

    async fn open_sound(path: &Path) -> Result<Self> {
        let journal = Self::open(path).await?;
        match sqlx::query_scalar::<_, String>("PRAGMA quick_check(1)").fetch_one(&journal.pool).await {
            Ok(said) if said == "ok" => Ok(journal),
            Ok(said) => {
                journal.close().await;
                Err(StoreError::Damaged(said))
            }
            Err(error) => {
                journal.close().await;
                Err(error.into())
            }
        }
    }
}

fn is_damaged(error: &StoreError) -> bool {
    let of = |error: &sqlx::Error| {
        let code = error.as_database_error().and_then(|error| error.code()?.parse::<i64>().ok());
        // The low byte is the kind, the rest says where.
        code.is_some_and(|code| matches!(code & 0xff, CORRUPT | NOT_A_DATABASE))
    };
    match error {
        StoreError::Damaged(_) => true,
        StoreError::Journal(error) => of(error),
        StoreError::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => {
            of(error)
        }
        _ => false,
    }
}

/// Moves the journal and its log out of the way; gives where the journal is now.
fn set_aside(path: &Path, now: Timestamp) -> Result<PathBuf> {
    let name = |suffix: &str| PathBuf::from(format!("{}{suffix}", path.display()));
    let aside = name(&format!(".damaged-{}", now.strftime("%Y%m%d-%H%M%S")));
    for suffix in ["-wal", "-shm"] {
        let (from, to) = (name(suffix), PathBuf::from(format!("{}{suffix}", aside.display())));
        match std::fs::rename(&from, to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(io("set aside", &from)(error));
            }
            _ => {}
        }
    }
    std::fs::rename(path, &aside).map_err(io("set aside", path))?;
    Ok(aside)
}

#[cfg(test)]
mod tests;
