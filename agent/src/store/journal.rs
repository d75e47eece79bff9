//! The journal: one SQLite file that remembers syncs, reports to be confirmed, orders, changes and events.
//!
//! WAL with `synchronous = FULL`: what steers access survives a power cut. One writer (the agent that holds the
//! folder's lock), any number of readers.

use std::path::Path;
use std::time::Duration;

use exchange_connector::domain::health::{DeviceCounts, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};

use super::Result;
use super::keys::{self, Key};
use super::migrations::migrator;

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
        let fresh = !path.exists();
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
        let pool = pool(4).connect_with(options).await?;
        if fresh {
            restrict(path);
        }
        migrator().run(&pool).await?;
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
    SqlitePoolOptions::new().max_connections(most).min_connections(0).idle_timeout(None).max_lifetime(None)
}

fn restrict(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The folder is the fence; this is the second one.
        let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = path;
}
