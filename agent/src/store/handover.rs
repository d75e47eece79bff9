//! What earlier connectors of the organization changed in Exchange becomes part of this journal: it is taken off and
//! taken back like its own.

use std::collections::BTreeMap;

use exchange_connector::api::manage::MadeChange;
use exchange_connector::orders::{self, Before, OurIds};
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::changes::{Losses, Ours, insert, set_ours};
use super::journal::Journal;
use super::{Result, keys};

impl Journal {
    /// Notes changes that are not known yet, in the order they were made, and that they are ours. Gives how many.
    ///
    /// # Errors
    /// When the journal cannot be written.
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
            insert(&mut transaction, order, change.finished_at, "made", &values, &none).await?;
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

/// Which entries of a mailbox are ours.
pub(super) async fn ids_of(connection: &mut SqliteConnection, mailbox: Uuid) -> Result<OurIds> {
    let row = sqlx::query("SELECT ids FROM our_ids WHERE mailbox = ?")
        .bind(mailbox.to_string())
        .fetch_optional(connection)
        .await?;
    row.map_or(Ok(OurIds::default()), |row| Ok(serde_json::from_str(row.get(0))?))
}

#[cfg(test)]
mod tests;
