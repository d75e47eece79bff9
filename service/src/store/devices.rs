//! Devices as administrators search for them, and the names that administrators give them.

use exchange_connector::api::report::{DeviceRecord, OrganizationReport};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::device_filter::{self, DeviceFilter, DeviceValue, Rows};
use crate::store::error::Result;
use crate::store::row::{count, ms, signed, time_or_none};
use crate::store::search::words;
use crate::store::sql::{sql, sql_as, sql_scalar};

const DEVICE: &str = "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside
    from device d join device_state s on s.org_id = d.org_id and s.id = d.id";

/// One page of devices: those of a filter or all, in order of (connector, id), after a key.
#[derive(Debug, Clone, Default)]
pub struct DeviceQuery {
    pub filter: Option<DeviceFilter>,
    pub after: Option<(Uuid, Uuid)>,
    pub most: u32,
}

/// A device as the administrators' side shows it.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    pub org: Uuid,
    pub id: Uuid,
    pub record: DeviceRecord,
    /// Exchange has it, and it is outside of the discovery's scope.
    pub outside_scope: bool,
}

/// A page and whether more follow.
#[derive(Debug, Clone)]
pub struct DevicePage {
    pub devices: Vec<DeviceRow>,
    pub more: bool,
}

/// A user with many partnerships.
#[derive(Debug, Clone)]
pub struct Crowded {
    pub org: Uuid,
    pub address: String,
    pub user: Option<String>,
    pub partnerships: u64,
}

impl Store {
    pub async fn devices(&self, query: &DeviceQuery) -> Result<DevicePage> {
        let (org, id) = query.after.unwrap_or_default();
        let (condition, values) = conditions(query);
        let sql = format!(
            "{DEVICE} where d.deleted_at is null{condition} and (d.org_id, d.id) > (?, ?)
             order by d.org_id, d.id limit ?"
        );
        let rows = device_filter::bind(sqlx::query(AssertSqlSafe(sql)), &values)
            .bind(org)
            .bind(id)
            .bind(i64::from(query.most) + 1)
            .fetch_all(&self.readers)
            .await?;
        let most = usize::try_from(query.most).unwrap_or(usize::MAX);
        let devices = rows.iter().take(most).map(device).collect::<Result<Vec<_>>>()?;
        Ok(DevicePage { devices, more: rows.len() > most })
    }

    pub async fn count_devices(&self, query: &DeviceQuery) -> Result<u64> {
        let (condition, values) = conditions(query);
        let sql = format!("select count(*) from device d where d.deleted_at is null{condition}");
        let counted = device_filter::bind(sqlx::query(AssertSqlSafe(sql)), &values);
        let row = counted.fetch_one(&self.readers).await?;
        Ok(count(row.try_get(0)?))
    }

    /// Partnerships that were quiet since `before`, by key. One without times is not among them.
    pub async fn stale(
        &self,
        before: Timestamp,
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<DeviceRow>> {
        let (org, id) = after.unwrap_or_default();
        sql!(
            "{DEVICE} where d.deleted_at is null and s.outside = 0 and s.last_success < ?1
               and coalesce(s.last_attempt, 0) < ?1
             and (d.org_id, d.id) > (?2, ?3) order by d.org_id, d.id limit ?4",
            (ms(before), org, id, i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(device)
        .collect()
    }

    /// Users of an organization with at least `least` partnerships, the most first. Clients that speak REST are none:
    /// Exchange's limit is on ActiveSync.
    pub async fn crowded(&self, org: Uuid, least: u64, most: u32) -> Result<Vec<Crowded>> {
        let rows: Vec<(Uuid, String, Option<String>, i64)> = sql_as!(
            "select org_id, smtp_address, max(user_name), count(*) from device
             where org_id = ? and deleted_at is null and smtp_address is not null
               and coalesce(client_type, '') <> 'REST' collate nocase group by org_id, smtp_address
             having count(*) >= ? order by count(*) desc, smtp_address limit ?",
            (org, signed(least), i64::from(most))
        )
        .fetch_all(&self.readers)
        .await?;
        let crowded =
            |(org, address, user, number)| Crowded { org, address, user, partnerships: count(number) };
        Ok(rows.into_iter().map(crowded).collect())
    }

    pub async fn device_names(&self, devices: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
        if devices.is_empty() {
            return Ok(Vec::new());
        }
        let marks = vec!["?"; devices.len()].join(",");
        let mut query = sql_as!("select device_key, name from device_name where device_key in ({marks})")
            .persistent(false);
        for device in devices {
            query = query.bind(*device);
        }
        Ok(query.fetch_all(&self.readers).await?)
    }

    pub async fn set_device_name(
        &self,
        now: Timestamp,
        device: Uuid,
        name: Option<&str>,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let watched = Watched::begin(&mut tx, Thing::DeviceName(device)).await?;
        let Some(name) = name else {
            sql!("delete from device_name where device_key = ?", (device)).execute(&mut *tx).await?;
            watched.end(&mut tx).await?;
            tx.commit().await?;
            return Ok(());
        };
        sql!(
            "insert into device_name(device_key, name, changed_by, changed_at, folded) values(?, ?, ?, ?, ?)
             on conflict(device_key) do update set name = excluded.name, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at, folded = excluded.folded",
            (device, name, by, ms(now), words::of_text(name))
        )
        .execute(&mut *tx)
        .await?;
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Families and models: of Exchange's list where it was read, else of the devices themselves.
    pub async fn device_classes(&self, org: Option<Uuid>) -> Result<Vec<(Option<String>, Option<String>)>> {
        let reports: Vec<String> = sql_scalar!(
            "select organization from connector
             where organization is not null and (?1 is null or org_id = ?1)",
            (org)
        )
        .fetch_all(&self.readers)
        .await?;
        let mut told = Vec::new();
        for report in reports {
            let report: OrganizationReport = serde_json::from_str(&report)?;
            let classes = report.device_classes.into_iter().flatten();
            told.extend(classes.map(|class| (class.device_type, class.device_model)));
        }
        if !told.is_empty() {
            return Ok(told);
        }
        Ok(sql_as!(
            "select distinct device_type, json_extract(record, '$.deviceModel') from device
             where deleted_at is null and (?1 is null or org_id = ?1) limit 5000",
            (org)
        )
        .fetch_all(&self.readers)
        .await?)
    }

    /// Devices of one organization by device id, identity or GUID.
    pub async fn find_devices(&self, org: Uuid, text: &str) -> Result<Vec<DeviceRow>> {
        let guid = Uuid::try_parse(text).map(|guid| guid.to_string()).unwrap_or_default();
        sql!(
            "{DEVICE} where d.org_id = ?1 and d.deleted_at is null and (d.device_id = ?2 collate nocase
               or json_extract(d.record, '$.identity') = ?2 collate nocase
               or (?3 <> '' and json_extract(d.record, '$.guid') = ?3))
               order by json_extract(d.record, '$.identity') limit 20",
            (org, text, guid)
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(device)
        .collect()
    }
}

pub(crate) fn device(row: &SqliteRow) -> Result<DeviceRow> {
    let mut record: DeviceRecord = serde_json::from_str(row.try_get(2)?)?;
    record.last_success_sync = time_or_none(row.try_get(3)?)?;
    record.last_sync_attempt_time = time_or_none(row.try_get(4)?)?;
    Ok(DeviceRow { org: row.try_get(0)?, id: row.try_get(1)?, record, outside_scope: row.try_get(5)? })
}

/// The conditions of a query as SQL, and what they bind.
fn conditions(query: &DeviceQuery) -> (String, Vec<DeviceValue>) {
    let (mut sql, mut values) = (String::new(), Vec::new());
    if let Some(filter) = &query.filter {
        sql.push_str(" and ");
        filter.write(Rows::Devices, &mut sql, &mut values);
    }
    (sql, values)
}
