//! Ledger: orders come at least once and are answered exactly once.
//!
//! The journal keeps one entry for each order. After every method that changes an entry, the caller writes the entry
//! down *before* it acts outside. Then a crash at any moment is a crash between two of its states.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::api::checkin::OrderAck;
use crate::domain::health::{Finding, Mode};
use crate::domain::order::{Order, OrderKind, OrderState};
use crate::findings;

/// Where an order stands with the agent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "camelCase")]
pub enum Phase {
    Received {
        /// It ran before and was cut off: Exchange may have been changed.
        #[serde(default)]
        begun: bool,
    },
    /// Cmdlets may have been sent.
    Running,
    /// It has its final outcome.
    Answered {
        ack: Box<OrderAck>,
        /// The service has confirmed the answer to the newest attempt.
        confirmed: bool,
    },
}

/// One order as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerEntry {
    /// The order in which orders came.
    pub number: u64,
    /// With the newest attempt that was handed out.
    pub order: Order,
    pub phase: Phase,
}

/// Whether an order may be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Write the entry down, then go.
    Go,
    /// It has an outcome instead: refused or expired. Write the entry down.
    Answered,
    /// There is no such order waiting.
    Unknown,
}

fn observing(order: &str, begun: bool) -> String {
    if begun {
        format!(
            "The connector only observes now; the order {order} was cut off before and is not taken up again. What \
             it changed is in the journal."
        )
    } else {
        format!("The connector only observes; the order {order} was not carried out.")
    }
}

impl LedgerEntry {
    /// An order that was handed out for the first time.
    pub fn new(number: u64, order: Order) -> Self {
        Self { number, order, phase: Phase::Received { begun: false } }
    }

    /// Takes a later hand-out of the order in. The same id is the same order: only the attempt of the hand-out counts.
    pub fn receive_again(&mut self, attempt: u32) {
        let newest = self.order.attempt.max(attempt);
        self.order.attempt = newest;
        if let Phase::Answered { ack, confirmed } = &mut self.phase {
            // The service hands an answered order out again when the answer was lost on its way.
            *confirmed = false;
            ack.attempt = newest;
        }
    }

    /// Begins the order. While the connection only observes, what writes is refused; what is late expires, unless it
    /// was begun in time.
    pub fn start(&mut self, mode: Mode, now: Timestamp) -> Start {
        let Phase::Received { begun } = self.phase else { return Start::Unknown };
        let (state, finding) = if !begun && self.order.deadline.is_some_and(|deadline| deadline < now) {
            (
                OrderState::Expired,
                findings::ORDER_EXPIRED
                    .finding("The order reached the connector too late and was not carried out."),
            )
        } else if mode == Mode::Observe && self.order.what.writes() {
            (
                OrderState::NotApplied,
                findings::ORDER_OBSERVE.finding(observing(self.order.what.name(), begun)),
            )
        } else {
            self.phase = Phase::Running;
            return Start::Go;
        };
        self.answer(state, false, Some(finding), now);
        Start::Answered
    }

    /// Gives the order its outcome if it is running. An outcome that it has already stays.
    pub fn finish(&mut self, state: OrderState, changed: bool, finding: Option<Finding>, now: Timestamp) {
        if self.phase == Phase::Running {
            self.answer(state, changed, finding, now);
        }
    }

    fn answer(&mut self, state: OrderState, changed: bool, finding: Option<Finding>, now: Timestamp) {
        let ack = OrderAck {
            order_id: self.order.id,
            attempt: self.order.attempt,
            state,
            finished_at: now,
            changed,
            values: Vec::new(),
            finding,
        };
        self.phase = Phase::Answered { ack: Box::new(ack), confirmed: false };
    }

    /// After a crash: a wipe that was running may have happened, so it becomes `unknown` and is never run again.
    /// Everything else that was running is run again, because its plan is empty where it had its effect.
    pub fn recover(&mut self, now: Timestamp) {
        if self.phase != Phase::Running {
            return;
        }
        if matches!(self.order.what, OrderKind::Wipe { .. }) {
            let finding = findings::ORDER_WIPE_UNKNOWN.finding(
                "The connector stopped while it ordered a wipe; whether Exchange has it is told by the device's \
                 wipe times. It is not tried again.",
            );
            self.answer(OrderState::Unknown, false, Some(finding), now);
        } else {
            self.phase = Phase::Received { begun: true };
        }
    }

    /// Gives a wipe that waits for its device, or whose outcome was lost, its later outcome. True when it is news.
    pub fn conclude(&mut self, state: OrderState, finding: Option<Finding>, now: Timestamp) -> bool {
        let Phase::Answered { ack, .. } = &self.phase else { return false };
        if !matches!(ack.state, OrderState::Waiting | OrderState::Unknown) || ack.state == state {
            return false;
        }
        // A wipe on its way to the device was written to Exchange, whether or not this agent saw it.
        let changed = ack.changed || matches!(state, OrderState::Waiting | OrderState::Done);
        self.answer(state, changed, finding, now);
        true
    }

    /// The answer that the service has not confirmed.
    pub fn open_answer(&self) -> Option<&OrderAck> {
        match &self.phase {
            Phase::Answered { ack, confirmed: false } => Some(ack),
            _ => None,
        }
    }

    /// The service has this answer. One that belongs to an older attempt confirms nothing, because the service still asks
    /// for the newest; nor does one from before a wipe's outcome was known.
    pub fn confirm(&mut self, attempt: u32, state: OrderState) {
        if let Phase::Answered { ack, confirmed } = &mut self.phase
            && (ack.attempt, ack.state) == (attempt, state)
        {
            *confirmed = true;
        }
    }
}
