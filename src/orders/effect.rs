//! Effect: which devices an order may take access from, for the brakes of service and agent.
//!
//! The brakes count a device that has access and may lose it. Whatever is unknown counts as access that can be lost: an
//! unknown state, a rule's property that the device did not report, a mailbox policy whose settings nobody read.
//!
//! Exchange's own order of evaluation: mailbox policy, blocked list, allowed list, rules that block, that quarantine,
//! that allow, the organization's default level.

mod policy;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use policy::foresee;
pub use rules::{AccessRules, Shift};

use super::lists::PersonalList;
use super::objects::RuleKey;
use super::seen::same_name;
use crate::api::report::{DeviceRecord, MailboxPolicyReport, OrganizationReport};
use crate::domain::access::{AccessLevel, DeviceAccessState, DeviceAccessStateReason};
use crate::domain::mailbox::same_id;
use crate::domain::order::{OrderKind, WantedAccess};
use crate::domain::policy::PolicyValue;
use policy::{Stricter, stricter, takes, uses};

/// True for a device that has access now, as far as is known.
pub fn has_access(device: &DeviceRecord) -> bool {
    !matches!(device.access_state, Some(DeviceAccessState::Blocked | DeviceAccessState::Quarantined))
}

/// The access that one order may remove, prepared for checks of many devices.
#[derive(Debug)]
pub struct Effect<'a> {
    what: What<'a>,
    now: AccessRules<'a>,
    policies: Option<&'a [MailboxPolicyReport]>,
}

#[derive(Debug)]
enum What<'a> {
    Nothing,
    /// The default level or a rule denies more, or a rule that grants access is removed.
    Rules(Shift<'a>),
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

impl<'a> Effect<'a> {
    /// The effect of an order on an organization as it was last read; a part that was not read is not known.
    pub fn of(order: &'a OrderKind, now: &'a OrganizationReport) -> Self {
        let policies = now.mailbox_policies.as_deref();
        let mut effect = Self { what: What::Nothing, now: AccessRules::of(now), policies };
        effect.what = match order {
            OrderKind::SetDeviceAccess { .. } => What::Entry { order },
            OrderKind::SetDefaultAccessLevel { level } => {
                let before = effect.now.clone();
                let after = AccessRules { default: Some(level.clone()), ..before.clone() };
                if *level == AccessLevel::Allow || before == after {
                    What::Nothing
                } else {
                    What::Rules(Shift::new(before, after))
                }
            }
            OrderKind::SetDeviceAccessRule { characteristic, query_string, level } => {
                effect.rule(RuleKey::new(characteristic, query_string), Some(level.clone()))
            }
            OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
                effect.rule(RuleKey::new(characteristic, query_string), None)
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
            // Removed partnerships come back and are judged anew; wipes have a confirmation of their own.
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

    fn rule(&self, key: RuleKey, level: Option<AccessLevel>) -> What<'a> {
        let rules = self.now.rules.as_deref();
        let before =
            rules.map(|rules| rules.iter().find(|rule| key.is_of(rule)).map(|rule| &rule.access_level));
        match (before, &level) {
            // Letting in takes from nobody, nor does a rule that is so already.
            (_, Some(AccessLevel::Allow)) => What::Nothing,
            (Some(before), level) if before == level.as_ref() => What::Nothing,
            // Removing a rule takes access only if the rule grants it, or may grant it.
            (Some(Some(AccessLevel::Allow | AccessLevel::Other(_))) | None, None) | (_, Some(_)) => {
                What::Rules(Shift::of_rule(self.now.clone(), key, level))
            }
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
        let Some(before) = self.policy(name) else {
            // Nobody has a policy that is not there yet; but a list without a default is not whole.
            return match self.default_policy() {
                Some(_) => What::Nothing,
                None => What::Settings { policy: name, stricter: Stricter::Refuses },
            };
        };
        let mut after = before.clone();
        policy::set(&mut after, settings);
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
            What::Rules(shift) => !is_allowed_personally(device) && shift.may_shut_out(device),
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
                device.personal_list != Some(PersonalList::Blocked) && !self.now.lets_in(device)
            }
        }
    }
}

/// The allowed list lets it in before any rule is looked at.
pub fn is_allowed_personally(device: &DeviceRecord) -> bool {
    match device.personal_list {
        Some(list) => list == PersonalList::Allowed,
        // Exchange's own word.
        None => {
            device.access_state == Some(DeviceAccessState::Allowed)
                && device.access_state_reason == Some(DeviceAccessStateReason::Individual)
        }
    }
}
