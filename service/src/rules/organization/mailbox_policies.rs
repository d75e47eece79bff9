//! The wanted mailbox policies, and which mailbox gets which. The core judges the settings' names and values; this file
//! repeats nothing of its table.

use std::collections::BTreeMap;

use exchange_connector::domain::order::OrderKind;
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::cmdlet::{NewMobileDeviceMailboxPolicy, PolicyError};
use exchange_connector::exchange::policy_setting::setting;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::rules::access::Groups;

/// Longest name that Exchange takes for a policy.
const MOST_NAME: usize = 64;

/// A mailbox policy as it is stored and as the API shows it, less its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MailboxPolicy {
    pub name: String,
    /// By their names in either dialect; what is not named stays as Exchange has it.
    #[serde(default)]
    pub settings: BTreeMap<String, PolicyValue>,
    /// The policy of every mailbox whose own link is blank. Never one of `settings`.
    #[serde(default)]
    pub is_default: bool,
    /// Of several policies that are meant for one user the lowest number wins.
    #[serde(default)]
    pub priority: u32,
    #[serde(default)]
    pub included_groups: Vec<Uuid>,
    /// Exclusion wins over inclusion.
    #[serde(default)]
    pub excluded_groups: Vec<Uuid>,
}

/// Why a policy cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MailboxPolicyError {
    #[error(transparent)]
    Setting(#[from] PolicyError),
    #[error("the name of a mailbox policy has at most {MOST_NAME} characters")]
    LongName,
    #[error("the setting {0} is not given here: say isDefault of the policy itself")]
    DefaultApart(String),
    #[error("the setting {0} is named twice, by its two names")]
    SettingTwice(&'static str),
    #[error("the policies {0:?} and {1:?} both want to be the default")]
    TwoDefaults(String, String),
    #[error("the policies {0:?} and {1:?} have the same priority and both are assigned to groups")]
    SamePriority(String, String),
    #[error("two policies are named {0:?}")]
    NameTwice(String),
}

impl MailboxPolicyError {
    /// The member that is wrong; a setting by its name.
    pub fn member(&self) -> String {
        match self {
            Self::Setting(PolicyError::WrongValue { setting, .. }) => format!("settings/{setting}"),
            Self::Setting(PolicyError::NoName) | Self::LongName | Self::NameTwice(_) => "name".into(),
            Self::TwoDefaults(..) => "isDefault".into(),
            Self::SamePriority(..) => "priority".into(),
            Self::Setting(PolicyError::UnknownSetting(_)) | Self::DefaultApart(_) | Self::SettingTwice(_) => {
                "settings".into()
            }
        }
    }
}

impl MailboxPolicy {
    /// The order that makes Exchange have it, with these settings.
    pub fn order(&self) -> OrderKind {
        let (name, settings) = (self.name.clone(), self.settings.clone());
        OrderKind::SetMailboxPolicy { name, settings, make_default: false }
    }

    /// Refuses what Exchange would refuse.
    ///
    /// # Errors
    /// When the name or a setting cannot be used.
    pub fn check(&self) -> Result<(), MailboxPolicyError> {
        if self.name.chars().count() > MOST_NAME {
            return Err(MailboxPolicyError::LongName);
        }
        let mut seen: Vec<&str> = Vec::new();
        for name in self.settings.keys() {
            match setting(name) {
                Some((mobile @ "IsDefault", _, _)) => {
                    return Err(MailboxPolicyError::DefaultApart((*mobile).into()));
                }
                Some((mobile, _, _)) if seen.contains(mobile) => {
                    return Err(MailboxPolicyError::SettingTwice(mobile));
                }
                Some((mobile, _, _)) => seen.push(*mobile),
                None => {}
            }
        }
        let settings = self.settings.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        NewMobileDeviceMailboxPolicy::new(&self.name, settings)?;
        Ok(())
    }

    fn is_assigned(&self) -> bool {
        !self.included_groups.is_empty()
    }
}

/// Refuses policies that contradict each other.
///
/// # Errors
/// Names the two that do.
pub fn check_together(policies: &[&MailboxPolicy]) -> Result<(), MailboxPolicyError> {
    for (at, one) in policies.iter().enumerate() {
        for other in &policies[..at] {
            let names = || (other.name.clone(), one.name.clone());
            if one.name.to_lowercase() == other.name.to_lowercase() {
                return Err(MailboxPolicyError::NameTwice(one.name.clone()));
            }
            if one.is_default && other.is_default {
                let (first, second) = names();
                return Err(MailboxPolicyError::TwoDefaults(first, second));
            }
            if one.is_assigned() && other.is_assigned() && one.priority == other.priority {
                let (first, second) = names();
                return Err(MailboxPolicyError::SamePriority(first, second));
            }
        }
    }
    Ok(())
}

/// Which policy a mailbox is to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assigned<'a> {
    Policy(&'a MailboxPolicy),
    /// No policy is meant for it.
    None,
    /// A group that matters was not read completely: what is, stays.
    Keep(&'a MailboxPolicy),
}

/// The policy for an owner. `policies` are in the order of their priorities.
pub fn assigned<'a>(policies: &[&'a MailboxPolicy], groups: &Groups<'_>) -> Assigned<'a> {
    for policy in policies.iter().filter(|policy| policy.is_assigned()) {
        match (groups.in_any(&policy.included_groups), groups.in_any(&policy.excluded_groups)) {
            (Some(false), _) | (_, Some(true)) => {}
            (Some(true), Some(false)) => return Assigned::Policy(policy),
            // Whether this one applies is unknown, so whether a later one applies is unknown too.
            _ => return Assigned::Keep(policy),
        }
    }
    Assigned::None
}

#[cfg(test)]
mod tests;
