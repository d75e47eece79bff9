//! The staging tables: a narrow key row for each device, the whole record only where its hash is not the stored one.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use sqlx::{AssertSqlSafe, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::search::index::{FoundBy, SEARCH_ROWS, SearchRow, stage};
use crate::store::search::values::Codes;
use crate::store::sql::sql_scalar;

/// Rows of one insert; their parameters stay far below SQLite's 32,766.
pub(crate) const KEY_ROWS: usize = 500;

pub(crate) const RECORD_ROWS: usize = 100;

const KEY_COLUMNS: usize = 7;

const RECORD_COLUMNS: usize = 12;

static INSERT_KEYS: LazyLock<String> = LazyLock::new(|| insert_keys(KEY_ROWS));

static INSERT_RECORDS: LazyLock<String> = LazyLock::new(|| insert_records(RECORD_ROWS));

/// A chunk, verified and read, ready for the staging tables.
#[derive(Debug)]
pub struct StagedChunk {
    pub number: u32,
    pub digest: [u8; 32],
    pub rows: Vec<StagedRow>,
}

/// One line of a chunk.
#[derive(Debug)]
pub struct StagedRow {
    pub id: Uuid,
    /// BLAKE3 of everything but activity times, 128 bits.
    pub hash: [u8; 16],
    pub last_success: Option<i64>,
    pub last_attempt: Option<i64>,
    /// It is there, and outside of the scope.
    pub outside: bool,
    /// `None`: the partnership is gone, or outside.
    pub content: Option<StagedContent>,
}

/// A device's columns.
#[derive(Debug)]
pub struct StagedContent {
    pub device_id: Option<String>,
    pub device_type: Option<String>,
    pub access_state: Option<String>,
    pub access_state_reason: Option<String>,
    pub client_type: Option<String>,
    pub user_name: Option<String>,
    pub smtp_address: Option<String>,
    /// The record as JSON, without activity times.
    pub record: String,
    /// What it is found by.
    pub found_by: FoundBy,
}

pub(crate) async fn stage_keys(
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
pub(crate) async fn changed_rows<'a>(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    sync: Uuid,
    rows: &'a [StagedRow],
) -> Result<Vec<&'a StagedRow>> {
    let mut changed = Vec::new();
    for part in rows.chunks(KEY_ROWS) {
        let marks = vec!["?"; part.len()].join(",");
        let whole = part.len() == KEY_ROWS;
        let mut query = sql_scalar!(
            "select k.id from staging.device_key k left join device_state s on s.org_id = k.org_id
               and s.id = k.id
             where k.org_id = ? and k.sync_id = ? and k.id in ({marks}) and k.removed = 0
               and (s.id is null or s.deleted = 1 or s.row_hash <> k.row_hash)"
        )
        .persistent(whole)
        .bind(org)
        .bind(sync);
        for row in part {
            query = query.bind(row.id);
        }
        let ids: HashSet<Uuid> = query.fetch_all(&mut **tx).await?.into_iter().collect();
        changed.extend(part.iter().filter(|row| row.content.is_some() && ids.contains(&row.id)));
    }
    Ok(changed)
}

pub(crate) async fn stage_records(
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

/// Stages what the changed rows are found by.
pub(crate) async fn stage_search(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    sync: Uuid,
    rows: &[&StagedRow],
) -> Result<()> {
    let mut codes = Codes::default();
    for part in rows.chunks(SEARCH_ROWS) {
        let part: Vec<SearchRow<'_>> = part
            .iter()
            .filter_map(|row| {
                let content = row.content.as_ref()?;
                Some(SearchRow { id: row.id, hash: &row.hash, found_by: &content.found_by })
            })
            .collect();
        stage(tx, &mut codes, (org, sync), &part).await?;
    }
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
