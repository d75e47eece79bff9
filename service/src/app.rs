//! What every route shares: the store, the authority, the waiting polls, and a short-lived cache of agents.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use crate::security::ca::Authority;
use crate::security::tls::Peer;
use crate::store::{AgentState, Result, Store};

/// A revocation by another process acts within this time.
const AGENT_CACHE: Duration = Duration::from_secs(15);
const MOST_CACHED: usize = 10_000;

/// Shared by all routes; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Shared>);

/// A certificate that was shown: agent and serial.
type Shown = (Uuid, Vec<u8>);

/// The parts of [`App`].
#[derive(Debug)]
pub struct Shared {
    pub store: Store,
    pub authority: Authority,
    /// Where the key of the service's own secrets is.
    pub secrets: PathBuf,
    /// Turns true when the service ends: waiting check-ins are answered at once.
    pub stop: watch::Receiver<bool>,
    /// Held while decisions are made.
    pub(crate) evaluating: tokio::sync::Mutex<()>,
    wakers: Mutex<HashMap<Uuid, watch::Sender<u64>>>,
    /// The settings that agents were last woken for.
    revisions: Mutex<HashMap<Uuid, u64>>,
    agents: Mutex<HashMap<Shown, (AgentState, Instant)>>,
}

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    /// The service around a store.
    pub fn new(store: Store, authority: Authority, secrets: PathBuf, stop: watch::Receiver<bool>) -> Self {
        Self(Arc::new(Shared {
            store,
            authority,
            secrets,
            stop,
            evaluating: tokio::sync::Mutex::default(),
            wakers: Mutex::default(),
            revisions: Mutex::default(),
            agents: Mutex::default(),
        }))
    }
}

impl Shared {
    /// Changes whenever something waits for the organization's agents. Take it before looking for work.
    pub fn waker(&self, org: Uuid) -> watch::Receiver<u64> {
        lock(&self.wakers).entry(org).or_insert_with(|| watch::channel(0).0).subscribe()
    }

    /// Wakes the organization's waiting check-ins.
    pub fn wake(&self, org: Uuid) {
        if let Some(waker) = lock(&self.wakers).get(&org) {
            waker.send_modify(|count| *count += 1);
        }
    }

    /// Wakes the organization's check-ins when the settings of its agent have changed: groups, discovery, brake.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn wake_for_settings(&self, org: Uuid) -> Result<()> {
        let revision = match self.store.agent_settings(org).await {
            Ok(settings) => settings.revision,
            Err(crate::store::StoreError::Refused(_)) => return Ok(()),
            Err(error) => return Err(error),
        };
        if lock(&self.revisions).insert(org, revision) != Some(revision) {
            self.wake(org);
        }
        Ok(())
    }

    /// The agent behind a verified certificate.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn agent(&self, peer: &Peer) -> Result<Option<AgentState>> {
        let key = (peer.agent, peer.serial.clone());
        if let Some((state, since)) = lock(&self.agents).get(&key)
            && since.elapsed() < AGENT_CACHE
        {
            return Ok(Some(*state));
        }
        let now = Timestamp::now();
        let mut state = self.store.agent(now, peer.agent, &peer.serial).await?;
        if state.is_none() && self.store.readmit(now, peer.agent, &peer.serial).await? {
            tracing::warn!(agent = %peer.agent, "a certificate of this service's authority was not known: the database was \
                probably put back");
            state = self.store.agent(now, peer.agent, &peer.serial).await?;
        }
        if let Some(state) = state {
            let mut agents = lock(&self.agents);
            if agents.len() >= MOST_CACHED {
                agents.clear();
            }
            agents.insert(key, (state, Instant::now()));
        }
        Ok(state)
    }

    /// Forgets what is known of an organization's agents, after they were revoked or replaced.
    pub fn forget_agents(&self, org: Uuid) {
        lock(&self.agents).retain(|_, (state, _)| state.org != org);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
