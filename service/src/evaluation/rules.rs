//! What Exchange's own rules say of a device: access rules and the default level, in the order Exchange asks them
//! (a rule that blocks, one that quarantines, one that allows, the default), and who would lose access by a change.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessState, DeviceAccessStateReason,
};
use exchange_connector::domain::order::{OrderState, WantedAccess};

use super::Device;
use super::change::has_access;
use super::wishes::RuleWish;

/// Rules and default as they are, or as they would be.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    pub rules: Vec<RuleWish>,
    /// `None`: not known.
    pub default: Option<AccessLevel>,
}

/// What they say of a device without an entry on a personal list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Open,
    Closed,
    /// The default decides, and it was not read.
    Unknown,
}

impl Rules {
    /// `doubt`: what a rule that compares something unknown of the device is taken for.
    fn verdict(&self, device: &DeviceRecord, doubt: bool) -> Verdict {
        let hits = |allow: bool, doubt: bool| {
            self.rules
                .iter()
                .filter(|rule| (rule.level == AccessLevel::Allow) == allow)
                .any(|rule| matches(rule, device).unwrap_or(doubt))
        };
        if hits(false, doubt) {
            return Verdict::Closed;
        }
        if hits(true, false) {
            return Verdict::Open;
        }
        match self.default {
            Some(AccessLevel::Allow) => Verdict::Open,
            Some(AccessLevel::Block | AccessLevel::Quarantine) => Verdict::Closed,
            Some(AccessLevel::Other(_)) | None => Verdict::Unknown,
        }
    }
}

/// Exchange compares whole texts. `None`: the device did not say what is compared.
fn matches(rule: &RuleWish, device: &DeviceRecord) -> Option<bool> {
    let text = match rule.characteristic {
        DeviceAccessCharacteristic::DeviceType => &device.device_type,
        DeviceAccessCharacteristic::DeviceModel => &device.device_model,
        DeviceAccessCharacteristic::DeviceOS => &device.device_os,
        DeviceAccessCharacteristic::UserAgent => &device.user_agent,
        DeviceAccessCharacteristic::XmsWlHeader | DeviceAccessCharacteristic::Other(_) => return None,
    };
    text.as_deref().map(|text| text.eq_ignore_ascii_case(&rule.query_string))
}

/// True when the device has access now and `after` takes it away, or may: what is not known counts as a loss.
pub fn loses(device: &Device, before: &Rules, after: &Rules) -> bool {
    let record = &device.record;
    if !has_access(record) || personally_allowed(device) {
        return false;
    }
    match after.verdict(record, true) {
        Verdict::Open => false,
        // What Exchange's rules close already is no loss of this change.
        Verdict::Closed => before.verdict(record, false) != Verdict::Closed,
        Verdict::Unknown => {
            let by_rule = !matches!(record.access_state_reason, Some(DeviceAccessStateReason::Global));
            by_rule && before.verdict(record, false) != after.verdict(record, false)
        }
    }
}

/// An entry on the personal list is asked before every rule. What was done last is believed before what was read.
pub fn personally_allowed(device: &Device) -> bool {
    if let Some(last) = device.last_order.filter(|last| last.state == OrderState::Done) {
        return last.wanted == WantedAccess::Allow;
    }
    let record = &device.record;
    let told = (&record.access_state, &record.access_state_reason)
        == (&Some(DeviceAccessState::Allowed), &Some(DeviceAccessStateReason::Individual));
    told || device.own == Some(WantedAccess::Allow) || device.approved
}

/// Devices that have access by the organization's default level, and lose it when the default closes.
pub fn rests_on_default(device: &Device) -> bool {
    has_access(&device.record)
        && !personally_allowed(device)
        && device.record.access_state_reason != Some(DeviceAccessStateReason::DeviceRule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use exchange_connector::domain::access::DeviceAccessCharacteristic as By;
    use uuid::Uuid;

    fn device(state: &str, reason: &str, kind: Option<&str>) -> Device {
        let record =
            serde_json::from_value(serde_json::json!({"deviceId": "A", "identity": "i", "guid": null,
            "mailbox": {"displayName": null, "smtpAddress": null, "guid": null}, "deviceType": kind,
            "accessState": state, "accessStateReason": reason}))
            .expect("record");
        Device {
            id: Uuid::nil(),
            record,
            own: None,
            approved: false,
            last_order: None,
            rejected: None,
            hash: None,
        }
    }

    fn rules(rules: &[(By, &str, AccessLevel)], default: Option<AccessLevel>) -> Rules {
        let rule = |(characteristic, query, level): &(By, &str, AccessLevel)| RuleWish {
            characteristic: characteristic.clone(),
            query_string: (*query).into(),
            level: level.clone(),
        };
        Rules { rules: rules.iter().map(rule).collect(), default }
    }

    #[test]
    fn block_goes_before_quarantine_and_allow_and_the_default_comes_last() {
        let phone = device("Allowed", "Global", Some("iPhone"));
        let open = rules(&[], Some(AccessLevel::Allow));
        let block = (By::DeviceType, "IPHONE", AccessLevel::Block);
        let allow = (By::DeviceType, "iPhone", AccessLevel::Allow);
        assert!(loses(&phone, &open, &rules(&[allow.clone(), block], Some(AccessLevel::Allow))));
        assert!(!loses(&phone, &open, &rules(&[allow], Some(AccessLevel::Block))));
        assert!(loses(&phone, &open, &rules(&[], Some(AccessLevel::Quarantine))));
        assert!(!loses(&phone, &open, &open));
    }

    #[test]
    fn what_is_not_known_counts_as_a_loss_and_a_personal_entry_never_does() {
        let open = rules(&[], Some(AccessLevel::Allow));
        let block = rules(&[(By::DeviceType, "iPhone", AccessLevel::Block)], Some(AccessLevel::Allow));
        assert!(loses(&device("Allowed", "Global", None), &open, &block));
        let header = rules(&[(By::XmsWlHeader, "x", AccessLevel::Block)], Some(AccessLevel::Allow));
        assert!(loses(&device("Allowed", "Global", Some("iPhone")), &open, &header));
        assert!(!loses(&device("Allowed", "Individual", Some("iPhone")), &open, &block));
        assert!(!loses(&device("Blocked", "Global", Some("iPhone")), &open, &block));
        let ours = Device { own: Some(WantedAccess::Allow), ..device("Allowed", "Global", Some("iPhone")) };
        assert!(!loses(&ours, &open, &block), "our entry was done and is not read back yet");
    }

    #[test]
    fn an_allowing_rule_that_goes_leaves_to_a_default_that_may_be_unknown() {
        let allow = rules(&[(By::DeviceType, "iPhone", AccessLevel::Allow)], None);
        let none = rules(&[], None);
        assert!(loses(&device("Allowed", "DeviceRule", Some("iPhone")), &allow, &none));
        assert!(!loses(&device("Allowed", "Global", Some("Android")), &allow, &none));
    }
}
