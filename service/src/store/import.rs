//! Takes over a reading of a compliance source.

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::GraphComplianceState;
use crate::rules::compliance::record::ManagedDevice;
use crate::store::error::Result;
use crate::store::inputs::changed;
use crate::store::row::ms;
use crate::store::sql::{sql, sql_scalar};

/// A complete reading needs confirmation when it lacks more than a tenth of the records, and more than this many.
const MOST_GONE: u64 = 10;

/// How a reading of a source is taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportMode {
    /// It is all that the source holds: what it lacks is gone.
    pub complete: bool,
    /// Only count.
    pub dry_run: bool,
    /// An administrator knows that many records go.
    pub confirmed: bool,
    /// What a complete reading lacks goes only when the one before it lacked it too.
    pub twice: bool,
}

/// What a reading brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub removed: u64,
    /// Absent for the first time; they stay until the next complete reading.
    pub missing: u64,
    pub complete: bool,
    /// More than a tenth of the source's records would go.
    pub needs_confirmation: bool,
    pub stored: bool,
}

/// What is known of a record before a reading.
struct Before {
    source: String,
    record: ManagedDevice,
    noncompliant_since: Option<i64>,
    missing_since: Option<i64>,
}

/// Takes a reading over. Where the answer is not `stored`, the transaction is to be dropped.
pub(crate) async fn import(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    source: &str,
    records: &[(Uuid, ManagedDevice)],
    mode: ImportMode,
    by: &str,
) -> Result<ImportCounts> {
    let mut before: HashMap<Uuid, Before> = HashMap::new();
    let rows = sql!("select id, source, record, noncompliant_since, missing_since from managed_device")
        .fetch_all(&mut **tx)
        .await?;
    for row in rows {
        let known = Before {
            source: row.try_get(1)?,
            record: serde_json::from_str(row.try_get(2)?)?,
            noncompliant_since: row.try_get(3)?,
            missing_since: row.try_get(4)?,
        };
        before.insert(row.try_get(0)?, known);
    }
    let mut counts = ImportCounts { complete: mode.complete, ..ImportCounts::default() };
    let stored = before.values().filter(|known| known.source == source).count() as u64;
    for (id, record) in records {
        let since = match before.remove(id) {
            None => {
                counts.new += 1;
                None
            }
            Some(same) if same.source == source && same.record == *record => {
                counts.unchanged += 1;
                if same.missing_since.is_some() && !mode.dry_run {
                    miss(tx, *id, None).await?;
                }
                continue;
            }
            Some(other) => {
                counts.changed += 1;
                other.noncompliant_since
            }
        };
        if !mode.dry_run {
            write(tx, now, *id, source, record, since, by).await?;
        }
    }
    let absent = before.into_iter().filter(|(_, known)| mode.complete && known.source == source);
    let (gone, missing): (Vec<_>, Vec<_>) =
        absent.partition(|(_, known)| !mode.twice || known.missing_since.is_some());
    counts.removed = gone.len() as u64;
    counts.missing = missing.len() as u64;
    counts.needs_confirmation = counts.removed > MOST_GONE && counts.removed * 10 > stored;
    if mode.dry_run || (counts.needs_confirmation && !mode.confirmed) {
        return Ok(counts);
    }
    for (id, _) in &gone {
        sql!("delete from managed_device where id = ?", (id)).execute(&mut **tx).await?;
    }
    for (id, _) in &missing {
        miss(tx, *id, Some(ms(now))).await?;
    }
    let first = note_source(tx, now, source, mode.complete.then_some(now), by).await?;
    if first || counts.new + counts.changed + counts.removed > 0 {
        changed(tx).await?;
    }
    counts.stored = true;
    Ok(counts)
}

async fn miss(tx: &mut Transaction<'_, Sqlite>, id: Uuid, since: Option<i64>) -> Result<()> {
    sql!("update managed_device set missing_since = ? where id = ?", (since, id)).execute(&mut **tx).await?;
    Ok(())
}

/// True when the source said for the first time whether it is complete.
pub(crate) async fn note_source(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    name: &str,
    complete_at: Option<Timestamp>,
    by: &str,
) -> Result<bool> {
    let before: Option<Option<i64>> =
        sql_scalar!("select complete_at from compliance_source where name = ?", (name))
            .fetch_optional(&mut **tx)
            .await?;
    sql!(
        "insert into compliance_source(name, complete_at, changed_by, changed_at) values(?, ?, ?, ?)
         on conflict(name) do update set complete_at = coalesce(excluded.complete_at,
           compliance_source.complete_at),
           changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        (name, complete_at.map(ms), by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(match before {
        None => true,
        Some(complete) => complete.is_none() && complete_at.is_some(),
    })
}

/// `since`: when it was first found noncompliant. That counts until it is compliant: a state that is not known in
/// between begins no second grace period.
pub(crate) async fn write(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    id: Uuid,
    source: &str,
    record: &ManagedDevice,
    since: Option<i64>,
    by: &str,
) -> Result<()> {
    let since = match record.state() {
        GraphComplianceState::Noncompliant => since.or(Some(ms(now))),
        GraphComplianceState::Compliant | GraphComplianceState::ConfigManager => None,
        _ => since,
    };
    sql!(
        "insert into managed_device(id, source, record, noncompliant_since, changed_by, changed_at)
           values(?, ?, ?, ?, ?, ?)
         on conflict(id) do update set source = excluded.source, record = excluded.record,
           noncompliant_since = excluded.noncompliant_since, missing_since = null,
             row_version = managed_device.row_version + 1,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        (id, source, serde_json::to_string(record)?, since, by, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
