//! Mailboxes: what the connector needs of `Get-CASMailbox` and `Get-Recipient`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::device::DeviceId;

/// A mailbox's ActiveSync side (`Get-CASMailbox`).
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The owner of a device, as reports carry it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mailbox {
    pub display_name: Option<String>,
    pub smtp_address: Option<String>,
    pub guid: Option<Uuid>,
}
