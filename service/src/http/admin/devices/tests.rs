//! Unit tests of `devices.rs`.

use super::*;

#[test]
fn every_member_of_a_record_can_be_selected() {
    let record = serde_json::from_value(json!({"deviceId":"A","identity":"i","guid":null,
            "mailbox":{"displayName":null,"smtpAddress":null,"guid":null}}))
    .expect("record");
    let value = entity(&DeviceRow { org: Uuid::nil(), id: Uuid::nil(), record, outside_scope: false }, None)
        .expect("entity");
    let value = named(value, None);
    for name in value.as_object().expect("object").keys() {
        assert!(MEMBERS.contains(&name.as_str()), "{name}");
    }
    assert_eq!(value.as_object().expect("object").len(), MEMBERS.len());
}
