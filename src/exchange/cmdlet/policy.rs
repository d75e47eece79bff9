//! Mailbox policies: four cmdlets in two dialects over one class of the directory, with different names for ten
//! of the settings.

use super::{Cmdlet, text_list, unconfirmed, with_identity};
use crate::domain::policy::PolicyValue;
use crate::exchange::dialect::{Dialect, Naming, Twin};
use crate::exchange::identity::Identity;
use crate::exchange::policy_setting::{PolicySetting, setting};
use crate::exchange::policy_value::as_sent;
use crate::psrp::{Command, PsValue};

/// Why a policy cannot be sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    #[error("a mailbox policy has no setting {0:?}")]
    UnknownSetting(String),
    #[error("the setting {setting} takes {takes}, not {value}")]
    WrongValue { setting: &'static str, takes: PolicySetting, value: String },
    #[error("the name of a mailbox policy is empty")]
    NoName,
}

/// Checked settings with their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct CheckedSettings(Vec<(&'static str, &'static str, PolicyValue)>);

impl CheckedSettings {
    /// Settings in the form in which they are sent; `within`: each in its documented range.
    fn check(settings: Vec<(String, PolicyValue)>, within: bool) -> Result<Self, PolicyError> {
        settings
            .into_iter()
            .map(|(name, value)| {
                let Some(&(mobile, active_sync, kind)) = setting(&name) else {
                    return Err(PolicyError::UnknownSetting(name));
                };
                match as_sent(kind, &value, within) {
                    Some(value) => Ok((mobile, active_sync, value)),
                    None => Err(PolicyError::WrongValue {
                        setting: mobile,
                        takes: kind,
                        value: match &value {
                            PolicyValue::Text(text) => format!("{text:?}"),
                            PolicyValue::Blank => "nothing".into(),
                            PolicyValue::List(items) => format!("the list {items:?}"),
                            other => other.to_string(),
                        },
                    }),
                }
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn iter(&self) -> impl Iterator<Item = (&'static str, &PolicyValue)> {
        self.0.iter().map(|(mobile, _, value)| (*mobile, value))
    }

    fn onto(&self, mut command: Command, naming: Naming) -> Command {
        for (mobile, active_sync, value) in &self.0 {
            let name = if naming == Naming::Mobile { mobile } else { active_sync };
            command = match value {
                PolicyValue::Bool(value) => command.flag(name, *value),
                PolicyValue::Number(value) => command.with(name, PsValue::i32(*value)),
                PolicyValue::Text(value) => command.text(name, value.as_str()),
                PolicyValue::List(items) => command.with(name, text_list(items.iter().map(String::as_str))),
                PolicyValue::Blank => command.with(name, PsValue::Null),
            };
        }
        command
    }
}

/// `Get-MobileDeviceMailboxPolicy` or `Get-ActiveSyncMailboxPolicy`: all, or one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GetMobileDeviceMailboxPolicy {
    pub identity: Option<Identity>,
}

impl Cmdlet for GetMobileDeviceMailboxPolicy {
    fn command(&self, dialect: &Dialect) -> Command {
        with_identity(Command::new(dialect.name(Twin::GetPolicy)), self.identity.as_ref())
    }
}

/// `New-MobileDeviceMailboxPolicy` or `New-ActiveSyncMailboxPolicy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMobileDeviceMailboxPolicy {
    name: String,
    settings: CheckedSettings,
}

impl NewMobileDeviceMailboxPolicy {
    /// A policy with settings by either dialect's names.
    ///
    /// # Errors
    /// When the name is empty, a setting is not known, or a value does not fit it.
    pub fn new(name: &str, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Self::checked(name, settings, true)
    }

    /// The same for values that Exchange has shown before: they come back as they were, inside today's ranges or not.
    ///
    /// # Errors
    /// When the name is empty, a setting is not known, or a value is of another kind.
    pub fn restored(name: &str, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Self::checked(name, settings, false)
    }

    fn checked(name: &str, settings: Vec<(String, PolicyValue)>, within: bool) -> Result<Self, PolicyError> {
        if name.trim().is_empty() {
            return Err(PolicyError::NoName);
        }
        Ok(Self { name: name.into(), settings: CheckedSettings::check(settings, within)? })
    }

    /// The policy's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The settings by their Mobile names, in the form in which they are sent.
    pub fn settings(&self) -> impl Iterator<Item = (&'static str, &PolicyValue)> {
        self.settings.iter()
    }
}

impl Cmdlet for NewMobileDeviceMailboxPolicy {
    fn command(&self, dialect: &Dialect) -> Command {
        let command = Command::new(dialect.name(Twin::NewPolicy)).text("Name", self.name.as_str());
        unconfirmed(self.settings.onto(command, dialect.naming(Twin::NewPolicy)))
    }
}

/// `Set-MobileDeviceMailboxPolicy` or `Set-ActiveSyncMailboxPolicy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetMobileDeviceMailboxPolicy {
    identity: Identity,
    settings: CheckedSettings,
}

impl SetMobileDeviceMailboxPolicy {
    /// Changes of one policy, by either dialect's names.
    ///
    /// # Errors
    /// When a setting is not known or a value does not fit it.
    pub fn new(identity: Identity, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Ok(Self { identity, settings: CheckedSettings::check(settings, true)? })
    }

    /// The same for values that Exchange has shown before.
    ///
    /// # Errors
    /// When a setting is not known or a value is of another kind.
    pub fn restored(identity: Identity, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Ok(Self { identity, settings: CheckedSettings::check(settings, false)? })
    }

    /// Which policy.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The settings by their Mobile names, in the form in which they are sent.
    pub fn settings(&self) -> impl Iterator<Item = (&'static str, &PolicyValue)> {
        self.settings.iter()
    }
}

impl Cmdlet for SetMobileDeviceMailboxPolicy {
    fn command(&self, dialect: &Dialect) -> Command {
        let command = with_identity(Command::new(dialect.name(Twin::SetPolicy)), Some(&self.identity));
        unconfirmed(self.settings.onto(command, dialect.naming(Twin::SetPolicy)))
    }
}

/// `Remove-MobileDeviceMailboxPolicy` or `Remove-ActiveSyncMailboxPolicy`. Fails while mailboxes use the policy;
/// `-Force`, which would take it away from them, is never sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveMobileDeviceMailboxPolicy {
    pub identity: Identity,
}

impl Cmdlet for RemoveMobileDeviceMailboxPolicy {
    fn command(&self, dialect: &Dialect) -> Command {
        unconfirmed(with_identity(Command::new(dialect.name(Twin::RemovePolicy)), Some(&self.identity)))
    }
}

#[cfg(test)]
mod tests;
