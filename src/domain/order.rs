//! Orders: what the agent is to do in Exchange. They are called orders because WSMan and PowerShell use *command*.

mod kind;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use kind::{Notification, OrderGroup, OrderKind, WantedAccess};

/// One order as the service hands it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Order {
    pub id: Uuid,
    /// Counts hand-outs; an answer names the attempt it belongs to.
    pub attempt: u32,
    #[serde(flatten)]
    pub what: OrderKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Timestamp>,
    /// An administrator accepted the braked run it belongs to: the agent's own brake does not count it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
    /// The run it belongs to; the undo of a run undoes all its changes. An order without one is its own run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Uuid>,
    /// What it is about, for people: `Ann Example, iPhone 12 (ApplF17LTTCG)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Why it is wanted, for people: the last reason of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What stands there and no book knows counts as the connector's own: an administrator said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claims: Option<Claimed>,
}

/// What an administrator called the connector's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Claimed {
    /// The device's entry on the mailbox's allowed list.
    Allowed,
    /// The device's entry on the mailbox's blocked list.
    Blocked,
    /// The rule, the mailbox policy or the link that the order is about.
    Object,
}

impl Order {
    /// An order without deadline, run or words.
    pub fn new(id: Uuid, attempt: u32, what: OrderKind) -> Self {
        Self {
            id,
            attempt,
            what,
            deadline: None,
            accepted: false,
            run: None,
            label: None,
            reason: None,
            claims: None,
        }
    }

    /// The run whose undo undoes this order.
    pub fn run(&self) -> Uuid {
        self.run.unwrap_or(self.id)
    }
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OrderState {
    Queued,
    Leased,
    Running,
    /// Exchange accepted a wipe and the device has not answered yet.
    Waiting,
    Done,
    Failed,
    /// Refused for a reason that is not a failure, for instance an entry made by hand.
    NotApplied,
    Superseded,
    Expired,
    /// A wipe whose outcome was lost: the agent finds it out by the wipe times, never by trying again.
    Unknown,
}

impl OrderState {
    /// True when nothing follows any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::NotApplied | Self::Superseded | Self::Expired)
    }
}

#[cfg(test)]
mod tests;
