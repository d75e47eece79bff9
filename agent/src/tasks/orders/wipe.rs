//! A wipe: begun with the service's word, sent once, never again; what became of it is told by Exchange's times.

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::orders::steps::AgentStep;
use exchange_connector::orders::{Before, OurIds, OurObjects, WipeProgress, plan};
use jiff::Timestamp;
use uuid::Uuid;

use super::carrier::{Attempt, Carrier};
use super::facts::{self, Facts, Wants};
use super::session::WriteError;
use super::trouble::Trouble;
use crate::fail_point::reach;
use crate::findings;
use crate::store::StoreError;
use crate::store::changes::{Became, Intent, Losses, Ours};
use crate::store::ledger::{Outcome, Waiting};
use crate::store::wipes::OpenWipe;

fn progress(facts: &Facts, account_only: bool) -> WipeProgress {
    facts
        .statistics
        .as_ref()
        .map_or(WipeProgress::None, |statistics| WipeProgress::of(statistics, account_only))
}

fn lost() -> Finding {
    findings::ORDER_WIPE_LOST
        .finding("Whether Exchange has the wipe is not known; the device's wipe times will tell. It is not tried again.")
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

impl Carrier {
    pub(super) async fn wipe(&mut self, waiting: &Waiting) -> Result<Attempt, StoreError> {
        let order = &waiting.order;
        let OrderKind::Wipe { device_guid, account_only, .. } = &order.what else {
            return Ok(Attempt::ended(OrderState::NotApplied, None));
        };
        let account_only = *account_only;
        if let Some(attempt) = self.start_with_service(order).await? {
            return Ok(not_sent(attempt));
        }
        reach(AgentStep::Started);
        let wants = Wants::of(&order.what);
        let facts = match facts::read(&mut self.exchange, &wants, None).await {
            Ok(facts) => facts,
            Err(trouble) => return Ok(not_sent(trouble.into())),
        };
        reach(AgentStep::Read);
        let plan = match plan(&order.what, &facts.seen(), &OurIds::default(), &OurObjects::default()) {
            Ok(plan) => plan,
            Err(refusal) => return Ok(Attempt::ended(refusal.state(), Some(refusal.finding()))),
        };
        if facts.statistics.is_none() {
            let finding = findings::ORDER_WIPE_UNREAD
                .finding("Exchange gives no wipe times of this device, so nobody could tell what became of a wipe.")
                .remedy("Look whether the mailbox can be read (Get-MobileDeviceStatistics), and order it again.");
            return Ok(Attempt::ended(OrderState::NotApplied, Some(finding)));
        }
        let before = progress(&facts, account_only);
        self.journal.note_wipe(order.id, *device_guid, account_only, before).await?;
        let Some(change) = plan.changes.first() else {
            // One is on its way already: its acknowledgement is this one's too.
            let outcome = Outcome { state: OrderState::Waiting, changed: false, finding: None };
            return Ok(Attempt::Ended { outcome, became: Became::Made, ours: Ours::default() });
        };
        let values = Before::of(&plan, &facts.seen());
        let losses = Losses::default();
        let intent = Intent { order, before: &values, ours: &Ours::default(), losses: &losses };
        self.journal.intend(&intent, Timestamp::now()).await?;
        reach(AgentStep::Planned);
        if !self.lease.borrow().has_room() {
            return Ok(not_sent(Attempt::Waits));
        }
        let sent = self.exchange.write(change, facts.controller.as_deref()).await;
        reach(AgentStep::Changed);
        let seen = facts::read(&mut self.exchange, &wants, facts.controller.as_deref()).await;
        reach(AgentStep::ReadBack);
        let state = match &seen {
            Ok(seen) => WipeProgress::settle(before, progress(seen, account_only)),
            Err(_) => OrderState::Unknown,
        };
        Ok(match (state, sent) {
            (OrderState::Unknown, Err(WriteError::Refused(finding))) => {
                Attempt::ended(OrderState::Failed, Some(finding))
            }
            (OrderState::Unknown, _) => {
                let outcome = Outcome { state: OrderState::Unknown, changed: false, finding: Some(lost()) };
                Attempt::Ended { outcome, became: Became::Unknown, ours: Ours::default() }
            }
            (state, _) => {
                let outcome = Outcome { state, changed: true, finding: None };
                Attempt::Ended { outcome, became: Became::Made, ours: Ours::default() }
            }
        })
    }

    /// Looks at the wipes whose end is not known yet. True when there is news for the service.
    ///
    /// # Errors
    /// When the journal cannot be used.
    pub(crate) async fn settle_wipes(&mut self) -> Result<bool, StoreError> {
        let mut news = false;
        for wipe in self.journal.open_wipes(Timestamp::now()).await? {
            news |= Box::pin(self.settle(&wipe)).await?;
        }
        Ok(news)
    }

    async fn settle(&mut self, wipe: &OpenWipe) -> Result<bool, StoreError> {
        let what = wanted(wipe.device);
        let facts = match facts::read(&mut self.exchange, &Wants::of(&what), None).await {
            Ok(facts) => facts,
            Err(Trouble::Stopped) => return Ok(false),
            Err(trouble) => {
                // The next sync looks again.
                tracing::info!(order = %wipe.order, ?trouble, "the times of a wipe cannot be read");
                return Ok(false);
            }
        };
        let now = Timestamp::now();
        if facts.devices.is_empty() {
            let finding = findings::ORDER_WIPE_LOST.finding(
                "The partnership is gone before the device acknowledged the wipe; whether it was carried out is not \
                 known.",
            );
            return self.journal.settle_wipe(wipe.order, OrderState::Unknown, Some(finding), true, now).await;
        }
        if facts.statistics.is_none() {
            return Ok(false);
        }
        let progress = progress(&facts, wipe.account_only);
        if wipe.state == OrderState::Waiting && progress == WipeProgress::None {
            let finding = findings::ORDER_WIPE_CANCELLED
                .finding("The wipe was taken back before it was sent to the device.");
            return self
                .journal
                .settle_wipe(wipe.order, OrderState::NotApplied, Some(finding), true, now)
                .await;
        }
        let state = match progress {
            // A wipe that waited for an earlier one's end: that end is its own.
            WipeProgress::Acknowledged(_) if wipe.state == OrderState::Waiting => OrderState::Done,
            _ => WipeProgress::settle(wipe.before, progress),
        };
        match state {
            OrderState::Unknown => Ok(false),
            state => {
                let last = state == OrderState::Done;
                self.journal.settle_wipe(wipe.order, state, None, last, now).await
            }
        }
    }
}

/// Reads one device with its statistics.
fn wanted(device: Uuid) -> OrderKind {
    let identity = exchange_connector::domain::device::DeviceIdentity(device.to_string());
    OrderKind::CancelWipe { device: identity, device_guid: device }
}
