//! What a lab is started with.

use std::path::PathBuf;
use std::time::Duration;

use exchange_connector::secret::Secret;

use crate::scenario::{ProxyScenario, Scenario};

/// What a lab is made from: a scenario, and what concerns this one start.
#[derive(Debug, Clone)]
pub struct LabOptions {
    pub scenario: Scenario,
    /// Wrong passwords in a row that lock an account; zero: never.
    pub lock_after: u32,
    /// Largest fragment in bytes; `None`: 32 kB, as PowerShell.
    pub fragment_size: Option<usize>,
    /// Longest that a shell may idle; `None`: 15 minutes, as Exchange.
    pub max_idle: Option<Duration>,
    /// First https port of servers whose port the scenario leaves open. Zero: any free ones.
    pub port: u16,
    /// The same for plain http.
    pub http_port: u16,
    /// Where `ca.pem` is written; `None`: a folder of its own below the system's temporary folder.
    pub folder: Option<PathBuf>,
}

impl From<Scenario> for LabOptions {
    fn from(scenario: Scenario) -> Self {
        Self {
            scenario,
            lock_after: 0,
            fragment_size: None,
            max_idle: None,
            port: 0,
            http_port: 0,
            folder: None,
        }
    }
}

impl Default for LabOptions {
    fn default() -> Self {
        Scenario::parse(include_str!("../scenarios/default.toml")).expect("read by a test").into()
    }
}

/// Ports of the proxy without and of the one with credentials, and those: the scenario speaks of the one or the other.
pub(crate) fn proxy_plan(wanted: Option<&ProxyScenario>) -> (u16, u16, (String, Secret)) {
    let default = ("proxy".to_owned(), Secret::new("Proxy-Password-1"));
    let port = wanted.and_then(|proxy| proxy.port).unwrap_or_default();
    match wanted.and_then(|proxy| Some((proxy.user.clone()?, proxy.password.clone()))) {
        Some(credentials) => (0, port, credentials),
        None => (port, 0, default),
    }
}
