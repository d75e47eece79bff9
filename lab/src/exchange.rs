//! One Client Access Server: its virtual directories, who may use them, and what it counts.

pub(crate) mod auth;
mod http;
mod power_shell;
mod runspace;
mod sealed;
mod shell;
mod wsman;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

pub(crate) use auth::AuthSettings;
pub use auth::accounts::{AccountBook, Attempts};
pub use auth::keytab::{KeytabEntry, KeytabError, read as read_keytab};
use serde::Serialize;

use self::auth::Offer;
pub(crate) use self::shell::Shells;
use crate::faults::SharedFaults;
use crate::mail::MailStore;
use crate::organization::{Organization, Server};
use crate::scenario::{AuthenticationScenario, MailScenario, Scheme};

pub(crate) use http::{Listening, serve};

/// How a server is set up.
#[derive(Debug, Clone, Default)]
pub struct ServerOptions {
    /// What its directories offer.
    pub authentication: AuthenticationScenario,
    pub mail: MailScenario,
    /// Largest fragment in bytes; `None`: 32 kB, as PowerShell.
    pub fragment_size: Option<usize>,
    /// Longest that a shell may idle; `None`: 15 minutes, as Exchange.
    pub max_idle: Option<Duration>,
}

/// What a server counts.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    requests: AtomicU64,
    connections: AtomicU64,
    unauthorized: AtomicU64,
    receive_bytes: AtomicU64,
    fragments: AtomicU64,
    records: AtomicU64,
    commands: Mutex<BTreeMap<String, u64>>,
    paths: Mutex<BTreeMap<&'static str, u64>>,
}

impl Counters {
    /// Counts a pipeline by the names of its commands: `Get-MobileDevice|Get-MobileDeviceStatistics`.
    fn commands<'a>(&self, names: impl IntoIterator<Item = &'a str>) {
        let name = names.into_iter().collect::<Vec<_>>().join("|");
        *self.commands.lock().unwrap_or_else(PoisonError::into_inner).entry(name).or_default() += 1;
    }

    fn path(&self, path: &'static str) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        *self.paths.lock().unwrap_or_else(PoisonError::into_inner).entry(path).or_default() += 1;
    }
}

/// The counters as the control endpoint shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerCounts {
    pub connections: u64,
    pub requests: u64,
    pub unauthorized: u64,
    pub shells_open: usize,
    pub shells_opened: u64,
    /// Pipelines by their commands.
    pub pipelines: BTreeMap<String, u64>,
    /// Requests by virtual directory.
    pub directories: BTreeMap<&'static str, u64>,
    /// Bytes of the answers to Receive.
    pub receive_bytes: u64,
    /// Records of all pipelines.
    pub records: u64,
}

/// Everything that the connections of one server share.
#[derive(Debug)]
pub(crate) struct ServerState {
    /// Fully qualified name.
    pub(crate) name: String,
    /// What the organization knows of it.
    pub(crate) server: Server,
    /// Where it speaks https.
    pub(crate) https: SocketAddr,
    pub(crate) mail: Arc<MailStore>,
    pub(crate) organization: Arc<Organization>,
    pub(crate) auth: AuthSettings,
    pub(crate) options: ServerOptions,
    pub(crate) faults: SharedFaults,
    pub(crate) shells: Shells,
    pub(crate) counters: Counters,
}

impl ServerState {
    /// The NetBIOS name: `CAS01`.
    pub(crate) fn short_name(&self) -> String {
        self.server.name.to_ascii_uppercase()
    }

    /// What a directory offers.
    fn offer(&self, methods: &[Scheme]) -> Offer {
        // Kerberos without a key would be an empty promise.
        let has_key = !auth::keytab::best_keys(&self.auth.keys).is_empty();
        let methods =
            methods.iter().copied().filter(|method| has_key || *method != Scheme::Kerberos).collect();
        Offer { methods, rule: self.options.authentication.extended_protection }
    }

    /// The counters now.
    pub(crate) fn counts(&self) -> ServerCounts {
        let counters = &self.counters;
        let (shells_open, shells_opened) = self.shells.counts();
        ServerCounts {
            connections: counters.connections.load(Ordering::Relaxed),
            requests: counters.requests.load(Ordering::Relaxed),
            unauthorized: counters.unauthorized.load(Ordering::Relaxed),
            shells_open,
            shells_opened,
            pipelines: counters.commands.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            directories: counters.paths.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            records: counters.records.load(Ordering::Relaxed),
            receive_bytes: counters.receive_bytes.load(Ordering::Relaxed),
        }
    }

    /// Whether this fragment is the one to damage; the knob acts once.
    fn damages_next_fragment(&self) -> bool {
        let Some(n) = self.faults.get().broken_fragment else { return false };
        let damaged = self.counters.fragments.fetch_add(1, Ordering::Relaxed) + 1 == n;
        if damaged {
            self.counters.fragments.store(0, Ordering::Relaxed);
            self.faults.change(|knobs| knobs.broken_fragment = None);
        }
        damaged
    }

    fn cuts_at_records(&self, records: u64) -> bool {
        self.faults.change(|knobs| {
            let cuts = knobs.cut_after_records.is_some_and(|n| records >= n);
            if cuts {
                knobs.cut_after_records = None;
            }
            cuts
        })
    }

    /// Where in an answer of `length` bytes to a Receive the connection has to be cut, if it has to; once.
    fn cut(&self, length: usize, by_records: bool) -> Option<usize> {
        let before = self.counters.receive_bytes.fetch_add(length as u64, Ordering::Relaxed);
        if by_records {
            return Some(length / 2);
        }
        self.faults.change(|knobs| {
            let rest = knobs.cut_after_bytes?.saturating_sub(before);
            let at = usize::try_from(rest).ok().filter(|rest| *rest < length)?;
            knobs.cut_after_bytes = None;
            Some(at)
        })
    }
}

#[cfg(test)]
mod tests;
