//! A wipe: the agent begins it with the service's consent and sends it once, never again. Exchange's times show the
//! result.

use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::steps::AgentStep;
use exchange_connector::orders::{Before, Look, OurIds, OurObjects, WipeProgress, WipeReply, plan};
use jiff::Timestamp;
use uuid::Uuid;

use super::attempt::Attempt;
use super::executor::Executor;
use super::read::{self, Observed, ReadRequest};
use super::read_back::ReadBack;
use crate::exchange::cmdlets::{Cmdlets, WriteError};
use crate::fail_point::reach;
use crate::store::changes::{Became, Intent, Losses};
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;
use crate::store::queue::Waiting;
use crate::store::wipes::OpenWipe;
use crate::store::{Journal, StoreError};

fn progress(observed: &Observed, device: Uuid, account_only: bool) -> Option<WipeProgress> {
    WipeProgress::read(&observed.devices, observed.statistics.as_ref(), device, account_only)
}

fn lost(text: &str) -> Option<Finding> {
    Some(findings::ORDER_WIPE_LOST.finding(text))
}

/// Whatever keeps a wipe from being sent ends it: it is never tried again by itself.
fn not_sent(attempt: Attempt) -> Attempt {
    match attempt {
        Attempt::Later { finding, .. } => Attempt::ended(OrderState::Failed, Some(finding)),
        Attempt::Waits => {
            let finding = findings::ORDER_NOT_STARTABLE
                .finding("The connector was stopped before the wipe was sent; nothing was wiped.")
                .remedy("Order it again.");
            Attempt::ended(OrderState::Failed, Some(finding))
        }
        ended => ended,
    }
}

impl<E: Cmdlets> Executor<E> {
    pub(crate) async fn wipe(&mut self, waiting: &Waiting) -> Result<Attempt, StoreError> {
        if let Some(attempt) = self.start_with_service(&waiting.order).await? {
            return Ok(not_sent(attempt));
        }
        reach(AgentStep::Started);
        let lease = self.lease.clone();
        let has_room = || lease.borrow().has_room();
        send(&waiting.order, &mut self.exchange, &self.journal, has_room, &mut self.read_back).await
    }

    /// Looks at the wipes whose end is not known yet. True when there is news for the service.
    pub(crate) async fn resolve_wipes(&mut self) -> Result<bool, StoreError> {
        let mut news = false;
        for wipe in self.journal.open_wipes(Timestamp::now()).await? {
            let read_back = &mut self.read_back;
            news |= Box::pin(resolve(&wipe, &mut self.exchange, &self.journal, read_back)).await?;
        }
        Ok(news)
    }
}

/// Sends a wipe that the service let begin, once; however it ends, it has an outcome.
async fn send(
    order: &Order,
    exchange: &mut impl Cmdlets,
    journal: &Journal,
    has_room: impl Fn() -> bool + Send,
    read_back: &mut ReadBack,
) -> Result<Attempt, StoreError> {
    let OrderKind::Wipe { device_guid, account_only, .. } = order.what else {
        return Ok(Attempt::ended(OrderState::NotApplied, None));
    };
    let request = ReadRequest::of(&order.what);
    let observed = match read::read(exchange, &request, None).await {
        Ok(observed) => observed,
        Err(failure) => return Ok(not_sent(failure.into())),
    };
    reach(AgentStep::Read);
    let plan = match plan(&order.what, &observed.seen(), &OurIds::default(), &OurObjects::default()) {
        Ok(plan) => plan,
        Err(refusal) => return Ok(Attempt::ended(refusal.state(), Some(refusal.finding()))),
    };
    let Some(before) = progress(&observed, device_guid, account_only) else {
        let finding = findings::ORDER_WIPE_UNREAD
            .finding(
                "Exchange gives no wipe times of this device, so nobody could tell what became of a wipe.",
            )
            .remedy("Look whether the mailbox can be read (Get-MobileDeviceStatistics), and order it again.");
        return Ok(Attempt::ended(OrderState::NotApplied, Some(finding)));
    };
    if !before.is_pending() && before.is_after_order(order.id) {
        let finding = findings::RESTORE_WIPE_NEWER.finding(
            "Exchange shows a wipe of this device from after this order was given; no other one was sent.",
        );
        return Ok(Attempt::ended(OrderState::NotApplied, Some(finding)));
    }
    journal.note_wipe(order.id, device_guid, account_only, before).await?;
    let Some(change) = plan.changes.first() else {
        // One is on its way already: its acknowledgement is this one's too.
        let outcome = Outcome { state: OrderState::Waiting, changed: false, finding: None };
        return Ok(Attempt::Ended { outcome, became: Became::Made, ours: Ours::default() });
    };
    let values = Before::of(&plan, &observed.seen());
    let losses = Losses::default();
    let intent = Intent { order, before: &values, ours: &Ours::default(), losses: &losses };
    journal.intend(&intent, Timestamp::now()).await?;
    reach(AgentStep::Planned);
    if !has_room() {
        return Ok(not_sent(Attempt::Waits));
    }
    let sent = exchange.write(change, observed.controller.as_deref()).await;
    reach(AgentStep::Changed);
    let seen = read::read(exchange, &request, observed.controller.as_deref()).await;
    reach(AgentStep::ReadBack);
    if let Ok(seen) = &seen {
        read_back.take(seen);
    }
    let now = seen.ok().and_then(|seen| progress(&seen, device_guid, account_only));
    let (said, refused) = match sent {
        Ok(()) => (WipeReply::Took, None),
        Err(WriteError::Refused(finding)) => (WipeReply::Refused, Some(finding)),
        Err(WriteError::Lost(_)) => (WipeReply::Lost, None),
    };
    Ok(match WipeProgress::outcome(before, now, said) {
        OrderState::Failed => Attempt::ended(OrderState::Failed, refused),
        OrderState::Unknown => {
            let finding = lost(
                "Whether Exchange has the wipe is not known; the device's wipe times will tell. It is not tried again.",
            );
            let outcome = Outcome { state: OrderState::Unknown, changed: false, finding };
            Attempt::Ended { outcome, became: Became::Unknown, ours: Ours::default() }
        }
        state => {
            let outcome = Outcome { state, changed: true, finding: None };
            Attempt::Ended { outcome, became: Became::Made, ours: Ours::default() }
        }
    })
}

/// Looks at one wipe whose end is not known yet. True when there is news.
async fn resolve(
    wipe: &OpenWipe,
    exchange: &mut impl Cmdlets,
    journal: &Journal,
    read_back: &mut ReadBack,
) -> Result<bool, StoreError> {
    // What is read of a device with its statistics.
    let device = DeviceIdentity(wipe.device.to_string());
    let request = ReadRequest::of(&OrderKind::CancelWipe { device, device_guid: wipe.device });
    let observed = match read::read(exchange, &request, None).await {
        Ok(observed) => observed,
        Err(failure) => {
            // The next sync looks again.
            tracing::info!(order = %wipe.order, %failure, "the times of a wipe cannot be read");
            return Ok(false);
        }
    };
    let statistics = observed.statistics.as_ref();
    let look =
        Look::at(wipe.state, wipe.before, &observed.devices, statistics, wipe.device, wipe.account_only);
    // Times that are as before are in the record already.
    if !matches!(look, Look::Nothing) && look != Look::Waits(wipe.before) {
        read_back.take(&observed);
    }
    let (state, finding, last) = match look {
        Look::Nothing => return Ok(false),
        Look::Waits(_) => (OrderState::Waiting, None, false),
        Look::Done => (OrderState::Done, None, true),
        Look::Canceled => {
            let finding = findings::ORDER_WIPE_CANCELLED
                .finding("The wipe was canceled before it was sent to the device.");
            (OrderState::NotApplied, Some(finding), true)
        }
        Look::Lost => {
            let text = "The wipe was sent to the device, and Exchange does not show its times any more; whether it was \
                        carried out is not known.";
            (OrderState::Unknown, lost(text), false)
        }
        Look::Gone => {
            let text = "The partnership is gone before the device acknowledged the wipe; whether it was carried out is \
                        not known.";
            // A domain controller may lag behind: only a device that is missing twice is given up.
            (OrderState::Unknown, lost(text), wipe.state == OrderState::Unknown)
        }
    };
    let news = journal.conclude_wipe(wipe.order, state, finding, last, Timestamp::now()).await?;
    if let Look::Waits(seen) = look {
        journal.note_wipe_seen(wipe.order, seen).await?;
    }
    Ok(news)
}

#[cfg(test)]
mod tests;
