//! `sync`: asks the agent that serves the folder for a sync.

use exchange_connector::domain::health::{Severity, SyncKind, SyncResult};
use exchange_connector::findings;
use exchange_connector::ipc::{Reply, Request, StatusView};

use super::failure::CommandResult;
use super::output::Output;
use crate::ipc::client::Client;
use crate::store::DataFolder;

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
    let started = |status: &StatusView| {
        let last = match kind {
            SyncKind::Quick => &status.last_quick_sync,
            SyncKind::Full => &status.last_full_sync,
        };
        last.as_ref().map(|record| record.started_at)
    };
    // A sync of this kind that already runs began before this request; the requested one comes after it.
    let mut to_come = 1 + u32::from(before.running.as_ref().is_some_and(|running| running.kind == kind));
    let mut last = started(&before);
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
    loop {
        let Some(Reply::Status { status }) = watcher.next().await? else { return Err(not_running().into()) };
        if let Some(running) = &status.running {
            output.sync_progress(running);
        }
        if started(&status) == last {
            continue;
        }
        last = started(&status);
        to_come -= 1;
        if to_come > 0 {
            continue;
        }
        let record = match kind {
            SyncKind::Quick => status.last_quick_sync,
            SyncKind::Full => status.last_full_sync,
        };
        let Some(record) = record else { continue };
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
