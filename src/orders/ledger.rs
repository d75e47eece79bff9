//! Ledger: orders come at least once and are answered exactly once.
//!
//! The ledger is a picture of what the journal holds: every method that changes it is followed by writing the entry
//! down, *before* anything is done outside. Then a crash at any moment is a crash between two of its states.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// It has its outcome, for good.
    Answered {
        ack: Box<OrderAck>,
        /// The service has confirmed the answer to the newest attempt.
        confirmed: bool,
    },
}

/// One order as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The order in which orders came.
    pub number: u64,
    /// With the newest attempt that was handed out.
    pub order: Order,
    pub phase: Phase,
}

/// What came of taking an order in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Write it down and carry it out.
    New,
    /// It is waiting or running already.
    Known,
    /// It was answered already; the same answer goes out again.
    Answered,
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

/// Every order that the agent knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: BTreeMap<Uuid, Entry>,
    next: u64,
}

/// True for what must not happen twice, whatever became of the first time.
fn only_once(what: &OrderKind) -> bool {
    matches!(what, OrderKind::Wipe { .. })
}

impl Ledger {
    /// The ledger that the journal holds.
    pub fn from_entries(entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries: BTreeMap<Uuid, Entry> =
            entries.into_iter().map(|entry| (entry.order.id, entry)).collect();
        let next = entries.values().map(|entry| entry.number + 1).max().unwrap_or(0);
        Self { entries, next }
    }

    /// One order's entry, to be written down.
    pub fn entry(&self, id: Uuid) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// Takes an order in.
    pub fn receive(&mut self, order: Order) -> Received {
        let Some(entry) = self.entries.get_mut(&order.id) else {
            let entry = Entry { number: self.next, order, phase: Phase::Received { begun: false } };
            self.entries.insert(entry.order.id, entry);
            self.next += 1;
            return Received::New;
        };
        // The same id is the same order: what a later hand-out says beside its number is not looked at.
        let newest = entry.order.attempt.max(order.attempt);
        entry.order.attempt = newest;
        match &mut entry.phase {
            Phase::Answered { ack, confirmed } => {
                // Handed out again, so the answer was lost on its way.
                *confirmed = false;
                ack.attempt = newest;
                Received::Answered
            }
            Phase::Received { .. } | Phase::Running => Received::Known,
        }
    }

    /// The order to carry out next: first come, first served.
    pub fn next_order(&self) -> Option<&Order> {
        self.entries
            .values()
            .filter(|entry| matches!(entry.phase, Phase::Received { .. }))
            .min_by_key(|entry| entry.number)
            .map(|entry| &entry.order)
    }

    /// Begins an order. While the connection only observes, what writes is refused; what is late expires, unless it
    /// was begun in time.
    pub fn start(&mut self, id: Uuid, mode: Mode, now: Timestamp) -> Start {
        let Some(entry) = self.entries.get_mut(&id) else { return Start::Unknown };
        let Phase::Received { begun } = entry.phase else { return Start::Unknown };
        let (state, finding) = if !begun && entry.order.deadline.is_some_and(|deadline| deadline < now) {
            (
                OrderState::Expired,
                findings::ORDER_EXPIRED
                    .finding("The order reached the connector too late and was not carried out."),
            )
        } else if mode == Mode::Observe && entry.order.what.writes() {
            (
                OrderState::NotApplied,
                findings::ORDER_OBSERVE.finding(observing(entry.order.what.name(), begun)),
            )
        } else {
            entry.phase = Phase::Running;
            return Start::Go;
        };
        self.answer(id, state, false, Some(finding), now);
        Start::Answered
    }

    /// Gives a running order its outcome. An outcome that it has already stays.
    pub fn finish(
        &mut self,
        id: Uuid,
        state: OrderState,
        changed: bool,
        finding: Option<Finding>,
        now: Timestamp,
    ) {
        if self.entries.get(&id).is_some_and(|entry| entry.phase == Phase::Running) {
            self.answer(id, state, changed, finding, now);
        }
    }

    fn answer(
        &mut self,
        id: Uuid,
        state: OrderState,
        changed: bool,
        finding: Option<Finding>,
        now: Timestamp,
    ) {
        if let Some(entry) = self.entries.get_mut(&id) {
            let attempt = entry.order.attempt;
            let ack = OrderAck {
                order_id: id,
                attempt,
                state,
                finished_at: now,
                changed,
                values: Vec::new(),
                finding,
            };
            entry.phase = Phase::Answered { ack: Box::new(ack), confirmed: false };
        }
    }

    /// After a crash: a wipe that was running may have happened, so it becomes `unknown` and is never run again.
    /// Everything else is run again, because its plan is empty where it had its effect. Gives the ids whose entries
    /// changed.
    pub fn recover(&mut self, now: Timestamp) -> Vec<Uuid> {
        let running = self.entries.values().filter(|entry| entry.phase == Phase::Running);
        let running: Vec<(Uuid, bool)> =
            running.map(|entry| (entry.order.id, only_once(&entry.order.what))).collect();
        for (id, once) in &running {
            if *once {
                let finding = findings::ORDER_WIPE_UNKNOWN.finding(
                    "The connector stopped while it ordered a wipe; whether Exchange has it is told by the device's \
                     wipe times. It is not tried again.",
                );
                self.answer(*id, OrderState::Unknown, false, Some(finding), now);
            } else if let Some(entry) = self.entries.get_mut(id) {
                entry.phase = Phase::Received { begun: true };
            }
        }
        running.into_iter().map(|(id, _)| id).collect()
    }

    /// Gives a wipe that waits for its device, or whose outcome was lost, its later outcome. True when it is news.
    pub fn settle(&mut self, id: Uuid, state: OrderState, finding: Option<Finding>, now: Timestamp) -> bool {
        let open = self.entries.get(&id).and_then(|entry| match &entry.phase {
            Phase::Answered { ack, .. } if matches!(ack.state, OrderState::Waiting | OrderState::Unknown) => {
                Some((ack.state, ack.changed))
            }
            _ => None,
        });
        let Some((_, changed)) = open.filter(|(before, _)| *before != state) else { return false };
        // What is on its way to the device was written to Exchange, whoever saw it.
        let changed = changed || matches!(state, OrderState::Waiting | OrderState::Done);
        self.answer(id, state, changed, finding, now);
        true
    }

    /// Answers that the service has not confirmed, in the order in which their orders came.
    pub fn answers(&self) -> Vec<&OrderAck> {
        let mut open: Vec<(u64, &OrderAck)> = self
            .entries
            .values()
            .filter_map(|entry| match &entry.phase {
                Phase::Answered { ack, confirmed: false } => Some((entry.number, ack.as_ref())),
                _ => None,
            })
            .collect();
        open.sort_unstable_by_key(|(number, _)| *number);
        open.into_iter().map(|(_, ack)| ack).collect()
    }

    /// The service has an answer. One that belongs to an older attempt confirms nothing: the newest is still asked for.
    pub fn confirm(&mut self, id: Uuid, attempt: u32) {
        if let Some(entry) = self.entries.get_mut(&id)
            && let Phase::Answered { ack, confirmed } = &mut entry.phase
            && ack.attempt == attempt
        {
            *confirmed = true;
        }
    }

    /// Forgets confirmed orders that ended before a moment; gives their ids. Wipes are never forgotten: a late
    /// hand-out would wipe again.
    pub fn forget(&mut self, before: Timestamp) -> Vec<Uuid> {
        let old = |entry: &Entry| {
            !only_once(&entry.order.what)
                && matches!(&entry.phase, Phase::Answered { ack, confirmed: true } if ack.finished_at < before)
        };
        self.entries.extract_if(.., |_, entry| old(entry)).map(|(id, _)| id).collect()
    }
}
