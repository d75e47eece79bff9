//! Carries out an order that changes something and may be repeated: reads, plans, counts, writes down the state before,
//! changes, and reads back.

use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::steps::AgentStep;
use exchange_connector::orders::{Before, OurIds, Plan, claim, plan};
use jiff::Timestamp;
use uuid::Uuid;

use super::attempt::Attempt;
use super::brake::{self, Uncounted};
use super::executor::Executor;
use super::read::{self, Observed, ReadRequest};
use super::writes::PlanWriter;
use crate::exchange::cmdlets::Cmdlets;
use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::fail_point::reach;
use crate::store::StoreError;
use crate::store::changes::{Became, Intent, Losses};
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;
use crate::store::queue::Waiting;

/// The pauses before it is looked again whether Exchange shows what it took. Scripts show it at once.
const LOOK_AGAIN: [Duration; 2] =
    if cfg!(test) { [Duration::ZERO; 2] } else { [Duration::from_secs(1), Duration::from_secs(2)] };

/// What is ours once a plan is carried out.
fn record(mailbox: Option<Uuid>, plan: &Plan) -> Ours {
    Ours {
        ids: mailbox.map(|mailbox| (mailbox, plan.ours.clone())).into_iter().collect(),
        objects: Some(plan.objects.clone()),
    }
}

impl<E: Cmdlets> Executor<E> {
    /// Everything that is planned from what is, and may be done again.
    pub(super) async fn change(&mut self, waiting: &Waiting) -> Result<Attempt, StoreError> {
        let order = &waiting.order;
        // An order that cannot be undone begins only with the service's consent, and so does one that waited for long.
        let certain =
            matches!(order.what, OrderKind::RemovePartnership { .. } | OrderKind::CancelWipe { .. });
        if certain || waiting.tries > 0 {
            if let Some(attempt) = self.start_with_service(order).await? {
                return Ok(attempt);
            }
            reach(AgentStep::Started);
        }
        let request = ReadRequest::of(&order.what);
        let observed = match read::read(&mut self.exchange, &request, None).await {
            Ok(observed) => observed,
            Err(failure) => return Ok(failure.into()),
        };
        reach(AgentStep::Read);
        let mailbox = observed.mailbox();
        let mut ours = match mailbox {
            Some(mailbox) => self.journal.our_ids(mailbox).await?,
            None => OurIds::default(),
        };
        let mut objects = self.journal.our_objects().await?;
        let mut before = match order.claims {
            Some(claimed) => claim(claimed, &order.what, &observed.seen(), &mut ours, &mut objects),
            None => Vec::new(),
        };
        let plan = match plan(&order.what, &observed.seen(), &ours, &objects) {
            Ok(plan) => plan,
            Err(refusal) => return Ok(Attempt::ended(refusal.state(), Some(refusal.finding()))),
        };
        if plan.changes.is_empty() {
            if !before.is_empty() {
                // It is as it is wanted, and from now on the connector's.
                let (ours, losses) = (record(mailbox, &plan), Losses::default());
                let intent = Intent { order, before: &before, ours: &ours, losses: &losses };
                self.journal.intend(&intent, Timestamp::now()).await?;
            }
            // A try before this one may have done it.
            let changed = self.journal.has_intent(order.id).await?;
            let outcome = Outcome { state: OrderState::Done, changed, finding: None };
            return Ok(Attempt::Ended { outcome, became: Became::Made, ours: record(mailbox, &plan) });
        }
        let losses = match self.brake(order, &observed, &ours).await? {
            Ok(losses) => losses,
            Err(attempt) => return Ok(attempt),
        };
        before.extend(Before::of(&plan, &observed.seen()));
        let intended = record(mailbox, &plan);
        let intent = Intent { order, before: &before, ours: &intended, losses: &losses };
        self.journal.intend(&intent, Timestamp::now()).await?;
        reach(AgentStep::Planned);
        let refused = match self.run(&plan, &observed).await {
            Ok(refused) => refused,
            Err(attempt) => return Ok(attempt),
        };
        self.read_back(order, &request, &observed, &plan, refused).await
    }

    /// Counts what the order takes away, and stops it where that is too much.
    async fn brake(
        &mut self,
        order: &Order,
        observed: &Observed,
        ours: &OurIds,
    ) -> Result<Result<Losses, Attempt>, StoreError> {
        if order.accepted {
            return Ok(Ok(Losses::default()));
        }
        let losses = match brake::losses(order, observed, ours, &mut self.exchange, &self.journal).await {
            Ok(losses) => losses,
            Err(uncounted) => return Ok(Err(uncounted.attempt()?)),
        };
        // Without the number of devices their share is unknown.
        if !losses.is_none() && self.journal.snapshot().await?.is_none() {
            return Ok(Err(Uncounted::NoSnapshot.attempt()?));
        }
        let before = self.journal.losses_since(Timestamp::now() - brake::WINDOW, order.id).await?;
        let total = self.journal.counts().await?.total;
        let limits = brake::limits(&self.journal, &self.stored.config).await?;
        Ok(match brake::check_limit(limits, &losses, &before, total) {
            Ok(()) => Ok(losses),
            Err(finding) => Err(Attempt::ended(OrderState::NotApplied, Some(finding))),
        })
    }

    /// Runs the changes; gives Exchange's first refusal. One that is refused leaves only what depends on it.
    async fn run(&mut self, plan: &Plan, observed: &Observed) -> Result<Option<Finding>, Attempt> {
        let writer = PlanWriter {
            controller: observed.controller.as_deref(),
            seen: observed.seen(),
            holds_entries: false,
        };
        let lease = self.lease.clone();
        let has_room = || lease.borrow().has_room();
        let wrote = || reach(AgentStep::Changed);
        let mut written = writer.run(&mut self.exchange, &plan.changes, &has_room, &wrote).await;
        if let Some((_, failure)) = written.lost.pop() {
            return Err(failure.into());
        }
        if written.ended {
            return Err(Attempt::Waits);
        }
        Ok(written.refused.into_iter().next().map(|(_, finding)| finding))
    }

    /// The outcome is what Exchange shows, not what was sent.
    pub(super) async fn read_back(
        &mut self,
        order: &Order,
        request: &ReadRequest,
        observed: &Observed,
        made: &Plan,
        refused: Option<Finding>,
    ) -> Result<Attempt, StoreError> {
        let mut pauses = LOOK_AGAIN.into_iter();
        loop {
            let seen = match read::read(&mut self.exchange, request, observed.controller.as_deref()).await {
                Ok(seen) => seen,
                // It is planned anew later, from what is then.
                Err(ExchangeFailure { retry: Retry::Never, finding, .. }) => {
                    return Ok(Attempt::Later { after: None, finding });
                }
                Err(failure) => return Ok(failure.into()),
            };
            reach(AgentStep::ReadBack);
            self.read_back.take(&seen);
            if let (OrderKind::RemovePartnership { device_guid, .. }, []) =
                (&order.what, seen.devices.as_slice())
            {
                self.read_back.is_gone(*device_guid);
            }
            let mailbox = observed.mailbox();
            let intended = record(mailbox, made);
            let rest = plan(&order.what, &seen.seen(), &made.ours, &made.objects);
            let (state, finding, ours) = match (rest, &refused) {
                (Ok(rest), _) if rest.changes.is_empty() => (OrderState::Done, None, record(mailbox, &rest)),
                (Ok(rest), Some(finding)) => {
                    let partly = rest.changes != made.changes;
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
