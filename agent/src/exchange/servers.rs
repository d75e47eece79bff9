//! The Client Access Servers of a connection, with their health: one list for syncs and orders, kept for as long as the
//! settings name the same server.
//!
//! Syncs and orders share what they learn about a server: after a server failed in a sync, neither the next order nor
//! the next sync tries it first.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::config::Config;
use exchange_connector::domain::server::{Environment, ExchangeServer};
use exchange_connector::exchange::failover::{Cause, Failover};
use jiff::Timestamp;
use uuid::Uuid;

use super::offered::OfferedCmdlets;
use crate::store::shells::LeftShell;
use crate::store::{Journal, keys};

/// Shells that are kept in mind to be closed; an account may hold 18.
const MOST_LEFT: usize = 32;
/// How long other servers are not asked again about shells that were left there.
const ASKED_FOR: Duration = Duration::from_secs(600);

/// The list that counts, whatever the settings are just now.
#[derive(Debug, Default)]
pub struct Servers {
    list: Mutex<Option<Arc<ServerList>>>,
    /// What an earlier process left at Exchange was looked up.
    looked_back: AtomicBool,
}

impl Servers {
    /// The list for these settings: the one in use where they name the same server, else a new one, which begins with the
    /// servers that the journal knows. Whoever still works by earlier settings keeps the earlier list, and with it never
    /// takes its password to a server that only the new settings name.
    pub(crate) async fn of(&self, config: &Config, journal: &Journal) -> Arc<ServerList> {
        // What cannot be read says nothing: the configured server alone is tried until a sync lists the others.
        let known = journal.get_or_default(&keys::SERVERS).await.unwrap_or_default();
        // Before this process opened any shell, all that are noted are left over.
        let left = if self.looked_back.swap(true, Ordering::Relaxed) {
            Vec::new()
        } else {
            journal.left_shells(MOST_LEFT).await.unwrap_or_default()
        };
        let mut list = self.list.lock().unwrap_or_else(PoisonError::into_inner);
        match &*list {
            Some(list) if list.is_for(config) => Arc::clone(list),
            _ => {
                let mut new = ServerList::new(config, &known);
                new.journal = Some(journal.clone());
                new.state().left = left;
                Arc::clone(list.insert(Arc::new(new)))
            }
        }
    }
}

/// The servers of one connection.
#[derive(Debug)]
pub(crate) struct ServerList {
    configured: Box<str>,
    enabled: bool,
    state: Mutex<State>,
    /// Where shells are noted.
    journal: Option<Journal>,
}

#[derive(Debug)]
struct State {
    failover: Failover,
    /// By host: what Exchange shows to the account there.
    offered: HashMap<String, Arc<OfferedCmdlets>>,
    /// Shells that were left behind, and are to be closed by the next session with their server.
    left: Vec<LeftShell>,
    /// When other servers were last asked about theirs.
    asked_elsewhere: Option<Instant>,
}

/// True where another server may take over. The environment decides as well: a hosted Exchange lists servers that are
/// not the customer's.
fn enabled(config: &Config) -> bool {
    config.is_cas_failover_enabled && config.exchange.environment != Environment::Hosted
}

impl ServerList {
    fn new(config: &Config, known: &[ExchangeServer]) -> Self {
        let (configured, enabled) = (config.exchange.server.host(), enabled(config));
        let mut failover = Failover::new(configured, enabled);
        failover.learn(known);
        let state =
            Mutex::new(State { failover, offered: HashMap::new(), left: Vec::new(), asked_elsewhere: None });
        Self { configured: configured.into(), enabled, state, journal: None }
    }

    /// The configured server alone, as Connect checks it.
    pub(crate) fn alone(config: &Config) -> Self {
        Self::new(&Config { is_cas_failover_enabled: false, ..config.clone() }, &[])
    }

    fn is_for(&self, config: &Config) -> bool {
        *self.configured == *config.exchange.server.host() && self.enabled == enabled(config)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The host to connect to now; `None` while every server rests.
    pub(crate) fn choose(&self, now: Timestamp) -> Option<String> {
        self.state().failover.choose(now).ok().map(str::to_owned)
    }

    /// The organization's servers, as Exchange has just listed them.
    pub(crate) fn learn(&self, listed: &[ExchangeServer]) {
        self.state().failover.learn(listed);
    }

    pub(crate) fn succeeded(&self, host: &str) {
        self.state().failover.succeeded(host);
    }

    pub(crate) fn failed(&self, host: &str, cause: Cause, now: Timestamp) {
        self.state().failover.failed(host, cause, now);
    }

    /// Notes a shell that is about to be made at `host`; gives those that were left there, which are to be closed.
    pub(crate) async fn opens_shell(&self, id: Uuid, host: &str) -> Vec<Uuid> {
        if let Some(journal) = &self.journal
            && let Err(error) =
                journal.note_shell(&LeftShell { id, host: host.into() }, Timestamp::now()).await
        {
            // It is closed all the same, unless the agent is killed.
            tracing::warn!(%error, "a shell cannot be noted");
        }
        self.state().left.iter().filter(|left| left.host == host).map(|left| left.id).collect()
    }

    /// Shells that were left on other servers of this list than `host`, by server. None where that was answered a short
    /// time ago: a server that is away must not hold up every session.
    pub(crate) fn left_elsewhere(&self, host: &str, now: Instant) -> HashMap<String, Vec<Uuid>> {
        let mut state = self.state();
        let asked = state.asked_elsewhere.is_some_and(|at| now.duration_since(at) < ASKED_FOR);
        let mut found: HashMap<String, Vec<Uuid>> = HashMap::new();
        if !asked {
            // A server that only earlier settings named does not get the password of these.
            let known: Vec<&str> = state.failover.hosts().collect();
            for left in state.left.iter().filter(|left| left.host != host && known.contains(&&*left.host)) {
                found.entry(left.host.clone()).or_default().push(left.id);
            }
        }
        if !found.is_empty() {
            state.asked_elsewhere = Some(now);
        }
        found
    }

    /// A shell is closed, or was never made.
    pub(crate) async fn closed_shell(&self, id: Uuid) {
        self.state().left.retain(|left| left.id != id);
        if let Some(journal) = &self.journal
            && let Err(error) = journal.forget_shell(id).await
        {
            tracing::debug!(%error, "a closed shell stays noted");
        }
    }

    /// A shell may still be there: the next session with its server closes it.
    pub(crate) fn leaves_shell(&self, id: Uuid, host: &str) {
        let mut state = self.state();
        if state.left.len() < MOST_LEFT {
            state.left.push(LeftShell { id, host: host.into() });
        }
    }

    /// What the account was offered at `host`.
    pub(crate) fn offered(&self, host: &str) -> Option<Arc<OfferedCmdlets>> {
        self.state().offered.get(&host.to_ascii_lowercase()).cloned()
    }

    pub(crate) fn set_offered(&self, host: &str, offered: Arc<OfferedCmdlets>) {
        self.state().offered.insert(host.to_ascii_lowercase(), offered);
    }
}

#[cfg(test)]
mod tests;
