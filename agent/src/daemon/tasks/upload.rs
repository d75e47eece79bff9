//! Reports on their way: each sync's devices go to the service in chunks, beside the poll, so that no order waits behind
//! an upload. What was not confirmed is sent again.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::error::code;
use exchange_connector::api::report::{CommitSync, OpenSync};
use uuid::Uuid;

use crate::daemon::context::{Agent, Door};
use crate::daemon::tasks::check_in::{FIRST_PAUSE, LinkError, check_in, client, health, jittered};
use crate::management::ServiceClient;
use crate::store::{DataFolder, Journal, Stored, keys};

/// Longest pause after an upload that failed.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Sends reports as soon as they are ready, until the agent ends.
pub async fn keep(agent: Arc<Agent>) {
    let mut stored = agent.watch_stored();
    let mut reports = agent.watch_reports();
    let mut lease = agent.lanes.watch_lease();
    let mut pause = FIRST_PAUSE;
    loop {
        reports.mark_unchanged();
        lease.mark_unchanged();
        let Some(now) = stored.borrow_and_update().clone() else {
            tokio::select! {
                () = agent.stopped() => return,
                changed = stored.changed() => if changed.is_err() { return },
            }
            continue;
        };
        let sent = tokio::select! {
            () = agent.stopped() => return,
            sent = Box::pin(send(&agent, &now)) => sent,
            // A set-up in the middle of an upload: it goes on with the new enrolment.
            _ = stored.changed() => continue,
        };
        match sent {
            Ok(sent) => {
                pause = FIRST_PAUSE;
                if agent.set_service_findings(Door::Reports, Vec::new()) {
                    let _ = agent.refresh().await;
                }
                if sent > Some(0) {
                    // The answers that waited for it may go.
                    agent.report_ready();
                }
                tokio::select! {
                    () = agent.stopped() => return,
                    _ = stored.changed() => {}
                    _ = reports.changed() => {}
                    // Until there is a lease, nothing can be sent.
                    _ = lease.changed(), if sent.is_none() => {}
                }
            }
            Err(error) => {
                // What keeps the poll from getting through is told by the poll.
                let revoked = error.is_revoked();
                let finding = error.finding(&now);
                let text = finding.text.clone();
                if !revoked && agent.set_service_findings(Door::Reports, vec![finding]) {
                    tracing::warn!(%error, "a report is not sent yet: {text}");
                    let _ = agent.refresh().await;
                }
                pause = (pause * 2).min(LONGEST_PAUSE);
                tokio::select! {
                    () = agent.stopped() => return,
                    _ = stored.changed() => {}
                    () = tokio::time::sleep(jittered(pause)), if !revoked => {}
                }
            }
        }
    }
}

/// Everything that waits; `None` without a lease: it comes with the first poll.
async fn send(agent: &Agent, stored: &Stored) -> Result<Option<u64>, LinkError> {
    if !agent.journal.is_set(&keys::EPOCH).await? {
        return Ok(None);
    }
    Ok(Some(send_reports(&client(stored)?, &agent.journal).await?))
}

/// Sends every report that waits, oldest first. Gives how many the service confirmed.
///
/// # Errors
/// When the service refuses, or the journal cannot be used; what was not confirmed stays.
pub async fn send_reports(client: &ServiceClient, journal: &Journal) -> Result<u64, LinkError> {
    let mut confirmed = 0;
    let mut renamed = false;
    while let Some(upload) = journal.next_upload().await? {
        let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
        let open = OpenSync { id: upload.sync_id, kind: upload.kind, epoch, started_at: upload.started_at };
        let sent = async {
            let opened = client.open_sync(&open).await?;
            if !opened.committed {
                for number in 0..upload.chunks {
                    if !opened.received_chunks.contains(&number) {
                        let chunk = journal.chunk(upload.id, number).await?;
                        client.put_chunk(upload.sync_id, number, &chunk).await?;
                    }
                }
                let commit = CommitSync {
                    epoch,
                    chunks: upload.chunks,
                    records: upload.records,
                    result: upload.run.result,
                    run: upload.run.clone(),
                    scope: upload.scope.clone(),
                    organization: upload.organization.clone(),
                };
                client.commit_sync(upload.sync_id, &commit).await?;
            }
            Ok::<_, LinkError>(())
        }
        .await;
        match sent {
            Ok(()) => {
                journal.confirm_upload(upload.id).await?;
                tracing::info!(sync = %upload.sync_id, records = upload.records, "the service has the report");
                confirmed += 1;
                renamed = false;
            }
            Err(LinkError::Service(error))
                if !renamed && matches!(error.code(), Some(code::SYNC_UNKNOWN | code::CHUNK_MISMATCH)) =>
            {
                // The service dropped this upload; the same records go again under a new name.
                journal.rename_upload(upload.id, Uuid::now_v7()).await?;
                renamed = true;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(confirmed)
}

/// The reports of `run --once`.
///
/// # Errors
/// When the service refuses, or the journal cannot be used.
pub async fn report_once(journal: &Journal, folder: &DataFolder, stored: &Stored) -> Result<u64, LinkError> {
    let client = client(stored)?;
    let health = health(journal, folder, None).await?;
    check_in(&client, journal, health, 0).await?;
    let sent = send_reports(&client, journal).await?;
    Box::pin(crate::daemon::tasks::groups::read_all(journal, folder, stored)).await?;
    Ok(sent)
}
