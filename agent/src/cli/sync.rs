//! `run` and `sync`: the agent in the foreground, and a wish to the one that runs.

use exchange_connector::domain::health::{Severity, SyncKind, SyncResult};
use exchange_connector::ipc::{Reply, Request, StatusView};

use super::output::Output;
use super::{Failure, Outcome};
use crate::findings;
use crate::ipc::client::Client;
use crate::store::journal::meta;
use crate::store::{DataFolder, Journal};
use crate::tasks::sync::{self, Ended};
use crate::tasks::{hands, scope, serve, service};

fn not_configured(folder: &DataFolder) -> Failure {
    findings::NOT_CONFIGURED
        .finding(format!("The connector is not set up in {}.", folder.root().display()))
        .remedy("Run `exchange-connector setup --answers FILE` first.")
        .into()
}

pub(super) async fn run(folder: &DataFolder, once: bool, output: &Output) -> Outcome {
    if !once {
        return Ok(Box::pin(serve::serve(folder.clone())).await?);
    }
    let lock = folder.lock()?;
    let stored = folder.load()?.ok_or_else(|| not_configured(folder))?;
    let journal = Journal::open(&folder.journal_file()).await?;
    let show = |running| output.sync_progress(&running);
    if let Err(error) = Box::pin(service::greet(&journal, folder, &stored)).await {
        // It is tried again after the sync, and said then.
        tracing::warn!(error = &error as &dyn std::error::Error, "no orders were taken before the sync");
    }
    let ordered = service::ordered_syncs(&journal).await?;
    let scoped = match scope::resolve(&journal, &stored).await {
        Ok(scoped) => scoped,
        Err(service::LinkError::Store(error)) => return Err(error.into()),
        Err(service::LinkError::Service(error)) => {
            let url = stored.enrollment.service_urls.first().cloned().unwrap_or_default();
            return Err(error.finding(url.trim_start_matches("https://")).into());
        }
    };
    let stop = hands::asked_to_end();
    let ended = Box::pin(sync::run(&journal, &stored, SyncKind::Full, &scoped, &show, stop)).await?;
    let Ended::Finished(done) = ended else {
        journal.close().await;
        return Err(findings::SYNC_INTERRUPTED
            .finding("The sync was stopped before its end; nothing was stored.")
            .into());
    };
    let record = &done.record;
    service::answer_syncs(&journal, &ordered, SyncKind::Full, record.result, &done.findings).await?;
    output.note(&format!("Full sync: {}", super::read::record(Some(record))));
    let mut wrong = Vec::new();
    if record.result != SyncResult::Succeeded {
        wrong.extend(
            done.findings.iter().filter(|finding| finding.severity != Severity::Information).cloned(),
        );
        if wrong.is_empty() {
            wrong.push(findings::SYNC_PARTIAL.finding("Not everything was read; nothing was deleted."));
        }
    }
    match Box::pin(service::once(&journal, folder, &stored)).await {
        Ok(0) => {}
        Ok(sent) => output.note(&format!("The management service has {sent} report(s).")),
        Err(error) => {
            let url = stored.enrollment.service_urls.first().cloned().unwrap_or_default();
            let host = url.trim_start_matches("https://").to_owned();
            let finding = match &error {
                service::LinkError::Service(error) => error.finding(&host),
                service::LinkError::Store(error) => error.finding(),
            };
            journal.set_meta(meta::FINDINGS, serde_json::to_string(&[&finding]).ok().as_deref()).await?;
            wrong.push(finding);
        }
    }
    if wrong.is_empty() {
        journal.set_meta(meta::FINDINGS, None).await?;
    }
    journal.close().await;
    drop(lock);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
}

pub(super) async fn sync(folder: &DataFolder, kind: SyncKind, wait: bool, output: &Output) -> Outcome {
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
        if output.json() {
            output.document(&serde_json::json!({ "accepted": true, "kind": kind }));
        } else {
            output.note("The agent syncs.");
        }
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
        if output.json() {
            output.document(&record);
        } else {
            output.text(&super::read::record(Some(&record)));
        }
        return Ok(());
    }
}
