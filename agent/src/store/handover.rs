//! From one connector to the next: this journal takes over the changes that earlier connectors of the organization made
//! in Exchange, so that an undo finds them. It forgets what the service sent to an earlier enrolment of this connector.

use std::collections::BTreeMap;

use exchange_connector::api::manage::MadeChange;
use exchange_connector::orders::{self, Before};

use super::changes::{Losses, insert};
use super::ledger::forget_orders;
use super::ours::{Ours, ids_of, set_ours};
use super::words::ChangeState;
use super::{Journal, Result, keys};

impl Journal {
    /// Forgets what an earlier enrolment left: lease, mode, orders and reports of another connector. The next full
    /// sync reports everything anew.
    pub async fn forget_service(&self) -> Result<()> {
        let mut transaction = self.write().await?;
        for name in keys::OF_ENROLLMENT {
            keys::forget(&mut transaction, name).await?;
        }
        sqlx::query("DELETE FROM upload").execute(&mut *transaction).await?;
        forget_orders(&mut transaction).await?;
        sqlx::query("DELETE FROM undone").execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Notes changes that are not known yet, in the order they were made, and that they are ours. Gives how many.
    pub async fn take_over(&self, made: &[MadeChange]) -> Result<usize> {
        let mut transaction = self.write().await?;
        let (mut ids, mut objects) =
            (BTreeMap::new(), keys::OUR_OBJECTS.get(&mut transaction).await?.unwrap_or_default());
        let mut count = 0;
        for change in made {
            let order = &change.order;
            let values = serde_json::Value::Array(change.values.clone());
            // A newer version changed what this one has no word for: that stays.
            let Ok(before) = serde_json::from_value::<Vec<Before>>(values) else {
                tracing::warn!(order = %order.id, "a change of an earlier connector is not understood and stays");
                continue;
            };
            let known: i64 = sqlx::query_scalar("SELECT count(*) FROM change WHERE order_id = ?")
                .bind(order.id.to_string())
                .fetch_one(&mut *transaction)
                .await?;
            if known > 0 {
                continue;
            }
            // The brake of the connector that made it counted what it took away.
            let (values, none) = (serde_json::to_string(&before)?, Losses::default());
            insert(&mut transaction, order, change.finished_at, ChangeState::Made, &values, &none).await?;
            for value in &before {
                if let Before::PersonalList { mailbox_guid, .. } | Before::PolicyLink { mailbox_guid, .. } =
                    value
                    && !ids.contains_key(mailbox_guid)
                {
                    ids.insert(*mailbox_guid, ids_of(&mut transaction, *mailbox_guid).await?);
                }
            }
            orders::take_over(&before, &mut ids, &mut objects);
            count += 1;
        }
        set_ours(&mut transaction, &Ours { ids, objects: Some(objects) }).await?;
        transaction.commit().await?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
