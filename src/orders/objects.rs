//! Which objects of the organization are ours: access rules and mailbox policies that the connector made. People made
//! all others by hand.
//!
//! The agent writes this record together with the state before, *before* a change runs. So the record names what may
//! exist whether or not the change had its effect, and the next plan keeps the part that does exist.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::seen::{Seen, same_name};
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule};
use crate::exchange::decode::MailboxPolicy;

/// What names an access rule: what it compares, with which text. The directory compares without case.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleKey {
    pub characteristic: DeviceAccessCharacteristic,
    pub query_string: String,
}

impl PartialEq for RuleKey {
    fn eq(&self, other: &Self) -> bool {
        self.characteristic == other.characteristic && same_name(&self.query_string, &other.query_string)
    }
}

impl Eq for RuleKey {}

impl RuleKey {
    /// The key of a rule that an order names.
    pub fn new(characteristic: &DeviceAccessCharacteristic, query_string: &str) -> Self {
        Self { characteristic: characteristic.clone(), query_string: query_string.into() }
    }

    /// The key of a rule that Exchange listed.
    pub fn of(rule: &DeviceAccessRule) -> Self {
        Self::new(&rule.characteristic, &rule.query_string)
    }

    /// True for the rule that has this key.
    pub fn is_of(&self, rule: &DeviceAccessRule) -> bool {
        self.characteristic == rule.characteristic && same_name(&self.query_string, &rule.query_string)
    }
}

impl std::fmt::Display for RuleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.query_string, self.characteristic)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OurRule {
    #[serde(flatten)]
    key: RuleKey,
    /// Levels that we gave it; one of them is there while it is ours. With another it is theirs.
    levels: BTreeSet<AccessLevel>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OurPolicy {
    name: String,
    /// As first seen after it was made: another one of the same name is another policy.
    guid: Option<Uuid>,
}

/// The rules and mailbox policies that the connector made. One record for the organization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OurObjects {
    rules: Vec<OurRule>,
    policies: Vec<OurPolicy>,
}

impl OurObjects {
    /// True when the connector made nothing that still counts as its own.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.policies.is_empty()
    }

    /// True when the rule is there as we left it.
    pub fn has_rule(&self, rule: &DeviceAccessRule) -> bool {
        self.rules.iter().any(|ours| ours.key.is_of(rule) && ours.levels.contains(&rule.access_level))
    }

    /// Notes that a rule of ours may have a level from now on, beside those it may have now.
    pub(super) fn rule_gets(&mut self, key: &RuleKey, level: AccessLevel) {
        match self.rules.iter_mut().find(|ours| ours.key == *key) {
            Some(ours) => {
                ours.levels.insert(level);
            }
            None => self.rules.push(OurRule { key: key.clone(), levels: BTreeSet::from([level]) }),
        }
    }

    /// True when the policy is one that we made.
    pub fn has_policy(&self, policy: &MailboxPolicy) -> bool {
        self.policies.iter().any(|ours| {
            same_name(&ours.name, &policy.name) && (ours.guid.is_none() || ours.guid == policy.guid)
        })
    }

    /// Notes that a rule is not there any more.
    pub(super) fn rule_is_gone(&mut self, key: &RuleKey) {
        self.rules.retain(|ours| ours.key != *key);
    }

    /// Notes that a policy is not there any more.
    pub(super) fn policy_is_gone(&mut self, name: &str) {
        self.policies.retain(|ours| !same_name(&ours.name, name));
    }

    /// Notes a policy that is about to be made.
    pub(super) fn policy_is_made(&mut self, name: &str) {
        self.policy_is_gone(name);
        self.policies.push(OurPolicy { name: name.into(), guid: None });
    }

    /// Forgets objects that are no longer as we left them: somebody who removes an object of ours and makes it again
    /// has made it theirs. What was not read is kept as it is.
    #[must_use]
    pub fn still_there(mut self, seen: &Seen<'_>) -> Self {
        if let Some(rules) = seen.rules {
            self.rules.retain_mut(|ours| {
                ours.levels.retain(|level| {
                    rules.iter().any(|rule| ours.key.is_of(rule) && rule.access_level == *level)
                });
                !ours.levels.is_empty()
            });
        }
        if let Some(policies) = seen.policies {
            self.policies.retain_mut(|ours| {
                let Some(policy) = policies.iter().find(|policy| same_name(&policy.name, &ours.name)) else {
                    return false;
                };
                if ours.guid.is_none() {
                    ours.guid = policy.guid;
                }
                ours.guid == policy.guid
            });
        }
        self
    }
}
