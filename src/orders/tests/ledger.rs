//! An entry of the ledger: which attempt an answer belongs to, which orders are refused or late, what completes a wipe.

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

fn received(what: OrderKind) -> LedgerEntry {
    LedgerEntry::new(0, order(7, 1, what))
}

/// An order that was begun and has ended so.
fn ended(what: OrderKind, state: OrderState, changed: bool) -> LedgerEntry {
    let mut entry = received(what);
    assert_eq!(entry.start(Mode::Enforce, now()), Start::Go);
    entry.finish(state, changed, None, now());
    entry
}

#[test]
fn an_answer_goes_out_again_for_the_newest_attempt() {
    let mut entry = ended(sync(), OrderState::Done, true);
    let attempt = |entry: &LedgerEntry| entry.open_answer().map(|ack| ack.attempt);
    entry.confirm(1, OrderState::Done);
    assert_eq!(attempt(&entry), None);
    entry.receive_again(1);
    assert_eq!(attempt(&entry), Some(1), "the same once more");
    entry.receive_again(3);
    assert_eq!(attempt(&entry), Some(3));
    entry.receive_again(2);
    assert_eq!(attempt(&entry), Some(3), "one that came late");
    entry.confirm(2, OrderState::Done);
    assert_eq!(attempt(&entry), Some(3), "of another attempt");
    entry.confirm(3, OrderState::Waiting);
    assert_eq!(attempt(&entry), Some(3), "of another state");
    entry.confirm(3, OrderState::Done);
    assert_eq!(attempt(&entry), None);
}

#[test]
fn while_it_only_observes_it_says_what_it_left() {
    let refused = |begun: bool| {
        let mut entry = received(remove());
        if begun {
            assert_eq!(entry.start(Mode::Enforce, now()), Start::Go);
            entry.recover(now());
        }
        assert_eq!(entry.start(Mode::Observe, now()), Start::Answered);
        let ack = entry.open_answer().unwrap().clone();
        assert_eq!((ack.state, ack.changed), (OrderState::NotApplied, false));
        ack.finding.unwrap()
    };
    let (fresh, begun) = (refused(false), refused(true));
    assert_eq!((fresh.code.as_str(), begun.code.as_str()), ("order.observeOnly", "order.observeOnly"));
    assert_eq!(fresh.text, "The connector only observes; the order removePartnership was not carried out.");
    assert!(begun.text.contains("removePartnership was cut off before"), "{}", begun.text);
    assert_eq!(received(sync()).start(Mode::Observe, now()), Start::Go, "it writes nothing");
}

#[test]
fn what_is_late_expires_unless_it_was_begun_in_time() {
    let late = |deadline: Timestamp, begun: bool| {
        let mut entry = LedgerEntry::new(0, Order { deadline: Some(deadline), ..order(7, 1, sync()) });
        if begun {
            let in_time = Timestamp::from_second(1_600_000_000).unwrap();
            assert_eq!(entry.start(Mode::Enforce, in_time), Start::Go);
            entry.recover(now());
            assert_eq!(entry.phase, Phase::Received { begun: true });
        }
        (entry.start(Mode::Enforce, now()), entry.open_answer().map(|ack| ack.state))
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
        let mut entry = ended(wipe("Ann's phone"), was, changed);
        entry.confirm(1, was);
        assert_eq!(entry.conclude(state, news(), now()), told, "{was:?} {state:?}");
        assert_eq!(entry.open_answer().is_some(), told, "news goes out: {was:?} {state:?}");
        if let Some(ack) = entry.open_answer() {
            assert_eq!((ack.state, ack.changed, ack.finding.clone()), (state, then, news()));
        }
    }
    assert!(!received(wipe("Ann's phone")).conclude(OrderState::Done, None, now()), "not begun");
}

#[test]
fn only_what_was_running_is_recovered_and_a_wipe_is_never_run_again() {
    let recovered = |mut entry: LedgerEntry| {
        entry.recover(now());
        entry.phase
    };
    let running = |what| {
        let mut entry = received(what);
        assert_eq!(entry.start(Mode::Enforce, now()), Start::Go);
        entry
    };
    assert_eq!(recovered(running(sync())), Phase::Received { begun: true });
    let unknown = recovered(running(wipe("Ann's phone")));
    assert!(matches!(unknown, Phase::Answered { ack, .. } if ack.state == OrderState::Unknown));
    assert_eq!(recovered(received(wipe("Ann's phone"))), Phase::Received { begun: false });
    let done = ended(sync(), OrderState::Done, true);
    assert_eq!(recovered(done.clone()), done.phase);
}
