//! Unit tests of `record.rs`.

use super::*;
use crate::sync::record_hash::tests::device;

fn mailbox(identity: &str, dn: Option<&str>) -> CasMailbox {
    CasMailbox {
        identity: identity.into(),
        guid: None,
        distinguished_name: dn.map(str::to_owned),
        display_name: Some("Ann".into()),
        primary_smtp_address: None,
        active_sync_enabled: None,
        active_sync_allowed_device_ids: vec![],
        active_sync_blocked_device_ids: vec![],
        active_sync_mailbox_policy: None,
        active_sync_mailbox_policy_is_defaulted: None,
        has_active_sync_device_partnership: None,
        server_name: None,
    }
}

#[test]
fn a_device_finds_its_owner_by_either_name_without_case() {
    let ann = mailbox("contoso.com/Users/Ann", Some("CN=Ann,CN=Users,DC=contoso,DC=com"));
    let keys: Vec<_> = OwnerKey::of_mailbox(&ann).collect();
    let by_name = device("CONTOSO.com/Users/Ann/ExchangeActiveSyncDevices/iPhone§A1");
    assert!(keys.contains(&OwnerKey::of_device(&by_name).unwrap()));
    let mut by_dn = by_name.clone();
    by_dn.distinguished_name =
        Some("CN=iPhone§A1,CN=ExchangeActiveSyncDevices,cn=ann,CN=Users,DC=contoso,DC=com".into());
    assert!(keys.contains(&OwnerKey::of_device(&by_dn).unwrap()));
    assert_eq!(OwnerKey::of_device(&device("x")), None);
}

#[test]
fn an_owner_says_where_its_device_stands() {
    let mut ann = mailbox("contoso.com/Users/Ann", None);
    ann.active_sync_allowed_device_ids = vec![DeviceId("a1".into()), DeviceId("B2".into())];
    ann.active_sync_blocked_device_ids = vec![DeviceId("B2".into())];
    ann.active_sync_mailbox_policy = Some("Default".into());
    ann.active_sync_mailbox_policy_is_defaulted = Some(true);
    let record = |id: &str| {
        let mut seen = device("x");
        seen.device_id = Some(DeviceId(id.into()));
        let mut record = device_record(seen, None, None);
        let json = serde_json::to_string(&OwnerRow::of(&ann)).unwrap();
        serde_json::from_str::<OwnerRow>(&json).unwrap().add_to(&mut record);
        record
    };
    assert_eq!(record("A1").personal_list, Some(PersonalList::Allowed));
    assert_eq!(record("B2").personal_list, Some(PersonalList::Blocked), "blocked is looked at first");
    assert_eq!(record("C3").personal_list, None);
    assert_eq!(record("C3").mailbox_policy, None, "its own link is blank");
    assert_eq!(record("C3").mailbox_policy_is_defaulted, Some(true));
    let old: OwnerRow =
        serde_json::from_str(r#"{"displayName":"Ann","smtpAddress":null,"guid":null}"#).unwrap();
    assert_eq!(old.display_name.as_deref(), Some("Ann"));
}

#[test]
fn the_directory_wins_and_statistics_fill() {
    let mut seen = device("x");
    seen.access_state = Some(DeviceAccessState::Blocked);
    let statistics = statistics_of("x", Some(DeviceAccessState::Unknown));
    let record = device_record(seen.clone(), Some(statistics), None);
    assert_eq!(record.access_state, Some(DeviceAccessState::Blocked));
    assert_eq!(record.device_model.as_deref(), Some("iPhone9C4"));
    seen.access_state = None;
    let record = device_record(seen, Some(statistics_of("x", Some(DeviceAccessState::Allowed))), None);
    assert_eq!(record.access_state, Some(DeviceAccessState::Allowed));
}

fn statistics_of(identity: &str, state: Option<DeviceAccessState>) -> DeviceStatistics {
    use std::sync::Arc;

    use crate::exchange::decode::statistics;
    use crate::psrp::{PsObject, PsValue};
    let members = vec![
        ("Identity".into(), PsValue::string(identity.to_owned())),
        ("DeviceModel".into(), PsValue::string("iPhone9C4")),
    ];
    let object = PsObject { adapted: members, ..PsObject::default() };
    let mut found = statistics(&PsValue::Object(Arc::new(object))).unwrap();
    found.access_state = state;
    found
}
