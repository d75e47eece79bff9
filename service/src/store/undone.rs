//! What an agent undid, and which orders the service must still withdraw because of it.

use exchange_connector::api::manage::Undone;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::Wanted;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::queue::recall_run;
use crate::store::row::ms;
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{DONE, OBSERVE, QUEUED, SWITCH_ON};

impl Store {
    /// Records what the agent undid: it is no longer ours, and the service orders it again only after its wanted state
    /// changes.
    pub async fn undone(&self, now: Timestamp, org: Uuid, undone: &Undone) -> Result<()> {
        let mut tx = self.write().await?;
        // A switch-on whose last order had not left is undone with it.
        for run in closing(&mut tx, org, undone.run).await? {
            crate::store::switch_on::restore_level(&mut tx, now, org, run).await?;
        }
        match undone.run {
            // Everything was undone: the service orders nothing before an administrator switches enforcing on again.
            None => {
                sql!(
                    "update connector set mode = {OBSERVE}, row_version = row_version + 1
                     where org_id = ? and mode <> {OBSERVE}",
                    (org)
                )
                .execute(&mut *tx)
                .await?;
                crate::store::runs::withdraw_waiting(&mut tx, now, org).await?;
            }
            Some(run) => {
                recall_run(&mut tx, now, org, run).await?;
            }
        }
        for order in &undone.orders {
            withdraw_waiting(&mut tx, now, org, *order).await?;
        }
        crate::store::inputs::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The switch-ons, of one run or of all, whose default level waits to be set.
async fn closing(tx: &mut Transaction<'_, Sqlite>, org: Uuid, run: Option<Uuid>) -> Result<Vec<Uuid>> {
    let level = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow };
    Ok(sql_scalar!(
        "select r.id from run r join orders o on o.org_id = r.org_id and o.run_id = r.id
         where r.org_id = ?1 and r.kind = {SWITCH_ON} and o.kind = ?2 and o.state = {QUEUED}
           and (?3 is null or r.id = ?3)",
        (org, level.name(), run)
    )
    .fetch_all(&mut **tx)
    .await?)
}

async fn withdraw_waiting(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    order: Uuid,
) -> Result<()> {
    let row: Option<(String, String, Option<Uuid>, Option<Uuid>)> = sql_as!(
        "update orders set undone_at = coalesce(undone_at, ?) where org_id = ? and id = ?
         returning target, payload, device_key, run_id",
        (ms(now), org, order)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload, device, run)) = row else { return Ok(()) };
    let what: OrderKind = serde_json::from_str(&payload)?;
    if let (OrderKind::SetDefaultAccessLevel { .. }, Some(run)) = (&what, run) {
        crate::store::switch_on::restore_level(tx, now, org, run).await?;
    }
    let OrderKind::SetDeviceAccess { wanted, .. } = what else {
        return crate::store::objects::object_undone(tx, now, org, &target).await;
    };
    // An administrator undid this state: the service orders it again only after the wanted state changes.
    sql!(
        "update decision set rejected = wanted where org_id = ? and id = ? and wanted = ?",
        (org, device, Wanted::Access(wanted).as_str())
    )
    .execute(&mut **tx)
    .await?;
    // Back to what an order before it left there, if one did.
    let before: Option<(Uuid, String)> = sql_as!(
        "select o.id, o.payload from orders o join order_ack k on k.org_id = o.org_id and k.order_id = o.id
         where o.org_id = ? and o.target = ? and o.state = {DONE} and o.undone_at is null and k.changed = 1
         order by o.id desc limit 1",
        (org, &target)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let own = match before
        .map(|(id, payload)| Ok::<_, serde_json::Error>((id, serde_json::from_str(&payload)?)))
    {
        Some(before) => match before? {
            (id, OrderKind::SetDeviceAccess { wanted: WantedAccess::Allow | WantedAccess::Block, .. }) => {
                Some(id)
            }
            _ => None,
        },
        None => None,
    };
    match own {
        Some(id) => {
            sql!(
                "insert into own_entry(org_id, target, wanted, order_id, at)
                 select org_id, target, json_extract(payload, '$.wanted'), id, ? from orders
                   where org_id = ? and id = ?
                 on conflict(org_id, target) do update set wanted = excluded.wanted,
                   order_id = excluded.order_id,
                   at = excluded.at",
                (ms(now), org, id)
            )
            .execute(&mut **tx)
            .await?;
        }
        None => {
            sql!("delete from own_entry where org_id = ? and target = ?", (org, &target))
                .execute(&mut **tx)
                .await?;
        }
    }
    Ok(())
}
