//! Mailboxes: what the connector needs of `Get-CASMailbox`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::device::DeviceId;

/// A mailbox's ActiveSync side (`Get-CASMailbox`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CasMailbox {
    pub identity: String,
    pub guid: Option<Uuid>,
    /// The join key to a device: a device's DN less its first two RDNs.
    pub distinguished_name: Option<String>,
    pub display_name: Option<String>,
    pub primary_smtp_address: Option<String>,
    pub active_sync_enabled: Option<bool>,
    pub active_sync_allowed_device_ids: Vec<DeviceId>,
    pub active_sync_blocked_device_ids: Vec<DeviceId>,
    pub active_sync_mailbox_policy: Option<String>,
    pub active_sync_mailbox_policy_is_defaulted: Option<bool>,
    pub has_active_sync_device_partnership: Option<bool>,
    pub server_name: Option<String>,
}

/// One of a mailbox's personal lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PersonalList {
    /// `ActiveSyncAllowedDeviceIDs`
    Allowed,
    /// `ActiveSyncBlockedDeviceIDs`
    Blocked,
}

impl PersonalList {
    pub const BOTH: [Self; 2] = [Self::Allowed, Self::Blocked];

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Allowed => Self::Blocked,
            Self::Blocked => Self::Allowed,
        }
    }

    /// Exchange's name for it.
    pub fn property(self) -> &'static str {
        match self {
            Self::Allowed => "ActiveSyncAllowedDeviceIDs",
            Self::Blocked => "ActiveSyncBlockedDeviceIDs",
        }
    }

    /// Its entries as they stand.
    pub fn of(self, mailbox: &CasMailbox) -> &[DeviceId] {
        match self {
            Self::Allowed => &mailbox.active_sync_allowed_device_ids,
            Self::Blocked => &mailbox.active_sync_blocked_device_ids,
        }
    }

    /// The entry for a device, as it is written there. The directory compares without case.
    pub fn entry<'m>(self, mailbox: &'m CasMailbox, id: &DeviceId) -> Option<&'m DeviceId> {
        self.of(mailbox).iter().find(|entry| same_id(entry, id))
    }

    /// True when the device is on it.
    pub fn has(self, mailbox: &CasMailbox, id: &DeviceId) -> bool {
        self.entry(mailbox, id).is_some()
    }
}

/// Two ids that the directory takes for one.
pub fn same_id(left: &DeviceId, right: &DeviceId) -> bool {
    left.0.eq_ignore_ascii_case(&right.0)
}

/// The owner of a device, as reports carry it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mailbox {
    pub display_name: Option<String>,
    pub smtp_address: Option<String>,
    pub guid: Option<Uuid>,
}
