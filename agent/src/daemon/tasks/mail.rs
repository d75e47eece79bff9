//! The lane for mails: the agent sends one after the other, and tries each again until its order's deadline. No other
//! order waits behind a mail.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::Start;
use exchange_connector::orders::steps::MailStep;
use jiff::{SignedDuration, Timestamp};

use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents};
use crate::fail_point::reach;
use crate::mail::{MailError, deliver};
use crate::management::link::{LinkError, client};
use crate::orders::attempt::not_wanted;
use crate::orders::lease::Held;
use crate::orders::retry::pause;
use crate::store::Stored;
use crate::store::keys;
use crate::store::ledger::Outcome;
use crate::store::queue::{LONGEST_WAIT, Lane, Next, Waiting};

/// How long a mail without a deadline is tried.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);
/// The whole of one delivery.
const DELIVERY_LIMIT: Duration = Duration::from_secs(300);
/// How long a mail waits for the lease, where no check-in brings it.
const LEASE_WAIT: Duration = Duration::from_secs(30);
pub(crate) const WAKES: TaskEvents = TaskEvents::of(&[TaskEvent::OrdersArrived]);

/// The lane of mails.
#[derive(Default)]
pub(crate) struct MailTask;

async fn finish(context: &Context, waiting: &Waiting, outcome: &Outcome) -> Result<Turn, LinkError> {
    context.journal.finish_order(waiting.order.id, outcome, Timestamp::now()).await?;
    Ok(ended(context))
}

fn ended(context: &Context) -> Turn {
    context.signals.send(TaskEvent::AnswerQueued);
    Turn::Did(Deed::MailEnded)
}

#[async_trait]
impl Task for MailTask {
    /// Sends the next mail that is due.
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        _: TaskEvents,
    ) -> Result<Turn, LinkError> {
        let Context { journal, signals, .. } = context;
        let now = Timestamp::now();
        let rest = |until: Timestamp| {
            Turn::rest_for(Duration::try_from(until.duration_since(now)).unwrap_or_default(), WAKES)
        };
        let rests = journal.get(&keys::MAILS_NOT_BEFORE).await?;
        // One that is farther off was written by a clock that has been set back since.
        if let Some(until) = rests.filter(|until| (now..now + LONGEST_WAIT).contains(until) && *until > now) {
            return Ok(rest(until));
        }
        let waiting = match journal.next_order(Lane::Mails, now).await? {
            Next::Order(waiting) => *waiting,
            Next::At(at) => return Ok(rest(at)),
            Next::Nothing => return Ok(Turn::rest(WAKES)),
        };
        let mode = journal.mode().await?;
        let enforcing = mode == Mode::Enforce;
        let held = *signals.watch_lease().borrow();
        if enforcing && !held.has_room() && !is_late(&waiting, now) {
            return Ok(Turn::rest_for(
                LEASE_WAIT,
                TaskEvents::of(&[TaskEvent::OrdersArrived, TaskEvent::LeaseChanged]),
            ));
        }
        if journal.start_order(waiting.order.id, mode, now).await? != Start::Go {
            return Ok(ended(context));
        }
        let OrderKind::Notify(mail) = &waiting.order.what else { return Ok(ended(context)) };
        if enforcing && let Some(finding) = withdrawn(connection, &waiting.order, held).await {
            let outcome = Outcome { state: OrderState::NotApplied, changed: false, finding: Some(finding) };
            return finish(context, &waiting, &outcome).await;
        }
        let sent = Box::pin(deliver(connection, journal, mail, waiting.order.attempt > 1));
        let sent = tokio::time::timeout(DELIVERY_LIMIT, sent).await.unwrap_or_else(|_| {
            let finding = findings::EWS_UNREACHABLE.finding("Exchange did not take the mail in time.");
            Err(MailError::Later { after: None, finding })
        });
        let now = Timestamp::now();
        let outcome = match sent {
            Ok(()) => Outcome { state: OrderState::Done, changed: true, finding: None },
            Err(MailError::Later { after, finding }) => {
                let until = now + SignedDuration::try_from(pause(waiting.tries, after)).unwrap_or(LONGEST);
                // It is the mailbox that Exchange wants to rest, and not this one mail.
                if findings::EWS_BUSY.is(&finding) {
                    journal.set(&keys::MAILS_NOT_BEFORE, Some(&until)).await?;
                }
                // There is no next try within its time: the service learns it now.
                if is_late(&waiting, until) {
                    let outcome =
                        Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) };
                    return finish(context, &waiting, &outcome).await;
                }
                journal.put_back(waiting.order.id, until, Some(&finding), now).await?;
                return Ok(Turn::Did(Deed::Step));
            }
            Err(MailError::Final(finding)) => {
                Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) }
            }
        };
        let ended = finish(context, &waiting, &outcome).await?;
        reach(MailStep::Finished);
        Ok(ended)
    }
}

/// What the service says of a mail that was handed out: one that it has withdrawn since ends with this. A service that
/// does not answer leaves it to its deadline.
async fn withdrawn(stored: &Stored, order: &Order, held: Held) -> Option<Finding> {
    let client = client(stored).ok()?;
    let start = StartOrder { attempt: order.attempt, epoch: held.epoch };
    let error = client.start_order(order.id, &start).await.err()?;
    matches!(error.code(), Some(code::ORDER_NOT_STARTABLE)).then(|| not_wanted(&order.what, &error))
}

fn is_late(waiting: &Waiting, now: Timestamp) -> bool {
    waiting.order.deadline.unwrap_or(waiting.received_at + LONGEST) < now
}
