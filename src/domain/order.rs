//! Orders: what the service wants done. Called orders because *command* is WSMan's and PowerShell's word.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::access::{AccessLevel, DeviceAccessCharacteristic};
use super::device::{DeviceId, DeviceIdentity};
use super::health::SyncKind;
use super::policy::PolicyValue;

/// What is wanted for one device's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WantedAccess {
    /// The id stands on the mailbox's allowed list.
    Allow,
    /// The id stands on the mailbox's blocked list.
    Block,
    /// None of our ids on either list: the organization's rule decides.
    DefaultRule,
}

/// One thing to do. Tagged by `kind` on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OrderKind {
    SyncNow {
        sync: SyncKind,
    },
    SetDeviceAccess {
        mailbox_guid: Uuid,
        device_id: DeviceId,
        wanted: WantedAccess,
    },
    /// Our ids go off the personal lists as well; one made by hand only where the confirmation named it.
    RemovePartnership {
        device: DeviceIdentity,
        device_guid: Uuid,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        manual_entries: bool,
    },
    Wipe {
        device: DeviceIdentity,
        device_guid: Uuid,
        account_only: bool,
        confirm_device_name: String,
    },
    CancelWipe {
        device: DeviceIdentity,
        device_guid: Uuid,
    },
    SetDefaultAccessLevel {
        level: AccessLevel,
    },
    /// `Set-ActiveSyncOrganizationSettings`, less the default level; what is left out stays.
    SetOrganizationSettings {
        /// The whole list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        admin_mail_recipients: Option<Vec<String>>,
        /// At most 256 characters; empty takes it away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_mail_insert: Option<String>,
    },
    /// One device access rule, made or given another level. A rule is named by its query and characteristic: another
    /// of either is another rule.
    SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic,
        query_string: String,
        level: AccessLevel,
    },
    RemoveDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic,
        query_string: String,
    },
    /// Makes a mailbox policy or changes the settings that are named; the others stay.
    SetMailboxPolicy {
        name: String,
        /// By their names in either dialect.
        settings: BTreeMap<String, PolicyValue>,
        /// Makes it the default of all mailboxes whose own link is blank. Never said with settings at once.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        make_default: bool,
    },
    RemoveMailboxPolicy {
        name: String,
    },
    /// `None`: the link becomes blank and the default policy holds.
    AssignMailboxPolicy {
        mailbox_guid: Uuid,
        policy: Option<String>,
    },
    /// A mail from the notification mailbox. Tried again until the order's deadline.
    Notify(Box<Notification>),
    /// Takes back what a run changed, as far as it still is what the connector wrote.
    Undo {
        // Its own member: `run` is the order's.
        #[serde(rename = "undoes")]
        run: Uuid,
    },
}

/// A mail to the user of one device, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// Names this mail for good: whoever sends it can tell whether it was sent before. Null: known by its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail_id: Option<Uuid>,
    /// The user's primary address.
    pub to: String,
    /// The device it is about; null for a test mail.
    #[serde(default)]
    pub device_id: Option<DeviceId>,
    pub subject: String,
    pub html: String,
    pub text: String,
}

impl OrderKind {
    /// True for what changes Exchange or writes to people: refused while the connection only observes.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::SyncNow { .. })
    }

    /// The `kind` tag.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SyncNow { .. } => "syncNow",
            Self::SetDeviceAccess { .. } => "setDeviceAccess",
            Self::RemovePartnership { .. } => "removePartnership",
            Self::Wipe { .. } => "wipe",
            Self::CancelWipe { .. } => "cancelWipe",
            Self::SetDefaultAccessLevel { .. } => "setDefaultAccessLevel",
            Self::SetOrganizationSettings { .. } => "setOrganizationSettings",
            Self::SetDeviceAccessRule { .. } => "setDeviceAccessRule",
            Self::RemoveDeviceAccessRule { .. } => "removeDeviceAccessRule",
            Self::SetMailboxPolicy { .. } => "setMailboxPolicy",
            Self::RemoveMailboxPolicy { .. } => "removeMailboxPolicy",
            Self::AssignMailboxPolicy { .. } => "assignMailboxPolicy",
            Self::Notify(_) => "notify",
            Self::Undo { .. } => "undo",
        }
    }
}

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
    /// A person accepted the braked run it belongs to: the agent's own brake does not count it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub accepted: bool,
    /// The run it belongs to; the undo of a run takes all its changes back. An order without one is its own run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Uuid>,
    /// What it is about, for people: `Ann Example, iPhone 12 (ApplF17LTTCG)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Why it is wanted, for people: the last reason of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Order {
    /// An order without deadline, run or words.
    pub fn new(id: Uuid, attempt: u32, what: OrderKind) -> Self {
        Self { id, attempt, what, deadline: None, accepted: false, run: None, label: None, reason: None }
    }

    /// The run whose undo takes this order back.
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
    /// A wipe whose outcome was lost: settled by reading the wipe times, never by trying again.
    Unknown,
}

#[cfg(test)]
mod tests;
