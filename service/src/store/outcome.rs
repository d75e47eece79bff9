//! What an evaluation gives the store to write, and the result of writing it.

use exchange_connector::api::manage::PlannedOrder;
use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::organization::change::AccessChange;
use crate::rules::run::item::RunItem;
use crate::rules::switch_on::NextStep;
use crate::rules::unknown_devices::UnknownDevices;

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
    pub effect: AccessChange,
    pub explanation: String,
    pub valid_until: Option<Timestamp>,
    /// An administrator rejected this wanted state.
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
    /// The orders for the organization's wanted settings, for the plan.
    pub plan: Vec<PlannedOrder>,
    /// The next step of a safe switch-on.
    pub switch: Option<NextStep>,
    /// Mailboxes whose policy somebody changed by hand.
    pub finding: Option<Finding>,
    /// What was noticed about records and users.
    pub inputs: Vec<Finding>,
    /// Why not every device of the organization is known.
    pub unknown_devices: Option<UnknownDevices>,
}

/// The result of storing an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub written: usize,
    /// Orders that went out.
    pub released: usize,
    /// A run waits for approval.
    pub held: bool,
}
