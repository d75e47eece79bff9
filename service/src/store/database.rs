//! The store on SQLite: one writer, several readers, write-ahead log.
//!
//! The store writes what affects access with `synchronous=FULL`. Uploads in flight are in an attached database of their
//! own with `synchronous=NORMAL`: after a power cut an agent sends them again.

use std::path::{Path, PathBuf};
use std::time::Duration;

use exchange_connector_platform::files::make_private;
use exchange_connector_sqlite::{connect, migrate, pool_options};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqliteSynchronous,
};
use sqlx::{Executor, Sqlite, Transaction};

use super::migrations::migrator;
use crate::store::clock::ServiceClock;
use crate::store::error::Result;
use crate::store::search::SearchState;
use crate::store::sql::{sql, sql_scalar};

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
create table if not exists staging.device_search (
    org_id blob not null, sync_id blob not null, id blob not null, row_hash blob not null,
    words text not null, person text not null, state integer, reason integer, type integer, model integer, os integer,
    eas integer, client integer) strict;
create index if not exists staging.device_search_sync on device_search (org_id, sync_id);
create index if not exists staging.device_record_sync on device_record (org_id, sync_id);
";

/// A SQLite database.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) writer: SqlitePool,
    pub(crate) readers: SqlitePool,
    pub(crate) clock: ServiceClock,
    pub search: SearchState,
}

impl Store {
    /// Opens, creates and migrates the database in `file`.
    ///
    /// # Errors
    /// When the file cannot be opened, or was written by a newer version.
    pub async fn open(file: &Path) -> Result<Self> {
        let staging = staging_file(file);
        for path in [file, &staging] {
            make_private(path).map_err(sqlx::Error::Io)?;
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
        let pool = pool_options();
        let writing = pool.clone().max_connections(1).after_connect(move |connection, _| {
            let staging = staging.clone();
            Box::pin(async move { attach(connection, &staging).await })
        });
        let writer = connect(writing, options.clone()).await?;
        migrate(&writer, &migrator()).await?;
        let readers = pool
            .max_connections(4)
            .connect_with(options.pragma("cache_size", "-16384").pragma("query_only", "on"))
            .await?;
        let store = Self { writer, readers, clock: ServiceClock::default(), search: SearchState::default() };
        store.check_search().await?;
        Ok(store)
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

async fn attach(connection: &mut SqliteConnection, staging: &Path) -> std::result::Result<(), sqlx::Error> {
    sql!("attach database ? as staging", (staging.to_string_lossy().into_owned()))
        .execute(&mut *connection)
        .await?;
    connection.execute("pragma staging.journal_mode=wal").await?;
    connection.execute("pragma staging.synchronous=normal").await?;
    connection.execute("pragma staging.cache_size=-65536").await?;
    // What an earlier version staged cannot be found by its words: agents send it again.
    let known: i64 = sql_scalar!("select count(*) from staging.sqlite_master where name = 'device_search'")
        .fetch_one(&mut *connection)
        .await?;
    if known == 0 {
        for table in ["chunk", "device_key", "device_record"] {
            sql!("drop table if exists staging.{table}").execute(&mut *connection).await?;
        }
    }
    connection.execute(STAGING).await?;
    Ok(())
}

pub(crate) fn staging_file(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-staging");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests;
