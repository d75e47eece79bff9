//! The journal: one SQLite file that remembers syncs, reports to be confirmed, orders, changes and events.
//!
//! WAL with `synchronous = FULL`: what steers access survives a power cut. One writer (the agent that holds the
//! folder's lock), any number of readers.

use std::path::Path;
use std::time::Duration;

use exchange_connector::domain::health::{DeviceCounts, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector_platform::files::make_private;
use exchange_connector_sqlite::{connect, migrate, pool_options};
use jiff::Timestamp;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};

use super::beside::Beside;
use super::keys::{self, Key};
use super::migrations::migrator;
use super::{Result, io};

/// The open journal.
#[derive(Debug, Clone)]
pub struct Journal {
    pub(super) pool: SqlitePool,
    /// What orders merged while a sync runs.
    pub(super) beside: Beside,
}

impl Journal {
    /// Opens the journal for the agent, making and updating it.
    ///
    /// # Errors
    /// When the file cannot be opened or brought up to date.
    pub async fn open(path: &Path) -> Result<Self> {
        make_private(path).map_err(io("make", path))?;
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
        let pool = connect(pool_options().max_connections(4), options).await?;
        migrate(&pool, &migrator()).await?;
        Ok(Self { pool, beside: Beside::default() })
    }

    /// Opens the journal to look at it; `None` when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub async fn open_to_read(path: &Path) -> Result<Option<Self>> {
        // One that this account may not read is not one that is not there, and SQLite does not say which it was.
        match std::fs::File::open(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            opened => opened.map(drop).map_err(io("read", path))?,
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .busy_timeout(Duration::from_secs(20))
            .pragma("cache_size", "-4096");
        let pool = pool_options().max_connections(1).connect_with(options).await?;
        Ok(Some(Self { pool, beside: Beside::default() }))
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

#[cfg(test)]
mod tests;
