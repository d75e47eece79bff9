//! Management records, their sources, and links to devices.

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::GraphComplianceState;
use crate::rules::compliance::record::ManagedDevice;
use crate::store::database::{Store, count, ms, time, time_or_none};
use crate::store::error::{Refusal, Result};
use crate::store::types::{ImportCounts, ImportMode, ManagedDeviceRow, SourceRow};

const COLUMNS: &str =
    "select id, source, record, noncompliant_since, row_version, changed_by, changed_at from managed_device";
/// A complete reading that lacks more than a tenth of what was there, and more than this many, is asked about.
const MOST_GONE: u64 = 10;

impl Store {
    pub async fn managed_devices(&self, after: Option<Uuid>, most: u32) -> Result<Vec<ManagedDeviceRow>> {
        sqlx::query(sqlx::AssertSqlSafe(format!("{COLUMNS} where id > ? order by id limit ?")))
            .bind(after.unwrap_or_default())
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(row)
            .collect()
    }

    pub async fn managed_device(&self, id: Uuid) -> Result<Option<ManagedDeviceRow>> {
        let found = sqlx::query(sqlx::AssertSqlSafe(format!("{COLUMNS} where id = ?")))
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        found.as_ref().map(row).transpose()
    }

    /// `version` 0: it must be new; `None`: it must be there.
    pub async fn put_managed_device(
        &self,
        now: Timestamp,
        id: Uuid,
        version: Option<u64>,
        record: &ManagedDevice,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let before = sqlx::query("select row_version, noncompliant_since from managed_device where id = ?")
            .bind(id)
            .fetch_optional(&mut *tx)
            .await?;
        let before: Option<(i64, Option<i64>)> =
            before.map(|row| Ok::<_, sqlx::Error>((row.try_get(0)?, row.try_get(1)?))).transpose()?;
        match (&before, version) {
            (None, Some(0)) | (Some(_), None) => {}
            (Some((stored, _)), Some(version)) if count(*stored) == version => {}
            (Some(_), Some(0)) => return Err(Refusal::Exists.into()),
            (Some(_), Some(_)) => return Err(Refusal::Stale.into()),
            (None, _) => return Err(Refusal::NotFound.into()),
        }
        write(&mut tx, now, id, "api", record, before.and_then(|(_, since)| since), by).await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_managed_device(&self, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> = sqlx::query_scalar("select row_version from managed_device where id = ?")
            .bind(id)
            .fetch_optional(&mut *tx)
            .await?;
        let stored = stored.ok_or(Refusal::NotFound)?;
        if version.is_some_and(|version| version != count(stored)) {
            return Err(Refusal::Stale.into());
        }
        sqlx::query("delete from managed_device where id = ?").bind(id).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A reading of a source. Only a complete one takes away what it lacks; all of it happens, or nothing.
    pub async fn import_managed_devices(
        &self,
        now: Timestamp,
        source: &str,
        records: &[(Uuid, ManagedDevice)],
        mode: ImportMode,
        by: &str,
    ) -> Result<ImportCounts> {
        let mut tx = self.write().await?;
        let counts = import(&mut tx, now, source, records, mode, by).await?;
        if counts.stored {
            // Dropped otherwise, which takes everything back.
            tx.commit().await?;
        }
        Ok(counts)
    }

    pub async fn compliance_sources(&self) -> Result<Vec<SourceRow>> {
        sqlx::query("select name, complete_at, changed_by, changed_at from compliance_source order by name")
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(SourceRow {
                    name: row.try_get(0)?,
                    complete_at: time_or_none(row.try_get(1)?)?,
                    changed_by: row.try_get(2)?,
                    changed_at: time(row.try_get(3)?)?,
                })
            })
            .collect()
    }

    /// Says that a source is complete as it stands, or that it is not.
    pub async fn set_compliance_source(
        &self,
        now: Timestamp,
        name: &str,
        complete: bool,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        if !complete {
            sqlx::query("update compliance_source set complete_at = null where name = ?")
                .bind(name)
                .execute(&mut *tx)
                .await?;
        }
        note_source(&mut tx, now, name, complete.then_some(now), by).await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets a source and its records.
    pub async fn remove_compliance_source(&self, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let done =
            sqlx::query("delete from compliance_source where name = ?").bind(name).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        sqlx::query("delete from managed_device where source = ?").bind(name).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Links a device to a record; `None` takes the link away. Links outlive both sides.
    pub async fn link(&self, now: Timestamp, device: Uuid, managed: Option<Uuid>, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let Some(managed) = managed else {
            sqlx::query("delete from device_link where device_key = ?")
                .bind(device)
                .execute(&mut *tx)
                .await?;
            changed(&mut tx).await?;
            tx.commit().await?;
            return Ok(());
        };
        let known: i64 = sqlx::query_scalar(
            "select (select count(*) from device where id = ? and deleted_at is null)
                  * (select count(*) from managed_device where id = ?)",
        )
        .bind(device)
        .bind(managed)
        .fetch_one(&mut *tx)
        .await?;
        if known == 0 {
            return Err(Refusal::NotFound.into());
        }
        sqlx::query(
            "insert into device_link(device_key, managed_device_id, linked_by, linked_at) values(?, ?, ?, ?)
             on conflict(device_key) do update set managed_device_id = excluded.managed_device_id,
               linked_by = excluded.linked_by, linked_at = excluded.linked_at",
        )
        .bind(device)
        .bind(managed)
        .bind(by)
        .bind(ms(now))
        .execute(&mut *tx)
        .await?;
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
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
    let rows =
        sqlx::query("select id, source, record, noncompliant_since, missing_since from managed_device")
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
        sqlx::query("delete from managed_device where id = ?").bind(id).execute(&mut **tx).await?;
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
    sqlx::query("update managed_device set missing_since = ? where id = ?")
        .bind(since)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Counts a change of what decisions are made from; in the same transaction as the change.
pub(crate) async fn changed(tx: &mut Transaction<'_, Sqlite>) -> Result<()> {
    sqlx::query("update decision_input set version = version + 1").execute(&mut **tx).await?;
    Ok(())
}

/// True when whether it is complete was told for the first time.
pub(crate) async fn note_source(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    name: &str,
    complete_at: Option<Timestamp>,
    by: &str,
) -> Result<bool> {
    let before: Option<Option<i64>> =
        sqlx::query_scalar("select complete_at from compliance_source where name = ?")
            .bind(name)
            .fetch_optional(&mut **tx)
            .await?;
    sqlx::query(
        "insert into compliance_source(name, complete_at, changed_by, changed_at) values(?, ?, ?, ?)
         on conflict(name) do update set complete_at = coalesce(excluded.complete_at, compliance_source.complete_at),
           changed_by = excluded.changed_by, changed_at = excluded.changed_at",
    )
    .bind(name)
    .bind(complete_at.map(ms))
    .bind(by)
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    Ok(match before {
        None => true,
        Some(complete) => complete.is_none() && complete_at.is_some(),
    })
}

/// `since`: when it was first found noncompliant. That counts until it is compliant: a state that is not known in
/// between begins no second grace period.
async fn write(
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
    sqlx::query(
        "insert into managed_device(id, source, record, noncompliant_since, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
         on conflict(id) do update set source = excluded.source, record = excluded.record,
           noncompliant_since = excluded.noncompliant_since, missing_since = null, row_version = managed_device.row_version + 1,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at",
    )
    .bind(id)
    .bind(source)
    .bind(serde_json::to_string(record)?)
    .bind(since)
    .bind(by)
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn row(row: &SqliteRow) -> Result<ManagedDeviceRow> {
    Ok(ManagedDeviceRow {
        id: row.try_get(0)?,
        source: row.try_get(1)?,
        record: serde_json::from_str(row.try_get(2)?)?,
        noncompliant_since: time_or_none(row.try_get(3)?)?,
        version: count(row.try_get(4)?),
        changed_by: row.try_get(5)?,
        changed_at: time(row.try_get(6)?)?,
    })
}
