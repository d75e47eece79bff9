//! What administrators see and set: connectors, devices, settings.

use exchange_connector::domain::health::Mode;
use exchange_connector::domain::server::Environment;
use jiff::Timestamp;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use crate::rules::brake::Limits;
use crate::store::database::{Store, count, ms, time, time_or_none, unword, word};
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::types::{
    Connector, ConnectorPatch, DeviceColumn, DevicePage, DeviceQuery, DeviceRow, DirectorySource, PolicyKind,
    PolicyRow, SyncStatus,
};

const CONNECTOR_COLUMNS: &str =
    "select c.org_id, c.organization_name, c.alias, c.connector_type, c.server_name,
    c.connector_server_name, c.primary_smtp_address, c.version, c.mode,
    exists (select 1 from agent a where a.org_id = c.org_id and a.state = 'active'),
    exists (select 1 from org_lease l where l.org_id = c.org_id and l.expires_at > ?),
    c.health, c.health_at, c.last_sync_at, c.row_version, c.brake_devices,
    c.brake_percent, c.directory_source, c.directory_refresh_minutes, c.discovery_scope, c.seen_scope from connector c";
/// Finished uploads and expired things stay this long for whoever asks about them.
const KEEP_MS: i64 = 30 * 24 * 3_600_000;

impl Store {
    /// Fails when the database is out of reach or of another version.
    pub async fn ping(&self) -> Result<()> {
        sqlx::query("select count(*) from users").execute(&self.readers).await?;
        Ok(())
    }

    pub async fn connectors(&self, now: Timestamp) -> Result<Vec<Connector>> {
        let rows = sqlx::query(AssertSqlSafe(format!("{CONNECTOR_COLUMNS} order by c.org_id")))
            .bind(ms(now))
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(connector).collect()
    }

    pub async fn connector(&self, now: Timestamp, id: Uuid) -> Result<Option<Connector>> {
        let row = sqlx::query(AssertSqlSafe(format!("{CONNECTOR_COLUMNS} where c.org_id = ?")))
            .bind(ms(now))
            .bind(id)
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(connector).transpose()
    }

    pub async fn add_connector(&self, now: Timestamp, patch: &ConnectorPatch) -> Result<Uuid> {
        let id = Uuid::now_v7();
        sqlx::query(
            "insert into connector(org_id, organization_name, alias, primary_smtp_address, connector_type, health_status,
             created_at) values(?, ?, ?, ?, ?, 'none', ?)",
        )
        .bind(id)
        .bind(patch.organization_name.clone().flatten())
        .bind(patch.alias.clone().flatten())
        .bind(patch.primary_smtp_address.clone().flatten())
        .bind(patch.environment.unwrap_or_default().as_str())
        .bind(ms(now))
        .execute(&self.writer)
        .await?;
        Ok(id)
    }

    pub async fn update_connector(
        &self,
        now: Timestamp,
        id: Uuid,
        version: Option<u64>,
        patch: &ConnectorPatch,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        current(&mut tx, id, version).await?;
        sqlx::query(
            "update connector set
               organization_name = case when ? then ? else organization_name end,
               alias = case when ? then ? else alias end,
               primary_smtp_address = case when ? then ? else primary_smtp_address end,
               connector_type = coalesce(?, connector_type), mode = coalesce(?, mode),
               brake_devices = coalesce(?, brake_devices), brake_percent = coalesce(?, brake_percent),
               directory_source = coalesce(?, directory_source),
               directory_refresh_minutes = coalesce(?, directory_refresh_minutes),
               discovery_scope = coalesce(?, discovery_scope), row_version = row_version + 1
             where org_id = ?",
        )
        .bind(patch.organization_name.is_some())
        .bind(patch.organization_name.clone().flatten())
        .bind(patch.alias.is_some())
        .bind(patch.alias.clone().flatten())
        .bind(patch.primary_smtp_address.is_some())
        .bind(patch.primary_smtp_address.clone().flatten())
        .bind(patch.environment.map(Environment::as_str))
        .bind(patch.mode.as_ref().map(word).transpose()?)
        .bind(patch.brake_devices.map(i64::from))
        .bind(patch.brake_percent.map(i64::from))
        .bind(patch.directory_source.as_ref().map(word).transpose()?)
        .bind(patch.directory_refresh_minutes.map(i64::from))
        .bind(patch.discovery_scope.as_ref().map(serde_json::to_string).transpose()?)
        .bind(id)
        .execute(&mut *tx)
        .await?;
        if patch.directory_source == Some(DirectorySource::None) {
            super::directory::forget(&mut tx, id).await?;
        }
        super::compliance::changed(&mut tx).await?;
        if patch.mode == Some(Mode::Observe) {
            super::runs::take_back(&mut tx, now, id).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Revokes its agents and forgets its devices.
    pub async fn remove_connector(&self, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        current(&mut tx, id, version).await?;
        super::directory::forget(&mut tx, id).await?;
        super::compliance::changed(&mut tx).await?;
        for sql in [
            // The agent's row stays, so that its certificate is answered with the reason.
            "update agent set state = 'revoked' where org_id = ?",
            "delete from org_lease where org_id = ?",
            "delete from device where org_id = ?",
            "delete from device_state where org_id = ?",
            "delete from order_ack where org_id = ?",
            "delete from orders where org_id = ?",
            "delete from run_item where org_id = ?",
            "delete from run where org_id = ?",
            "delete from decision where org_id = ?",
            "delete from evaluation where org_id = ?",
            "delete from own_entry where org_id = ?",
            "delete from own_object where org_id = ?",
            "delete from mailbox_policy where org_id = ?",
            "delete from sync_upload where org_id = ?",
            "delete from policy where org_id = ?",
            "delete from connector where org_id = ?",
        ] {
            sqlx::query(sql).bind(id).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    pub async fn devices(&self, query: &DeviceQuery) -> Result<DevicePage> {
        let (org, id) = query.after.unwrap_or_default();
        let sql = format!(
            "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside
             from device d join device_state s on s.org_id = d.org_id and s.id = d.id
             where d.deleted_at is null{} and (d.org_id, d.id) > (?, ?) order by d.org_id, d.id limit ?",
            conditions(query)
        );
        let rows = bind_filters(sqlx::query(AssertSqlSafe(sql)), query)?
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
        let sql = format!("select count(*) from device d where d.deleted_at is null{}", conditions(query));
        let row = bind_filters(sqlx::query(AssertSqlSafe(sql)), query)?.fetch_one(&self.readers).await?;
        Ok(count(row.try_get(0)?))
    }

    /// The last committed upload of a kind since a time, for what a sync order brought.
    pub async fn sync_since(&self, org: Uuid, kind: &str, since: Timestamp) -> Result<Option<SyncStatus>> {
        let row = sqlx::query(
            "select committed_at, result, answer from sync_upload
             where org_id = ? and kind = ? and state = 'committed' and started_at >= ? order by committed_at limit 1",
        )
        .bind(org)
        .bind(kind)
        .bind(ms(since))
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| {
            let answer: Option<String> = row.try_get(2)?;
            Ok(SyncStatus {
                committed_at: time(row.try_get(0)?)?,
                result: row.try_get::<Option<String>, _>(1)?.unwrap_or_default(),
                answer: answer.map(|text| serde_json::from_str(&text)).transpose()?,
            })
        })
        .transpose()
    }

    pub async fn policy(&self, kind: PolicyKind, org: Uuid) -> Result<Option<PolicyRow>> {
        let row = sqlx::query("select body, row_version from policy where kind = ? and org_id = ?")
            .bind(kind.as_str())
            .bind(org)
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| Ok(PolicyRow { body: row.try_get(0)?, version: count(row.try_get(1)?) })).transpose()
    }

    /// `version` is the one that was read; 0 where nothing was stored.
    pub async fn set_policy(
        &self,
        now: Timestamp,
        kind: PolicyKind,
        org: Uuid,
        version: u64,
        body: &str,
        by: &str,
    ) -> Result<u64> {
        let mut tx = self.write().await?;
        let stored = super::settings::put_settings(&mut tx, now, kind, org, version, body, by).await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        stored.ok_or_else(|| Refusal::Stale.into())
    }

    /// Throws away what no upload needs any more.
    pub async fn clean(&self, now: Timestamp) -> Result<()> {
        let mut tx = self.write().await?;
        let open: i64 = sqlx::query_scalar("select count(*) from sync_upload where state = 'open'")
            .fetch_one(&mut *tx)
            .await?;
        for table in ["chunk", "device_key", "device_record"] {
            // Without a condition SQLite drops the pages whole.
            let condition = if open == 0 {
                ""
            } else {
                " where sync_id not in (select id from sync_upload where state = 'open')"
            };
            sqlx::query(AssertSqlSafe(format!("delete from staging.{table}{condition}")))
                .execute(&mut *tx)
                .await?;
        }
        for sql in [
            "delete from session where expires_at < ?1",
            "delete from enrollment_token where expires_at < ?1 - ?2",
            "delete from sync_upload where state <> 'open' and opened_at < ?1 - ?2",
            "delete from device_state where deleted = 1 and (org_id, id) in
               (select org_id, id from device where deleted_at < ?1 - ?2)",
            "delete from device where deleted_at < ?1 - ?2",
            "delete from notice where created_at < ?1 - ?2",
            "delete from run_item where (org_id, run_id) in
               (select org_id, id from run where state not in ('held', 'approving') and created_at < ?1 - ?2)",
            "delete from run where state not in ('held', 'approving') and created_at < ?1 - ?2",
        ] {
            sqlx::query(sql).bind(ms(now)).bind(KEEP_MS).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn current(tx: &mut sqlx::Transaction<'_, Sqlite>, id: Uuid, version: Option<u64>) -> Result<()> {
    let stored: Option<i64> = sqlx::query_scalar("select row_version from connector where org_id = ?")
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    match (stored, version) {
        (None, _) => Err(Refusal::NotFound.into()),
        (Some(stored), Some(version)) if count(stored) != version => Err(Refusal::Stale.into()),
        _ => Ok(()),
    }
}

fn connector(row: &SqliteRow) -> Result<Connector> {
    let health: Option<String> = row.try_get(11)?;
    Ok(Connector {
        id: row.try_get(0)?,
        organization_name: row.try_get(1)?,
        alias: row.try_get(2)?,
        environment: unword(row.try_get(3)?)?,
        server_name: row.try_get(4)?,
        connector_server_name: row.try_get(5)?,
        primary_smtp_address: row.try_get(6)?,
        version: row.try_get(7)?,
        mode: unword(row.try_get(8)?)?,
        enrolled: row.try_get(9)?,
        lease_live: row.try_get(10)?,
        // Health of another version is as good as none; the next check-in writes it anew.
        health: health.and_then(|text| serde_json::from_str(&text).ok()),
        health_at: time_or_none(row.try_get(12)?)?,
        last_sync_at: time_or_none(row.try_get(13)?)?,
        row_version: count(row.try_get(14)?),
        brake: Limits { devices: count(row.try_get(15)?), percent: count(row.try_get(16)?) },
        directory_source: unword(row.try_get(17)?)?,
        directory_refresh_minutes: crate::store::database::small(row.try_get(18)?),
        discovery_scope: serde_json::from_str(row.try_get(19)?)?,
        seen_scope: row
            .try_get::<Option<String>, _>(20)?
            .map(|text| serde_json::from_str(&text))
            .transpose()?,
    })
}

pub(crate) fn device(row: &SqliteRow) -> Result<DeviceRow> {
    let mut record: exchange_connector::api::report::DeviceRecord = serde_json::from_str(row.try_get(2)?)?;
    record.last_success_sync = time_or_none(row.try_get(3)?)?;
    record.last_sync_attempt_time = time_or_none(row.try_get(4)?)?;
    Ok(DeviceRow { org: row.try_get(0)?, id: row.try_get(1)?, record, outside_scope: row.try_get(5)? })
}

fn column(column: DeviceColumn) -> &'static str {
    match column {
        // By way of the few connectors, so that the key is used.
        DeviceColumn::Id => "d.org_id in (select org_id from connector) and d.id",
        DeviceColumn::ConnectorId => "d.org_id",
        DeviceColumn::DeviceId => "d.device_id",
        DeviceColumn::DeviceType => "d.device_type",
        DeviceColumn::AccessState => "d.access_state",
        DeviceColumn::AccessStateReason => "d.access_state_reason",
        DeviceColumn::ClientType => "d.client_type",
        DeviceColumn::SmtpAddress => "d.smtp_address",
        DeviceColumn::UserDisplayName => "d.user_name",
    }
}

fn conditions(query: &DeviceQuery) -> String {
    let mut sql = String::new();
    for filter in &query.filters {
        sql.push_str(" and ");
        sql.push_str(column(filter.column));
        sql.push_str(if filter.value.is_some() { " = ?" } else { " is null" });
    }
    sql
}

type SqliteQuery<'q> = Query<'q, Sqlite, SqliteArguments>;

fn bind_filters<'q>(mut sql: SqliteQuery<'q>, query: &DeviceQuery) -> Result<SqliteQuery<'q>> {
    for filter in &query.filters {
        let Some(value) = &filter.value else { continue };
        sql = match filter.column {
            DeviceColumn::Id | DeviceColumn::ConnectorId => {
                sql.bind(Uuid::parse_str(value).map_err(|_| StoreError::Value(value.clone()))?)
            }
            _ => sql.bind(value.clone()),
        };
    }
    Ok(sql)
}
