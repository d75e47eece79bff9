//! The lanes of the serving agent: orders are carried out as they come, beside any sync; mails have a lane of their own,
//! so that no order waits behind one.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot, watch};
use uuid::Uuid;

use crate::daemon::Agent;
use crate::daemon::tasks::{check_in, mail};
use crate::findings;
use crate::orders::attempt::Executed;
use crate::orders::executor::Executor;
use crate::orders::hold;
use crate::orders::lease::Held;
use crate::orders::retry::pause;
use crate::orders::undo::Undone;
use crate::store::queue::{Lane, Next};
use crate::store::{StoreError, Stored};

/// Pause after the journal failed.
const AFTER_STORE_ERROR: Duration = Duration::from_secs(60);
/// How often is looked whether orders are to be held, while some wait.
const LOOK: Duration = Duration::from_secs(60);

/// A wish to take changes back.
#[derive(Debug)]
struct Ask {
    run: Option<Uuid>,
    dry_run: bool,
    answer: oneshot::Sender<Result<Undone, Finding>>,
}

/// How the other tasks reach the lanes.
#[derive(Debug)]
pub struct Lanes {
    /// Counts the times that orders came.
    wake: watch::Sender<u64>,
    /// Counts the syncs that ended.
    syncs: watch::Sender<u64>,
    lease: watch::Sender<Held>,
    asks: mpsc::Sender<Ask>,
    asked: Mutex<Option<mpsc::Receiver<Ask>>>,
}

impl Lanes {
    pub(crate) fn new() -> Self {
        let (asks, asked) = mpsc::channel(4);
        Self {
            wake: watch::Sender::default(),
            syncs: watch::Sender::default(),
            lease: watch::Sender::default(),
            asks,
            asked: Mutex::new(Some(asked)),
        }
    }

    /// Orders came.
    pub(crate) fn wake(&self) {
        self.wake.send_modify(|count| *count += 1);
    }

    /// A sync ended.
    pub(crate) fn sync_ended(&self) {
        self.syncs.send_modify(|count| *count += 1);
    }

    /// The lease is this now.
    pub(crate) fn set_lease(&self, held: Held) {
        self.lease.send_replace(held);
    }

    /// The lease, now and at each check-in.
    pub(crate) fn watch_lease(&self) -> watch::Receiver<Held> {
        self.lease.subscribe()
    }

    /// True while cmdlets may be sent.
    pub(crate) fn has_lease(&self) -> bool {
        self.lease.borrow().has_room()
    }

    pub(crate) async fn undo(&self, run: Option<Uuid>, dry_run: bool) -> Result<Undone, Finding> {
        let gone = || findings::NOT_RUNNING.finding("The agent ended before everything was taken back.");
        let (answer, answered) = oneshot::channel();
        self.asks.send(Ask { run, dry_run, answer }).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

/// Keeps both lanes until the agent ends.
pub async fn keep(agent: Arc<Agent>) {
    let asked = agent.lanes.asked.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(mut asked) = asked else { return };
    let mut stored = agent.watch_stored();
    loop {
        let now = stored.borrow_and_update().clone();
        let Some(now) = now else {
            tokio::select! {
                () = agent.stopped() => return,
                changed = stored.changed() => if changed.is_err() { return },
                Some(ask) = asked.recv() => {
                    // Whoever asked may be gone.
                    let _ = ask.answer.send(Err(findings::NOT_CONFIGURED
                        .finding("The connector is not set up here, so that nothing can be taken back.")));
                }
            }
            continue;
        };
        let mails = mail::keep(&agent, &now, agent.lanes.wake.subscribe(), agent.lanes.lease.subscribe());
        let done = tokio::select! {
            done = Box::pin(serve(&agent, &now, &mut stored, &mut asked)) => done,
            never = Box::pin(mails) => match never {},
        };
        match done {
            Ok(()) if *agent.stop_wish().borrow() => return,
            Ok(()) => {}
            Err(error) => {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "an order could not be written down"
                );
                tokio::select! {
                    () = agent.stopped() => return,
                    () = tokio::time::sleep(AFTER_STORE_ERROR) => {}
                }
            }
        }
    }
}

/// One connection's lane of changes, until the agent ends or the connection changes.
async fn serve(
    agent: &Arc<Agent>,
    now: &Arc<Stored>,
    stored: &mut watch::Receiver<Option<Arc<Stored>>>,
    asked: &mut mpsc::Receiver<Ask>,
) -> Result<(), StoreError> {
    let lanes = &agent.lanes;
    let (mut wake, mut syncs) = (lanes.wake.subscribe(), lanes.syncs.subscribe());
    let mut lease = lanes.lease.subscribe();
    let (cancel, cancelled) = watch::channel(false);
    let client = check_in::client(now).ok();
    let mut executor = Executor::new(
        &agent.journal,
        Arc::clone(now),
        &agent.servers,
        client,
        lanes.lease.subscribe(),
        cancelled,
    )
    .await;
    // After a start, a wipe whose outcome was lost is looked at first.
    let mut look_at_wipes = true;
    let (mut failures, mut not_before) = (0_u32, None::<Instant>);
    let mut needs_lease = false;
    loop {
        wake.mark_unchanged();
        hold(&agent.journal, executor.client.as_ref(), &lease).await?;
        let next = match not_before {
            Some(at) if at > Instant::now() => Next::Nothing,
            _ if needs_lease => Next::Nothing,
            _ => agent.journal.next_order(Lane::Changes, Timestamp::now()).await?,
        };
        let until = match next {
            Next::Order(waiting) => {
                let work = Box::pin(executor.execute(&waiting));
                let carried = finishing(agent, &cancel, work).await?;
                match carried {
                    Executed::Ended => {
                        (failures, not_before) = (0, None);
                        agent.report_ready();
                        agent.refresh().await?;
                    }
                    Executed::Later(_) if executor.exchange.idle_at().is_none() => {
                        // No session: whatever comes next would fail as well.
                        not_before = Some(Instant::now() + pause(failures, None));
                        failures = failures.saturating_add(1);
                    }
                    Executed::Later(_) => {}
                    Executed::Waits => needs_lease = true,
                }
                if *cancel.borrow() {
                    executor.exchange.close().await;
                    return Ok(());
                }
                continue;
            }
            Next::At(at) => {
                let rest = Duration::try_from(at.duration_since(Timestamp::now())).unwrap_or_default();
                Some(Instant::now() + rest.min(LOOK))
            }
            Next::Nothing => not_before.map(|at| at.min(Instant::now() + LOOK)),
        };
        if look_at_wipes {
            look_at_wipes = false;
            let work = Box::pin(executor.resolve_wipes());
            if finishing(agent, &cancel, work).await? {
                agent.report_ready();
                agent.refresh().await?;
            }
        }
        let until = [until, executor.exchange.idle_at()].into_iter().flatten().min();
        tokio::select! {
            () = agent.stopped() => {
                executor.exchange.close().await;
                return Ok(());
            }
            _ = stored.changed() => {
                executor.exchange.close().await;
                return Ok(());
            }
            _ = wake.changed() => {}
            _ = syncs.changed() => {
                look_at_wipes = true;
                agent.journal.wait_no_longer(findings::ORDER_NOT_COUNTED.code).await?;
            }
            _ = lease.changed() => needs_lease = false,
            Some(ask) = asked.recv() => {
                let work = Box::pin(executor.undo(ask.run, ask.dry_run));
                let undone = finishing(agent, &cancel, work).await;
                let answer = match undone {
                    Ok(undone) => Ok(undone),
                    Err(error) => Err(error.finding()),
                };
                let _ = ask.answer.send(answer);
                agent.report_ready();
                agent.refresh().await?;
            }
            () = sleep_until(until) => {
                if executor.exchange.idle_at().is_some_and(|at| at <= Instant::now()) {
                    executor.exchange.close().await;
                }
            }
        }
    }
}

/// Lets a piece of work end when the agent is to end: its session breaks off, and it writes down how far it came.
async fn finishing<T>(
    agent: &Agent,
    cancel: &watch::Sender<bool>,
    work: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    tokio::pin!(work);
    tokio::select! {
        done = &mut work => return done,
        () = agent.stopped() => {}
    }
    cancel.send_replace(true);
    work.await
}

async fn sleep_until(until: Option<Instant>) {
    match until {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}
