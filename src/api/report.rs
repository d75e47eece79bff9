//! Reports: the devices of one sync, in restartable chunks.
//!
//! `POST /agent/v1/syncs` opens an upload, `PUT …/{id}/chunks/{n}` (from 0) sends NDJSON of [`ChunkRecord`],
//! `POST …/{id}/commit` merges. A chunk sent twice is taken once; a commit sent twice answers the same.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::access::{
    DeviceAccessRule, DeviceAccessState, DeviceAccessStateReason, OrganizationSettings,
};
use crate::domain::device::{ClientType, DeviceClass, DeviceId, DeviceIdentity};
use crate::domain::health::{SyncKind, SyncRecord, SyncResult};
use crate::domain::mailbox::{Mailbox, PersonalList};
use crate::domain::scope::DiscoveryScope;

/// Most records of one chunk.
pub const MAX_CHUNK_RECORDS: usize = 5_000;

/// One device as the last sync saw it: the report's record and a line of `devices --json`.
///
/// Names and values are Exchange's, verbatim; what Exchange did not say is null.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceRecord {
    pub device_id: Option<DeviceId>,
    pub identity: DeviceIdentity,
    pub guid: Option<Uuid>,
    pub mailbox: Mailbox,
    pub device_type: Option<String>,
    pub device_model: Option<String>,
    #[serde(rename = "deviceOS")]
    pub device_os: Option<String>,
    pub user_agent: Option<String>,
    pub friendly_name: Option<String>,
    pub client_type: Option<ClientType>,
    pub access_state: Option<DeviceAccessState>,
    pub access_state_reason: Option<DeviceAccessStateReason>,
    pub first_sync_time: Option<Timestamp>,
    pub last_success_sync: Option<Timestamp>,
    #[serde(default)]
    pub last_sync_attempt_time: Option<Timestamp>,
    #[serde(default)]
    pub access_control_rule: Option<String>,
    #[serde(default)]
    pub device_wipe_request_time: Option<Timestamp>,
    #[serde(default)]
    pub device_wipe_sent_time: Option<Timestamp>,
    #[serde(default)]
    pub device_wipe_ack_time: Option<Timestamp>,
    #[serde(default)]
    pub device_active_sync_version: Option<String>,
    #[serde(default)]
    pub device_imei: Option<String>,
    #[serde(default)]
    pub device_policy_applied: Option<String>,
    #[serde(default)]
    pub device_policy_application_status: Option<String>,
    /// The policy that the mailbox's own link names; null where the default one holds, or Exchange named none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_policy: Option<String>,
    /// False where the mailbox has a link of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox_policy_is_defaulted: Option<bool>,
    /// The mailbox's personal list that the device stands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_list: Option<PersonalList>,
}

/// One line of a chunk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum ChunkRecord {
    /// A partnership that is gone. A full sync of every mailbox lists none: its are found by their absence.
    Removed {
        removed: DeviceIdentity,
    },
    /// A partnership that is there, and outside of the scope. A full sync lists none: what it does not name, and
    /// does not call removed, is outside.
    OutsideScope {
        outside_scope: DeviceIdentity,
    },
    Device(Box<DeviceRecord>),
}

/// `POST /agent/v1/syncs`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenSync {
    /// Made by the agent (v7), so that opening twice is opening once.
    pub id: Uuid,
    pub kind: SyncKind,
    pub epoch: u64,
    pub started_at: Timestamp,
}

/// Answer to opening: which chunks are there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenSyncResponse {
    pub id: Uuid,
    pub received_chunks: Vec<u32>,
    /// True when it was committed before: nothing more to send.
    pub committed: bool,
}

/// `POST /agent/v1/syncs/{id}/commit`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CommitSync {
    pub epoch: u64,
    pub chunks: u32,
    pub records: u64,
    /// A `partial` sync deletes only what it names as removed.
    pub result: SyncResult,
    pub run: SyncRecord,
    /// Whose devices were looked at. What is outside is not gone.
    #[serde(default)]
    pub scope: DiscoveryScope,
    /// The organization as a full sync read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<Box<OrganizationReport>>,
}

/// What a full sync reads beside the devices. `None`: it was not read, and nothing is concluded from that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OrganizationReport {
    pub settings: Option<OrganizationSettings>,
    pub access_rules: Option<Vec<DeviceAccessRule>>,
    /// Kinds of devices that Exchange knows; at most 1,000.
    pub device_classes: Option<Vec<DeviceClass>>,
    pub mailbox_policies: Option<Vec<MailboxPolicyReport>>,
    pub servers: Option<Vec<ServerReport>>,
}

/// One mailbox policy; settings by their names in the Mobile dialect, as Exchange shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MailboxPolicyReport {
    pub name: String,
    pub is_default: bool,
    pub settings: BTreeMap<String, String>,
}

/// One Exchange server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerReport {
    pub fqdn: String,
    pub version: Option<String>,
    pub site: Option<String>,
    pub client_access: bool,
}

/// Answer to a commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CommitSyncResponse {
    pub new: u64,
    pub changed: u64,
    pub removed: u64,
    pub total: u64,
}

#[cfg(test)]
mod tests;
