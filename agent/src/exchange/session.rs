//! The one remote session of the orders: opened when it is needed, closed when it is idle. Everything of one order goes
//! to one domain controller: the one that the first object came from.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::config::{Config, ExchangeConfig};
use exchange_connector::domain::server::{Environment, ExchangeServer};
use exchange_connector::exchange::cmdlet::GetCommand;
use exchange_connector::exchange::decode::{DecodeError, command_info};
use exchange_connector::exchange::failover::Failover;
use exchange_connector::exchange::preflight::names_to_ask;
use exchange_connector::exchange::{Cmdlet, Dialect, Fault};
use exchange_connector::psrp::{Command, DecodeLimits, PipelineState, PsValue};
use exchange_connector::sync::plan;
use jiff::Timestamp;
use tokio::sync::watch;

use super::cmdlets::{Cmdlets, WriteError};
use crate::exchange::failure::{Trouble, of_fault, of_remote};
use crate::exchange::{ask, remote_options};
use crate::findings;
use crate::net::{PipelineOutcome, RemoteSession};
use crate::store::Stored;
use crate::sync::trouble_of;

/// For one pipeline of an order.
const PIPELINE_LIMIT: Duration = Duration::from_secs(120);
/// Longest wait for a throttle inside a pipeline; a longer one puts the order off.
const THROTTLE_LIMIT: Duration = Duration::from_secs(30);
/// How long a session stays open without work.
pub(crate) const IDLE: Duration = Duration::from_secs(60);
const CLOSE_LIMIT: Duration = Duration::from_secs(10);
/// Objects of one answer: what orders ask for are single objects and short lists.
const MOST_OBJECTS: usize = 50_000;

/// What a session's account sees.
#[derive(Debug, Default)]
struct Shown {
    dialect: Dialect,
    /// Parameters by cmdlet, both in lower case; a cmdlet whose parameters were not told is missing.
    parameters: HashMap<String, Vec<String>>,
}

impl Shown {
    fn takes(&self, cmdlet: &str, parameter: &str) -> bool {
        let parameters = self.parameters.get(&cmdlet.to_ascii_lowercase());
        parameters.is_some_and(|known| known.iter().any(|name| name == &parameter.to_ascii_lowercase()))
    }
}

struct Open {
    session: RemoteSession,
    host: String,
    shown: Arc<Shown>,
    used: Instant,
}

/// Exchange, as the orders reach it.
pub(crate) struct Exchange {
    stored: Arc<Stored>,
    failover: Failover,
    cancel: watch::Receiver<bool>,
    open: Option<Open>,
    /// By host: what one session was shown the next one is not asked for.
    shown: HashMap<String, Arc<Shown>>,
}

impl Exchange {
    pub(crate) fn new(stored: Arc<Stored>, known: &[ExchangeServer], cancel: watch::Receiver<bool>) -> Self {
        let config = &stored.config;
        let enabled = config.is_cas_failover_enabled && config.exchange.environment != Environment::Hosted;
        let mut failover = Failover::new(config.exchange.server.host(), enabled);
        failover.learn(known);
        Self { stored, failover, cancel, open: None, shown: HashMap::new() }
    }

    fn config(&self) -> &Config {
        &self.stored.config
    }

    /// When the session is to be closed for want of work.
    pub(crate) fn idle_at(&self) -> Option<Instant> {
        self.open.as_ref().map(|open| open.used + IDLE)
    }

    /// Closes the session; the server would keep it for a quarter of an hour.
    pub(crate) async fn close(&mut self) {
        if let Some(open) = self.open.take()
            && let Ok(Err(error)) = tokio::time::timeout(CLOSE_LIMIT, open.session.close()).await
        {
            tracing::debug!(%error, "a shell could not be closed");
        }
    }

    /// Opens a session where there is none.
    pub(crate) async fn ensure_open(&mut self) -> Result<(), Trouble> {
        if self.open.is_some() {
            return Ok(());
        }
        let configured = self.config().exchange.server.clone();
        let host = match self.failover.choose(Timestamp::now()) {
            Ok(host) => host.to_owned(),
            // Every server rests; whoever waits tries the one that was configured.
            Err(_) => configured.host().to_owned(),
        };
        let server = if host.eq_ignore_ascii_case(configured.host()) {
            configured
        } else {
            configured.with_host(&host).unwrap_or(configured)
        };
        let config = Config {
            exchange: ExchangeConfig { server: server.clone(), ..self.config().exchange.clone() },
            ..self.config().clone()
        };
        let mut options = remote_options(&config, &self.stored.secrets, &server, Some(self.cancel.clone()))
            .map_err(Trouble::Final)?;
        options.pipeline_limit = PIPELINE_LIMIT;
        options.throttle_limit = THROTTLE_LIMIT;
        let known = self.shown.get(&host).cloned();
        let opened = Box::pin(async {
            let mut session = RemoteSession::open(options).await?;
            session.run(vec![plan::opening(&Dialect::default())], &mut |_| ControlFlow::Continue(())).await?;
            Ok::<_, crate::net::RemoteError>(session)
        })
        .await;
        let mut session = match opened {
            Ok(session) => session,
            Err(error) => {
                self.failover.failed(&host, trouble_of(&error), Timestamp::now());
                return Err(of_remote(&error, &config));
            }
        };
        self.failover.succeeded(&host);
        let shown = match known {
            Some(shown) => shown,
            None => {
                let command = GetCommand { names: names_to_ask() }.command(&Dialect::default());
                let listed = match ask(&mut session, command, command_info).await {
                    Ok(listed) => listed,
                    Err(error) => {
                        // Where Get-Command is not offered, the newer names are tried.
                        tracing::warn!(%error, "the account's cmdlets cannot be listed");
                        Vec::new()
                    }
                };
                let dialect = Dialect::from_commands(listed.iter().map(|command| command.name.as_str()));
                let parameters = listed
                    .into_iter()
                    .filter_map(|command| {
                        let names = command.parameters?.iter().map(|n| n.to_ascii_lowercase()).collect();
                        Some((command.name.to_ascii_lowercase(), names))
                    })
                    .collect();
                let shown = Arc::new(Shown { dialect, parameters });
                self.shown.insert(host.clone(), Arc::clone(&shown));
                shown
            }
        };
        self.open = Some(Open { session, host, shown, used: Instant::now() });
        Ok(())
    }

    /// A command as this session takes it: with the domain controller, where there is a choice.
    fn command(
        &self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        shown: &Shown,
        controller: Option<&str>,
    ) -> Command {
        let mut command = cmdlet.command(&shown.dialect);
        let from_controller = "ReadFromDomainController";
        if command.argument(from_controller).is_some()
            && (controller.is_some() || !shown.takes(&command.name, from_controller))
        {
            command.arguments.retain(|argument| argument.name.as_deref() != Some(from_controller));
        }
        match controller {
            Some(controller)
                if self.config().exchange.environment != Environment::Hosted
                    && shown.takes(&command.name, "DomainController") =>
            {
                command.text("DomainController", controller)
            }
            _ => command,
        }
    }

    async fn run(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
        mut take: impl FnMut(&PsValue<'_>) + Send,
    ) -> Result<(String, PipelineOutcome), Trouble> {
        Box::pin(self.ensure_open()).await?;
        let Some(mut open) = self.open.take() else { return Err(Trouble::Stopped) };
        let command = self.command(cmdlet, &open.shown, controller);
        let name = command.name.clone();
        let limits = DecodeLimits::default();
        let (mut seen, mut unreadable) = (0, 0);
        let ran = open
            .session
            .run(vec![command], &mut |record| {
                match record.value(&limits) {
                    Ok(value) => take(&value),
                    Err(error) => {
                        // One object less would be another answer: a second device that a wipe must not miss.
                        unreadable += 1;
                        tracing::warn!(%error, "an object cannot be read");
                    }
                }
                seen += 1;
                if seen < MOST_OBJECTS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })
            .await;
        match ran {
            Ok(mut outcome) => {
                // As is an answer of which only the beginning was taken.
                outcome.unreadable += unreadable + u64::from(seen >= MOST_OBJECTS);
                open.used = Instant::now();
                self.open = Some(open);
                Ok((name, outcome))
            }
            Err(error) => {
                let trouble = trouble_of(&error);
                if trouble.is_server_side() {
                    self.failover.failed(&open.host, trouble, Timestamp::now());
                }
                tracing::info!(%name, error = &error as &dyn std::error::Error, "a session was lost");
                // The session is of no use any more; what follows opens another.
                drop(open);
                Err(of_remote(&error, self.config()))
            }
        }
    }
}

impl Cmdlets for Exchange {
    fn is_open(&self) -> bool {
        self.open.is_some()
    }

    async fn read<T: Send>(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: &mut Option<String>,
        decode: impl Fn(&PsValue<'_>) -> Result<T, DecodeError> + Send + Sync,
    ) -> Result<Vec<T>, Trouble> {
        let mut tried = false;
        loop {
            let mut found = Vec::new();
            let mut from = None;
            let mut broken = None;
            let take = |value: &PsValue<'_>| {
                let server = value
                    .as_object()
                    .and_then(|object| object.get("OriginatingServer"))
                    .and_then(PsValue::as_text);
                if from.is_none() {
                    from = server.filter(|server| !server.trim().is_empty()).map(str::to_owned);
                }
                match decode(value) {
                    Ok(one) => found.push(one),
                    Err(error) => broken = Some(error),
                }
            };
            let (name, outcome) = match Box::pin(self.run(cmdlet, controller.as_deref(), take)).await {
                // Reading again does no harm; the shell was too old.
                Err(Trouble::ShellGone(_)) if !tried => {
                    tried = true;
                    continue;
                }
                other => other?,
            };
            let first = outcome.reason.as_deref().or(outcome.errors.first());
            if let Some(record) = first {
                let fault = Fault::of(record);
                if fault == Fault::NotFound && found.is_empty() {
                    return Ok(found);
                }
                return Err(of_fault(&fault, fault.finding(&name, record)));
            }
            if let Some(error) = broken {
                return Err(Trouble::Final(error.finding()));
            }
            if outcome.state != PipelineState::Completed || outcome.unreadable > 0 {
                let finding = findings::EXCHANGE_ENDED.finding(format!("{name} was cut off before its end."));
                return Err(Trouble::Later { after: None, finding });
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
        let (name, outcome) =
            Box::pin(self.run(cmdlet, controller, |_| {})).await.map_err(WriteError::Lost)?;
        if let Some(record) = outcome.reason.as_deref().or(outcome.errors.first()) {
            let fault = Fault::of(record);
            let finding = fault.finding(&name, record);
            return Err(if fault.is_transient() {
                WriteError::Lost(of_fault(&fault, finding))
            } else {
                WriteError::Refused(finding)
            });
        }
        if outcome.state != PipelineState::Completed {
            let finding = findings::EXCHANGE_ENDED.finding(format!("{name} was cut off before its end."));
            return Err(WriteError::Lost(Trouble::Later { after: None, finding }));
        }
        Ok(())
    }
}
