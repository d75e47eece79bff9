//! Runs one sync from start to record: drives the core's plan over one or several sessions, streams the results into
//! the journal and makes the report. This file holds what full and quick syncs share.

mod by_name;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::domain::health::{Finding, Severity, SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::server::Environment;
use exchange_connector::exchange::dialect::Twin;
use exchange_connector::exchange::release::choice;
use exchange_connector::exchange::{Fault, Identity};
use exchange_connector::findings;
use exchange_connector::ipc::status::{RunningSync, SyncStep};
use exchange_connector::sync::{Presence, StepKind, SyncPlan};
use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

use super::collect::{Collector, SnapshotWriter};
use super::enumeration::Named;
use super::full::FullSync;
use super::quick::QuickSync;
use super::records::Controllers;
use super::scope::ResolvedScope;
use super::worker::{Message, StepEnd, Worker, prepare};
use crate::exchange::SessionLimits;
use crate::exchange::failure::ExchangeFailure;
use crate::exchange::servers::{ServerList, Servers};
use crate::exchange::session::ExchangeSession;
use crate::store::history::EndedSync;
use crate::store::rows::DeviceKey;
use crate::store::{Journal, StoreError, Stored, keys};

/// Sessions of a full sync where `EnableParallelCommandSupport` is set.
const LANES: usize = 4;
/// Findings that are kept of one sync; all are counted.
const MOST_FINDINGS: usize = 200;
/// How often progress is reported.
const REPORT_EVERY: Duration = Duration::from_millis(250);

/// How a sync ended.
#[derive(Debug)]
pub enum Ended {
    Finished(FinishedSync),
    /// Stopped from outside; nothing was stored.
    Stopped,
}

/// A sync that ran to its end, whatever it was worth.
#[derive(Debug)]
pub struct FinishedSync {
    pub record: SyncRecord,
    pub findings: Vec<Finding>,
}

/// Where progress goes.
pub type Show<'a> = &'a (dyn Fn(RunningSync) + Send + Sync);

/// Runs one sync and stores what it saw. Gives up cleanly, shells closed, when `stop` is done.
///
/// # Errors
/// When the journal cannot be read or written; the last snapshot then still counts.
pub async fn run(
    journal: &Journal,
    stored: &Stored,
    servers: &Servers,
    kind: SyncKind,
    scope: &ResolvedScope,
    show: Show<'_>,
    stop: impl Future<Output = ()>,
) -> Result<Ended, StoreError> {
    let (stopping, cancel) = watch::channel(false);
    let list = servers.of(&stored.config, journal).await;
    let job = Job { journal, stored, list, scope, show, cancel };
    let work = Box::pin(job.run(kind));
    tokio::pin!(work, stop);
    tokio::select! {
        ended = &mut work => return ended,
        () = &mut stop => {}
    }
    stopping.send_replace(true);
    // The workers close their shells first.
    work.await
}

/// What a sync works with.
struct Job<'a> {
    journal: &'a Journal,
    stored: &'a Stored,
    list: Arc<ServerList>,
    scope: &'a ResolvedScope,
    show: Show<'a>,
    cancel: watch::Receiver<bool>,
}

impl Job<'_> {
    async fn run(&self, kind: SyncKind) -> Result<Ended, StoreError> {
        let (journal, scope) = (self.journal, &self.scope.scope);
        // Without a snapshot of this scope there is nothing that a quick sync could change.
        let current = journal.snapshot().await?;
        if let (SyncKind::Quick, Some(snapshot)) = (kind, current)
            && journal.snapshot_scope().await? == *scope
        {
            let quick = Collector::begin(journal, scope, QuickSync::begin(journal, snapshot)).await?;
            let mut sync = SyncRun::new(self, quick);
            match Box::pin(sync.drive()).await? {
                Driven::Whole => return Box::pin(sync.finish()).await,
                Driven::TooManyChanges => {
                    tracing::info!("more has changed than a quick sync takes; a full one begins");
                }
            }
        }
        let full = Collector::begin(journal, scope, FullSync::begin(journal).await?).await?;
        let mut sync = SyncRun::new(self, full);
        Box::pin(sync.drive()).await?;
        Box::pin(sync.finish()).await
    }

    fn session(&self) -> ExchangeSession {
        let Stored { config, secrets, .. } = self.stored;
        let (list, cancel) = (Arc::clone(&self.list), self.cancel.clone());
        ExchangeSession::new(config, secrets, list, SessionLimits::SYNC, cancel)
    }
}

enum Driven {
    Whole,
    TooManyChanges,
}

/// One sync of one kind.
struct SyncRun<'a, T> {
    job: &'a Job<'a>,
    started_at: Timestamp,
    collector: Collector<T>,
    plan: Option<SyncPlan>,
    /// Devices that the sync requests by name, and the names.
    verified: HashMap<DeviceKey, Identity>,
    /// Owners that no list named, with what they are asked for by, and the number of their devices.
    ownerless: Vec<(Identity, String, u64)>,
    /// What is to be asked by name was asked.
    asked_by_name: bool,
    /// Where the enumeration came from, by domain.
    controllers: Controllers,
    /// Where a domain controller can be chosen.
    chooses_controller: bool,
    without_statistics: Named,
    /// The server in use.
    host: Option<String>,
    findings: Vec<Finding>,
    finding_count: u64,
    /// The session cannot be had: nothing more is tried.
    fatal: bool,
    reported: Option<(SyncStep, Instant)>,
}

impl<'a, T: SnapshotWriter> SyncRun<'a, T> {
    fn new(job: &'a Job<'a>, collector: Collector<T>) -> Self {
        Self {
            job,
            started_at: Timestamp::now(),
            collector,
            plan: None,
            verified: HashMap::new(),
            ownerless: Vec::new(),
            asked_by_name: false,
            controllers: Controllers::default(),
            chooses_controller: false,
            without_statistics: Named::default(),
            host: None,
            findings: Vec::new(),
            finding_count: 0,
            fatal: false,
            reported: None,
        }
    }

    fn report(&mut self, step: SyncStep, done: u64, total: Option<u64>) {
        let due = self.reported.is_none_or(|(last, at)| last != step || at.elapsed() >= REPORT_EVERY);
        if due {
            self.reported = Some((step, Instant::now()));
            (self.job.show)(RunningSync { kind: T::KIND, started_at: self.started_at, step, done, total });
        }
    }

    fn found(&mut self, finding: Finding) {
        self.finding_count += 1;
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    /// Runs the plan's steps until it has none, or no session can be had.
    async fn drive(&mut self) -> Result<Driven, StoreError> {
        self.report(SyncStep::Connecting, 0, None);
        let journal = self.job.journal;
        let mut first = self.job.session();
        let (offered, servers) = match Box::pin(prepare(&mut first)).await {
            Ok(prepared) => prepared,
            Err(failure) => {
                first.close().await;
                self.found(failure.finding);
                self.fatal = true;
                return Ok(Driven::Whole);
            }
        };
        self.host = first.host().map(str::to_owned);
        let dialect = offered.dialect;
        self.chooses_controller = self.job.stored.config.exchange.environment != Environment::Hosted
            && offered.takes(dialect.name(Twin::GetDevice), "DomainController");
        if let Some(finding) = choice(&servers, self.host.as_deref().unwrap_or_default(), &dialect) {
            self.found(finding);
        }
        let parallel = T::KIND == SyncKind::Full && self.job.stored.config.enable_parallel_command_support;
        let more = if parallel { LANES - 1 } else { 0 };
        let sessions = std::iter::once(first).chain(std::iter::repeat_with(|| self.job.session()).take(more));
        let (sender, mut messages) = mpsc::channel(8);
        let workers: Vec<Worker> = sessions
            .enumerate()
            .map(|(lane, session)| Worker::start(lane, session, sender.clone()))
            .collect();
        drop(sender);
        if !servers.is_empty() {
            journal.set(&keys::SERVERS, Some(&servers)).await?;
            if let Some(organization) = self.collector.target.organization() {
                organization.servers(servers);
            }
        }
        let mut plan = SyncPlan::within(T::KIND, dialect, self.job.scope.reach.clone());
        if self.collector.target.organization().is_some() {
            plan = plan.with_organization();
        }
        if journal.is_set(&keys::PIPING_REFUSED).await? {
            plan = plan.without_piping();
        }
        let mut idle: Vec<usize> = (0..workers.len()).rev().collect();
        let mut too_many = false;
        loop {
            while !self.fatal
                && !too_many
                && let Some(&lane) = idle.last()
                && let Some(step) = plan.next_step()
            {
                idle.pop();
                workers[lane].start_step(step);
            }
            if idle.len() == workers.len() {
                if self.fatal || too_many || !self.ask_by_name(&mut plan).await? {
                    break;
                }
                continue;
            }
            let Some(message) = messages.recv().await else { break };
            match message {
                Message::Records(step, records) => {
                    let done = self.collector.take(&mut plan, &step.kind, records).await?;
                    let shown = step_of(&step.kind);
                    let total = (shown == SyncStep::Statistics).then(|| plan.progress().devices);
                    self.report(shown, done, total);
                    too_many |= self.collector.target.has_too_many_changes();
                }
                Message::End { lane, step, end, controllers, host } => {
                    idle.push(lane);
                    self.controllers.learn(controllers);
                    self.host = host.or_else(|| self.host.take());
                    match end {
                        StepEnd::Done { outcome, findings, without_statistics } => {
                            for device in without_statistics {
                                self.without_statistics.add_many(1, device.as_deref());
                            }
                            findings.into_iter().for_each(|finding| self.found(finding));
                            plan.done(step.id, outcome);
                            if let StepKind::Organization(part) = step.kind
                                && let Some(organization) = self.collector.target.organization()
                            {
                                organization.done(part, outcome);
                            }
                        }
                        StepEnd::Failed { failure, fatal } => {
                            let again = plan.failed(step.id, &failure.fault);
                            self.step_failed(&step.kind, &failure, again, fatal).await?;
                        }
                        StepEnd::Cancelled => {
                            self.fatal = true;
                            continue;
                        }
                    }
                    if plan.enumeration_ended() && !self.collector.enumeration.has_ended() {
                        self.collector.enumeration.end();
                    }
                }
            }
        }
        if plan.piping_is_refused() {
            journal.set(&keys::PIPING_REFUSED, Some(&())).await?;
        }
        self.plan = Some(plan);
        for worker in workers {
            worker.close().await;
        }
        Ok(if too_many { Driven::TooManyChanges } else { Driven::Whole })
    }

    /// What a step read that comes again (`again`) does not count, and a finding reports the failure.
    async fn step_failed(
        &mut self,
        step: &StepKind,
        failure: &ExchangeFailure,
        again: bool,
        fatal: bool,
    ) -> Result<(), StoreError> {
        let ExchangeFailure { fault, finding, .. } = failure;
        // The step asked whether the device is there: its absence is an answer, not a failure.
        let by_name = matches!(step, StepKind::Verify { .. } | StepKind::Owner(_));
        let answered = by_name && *fault == Fault::NotFound;
        if !answered {
            tracing::warn!(?step, ?fault, %finding, "a step failed");
        }
        self.fatal |= fatal;
        let mut finding = finding.clone();
        if let StepKind::Organization(part) = step {
            if !fatal {
                // Devices are seen all the same.
                finding.severity = finding.severity.min(Severity::Warning);
            }
            if let Some(organization) = self.collector.target.organization() {
                organization.failed(*part);
            }
        }
        if *fault != Fault::PipingRefused && !answered {
            self.found(finding);
        }
        if *step == StepKind::Devices && again {
            self.collector.restart_devices().await?;
        }
        Ok(())
    }

    /// What the sync was worth.
    fn result(&self) -> SyncResult {
        let result = self.plan.as_ref().map_or(SyncResult::Failed, SyncPlan::result);
        match result {
            SyncResult::Succeeded if self.fatal || !self.job.scope.is_complete => SyncResult::Partial,
            result => result,
        }
    }

    /// Stores what was seen, with the record of the sync and its report.
    async fn finish(mut self) -> Result<Ended, StoreError> {
        if *self.job.cancel.borrow() {
            self.collector.target.discard().await?;
            return Ok(Ended::Stopped);
        }
        self.report(SyncStep::Comparing, 0, None);
        let result = self.result();
        let (plan, verified) = (&self.plan, &self.verified);
        let verdict = |key: &DeviceKey| match (plan, verified.get(key)) {
            (Some(plan), Some(identity)) => plan.verdict(identity),
            _ => Presence::Unknown,
        };
        // Only a sync without any gap concludes from absence.
        let whole = plan.as_ref().is_some_and(SyncPlan::enumerated_all) && result == SyncResult::Succeeded;
        let (journal, scope) = (self.job.journal, &self.job.scope.scope);
        let left = self.collector.enumeration.conclude(scope, whole, verdict);
        let tally = self.collector.enumeration.tally();
        // More devices that did not come again than objects that were not read: a part is missing, and no single objects.
        // A sync whose devices are mostly new has nothing to compare with: what it lacks may be any number.
        let compares = tally.devices > 2 * tally.new;
        let unread_objects = plan
            .as_ref()
            .filter(|_| {
                result == SyncResult::Partial && self.job.scope.is_complete && !self.fatal && compares
            })
            .and_then(SyncPlan::unread_objects)
            .filter(|unread| left.kept.len() as u64 <= *unread);
        if result == SyncResult::Partial {
            if !self.job.scope.is_complete {
                self.found(
                    findings::SYNC_PARTIAL.finding(
                        "A group of the users whom discovery is limited to was not read completely.",
                    ),
                );
            }
            self.found(findings::SYNC_PARTIAL.finding(
                "Not everything was read; no device was taken for removed but those not found by name.",
            ));
        }
        self.count_apart();
        let server = self.host.take();
        if let Some(server) = &server {
            journal.set(&keys::SERVER, Some(server)).await?;
        }
        let record = SyncRecord {
            started_at: self.started_at,
            finished_at: Timestamp::now(),
            result,
            devices: tally.devices,
            findings: self.finding_count,
            new: tally.new,
            changed: tally.changed,
            removed: left.removed.len() as u64,
            unread_objects,
            server,
        };
        let ended = EndedSync {
            sync_id: Uuid::now_v7(),
            kind: T::KIND,
            record: record.clone(),
            findings: self.findings.clone(),
            scope: scope.clone(),
        };
        if result == SyncResult::Failed {
            self.collector.target.discard().await?;
            journal.add_sync(&ended).await?;
        } else {
            self.collector.store(&ended, &left).await?;
            if T::KIND == SyncKind::Full {
                journal.set(&keys::FULL_SYNC_DUE, None).await?;
            }
        }
        let text = summary(T::KIND, &record);
        tracing::info!("{text}");
        // Quick syncs that saw nothing new would bury what happened.
        if T::KIND == SyncKind::Full
            || record.new + record.changed + record.removed > 0
            || !self.findings.is_empty()
        {
            journal.event(record.finished_at, "sync", &text, None).await?;
        }
        Ok(Ended::Finished(FinishedSync { record, findings: self.findings }))
    }
}

fn summary(kind: SyncKind, record: &SyncRecord) -> String {
    let kind = if kind == SyncKind::Full { "Full" } else { "Quick" };
    let word = match record.result {
        SyncResult::Succeeded => "succeeded",
        SyncResult::Partial => "partial",
        SyncResult::Failed => "failed",
    };
    format!(
        "{kind} sync {word}: {} devices, {} new, {} changed, {} removed, {} findings.",
        record.devices, record.new, record.changed, record.removed, record.findings
    )
}

fn step_of(kind: &StepKind) -> SyncStep {
    match kind {
        StepKind::Devices | StepKind::DevicesOf(_) => SyncStep::Devices,
        StepKind::Mailboxes
        | StepKind::ScopeMailboxes(_)
        | StepKind::Owner(_)
        | StepKind::Organization(_) => SyncStep::Mailboxes,
        StepKind::Names
        | StepKind::Verify { .. }
        | StepKind::Statistics(_)
        | StepKind::StatisticsOfMailbox { .. }
        | StepKind::StatisticsOf(_) => SyncStep::Statistics,
    }
}
