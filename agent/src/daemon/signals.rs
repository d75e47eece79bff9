//! Events, named after what happened: one task uses them to wake another that has something to do.
//!
//! An event carries no data. However often it is sent before a task looks, it counts once, because the journal holds
//! the work itself. This file keeps only what the journal does not hold: the lease, and the requested sync and undos.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use exchange_connector::domain::health::{Finding, SyncKind};
use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use crate::orders::lease::Held;
use crate::orders::undo::Undone;

/// The background tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum TaskName {
    CheckIn,
    Sync,
    Upload,
    Groups,
    Orders,
    Mail,
}

impl TaskName {
    pub(crate) const ALL: [Self; 6] =
        [Self::CheckIn, Self::Sync, Self::Upload, Self::Groups, Self::Orders, Self::Mail];
}

/// What may happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TaskEvent {
    /// An administrator asked for a sync.
    SyncRequested,
    /// The service changed the groups to read, the scope of discovery or its brake.
    ServiceSettingsChanged,
    /// The service ordered something that was not known before.
    OrdersArrived,
    /// A check-in renewed the lease, or took it away.
    LeaseChanged,
    /// A sync ended; its report is queued, and so are the answers to the orders that it was meant for.
    SyncEnded,
    /// An order has its outcome.
    AnswerQueued,
    /// The service has a report; the answers that waited for it may go.
    ReportSent,
    /// Groups were read; the agent's health may be another.
    GroupsRead,
    /// What Exchange holds after orders is in the record; its report is queued.
    RecordChanged,
    /// An administrator asked for an undo.
    UndoRequested,
}

/// Several events, each at most once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TaskEvents(u16);

impl TaskEvents {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(events: &[TaskEvent]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < events.len() {
            set |= 1 << events[at] as u16;
            at += 1;
        }
        Self(set)
    }

    pub(crate) const fn has(self, event: TaskEvent) -> bool {
        self.meets(Self::of(&[event]))
    }

    const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A request to undo changes, with the channel for its answer.
#[derive(Debug)]
pub(crate) struct UndoRequest {
    pub(crate) run: Option<Uuid>,
    pub(crate) dry_run: bool,
    pub(crate) answer: oneshot::Sender<Result<Undone, Finding>>,
}

/// What the tasks tell each other.
#[derive(Debug, Default)]
pub(crate) struct Signals {
    /// What happened since each task looked last.
    inboxes: [watch::Sender<TaskEvents>; TaskName::ALL.len()],
    stop: watch::Sender<bool>,
    lease: watch::Sender<Held>,
    sync_requested: Mutex<Option<SyncKind>>,
    undos: Mutex<VecDeque<UndoRequest>>,
}

impl Signals {
    /// Something happened: every task that waits for it has its turn.
    pub(crate) fn send(&self, event: TaskEvent) {
        for inbox in &self.inboxes {
            inbox.send_modify(|events| events.0 |= TaskEvents::of(&[event]).0);
        }
    }

    /// What happened since this task looked last.
    pub(crate) fn take(&self, task: TaskName) -> TaskEvents {
        self.inboxes[task as usize].send_replace(TaskEvents::NONE)
    }

    /// Done once one of the events happened since the task looked last.
    pub(crate) async fn happened(&self, task: TaskName, wanted: TaskEvents) {
        let mut inbox = self.inboxes[task as usize].subscribe();
        // The sender lives as long as these signals.
        let _ = inbox.wait_for(|events| events.meets(wanted)).await;
    }

    /// Ends everything in order.
    pub(crate) fn stop(&self) {
        self.stop.send_replace(true);
    }

    pub(crate) fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Done when the agent is to end.
    pub(crate) async fn stopped(&self) {
        // The sender lives as long as these signals.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// True once the agent is to end, for what breaks off by itself.
    pub(crate) fn watch_stop(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }

    /// The lease is this now.
    pub(crate) fn set_lease(&self, held: Held) {
        self.lease.send_replace(held);
        self.send(TaskEvent::LeaseChanged);
    }

    /// The lease, now and after each check-in.
    pub(crate) fn watch_lease(&self) -> watch::Receiver<Held> {
        self.lease.subscribe()
    }

    /// Asks for a sync.
    pub(crate) fn request_sync(&self, kind: SyncKind) {
        let mut requested = locked(&self.sync_requested);
        if *requested != Some(SyncKind::Full) {
            *requested = Some(kind);
        }
        drop(requested);
        self.send(TaskEvent::SyncRequested);
    }

    /// A sync could not be stored: it is due again, at the task's next try.
    pub(crate) fn request_again(&self, kind: SyncKind) {
        locked(&self.sync_requested).get_or_insert(kind);
    }

    pub(crate) fn requested_sync(&self) -> Option<SyncKind> {
        *locked(&self.sync_requested)
    }

    /// A sync begins: it satisfies the requested one, unless the request was for a full sync and this is a quick one.
    pub(crate) fn sync_begins(&self, kind: SyncKind) {
        locked(&self.sync_requested).take_if(|requested| kind == SyncKind::Full || *requested == kind);
    }

    /// Asks for an undo, unless `refused` says why there can be none.
    ///
    /// # Errors
    /// The finding from `refused`. It runs while nobody else can empty the queue, so that no request stays behind.
    pub(crate) fn request_undo(
        &self,
        request: UndoRequest,
        refused: impl FnOnce() -> Option<Finding>,
    ) -> Result<(), Finding> {
        let mut undos = locked(&self.undos);
        if let Some(finding) = refused() {
            return Err(finding);
        }
        undos.push_back(request);
        drop(undos);
        self.send(TaskEvent::UndoRequested);
        Ok(())
    }

    pub(crate) fn next_undo(&self) -> Option<UndoRequest> {
        locked(&self.undos).pop_front()
    }

    /// Answers every undo that was not begun.
    pub(crate) fn refuse_undos(&self, finding: &Finding) {
        for request in locked(&self.undos).drain(..) {
            // Whoever asked may be gone.
            let _ = request.answer.send(Err(finding.clone()));
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
