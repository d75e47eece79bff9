//! What orders changed in an organization's Exchange, for the connector that follows the one that carried them out.

use exchange_connector::api::manage::{MOST_CHANGES, MadeChange, MadeChanges};
use exchange_connector::domain::order::{Order, OrderKind};
use sqlx::Row;
use uuid::Uuid;

use crate::store::database::{Store, small, time, time_or_none};
use crate::store::error::Result;

impl Store {
    /// In the order of their ids, which is that of time; a value that two orders changed is given by both.
    pub async fn made_changes(&self, org: Uuid, after: Option<Uuid>) -> Result<MadeChanges> {
        let mut tx = self.readers.begin().await?;
        let rows = sqlx::query(
            "select o.id, o.attempts, o.payload, o.deadline, o.run_id, o.device_key, o.created_by, o.reason,
               k.finished_at, k.before_after
             from orders o join order_ack k on k.org_id = o.org_id and k.order_id = o.id
             where o.org_id = ?1 and o.id > ?2 and o.kind <> 'undo' and o.undone_at is null
               and k.changed = 1 and k.before_after is not null
               and not exists (select 1 from order_ack n where n.org_id = k.org_id and n.order_id = k.order_id
                 and n.attempt > k.attempt and n.before_after is not null)
             order by o.id limit ?3",
        )
        .bind(org)
        .bind(after.unwrap_or_default())
        .bind(i64::from(MOST_CHANGES))
        .fetch_all(&mut *tx)
        .await?;
        let mut made = MadeChanges::default();
        for row in &rows {
            let what: OrderKind = serde_json::from_str(row.try_get(2)?)?;
            let (label, reason) =
                super::words::of_order(&mut tx, org, &what, row.try_get(5)?, row.try_get(6)?).await?;
            let order = Order {
                id: row.try_get(0)?,
                attempt: small(row.try_get(1)?),
                what,
                deadline: time_or_none(row.try_get(3)?)?,
                // The brake of the connector that made it counted it.
                accepted: true,
                run: row.try_get(4)?,
                label,
                reason: row.try_get::<Option<String>, _>(7)?.or(reason),
            };
            let values = serde_json::from_str(row.try_get(9)?)?;
            made.changes.push(MadeChange { order, finished_at: time(row.try_get(8)?)?, values });
        }
        if rows.len() >= MOST_CHANGES as usize {
            made.next = made.changes.last().map(|last| last.order.id);
        }
        Ok(made)
    }
}
