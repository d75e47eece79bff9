//! The lane for changes: the agent executes orders one after the other as they come, beside any sync. Undos run between
//! two orders.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use jiff::Timestamp;

use exchange_connector::domain::health::SyncKind;
use exchange_connector::findings;

use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents, UndoRequest};
use crate::management::link::{LinkError, client};
use crate::orders::attempt::Executed;
use crate::orders::executor::Executor;
use crate::orders::hold;
use crate::orders::retry::pause;
use crate::store::queue::{Lane, Next};
use crate::store::{StoreError, Stored};

/// How often is looked whether orders are to be held, while some wait.
const LOOK: Duration = Duration::from_secs(60);
const WAKES: TaskEvents = TaskEvents::of(&[
    TaskEvent::OrdersArrived,
    TaskEvent::SyncEnded,
    TaskEvent::LeaseChanged,
    TaskEvent::UndoRequested,
]);

/// The lane of changes.
#[derive(Default)]
pub(crate) struct OrdersTask {
    /// Made with the first turn.
    executor: Option<Executor>,
    /// Whether wipes under way are left alone between orders.
    pub(crate) leaves_wipes: bool,
    /// Whether they were looked at since the last sync, or since the start, where an outcome may be lost.
    looked_at_wipes: bool,
    sync_ended: bool,
    needs_lease: bool,
    /// Sessions that could not be had, in a row, and when the next one is tried.
    failures: u32,
    not_before: Option<Instant>,
}

impl OrdersTask {
    /// What executes orders. It closes its session by itself when the agent ends.
    async fn executor(&mut self, context: &Context, connection: &Arc<Stored>) -> &mut Executor {
        let executor = match self.executor.take() {
            Some(executor) => executor,
            None => {
                let Context { journal, servers, signals, .. } = context;
                let (lease, stop) = (signals.watch_lease(), signals.watch_stop());
                let client = client(connection).ok();
                Executor::new(journal, Arc::clone(connection), servers, client, lease, stop).await
            }
        };
        self.executor.insert(executor)
    }

    fn idle_at(&self) -> Option<Instant> {
        self.executor.as_ref().and_then(|executor| executor.exchange.idle_at())
    }

    /// Looks at the wipes whose end is not known. True when there is news of one.
    pub(crate) async fn look_at_wipes(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
    ) -> Result<bool, StoreError> {
        let news = Box::pin(self.executor(context, connection).await.resolve_wipes()).await?;
        // The times that were read are in the record when the service learns of the end.
        self.merge(context).await?;
        if news {
            context.signals.send(TaskEvent::AnswerQueued);
        }
        Ok(news)
    }

    /// Puts what was read back after orders into the record, which the service gets at once.
    async fn merge(&mut self, context: &Context) -> Result<bool, StoreError> {
        let Some(executor) = &mut self.executor else { return Ok(false) };
        let merged = Box::pin(executor.merge_read_back()).await?;
        if merged.report {
            context.signals.send(TaskEvent::RecordChanged);
        }
        if merged.states_changed {
            context.signals.request_sync(SyncKind::Quick);
        }
        Ok(merged.report)
    }

    async fn undo(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        request: UndoRequest,
    ) -> Result<Turn, LinkError> {
        let undone =
            Box::pin(self.executor(context, connection).await.undo(request.run, request.dry_run)).await;
        // Whoever asks next sees what went back.
        self.merge(context).await?;
        // Whoever asked may be gone.
        let _ = request.answer.send(undone.map_err(|error| error.finding()));
        context.signals.send(TaskEvent::AnswerQueued);
        Ok(Turn::Did(Deed::Step))
    }

    /// The next order that can be tried now, or when there may be one.
    async fn next(&mut self, context: &Context, connection: &Arc<Stored>) -> Result<Next, StoreError> {
        let lease = context.signals.watch_lease();
        hold(&context.journal, self.executor(context, connection).await.client.as_ref(), &lease).await?;
        let rests = self.not_before.is_some_and(|at| at > Instant::now());
        if rests || self.needs_lease {
            return Ok(Next::Nothing);
        }
        context.journal.next_order(Lane::Changes, Timestamp::now()).await
    }
}

#[async_trait]
impl Task for OrdersTask {
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        happened: TaskEvents,
    ) -> Result<Turn, LinkError> {
        if happened.has(TaskEvent::LeaseChanged) {
            self.needs_lease = false;
        }
        self.sync_ended |= happened.has(TaskEvent::SyncEnded);
        if self.sync_ended {
            context.journal.wait_no_longer(findings::ORDER_NOT_COUNTED.code).await?;
            (self.sync_ended, self.looked_at_wipes) = (false, false);
        }
        if let Some(request) = context.signals.next_undo() {
            return self.undo(context, connection, request).await;
        }
        let until = match self.next(context, connection).await? {
            Next::Order(waiting) => {
                let executor = self.executor(context, connection).await;
                let executed = Box::pin(executor.execute(&waiting)).await?;
                let has_session = executor.exchange.idle_at().is_some();
                if executor.read_back.is_much() {
                    self.merge(context).await?;
                }
                match executed {
                    Executed::Ended => {
                        (self.failures, self.not_before) = (0, None);
                        context.signals.send(TaskEvent::AnswerQueued);
                        return Ok(Turn::Did(Deed::OrderEnded(waiting.order.id)));
                    }
                    Executed::Later(_) if !has_session => {
                        // Whatever comes next would fail as well.
                        self.not_before = Some(Instant::now() + pause(self.failures, None));
                        self.failures = self.failures.saturating_add(1);
                    }
                    Executed::Later(_) => {}
                    Executed::Waits => self.needs_lease = true,
                }
                return Ok(Turn::Did(Deed::Step));
            }
            Next::At(at) => {
                let rest = Duration::try_from(at.duration_since(Timestamp::now())).unwrap_or_default();
                Some(Instant::now() + rest.min(LOOK))
            }
            Next::Nothing => {
                let now = Instant::now();
                self.not_before.filter(|at| *at > now).map(|at| at.min(now + LOOK))
            }
        };
        if self.merge(context).await? {
            return Ok(Turn::Did(Deed::Step));
        }
        if !self.leaves_wipes
            && !std::mem::replace(&mut self.looked_at_wipes, true)
            && self.look_at_wipes(context, connection).await?
        {
            return Ok(Turn::Did(Deed::Step));
        }
        if self.idle_at().is_some_and(|at| at <= Instant::now()) {
            self.close().await;
        }
        let until = [until, self.idle_at()].into_iter().flatten().min().map(Into::into);
        Ok(Turn::Rest { until, events: WAKES })
    }

    async fn close(&mut self) {
        if let Some(executor) = &mut self.executor {
            executor.exchange.close().await;
        }
    }
}
