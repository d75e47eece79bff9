//! Steps: one pipeline of a sync, its commands, and its result.

use crate::exchange::{Filter, Identity};
use crate::psrp::Command;

/// Names a step within its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StepId(pub u32);

/// What a step asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// Every partnership of the directory.
    Devices,
    /// Every mailbox with a partnership.
    Mailboxes,
    /// The mailboxes of a narrower scope: of a server, or those that a filter names.
    ScopeMailboxes(Option<Filter>),
    /// The partnerships of one mailbox.
    DevicesOf(Identity),
    /// One device that was not seen again: is it there? Asked at the domain controller that listed the others of its
    /// domain, where that is known and can be chosen.
    Verify { device: Identity, controller: Option<Box<str>> },
    /// The mailbox of devices that no list of mailboxes named.
    Owner(Identity),
    /// Statistics of the devices that a filter names (`None`: all), through one pipe.
    Statistics(Option<Filter>),
    /// The partnerships again, for their names alone: [`SyncPlan::named`], nothing is stored or compared.
    Names,
    /// Statistics of all devices of one mailbox; of each of `devices` by itself where that fails.
    StatisticsOfMailbox { mailbox: Identity, devices: Vec<Identity> },
    /// Statistics of one device, where piping is refused or the device has no id.
    StatisticsOf(Identity),
    /// What a full sync reads beside devices.
    Organization(OrganizationPart),
}

/// A part of what a full sync reads of the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrganizationPart {
    Settings,
    AccessRules,
    DeviceClasses,
    MailboxPolicies,
}

impl OrganizationPart {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Settings, Self::AccessRules, Self::DeviceClasses, Self::MailboxPolicies];
}

/// One pipeline. A step that failed may come again, under the same id, and its records then count once.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanStep {
    pub id: StepId,
    pub kind: StepKind,
    pub commands: Vec<Command>,
}

/// How a pipeline ended. It has no default: a pipeline's result decides the next request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepOutcome {
    /// Records that were read.
    pub records: u64,
    /// Records that could not be read.
    pub lost: u64,
    /// Error records of single devices, beside records that came.
    pub errors: u64,
    /// Of the errors, those that may stand for more than one object: what is missing then cannot be counted.
    pub uncounted: u64,
    /// One of the errors was [`Fault::PipingRefused`]: PowerShell refuses object by object, and completes.
    pub piping_refused: bool,
}

impl StepOutcome {
    /// Everything that came was read.
    pub fn clean(records: u64) -> Self {
        Self { records, lost: 0, errors: 0, uncounted: 0, piping_refused: false }
    }

    /// Devices that were answered for, well or not.
    pub(super) fn answers(&self) -> u64 {
        self.records + self.lost + self.errors
    }
}
