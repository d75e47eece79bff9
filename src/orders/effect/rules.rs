//! Access rules and default level together: their result for a device, and from whom a change of them takes access.

use std::borrow::Cow;

use super::super::objects::RuleKey;
use super::super::seen::same_name;
use crate::api::report::{DeviceRecord, OrganizationReport};
use crate::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, DeviceAccessStateReason,
};

/// Access rules and the default level, as they are or would be. `None`: not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccessRules<'a> {
    pub rules: Option<Cow<'a, [DeviceAccessRule]>>,
    pub default: Option<AccessLevel>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Admission {
    In,
    Out,
    /// No rule speaks of it.
    Open,
    Unknown,
}

impl<'a> AccessRules<'a> {
    /// As an organization was last read.
    pub fn of(report: &'a OrganizationReport) -> Self {
        Self {
            rules: report.access_rules.as_deref().map(Cow::Borrowed),
            default: report.settings.as_ref().map(|settings| settings.default_access_level.clone()),
        }
    }

    /// Gives one rule a level; without one it goes.
    fn set(&mut self, key: &RuleKey, level: Option<AccessLevel>) {
        let Some(rules) = &mut self.rules else { return };
        let rules = rules.to_mut();
        rules.retain(|rule| !key.is_of(rule));
        rules.extend(level.map(|access_level| DeviceAccessRule {
            name: key.to_string(),
            query_string: key.query_string.clone(),
            characteristic: key.characteristic.clone(),
            access_level,
            guid: None,
        }));
    }

    /// True when rules and default level are known to let a device in that is on no personal list.
    pub fn lets_in(&self, device: &DeviceRecord) -> bool {
        match self.by_rules(device) {
            Admission::In => true,
            Admission::Open => self.default == Some(AccessLevel::Allow),
            Admission::Unknown | Admission::Out => false,
        }
    }

    /// True when they are known to keep it out already.
    fn keeps_out(&self, device: &DeviceRecord) -> bool {
        let Some(rules) = &self.rules else { return false };
        let mut may_let_in = false;
        for rule in rules.iter() {
            match (matches(&rule.characteristic, &rule.query_string, device), &rule.access_level) {
                (Some(false), _) => {}
                (Some(true), AccessLevel::Block | AccessLevel::Quarantine) => return true,
                (_, AccessLevel::Allow | AccessLevel::Other(_)) => may_let_in = true,
                (None, AccessLevel::Block | AccessLevel::Quarantine) => {}
            }
        }
        !may_let_in && matches!(self.default, Some(AccessLevel::Block | AccessLevel::Quarantine))
    }

    fn by_rules(&self, device: &DeviceRecord) -> Admission {
        let Some(rules) = &self.rules else { return Admission::Unknown };
        let (mut lets_in, mut unsure) = (false, false);
        for rule in rules.iter() {
            match (matches(&rule.characteristic, &rule.query_string, device), &rule.access_level) {
                (Some(false), _) | (None, AccessLevel::Allow) => {}
                (Some(true), AccessLevel::Allow) => lets_in = true,
                (Some(true), _) => return Admission::Out,
                // A header that no record holds: where the device has access, it is not the one that is named.
                (None, _) if rule.characteristic == DeviceAccessCharacteristic::XmsWlHeader => {}
                (None, _) => unsure = true,
            }
        }
        match (lets_in, unsure) {
            (_, true) => Admission::Unknown,
            (true, false) => Admission::In,
            (false, false) => Admission::Open,
        }
    }
}

/// A rule that comes, goes, or gets another level.
#[derive(Debug)]
struct Changed {
    key: RuleKey,
    /// It shuts out from then on.
    closes: bool,
}

/// A change of access rules and default level, with everything that changes at once.
#[derive(Debug)]
pub struct Shift<'a> {
    before: AccessRules<'a>,
    after: AccessRules<'a>,
    /// Rules that are other ones after it, if these are known.
    changed: Vec<Changed>,
    default_changes: bool,
}

impl<'a> Shift<'a> {
    /// From how they are to how they are to be.
    pub fn new(before: AccessRules<'a>, after: AccessRules<'a>) -> Self {
        let same = |one: &DeviceAccessRule, other: &DeviceAccessRule| {
            RuleKey::of(one) == RuleKey::of(other) && one.access_level == other.access_level
        };
        let missing = |from: &Option<Cow<'_, [DeviceAccessRule]>>, of: &[DeviceAccessRule]| {
            let known = from.as_deref().unwrap_or_default();
            let new = of.iter().filter(|rule| !known.iter().any(|other| same(rule, other)));
            new.map(|rule| (RuleKey::of(rule), rule.access_level.clone())).collect::<Vec<_>>()
        };
        let come = missing(&before.rules, after.rules.as_deref().unwrap_or_default());
        let go = missing(&after.rules, before.rules.as_deref().unwrap_or_default());
        let come = come.into_iter().map(|(key, level)| Changed { key, closes: level != AccessLevel::Allow });
        let changed = come.chain(go.into_iter().map(|(key, _)| Changed { key, closes: false })).collect();
        let default_changes = before.default != after.default;
        Self { before, after, changed, default_changes }
    }

    /// The change of one rule, whether or not the others were read. Without a level it goes.
    pub(super) fn of_rule(before: AccessRules<'a>, key: RuleKey, level: Option<AccessLevel>) -> Self {
        let mut after = before.clone();
        after.set(&key, level.clone());
        let closes = level.is_some_and(|level| level != AccessLevel::Allow);
        Self { before, after, changed: vec![Changed { key, closes }], default_changes: false }
    }

    /// True when nothing changes.
    pub fn is_nothing(&self) -> bool {
        self.changed.is_empty() && !self.default_changes
    }

    /// True when the change may shut out a device that has access now and is on no personal list. What the rules keep
    /// out already is no loss of this change.
    pub fn may_shut_out(&self, device: &DeviceRecord) -> bool {
        let spoken_of = |rule: &&Changed| {
            matches(&rule.key.characteristic, &rule.key.query_string, device) != Some(false)
        };
        let mut changed = self.changed.iter().filter(spoken_of).peekable();
        if !self.default_changes && changed.peek().is_none() {
            return false;
        }
        // Exchange's own word, where the rules were not read and stay as they are.
        let by_rule = self.after.rules.is_none()
            && self.changed.is_empty()
            && device.access_state_reason == Some(DeviceAccessStateReason::DeviceRule);
        let shuts_out = changed.any(|rule| rule.closes) || !self.after.lets_in(device);
        !by_rule && shuts_out && !self.before.keeps_out(device)
    }
}

/// Whether a rule speaks of a device; `None`: the device did not report it.
pub(super) fn matches(
    characteristic: &DeviceAccessCharacteristic,
    query: &str,
    device: &DeviceRecord,
) -> Option<bool> {
    let reported = match characteristic {
        DeviceAccessCharacteristic::DeviceType => device.device_type.as_deref(),
        DeviceAccessCharacteristic::DeviceModel => device.device_model.as_deref(),
        DeviceAccessCharacteristic::DeviceOS => device.device_os.as_deref(),
        DeviceAccessCharacteristic::UserAgent => device.user_agent.as_deref(),
        DeviceAccessCharacteristic::XmsWlHeader | DeviceAccessCharacteristic::Other(_) => None,
    };
    reported.map(|value| same_name(value, query))
}
