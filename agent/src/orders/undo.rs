//! Undo: the agent restores what the connector changed, mailbox by mailbox, where Exchange still has what the connector
//! wrote. It writes an undo to the journal like any change, and reports it to the service.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use exchange_connector::api::manage::Undone as Notice;
use exchange_connector::domain::health::{Finding, Mode, Severity};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::ipc::UndoReport;
use exchange_connector::orders::steps::UndoStep;
use exchange_connector::orders::{self, Before, OurIds, OurObjects, Plan, Start};
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use super::attempt::Attempt;
use super::executor::Executor;
use super::lease::Held;
use super::read::{self, Observed, ReadRequest};
use crate::exchange::cmdlets::{Cmdlets, WriteError};
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
use crate::store::undone::Made;
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

/// One value, whatever it was and became.
fn subject(before: &Before) -> Result<String, StoreError> {
    let mut value = serde_json::to_value(before)?;
    if let Some(members) = value.as_object_mut() {
        members.remove("before");
        members.remove("after");
    }
    Ok(value.to_string().to_ascii_lowercase())
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
        for (_, changes) in group(&made) {
            let done = Box::pin(self.undo_group(&order, &changes, run, &mut undone)).await?;
            if !done {
                undone.complete = false;
                // Without Exchange the rest would fail as well.
                if !self.exchange.is_open() {
                    break;
                }
            }
        }
        if !undone.complete {
            let finding = findings::UNDO_INCOMPLETE
                .finding("Not everything could be taken back; what is left is still in the journal.")
                .remedy("Try again when Exchange answers.");
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
                let outcome = Outcome { state: OrderState::Superseded, changed: false, finding: None };
                self.journal.conclude(order.id, &outcome, Became::Unknown, &Ours::default(), now).await?;
            }
        }
        Ok(())
    }

    /// True when everything of the group is as it should be.
    async fn undo_group(
        &mut self,
        order: &Order,
        changes: &[&Made],
        run: Option<Uuid>,
        undone: &mut Undone,
    ) -> Result<bool, StoreError> {
        let values: Vec<Before> = changes.iter().flat_map(|change| change.before.clone()).collect();
        let request = ReadRequest::of_undo(&values);
        let report = &mut undone.report;
        let observed = match self.read_again(&request, None).await {
            Ok(observed) => observed,
            Err(finding) => {
                report.findings.extend(finding);
                return Ok(false);
            }
        };
        let mut ours = BTreeMap::new();
        for mailbox in request.mailboxes() {
            ours.insert(mailbox, self.journal.our_ids(mailbox).await?);
        }
        let objects = self.journal.our_objects().await?;
        let undo = orders::undo(&values, &observed.now(&ours, &objects));
        report.findings.extend(undo.findings.clone());
        let plan = Plan { changes: undo.changes.clone(), ..Plan::default() };
        let back = Before::of(&plan, &observed.seen());
        report.changes.extend(back.iter().map(|value| sentence(value, &observed)));
        if report.dry_run {
            return Ok(true);
        }
        let after = Ours { ids: undo.ours.clone(), objects: Some(undo.objects.clone()) };
        if !back.is_empty() {
            let label = changes.last().map(|change| change.target.clone());
            let order = Order { label, ..order.clone() };
            let losses = Losses::default();
            let intent = Intent { order: &order, before: &back, ours: &after, losses: &losses };
            self.journal.intend(&intent, Timestamp::now()).await?;
        }
        reach(UndoStep::Planned);
        for change in &undo.changes {
            match self.exchange.write(change, observed.controller.as_deref()).await {
                Ok(()) => reach(UndoStep::Changed),
                Err(WriteError::Refused(finding)) => {
                    report.findings.push(finding);
                    return Ok(false);
                }
                // What was done is seen below, and by the next undo.
                Err(WriteError::Lost(failure)) => {
                    report.findings.extend(finding_of(failure));
                    return Ok(false);
                }
            }
        }
        let mut exact = after;
        if !undo.changes.is_empty() {
            let seen = match self.read_again(&request, observed.controller.as_deref()).await {
                Ok(seen) => seen,
                Err(finding) => {
                    report.findings.extend(finding);
                    return Ok(false);
                }
            };
            exact = seen.exact(&undo.ours, &undo.objects);
            if !orders::undo(&values, &seen.now(&undo.ours, &undo.objects)).changes.is_empty() {
                let text = "Exchange took the change and does not show it.";
                report.findings.push(findings::ORDER_NOT_SEEN.finding(text));
                return Ok(false);
            }
        }
        let left = left_alone(&values, &observed, &ours, &objects)?;
        let mut whole = Vec::new();
        for change in changes {
            let subjects = change.before.iter().map(subject).collect::<Result<Vec<_>, _>>()?;
            if subjects.iter().all(|subject| !left.contains(subject)) {
                whole.push(*change);
            }
        }
        let orders: BTreeSet<Uuid> = whole.iter().map(|change| change.order).collect();
        let notice = (!orders.is_empty()).then(|| Notice { run, orders: orders.into_iter().collect() });
        self.journal.note_undone(order.id, &whole, &exact, notice.as_ref(), Timestamp::now()).await?;
        reach(UndoStep::Marked);
        Ok(true)
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
            "Undo of {of}: {} values went back, {} findings.",
            undone.report.changes.len(),
            undone.report.findings.len()
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

/// Undo without a serving agent, by the process that holds the folder. The service gets the notice if it can be reached.
pub async fn alone(
    journal: &Journal,
    stored: Stored,
    run: Option<Uuid>,
    dry_run: bool,
) -> Result<Undone, StoreError> {
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
    executor.exchange.close().await;
    undone
}

/// Why a connection stays: something could not be undone and still is as the connector left it. What was changed by
/// hand since, or cannot be undone at all, keeps nothing.
pub fn keeps(report: &UndoReport) -> Option<Finding> {
    let left = report.findings.iter().find(|finding| finding.severity == Severity::Error)?;
    let mut finding = findings::UNDO_KEEPS
        .finding(format!("Not everything could be taken back, so the connection stays: {}", left.text))
        .remedy("Try again when Exchange answers, or use --keep to leave Exchange as it is.");
    finding.detail.clone_from(&left.detail);
    Some(finding)
}

fn finding_of(failure: ExchangeFailure) -> Option<Finding> {
    // What could not be tried is not as it should be.
    (failure.retry != Retry::Stopped).then(|| failure.finding.with_severity(Severity::Error))
}

/// Reports to the service what was undone. A notice that does not arrive now waits in the journal.
pub async fn report_undone(
    client: &ServiceClient,
    journal: &Journal,
) -> Result<Option<ServiceError>, StoreError> {
    for (id, notice) in journal.undone_notices().await? {
        match client.undone(&notice).await {
            Ok(()) => {
                reach(UndoStep::Told);
                if notice.run.is_none() {
                    journal.set(&keys::OBSERVE_SINCE, Some(&Timestamp::now())).await?;
                }
                journal.forget_notice(id).await?;
            }
            Err(error) => {
                tracing::info!(%error, "the service cannot be told of the undo");
                return Ok(Some(error));
            }
        }
    }
    Ok(None)
}
