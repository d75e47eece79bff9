//! What earlier connectors of the organization changed in Exchange becomes part of this journal: it is taken off and
//! taken back like its own.

use std::collections::BTreeMap;

use exchange_connector::api::manage::MadeChange;
use exchange_connector::orders::{self, Before, OurIds, OurObjects};
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::Result;
use super::changes::{Losses, Ours, insert, set_ours};
use super::journal::{Journal, meta};

impl Journal {
    /// Notes changes that are not known yet, in the order they were made, and that they are ours. Gives how many.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn take_over(&self, made: &[MadeChange]) -> Result<usize> {
        let mut transaction = self.write().await?;
        let (mut ids, mut objects) = (BTreeMap::new(), objects(&mut transaction).await?);
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

async fn objects(connection: &mut SqliteConnection) -> Result<OurObjects> {
    let text: Option<String> = sqlx::query_scalar("SELECT value FROM meta WHERE name = ?")
        .bind(meta::OUR_OBJECTS)
        .fetch_optional(connection)
        .await?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
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
mod tests {
    use super::*;
    use exchange_connector::domain::device::DeviceId;
    use exchange_connector::domain::mailbox::PersonalList;
    use exchange_connector::domain::order::{Order, OrderKind, WantedAccess};
    use jiff::Timestamp;
    use serde_json::json;

    const MAILBOX: Uuid = Uuid::from_u128(9);

    fn block(n: u128, id: &str) -> MadeChange {
        let device_id = DeviceId(id.into());
        let what = OrderKind::SetDeviceAccess {
            mailbox_guid: MAILBOX,
            device_id: device_id.clone(),
            wanted: WantedAccess::Block,
        };
        let list = PersonalList::Blocked;
        let value = Before::PersonalList {
            mailbox_guid: MAILBOX,
            list,
            device_id,
            before: false,
            after: true,
            by_hand: false,
        };
        MadeChange {
            order: Order { run: Some(Uuid::from_u128(70)), ..Order::new(Uuid::from_u128(n), 1, what) },
            finished_at: Timestamp::UNIX_EPOCH,
            values: vec![serde_json::to_value(value).expect("json")],
        }
    }

    #[tokio::test]
    async fn what_an_earlier_connector_changed_is_ours_once() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("journal.sqlite");
        let journal = Journal::open(&path).await.expect("journal");
        let newer = MadeChange { values: vec![json!({"value": "somethingNew"})], ..block(3, "THREE") };
        let page = [block(1, "ONE"), newer, block(2, "TWO")];
        assert_eq!(journal.take_over(&page).await.expect("taken over"), 2);
        assert_eq!(journal.take_over(&page).await.expect("once more"), 0);
        let run = Some(Uuid::from_u128(70));
        let made = journal.undoable(run).await.expect("changes");
        assert_eq!(made.iter().map(|change| change.order.as_u128()).collect::<Vec<_>>(), [1, 2]);
        let ours = journal.our_ids(MAILBOX).await.expect("ours");
        let blocked = |id: &str| ours.has(PersonalList::Blocked, &DeviceId(id.into()));
        assert!(blocked("ONE") && blocked("TWO") && !blocked("THREE"));
        // Taken off since: another page, read anew after a crash, does not bring it back.
        journal.close().await;
        let journal = Journal::open(&path).await.expect("journal");
        assert_eq!(journal.take_over(&[block(1, "ONE")]).await.expect("known"), 0);
    }
}
