//! Unit tests of `lookup.rs`.

use super::super::{Organization, OrganizationConfig};
use super::*;

#[test]
fn every_form_of_identity_finds_the_mailbox() {
    let organization = Organization::new(OrganizationConfig {
        devices: 30_000,
        child_domains: vec!["emea.contoso.lab".into()],
        ..OrganizationConfig::default()
    });
    for index in (0..60).chain([24_000, organization.mailbox_end() - 1]) {
        let mailbox = organization.mailbox(index).expect("a mailbox");
        for text in [
            mailbox.guid.to_string(),
            mailbox.name.clone(),
            mailbox.alias.to_uppercase(),
            mailbox.smtp_address.clone(),
            mailbox.distinguished_name(),
            mailbox.canonical_name(),
            format!("CONTOSO\\{}", mailbox.alias),
        ] {
            assert_eq!(organization.find_mailbox(&text), Found::One(index), "{text}");
        }
    }
    for text in
        ["nobody", "nobody@contoso.lab", "", "CN=", "Anna Nobody 7", "00000000-0000-0000-0000-000000000001"]
    {
        assert_eq!(organization.find_mailbox(text), Found::None, "{text}");
    }
}

#[test]
fn every_form_of_identity_finds_the_device() {
    let organization =
        Organization::new(OrganizationConfig { devices: 600, ..OrganizationConfig::default() });
    for index in 0..organization.device_end() {
        let device = organization.device(index).expect("a device");
        let mailbox = organization.mailbox(device.mailbox).expect("its mailbox");
        let name = device.object_name();
        for text in [
            device.guid.to_string(),
            format!("CN={name},CN=ExchangeActiveSyncDevices,{}", mailbox.distinguished_name()),
            format!("{}/ExchangeActiveSyncDevices/{name}", mailbox.canonical_name()),
            format!("{}\\ExchangeActiveSyncDevices\\{name}", mailbox.alias),
        ] {
            assert_eq!(organization.find_device(&text), Found::One(index), "{text}");
        }
    }
    assert_eq!(organization.find_device("ExchangeActiveSyncDevices"), Found::None);
}
