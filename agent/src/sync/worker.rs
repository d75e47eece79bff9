//! A worker owns one session with Exchange: it runs steps in the session, decodes their records, and opens another
//! session when it loses the old one.

use std::sync::Arc;

use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::exchange::cmdlet::GetExchangeServer;
use exchange_connector::exchange::decode::exchange_server;
use exchange_connector::exchange::{Cmdlet as _, Fault};
use exchange_connector::findings;
use exchange_connector::psrp::{ErrorRecord, PipelineState};
use exchange_connector::sync::{PlanStep, StepKind, StepOutcome};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::records::{Controllers, Decoder, MOST_FINDINGS, Records};
use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::exchange::offered::OfferedCmdlets;
use crate::exchange::session::ExchangeSession;
use crate::net::PipelineOutcome;

/// What a worker reports: records in the order of their step, then the step's end.
#[expect(clippy::large_enum_variant, reason = "a channel holds few of them, and a batch is what most are")]
pub(super) enum Message {
    Records(Arc<PlanStep>, Records),
    End {
        lane: usize,
        step: Arc<PlanStep>,
        end: StepEnd,
        /// Where devices were listed from.
        controllers: Controllers,
        /// The server of the session.
        host: Option<String>,
    },
}

/// How a step ended.
pub(super) enum StepEnd {
    Done {
        outcome: StepOutcome,
        findings: Vec<Finding>,
        /// Devices without statistics, as far as Exchange names them: their mailbox is not where they are looked for.
        without_statistics: Vec<Option<String>>,
    },
    /// `fatal`: no session can be had; trying on could lock the account.
    Failed {
        failure: ExchangeFailure,
        fatal: bool,
    },
    Cancelled,
}

/// A session and the task that works in it.
pub(super) struct Worker {
    steps: mpsc::Sender<Arc<PlanStep>>,
    task: JoinHandle<()>,
}

impl Worker {
    pub(super) fn start(lane: usize, session: ExchangeSession, messages: mpsc::Sender<Message>) -> Self {
        let (steps, asked) = mpsc::channel(1);
        Self { steps, task: tokio::spawn(work(lane, session, asked, messages)) }
    }

    /// Gives it a step; it has none under way.
    pub(super) fn start_step(&self, step: PlanStep) {
        // It takes steps until it is closed.
        let _ = self.steps.try_send(Arc::new(step));
    }

    /// Lets it end, its shell closed.
    pub(super) async fn close(self) {
        let Self { steps, task } = self;
        drop(steps);
        if let Err(error) = task.await {
            tracing::error!(%error, "a worker's task broke off");
        }
    }
}

/// Opens the first session of a sync, and asks what the account is offered and which servers there are.
///
/// # Errors
/// When there is no session, or nothing more may be tried in it.
pub(super) async fn prepare(
    session: &mut ExchangeSession,
) -> Result<(Arc<OfferedCmdlets>, Vec<ExchangeServer>), ExchangeFailure> {
    session.ensure_open().await?;
    let offered = match session.learn_cmdlets().await {
        Ok(offered) => offered,
        // A password that is refused is not tried again.
        Err(failure) if failure.is_refused_logon() || session.is_cancelled() => return Err(failure),
        Err(failure) => {
            tracing::warn!(%failure, "the session was lost before its first step");
            Arc::default()
        }
    };
    if !session.lists_servers() {
        return Ok((offered, Vec::new()));
    }
    let command = GetExchangeServer { identity: None }.command(&offered.dialect);
    let listed = session.list(command, exchange_server).await.unwrap_or_else(|failure| {
        tracing::info!(%failure, "the other servers cannot be listed");
        Vec::new()
    });
    session.servers().learn(&listed);
    Ok((offered, listed))
}

async fn work(
    lane: usize,
    mut session: ExchangeSession,
    mut steps: mpsc::Receiver<Arc<PlanStep>>,
    messages: mpsc::Sender<Message>,
) {
    while let Some(step) = steps.recv().await {
        let (end, controllers) = Box::pin(run(&mut session, &step, &messages)).await;
        let host = session.host().map(str::to_owned);
        if messages.send(Message::End { lane, step, end, controllers, host }).await.is_err() {
            break;
        }
    }
    session.close().await;
}

async fn run(
    session: &mut ExchangeSession,
    step: &Arc<PlanStep>,
    messages: &mpsc::Sender<Message>,
) -> (StepEnd, Controllers) {
    if let Err(failure) = session.ensure_open().await {
        let end = if session.is_cancelled() {
            StepEnd::Cancelled
        } else {
            StepEnd::Failed { failure, fatal: true }
        };
        return (end, Controllers::default());
    }
    let mut decoder = Decoder::new(&step.kind);
    let ran = pull(session, step, &mut decoder, messages).await;
    if let Some(records) = decoder.batch(true) {
        // Whoever reads is there until this step has ended.
        let _ = messages.send(Message::Records(Arc::clone(step), records)).await;
    }
    let controllers = std::mem::take(&mut decoder.controllers);
    let end = match ran {
        Ok(outcome) => ended(step, outcome, decoder),
        Err(failure) if failure.retry == Retry::Stopped => StepEnd::Cancelled,
        Err(failure) => {
            // The next step opens another one.
            session.close().await;
            let fatal = failure.is_refused_logon();
            StepEnd::Failed { failure, fatal }
        }
    };
    (end, controllers)
}

/// Pulls the records of a step. A full channel holds the reading up, and so the server.
async fn pull(
    session: &mut ExchangeSession,
    step: &Arc<PlanStep>,
    decoder: &mut Decoder<'_>,
    messages: &mpsc::Sender<Message>,
) -> Result<PipelineOutcome, ExchangeFailure> {
    let mut running = session.start(step.commands.clone()).await?;
    while let Some(record) = running.next_record().await? {
        decoder.take(&record);
        if let Some(records) = decoder.batch(false)
            && messages.send(Message::Records(Arc::clone(step), records)).await.is_err()
        {
            break;
        }
    }
    running.end().await
}

/// What a pipeline's end means for its step.
fn ended(step: &PlanStep, outcome: PipelineOutcome, decoder: Decoder<'_>) -> StepEnd {
    let (lost, mut found) = (decoder.lost + outcome.unreadable, decoder.findings);
    let name = step.commands.last().map_or("the command", |command| command.name.as_str());
    let of_statistics = is_statistics(&step.kind);
    let failed = outcome.state != PipelineState::Completed;
    let answered = |record: &ErrorRecord| StepEnd::Failed {
        failure: ExchangeFailure::of_record(name, record),
        fatal: false,
    };
    if let Some(record) = outcome.reason.as_deref().or(outcome.errors.first())
        && (failed || outcome.records == 0 && !of_statistics)
    {
        return answered(record);
    }
    if failed {
        return StepEnd::Failed { failure: ExchangeFailure::cut_off(name), fatal: false };
    }
    // The rest of the answer is missing, and no single object.
    let cut = |record: &&ErrorRecord| matches!(Fault::of(record), Fault::Throttled { .. } | Fault::ShellGone);
    if let Some(record) = outcome.errors.iter().find(cut).filter(|_| !of_statistics) {
        return answered(record);
    }
    let refused = |record: &&ErrorRecord| Fault::of(record) == Fault::PipingRefused;
    let mut without_statistics = Vec::new();
    for record in outcome.errors.iter().filter(|record| !refused(record)) {
        let fault = Fault::of(record);
        let target =
            record.target.as_deref().or(record.target_name.as_deref()).filter(|name| !name.is_empty());
        if of_statistics && fault == Fault::NotFound {
            without_statistics.push(target.map(str::to_owned));
            continue;
        }
        if found.len() >= MOST_FINDINGS {
            continue;
        }
        let mut finding = fault.finding(name, record);
        if of_statistics {
            let (cause, target) = (finding.detail.take(), target.unwrap_or("a device"));
            finding =
                findings::STATISTICS_REFUSED.finding(format!("Exchange gives no statistics of {target}."));
            finding.detail = cause;
        }
        finding.severity = finding.severity.min(Severity::Warning);
        found.push(finding);
    }
    let outcome = StepOutcome {
        records: outcome.records.saturating_sub(lost),
        lost,
        errors: outcome.errors.len() as u64,
        uncounted: outcome.errors.iter().filter(|record| !is_of_one_object(record)).count() as u64,
        piping_refused: outcome.errors.iter().any(|record| refused(&record)),
    };
    StepEnd::Done { outcome, findings: found, without_statistics }
}

/// True for an error that leaves out one object: Exchange had it and could not show it. A server that is not well, or a
/// right that is missing, may leave out any number.
fn is_of_one_object(record: &ErrorRecord) -> bool {
    matches!(
        Fault::of(record),
        Fault::NotFound | Fault::Protected | Fault::InvalidArgument | Fault::AlreadyExists | Fault::Other
    )
}

fn is_statistics(kind: &StepKind) -> bool {
    matches!(kind, StepKind::Statistics(_) | StepKind::StatisticsOfMailbox { .. } | StepKind::StatisticsOf(_))
}
