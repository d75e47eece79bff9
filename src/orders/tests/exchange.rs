//! A small Exchange of the tests' own: it takes cmdlets as sent, refuses what Exchange refuses, and shows values as
//! Exchange shows them.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::super::*;
use crate::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule, OrganizationSettings,
};
use crate::domain::device::{DeviceId, DeviceStatistics, MobileDevice};
use crate::domain::mailbox::CasMailbox;
use crate::domain::order::OrderKind;
use crate::domain::policy::PolicyValue;
use crate::exchange::Identity;
use crate::exchange::cmdlet::ListChange;
use crate::exchange::decode::MailboxPolicy;
use crate::exchange::policy_setting::{PolicySetting, SETTINGS};
use crate::psrp::{PsObject, PsValue};

pub(super) const MAILBOX: Uuid = Uuid::from_u128(1);
pub(super) const DEVICE: Uuid = Uuid::from_u128(2);

pub(super) fn id(text: &str) -> DeviceId {
    DeviceId(text.into())
}

/// Why a cmdlet was refused: nothing was changed by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused(pub(super) &'static str);

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exchange {
    pub(super) mailbox: CasMailbox,
    pub(super) devices: Vec<MobileDevice>,
    pub(super) settings: OrganizationSettings,
    pub(super) rules: Vec<DeviceAccessRule>,
    pub(super) policies: Vec<MailboxPolicy>,
    pub(super) ours: OurIds,
    pub(super) objects: OurObjects,
    pub(super) wipes: u32,
    next: u128,
    statistics: DeviceStatistics,
}

/// What matters of an Exchange, as the directory compares: without case, whatever GUID an object has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    lists: [BTreeSet<(String, bool)>; 2],
    link: Option<(String, bool)>,
    level: AccessLevel,
    recipients: BTreeSet<String>,
    insert: String,
    rules: BTreeMap<String, (AccessLevel, bool)>,
    policies: BTreeMap<String, (bool, bool, PolicySettings)>,
}

type PolicySettings = Vec<(&'static str, PolicyValue)>;

/// A setting's value as a new policy has it.
fn at_first(name: &str, kind: PolicySetting) -> PolicyValue {
    match kind {
        PolicySetting::Bool => PolicyValue::Bool(name.starts_with("Allow")),
        PolicySetting::Number { blank: true, .. } => PolicyValue::Blank,
        PolicySetting::Number { low, .. } => PolicyValue::Number(low),
        PolicySetting::UnlimitedNumber { .. }
        | PolicySetting::UnlimitedTime { .. }
        | PolicySetting::UnlimitedSize { .. } => PolicyValue::Text("Unlimited".into()),
        PolicySetting::Name(names) => PolicyValue::Text(names[0].into()),
        PolicySetting::List => PolicyValue::List(Vec::new()),
    }
}

/// A value as Exchange shows it.
fn shown(kind: PolicySetting, sent: &PolicyValue) -> PolicyValue {
    match (kind, sent) {
        (PolicySetting::UnlimitedSize { .. }, PolicyValue::Text(text)) if text != "Unlimited" => {
            let bytes: u64 = text.parse().expect("sizes are sent as bytes");
            PolicyValue::Text(format!("{} KB ({bytes} bytes)", bytes / 1024))
        }
        (PolicySetting::UnlimitedNumber { .. }, PolicyValue::Number(number)) => {
            PolicyValue::Text(number.to_string())
        }
        (_, other) => other.clone(),
    }
}

pub(super) fn policy(name: &str, guid: u128) -> MailboxPolicy {
    let settings =
        SETTINGS.iter().filter(|(name, ..)| *name != "IsDefault").map(|(n, _, k)| (*n, at_first(n, *k)));
    let mut settings: Vec<_> = settings.collect();
    settings.sort_unstable_by_key(|(name, _)| *name);
    MailboxPolicy {
        name: name.into(),
        identity: Some(name.into()),
        distinguished_name: None,
        guid: Some(Uuid::from_u128(guid)),
        is_default: false,
        settings,
    }
}

pub(super) fn rule(query: &str, level: AccessLevel, guid: u128) -> DeviceAccessRule {
    DeviceAccessRule {
        name: format!("{query} (DeviceType)"),
        query_string: query.into(),
        characteristic: DeviceAccessCharacteristic::DeviceType,
        access_level: level,
        guid: Some(Uuid::from_u128(guid)),
    }
}

impl Exchange {
    pub(super) fn new(allowed: &[&str], blocked: &[&str]) -> Self {
        let ids = |list: &[&str]| list.iter().map(|text| id(text)).collect();
        let name = "contoso.com/Ann/ExchangeActiveSyncDevices/iPhone§A1";
        let mut device = crate::sync::record_hash::tests::device(name);
        device.guid = Some(DEVICE);
        device.friendly_name = Some("Ann's phone".into());
        let mut default = policy("Default", 10);
        default.is_default = true;
        Self {
            mailbox: CasMailbox {
                identity: "contoso.com/Ann".into(),
                guid: Some(MAILBOX),
                distinguished_name: None,
                display_name: None,
                primary_smtp_address: None,
                active_sync_enabled: None,
                active_sync_allowed_device_ids: ids(allowed),
                active_sync_blocked_device_ids: ids(blocked),
                active_sync_mailbox_policy: Some("Default".into()),
                active_sync_mailbox_policy_is_defaulted: Some(true),
                has_active_sync_device_partnership: None,
                server_name: None,
            },
            devices: vec![device],
            settings: OrganizationSettings {
                distinguished_name: "CN=Mobile Mailbox Settings,CN=Contoso".into(),
                default_access_level: AccessLevel::Quarantine,
                admin_mail_recipients: vec!["help@contoso.com".into()],
                user_mail_insert: None,
            },
            rules: Vec::new(),
            policies: vec![default],
            ours: OurIds::default(),
            objects: OurObjects::default(),
            wipes: 0,
            next: 100,
            statistics: statistics(),
        }
    }

    pub(super) fn plan(&self, order: &OrderKind) -> Result<Plan, Refusal> {
        plan(order, &self.seen(), &self.ours, &self.objects)
    }

    pub(super) fn seen(&self) -> Seen<'_> {
        Seen {
            mailboxes: std::slice::from_ref(&self.mailbox),
            devices: &self.devices,
            statistics: Some(&self.statistics),
            settings: Some(&self.settings),
            rules: Some(&self.rules),
            policies: Some(&self.policies),
        }
    }

    fn next(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    fn rule_at(&self, named: &Identity) -> usize {
        let is = |rule: &DeviceAccessRule| rule.guid.unwrap().to_string() == named.as_str();
        self.rules.iter().position(is).expect("a rule is named by its GUID")
    }

    /// By GUID, or by name where it was made just now.
    fn policy_at(&self, named: &Identity) -> usize {
        let is = |policy: &MailboxPolicy| {
            policy.guid.unwrap().to_string() == named.as_str() || policy.name == named.as_str()
        };
        self.policies.iter().position(is).expect("a policy")
    }

    fn set_policy(&mut self, at: usize, settings: &[(&'static str, PolicyValue)]) {
        for (name, value) in settings {
            if *name == "IsDefault" {
                assert_eq!(*value, PolicyValue::Bool(true), "a default is chosen, never unchosen");
                self.policies.iter_mut().for_each(|policy| policy.is_default = false);
                self.policies[at].is_default = true;
                continue;
            }
            let kind = crate::exchange::policy_setting::setting(name).unwrap().2;
            let known = self.policies[at].settings.iter_mut().find(|(known, _)| known == name);
            known.expect("every setting is shown").1 = shown(kind, value);
        }
        let on = PolicyValue::Bool(true);
        if self.policies[at].setting("RequireStorageCardEncryption") == Some(&on) {
            self.by_hand_setting(at, "DeviceEncryptionEnabled", on);
        }
    }

    pub(super) fn by_hand_setting(&mut self, at: usize, name: &str, value: PolicyValue) {
        self.policies[at].settings.iter_mut().find(|(known, _)| *known == name).expect("a setting").1 = value;
    }

    pub(super) fn link(&mut self, policy: Option<&str>) {
        let default = self.policies.iter().find(|policy| policy.is_default).map(|policy| policy.name.clone());
        self.mailbox.active_sync_mailbox_policy = policy.map(str::to_owned).or(default);
        self.mailbox.active_sync_mailbox_policy_is_defaulted = Some(policy.is_none());
    }

    fn linked(&self) -> Option<&str> {
        let defaulted = self.mailbox.active_sync_mailbox_policy_is_defaulted == Some(true);
        self.mailbox.active_sync_mailbox_policy.as_deref().filter(|_| !defaulted)
    }

    pub(super) fn change(&mut self, change: &Change) -> Result<(), Refused> {
        let write = |list: &mut Vec<DeviceId>, change: &ListChange| {
            for entry in &change.remove {
                assert!(list.contains(&id(entry)), "an entry is taken off as it is written");
                list.retain(|known| known.0 != *entry);
            }
            for entry in &change.add {
                assert!(!list.contains(&id(entry)), "nothing is added twice");
                list.push(id(entry));
            }
            list.sort();
        };
        match change {
            Change::Mailbox(set) => {
                assert_eq!(set.identity.as_str(), MAILBOX.to_string());
                write(&mut self.mailbox.active_sync_allowed_device_ids, &set.allowed_device_ids);
                write(&mut self.mailbox.active_sync_blocked_device_ids, &set.blocked_device_ids);
                if let Some(link) = &set.mailbox_policy {
                    let name = link.as_ref().map(|named| self.policies[self.policy_at(named)].name.clone());
                    self.link(name.as_deref());
                }
            }
            Change::RemovePartnership(_) => self.devices.clear(),
            Change::Wipe(_) => self.wipes += 1,
            Change::CancelWipe(_) => {}
            Change::Organization(set) => {
                if let Some(level) = &set.default_access_level {
                    self.settings.default_access_level = level.clone();
                }
                if let Some(insert) = &set.user_mail_insert {
                    self.settings.user_mail_insert = Some(insert.clone()).filter(|text| !text.is_empty());
                }
                let list = &mut self.settings.admin_mail_recipients;
                for address in &set.admin_mail_recipients.remove {
                    assert!(list.contains(address));
                    list.retain(|known| known != address);
                }
                list.extend(set.admin_mail_recipients.add.iter().cloned());
            }
            Change::NewRule(new) => {
                let guid = self.next();
                let made = rule(&new.query_string, new.access_level.clone(), guid.as_u128());
                if self.rules.iter().any(|known| known.name.eq_ignore_ascii_case(&made.name)) {
                    return Err(Refused("the rule exists"));
                }
                self.rules.push(made);
            }
            Change::SetRule(set) => {
                let at = self.rule_at(&set.identity);
                self.rules[at].access_level = set.access_level.clone();
            }
            Change::RemoveRule(remove) => {
                self.rules.remove(self.rule_at(&remove.identity));
            }
            Change::NewPolicy(new) => {
                let guid = self.next();
                let known = self.policies.iter().any(|policy| policy.name.eq_ignore_ascii_case(new.name()));
                assert!(!known, "nothing is made twice");
                self.policies.push(policy(new.name(), guid.as_u128()));
                let settings: Vec<_> = new.settings().map(|(name, value)| (name, value.clone())).collect();
                self.set_policy(self.policies.len() - 1, &settings);
            }
            Change::SetPolicy(set) => {
                let settings: Vec<_> = set.settings().map(|(name, value)| (name, value.clone())).collect();
                self.set_policy(self.policy_at(set.identity()), &settings);
            }
            Change::RemovePolicy(remove) => {
                let at = self.policy_at(&remove.identity);
                assert!(!self.policies[at].is_default, "the default is never removed");
                if self.linked().is_some_and(|link| link.eq_ignore_ascii_case(&self.policies[at].name)) {
                    return Err(Refused("the policy is assigned"));
                }
                self.policies.remove(at);
            }
        }
        if self.linked().is_none() {
            self.link(None);
        }
        Ok(())
    }

    /// Carries an order out up to a step: 0 writes down and no more, `n` makes `n` changes and does not read back. Gives
    /// what was written down before.
    pub(super) fn carry_out_until(&mut self, order: &OrderKind, step: usize) -> Result<Vec<Before>, Refusal> {
        let plan = self.plan(order)?;
        let before = Before::of(&plan, &self.seen());
        (self.ours, self.objects) = (plan.ours, plan.objects);
        for change in plan.changes.iter().take(step) {
            if self.change(change).is_err() {
                break;
            }
        }
        Ok(before)
    }

    /// Carries an order out; gives what was written down before.
    pub(super) fn carry_out(&mut self, order: &OrderKind) -> Result<Vec<Before>, Refusal> {
        let before = self.carry_out_until(order, usize::MAX)?;
        self.read_back();
        Ok(before)
    }

    /// Keeps only those of our objects that still exist.
    pub(super) fn read_back(&mut self) {
        self.ours = self.ours.clone().as_seen(&self.mailbox, Some(&self.policies));
        self.objects = self.objects.clone().still_there(&self.seen());
    }

    /// Takes changes back up to a step, as [`Self::carry_out_until`].
    pub(super) fn undo_until(&mut self, made: &[Before], step: usize) -> Undo {
        let ours = BTreeMap::from([(MAILBOX, self.ours.clone())]);
        let mailboxes = [self.mailbox.clone()];
        let now = Now {
            mailboxes: &mailboxes,
            settings: Some(&self.settings),
            rules: Some(&self.rules),
            policies: Some(&self.policies),
            ours: &ours,
            objects: &self.objects,
        };
        let undo = undo(made, &now);
        self.ours = undo.ours.get(&MAILBOX).cloned().unwrap_or_default();
        self.objects = undo.objects.clone();
        for change in undo.changes.iter().take(step) {
            // A policy that others use stays; the agent makes that a finding.
            let _ = self.change(change);
        }
        undo
    }

    pub(super) fn undo(&mut self, made: &[Before]) -> Undo {
        let undo = self.undo_until(made, usize::MAX);
        self.read_back();
        undo
    }

    pub(super) fn list(&mut self, list: PersonalList) -> &mut Vec<DeviceId> {
        match list {
            PersonalList::Allowed => &mut self.mailbox.active_sync_allowed_device_ids,
            PersonalList::Blocked => &mut self.mailbox.active_sync_blocked_device_ids,
        }
    }

    pub(super) fn picture(&self) -> Picture {
        let lists = PersonalList::BOTH.map(|list| {
            let entries = list.of(&self.mailbox).iter();
            entries.map(|entry| (entry.0.to_ascii_lowercase(), self.ours.has(list, entry))).collect()
        });
        Picture {
            lists,
            link: self.linked().map(|link| (link.to_lowercase(), self.ours.has_link(link))),
            level: self.settings.default_access_level.clone(),
            recipients: self.settings.admin_mail_recipients.iter().map(|a| a.to_lowercase()).collect(),
            insert: self.settings.user_mail_insert.clone().unwrap_or_default(),
            rules: self
                .rules
                .iter()
                .map(|rule| {
                    (rule.name.to_lowercase(), (rule.access_level.clone(), self.objects.has_rule(rule)))
                })
                .collect(),
            policies: self
                .policies
                .iter()
                .map(|policy| {
                    let ours = self.objects.has_policy(policy);
                    (policy.name.to_lowercase(), (policy.is_default, ours, policy.settings.clone()))
                })
                .collect(),
        }
    }
}

/// Of a device without a wipe.
pub(super) fn statistics() -> DeviceStatistics {
    let members = vec![("Identity".into(), PsValue::string("x"))];
    let object = PsObject { adapted: members, ..PsObject::default() };
    crate::exchange::decode::statistics(&PsValue::Object(std::sync::Arc::new(object))).unwrap()
}
