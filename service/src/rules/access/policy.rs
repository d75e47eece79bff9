//! The policy of one Exchange organization: Graph's settings and what goes beyond them.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use exchange_connector::domain::device::DeviceIdentity;

use super::rules::LocalRule;
use super::subject::Subject;

/// Where nobody sets another limit.
pub(super) const DEFAULT_HELP_DESK_DAYS: u16 = 7;

/// `onPremisesConditionalAccessSettings` and our additions, valid by construction.
#[derive(Debug, Clone)]
pub struct Policy {
    pub enabled: bool,
    pub included_groups: Vec<Uuid>,
    /// Exclusion wins over inclusion.
    pub excluded_groups: Vec<Uuid>,
    /// *Always allow enrolled and compliant devices to access Exchange*.
    pub override_default_rule: bool,
    /// First match wins.
    pub local_rules: Vec<LocalRule>,
    /// How long a device that became noncompliant keeps what it has. Zero: not at all.
    pub grace_period: SignedDuration,
    /// Devices silent for longer are left alone.
    pub ignore_inactive_days: Option<u16>,
    /// How long the help desk may let a device in, in days.
    pub help_desk_days: u16,
    pub exemptions: Vec<Exemption>,
    pub unknown_compliance: UnknownCompliance,
}

/// What an unknown compliance does. Blocking on it is opt-in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UnknownCompliance {
    #[default]
    Keep,
    Block,
}

/// Somebody or something the rules do not reach for a while.
#[derive(Debug, Clone)]
pub struct Exemption {
    pub target: ExemptionTarget,
    /// Why; shown with the decision.
    pub note: String,
    pub until: Option<Timestamp>,
}

/// Whom an exemption is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExemptionTarget {
    Mailbox(Uuid),
    Device(DeviceIdentity),
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            enabled: false,
            included_groups: Vec::new(),
            excluded_groups: Vec::new(),
            override_default_rule: false,
            local_rules: Vec::new(),
            grace_period: SignedDuration::ZERO,
            ignore_inactive_days: None,
            help_desk_days: DEFAULT_HELP_DESK_DAYS,
            exemptions: Vec::new(),
            unknown_compliance: UnknownCompliance::Keep,
        }
    }
}

impl Policy {
    /// The exemption that holds for this device at `now`, the longest one first.
    pub fn exemption(&self, subject: &Subject<'_>, now: Timestamp) -> Option<&Exemption> {
        self.exemptions
            .iter()
            .filter(|exemption| exemption.until.is_none_or(|end| now < end))
            .filter(|exemption| match &exemption.target {
                ExemptionTarget::Mailbox(guid) => subject.device.mailbox.guid == Some(*guid),
                ExemptionTarget::Device(identity) => subject.device.identity == *identity,
            })
            .max_by_key(|exemption| exemption.until.unwrap_or(Timestamp::MAX))
    }
}
