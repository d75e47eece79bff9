//! What an order's outcome says of all its tries.

use exchange_connector::domain::device::DeviceId;
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
