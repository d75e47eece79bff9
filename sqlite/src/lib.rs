//! How agent and service open a SQLite file: a pool that survives a full disk, and migrations that two programs may
//! run at once. It knows no table: each program brings its own options and migrations.

use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqlitePool, SqlitePoolOptions};
use sqlx::{Connection as _, Database, Executor as _, Sqlite};
use sqlx_core::transaction::TransactionManager as _;

/// How often that is tried which another process may be doing in this moment.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// A pool whose connections stay open and are usable again after a full disk.
///
/// Without life times the pool has no timer: an idle program does not wake. A connection that stays open also keeps the
/// files of its log, so that a database on a full disk can still be read.
pub fn pool_options() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(0)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|connection, _| Box::pin(end_lost_transaction(connection)))
}

/// A full disk makes SQLite end a transaction by itself, and the connection then counts one that is not there: it would
/// begin no other. An empty transaction takes that place and is ended. False: the pool replaces the connection.
async fn end_lost_transaction(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // A transaction that was dropped is rolled back before this is answered.
    connection.ping().await?;
    if connection.is_in_transaction() {
        // Refused where a transaction is there after all, which is then the one that ends.
        let _ = connection.execute("BEGIN").await;
        <Sqlite as Database>::TransactionManager::rollback(connection).await?;
    }
    Ok(!connection.is_in_transaction())
}

/// Opens the file. SQLite itself does not wait where two make a new file at once.
///
/// # Errors
/// When the file cannot be opened, or another process keeps it busy for longer than a few seconds.
pub async fn connect(pool: SqlitePoolOptions, options: SqliteConnectOptions) -> sqlx::Result<SqlitePool> {
    let mut tries = 0;
    loop {
        match pool.clone().connect_with(options.clone()).await {
            Err(error) if tries < TRIES && is_busy(&error) => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            done => return done,
        }
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == "5")
}

/// Brings the tables up to date. Two programs may do so at once: whoever comes second finds its work done.
///
/// # Errors
/// When a newer version wrote the file, or the disk is full.
pub async fn migrate(pool: &SqlitePool, migrator: &Migrator) -> Result<(), MigrateError> {
    let mut tries = 0;
    loop {
        match migrator.run(pool).await {
            Err(MigrateError::Execute(_) | MigrateError::ExecuteMigration(..)) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            done => return done,
        }
    }
}
