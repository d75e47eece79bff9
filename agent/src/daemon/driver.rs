//! The supervisor: holds the folder, answers the local channel, keeps the link to the service and starts syncs
//! when they are due or asked for.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::sync::schedule::{Due, History, Timing};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Agent, tasks};
use crate::daemon::context::Wishes;
use crate::daemon::tasks::{check_in, groups, sync_orders, upload};
use crate::store::keys::{self, ServiceState};
use crate::store::{DataFolder, Journal, StoreError};
use crate::sync::{Ended, scope};
use crate::{host, sync};

/// Serves the folder until the program is asked to end.
///
/// # Errors
/// When another agent serves it, or the folder cannot be used.
pub async fn serve(folder: DataFolder) -> Result<(), StoreError> {
    let lock = folder.lock()?;
    let journal = Journal::open(&folder.journal_file()).await?;
    let agent = Agent::new(folder, journal).await?;
    tracing::info!(folder = %agent.folder.root().display(), "the agent serves");
    let channel = {
        let listener = crate::ipc::server::listen(&agent)
            .map_err(crate::store::io("listen in", &agent.folder.channel()))?;
        tokio::spawn(crate::ipc::server::serve(Arc::clone(&agent), listener))
    };
    // Before anything is ordered: what was cut off is taken up again.
    agent.journal.recover_orders(Timestamp::now()).await?;
    let link = tokio::spawn(check_in::keep(Arc::clone(&agent)));
    let uploads = tokio::spawn(upload::keep(Arc::clone(&agent)));
    let groups = tokio::spawn(groups::keep(Arc::clone(&agent)));
    let orders = tokio::spawn(tasks::orders::keep(Arc::clone(&agent)));
    let stopper = {
        let agent = Arc::clone(&agent);
        tokio::spawn(async move {
            host::asked_to_end().await;
            tracing::info!("asked to end");
            agent.stop();
        })
    };
    let worked = Box::pin(keep_syncing(&agent)).await;
    agent.stop();
    stopper.abort();
    // They end by themselves once the agent stops.
    let _ = link.await;
    let _ = uploads.await;
    let _ = groups.await;
    let _ = orders.await;
    let _ = channel.await;
    agent.journal.close().await;
    drop(lock);
    tracing::info!("the agent ended");
    worked
}

async fn keep_syncing(agent: &Arc<Agent>) -> Result<(), StoreError> {
    let mut stored = agent.watch_stored();
    let mut wishes = agent.watch_wishes();
    let mut answered = Wishes::default();
    loop {
        let Some(now_stored) = stored.borrow_and_update().clone() else {
            agent.show_next(None, None);
            tokio::select! {
                () = agent.stopped() => return Ok(()),
                changed = stored.changed() => if changed.is_err() { return Ok(()) },
            }
            continue;
        };
        if agent.journal.get(&keys::SERVICE_STATE).await? == Some(ServiceState::Revoked) {
            // Another connector serves the organization now, or none shall.
            agent.show_next(None, None);
            tokio::select! {
                () = agent.stopped() => return Ok(()),
                changed = stored.changed() => if changed.is_err() { return Ok(()) },
            }
            continue;
        }
        let wished = *wishes.borrow_and_update();
        let timing = timing(&now_stored.enrollment.agent_id);
        let now = Timestamp::now();
        let ordered = sync_orders::ordered_syncs(&agent.journal).await?;
        let kind = if agent.journal.is_set(&keys::FULL_SYNC_DUE).await?
            || scope::has_changed(&agent.journal).await?
            || wished.full > answered.full
            || ordered.iter().any(|(_, kind)| *kind == SyncKind::Full)
        {
            Some(SyncKind::Full)
        } else if wished.quick > answered.quick || !ordered.is_empty() {
            Some(SyncKind::Quick)
        } else {
            match timing.due(now, &history(&agent.journal).await?) {
                Due::Now(kind) => Some(kind),
                Due::Wait(until) => {
                    show_next(agent, &timing, now).await?;
                    let rest = Duration::try_from(until.duration_since(now)).unwrap_or_default();
                    tokio::select! {
                        () = agent.stopped() => return Ok(()),
                        () = tokio::time::sleep(rest) => {}
                        _ = stored.changed() => {}
                        _ = wishes.changed() => {}
                    }
                    None
                }
            }
        };
        let Some(kind) = kind else { continue };
        let scoped = match scope::resolve(&agent.journal, &now_stored).await {
            Ok(scoped) => scoped,
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "whom discovery is limited to is not known"
                );
                tokio::select! {
                    () = agent.stopped() => return Ok(()),
                    () = tokio::time::sleep(Duration::from_secs(30)) => {}
                    _ = stored.changed() => {}
                }
                continue;
            }
        };
        answered = wished;
        let show = |running| agent.show_running(Some(running));
        let meant = sync_orders::begin_syncs(&agent.journal, kind).await?;
        let ended = Box::pin(sync::run(
            &agent.journal,
            &now_stored,
            &agent.servers,
            kind,
            &scoped,
            &show,
            agent.stopped(),
        ))
        .await;
        agent.show_running(None);
        match ended {
            Ok(Ended::Finished(done)) => {
                let ended = Some((done.record.result, done.findings.as_slice()));
                sync_orders::end_syncs(&agent.journal, &meant, ended).await?;
                agent.report_ready();
                agent.lanes.sync_ended();
            }
            Ok(Ended::Stopped) => return sync_orders::end_syncs(&agent.journal, &meant, None).await,
            // The disk may be full for a while: syncs go on when it is not.
            Err(error) => {
                // What cannot be written now is put back by the next start.
                let _ = sync_orders::end_syncs(&agent.journal, &meant, None).await;
                tracing::error!(error = &error as &dyn std::error::Error, "a sync could not be stored");
                tokio::select! {
                    () = agent.stopped() => return Ok(()),
                    () = tokio::time::sleep(Duration::from_secs(60)) => {}
                }
            }
        }
        agent.refresh().await?;
    }
}

/// Each connector takes its own part of the jitter, by its id.
fn timing(agent: &uuid::Uuid) -> Timing {
    let bytes = agent.as_bytes();
    Timing { zone: TimeZone::system(), seed: u16::from_le_bytes([bytes[14], bytes[15]]), ..Timing::default() }
}

async fn show_next(agent: &Agent, timing: &Timing, now: Timestamp) -> Result<(), StoreError> {
    let history = history(&agent.journal).await?;
    let quick = match timing.due(now, &history) {
        Due::Wait(at) => Some(at),
        Due::Now(_) => Some(now),
    };
    // The full sync's appointment is what is due when no quick one stands before it.
    let never_quick = Timing { quick_every: jiff::SignedDuration::from_hours(24 * 365), ..timing.clone() };
    let full = match never_quick.due(now, &history) {
        Due::Wait(at) => Some(at),
        Due::Now(_) => Some(now),
    };
    agent.show_next(full, quick);
    Ok(())
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
