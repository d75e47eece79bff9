//! Executes one order: writes down that it begins, carries it out by its kind, and writes down the outcome as seen.

use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::orders::Start;
use exchange_connector::orders::steps::AgentStep;
use jiff::{SignedDuration, Timestamp};

use super::attempt::{Attempt, Executed, of_all_tries};
use super::executor::Executor;
use super::retry::pause;
use crate::exchange::cmdlets::Cmdlets;
use crate::fail_point::reach;
use crate::store::StoreError;
use crate::store::changes::Became;
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;
use crate::store::queue::Waiting;

impl<E: Cmdlets> Executor<E> {
    /// Carries out one order as far as it goes now.
    pub(crate) async fn execute(&mut self, waiting: &Waiting) -> Result<Executed, StoreError> {
        let order = &waiting.order;
        let mode = self.journal.mode().await?;
        if mode == Mode::Enforce && !self.lease.borrow().has_room() && !self.is_late(waiting) {
            return Ok(Executed::Waits);
        }
        match self.journal.start_order(order.id, mode, Timestamp::now()).await? {
            Start::Go => reach(AgentStep::Begun),
            Start::Answered | Start::Unknown => return Ok(Executed::Ended),
        }
        let earlier = self.journal.has_intent(order.id).await?;
        let attempt = match &order.what {
            OrderKind::Wipe { .. } => Box::pin(self.wipe(waiting)).await?,
            OrderKind::Undo { run } => Box::pin(self.undo_by_order(*run)).await?,
            _ => Box::pin(self.change(waiting)).await?,
        };
        let now = Timestamp::now();
        match attempt {
            Attempt::Ended { outcome, became, ours } => {
                let unproven = earlier && !outcome.changed && became == Became::Failed;
                let became = if unproven { Became::Unknown } else { became };
                let outcome = of_all_tries(&order.what, earlier, outcome);
                self.journal.conclude(order.id, &outcome, became, &ours, now).await?;
                reach(AgentStep::Finished);
                Ok(Executed::Ended)
            }
            Attempt::Later { finding, .. } if self.is_late(waiting) => {
                // This try may have written as well.
                let begun = self.journal.has_intent(order.id).await?;
                let outcome = Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) };
                let outcome = of_all_tries(&order.what, begun, outcome);
                self.journal.conclude(order.id, &outcome, Became::Unknown, &Ours::default(), now).await?;
                Ok(Executed::Ended)
            }
            Attempt::Later { after, finding } => {
                let pause = pause(waiting.tries, after);
                let until = now + SignedDuration::try_from(pause).unwrap_or(SignedDuration::from_hours(1));
                tracing::info!(order = %order.id, kind = order.what.name(), again = %until, %finding, "an order is put off");
                self.journal.put_back(order.id, until, Some(&finding), now).await?;
                Ok(Executed::Later(pause))
            }
            Attempt::Waits => {
                self.journal.put_back(order.id, now, None, now).await?;
                Ok(Executed::Waits)
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
