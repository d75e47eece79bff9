//! A lab that runs: its servers, proxies and control endpoint, until it is dropped.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::certificates::{Authority, CertificateError};
use crate::control::{self, Shared};
use crate::description::Description;
use crate::exchange::{
    AccountBook, AuthSettings, Counters, KeytabEntry, KeytabError, Listening, ServerOptions, ServerState,
    Shells, read_keytab, serve,
};
use crate::faults::SharedFaults;
use crate::graph::{self, GraphDescription, GraphTenant};
use crate::mail::MailStore;
use crate::options::{LabOptions, proxy_plan};
use crate::organization::Organization;
use crate::proxy::Proxy;
use crate::scenario::ProxyScenario;
use crate::server::RunningServer;

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Why a lab did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("no certificates could be made")]
    Certificate(#[from] CertificateError),
    #[error("{what} cannot listen on {address}")]
    Listen {
        what: &'static str,
        address: SocketAddr,
        #[source]
        source: std::io::Error,
    },
    #[error("the keytab {path} cannot be read")]
    KeytabFile {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("the keytab {path} is damaged")]
    Keytab {
        path: PathBuf,
        #[source]
        source: KeytabError,
    },
    #[error("{path} cannot be written")]
    Write {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
}

/// A running lab; everything stops when it is dropped.
#[derive(Debug)]
pub struct RunningLab {
    shared: Arc<Shared>,
    authority_pem: String,
    tasks: Vec<JoinHandle<()>>,
    own_folder: Option<PathBuf>,
}

/// The lab.
#[derive(Debug)]
pub struct Lab;

impl Lab {
    /// Starts a lab on loopback.
    pub async fn start(options: impl Into<LabOptions>) -> Result<RunningLab, StartError> {
        let options = options.into();
        let scenario = &options.scenario;
        let config = &scenario.organization;
        let organization = Organization::new(config.clone());
        let accounts = Arc::new(AccountBook::new(scenario.accounts.clone(), options.lock_after));
        let keys =
            scenario.authentication.keytab.as_ref().map(|path| keys(path)).transpose()?.unwrap_or_default();
        let authority = Authority::new()?;
        let mail = Arc::new(MailStore::default());
        let mut servers = Vec::new();
        let mut tasks = Vec::new();
        for (index, wanted) in scenario.servers.iter().enumerate() {
            let Some(server) = config.servers.iter().find(|server| server.name == wanted.name) else {
                continue;
            };
            let short = server.name.to_ascii_lowercase();
            let name = format!("{short}.{}", config.domain);
            let identity = authority.server(&names(&name, &short, &config.domain))?;
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            let port = |wanted: Option<u16>, first: u16| {
                wanted.unwrap_or(if first == 0 { 0 } else { first.saturating_add(index) })
            };
            let https = listen("the server", port(wanted.port, options.port)).await?;
            let http = listen("the server", port(wanted.http_port, options.http_port)).await?;
            let state = Arc::new(ServerState {
                auth: AuthSettings {
                    server_name: name.clone(),
                    accounts: accounts.clone(),
                    keys: keys.clone(),
                },
                name,
                server: server.clone(),
                https: https.1,
                mail: mail.clone(),
                organization: organization.clone(),
                options: ServerOptions {
                    authentication: scenario.authentication.clone(),
                    mail: scenario.mail.clone(),
                    fragment_size: options.fragment_size,
                    max_idle: options.max_idle,
                },
                faults: SharedFaults::new(wanted.faults.clone()),
                shells: Shells::default(),
                counters: Counters::default(),
            });
            servers.push(RunningServer { state: state.clone(), https: https.1, http: http.1 });
            for listening in [
                Listening { listener: https.0, identity: Some(identity) },
                Listening { listener: http.0, identity: None },
            ] {
                let state = state.clone();
                tasks.push(tokio::spawn(async move {
                    if let Err(error) = serve(state, listening).await {
                        tracing::error!(%error, "a server stopped");
                    }
                }));
            }
        }
        let proxies = proxies(&servers, &config.domain, scenario.proxy.as_ref()).await?;
        let (folder, own_folder) = folder(options.folder.clone())?;
        let ca_file = folder.join("ca.pem");
        std::fs::write(&ca_file, authority.pem())
            .map_err(|source| StartError::Write { path: ca_file.clone(), source })?;
        let graph = start_graph(&options, &organization, &authority, &folder, &mut tasks).await?;
        let (graph, graph_description) = graph.unzip();
        let shared = Arc::new(Shared {
            graph,
            organization,
            accounts,
            mail,
            servers,
            proxies,
            description: std::sync::OnceLock::new(),
        });
        let (listener, control_address) = listen("the control endpoint", 0).await?;
        let mut description = Description::new(
            &shared.servers,
            &shared.accounts,
            &shared.proxies,
            ca_file,
            control_address,
            &options,
        );
        description.graph = graph_description;
        shared.description.get_or_init(|| description);
        tasks.push(tokio::spawn(control::serve(listener, shared.clone())));
        Ok(RunningLab { shared, authority_pem: authority.pem(), tasks, own_folder })
    }
}

impl RunningLab {
    /// Addresses, accounts and files, as `--json` prints them.
    pub fn description(&self) -> &Description {
        self.shared.description.get().expect("set before the lab is handed out")
    }

    /// The servers that take clients.
    pub fn servers(&self) -> &[RunningServer] {
        &self.shared.servers
    }

    /// The organization behind them.
    pub fn organization(&self) -> &Arc<Organization> {
        &self.shared.organization
    }

    /// The accounts.
    pub fn accounts(&self) -> &AccountBook {
        &self.shared.accounts
    }

    /// The proxy without, and the one with credentials.
    pub fn proxies(&self) -> &[Proxy; 2] {
        &self.shared.proxies
    }

    /// The authority to trust.
    pub fn authority_pem(&self) -> &str {
        &self.authority_pem
    }
}

impl Drop for RunningLab {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        for server in &self.shared.servers {
            // Connections outlive the listeners; their next request ends them.
            server.state.faults.change(|knobs| knobs.down = true);
            server.state.shells.clear();
        }
        if let Some(folder) = &self.own_folder {
            // Nothing of the lab is worth a complaint about a temporary folder.
            drop(std::fs::remove_dir_all(folder));
        }
    }
}

/// The stand-in for Graph, where the scenario wants one.
async fn start_graph(
    options: &LabOptions,
    organization: &Arc<Organization>,
    authority: &Authority,
    folder: &std::path::Path,
    tasks: &mut Vec<JoinHandle<()>>,
) -> Result<Option<(Arc<GraphTenant>, GraphDescription)>, StartError> {
    let scenario = &options.scenario.graph;
    if !scenario.enabled {
        return Ok(None);
    }
    let tenant = Arc::new(GraphTenant::new(organization.clone(), scenario.clone()));
    let files = tenant.certificate(folder)?;
    let identity = authority.server(&["localhost", "127.0.0.1", "::1"].map(String::from))?;
    let (listener, address) = listen("Graph", scenario.port.unwrap_or_default()).await?;
    tasks.push(tokio::spawn(graph::serve(listener, identity, tenant.clone())));
    let description = tenant.describe(format!("https://{address}"), files);
    Ok(Some((tenant, description)))
}

fn keys(path: &std::path::Path) -> Result<Vec<KeytabEntry>, StartError> {
    let bytes =
        std::fs::read(path).map_err(|source| StartError::KeytabFile { path: path.to_owned(), source })?;
    read_keytab(&bytes).map_err(|source| StartError::Keytab { path: path.to_owned(), source })
}

/// Every name and address that a server is called by.
fn names(name: &str, short: &str, domain: &str) -> Vec<String> {
    let mut names: Vec<String> =
        [name, short, "localhost", "127.0.0.1", "::1", domain].map(String::from).into();
    names.push(format!("autodiscover.{domain}"));
    names
}

async fn listen(what: &'static str, port: u16) -> Result<(TcpListener, SocketAddr), StartError> {
    let address = SocketAddr::new(LOOPBACK, port);
    let fail = |source| StartError::Listen { what, address, source };
    let listener = TcpListener::bind(address).await.map_err(fail)?;
    let bound = listener.local_addr().map_err(fail)?;
    Ok((listener, bound))
}

async fn proxies(
    servers: &[RunningServer],
    domain: &str,
    wanted: Option<&ProxyScenario>,
) -> Result<[Proxy; 2], StartError> {
    let mut resolve: Vec<(String, Option<SocketAddr>)> = servers
        .iter()
        .flat_map(|server| {
            [443, server.https.port()].map(|port| (format!("{}:{port}", server.name()), Some(server.https)))
        })
        .collect();
    // Autodiscover is published at the usual name; the domain's own name serves nothing, wherever it may exist.
    let first = servers.first();
    resolve.push((format!("autodiscover.{domain}:443"), first.map(|server| server.https)));
    resolve.push((format!("autodiscover.{domain}:80"), first.map(|server| server.http)));
    resolve.extend([80, 443].map(|port| (format!("{domain}:{port}"), None)));
    let (open, guarded, credentials) = proxy_plan(wanted);
    let at = |port: u16| SocketAddr::new(LOOPBACK, port);
    let fail = |address| move |source| StartError::Listen { what: "a proxy", address, source };
    Ok([
        Proxy::start(at(open), None, resolve.clone()).await.map_err(fail(at(open)))?,
        Proxy::start(at(guarded), Some(credentials), resolve).await.map_err(fail(at(guarded)))?,
    ])
}

fn folder(wanted: Option<PathBuf>) -> Result<(PathBuf, Option<PathBuf>), StartError> {
    let own = wanted.is_none();
    let folder = wanted.unwrap_or_else(|| {
        std::env::temp_dir().join(format!("exchange-connector-lab-{}", uuid::Uuid::new_v4().simple()))
    });
    std::fs::create_dir_all(&folder).map_err(|source| StartError::Write { path: folder.clone(), source })?;
    Ok((folder.clone(), own.then_some(folder)))
}
