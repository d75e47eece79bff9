//! Decisions, the runs they make, and orders with what came of them.

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;
use uuid::Uuid;

use super::devices::DeviceRow;

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
    pub effect: crate::rules::organization::change::Effect,
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
    pub switch: Option<crate::rules::switch_on::Step>,
    /// Mailboxes whose policy somebody changed by hand.
    pub finding: Option<Finding>,
    /// In words, why not every device of the organization is known.
    pub unseen: Option<String>,
}

/// One order of a run, or only a device that another order of the run takes access from.
#[derive(Debug, Clone, Default)]
pub struct RunItem {
    pub device: Option<Uuid>,
    pub order: Option<OrderKind>,
    pub takes_access: bool,
    /// Why, in words.
    pub reason: Option<String>,
}

impl RunItem {
    /// True for an order that may take access from devices that the service does not know.
    pub fn takes_from_unseen(&self) -> bool {
        self.takes_access && self.device.is_none() && self.order.is_some()
    }
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
    pub kind: crate::store::wish_store::RunKind,
    /// What a person chose for it, JSON.
    pub detail: Option<String>,
    pub losing: u64,
    pub counted: u64,
    pub total: u64,
    pub limits: crate::rules::brake::Limits,
    pub orders: u64,
    /// Approvals of a switch-on that came to nothing and keep the default level open.
    pub failed: u64,
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
