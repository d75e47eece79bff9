//! Who may have mail: Exchange's own order of checks (documented for every EAS request of a device).
//!
//! Mailbox policy, personal block, personal allow, rules (block before quarantine before allow), the organization's
//! default. A mailbox with ActiveSync off is refused before all of it: its devices keep the state they had.

use exchange_connector::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, DeviceAccessState, DeviceAccessStateReason,
};
use exchange_connector::domain::device::ClientType;

use crate::organization::Device;

/// The outcome: state, reason, and the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    pub state: DeviceAccessState,
    pub reason: DeviceAccessStateReason,
    /// Name of the access rule, for reason `DeviceRule`.
    pub rule: Option<String>,
}

impl Access {
    /// An outcome that no rule gave.
    pub fn new(state: DeviceAccessState, reason: DeviceAccessStateReason) -> Self {
        Self { state, reason, rule: None }
    }
}

/// What of a mailbox and the organization decides.
#[derive(Debug, Clone, Copy)]
pub struct AccessInputs<'a> {
    /// `AllowNonProvisionableDevices` of the mailbox's policy.
    pub allow_non_provisionable: bool,
    pub allowed_ids: &'a [String],
    pub blocked_ids: &'a [String],
    pub rules: &'a [DeviceAccessRule],
    pub default_level: &'a AccessLevel,
}

fn state_of(level: &AccessLevel) -> DeviceAccessState {
    match level {
        AccessLevel::Allow => DeviceAccessState::Allowed,
        AccessLevel::Block => DeviceAccessState::Blocked,
        AccessLevel::Quarantine => DeviceAccessState::Quarantined,
        AccessLevel::Other(_) => DeviceAccessState::Unknown,
    }
}

fn matches(rule: &DeviceAccessRule, device: &Device) -> bool {
    let value = match rule.characteristic {
        DeviceAccessCharacteristic::DeviceType => &device.device_type,
        DeviceAccessCharacteristic::DeviceModel => &device.device_model,
        DeviceAccessCharacteristic::DeviceOS => &device.device_os,
        DeviceAccessCharacteristic::UserAgent => &device.user_agent,
        DeviceAccessCharacteristic::XmsWlHeader | DeviceAccessCharacteristic::Other(_) => return false,
    };
    !value.is_empty() && value.eq_ignore_ascii_case(&rule.query_string)
}

/// Evaluates one device as if it contacted the server now.
pub fn evaluate(device: &Device, inputs: &AccessInputs<'_>) -> Access {
    use DeviceAccessState as State;
    use DeviceAccessStateReason as Reason;
    let listed = |ids: &[String]| ids.iter().any(|id| id.eq_ignore_ascii_case(&device.device_id));

    if device.client_type == ClientType::Eas && !device.provisionable && !inputs.allow_non_provisionable {
        return Access::new(State::Blocked, Reason::Policy);
    }
    if listed(inputs.blocked_ids) {
        return Access::new(State::Blocked, Reason::Individual);
    }
    if listed(inputs.allowed_ids) {
        return Access::new(State::Allowed, Reason::Individual);
    }
    if let Some((state, reason)) = &device.marks.forced {
        return Access::new(state.clone(), reason.clone());
    }
    if device.marks.discovery {
        return Access::new(State::DeviceDiscovery, Reason::Global);
    }
    let by_rule = |rule: &DeviceAccessRule| Access {
        state: state_of(&rule.access_level),
        reason: Reason::DeviceRule,
        rule: Some(rule.name.clone()),
    };
    if let Some(name) = &device.marks.sticky_rule
        && let Some(rule) =
            inputs.rules.iter().find(|r| r.name == *name && r.access_level == AccessLevel::Block)
    {
        return by_rule(rule);
    }
    for level in [AccessLevel::Block, AccessLevel::Quarantine, AccessLevel::Allow] {
        if let Some(rule) = inputs.rules.iter().find(|r| r.access_level == level && matches(r, device)) {
            return by_rule(rule);
        }
    }
    Access::new(state_of(inputs.default_level), Reason::Global)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organization::{Organization, OrganizationConfig};

    fn device() -> Device {
        let organization =
            Organization::new(OrganizationConfig { devices: 40, ..OrganizationConfig::default() });
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
}
