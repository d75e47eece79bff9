//! Unit tests of `handover.rs`.

use super::*;
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::{Order, OrderKind, WantedAccess};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

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
