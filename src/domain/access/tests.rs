//! Unit tests of `access.rs`.

use super::*;

#[test]
fn names_compare_without_case_and_unknown_ones_survive() {
    assert_eq!(DeviceAccessState::parse("quarantined"), DeviceAccessState::Quarantined);
    let later = DeviceAccessState::parse("Suspended");
    assert_eq!(later.as_str(), "Suspended");
    assert!(!later.is_known());
}

#[test]
fn organization_name_is_the_second_rdn() {
    let settings = OrganizationSettings {
        distinguished_name: "CN=Mobile Mailbox Settings,CN=First Organization,CN=Microsoft Exchange".into(),
        default_access_level: AccessLevel::Allow,
        admin_mail_recipients: vec![],
        user_mail_insert: None,
    };
    assert_eq!(settings.organization_name(), Some("First Organization"));
}
