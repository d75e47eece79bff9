//! Tests of orders in the journal: it loses nothing between two versions, nor in a crash between two steps.

use std::path::Path;

use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use exchange_connector::orders::{Before, OurIds, PersonalList, Start};
use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use uuid::Uuid;

use super::Journal;
use super::changes::{Became, Intent, Losses};
use super::ledger::Outcome;
use super::migrations::migrator;
use super::ours::Ours;
use super::queue::{Lane, Next};

const MAILBOX: Uuid = Uuid::from_u128(0xb0);

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("a time")
}

fn block(n: u128) -> Order {
    let what = OrderKind::SetDeviceAccess {
        mailbox_guid: MAILBOX,
        device_id: DeviceId(format!("DEV{n}")),
        wanted: WantedAccess::Block,
    };
    Order { run: Some(Uuid::from_u128(7)), ..Order::new(Uuid::from_u128(n), 1, what) }
}

fn before(n: u128) -> Before {
    Before::PersonalList {
        mailbox_guid: MAILBOX,
        list: PersonalList::Blocked,
        device_id: DeviceId(format!("DEV{n}")),
        before: false,
        after: true,
        by_hand: false,
    }
}

async fn journal(path: &Path) -> Journal {
    Journal::open(path).await.expect("journal")
}

async fn started(journal: &Journal, order: &Order) {
    journal.receive_orders(now(), std::slice::from_ref(order)).await.expect("received");
    let start = journal.start_order(order.id, Mode::Enforce, now()).await.expect("started");
    assert_eq!(start, Start::Go);
}

#[tokio::test]
async fn orders_of_an_earlier_version_are_taken_over() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.expect("a file");
    migrator().run_to(1, &pool).await.expect("the first version");
    let sync =
        |n: u128| format!(r#"{{"id":"{}","attempt":1,"kind":"syncNow","sync":"full"}}"#, Uuid::from_u128(n));
    let ack = format!(
        r#"{{"orderId":"{}","attempt":1,"state":"done","finishedAt":"2026-11-21T08:00:00Z","changed":false}}"#,
        Uuid::from_u128(2)
    );
    for (n, ack, confirmed) in [(1, None, 0), (2, Some(ack.as_str()), 0), (3, Some(ack.as_str()), 1)] {
        sqlx::query("INSERT INTO orders VALUES (?, 1, '2026-11-21T07:00:00Z', ?, ?, ?)")
            .bind(Uuid::from_u128(n).to_string())
            .bind(sync(n))
            .bind(ack)
            .bind(confirmed)
            .execute(&pool)
            .await
            .expect("an order");
    }
    pool.close().await;
    let journal = journal(&path).await;
    let open = journal.waiting_orders(Lane::Syncs).await.expect("open");
    assert_eq!(open.iter().map(|waiting| waiting.order.id).collect::<Vec<_>>(), [Uuid::from_u128(1)]);
    let acks = journal.unconfirmed_acks().await.expect("acks");
    assert_eq!(acks.iter().map(|ack| ack.order_id).collect::<Vec<_>>(), [Uuid::from_u128(2)]);
    journal.confirm_acks(&acks).await.expect("confirmed");
    assert_eq!(journal.unconfirmed_acks().await.expect("acks"), []);
    let start = journal.start_order(Uuid::from_u128(1), Mode::Observe, now()).await.expect("started");
    assert_eq!(start, Start::Go);
}

#[tokio::test]
async fn a_crash_at_each_step_leaves_the_order_and_its_change_once() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let order = block(1);
    let mut ours = OurIds::default();
    ours.set(PersonalList::Blocked, &DeviceId("DEV1".into()), true);
    let losses = Losses { devices: ["one".to_owned()].into(), more: 0 };
    let values = [before(1)];
    let all = Ours { ids: [(MAILBOX, ours.clone())].into(), objects: None };
    let intent = Intent { order: &order, before: &values, ours: &all, losses: &losses };
    let first = journal(&path).await;
    started(&first, &order).await;
    first.intend(&intent, now()).await.expect("written");
    first.close().await;

    let second = journal(&path).await;
    second.recover_orders(now()).await.expect("recovered");
    let Next::Order(waiting) = second.next_order(Lane::Changes, now()).await.expect("next") else {
        panic!("it waits again")
    };
    assert_eq!((waiting.order.id, waiting.order.run), (order.id, order.run));
    assert_eq!(second.our_ids(MAILBOX).await.expect("ours"), ours);
    // Once begun, it continues even after its deadline, and writes nothing twice.
    assert_eq!(second.start_order(order.id, Mode::Enforce, now()).await.expect("started"), Start::Go);
    second.intend(&intent, now()).await.expect("written");
    let outcome = Outcome { state: OrderState::Done, changed: true, finding: None };
    second.conclude(order.id, &outcome, Became::Made, &all, now()).await.expect("ended");
    assert_eq!(second.count_open_orders().await.expect("open"), 0);
    assert_eq!(second.undoable(None).await.expect("changes").len(), 1);
    assert_eq!(second.undoable(order.run).await.expect("changes").len(), 1);
    assert_eq!(second.undoable(Some(Uuid::from_u128(8))).await.expect("changes").len(), 0);
    let changes = second.recent_changes(30).await.expect("changes");
    assert_eq!(changes.len(), 1);
    assert_eq!((changes[0].order.as_str(), changes[0].wanted.as_deref()), ("setDeviceAccess", Some("block")));
    // Handed out again, it gets the same answer and is not done again.
    let acks = second.unconfirmed_acks().await.expect("acks");
    second.confirm_acks(&acks).await.expect("confirmed");
    let again = Order { attempt: 2, ..order.clone() };
    assert_eq!(second.receive_orders(now(), &[again]).await.expect("known"), 0);
    let acks = second.unconfirmed_acks().await.expect("acks");
    assert_eq!((acks[0].attempt, acks[0].state), (2, OrderState::Done));
    assert_eq!(second.next_order(Lane::Changes, now()).await.expect("next"), Next::Nothing);
}

#[tokio::test]
async fn a_wipe_that_was_running_is_never_run_again() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let wipe = |n: u128| {
        let what = OrderKind::Wipe {
            device: exchange_connector::domain::device::DeviceIdentity("x".into()),
            device_guid: Uuid::from_u128(9),
            account_only: false,
            confirm_device_name: "x".into(),
        };
        Order::new(Uuid::from_u128(n), 1, what)
    };
    use exchange_connector::orders::WipeProgress;
    for n in [1, 2] {
        started(&journal, &wipe(n)).await;
    }
    let device = Uuid::from_u128(9);
    journal.note_wipe(Uuid::from_u128(2), device, false, WipeProgress::None).await.expect("noted");
    journal.recover_orders(now()).await.expect("recovered");
    assert_eq!(journal.next_order(Lane::Changes, now()).await.expect("next"), Next::Nothing);
    let states: Vec<OrderState> =
        journal.unconfirmed_acks().await.expect("acks").iter().map(|ack| ack.state).collect();
    assert_eq!(states, [OrderState::Failed, OrderState::Unknown], "nothing was sent of the first");
    let open = journal.open_wipes(now()).await.expect("open");
    assert_eq!(open.iter().map(|wipe| wipe.order).collect::<Vec<_>>(), [Uuid::from_u128(2)]);
    for (state, last) in [(OrderState::Waiting, false), (OrderState::Done, true)] {
        let acks = journal.unconfirmed_acks().await.expect("acks");
        assert!(journal.conclude_wipe(Uuid::from_u128(2), state, None, last, now()).await.expect("settled"));
        // An answer that was on its way meanwhile confirms nothing of the new one.
        journal.confirm_acks(&acks).await.expect("confirmed");
        let acks = journal.unconfirmed_acks().await.expect("acks");
        assert_eq!((acks[0].state, acks[0].changed), (state, true));
    }
    assert_eq!(journal.open_wipes(now()).await.expect("open"), []);
    // Ordered again under the same number, it is answered and not begun.
    journal.receive_orders(now(), &[Order { attempt: 3, ..wipe(2) }]).await.expect("known");
    assert_eq!(journal.next_order(Lane::Changes, now()).await.expect("next"), Next::Nothing);
}

#[tokio::test]
async fn orders_go_first_come_first_served_also_after_a_restart() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let first = journal(&path).await;
    first.receive_orders(now(), &[block(9), block(5)]).await.expect("received");
    first.close().await;
    let second = journal(&path).await;
    second.receive_orders(now(), &[block(1)]).await.expect("received");
    let waiting = second.waiting_orders(Lane::Changes).await.expect("waiting");
    let ids = waiting.iter().map(|waiting| waiting.order.id.as_u128()).collect::<Vec<_>>();
    assert_eq!(ids, [9, 5, 1]);
    let next = second.next_order(Lane::Changes, now()).await.expect("next");
    assert!(matches!(next, Next::Order(waiting) if waiting.order.id == Uuid::from_u128(9)));
}

#[tokio::test]
async fn a_confirmed_order_is_forgotten_after_its_time_and_a_wipe_never() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let wipe = Order::new(
        Uuid::from_u128(2),
        1,
        OrderKind::Wipe {
            device: exchange_connector::domain::device::DeviceIdentity("x".into()),
            device_guid: Uuid::from_u128(9),
            account_only: false,
            confirm_device_name: "x".into(),
        },
    );
    for order in [block(1), wipe.clone()] {
        started(&journal, &order).await;
        let outcome = Outcome { state: OrderState::Done, changed: true, finding: None };
        journal.finish_order(order.id, &outcome, now()).await.expect("finished");
    }
    // An order that is not known any more is new when it is handed out again.
    let is_known = async |order: &Order, at: Timestamp| {
        journal.set(&super::keys::SERVICE_TIME, Some(&at)).await.expect("set");
        journal.recover_orders(at).await.expect("recovered");
        journal.receive_orders(at, std::slice::from_ref(order)).await.expect("received") == 0
    };
    let (term, late) = (SignedDuration::from_hours(24 * 90), SignedDuration::from_hours(24 * 9_000));
    assert!(is_known(&block(1), now() + late).await, "not confirmed");
    let confirm = async || {
        let acks = journal.unconfirmed_acks().await.expect("acks");
        journal.confirm_acks(&acks).await.expect("confirmed");
    };
    confirm().await;
    assert!(is_known(&block(1), now() + term).await, "it ended at that moment, not before");
    confirm().await;
    assert!(!is_known(&block(1), now() + term + SignedDuration::from_millis(1)).await);
    assert!(is_known(&wipe, now() + late).await, "a late hand-out would wipe again");
}

#[tokio::test]
async fn events_stay_for_a_year_and_no_clock_of_this_computer_alone_removes_them() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    journal.event(now(), "mode", "old", None).await.expect("noted");
    let left = async |at: Timestamp, service: Option<Timestamp>| {
        if let Some(service) = service {
            journal.set(&super::keys::SERVICE_TIME, Some(&service)).await.expect("set");
        }
        journal.recover_orders(at).await.expect("recovered");
        journal.events(None).await.expect("events").len()
    };
    let year = SignedDuration::from_hours(24 * 400);
    assert_eq!(left(now() + year * 20, None).await, 1, "no service confirmed this time");
    assert_eq!(left(now() + year * 20, Some(now() + year)).await, 1, "a year and a month, to the day");
    assert_eq!(left(now() + year * 20, Some(now() + year + SignedDuration::from_hours(1))).await, 0);
}

#[tokio::test]
async fn a_put_back_order_waits_its_time_and_lets_others_pass() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    started(&journal, &block(1)).await;
    let trouble = exchange_connector::findings::EXCHANGE_BUSY.finding("busy");
    let later = now() + SignedDuration::from_secs(10);
    journal.put_back(Uuid::from_u128(1), later, Some(&trouble), now()).await.expect("put back");
    assert_eq!(journal.next_order(Lane::Changes, now()).await.expect("next"), Next::At(later));
    journal.receive_orders(now(), &[block(2)]).await.expect("received");
    let next = journal.next_order(Lane::Changes, now()).await.expect("next");
    assert!(matches!(next, Next::Order(waiting) if waiting.order.id == Uuid::from_u128(2)));
    let next = journal.next_order(Lane::Changes, later).await.expect("next");
    assert!(matches!(next, Next::Order(waiting) if waiting.tries == 1 && waiting.trouble.is_some()));
    // The agent reports those that wait for long to the service, and again each hour.
    assert_eq!(journal.orders_to_hold(now()).await.expect("hold"), []);
    let minute = now() + SignedDuration::from_secs(61);
    assert_eq!(journal.orders_to_hold(minute).await.expect("hold").len(), 2);
    journal.note_held(Uuid::from_u128(1), minute).await.expect("held");
    assert_eq!(journal.orders_to_hold(minute).await.expect("hold").len(), 1);
    assert_eq!(journal.orders_to_hold(minute + SignedDuration::from_hours(2)).await.expect("hold").len(), 2);
}

#[tokio::test]
async fn losses_are_counted_for_a_day_and_those_of_accepted_orders_not_at_all() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    for (n, accepted, failed) in [(1, false, false), (2, true, false), (3, false, true), (4, false, false)] {
        let order = Order { accepted, ..block(n) };
        started(&journal, &order).await;
        let losses = Losses { devices: [format!("device {n}")].into(), more: u64::from(n == 4) * 3 };
        let values = [before(n)];
        let intent = Intent { order: &order, before: &values, ours: &Ours::default(), losses: &losses };
        journal.intend(&intent, now()).await.expect("written");
        let outcome = Outcome { state: OrderState::Done, changed: !failed, finding: None };
        let became = if failed { Became::Failed } else { Became::Made };
        journal.conclude(order.id, &outcome, became, &Ours::default(), now()).await.expect("ended");
    }
    let since = now() - SignedDuration::from_hours(24);
    let counted = journal.losses_since(since, Uuid::nil()).await.expect("losses");
    assert_eq!((counted.devices.len(), counted.more), (2, 3));
    let but = journal.losses_since(since, Uuid::from_u128(4)).await.expect("losses");
    assert_eq!(but.count(), 1);
    assert!(journal.losses_since(now(), Uuid::nil()).await.expect("losses").is_none());
}

/// Orders that fail one after the other are reported once, with the newest reason, until one is done again.
#[tokio::test]
async fn orders_that_fail_are_told_until_one_is_done() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let end = async |n: u128, state: OrderState, text: &str| {
        started(&journal, &block(n)).await;
        let finding = (state == OrderState::Failed)
            .then(|| exchange_connector::findings::CMDLETS_MISSING.finding(text));
        let outcome = Outcome { state, changed: false, finding };
        journal.finish_order(Uuid::from_u128(n), &outcome, now()).await.expect("ended");
    };
    assert_eq!(journal.failing().await.expect("none"), None);
    end(1, OrderState::Failed, "first").await;
    end(2, OrderState::Failed, "second").await;
    let (count, finding) = journal.failing().await.expect("told").expect("two");
    assert_eq!((count, finding.text.as_str()), (2, "second"));
    end(3, OrderState::Done, "").await;
    assert_eq!(journal.failing().await.expect("none"), None);
    end(4, OrderState::Failed, "fourth").await;
    assert_eq!(journal.failing().await.expect("told").map(|(count, _)| count), Some(1));
}

/// Something that orders wait for has happened: those that wait for it are tried at once, the others are not.
#[tokio::test]
async fn what_orders_wait_for_lets_them_go_on() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let later = now() + SignedDuration::from_hours(1);
    let counted = exchange_connector::findings::ORDER_NOT_COUNTED.finding("no full sync");
    let busy = exchange_connector::findings::EXCHANGE_BUSY.finding("busy");
    for (n, trouble) in [(1, &counted), (2, &busy)] {
        started(&journal, &block(n)).await;
        journal.put_back(Uuid::from_u128(n), later, Some(trouble), now()).await.expect("put back");
    }
    journal.wait_no_longer(&counted.code).await.expect("let go on");
    let Next::Order(next) = journal.next_order(Lane::Changes, now()).await.expect("next") else {
        panic!("one may go on")
    };
    assert_eq!(next.order.id, Uuid::from_u128(1));
    started(&journal, &block(1)).await;
    assert!(
        matches!(journal.next_order(Lane::Changes, now()).await.expect("next"), Next::At(at) if at == later)
    );
}

#[tokio::test]
async fn an_order_that_a_clock_ahead_put_off_is_tried() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let order = block(1);
    started(&journal, &order).await;
    let soon = now() + SignedDuration::from_hours(1);
    journal.put_back(order.id, soon, None, now()).await.expect("put back");
    assert_eq!(journal.next_order(Lane::Changes, now()).await.expect("read"), Next::At(soon));
    let ahead = now() + SignedDuration::from_hours(9000);
    started_again(&journal, order.id, ahead).await;
    let next = journal.next_order(Lane::Changes, now()).await.expect("read");
    assert!(matches!(next, Next::Order(waiting) if waiting.order.id == order.id));
}

async fn started_again(journal: &Journal, id: Uuid, retry_at: Timestamp) {
    assert_eq!(journal.start_order(id, Mode::Enforce, now()).await.expect("started"), Start::Go);
    journal.put_back(id, retry_at, None, now()).await.expect("put back");
}

/// One start with the clock years ahead must not make the journal forget what it answered.
#[tokio::test]
async fn answers_are_forgotten_by_the_service_s_time_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let order = block(1);
    started(&journal, &order).await;
    let outcome = Outcome { state: OrderState::Done, changed: false, finding: None };
    journal.finish_order(order.id, &outcome, now()).await.expect("finished");
    journal.confirm_acks(&journal.unconfirmed_acks().await.expect("read")).await.expect("confirmed");
    let years = now() + SignedDuration::from_hours(24 * 1000);
    let known = async || {
        let row = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM ledger").fetch_one(&journal.pool);
        row.await.expect("read")
    };
    journal.recover_orders(years).await.expect("recovered");
    assert_eq!(known().await, 1, "no service has said the time");
    journal.set(&super::keys::SERVICE_TIME, Some(&now())).await.expect("set");
    journal.recover_orders(years).await.expect("recovered");
    assert_eq!(known().await, 1, "for the service it is not old");
    journal.set(&super::keys::SERVICE_TIME, Some(&years)).await.expect("set");
    journal.recover_orders(years).await.expect("recovered");
    assert_eq!(known().await, 0);
}

#[tokio::test]
async fn answers_with_many_values_go_in_several_messages() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place.path().join("journal.sqlite")).await;
    let text = "x".repeat(24_000);
    for n in 1..=60 {
        let order = block(n);
        started(&journal, &order).await;
        let finding = exchange_connector::findings::ORDER_OBSERVE.finding("").remedy(text.clone());
        let outcome = Outcome { state: OrderState::NotApplied, changed: false, finding: Some(finding) };
        journal.finish_order(order.id, &outcome, now()).await.expect("finished");
    }
    let mut messages = 0;
    while !journal.unconfirmed_acks().await.expect("read").is_empty() {
        let sent = journal.acks_to_send().await.expect("read");
        assert!(!sent.is_empty());
        assert!(serde_json::to_vec(&sent).expect("json").len() <= 600 * 1024, "the service reads 1 MiB");
        journal.confirm_acks(&sent).await.expect("confirmed");
        messages += 1;
    }
    assert!((3..=4).contains(&messages), "{messages}");
}
