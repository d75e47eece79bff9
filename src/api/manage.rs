//! What an administrator does at the connector and the service must know: the agent's own part of the management API.
//!
//! All paths are below `/agent/v1` and concern the agent's own organization, whatever the body names.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::report::DeviceRecord;
use crate::domain::health::{Finding, Mode};
use crate::domain::order::{Order, OrderKind, OrderState};

/// Planned changes of one answer.
pub const MOST_PLANNED: u32 = 1000;

/// `POST /agent/v1/mode`: observe only, or enforce. 200 with the same body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetMode {
    pub mode: Mode,
}

/// `POST /agent/v1/undone`: the agent undid changes. 204. The service orders an undone change again only after its
/// wanted state changes; an undo of everything first makes the connector observe only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// `None`: everything since installation.
    pub run: Option<Uuid>,
    /// The orders whose changes the agent undid.
    pub orders: Vec<Uuid>,
}

/// The most orders of one such message.
pub const MOST_UNDONE: usize = 10_000;

/// `GET /agent/v1/changes?after=ORDER`: what orders changed in this organization's Exchange and nobody undid, in the
/// order they were made, [`MOST_CHANGES`] at a time. A connector that follows another one, or that lost its folder, makes
/// this its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MadeChanges {
    pub changes: Vec<MadeChange>,
    /// `after` of the next page; none: this was the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Uuid>,
}

/// What one order changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MadeChange {
    pub order: Order,
    pub finished_at: Timestamp,
    /// Each value before and after, in the journal's form (`orders::Before`).
    pub values: Vec<serde_json::Value>,
}

/// Longest page of [`MadeChanges`].
pub const MOST_CHANGES: u32 = 500;

/// `GET /agent/v1/plan?after=KEY`: what would change in Exchange, for whom and why; [`MOST_PLANNED`] devices at a time.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer {
    pub mode: Mode,
    pub counts: PlanCounts,
    pub changes: Vec<PlannedChange>,
    /// Rules, policies, settings and assignments; at most 500 of them.
    #[serde(default)]
    pub organization: Vec<PlannedOrder>,
    #[serde(default)]
    pub held: Vec<HeldRun>,
    /// What is wanted and left as somebody made it by hand; at most 500 of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_applied: Vec<NotApplied>,
    /// What enforcing does to access, rules and policies included, each device counted once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<PolicyImpact>,
    /// Goes on after this key.
    #[serde(default)]
    pub next: Option<String>,
}

/// Devices by what happens to their access.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PlanCounts {
    pub loses_access: u64,
    pub gains_access: u64,
    pub entry_only: u64,
    pub none: u64,
    /// Of the devices above that would change: those in a run that waits for approval …
    #[serde(default)]
    pub held: u64,
    /// … those whose order is on its way …
    #[serde(default)]
    pub waiting: u64,
    /// … those whose order the connector did not apply, because it stands against what somebody made by hand …
    #[serde(default)]
    pub not_applied: u64,
    /// … and those that an administrator rejected or undid.
    #[serde(default)]
    pub rejected: u64,
}

/// Something that is wanted, and left as somebody made it by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotApplied {
    /// What it is about.
    pub label: String,
    pub order: OrderKind,
    /// What the connector said.
    pub reason: String,
}

/// One device that would change.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedChange {
    pub user: Option<String>,
    pub smtp_address: Option<String>,
    pub device_id: Option<String>,
    pub identity: String,
    pub device_type: Option<String>,
    pub access_state: Option<String>,
    /// `allow`, `block` or `defaultRule`.
    pub wanted: String,
    /// `losesAccess`, `gainsAccess` or `entryOnly`.
    pub effect: String,
    pub explanation: String,
    pub reason: String,
}

/// One order that is not about a device's own access.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedOrder {
    /// What it is about.
    pub label: String,
    pub reason: String,
    pub order: OrderKind,
    /// It is wanted, but an administrator rejected or undid it: it is not ordered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rejected: bool,
}

/// A run that waits for approval.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HeldRun {
    pub id: Uuid,
    /// `decisions`, `stalePartnerships`, `quarantineSwitchOn` or `resetToDefault`.
    pub kind: String,
    pub orders: u64,
    pub loses_access: u64,
    /// With those of the last 24 hours.
    pub counted: u64,
    /// Devices of the organization.
    pub devices: u64,
    /// What the brake allows without an administrator.
    pub most_devices: u64,
    pub most_percent: u64,
    pub created_at: Timestamp,
    /// What its numbers do not say: who cannot be counted, what accepting does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `POST /agent/v1/runs/{id}/accept|reject`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RunDecision {
    /// How many partnerships are removed; a removal of partnerships is not accepted without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_count: Option<u64>,
}

/// 200 to a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    pub id: Uuid,
    /// `accepted` or `rejected`; `approving`: a switch-on continues.
    pub state: String,
    /// Orders that left, or approvals that are tried again.
    pub released: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// `GET /agent/v1/why?device=…`: by device id, identity or GUID; every device that fits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyAnswer {
    pub value: Vec<Why>,
}

/// One device's chain: record, match, compliance, rule, order, answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    pub device: Box<DeviceRecord>,
    pub device_name: String,
    /// The name that people gave it in the service.
    #[serde(default)]
    pub managed_device_name: Option<String>,
    pub mode: Option<Mode>,
    /// `None`: not decided yet.
    pub decision: Option<WhyDecision>,
    pub r#match: WhyMatch,
    /// Newest first.
    pub orders: Vec<WhyOrder>,
    /// A run that waits for approval and would change this device.
    pub held_by_run: Option<Uuid>,
    pub what_would_change: Vec<String>,
    /// When Exchange's record was last read.
    #[serde(default)]
    pub record_date_time: Option<Timestamp>,
    /// The mail that goes before a block.
    #[serde(default)]
    pub notification: Option<WhyNotification>,
}

/// Whether the user got a mail, and when the block follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyNotification {
    /// `sent`, `queued`, `sending`, `failed`, `none` or `withdrawn`.
    pub mail: String,
    pub to: Option<String>,
    pub block_date_time: Timestamp,
    pub withdrawn: bool,
    /// All of it in one sentence.
    pub text: String,
}

/// What is wanted and each step that led to it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyDecision {
    pub wanted: String,
    pub since: Timestamp,
    pub valid_until: Option<Timestamp>,
    pub reasons: Vec<WhyReason>,
    pub effect: String,
    pub explanation: String,
    pub rejected: bool,
}

/// One step of the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyReason {
    pub step: String,
    pub text: String,
}

/// How the device was matched with its management record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyMatch {
    pub how: String,
    #[serde(default)]
    pub managed_device: Option<Value>,
    #[serde(default)]
    pub proposals: Vec<Value>,
}

/// One order about the device.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyOrder {
    pub id: Uuid,
    pub order: OrderKind,
    pub state: OrderState,
    pub created_date_time: Timestamp,
    pub created_by: String,
    /// The cmdlet that carries it out.
    #[serde(default)]
    pub cmdlet: Option<String>,
    #[serde(default)]
    pub started_date_time: Option<Timestamp>,
    #[serde(default)]
    pub finished_date_time: Option<Timestamp>,
    #[serde(default)]
    pub finding: Option<Finding>,
}

/// `POST /agent/v1/policy/plan` and `/agent/v1/policy/apply`: a policy file. What it does not name stays as it is;
/// lists that it names are the whole lists.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PolicyFile {
    /// It is meant that nearly everyone loses access.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub allow_lock_out: bool,
    /// A documented strategy, by name; what else the file says goes before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// Members of `conditionalAccessSettings`.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub conditional_access: Map<String, Value>,
    /// Members of `exchangeOnPremisesPolicy`.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub exchange: Map<String, Value>,
    /// All of them, each as `exchangeMailboxPolicies` has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailbox_policies: Option<Vec<Value>>,
}

/// 200 to a policy file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyPlan {
    /// True after `apply`.
    pub stored: bool,
    pub changes: Vec<PolicyChange>,
    pub impact: PolicyImpact,
}

/// One member that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyChange {
    /// `conditionalAccessSettings`, `exchangeOnPremisesPolicy` or `exchangeMailboxPolicies/NAME`.
    pub object: String,
    pub member: String,
    pub from: Value,
    pub to: Value,
}

/// What the policy does once the connector enforces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyImpact {
    pub devices: u64,
    pub with_access: u64,
    pub loses_access: u64,
    /// Hardly anyone would keep access: refused unless the file says `allowLockOut = true`.
    pub locks_out: bool,
    /// How certain `loses_access` is.
    #[serde(default)]
    pub loses_access_is: Certainty,
    /// Devices with access of which nothing is decided, because something was not read.
    #[serde(default)]
    pub undecided: u64,
    /// What was not read: groups and sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
}

/// What a number of a preview is worth: nothing that was not read counts as nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    #[default]
    Exact,
    /// More may come when everything is read.
    AtLeast,
    /// Nothing that counts was read.
    Unknown,
}
