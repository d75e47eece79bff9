//! What crosses the store's boundary: rows as the routes want them, never as an engine keeps them.

use exchange_connector::api::checkin::AgentHealth;
use exchange_connector::api::directory::DirectoryRequest;
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{OrderKind, OrderState};
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

/// An order with its history.
#[derive(Debug, Clone)]
pub struct StoredOrder {
    pub org: Uuid,
    pub id: Uuid,
    pub what: OrderKind,
    pub state: OrderState,
    pub attempts: u32,
    pub deadline: Option<Timestamp>,
    pub created_at: Timestamp,
    pub created_by: String,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub finding: Option<Finding>,
}

/// An answer to an order: what was done in Exchange and when.
#[derive(Debug, Clone)]
pub struct Change {
    pub org: Uuid,
    pub id: Uuid,
    pub order: Uuid,
    pub attempt: u32,
    pub what: OrderKind,
    pub state: OrderState,
    pub changed: bool,
    pub finished_at: Timestamp,
    pub finding: Option<Finding>,
    /// What was before and after.
    pub values: Vec<serde_json::Value>,
    pub device: Option<Uuid>,
    pub run: Option<Uuid>,
    pub reason: Option<String>,
    pub created_by: String,
    /// The device, where Exchange still has it.
    pub record: Option<exchange_connector::api::report::DeviceRecord>,
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
    pub brake: crate::evaluation::brake::Limits,
    pub directory_source: DirectorySource,
    pub directory_refresh_minutes: u32,
    pub discovery_scope: DiscoveryScope,
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
    pub brake: crate::evaluation::brake::Limits,
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

/// A column that devices can be chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceColumn {
    Id,
    ConnectorId,
    DeviceId,
    DeviceType,
    AccessState,
    AccessStateReason,
    ClientType,
    SmtpAddress,
    UserDisplayName,
}

/// `column eq value`; no value means null.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceFilter {
    pub column: DeviceColumn,
    pub value: Option<String>,
}

/// One page of devices: filters joined by `and`, in order of (connector, id), after a key.
#[derive(Debug, Clone, Default)]
pub struct DeviceQuery {
    pub filters: Vec<DeviceFilter>,
    pub after: Option<(Uuid, Uuid)>,
    pub most: u32,
}

/// A device as the administrators' side shows it.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    pub org: Uuid,
    pub id: Uuid,
    pub record: DeviceRecord,
    /// Exchange has it, and it is outside of the discovery's scope.
    pub outside_scope: bool,
}

/// A page and whether more follow.
#[derive(Debug, Clone)]
pub struct DevicePage {
    pub devices: Vec<DeviceRow>,
    pub more: bool,
}

/// What a committed upload brought.
#[derive(Debug, Clone)]
pub struct SyncStatus {
    pub committed_at: Timestamp,
    pub result: String,
    pub answer: Option<exchange_connector::api::report::CommitSyncResponse>,
}

/// The two settings objects of Graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyKind {
    ConditionalAccessSettings,
    ExchangeOnPremisesPolicy,
    /// Ours.
    NotificationSettings,
}

impl PolicyKind {
    /// Graph's path segment, also the stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConditionalAccessSettings => "conditionalAccessSettings",
            Self::ExchangeOnPremisesPolicy => "exchangeOnPremisesPolicy",
            Self::NotificationSettings => "notificationSettings",
        }
    }
}

/// A stored settings object.
#[derive(Debug, Clone)]
pub struct PolicyRow {
    pub body: String,
    pub version: u64,
}

/// A stored management record.
#[derive(Debug, Clone)]
pub struct ManagedDeviceRow {
    pub id: Uuid,
    /// `api`, `csv` or `graph`.
    pub source: String,
    pub record: crate::compliance::record::ManagedDevice,
    pub noncompliant_since: Option<Timestamp>,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// How a reading of a source is taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportMode {
    /// It is all that the source holds: what it lacks is gone.
    pub complete: bool,
    /// Only count.
    pub dry_run: bool,
    /// A person knows that many records go.
    pub confirmed: bool,
    /// What a complete reading lacks goes only when the one before it lacked it too.
    pub twice: bool,
}

/// What a reading brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub removed: u64,
    /// Absent for the first time; they stay until the next complete reading.
    pub missing: u64,
    pub complete: bool,
    /// More than a tenth of the source's records would go.
    pub needs_confirmation: bool,
    pub stored: bool,
}

/// A compliance source that was told of.
#[derive(Debug, Clone)]
pub struct SourceRow {
    pub name: String,
    pub complete_at: Option<Timestamp>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// Microsoft Graph as a source, as it is stored.
#[derive(Debug, Clone)]
pub struct GraphRow {
    /// JSON; nothing secret.
    pub settings: String,
    pub generation: u64,
    /// JSON.
    pub state: Option<String>,
    /// full | quick | groups | accept
    pub asked: Option<String>,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// A group.
#[derive(Debug, Clone)]
pub struct GroupRow {
    pub id: Uuid,
    pub display_name: Option<String>,
    /// Last complete reading of its members.
    pub complete_at: Option<Timestamp>,
    pub members: u64,
}

/// A member: the name it is known by and every address, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub user: String,
    pub addresses: Vec<String>,
}

/// A stored decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    pub org: Uuid,
    pub device: Uuid,
    pub wanted: String,
    pub since: Timestamp,
    /// JSON: what each step found.
    pub reasons: String,
    /// JSON: the record that was matched, or proposals.
    pub matched: String,
    pub effect: crate::evaluation::change::Effect,
    pub explanation: String,
    pub valid_until: Option<Timestamp>,
    /// A person rejected this wish.
    pub rejected: bool,
}

/// What an evaluation leaves to be stored.
#[derive(Debug)]
pub struct Outcome {
    pub org: Uuid,
    /// What was read for it; when anything of it has changed since, nothing is stored.
    pub version: (u64, u64),
    /// Decisions that differ from the stored ones.
    pub changed: Vec<DecisionRow>,
    pub hashes: Vec<[u8; 16]>,
    /// Orders that would make Exchange equal to the decisions.
    pub items: Vec<RunItem>,
    /// Devices whose waiting order is not wanted any more.
    pub withdraw: Vec<Uuid>,
    pub total: u64,
    /// What the organization's wishes would order, for the plan.
    pub plan: Vec<exchange_connector::api::manage::PlannedOrder>,
    /// The next step of a safe switch-on.
    pub switch: Option<crate::evaluation::switch::Step>,
}

/// One order of a run, or only a device that another order of the run takes access from.
#[derive(Debug, Clone, Default)]
pub struct RunItem {
    pub device: Option<Uuid>,
    pub order: Option<OrderKind>,
    pub takes_access: bool,
    /// Why, where no decision about the device says so.
    pub reason: Option<String>,
}

/// A line of a run as it is shown: what was to be done, and what came of it.
#[derive(Debug, Clone)]
pub struct RunLine {
    pub number: u64,
    pub item: RunItem,
    /// Once it has left.
    pub order: Option<Uuid>,
    pub state: Option<OrderState>,
    pub finished_at: Option<Timestamp>,
    pub finding: Option<Finding>,
    /// The device, where Exchange still has it.
    pub record: Option<exchange_connector::api::report::DeviceRecord>,
}

/// What came of storing an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub written: usize,
    /// Orders that went out.
    pub released: usize,
    /// A run waits for a person.
    pub held: bool,
}

/// Orders that were made together.
#[derive(Debug, Clone)]
pub struct RunRow {
    pub org: Uuid,
    pub id: Uuid,
    /// released | held | approving | accepted | rejected | superseded
    pub state: String,
    pub kind: crate::store::wishes::RunKind,
    /// What a person chose for it, JSON.
    pub detail: Option<String>,
    pub losing: u64,
    pub counted: u64,
    pub total: u64,
    pub limits: crate::evaluation::brake::Limits,
    pub orders: u64,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<String>,
}

/// A line of the plan.
#[derive(Debug, Clone)]
pub struct PlanRow {
    pub device: DeviceRow,
    pub decision: DecisionRow,
}

/// An administrator's own texts. Graph: `notificationMessageTemplate`.
#[derive(Debug, Clone)]
pub struct TemplateRow {
    pub id: Uuid,
    pub display_name: String,
    pub default_locale: String,
    /// Kept for Graph's sake; the mails have no branding.
    pub branding_options: String,
    pub version: u64,
    pub changed_at: Timestamp,
}

/// One of its languages. Graph: `localizedNotificationMessage`.
#[derive(Debug, Clone)]
pub struct MessageRow {
    pub id: Uuid,
    pub locale: String,
    pub subject: String,
    /// Cleaned HTML with placeholders.
    pub body: String,
    pub is_default: bool,
    pub changed_at: Timestamp,
}

/// A block whose user is to be told and was not yet.
#[derive(Debug, Clone)]
pub struct DueNotice {
    pub org: Uuid,
    pub id: Uuid,
    pub device: Uuid,
    /// The step that decided.
    pub reason: String,
    pub address: String,
    pub block_at: Timestamp,
    pub created_at: Timestamp,
    pub record: DeviceRecord,
    pub organization: Option<String>,
    /// All addresses of the user, in lower case.
    pub addresses: Vec<String>,
    /// The groups that they are members of.
    pub groups: Vec<Uuid>,
}

/// A notice and what became of its mail and its block.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    pub id: Uuid,
    pub reason: String,
    pub address: Option<String>,
    pub created_at: Timestamp,
    pub block_at: Timestamp,
    pub block_order: Uuid,
    pub block_state: Option<OrderState>,
    pub mail_order: Option<Uuid>,
    pub mail_state: Option<OrderState>,
    pub mail_deadline: Option<Timestamp>,
    pub locale: Option<String>,
    /// due | queued | none | withdrawn
    pub state: String,
    /// sameDay | noAddress | disabled
    pub note: Option<String>,
    /// The agent's last word on the mail.
    pub answer: Option<OrderState>,
    pub answered_at: Option<Timestamp>,
    pub finding: Option<Finding>,
}
