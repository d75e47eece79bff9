//! Carries out one order: written down that it begins, read, planned, the state before written down, changed, read back,
//! and its outcome written down as it was seen.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::orders::steps::AgentStep;
use exchange_connector::orders::{Before, OurIds, Plan, Start, plan};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use uuid::Uuid;

use super::attempt::{Attempt, Carried};
use super::brake::{self, Uncounted};
use super::lease::Held;
use super::retry::pause;
use crate::exchange::SessionLimits;
use crate::exchange::cmdlets::{Cmdlets, WriteError};
use crate::exchange::failure::{Failure, Retry};
use crate::exchange::servers::Servers;
use crate::exchange::session::ExchangeSession;
use crate::fail_point::reach;
use crate::findings;
use crate::management::ServiceClient;
use crate::orders::read;
use crate::orders::read::{Facts, Wants};
use crate::store::changes::{Became, Intent, Losses};
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;
use crate::store::queue::Waiting;
use crate::store::{Journal, StoreError, Stored};

/// How long an order without a deadline is tried.
const LONGEST: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The pauses before it is looked again whether Exchange shows what it took. Scripts show it at once.
const LOOK_AGAIN: [Duration; 2] =
    if cfg!(test) { [Duration::ZERO; 2] } else { [Duration::from_secs(1), Duration::from_secs(2)] };

/// What carrying out needs.
pub(crate) struct Carrier<E = ExchangeSession> {
    pub(crate) journal: Journal,
    pub(crate) stored: Arc<Stored>,
    pub(crate) client: Option<ServiceClient>,
    pub(crate) lease: watch::Receiver<Held>,
    pub(crate) exchange: E,
}

/// What is ours once a plan is carried out.
fn record(mailbox: Option<Uuid>, plan: &Plan) -> Ours {
    Ours {
        ids: mailbox.map(|mailbox| (mailbox, plan.ours.clone())).into_iter().collect(),
        objects: Some(plan.objects.clone()),
    }
}

impl Carrier {
    pub(crate) async fn new(
        journal: &Journal,
        stored: Arc<Stored>,
        servers: &Servers,
        client: Option<ServiceClient>,
        lease: watch::Receiver<Held>,
        cancel: watch::Receiver<bool>,
    ) -> Self {
        let list = servers.of(&stored.config, journal).await;
        let exchange =
            ExchangeSession::new(&stored.config, &stored.secrets, list, SessionLimits::ORDERS, cancel);
        Self { journal: journal.clone(), stored, client, lease, exchange }
    }
}

/// An order that the service does not want any more is over; one that it cannot be asked about waits.
fn unstarted(code: Option<&str>, error: &(dyn std::error::Error + 'static), finding: Finding) -> Attempt {
    match code {
        Some(code::ORDER_NOT_STARTABLE | code::LEASE_LOST) => {
            let finding = findings::ORDER_NOT_STARTABLE
                .finding("The service does not let this order begin any more; nothing was changed.")
                .caused_by(error);
            Attempt::ended(OrderState::NotApplied, Some(finding))
        }
        _ => Attempt::Later { after: None, finding },
    }
}

impl<E: Cmdlets> Carrier<E> {
    /// Carries out one order as far as it goes now.
    pub(crate) async fn carry_out(&mut self, waiting: &Waiting) -> Result<Carried, StoreError> {
        let order = &waiting.order;
        let mode = self.journal.mode().await?;
        if mode == Mode::Enforce && !self.lease.borrow().has_room() && !self.is_late(waiting) {
            return Ok(Carried::Waits);
        }
        match self.journal.start_order(order.id, mode, Timestamp::now()).await? {
            Start::Go => reach(AgentStep::Begun),
            Start::Answered | Start::Unknown => return Ok(Carried::Ended),
        }
        let attempt = match &order.what {
            OrderKind::Wipe { .. } => Box::pin(self.wipe(waiting)).await?,
            OrderKind::Undo { run } => Box::pin(self.undo_by_order(*run)).await?,
            _ => Box::pin(self.change(waiting)).await?,
        };
        let now = Timestamp::now();
        match attempt {
            Attempt::Ended { outcome, became, ours } => {
                self.journal.conclude(order.id, &outcome, became, &ours, now).await?;
                reach(AgentStep::Finished);
                Ok(Carried::Ended)
            }
            Attempt::Later { finding, .. } if self.is_late(waiting) => {
                let outcome = Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) };
                self.journal.conclude(order.id, &outcome, Became::Unknown, &Ours::default(), now).await?;
                Ok(Carried::Ended)
            }
            Attempt::Later { after, finding } => {
                let pause = pause(waiting.tries, after);
                let until = now + SignedDuration::try_from(pause).unwrap_or(SignedDuration::from_hours(1));
                tracing::info!(order = %order.id, kind = order.what.name(), again = %until, %finding, "an order is put off");
                self.journal.put_back(order.id, until, Some(&finding), now).await?;
                Ok(Carried::Later(pause))
            }
            Attempt::Waits => {
                self.journal.put_back(order.id, now, None, now).await?;
                Ok(Carried::Waits)
            }
        }
    }

    fn is_late(&self, waiting: &Waiting) -> bool {
        let until = waiting.order.deadline.unwrap_or(waiting.received_at + LONGEST);
        Timestamp::now().duration_since(until).is_positive()
    }

    /// What the service says to an order that is about to begin. `None`: go.
    pub(crate) async fn start_with_service(&mut self, order: &Order) -> Result<Option<Attempt>, StoreError> {
        let Some(client) = &self.client else { return Ok(Some(Attempt::Waits)) };
        let epoch = self.lease.borrow().epoch;
        match client.start_order(order.id, &StartOrder { attempt: order.attempt, epoch }).await {
            Ok(()) => {
                self.journal.note_held(order.id, Timestamp::now()).await?;
                Ok(None)
            }
            Err(error) => {
                let host = self.stored.enrollment.service_urls.first().cloned().unwrap_or_default();
                let finding = error.finding(host.trim_start_matches("https://"));
                Ok(Some(unstarted(error.code(), &error, finding)))
            }
        }
    }

    /// Everything that is planned from what is, and may be done again.
    async fn change(&mut self, waiting: &Waiting) -> Result<Attempt, StoreError> {
        let order = &waiting.order;
        // What cannot be taken back is begun with the service's word, and so is what waited for long.
        let certain =
            matches!(order.what, OrderKind::RemovePartnership { .. } | OrderKind::CancelWipe { .. });
        if certain || waiting.tries > 0 {
            if let Some(attempt) = self.start_with_service(order).await? {
                return Ok(attempt);
            }
            reach(AgentStep::Started);
        }
        let wants = Wants::of(&order.what);
        let facts = match read::read(&mut self.exchange, &wants, None).await {
            Ok(facts) => facts,
            Err(failure) => return Ok(failure.into()),
        };
        reach(AgentStep::Read);
        let mailbox = facts.mailbox();
        let ours = match mailbox {
            Some(mailbox) => self.journal.our_ids(mailbox).await?,
            None => OurIds::default(),
        };
        let objects = self.journal.our_objects().await?;
        let plan = match plan(&order.what, &facts.seen(), &ours, &objects) {
            Ok(plan) => plan,
            Err(refusal) => return Ok(Attempt::ended(refusal.state(), Some(refusal.finding()))),
        };
        if plan.changes.is_empty() {
            // A try before this one may have done it.
            let changed = self.journal.has_intent(order.id).await?;
            let outcome = Outcome { state: OrderState::Done, changed, finding: None };
            return Ok(Attempt::Ended { outcome, became: Became::Made, ours: record(mailbox, &plan) });
        }
        let losses = match self.brake(order, &facts, &ours).await? {
            Ok(losses) => losses,
            Err(attempt) => return Ok(attempt),
        };
        let before = Before::of(&plan, &facts.seen());
        let intended = record(mailbox, &plan);
        let intent = Intent { order, before: &before, ours: &intended, losses: &losses };
        self.journal.intend(&intent, Timestamp::now()).await?;
        reach(AgentStep::Planned);
        let refused = match self.run(&plan, facts.controller.as_deref()).await {
            Ok(refused) => refused,
            Err(attempt) => return Ok(attempt),
        };
        self.read_back(order, &wants, &facts, &plan, refused).await
    }

    /// Counts what the order takes away, and stops it where that is too much.
    async fn brake(
        &mut self,
        order: &Order,
        facts: &Facts,
        ours: &OurIds,
    ) -> Result<Result<Losses, Attempt>, StoreError> {
        if order.accepted {
            return Ok(Ok(Losses::default()));
        }
        let losses = match brake::losses(order, facts, ours, &mut self.exchange, &self.journal).await {
            Ok(losses) => losses,
            Err(uncounted) => return Ok(Err(uncounted.attempt()?)),
        };
        // Without the number of devices no share of them can be told.
        if !losses.is_none() && self.journal.snapshot().await?.is_none() {
            return Ok(Err(Uncounted::NoSnapshot.attempt()?));
        }
        let before = self.journal.losses_since(Timestamp::now() - brake::WINDOW, order.id).await?;
        let total = self.journal.counts().await?.total;
        let limits = brake::limits(&self.journal, &self.stored.config).await?;
        Ok(match brake::let_pass(limits, &losses, &before, total) {
            Ok(()) => Ok(losses),
            Err(finding) => Err(Attempt::ended(OrderState::NotApplied, Some(finding))),
        })
    }

    /// Runs the changes in order; gives Exchange's refusal of one, after which no other is run.
    async fn run(&mut self, plan: &Plan, controller: Option<&str>) -> Result<Option<Finding>, Attempt> {
        for change in &plan.changes {
            if !self.lease.borrow().has_room() {
                return Err(Attempt::Waits);
            }
            match self.exchange.write(change, controller).await {
                Ok(()) => reach(AgentStep::Changed),
                Err(WriteError::Refused(finding)) => return Ok(Some(finding)),
                Err(WriteError::Lost(failure)) => return Err(failure.into()),
            }
        }
        Ok(None)
    }

    /// The outcome is what Exchange shows, not what was sent.
    async fn read_back(
        &mut self,
        order: &Order,
        wants: &Wants,
        facts: &Facts,
        made: &Plan,
        refused: Option<Finding>,
    ) -> Result<Attempt, StoreError> {
        let mut pauses = LOOK_AGAIN.into_iter();
        loop {
            let seen = match read::read(&mut self.exchange, wants, facts.controller.as_deref()).await {
                Ok(seen) => seen,
                // It is planned anew later, from what is then.
                Err(Failure { retry: Retry::Never, finding, .. }) => {
                    return Ok(Attempt::Later { after: None, finding });
                }
                Err(failure) => return Ok(failure.into()),
            };
            reach(AgentStep::ReadBack);
            let mailbox = facts.mailbox();
            let intended = record(mailbox, made);
            let rest = plan(&order.what, &seen.seen(), &made.ours, &made.objects);
            let (state, finding, ours) = match (rest, &refused) {
                (Ok(rest), _) if rest.changes.is_empty() => (OrderState::Done, None, record(mailbox, &rest)),
                (Ok(rest), Some(finding)) => {
                    let partly = rest.changes.len() < made.changes.len();
                    let ours = seen.exact(&intended.ids, &made.objects);
                    let outcome = Outcome {
                        state: OrderState::Failed,
                        changed: partly,
                        finding: Some(finding.clone()),
                    };
                    let became = if partly { Became::Made } else { Became::Failed };
                    return Ok(Attempt::Ended { outcome, became, ours });
                }
                (Ok(_), None) => {
                    // Without a choice of the domain controller another one may answer.
                    if let Some(pause) = pauses.next() {
                        tokio::time::sleep(pause).await;
                        continue;
                    }
                    let finding = findings::ORDER_NOT_SEEN
                        .finding("Exchange took the change and does not show it yet; it is looked at again.");
                    return Ok(Attempt::Later { after: None, finding });
                }
                (Err(refusal), _) => {
                    let finding = refused.clone().unwrap_or_else(|| refusal.finding());
                    (OrderState::Failed, Some(finding), seen.exact(&intended.ids, &made.objects))
                }
            };
            let outcome = Outcome { state, changed: true, finding };
            return Ok(Attempt::Ended { outcome, became: Became::Made, ours });
        }
    }
}

#[cfg(test)]
mod tests;
