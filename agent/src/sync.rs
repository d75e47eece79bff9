//! One sync: drives the core's plan over one or several runspaces, streams what comes into the journal and makes
//! the report.

mod collect;
pub(crate) mod organization;
pub mod scope;
mod worker;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::domain::health::{Finding, Severity, SyncKind, SyncRecord, SyncResult};
use exchange_connector::exchange::{Fault, Identity};
use exchange_connector::ipc::status::{RunningSync, SyncStep};
use exchange_connector::sync::{Step, StepKind, SyncPlan, Verdict};
use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

use crate::findings;
use crate::store::devices::DeviceKey;
use crate::store::journal::EndedSync;
use crate::store::keys;
use crate::store::{Journal, StoreError, Stored};
use crate::sync::scope::Scoped;
use collect::Collector;
pub(crate) use worker::trouble_of;
use worker::{Servers, StepEnd, Worker};

/// Lanes of a full sync where `EnableParallelCommandSupport` is set.
const LANES: usize = 4;
/// Findings that are kept of one sync; all are counted.
const MOST_FINDINGS: usize = 200;
/// Devices that are asked for by name in one sync; the others keep their rows until the next one.
const MOST_VERIFIED: usize = 200;
/// How often progress is told.
const TELL_EVERY: Duration = Duration::from_millis(250);

/// How a sync ended.
#[derive(Debug)]
pub enum Ended {
    Finished(Done),
    /// Stopped from outside; nothing was stored.
    Stopped,
}

/// A sync that ran to its end, whatever it was worth.
#[derive(Debug)]
pub struct Done {
    pub record: SyncRecord,
    pub findings: Vec<Finding>,
}

/// Who is told of progress.
pub type Show<'a> = &'a (dyn Fn(RunningSync) + Send + Sync);

/// Runs one sync and stores what it saw. Gives up cleanly, shells closed, when `stop` is done.
///
/// # Errors
/// When the journal cannot be read or written; the last snapshot then still counts.
pub async fn run(
    journal: &Journal,
    stored: &Stored,
    kind: SyncKind,
    scoped: &Scoped,
    show: Show<'_>,
    stop: impl Future<Output = ()>,
) -> Result<Ended, StoreError> {
    let (cancel, cancelled) = watch::channel(false);
    let work = Box::pin(attempt(journal, stored, kind, scoped, show, cancelled));
    tokio::pin!(work, stop);
    tokio::select! {
        ended = &mut work => return ended,
        () = &mut stop => {}
    }
    cancel.send_replace(true);
    // The workers close their shells first.
    work.await
}

async fn attempt(
    journal: &Journal,
    stored: &Stored,
    kind: SyncKind,
    scoped: &Scoped,
    show: Show<'_>,
    cancel: watch::Receiver<bool>,
) -> Result<Ended, StoreError> {
    // Without a snapshot there is nothing that a quick sync could change.
    let anew = journal.snapshot().await?.is_none() || journal.snapshot_scope().await? != scoped.scope;
    let kind = if anew { SyncKind::Full } else { kind };
    let mut sync = Box::pin(Work::begin(journal, stored, kind, scoped, show, cancel.clone())).await?;
    let ended = Box::pin(sync.drive()).await?;
    if matches!(ended, Driven::TooManyChanges) {
        tracing::info!("more has changed than a quick sync takes; a full one begins");
        let mut sync = Box::pin(Work::begin(journal, stored, SyncKind::Full, scoped, show, cancel)).await?;
        Box::pin(sync.drive()).await?;
        return Box::pin(sync.finish()).await;
    }
    Box::pin(sync.finish()).await
}

enum Driven {
    Whole,
    TooManyChanges,
}

/// A message of a worker: records in the order of its step, then the step's end.
pub(crate) enum Message {
    Records(Step, worker::Records),
    End { lane: usize, step: Step, end: StepEnd },
}

struct Work<'a> {
    journal: &'a Journal,
    kind: SyncKind,
    scoped: &'a Scoped,
    /// Devices that are asked for by name, and the names.
    verified: HashMap<DeviceKey, Identity>,
    started_at: Timestamp,
    show: Show<'a>,
    cancel: watch::Receiver<bool>,
    plan: Option<SyncPlan>,
    collector: Collector<'a>,
    workers: Vec<Worker>,
    messages: mpsc::Receiver<Message>,
    servers: Arc<Mutex<Servers>>,
    findings: Vec<Finding>,
    finding_count: u64,
    /// The session cannot be had: nothing more is tried.
    fatal: bool,
    told: Option<(SyncStep, Instant)>,
}

impl<'a> Work<'a> {
    async fn begin(
        journal: &'a Journal,
        stored: &Stored,
        kind: SyncKind,
        scoped: &'a Scoped,
        show: Show<'a>,
        cancel: watch::Receiver<bool>,
    ) -> Result<Self, StoreError> {
        let known = journal.get_or_default(&keys::SERVERS).await.unwrap_or_default();
        let servers = Arc::new(Mutex::new(Servers::new(&stored.config, &known)));
        let lanes =
            if kind == SyncKind::Full && stored.config.enable_parallel_command_support { LANES } else { 1 };
        let (sender, messages) = mpsc::channel(8);
        let workers = (0..lanes)
            .map(|lane| Worker::start(lane, stored, Arc::clone(&servers), sender.clone(), cancel.clone()))
            .collect();
        Ok(Self {
            journal,
            kind,
            scoped,
            verified: HashMap::new(),
            started_at: Timestamp::now(),
            show,
            cancel,
            plan: None,
            collector: Collector::begin(journal, kind, &scoped.scope).await?,
            workers,
            messages,
            servers,
            findings: Vec::new(),
            finding_count: 0,
            fatal: false,
            told: None,
        })
    }

    fn tell(&mut self, step: SyncStep, done: u64, total: Option<u64>) {
        let due = self.told.is_none_or(|(last, at)| last != step || at.elapsed() >= TELL_EVERY);
        if due {
            self.told = Some((step, Instant::now()));
            (self.show)(RunningSync { kind: self.kind, started_at: self.started_at, step, done, total });
        }
    }

    fn found(&mut self, finding: Finding) {
        self.finding_count += 1;
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    async fn drive(&mut self) -> Result<Driven, StoreError> {
        self.tell(SyncStep::Connecting, 0, None);
        let dialect = match Box::pin(self.workers[0].prepare()).await {
            Ok(dialect) => dialect,
            Err(finding) => {
                self.found(finding);
                self.fatal = true;
                return Ok(Driven::Whole);
            }
        };
        let servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner).listed.clone();
        if !servers.is_empty() {
            self.journal.set(&keys::SERVERS, Some(&servers)).await?;
            self.collector.organization.servers(servers);
        }
        let mut plan = SyncPlan::within(self.kind, dialect, self.scoped.reach.clone());
        if self.kind == SyncKind::Full {
            plan = plan.with_organization();
        }
        if self.journal.is_set(&keys::PIPING_REFUSED).await? {
            plan = plan.without_piping();
        }
        let mut idle: Vec<usize> = (0..self.workers.len()).rev().collect();
        let mut busy = 0_usize;
        let mut too_many = false;
        loop {
            while !self.fatal
                && !too_many
                && let Some(&lane) = idle.last()
                && let Some(step) = plan.next_step()
            {
                idle.pop();
                busy += 1;
                self.workers[lane].start_step(step);
            }
            if busy == 0 {
                break;
            }
            let Some(message) = self.messages.recv().await else { break };
            match message {
                Message::Records(step, records) => {
                    let done = self.collector.take(&mut plan, &step.kind, records).await?;
                    let total =
                        (step_of(&step.kind) == SyncStep::Statistics).then(|| plan.progress().devices);
                    self.tell(step_of(&step.kind), done, total);
                    if self.collector.too_many() {
                        too_many = true;
                    }
                }
                Message::End { lane, step, end } => {
                    busy -= 1;
                    idle.push(lane);
                    self.end(&mut plan, &step, end).await?;
                }
            }
        }
        if plan.piping_is_refused() {
            self.journal.set(&keys::PIPING_REFUSED, Some(&())).await?;
        }
        self.plan = Some(plan);
        for worker in self.workers.drain(..) {
            worker.close().await;
        }
        Ok(if too_many { Driven::TooManyChanges } else { Driven::Whole })
    }

    async fn end(&mut self, plan: &mut SyncPlan, step: &Step, end: StepEnd) -> Result<(), StoreError> {
        match end {
            StepEnd::Done { outcome, findings } => {
                findings.into_iter().for_each(|finding| self.found(finding));
                plan.done(step.id, outcome);
                if let StepKind::Organization(part) = step.kind {
                    self.collector.organization.done(part, outcome);
                }
                self.after_enumeration(plan).await?;
            }
            StepEnd::Failed { fault, mut finding, fatal } => {
                // That a device is not there is what was asked.
                let answered = matches!(step.kind, StepKind::Verify(_)) && fault == Fault::NotFound;
                if !answered {
                    tracing::warn!(step = ?step.kind, ?fault, %finding, "a step failed");
                }
                // Devices are seen all the same.
                if matches!(step.kind, StepKind::Organization(_))
                    && finding.severity == Severity::Error
                    && !fatal
                {
                    finding.severity = Severity::Warning;
                }
                if fault != Fault::PipingRefused && !answered {
                    self.found(finding);
                }
                self.fatal |= fatal;
                if let StepKind::Organization(part) = step.kind {
                    self.collector.organization.failed(part);
                }
                if step.kind == StepKind::Devices && !fatal {
                    self.collector.devices_begin_anew().await?;
                }
                plan.failed(step.id, &fault);
                self.after_enumeration(plan).await?;
            }
            StepEnd::Cancelled => self.fatal = true,
        }
        Ok(())
    }

    /// Once the enumeration has ended: what follows is looked up among its devices, and in a narrower scope those that
    /// were not seen again are asked for by name.
    async fn after_enumeration(&mut self, plan: &mut SyncPlan) -> Result<(), StoreError> {
        if self.collector.is_enumerated() || !plan.enumeration_ended() {
            return Ok(());
        }
        self.collector.devices_are_done();
        if plan.enumerated_all() && !self.scoped.scope.is_all() && !self.scoped.partly {
            self.verified = self.collector.to_verify(MOST_VERIFIED).await?.into_iter().collect();
            plan.verify(self.verified.values().cloned());
        }
        Ok(())
    }

    async fn finish(mut self) -> Result<Ended, StoreError> {
        for worker in self.workers.drain(..) {
            worker.close().await;
        }
        if *self.cancel.borrow() {
            self.collector.abandon().await?;
            return Ok(Ended::Stopped);
        }
        self.tell(SyncStep::Comparing, 0, None);
        let result = match &self.plan {
            None => SyncResult::Failed,
            Some(plan) if self.fatal => match plan.result() {
                SyncResult::Failed => SyncResult::Failed,
                SyncResult::Succeeded | SyncResult::Partial => SyncResult::Partial,
            },
            Some(plan) => plan.result(),
        };
        let result = match result {
            SyncResult::Succeeded if self.scoped.partly => SyncResult::Partial,
            result => result,
        };
        let whole = self.plan.as_ref().is_some_and(SyncPlan::enumerated_all) && !self.fatal;
        let (plan, verified) = (&self.plan, &self.verified);
        let verdict = |key: &DeviceKey| match (plan, verified.get(key)) {
            (Some(plan), Some(identity)) => plan.verdict(identity),
            _ => Verdict::Unknown,
        };
        let whole = whole && result == SyncResult::Succeeded;
        let changes = self.collector.changes(&self.scoped.scope, whole, verdict);
        if self.scoped.partly && result == SyncResult::Partial {
            self.found(
                findings::SYNC_PARTIAL
                    .finding("A group of the users whom discovery is limited to was not read completely."),
            );
        }
        if result == SyncResult::Partial {
            self.found(
                findings::SYNC_PARTIAL.finding("Not everything was read; no device was taken for removed."),
            );
        }
        let server = self.servers.lock().unwrap_or_else(PoisonError::into_inner).current.clone();
        if let Some(server) = &server {
            self.journal.set(&keys::SERVER, Some(server)).await?;
        }
        let record = SyncRecord {
            started_at: self.started_at,
            finished_at: Timestamp::now(),
            result,
            devices: changes.devices,
            findings: self.finding_count,
            new: changes.new,
            changed: changes.changed,
            removed: changes.removed,
            server,
        };
        let ended = EndedSync {
            sync_id: Uuid::now_v7(),
            kind: self.kind,
            record: record.clone(),
            findings: self.findings.clone(),
            scope: self.scoped.scope.clone(),
        };
        let kind = if self.kind == SyncKind::Full { "Full" } else { "Quick" };
        let word = match result {
            SyncResult::Succeeded => "succeeded",
            SyncResult::Partial => "partial",
            SyncResult::Failed => "failed",
        };
        if result == SyncResult::Failed {
            self.collector.abandon().await?;
            self.journal.add_sync(&ended).await?;
        } else {
            self.collector.finish(&ended).await?;
            if self.kind == SyncKind::Full {
                self.journal.set(&keys::FULL_SYNC_DUE, None).await?;
            }
        }
        let text = format!(
            "{kind} sync {word}: {} devices, {} new, {} changed, {} removed, {} findings.",
            record.devices, record.new, record.changed, record.removed, record.findings
        );
        tracing::info!("{text}");
        // Quick syncs that saw nothing new would bury what happened.
        if self.kind == SyncKind::Full
            || record.new + record.changed + record.removed > 0
            || !self.findings.is_empty()
        {
            self.journal.event(record.finished_at, "sync", &text, None).await?;
        }
        Ok(Ended::Finished(Done { record, findings: self.findings }))
    }
}

fn step_of(kind: &StepKind) -> SyncStep {
    match kind {
        StepKind::Devices | StepKind::DevicesOf(_) => SyncStep::Devices,
        StepKind::Mailboxes | StepKind::ScopeMailboxes(_) | StepKind::Organization(_) => SyncStep::Mailboxes,
        StepKind::Names
        | StepKind::Verify(_)
        | StepKind::Statistics(_)
        | StepKind::StatisticsOfMailbox { .. }
        | StepKind::StatisticsOf(_) => SyncStep::Statistics,
    }
}
