//! The subject of a decision: a device, its owner's groups and its management record.

use std::collections::BTreeSet;

use jiff::Timestamp;
use uuid::Uuid;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::named_values;

use super::manual::Manual;

/// Everything a decision is made from.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    pub device: &'a DeviceRecord,
    pub groups: Groups<'a>,
    pub compliance: Compliance,
    /// What somebody decided by hand about the device or its user.
    pub manual: Manual<'a>,
}

/// What is known of the owner's groups.
#[derive(Debug, Clone, Copy)]
pub struct Groups<'a> {
    /// Groups the owner is known to be in.
    pub member_of: &'a BTreeSet<Uuid>,
    /// Groups whose members were read completely.
    pub complete: &'a BTreeSet<Uuid>,
}

impl Groups<'_> {
    /// Whether the owner is in any of `groups`; `None` when the data that was read cannot say.
    ///
    /// A membership that was seen holds even when the rest of its group was not read.
    pub fn in_any(&self, groups: &[Uuid]) -> Option<bool> {
        if groups.iter().any(|group| self.member_of.contains(group)) {
            return Some(true);
        }
        groups.iter().all(|group| self.complete.contains(group)).then_some(false)
    }
}

/// What the compliance sources say of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compliance {
    /// No source is configured, or none was ever read completely.
    NeverRead,
    /// Every source was read completely, and none knows the device.
    NoRecord,
    /// Every source was read completely, and the device's only record is what Exchange told its management.
    EasOnly,
    /// More than one record fits, and no link was confirmed.
    Ambiguous,
    Record(Record),
}

/// One management record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The device's name in its management, for people.
    pub name: String,
    pub state: ComplianceState,
    /// Linked by EAS id or by a confirmed link.
    pub activated: bool,
    pub noncompliant_since: Option<Timestamp>,
    pub grace_until: Option<Timestamp>,
}

named_values! {
    /// Graph's `complianceState`; a name that is not known counts as unknown.
    GraphComplianceState {
        Unknown = "unknown",
        Compliant = "compliant",
        Noncompliant = "noncompliant",
        Conflict = "conflict",
        Error = "error",
        InGracePeriod = "inGracePeriod",
        ConfigManager = "configManager",
    }
}

/// The states that a decision distinguishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ComplianceState {
    Unknown,
    Compliant,
    Noncompliant,
    Conflict,
    Error,
    InGracePeriod,
    ConfigManager,
}

impl From<&GraphComplianceState> for ComplianceState {
    fn from(state: &GraphComplianceState) -> Self {
        match state {
            GraphComplianceState::Compliant => Self::Compliant,
            GraphComplianceState::Noncompliant => Self::Noncompliant,
            GraphComplianceState::Conflict => Self::Conflict,
            GraphComplianceState::Error => Self::Error,
            GraphComplianceState::InGracePeriod => Self::InGracePeriod,
            GraphComplianceState::ConfigManager => Self::ConfigManager,
            GraphComplianceState::Unknown | GraphComplianceState::Other(_) => Self::Unknown,
        }
    }
}

impl ComplianceState {
    /// Graph's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Compliant => "compliant",
            Self::Noncompliant => "noncompliant",
            Self::Conflict => "conflict",
            Self::Error => "error",
            Self::InGracePeriod => "inGracePeriod",
            Self::ConfigManager => "configManager",
        }
    }
}

impl Subject<'_> {
    /// The published rule asks for activation on iOS and Android only.
    pub fn needs_activation(&self) -> bool {
        let names = [&self.device.device_type, &self.device.device_os, &self.device.user_agent];
        let text = names
            .iter()
            .filter_map(|name| name.as_deref())
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_lowercase();
        ["iphone", "ipad", "ipod", "ios", "android", "samsung"].iter().any(|name| text.contains(name))
    }
}
