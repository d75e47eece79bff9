//! What happened: the syncs that ended and the events, newest and oldest first.

use exchange_connector::domain::health::{Finding, SyncKind, SyncRecord};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::ipc::status::HistoryEntry;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::words::{from_word, word};
use super::{Journal, Result};

/// Syncs that are remembered: runs every few minutes would grow the file for ever.
const SYNCS: i64 = 5000;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    pub at: Timestamp,
    /// `setUp`, `sync`, `order`, `service`, `mode`, `brake`, `policy`, `takenOver`, `removed`.
    pub kind: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Value>,
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

impl Journal {
    /// The last sync of a kind, with its findings.
    pub async fn last_sync(&self, kind: SyncKind) -> Result<Option<(SyncRecord, Vec<Finding>)>> {
        let row = sqlx::query("SELECT record, findings FROM sync WHERE kind = ? ORDER BY id DESC LIMIT 1")
            .bind(word(&kind)?)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| Ok((serde_json::from_str(row.get(0))?, serde_json::from_str(row.get(1))?))).transpose()
    }

    /// Findings of the newest sync of any kind.
    pub async fn newest_findings(&self) -> Result<Vec<Finding>> {
        let row = sqlx::query("SELECT findings FROM sync ORDER BY id DESC LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        row.map_or(Ok(Vec::new()), |row| Ok(serde_json::from_str(row.get(0))?))
    }

    /// The newest runs first.
    pub async fn history(&self, most: i64) -> Result<Vec<HistoryEntry>> {
        let rows = sqlx::query("SELECT kind, record FROM sync ORDER BY id DESC LIMIT ?")
            .bind(most)
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                Ok(HistoryEntry { kind: from_word(row.get(0))?, run: serde_json::from_str(row.get(1))? })
            })
            .collect()
    }

    /// Notes a sync that failed: it ended without touching the snapshot.
    pub async fn add_sync(&self, sync: &EndedSync) -> Result<()> {
        let mut transaction = self.write().await?;
        add_sync(&mut transaction, sync).await?;
        Ok(transaction.commit().await?)
    }

    /// Notes an event.
    pub async fn event(&self, now: Timestamp, kind: &str, text: &str, detail: Option<Value>) -> Result<()> {
        event(&mut *self.pool.acquire().await?, now, kind, text, detail).await
    }

    /// Events since a time, oldest first.
    pub async fn events(&self, since: Option<Timestamp>) -> Result<Vec<Event>> {
        let rows =
            sqlx::query("SELECT at, kind, text, detail FROM event ORDER BY id").fetch_all(&self.pool).await?;
        let mut events = Vec::new();
        for row in rows {
            // Times are compared as times: their texts have fractions of differing length.
            let at = row.get::<&str, _>(0).parse().unwrap_or(Timestamp::UNIX_EPOCH);
            if since.is_some_and(|since| at < since) {
                continue;
            }
            let detail: Option<&str> = row.get(3);
            let detail = detail.map(serde_json::from_str).transpose()?;
            events.push(Event { at, kind: row.get(1), text: row.get(2), detail });
        }
        Ok(events)
    }
}

pub(super) async fn event(
    connection: &mut SqliteConnection,
    now: Timestamp,
    kind: &str,
    text: &str,
    detail: Option<Value>,
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

pub(super) async fn add_sync(connection: &mut SqliteConnection, sync: &EndedSync) -> Result<()> {
    let record = &sync.record;
    sqlx::query(
        "INSERT INTO sync (sync_id, kind, started_at, result, record, findings) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(sync.sync_id.to_string())
    .bind(word(&sync.kind)?)
    .bind(record.started_at.to_string())
    .bind(word(&record.result)?)
    .bind(serde_json::to_string(record)?)
    .bind(serde_json::to_string(&sync.findings)?)
    .execute(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM sync WHERE id <= (SELECT max(id) FROM sync) - ?")
        .bind(SYNCS)
        .execute(connection)
        .await?;
    Ok(())
}
