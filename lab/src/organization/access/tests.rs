//! Unit tests of `access.rs`.

use super::*;
use crate::organization::{Organization, OrganizationConfig};

fn device() -> Device {
    let organization = Organization::new(OrganizationConfig { devices: 40, ..OrganizationConfig::default() });
    let mut device = organization.device(0).expect("a device");
    device.marks = Default::default();
    (device.device_type, device.device_model) = ("iPhone".into(), "iPhone9C4".into());
    device
}

fn rule(characteristic: DeviceAccessCharacteristic, query: &str, level: AccessLevel) -> DeviceAccessRule {
    DeviceAccessRule {
        name: format!("{query} ({characteristic})"),
        query_string: query.into(),
        characteristic,
        access_level: level,
        guid: None,
    }
}

fn outcome(device: &Device, inputs: &AccessInputs<'_>) -> (String, String) {
    let access = evaluate(device, inputs);
    (access.state.to_string(), access.reason.to_string())
}

#[test]
fn each_step_wins_over_those_after_it() {
    let mut device = device();
    let ids = vec![device.device_id.to_lowercase()];
    let rules = [
        rule(DeviceAccessCharacteristic::DeviceType, "iphone", AccessLevel::Allow),
        rule(DeviceAccessCharacteristic::DeviceModel, "iPhone9C4", AccessLevel::Quarantine),
        rule(DeviceAccessCharacteristic::DeviceType, "iPhone", AccessLevel::Block),
    ];
    let mut inputs = AccessInputs {
        allow_non_provisionable: false,
        allowed_ids: &ids,
        blocked_ids: &ids,
        rules: &rules,
        default_level: &AccessLevel::Quarantine,
    };
    let is = |state: &str, reason: &str| (state.to_owned(), reason.to_owned());
    device.provisionable = false;
    assert_eq!(outcome(&device, &inputs), is("Blocked", "Policy"));
    inputs.allow_non_provisionable = true;
    assert_eq!(outcome(&device, &inputs), is("Blocked", "Individual"));
    inputs.blocked_ids = &[];
    assert_eq!(outcome(&device, &inputs), is("Allowed", "Individual"));
    inputs.allowed_ids = &[];
    assert_eq!(outcome(&device, &inputs), is("Blocked", "DeviceRule"));
    inputs.rules = &rules[..2];
    assert_eq!(outcome(&device, &inputs), is("Quarantined", "DeviceRule"));
    inputs.rules = &rules[..1];
    assert_eq!(outcome(&device, &inputs), is("Allowed", "DeviceRule"));
    inputs.rules = &[];
    assert_eq!(outcome(&device, &inputs), is("Quarantined", "Global"));
}

#[test]
fn a_rule_compares_the_whole_value_without_wildcards() {
    let device = device();
    let rules = [rule(DeviceAccessCharacteristic::DeviceModel, "iPhone*", AccessLevel::Block)];
    let inputs = AccessInputs {
        allow_non_provisionable: true,
        allowed_ids: &[],
        blocked_ids: &[],
        rules: &rules,
        default_level: &AccessLevel::Allow,
    };
    assert_eq!(evaluate(&device, &inputs).state, DeviceAccessState::Allowed);
}
