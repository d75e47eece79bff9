//! The journal: one SQLite file that remembers syncs, reports to be confirmed, orders, changes and events.
//!
//! WAL with `synchronous = FULL`: what steers access survives a power cut. One writer (the agent that holds the
//! folder's lock), any number of readers.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use exchange_connector::domain::health::{DeviceCounts, Finding, Mode, SyncKind, SyncRecord};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::ipc::status::HistoryEntry;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Row as _, SqlitePool};
use uuid::Uuid;

use super::Result;
use super::migrations::migrator;

/// The open journal.
#[derive(Debug, Clone)]
pub struct Journal {
    pub(super) pool: SqlitePool,
}

/// One line of `journal`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    pub at: Timestamp,
    /// `setUp`, `sync`, `order`, `change`, `service`, `removed`.
    pub kind: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<serde_json::Value>,
}

/// A sync that ended.
#[derive(Debug, Clone)]
pub struct EndedSync {
    pub sync_id: Uuid,
    pub kind: SyncKind,
    pub record: SyncRecord,
    pub findings: Vec<Finding>,
    /// Whose devices were looked at.
    pub scope: DiscoveryScope,
}

/// Names in the `meta` table.
pub mod meta {
    /// Number of the snapshot's tables.
    pub const SNAPSHOT: &str = "snapshot";
    /// JSON of the counts by access state.
    pub const COUNTS: &str = "counts";
    /// Milliseconds since 1970: what was asked of the service before then does not end observing. Set by an undo of
    /// everything, once the service has heard of it.
    pub const OBSERVE_SINCE: &str = "observeSince";
    /// Milliseconds since 1970: Exchange wants no mail before then.
    pub const MAILS_NOT_BEFORE: &str = "mailsNotBefore";
    /// The enrolment (`agentId`) that knows what earlier connectors of its organization changed.
    pub const TAKEN_OVER: &str = "takenOver";
    /// JSON of the rules and mailbox policies that are ours.
    pub const OUR_OBJECTS: &str = "ourObjects";
    /// `observe` or `enforce`, as the service last said.
    pub const MODE: &str = "mode";
    /// The lease's epoch.
    pub const EPOCH: &str = "epoch";
    /// Set by a set-up: the next run begins with a full sync.
    pub const FULL_SYNC_DUE: &str = "fullSyncDue";
    /// The Client Access Server that answered last.
    pub const SERVER: &str = "server";
    /// JSON of the findings that hold now, besides those of the last sync.
    pub const FINDINGS: &str = "findings";
    /// `revoked` once the service said so.
    pub const SERVICE_STATE: &str = "serviceState";
    /// JSON of the organization's servers, as last listed.
    pub const SERVERS: &str = "servers";
    /// JSON of the groups that the service wants read (`DirectoryRequest`).
    pub const DIRECTORY: &str = "directory";
    /// JSON of the organization as the last full sync read it (`OrganizationReport`).
    pub const ORGANIZATION: &str = "organization";
    /// JSON of the limits of the service's brake.
    pub const BRAKE: &str = "brake";
    /// JSON of what is wrong with groups or the directory.
    pub const DIRECTORY_FINDINGS: &str = "directoryFindings";
    /// Generation of the settings whose password the directory refused.
    pub const DIRECTORY_REFUSED: &str = "directoryRefused";
    /// JSON of the scope that the service limits discovery to.
    pub const DISCOVERY_SCOPE: &str = "discoveryScope";
    /// Revision of the last two, as the service counts.
    pub const SETTINGS_REVISION: &str = "settingsRevision";
    /// JSON of the scope that the snapshot was made in.
    pub const SNAPSHOT_SCOPE: &str = "snapshotScope";
    /// `1` once the server refused a pipe: statistics are asked device by device.
    pub const PIPING_REFUSED: &str = "pipingRefused";
    /// JSON of the notification mailbox's EWS address, as Autodiscover found it.
    pub const EWS_ADDRESS: &str = "ewsAddress";
    /// JSON of the notification mailbox's refused log-ons.
    pub const MAIL_LOGON: &str = "mailLogon";
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
        // A sync, the orders, the reports and whoever looks.
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

    /// One remembered value.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn meta(&self, name: &str) -> Result<Option<String>> {
        let row = sqlx::query("SELECT value FROM meta WHERE name = ?")
            .bind(name)
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|row| row.get(0)))
    }

    /// Remembers a value; `None` forgets it.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn set_meta(&self, name: &str, value: Option<&str>) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        set_meta(&mut connection, name, value).await
    }

    /// A remembered JSON value, or its default.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn meta_json<T: serde::de::DeserializeOwned + Default>(&self, name: &str) -> Result<T> {
        Ok(match self.meta(name).await? {
            Some(text) => serde_json::from_str(&text)?,
            None => T::default(),
        })
    }

    /// The scope that the snapshot was made in.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn snapshot_scope(&self) -> Result<DiscoveryScope> {
        self.meta_json(meta::SNAPSHOT_SCOPE).await
    }

    /// Observe until the service said otherwise.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn mode(&self) -> Result<Mode> {
        Ok(if self.meta(meta::MODE).await?.as_deref() == Some("enforce") {
            Mode::Enforce
        } else {
            Mode::Observe
        })
    }

    /// Devices by state, as of the last sync.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn counts(&self) -> Result<DeviceCounts> {
        self.meta_json(meta::COUNTS).await
    }

    /// The last sync of a kind, with its findings.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn last_sync(&self, kind: SyncKind) -> Result<Option<(SyncRecord, Vec<Finding>)>> {
        let row = sqlx::query("SELECT record, findings FROM sync WHERE kind = ? ORDER BY id DESC LIMIT 1")
            .bind(kind_text(kind))
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| Ok((serde_json::from_str(row.get(0))?, serde_json::from_str(row.get(1))?))).transpose()
    }

    /// Findings of the newest sync of any kind.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn newest_findings(&self) -> Result<Vec<Finding>> {
        let row = sqlx::query("SELECT findings FROM sync ORDER BY id DESC LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        row.map_or(Ok(Vec::new()), |row| Ok(serde_json::from_str(row.get(0))?))
    }

    /// The newest runs first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn history(&self, most: i64) -> Result<Vec<HistoryEntry>> {
        let rows = sqlx::query("SELECT kind, record FROM sync ORDER BY id DESC LIMIT ?")
            .bind(most)
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                let kind = if row.get::<&str, _>(0) == "quick" { SyncKind::Quick } else { SyncKind::Full };
                Ok(HistoryEntry { kind, run: serde_json::from_str(row.get(1))? })
            })
            .collect()
    }

    /// Notes a sync that ended without touching the snapshot (it failed).
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn add_sync(&self, sync: &EndedSync) -> Result<()> {
        let mut transaction = self.pool.begin().await?;
        add_sync(&mut transaction, sync).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Forgets what an earlier enrolment left: lease, mode, orders and reports of another connector. The next full
    /// sync reports everything anew.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn forget_service(&self) -> Result<()> {
        let mut transaction = self.pool.begin().await?;
        for name in [
            meta::OBSERVE_SINCE,
            meta::MODE,
            meta::EPOCH,
            meta::SERVICE_STATE,
            meta::FINDINGS,
            meta::DIRECTORY,
            meta::DIRECTORY_FINDINGS,
            meta::DISCOVERY_SCOPE,
            meta::BRAKE,
            meta::SETTINGS_REVISION,
        ] {
            set_meta(&mut transaction, name, None).await?;
        }
        sqlx::query("DELETE FROM upload").execute(&mut *transaction).await?;
        Self::forget_orders(&mut transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Notes an event.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn event(
        &self,
        now: Timestamp,
        kind: &str,
        text: &str,
        detail: Option<serde_json::Value>,
    ) -> Result<()> {
        let mut connection = self.pool.acquire().await?;
        self::event(&mut connection, now, kind, text, detail).await
    }

    /// Events since a time, oldest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn events(&self, since: Option<Timestamp>) -> Result<Vec<Event>> {
        let rows =
            sqlx::query("SELECT at, kind, text, detail FROM event ORDER BY id").fetch_all(&self.pool).await?;
        let mut events = Vec::new();
        for row in rows {
            // Times are compared as times: their texts have fractions of differing length.
            let at = Timestamp::from_str(row.get(0)).unwrap_or(Timestamp::UNIX_EPOCH);
            if since.is_some_and(|since| at < since) {
                continue;
            }
            let detail: Option<String> = row.get(3);
            events.push(Event {
                at,
                kind: row.get(1),
                text: row.get(2),
                detail: detail.map(|text| serde_json::from_str(&text)).transpose()?,
            });
        }
        Ok(events)
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

pub(super) fn kind_text(kind: SyncKind) -> &'static str {
    match kind {
        SyncKind::Quick => "quick",
        SyncKind::Full => "full",
    }
}

pub(super) async fn set_meta(
    connection: &mut sqlx::SqliteConnection,
    name: &str,
    value: Option<&str>,
) -> Result<()> {
    match value {
        Some(value) => {
            sqlx::query("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind(name)
                .bind(value)
                .execute(connection)
                .await?
        }
        None => sqlx::query("DELETE FROM meta WHERE name = ?").bind(name).execute(connection).await?,
    };
    Ok(())
}

pub(super) async fn event(
    connection: &mut sqlx::SqliteConnection,
    now: Timestamp,
    kind: &str,
    text: &str,
    detail: Option<serde_json::Value>,
) -> Result<()> {
    sqlx::query("INSERT INTO event (at, kind, text, detail) VALUES (?, ?, ?, ?)")
        .bind(now.to_string())
        .bind(kind)
        .bind(text)
        .bind(detail.map(|detail| detail.to_string()))
        .execute(connection)
        .await?;
    Ok(())
}

pub(super) async fn add_sync(connection: &mut sqlx::SqliteConnection, sync: &EndedSync) -> Result<()> {
    let record = &sync.record;
    let result = serde_json::to_string(&record.result)?;
    sqlx::query(
        "INSERT INTO sync (sync_id, kind, started_at, result, record, findings) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(sync.sync_id.to_string())
    .bind(kind_text(sync.kind))
    .bind(record.started_at.to_string())
    .bind(result.trim_matches('"'))
    .bind(serde_json::to_string(record)?)
    .bind(serde_json::to_string(&sync.findings)?)
    .execute(&mut *connection)
    .await?;
    // Runs every few minutes would grow the file for ever.
    sqlx::query("DELETE FROM sync WHERE id <= (SELECT max(id) FROM sync) - 5000").execute(connection).await?;
    Ok(())
}
