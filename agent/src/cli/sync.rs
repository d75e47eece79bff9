//! `run` and `sync`: the agent in the foreground, and a wish to the one that runs.

use std::sync::Arc;

use exchange_connector::domain::health::{Finding, Severity, SyncKind, SyncResult};
use exchange_connector::ipc::{Reply, Request, StatusView};
use jiff::Timestamp;
use tokio::sync::watch;

use super::failure::CommandResult;
use super::folder::{SET_UP_FIRST, connection};
use super::output::Output;
use crate::daemon::tasks::{check_in, sync_orders, upload};
use crate::daemon::{driver, once};
use crate::exchange::servers::Servers;
use crate::ipc::client::Client;
use crate::store::{DataFolder, Journal, Stored, keys};
use crate::sync::{Ended, scope};
use crate::{findings, host, sync};

pub(super) async fn run(folder: &DataFolder, once: bool, output: &Output) -> CommandResult {
    if !once {
        return Ok(Box::pin(driver::serve(folder.clone())).await?);
    }
    let lock = folder.lock()?;
    let stored = Arc::new(connection(folder, SET_UP_FIRST)?);
    let journal = Journal::open(&folder.journal_file()).await?;
    journal.recover_orders(Timestamp::now()).await?;
    let (stop, cancel) = watch::channel(false);
    let stopper = tokio::spawn(async move {
        host::asked_to_end().await;
        stop.send_replace(true);
        // The other end tells of the wish for as long as somebody listens.
        stop.closed().await;
    });
    let ended = Box::pin(run_once(folder, &journal, &stored, cancel, output)).await;
    stopper.abort();
    if ended.is_ok() {
        journal.set(&keys::FINDINGS, None).await?;
    }
    journal.close().await;
    drop(lock);
    ended
}

/// Syncs of one run: the first, and those that were ordered while it went on.
const MOST_SYNCS: usize = 4;

async fn run_once(
    folder: &DataFolder,
    journal: &Journal,
    stored: &Arc<Stored>,
    cancel: watch::Receiver<bool>,
    output: &Output,
) -> CommandResult {
    if let Err(error) = Box::pin(check_in::greet(journal, folder, stored)).await {
        // It is tried again after the sync, and said then.
        tracing::warn!(error = &error as &dyn std::error::Error, "no orders were taken before the sync");
    }
    let mut wrong = Vec::new();
    let mut kind = SyncKind::Full;
    let mut done = once::Done::default();
    let servers = Servers::default();
    for _ in 0..MOST_SYNCS {
        Box::pin(sync_once(journal, stored, &servers, kind, cancel.clone(), output, &mut wrong)).await?;
        let once = once::Once {
            journal,
            folder,
            stored: Arc::clone(stored),
            servers: &servers,
            cancel: cancel.clone(),
        };
        let rest = Box::pin(async {
            let sent = upload::report_once(journal, folder, stored).await?;
            if sent > 0 {
                output.note(&format!("The management service has {sent} report(s)."));
            }
            let told = |orders| output.note(&format!("{orders} order(s) carried out."));
            Box::pin(once.run(&mut done, &told)).await
        });
        match rest.await {
            Ok(once::Rest::Sync(next)) => kind = next,
            Ok(once::Rest::Settled) => break,
            Err(error) => {
                let finding = service_finding(stored, &error);
                wrong.push(finding.clone());
                journal.set(&keys::FINDINGS, Some(&vec![finding])).await?;
                break;
            }
        }
    }
    wrong.append(&mut done.findings);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
}

fn service_finding(stored: &Stored, error: &check_in::LinkError) -> Finding {
    let url = stored.enrollment.service_urls.first().cloned().unwrap_or_default();
    match error {
        check_in::LinkError::Service(error) => error.finding(url.trim_start_matches("https://")),
        check_in::LinkError::Store(error) => error.finding(),
    }
}

/// One sync and the answer to the orders that it was meant for.
async fn sync_once(
    journal: &Journal,
    stored: &Stored,
    servers: &Servers,
    kind: SyncKind,
    mut cancel: watch::Receiver<bool>,
    output: &Output,
    wrong: &mut Vec<Finding>,
) -> CommandResult {
    let show = |running| output.sync_progress(&running);
    let scoped = match scope::resolve(journal, stored).await {
        Ok(scoped) => scoped,
        Err(error) => return Err(service_finding(stored, &error).into()),
    };
    let meant = sync_orders::begin_syncs(journal, kind).await?;
    let stop = async move {
        if cancel.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let ended = Box::pin(sync::run(journal, stored, servers, kind, &scoped, &show, stop)).await?;
    let Ended::Finished(done) = ended else {
        sync_orders::end_syncs(journal, &meant, None).await?;
        return Err(findings::SYNC_INTERRUPTED
            .finding("The sync was stopped before its end; nothing was stored.")
            .into());
    };
    let record = &done.record;
    sync_orders::end_syncs(journal, &meant, Some((record.result, &done.findings))).await?;
    let name = if kind == SyncKind::Full { "Full" } else { "Quick" };
    output.note(&format!("{name} sync: {}", super::read::record(Some(record))));
    if record.result != SyncResult::Succeeded {
        let before = wrong.len();
        wrong.extend(
            done.findings.iter().filter(|finding| finding.severity != Severity::Information).cloned(),
        );
        if wrong.len() == before {
            wrong.push(findings::SYNC_PARTIAL.finding("Not everything was read; nothing was deleted."));
        }
    }
    Ok(())
}

pub(super) async fn sync(folder: &DataFolder, kind: SyncKind, wait: bool, output: &Output) -> CommandResult {
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
    // A sync of the kind that is under way now began before this wish; the wished one comes after it.
    let mut to_come = 1 + u32::from(before.running.as_ref().is_some_and(|running| running.kind == kind));
    let mut last = started(&before);
    client.send(&Request::SyncNow { kind }).await?;
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
