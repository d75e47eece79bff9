//! Unit tests of `restored.rs`.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::device::{DeviceId, DeviceIdentity};
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::{Order, WantedAccess};
use exchange_connector::orders::Start;

use super::*;
use crate::store::queue::{Lane, Next};

const MAILBOX: Uuid = Uuid::from_u128(9);

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).expect("a time")
}

fn id(second: u64) -> Uuid {
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_800_000_000 + second, 0))
}

fn ack(order: &Order, state: OrderState, changed: bool, values: &[Before]) -> OrderAck {
    OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state,
        finished_at: at(60),
        changed,
        values: values.iter().map(|value| serde_json::to_value(value).expect("json")).collect(),
        finding: None,
    }
}

fn block(second: u64, device: &str) -> KnownResult {
    let device_id = DeviceId(device.into());
    let what = OrderKind::SetDeviceAccess {
        mailbox_guid: MAILBOX,
        device_id: device_id.clone(),
        wanted: WantedAccess::Block,
    };
    let order = Order::new(id(second), 1, what);
    let list = PersonalList::Blocked;
    let value = Before::PersonalList {
        mailbox_guid: MAILBOX,
        list,
        device_id,
        before: false,
        after: true,
        by_hand: false,
    };
    let ack = ack(&order, OrderState::Done, true, &[value]);
    KnownResult { order, ack, undone_at: None }
}

fn wipe(second: u64, state: OrderState) -> KnownResult {
    let what = OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: Uuid::from_u128(5),
        account_only: false,
        confirm_device_name: "x".into(),
    };
    let order = Order::new(id(second), 1, what);
    let ack = ack(&order, state, true, &[Before::Irreversible { what: "wipe".into(), identity: "x".into() }]);
    KnownResult { order, ack, undone_at: None }
}

async fn journal(place: &tempfile::TempDir) -> Journal {
    Journal::open(&place.path().join("journal.sqlite")).await.expect("journal")
}

#[tokio::test]
async fn what_the_service_knows_is_ours_again_once_and_what_was_taken_back_is_not() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place).await;
    let undone = KnownResult { undone_at: Some(at(90)), ..block(2, "TWO") };
    let known = [block(1, "ONE"), undone];
    let taken = journal.take_over_results(&known).await.expect("taken over");
    assert_eq!((taken.orders, taken.wipes), (2, 0));
    let ours = journal.our_ids(MAILBOX).await.expect("ours");
    let blocked = |id: &str| ours.has(PersonalList::Blocked, &DeviceId(id.into()));
    assert!(blocked("ONE") && !blocked("TWO"));
    assert_eq!(journal.undoable(None).await.expect("changes").len(), 1);
    assert_eq!(journal.take_over_results(&known).await.expect("once more"), TakenOver::default());
    // It was undone since: the entry is ours no more.
    let known = [KnownResult { undone_at: Some(at(95)), ..known[0].clone() }];
    assert_eq!(journal.take_over_results(&known).await.expect("taken over").changes, 1);
    assert!(journal.our_ids(MAILBOX).await.expect("ours").is_empty());
    assert!(journal.undoable(None).await.expect("changes").is_empty());
}

#[tokio::test]
async fn a_wipe_that_the_service_knows_of_is_never_begun_here_and_is_followed() {
    for state in [OrderState::Waiting, OrderState::Done] {
        let place = tempfile::tempdir().expect("a folder");
        let journal = journal(&place).await;
        // The journal went back to when the wipe had just come, and a second one is not known any more.
        let (open, lost) = (wipe(1, state), wipe(2, state));
        journal.receive_orders(at(2), std::slice::from_ref(&open.order)).await.expect("received");
        let taken = journal.take_over_results(&[open.clone(), lost.clone()]).await.expect("taken over");
        assert_eq!(taken.wipes, 2);
        for wipe in [&open, &lost] {
            journal.receive_orders(at(3), std::slice::from_ref(&wipe.order)).await.expect("handed out again");
            let start = journal.start_order(wipe.order.id, Mode::Enforce, at(4)).await.expect("asked");
            assert_eq!(start, Start::Unknown);
        }
        let acks = journal.acks_to_send().await.expect("answers");
        assert!(acks.len() == 2 && acks.iter().all(|ack| ack.state == state && ack.changed), "{acks:?}");
        let followed = journal.open_wipes(at(100)).await.expect("wipes").len();
        assert_eq!(followed, if state == OrderState::Waiting { 2 } else { 0 });
    }
}

#[tokio::test]
async fn open_wipes_of_a_journal_that_was_put_back_are_in_doubt_and_other_orders_go_on() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place).await;
    let (waiting, running, other) = (wipe(1, OrderState::Done), wipe(2, OrderState::Done), block(3, "ONE"));
    for known in [&waiting, &running, &other] {
        journal.receive_orders(at(4), std::slice::from_ref(&known.order)).await.expect("received");
    }
    for known in [&running, &other] {
        let start = journal.start_order(known.order.id, Mode::Enforce, at(5)).await.expect("asked");
        assert_eq!(start, Start::Go);
    }
    let cut_off = journal.running_orders().await.expect("read");
    journal.recover_these(&cut_off, true, at(6)).await.expect("recovered");
    let acks = journal.acks_to_send().await.expect("answers");
    assert!(acks.len() == 2 && acks.iter().all(|ack| ack.state == OrderState::Unknown), "{acks:?}");
    assert_eq!(journal.open_wipes(at(7)).await.expect("wipes").len(), 2, "the wipe times tell");
    let Next::Order(next) = journal.next_order(Lane::Changes, at(7)).await.expect("next") else {
        panic!("the block goes on");
    };
    assert_eq!(next.order.id, other.order.id);
}

#[tokio::test]
async fn a_service_that_forgot_is_told_wipes_first_and_what_was_taken_back() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place).await;
    let undone = KnownResult { undone_at: Some(at(900)), ..block(1, "ONE") };
    let known = [undone, block(2, "TWO"), wipe(3, OrderState::Done)];
    journal.take_over_results(&known).await.expect("taken over");
    let told = journal.results_since(None).await.expect("told");
    let ids: Vec<Uuid> = told.iter().map(|result| result.order.id).collect();
    assert_eq!(ids, [known[2].order.id, known[0].order.id, known[1].order.id]);
    assert_eq!(told[1].undone_at, Some(at(900)));
    assert_eq!(told[1].ack.values, known[0].ack.values);
    // Only what is newer: here what was undone since.
    let told = journal.results_since(Some(at(500))).await.expect("told");
    assert_eq!(told.iter().map(|result| result.order.id).collect::<Vec<_>>(), [known[0].order.id]);
}
