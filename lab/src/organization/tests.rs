//! Tests of the organization as a whole.

use std::collections::HashSet;

use exchange_connector::domain::access::{DeviceAccessCharacteristic, DeviceAccessState};

use super::*;

fn organization(devices: u32) -> Arc<Organization> {
    Organization::new(OrganizationConfig { devices, ..OrganizationConfig::default() })
}

#[test]
fn mailboxes_and_devices_point_at_each_other() {
    for count in [0, 1, 7, 12, 500] {
        let organization = organization(count);
        let mut seen = HashSet::new();
        for mailbox in 0..organization.mailbox_end() {
            for index in organization.devices_of(mailbox) {
                assert_eq!(organization.device(index).expect("listed").mailbox, mailbox);
                assert!(seen.insert(index));
            }
        }
        assert_eq!(seen.len() as u32, count + 2, "two probes beside {count}");
        assert_eq!(organization.device_end(), count + 2);
    }
}

#[test]
fn a_million_devices_cost_no_memory_until_they_change() {
    let organization = organization(1_000_000);
    let device = organization.device(999_999).expect("the last one");
    assert!(organization.mailbox(device.mailbox).is_some());
    assert_eq!(organization.changed_devices(), 0);
    organization.touch_sync(999_999, Timestamp::UNIX_EPOCH).expect("touched");
    assert_eq!(organization.changed_devices(), 1);
    assert_eq!(organization.device(999_999).expect("still").last_success_sync, Some(Timestamp::UNIX_EPOCH));
}

#[test]
fn a_child_domain_is_out_of_the_default_scope() {
    let organization = Organization::new(OrganizationConfig {
        child_domains: vec!["emea.contoso.lab".into()],
        ..OrganizationConfig::default()
    });
    let hidden = (0..organization.mailbox_end()).filter(|m| !organization.in_default_scope(*m)).count();
    assert!(hidden > 0);
    assert_eq!(organization.mailbox(13).expect("a mailbox").domain, "emea.contoso.lab");
}

#[test]
fn devices_come_change_and_go() {
    let organization = organization(24);
    let index = organization.add_device(3, NewDevice::iphone("NEWID")).expect("added");
    assert!(organization.devices_of(3).contains(&index));
    organization.set_property(index, "FriendlyName", "Mine").expect("set");
    assert_eq!(organization.device(index).expect("there").friendly_name, "Mine");
    assert_eq!(
        organization.set_property(index, "Colour", "red"),
        Err(ChangeError::UnknownProperty("Colour".into()))
    );
    organization.remove_device(index).expect("removed");
    assert!(!organization.devices_of(3).contains(&index));
    assert_eq!(organization.remove_device(index), Err(ChangeError::NoDevice(index)));
    assert!(organization.add_device(9999, NewDevice::iphone("X")).is_err());
}

#[test]
fn a_block_by_rule_sticks_to_a_device_that_changes_until_the_rule_goes() {
    let organization = organization(24);
    let index = organization.add_device(0, NewDevice::iphone("STICKY")).expect("added");
    organization.change_rules(|rules| {
        rules.push(DeviceAccessRule {
            name: "old".into(),
            query_string: "iOS 17.6.1 21G93".into(),
            characteristic: DeviceAccessCharacteristic::DeviceOS,
            access_level: AccessLevel::Block,
            guid: None,
        });
    });
    let state = || organization.access(&organization.device(index).expect("there")).state;
    assert_eq!(state(), DeviceAccessState::Blocked);
    organization.set_property(index, "DeviceOS", "iOS 18.5 22F76").expect("set");
    assert_eq!(state(), DeviceAccessState::Blocked, "sticky");
    organization.change_rules(|rules| rules.clear());
    assert_eq!(state(), DeviceAccessState::Allowed);
}

#[test]
fn where_access_follows_at_contact_a_list_acts_with_the_next_contact() {
    let organization = Organization::new(OrganizationConfig {
        access_follows: AccessFollows::AtContact,
        ..OrganizationConfig::default()
    });
    let index = organization.add_device(0, NewDevice::iphone("LATER")).expect("added");
    let state = || organization.access(&organization.device(index).expect("there")).state;
    organization.change_mailbox(0, |settings| settings.blocked_ids.push("later".into())).expect("changed");
    assert_eq!(state(), DeviceAccessState::Allowed);
    organization.device_contacts(index, Timestamp::UNIX_EPOCH).expect("contact");
    assert_eq!(state(), DeviceAccessState::Blocked);
}

#[test]
fn a_wipe_goes_from_requested_over_sent_to_acknowledged() {
    let organization = organization(24);
    let index = organization.add_device(0, NewDevice::iphone("WIPED")).expect("added");
    let at = |seconds| Timestamp::constant(seconds, 0);
    assert_eq!(organization.device_contacts(index, at(1)), Ok(WipeAnswer::None));
    organization.change_device(index, |device| device.wipe.requested = Some(at(2))).expect("requested");
    assert_eq!(organization.device_contacts(index, at(3)), Ok(WipeAnswer::Told));
    assert_eq!(organization.device_contacts(index, at(4)), Ok(WipeAnswer::Acknowledged));
    let device = organization.device(index).expect("there");
    assert_eq!((device.wipe.sent, device.wipe.acknowledged), (Some(at(3)), Some(at(4))));
    assert_eq!(device.last_success_sync, Some(at(1)), "a wiped device syncs nothing");
}
