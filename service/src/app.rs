//! What every route shares: the store, the authority, the waiting polls, and a short-lived cache of agents.

pub mod live;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use crate::app::live::Live;
use crate::data_folder::Recorded;
use crate::package::ProgramsFolder;
use crate::security::admission::Admission;
use crate::security::ca::Authority;
use crate::security::guessing::Doors;
use crate::security::password::{Cost, Hasher};
use crate::security::tls::Peer;
use crate::security::trust::Bundle;
use crate::store::{AgentState, Result, Store};

/// A revocation by another process acts within this time.
const AGENT_CACHE: Duration = Duration::from_secs(15);
const MOST_CACHED: usize = 10_000;
/// How long it holds whether something can be written, and how long one try of it may wait for its turn.
const PROBED: Duration = Duration::from_secs(10);
const PROBE_LIMIT: Duration = Duration::from_secs(5);

/// Shared by all routes; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Shared>);

/// A certificate that was shown: agent and serial.
type Credential = (Uuid, Vec<u8>);

/// The parts of [`App`].
#[derive(Debug)]
pub struct Shared {
    pub started: Timestamp,
    pub store: Store,
    pub authority: Authority,
    /// Where the key of the service's own secrets is.
    pub secrets: PathBuf,
    pub packages: Packages,
    /// Turns true when the service ends: waiting check-ins are answered at once.
    pub stop: watch::Receiver<bool>,
    /// Tells open pages what has changed.
    pub live: Live,
    /// Held while decisions are made.
    pub(crate) evaluating: tokio::sync::Mutex<()>,
    wakers: Mutex<HashMap<Uuid, watch::Sender<u64>>>,
    /// The settings that agents were last woken for.
    revisions: Mutex<HashMap<Uuid, u64>>,
    agents: Mutex<HashMap<Credential, (AgentState, Instant)>>,
    shown: Mutex<Shown>,
    /// Connections that are open.
    pub admission: Admission,
    /// Tries to log on, to enrol and to renew.
    pub doors: Doors,
    /// Makes and checks the hashes of passwords.
    pub passwords: Hasher,
    /// An agent said that it trusts other roots than before.
    pub(crate) trust_told: tokio::sync::Notify,
    /// When a write was tried last, and whether it succeeded.
    probed: tokio::sync::Mutex<Option<(Instant, bool)>>,
}

/// What set-up packages are made of.
#[derive(Debug)]
pub struct Packages {
    /// Where agents find the service, and the site's certificate.
    pub recorded: Recorded,
    pub programs: ProgramsFolder,
}

/// What is said about the server certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// What agents are to trust.
    pub bundle: Bundle,
    /// Host names of the service, in lower case: of its certificate and its addresses.
    pub hosts: Vec<String>,
    /// Why the site's certificate is not the one that is shown, or would be of no use.
    pub finding: Option<Finding>,
}

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    /// The service around a store.
    pub fn new(
        store: Store,
        authority: Authority,
        secrets: PathBuf,
        packages: Packages,
        shown: Shown,
        passwords: Cost,
        stop: watch::Receiver<bool>,
    ) -> Self {
        Self(Arc::new(Shared {
            started: Timestamp::now(),
            store,
            authority,
            secrets,
            packages,
            stop,
            live: Live::default(),
            evaluating: tokio::sync::Mutex::default(),
            wakers: Mutex::default(),
            revisions: Mutex::default(),
            agents: Mutex::default(),
            shown: Mutex::new(shown),
            admission: Admission::default(),
            doors: Doors::default(),
            passwords: Hasher::new(passwords),
            trust_told: tokio::sync::Notify::new(),
            probed: tokio::sync::Mutex::default(),
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

    /// What is said about the server certificate.
    pub fn shown(&self) -> Shown {
        lock(&self.shown).clone()
    }

    /// Says something else about the server certificate; agents learn it at once.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn show(&self, shown: Shown) -> Result<()> {
        let before = std::mem::replace(&mut *lock(&self.shown), shown.clone());
        if let Some(finding) = shown.finding.filter(|finding| before.finding.as_ref() != Some(finding)) {
            tracing::warn!(code = finding.code.as_str(), "{}", finding.text);
        }
        if before.bundle != shown.bundle {
            for connector in self.store.connectors(Timestamp::now()).await? {
                self.wake(connector.id);
            }
        }
        Ok(())
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

    /// Whether the database takes writes, tried at most once in ten seconds however often anybody asks.
    pub async fn can_write(&self) -> bool {
        let mut probed = self.probed.lock().await;
        if let Some((at, good)) = *probed
            && at.elapsed() < PROBED
        {
            return good;
        }
        let good = match tokio::time::timeout(PROBE_LIMIT, self.store.probe_write(Timestamp::now())).await {
            Ok(Err(error)) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "nothing can be written");
                false
            }
            // Others write for that long: it can be written.
            Ok(Ok(())) | Err(_) => true,
        };
        *probed = Some((Instant::now(), good));
        good
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
        if state.is_none() && self.store.readmit(now, peer.agent, peer.connector, &peer.serial).await? {
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
