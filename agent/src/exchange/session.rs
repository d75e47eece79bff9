//! A session with Exchange. It opens on the next server to try when somebody needs it, closes when it is idle, and is
//! replaced after a loss. Syncs, orders and Connect work in it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::auth::AuthError;
use exchange_connector::config::{Config, ExchangeConfig};
use exchange_connector::exchange::cmdlet::GetCommand;
use exchange_connector::exchange::decode::{CommandInfo, DecodeError, command_info};
use exchange_connector::exchange::failover::Cause;
use exchange_connector::exchange::preflight::names_to_ask;
use exchange_connector::exchange::{Cmdlet, Dialect, Fault};
use exchange_connector::psrp::{Command, DecodeLimits, PipelineState, PsValue, Record};
use exchange_connector::sync::plan;
use futures_util::FutureExt as _;
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use super::cmdlets::{Cmdlets, WriteError};
use super::connection::{SessionLimits, remote_options};
use super::failure::{ExchangeFailure, Retry, cause_of};
use super::offered::OfferedCmdlets;
use super::servers::ServerList;
use crate::net::{NetError, Pipeline, PipelineOutcome, RemoteError, RemoteSession};
use crate::store::Secrets;

/// How long a session stays open without work.
const IDLE: Duration = Duration::from_secs(60);
const CLOSE_LIMIT: Duration = Duration::from_secs(10);
/// Objects of one answer that is kept whole: single objects and short lists.
const MOST_OBJECTS: usize = 50_000;
/// The breath before a server that rests is tried once more.
const BREATH: Duration = Duration::from_secs(2);

struct Open {
    session: RemoteSession,
    /// The shell's id, as it was noted.
    shell: Uuid,
    host: String,
    used: Instant,
    /// It is of no use any more: what follows opens another.
    lost: bool,
}

/// Exchange, as one user of it reaches it.
pub(crate) struct ExchangeSession {
    config: Config,
    secrets: Secrets,
    servers: Arc<ServerList>,
    limits: SessionLimits,
    cancel: watch::Receiver<bool>,
    open: Option<Open>,
}

impl ExchangeSession {
    /// Opens nothing yet. True in `cancel` ends what runs.
    pub(crate) fn new(
        config: &Config,
        secrets: &Secrets,
        servers: Arc<ServerList>,
        limits: SessionLimits,
        cancel: watch::Receiver<bool>,
    ) -> Self {
        Self { config: config.clone(), secrets: secrets.clone(), servers, limits, cancel, open: None }
    }

    pub(crate) fn servers(&self) -> &ServerList {
        &self.servers
    }

    /// True where the settings let other servers take over.
    pub(crate) fn lists_servers(&self) -> bool {
        self.config.is_cas_failover_enabled
    }

    /// The server of the open session.
    pub(crate) fn host(&self) -> Option<&str> {
        self.open.as_ref().map(|open| open.host.as_str())
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        *self.cancel.borrow()
    }

    /// When the session is to be closed for want of work.
    pub(crate) fn idle_at(&self) -> Option<Instant> {
        self.open.as_ref().filter(|open| !open.lost).map(|open| open.used + IDLE)
    }

    /// Closes the session; the server would keep it for a quarter of an hour.
    pub(crate) async fn close(&mut self) {
        let Some(Open { session, shell, host, .. }) = self.open.take() else { return };
        match tokio::time::timeout(CLOSE_LIMIT, session.close()).await {
            Ok(Ok(())) => self.servers.closed_shell(shell).await,
            Ok(Err(error)) => {
                tracing::debug!(%error, "a shell could not be closed");
                self.servers.leaves_shell(shell, &host);
            }
            Err(_) => self.servers.leaves_shell(shell, &host),
        }
    }

    /// Opens a session where there is none, on another server where the first is unwell.
    ///
    /// # Errors
    /// What is wrong with the first server: an administrator must know that, and not that none could take over.
    pub(crate) async fn ensure_open(&mut self) -> Result<(), ExchangeFailure> {
        if self.open.as_ref().is_some_and(|open| !open.lost) {
            return Ok(());
        }
        // One that was lost is closed: a pipeline may still run in it.
        self.close().await;
        let mut first: Option<ExchangeFailure> = None;
        let mut tries = 0;
        while tries < self.limits.openings {
            if self.is_cancelled() {
                return Err(ExchangeFailure::of_session(&RemoteError::Cancelled, &self.config));
            }
            let host = match self.servers.choose(Timestamp::now()) {
                Some(host) => host,
                None => self.configured_after_a_breath().await,
            };
            let failure = match self.open_at(&host).boxed().await {
                Ok(()) => {
                    self.close_left_elsewhere(&host).boxed().await;
                    return Ok(());
                }
                Err(failure) => failure,
            };
            // A name without an address on this computer was no try: it rests, and another is chosen.
            let unasked = failure.cause == Cause::NameUnknown && !self.is_configured(&host);
            tries += u32::from(!unasked);
            // A refused password must not be carried from server to server.
            let elsewhere = failure.cause.is_server_side() || failure.retry == Retry::InNewSession;
            if !elsewhere || self.is_cancelled() {
                return Err(failure);
            }
            tracing::warn!(%host, %failure, "no session with this server");
            first.get_or_insert(failure);
        }
        first.map_or(Ok(()), Err)
    }

    /// Every server rests: a user with more than one try waits a moment, and then tries the configured one.
    async fn configured_after_a_breath(&mut self) -> String {
        if self.limits.openings > 1 {
            tokio::select! {
                () = tokio::time::sleep(BREATH) => {}
                _ = self.cancel.wait_for(|cancelled| *cancelled) => {}
            }
        }
        self.config.exchange.server.host().to_owned()
    }

    fn is_configured(&self, host: &str) -> bool {
        host.eq_ignore_ascii_case(self.config.exchange.server.host())
    }

    /// Shells that were left on other servers count against the account as well.
    async fn close_left_elsewhere(&mut self, host: &str) {
        for (other, shells) in self.servers.left_elsewhere(host, Instant::now()) {
            let config = self.config_at(&other);
            let Ok(mut options) = remote_options(&config, &self.secrets, self.limits, self.cancel.clone())
            else {
                continue;
            };
            options.left.clone_from(&shells);
            match tokio::time::timeout(CLOSE_LIMIT, RemoteSession::close_others(options)).await {
                Ok(Ok(stay)) => {
                    for shell in shells.into_iter().filter(|shell| !stay.contains(shell)) {
                        self.servers.closed_shell(shell).await;
                    }
                }
                Ok(Err(error)) => tracing::info!(host = other, %error, "shells that were left stay there"),
                Err(_) => tracing::info!(host = other, "shells that were left stay there: no answer"),
            }
        }
    }

    async fn open_at(&mut self, host: &str) -> Result<(), ExchangeFailure> {
        let config = self.config_at(host);
        let mut options = remote_options(&config, &self.secrets, self.limits, self.cancel.clone())
            .map_err(ExchangeFailure::lasting)?;
        let shell = options.shell;
        let left = self.servers.opens_shell(shell, host).await;
        options.left.clone_from(&left);
        let opening = async {
            let mut session = RemoteSession::open(options).await?;
            // The first command of every runspace; a server without it has one domain to show.
            session.run(vec![plan::opening(&Dialect::default())]).await?;
            Ok::<_, RemoteError>(session)
        };
        match Box::pin(opening).await {
            Ok(session) => {
                self.servers.succeeded(host);
                let stay = session.still_left().to_vec();
                for shell in left.into_iter().filter(|shell| !stay.contains(shell)) {
                    self.servers.closed_shell(shell).await;
                }
                self.open =
                    Some(Open { session, shell, host: host.to_owned(), used: Instant::now(), lost: false });
                Ok(())
            }
            Err(error) => {
                match &error {
                    // It may have been made.
                    RemoteError::Cancelled
                    | RemoteError::Timeout { .. }
                    | RemoteError::Net(NetError::Closed { .. } | NetError::Timeout { .. }) => {
                        self.servers.leaves_shell(shell, host);
                    }
                    _ => self.servers.closed_shell(shell).await,
                }
                self.servers.failed(host, cause_of(&error), Timestamp::now());
                Err(ExchangeFailure::of_session(&error, &config))
            }
        }
    }

    /// Why Kerberos did not serve, where the open session fell back to NTLM.
    pub(crate) fn fell_back(&self) -> Option<&AuthError> {
        self.open.as_ref()?.session.fell_back()
    }

    /// The settings with another server of the organization in the configured one's place.
    fn config_at(&self, host: &str) -> Config {
        let configured = &self.config.exchange.server;
        let server = if self.is_configured(host) {
            configured.clone()
        } else {
            configured.with_host(host).unwrap_or_else(|_| configured.clone())
        };
        let exchange = ExchangeConfig { server, ..self.config.exchange.clone() };
        Config { exchange, ..self.config.clone() }
    }

    /// Starts a pipeline.
    pub(crate) async fn start(&mut self, commands: Vec<Command>) -> Result<Running<'_>, ExchangeFailure> {
        self.ensure_open().await?;
        let Some(open) = &mut self.open else { return Err(ExchangeFailure::cut_off("the session")) };
        let mut guard = Guard {
            config: &self.config,
            servers: &self.servers,
            host: &open.host,
            used: &mut open.used,
            lost: &mut open.lost,
        };
        match open.session.start(commands).await {
            Ok(pipeline) => Ok(Running { pipeline, guard }),
            Err(error) => Err(guard.fail(&error)),
        }
    }

    /// Runs one command and hands its objects to `take`. An answer of which only the beginning was taken, or with an
    /// object that cannot be read, counts as unreadable.
    async fn run(
        &mut self,
        command: Command,
        mut take: impl FnMut(&PsValue<'_>) + Send,
    ) -> Result<PipelineOutcome, ExchangeFailure> {
        let mut running = self.start(vec![command]).boxed().await?;
        let limits = DecodeLimits::default();
        let (mut seen, mut unreadable) = (0, 0);
        while seen < MOST_OBJECTS
            && let Some(record) = running.next_record().boxed().await?
        {
            seen += 1;
            match record.value(&limits) {
                Ok(value) => take(&value),
                Err(error) => {
                    // One object less would be another answer: a second device that a wipe must not miss.
                    unreadable += 1;
                    tracing::warn!(%error, "an object cannot be read");
                }
            }
        }
        let mut outcome = running.end().boxed().await?;
        outcome.unreadable += unreadable + u64::from(seen >= MOST_OBJECTS);
        Ok(outcome)
    }

    /// Runs one command and decodes every object of its answer. An error record beside objects is not an error.
    ///
    /// # Errors
    /// When the session fails, the command answers with nothing but errors, or no object can be read.
    pub(crate) async fn list<T: Send>(
        &mut self,
        command: Command,
        decode: impl Fn(&PsValue<'_>) -> Result<T, DecodeError> + Send + Sync,
    ) -> Result<Vec<T>, ExchangeFailure> {
        let what = command.name.clone();
        let (mut found, mut broken) = (Vec::new(), None);
        let take = |value: &PsValue<'_>| match decode(value) {
            Ok(one) => found.push(one),
            Err(error) => broken = Some(error),
        };
        let outcome = self.run(command, take).await?;
        match (outcome.reason.as_deref().or(outcome.errors.first()), broken) {
            _ if !found.is_empty() => Ok(found),
            (Some(record), _) => Err(ExchangeFailure::of_record(&what, record)),
            (None, Some(error)) => Err(ExchangeFailure::of_decoding(&error)),
            _ if outcome.state != PipelineState::Completed => Err(ExchangeFailure::cut_off(&what)),
            _ => Ok(found),
        }
    }

    /// Lists the cmdlets that Exchange shows to the account.
    pub(crate) async fn list_cmdlets(&mut self) -> Result<Vec<CommandInfo>, ExchangeFailure> {
        self.list(GetCommand { names: names_to_ask() }.command(&Dialect::default()), command_info).await
    }

    /// Asks anew what the server of the session offers, and keeps it for the sessions that follow there.
    ///
    /// # Errors
    /// When there is no session, or it is lost meanwhile.
    pub(crate) async fn learn_cmdlets(&mut self) -> Result<Arc<OfferedCmdlets>, ExchangeFailure> {
        self.ensure_open().await?;
        let Some(host) = self.host().map(str::to_owned) else { return Ok(Arc::default()) };
        let listed = match Box::pin(self.list_cmdlets()).await {
            Ok(listed) => listed,
            Err(failure) if !self.is_open() => return Err(failure),
            Err(failure) => {
                // Where Get-Command is not offered, the newer names are tried.
                tracing::warn!(%failure, "the account's cmdlets cannot be listed");
                Vec::new()
            }
        };
        let offered = Arc::new(OfferedCmdlets::of(listed));
        self.servers.set_offered(&host, Arc::clone(&offered));
        Ok(offered)
    }

    /// What the server of the session offers, asked once for each server.
    async fn offered(&mut self) -> Result<Arc<OfferedCmdlets>, ExchangeFailure> {
        self.ensure_open().await?;
        match self.host().and_then(|host| self.servers.offered(host)) {
            Some(offered) => Ok(offered),
            None => self.learn_cmdlets().await,
        }
    }

    /// Runs a cmdlet at a domain controller; gives the name that it has here with how it ended.
    async fn run_cmdlet(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
        take: impl FnMut(&PsValue<'_>) + Send,
    ) -> Result<(String, PipelineOutcome), ExchangeFailure> {
        let offered = Box::pin(self.offered()).await?;
        let command = offered.command(cmdlet, controller, self.config.exchange.environment);
        let name = command.name.clone();
        let outcome = Box::pin(self.run(command, take)).await?;
        Ok((name, outcome))
    }
}

/// Watches over a pipeline: what fails in it ends the session, and counts against its server.
struct Guard<'s> {
    config: &'s Config,
    servers: &'s ServerList,
    host: &'s str,
    used: &'s mut Instant,
    lost: &'s mut bool,
}

impl Guard<'_> {
    fn fail(&mut self, error: &RemoteError) -> ExchangeFailure {
        tracing::info!(host = self.host, error = error as &dyn std::error::Error, "a session was lost");
        *self.lost = true;
        self.servers.failed(self.host, cause_of(error), Timestamp::now());
        ExchangeFailure::of_session(error, self.config)
    }
}

/// A pipeline of the session: pull its records, then end it.
pub(crate) struct Running<'s> {
    pipeline: Pipeline<'s>,
    guard: Guard<'s>,
}

impl Running<'_> {
    /// The next record; `None` once the pipeline has ended.
    ///
    /// # Errors
    /// [`ExchangeFailure`]; the session is lost then.
    pub(crate) async fn next_record(&mut self) -> Result<Option<Record>, ExchangeFailure> {
        self.pipeline.next_record().await.map_err(|error| self.guard.fail(&error))
    }

    /// How the pipeline ended; one that still runs is stopped.
    ///
    /// # Errors
    /// [`ExchangeFailure`]; the session is lost then.
    pub(crate) async fn end(mut self) -> Result<PipelineOutcome, ExchangeFailure> {
        let outcome = self.pipeline.end().await.map_err(|error| self.guard.fail(&error))?;
        *self.guard.used = Instant::now();
        Ok(outcome)
    }
}

impl Cmdlets for ExchangeSession {
    fn is_open(&self) -> bool {
        self.idle_at().is_some()
    }

    async fn read<T: Send>(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: &mut Option<String>,
        decode: impl Fn(&PsValue<'_>) -> Result<T, DecodeError> + Send + Sync,
    ) -> Result<Vec<T>, ExchangeFailure> {
        let mut tried = false;
        loop {
            let (mut found, mut from, mut broken, mut lost) = (Vec::new(), None, None, false);
            let take = |value: &PsValue<'_>| {
                let server = value.as_object().and_then(|object| object.get("OriginatingServer"));
                let server = server.and_then(PsValue::as_text).filter(|server| !server.trim().is_empty());
                if from.is_none() {
                    from = server.map(str::to_owned);
                }
                // What a lost member said is not known; an order must not take it for empty.
                lost |= value.as_object().is_some_and(|object| object.lost_members);
                match decode(value) {
                    Ok(one) => found.push(one),
                    Err(error) => broken = Some(error),
                }
            };
            let (name, outcome) = match Box::pin(self.run_cmdlet(cmdlet, controller.as_deref(), take)).await {
                // Reading again does no harm; the shell was too old.
                Err(failure) if failure.retry == Retry::InNewSession && !tried => {
                    tried = true;
                    continue;
                }
                other => other?,
            };
            if let Some(record) = outcome.reason.as_deref().or(outcome.errors.first()) {
                return match ExchangeFailure::of_record(&name, record) {
                    failure if failure.fault == Fault::NotFound && found.is_empty() => Ok(found),
                    failure => Err(failure),
                };
            }
            if let Some(error) = broken {
                return Err(ExchangeFailure::of_decoding(&error));
            }
            if outcome.state != PipelineState::Completed || outcome.unreadable > 0 || lost {
                return Err(ExchangeFailure::cut_off(&name));
            }
            if controller.is_none() {
                *controller = from;
            }
            return Ok(found);
        }
    }

    async fn write(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
    ) -> Result<(), WriteError> {
        let ran = Box::pin(self.run_cmdlet(cmdlet, controller, |_| {})).await;
        let (name, outcome) = ran.map_err(WriteError::Lost)?;
        if let Some(record) = outcome.reason.as_deref().or(outcome.errors.first()) {
            let failure = ExchangeFailure::of_record(&name, record);
            return Err(if failure.fault.is_transient() {
                WriteError::Lost(failure)
            } else {
                WriteError::Refused(failure.finding)
            });
        }
        match outcome.state {
            PipelineState::Completed => Ok(()),
            _ => Err(WriteError::Lost(ExchangeFailure::cut_off(&name))),
        }
    }
}
