//! A worker owns one runspace: it opens the session, runs steps, decodes records and opens another session where
//! the old one was lost.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use exchange_connector::config::{Config, ServerAddress};
use exchange_connector::domain::device::{DeviceStatistics, MobileDevice};
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::exchange::cmdlet::{GetCommand, GetExchangeServer};
use exchange_connector::exchange::decode::{
    DecodeError, cas_mailbox, command_info, exchange_server, is_monitoring, mobile_device, statistics,
};
use exchange_connector::exchange::failover::{Failover, Trouble};
use exchange_connector::exchange::preflight::names_to_ask;
use exchange_connector::exchange::{Cmdlet as _, Dialect, Fault};
use exchange_connector::psrp::{DecodeLimits, PipelineState, PsValue};
use exchange_connector::sync::{PlanStep, StepKind, StepOutcome, plan};
use exchange_connector::wsman::FaultKind;
use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use super::{Message, organization};
use crate::exchange::{ask, remote_finding, remote_options};
use crate::findings;
use crate::net::{NetError, PipelineOutcome, RemoteError, RemoteSession};
use crate::store::{Secrets, Stored};

/// Records handed on at once.
const BATCH: usize = 256;
/// Findings of one step.
const MOST_FINDINGS: usize = 50;
/// How often a session is tried before a step is given back.
const OPENINGS: u32 = 3;
/// How long a close may take.
const CLOSE_LIMIT: Duration = Duration::from_secs(10);

/// Decoded records of one step.
pub(crate) enum Records {
    Devices(Vec<MobileDevice>),
    /// Devices again, for their names.
    Names(Vec<MobileDevice>),
    Mailboxes(Vec<CasMailbox>),
    Statistics(Vec<DeviceStatistics>),
    Organization(organization::Records),
}

/// How a step ended.
pub(crate) enum StepEnd {
    Done {
        outcome: StepOutcome,
        findings: Vec<Finding>,
    },
    /// `fatal`: no session can be had; trying on could lock the account.
    Failed {
        fault: Fault,
        finding: Finding,
        fatal: bool,
    },
    Cancelled,
}

/// The servers, shared by the workers of a sync.
pub(crate) struct Servers {
    failover: Failover,
    /// As listed in this sync.
    pub(crate) listed: Vec<ExchangeServer>,
    /// The host in use.
    pub(crate) current: Option<String>,
}

impl Servers {
    pub(crate) fn new(config: &Config, known: &[ExchangeServer]) -> Self {
        // The environment decides: a hosted Exchange lists servers that are not the customer's.
        let enabled = config.is_cas_failover_enabled
            && config.exchange.environment != exchange_connector::domain::server::Environment::Hosted;
        let mut failover = Failover::new(config.exchange.server.host(), enabled);
        failover.learn(known);
        Self { failover, listed: Vec::new(), current: None }
    }
}

/// A runspace and the task that works in it.
pub(crate) struct Worker {
    steps: mpsc::Sender<Job>,
    task: JoinHandle<()>,
}

enum Job {
    Prepare(tokio::sync::oneshot::Sender<Result<Dialect, Finding>>),
    Step(PlanStep),
}

impl Worker {
    pub(crate) fn start(
        lane: usize,
        stored: &Stored,
        servers: Arc<Mutex<Servers>>,
        messages: mpsc::Sender<Message>,
        cancel: watch::Receiver<bool>,
    ) -> Self {
        let (steps, jobs) = mpsc::channel(1);
        let runspace = Runspace {
            lane,
            config: stored.config.clone(),
            secrets: stored.secrets.clone(),
            servers,
            messages,
            cancel,
            session: None,
        };
        Self { steps, task: tokio::spawn(runspace.work(jobs)) }
    }

    /// Opens the first session and learns the dialect.
    pub(crate) async fn prepare(&self) -> Result<Dialect, Finding> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let lost = || findings::SYNC_INTERRUPTED.finding("The sync was stopped before its end.");
        self.steps.send(Job::Prepare(answer)).await.map_err(|_| lost())?;
        answered.await.map_err(|_| lost())?
    }

    /// Gives it a step; it has none under way.
    pub(crate) fn start_step(&self, step: PlanStep) {
        // It takes steps until it is closed.
        let _ = self.steps.try_send(Job::Step(step));
    }

    /// Lets it end, its shell closed.
    pub(crate) async fn close(self) {
        let Self { steps, task } = self;
        drop(steps);
        if let Err(error) = task.await {
            tracing::error!(%error, "a runspace's task broke off");
        }
    }
}

struct Runspace {
    lane: usize,
    config: Config,
    secrets: Secrets,
    servers: Arc<Mutex<Servers>>,
    messages: mpsc::Sender<Message>,
    cancel: watch::Receiver<bool>,
    session: Option<(RemoteSession, String)>,
}

impl Runspace {
    async fn work(mut self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(job) = jobs.recv().await {
            match job {
                Job::Prepare(answer) => {
                    let prepared = Box::pin(self.prepare()).await;
                    // Whoever asked waits for it.
                    let _ = answer.send(prepared);
                }
                Job::Step(step) => {
                    let end = Box::pin(self.step(&step)).await;
                    let lane = self.lane;
                    if self.messages.send(Message::End { lane, step, end }).await.is_err() {
                        break;
                    }
                }
            }
        }
        self.close().await;
    }

    async fn close(&mut self) {
        if let Some((session, _)) = self.session.take()
            && let Ok(Err(error)) = tokio::time::timeout(CLOSE_LIMIT, session.close()).await
        {
            // The server ends it after its idle time.
            tracing::warn!(%error, "a shell could not be closed");
        }
    }

    async fn prepare(&mut self) -> Result<Dialect, Finding> {
        self.ensure_open().await.map_err(|(_, finding, _)| finding)?;
        let listing = self.config.is_cas_failover_enabled;
        let Some((session, _)) = &mut self.session else {
            return Err(findings::EXCHANGE_ENDED.finding("The session ended before its first command."));
        };
        let command = GetCommand { names: names_to_ask() }.command(&Dialect::default());
        let dialect = match ask(session, command, command_info).await {
            Ok(shown) => Dialect::from_commands(shown.iter().map(|command| command.name.as_str())),
            Err(error) => {
                // Where Get-Command is not offered, the newer names are tried.
                tracing::warn!(%error, "the account's cmdlets cannot be listed");
                Dialect::default()
            }
        };
        if listing {
            match ask(session, GetExchangeServer { identity: None }.command(&dialect), exchange_server).await
            {
                Ok(listed) => {
                    let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
                    servers.failover.learn(&listed);
                    servers.listed = listed;
                }
                Err(error) => tracing::info!(%error, "the other servers cannot be listed"),
            }
        }
        Ok(dialect)
    }

    /// Opens a session where there is none: fault, finding and whether nothing more may be tried.
    async fn ensure_open(&mut self) -> Result<(), (Fault, Finding, bool)> {
        if self.session.is_some() {
            return Ok(());
        }
        let mut tried = 0;
        // What is wrong with the first server is what a person must know, not that none could take over.
        let mut first = None;
        loop {
            tried += 1;
            let host = self.choose().await?;
            let configured = &self.config.exchange.server;
            let server = if host.eq_ignore_ascii_case(configured.host()) {
                configured.clone()
            } else {
                match configured.with_host(&host) {
                    Ok(server) => server,
                    Err(_) => configured.clone(),
                }
            };
            let error = match Box::pin(self.open(&server)).await {
                Ok(session) => {
                    let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
                    servers.failover.succeeded(&host);
                    servers.current = Some(host.clone());
                    drop(servers);
                    self.session = Some((session, host));
                    return Ok(());
                }
                Err(OpenError::Settings(finding)) => return Err((Fault::Other, finding, true)),
                Err(OpenError::Remote(error)) => error,
            };
            let fault = fault_of(&error);
            let shown = Config {
                exchange: exchange_connector::config::ExchangeConfig {
                    server,
                    ..self.config.exchange.clone()
                },
                ..self.config.clone()
            };
            let finding = remote_finding(&error, &shown);
            let trouble = trouble_of(&error);
            if matches!(error, RemoteError::Cancelled) || *self.cancel.borrow() {
                return Err((fault, finding, true));
            }
            let first = first.get_or_insert((fault.clone(), finding.clone()));
            if !trouble.is_server_side() && !error.is_shell_gone() {
                return Err((fault, finding, true));
            }
            tracing::warn!(%host, error = &error as &dyn std::error::Error, "no session with this server");
            self.servers.lock().unwrap_or_else(PoisonError::into_inner).failover.failed(
                &host,
                trouble,
                Timestamp::now(),
            );
            if tried >= OPENINGS {
                return Err((first.0.clone(), first.1.clone(), true));
            }
        }
    }

    async fn choose(&mut self) -> Result<String, (Fault, Finding, bool)> {
        let chosen = {
            let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
            servers.failover.choose(Timestamp::now()).map(str::to_owned)
        };
        match chosen {
            Ok(host) => Ok(host),
            Err(_) => {
                // Every server rests; within one sync the configured one is tried again after a breath.
                let mut cancel = self.cancel.clone();
                tokio::select! {
                    () = tokio::time::sleep(Duration::from_secs(2)) => {}
                    _ = cancel.wait_for(|cancelled| *cancelled) => {}
                }
                Ok(self.config.exchange.server.host().to_owned())
            }
        }
    }

    async fn open(&mut self, server: &ServerAddress) -> Result<RemoteSession, OpenError> {
        let options = remote_options(&self.config, &self.secrets, server, Some(self.cancel.clone()))
            .map_err(OpenError::Settings)?;
        let mut cancel = self.cancel.clone();
        let opening = async {
            let mut session = RemoteSession::open(options).await?;
            let command = plan::opening(&Dialect::default());
            session.run(vec![command], &mut |_| ControlFlow::Continue(())).await?;
            Ok(session)
        };
        tokio::select! {
            opened = Box::pin(opening) => opened.map_err(OpenError::Remote),
            _ = cancel.wait_for(|cancelled| *cancelled) => Err(OpenError::Remote(RemoteError::Cancelled)),
        }
    }

    async fn step(&mut self, step: &PlanStep) -> StepEnd {
        if let Err((fault, finding, fatal)) = self.ensure_open().await {
            return if *self.cancel.borrow() {
                StepEnd::Cancelled
            } else {
                StepEnd::Failed { fault, finding, fatal }
            };
        }
        let Some((session, host)) = &mut self.session else { return StepEnd::Cancelled };
        let mut decoder = Decoder::new(step, self.messages.clone());
        let ran = session.run(step.commands.clone(), &mut |record| decoder.take(record)).await;
        // Whoever reads is there until this step has ended.
        let _ = decoder.flush();
        let (lost, mut found) = (decoder.lost, decoder.findings);
        let error = match ran {
            Ok(outcome) => return ended(step, outcome, lost, found),
            Err(RemoteError::Cancelled) => return StepEnd::Cancelled,
            Err(error) => error,
        };
        let fault = fault_of(&error);
        let trouble = trouble_of(&error);
        let finding = remote_finding(&error, &self.config);
        let host = host.clone();
        // The session is of no use any more; the next step opens another.
        self.close().await;
        if trouble.is_server_side() {
            let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
            servers.failover.failed(&host, trouble, Timestamp::now());
        }
        found.clear();
        let fatal =
            matches!(trouble, Trouble::Refused) && matches!(error, RemoteError::Net(NetError::Auth { .. }));
        StepEnd::Failed { fault, finding, fatal }
    }
}

enum OpenError {
    Settings(Finding),
    Remote(RemoteError),
}

fn fault_of(error: &RemoteError) -> Fault {
    if error.is_shell_gone() {
        return Fault::ShellGone;
    }
    match error {
        RemoteError::Net(NetError::Auth { .. }) => Fault::AccessDenied,
        RemoteError::Net(_) | RemoteError::Timeout { .. } => Fault::ServerUnwell,
        RemoteError::Throttled { .. } => Fault::Throttled { retry_after: None },
        RemoteError::Session(session) => match session.fault_kind() {
            Some(FaultKind::AccessDenied) => Fault::AccessDenied,
            Some(FaultKind::Throttled { retry_after }) => Fault::Throttled { retry_after: *retry_after },
            Some(FaultKind::QuotaLimit) => Fault::Throttled { retry_after: None },
            Some(FaultKind::ServerFault) => Fault::ServerUnwell,
            // A broken stream: a new session may read it whole.
            _ => Fault::ServerUnwell,
        },
        RemoteError::NotOpened { .. } => Fault::ServerUnwell,
        RemoteError::Cancelled | RemoteError::Lost => Fault::Other,
    }
}

pub(crate) fn trouble_of(error: &RemoteError) -> Trouble {
    match error {
        RemoteError::Net(net) => match net {
            NetError::Tls { .. } => Trouble::Tls,
            NetError::Status { status: 500..=599, .. } => Trouble::HttpServerError,
            net if net.is_server_dead() => Trouble::Unreachable,
            _ => Trouble::Refused,
        },
        RemoteError::Session(session) => match session.fault_kind() {
            Some(FaultKind::ServerFault) => Trouble::BackEnd,
            Some(FaultKind::Throttled { .. } | FaultKind::QuotaLimit) => Trouble::Throttled,
            Some(FaultKind::AccessDenied | FaultKind::ResourceUriNotFound) => Trouble::Refused,
            _ => Trouble::BackEnd,
        },
        RemoteError::NotOpened { .. } | RemoteError::Timeout { .. } => Trouble::BackEnd,
        RemoteError::Throttled { .. } => Trouble::Throttled,
        RemoteError::Cancelled | RemoteError::Lost => Trouble::Cmdlet,
    }
}

/// What a pipeline's end means for its step.
fn ended(step: &PlanStep, outcome: PipelineOutcome, lost: u64, mut found: Vec<Finding>) -> StepEnd {
    let name = step.commands.last().map_or("the command", |command| command.name.as_str()).to_owned();
    let lost = lost + outcome.unreadable;
    let first = outcome.reason.as_deref().or(outcome.errors.first());
    let failed = outcome.state != PipelineState::Completed;
    let refused = |record: &exchange_connector::psrp::ErrorRecord| Fault::of(record) == Fault::PipingRefused;
    let piping_refused = outcome.errors.iter().any(refused);
    if let Some(record) = first
        && (failed || outcome.records == 0 && !is_statistics(&step.kind))
    {
        let fault = Fault::of(record);
        let finding = fault.finding(&name, record);
        return StepEnd::Failed { fault, finding, fatal: false };
    }
    if failed {
        let finding = findings::EXCHANGE_ENDED.finding(format!("{name} was cut off before its end."));
        return StepEnd::Failed { fault: Fault::ServerUnwell, finding, fatal: false };
    }
    let transient = outcome.errors.iter().find(|record| Fault::of(record).is_transient());
    if let Some(record) = transient.filter(|_| !is_statistics(&step.kind)) {
        let fault = Fault::of(record);
        let finding = fault.finding(&name, record);
        return StepEnd::Failed { fault, finding, fatal: false };
    }
    for record in outcome.errors.iter().filter(|record| !refused(record)).take(MOST_FINDINGS) {
        let fault = Fault::of(record);
        let mut finding = fault.finding(&name, record);
        if is_statistics(&step.kind) {
            let target = record.target.as_deref().or(record.target_name.as_deref()).unwrap_or("a device");
            let cause = finding.detail.take();
            finding =
                findings::STATISTICS_REFUSED.finding(format!("Exchange gives no statistics of {target}."));
            finding.detail = cause;
        }
        if finding.severity == Severity::Error {
            finding.severity = Severity::Warning;
        }
        found.push(finding);
    }
    let errors = outcome.errors.len() as u64;
    let records = outcome.records.saturating_sub(lost);
    StepEnd::Done { outcome: StepOutcome { records, lost, errors, piping_refused }, findings: found }
}

fn is_statistics(kind: &StepKind) -> bool {
    matches!(kind, StepKind::Statistics(_) | StepKind::StatisticsOfMailbox { .. } | StepKind::StatisticsOf(_))
}

/// Decodes records as they arrive and hands them on in batches.
struct Decoder<'a> {
    step: &'a PlanStep,
    messages: mpsc::Sender<Message>,
    limits: DecodeLimits,
    records: Records,
    lost: u64,
    findings: Vec<Finding>,
}

fn empty(kind: &StepKind) -> Records {
    match kind {
        StepKind::Devices | StepKind::DevicesOf(_) => Records::Devices(Vec::with_capacity(BATCH)),
        StepKind::Mailboxes | StepKind::ScopeMailboxes(_) => Records::Mailboxes(Vec::with_capacity(BATCH)),
        StepKind::Names | StepKind::Verify(_) => Records::Names(Vec::with_capacity(BATCH)),
        StepKind::Organization(part) => Records::Organization(organization::Records::empty(*part)),
        StepKind::Statistics(_) | StepKind::StatisticsOfMailbox { .. } | StepKind::StatisticsOf(_) => {
            Records::Statistics(Vec::with_capacity(BATCH))
        }
    }
}

impl<'a> Decoder<'a> {
    fn new(step: &'a PlanStep, messages: mpsc::Sender<Message>) -> Self {
        Self {
            step,
            messages,
            limits: DecodeLimits::default(),
            records: empty(&step.kind),
            lost: 0,
            findings: Vec::new(),
        }
    }

    fn take(&mut self, record: &exchange_connector::psrp::Record) -> ControlFlow<()> {
        match record.value(&self.limits) {
            Ok(value) => {
                if let Err(error) = self.decode(&value) {
                    self.lose(error.finding());
                }
            }
            Err(error) => {
                let finding = findings::RECORD_UNREADABLE
                    .finding("Exchange sent a record that cannot be read; everything else was read.")
                    .caused_by(&error);
                self.lose(finding);
            }
        }
        if self.len() >= BATCH { self.flush() } else { ControlFlow::Continue(()) }
    }

    fn len(&self) -> usize {
        match &self.records {
            Records::Devices(list) | Records::Names(list) => list.len(),
            Records::Mailboxes(list) => list.len(),
            Records::Statistics(list) => list.len(),
            Records::Organization(list) => list.len(),
        }
    }

    fn lose(&mut self, finding: Finding) {
        self.lost += 1;
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }

    fn decode(&mut self, value: &PsValue<'_>) -> Result<(), DecodeError> {
        match &mut self.records {
            Records::Devices(list) | Records::Names(list) => {
                let device = mobile_device(value)?;
                // Exchange's own probes are nobody's devices.
                if !is_monitoring(&device) {
                    list.push(device);
                }
            }
            Records::Mailboxes(list) => list.push(cas_mailbox(value)?),
            Records::Statistics(list) => list.push(statistics(value)?),
            Records::Organization(list) => list.decode(value)?,
        }
        Ok(())
    }

    /// Hands on what is there. A full channel holds the reading up, and so the server.
    fn flush(&mut self) -> ControlFlow<()> {
        if self.len() == 0 {
            return ControlFlow::Continue(());
        }
        let records = std::mem::replace(&mut self.records, empty(&self.step.kind));
        let message = Message::Records(self.step.clone(), records);
        let sent = match self.messages.try_send(message) {
            Ok(()) => true,
            Err(mpsc::error::TrySendError::Closed(_)) => false,
            Err(mpsc::error::TrySendError::Full(message)) => {
                tokio::task::block_in_place(|| self.messages.blocking_send(message).is_ok())
            }
        };
        if sent { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}
