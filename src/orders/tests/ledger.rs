//! The ledger, entry by entry: who comes first, which attempt an answer is for, what settles a wipe.

use super::*;
use crate::findings;

fn now() -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap()
}

fn order(number: u128, attempt: u32, what: OrderKind) -> Order {
    Order::new(Uuid::from_u128(number), attempt, what)
}

fn sync() -> OrderKind {
    OrderKind::SyncNow { sync: SyncKind::Quick }
}

fn restarted(ledger: &Ledger, ids: &[u128]) -> Ledger {
    Ledger::from_entries(ids.iter().filter_map(|id| ledger.entry(Uuid::from_u128(*id))).cloned())
}

fn number(ledger: &Ledger, id: u128) -> u64 {
    ledger.entry(Uuid::from_u128(id)).unwrap().number
}

/// A ledger with one order that was begun and has ended so.
fn ended(what: OrderKind, state: OrderState, changed: bool) -> (Ledger, Uuid) {
    let mut ledger = Ledger::default();
    let id = Uuid::from_u128(7);
    assert_eq!(ledger.receive(order(7, 1, what)), Received::New);
    assert_eq!(ledger.start(id, Mode::Enforce, now()), Start::Go);
    ledger.finish(id, state, changed, None, now());
    (ledger, id)
}

#[test]
fn first_come_first_served_also_after_a_restart() {
    let mut ledger = Ledger::default();
    for id in [9, 5, 1] {
        assert_eq!(ledger.receive(order(id, 1, sync())), Received::New);
    }
    assert_eq!([9, 5, 1].map(|id| number(&ledger, id)), [0, 1, 2]);
    assert_eq!(ledger.next_order().map(|order| order.id), Some(Uuid::from_u128(9)));
    let mut again = restarted(&ledger, &[1, 5, 9]);
    again.receive(order(0, 1, sync()));
    assert_eq!(number(&again, 0), 3);
    assert_eq!(Ledger::from_entries([]), Ledger::default());
}

#[test]
fn an_answer_goes_out_again_for_the_newest_attempt() {
    let (mut ledger, id) = ended(sync(), OrderState::Done, true);
    let attempt = |ledger: &Ledger| ledger.answers().first().map(|ack| ack.attempt);
    ledger.confirm(id, 1);
    assert_eq!(attempt(&ledger), None);
    assert_eq!(ledger.receive(order(7, 1, sync())), Received::Answered);
    assert_eq!(attempt(&ledger), Some(1), "the same once more");
    assert_eq!(ledger.receive(order(7, 3, sync())), Received::Answered);
    assert_eq!(attempt(&ledger), Some(3));
    assert_eq!(ledger.receive(order(7, 2, sync())), Received::Answered);
    assert_eq!(attempt(&ledger), Some(3), "one that came late");
    ledger.confirm(id, 2);
    assert_eq!(attempt(&ledger), Some(3), "of another attempt");
    ledger.confirm(id, 3);
    assert_eq!(attempt(&ledger), None);
}

#[test]
fn while_it_only_observes_it_says_what_it_left() {
    let refused = |begun: bool| {
        let mut ledger = Ledger::default();
        ledger.receive(order(7, 1, remove()));
        if begun {
            assert_eq!(ledger.start(Uuid::from_u128(7), Mode::Enforce, now()), Start::Go);
            ledger.recover(now());
        }
        assert_eq!(ledger.start(Uuid::from_u128(7), Mode::Observe, now()), Start::Answered);
        let ack = ledger.answers()[0].clone();
        assert_eq!((ack.state, ack.changed), (OrderState::NotApplied, false));
        ack.finding.unwrap()
    };
    let (fresh, begun) = (refused(false), refused(true));
    assert_eq!((fresh.code.as_str(), begun.code.as_str()), ("order.observeOnly", "order.observeOnly"));
    assert_eq!(fresh.text, "The connector only observes; the order removePartnership was not carried out.");
    assert!(begun.text.contains("removePartnership was cut off before"), "{}", begun.text);
    let mut reading = Ledger::default();
    reading.receive(order(7, 1, sync()));
    assert_eq!(reading.start(Uuid::from_u128(7), Mode::Observe, now()), Start::Go, "it writes nothing");
}

#[test]
fn what_is_late_expires_unless_it_was_begun_in_time() {
    let late = |deadline: Timestamp, begun: bool| {
        let mut ledger = Ledger::default();
        ledger.receive(Order { deadline: Some(deadline), ..order(7, 1, sync()) });
        let id = Uuid::from_u128(7);
        if begun {
            let in_time = Timestamp::from_second(1_600_000_000).unwrap();
            assert_eq!(ledger.start(id, Mode::Enforce, in_time), Start::Go);
            assert_eq!(ledger.recover(now()), [id]);
        }
        (ledger.start(id, Mode::Enforce, now()), ledger.answers().first().map(|ack| ack.state))
    };
    let before = Timestamp::from_second(1_699_999_999).unwrap();
    assert_eq!(late(before, false), (Start::Answered, Some(OrderState::Expired)));
    assert_eq!(late(now(), false), (Start::Go, None), "the deadline itself is in time");
    assert_eq!(late(before, true), (Start::Go, None));
}

#[test]
fn only_a_wipe_that_is_open_is_settled_and_only_by_news() {
    let news = || Some(findings::ORDER_OBSERVE.finding("x"));
    for (was, changed, state, told, then) in [
        (OrderState::Unknown, false, OrderState::Waiting, true, true),
        (OrderState::Unknown, false, OrderState::Done, true, true),
        (OrderState::Unknown, false, OrderState::Failed, true, false),
        (OrderState::Waiting, true, OrderState::Done, true, true),
        (OrderState::Waiting, true, OrderState::Failed, true, true),
        (OrderState::Waiting, true, OrderState::Waiting, false, true),
        (OrderState::Done, true, OrderState::Failed, false, true),
        (OrderState::NotApplied, false, OrderState::Done, false, false),
    ] {
        let (mut ledger, id) = ended(wipe("Ann's phone"), was, changed);
        ledger.confirm(id, 1);
        assert_eq!(ledger.settle(id, state, news(), now()), told, "{was:?} {state:?}");
        let answers = ledger.answers();
        assert_eq!(answers.len(), usize::from(told), "news goes out: {was:?} {state:?}");
        if let [ack] = answers.as_slice() {
            assert_eq!((ack.state, ack.changed, ack.finding.clone()), (state, then, news()));
        }
    }
    let mut waiting = Ledger::default();
    waiting.receive(order(7, 1, wipe("Ann's phone")));
    assert!(!waiting.settle(Uuid::from_u128(7), OrderState::Done, None, now()), "not begun");
    assert!(!waiting.settle(Uuid::from_u128(8), OrderState::Done, None, now()), "not known");
}

#[test]
fn a_confirmed_order_is_forgotten_after_its_time_and_a_wipe_never() {
    let second = |seconds: i64| Timestamp::from_second(1_700_000_000 + seconds).unwrap();
    let (mut ledger, id) = ended(sync(), OrderState::Done, false);
    assert!(ledger.forget(second(1)).is_empty(), "not confirmed");
    ledger.confirm(id, 1);
    assert!(ledger.forget(second(0)).is_empty(), "it ended at that moment, not before");
    assert_eq!(ledger.forget(second(1)), [id]);
    assert!(ledger.entry(id).is_none());
    let (mut wiped, id) = ended(wipe("Ann's phone"), OrderState::Done, true);
    wiped.confirm(id, 1);
    assert!(wiped.forget(second(1_000_000)).is_empty());
}
