//! After a journal went back in time: takes over what the service knows of orders, so that nothing that was done is done
//! again, and what is ours stays ours.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::before::Before;
use super::handover::take_over;
use super::ledger::{LedgerEntry, Phase};
use super::lists::OurIds;
use super::objects::OurObjects;
use super::wipe::WipeProgress;
use crate::api::checkin::OrderAck;
use crate::domain::order::{Order, OrderKind, OrderState};
use crate::findings;

/// How far the clocks of the service and of Exchange may differ where a wipe's times are told apart from earlier ones.
const CLOCKS: SignedDuration = SignedDuration::from_mins(10);

fn without_values(ack: &OrderAck) -> Box<OrderAck> {
    Box::new(OrderAck { values: Vec::new(), ..ack.clone() })
}

impl LedgerEntry {
    /// An order that the journal does not know any more, with the answer that the service has.
    pub fn restored(number: u64, order: Order, ack: &OrderAck) -> Self {
        Self { number, order, phase: Phase::Answered { ack: without_values(ack), confirmed: true } }
    }

    /// Takes the answer that the service has. True when it is news. An answer of its own that is final stays, and an
    /// answer to an older hand-out of an order that is open says nothing of it.
    pub fn take_over(&mut self, known: &OrderAck) -> bool {
        let is_open = |state| matches!(state, OrderState::Waiting | OrderState::Unknown);
        match &mut self.phase {
            Phase::Answered { ack, confirmed } => {
                if ack.state == known.state {
                    *confirmed |= ack.attempt == known.attempt;
                    return false;
                }
                if !is_open(ack.state) {
                    return false;
                }
            }
            Phase::Received { .. } | Phase::Running if known.attempt < self.order.attempt => return false,
            Phase::Received { .. } | Phase::Running => {}
        }
        self.order.attempt = self.order.attempt.max(known.attempt);
        self.phase = Phase::Answered { ack: without_values(known), confirmed: true };
        true
    }
}

impl LedgerEntry {
    /// The journal was put back: a wipe that it has without an outcome may have been sent since. It is never begun again.
    pub fn doubt(&mut self, now: Timestamp) {
        if matches!(self.phase, Phase::Answered { .. }) || !matches!(self.order.what, OrderKind::Wipe { .. })
        {
            return;
        }
        let finding = findings::RESTORE_WIPE_IN_DOUBT.finding(
            "The connector's folder was put back while this wipe was open. Whether Exchange has it is told by the device's \
             wipe times; it is not tried again.",
        );
        let ack = OrderAck {
            order_id: self.order.id,
            attempt: self.order.attempt,
            state: OrderState::Unknown,
            finished_at: now,
            changed: false,
            values: Vec::new(),
            finding: Some(finding),
        };
        self.phase = Phase::Answered { ack: Box::new(ack), confirmed: false };
    }
}

/// Notes what is ours once changes were undone, which are given in the order they were made.
pub fn give_back(undone: &[Before], ids: &mut BTreeMap<Uuid, OurIds>, objects: &mut OurObjects) {
    let back: Vec<Before> = undone.iter().rev().filter_map(reversed).collect();
    take_over(&back, ids, objects);
}

/// The change that the undo of a change was. What was there before and was made by hand is no more ours than it was.
fn reversed(change: &Before) -> Option<Before> {
    Some(match change.clone() {
        Before::PersonalList { mailbox_guid, list, device_id, before, after, by_hand } => {
            Before::PersonalList {
                mailbox_guid,
                list,
                device_id,
                before: after,
                after: before && !by_hand,
                by_hand: false,
            }
        }
        Before::PolicyLink { mailbox_guid, before, after, by_hand } => Before::PolicyLink {
            mailbox_guid,
            before: after,
            after: before.filter(|_| !by_hand),
            by_hand: false,
        },
        Before::AccessRule { key, before, after } => Before::AccessRule { key, before: after, after: before },
        Before::MailboxPolicy { name, before, after } => {
            Before::MailboxPolicy { name, before: after, after: before }
        }
        // Nothing of these is remembered as ours.
        Before::DefaultAccessLevel { .. }
        | Before::AdminMailRecipient { .. }
        | Before::UserMailInsert { .. }
        | Before::PolicySetting { .. }
        | Before::DefaultPolicy { .. }
        | Before::Irreversible { .. } => return None,
    })
}

/// When an order was made, as its id says; none for an id of another kind.
pub fn made_at(order: Uuid) -> Option<Timestamp> {
    let (seconds, nanoseconds) = order.get_timestamp()?.to_unix();
    Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

impl WipeProgress {
    /// What the times of a wipe count from whose own note is lost: times from before its order are of an earlier wipe.
    pub fn before_order(order: Uuid) -> Self {
        made_at(order).map_or(Self::None, |made| Self::Acknowledged(made - CLOCKS))
    }

    /// True when Exchange shows a wipe from after an order was made: the order was carried out already, by a connector
    /// that forgot it or by an administrator.
    pub fn is_after_order(self, order: Uuid) -> bool {
        made_at(order).is_some_and(|made| self.at().is_some_and(|at| at > made))
    }
}

#[cfg(test)]
mod tests;
