//! Syncs: runs one when it is due, when a person or the service requests it, and after a set-up or a change of scope.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::sync::schedule::{Due, History, Timing};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::sync_orders::{begin_syncs, end_syncs, ordered_syncs};
use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents};
use crate::management::link::LinkError;
use crate::store::keys::{self, ServiceState};
use crate::store::{Journal, StoreError, Stored};
use crate::sync::{self, Ended, scope};

const WAKES: TaskEvents =
    TaskEvents::of(&[TaskEvent::SyncRequested, TaskEvent::ServiceSettingsChanged, TaskEvent::OrdersArrived]);

/// Syncs, one after the other.
#[derive(Default)]
pub(crate) struct SyncTask {
    /// Whether the task runs requested syncs only.
    pub(crate) unscheduled: bool,
    /// Whether a sync was tried since the connection, or what the service wants, changed.
    tried: bool,
}

impl SyncTask {
    /// The sync that is due, by requests and by the schedule.
    async fn due(&self, context: &Context, connection: &Stored) -> Result<Due, StoreError> {
        let Context { journal, signals, .. } = context;
        let ordered = ordered_syncs(journal).await?.into_iter().map(|(_, kind)| kind);
        // A full sync also satisfies a request for a quick one, and not the other way round.
        let asked = ordered.chain(signals.requested_sync()).max_by_key(|kind| *kind == SyncKind::Full);
        if self.unscheduled {
            return Ok(asked.map_or(Due::Wait(Timestamp::MAX), Due::Now));
        }
        let needed = journal.is_set(&keys::FULL_SYNC_DUE).await? || scope::has_changed(journal).await?;
        let full = match (needed, self.tried) {
            (false, _) => Full::AsScheduled,
            (true, false) => Full::Needed,
            (true, true) => Full::NeededAgain,
        };
        let (now, timing) = (Timestamp::now(), timing(&connection.enrollment.agent_id));
        let history = history(journal).await?;
        let due = choose(now, &timing, &history, asked, full);
        if let Due::Wait(quick) = due {
            // The full sync's appointment is what is due when no quick one stands before it.
            let never_quick = Timing { quick_every: SignedDuration::from_hours(24 * 365), ..timing };
            let full = match never_quick.due(now, &history) {
                Due::Wait(at) => at,
                Due::Now(_) => now,
            };
            context.show_next(Some(full), Some(quick));
        }
        Ok(due)
    }
}

#[async_trait]
impl Task for SyncTask {
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        happened: TaskEvents,
    ) -> Result<Turn, LinkError> {
        let Context { journal, signals, .. } = context;
        if journal.get(&keys::SERVICE_STATE).await? == Some(ServiceState::Revoked) {
            context.show_next(None, None);
            return Ok(Turn::rest(TaskEvents::NONE));
        }
        if happened.has(TaskEvent::ServiceSettingsChanged) {
            self.tried = false;
        }
        let kind = match self.due(context, connection).await? {
            Due::Now(kind) => kind,
            Due::Wait(until) => {
                let rest = Duration::try_from(until.duration_since(Timestamp::now())).unwrap_or_default();
                return Ok(Turn::rest_for(rest, WAKES));
            }
        };
        let scoped = scope::resolve(journal, connection).await?;
        self.tried = true;
        let meant = begin_syncs(journal, kind).await?;
        signals.sync_begins(kind);
        let show = |running| context.show_running(Some(running));
        let ended = sync::run(journal, connection, &context.servers, kind, &scoped, &show, signals.stopped());
        let ended = Box::pin(ended).await;
        context.show_running(None);
        match ended {
            Ok(Ended::Finished(done)) => {
                end_syncs(journal, &meant, Some((done.record.result, &done.findings))).await?;
                signals.send(TaskEvent::SyncEnded);
                Ok(Turn::Did(Deed::Synced { kind, record: done.record, findings: done.findings }))
            }
            Ok(Ended::Stopped) => {
                end_syncs(journal, &meant, None).await?;
                Ok(Turn::Did(Deed::SyncStopped))
            }
            // The disk may be full for a while: syncs go on when it is not.
            Err(error) => {
                // What cannot be written now is put back by the next start.
                let _ = end_syncs(journal, &meant, None).await;
                // Nobody has what was asked for: it is tried again.
                signals.request_again(kind);
                Err(error.into())
            }
        }
    }
}

/// Whether a full sync is needed whatever the schedule says: after a set-up, or in another scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Full {
    AsScheduled,
    Needed,
    /// One was tried, and is needed still.
    NeededAgain,
}

/// Which sync begins now, or when the next one does.
fn choose(now: Timestamp, timing: &Timing, history: &History, asked: Option<SyncKind>, full: Full) -> Due {
    match (asked, full) {
        (Some(SyncKind::Quick), Full::AsScheduled) => Due::Now(SyncKind::Quick),
        (Some(_), _) | (None, Full::Needed) => Due::Now(SyncKind::Full),
        // It waits as long as any other after a failure: each try may be a refused log-on, and lock the account.
        (None, Full::NeededAgain) => timing.due(now, &History { last_full: None, ..*history }),
        (None, Full::AsScheduled) => timing.due(now, history),
    }
}

/// Each connector takes its own part of the jitter, by its id.
fn timing(agent: &uuid::Uuid) -> Timing {
    let bytes = agent.as_bytes();
    Timing { zone: TimeZone::system(), seed: u16::from_le_bytes([bytes[14], bytes[15]]), ..Timing::default() }
}

/// What the schedule needs of the journal.
async fn history(journal: &Journal) -> Result<History, StoreError> {
    let mut history = History::default();
    let mut succeeded = false;
    for entry in journal.history(200).await? {
        let run = &entry.run;
        if run.result == SyncResult::Succeeded {
            succeeded = true;
            history.last_any = history.last_any.or(Some(run.finished_at));
            if entry.kind == SyncKind::Full {
                history.last_full = Some(run.started_at);
                break;
            }
        } else if !succeeded {
            history.last_failure = history.last_failure.or(Some(run.finished_at));
            history.failures += 1;
        }
    }
    Ok(history)
}

#[cfg(test)]
mod tests;
