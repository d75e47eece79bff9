//! A stand-in for Microsoft Graph and its log-on: managed devices and groups of the lab's people, on a port of its own.
//!
//! It answers as Graph does where that matters: opaque paging, filters that it does not know are ignored, groups
//! within groups, errors in Graph's shape. What goes wrong on purpose is in [`GraphFaults`].

mod answer;
mod directory;
mod http;
mod seed;
mod token;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use exchange_connector::secret::Secret;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::organization::Organization;
pub(crate) use http::serve;
pub(crate) use seed::GraphGroup;

/// How the stand-in is set up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GraphScenario {
    /// False: there is no Graph.
    pub enabled: bool,
    pub port: Option<u16>,
    /// Of a hundred devices, so many are enrolled.
    pub enrolled_percent: u8,
    /// Of a hundred enrolled devices, so many are compliant.
    pub compliant_percent: u8,
    /// Rows of a page at most; Graph's is 1,000.
    pub page_size: u32,
    /// Every n-th person's UPN is not the mailbox address, and only proxyAddresses tells.
    pub other_upn_every: u32,
}

impl Default for GraphScenario {
    fn default() -> Self {
        Self {
            enabled: true,
            port: None,
            enrolled_percent: 80,
            compliant_percent: 90,
            page_size: 1000,
            other_upn_every: 9,
        }
    }
}

/// What goes wrong on purpose. The default is a well Graph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GraphFaults {
    /// This many requests get 429.
    pub throttled_requests: u32,
    /// The seconds of `Retry-After` with it; without, none is sent.
    pub retry_after: Option<u64>,
    /// This many requests get 503.
    pub unavailable_requests: u32,
    /// The n-th page of every collection (from 1) is cut in its middle.
    pub cut_page: Option<u32>,
    /// The n-th page is JSON that is not whole.
    pub wrong_json_page: Option<u32>,
    /// The n-th page is so many bytes longer.
    pub huge_page: Option<(u32, usize)>,
    /// Before its rows, the first page of every collection has these, as they are written: what no server should send.
    pub malformed_rows: Vec<String>,
    /// The n-th page goes on at this host.
    pub foreign_link: Option<(u32, String)>,
    /// No filter is known: everything is given.
    pub ignore_filters: bool,
    /// Every second page has no rows.
    pub empty_pages: bool,
    /// All tokens end now, once.
    pub expire_tokens: bool,
    /// Parts of addresses that are answered 403: `managedDevices`, `groups`.
    pub forbidden: Vec<String>,
    /// Graph's clock less this computer's, in seconds.
    pub clock_skew: i64,
    /// Time that each answer takes, in milliseconds.
    pub latency_ms: u64,
    /// Users have nothing but their id, as without User.Read.All.
    pub hide_addresses: bool,
}

/// What it counts.
#[derive(Debug, Default)]
pub(crate) struct GraphCounters {
    pub(crate) requests: AtomicU64,
    pub(crate) tokens: AtomicU64,
    pub(crate) refused: AtomicU64,
    pub(crate) pages: AtomicU64,
    pub(crate) throttled: AtomicU64,
}

/// The tenant and everything that can be changed in it.
#[derive(Debug)]
pub(crate) struct GraphTenant {
    pub(crate) organization: Arc<Organization>,
    pub(crate) scenario: GraphScenario,
    pub(crate) tenant: Uuid,
    pub(crate) client: Uuid,
    pub(crate) secret: Secret,
    pub(crate) counters: GraphCounters,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    faults: GraphFaults,
    /// DER of the certificates that are registered with the application.
    certificates: Vec<Vec<u8>>,
    tokens: HashMap<String, jiff::Timestamp>,
    /// Where pages go on, by their opaque token.
    cursors: HashMap<String, Cursor>,
    /// Devices that are not what the seed makes of them; `None`: removed.
    devices: BTreeMap<Uuid, Option<Map<String, Value>>>,
    groups: BTreeMap<Uuid, GraphGroup>,
    assertions: HashMap<String, jiff::Timestamp>,
}

/// A collection that is being read: what is left of it is fixed when the first page is asked for.
#[derive(Debug, Clone)]
struct Cursor {
    path: String,
    rows: Arc<Vec<Value>>,
    from: usize,
    page: u32,
    size: usize,
}

/// What a client needs to know, as `--json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GraphDescription {
    pub tenant: String,
    pub client_id: String,
    pub secret: String,
    pub login_url: String,
    pub graph_url: String,
    /// PEM of a certificate that is registered with the application.
    pub certificate_file: PathBuf,
    pub key_file: PathBuf,
    pub groups: Vec<GraphGroupDescription>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GraphGroupDescription {
    pub id: String,
    pub display_name: String,
}

impl GraphTenant {
    pub(crate) fn new(organization: Arc<Organization>, scenario: GraphScenario) -> Self {
        let id = |salt| seed::guid(&organization, 0, salt);
        let (tenant, client) = (id(seed::TENANT), id(seed::APPLICATION));
        let secret = Secret::new(format!("lab~{}", id(seed::SECRET).simple()));
        let groups = seed::groups(&organization);
        let state = State { groups, ..State::default() };
        Self {
            organization,
            scenario,
            tenant,
            client,
            secret,
            counters: GraphCounters::default(),
            state: state.into(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes an RSA key and a certificate, registers it and writes both.
    pub(crate) fn certificate(
        &self,
        folder: &Path,
    ) -> Result<[PathBuf; 2], crate::certificates::CertificateError> {
        let (pem, key, der) = crate::certificates::application()?;
        let paths = [folder.join("graph-application.pem"), folder.join("graph-application.key.pem")];
        for (path, text) in paths.iter().zip([pem, key]) {
            std::fs::write(path, text)?;
        }
        self.state().certificates.push(der);
        Ok(paths)
    }

    /// Registers a certificate.
    pub(crate) fn register(&self, der: Vec<u8>) {
        self.state().certificates.push(der);
    }

    pub(crate) fn set_faults(&self, faults: GraphFaults) {
        let mut state = self.state();
        if faults.expire_tokens {
            state.tokens.clear();
        }
        state.faults = faults;
    }

    /// Changes members of a device, or makes one. The id may be the device's EAS id.
    pub(crate) fn change_device(&self, id: &str, members: Map<String, Value>, whole: bool) -> Option<Uuid> {
        let found = self.find_device(id);
        let id = match found {
            Some(id) => id,
            None if whole => Uuid::try_parse(id).ok()?,
            None => return None,
        };
        let mut device = if whole { Map::new() } else { self.device(id)? };
        if !whole {
            // What management learns of a device, it learns when the device is in touch.
            device.insert("lastSyncDateTime".into(), json!(jiff::Timestamp::now()));
        }
        device.extend(members);
        device.insert("id".into(), json!(id));
        self.state().devices.insert(id, Some(device));
        Some(id)
    }

    pub(crate) fn remove_device(&self, id: &str) -> Option<Uuid> {
        let id = self.find_device(id)?;
        self.state().devices.insert(id, None);
        Some(id)
    }

    pub(crate) fn set_group(&self, id: Uuid, name: Option<String>, members: Vec<seed::GraphMember>) {
        let mut state = self.state();
        let group = state.groups.entry(id).or_default();
        if let Some(name) = name {
            group.name = name;
        }
        group.members = members;
    }

    pub(crate) fn remove_group(&self, id: Uuid) -> bool {
        self.state().groups.remove(&id).is_some()
    }

    pub(crate) fn counters(&self) -> Value {
        let of = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        json!({
            "requests": of(&self.counters.requests),
            "tokens": of(&self.counters.tokens),
            "refused": of(&self.counters.refused),
            "pages": of(&self.counters.pages),
            "throttled": of(&self.counters.throttled),
        })
    }

    pub(crate) fn describe(&self, url: String, files: [PathBuf; 2]) -> GraphDescription {
        let [certificate_file, key_file] = files;
        let state = self.state();
        let groups = state.groups.iter().map(|(id, group)| GraphGroupDescription {
            id: id.to_string(),
            display_name: group.name.clone(),
        });
        GraphDescription {
            tenant: self.tenant.to_string(),
            client_id: self.client.to_string(),
            secret: self.secret.expose().to_owned(),
            login_url: url.clone(),
            graph_url: url,
            certificate_file,
            key_file,
            groups: groups.collect(),
        }
    }
}
