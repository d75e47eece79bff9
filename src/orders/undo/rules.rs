//! Restores access rules.

use super::way_back::{StepBack, WayBack};
use crate::domain::access::{AccessLevel, DeviceAccessRule};
use crate::exchange::cmdlet::{
    NewActiveSyncDeviceAccessRule, RemoveActiveSyncDeviceAccessRule, SetActiveSyncDeviceAccessRule,
};
use crate::orders::before::Before;
use crate::orders::change::Change;
use crate::orders::objects::{OurObjects, RuleKey};
use crate::orders::rules::{identity, the_rule};

pub(super) struct RuleWalk<'a> {
    rules: Option<&'a [DeviceAccessRule]>,
    made: &'a [Before],
    /// What each key's rule says; none where there is no rule.
    levels: Vec<(RuleKey, WayBack<Option<AccessLevel>>)>,
}

impl<'a> RuleWalk<'a> {
    pub(super) fn new(rules: Option<&'a [DeviceAccessRule]>, made: &'a [Before]) -> Self {
        Self { rules, made, levels: Vec::new() }
    }

    /// One step back; gives what is left as it is.
    pub(super) fn back(&mut self, change: &Before, objects: &OurObjects) -> Option<String> {
        let Before::AccessRule { key, before, after } = change else { return None };
        let what = format!("The access rule {key}");
        let Some(Ok(rule)) = self.rules.map(|rules| the_rule(rules, key)) else { return Some(what) };
        let at = match self.levels.iter().position(|(known, _)| known == key) {
            Some(at) => at,
            None => {
                let level = rule.map(|rule| rule.access_level.clone());
                let first = self.made.iter().find_map(|change| match change {
                    Before::AccessRule { key: other, before, .. } if other == key => Some(before),
                    _ => None,
                });
                self.levels.push((key.clone(), WayBack::new(level, first, PartialEq::eq)));
                self.levels.len() - 1
            }
        };
        let (known, level) = &mut self.levels[at];
        let ours = rule.is_none_or(|rule| objects.has_rule(rule));
        let step = level.back(before, after, ours, PartialEq::eq);
        if before.is_some() {
            known.query_string.clone_from(&key.query_string);
        }
        (step == StepBack::Left(true)).then_some(what)
    }

    /// Changes that grant access, and changes that deny it.
    pub(super) fn changes(self, objects: &mut OurObjects) -> (Vec<Change>, Vec<Change>) {
        let (mut open, mut close) = (Vec::new(), Vec::new());
        for (key, level) in self.levels {
            let Some(Ok(rule)) = self.rules.map(|rules| the_rule(rules, &key)) else { continue };
            let change = match (rule, level.now) {
                (None, Some(level)) => {
                    objects.rule_gets(&key, level.clone());
                    Some(Change::NewRule(NewActiveSyncDeviceAccessRule {
                        query_string: key.query_string,
                        characteristic: key.characteristic,
                        access_level: level,
                    }))
                }
                (Some(rule), Some(level)) if rule.access_level != level => {
                    objects.rule_gets(&key, level.clone());
                    identity(rule).ok().map(|identity| {
                        Change::SetRule(SetActiveSyncDeviceAccessRule { identity, access_level: level })
                    })
                }
                (Some(rule), None) => identity(rule)
                    .ok()
                    .map(|identity| Change::RemoveRule(RemoveActiveSyncDeviceAccessRule { identity })),
                _ => None,
            };
            // Replacing or removing a rule that denies access grants access; between two such rules nothing changes.
            let opens = match &change {
                Some(Change::NewRule(new)) => new.access_level == AccessLevel::Allow,
                _ => rule.is_some_and(|rule| rule.access_level != AccessLevel::Allow),
            };
            if opens { open.extend(change) } else { close.extend(change) }
        }
        (open, close)
    }
}
