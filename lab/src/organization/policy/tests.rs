//! Unit tests of `policy.rs`.

use super::*;

#[test]
fn both_families_name_every_setting_and_the_documented_ones_differ() {
    let renamed: Vec<_> = SETTINGS.iter().filter(|s| s.name != s.active_sync_name).collect();
    assert_eq!(renamed.len(), 9);
    assert!(SettingSpec::find("devicepasswordenabled", true).is_some());
    assert!(SettingSpec::find("DevicePasswordEnabled", false).is_none());
}

#[test]
fn a_new_policy_has_the_documented_defaults() {
    let policy = MailboxPolicy::new(0, "Default");
    let value = |name| policy.value(SettingSpec::find(name, false).expect(name));
    assert_eq!(value("PasswordEnabled"), Setting::Bool(false));
    assert_eq!(value("MinPasswordLength"), Setting::MaybeInt(None));
    assert_eq!(value("PasswordExpiration"), Setting::Text("Unlimited".into()));
    assert!(policy.allow_non_provisionable());
}
