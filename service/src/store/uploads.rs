//! Uploads: chunks into the staging tables, then one merge by row hash that touches only what differs.
//!
//! Staging keeps a narrow key row for each device and the whole record only where its hash is not the stored one,
//! so that a full sync of a large organization in which little has changed writes little.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use exchange_connector::api::report::{CommitSync, CommitSyncResponse, OpenSync, OpenSyncResponse};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::{Store, count, ms, signed, small, word};
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::types::{AgentState, ChunkReceipt, StagedChunk, StagedRow};

/// Rows of one insert; their parameters stay far below SQLite's 32,766.
const KEY_ROWS: usize = 500;
const RECORD_ROWS: usize = 100;
const KEY_COLUMNS: usize = 7;
const RECORD_COLUMNS: usize = 12;

static INSERT_KEYS: LazyLock<String> = LazyLock::new(|| insert_keys(KEY_ROWS));
static INSERT_RECORDS: LazyLock<String> = LazyLock::new(|| insert_records(RECORD_ROWS));

impl Store {
    pub async fn open_sync(
        &self,
        now: Timestamp,
        agent: &AgentState,
        open: &OpenSync,
    ) -> Result<OpenSyncResponse> {
        let mut tx = self.write().await?;
        fenced(&mut tx, agent, open.epoch).await?;
        let state: Option<String> =
            sqlx::query_scalar("select state from sync_upload where org_id = ? and id = ?")
                .bind(agent.org)
                .bind(open.id)
                .fetch_optional(&mut *tx)
                .await?;
        match state.as_deref() {
            Some("committed") => {
                return Ok(OpenSyncResponse { id: open.id, received_chunks: Vec::new(), committed: true });
            }
            Some("discarded") => return Err(Refusal::SyncUnknown.into()),
            Some(_) => {
                // The same agent after a restart; its lease may have a new epoch.
                sqlx::query("update sync_upload set epoch = ? where org_id = ? and id = ?")
                    .bind(signed(open.epoch))
                    .bind(agent.org)
                    .bind(open.id)
                    .execute(&mut *tx)
                    .await?;
            }
            None => {
                // An agent runs one sync at a time: what is still open was given up. It also keeps what staging
                // leaves out true, since no other merge can come between a chunk and its commit.
                sqlx::query("update sync_upload set state = 'discarded' where org_id = ? and state = 'open'")
                    .bind(agent.org)
                    .execute(&mut *tx)
                    .await?;
                sqlx::query(
                    "insert into sync_upload(org_id, id, kind, state, epoch, started_at, opened_at) values(?, ?, ?, 'open', ?, ?, ?)",
                )
                .bind(agent.org)
                .bind(open.id)
                .bind(word(&open.kind)?)
                .bind(signed(open.epoch))
                .bind(ms(open.started_at))
                .bind(ms(now))
                .execute(&mut *tx)
                .await?;
            }
        }
        let chunks: Vec<i64> = sqlx::query_scalar(
            "select number from staging.chunk where org_id = ? and sync_id = ? order by number",
        )
        .bind(agent.org)
        .bind(open.id)
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
        let row = sqlx::query(
            "select digest, records from staging.chunk where org_id = ? and sync_id = ? and number = ?",
        )
        .bind(agent.org)
        .bind(sync)
        .bind(i64::from(number))
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
        let open: i64 = sqlx::query_scalar(
            "select count(*) from sync_upload where org_id = ? and id = ? and state = 'open'",
        )
        .bind(agent.org)
        .bind(sync)
        .fetch_one(&mut *tx)
        .await?;
        if open == 0 {
            return Err(Refusal::SyncUnknown.into());
        }
        let fresh = sqlx::query("insert into staging.chunk(org_id, sync_id, number, digest, records) values(?, ?, ?, ?, ?) on conflict do nothing")
            .bind(agent.org)
            .bind(sync)
            .bind(i64::from(chunk.number))
            .bind(chunk.digest.as_slice())
            .bind(i64::try_from(chunk.rows.len()).unwrap_or(i64::MAX))
            .execute(&mut *tx)
            .await?;
        if fresh.rows_affected() == 0 {
            // Sent twice at the same time. Another content under the same number is not the same sync any more.
            let digest: Vec<u8> = sqlx::query_scalar(
                "select digest from staging.chunk where org_id = ? and sync_id = ? and number = ?",
            )
            .bind(agent.org)
            .bind(sync)
            .bind(i64::from(chunk.number))
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
        let row = sqlx::query("select state, kind, answer from sync_upload where org_id = ? and id = ?")
            .bind(agent.org)
            .bind(sync)
            .fetch_optional(&mut *tx)
            .await?;
        let Some(row) = row else { return Err(Refusal::SyncUnknown.into()) };
        match row.try_get::<String, _>(0)?.as_str() {
            "committed" => {
                let answer: Option<String> = row.try_get(2)?;
                return Ok(serde_json::from_str(&answer.unwrap_or_default())?);
            }
            "open" => {}
            _ => return Err(Refusal::SyncUnknown.into()),
        }
        fenced(&mut tx, agent, commit.epoch).await?;
        let (chunks, last, records): (i64, i64, i64) = sqlx::query_as(
            "select count(*), coalesce(max(number), -1), coalesce(sum(records), 0) from staging.chunk where org_id = ? and sync_id = ?",
        )
        .bind(agent.org)
        .bind(sync)
        .fetch_one(&mut *tx)
        .await?;
        if chunks != i64::from(commit.chunks) || last != chunks - 1 || count(records) != commit.records {
            return Err(Refusal::ChunkMismatch.into());
        }
        let full = row.try_get::<String, _>(1)? == word(&SyncKind::Full)?;
        let answer = merge(&mut tx, now, agent.org, sync, full, commit).await?;
        if let (true, Some(report)) = (commit.result != SyncResult::Failed, &commit.organization) {
            super::organization::store(&mut tx, agent.org, report).await?;
        }
        sqlx::query(
            "update sync_upload set state = 'committed', committed_at = ?, result = ?, answer = ?, run = ? where org_id = ? and id = ?",
        )
        .bind(ms(now))
        .bind(word(&commit.result)?)
        .bind(serde_json::to_string(&answer)?)
        .bind(serde_json::to_string(&commit.run)?)
        .bind(agent.org)
        .bind(sync)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(answer)
    }
}

/// Refuses whoever does not hold the organization's lease under this epoch.
pub(crate) async fn fenced(tx: &mut Transaction<'_, Sqlite>, agent: &AgentState, epoch: u64) -> Result<()> {
    let holds: i64 =
        sqlx::query_scalar("select count(*) from org_lease where org_id = ? and holder = ? and epoch = ?")
            .bind(agent.org)
            .bind(agent.id)
            .bind(signed(epoch))
            .fetch_one(&mut **tx)
            .await?;
    if holds == 1 { Ok(()) } else { Err(Refusal::LeaseLost.into()) }
}

async fn stage_keys(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    sync: Uuid,
    rows: &[StagedRow],
) -> Result<()> {
    let whole = rows.len() == KEY_ROWS;
    let mut insert = if whole {
        sqlx::query(INSERT_KEYS.as_str())
    } else {
        sqlx::query(AssertSqlSafe(insert_keys(rows.len()))).persistent(false)
    };
    insert = insert.bind(org).bind(sync);
    for row in rows {
        insert = insert
            .bind(row.id)
            .bind(row.hash.to_vec())
            .bind(row.last_success)
            .bind(row.last_attempt)
            .bind(if row.outside { 2_i64 } else { i64::from(row.content.is_none()) });
    }
    insert.execute(&mut **tx).await?;
    Ok(())
}

/// The rows whose stored hash differs, or that are not stored. Answers only with those.
async fn changed_rows<'a>(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    sync: Uuid,
    rows: &'a [StagedRow],
) -> Result<Vec<&'a StagedRow>> {
    let mut changed = Vec::new();
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let sql = format!(
            "select k.id from staging.device_key k left join device_state s on s.org_id = k.org_id and s.id = k.id
             where k.org_id = ? and k.sync_id = ? and k.id in ({marks}) and k.removed = 0
               and (s.id is null or s.deleted = 1 or s.row_hash <> k.row_hash)"
        );
        let whole = part.len() == KEY_ROWS;
        let mut query = sqlx::query_scalar(AssertSqlSafe(sql)).persistent(whole).bind(org).bind(sync);
        for row in part {
            query = query.bind(row.id);
        }
        let ids: HashSet<Uuid> = query.fetch_all(&mut **tx).await?.into_iter().collect();
        changed.extend(part.iter().filter(|row| row.content.is_some() && ids.contains(&row.id)));
    }
    Ok(changed)
}

async fn stage_records(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    sync: Uuid,
    rows: &[&StagedRow],
) -> Result<()> {
    let mut insert = if rows.len() == RECORD_ROWS {
        sqlx::query(INSERT_RECORDS.as_str())
    } else {
        sqlx::query(AssertSqlSafe(insert_records(rows.len()))).persistent(false)
    };
    insert = insert.bind(org).bind(sync);
    for row in rows {
        let Some(content) = &row.content else { continue };
        insert = insert
            .bind(row.id)
            .bind(row.hash.to_vec())
            .bind(&content.device_id)
            .bind(&content.device_type)
            .bind(&content.access_state)
            .bind(&content.access_state_reason)
            .bind(&content.client_type)
            .bind(&content.user_name)
            .bind(&content.smtp_address)
            .bind(&content.record);
    }
    insert.execute(&mut **tx).await?;
    Ok(())
}

/// A device that is listed twice in one sync keeps what came last.
fn insert_keys(rows: usize) -> String {
    let mut sql = String::from(
        "insert into staging.device_key(org_id, sync_id, id, row_hash, last_success, last_attempt, removed) values ",
    );
    values(&mut sql, rows, KEY_COLUMNS);
    sql.push_str(
        " on conflict(org_id, sync_id, id) do update set row_hash = excluded.row_hash,
          last_success = excluded.last_success, last_attempt = excluded.last_attempt, removed = excluded.removed",
    );
    sql
}

fn insert_records(rows: usize) -> String {
    let mut sql = String::from(
        "insert into staging.device_record(org_id, sync_id, id, row_hash, device_id, device_type, access_state,
         access_state_reason, client_type, user_name, smtp_address, record) values ",
    );
    values(&mut sql, rows, RECORD_COLUMNS);
    sql
}

/// `(?1,?2,?3,…),(?1,?2,?8,…)`: organization and sync are bound once for all rows.
fn values(sql: &mut String, rows: usize, columns: usize) {
    let own = columns - 2;
    for row in 0..rows {
        sql.push_str(if row == 0 { "(?1,?2" } else { ",(?1,?2" });
        for column in 0..own {
            let _ = write!(sql, ",?{}", 3 + row * own + column);
        }
        sql.push(')');
    }
}

/// Counts, then writes what differs. Deletes only where absence was really seen.
async fn merge(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    full: bool,
    commit: &CommitSync,
) -> Result<CommitSyncResponse> {
    let (mut new, mut changed, mut removed) = (0, 0, 0);
    if commit.result != SyncResult::Failed {
        let rev: i64 =
            sqlx::query_scalar("update connector set rev = rev + 1 where org_id = ? returning rev")
                .bind(org)
                .fetch_one(&mut **tx)
                .await?;
        (new, changed) = sqlx::query_as(
            "select count(*) filter (where s.id is null or s.deleted = 1), count(*) filter (where s.deleted = 0)
             from staging.device_key k left join device_state s on s.org_id = k.org_id and s.id = k.id
             where k.org_id = ? and k.sync_id = ? and k.removed = 0
               and (s.id is null or s.deleted = 1 or s.row_hash <> k.row_hash)",
        )
        .bind(org)
        .bind(sync)
        .fetch_one(&mut **tx)
        .await?;
        let renamed = super::renamed::find(tx, org, sync).await?;
        sqlx::query(
            "insert into device(org_id, id, device_id, device_type, access_state, access_state_reason, client_type,
               user_name, smtp_address, record, rev, deleted_at)
             select r.org_id, r.id, r.device_id, r.device_type, r.access_state, r.access_state_reason, r.client_type,
               r.user_name, r.smtp_address, r.record, ?1, null
             from staging.device_record r
             join staging.device_key k on k.org_id = r.org_id and k.sync_id = r.sync_id and k.id = r.id
               and k.row_hash = r.row_hash and k.removed = 0
             where r.org_id = ?2 and r.sync_id = ?3
             on conflict(org_id, id) do update set device_id = excluded.device_id, device_type = excluded.device_type,
               access_state = excluded.access_state, access_state_reason = excluded.access_state_reason,
               client_type = excluded.client_type, user_name = excluded.user_name, smtp_address = excluded.smtp_address,
               record = excluded.record, rev = excluded.rev, deleted_at = null",
        )
        .bind(rev)
        .bind(org)
        .bind(sync)
        .execute(&mut **tx)
        .await?;
        sqlx::query(
            "insert into device_state(org_id, id, row_hash, last_success, last_attempt, deleted)
             select org_id, id, row_hash, last_success, last_attempt, 0 from staging.device_key
             where org_id = ? and sync_id = ? and removed = 0
             on conflict(org_id, id) do update set row_hash = excluded.row_hash,
               last_success = coalesce(excluded.last_success, device_state.last_success),
               last_attempt = coalesce(excluded.last_attempt, device_state.last_attempt), deleted = 0, outside = 0
             where device_state.row_hash <> excluded.row_hash or device_state.deleted = 1 or device_state.outside = 1
               or device_state.last_success is not coalesce(excluded.last_success, device_state.last_success)
               or device_state.last_attempt is not coalesce(excluded.last_attempt, device_state.last_attempt)",
        )
        .bind(org)
        .bind(sync)
        .execute(&mut **tx)
        .await?;
        super::renamed::carry_over(tx, org, &renamed).await?;
        if commit.result == SyncResult::Succeeded {
            removed = remove_gone(tx, now, org, sync, full && commit.scope.is_all(), rev).await?;
            if !commit.scope.is_all() {
                leave_outside(tx, now, org, sync, full).await?;
            }
            // Only a full sync that saw everything in its scope tells how much of the organization is known.
            let seen = full.then(|| serde_json::to_string(&commit.scope)).transpose()?;
            sqlx::query("update connector set last_sync_at = ?, seen_scope = coalesce(?, seen_scope) where org_id = ?")
                .bind(ms(commit.run.finished_at))
                .bind(seen)
                .bind(org)
                .execute(&mut **tx)
                .await?;
        }
    }
    let total: i64 = sqlx::query_scalar("select count(*) from device_state where org_id = ? and deleted = 0")
        .bind(org)
        .fetch_one(&mut **tx)
        .await?;
    Ok(CommitSyncResponse { new: count(new), changed: count(changed), removed, total: count(total) })
}

/// What a sync of a narrower scope did not see is not gone: it is outside. A full one has named everything inside, a
/// quick one names what has left. Nothing is decided about it, and what waits for it is taken back.
async fn leave_outside(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    full: bool,
) -> Result<()> {
    let left = if full {
        "not exists (select 1 from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2
         and k.id = device_state.id and k.removed <> 2)"
    } else {
        "id in (select k.id from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2 and k.removed = 2)"
    };
    let rows: Vec<Uuid> = sqlx::query_scalar(AssertSqlSafe(format!(
        "update device_state set outside = 1 where org_id = ?1 and deleted = 0 and outside = 0 and {left} returning id"
    )))
    .bind(org)
    .bind(sync)
    .fetch_all(&mut **tx)
    .await?;
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let sql = format!(
            "update orders set state = 'superseded', finished_at = ? where org_id = ? and state = 'queued'
             and kind = 'setDeviceAccess' and run_id is not null and device_key in ({marks})"
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(org);
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
        let sql = format!("delete from decision where org_id = ? and id in ({marks})");
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(org);
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
    }
    Ok(())
}

/// After a full sync that saw everything: what is absent is gone. After a quick one: only what it names.
async fn remove_gone(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    sync: Uuid,
    full: bool,
    rev: i64,
) -> Result<u64> {
    let gone = if full {
        "not exists (select 1 from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2
         and k.id = device_state.id and k.removed = 0)"
    } else {
        "id in (select k.id from staging.device_key k where k.org_id = ?1 and k.sync_id = ?2 and k.removed = 1)"
    };
    let rows: Vec<Uuid> = sqlx::query_scalar(AssertSqlSafe(format!(
        "update device_state set deleted = 1 where org_id = ?1 and deleted = 0 and {gone} returning id"
    )))
    .bind(org)
    .bind(sync)
    .fetch_all(&mut **tx)
    .await?;
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let sql = format!("update device set deleted_at = ?, rev = ? where org_id = ? and id in ({marks})");
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(rev).bind(org);
        for id in part {
            query = query.bind(*id);
        }
        query.execute(&mut **tx).await?;
    }
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}
