//! Reports for the service: the agent builds each once, sends them in order, and keeps each until the service has
//! confirmed it. It sends an unconfirmed report again unchanged.

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::health::{SyncKind, SyncRecord};
use exchange_connector::domain::scope::DiscoveryScope;
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::chunks::Chunk;
use super::words::{UploadState, from_word};
use super::{Journal, Result};

/// A report that the service has not confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingUpload {
    pub id: i64,
    pub sync_id: Uuid,
    pub kind: SyncKind,
    pub started_at: Timestamp,
    pub chunks: u32,
    pub records: u64,
    pub run: SyncRecord,
    pub organization: Option<Box<OrganizationReport>>,
    pub scope: DiscoveryScope,
}

impl Journal {
    /// The oldest report that is to be sent.
    pub async fn next_upload(&self) -> Result<Option<PendingUpload>> {
        let row = sqlx::query(
            "SELECT id, sync_id, kind, started_at, chunks, records, run, scope, organization FROM upload
             WHERE state = ? ORDER BY id LIMIT 1",
        )
        .bind(UploadState::Ready)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let text = |at: usize| row.get::<&str, _>(at);
        Ok(Some(PendingUpload {
            id: row.get(0),
            sync_id: text(1).parse().unwrap_or_default(),
            kind: from_word(text(2))?,
            started_at: text(3).parse().unwrap_or(Timestamp::UNIX_EPOCH),
            chunks: row.get(4),
            records: u64::try_from(row.get::<i64, _>(5)).unwrap_or(0),
            run: serde_json::from_str(text(6))?,
            scope: serde_json::from_str(text(7))?,
            organization: row
                .get::<Option<&str>, _>(8)
                .map(|text| serde_json::from_str(text).map(Box::new))
                .transpose()?,
        }))
    }

    /// One chunk of a report.
    pub async fn chunk(&self, upload: i64, number: u32) -> Result<Chunk> {
        let row = sqlx::query("SELECT digest, body FROM upload_chunk WHERE upload = ? AND number = ?")
            .bind(upload)
            .bind(number)
            .fetch_one(&self.pool)
            .await?;
        Ok(Chunk { digest: row.get(0), body: row.get(1) })
    }

    /// The service has confirmed a report.
    pub async fn confirm_upload(&self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM upload WHERE id = ?").bind(id).execute(&self.pool).await?;
        Ok(())
    }

    /// Gives a report a new name, when the service no longer takes the old one.
    pub async fn rename_upload(&self, id: i64, sync_id: Uuid) -> Result<()> {
        sqlx::query("UPDATE upload SET sync_id = ? WHERE id = ?")
            .bind(sync_id.to_string())
            .bind(id)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
