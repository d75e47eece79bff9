//! Effect: which devices an order may take access from, for the brakes of service and agent.
//!
//! A device that has access and may lose it is counted. What is not known counts as access that can be lost: an
//! unknown state, a rule's property that the device did not tell, a mailbox policy whose settings were not read.
//!
//! Exchange's own order of evaluation: mailbox policy, blocked list, allowed list, rules that block, that quarantine,
//! that allow, the organization's default level.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::lists::PersonalList;
use super::objects::{RuleKey, same_name};
use crate::api::report::{DeviceRecord, MailboxPolicyReport, OrganizationReport};
use crate::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, DeviceAccessState, DeviceAccessStateReason,
};
use crate::domain::mailbox::same_id;
use crate::domain::order::{OrderKind, WantedAccess};
use crate::domain::policy::PolicyValue;
use crate::exchange::cmdlet::{PolicySetting, setting};
use crate::exchange::policy_value::same_value;

/// True for a device that has access now, as far as is known.
pub fn has_access(device: &DeviceRecord) -> bool {
    !matches!(device.access_state, Some(DeviceAccessState::Blocked | DeviceAccessState::Quarantined))
}

/// What one order may take away, ready to be asked for many devices.
#[derive(Debug)]
pub struct Effect<'a> {
    what: What<'a>,
    rules: Option<Cow<'a, [DeviceAccessRule]>>,
    /// The default level once the order is carried out.
    default: Option<AccessLevel>,
    policies: Option<&'a [MailboxPolicyReport]>,
}

#[derive(Debug)]
enum What<'a> {
    Nothing,
    /// The default level closes.
    Default,
    /// A rule closes, or one that lets devices in goes.
    Rule {
        key: RuleKey,
        level: Option<AccessLevel>,
    },
    /// A device's own entry.
    Entry {
        order: &'a OrderKind,
    },
    /// Mailboxes of a policy get stricter settings.
    Settings {
        policy: &'a str,
        stricter: Stricter,
    },
    /// Another policy is the default.
    DefaultPolicy {
        stricter: Stricter,
    },
    /// One mailbox gets another policy.
    Assigned {
        mailbox: uuid::Uuid,
        policy: Option<&'a str>,
    },
}

/// How a policy differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stricter {
    No,
    /// Devices that cannot enforce a policy, or are not known to, are not let in any more; nothing else is asked.
    NonProvisionable,
    /// More is asked of devices; those that cannot enforce it are let in all the same.
    Asks,
    /// More is asked, and who cannot enforce it is not let in; or it is not known.
    Refuses,
}

impl<'a> Effect<'a> {
    /// The effect of an order on an organization as it was last read; a part that was not read is not known.
    pub fn of(order: &'a OrderKind, now: &'a OrganizationReport) -> Self {
        let rules = now.access_rules.as_deref();
        let default = now.settings.as_ref().map(|settings| settings.default_access_level.clone());
        let policies = now.mailbox_policies.as_deref();
        let mut effect = Self { what: What::Nothing, rules: rules.map(Cow::Borrowed), default, policies };
        effect.what = match order {
            OrderKind::SetDeviceAccess { .. } => What::Entry { order },
            OrderKind::SetDefaultAccessLevel { level } => {
                let before = effect.default.replace(level.clone());
                if *level == AccessLevel::Allow || before.as_ref() == Some(level) {
                    What::Nothing
                } else {
                    What::Default
                }
            }
            OrderKind::SetDeviceAccessRule { characteristic, query_string, level } => {
                let key =
                    RuleKey { characteristic: characteristic.clone(), query_string: query_string.clone() };
                effect.rule(key, Some(level.clone()))
            }
            OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
                let key =
                    RuleKey { characteristic: characteristic.clone(), query_string: query_string.clone() };
                effect.rule(key, None)
            }
            OrderKind::SetMailboxPolicy { name, settings, make_default: false } => {
                effect.settings(name, settings)
            }
            OrderKind::SetMailboxPolicy { name, make_default: true, .. } => {
                What::DefaultPolicy { stricter: stricter(effect.default_policy(), effect.policy(name)) }
            }
            OrderKind::AssignMailboxPolicy { mailbox_guid, policy } => {
                What::Assigned { mailbox: *mailbox_guid, policy: policy.as_deref() }
            }
            // Partnerships removed come back and are judged anew; wipes have a word of their own.
            OrderKind::SyncNow { .. }
            | OrderKind::RemovePartnership { .. }
            | OrderKind::Wipe { .. }
            | OrderKind::CancelWipe { .. }
            | OrderKind::SetOrganizationSettings { .. }
            | OrderKind::RemoveMailboxPolicy { .. }
            | OrderKind::Notify(_)
            | OrderKind::Undo { .. } => What::Nothing,
        };
        effect
    }

    /// A rule's effect, and the rules as they are then.
    fn rule(&mut self, key: RuleKey, level: Option<AccessLevel>) -> What<'a> {
        let before = self
            .rules
            .as_ref()
            .map(|rules| rules.iter().find(|rule| key.is_of(rule)).map(|rule| rule.access_level.clone()));
        if let Some(rules) = &mut self.rules {
            let rules = rules.to_mut();
            rules.retain(|rule| !key.is_of(rule));
            rules.extend(level.clone().map(|access_level| DeviceAccessRule {
                name: key.to_string(),
                query_string: key.query_string.clone(),
                characteristic: key.characteristic.clone(),
                access_level,
                guid: None,
            }));
        }
        match (&before, &level) {
            // Letting in takes from nobody, nor does a rule that is so already.
            (_, Some(AccessLevel::Allow)) => What::Nothing,
            (Some(before), level) if before == level => What::Nothing,
            // Only a rule that lets in is missed when it goes.
            (Some(Some(AccessLevel::Allow)) | None, None) | (_, Some(_)) => What::Rule { key, level },
            (Some(_), None) => What::Nothing,
        }
    }

    fn policy(&self, name: &str) -> Option<&'a MailboxPolicyReport> {
        self.policies?.iter().find(|policy| same_name(&policy.name, name))
    }

    fn default_policy(&self) -> Option<&'a MailboxPolicyReport> {
        self.policies?.iter().find(|policy| policy.is_default)
    }

    fn settings(&self, name: &'a str, settings: &BTreeMap<String, PolicyValue>) -> What<'a> {
        let Some(policies) = self.policies else {
            return What::Settings { policy: name, stricter: Stricter::Refuses };
        };
        let Some(before) = policies.iter().find(|policy| same_name(&policy.name, name)) else {
            // Nobody has a policy that is not there yet.
            return What::Nothing;
        };
        let mut after = before.clone();
        for (name, value) in settings {
            let mobile = setting(name).map_or(name.as_str(), |(mobile, ..)| mobile);
            after.settings.insert(mobile.into(), value.to_string());
        }
        What::Settings { policy: name, stricter: stricter(Some(before), Some(&after)) }
    }

    /// True when nothing of the order takes access from anyone, whichever devices there are.
    pub fn is_nothing(&self) -> bool {
        match &self.what {
            What::Nothing => true,
            What::Settings { stricter, .. } | What::DefaultPolicy { stricter } => *stricter == Stricter::No,
            _ => false,
        }
    }

    /// True when a device has access now and may lose it by the order.
    pub fn may_take_from(&self, device: &DeviceRecord) -> bool {
        if !has_access(device) {
            return false;
        }
        match &self.what {
            What::Nothing => false,
            What::Default => !is_allowed_personally(device) && !self.rules_let_in(device),
            What::Rule { key, level } => {
                matches(&key.characteristic, &key.query_string, device) != Some(false)
                    && !is_allowed_personally(device)
                    && (level.is_some() || !self.lets_in(device))
            }
            What::Entry { order } => self.entry(order, device),
            What::Settings { policy, stricter } => {
                uses(device, policy, self.policies) && takes(*stricter, device)
            }
            What::DefaultPolicy { stricter } => {
                device.mailbox_policy_is_defaulted != Some(false) && takes(*stricter, device)
            }
            What::Assigned { mailbox, policy } => {
                if device.mailbox.guid.is_some_and(|guid| guid != *mailbox) {
                    return false;
                }
                let before = match (device.mailbox_policy_is_defaulted, &device.mailbox_policy) {
                    (Some(true), _) => self.default_policy(),
                    (_, Some(name)) => self.policy(name),
                    _ => None,
                };
                let after = policy.map_or_else(|| self.default_policy(), |name| self.policy(name));
                takes(stricter(before, after), device)
            }
        }
    }

    fn entry(&self, order: &OrderKind, device: &DeviceRecord) -> bool {
        let OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted } = order else { return false };
        let other_mailbox = device.mailbox.guid.is_some_and(|guid| guid != *mailbox_guid);
        let other_device = device.device_id.as_ref().is_some_and(|id| !same_id(id, device_id));
        if other_mailbox || other_device {
            return false;
        }
        match wanted {
            WantedAccess::Allow => false,
            WantedAccess::Block => true,
            WantedAccess::DefaultRule => {
                device.personal_list != Some(PersonalList::Blocked) && !self.lets_in(device)
            }
        }
    }

    /// True when rules and default level are known to let a device in.
    fn lets_in(&self, device: &DeviceRecord) -> bool {
        match self.by_rules(device) {
            Verdict::In => true,
            Verdict::Open => self.default == Some(AccessLevel::Allow),
            Verdict::Unknown | Verdict::Out => false,
        }
    }

    /// True when a rule is known to let a device in, whatever the default level is.
    fn rules_let_in(&self, device: &DeviceRecord) -> bool {
        match &self.rules {
            Some(_) => self.by_rules(device) == Verdict::In,
            // Exchange's own word, where the rules were not read.
            None => device.access_state_reason == Some(DeviceAccessStateReason::DeviceRule),
        }
    }

    fn by_rules(&self, device: &DeviceRecord) -> Verdict {
        let Some(rules) = &self.rules else { return Verdict::Unknown };
        let (mut lets_in, mut unsure) = (false, false);
        for rule in rules.iter() {
            match (matches(&rule.characteristic, &rule.query_string, device), &rule.access_level) {
                (Some(false), _) | (None, AccessLevel::Allow) => {}
                (Some(true), AccessLevel::Allow) => lets_in = true,
                (Some(true), _) => return Verdict::Out,
                // A header that no record holds: where the device has access, it is not the one that is named.
                (None, _) if rule.characteristic == DeviceAccessCharacteristic::XmsWlHeader => {}
                (None, _) => unsure = true,
            }
        }
        match (lets_in, unsure) {
            (_, true) => Verdict::Unknown,
            (true, false) => Verdict::In,
            (false, false) => Verdict::Open,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    In,
    Out,
    /// No rule speaks of it.
    Open,
    Unknown,
}

/// The allowed list lets it in before any rule is looked at.
fn is_allowed_personally(device: &DeviceRecord) -> bool {
    match device.personal_list {
        Some(list) => list == PersonalList::Allowed,
        // Exchange's own word.
        None => {
            device.access_state == Some(DeviceAccessState::Allowed)
                && device.access_state_reason == Some(DeviceAccessStateReason::Individual)
        }
    }
}

/// Whether a rule speaks of a device; `None`: the device did not tell.
fn matches(characteristic: &DeviceAccessCharacteristic, query: &str, device: &DeviceRecord) -> Option<bool> {
    let told = match characteristic {
        DeviceAccessCharacteristic::DeviceType => device.device_type.as_deref(),
        DeviceAccessCharacteristic::DeviceModel => device.device_model.as_deref(),
        DeviceAccessCharacteristic::DeviceOS => device.device_os.as_deref(),
        DeviceAccessCharacteristic::UserAgent => device.user_agent.as_deref(),
        DeviceAccessCharacteristic::XmsWlHeader | DeviceAccessCharacteristic::Other(_) => None,
    };
    told.map(|told| same_name(told, query))
}

/// True unless the device's mailbox is known to have another policy.
fn uses(device: &DeviceRecord, policy: &str, policies: Option<&[MailboxPolicyReport]>) -> bool {
    match (device.mailbox_policy_is_defaulted, &device.mailbox_policy) {
        (Some(true), _) => policies.is_none_or(|policies| {
            policies.iter().any(|known| known.is_default && same_name(&known.name, policy))
        }),
        (_, Some(own)) => same_name(own, policy),
        _ => true,
    }
}

/// True when a device may not be able to follow.
fn takes(stricter: Stricter, device: &DeviceRecord) -> bool {
    let applied = device.device_policy_application_status.as_deref();
    let is = |name: &str| applied.is_some_and(|status| status.eq_ignore_ascii_case(name));
    match stricter {
        Stricter::No => false,
        Stricter::NonProvisionable => !is("AppliedInFull"),
        Stricter::Asks => applied.is_none() || is("Unknown"),
        Stricter::Refuses => true,
    }
}

fn stricter(before: Option<&MailboxPolicyReport>, after: Option<&MailboxPolicyReport>) -> Stricter {
    const LETS_IN: &str = "AllowNonProvisionableDevices";
    let (Some(before), Some(after)) = (before, after) else { return Stricter::Refuses };
    let yes = |policy: &MailboxPolicyReport| {
        policy.settings.get(LETS_IN).map(|value| value.eq_ignore_ascii_case("true"))
    };
    let names: BTreeSet<&String> = before.settings.keys().chain(after.settings.keys()).collect();
    let asks = names.into_iter().filter(|name| *name != LETS_IN).any(|name| {
        let (old, new) = (before.settings.get(name), after.settings.get(name));
        old != new && !relaxes(name, old.map(String::as_str), new.map(String::as_str))
    });
    match (yes(before), yes(after), asks) {
        (_, Some(true), false) => Stricter::No,
        (_, Some(true), true) => Stricter::Asks,
        (Some(false), Some(false), false) => Stricter::No,
        (_, Some(false), false) => Stricter::NonProvisionable,
        (before, None, false) if before.is_none() => Stricter::No,
        _ => Stricter::Refuses,
    }
}

/// True when a setting's change is known to ask less of a device, or nothing else than before.
fn relaxes(name: &str, before: Option<&str>, after: Option<&str>) -> bool {
    let Some(&(name, _, kind)) = setting(name) else { return false };
    let value = |text: Option<&str>| PolicyValue::Text(text.unwrap_or_default().to_owned());
    if same_value(kind, &value(before), &value(after)) {
        return true;
    }
    match kind {
        PolicySetting::Bool => {
            let allows = name.starts_with("Allow")
                || matches!(
                    name,
                    "AttachmentsEnabled" | "IrmEnabled" | "UNCAccessEnabled" | "WSSAccessEnabled"
                );
            after.is_some_and(|after| after.eq_ignore_ascii_case(if allows { "true" } else { "false" }))
        }
        PolicySetting::UnlimitedNumber { .. }
        | PolicySetting::UnlimitedTime { .. }
        | PolicySetting::UnlimitedSize { .. } => {
            after.is_some_and(|after| after.eq_ignore_ascii_case("Unlimited"))
        }
        PolicySetting::Number { .. } => {
            let number = |text: Option<&str>| text.unwrap_or_default().trim().parse::<i64>().ok();
            match (number(before), number(after)) {
                (Some(before), Some(after)) => after < before,
                (Some(_), None) => after.is_none_or(|after| after.trim().is_empty()),
                _ => false,
            }
        }
        PolicySetting::Name(_) | PolicySetting::List => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::access::OrganizationSettings;
    use crate::domain::device::DeviceId;
    use crate::sync::device_record;
    use crate::sync::diff::tests::device as seen;

    const ANN: Uuid = Uuid::from_u128(1);

    fn device() -> DeviceRecord {
        let mut record = device_record(seen("x"), None, None);
        record.device_id = Some(DeviceId("A1".into()));
        record.mailbox.guid = Some(ANN);
        record.access_state = Some(DeviceAccessState::Allowed);
        record.access_state_reason = Some(DeviceAccessStateReason::Global);
        record.device_type = Some("iPhone".into());
        record.device_model = Some("iPhone9C4".into());
        record.device_os = Some("iOS 17".into());
        record.user_agent = Some("Apple-iPhone9C4/1".into());
        record.mailbox_policy_is_defaulted = Some(true);
        record
    }

    fn rule(query: &str, access_level: AccessLevel) -> DeviceAccessRule {
        DeviceAccessRule {
            name: query.into(),
            query_string: query.into(),
            characteristic: DeviceAccessCharacteristic::DeviceType,
            access_level,
            guid: None,
        }
    }

    fn policy(name: &str, is_default: bool, settings: &[(&str, &str)]) -> MailboxPolicyReport {
        let settings = settings.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        MailboxPolicyReport { name: name.into(), is_default, settings }
    }

    fn organization(level: AccessLevel, rules: &[DeviceAccessRule]) -> OrganizationReport {
        OrganizationReport {
            settings: Some(OrganizationSettings {
                distinguished_name: "x".into(),
                default_access_level: level,
                admin_mail_recipients: vec![],
                user_mail_insert: None,
            }),
            access_rules: Some(rules.to_vec()),
            mailbox_policies: Some(vec![
                policy(
                    "Default",
                    true,
                    &[("AllowNonProvisionableDevices", "true"), ("PasswordEnabled", "false")],
                ),
                policy(
                    "Strict",
                    false,
                    &[("AllowNonProvisionableDevices", "false"), ("PasswordEnabled", "false")],
                ),
            ]),
            ..OrganizationReport::default()
        }
    }

    fn takes_from(order: &OrderKind, now: &OrganizationReport, device: &DeviceRecord) -> bool {
        Effect::of(order, now).may_take_from(device)
    }

    fn set(query: &str, level: AccessLevel) -> OrderKind {
        OrderKind::SetDeviceAccessRule {
            characteristic: DeviceAccessCharacteristic::DeviceType,
            query_string: query.into(),
            level,
        }
    }

    fn remove(query: &str) -> OrderKind {
        OrderKind::RemoveDeviceAccessRule {
            characteristic: DeviceAccessCharacteristic::DeviceType,
            query_string: query.into(),
        }
    }

    fn level(level: AccessLevel) -> OrderKind {
        OrderKind::SetDefaultAccessLevel { level }
    }

    #[test]
    fn a_default_that_closes_takes_from_whom_nothing_lets_in() {
        let open = organization(AccessLevel::Allow, &[]);
        assert!(takes_from(&level(AccessLevel::Quarantine), &open, &device()));
        assert!(!takes_from(&level(AccessLevel::Allow), &open, &device()));
        let ruled = organization(AccessLevel::Allow, &[rule("IPHONE", AccessLevel::Allow)]);
        assert!(!takes_from(&level(AccessLevel::Block), &ruled, &device()), "a rule lets it in");
        let mut personal = device();
        personal.access_state_reason = Some(DeviceAccessStateReason::Individual);
        assert!(!takes_from(&level(AccessLevel::Block), &open, &personal));
        personal.access_state_reason = None;
        personal.personal_list = Some(PersonalList::Allowed);
        assert!(!takes_from(&level(AccessLevel::Block), &open, &personal));
        let mut blocked = device();
        blocked.access_state = Some(DeviceAccessState::Blocked);
        assert!(!takes_from(&level(AccessLevel::Block), &open, &blocked), "it has nothing to lose");
        blocked.access_state = None;
        assert!(takes_from(&level(AccessLevel::Block), &open, &blocked), "not known counts");
        let unread = OrganizationReport::default();
        assert!(takes_from(&level(AccessLevel::Block), &unread, &device()));
        let mut by_rule = device();
        by_rule.access_state_reason = Some(DeviceAccessStateReason::DeviceRule);
        assert!(!takes_from(&level(AccessLevel::Block), &unread, &by_rule), "Exchange's own word");
    }

    #[test]
    fn a_rule_takes_from_the_devices_that_it_speaks_of() {
        let open = organization(AccessLevel::Allow, &[rule("Android", AccessLevel::Allow)]);
        assert!(takes_from(&set("iphone", AccessLevel::Quarantine), &open, &device()));
        assert!(!takes_from(&set("WP", AccessLevel::Block), &open, &device()));
        assert!(!takes_from(&set("iPhone", AccessLevel::Allow), &open, &device()));
        let mut silent = device();
        silent.device_type = None;
        assert!(takes_from(&set("WP", AccessLevel::Block), &open, &silent), "it may be one");
        let header = OrderKind::SetDeviceAccessRule {
            characteristic: DeviceAccessCharacteristic::XmsWlHeader,
            query_string: "x".into(),
            level: AccessLevel::Block,
        };
        assert!(takes_from(&header, &open, &device()), "no record holds the header");

        let closed = organization(AccessLevel::Quarantine, &[rule("iPhone", AccessLevel::Allow)]);
        assert!(takes_from(&remove("iPhone"), &closed, &device()));
        assert!(!takes_from(&remove("Android"), &closed, &device()), "there is none");
        assert!(!takes_from(&set("iPhone", AccessLevel::Allow), &closed, &device()));
        let twice = organization(
            AccessLevel::Quarantine,
            &[
                rule("iPhone", AccessLevel::Allow),
                DeviceAccessRule {
                    characteristic: DeviceAccessCharacteristic::DeviceModel,
                    ..rule("iPhone9C4", AccessLevel::Allow)
                },
            ],
        );
        assert!(!takes_from(&remove("iPhone"), &twice, &device()), "another rule lets it in");
        let open = organization(AccessLevel::Allow, &[rule("iPhone", AccessLevel::Allow)]);
        assert!(!takes_from(&remove("iPhone"), &open, &device()), "the default lets it in");
        let blocking = organization(AccessLevel::Allow, &[rule("iPhone", AccessLevel::Block)]);
        assert!(Effect::of(&remove("iPhone"), &blocking).is_nothing());
        assert!(Effect::of(&set("iPhone", AccessLevel::Block), &blocking).is_nothing(), "it is so already");
    }

    #[test]
    fn an_entry_is_missed_where_nothing_else_lets_in() {
        let order = |wanted| OrderKind::SetDeviceAccess {
            mailbox_guid: ANN,
            device_id: DeviceId("a1".into()),
            wanted,
        };
        let open = organization(AccessLevel::Allow, &[]);
        let closed = organization(AccessLevel::Block, &[]);
        assert!(takes_from(&order(WantedAccess::Block), &open, &device()));
        assert!(!takes_from(&order(WantedAccess::Allow), &closed, &device()));
        assert!(takes_from(&order(WantedAccess::DefaultRule), &closed, &device()));
        assert!(!takes_from(&order(WantedAccess::DefaultRule), &open, &device()));
        let mut other = device();
        other.mailbox.guid = Some(Uuid::from_u128(2));
        assert!(!takes_from(&order(WantedAccess::Block), &open, &other));
    }

    #[test]
    fn a_stricter_policy_takes_from_those_who_may_not_follow() {
        let now = organization(AccessLevel::Allow, &[]);
        let change = |name: &str, settings: &[(&str, PolicyValue)]| OrderKind::SetMailboxPolicy {
            name: name.into(),
            settings: settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            make_default: false,
        };
        let refuse = change("default", &[("AllowNonProvisionableDevices", PolicyValue::Bool(false))]);
        let mut full = device();
        full.device_policy_application_status = Some("AppliedInFull".into());
        assert!(takes_from(&refuse, &now, &device()), "not known");
        assert!(!takes_from(&refuse, &now, &full));
        let password = change("Default", &[("DevicePasswordEnabled", PolicyValue::Bool(true))]);
        assert!(takes_from(&password, &now, &device()) && !takes_from(&password, &now, &full));
        let strict = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(true))]);
        assert!(!takes_from(&strict, &now, &full), "another policy's mailbox");
        full.mailbox_policy_is_defaulted = Some(false);
        full.mailbox_policy = Some("strict".into());
        assert!(takes_from(&strict, &now, &full), "the next demand may be too much");
        full.mailbox_policy_is_defaulted = None;
        full.mailbox_policy = None;
        assert!(takes_from(&strict, &now, &full), "whose policy is not known");
        let relaxed = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(false))]);
        assert!(Effect::of(&relaxed, &now).is_nothing());
        assert!(Effect::of(&change("New", &[]), &now).is_nothing(), "nobody has it yet");

        let make = |name: &str| OrderKind::SetMailboxPolicy {
            name: name.into(),
            settings: BTreeMap::new(),
            make_default: true,
        };
        assert!(takes_from(&make("Strict"), &now, &device()));
        let mut own = device();
        own.mailbox_policy_is_defaulted = Some(false);
        assert!(!takes_from(&make("Strict"), &now, &own), "it has a link of its own");
        let assign = |policy: Option<&str>| OrderKind::AssignMailboxPolicy {
            mailbox_guid: ANN,
            policy: policy.map(str::to_owned),
        };
        assert!(takes_from(&assign(Some("Strict")), &now, &device()));
        assert!(!takes_from(&assign(None), &now, &device()));
        assert!(takes_from(&assign(Some("Unread")), &now, &device()));
        own.mailbox.guid = Some(Uuid::from_u128(2));
        assert!(!takes_from(&assign(Some("Strict")), &now, &own));
    }

    /// What Exchange would say, by its documented order.
    fn evaluate(device: &DeviceRecord, rules: &[DeviceAccessRule], default: &AccessLevel) -> AccessLevel {
        match device.personal_list {
            Some(PersonalList::Blocked) => return AccessLevel::Block,
            Some(PersonalList::Allowed) => return AccessLevel::Allow,
            None => {}
        }
        for level in [AccessLevel::Block, AccessLevel::Quarantine, AccessLevel::Allow] {
            let speaks = |rule: &&DeviceAccessRule| {
                matches(&rule.characteristic, &rule.query_string, device) == Some(true)
            };
            if rules.iter().filter(speaks).any(|rule| rule.access_level == level) {
                return level;
            }
        }
        default.clone()
    }

    fn levels() -> impl Strategy<Value = AccessLevel> {
        prop::sample::select(vec![AccessLevel::Allow, AccessLevel::Block, AccessLevel::Quarantine])
    }

    fn rules() -> impl Strategy<Value = Vec<DeviceAccessRule>> {
        let one = (prop::sample::select(vec!["iPhone", "Android", "WP"]), levels());
        prop::collection::vec(one, 0..4).prop_map(|rules| {
            let rules: BTreeMap<_, _> = rules.into_iter().collect();
            rules.into_iter().map(|(query, level)| rule(query, level)).collect()
        })
    }

    proptest! {
        /// Whoever has access by Exchange's order of evaluation and has none after the order was counted.
        #[test]
        fn nobody_who_loses_access_is_missed(
            rules in rules(), default in levels(), list in prop::option::of(any::<bool>()),
            change in prop_oneof![
                levels().prop_map(level),
                (prop::sample::select(vec!["iPhone", "IPHONE", "Android"]), levels())
                    .prop_map(|(query, level)| set(query, level)),
                prop::sample::select(vec!["iPhone", "Android"]).prop_map(remove),
            ],
        ) {
            let mut device = device();
            device.personal_list =
                list.map(|allowed| if allowed { PersonalList::Allowed } else { PersonalList::Blocked });
            let before = evaluate(&device, &rules, &default);
            prop_assume!(before == AccessLevel::Allow);
            device.access_state_reason = None;
            let now = organization(default.clone(), &rules);
            let mut after = rules.clone();
            let mut level_after = default;
            match &change {
                OrderKind::SetDefaultAccessLevel { level } => level_after = level.clone(),
                OrderKind::SetDeviceAccessRule { query_string, level, .. } => {
                    after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
                    after.push(rule(query_string, level.clone()));
                }
                OrderKind::RemoveDeviceAccessRule { query_string, .. } => {
                    after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
                }
                _ => {}
            }
            let loses = evaluate(&device, &after, &level_after) != AccessLevel::Allow;
            prop_assert_eq!(takes_from(&change, &now, &device), loses);
        }
    }
}
