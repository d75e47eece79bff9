//! Restores mailbox policies: whether they exist, their settings, and which one is the default.

use std::collections::BTreeMap;

use super::way_back::{StepBack, WayBack};
use crate::domain::policy::PolicyValue;
use crate::exchange::cmdlet::{
    NewMobileDeviceMailboxPolicy, RemoveMobileDeviceMailboxPolicy, SetMobileDeviceMailboxPolicy,
};
use crate::exchange::decode::MailboxPolicy;
use crate::exchange::policy_setting::setting;
use crate::exchange::policy_value::{as_sent, same_value};
use crate::orders::before::Before;
use crate::orders::change::Change;
use crate::orders::objects::OurObjects;
use crate::orders::policies::{DEFAULT, default_is, identity};
use crate::orders::seen::same_name;

type PolicySettings = BTreeMap<String, PolicyValue>;

/// One policy.
struct Policy {
    name: String,
    there: bool,
    settings: BTreeMap<String, WayBack<PolicyValue>>,
    /// Someone else has a part in it: it is not removed.
    left: bool,
}

/// How a policy was before all that is undone; `None`: it was not there.
type Was<'a> = Option<BTreeMap<&'a str, &'a PolicyValue>>;

pub(super) struct PolicyWalk<'a> {
    known: Option<&'a [MailboxPolicy]>,
    was: Vec<(&'a str, Was<'a>)>,
    policies: Vec<Policy>,
    default: Option<WayBack<Option<String>>>,
}

fn same(name: &str, left: &PolicyValue, right: &PolicyValue) -> bool {
    setting(name).is_some_and(|(_, _, kind)| same_value(*kind, left, right))
}

fn same_default(left: &Option<String>, right: &Option<String>) -> bool {
    left.is_some() == right.is_some() && left.iter().zip(right).all(|(left, right)| same_name(left, right))
}

/// A value that is not there now.
fn fresh(value: PolicyValue) -> WayBack<PolicyValue> {
    WayBack::new(value, None, PartialEq::eq)
}

fn find<'p>(known: Option<&'p [MailboxPolicy]>, name: &str) -> Option<&'p MailboxPolicy> {
    known?.iter().find(|policy| same_name(&policy.name, name))
}

impl<'a> PolicyWalk<'a> {
    pub(super) fn new(known: Option<&'a [MailboxPolicy]>, made: &'a [Before]) -> Self {
        let mut was: Vec<(&str, Was<'_>)> = Vec::new();
        let mut first_default = None;
        for change in made {
            let (name, makes) = match change {
                Before::MailboxPolicy { name, before, .. } => (name, before.is_none()),
                Before::PolicySetting { policy, .. } => (policy, false),
                Before::DefaultPolicy { before, .. } => {
                    first_default = first_default.or(Some(before));
                    continue;
                }
                _ => continue,
            };
            let at = was.iter().position(|(known, _)| same_name(known, name)).unwrap_or_else(|| {
                was.push((name, (!makes).then(BTreeMap::new)));
                was.len() - 1
            });
            let Some(settings) = &mut was[at].1 else { continue };
            // The first change that names a setting holds what the setting was.
            match change {
                Before::PolicySetting { setting, before, .. } => {
                    settings.entry(setting).or_insert(before);
                }
                Before::MailboxPolicy { before: Some(had), .. } => {
                    had.iter().for_each(|(setting, value)| {
                        settings.entry(setting).or_insert(value);
                    });
                }
                _ => {}
            }
        }
        let default = known.map(|known| {
            let now = known.iter().find(|policy| policy.is_default).map(|policy| policy.name.clone());
            WayBack::new(now, first_default, same_default)
        });
        Self { known, was, policies: Vec::new(), default }
    }

    fn policy(&mut self, name: &str) -> &mut Policy {
        let at = match self.policies.iter().position(|policy| same_name(&policy.name, name)) {
            Some(at) => at,
            None => {
                let now = find(self.known, name);
                let values = now.map(|policy| policy.settings.as_slice()).unwrap_or_default();
                let was = self.was.iter().find(|(known, _)| same_name(known, name));
                let was = was.and_then(|(_, was)| was.as_ref());
                self.policies.push(Policy {
                    name: name.into(),
                    there: now.is_some(),
                    settings: values
                        .iter()
                        .map(|(setting, value)| {
                            let first = was.and_then(|was| was.get(setting).copied());
                            let same = |left: &_, right: &_| same(setting, left, right);
                            ((*setting).into(), WayBack::new(value.clone(), first, same))
                        })
                        .collect(),
                    left: false,
                });
                self.policies.len() - 1
            }
        };
        &mut self.policies[at]
    }

    /// True for a policy that is as before already: an undo that was cut off continues.
    fn is_back(&self, name: &str) -> bool {
        let Some((_, was)) = self.was.iter().find(|(known, _)| same_name(known, name)) else { return false };
        match (find(self.known, name), was) {
            (None, None) => self.known.is_some(),
            (Some(now), Some(was)) => was
                .iter()
                .all(|(setting, value)| now.setting(setting).is_some_and(|now| same(setting, now, value))),
            _ => false,
        }
    }

    /// One step back; gives what is left as it is.
    pub(super) fn back(&mut self, change: &Before, objects: &OurObjects) -> Option<String> {
        if let Before::PolicySetting { policy: name, .. } | Before::MailboxPolicy { name, .. } = change
            && self.is_back(name)
        {
            return None;
        }
        match change {
            Before::PolicySetting { policy, setting, before, after } => {
                let what = || format!("{setting} of the mailbox policy {policy}");
                if self.known.is_none() {
                    return Some(what());
                }
                let ours = find(self.known, policy).is_none_or(|known| objects.has_policy(known));
                let state = self.policy(policy);
                if !state.there {
                    return self.leave(policy);
                }
                let value =
                    state.settings.entry(setting.clone()).or_insert_with(|| fresh(PolicyValue::Blank));
                let step = value.back(before, after, ours, |left, right| same(setting, left, right));
                state.left |= matches!(step, StepBack::Left(_));
                (step == StepBack::Left(true)).then(what)
            }
            Before::MailboxPolicy { name, before, after } => {
                if self.known.is_none() {
                    return Some(format!("The mailbox policy {name}"));
                }
                match (before, after) {
                    (None, Some(given)) => self.unmake(name, given, objects),
                    (Some(had), None) => self.make_again(name, had, objects),
                    _ => None,
                }
            }
            Before::DefaultPolicy { before, after } => {
                let what = || "The choice of the default mailbox policy".to_owned();
                let Some(default) = self.default.as_mut() else { return Some(what()) };
                let step = default.back(before, &Some(after.clone()), true, same_default);
                (step == StepBack::Left(true)).then(what)
            }
            _ => None,
        }
    }

    /// A policy that is not there, or not ours, is left; said once.
    fn leave(&mut self, name: &str) -> Option<String> {
        let state = self.policy(name);
        (!std::mem::replace(&mut state.left, true)).then(|| format!("The mailbox policy {name}"))
    }

    /// It was made: it goes, unless someone else has changed it, or uses it as the default.
    fn unmake(&mut self, name: &str, given: &PolicySettings, objects: &OurObjects) -> Option<String> {
        let ours = find(self.known, name).is_none_or(|known| objects.has_policy(known));
        let default = self.default.as_ref().and_then(|default| default.now.as_deref());
        let is_default = default.is_some_and(|default| same_name(default, name));
        let state = self.policy(name);
        if !state.there {
            return None;
        }
        let as_given = given.iter().all(|(setting, value)| {
            state.settings.get(setting).is_some_and(|now| same(setting, &now.now, value))
        });
        if !ours || state.left || !as_given || is_default {
            return self.leave(name);
        }
        state.there = false;
        None
    }

    /// It was removed: it comes back as it was, unless there is one of its name.
    fn make_again(&mut self, name: &str, had: &PolicySettings, objects: &OurObjects) -> Option<String> {
        let ours = find(self.known, name).is_none_or(|known| objects.has_policy(known));
        let state = self.policy(name);
        if state.there {
            // Ours: the removal never ran.
            return if ours { None } else { self.leave(name) };
        }
        state.there = true;
        state.settings = had.iter().map(|(name, value)| (name.clone(), fresh(value.clone()))).collect();
        None
    }

    /// True for a policy that is there after the undo.
    pub(super) fn will_be_there(&self, name: &str) -> bool {
        match self.policies.iter().find(|policy| same_name(&policy.name, name)) {
            Some(policy) => policy.there,
            None => find(self.known, name).is_some(),
        }
    }

    /// What comes before mailboxes are linked anew, and what comes after it.
    pub(super) fn changes(self, objects: &mut OurObjects) -> (Vec<Change>, Vec<Change>) {
        let (mut first, mut last) = (Vec::new(), Vec::new());
        let default = self.default.as_ref().and_then(|default| default.now.as_deref());
        for state in &self.policies {
            match find(self.known, &state.name) {
                None if state.there => {
                    let mut settings = restorable(&state.settings, |_, _| true);
                    if default.is_some_and(|default| same_name(default, &state.name)) {
                        settings.push((DEFAULT.into(), PolicyValue::Bool(true)));
                    }
                    if let Ok(new) = NewMobileDeviceMailboxPolicy::restored(&state.name, settings) {
                        objects.policy_is_made(&state.name);
                        first.push(Change::NewPolicy(new));
                    }
                }
                None => {}
                Some(policy) => {
                    let Ok(identity) = identity(policy) else { continue };
                    if !state.there {
                        last.push(Change::RemovePolicy(RemoveMobileDeviceMailboxPolicy { identity }));
                        continue;
                    }
                    let settings = restorable(&state.settings, |name, value| {
                        policy.setting(name).is_none_or(|now| !same(name, now, value))
                    });
                    if let Ok(set) = SetMobileDeviceMailboxPolicy::restored(identity, settings)
                        && set.settings().next().is_some()
                    {
                        first.push(Change::SetPolicy(set));
                    }
                }
            }
        }
        let now = self.known.and_then(|known| known.iter().find(|policy| policy.is_default));
        if let Some(default) = default
            && now.is_none_or(|now| !same_name(&now.name, default))
        {
            first.extend(find(self.known, default).and_then(|policy| default_is(policy).ok()));
        }
        (first, last)
    }
}

/// Settings that differ, in a form that can be sent.
fn restorable(
    settings: &BTreeMap<String, WayBack<PolicyValue>>,
    differs: impl Fn(&str, &PolicyValue) -> bool,
) -> Vec<(String, PolicyValue)> {
    settings
        .iter()
        .filter(|(name, value)| {
            let kind = setting(name).map(|(_, _, kind)| *kind);
            let sendable = kind.is_some_and(|kind| as_sent(kind, &value.now, false).is_some());
            sendable && differs(name, &value.now)
        })
        .map(|(name, value)| (name.clone(), value.now.clone()))
        .collect()
}
