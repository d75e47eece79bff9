//! `mode`, `brake`, `plan` and `apply`: what an administrator does at the connector. The service holds this state, so
//! the commands call it directly, with or without an agent in the folder. They note each action in this journal.

use std::io::IsTerminal as _;
use std::path::Path;

use exchange_connector::api::manage::{
    Certainty, PlanAnswer, PlannedChange, PolicyImpact, PolicyPlan, RunDecision,
};
use exchange_connector::csv;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::findings;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::args::{ModeArg, VerdictArg};
use super::failure::{CommandResult, Failure};
use super::folder::{SET_UP_FIRST, connection, note};
use super::output::Output;
use super::policy_file;
use crate::management::link::client;
use crate::management::{ServiceClient, ServiceError};
use crate::store::{DataFolder, Journal, keys};

/// The service that the folder is enrolled with.
pub(super) struct Service {
    pub(super) client: ServiceClient,
    pub(super) host: String,
}

impl Service {
    pub(super) fn of(folder: &DataFolder) -> Result<Self, Failure> {
        let stored = connection(folder, SET_UP_FIRST)?;
        let host = stored.enrollment.service_host().to_owned();
        let client = client(&stored).map_err(|error| error.finding(&host))?;
        Ok(Self { client, host })
    }

    fn failed(&self, error: &ServiceError) -> Failure {
        finding_of(error, &self.host).into()
    }
}

/// A refusal in the service's own words: they name what is wrong.
pub(super) fn finding_of(error: &ServiceError, host: &str) -> Finding {
    match error {
        ServiceError::Refused { status: 400 | 404 | 409 | 412, message, .. } if !error.is_revoked() => {
            findings::SERVICE_REFUSED.finding(message.clone())
        }
        _ => error.finding(host),
    }
}

pub(super) async fn mode(folder: &DataFolder, mode: ModeArg, yes: bool, output: &Output) -> CommandResult {
    let mode = Mode::from(mode);
    let service = Service::of(folder)?;
    let plan = service.client.plan(None).await.map_err(|error| service.failed(&error))?;
    if mode == Mode::Enforce && plan.mode == Mode::Observe {
        output.note("What enforcing does first:");
        summary(&plan, &|line| output.note(line));
        if may_lose(&plan) && !yes {
            ask(&plan, output)?;
        }
    }
    let journal = Journal::open(&folder.journal_file()).await?;
    // Observing begins here at once, enforcing only when the service knows.
    if mode == Mode::Observe {
        journal.set(&keys::MODE, Some(&mode)).await?;
    }
    let set = service.client.set_mode(mode).await.map_err(|error| service.failed(&error))?;
    journal.set(&keys::MODE, Some(&set.mode)).await?;
    let text = match set.mode {
        Mode::Observe => "Observe only: nothing is changed in Exchange from now on.",
        Mode::Enforce => "Enforce: what is decided is ordered from now on.",
    };
    let detail = json!({"from": plan.mode, "to": set.mode, "counts": plan.counts});
    journal.event(Timestamp::now(), "mode", text, Some(detail)).await?;
    journal.close().await;
    let document = json!({"mode": set.mode, "before": plan.mode, "counts": plan.counts,
        "organizationOrders": plan.organization.len()});
    output.answer(&document, |output| output.text(text));
    Ok(())
}

/// True when enforcing may take access from a device: from the next run on, or when somebody accepts a held one.
fn may_lose(plan: &PlanAnswer) -> bool {
    let jointly = plan.impact.as_ref().is_some_and(|impact| impact.loses_access > 0 || impact.locks_out);
    plan.counts.loses_access > 0 || jointly
}

/// Asks the person at the terminal, as the page does. Without a terminal nobody can answer.
fn ask(plan: &PlanAnswer, output: &Output) -> CommandResult {
    let losing = plan.impact.as_ref().map_or(plan.counts.loses_access, |impact| impact.loses_access);
    let refused = |text: String| {
        Err(findings::MODE_NOT_CONFIRMED
            .finding(text)
            .remedy("Look at `exchange-connector plan`; with --yes the command does not ask.")
            .into())
    };
    if !std::io::stdin().is_terminal() {
        return refused(format!(
            "With enforce {losing} devices lose access, or may. Without a terminal the command needs --yes; the connector \
             goes on observing."
        ));
    }
    output.note(&format!("With enforce {losing} devices lose access, or may. Type yes to begin."));
    let mut line = String::new();
    // An answer that cannot be read is none.
    let _ = std::io::stdin().read_line(&mut line);
    if line.trim().eq_ignore_ascii_case("yes") {
        return Ok(());
    }
    refused("It was not confirmed; the connector goes on observing.".into())
}

/// What a number of a preview is worth, in words.
fn losing(impact: &PolicyImpact) -> String {
    match impact.loses_access_is {
        Certainty::Exact => impact.loses_access.to_string(),
        Certainty::AtLeast => format!("at least {}", impact.loses_access),
        Certainty::Unknown => "an unknown number".to_owned(),
    }
}

/// Says what was not read, where that makes a number uncertain.
fn unread(impact: &PolicyImpact, line: &dyn Fn(&str)) {
    if impact.loses_access_is != Certainty::Exact {
        line(&format!(
            "  Not read, so that nothing is decided of {} devices with access: {}",
            impact.undecided,
            impact.unread.join(", ")
        ));
    }
}

/// Counts, in the words of the plan.
fn summary(plan: &PlanAnswer, line: &dyn Fn(&str)) {
    let counts = &plan.counts;
    let at_least = match plan.impact.as_ref().map(|impact| impact.loses_access_is) {
        Some(Certainty::AtLeast | Certainty::Unknown) if counts.loses_access > 0 => "at least ",
        Some(Certainty::Unknown) => {
            "an unknown number of devices lose access; of those that can be counted, "
        }
        _ => "",
    };
    line(&format!("  {at_least}{} devices lose access, or may", counts.loses_access));
    line(&format!("  {} devices gain access, or may", counts.gains_access));
    line(&format!("  {} devices change only on a personal list", counts.entry_only));
    line(&format!("  {} devices stay as they are", counts.none));
    for (number, what) in [
        (counts.held, "wait for approval in a run that is held"),
        (counts.waiting, "have their order on its way"),
        (counts.not_applied, "are not applied, because somebody made it otherwise by hand"),
        (counts.rejected, "were rejected or withdrawn"),
    ] {
        if number > 0 {
            line(&format!("  of these changes {number} {what}"));
        }
    }
    if let Some(impact) = &plan.impact {
        unread(impact, line);
    }
    line(&format!(
        "  {} rules, policies, settings or assignments change",
        plan.organization.iter().filter(|order| !order.rejected).count()
    ));
    for run in &plan.held {
        line(&format!(
            "  Run {} ({}) waits for approval: {} orders, {} devices lose access ({} counted over 24 hours; {} or {} % of {} are allowed)",
            run.id,
            run.kind,
            run.orders,
            run.loses_access,
            run.counted,
            run.most_devices,
            run.most_percent,
            run.devices
        ));
        if let Some(note) = &run.note {
            line(&format!("    {note}"));
        }
    }
}

pub(super) async fn brake(
    folder: &DataFolder,
    verdict: VerdictArg,
    run: Uuid,
    count: Option<u64>,
    output: &Output,
) -> CommandResult {
    let service = Service::of(folder)?;
    let accept = matches!(verdict, VerdictArg::Accept);
    let confirmed = RunDecision { confirm_count: count };
    let decided =
        service.client.decide_run(run, accept, confirmed).await.map_err(|error| service.failed(&error))?;
    let text = if decided.state == "approving" {
        format!("Run {run} goes on: {} approvals that failed are tried again.", decided.released)
    } else if accept {
        format!("Run {run} was accepted; {} orders left.", decided.released)
    } else if let Some(note) = &decided.note {
        format!("Run {run} was rejected. {note}")
    } else {
        format!("Run {run} was rejected; nothing of it is ordered until something else is wanted.")
    };
    note(folder, "brake", &text, Some(json!(decided))).await?;
    output.answer(&decided, |output| output.text(&text));
    Ok(())
}

pub(super) async fn plan(folder: &DataFolder, csv: bool, output: &Output) -> CommandResult {
    let service = Service::of(folder)?;
    let mut plan = service.client.plan(None).await.map_err(|error| service.failed(&error))?;
    if csv {
        output.text("user,smtpAddress,deviceId,deviceType,accessState,wanted,effect,explanation,reason");
    } else if !output.json() {
        output.text(match plan.mode {
            Mode::Observe => "Observe only. With enforce this would change:",
            Mode::Enforce => "Enforcing. This is to change:",
        });
        summary(&plan, &|line| output.text(line));
        for order in &plan.organization {
            output.text(&format!("{}: {} ({})", order.label, order.order.name(), order.reason));
        }
        for one in &plan.not_applied {
            output.text(&format!("Not applied: {}: {} ({})", one.label, one.order.name(), one.reason));
        }
    }
    let mut all = std::mem::take(&mut plan.changes);
    loop {
        if csv || !output.json() {
            for change in all.drain(..) {
                output.text(&if csv { csv_line(&change) } else { change_line(&change) });
            }
        }
        let Some(next) = plan.next.take() else { break };
        let page = service.client.plan(Some(&next)).await.map_err(|error| service.failed(&error))?;
        all.extend(page.changes);
        plan.next = page.next;
    }
    if output.json() {
        plan.changes = all;
        output.document(&plan);
    }
    Ok(())
}

fn change_line(change: &PlannedChange) -> String {
    let user = change.smtp_address.as_deref().or(change.user.as_deref()).unwrap_or("-");
    let id = change.device_id.as_deref().unwrap_or(&change.identity);
    let kind = change.device_type.as_deref().unwrap_or("-");
    format!("{user:<28} {id:<28} {kind:<12} {}; {}", change.explanation, change.reason)
}

fn csv_line(change: &PlannedChange) -> String {
    csv::line([
        change.user.as_deref().unwrap_or_default(),
        change.smtp_address.as_deref().unwrap_or_default(),
        change.device_id.as_deref().unwrap_or_default(),
        change.device_type.as_deref().unwrap_or_default(),
        change.access_state.as_deref().unwrap_or_default(),
        &change.wanted,
        &change.effect,
        &change.explanation,
        &change.reason,
    ])
}

pub(super) async fn policy(folder: &DataFolder, path: &Path, apply: bool, output: &Output) -> CommandResult {
    let file = policy_file::read(path)?;
    let service = Service::of(folder)?;
    let plan = service.client.policy(&file, apply).await.map_err(|error| service.failed(&error))?;
    if apply && !plan.changes.is_empty() {
        let text = format!("The policy file {} was applied: {} changes.", path.display(), plan.changes.len());
        note(folder, "policy", &text, Some(json!(plan))).await?;
    }
    output.answer(&plan, |output| show(&plan, apply, output));
    Ok(())
}

fn show(plan: &PolicyPlan, apply: bool, output: &Output) {
    if plan.changes.is_empty() {
        output.text("The service has this policy already; nothing changes.");
        return;
    }
    for change in &plan.changes {
        let text = |value: &Value| if value.is_null() { "nothing".to_owned() } else { value.to_string() };
        let (from, to) = (text(&change.from), text(&change.to));
        output.text(&format!("{}.{}: {from} -> {to}", change.object, change.member));
    }
    let impact = &plan.impact;
    output.text(&format!(
        "Of {} devices, {} have access now; {} of them lose it, or may.",
        impact.devices,
        impact.with_access,
        losing(impact)
    ));
    unread(impact, &|line| output.text(line));
    if apply {
        output.text("Stored.");
    } else if impact.locks_out {
        output.text(
            "Hardly anyone would keep access: `apply` refuses that unless the file says allowLockOut = true.",
        );
    }
}
