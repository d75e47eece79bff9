//! Administrators, connectors and their agents: who enrolled, who holds the lease, what was uploaded.

use exchange_connector::api::checkin::AgentHealth;
use exchange_connector::api::directory::DirectoryRequest;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::domain::server::Environment;
use jiff::Timestamp;
use uuid::Uuid;

/// How long a lease lasts; longer than the longest poll.
pub const LEASE_SECONDS: i64 = 90;
/// How long an order that was handed out may stay unanswered.
pub const ORDER_LEASE_SECONDS: i64 = 300;
/// How long a certificate goes on after its successor's first use.
pub const SUPERSEDED_SECONDS: i64 = 24 * 3600;

/// An administrator.
#[derive(Debug, Clone)]
pub struct User {
    pub name: String,
    pub has_token: bool,
    pub created_at: Timestamp,
    pub last_used_at: Option<Timestamp>,
}

/// An account file's token, as it is remembered.
#[derive(Debug, Clone)]
pub struct NewToken {
    pub id: Uuid,
    pub secret_hash: [u8; 32],
    pub organization: Option<String>,
    pub max_uses: u32,
    pub expires_at: Timestamp,
}

/// An enrolment whose certificate request was verified.
#[derive(Debug, Clone)]
pub struct Enrolment {
    pub token_id: Uuid,
    pub secret_hash: [u8; 32],
    /// SHA-256 of the request's public key.
    pub key_hash: [u8; 32],
    pub serial: Vec<u8>,
    pub not_after: Timestamp,
    pub identity: String,
    pub organization_name: Option<String>,
    pub environment: Environment,
    pub server_name: String,
    pub connector_server_name: String,
    pub agent_version: String,
    pub replace: bool,
}

/// Who was enrolled.
#[derive(Debug, Clone, Copy)]
pub struct Enrolled {
    pub org: Uuid,
    pub agent: Uuid,
    pub generation: u64,
}

/// An agent as authorization sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentState {
    pub org: Uuid,
    pub id: Uuid,
    pub active: bool,
    /// A newer certificate was first used longer ago than the overlap allows.
    pub superseded: bool,
}

/// The lease after trying to get it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaseHeld {
    pub active: bool,
    pub epoch: u64,
}

/// A chunk that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChunkReceipt {
    pub digest: [u8; 32],
    pub records: u32,
}

/// A chunk, verified and read, ready for the staging tables.
#[derive(Debug)]
pub struct StagedChunk {
    pub number: u32,
    pub digest: [u8; 32],
    pub rows: Vec<StagedRow>,
}

/// One line of a chunk.
#[derive(Debug)]
pub struct StagedRow {
    pub id: Uuid,
    /// BLAKE3 of everything but activity times, 128 bits.
    pub hash: [u8; 16],
    pub last_success: Option<i64>,
    pub last_attempt: Option<i64>,
    /// It is there, and outside of the scope.
    pub outside: bool,
    /// `None`: the partnership is gone, or outside.
    pub content: Option<StagedContent>,
}

/// A device's columns.
#[derive(Debug)]
pub struct StagedContent {
    pub device_id: Option<String>,
    pub device_type: Option<String>,
    pub access_state: Option<String>,
    pub access_state_reason: Option<String>,
    pub client_type: Option<String>,
    pub user_name: Option<String>,
    pub smtp_address: Option<String>,
    /// The record as JSON, without activity times.
    pub record: String,
}

/// A connector with what its status is derived from.
#[derive(Debug, Clone)]
pub struct Connector {
    pub id: Uuid,
    pub organization_name: Option<String>,
    pub alias: Option<String>,
    pub environment: Environment,
    pub server_name: Option<String>,
    pub connector_server_name: Option<String>,
    pub primary_smtp_address: Option<String>,
    pub version: Option<String>,
    pub mode: Mode,
    /// Whether an agent that was not revoked belongs to it.
    pub enrolled: bool,
    pub lease_live: bool,
    pub health: Option<AgentHealth>,
    pub health_at: Option<Timestamp>,
    pub last_sync_at: Option<Timestamp>,
    pub row_version: u64,
    pub brake: crate::rules::brake::Limits,
    pub directory_source: DirectorySource,
    pub directory_refresh_minutes: u32,
    pub discovery_scope: DiscoveryScope,
    /// Of the last full sync that succeeded.
    pub seen_scope: Option<DiscoveryScope>,
}

impl Connector {
    /// Why not every device of the organization is known, if so.
    pub fn unseen(&self) -> Option<crate::rules::unknown_devices::Unseen> {
        crate::rules::unknown_devices::Unseen::of(&self.discovery_scope, self.seen_scope.as_ref())
    }
}

/// What an administrator may set on a connector; `None` leaves it.
#[derive(Debug, Clone, Default)]
pub struct ConnectorPatch {
    pub organization_name: Option<Option<String>>,
    pub alias: Option<Option<String>>,
    pub primary_smtp_address: Option<Option<String>>,
    pub environment: Option<Environment>,
    pub mode: Option<Mode>,
    pub brake_devices: Option<u32>,
    pub brake_percent: Option<u32>,
    pub directory_source: Option<DirectorySource>,
    pub directory_refresh_minutes: Option<u32>,
    pub discovery_scope: Option<DiscoveryScope>,
}

/// Where an organization's groups are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DirectorySource {
    /// Not by the agent.
    #[default]
    None,
    ActiveDirectory,
}

/// What an agent is told of groups and discovery.
#[derive(Debug, Clone)]
pub struct AgentSettings {
    pub directory: Option<DirectoryRequest>,
    pub discovery_scope: DiscoveryScope,
    pub brake: crate::rules::brake::Limits,
    /// Another number: something of it has changed.
    pub revision: u64,
}

/// How the last reading of a group by an agent went.
#[derive(Debug, Clone)]
pub struct DirectoryGroupRow {
    pub org: Uuid,
    pub group: Uuid,
    pub complete: bool,
    pub members: u64,
    pub read_at: Timestamp,
    pub finding: Option<Finding>,
}

/// What a committed upload brought.
#[derive(Debug, Clone)]
pub struct SyncStatus {
    pub committed_at: Timestamp,
    pub result: String,
    pub answer: Option<exchange_connector::api::report::CommitSyncResponse>,
}
