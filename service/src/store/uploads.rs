//! Uploads: writes chunks into the staging tables, then merges once by row hash and touches only what differs.
//!
//! Staging keeps a narrow key row for each device and the whole record only where its hash is not the stored one,
//! so that a full sync of a large organization in which little has changed writes little.

use exchange_connector::api::report::{CommitSync, CommitSyncResponse, OpenSync, OpenSyncResponse};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::lease::fenced;
use crate::store::row::{count, json_or_none, ms, signed, small, time, word};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{UPLOAD_COMMITTED, UPLOAD_DISCARDED, UPLOAD_OPEN, UploadState};
use crate::store::uploads::merge::merge;
use crate::store::uploads::staging::{
    KEY_ROWS, RECORD_ROWS, StagedChunk, changed_rows, stage_keys, stage_records, stage_search,
};

mod merge;
pub(crate) mod staging;

/// A chunk that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChunkReceipt {
    pub digest: [u8; 32],
    pub records: u32,
}

/// What a committed upload brought.
#[derive(Debug, Clone)]
pub struct SyncStatus {
    pub committed_at: Timestamp,
    pub result: String,
    pub answer: Option<CommitSyncResponse>,
}

impl Store {
    /// The last committed upload of a kind since a time, for what a sync order brought.
    pub async fn sync_since(&self, org: Uuid, kind: &str, since: Timestamp) -> Result<Option<SyncStatus>> {
        let row = sql!(
            "select committed_at, result, answer from sync_upload
             where org_id = ? and kind = ? and state = {UPLOAD_COMMITTED}
               and started_at >= ? order by committed_at limit 1",
            (org, kind, ms(since))
        )
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            Ok(SyncStatus {
                committed_at: time(row.try_get(0)?)?,
                result: row.try_get::<Option<String>, _>(1)?.unwrap_or_default(),
                answer: json_or_none(&row, 2)?,
            })
        })
        .transpose()
    }

    pub async fn open_sync(
        &self,
        now: Timestamp,
        agent: &AgentState,
        open: &OpenSync,
    ) -> Result<OpenSyncResponse> {
        let mut tx = self.write().await?;
        fenced(&mut tx, agent, open.epoch).await?;
        let state: Option<String> =
            sql_scalar!("select state from sync_upload where org_id = ? and id = ?", (agent.org, open.id))
                .fetch_optional(&mut *tx)
                .await?;
        match state.as_deref().map(str::parse::<UploadState>).transpose()? {
            Some(UploadState::Committed) => {
                return Ok(OpenSyncResponse { id: open.id, received_chunks: Vec::new(), committed: true });
            }
            Some(UploadState::Discarded) => return Err(Refusal::SyncUnknown.into()),
            Some(_) => {
                // The same agent after a restart; its lease may have a new epoch.
                sql!(
                    "update sync_upload set epoch = ? where org_id = ? and id = ?",
                    (signed(open.epoch), agent.org, open.id)
                )
                .execute(&mut *tx)
                .await?;
            }
            None => {
                // An agent runs one sync at a time: what is still open was given up. It also keeps what staging
                // leaves out true, since no other merge can come between a chunk and its commit.
                sql!(
                    "update sync_upload set state = {UPLOAD_DISCARDED}
                     where org_id = ? and state = {UPLOAD_OPEN}",
                    (agent.org)
                )
                .execute(&mut *tx)
                .await?;
                sql!(
                    "insert into sync_upload(org_id, id, kind, state, epoch, started_at, opened_at)
                     values(?, ?, ?, {UPLOAD_OPEN}, ?, ?, ?)",
                    (agent.org, open.id, word(&open.kind)?, signed(open.epoch), ms(open.started_at), ms(now))
                )
                .execute(&mut *tx)
                .await?;
            }
        }
        let chunks: Vec<i64> = sql_scalar!(
            "select number from staging.chunk where org_id = ? and sync_id = ? order by number",
            (agent.org, open.id)
        )
        .fetch_all(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(OpenSyncResponse {
            id: open.id,
            received_chunks: chunks.into_iter().map(small).collect(),
            committed: false,
        })
    }

    /// The digest of a chunk that is here already.
    pub async fn chunk(&self, agent: &AgentState, sync: Uuid, number: u32) -> Result<Option<ChunkReceipt>> {
        let mut connection = self.writer.acquire().await?;
        let row = sql!(
            "select digest, records from staging.chunk where org_id = ? and sync_id = ? and number = ?",
            (agent.org, sync, i64::from(number))
        )
        .fetch_optional(&mut *connection)
        .await?;
        row.map(|row| {
            let digest: Vec<u8> = row.try_get(0)?;
            Ok(ChunkReceipt {
                digest: digest.try_into().map_err(|_| StoreError::Value("digest".into()))?,
                records: small(row.try_get(1)?),
            })
        })
        .transpose()
    }

    pub async fn put_chunk(&self, agent: &AgentState, sync: Uuid, chunk: StagedChunk) -> Result<()> {
        let mut tx = self.write().await?;
        let open: i64 = sql_scalar!(
            "select count(*) from sync_upload where org_id = ? and id = ? and state = {UPLOAD_OPEN}",
            (agent.org, sync)
        )
        .fetch_one(&mut *tx)
        .await?;
        if open == 0 {
            return Err(Refusal::SyncUnknown.into());
        }
        let fresh = sql!(
            "insert into staging.chunk(org_id, sync_id, number, digest, records)
             values(?, ?, ?, ?, ?) on conflict do nothing",
            (
                agent.org,
                sync,
                i64::from(chunk.number),
                chunk.digest.as_slice(),
                i64::try_from(chunk.rows.len()).unwrap_or(i64::MAX)
            )
        )
        .execute(&mut *tx)
        .await?;
        if fresh.rows_affected() == 0 {
            // Sent twice at the same time. Another content under the same number is not the same sync any more.
            let digest: Vec<u8> = sql_scalar!(
                "select digest from staging.chunk where org_id = ? and sync_id = ? and number = ?",
                (agent.org, sync, i64::from(chunk.number))
            )
            .fetch_one(&mut *tx)
            .await?;
            return if digest == chunk.digest { Ok(()) } else { Err(Refusal::ChunkMismatch.into()) };
        }
        for rows in chunk.rows.chunks(KEY_ROWS) {
            stage_keys(&mut tx, agent.org, sync, rows).await?;
        }
        let changed = changed_rows(&mut tx, agent.org, sync, &chunk.rows).await?;
        for rows in changed.chunks(RECORD_ROWS) {
            stage_records(&mut tx, agent.org, sync, rows).await?;
        }
        stage_search(&mut tx, agent.org, sync, &changed).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn commit_sync(
        &self,
        now: Timestamp,
        agent: &AgentState,
        sync: Uuid,
        commit: &CommitSync,
    ) -> Result<CommitSyncResponse> {
        let mut tx = self.write().await?;
        let row = sql!(
            "select state, kind, answer from sync_upload where org_id = ? and id = ?",
            (agent.org, sync)
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Err(Refusal::SyncUnknown.into()) };
        match row.try_get::<&str, _>(0)?.parse::<UploadState>()? {
            UploadState::Committed => {
                let answer: Option<String> = row.try_get(2)?;
                return Ok(serde_json::from_str(&answer.unwrap_or_default())?);
            }
            UploadState::Open => {}
            UploadState::Discarded => return Err(Refusal::SyncUnknown.into()),
        }
        fenced(&mut tx, agent, commit.epoch).await?;
        let (chunks, last, records): (i64, i64, i64) = sql_as!(
            "select count(*), coalesce(max(number), -1), coalesce(sum(records), 0)
             from staging.chunk where org_id = ? and sync_id = ?",
            (agent.org, sync)
        )
        .fetch_one(&mut *tx)
        .await?;
        if chunks != i64::from(commit.chunks) || last != chunks - 1 || count(records) != commit.records {
            return Err(Refusal::ChunkMismatch.into());
        }
        let full = row.try_get::<String, _>(1)? == word(&SyncKind::Full)?;
        let answer = merge(&mut tx, now, agent.org, sync, full, commit).await?;
        if let (true, Some(report)) = (commit.result != SyncResult::Failed, &commit.organization) {
            crate::store::organization::store(&mut tx, agent.org, report).await?;
        }
        sql!(
            "update sync_upload set state = {UPLOAD_COMMITTED}, committed_at = ?, result = ?,
             answer = ?, run = ? where org_id = ? and id = ?",
            (
                ms(now),
                word(&commit.result)?,
                serde_json::to_string(&answer)?,
                serde_json::to_string(&commit.run)?,
                agent.org,
                sync
            )
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(answer)
    }
}
