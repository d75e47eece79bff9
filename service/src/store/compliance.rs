//! Management records, their sources, and links to devices.

use jiff::Timestamp;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::rules::audit::{AuditResource, Operation};
use crate::rules::compliance::record::ManagedDevice;
use crate::store::audit::{self, Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::import::{ImportCounts, ImportMode, import, note_source};
use crate::store::inputs::changed;
use crate::store::row::{count, ms, replaceable, time, time_or_none, unchanged};
use crate::store::sql::{sql, sql_as, sql_scalar};

const COLUMNS: &str =
    "select id, source, record, noncompliant_since, row_version, changed_by, changed_at from managed_device";

/// A stored management record.
#[derive(Debug, Clone)]
pub struct ManagedDeviceRow {
    pub id: Uuid,
    /// `api`, `csv` or `graph`.
    pub source: String,
    pub record: ManagedDevice,
    pub noncompliant_since: Option<Timestamp>,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// A compliance source that the service knows.
#[derive(Debug, Clone)]
pub struct SourceRow {
    pub name: String,
    pub complete_at: Option<Timestamp>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

impl Store {
    pub async fn managed_devices(&self, after: Option<Uuid>, most: u32) -> Result<Vec<ManagedDeviceRow>> {
        sql!("{COLUMNS} where id > ? order by id limit ?", (after.unwrap_or_default(), i64::from(most)))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(row)
            .collect()
    }

    pub async fn managed_device(&self, id: Uuid) -> Result<Option<ManagedDeviceRow>> {
        let found = sql!("{COLUMNS} where id = ?", (id)).fetch_optional(&self.readers).await?;
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
        let before: Option<(i64, Option<i64>)> =
            sql_as!("select row_version, noncompliant_since from managed_device where id = ?", (id))
                .fetch_optional(&mut *tx)
                .await?;
        replaceable(before.map(|(stored, _)| stored), version)?;
        let watched = Watched::begin(&mut tx, Thing::ManagedDevice(id)).await?;
        crate::store::import::write(&mut tx, now, id, "api", record, before.and_then(|(_, since)| since), by)
            .await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_managed_device(&self, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> = sql_scalar!("select row_version from managed_device where id = ?", (id))
            .fetch_optional(&mut *tx)
            .await?;
        unchanged(stored, version)?;
        let watched = Watched::begin(&mut tx, Thing::ManagedDevice(id)).await?;
        sql!("delete from managed_device where id = ?", (id)).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
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
            let told = AuditResource::new("complianceSource", Some(source), Some(source));
            let told =
                told.with("new", counts.new).with("changed", counts.changed).with("removed", counts.removed);
            audit::add(&mut tx, Operation::Action, &[told.with("isComplete", counts.complete)]).await?;
            // Dropped otherwise, which takes everything back.
            tx.commit().await?;
        }
        Ok(counts)
    }

    pub async fn compliance_sources(&self) -> Result<Vec<SourceRow>> {
        sql!("select name, complete_at, changed_by, changed_at from compliance_source order by name")
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

    /// Marks a source as complete in its present state, or as incomplete.
    pub async fn set_compliance_source(
        &self,
        now: Timestamp,
        name: &str,
        complete: bool,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::ComplianceSource(name.to_owned())).await?;
        if !complete {
            sql!("update compliance_source set complete_at = null where name = ?", (name))
                .execute(&mut *tx)
                .await?;
        }
        note_source(&mut tx, now, name, complete.then_some(now), by).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Forgets a source and its records.
    pub async fn remove_compliance_source(&self, name: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::ComplianceSource(name.to_owned())).await?;
        let done = sql!("delete from compliance_source where name = ?", (name)).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Err(Refusal::NotFound.into());
        }
        sql!("delete from managed_device where source = ?", (name)).execute(&mut *tx).await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Links a device to a record; `None` takes the link away. Links outlive both sides.
    pub async fn link(&self, now: Timestamp, device: Uuid, managed: Option<Uuid>, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::Link(device)).await?;
        let Some(managed) = managed else {
            sql!("delete from device_link where device_key = ?", (device)).execute(&mut *tx).await?;
            changed(&mut tx).await?;
            watched.end(&mut tx).await?;
            tx.commit().await?;
            return Ok(());
        };
        let known: i64 = sql_scalar!(
            "select (select count(*) from device where id = ? and deleted_at is null)
                  * (select count(*) from managed_device where id = ?)",
            (device, managed)
        )
        .fetch_one(&mut *tx)
        .await?;
        if known == 0 {
            return Err(Refusal::NotFound.into());
        }
        sql!(
            "insert into device_link(device_key, managed_device_id, linked_by, linked_at) values(?, ?, ?, ?)
             on conflict(device_key) do update set managed_device_id = excluded.managed_device_id,
               linked_by = excluded.linked_by, linked_at = excluded.linked_at",
            (device, managed, by, ms(now))
        )
        .execute(&mut *tx)
        .await?;
        changed(&mut tx).await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
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
