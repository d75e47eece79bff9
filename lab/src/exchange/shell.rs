//! Shells: what Create opens and Delete closes, one runspace pool each (MS-WSMV 3.1.4.5).

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;
use uuid::Uuid;

use super::runspace::{Pipeline, RunspacePool};
use crate::cmdlets::SessionState;

/// One shell.
#[derive(Debug)]
pub(crate) struct Shell {
    pub(crate) id: Uuid,
    pub(crate) pool: RunspacePool,
    pub(crate) session: SessionState,
    pub(crate) idle_timeout: Duration,
    /// Something may have come for one of the waiting Receives.
    pub(crate) changed: Notify,
    pipelines: Mutex<HashMap<Uuid, Arc<Mutex<Pipeline>>>>,
    /// Commands whose message has not come whole yet: its rest follows by Send.
    pending: Mutex<HashSet<Uuid>>,
    last_used: Mutex<Instant>,
    /// Requests under way: a shell that is being used is not idle.
    busy: AtomicU64,
    pub(crate) requests: AtomicU64,
    closed: AtomicBool,
}

/// Keeps a shell from idling out while a request runs.
#[derive(Debug)]
pub(crate) struct InUse(Arc<Shell>);

impl Drop for InUse {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::Relaxed);
        *self.0.last_used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

/// Locks a pipeline.
pub(crate) fn lock(pipeline: &Mutex<Pipeline>) -> MutexGuard<'_, Pipeline> {
    pipeline.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shell {
    /// A shell around an open pool.
    pub(crate) fn new(id: Uuid, pool: RunspacePool, session: SessionState, idle_timeout: Duration) -> Self {
        Self {
            id,
            pool,
            session,
            idle_timeout,
            changed: Notify::new(),
            pipelines: Mutex::default(),
            pending: Mutex::default(),
            last_used: Mutex::new(Instant::now()),
            busy: AtomicU64::new(0),
            requests: AtomicU64::new(0),
            closed: AtomicBool::new(false),
        }
    }

    fn pipelines(&self) -> MutexGuard<'_, HashMap<Uuid, Arc<Mutex<Pipeline>>>> {
        self.pipelines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Marks the shell as used until the guard is dropped.
    pub(crate) fn use_it(self: &Arc<Self>) -> InUse {
        self.busy.fetch_add(1, Ordering::Relaxed);
        self.requests.fetch_add(1, Ordering::Relaxed);
        InUse(Arc::clone(self))
    }

    /// A pipeline of the shell.
    pub(crate) fn pipeline(&self, id: Uuid) -> Option<Arc<Mutex<Pipeline>>> {
        self.pipelines().get(&id).cloned()
    }

    /// Keeps an id for a command that is still coming.
    pub(crate) fn expect(&self, id: Uuid) {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
    }

    /// Whether a command of that id is still coming.
    pub(crate) fn expects(&self, id: Uuid) -> bool {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }

    /// Adds a pipeline; false when its id is taken.
    pub(crate) fn add(&self, id: Uuid, pipeline: Pipeline) -> bool {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
        match self.pipelines().entry(id) {
            std::collections::hash_map::Entry::Occupied(_) => false,
            std::collections::hash_map::Entry::Vacant(place) => {
                place.insert(Arc::new(Mutex::new(pipeline)));
                true
            }
        }
    }

    /// Forgets a pipeline.
    pub(crate) fn remove(&self, id: Uuid) -> Option<Arc<Mutex<Pipeline>>> {
        let removed = self.pipelines().remove(&id);
        self.changed.notify_waiters();
        removed
    }

    /// Whether one more pipeline may run: at most as many as the pool has runspaces run at once.
    pub(crate) fn has_room(&self) -> bool {
        let pipelines: Vec<_> = self.pipelines().values().cloned().collect();
        let running = pipelines
            .iter()
            .filter(|pipeline| {
                let pipeline = lock(pipeline);
                pipeline.is_started() && pipeline.final_state().is_none()
            })
            .count();
        running < self.pool.max_runspaces()
    }

    /// True once it was deleted or idled out.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }

    fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
        self.pipelines().clear();
        self.changed.notify_waiters();
    }

    fn is_idle(&self, now: Instant) -> bool {
        let last = *self.last_used.lock().unwrap_or_else(PoisonError::into_inner);
        self.busy.load(Ordering::Relaxed) == 0 && now.saturating_duration_since(last) > self.idle_timeout
    }
}

/// The shells of one server.
#[derive(Debug, Default)]
pub(crate) struct Shells {
    open: Mutex<HashMap<Uuid, Arc<Shell>>>,
    opened: AtomicU64,
}

impl Shells {
    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Arc<Shell>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The shell of an id, as long as it belongs to the same account; shells that idled out are gone by then.
    pub(crate) fn get(&self, id: &str, owner: &str) -> Option<Arc<Shell>> {
        self.sweep();
        let id = Uuid::try_parse(id.trim()).ok()?;
        let shell = self.lock().get(&id).cloned()?;
        shell.session.account.qualified_name().eq_ignore_ascii_case(owner).then_some(shell)
    }

    /// Adds a shell unless its owner holds `limit` already or its id is taken.
    pub(crate) fn add(&self, shell: Arc<Shell>, limit: u32) -> Result<(), ShellRefused> {
        self.sweep();
        let owner = shell.session.account.qualified_name();
        let mut open = self.lock();
        let held = open.values().filter(|other| other.session.account.qualified_name() == owner).count();
        if held >= limit as usize {
            return Err(ShellRefused::Quota);
        }
        if open.contains_key(&shell.id) {
            return Err(ShellRefused::Taken);
        }
        open.insert(shell.id, shell);
        self.opened.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Closes a shell and wakes who waits for it.
    pub(crate) fn remove(&self, id: Uuid) {
        let removed = self.lock().remove(&id);
        if let Some(shell) = removed {
            shell.close();
        }
    }

    /// Closes all shells, as a recycled worker process does.
    pub(crate) fn clear(&self) {
        let all: Vec<_> = self.lock().drain().map(|(_, shell)| shell).collect();
        all.iter().for_each(|shell| shell.close());
    }

    /// Shells open now, and ever opened.
    pub(crate) fn counts(&self) -> (usize, u64) {
        self.sweep();
        (self.lock().len(), self.opened.load(Ordering::Relaxed))
    }

    fn sweep(&self) {
        let now = Instant::now();
        let idle: Vec<Uuid> =
            self.lock().values().filter(|shell| shell.is_idle(now)).map(|shell| shell.id).collect();
        idle.into_iter().for_each(|id| self.remove(id));
    }
}

/// Why a shell was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShellRefused {
    Quota,
    Taken,
}
