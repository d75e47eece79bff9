//! `run --once`: gives the same tasks one turn after the other until no work is left.
//!
//! The first check-in takes orders, so that the full sync also answers orders for a sync. After each piece of work the
//! agent reports to the service before the next task begins. So no lease runs out unnoticed, and the agent carries out
//! no order that the report made obsolete.

use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::domain::health::{Finding, Severity, SyncKind, SyncRecord, SyncResult};
use exchange_connector::domain::order::OrderState;
use exchange_connector::findings;
use uuid::Uuid;

use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Interruption, Task, Turn, turn};
use crate::daemon::signals::TaskName;
use crate::daemon::tasks::check_in::{CheckInTask, CheckedIn};
use crate::daemon::tasks::groups::GroupsTask;
use crate::daemon::tasks::mail::MailTask;
use crate::daemon::tasks::orders::OrdersTask;
use crate::daemon::tasks::sync::SyncTask;
use crate::daemon::tasks::sync_orders::ordered_syncs;
use crate::daemon::tasks::upload::UploadTask;
use crate::management::link::LinkError;
use crate::store::keys;
use crate::store::queue::Lane;
use crate::store::{StoreError, Stored};

/// How long nothing may move before the run ends with what is still open.
const STANDSTILL: Duration = Duration::from_secs(120);
/// How long one check-in waits for orders.
const WAIT_SECONDS: u64 = 1;
/// Syncs of one run: the first, and those that were ordered while it went on.
const MOST_SYNCS: usize = 4;

/// What a run reports during its course.
#[derive(Debug)]
pub enum RunProgress<'a> {
    Synced(SyncKind, &'a SyncRecord),
    /// Reports that the service confirmed.
    Reported(u64),
    /// Orders that got their outcome so far.
    OrdersEnded(u64),
}

type Report<'a> = &'a (dyn Fn(RunProgress<'_>) + Send + Sync);

/// One full sync, its report and its orders. Gives what went wrong.
pub async fn settle(context: &Context, connection: &Arc<Stored>, report: Report<'_>) -> Vec<Finding> {
    let mut run = Settling {
        context,
        connection,
        report,
        // The run began with this connection, and a new certificate would be another one.
        check_in: CheckInTask { keeps_certificate: true, ..CheckInTask::default() },
        sync: SyncTask::default(),
        upload: UploadTask,
        groups: GroupsTask::default(),
        orders: OrdersTask::default(),
        mail: MailTask,
        unsaid: false,
        syncs: 0,
        ended: 0,
        moved: Instant::now(),
        wrong: Vec::new(),
    };
    run.sync.unscheduled = true;
    run.orders.leaves_wipes = true;
    let failure = Box::pin(run.run()).await.err();
    if !failure.as_ref().is_some_and(LinkError::is_revoked) {
        run.look_at_wipes().await;
    }
    run.orders.close().await;
    let finding = failure.map(|error| error.finding(connection));
    // `status` shows what kept the last run from its end.
    let standing = finding.clone().map(|finding| vec![finding]);
    run.wrong.extend(finding);
    if standing.is_some() || run.wrong.is_empty() {
        let kept = context.journal.set(&keys::FINDINGS, standing.as_ref()).await;
        run.wrong.extend(kept.err().map(|error| error.finding()));
    }
    run.wrong
}

/// Where a run stands once no task has anything to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The reports lead to no further order, or this agent is not the active one.
    Settled,
    /// Answers went up with the last check-in; what the service makes of them it says with the next one.
    Answered,
    /// More may come.
    Open,
    /// More may come, and nothing has moved for long.
    Stuck,
}

/// `last` is the last check-in, `open` how many orders have no outcome, and `still` for how long nothing was done.
fn standing(last: Option<&CheckedIn>, open: u64, still: Duration) -> Standing {
    match last {
        Some(last) if last.answers > 0 => Standing::Answered,
        Some(last) if last.settled && open == 0 || !last.active => Standing::Settled,
        _ if still > STANDSTILL => Standing::Stuck,
        _ => Standing::Open,
    }
}

struct Settling<'a> {
    context: &'a Context,
    connection: &'a Arc<Stored>,
    report: Report<'a>,
    check_in: CheckInTask,
    sync: SyncTask,
    upload: UploadTask,
    groups: GroupsTask,
    orders: OrdersTask,
    mail: MailTask,
    /// Something was done since the last check-in.
    unsaid: bool,
    syncs: usize,
    /// Orders that got their outcome.
    ended: u64,
    /// When something was done last.
    moved: Instant,
    wrong: Vec<Finding>,
}

impl Settling<'_> {
    async fn run(&mut self) -> Result<(), LinkError> {
        match self.check_in(0).await {
            Err(error) if error.is_revoked() => return Err(error),
            // It is tried again after the sync, and said then.
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "no orders were taken before the sync"
                );
            }
            Ok(()) => {}
        }
        if self.context.has_other_connection(self.connection) {
            // The certificate had run out and was renewed: the run begins again with the new one.
            return Ok(());
        }
        self.context.signals.request_sync(SyncKind::Full);
        self.drain(TaskName::Sync).await?;
        self.unsaid = true;
        self.moved = Instant::now();
        while !self.context.signals.is_stopping() {
            let mut did = false;
            for name in [TaskName::Sync, TaskName::Upload, TaskName::Groups, TaskName::Orders, TaskName::Mail]
            {
                if self.unsaid {
                    self.check_in(0).await?;
                }
                if name == TaskName::Sync
                    && self.syncs == MOST_SYNCS
                    && !ordered_syncs(&self.context.journal).await?.is_empty()
                {
                    return Ok(());
                }
                did |= self.drain(name).await?;
            }
            if did {
                self.moved = Instant::now();
            } else if self.is_settled().await? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Whether the run ends here. Waits a moment for orders where it does not.
    async fn is_settled(&mut self) -> Result<bool, LinkError> {
        let open = self.context.journal.count_open_orders().await?;
        match standing(self.check_in.last.as_ref(), open, self.moved.elapsed()) {
            Standing::Settled => return Ok(true),
            Standing::Stuck => {
                let finding = self.open_orders(open).await?;
                self.wrong.push(finding);
                return Ok(true);
            }
            Standing::Answered => {
                self.moved = Instant::now();
                self.check_in(0).await?;
            }
            Standing::Open => self.check_in(WAIT_SECONDS).await?,
        }
        Ok(false)
    }

    async fn check_in(&mut self, wait_seconds: u64) -> Result<(), LinkError> {
        self.check_in.wait_seconds = Some(wait_seconds);
        let turned =
            turn(self.context, self.connection, TaskName::CheckIn, Interruption::Drops, &mut self.check_in)
                .await;
        self.unsaid = false;
        turned.transpose().map(drop)
    }

    /// Turns of one task until it rests. True when it did something.
    async fn drain(&mut self, name: TaskName) -> Result<bool, LinkError> {
        let (mut did, before) = (false, self.ended);
        loop {
            let (task, interruption): (&mut dyn Task, _) = match name {
                TaskName::CheckIn => (&mut self.check_in, Interruption::Drops),
                TaskName::Sync => (&mut self.sync, Interruption::Finishes),
                TaskName::Upload => (&mut self.upload, Interruption::Drops),
                TaskName::Groups => (&mut self.groups, Interruption::Drops),
                TaskName::Orders => (&mut self.orders, Interruption::Finishes),
                TaskName::Mail => (&mut self.mail, Interruption::Drops),
            };
            let Some(Turn::Did(deed)) =
                turn(self.context, self.connection, name, interruption, task).await.transpose()?
            else {
                break;
            };
            if !matches!(deed, Deed::Step) {
                (did, self.unsaid) = (true, true);
                self.note(deed).await?;
            }
            if self.context.signals.is_stopping() {
                break;
            }
        }
        if self.ended > before {
            (self.report)(RunProgress::OrdersEnded(self.ended));
        }
        Ok(did)
    }

    /// What was done, and what was wrong with it.
    async fn note(&mut self, deed: Deed) -> Result<(), StoreError> {
        match deed {
            Deed::Synced { kind, record, findings } => {
                self.syncs += 1;
                (self.report)(RunProgress::Synced(kind, &record));
                if record.result != SyncResult::Succeeded {
                    let before = self.wrong.len();
                    let told = |finding: &Finding| finding.severity != Severity::Information;
                    self.wrong.extend(findings.into_iter().filter(told));
                    if self.wrong.len() == before {
                        let text = "Not everything was read; nothing was deleted.";
                        self.wrong.push(findings::SYNC_PARTIAL.finding(text));
                    }
                }
            }
            Deed::SyncStopped => {
                let text = "The sync was stopped before its end; nothing was stored.";
                self.wrong.push(findings::SYNC_INTERRUPTED.finding(text));
            }
            Deed::Reported(count) => (self.report)(RunProgress::Reported(count)),
            Deed::OrderEnded(order) => {
                self.ended += 1;
                self.wrong.extend(self.failure_of(order).await?);
            }
            Deed::MailEnded => self.ended += 1,
            Deed::CheckedIn | Deed::GroupsRead | Deed::Step => {}
        }
        Ok(())
    }

    /// Why an order failed, if it did.
    async fn failure_of(&self, order: Uuid) -> Result<Option<Finding>, StoreError> {
        let answers = self.context.journal.unconfirmed_acks().await?;
        let failed = answers.into_iter().find(|answer| {
            answer.order_id == order && matches!(answer.state, OrderState::Failed | OrderState::Unknown)
        });
        Ok(failed.and_then(|answer| answer.finding))
    }

    /// What keeps the orders that are open.
    async fn open_orders(&self, open: u64) -> Result<Finding, StoreError> {
        let waiting = self.context.journal.waiting_orders(Lane::Changes).await?;
        let trouble = waiting.into_iter().find_map(|waiting| waiting.trouble);
        let text = match &trouble {
            Some(trouble) => format!("{open} orders are not carried out yet: {}", trouble.text),
            None => format!("The service is not done; {open} orders are not carried out yet."),
        };
        let mut finding = findings::ORDERS_OPEN.finding(text).remedy("The next run goes on with them.");
        finding.detail = trouble.and_then(|trouble| trouble.detail);
        Ok(finding)
    }

    /// At the end: a wipe of this run, or of an earlier one, may have reached its device.
    async fn look_at_wipes(&mut self) {
        if self.orders.look_at_wipes(self.context, self.connection).await.is_ok_and(|news| news) {
            // The next run sends it otherwise.
            let _ = self.check_in(0).await;
        }
    }
}

#[cfg(test)]
mod tests;
