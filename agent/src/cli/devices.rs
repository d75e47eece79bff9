//! `devices`: what the last sync read, one line each, and how a device is found by what people know of it.

use std::io::Write as _;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessState;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::{clean, csv};
use unicode_width::UnicodeWidthStr as _;

use super::args::DevicesArgs;
use super::failure::CommandResult;
use super::output::Output;
use super::read::{local_time, read_journal};
use crate::store::{DataFolder, StoreError};

/// The first line of `--csv`. Columns are only added at its end.
const COLUMNS: [&str; 12] = [
    "user",
    "smtpAddress",
    "deviceId",
    "deviceName",
    "deviceType",
    "deviceModel",
    "deviceOS",
    "accessState",
    "accessStateReason",
    "lastSuccessSync",
    "personalList",
    "identity",
];

pub(super) async fn devices(folder: &DataFolder, args: DevicesArgs, output: &Output) -> CommandResult {
    let filter = Filter {
        text: args.text.map(|text| text.trim().to_lowercase()),
        user: args.user.map(|user| user.to_lowercase()),
        state: args.state,
    };
    let journal = read_journal(folder).await?;
    let snapshot = match &journal {
        Some(journal) => journal.snapshot().await?,
        None => None,
    };
    let form = match (args.json, args.csv) {
        (true, _) => Form::Json,
        (_, true) => Form::Csv,
        _ => Form::Lines,
    };
    let mut listing = Listing::new(form);
    if let (Some(journal), Some(snapshot)) = (&journal, snapshot) {
        journal
            .each_device(snapshot, |record| {
                if filter.takes(&record) {
                    listing.push(&record)?;
                }
                Ok::<_, StoreError>(())
            })
            .await?;
    }
    if listing.end() == 0 {
        output.note(match (snapshot, filter.is_set()) {
            (None, _) => "No full sync has succeeded in this data folder yet; no device is known.",
            (Some(_), true) => "No device of the last sync matches.",
            (Some(_), false) => "The last sync saw no device.",
        });
    }
    Ok(())
}

/// Which devices are asked for; texts are in lower case.
struct Filter {
    text: Option<String>,
    user: Option<String>,
    state: Option<String>,
}

impl Filter {
    fn is_set(&self) -> bool {
        self.text.is_some() || self.user.is_some() || self.state.is_some()
    }

    fn takes(&self, record: &DeviceRecord) -> bool {
        let mailbox = &record.mailbox;
        let any = |texts: &[&Option<String>], part: &str| {
            texts.iter().any(|text| text.as_ref().is_some_and(|text| text.to_lowercase().contains(part)))
        };
        let of_user = |user: &String| any(&[&mailbox.display_name, &mailbox.smtp_address], user);
        let in_state = |state: &String| {
            record.access_state.as_ref().is_some_and(|is| is.as_str().eq_ignore_ascii_case(state))
        };
        let kinds = [&record.device_model, &record.device_type, &record.device_os];
        self.user.as_ref().is_none_or(of_user)
            && self.state.as_ref().is_none_or(in_state)
            && self.text.as_ref().is_none_or(|text| is_called(record, text) || any(&kinds, text))
    }
}

/// True where the part, in lower case, is in what people call the device: its user's name or address, its id or its name.
pub(super) fn is_called(record: &DeviceRecord, part: &str) -> bool {
    let mailbox = &record.mailbox;
    let id = record.device_id.as_ref().map(|id| &id.0);
    [mailbox.display_name.as_ref(), mailbox.smtp_address.as_ref(), id, record.friendly_name.as_ref()]
        .into_iter()
        .flatten()
        .any(|text| text.to_lowercase().contains(part))
}

/// The personal list that a device stands on, where Exchange's state does not show it: Exchange works that out when the
/// device connects.
fn listed(record: &DeviceRecord) -> &'static str {
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

enum Form {
    Json,
    Csv,
    Lines,
}

/// Writes one device after the other: a million do not have to fit into memory.
struct Listing {
    out: std::io::BufWriter<std::io::Stdout>,
    form: Form,
    count: u64,
}

impl Listing {
    fn new(form: Form) -> Self {
        Self { out: std::io::BufWriter::with_capacity(1 << 16, std::io::stdout()), form, count: 0 }
    }

    fn push(&mut self, record: &DeviceRecord) -> Result<(), StoreError> {
        // A reader that hung up wants no more; the listing then ends without a word.
        match self.form {
            Form::Json => {
                let _ = self.out.write_all(if self.count == 0 { b"[\n" } else { b",\n" });
                let _ = self.out.write_all(&serde_json::to_vec(record)?);
            }
            Form::Csv => {
                self.head(&csv::line(COLUMNS));
                let _ = writeln!(self.out, "{}", clean::shown(&csv_line(record)).replace('\n', " "));
            }
            Form::Lines => {
                self.head(&columns(["DEVICE ID", "STATE", "USER", "MODEL", "LAST SYNC"]));
                let _ = writeln!(self.out, "{}", shown(record));
            }
        }
        self.count += 1;
        Ok(())
    }

    fn head(&mut self, line: &str) {
        if self.count == 0 {
            let _ = writeln!(self.out, "{line}");
        }
    }

    /// How many were listed.
    fn end(mut self) -> u64 {
        match self.form {
            Form::Json => {
                let _ = self.out.write_all(if self.count == 0 { b"[]\n" } else { b"\n]\n" });
            }
            // Who reads it by a program finds the columns where there is no device, too.
            Form::Csv => self.head(&csv::line(COLUMNS)),
            Form::Lines => {}
        }
        let _ = self.out.flush();
        self.count
    }
}

fn csv_line(record: &DeviceRecord) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let list = match record.personal_list {
        None => "",
        Some(PersonalList::Allowed) => "allowed",
        Some(PersonalList::Blocked) => "blocked",
    };
    let fields = [
        text(&record.mailbox.display_name),
        text(&record.mailbox.smtp_address),
        record.device_id.as_ref().map_or_else(String::new, |id| id.0.clone()),
        text(&record.friendly_name),
        text(&record.device_type),
        text(&record.device_model),
        text(&record.device_os),
        record.access_state.as_ref().map_or_else(String::new, |state| state.as_str().to_owned()),
        record.access_state_reason.as_ref().map_or_else(String::new, |reason| reason.as_str().to_owned()),
        record.last_success_sync.map_or_else(String::new, |time| time.to_string()),
        list.to_owned(),
        record.identity.0.clone(),
    ];
    csv::line(fields.iter().map(String::as_str))
}

/// One device as a line of the table.
pub(super) fn shown(record: &DeviceRecord) -> String {
    let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let fields = [
        text(record.device_id.as_ref().map(|id| id.0.as_str())),
        text(record.access_state.as_ref().map(|state| state.as_str())),
        text(record.mailbox.smtp_address.as_deref().or(record.mailbox.display_name.as_deref())),
        text(record.device_model.as_deref().or(record.device_type.as_deref())),
        format!("{}{}", record.last_success_sync.map_or("-".into(), local_time), listed(record)),
    ];
    columns(fields.each_ref().map(String::as_str))
}

/// Fields under each other, also where a letter is two columns wide or none. One device, one line: names come from
/// phones.
fn columns([id, state, user, model, time]: [&str; 5]) -> String {
    let field = |text: &str, width: usize| {
        let text = clean::shown(text).replace('\n', " ");
        let room = width.saturating_sub(text.width());
        text + &" ".repeat(room + 1)
    };
    let fields = [field(id, 28), field(state, 15), field(user, 28), field(model, 18)].concat();
    fields + &clean::shown(time)
}

#[cfg(test)]
mod tests;
