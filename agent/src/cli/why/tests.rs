//! Unit tests of `why.rs`.

use exchange_connector::domain::access::DeviceAccessState;

use super::*;

#[test]
fn an_entry_on_a_personal_list_is_told_also_while_exchange_shows_the_state_before_it() {
    let record = |list, state| DeviceRecord {
        personal_list: list,
        access_state: Some(state),
        ..DeviceRecord::default()
    };
    assert_eq!(list_entry(&record(None, DeviceAccessState::Allowed)), None);
    let blocked = list_entry(&record(Some(PersonalList::Blocked), DeviceAccessState::Blocked));
    assert_eq!(blocked.as_deref(), Some("on the mailbox's blocked list"));
    let waits = list_entry(&record(Some(PersonalList::Blocked), DeviceAccessState::Allowed)).expect("told");
    assert!(waits.contains("blocked list") && waits.contains("still shows Allowed"), "{waits}");
    let waits =
        list_entry(&record(Some(PersonalList::Allowed), DeviceAccessState::Quarantined)).expect("told");
    assert!(waits.contains("allowed list") && waits.contains("still shows Quarantined"), "{waits}");
}
