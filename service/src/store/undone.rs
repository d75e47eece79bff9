//! What an agent took back, and whether anything more comes of what it reported.

use exchange_connector::api::manage::Undone;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::Wanted;
use crate::rules::run::word;
use crate::store::database::{Store, ms};
use crate::store::error::Result;

impl Store {
    /// Notes what the agent took back: it is not ordered again until the wish for it changes, and is not ours any more.
    pub async fn undone(&self, now: Timestamp, org: Uuid, undone: &Undone) -> Result<()> {
        let mut tx = self.write().await?;
        match undone.run {
            // Everything was taken back: nothing is ordered before a person says so again.
            None => {
                sqlx::query(
                    "update connector set mode = 'observe', row_version = row_version + 1
                     where org_id = ? and mode <> 'observe'",
                )
                .bind(org)
                .execute(&mut *tx)
                .await?;
                super::runs::take_back(&mut tx, now, org).await?;
            }
            Some(run) => {
                sqlx::query(
                    "update orders set state = 'superseded', finished_at = ?
                     where org_id = ? and run_id = ? and state = 'queued'",
                )
                .bind(ms(now))
                .bind(org)
                .bind(run)
                .execute(&mut *tx)
                .await?;
            }
        }
        for order in &undone.orders {
            take_back(&mut tx, now, org, *order).await?;
        }
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// True when nothing more comes of what was reported so far: the decisions are as new as the devices, and no order is
    /// ready or on its way.
    pub async fn settled(&self, now: Timestamp, org: Uuid) -> Result<bool> {
        let sql = format!(
            "select exists (select 1 from connector c join evaluation e on e.org_id = c.org_id
                 where c.org_id = ?1 and e.rev = c.rev and e.inputs = (select version from decision_input))
               and not exists (select 1 from orders where org_id = ?1 and state in ('leased', 'running'))
               and not exists (select 1 from run r where r.org_id = ?1 and {})
               and not exists (select 1 from orders where org_id = ?1 and state = 'queued' and not_before <= ?2
                   and (deadline is null or deadline > ?2)
                   and (kind = 'syncNow' or exists (select 1 from connector where org_id = ?1 and mode = 'enforce')))",
            *super::switch_on::GOES_ON
        );
        let settled: i64 =
            sqlx::query_scalar(AssertSqlSafe(sql)).bind(org).bind(ms(now)).fetch_one(&self.readers).await?;
        Ok(settled != 0)
    }
}

async fn take_back(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid, order: Uuid) -> Result<()> {
    let row: Option<(String, String, Option<Uuid>)> = sqlx::query_as(
        "update orders set undone_at = coalesce(undone_at, ?) where org_id = ? and id = ?
         returning target, payload, device_key",
    )
    .bind(ms(now))
    .bind(org)
    .bind(order)
    .fetch_optional(&mut **tx)
    .await?;
    let Some((target, payload, device)) = row else { return Ok(()) };
    let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(&payload)? else {
        return super::objects::object_undone(tx, now, org, &target).await;
    };
    // The wish was not a good one: it is not ordered again until it changes.
    sqlx::query("update decision set rejected = wanted where org_id = ? and id = ? and wanted = ?")
        .bind(org)
        .bind(device)
        .bind(word(Wanted::Access(wanted)))
        .execute(&mut **tx)
        .await?;
    // Back to what an order before it left there, if one did.
    let before: Option<(Uuid, String)> = sqlx::query_as(
        "select o.id, o.payload from orders o join order_ack k on k.org_id = o.org_id and k.order_id = o.id
         where o.org_id = ? and o.target = ? and o.state = 'done' and o.undone_at is null and k.changed = 1
         order by o.id desc limit 1",
    )
    .bind(org)
    .bind(&target)
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
            sqlx::query(
                "insert into own_entry(org_id, target, wanted, order_id, at)
                 select org_id, target, json_extract(payload, '$.wanted'), id, ? from orders where org_id = ? and id = ?
                 on conflict(org_id, target) do update set wanted = excluded.wanted, order_id = excluded.order_id,
                   at = excluded.at",
            )
            .bind(ms(now))
            .bind(org)
            .bind(id)
            .execute(&mut **tx)
            .await?;
        }
        None => {
            sqlx::query("delete from own_entry where org_id = ? and target = ?")
                .bind(org)
                .bind(&target)
                .execute(&mut **tx)
                .await?;
        }
    }
    Ok(())
}
