//! Rows of the search: staged with a sync's records, and merged with them in one transaction.

use std::fmt::Write as _;

use exchange_connector::api::report::DeviceRecord;
use sqlx::{AssertSqlSafe, Sqlite, Transaction};
use uuid::Uuid;

use super::values::{self, Codes, FACETS};
use super::words;
use crate::store::error::Result;
use crate::store::sql::sql;

/// Rows of one insert.
pub(crate) const SEARCH_ROWS: usize = 200;

const COLUMNS: usize = 4 + FACETS;

/// What a device is found by, folded and apart from its record.
#[derive(Debug)]
pub struct FoundBy {
    words: String,
    person: String,
    values: [Option<String>; FACETS],
}

impl FoundBy {
    pub fn of(record: &DeviceRecord) -> Self {
        Self {
            words: words::of_device(record),
            person: words::person(record),
            values: values::of_device(record),
        }
    }
}

/// A device's row.
#[derive(Debug)]
pub(crate) struct SearchRow<'a> {
    pub(crate) id: Uuid,
    pub(crate) hash: &'a [u8],
    pub(crate) found_by: &'a FoundBy,
}

/// Stages rows beside the records of a sync.
pub(crate) async fn stage(
    tx: &mut Transaction<'_, Sqlite>,
    codes: &mut Codes,
    (org, sync): (Uuid, Uuid),
    rows: &[SearchRow<'_>],
) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut coded = Vec::with_capacity(rows.len());
    for row in rows {
        coded.push(codes.of(tx, &row.found_by.values).await?);
    }
    let mut text = String::from(
        "insert into staging.device_search(org_id, sync_id, id, row_hash, words, person, state, reason, type, model, os,
         eas, client) values ",
    );
    for row in 0..rows.len() {
        text.push_str(if row == 0 { "(?1,?2" } else { ",(?1,?2" });
        for column in 0..COLUMNS {
            let _ = write!(text, ",?{}", 3 + row * COLUMNS + column);
        }
        text.push(')');
    }
    let mut insert =
        sqlx::query(AssertSqlSafe(text)).persistent(rows.len() == SEARCH_ROWS).bind(org).bind(sync);
    for (row, codes) in rows.iter().zip(coded) {
        insert =
            insert.bind(row.id).bind(row.hash.to_vec()).bind(&row.found_by.words).bind(&row.found_by.person);
        for code in codes {
            insert = insert.bind(code);
        }
    }
    insert.execute(&mut **tx).await?;
    Ok(())
}

/// Takes over the staged rows of a sync whose records count now.
pub(crate) async fn merge(tx: &mut Transaction<'_, Sqlite>, org: Uuid, sync: Uuid) -> Result<()> {
    sql!(
        "insert into device_search(org_id, id, words, given, person, state, reason, type, model, os, eas, client)
         select r.org_id, r.id, r.words,
           coalesce((select n.folded from device_name n where n.device_key = r.id), ''), r.person,
           r.state, r.reason, r.type, r.model, r.os, r.eas, r.client
         from staging.device_search r
         join staging.device_key k on k.org_id = r.org_id and k.sync_id = r.sync_id and k.id = r.id
           and k.row_hash = r.row_hash and k.removed = 0
         where r.org_id = ?1 and r.sync_id = ?2
         on conflict(org_id, id) do update set words = excluded.words, person = excluded.person,
           state = excluded.state, reason = excluded.reason, type = excluded.type, model = excluded.model,
           os = excluded.os, eas = excluded.eas, client = excluded.client",
        (org, sync)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
