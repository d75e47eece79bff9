//! A database that is damaged, torn or lost is never opened as if nothing had happened, and never replaced by itself: what
//! people decided is in it. A person restores a backup, or says that a new one begins; then the old one is set aside.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use crate::store::database::{Store, staging_file};
use crate::store::error::{Result, StoreError};
use crate::store::row::ms;
use crate::store::sql::sql;

/// What SQLite answers of a file that is damaged, or is none of its own.
const CORRUPT: i64 = 11;
const NOT_A_DATABASE: i64 = 26;

/// What to do with a database that is damaged or lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    Refuse,
    /// An administrator says so: it is set aside, and a new one begins.
    BeginAnew,
}

impl Store {
    /// Opens the database beside a service, for one command: it is there, and the service has looked whether it is whole.
    ///
    /// # Errors
    /// Also [`StoreError::Damaged`] when it is lost.
    pub async fn open_beside(file: &Path) -> Result<Self> {
        match lost(file) {
            Some(said) => Err(StoreError::Damaged { file: file.to_owned(), said }),
            None => Self::open(file).await,
        }
    }

    /// Opens the database of a service that may have run before. `is_known`: one of this name was in use before, so that
    /// it has to be there.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is damaged or lost and nobody said that a new one begins.
    pub async fn open_whole(file: &Path, is_known: bool, damaged: Damaged, now: Timestamp) -> Result<Self> {
        let staging = staging_file(file);
        if let Some(said) = damage(&staging).await? {
            // Only what agents send again is in it.
            let aside = set_aside(&staging, now)?;
            tracing::warn!(said, aside = %aside.display(), "the file of uploads in flight is damaged and was set aside");
        }
        let lost = lost(file).filter(|_| is_known);
        let found = match lost {
            Some(lost) => Some(lost),
            None => match damage(file).await? {
                None if is_known && is_blank(file).await? => Some("it holds no table".into()),
                found => found,
            },
        };
        let Some(said) = found else { return Self::open(file).await };
        if damaged == Damaged::Refuse {
            return Err(StoreError::Damaged { file: file.to_owned(), said });
        }
        if file.exists() {
            let aside = set_aside(file, now)?;
            tracing::error!(said, aside = %aside.display(), "the database is damaged and was set aside; a new one begins");
        }
        let store = Self::open(file).await?;
        // From now on agents that the old one knew are let in by their certificates.
        sql!("insert or ignore into begun_anew(one, at) values(1, ?)", (ms(now)))
            .execute(&store.writer)
            .await?;
        Ok(store)
    }
}

/// In words, that a database has nothing in it. SQLite would make a new one there.
fn lost(file: &Path) -> Option<String> {
    match std::fs::metadata(file) {
        Ok(about) if about.len() > 0 => None,
        Ok(_) => Some("it is empty".into()),
        Err(_) => Some("it is not there".into()),
    }
}

/// What is wrong with a file, if it is there and something is.
async fn damage(file: &Path) -> Result<Option<String>> {
    if std::fs::metadata(file).map_or(0, |about| about.len()) == 0 {
        return Ok(None);
    }
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(15));
    match check(options).await {
        Ok(said) if said == "ok" => Ok(None),
        Ok(said) => Ok(Some(said)),
        Err(error) if is_damage(&error) => Ok(Some(error.to_string())),
        Err(error) => Err(error.into()),
    }
}

/// True for a database without tables. A copy without its log may be one: what was never carried over is not in it.
async fn is_blank(file: &Path) -> Result<bool> {
    let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(15));
    let mut connection: SqliteConnection = options.connect().await?;
    let tables: i64 =
        sqlx::query_scalar("select count(*) from sqlite_master").fetch_one(&mut connection).await?;
    connection.close().await?;
    Ok(tables == 0)
}

async fn check(options: SqliteConnectOptions) -> std::result::Result<String, sqlx::Error> {
    let mut connection: SqliteConnection = options.connect().await?;
    let said = sqlx::query_scalar("pragma quick_check(1)").fetch_one(&mut connection).await;
    let closed = connection.close().await;
    let said = said?;
    closed.map(|()| said)
}

fn is_damage(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<i64>().ok());
    // The low byte is the kind, the rest says where.
    code.is_some_and(|code| matches!(code & 0xff, CORRUPT | NOT_A_DATABASE))
}

impl StoreError {
    /// True when the database's file is damaged.
    pub fn is_damaged(&self) -> bool {
        match self {
            Self::Damaged { .. } => true,
            Self::Database(error)
            | Self::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => {
                is_damage(error)
            }
            _ => false,
        }
    }
}

/// Moves a database and its log out of the way; gives where it is now.
fn set_aside(file: &Path, now: Timestamp) -> Result<PathBuf> {
    let name = |suffix: &str| PathBuf::from(format!("{}{suffix}", file.display()));
    let aside = name(&format!(".damaged-{}", now.strftime("%Y%m%d-%H%M%S")));
    for suffix in ["-wal", "-shm"] {
        let to = PathBuf::from(format!("{}{suffix}", aside.display()));
        match std::fs::rename(name(suffix), to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(sqlx::Error::Io(error).into());
            }
            _ => {}
        }
    }
    std::fs::rename(file, &aside).map_err(sqlx::Error::Io)?;
    Ok(aside)
}

#[cfg(test)]
mod tests;
