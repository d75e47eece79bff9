//! The journal: one SQLite file that remembers syncs, reports to be confirmed, orders, changes and events.
//!
//! WAL with `synchronous = FULL`: what steers access survives a power cut. One writer (the agent that holds the
//! folder's lock), any number of readers.

use std::path::Path;
use std::time::Duration;

use exchange_connector::domain::health::{DeviceCounts, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use jiff::Timestamp;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection as _, Database, Executor as _, Sqlite, SqlitePool, Transaction};
use sqlx_core::transaction::TransactionManager as _;

use super::keys::{self, Key};
use super::migrations::migrator;
use super::{Result, io};

/// How often that is tried which another process may be doing in this moment.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// The open journal.
#[derive(Debug, Clone)]
pub struct Journal {
    pub(super) pool: SqlitePool,
}

impl Journal {
    /// Opens the journal for the agent, making and updating it.
    ///
    /// # Errors
    /// When the file cannot be opened or brought up to date.
    pub async fn open(path: &Path) -> Result<Self> {
        restrict(path).map_err(io("make", path))?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .page_size(8192)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(20))
            .pragma("cache_size", "-4096")
            .pragma("temp_store", "FILE")
            .pragma("journal_size_limit", "67108864")
            .statement_cache_capacity(64);
        // A sync, the orders, the reports and any reader.
        let pool = connected(pool(4), options).await?;
        migrate(&pool).await?;
        Ok(Self { pool })
    }

    /// Opens the journal to look at it; `None` when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub async fn open_to_read(path: &Path) -> Result<Option<Self>> {
        if !path.exists() {
            return Ok(None);
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .busy_timeout(Duration::from_secs(20))
            .pragma("cache_size", "-4096");
        Ok(Some(Self { pool: pool(1).connect_with(options).await? }))
    }

    /// Closes it; the write-ahead log is folded in.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// A transaction that holds the file's one write lock from its beginning: none waits for another in its middle.
    pub(super) async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.pool.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// A remembered value.
    pub async fn get<T>(&self, key: &Key<T>) -> Result<Option<T>> {
        key.get(&mut *self.pool.acquire().await?).await
    }

    /// A remembered value, or its default.
    pub async fn get_or_default<T: Default>(&self, key: &Key<T>) -> Result<T> {
        Ok(self.get(key).await?.unwrap_or_default())
    }

    /// True when a value is remembered, whatever it says.
    pub async fn is_set<T>(&self, key: &Key<T>) -> Result<bool> {
        key.is_set(&mut *self.pool.acquire().await?).await
    }

    /// Remembers a value; `None` forgets it.
    pub async fn set<T>(&self, key: &Key<T>, value: Option<&T>) -> Result<()> {
        key.set(&mut *self.pool.acquire().await?, value).await
    }

    /// The time by which things are deleted for their age; `None` while no service has confirmed this computer's clock.
    pub(super) async fn time_of_retention(
        connection: &mut SqliteConnection,
        now: Timestamp,
    ) -> Result<Option<Timestamp>> {
        Ok(keys::SERVICE_TIME.get(connection).await?.map(|service| service.min(now)))
    }

    /// The scope that the snapshot was made in.
    pub async fn snapshot_scope(&self) -> Result<DiscoveryScope> {
        self.get_or_default(&keys::SNAPSHOT_SCOPE).await
    }

    /// Observe until the service said otherwise.
    pub async fn mode(&self) -> Result<Mode> {
        Ok(self.get(&keys::MODE).await?.unwrap_or(Mode::Observe))
    }

    /// Devices by state, as of the last sync.
    pub async fn counts(&self) -> Result<DeviceCounts> {
        self.get_or_default(&keys::COUNTS).await
    }
}

fn pool(most: u32) -> SqlitePoolOptions {
    // Without life times the pool has no timer: an idle agent does not wake.
    SqlitePoolOptions::new()
        .max_connections(most)
        .min_connections(0)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|connection, _| Box::pin(mended(connection)))
}

/// A full disk makes SQLite end a transaction by itself, and the connection then counts one that is not there: it would
/// begin no other. An empty transaction takes that place and is ended. False: the pool replaces the connection.
async fn mended(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // A transaction that was dropped is rolled back before this is answered.
    connection.ping().await?;
    if connection.is_in_transaction() {
        // Refused where a transaction is there after all, which is then the one that ends.
        let _ = connection.execute("BEGIN").await;
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

/// Brings the tables up to date. A command may do so beside the agent: whoever comes second finds its work done.
async fn migrate(pool: &SqlitePool) -> Result<()> {
    let mut tries = 0;
    loop {
        match migrator().run(pool).await {
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            done => return Ok(done?),
        }
    }
}

/// Made before SQLite makes it, so that it is never readable by others; SQLite gives its log the same rights.
fn restrict(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

#[cfg(test)]
mod tests;
