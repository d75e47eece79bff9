//! The lane of mails: one after the other, tried again until the order's deadline.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::orders::Start;
use exchange_connector::orders::steps::MailStep;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use crate::daemon::Agent;
use crate::daemon::tasks::check_in;
use crate::fail_point::reach;
use crate::findings;
use crate::mail::{MailError, deliver};
use crate::orders::attempt::not_wanted;
use crate::orders::lease::Held;
use crate::orders::retry::pause;
use crate::store::ledger::Outcome;
use crate::store::queue::{Lane, Next, Waiting};
use crate::store::{Journal, StoreError, Stored, keys};

/// How long a mail without a deadline is tried.
const LONGEST: SignedDuration = SignedDuration::from_hours(24);
/// The whole of one delivery.
const DELIVERY_LIMIT: Duration = Duration::from_secs(300);
const AFTER_STORE_ERROR: Duration = Duration::from_secs(60);

/// What the service says of a mail that was handed out: one that it has withdrawn since ends with this. A service that
/// does not answer leaves it to its deadline.
async fn withdrawn(stored: &Stored, order: &Order, held: Held) -> Option<Finding> {
    let client = check_in::client(stored).ok()?;
    let start = StartOrder { attempt: order.attempt, epoch: held.epoch };
    let error = client.start_order(order.id, &start).await.err()?;
    matches!(error.code(), Some(code::ORDER_NOT_STARTABLE)).then(|| not_wanted(&order.what, &error))
}

/// Keeps the lane until it is dropped.
pub(crate) async fn keep(
    agent: &Arc<Agent>,
    stored: &Arc<Stored>,
    mut wake: watch::Receiver<u64>,
    mut lease: watch::Receiver<Held>,
) -> Infallible {
    loop {
        wake.mark_unchanged();
        let wait = match turn(&agent.journal, stored, &lease).await {
            Ok(Turn::Ended) => {
                agent.report_ready();
                continue;
            }
            Ok(Turn::Again(wait)) => wait,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "a mail could not be written down");
                Some(AFTER_STORE_ERROR)
            }
        };
        let sleep = async {
            match wait {
                Some(wait) => tokio::time::sleep(wait).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            changed = wake.changed() => if changed.is_err() { std::future::pending::<()>().await },
            // Each check-in renews it; only where it was missing that is news.
            Ok(()) = lease.changed(), if wait == Some(LEASE_LOOK) => {}
            () = sleep => {}
        }
    }
}

/// While the lease is missing.
const LEASE_LOOK: Duration = Duration::from_secs(30);

/// What one turn of the lane did.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    Ended,
    /// Nothing is to be sent now; the next one is due after this.
    Again(Option<Duration>),
}

/// Sends the next mail that is due.
///
/// # Errors
/// When the journal cannot be used.
pub(crate) async fn turn(
    journal: &Journal,
    stored: &Stored,
    lease: &watch::Receiver<Held>,
) -> Result<Turn, StoreError> {
    let now = Timestamp::now();
    if let Some(until) = journal.get(&keys::MAILS_NOT_BEFORE).await?.filter(|until| *until > now) {
        return Ok(Turn::Again(Some(Duration::try_from(until.duration_since(now)).unwrap_or_default())));
    }
    let waiting = match journal.next_order(Lane::Mails, now).await? {
        Next::Order(waiting) => *waiting,
        Next::At(at) => {
            return Ok(Turn::Again(Some(Duration::try_from(at.duration_since(now)).unwrap_or_default())));
        }
        Next::Nothing => return Ok(Turn::Again(None)),
    };
    let mode = journal.mode().await?;
    let enforcing = mode == exchange_connector::domain::health::Mode::Enforce;
    if enforcing && !lease.borrow().has_room() && !is_late(&waiting, now) {
        return Ok(Turn::Again(Some(LEASE_LOOK)));
    }
    if journal.start_order(waiting.order.id, mode, now).await? != Start::Go {
        return Ok(Turn::Ended);
    }
    let OrderKind::Notify(mail) = &waiting.order.what else { return Ok(Turn::Ended) };
    let held = *lease.borrow();
    if enforcing && let Some(finding) = withdrawn(stored, &waiting.order, held).await {
        let outcome = Outcome { state: OrderState::NotApplied, changed: false, finding: Some(finding) };
        journal.finish_order(waiting.order.id, &outcome, Timestamp::now()).await?;
        return Ok(Turn::Ended);
    }
    let sent = tokio::time::timeout(DELIVERY_LIMIT, Box::pin(deliver(stored, journal, mail))).await;
    let sent = sent.unwrap_or_else(|_| {
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
                let outcome = Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) };
                journal.finish_order(waiting.order.id, &outcome, now).await?;
                return Ok(Turn::Ended);
            }
            journal.put_back(waiting.order.id, until, Some(&finding), now).await?;
            return Ok(Turn::Again(Some(Duration::ZERO)));
        }
        Err(MailError::Final(finding)) => {
            Outcome { state: OrderState::Failed, changed: false, finding: Some(finding) }
        }
    };
    journal.finish_order(waiting.order.id, &outcome, now).await?;
    reach(MailStep::Finished);
    Ok(Turn::Ended)
}

fn is_late(waiting: &Waiting, now: Timestamp) -> bool {
    waiting.order.deadline.unwrap_or(waiting.received_at + LONGEST) < now
}
