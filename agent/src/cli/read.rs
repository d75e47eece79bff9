//! Commands that only read: `status`, `devices`, `why`, `journal`. They ask a running agent, or else read the folder.

use std::time::Duration;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::clean;
use exchange_connector::domain::access::DeviceAccessState;
use exchange_connector::domain::health::{DeviceCounts, Mode, SyncRecord};
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::ipc::{Reply, Request, StatusView};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::failure::{CommandResult, Failure};
use super::output::{Output, finding_text};
use crate::daemon::status::of_folder;
use crate::ipc::client::Client;
use crate::store::{DataFolder, Journal, StoreError};

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

pub(super) async fn devices(
    folder: &DataFolder,
    user: Option<String>,
    state: Option<String>,
    output: &Output,
) -> CommandResult {
    let user = user.map(|user| user.to_lowercase());
    let fits = |record: &DeviceRecord| {
        let mailbox = &record.mailbox;
        let of_user = user.as_ref().is_none_or(|user| {
            [&mailbox.display_name, &mailbox.smtp_address]
                .into_iter()
                .flatten()
                .any(|text| text.to_lowercase().contains(user))
        });
        let in_state = state.as_ref().is_none_or(|state| {
            record.access_state.as_ref().is_some_and(|is| is.as_str().eq_ignore_ascii_case(state))
        });
        of_user && in_state
    };
    let journal = read_journal(folder).await?;
    let snapshot = match &journal {
        Some(journal) => journal.snapshot().await?,
        None => None,
    };
    let mut listing = Listing::new(output.json());
    if let (Some(journal), Some(snapshot)) = (&journal, snapshot) {
        journal
            .each_device(snapshot, |record| {
                if fits(&record) {
                    listing.push(&record)?;
                }
                Ok::<_, StoreError>(())
            })
            .await?;
    }
    let filtered = user.is_some() || state.is_some();
    if listing.end() == 0 {
        output.note(match (snapshot, filtered) {
            (None, _) => "No full sync has succeeded in this data folder yet; no device is known.",
            (Some(_), true) => "No device of the last sync matches.",
            (Some(_), false) => "The last sync saw no device.",
        });
    }
    Ok(())
}

/// The personal list that a device stands on, where Exchange's state does not show it: Exchange works that out when the
/// device connects.
pub(super) fn listed(record: &DeviceRecord) -> &'static str {
    match (record.personal_list, &record.access_state) {
        (Some(PersonalList::Blocked), state) if *state != Some(DeviceAccessState::Blocked) => {
            "  on the blocked list"
        }
        (Some(PersonalList::Allowed), state) if *state != Some(DeviceAccessState::Allowed) => {
            "  on the allowed list"
        }
        _ => "",
    }
}

/// Writes one device after the other: a million do not have to fit into memory.
struct Listing {
    out: std::io::BufWriter<std::io::Stdout>,
    json: bool,
    count: u64,
}

impl Listing {
    fn new(json: bool) -> Self {
        Self { out: std::io::BufWriter::with_capacity(1 << 16, std::io::stdout()), json, count: 0 }
    }

    fn push(&mut self, record: &DeviceRecord) -> Result<(), StoreError> {
        use std::io::Write as _;
        // A reader that hung up wants no more; the listing then ends without a word.
        if self.json {
            let _ = self.out.write_all(if self.count == 0 { b"[\n" } else { b",\n" });
            let _ = self.out.write_all(&serde_json::to_vec(record)?);
        } else {
            if self.count == 0 {
                let _ = self.line(["DEVICE ID", "STATE", "USER", "MODEL", "LAST SYNC"].map(str::to_owned));
            }
            let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
            let _ = self.line([
                text(record.device_id.as_ref().map(|id| id.0.as_str())),
                text(record.access_state.as_ref().map(|state| state.as_str())),
                text(record.mailbox.smtp_address.as_deref().or(record.mailbox.display_name.as_deref())),
                text(record.device_model.as_deref().or(record.device_type.as_deref())),
                format!("{}{}", record.last_success_sync.map_or("-".into(), local_time), listed(record)),
            ]);
        }
        self.count += 1;
        Ok(())
    }

    fn line(&mut self, [id, state, user, model, time]: [String; 5]) -> std::io::Result<()> {
        use std::io::Write as _;
        let line = format!("{id:<28} {state:<15} {user:<28} {model:<18} {time}");
        // One device, one line: names come from phones.
        writeln!(self.out, "{}", clean::shown(&line).replace('\n', " "))
    }

    /// How many were listed.
    fn end(mut self) -> u64 {
        use std::io::Write as _;
        if self.json {
            let _ = self.out.write_all(if self.count == 0 { b"[]\n" } else { b"\n]\n" });
        }
        let _ = self.out.flush();
        self.count
    }
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
