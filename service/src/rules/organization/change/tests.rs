//! Unit tests of `change.rs`.

use super::*;

fn device(state: Option<&str>, reason: &str) -> DeviceRecord {
    serde_json::from_value(serde_json::json!({"deviceId": "A", "identity": "i", "guid": null,
            "mailbox": {"displayName": null, "smtpAddress": null, "guid": null},
            "accessState": state, "accessStateReason": reason}))
    .unwrap()
}

const BLOCK: Wanted = Wanted::Access(WantedAccess::Block);
const ALLOW: Wanted = Wanted::Access(WantedAccess::Allow);
const DEFAULT: Wanted = Wanted::Access(WantedAccess::DefaultRule);

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).unwrap()
}

fn plain(state: Option<&str>, reason: &str, wanted: Wanted, own: Option<WantedAccess>) -> AccessChange {
    effect(&device(state, reason), wanted, own, None, now())
}

#[test]
fn a_loss_is_counted_where_access_is_or_may_be() {
    for (state, reason, wanted) in [
        (Some("Allowed"), "Global", AccessChange::LosesAccess),
        (Some("Allowed"), "Individual", AccessChange::LosesAccess),
        (Some("DeviceDiscovery"), "Global", AccessChange::LosesAccess),
        (None, "Unknown", AccessChange::LosesAccess),
        (Some("Quarantined"), "Global", AccessChange::EntryOnly),
        (Some("Blocked"), "DeviceRule", AccessChange::EntryOnly),
        (Some("Blocked"), "Individual", AccessChange::None),
    ] {
        assert_eq!(plain(state, reason, BLOCK, None), wanted, "{state:?} {reason}");
    }
    assert_eq!(plain(Some("Quarantined"), "Global", ALLOW, None), AccessChange::GainsAccess);
    assert_eq!(plain(Some("Allowed"), "Individual", ALLOW, None), AccessChange::None);
    assert_eq!(plain(Some("Allowed"), "Global", Wanted::Keep, Some(WantedAccess::Allow)), AccessChange::None);
}

#[test]
fn only_our_own_entries_are_taken_away() {
    assert_eq!(plain(Some("Allowed"), "Individual", DEFAULT, None), AccessChange::None);
    assert_eq!(plain(Some("Blocked"), "Individual", DEFAULT, None), AccessChange::None);
    assert_eq!(
        plain(Some("Allowed"), "Individual", DEFAULT, Some(WantedAccess::Allow)),
        AccessChange::LosesAccess
    );
    assert_eq!(
        plain(Some("Blocked"), "Individual", DEFAULT, Some(WantedAccess::Block)),
        AccessChange::GainsAccess
    );
}

#[test]
fn what_was_just_done_is_believed_before_an_older_record() {
    let done = |wanted| Some(LastOrder { wanted, state: OrderState::Done, at: now() });
    let blocked = device(Some("Blocked"), "Individual");
    assert_eq!(effect(&blocked, BLOCK, None, done(WantedAccess::Allow), now()), AccessChange::LosesAccess);
    let allowed = device(Some("Allowed"), "Global");
    assert_eq!(effect(&allowed, BLOCK, None, done(WantedAccess::Block), now()), AccessChange::None);
    assert_eq!(effect(&allowed, ALLOW, None, done(WantedAccess::Block), now()), AccessChange::GainsAccess);
}

#[test]
fn one_order_at_a_time_and_a_refusal_is_not_repeated_at_once() {
    use OrderState as State;
    let ago = |hours| now() - SignedDuration::from_hours(hours);
    let again = |state, hours| {
        let last = Some(LastOrder { wanted: WantedAccess::Block, state, at: ago(hours) });
        let effect = effect(&device(Some("Allowed"), "Global"), BLOCK, None, last, now());
        to_order(effect, BLOCK, last, now())
    };
    for state in [State::Queued, State::Leased, State::Running] {
        assert!(!again(state, 100));
    }
    assert!(!again(State::NotApplied, 23) && again(State::NotApplied, 24));
    assert!(!again(State::Done, 23) && again(State::Done, 24));
    assert!(!again(State::Failed, 0) && again(State::Failed, 1));
    assert!(again(State::Superseded, 0));
}

#[test]
fn what_seems_to_end_in_the_future_ended_long_ago() {
    let ahead = |hours| now() + SignedDuration::from_hours(hours);
    let last = |state, at| LastOrder { wanted: WantedAccess::Block, state, at };
    let allowed = device(Some("Allowed"), "Global");
    // A minute or two is the difference of two clocks.
    let minutes = now() + SignedDuration::from_mins(2);
    assert!(!to_order(AccessChange::LosesAccess, BLOCK, Some(last(OrderState::Done, minutes)), now()));
    for state in [OrderState::Done, OrderState::Failed, OrderState::NotApplied] {
        assert!(
            to_order(AccessChange::LosesAccess, BLOCK, Some(last(state, ahead(9000))), now()),
            "{state:?}"
        );
    }
    let done = Some(last(OrderState::Done, ahead(9000)));
    assert_eq!(
        effect(&allowed, BLOCK, None, done, now()),
        AccessChange::LosesAccess,
        "it is not believed for ever"
    );
}
