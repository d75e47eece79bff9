//! Device access rules: one for each key. The plan makes a rule, or changes its level or removes it where it is ours.

use super::change::Change;
use super::objects::{OurObjects, RuleKey};
use super::refusal::Refusal;
use super::seen::Seen;
use crate::domain::access::{AccessLevel, DeviceAccessRule};
use crate::exchange::Identity;
use crate::exchange::cmdlet::{
    NewActiveSyncDeviceAccessRule, RemoveActiveSyncDeviceAccessRule, SetActiveSyncDeviceAccessRule,
};

/// Longer queries name no device that Exchange has shown.
const MOST_QUERY: usize = 256;

fn check(key: &RuleKey) -> Result<(), Refusal> {
    if !key.characteristic.is_known() {
        let value = key.characteristic.as_str().into();
        return Err(Refusal::Value { what: "characteristic", value });
    }
    let query = &key.query_string;
    let length = query.encode_utf16().count();
    if query.trim().is_empty() || length > MOST_QUERY || query.chars().any(char::is_control) {
        return Err(Refusal::Value { what: "query", value: query.clone() });
    }
    Ok(())
}

/// The one rule of a key, if there is one.
pub(super) fn the_rule<'r>(
    rules: &'r [DeviceAccessRule],
    key: &RuleKey,
) -> Result<Option<&'r DeviceAccessRule>, Refusal> {
    let mut found = rules.iter().filter(|rule| key.is_of(rule));
    match (found.next(), found.count()) {
        (rule, 0) => Ok(rule),
        (_, more) => Err(Refusal::Ambiguous { what: "access rule", count: more + 1 }),
    }
}

/// What names a rule in a cmdlet.
pub(super) fn identity(rule: &DeviceAccessRule) -> Result<Identity, Refusal> {
    let named = match rule.guid {
        Some(guid) => Identity::guid(guid),
        None => Identity::new(rule.name.as_str()),
    };
    named.map_err(|_| Refusal::Value { what: "access rule's name", value: rule.name.clone() })
}

pub(super) fn manual(key: &RuleKey) -> Refusal {
    Refusal::ManualObject { what: format!("the access rule {key}") }
}

/// Adds to `objects` what the rule will be.
pub(super) fn set(
    key: &RuleKey,
    level: &AccessLevel,
    seen: &Seen<'_>,
    objects: &mut OurObjects,
) -> Result<Vec<Change>, Refusal> {
    check(key)?;
    if !level.is_known() {
        return Err(Refusal::Value { what: "access level", value: level.as_str().into() });
    }
    let rules = seen.rules.ok_or(Refusal::NotRead { what: "access rules" })?;
    let change = match the_rule(rules, key)? {
        None => Change::NewRule(NewActiveSyncDeviceAccessRule {
            query_string: key.query_string.clone(),
            characteristic: key.characteristic.clone(),
            access_level: level.clone(),
        }),
        // A rule made by hand says the same, and still belongs to the person who made it.
        Some(rule) if rule.access_level == *level => return Ok(Vec::new()),
        Some(rule) if objects.has_rule(rule) => Change::SetRule(SetActiveSyncDeviceAccessRule {
            identity: identity(rule)?,
            access_level: level.clone(),
        }),
        Some(_) => return Err(manual(key)),
    };
    objects.rule_gets(key, level.clone());
    Ok(vec![change])
}

pub(super) fn remove(key: &RuleKey, seen: &Seen<'_>, objects: &OurObjects) -> Result<Vec<Change>, Refusal> {
    check(key)?;
    let rules = seen.rules.ok_or(Refusal::NotRead { what: "access rules" })?;
    match the_rule(rules, key)? {
        None => Ok(Vec::new()),
        Some(rule) if objects.has_rule(rule) => {
            Ok(vec![Change::RemoveRule(RemoveActiveSyncDeviceAccessRule { identity: identity(rule)? })])
        }
        Some(_) => Err(manual(key)),
    }
}
