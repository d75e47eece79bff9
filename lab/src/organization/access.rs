//! Who may have mail: Exchange's own order of checks (documented for every EAS request of a device).
//!
//! Mailbox policy, personal block, personal allow, rules (block before quarantine before allow), the organization's
//! default. A mailbox with ActiveSync off is refused before all of it: its devices keep the state they had.

use exchange_connector::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, DeviceAccessState, DeviceAccessStateReason,
};
use exchange_connector::domain::device::ClientType;

pub use super::device::Access;
use crate::organization::Device;

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
mod tests;
