//! Check-in: the agent's long poll. It carries health and answers up, orders and the mode down.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::book::{AgentBook, ServiceBook};
use super::directory::DirectoryRequest;
use crate::domain::brake::Limits;
use crate::domain::health::{ConnectorStatus, Finding, Mode, SyncKind, SyncRecord};
use crate::domain::order::{Order, OrderState};
use crate::domain::scope::DiscoveryScope;

/// Longest wait of a check-in, in seconds: under the usual 60 s idle limit of proxies.
pub const MAX_WAIT_SECONDS: u64 = 50;

/// `POST /agent/v1/checkin?wait=50`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckinRequest {
    pub agent_version: String,
    /// The lease this agent believes it holds; 0 asks for one.
    #[serde(default)]
    pub epoch: u64,
    /// Answers to orders; kept by the agent until a check-in was answered.
    #[serde(default)]
    pub acks: Vec<OrderAck>,
    /// Orders that the agent has and has not answered. What was handed out to it and is not among them was lost on its
    /// way: it is handed out anew at once. `None`: the agent did not say, and the service concludes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_orders: Option<Vec<Uuid>>,
    pub health: AgentHealth,
    /// The last answer's `settingsRevision`: an answer with another one does not wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings_revision: Option<u64>,
    /// SHA-256 of each root that the agent trusts for the service, lower-case hexadecimal. `None`: the agent did not
    /// say, and the service counts on its own root alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trusted_roots: Option<Vec<String>>,
    /// The agent's book; an earlier agent has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<AgentBook>,
}

/// How the agent and its Exchange are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentHealth {
    pub status: ConnectorStatus,
    /// The Client Access Server in use.
    pub server: Option<String>,
    pub connector_server_name: String,
    #[serde(default)]
    pub last_full_sync: Option<SyncRecord>,
    #[serde(default)]
    pub last_quick_sync: Option<SyncRecord>,
    #[serde(default)]
    pub running_sync: Option<SyncKind>,
    #[serde(default)]
    pub findings: Vec<Finding>,
    #[serde(default)]
    pub primary_smtp_address: Option<String>,
}

/// The final word on one attempt of an order. Idempotent by (`orderId`, `attempt`).
///
/// Carried by a check-in, or alone by `POST /agent/v1/orders/{id}/result` (204).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderAck {
    pub order_id: Uuid,
    pub attempt: u32,
    pub state: OrderState,
    pub finished_at: Timestamp,
    /// Whether Exchange was changed.
    pub changed: bool,
    /// What it changed: each value before and after, in the journal's form (`orders::Before`). Empty from an agent that
    /// does not tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
}

/// `POST /agent/v1/orders/{id}/start`: compare-and-set before a cmdlet that cannot be undone. 204 means go;
/// 409 `orderNotStartable` means that it is over, `leaseLost` that the next check-in says more. Starting the same
/// attempt twice is starting it once, except for a wipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StartOrder {
    pub attempt: u32,
    pub epoch: u64,
}

/// 200 to a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckinResponse {
    pub lease: Lease,
    pub mode: Mode,
    pub orders: Vec<Order>,
    pub server_time: Timestamp,
    /// The same as far as the service believes its own clock, which may have leapt: what is deleted by age goes by it.
    /// An earlier service does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_time: Option<Timestamp>,
    /// Back-pressure: wait this long before the next check-in.
    #[serde(default)]
    pub next_checkin_seconds: u64,
    /// True when the reports so far lead to no further order: the decisions are as new as the devices, and no order
    /// of this connector is ready or on its way. `run --once` ends there.
    #[serde(default)]
    pub settled: bool,
    /// Groups to read from Active Directory; none: they come from elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<DirectoryRequest>,
    /// Whose devices are discovered.
    #[serde(default)]
    pub discovery_scope: DiscoveryScope,
    /// What the service's brake lets pass without approval: the agent counts again against it. An earlier
    /// service says none, and the default holds.
    #[serde(default)]
    pub brake: Limits,
    /// Another number: `directory`, `discoveryScope` or `brake` has changed.
    #[serde(default)]
    pub settings_revision: u64,
    /// Roots to trust besides those that the agent has, PEM: the service will show a certificate of theirs once every
    /// agent has said that it trusts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trust_bundle_pem: Option<String>,
    /// What stands otherwise in Exchange than the service wants it, for the connector's own status; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// The service's book, where the agent told its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<ServiceBook>,
}

/// The organization's lease (fencing token `epoch`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Lease {
    /// False: another agent is active, this one stands by.
    pub active: bool,
    pub epoch: u64,
    pub ttl_seconds: u64,
    pub waited_ms: u64,
}
