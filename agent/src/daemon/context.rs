//! What the running agent knows: folder, journal, connection, status, and the signals between its tasks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::ipc::StatusView;
use exchange_connector::ipc::status::RunningSync;
use jiff::Timestamp;
use tokio::sync::{oneshot, watch};
use uuid::Uuid;

use crate::daemon::signals::{Signals, TaskName, UndoRequest};
use crate::daemon::status::{TaskLine, TaskStatus, of_folder};
use crate::exchange::servers::Servers;
use crate::orders::undo::Undone;
use crate::store::keys;
use crate::store::{DataFolder, Journal, StoreError, Stored};

/// How long a certificate stays, whatever seems to be wrong with it.
const RENEWED: Duration = Duration::from_secs(600);

/// One agent and its folder.
#[derive(Debug)]
pub struct Context {
    pub folder: DataFolder,
    pub journal: Journal,
    /// The Exchange servers with their health, for syncs and orders.
    pub servers: Servers,
    pub(crate) signals: Signals,
    /// Orders that were running when the agent started, until a check-in said whether the journal is up to date.
    cut_off: Mutex<Option<Vec<Uuid>>>,
    /// Why a connection that is set up is not one here: its secrets open on another computer alone.
    closed: Mutex<Option<Finding>>,
    connection: watch::Sender<Option<Arc<Stored>>>,
    status: watch::Sender<StatusView>,
    tasks: watch::Sender<[TaskStatus; TaskName::ALL.len()]>,
    /// When the certificate was last to be renewed.
    renewed: Mutex<Option<Instant>>,
}

impl Context {
    /// Takes up what the folder holds. A folder whose secrets another computer sealed is served without a connection, so
    /// that a person can enter the passwords again.
    pub async fn new(folder: DataFolder, journal: Journal) -> Result<Arc<Self>, StoreError> {
        let (connection, closed) = match folder.load() {
            Err(error @ StoreError::KeyElsewhere(_)) => (None, Some(error.finding())),
            loaded => (loaded?.map(Arc::new), None),
        };
        let mut status = of_folder(&folder, Some(&journal)).await?;
        status.agent_running = true;
        status.findings.extend(closed.clone());
        let cut_off = Mutex::new(Some(journal.running_orders().await?));
        Ok(Arc::new(Self {
            folder,
            journal,
            servers: Servers::default(),
            signals: Signals::default(),
            cut_off,
            closed: Mutex::new(closed),
            connection: watch::Sender::new(connection),
            status: watch::Sender::new(status),
            tasks: watch::Sender::default(),
            renewed: Mutex::default(),
        }))
    }

    /// After a check-in: what was cut off before the start is taken up again, once. Where the journal was put back, its
    /// open wipes are in doubt. True when an order was changed by that.
    pub(crate) async fn recover_cut_off(&self) -> Result<bool, StoreError> {
        let in_doubt = self.journal.is_set(&keys::IN_DOUBT).await?;
        let cut_off = self.cut_off().clone();
        if cut_off.is_none() && !in_doubt {
            return Ok(false);
        }
        let cut_off = cut_off.unwrap_or_default();
        self.journal.recover_these(&cut_off, in_doubt, Timestamp::now()).await?;
        *self.cut_off() = None;
        Ok(in_doubt || !cut_off.is_empty())
    }

    fn cut_off(&self) -> MutexGuard<'_, Option<Vec<Uuid>>> {
        self.cut_off.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why the connection that is set up does not open here.
    pub fn closed(&self) -> Option<Finding> {
        self.closed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The connection as stored; `None` before set-up.
    pub fn connection(&self) -> Option<Arc<Stored>> {
        self.connection.borrow().clone()
    }

    /// The connection, now and whenever it is set up, changed or removed.
    pub(crate) fn watch_connection(&self) -> watch::Receiver<Option<Arc<Stored>>> {
        self.connection.subscribe()
    }

    /// True when this connection is not the present one any more.
    pub(crate) fn has_other_connection(&self, connection: &Arc<Stored>) -> bool {
        self.connection.borrow().as_ref().is_none_or(|now| !Arc::ptr_eq(now, connection))
    }

    /// True at most once in ten minutes: whatever is wrong with the clocks, certificates are not made one after the other.
    pub(crate) fn may_renew(&self) -> bool {
        let mut renewed = self.renewed.lock().unwrap_or_else(PoisonError::into_inner);
        let may = renewed.is_none_or(|at| at.elapsed() > RENEWED);
        if may {
            *renewed = Some(Instant::now());
        }
        may
    }

    /// Reads the folder again, after a set-up or removal.
    pub async fn reload(&self) -> Result<(), StoreError> {
        self.set_connection(self.folder.load()?.map(Arc::new));
        *self.closed.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.refresh().await
    }

    /// Every task begins again with this connection, or waits for one.
    pub(crate) fn set_connection(&self, connection: Option<Arc<Stored>>) {
        let removed = connection.is_none();
        self.connection.send_replace(connection);
        if removed {
            self.show_next(None, None);
            self.signals.refuse_undos(&not_set_up());
        }
    }

    /// Builds the status anew and notifies the watchers if it has changed.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        let mut status = of_folder(&self.folder, Some(&self.journal)).await?;
        status.findings.extend(self.closed());
        for finding in self.tasks.borrow().iter().filter_map(|task| task.finding.as_ref()) {
            if !status.findings.contains(finding) {
                status.findings.push(finding.clone());
            }
        }
        self.show(|now| {
            // What only the running agent knows is not in the folder.
            status.agent_running = true;
            status.running = now.running.take();
            (status.next_full_sync, status.next_quick_sync) = (now.next_full_sync, now.next_quick_sync);
            *now = status;
        });
        Ok(())
    }

    /// Changes the status, and notifies the watchers if it differs afterwards.
    fn show(&self, change: impl FnOnce(&mut StatusView)) {
        self.status.send_if_modified(|status| {
            let before = status.clone();
            change(status);
            *status != before
        });
    }

    /// The status, now and at each change.
    pub fn watch_status(&self) -> watch::Receiver<StatusView> {
        self.status.subscribe()
    }

    /// Shows how far a sync is, without touching the journal.
    pub fn show_running(&self, running: Option<RunningSync>) {
        self.show(|status| status.running = running);
    }

    /// Shows when the next syncs are due.
    pub fn show_next(&self, full: Option<Timestamp>, quick: Option<Timestamp>) {
        self.show(|status| (status.next_full_sync, status.next_quick_sync) = (full, quick));
    }

    /// Keeps how a task is. Gives how it was.
    pub(crate) fn set_task(&self, name: TaskName, mut status: TaskStatus) -> TaskStatus {
        self.tasks.send_modify(|tasks| std::mem::swap(&mut tasks[name as usize], &mut status));
        status
    }

    /// How each task is, in the order of [`TaskName::ALL`], now and after each turn.
    pub(crate) fn watch_tasks(&self) -> watch::Receiver<[TaskStatus; TaskName::ALL.len()]> {
        self.tasks.subscribe()
    }

    /// How each task is, with its name.
    pub(crate) fn task_lines(&self) -> Vec<TaskLine> {
        let tasks = self.tasks.borrow();
        TaskName::ALL
            .into_iter()
            .zip(tasks.iter().cloned())
            .map(|(task, status)| TaskLine { task, status })
            .collect()
    }

    /// Undoes changes, between two orders.
    ///
    /// # Errors
    /// The finding to report when it could not be tried.
    pub async fn undo(&self, run: Option<Uuid>, dry_run: bool) -> Result<Undone, Finding> {
        let (answer, answered) = oneshot::channel();
        self.signals.request_undo(UndoRequest { run, dry_run, answer }, || {
            if self.signals.is_stopping() {
                Some(ended())
            } else {
                self.connection.borrow().is_none().then(not_set_up)
            }
        })?;
        answered.await.map_err(|_| ended())?
    }

    /// Ends everything in order.
    pub fn stop(&self) {
        self.signals.stop();
        self.signals.refuse_undos(&ended());
    }
}

fn ended() -> Finding {
    findings::NOT_RUNNING.finding("The agent ended before everything was undone.")
}

fn not_set_up() -> Finding {
    findings::NOT_CONFIGURED.finding("The connector is not set up here, so that nothing can be undone.")
}
