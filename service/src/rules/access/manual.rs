//! Manual decisions: an administrator or the help desk allows or blocks one device, or all devices of one user, until a
//! time or until further notice. They stand before every rule, and give real access.

use std::collections::{HashMap, HashSet};

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::order::WantedAccess;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One decision that somebody made by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualDecision {
    pub access: ManualAccess,
    /// From then on the rules decide again.
    pub until: Option<Timestamp>,
    /// Why; shown with the decision.
    pub note: String,
    pub by: String,
}

/// What somebody decided; its names are the stored words, and the API's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ManualAccess {
    Allow,
    Block,
}

impl ManualAccess {
    pub fn wanted(self) -> WantedAccess {
        match self {
            Self::Allow => WantedAccess::Allow,
            Self::Block => WantedAccess::Block,
        }
    }
}

impl ManualDecision {
    pub fn holds(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|end| now < end)
    }

    /// In words, for the chain of reasons.
    pub fn reason(&self) -> String {
        let access = match self.access {
            ManualAccess::Allow => "allowed",
            ManualAccess::Block => "blocked",
        };
        let end = self.until.map_or_else(|| "until further notice".to_owned(), |end| format!("until {end}"));
        let note = if self.note.is_empty() { String::new() } else { format!(": {}", self.note) };
        format!("{access} by hand by {} {end}{note}", self.by)
    }
}

/// What people decided by hand about one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manual<'a> {
    /// Nothing, ever.
    None,
    Standing(&'a ManualDecision),
    /// Something that has ended: what it left in Exchange is to go, also where no rules are enabled.
    Ended,
}

/// The manual decisions of one organization.
#[derive(Debug, Clone, Default)]
pub struct ManualDecisions {
    /// By the device's id.
    pub devices: HashMap<Uuid, ManualDecision>,
    /// By the mailbox's GUID: all devices of one user.
    pub mailboxes: HashMap<Uuid, ManualDecision>,
    /// Devices and mailboxes whose decision somebody ended.
    pub ended: HashSet<Uuid>,
}

impl ManualDecisions {
    /// What holds for a device at `now`. What somebody decided about the device itself goes before what somebody decided
    /// about its user.
    pub fn of(&self, device: Uuid, record: &DeviceRecord, now: Timestamp) -> Manual<'_> {
        let mailbox = record.mailbox.guid;
        let all = [self.devices.get(&device), mailbox.and_then(|guid| self.mailboxes.get(&guid))];
        let mut all = all.into_iter().flatten();
        if let Some(standing) = all.clone().find(|one| one.holds(now)) {
            return Manual::Standing(standing);
        }
        let ended = self.ended.contains(&device) || mailbox.is_some_and(|guid| self.ended.contains(&guid));
        if ended || all.next().is_some() { Manual::Ended } else { Manual::None }
    }
}
