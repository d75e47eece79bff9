//! The serving agent's shared state: settings, journal, status, and the wishes of whoever asks.

use std::sync::{Arc, PoisonError, RwLock};

use exchange_connector::domain::health::{Finding, SyncKind};
use exchange_connector::ipc::StatusView;
use exchange_connector::ipc::status::RunningSync;
use jiff::Timestamp;
use tokio::sync::watch;

use super::status::of_folder;
use crate::daemon::tasks::orders::Lanes;
use crate::exchange::servers::Servers;
use crate::orders::undo::Undone;
use crate::store::{DataFolder, Journal, StoreError, Stored};

/// One agent, serving one folder.
#[derive(Debug)]
pub struct Agent {
    pub folder: DataFolder,
    pub journal: Journal,
    /// The Exchange servers with their health, for syncs and orders.
    pub servers: Servers,
    stored: watch::Sender<Option<Arc<Stored>>>,
    status: watch::Sender<StatusView>,
    live: RwLock<Live>,
    /// Counts wishes for a sync: quick and full.
    wishes: watch::Sender<Wishes>,
    /// Counts reports and answers that were made, for the service's task.
    reports: watch::Sender<u64>,
    /// The doors of the orders' lanes.
    pub(crate) lanes: Lanes,
    stop: watch::Sender<bool>,
}

/// What only the running agent knows.
#[derive(Debug, Default)]
struct Live {
    running: Option<RunningSync>,
    next_full: Option<Timestamp>,
    next_quick: Option<Timestamp>,
    service: [Vec<Finding>; 2],
}

/// Where something is wrong with the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Poll,
    Reports,
}

/// Syncs that were asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wishes {
    pub quick: u64,
    pub full: u64,
}

impl Agent {
    /// Takes up what the folder holds.
    ///
    /// # Errors
    /// When settings or journal cannot be read.
    pub async fn new(folder: DataFolder, journal: Journal) -> Result<Arc<Self>, StoreError> {
        let stored = folder.load()?.map(Arc::new);
        let mut status = of_folder(&folder, Some(&journal)).await?;
        status.agent_running = true;
        Ok(Arc::new(Self {
            folder,
            journal,
            servers: Servers::default(),
            stored: watch::Sender::new(stored),
            status: watch::Sender::new(status),
            live: RwLock::default(),
            wishes: watch::Sender::default(),
            reports: watch::Sender::default(),
            lanes: Lanes::new(),
            stop: watch::Sender::new(false),
        }))
    }

    /// The connection as stored; `None` before set-up.
    pub fn stored(&self) -> Option<Arc<Stored>> {
        self.stored.borrow().clone()
    }

    /// Tells when the connection was set up, changed or removed.
    pub fn watch_stored(&self) -> watch::Receiver<Option<Arc<Stored>>> {
        self.stored.subscribe()
    }

    /// Reads the folder again, after a set-up or removal.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn reload(&self) -> Result<(), StoreError> {
        let stored = self.folder.load()?.map(Arc::new);
        self.stored.send_replace(stored);
        self.refresh().await
    }

    /// Puts the status together anew and tells those who watch, if it has changed.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        let mut status = of_folder(&self.folder, Some(&self.journal)).await?;
        {
            let live = self.live.read().unwrap_or_else(PoisonError::into_inner);
            status.agent_running = true;
            status.running = live.running.clone();
            status.next_full_sync = live.next_full;
            status.next_quick_sync = live.next_quick;
            for finding in live.service.iter().flatten() {
                if !status.findings.contains(finding) {
                    status.findings.push(finding.clone());
                }
            }
        }
        self.status.send_if_modified(|now| {
            let changed = *now != status;
            *now = status;
            changed
        });
        Ok(())
    }

    /// The status, now and at each change.
    pub fn watch_status(&self) -> watch::Receiver<StatusView> {
        self.status.subscribe()
    }

    /// Shows how far a sync is, without touching the journal.
    pub fn show_running(&self, running: Option<RunningSync>) {
        self.live.write().unwrap_or_else(PoisonError::into_inner).running.clone_from(&running);
        self.status.send_if_modified(|status| {
            let changed = status.running != running;
            status.running = running;
            changed
        });
    }

    /// Shows when the next syncs are due.
    pub fn show_next(&self, full: Option<Timestamp>, quick: Option<Timestamp>) {
        {
            let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
            (live.next_full, live.next_quick) = (full, quick);
        }
        self.status.send_if_modified(|status| {
            let changed = (status.next_full_sync, status.next_quick_sync) != (full, quick);
            (status.next_full_sync, status.next_quick_sync) = (full, quick);
            changed
        });
    }

    /// What is wrong with the service, or nothing. True when that is news.
    pub fn set_service_findings(&self, door: Door, findings: Vec<Finding>) -> bool {
        let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
        let codes = |list: &[Finding]| list.iter().map(|finding| finding.code.clone()).collect::<Vec<_>>();
        let at = &mut live.service[door as usize];
        let news = codes(at) != codes(&findings);
        *at = findings;
        news
    }

    /// Asks for a sync.
    pub fn wish(&self, kind: SyncKind) {
        self.wishes.send_modify(|wishes| match kind {
            SyncKind::Quick => wishes.quick += 1,
            SyncKind::Full => wishes.full += 1,
        });
    }

    /// Syncs in the journal wait to be carried out.
    pub fn syncs_wait(&self) {
        self.wishes.send_modify(|_| {});
    }

    /// Takes changes back, in the lane of the orders.
    ///
    /// # Errors
    /// What a person should know, when it could not be tried.
    pub async fn undo(&self, run: Option<uuid::Uuid>, dry_run: bool) -> Result<Undone, Finding> {
        self.lanes.undo(run, dry_run).await
    }

    pub fn watch_wishes(&self) -> watch::Receiver<Wishes> {
        self.wishes.subscribe()
    }

    /// A report lies ready for the service.
    pub fn report_ready(&self) {
        self.reports.send_modify(|count| *count += 1);
    }

    pub fn watch_reports(&self) -> watch::Receiver<u64> {
        self.reports.subscribe()
    }

    /// Ends everything in order.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    pub(crate) fn stop_wish(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }

    /// Done when the agent is to end.
    pub async fn stopped(&self) {
        let mut stop = self.stop.subscribe();
        // The sender lives as long as the agent.
        let _ = stop.wait_for(|stop| *stop).await;
    }
}
