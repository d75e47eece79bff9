//! Unit tests of `restored.rs`.

use super::*;
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::domain::device::{DeviceId, DeviceIdentity};
use crate::domain::health::Mode;
use crate::domain::mailbox::PersonalList;
use crate::orders::{RuleKey, Start};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).expect("a time")
}

/// An order's id that was made then.
fn made(second: u64) -> Uuid {
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_800_000_000 + second, 0))
}

fn wipe(attempt: u32) -> LedgerEntry {
    let what = OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: Uuid::from_u128(1),
        account_only: false,
        confirm_device_name: "x".into(),
    };
    LedgerEntry::new(1, Order::new(made(0), attempt, what))
}

fn answer(entry: &LedgerEntry, attempt: u32, state: OrderState) -> OrderAck {
    OrderAck {
        order_id: entry.order.id,
        attempt,
        state,
        finished_at: at(9),
        changed: true,
        values: vec![serde_json::json!({})],
        finding: None,
    }
}

#[test]
fn an_open_order_gets_the_answer_that_the_service_has_and_is_never_begun() {
    for running in [false, true] {
        let mut entry = wipe(1);
        if running {
            assert_eq!(entry.start(Mode::Enforce, at(1)), Start::Go);
        }
        let known = answer(&entry, 1, OrderState::Waiting);
        assert!(entry.take_over(&known));
        assert_eq!(entry.start(Mode::Enforce, at(2)), Start::Unknown);
        assert_eq!(entry.open_answer(), None, "the service has it");
        // What follows of it is news for the service.
        assert!(!entry.take_over(&known));
        assert!(entry.conclude(OrderState::Done, None, at(3)));
        assert!(entry.open_answer().is_some_and(|ack| ack.changed));
    }
}

#[test]
fn an_answer_of_its_own_that_is_final_stays_and_an_older_hand_out_says_nothing() {
    let mut entry = wipe(2);
    assert!(!entry.take_over(&answer(&entry, 1, OrderState::Failed)), "it was handed out anew since");
    assert_eq!(entry.start(Mode::Enforce, at(1)), Start::Go);
    entry.finish(OrderState::Done, true, None, at(2));
    assert!(!entry.take_over(&answer(&entry, 2, OrderState::Waiting)));
    assert_eq!(entry.open_answer().map(|ack| ack.state), Some(OrderState::Done));
    assert!(!entry.take_over(&answer(&entry, 2, OrderState::Done)));
    assert_eq!(entry.open_answer(), None, "the service has it");
}

#[test]
fn a_wipe_in_doubt_is_never_begun_and_never_called_one_that_was_not_sent() {
    for running in [false, true] {
        let mut entry = wipe(1);
        if running {
            assert_eq!(entry.start(Mode::Enforce, at(1)), Start::Go);
        }
        entry.doubt(at(2));
        assert_eq!(entry.start(Mode::Enforce, at(3)), Start::Unknown);
        entry.recover(at(3));
        let ack = entry.open_answer().expect("an answer");
        assert_eq!(ack.state, OrderState::Unknown);
        assert!(ack.finding.as_ref().is_some_and(|finding| findings::RESTORE_WIPE_IN_DOUBT.is(finding)));
    }
}

#[test]
fn what_was_taken_back_is_ours_no_more_and_what_was_ours_before_is_again() {
    let (mailbox, id) = (Uuid::from_u128(5), DeviceId("ONE".into()));
    let change = |before, by_hand| Before::PersonalList {
        mailbox_guid: mailbox,
        list: PersonalList::Blocked,
        device_id: id.clone(),
        before,
        after: !before,
        by_hand,
    };
    let ours_after = |change: Before| {
        let (mut ids, mut objects) = (BTreeMap::new(), OurObjects::default());
        take_over(std::slice::from_ref(&change), &mut ids, &mut objects);
        give_back(&[change], &mut ids, &mut objects);
        ids[&mailbox].has(PersonalList::Blocked, &id)
    };
    assert!(!ours_after(change(false, false)), "an entry that was taken off again");
    assert!(ours_after(change(true, false)), "an entry of ours that came back");
    assert!(!ours_after(change(true, true)), "one made by hand that came back");
}

#[test]
fn times_before_an_order_are_of_an_earlier_wipe() {
    let order = made(3600);
    assert_eq!(made_at(order), Some(at(3600)));
    assert_eq!(made_at(Uuid::from_u128(7)), None);
    let before = WipeProgress::before_order(order);
    let seen = |progress| WipeProgress::resolve(before, progress);
    assert_eq!(seen(WipeProgress::Acknowledged(at(60))), OrderState::Unknown);
    assert_eq!(seen(WipeProgress::Requested(at(3601))), OrderState::Waiting);
    assert_eq!(seen(WipeProgress::Acknowledged(at(3700))), OrderState::Done);
    assert!(WipeProgress::Acknowledged(at(3601)).is_after_order(order));
    for second in [3599, 3600] {
        assert!(!WipeProgress::Acknowledged(at(second)).is_after_order(order), "{second}");
    }
    assert!(!WipeProgress::None.is_after_order(order));
    assert!(
        !WipeProgress::Acknowledged(at(3601)).is_after_order(Uuid::from_u128(7)),
        "nobody knows when it was made"
    );
}

#[test]
fn an_answer_is_confirmed_by_its_own_attempt_and_stays_so() {
    let mut entry = wipe(2);
    assert_eq!(entry.start(Mode::Enforce, at(1)), Start::Go);
    entry.finish(OrderState::Done, true, None, at(2));
    let is_open = |entry: &mut LedgerEntry, attempt| {
        assert!(!entry.take_over(&answer(entry, attempt, OrderState::Done)), "no news");
        entry.open_answer().is_some()
    };
    assert!(is_open(&mut entry, 1), "of an older attempt");
    assert!(!is_open(&mut entry, 2) && !is_open(&mut entry, 2) && !is_open(&mut entry, 1));
    // An open answer of an order that was handed out anew meanwhile.
    let mut entry = wipe(1);
    assert!(entry.take_over(&answer(&entry, 1, OrderState::Waiting)));
    assert!(entry.take_over(&answer(&entry, 3, OrderState::Done)));
    assert_eq!((entry.order.attempt, entry.open_answer()), (3, None));
    assert!(matches!(&entry.phase, Phase::Answered { ack, .. } if ack.values.is_empty() && ack.attempt == 3));
}

#[test]
fn only_a_wipe_without_an_outcome_is_in_doubt() {
    let mut done = wipe(1);
    assert_eq!(done.start(Mode::Enforce, at(1)), Start::Go);
    done.finish(OrderState::Done, true, None, at(2));
    let what = OrderKind::RemoveMailboxPolicy { name: "x".into() };
    for mut entry in [done, LedgerEntry::new(1, Order::new(made(0), 1, what))] {
        let before = entry.clone();
        entry.doubt(at(3));
        assert_eq!(entry, before);
    }
}

#[test]
fn links_rules_and_policies_that_were_taken_back_are_whose_they_were() {
    let mailbox = Uuid::from_u128(5);
    let given_back = |changes: &[Before]| {
        let (mut ids, mut objects) = (BTreeMap::new(), OurObjects::default());
        take_over(changes, &mut ids, &mut objects);
        give_back(changes, &mut ids, &mut objects);
        (ids.remove(&mailbox).unwrap_or_default(), objects)
    };
    let link = |before: Option<&str>, after: Option<&str>, by_hand| Before::PolicyLink {
        mailbox_guid: mailbox,
        before: before.map(Into::into),
        after: after.map(Into::into),
        by_hand,
    };
    let (ours, _) = given_back(&[link(None, Some("Two"), false)]);
    assert!(!ours.has_link("Two"));
    let (ours, _) = given_back(&[link(Some("One"), Some("Two"), false)]);
    assert!(ours.has_link("One") && !ours.has_link("Two"));
    let (ours, _) = given_back(&[link(Some("One"), Some("Two"), true)]);
    assert!(!ours.has_link("One") && !ours.has_link("Two"), "made by hand");

    let rule = |before, after| Before::AccessRule {
        key: RuleKey::new(&DeviceAccessCharacteristic::DeviceType, "Palm"),
        before,
        after,
    };
    let policy = |before: bool, after: bool| Before::MailboxPolicy {
        name: "Phones".into(),
        before: before.then(BTreeMap::new),
        after: after.then(BTreeMap::new),
    };
    let made = [rule(None, Some(AccessLevel::Block)), policy(false, true)];
    assert!(given_back(&made).1.is_empty(), "what was made is gone");
    let removed = [rule(Some(AccessLevel::Block), None), policy(true, false)];
    let (_, objects) = given_back(&removed);
    let mut expected = OurObjects::default();
    expected.rule_gets(&RuleKey::new(&DeviceAccessCharacteristic::DeviceType, "Palm"), AccessLevel::Block);
    expected.policy_is_made("Phones");
    assert_eq!(objects, expected, "what was removed is there again");
}
