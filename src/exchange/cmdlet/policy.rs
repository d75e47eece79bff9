//! Mailbox policies: four cmdlets in two dialects over one class of the directory, with different names for ten
//! of the settings.

use super::{Cmdlet, text_list, unconfirmed, with_identity};
pub use crate::domain::policy::PolicyValue;
use crate::exchange::dialect::{Dialect, Naming, Twin};
use crate::exchange::identity::Identity;
use crate::exchange::policy_value::as_sent;
use crate::psrp::{Command, PsValue};

/// What a setting takes, with its documented range (Set-MobileDeviceMailboxPolicy's page).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicySetting {
    Bool,
    /// A number, or `$null` where blank is allowed.
    Number {
        low: i32,
        high: i32,
        blank: bool,
    },
    /// A number or `Unlimited`.
    UnlimitedNumber {
        low: i32,
        high: i32,
    },
    /// `[d.]hh:mm:ss` or `Unlimited`; the range in seconds.
    UnlimitedTime {
        low: i64,
        high: i64,
    },
    /// Bytes, `10MB`, or `Unlimited`; the most in bytes.
    UnlimitedSize {
        most: u64,
    },
    /// One of these names.
    Name(&'static [&'static str]),
    List,
}

impl std::fmt::Display for PolicySetting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let clock = |seconds: &i64| super::super::policy_value::clock(*seconds);
        match self {
            Self::Bool => f.write_str("true or false"),
            Self::Number { low, high, blank: true } => write!(f, "a number from {low} to {high}, or null"),
            Self::Number { low, high, blank: false } => write!(f, "a number from {low} to {high}"),
            Self::UnlimitedNumber { low, high } => write!(f, "a number from {low} to {high}, or Unlimited"),
            Self::UnlimitedTime { low, high } => {
                write!(f, "a time as d.hh:mm:ss from {} to {}, or Unlimited", clock(low), clock(high))
            }
            Self::UnlimitedSize { most } => {
                write!(f, "a size such as 10MB, at most {most} bytes, or Unlimited")
            }
            Self::Name(names) => write!(f, "one of {}", names.join(", ")),
            Self::List => f.write_str("a list of names"),
        }
    }
}

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

/// A setting: its name in the Mobile dialect, in the ActiveSync dialect, and what it takes.
pub type SettingRow = (&'static str, &'static str, PolicySetting);

const fn same(name: &'static str, kind: PolicySetting) -> SettingRow {
    (name, name, kind)
}

use PolicySetting::{Bool, List, Name as OneOf, UnlimitedSize};

const fn number(low: i32, high: i32) -> PolicySetting {
    PolicySetting::Number { low, high, blank: false }
}

const fn unlimited_number(low: i32, high: i32) -> PolicySetting {
    PolicySetting::UnlimitedNumber { low, high }
}

const fn unlimited_time(low: i64, high: i64) -> PolicySetting {
    PolicySetting::UnlimitedTime { low, high }
}

const DAY: i64 = 86_400;

/// Every setting of an on-premises policy.
pub const SETTINGS: &[SettingRow] = &[
    ("IsDefault", "IsDefaultPolicy", Bool),
    same("AllowNonProvisionableDevices", Bool),
    same("DevicePolicyRefreshInterval", unlimited_time(0, 10_000_000 * DAY)),
    ("PasswordEnabled", "DevicePasswordEnabled", Bool),
    ("AlphanumericPasswordRequired", "AlphanumericDevicePasswordRequired", Bool),
    ("AllowSimplePassword", "AllowSimpleDevicePassword", Bool),
    ("MinPasswordLength", "MinDevicePasswordLength", PolicySetting::Number { low: 1, high: 16, blank: true }),
    ("MinPasswordComplexCharacters", "MinDevicePasswordComplexCharacters", number(1, 4)),
    ("MaxPasswordFailedAttempts", "MaxDevicePasswordFailedAttempts", unlimited_number(4, 16)),
    ("MaxInactivityTimeLock", "MaxInactivityTimeDeviceLock", unlimited_time(60, 3_600)),
    ("PasswordExpiration", "DevicePasswordExpiration", unlimited_time(DAY, 730 * DAY)),
    ("PasswordHistory", "DevicePasswordHistory", number(0, 50)),
    same("PasswordRecoveryEnabled", Bool),
    same("RequireDeviceEncryption", Bool),
    same("DeviceEncryptionEnabled", Bool),
    same("RequireStorageCardEncryption", Bool),
    same("AttachmentsEnabled", Bool),
    same("MaxAttachmentSize", UnlimitedSize { most: 2_147_482_624 }),
    same("MaxCalendarAgeFilter", OneOf(&["All", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"])),
    same(
        "MaxEmailAgeFilter",
        OneOf(&["All", "OneDay", "ThreeDays", "OneWeek", "TwoWeeks", "OneMonth", "ThreeMonths", "SixMonths"]),
    ),
    // Plain numbers: the two families' pages disagree on the unit of a number without one.
    same("MaxEmailBodyTruncationSize", unlimited_number(0, i32::MAX)),
    same("MaxEmailHTMLBodyTruncationSize", unlimited_number(0, i32::MAX)),
    same("RequireManualSyncWhenRoaming", Bool),
    same("AllowHTMLEmail", Bool),
    same("AllowPOPIMAPEmail", Bool),
    same("AllowConsumerEmail", Bool),
    same("AllowStorageCard", Bool),
    same("AllowCamera", Bool),
    same("AllowWiFi", Bool),
    same("AllowIrDA", Bool),
    same("AllowInternetSharing", Bool),
    same("AllowRemoteDesktop", Bool),
    same("AllowDesktopSync", Bool),
    same("AllowTextMessaging", Bool),
    same("AllowBrowser", Bool),
    same("AllowUnsignedApplications", Bool),
    same("AllowUnsignedInstallationPackages", Bool),
    same("AllowMobileOTAUpdate", Bool),
    same("AllowSMIMESoftCerts", Bool),
    same("AllowBluetooth", OneOf(&["Disable", "HandsfreeOnly", "Allow"])),
    same("AllowExternalDeviceManagement", Bool),
    same(
        "AllowSMIMEEncryptionAlgorithmNegotiation",
        OneOf(&["BlockNegotiation", "OnlyStrongAlgorithmNegotiation", "AllowAnyAlgorithmNegotiation"]),
    ),
    same("RequireEncryptedSMIMEMessages", Bool),
    same("RequireSignedSMIMEMessages", Bool),
    same(
        "RequireEncryptionSMIMEAlgorithm",
        OneOf(&["TripleDES", "DES", "RC2128bit", "RC264bit", "RC240bit"]),
    ),
    same("RequireSignedSMIMEAlgorithm", OneOf(&["SHA1", "MD5"])),
    same("IrmEnabled", Bool),
    same("UNCAccessEnabled", Bool),
    same("WSSAccessEnabled", Bool),
    same("ApprovedApplicationList", List),
    same("UnapprovedInROMApplicationList", List),
];

/// A setting by either of its names, without case.
pub fn setting(name: &str) -> Option<&'static SettingRow> {
    SETTINGS.iter().find(|(mobile, active_sync, _)| {
        mobile.eq_ignore_ascii_case(name) || active_sync.eq_ignore_ascii_case(name)
    })
}

/// Checked settings with their values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Settings(Vec<(&'static str, &'static str, PolicyValue)>);

impl Settings {
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
    settings: Settings,
}

impl NewMobileDeviceMailboxPolicy {
    /// A policy with settings by either dialect's names.
    ///
    /// # Errors
    /// When the name is empty, a setting is not known, or a value does not fit it.
    pub fn new(name: &str, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        if name.trim().is_empty() {
            return Err(PolicyError::NoName);
        }
        Ok(Self { name: name.into(), settings: Settings::check(settings, true)? })
    }

    /// The same for values that Exchange has shown before: they come back as they were, inside today's ranges or not.
    ///
    /// # Errors
    /// When the name is empty, a setting is not known, or a value is of another kind.
    pub fn restored(name: &str, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        if name.trim().is_empty() {
            return Err(PolicyError::NoName);
        }
        Ok(Self { name: name.into(), settings: Settings::check(settings, false)? })
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
    settings: Settings,
}

impl SetMobileDeviceMailboxPolicy {
    /// Changes of one policy, by either dialect's names.
    ///
    /// # Errors
    /// When a setting is not known or a value does not fit it.
    pub fn new(identity: Identity, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Ok(Self { identity, settings: Settings::check(settings, true)? })
    }

    /// The same for values that Exchange has shown before.
    ///
    /// # Errors
    /// When a setting is not known or a value is of another kind.
    pub fn restored(identity: Identity, settings: Vec<(String, PolicyValue)>) -> Result<Self, PolicyError> {
        Ok(Self { identity, settings: Settings::check(settings, false)? })
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
