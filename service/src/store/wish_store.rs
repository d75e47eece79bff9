//! The store's part for the organization's wishes and for what a person orders for many devices at once.

use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{PolicyKind, RunItem};
use crate::rules::organization::mailbox_policies::MailboxPolicy;

/// What made a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RunKind {
    /// Decisions about devices and the organization's wishes.
    Decisions,
    StalePartnerships,
    QuarantineSwitchOn,
    ResetToDefault,
}

/// A stored mailbox policy.
#[derive(Debug, Clone)]
pub struct MailboxPolicyRow {
    pub id: Uuid,
    /// Zeros: all organizations.
    pub org: Uuid,
    pub policy: MailboxPolicy,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// Settings objects that are stored together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Zeros: all organizations.
    pub scope: Uuid,
    /// Kind, the version that was read (0: nothing was stored), the new body.
    pub objects: Vec<(PolicyKind, u64, String)>,
    /// All mailbox policies of the scope, with the versions of those that were read.
    pub mailbox_policies: Option<(Versions, Vec<MailboxPolicy>)>,
}

/// Objects and the versions of them that were read.
pub type Versions = Vec<(Uuid, u64)>;

/// A run that a person makes.
#[derive(Debug)]
pub struct PersonRun {
    pub org: Uuid,
    pub kind: RunKind,
    pub items: Vec<RunItem>,
    /// Waits for a second word of a person.
    pub held: bool,
    pub detail: serde_json::Value,
    pub total: u64,
}

/// How an order of a run stands.
#[derive(Debug, Clone)]
pub struct RunOrder {
    pub device: Option<Uuid>,
    pub order: Uuid,
    pub state: OrderState,
    pub finding: Option<Finding>,
}

/// What a switch-on was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchDetail {
    pub level: AccessLevel,
    pub confirmed_losses: u64,
}

/// What a removal of stale partnerships was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StaleDetail {
    pub days: u32,
    /// Partnerships that were quiet since then.
    pub before: Timestamp,
}

/// A user with many partnerships.
#[derive(Debug, Clone)]
pub struct Crowded {
    pub org: Uuid,
    pub address: String,
    pub user: Option<String>,
    pub partnerships: u64,
}
