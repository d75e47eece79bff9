//! The store on SQLite: one writer, several readers, write-ahead log.
//!
//! The store writes what affects access with `synchronous=FULL`. Uploads in flight are in an attached database of their
//! own with `synchronous=NORMAL`: after a power cut an agent sends them again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{Connection as _, Database, Executor, Sqlite, Transaction};
use sqlx_core::transaction::TransactionManager as _;

use super::migrations::migrator;
use crate::store::clock::ServiceClock;
use crate::store::error::Result;
use crate::store::sql::sql;

/// Uploads in flight. Columns have the types of their targets: without them the anti-join would not use keys.
pub(crate) const STAGING: &str = "
create table if not exists staging.chunk (
    org_id blob not null, sync_id blob not null, number integer not null,
    digest blob not null, records integer not null,
    primary key (org_id, sync_id, number)) strict, without rowid;
create table if not exists staging.device_key (
    org_id blob not null, sync_id blob not null, id blob not null,
    row_hash blob not null, last_success integer, last_attempt integer, removed integer not null,
    primary key (org_id, sync_id, id)) strict, without rowid;
create table if not exists staging.device_record (
    org_id blob not null, sync_id blob not null, id blob not null, row_hash blob not null,
    device_id text, device_type text, access_state text, access_state_reason text, client_type text,
    user_name text, smtp_address text, record text not null) strict;
create index if not exists staging.device_record_sync on device_record (org_id, sync_id);
";

/// How often that is tried which another process may be doing in this moment.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// A SQLite database.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    pub(crate) clock: ServiceClock,
}

impl Store {
    /// Opens, creates and migrates the database in `file`.
    ///
    /// # Errors
    /// When the file cannot be opened, or was written by a newer version.
    pub async fn open(file: &Path) -> Result<Self> {
        let staging = staging_file(file);
        for path in [file, &staging] {
            restrict(path).map_err(sqlx::Error::Io)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(15))
            .foreign_keys(true)
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-131072");
        // A connection that stays open keeps the files of its log: a full disk can then be read.
        let pool = SqlitePoolOptions::new()
            .idle_timeout(None)
            .max_lifetime(None)
            .after_release(|connection, _| Box::pin(mended(connection)));
        let writing = pool.clone().max_connections(1).after_connect(move |connection, _| {
            let staging = staging.clone();
            Box::pin(async move { attach(connection, &staging).await })
        });
        let writer = connected(writing, options.clone()).await?;
        migrate(&writer).await?;
        let readers = pool
            .max_connections(4)
            .connect_with(options.pragma("cache_size", "-16384").pragma("query_only", "on"))
            .await?;
        Ok(Self { writer, readers, clock: ServiceClock::default() })
    }

    /// A transaction that holds the write lock from its start, so that it never fails halfway for another writer.
    pub(crate) async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Ends open connections in order.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// A full disk makes SQLite end a transaction by itself, and the connection then counts one that is not there: it would
/// begin no other. An empty transaction takes that place and is ended. False: the pool replaces the connection.
async fn mended(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // A transaction that was dropped is rolled back before this is answered.
    connection.ping().await?;
    if connection.is_in_transaction() {
        // Refused where a transaction is there after all, which is then the one that ends.
        let _ = connection.execute("begin").await;
        <Sqlite as Database>::TransactionManager::rollback(connection).await?;
    }
    Ok(!connection.is_in_transaction())
}

/// SQLite itself does not wait where two make a new file at once.
async fn connected(pool: SqlitePoolOptions, options: SqliteConnectOptions) -> Result<SqlitePool> {
    let mut tries = 0;
    loop {
        match pool.clone().connect_with(options.clone()).await {
            Err(error) if tries < TRIES && is_busy(&error) => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            done => return Ok(done?),
        }
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "5")
}

/// Brings the tables up to date. A command may do so beside the service: whoever comes second finds its work done.
async fn migrate(writer: &SqlitePool) -> Result<()> {
    let mut tries = 0;
    loop {
        match migrator().run(writer).await {
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            done => return Ok(done?),
        }
    }
}

async fn attach(connection: &mut SqliteConnection, staging: &Path) -> std::result::Result<(), sqlx::Error> {
    sql!("attach database ? as staging", (staging.to_string_lossy().into_owned()))
        .execute(&mut *connection)
        .await?;
    connection.execute("pragma staging.journal_mode=wal").await?;
    connection.execute("pragma staging.synchronous=normal").await?;
    connection.execute("pragma staging.cache_size=-65536").await?;
    connection.execute(STAGING).await?;
    Ok(())
}

pub(crate) fn staging_file(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-staging");
    PathBuf::from(name)
}

/// Made before SQLite makes it, so that it is never readable by others; SQLite gives its WAL the same rights.
pub(crate) fn restrict(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ())
}

#[cfg(test)]
mod tests;
