//! Unit tests of `desired.rs`.

use super::*;
use serde_json::json;

#[test]
fn rules_are_families_models_or_what_exchange_compares_besides() {
    let read = OnPremises::read(&json!({"defaultAccessLevel": "quarantine", "notificationContent": "eA==",
            "accessRules": [
                {"deviceClass": {"name": "iPhone", "type": "family"}, "accessLevel": "allow"},
                {"deviceClass": {"name": "Lumia 1", "type": "model"}, "accessLevel": "block"},
                {"deviceClass": {"name": "iOS 9", "type": "model", "exchangeCharacteristic": "DeviceOS"}, "accessLevel": "block"}],
            "adminMailRecipients": ["ann@contoso.com"], "userMailInsert": ""}))
        .expect("settings");
    assert_eq!(read.default_level, Some(AccessLevel::Quarantine));
    let kinds: Vec<_> = read.rules.iter().map(|rule| rule.characteristic.as_str().to_owned()).collect();
    assert_eq!(kinds, ["DeviceType", "DeviceModel", "DeviceOS"]);
    assert_eq!(read.user_mail_insert.as_deref(), Some(""));
    assert_eq!(OnPremises::read(&json!({"defaultAccessLevel": "none"})).expect("none").default_level, None);
}

#[test]
fn what_exchange_would_not_take_is_refused() {
    let rule =
        |class: Value, level: &str| json!({"accessRules": [{"deviceClass": class, "accessLevel": level}]});
    for bad in [
        json!({"defaultAccessLevel": "open"}),
        rule(json!({"name": "x"}), "block"),
        rule(json!({"name": " ", "type": "family"}), "block"),
        rule(json!({"name": "x", "type": "family"}), "none"),
        rule(json!({"name": "x", "exchangeCharacteristic": "Colour"}), "block"),
        json!({"accessRules": [
                {"deviceClass": {"name": "iPhone", "type": "family"}, "accessLevel": "allow"},
                {"deviceClass": {"name": "IPHONE", "exchangeCharacteristic": "DeviceType"}, "accessLevel": "block"}]}),
        json!({"adminMailRecipients": ["ann"]}),
        json!({"userMailInsert": "x".repeat(257)}),
        json!({"maximumPartnerships": 0}),
    ] {
        assert!(OnPremises::read(&bad).is_err(), "{bad}");
    }
}
