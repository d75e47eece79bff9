//! `sync`: asks the agent that serves the folder for a sync.

use std::time::Duration;

use exchange_connector::domain::health::{Finding, Severity, SyncKind, SyncRecord, SyncResult};
use exchange_connector::findings;
use exchange_connector::ipc::{Reply, Request, StatusView};
use jiff::Timestamp;

use super::failure::CommandResult;
use super::output::Output;
use crate::ipc::client::Client;
use crate::store::DataFolder;

/// How long the agent may take to begin a sync that it accepted.
const BEGINS_IN: Duration = Duration::from_secs(120);
/// How long the result of a sync that has ended may take to be told.
const TOLD_IN: Duration = Duration::from_secs(20);

pub(super) async fn sync(
    folder: &DataFolder,
    kind: SyncKind,
    request: &Request,
    wait: bool,
    output: &Output,
) -> CommandResult {
    let not_running = || {
        findings::NOT_RUNNING.finding(format!("No agent serves {}.", folder.root().display())).remedy(
            "Start it (`exchange-connector run`, or the service), or use `run --once` for one full sync.",
        )
    };
    let mut client = Client::connect(folder).await.ok_or_else(not_running)?;
    let mut watcher = Client::connect(folder).await.ok_or_else(not_running)?;
    watcher.send(&Request::Watch).await?;
    let Some(Reply::Status { status: before }) = watcher.next().await? else {
        return Err(not_running().into());
    };
    // What had begun before this request is not what was asked for.
    let earlier = Earlier::of(&before);
    client.send(request).await?;
    match client.next().await? {
        Some(Reply::Accepted) => {}
        Some(Reply::Refused { finding }) => return Err(finding.into()),
        _ => return Err(not_running().into()),
    }
    if !wait {
        let document = serde_json::json!({ "accepted": true, "kind": kind });
        output.answer(&document, |output| output.note("The agent syncs."));
        return Ok(());
    }
    let mut began = false;
    let mut findings = before.findings.clone();
    loop {
        let limit = if began { TOLD_IN } else { BEGINS_IN };
        let next = match tokio::time::timeout(limit, watcher.next()).await {
            Ok(next) => next?,
            Err(_) => return Err(no_result(began, findings).into()),
        };
        let Some(Reply::Status { mut status }) = next else { return Err(not_running().into()) };
        while let Some(running) = &status.running {
            began |= !earlier.has(running.started_at);
            output.sync_progress(running);
            let Some(Reply::Status { status: next }) = watcher.next().await? else {
                return Err(not_running().into());
            };
            status = next;
        }
        findings.clone_from(&status.findings);
        let Some(record) = earlier.later(&status, kind) else { continue };
        if record.result != SyncResult::Succeeded {
            let wrong: Vec<_> =
                status.findings.into_iter().filter(|f| f.severity != Severity::Information).collect();
            let finding = findings::SYNC_PARTIAL.finding("The sync did not read everything.");
            return Err(if wrong.is_empty() { finding.into() } else { wrong.into() });
        }
        output.answer(&record, |output| output.text(&super::read::record(Some(&record))));
        return Ok(());
    }
}

/// Syncs that had begun before a request.
struct Earlier(Vec<Timestamp>);

impl Earlier {
    fn of(status: &StatusView) -> Self {
        let ended = [&status.last_quick_sync, &status.last_full_sync];
        let ended = ended.into_iter().flatten().map(|record| record.started_at);
        Self(ended.chain(status.running.iter().map(|running| running.started_at)).collect())
    }

    fn has(&self, started_at: Timestamp) -> bool {
        self.0.contains(&started_at)
    }

    /// The record of a later sync that did what was asked for: a full one may take the place of a quick one.
    fn later(&self, status: &StatusView, kind: SyncKind) -> Option<SyncRecord> {
        let quick = status.last_quick_sync.as_ref().filter(|_| kind == SyncKind::Quick);
        let ended = quick.into_iter().chain(&status.last_full_sync);
        ended.filter(|record| !self.has(record.started_at)).max_by_key(|record| record.started_at).cloned()
    }
}

/// Why there is nothing to wait for any more: the agent says what keeps it.
fn no_result(began: bool, findings: Vec<Finding>) -> Vec<Finding> {
    let text = if began {
        "The sync ended and its result was not stored."
    } else {
        "The agent has not begun the sync yet; it does as soon as it can."
    };
    let finding = findings::SYNC_INTERRUPTED
        .finding(text)
        .remedy("Look at `status`; the agent's log says what keeps it.");
    let wrong = findings.into_iter().filter(|finding| finding.severity != Severity::Information);
    std::iter::once(finding).chain(wrong).collect()
}

#[cfg(test)]
mod tests;
