//! What an order's outcome says of all its tries.

use exchange_connector::domain::device::{DeviceId, DeviceIdentity};
use exchange_connector::domain::order::WantedAccess;
use uuid::Uuid;

use super::*;

#[test]
fn nobody_says_that_nothing_was_changed_when_an_earlier_try_had_begun() {
    let what = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(1),
        device_id: DeviceId("A1".into()),
        wanted: WantedAccess::Block,
    };
    let outcome = |state| {
        let finding = Some(findings::ORDER_AMBIGUOUS.finding("Exchange gave two objects."));
        Outcome { state, changed: false, finding }
    };
    let first = of_all_tries(&what, false, outcome(OrderState::NotApplied));
    let finding = first.finding.expect("a finding");
    assert_eq!(finding.code, findings::ORDER_AMBIGUOUS.code);
    assert!(!first.changed && finding.text.ends_with("Nothing was changed."), "{}", finding.text);
    let later = of_all_tries(&what, true, outcome(OrderState::NotApplied));
    let finding = later.finding.expect("a finding");
    assert_eq!(finding.code, findings::ORDER_BEGUN_EARLIER.code);
    assert!(later.changed && !finding.text.contains("othing was changed"), "{}", finding.text);
    assert!(finding.detail.expect("the cause").starts_with("order.ambiguous"));
    // What this try wrote is told by itself.
    let made = Outcome { changed: true, ..outcome(OrderState::Failed) };
    assert_eq!(
        of_all_tries(&what, true, made).finding.expect("a finding").text,
        "Exchange gave two objects."
    );
}

#[test]
fn what_is_not_over_and_what_became_of_a_wipe_are_told_as_they_are() {
    let block = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(1),
        device_id: DeviceId("A1".into()),
        wanted: WantedAccess::Block,
    };
    let finding = findings::ORDER_AMBIGUOUS.finding("Exchange gave two objects.");
    let stays = |what: &OrderKind, earlier, state| {
        let told = Outcome { state, changed: false, finding: Some(finding.clone()) };
        let told = of_all_tries(what, earlier, told);
        (told.state, told.changed, told.finding.as_ref()) == (state, false, Some(&finding))
    };
    for earlier in [false, true] {
        for state in [OrderState::Waiting, OrderState::Unknown, OrderState::Done] {
            assert!(stays(&block, earlier, state), "{state:?} {earlier}");
        }
        for state in [OrderState::NotApplied, OrderState::Failed] {
            assert!(stays(&wipe(), earlier, state) && !stays(&block, earlier, state), "{state:?} {earlier}");
        }
    }
}

fn wipe() -> OrderKind {
    OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: Uuid::from_u128(7),
        account_only: false,
        confirm_device_name: "x".into(),
    }
}

#[test]
fn an_order_that_is_not_wanted_says_what_is_untouched_only_where_that_is_certain() {
    let error = std::io::Error::other("the service's word");
    let finding = not_wanted(&wipe(), &error);
    assert_eq!(finding.text, "The service does not want this order any more; nothing was wiped.");
    assert!(finding.detail.is_some_and(|detail| detail.contains("the service's word")));
    let remove = OrderKind::RemoveMailboxPolicy { name: "x".into() };
    assert_eq!(not_wanted(&remove, &error).text, "The service does not want this order any more.");
}
