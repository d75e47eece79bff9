//! The driver: gives every background task its turns. A task returns the result of each turn. The driver handles a
//! connection that is missing, has changed or was revoked, and the end of the agent. It decides when a failed task gets
//! another turn, and what the status shows of it.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use exchange_connector::backoff::Backoff;
use exchange_connector::domain::health::{Finding, SyncKind, SyncRecord};
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::time::Instant;
use uuid::Uuid;

use crate::daemon::context::Context;
use crate::daemon::signals::{TaskEvents, TaskName};
use crate::daemon::status::TaskStatus;
use crate::management::link::LinkError;
use crate::store::Stored;

/// Background work of one kind. It belongs to one connection: where that changes, another task takes its place.
#[async_trait]
pub(crate) trait Task: Send {
    /// Does the next piece of work, if there is one. What there is to do stands in the journal; `happened` is what
    /// happened since the last turn began.
    ///
    /// # Errors
    /// Why it did not succeed; it is tried again.
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        happened: TaskEvents,
    ) -> Result<Turn, LinkError>;

    /// The connection changes, or the agent ends.
    async fn close(&mut self) {}
}

/// What a turn came to.
#[derive(Debug)]
pub(crate) enum Turn {
    /// Something was done; there may be more, so that the next turn follows at once.
    Did(Deed),
    /// Nothing is to be done before this moment, or before one of these events.
    Rest { until: Option<Instant>, events: TaskEvents },
    /// It did not succeed, as the task itself has reported; it is tried again after the back-off.
    Retry,
}

impl Turn {
    /// Nothing is to be done before one of these events.
    pub(crate) fn rest(events: TaskEvents) -> Self {
        Self::Rest { until: None, events }
    }

    /// Nothing is to be done for so long, or before one of these events.
    pub(crate) fn rest_for(pause: Duration, events: TaskEvents) -> Self {
        Self::Rest { until: Some(Instant::now() + pause), events }
    }
}

/// What was done.
#[derive(Debug)]
pub(crate) enum Deed {
    CheckedIn,
    /// A sync ran to its end, whatever it was worth.
    Synced {
        kind: SyncKind,
        record: SyncRecord,
        findings: Vec<Finding>,
    },
    /// The agent ends in the middle of a sync; nothing of it was stored.
    SyncStopped,
    /// The service confirmed so many reports.
    Reported(u64),
    GroupsRead,
    /// A change has its outcome.
    OrderEnded(Uuid),
    /// A mail has its outcome.
    MailEnded,
    /// Something else: the next turn may find more.
    Step,
}

/// What happens to a turn under way when the connection changes or the agent ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interruption {
    /// It is dropped; what it had begun is begun again.
    Drops,
    /// It ends by itself: it watches [`Signals::watch_stop`](crate::daemon::signals::Signals::watch_stop), closes its
    /// sessions and writes down how far it came.
    Finishes,
}

/// One task, as the driver runs it.
pub(crate) struct Registration {
    pub(crate) name: TaskName,
    pub(crate) back_off: Backoff,
    /// What ends a back-off early.
    pub(crate) retried_on: TaskEvents,
    pub(crate) interruption: Interruption,
    pub(crate) make: Make,
}

type Make = Box<dyn Fn() -> Box<dyn Task> + Send + Sync>;

/// Runs one task, connection after connection, until the agent ends.
pub(crate) async fn supervise(context: Arc<Context>, registration: Registration) {
    let mut connections = context.watch_connection();
    while !context.signals.is_stopping() {
        let Some(connection) = connections.borrow_and_update().clone() else {
            tokio::select! {
                () = context.signals.stopped() => {}
                // The sender lives as long as the context.
                _ = connections.changed() => {}
            }
            continue;
        };
        context.set_task(registration.name, TaskStatus::default());
        let mut task = (registration.make)();
        serve(&context, &registration, task.as_mut(), &connection, &mut connections).await;
        task.close().await;
    }
}

/// Turns of one task, until its connection is another or the agent ends.
async fn serve(
    context: &Context,
    registration: &Registration,
    task: &mut dyn Task,
    connection: &Arc<Stored>,
    connections: &mut watch::Receiver<Option<Arc<Stored>>>,
) {
    let Registration { name, back_off, retried_on, interruption, .. } = *registration;
    let mut failures = 0;
    // Between two turns anyone can stop it.
    while !context.signals.is_stopping() && !connections.has_changed().unwrap_or(true) {
        let changed = async {
            match interruption {
                Interruption::Drops => drop(connections.changed().await),
                Interruption::Finishes => std::future::pending().await,
            }
        };
        let turned = tokio::select! {
            biased;
            () = changed => return,
            turned = turn(context, connection, name, interruption, task) => turned,
        };
        let Some(turned) = turned else { return };
        let revoked = matches!(&turned, Err(error) if error.is_revoked());
        let failed = matches!(&turned, Err(_) | Ok(Turn::Retry));
        failures = if failed { failures + 1 } else { 0 };
        let finding = turned.as_ref().err().map(|error| error.finding(connection));
        let (until, events) = match turned {
            Ok(Turn::Did(_)) => (Some(Instant::now()), TaskEvents::NONE),
            Ok(Turn::Rest { until, events }) => (until, events),
            // Another connector serves the organization now, or none shall: a new set-up begins again.
            Err(_) if revoked => (None, TaskEvents::NONE),
            Ok(Turn::Retry) | Err(_) => {
                (Some(Instant::now() + back_off.pause(failures, Uuid::new_v4().as_bytes()[0])), retried_on)
            }
        };
        note(context, name, until, failures, finding);
        tokio::select! {
            biased;
            () = context.signals.stopped() => return,
            _ = connections.changed() => return,
            () = sleep_until(until) => {}
            () = context.signals.happened(name, events) => {}
        }
    }
}

/// One turn; `None` where the agent ends and the turn was dropped.
pub(crate) async fn turn(
    context: &Context,
    connection: &Arc<Stored>,
    name: TaskName,
    interruption: Interruption,
    task: &mut dyn Task,
) -> Option<Result<Turn, LinkError>> {
    // Whatever happens from here on gives the task another turn.
    let happened = context.signals.take(name);
    let dropped = async {
        match interruption {
            Interruption::Drops => context.signals.stopped().await,
            Interruption::Finishes => std::future::pending().await,
        }
    };
    tokio::select! {
        biased;
        () = dropped => None,
        turned = task.turn(context, connection, happened) => Some(turned),
    }
}

/// Keeps how the task is, and says so in the log where that is news.
fn note(context: &Context, name: TaskName, until: Option<Instant>, failures: u32, finding: Option<Finding>) {
    let now = Timestamp::now();
    let next_turn =
        until.and_then(|until| now.checked_add(until.saturating_duration_since(Instant::now())).ok());
    let status = TaskStatus { last_turn: Some(now), next_turn, failures, finding };
    let before = context.set_task(name, status.clone());
    let code = |finding: &Option<Finding>| finding.as_ref().map(|finding| finding.code.clone());
    if code(&before.finding) == code(&status.finding) {
        return;
    }
    match status.finding {
        Some(finding) => {
            tracing::warn!(code = finding.code, task = ?name, detail = finding.detail, "{}", finding.text);
        }
        None => tracing::info!(task = ?name, "it succeeds again"),
    }
}

/// For ever where there is nothing to wait for: an idle agent does not wake.
async fn sleep_until(until: Option<Instant>) {
    match until {
        Some(until) => tokio::time::sleep_until(until).await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests;
