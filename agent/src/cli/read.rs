//! Commands that only read: `status` and `journal`. They ask a running agent, or else read the folder.

use std::time::Duration;

use exchange_connector::domain::health::{DeviceCounts, Mode, SyncRecord};
use exchange_connector::ipc::{Reply, Request, StatusView};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::failure::{CommandResult, Failure};
use super::output::{Output, finding_text};
use crate::daemon::status::of_folder;
use crate::ipc::client::Client;
use crate::store::{DataFolder, Journal};

pub(super) async fn status(folder: &DataFolder, watch: bool, output: &Output) -> CommandResult {
    if let Some(mut client) = Client::connect(folder).await {
        client.send(&Request::Watch).await?;
        loop {
            match client.next().await? {
                Some(Reply::Status { status }) => show(&status, watch, output),
                Some(Reply::Refused { finding }) => return Err(finding.into()),
                Some(_) => continue,
                None => return Ok(()),
            }
            if !watch {
                return Ok(());
            }
        }
    }
    let mut shown = None;
    loop {
        let now = Some(of_folder(folder, read_journal(folder).await?.as_ref()).await?);
        if now != shown {
            now.iter().for_each(|status| show(status, watch, output));
            shown = now;
        }
        if !watch {
            return Ok(());
        }
        tokio::select! {
            _ = tokio::signal::ctrl_c() => return Ok(()),
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

/// `status --prometheus`.
pub(super) async fn metrics(folder: &DataFolder, output: &Output) -> CommandResult {
    let of_agent = match Client::connect(folder).await {
        None => None,
        Some(mut client) => {
            client.send(&Request::Watch).await?;
            match client.answer().await? {
                Reply::Status { status } => Some(status),
                _ => None,
            }
        }
    };
    let status = match of_agent {
        Some(status) => *status,
        None => of_folder(folder, read_journal(folder).await?.as_ref()).await?,
    };
    super::metrics::text(&status).lines().for_each(|line| output.text(line));
    Ok(())
}

fn show(status: &StatusView, watch: bool, output: &Output) {
    if watch {
        output.redraw();
    }
    output.answer(status, |output| lines(status, output));
}

fn lines(status: &StatusView, output: &Output) {
    output.text(&format!("Connection:      {}", word(&status.connection)));
    if let Some(server) = &status.server {
        output.text(&format!("Exchange server: {server}"));
    }
    if let Some(server) = &status.configured_server {
        output.text(&format!("  in place of:   {server}"));
    }
    if let Some(environment) = status.environment {
        output.text(&format!("Environment:     {environment}"));
        let mode = match status.mode {
            Mode::Observe => "observe only: nothing is changed in Exchange",
            Mode::Enforce => "enforce",
        };
        output.text(&format!("Mode:            {mode}"));
        output.text(&format!("Last full sync:  {}", record(status.last_full_sync.as_ref())));
        output.text(&format!("Last quick sync: {}", record(status.last_quick_sync.as_ref())));
        output.text(&format!("Devices:         {}", counts(&status.devices)));
        output.text(&format!("Pending orders:  {}", status.pending_orders));
        let running = if status.agent_running { "yes" } else { "no" };
        output.text(&format!("Agent running:   {running}"));
    }
    if let Some(running) = &status.running {
        output.sync_progress(running);
    }
    for finding in &status.findings {
        output.text(&finding_text(finding));
    }
}

pub(super) fn record(record: Option<&SyncRecord>) -> String {
    record.map_or("never".into(), |record| {
        format!(
            "{} {}, {} devices ({} new, {} changed, {} removed), {} findings",
            local_time(record.finished_at),
            word(&record.result),
            record.devices,
            record.new,
            record.changed,
            record.removed,
            record.findings
        )
    })
}

/// A time as people at this computer read it: local, to the second, with the zone's offset. JSON has UTC.
pub(super) fn local_time(time: Timestamp) -> String {
    time.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S %:z").to_string()
}

/// The word that a value serialises as.
pub(super) fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn counts(counts: &DeviceCounts) -> String {
    format!(
        "{} ({} allowed, {} blocked, {} quarantined, {} in discovery, {} unknown)",
        counts.total, counts.allowed, counts.blocked, counts.quarantined, counts.discovery, counts.unknown
    )
}

pub(super) async fn read_journal(folder: &DataFolder) -> Result<Option<Journal>, Failure> {
    Ok(Journal::open_to_read(&folder.journal_file()).await?)
}

pub(super) async fn journal(folder: &DataFolder, since: Option<Timestamp>, output: &Output) -> CommandResult {
    let events = match read_journal(folder).await? {
        Some(journal) => journal.events(since).await?,
        None => Vec::new(),
    };
    output.answer(&events, |output| {
        for event in &events {
            output.text(&format!("{}  {:<8} {}", local_time(event.at), event.kind, event.text));
        }
    });
    Ok(())
}
