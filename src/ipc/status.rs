//! `StatusView`: the whole status, a few hundred bytes, sent whole at each change. Also `status --json`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::brake::Limits;
use crate::domain::health::{ConnectorStatus, DeviceCounts, Finding, Mode, SyncKind, SyncRecord};
use crate::domain::logon::RefusedLogon;
use crate::domain::server::Environment;

/// The connector's status (design: `status --json`; members may be added, none renamed).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    pub connection: ConnectorStatus,
    pub environment: Option<Environment>,
    /// The Client Access Server in use.
    pub server: Option<String>,
    /// The one that was set, where it differs: this is a fail-over.
    #[serde(default)]
    pub configured_server: Option<String>,
    pub connector_id: Option<Uuid>,
    /// Version of the agent.
    pub version: String,
    pub mode: Mode,
    /// What the agent lets pass without approval: the stricter of the service's limits and its own.
    #[serde(default)]
    pub brake: Limits,
    pub last_full_sync: Option<SyncRecord>,
    pub last_quick_sync: Option<SyncRecord>,
    #[serde(default)]
    pub next_full_sync: Option<Timestamp>,
    #[serde(default)]
    pub next_quick_sync: Option<Timestamp>,
    #[serde(default)]
    pub running: Option<RunningSync>,
    pub devices: DeviceCounts,
    pub pending_orders: u64,
    pub findings: Vec<Finding>,
    /// Newest first, at most 30.
    #[serde(default)]
    pub history: Vec<HistoryEntry>,
    /// What the connector changed in Exchange, newest first, at most 30.
    #[serde(default)]
    pub recent_changes: Vec<RecentChange>,
    /// Where the service's page is.
    #[serde(default)]
    pub console_url: Option<String>,
    #[serde(default)]
    pub organization: Option<String>,
    /// Log-ons that are refused and not repeated before the password, the user or the server's settings change, or a
    /// person lets them be tried once more.
    #[serde(default)]
    pub refused_logons: Vec<RefusedLogon>,
    /// False: read from the folder; no agent runs.
    #[serde(default)]
    pub agent_running: bool,
}

/// One thing that was changed in Exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecentChange {
    pub at: Timestamp,
    /// What `undo` undoes as one.
    pub run: Uuid,
    /// The order's kind as on the wire: `setDeviceAccess`.
    pub order: String,
    /// For `setDeviceAccess`: `allow`, `block` or `defaultRule`.
    #[serde(default)]
    pub wanted: Option<String>,
    /// `Ann Example, iPhone 12 (ApplF17LTTCG)`.
    pub target: String,
    /// Why it was wanted.
    #[serde(default)]
    pub reason: Option<String>,
    /// It was undone.
    #[serde(default)]
    pub undone: bool,
}

/// A sync under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunningSync {
    pub kind: SyncKind,
    pub started_at: Timestamp,
    pub step: SyncStep,
    /// Records done in this step.
    pub done: u64,
    /// How many there will be, once that is known.
    pub total: Option<u64>,
}

/// What a sync is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SyncStep {
    Connecting,
    Devices,
    Mailboxes,
    Statistics,
    Comparing,
    Uploading,
}

/// One run in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    pub kind: SyncKind,
    #[serde(flatten)]
    pub run: SyncRecord,
}

impl StatusView {
    /// The status before set-up.
    pub fn none(version: &str) -> Self {
        Self {
            connection: ConnectorStatus::None,
            environment: None,
            server: None,
            configured_server: None,
            connector_id: None,
            version: version.into(),
            mode: Mode::Observe,
            brake: Limits::default(),
            last_full_sync: None,
            last_quick_sync: None,
            next_full_sync: None,
            next_quick_sync: None,
            running: None,
            devices: DeviceCounts::default(),
            pending_orders: 0,
            findings: Vec::new(),
            history: Vec::new(),
            recent_changes: Vec::new(),
            console_url: None,
            organization: None,
            refused_logons: Vec::new(),
            agent_running: false,
        }
    }
}

#[cfg(test)]
mod tests;
