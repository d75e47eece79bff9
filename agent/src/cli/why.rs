//! `why DEVICE`: the service's chain (record, match, compliance, rule, order, answer) joined with this computer's
//! journal. When the service does not answer, the command says what is missing and shows the journal alone.

use std::collections::BTreeSet;

use exchange_connector::api::manage::{Why, WhyOrder};
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::exchange::decode::is_ungoverned;
use exchange_connector::findings;
use serde_json::Value;

use super::devices::{is_called, shown};
use super::failure::{CommandResult, Failure};
use super::manage::{Service, finding_of};
use super::output::{Output, finding_text};
use super::read::{read_journal, word};
use crate::store::history::Event;
use crate::store::{DataFolder, Journal, StoreError};

pub(super) async fn why(folder: &DataFolder, device: &str, output: &Output) -> CommandResult {
    let device = device.trim();
    let journal = read_journal(folder).await?;
    let (found, events) = match &journal {
        Some(journal) => (here(journal, device).await?, journal.events(None).await?),
        None => Default::default(),
    };
    // Found by a part of its name, it is asked about by its own identity.
    let named = found.first().filter(|record| !is(record, device)).map(|record| record.identity.0.clone());
    let (chains, missing) = chains(folder, named.as_deref().unwrap_or(device)).await;
    if found.is_empty() && chains.is_empty() {
        let nothing = findings::DEVICE_UNKNOWN
            .finding(format!("The last sync saw no device {device}."))
            .remedy("Name it by device id, identity or GUID, as `devices` lists it.");
        return Err(Failure([vec![nothing], missing].concat()));
    }
    let mut names = BTreeSet::new();
    for record in found.iter().chain(chains.iter().map(|why| &*why.device)) {
        names.insert(record.identity.0.clone());
        names.extend(record.device_id.as_ref().map(|id| id.0.clone()));
    }
    let orders: BTreeSet<String> =
        chains.iter().flat_map(|why| &why.orders).map(|order| order.id.to_string()).collect();
    let history: Vec<Event> = events.into_iter().filter(|one| concerns(one, &names, &orders)).collect();
    let notes: Vec<Value> = found
        .iter()
        .flat_map(|record| {
            notes(record)
                .into_iter()
                .map(|text| serde_json::json!({"identity": record.identity, "text": text}))
        })
        .collect();
    let document = serde_json::json!({
        "devices": found, "history": history, "service": chains, "missing": missing, "notes": notes,
    });
    output.answer(&document, |output| {
        show(&found, &chains, &history, output);
        for finding in &missing {
            output.text(&format!("Missing: {}", finding_text(finding)));
        }
    });
    Ok(())
}

/// True where the text is the device's id, identity or GUID.
fn is(record: &DeviceRecord, text: &str) -> bool {
    record.identity.0.eq_ignore_ascii_case(text)
        || record.device_id.as_ref().is_some_and(|id| id.0.eq_ignore_ascii_case(text))
        || record.guid.is_some_and(|guid| guid.to_string().eq_ignore_ascii_case(text))
}

/// So many candidates are listed.
const LISTED: usize = 20;

/// Devices of the last sync by device id, identity or GUID, else the one that a part of the text fits.
///
/// # Errors
/// Where a part fits several: they are listed.
async fn here(journal: &Journal, device: &str) -> Result<Vec<DeviceRecord>, Failure> {
    let Some(snapshot) = journal.snapshot().await? else { return Ok(Vec::new()) };
    let (mut found, mut candidates, mut count) = (Vec::new(), Vec::new(), 0_u64);
    let part = device.to_lowercase();
    journal
        .each_device(snapshot, |record| {
            if is(&record, device) {
                found.push(record);
            } else if !part.is_empty() && is_called(&record, &part) {
                count += 1;
                if candidates.len() < LISTED {
                    candidates.push(record);
                }
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    if found.is_empty() && count > 1 {
        return Err(several(device, &candidates, count));
    }
    if found.is_empty() {
        return Ok(candidates);
    }
    // In the order in which the service lists them: one device id can stand in several mailboxes.
    found.sort_by(|one, other| one.identity.0.cmp(&other.identity.0));
    Ok(found)
}

/// Several devices fit, and none is guessed.
fn several(device: &str, candidates: &[DeviceRecord], count: u64) -> Failure {
    let mut text = format!("{count} devices fit {device}:");
    for record in candidates {
        text += &format!("\n  {}", shown(record));
    }
    if count > candidates.len() as u64 {
        text += "\n  …";
    }
    findings::DEVICE_SEVERAL
        .finding(text)
        .remedy("Name one of them by its device id, or more of its name.")
        .into()
}

/// What the service says, or why it says nothing.
async fn chains(folder: &DataFolder, device: &str) -> (Vec<Why>, Vec<Finding>) {
    let service = match Service::of(folder) {
        Ok(service) => service,
        Err(Failure(findings)) => return (Vec::new(), findings),
    };
    match service.client.why(device).await {
        Ok(answer) => (answer.value, Vec::new()),
        Err(error) => (Vec::new(), vec![finding_of(&error, &service.host)]),
    }
}

/// An event whose details name the device, or an order about it.
fn concerns(event: &Event, names: &BTreeSet<String>, orders: &BTreeSet<String>) -> bool {
    fn named(value: &Value, names: &BTreeSet<String>, orders: &BTreeSet<String>) -> bool {
        match value {
            Value::String(text) => names.contains(text) || orders.contains(text),
            Value::Array(all) => all.iter().any(|one| named(one, names, orders)),
            Value::Object(all) => all.values().any(|one| named(one, names, orders)),
            _ => false,
        }
    }
    event.detail.as_ref().is_some_and(|detail| named(detail, names, orders))
}

fn show(found: &[DeviceRecord], chains: &[Why], history: &[Event], output: &Output) {
    for record in found {
        if !chains.iter().any(|why| why.device.identity == record.identity) {
            show_record(record, output);
        }
    }
    for why in chains {
        show_record(&why.device, output);
        if let Some(name) = &why.managed_device_name {
            output.text(&format!("Named:     {name}"));
        }
        if let Some(at) = why.record_date_time {
            output.text(&format!("Read:      {at}"));
        }
        let managed = why.r#match.managed_device.as_ref().filter(|value| !value.is_null());
        let text = |record: &Value, name: &str| record[name].as_str().unwrap_or("not said").to_owned();
        let record = managed.map_or_else(
            || match why.r#match.how.as_str() {
                "none" => "no record".to_owned(),
                how => format!("not certain ({how})"),
            },
            |record| {
                let (name, state) = (text(record, "deviceName"), text(record, "complianceState"));
                let (how, at) = (&why.r#match.how, text(record, "changedDateTime"));
                format!("{name} ({how}), {state}, told {at}")
            },
        );
        output.text(&format!("Match:     {record}"));
        for proposal in &why.r#match.proposals {
            let (name, id) = (text(proposal, "deviceName"), text(proposal, "managedDeviceId"));
            output.text(&format!("  may be   {name} ({id}), {} %", proposal["confidence"]));
        }
        if let Some(decision) = &why.decision {
            for reason in &decision.reasons {
                output.text(&format!("  {:<14} {}", reason.step, reason.text));
            }
            output.text(&format!("Wanted:    {} since {}", decision.wanted, decision.since));
            output.text(&format!("Effect:    {}", decision.explanation));
        } else {
            output.text("Wanted:    not decided yet");
        }
        if why.mode == Some(exchange_connector::domain::health::Mode::Observe) {
            output.text("Mode:      observe only, nothing is ordered");
        }
        if let Some(run) = why.held_by_run {
            output.text(&format!("Waits:     run {run} waits for approval (`brake accept {run}`)"));
        }
        if let Some(notification) = &why.notification {
            output.text(&format!("Mail:      {}", notification.text));
        }
        for order in &why.orders {
            output.text(&format!("Order:     {}", order_text(order)));
        }
        for text in &why.what_would_change {
            output.text(&format!("Would change it: {text}"));
        }
    }
    for event in history {
        output.text(&format!("{}  {}", event.at, event.text));
    }
}

fn order_text(order: &WhyOrder) -> String {
    let mut text = format!(
        "{} {}{} by {}, {}",
        order.created_date_time,
        order.order.name(),
        order.cmdlet.as_ref().map_or_else(String::new, |cmdlet| format!(" ({cmdlet})")),
        order.created_by,
        word(&order.state)
    );
    if let Some(at) = order.finished_date_time {
        text += &format!(" at {at}");
    }
    if let Some(finding) = &order.finding {
        text += &format!(": {}", finding.text);
    }
    text
}

fn show_record(record: &DeviceRecord, output: &Output) {
    output.text(&format!("Device:    {}", record.identity));
    let state = record.access_state.as_ref().map_or("not said", |state| state.as_str());
    let reason = record.access_state_reason.as_ref().map_or("not said", |reason| reason.as_str());
    output.text(&format!("State:     {state}"));
    output.text(&format!("Reason:    {reason}{}", explanation(record)));
    if let Some(rule) = &record.access_control_rule {
        output.text(&format!("Rule:      {rule}"));
    }
    if let Some(entry) = list_entry(record) {
        output.text(&format!("List:      {entry}"));
    }
    for note in notes(record) {
        output.text(&format!("Note:      {note}"));
    }
}

/// The entry on one of the mailbox's personal lists. Exchange may show the state before it until the phone next connects.
fn list_entry(record: &DeviceRecord) -> Option<String> {
    use exchange_connector::domain::access::DeviceAccessState as State;
    let (list, state) = match record.personal_list? {
        PersonalList::Allowed => ("allowed", State::Allowed),
        PersonalList::Blocked => ("blocked", State::Blocked),
    };
    let shown = record.access_state.as_ref().filter(|shown| **shown != state);
    let later = shown.map_or_else(String::new, |shown| {
        format!("; Exchange still shows {} and follows when the phone next connects", shown.as_str())
    });
    Some(format!("on the mailbox's {list} list{later}"))
}

/// What explains a device that rules and lists do not.
fn notes(record: &DeviceRecord) -> Vec<&'static str> {
    let mailbox = &record.mailbox;
    let mut notes = Vec::new();
    if mailbox.guid.is_none() && mailbox.smtp_address.is_none() {
        notes.push(
            "Exchange shows no mailbox for this device: it was moved, disabled or deleted, or the server that the \
             connector uses does not show it. So nothing that needs the user is decided.",
        );
    }
    if is_ungoverned(record.device_type.as_deref()) {
        notes.push(
            "Outlook with hybrid modern authentication: Exchange's lists and rules do not govern it; Conditional Access \
             in Microsoft Entra ID does.",
        );
    }
    notes
}

/// What Exchange's reason means.
fn explanation(record: &DeviceRecord) -> &'static str {
    use exchange_connector::domain::access::DeviceAccessStateReason as Reason;
    match &record.access_state_reason {
        Some(Reason::Global) => " (the organization's default access level)",
        Some(Reason::Individual) => " (the mailbox's personal list)",
        Some(Reason::DeviceRule) => " (a device access rule)",
        Some(Reason::Upgrade) => " (for a while, after the mailbox was moved)",
        Some(Reason::Policy) => " (the mailbox policy)",
        Some(reason) if reason.is_auto_block() => {
            " (Exchange's own block for a while, because the device misbehaves; no order changes it)"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests;
