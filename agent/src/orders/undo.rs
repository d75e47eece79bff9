//! Undo: the agent restores what the connector changed, mailbox by mailbox, where Exchange still has what the connector
//! wrote. It writes an undo to the journal like any change, and reports it to the service.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use exchange_connector::api::manage::{MOST_UNDONE, Undone as Notice};
use exchange_connector::domain::health::{Finding, Mode, Severity};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::ipc::{RefusedValue, UndoReport};
use exchange_connector::orders::steps::UndoStep;
use exchange_connector::orders::{self, Before, Change, OurIds, OurObjects, Plan, Start};
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use super::attempt::Attempt;
use super::executor::Executor;
use super::lease::Held;
use super::read::{self, Observed, ReadRequest};
use super::writes::{PlanWriter, Written};
use crate::exchange::cmdlets::Cmdlets;
use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::exchange::servers::Servers;
use crate::fail_point::reach;
use crate::host;
use crate::management::{ServiceClient, ServiceError, handover, link};
use crate::orders::undo_text::sentence;
use crate::store::changes::{Became, Intent, Losses};
use crate::store::ledger::Outcome;
use crate::store::ours::Ours;
use crate::store::queue::Lane;
use crate::store::undone::{Made, UndoEnd};
use crate::store::{Journal, StoreError, Stored, keys};

/// What an undo came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    pub report: UndoReport,
    /// False: something could not be read or written and is still as the connector left it.
    pub complete: bool,
}

/// Changes that are undone together: those of one mailbox, or those of the organization.
type Groups<'m> = BTreeMap<Uuid, Vec<&'m Made>>;

fn group(made: &[Made]) -> Groups<'_> {
    let mut groups = Groups::new();
    for change in made {
        // A link needs its policy and a policy cannot go while it is linked: those go back together.
        let alone =
            |value: &Before| matches!(value, Before::PersonalList { .. } | Before::Irreversible { .. });
        let mailbox = ReadRequest::of_undo(&change.before).mailboxes().next();
        let mailbox = mailbox.filter(|_| change.before.iter().all(alone)).unwrap_or_default();
        groups.entry(mailbox).or_default().push(change);
    }
    groups
}

/// How far a group went back.
struct GroupBack {
    /// Everything of it is as it should be.
    complete: bool,
    /// What lets devices in by rules or default level may not have come back.
    holds_entries: bool,
}

fn decides_by_rule(value: &Before) -> bool {
    matches!(value, Before::DefaultAccessLevel { .. } | Before::AccessRule { .. })
}

fn before_of(changes: &[Change], observed: &Observed) -> Vec<Before> {
    Before::of(&Plan { changes: changes.to_vec(), ..Plan::default() }, &observed.seen())
}

/// Names each value that was not written, who refused it and in which words.
fn refusals(written: &Written, observed: &Observed, report: &mut UndoReport) {
    let exchange = match &observed.controller {
        Some(controller) => format!("Exchange (domain controller {controller})"),
        None => "Exchange".to_owned(),
    };
    let mut refuse = |change: &Change, by: &str, reason: &str| {
        for value in before_of(std::slice::from_ref(change), observed) {
            let value = sentence(&value, observed);
            report.refused.push(RefusedValue { value, by: by.to_owned(), reason: reason.to_owned() });
        }
    };
    let words = |finding: &Finding| finding.detail.clone().unwrap_or_else(|| finding.text.clone());
    written.refused.iter().for_each(|(change, finding)| refuse(change, &exchange, &words(finding)));
    written.lost.iter().for_each(|(change, failure)| refuse(change, &exchange, &words(&failure.finding)));
    let held = "It would shut devices out, or fail, while what was refused is still there.";
    written.skipped.iter().for_each(|change| refuse(change, "the connector", held));
    let said = written.refused.iter().map(|(_, finding)| finding.clone());
    let lost = written.lost.iter().filter_map(|(_, failure)| finding_of(failure.clone()));
    for finding in said.map(|finding| finding.with_severity(Severity::Error)).chain(lost) {
        if !report.findings.contains(&finding) {
            report.findings.push(finding);
        }
    }
}

/// One value, whatever it was and became.
fn subject(before: &Before) -> Result<String, StoreError> {
    let mut value = serde_json::to_value(before)?;
    if let Some(members) = value.as_object_mut() {
        members.remove("before");
        members.remove("after");
        // Whose it was is no part of which value it is.
        members.remove("byHand");
    }
    Ok(value.to_string().to_ascii_lowercase())
}

/// The same, with what it stands and goes with: a setting stays while its policy does that is to go.
fn subjects(before: &Before) -> Result<Vec<String>, StoreError> {
    let mut subjects = vec![subject(before)?];
    if let Before::PolicySetting { policy, .. } = before {
        let policy = Before::MailboxPolicy { name: policy.clone(), before: None, after: None };
        subjects.push(subject(&policy)?);
    }
    Ok(subjects)
}

/// The values that an undo leaves alone.
fn left_alone(
    all: &[Before],
    observed: &Observed,
    ours: &BTreeMap<Uuid, OurIds>,
    objects: &OurObjects,
) -> Result<BTreeSet<String>, StoreError> {
    let mut histories: BTreeMap<String, Vec<Before>> = BTreeMap::new();
    for before in all {
        histories.entry(subject(before)?).or_default().push(before.clone());
    }
    histories.retain(|_, history| !orders::undo(history, &observed.now(ours, objects)).findings.is_empty());
    Ok(histories.into_keys().collect())
}

impl<E: Cmdlets> Executor<E> {
    /// Undoes changes: of one run, or, without one, everything since installation. Nothing is changed by a dry run.
    pub(crate) async fn undo(&mut self, run: Option<Uuid>, dry_run: bool) -> Result<Undone, StoreError> {
        let mut undone = Undone { report: UndoReport { dry_run, ..UndoReport::default() }, complete: true };
        // A dry run reports them as well.
        undone
            .report
            .findings
            .extend(handover::unknown(self.client.as_ref(), &self.journal, &self.stored.enrollment).await?);
        if let Some(run) = run
            && !self.journal.knows_run(run).await?
        {
            let finding = findings::UNDO_UNKNOWN_RUN
                .finding(format!("The journal knows no run {run}."))
                .remedy("`exchange-connector status --json` lists the recent changes with their runs.");
            undone.report.findings.push(finding);
            undone.complete = false;
            return Ok(undone);
        }
        if !dry_run {
            self.stop_orders(run).await?;
        }
        let made = self.journal.undoable(run).await?;
        let order = Order {
            label: None,
            run: None,
            accepted: true,
            ..Order::new(Uuid::now_v7(), 1, OrderKind::Undo { run: run.unwrap_or_default() })
        };
        // What would let devices in by rules and default level comes first; where it does not, their entries stay.
        let mut holds_entries = false;
        for (_, changes) in group(&made) {
            let back = Box::pin(self.undo_group(&order, &changes, holds_entries, run, &mut undone)).await?;
            holds_entries |= back.holds_entries;
            if !back.complete {
                undone.complete = false;
                // Without Exchange the rest would fail as well.
                if !self.exchange.is_open() {
                    break;
                }
            }
        }
        if !undone.complete {
            let UndoReport { changes, refused, .. } = &undone.report;
            let finding = findings::UNDO_INCOMPLETE
                .finding(format!(
                    "Not everything could be taken back: {} values went back, {} were refused; what is left is still in \
                     the journal.",
                    changes.len(),
                    refused.len()
                ))
                .remedy("Remove the cause that the other findings name, and try again.");
            undone.report.findings.push(finding);
        }
        if !dry_run {
            self.conclude_undo(&undone, run).await?;
        }
        Ok(undone)
    }

    /// What is ordered and not done yet must not follow its own undo.
    async fn stop_orders(&mut self, run: Option<Uuid>) -> Result<(), StoreError> {
        let now = Timestamp::now();
        if run.is_none() {
            // Everything goes back: the connection observes again, here at once and in the service once the notice arrives.
            self.journal.set(&keys::MODE, Some(&Mode::Observe)).await?;
            self.journal.add_undone(&Notice { run: None, orders: Vec::new() }).await?;
            if let Some(client) = &self.client {
                report_undone(client, &self.journal).await?;
            }
        }
        for waiting in self.journal.waiting_orders(Lane::Changes).await? {
            let order = &waiting.order;
            if run.is_some_and(|run| order.run() != run) || matches!(order.what, OrderKind::Undo { .. }) {
                continue;
            }
            if self.journal.start_order(order.id, Mode::Enforce, now).await? == Start::Go {
                // A try before this may have changed something, which goes back with the rest.
                let changed = self.journal.has_intent(order.id).await?;
                let outcome = Outcome { state: OrderState::Superseded, changed, finding: None };
                self.journal.conclude(order.id, &outcome, Became::Unknown, &Ours::default(), now).await?;
            }
        }
        Ok(())
    }

    /// Undoes a group as far as it goes.
    async fn undo_group(
        &mut self,
        order: &Order,
        changes: &[&Made],
        holds_entries: bool,
        run: Option<Uuid>,
        undone: &mut Undone,
    ) -> Result<GroupBack, StoreError> {
        let values: Vec<Before> = changes.iter().flat_map(|change| change.before.clone()).collect();
        let unknown = GroupBack { complete: false, holds_entries: values.iter().any(decides_by_rule) };
        let request = ReadRequest::of_undo(&values);
        let report = &mut undone.report;
        let observed = match self.read_again(&request, None).await {
            Ok(observed) => observed,
            Err(finding) => {
                report.findings.extend(finding);
                return Ok(unknown);
            }
        };
        let mut ours = BTreeMap::new();
        for mailbox in request.mailboxes() {
            ours.insert(mailbox, self.journal.our_ids(mailbox).await?);
        }
        let objects = self.journal.our_objects().await?;
        let undo = orders::undo(&values, &observed.now(&ours, &objects));
        report.findings.extend(undo.findings.clone());
        report.left.extend(undo.findings.iter().map(|finding| finding.text.clone()));
        let back = before_of(&undo.changes, &observed);
        if report.dry_run {
            report.changes.extend(back.iter().map(|value| sentence(value, &observed)));
            return Ok(GroupBack { complete: true, holds_entries: false });
        }
        let after = Ours { ids: undo.ours.clone(), objects: Some(undo.objects.clone()) };
        // Each group has a row of its own, with its own end.
        let label = changes.last().map(|change| change.target.clone());
        let order = Order { id: Uuid::now_v7(), run: Some(order.run()), label, ..order.clone() };
        if !back.is_empty() {
            let losses = Losses::default();
            let intent = Intent { order: &order, before: &back, ours: &after, losses: &losses };
            self.journal.intend(&intent, Timestamp::now()).await?;
        }
        reach(UndoStep::Planned);
        let writer =
            PlanWriter { controller: observed.controller.as_deref(), seen: observed.seen(), holds_entries };
        let written =
            writer.run(&mut self.exchange, &undo.changes, &|| true, &|| reach(UndoStep::Changed)).await;
        let held = written.missing().any(|change| orders::grants_by_rule(change, &observed.seen()));
        let (mut exact, mut rest) = (after, Vec::new());
        if !undo.changes.is_empty() {
            let seen = match self.read_again(&request, observed.controller.as_deref()).await {
                Ok(seen) => seen,
                Err(finding) => {
                    // Nobody saw what went back: the next undo looks.
                    report.findings.extend(finding);
                    refusals(&written, &observed, report);
                    return Ok(GroupBack { holds_entries: held || unknown.holds_entries, ..unknown });
                }
            };
            self.read_back.take(&seen);
            exact = seen.exact(&undo.ours, &undo.objects);
            rest = before_of(&orders::undo(&values, &seen.now(&undo.ours, &undo.objects)).changes, &seen);
        }
        let missing = rest.iter().map(subject).collect::<Result<BTreeSet<_>, _>>()?;
        let mut went = Vec::new();
        for value in &back {
            if !missing.contains(&subject(value)?) {
                went.push(value);
            }
        }
        report.changes.extend(went.iter().map(|value| sentence(value, &observed)));
        refusals(&written, &observed, report);
        if written.is_whole() && !missing.is_empty() {
            let text = "Exchange took the change and does not show it.";
            report.findings.push(findings::ORDER_NOT_SEEN.finding(text));
        }
        let mut stays = left_alone(&values, &observed, &ours, &objects)?;
        stays.extend(missing.iter().cloned());
        let mut whole = Vec::new();
        for change in changes {
            let subjects = change.before.iter().map(subjects).collect::<Result<Vec<_>, _>>()?;
            if subjects.iter().flatten().all(|subject| !stays.contains(subject)) {
                whole.push(*change);
            }
        }
        let became = if went.is_empty() && !back.is_empty() { Became::Failed } else { Became::Made };
        let orders: BTreeSet<Uuid> = whole.iter().map(|change| change.order).collect();
        let orders: Vec<Uuid> = orders.into_iter().collect();
        let notices: Vec<Notice> =
            orders.chunks(MOST_UNDONE).map(|orders| Notice { run, orders: orders.to_vec() }).collect();
        let noted = UndoEnd { undo: order.id, became, undone: &whole, ours: &exact, notices: &notices };
        self.journal.note_undone(&noted, Timestamp::now()).await?;
        reach(UndoStep::Marked);
        Ok(GroupBack { complete: missing.is_empty() && written.is_whole(), holds_entries: held })
    }

    /// Reads, and once more where the session was lost meanwhile.
    async fn read_again(
        &mut self,
        request: &ReadRequest,
        controller: Option<&str>,
    ) -> Result<Observed, Option<Finding>> {
        match read::read(&mut self.exchange, request, controller).await {
            Ok(observed) => Ok(observed),
            Err(ExchangeFailure { retry: Retry::Later { .. } | Retry::InNewSession, .. }) => {
                read::read(&mut self.exchange, request, controller).await.map_err(finding_of)
            }
            Err(failure) => Err(finding_of(failure)),
        }
    }

    async fn conclude_undo(&mut self, undone: &Undone, run: Option<Uuid>) -> Result<(), StoreError> {
        let of = run.map_or_else(|| "everything".to_owned(), |run| format!("the run {run}"));
        let text = format!(
            "Undo of {of}: {} values went back, {} were refused, {} stay as they are.",
            undone.report.changes.len(),
            undone.report.refused.len(),
            undone.report.left.len()
        );
        tracing::info!("{text}");
        let detail = serde_json::to_value(&undone.report)?;
        self.journal.event(Timestamp::now(), "change", &text, Some(detail)).await?;
        if let Some(client) = &self.client {
            report_undone(client, &self.journal).await?;
        }
        Ok(())
    }

    /// The undo that the service ordered.
    pub(crate) async fn undo_by_order(&mut self, run: Uuid) -> Result<Attempt, StoreError> {
        let undone = Box::pin(self.undo(Some(run), false)).await?;
        let changed = !undone.report.changes.is_empty();
        let worst = undone.report.findings.into_iter().max_by_key(|finding| finding.severity);
        let (state, became) = if undone.complete {
            (OrderState::Done, Became::Made)
        } else {
            (OrderState::Failed, Became::Unknown)
        };
        let outcome = Outcome { state, changed, finding: worst };
        Ok(Attempt::Ended { outcome, became, ours: Ours::default() })
    }
}

/// Undo without a serving agent, by the process that holds the folder. The service gets the notice if it can be reached,
/// and what Exchange then holds with the next run. Gives whether all devices' states are to be read anew.
pub async fn alone(
    journal: &Journal,
    stored: Stored,
    run: Option<Uuid>,
    dry_run: bool,
) -> Result<(Undone, bool), StoreError> {
    let (stop, cancel) = watch::channel(false);
    let client = link::client(&stored).ok();
    let lease = watch::Sender::new(Held::default()).subscribe();
    let mut executor =
        Executor::new(journal, Arc::new(stored), &Servers::default(), client, lease, cancel).await;
    let undone = {
        let work = Box::pin(executor.undo(run, dry_run));
        tokio::pin!(work);
        tokio::select! {
            done = &mut work => done,
            () = host::asked_to_end() => {
                stop.send_replace(true);
                work.await
            }
        }
    };
    let merged = executor.merge_read_back().await;
    executor.exchange.close().await;
    Ok((undone?, merged?.states_changed))
}

/// Why a connection stays: something could not be undone and still is as the connector left it. What was changed by
/// hand since, or cannot be undone at all, keeps nothing.
pub fn keeps(report: &UndoReport) -> Option<Finding> {
    let left = report.findings.iter().find(|finding| finding.severity == Severity::Error)?;
    let mut finding = findings::UNDO_KEEPS
        .finding(format!("Not everything could be undone, so the connection stays: {}", left.text))
        .remedy("Try again when Exchange answers, or use --keep to leave Exchange as it is.");
    finding.detail.clone_from(&left.detail);
    Some(finding)
}

fn finding_of(failure: ExchangeFailure) -> Option<Finding> {
    // What could not be tried is not as it should be.
    (failure.retry != Retry::Stopped).then(|| failure.finding.with_severity(Severity::Error))
}

/// Reports to the service what was undone. A notice that does not arrive now waits in the journal; one that the service
/// refuses for good keeps no other from it, and is a finding.
pub async fn report_undone(
    client: &ServiceClient,
    journal: &Journal,
) -> Result<Option<ServiceError>, StoreError> {
    let mut refused = None;
    for (id, notice) in journal.undone_notices().await? {
        match client.undone(&notice).await {
            Ok(()) => {
                reach(UndoStep::Reported);
                if notice.run.is_none() {
                    journal.set(&keys::OBSERVE_SINCE, Some(&Timestamp::now())).await?;
                }
                journal.forget_notice(id).await?;
            }
            Err(error) if error.is_final() => {
                let text = "The service does not take the report of what was undone in Exchange; it may order it again.";
                refused = Some(findings::SERVICE_REPORT_REFUSED.finding(text).caused_by(&error));
            }
            Err(error) => {
                tracing::info!(%error, "the service cannot be told of the undo");
                return Ok(Some(error));
            }
        }
    }
    journal.set(&keys::NOTICE_REFUSED, refused.as_ref()).await?;
    Ok(None)
}

#[cfg(test)]
mod tests;
