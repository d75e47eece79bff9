//! Orders: what the service wants done. Called orders because *command* is WSMan's and PowerShell's word.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::access::AccessLevel;
use super::device::{DeviceId, DeviceIdentity};
use super::health::SyncKind;

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
    SyncNow { sync: SyncKind },
    SetDeviceAccess { mailbox_guid: Uuid, device_id: DeviceId, wanted: WantedAccess },
    RemovePartnership { device: DeviceIdentity, device_guid: Uuid },
    Wipe { device: DeviceIdentity, device_guid: Uuid, account_only: bool, confirm_device_name: String },
    CancelWipe { device: DeviceIdentity, device_guid: Uuid },
    SetDefaultAccessLevel { level: AccessLevel },
}

impl OrderKind {
    /// True for what changes Exchange: refused while the connection only observes.
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
