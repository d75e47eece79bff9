//! Unit tests of `policy.rs`.

use super::*;

#[test]
fn a_setting_goes_by_the_name_of_its_dialect() {
    let settings = vec![
        ("DevicePasswordEnabled".into(), PolicyValue::Bool(true)),
        ("MaxPasswordFailedAttempts".into(), PolicyValue::Text("Unlimited".into())),
        ("MinPasswordLength".into(), PolicyValue::Blank),
    ];
    let policy = SetMobileDeviceMailboxPolicy::new(Identity::new("Default").unwrap(), settings).unwrap();
    let mobile = policy.command(&Dialect::uniform(Naming::Mobile));
    assert_eq!(mobile.argument("PasswordEnabled"), Some(&PsValue::Bool(true)));
    let old = policy.command(&Dialect::uniform(Naming::ActiveSync));
    assert_eq!(old.name, "Set-ActiveSyncMailboxPolicy");
    assert_eq!(old.argument("DevicePasswordEnabled"), Some(&PsValue::Bool(true)));
    assert_eq!(old.argument("MinDevicePasswordLength"), Some(&PsValue::Null));
}

#[test]
fn what_does_not_fit_is_not_sent() {
    let set = |name: &str, value| NewMobileDeviceMailboxPolicy::new("P", vec![(name.into(), value)]).err();
    assert_eq!(
        set("PasswordEnabledd", PolicyValue::Bool(true)),
        Some(PolicyError::UnknownSetting("PasswordEnabledd".into()))
    );
    assert!(matches!(
        set("AllowBluetooth", PolicyValue::Text("Sometimes".into())),
        Some(PolicyError::WrongValue { setting: "AllowBluetooth", .. })
    ));
    assert!(set("MinPasswordLength", PolicyValue::Blank).is_none());
    assert!(set("PasswordHistory", PolicyValue::Blank).is_some());
    assert_eq!(NewMobileDeviceMailboxPolicy::new(" ", vec![]), Err(PolicyError::NoName));
}
