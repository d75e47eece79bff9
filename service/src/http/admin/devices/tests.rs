//! Unit tests of `devices.rs`.

use super::*;

#[test]
fn every_member_of_a_record_can_be_selected() {
    let example = unknown().expect("entity");
    let known = [
        ["id", "connectorId", "deviceId", "identity", "guid", "mailbox", "deviceType"],
        [
            "deviceModel",
            "deviceOS",
            "userAgent",
            "friendlyName",
            "clientType",
            "accessState",
            "accessStateReason",
        ],
        [
            "accessControlRule",
            "firstSyncTime",
            "lastSuccessSync",
            "lastSyncAttemptTime",
            "deviceWipeRequestTime",
            "deviceWipeSentTime",
            "deviceWipeAckTime",
        ],
        [
            "deviceActiveSyncVersion",
            "deviceImei",
            "devicePolicyApplied",
            "devicePolicyApplicationStatus",
            "managedDeviceName",
            "outsideScope",
            "decision",
        ],
    ];
    for name in known.as_flattened() {
        assert!(example.get(name).is_some(), "{name}");
    }
    assert_eq!(example.as_object().expect("object").len(), known.as_flattened().len());
    let record = serde_json::from_value(json!({"deviceId":"A","identity":"i","guid":null,
            "mailbox":{"displayName":null,"smtpAddress":null,"guid":null}}))
    .expect("record");
    let row = DeviceRow { org: Uuid::nil(), id: Uuid::nil(), record, outside_scope: false };
    let value = named(entity(&row, None).expect("entity"), None);
    for name in value.as_object().expect("object").keys() {
        assert!(example.get(name).is_some(), "{name}");
    }
}
