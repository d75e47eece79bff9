//! What an agent undid, and which orders the service must still withdraw because of it.

use exchange_connector::api::manage::Undone;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use jiff::Timestamp;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::Wanted;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::queue::recall_run;
use crate::store::row::ms;
use crate::store::sql::{sql, sql_as};
use crate::store::state::{DONE, OBSERVE};

impl Store {
    /// Records what the agent undid: it is no longer ours, and the service orders it again only after its wanted state
    /// changes.
    pub async fn undone(&self, now: Timestamp, org: Uuid, undone: &Undone) -> Result<()> {
        let mut tx = self.write().await?;
        match undone.run {
            // Everything was undone: the service orders nothing before a person switches enforcing on again.
            None => {
                sql!(
                    "update connector set mode = {OBSERVE}, row_version = row_version + 1
                     where org_id = ? and mode <> {OBSERVE}",
                    (org)
                )
                .execute(&mut *tx)
                .await?;
                crate::store::runs::take_back(&mut tx, now, org).await?;
            }
            Some(run) => {
                recall_run(&mut tx, now, org, run).await?;
            }
        }
        for order in &undone.orders {
            take_back(&mut tx, now, org, *order).await?;
        }
        crate::store::inputs::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn take_back(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid, order: Uuid) -> Result<()> {
    let row: Option<(String, String, Option<Uuid>)> = sql_as!(
        "update orders set undone_at = coalesce(undone_at, ?) where org_id = ? and id = ?
         returning target, payload, device_key",
        (ms(now), org, order)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload, device)) = row else { return Ok(()) };
    let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(&payload)? else {
        return crate::store::objects::object_undone(tx, now, org, &target).await;
    };
    // A person undid this state: the service orders it again only after the wanted state changes.
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
