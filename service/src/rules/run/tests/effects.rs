//! What an order about a device would do, and when it is made.

use exchange_connector::orders::has_access;

use super::*;
use crate::rules::organization::change::{effect, explain, to_order};

const BLOCK: Wanted = Wanted::Access(WantedAccess::Block);
const ALLOW: Wanted = Wanted::Access(WantedAccess::Allow);
const DEFAULT: Wanted = Wanted::Access(WantedAccess::DefaultRule);

fn phone(state: &str, reason: &str) -> DeviceRecord {
    device(0, json!({"accessState": state, "accessStateReason": reason})).record
}

#[test]
fn an_entry_alone_is_told_from_a_gain_and_a_loss() {
    let plain = |state: &str, wanted, own| effect(&phone(state, "Global"), wanted, own, None, now());
    let ours = Some(WantedAccess::Allow);
    assert_eq!(plain("Allowed", ALLOW, None), AccessChange::EntryOnly);
    assert_eq!(plain("DeviceDiscovery", ALLOW, None), AccessChange::GainsAccess);
    assert_eq!(plain("Blocked", ALLOW, None), AccessChange::GainsAccess);
    assert_eq!(plain("Allowed", DEFAULT, ours), AccessChange::LosesAccess);
    assert_eq!(plain("Quarantined", DEFAULT, ours), AccessChange::EntryOnly);
    assert_eq!(plain("Blocked", DEFAULT, ours), AccessChange::EntryOnly);
    assert_eq!(plain("Blocked", Wanted::Keep, ours), AccessChange::None);
    assert!(!has_access(&phone("Blocked", "Global")) && !has_access(&phone("Quarantined", "Global")));
    assert!(has_access(&phone("DeviceDiscovery", "Global")) && has_access(&phone("SomethingNew", "Global")));
}

#[test]
fn a_done_order_is_believed_for_a_day() {
    let last = |wanted, state, at| access(wanted, state, at);
    let done = |wanted, hours| last(wanted, OrderState::Done, ago(hours));
    let allowed = phone("Allowed", "Individual");
    let ours = Some(WantedAccess::Allow);
    let taken_off = |hours| effect(&allowed, DEFAULT, ours, done(WantedAccess::DefaultRule, hours), now());
    assert_eq!((taken_off(0), taken_off(23)), (AccessChange::None, AccessChange::None));
    assert_eq!(taken_off(24), AccessChange::LosesAccess, "a day later what was read counts");
    let failed = last(WantedAccess::DefaultRule, OrderState::Failed, ago(1));
    assert_eq!(effect(&allowed, DEFAULT, ours, failed, now()), AccessChange::LosesAccess, "it was not done");
    // Taken off the list, Exchange's rules decide: access is what may be lost by a block.
    let blocked = phone("Blocked", "Individual");
    assert_eq!(
        effect(&blocked, BLOCK, None, done(WantedAccess::DefaultRule, 1), now()),
        AccessChange::LosesAccess
    );
    assert_eq!(effect(&blocked, ALLOW, None, done(WantedAccess::Block, 1), now()), AccessChange::GainsAccess);
    assert_eq!(
        effect(&blocked, DEFAULT, Some(WantedAccess::Block), done(WantedAccess::Allow, 1), now()),
        AccessChange::GainsAccess
    );
}

#[test]
fn an_order_is_made_when_none_stands_in_its_way() {
    use OrderState as State;
    let again =
        |state, at| to_order(AccessChange::LosesAccess, BLOCK, access(WantedAccess::Block, state, at), now());
    for state in [State::Queued, State::Leased, State::Running, State::Waiting] {
        assert!(!again(state, ago(1000)), "{state:?}");
    }
    for state in [State::Failed, State::Unknown] {
        assert!(!again(state, ago(1) + SignedDuration::from_secs(1)) && again(state, ago(1)), "{state:?}");
    }
    for state in [State::NotApplied, State::Done] {
        assert!(!again(state, ago(24) + SignedDuration::from_secs(1)) && again(state, ago(24)), "{state:?}");
    }
    assert!(again(State::Superseded, now()) && again(State::Expired, now()));
    let other = access(WantedAccess::Allow, State::Running, now());
    assert!(to_order(AccessChange::LosesAccess, BLOCK, other, now()), "another setting");
    assert!(to_order(AccessChange::EntryOnly, BLOCK, None, now()));
    assert!(
        !to_order(AccessChange::None, BLOCK, None, now())
            && !to_order(AccessChange::LosesAccess, Wanted::Keep, None, now())
    );
}

#[test]
fn every_effect_is_explained_in_its_own_words() {
    let said = [
        (AccessChange::None, Wanted::Keep, "stays as it is"),
        (AccessChange::None, BLOCK, "is as it should be"),
        (AccessChange::EntryOnly, BLOCK, "has no access and is put on the blocked list"),
        (AccessChange::EntryOnly, ALLOW, "has access and is put on the allowed list"),
        (AccessChange::EntryOnly, DEFAULT, "is taken off the allowed list"),
        (AccessChange::LosesAccess, BLOCK, "loses access: it is put on the blocked list"),
        (
            AccessChange::LosesAccess,
            DEFAULT,
            "may lose access: it is taken off the allowed list and Exchange's rules decide",
        ),
        (AccessChange::GainsAccess, ALLOW, "gains access: it is put on the allowed list"),
        (
            AccessChange::GainsAccess,
            DEFAULT,
            "may gain access: it is taken off the blocked list and Exchange's rules decide",
        ),
    ];
    for (effect, wanted, words) in said {
        assert_eq!(explain(effect, wanted), words);
    }
}
