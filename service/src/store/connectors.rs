//! Connectors: one for each organization, with the data that its status derives from.

use exchange_connector::api::checkin::AgentHealth;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::domain::server::Environment;
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::brake::Limits;
use crate::rules::unknown_devices::UnknownDevices;
use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::directory::DirectorySource;
use crate::store::error::Result;
use crate::store::row::{count, from_word, json_or_none, ms, small, time_or_none, unchanged, word};
use crate::store::sql::{sql, sql_scalar, text};
use crate::store::state::{AGENT_ACTIVE, AGENT_REVOKED};

const CONNECTOR_COLUMNS: &str = text!(
    "select c.org_id, c.organization_name, c.alias, c.connector_type, c.server_name,
    c.connector_server_name, c.primary_smtp_address, c.version, c.mode,
    exists (select 1 from agent a where a.org_id = c.org_id and a.state = ",
    AGENT_ACTIVE,
    "),
    exists (select 1 from org_lease l where l.org_id = c.org_id and l.expires_at > ?),
    c.health, c.health_at, c.last_sync_at, c.row_version, c.brake_devices,
    c.brake_percent, c.directory_source, c.directory_refresh_minutes, c.discovery_scope, c.seen_scope,
    c.unread_objects from connector c"
);

/// What goes with a connector. Its book stays where the organization may need it.
const FORGOTTEN: &[&str] = &[
    "delete from org_lease where org_id = ?",
    "delete from device where org_id = ?",
    "delete from device_state where org_id = ?",
    "delete from order_ack where org_id = ?1 and not exists (select 1 from left_book b where b.org_id = ?1
       and exists (select 1 from order_ack k where k.org_id = ?1 and k.order_id = order_ack.order_id and k.changed = 1))",
    "delete from orders where org_id = ?1 and not exists (select 1 from order_ack k
       where k.org_id = ?1 and k.order_id = orders.id)",
    "delete from run_item where org_id = ?",
    "delete from run where org_id = ?",
    "delete from decision where org_id = ?",
    "delete from manual_decision where org_id = ?",
    "delete from evaluation where org_id = ?",
    "delete from own_entry where org_id = ?1 and not exists (select 1 from left_book b where b.org_id = ?1)",
    "delete from own_object where org_id = ?1 and not exists (select 1 from left_book b where b.org_id = ?1)",
    "delete from entry_owner where org_id = ?1 and not exists (select 1 from left_book b where b.org_id = ?1)",
    "delete from entry_look where org_id = ?",
    "delete from restored where org_id = ?",
    "delete from mailbox_policy where org_id = ?",
    "delete from sync_upload where org_id = ?",
    "delete from policy where org_id = ?",
    "delete from connector where org_id = ?",
];

/// A connector with what its status is derived from.
#[derive(Debug, Clone)]
pub struct Connector {
    pub id: Uuid,
    pub organization_name: Option<String>,
    pub alias: Option<String>,
    pub environment: Environment,
    pub server_name: Option<String>,
    pub connector_server_name: Option<String>,
    pub primary_smtp_address: Option<String>,
    pub version: Option<String>,
    pub mode: Mode,
    /// Whether an agent that was not revoked belongs to it.
    pub enrolled: bool,
    pub lease_live: bool,
    pub health: Option<AgentHealth>,
    pub health_at: Option<Timestamp>,
    pub last_sync_at: Option<Timestamp>,
    pub row_version: u64,
    pub brake: Limits,
    pub directory_source: DirectorySource,
    pub directory_refresh_minutes: u32,
    pub discovery_scope: DiscoveryScope,
    /// Of the last full sync that succeeded.
    pub seen_scope: Option<DiscoveryScope>,
    /// Objects that the last sync could not read beside all others.
    pub unread_objects: u64,
}

impl Connector {
    /// Why not every device of the organization is known, if so.
    pub fn unknown_devices(&self) -> Option<UnknownDevices> {
        UnknownDevices::of(&self.discovery_scope, self.seen_scope.as_ref(), self.unread_objects)
    }
}

/// What an administrator may set on a connector; `None` leaves it.
#[derive(Debug, Clone, Default)]
pub struct ConnectorPatch {
    pub organization_name: Option<Option<String>>,
    pub alias: Option<Option<String>>,
    pub primary_smtp_address: Option<Option<String>>,
    pub environment: Option<Environment>,
    pub mode: Option<Mode>,
    pub brake_devices: Option<u32>,
    pub brake_percent: Option<u32>,
    pub directory_source: Option<DirectorySource>,
    pub directory_refresh_minutes: Option<u32>,
    pub discovery_scope: Option<DiscoveryScope>,
}

impl Store {
    pub async fn connectors(&self, now: Timestamp) -> Result<Vec<Connector>> {
        let rows = sql!("{CONNECTOR_COLUMNS} order by c.org_id", (ms(now))).fetch_all(&self.readers).await?;
        rows.iter().map(connector).collect()
    }

    pub async fn connector(&self, now: Timestamp, id: Uuid) -> Result<Option<Connector>> {
        let row = sql!("{CONNECTOR_COLUMNS} where c.org_id = ?", (ms(now), id))
            .fetch_optional(&self.readers)
            .await?;
        row.as_ref().map(connector).transpose()
    }

    /// The connector of an Exchange organization, by the organization's identity.
    pub async fn connector_of(&self, identity: &str) -> Result<Option<Uuid>> {
        Ok(sql_scalar!("select org_id from connector where identity = ?", (identity))
            .fetch_optional(&self.readers)
            .await?)
    }

    pub async fn add_connector(&self, now: Timestamp, patch: &ConnectorPatch) -> Result<Uuid> {
        let id = Uuid::now_v7();
        let mut tx = self.write().await?;
        sql!(
            "insert into connector(org_id, organization_name, alias, primary_smtp_address, connector_type,
               health_status,
             created_at) values(?, ?, ?, ?, ?, 'none', ?)",
            (
                id,
                patch.organization_name.clone().flatten(),
                patch.alias.clone().flatten(),
                patch.primary_smtp_address.clone().flatten(),
                patch.environment.unwrap_or_default().as_str(),
                ms(now)
            )
        )
        .execute(&mut *tx)
        .await?;
        Watched::absent(Thing::Connector(id)).end(&mut tx).await?;
        tx.commit().await?;
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
        let watched = Watched::begin(&mut tx, Thing::Connector(id)).await?;
        sql!(
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
            (
                patch.organization_name.is_some(),
                patch.organization_name.clone().flatten(),
                patch.alias.is_some(),
                patch.alias.clone().flatten(),
                patch.primary_smtp_address.is_some(),
                patch.primary_smtp_address.clone().flatten(),
                patch.environment.map(Environment::as_str),
                patch.mode.as_ref().map(word).transpose()?,
                patch.brake_devices.map(i64::from),
                patch.brake_percent.map(i64::from),
                patch.directory_source.as_ref().map(word).transpose()?,
                patch.directory_refresh_minutes.map(i64::from),
                patch.discovery_scope.as_ref().map(serde_json::to_string).transpose()?,
                id
            )
        )
        .execute(&mut *tx)
        .await?;
        if patch.directory_source == Some(DirectorySource::None) {
            crate::store::directory::forget(&mut tx, id).await?;
        }
        crate::store::inputs::changed(&mut tx).await?;
        if patch.mode == Some(Mode::Observe) {
            crate::store::runs::withdraw_waiting(&mut tx, now, id).await?;
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Revokes its agents and forgets its devices. What it left in Exchange stays known under its organization, so that the
    /// next connector of the organization can undo it; `give_up`: that is forgotten too.
    pub async fn remove_connector(
        &self,
        now: Timestamp,
        id: Uuid,
        version: Option<u64>,
        give_up: bool,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        current(&mut tx, id, version).await?;
        let watched = Watched::begin(&mut tx, Thing::Connector(id)).await?;
        crate::store::directory::forget(&mut tx, id).await?;
        crate::store::inputs::changed(&mut tx).await?;
        // The agent's row stays, so that its certificate is answered with the reason.
        sql!("update agent set state = {AGENT_REVOKED} where org_id = ?", (id)).execute(&mut *tx).await?;
        if !give_up {
            sql!(
                "insert into left_book(identity, org_id, at) select identity, org_id, ?2 from connector
                 where org_id = ?1 and identity is not null
                   and exists (select 1 from order_ack k where k.org_id = ?1 and k.changed = 1)
                 on conflict(identity) do update set org_id = excluded.org_id, at = excluded.at",
                (id, ms(now))
            )
            .execute(&mut *tx)
            .await?;
        }
        for sql in FORGOTTEN {
            sqlx::query(*sql).bind(id).execute(&mut *tx).await?;
        }
        watched.end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn mode(&self, org: Uuid) -> Result<Mode> {
        let text: Option<String> = sql_scalar!("select mode from connector where org_id = ?", (org))
            .fetch_optional(&self.readers)
            .await?;
        text.map_or(Ok(Mode::Observe), |text| from_word(&text))
    }
}

async fn current(tx: &mut Transaction<'_, Sqlite>, id: Uuid, version: Option<u64>) -> Result<()> {
    let stored: Option<i64> = sql_scalar!("select row_version from connector where org_id = ?", (id))
        .fetch_optional(&mut **tx)
        .await?;
    unchanged(stored, version)
}

fn connector(row: &SqliteRow) -> Result<Connector> {
    let health: Option<String> = row.try_get(11)?;
    Ok(Connector {
        id: row.try_get(0)?,
        organization_name: row.try_get(1)?,
        alias: row.try_get(2)?,
        environment: from_word(row.try_get(3)?)?,
        server_name: row.try_get(4)?,
        connector_server_name: row.try_get(5)?,
        primary_smtp_address: row.try_get(6)?,
        version: row.try_get(7)?,
        mode: from_word(row.try_get(8)?)?,
        enrolled: row.try_get(9)?,
        lease_live: row.try_get(10)?,
        // Health of another version is as good as none; the next check-in writes it anew.
        health: health.and_then(|text| serde_json::from_str(&text).ok()),
        health_at: time_or_none(row.try_get(12)?)?,
        last_sync_at: time_or_none(row.try_get(13)?)?,
        row_version: count(row.try_get(14)?),
        brake: Limits { devices: count(row.try_get(15)?), percent: count(row.try_get(16)?) },
        directory_source: from_word(row.try_get(17)?)?,
        directory_refresh_minutes: small(row.try_get(18)?),
        discovery_scope: serde_json::from_str(row.try_get(19)?)?,
        seen_scope: json_or_none(row, 20)?,
        unread_objects: count(row.try_get(21)?),
    })
}
