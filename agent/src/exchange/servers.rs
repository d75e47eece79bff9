//! The Client Access Servers of a connection, with their health: one list for syncs and orders, kept for as long as the
//! settings name the same server.
//!
//! Syncs and orders share what they learn about a server: after a server failed in a sync, neither the next order nor
//! the next sync tries it first.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use exchange_connector::config::Config;
use exchange_connector::domain::server::{Environment, ExchangeServer};
use exchange_connector::exchange::failover::{Cause, Failover};
use jiff::Timestamp;

use super::offered::OfferedCmdlets;
use crate::store::{Journal, keys};

/// The list that counts, whatever the settings are just now.
#[derive(Debug, Default)]
pub struct Servers(Mutex<Option<Arc<ServerList>>>);

impl Servers {
    /// The list for these settings: the one in use where they name the same server, else a new one, which begins with the
    /// servers that the journal knows. Whoever still works by earlier settings keeps the earlier list, and with it never
    /// takes its password to a server that only the new settings name.
    pub(crate) async fn of(&self, config: &Config, journal: &Journal) -> Arc<ServerList> {
        // What cannot be read says nothing: the configured server alone is tried until a sync lists the others.
        let known = journal.get_or_default(&keys::SERVERS).await.unwrap_or_default();
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*list {
            Some(list) if list.is_for(config) => Arc::clone(list),
            _ => Arc::clone(list.insert(Arc::new(ServerList::new(config, &known)))),
        }
    }
}

/// The servers of one connection.
#[derive(Debug)]
pub(crate) struct ServerList {
    configured: Box<str>,
    enabled: bool,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    failover: Failover,
    /// By host: what Exchange shows to the account there.
    offered: HashMap<String, Arc<OfferedCmdlets>>,
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
        let state = Mutex::new(State { failover, offered: HashMap::new() });
        Self { configured: configured.into(), enabled, state }
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
