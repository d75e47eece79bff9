//! A lab that runs: its servers, proxies and control endpoint, until it is dropped.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use exchange_connector::secret::Secret;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::certificates::{Authority, CertificateError};
use crate::cmdlets::{Account, Rights};
use crate::control;
use crate::description::Description;
use crate::exchange::{
    AccountBook, KeytabEntry, KeytabError, Listening, ServerCounts, ServerOptions, ServerState, read_keytab,
    serve,
};
use crate::faults::{Faults, SharedFaults};
use crate::organization::{Organization, OrganizationConfig};
use crate::proxy::Proxy;

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// What a lab is made from.
#[derive(Debug, Clone)]
pub struct LabOptions {
    pub organization: OrganizationConfig,
    pub accounts: Vec<Account>,
    /// Wrong passwords in a row that lock an account; zero: never.
    pub lock_after: u32,
    /// How the Client Access Servers are set up; all alike.
    pub server: ServerOptions,
    /// First https port; the servers take it and those after it. Zero: any free ones.
    pub port: u16,
    /// First plain http port. Zero: any free ones.
    pub http_port: u16,
    /// MIT keytab with the servers' keys; without one there is no Kerberos.
    pub keytab: Option<PathBuf>,
    /// Name and password that the second proxy asks for; the first asks for none.
    pub proxy_credentials: (String, Secret),
    pub faults: Faults,
    /// Where `ca.pem` is written; `None`: a folder of its own below the system's temporary folder.
    pub folder: Option<PathBuf>,
}

impl Default for LabOptions {
    fn default() -> Self {
        let organization =
            OrganizationConfig { domain: "contoso.com".into(), ..OrganizationConfig::default() };
        let account = |name: &str, password: &str, rights: Rights| Account {
            name: name.into(),
            domain: organization.netbios_domain.clone(),
            upn: format!("{name}@{}", organization.domain),
            password: Secret::new(password),
            expired: false,
            remote_powershell: true,
            rights,
            mailbox: Some(format!("{name}@{}", organization.domain)),
        };
        let view_only = Rights {
            hidden_cmdlets: ["Set-*", "New-*", "Remove-*", "Clear-*"].map(String::from).into(),
            ..Rights::default()
        };
        let mut without_shell = account("no-shell", "Lab-Password-3", Rights::default());
        without_shell.remote_powershell = false;
        Self {
            accounts: vec![
                account("svc-connector", "Lab-Password-1", Rights::default()),
                account("viewer", "Lab-Password-2", view_only),
                without_shell,
                account("notify", "Lab-Password-4", Rights::default()),
            ],
            organization,
            lock_after: 0,
            server: ServerOptions::default(),
            port: 0,
            http_port: 0,
            keytab: None,
            proxy_credentials: ("proxy".into(), Secret::new("Proxy-Password-1")),
            faults: Faults::default(),
            folder: None,
        }
    }
}

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

/// One server of a running lab.
#[derive(Debug)]
pub struct RunningServer {
    pub(crate) state: Arc<ServerState>,
    pub(crate) https: SocketAddr,
    pub(crate) http: SocketAddr,
}

impl RunningServer {
    /// Fully qualified name.
    pub fn name(&self) -> &str {
        &self.state.name
    }

    /// Where it speaks https.
    pub fn https(&self) -> SocketAddr {
        self.https
    }

    /// Where it speaks plain http.
    pub fn http(&self) -> SocketAddr {
        self.http
    }

    /// Its knobs.
    pub fn faults(&self) -> &SharedFaults {
        &self.state.faults
    }

    /// Its counters.
    pub fn counts(&self) -> ServerCounts {
        self.state.counts()
    }
}

/// What the control endpoint shares with the lab.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) organization: Arc<Organization>,
    pub(crate) accounts: Arc<AccountBook>,
    pub(crate) servers: Vec<RunningServer>,
    pub(crate) proxies: [Proxy; 2],
    pub(crate) description: std::sync::OnceLock<Description>,
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
    pub async fn start(options: LabOptions) -> Result<RunningLab, StartError> {
        let organization = Organization::new(options.organization.clone());
        let accounts = Arc::new(AccountBook::new(options.accounts.clone(), options.lock_after));
        let keys = options.keytab.as_ref().map(|path| keys(path)).transpose()?.unwrap_or_default();
        let authority = Authority::new()?;
        let mut servers = Vec::new();
        let mut tasks = Vec::new();
        let clients =
            options.organization.servers.iter().filter(|server| server.client_access && !server.edge);
        for (index, server) in clients.enumerate() {
            let short = server.name.to_ascii_lowercase();
            let name = format!("{short}.{}", options.organization.domain);
            let identity = authority.server(&names(&name, &short, &options.organization.domain))?;
            let port =
                |first: u16| if first == 0 { 0 } else { first + u16::try_from(index).unwrap_or(u16::MAX) };
            let https = listen("the server", port(options.port)).await?;
            let http = listen("the server", port(options.http_port)).await?;
            let state = Arc::new(ServerState::new(
                name,
                organization.clone(),
                accounts.clone(),
                keys.clone(),
                options.server.clone(),
                SharedFaults::new(options.faults.clone()),
            ));
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
        let proxies = proxies(&servers, options.proxy_credentials.clone()).await?;
        let (folder, own_folder) = folder(options.folder.clone())?;
        let ca_file = folder.join("ca.pem");
        std::fs::write(&ca_file, authority.pem())
            .map_err(|source| StartError::Write { path: ca_file.clone(), source })?;
        let shared = Arc::new(Shared {
            organization,
            accounts,
            servers,
            proxies,
            description: std::sync::OnceLock::new(),
        });
        let (listener, control_address) = listen("the control endpoint", 0).await?;
        let description = Description::new(&shared, ca_file, control_address, &options);
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

async fn proxies(servers: &[RunningServer], credentials: (String, Secret)) -> Result<[Proxy; 2], StartError> {
    let resolve: Vec<(String, SocketAddr)> = servers
        .iter()
        .flat_map(|server| {
            [443, server.https.port()].map(|port| (format!("{}:{port}", server.name()), server.https))
        })
        .collect();
    let any = SocketAddr::new(LOOPBACK, 0);
    let fail = |source| StartError::Listen { what: "a proxy", address: any, source };
    Ok([
        Proxy::start(any, None, resolve.clone()).await.map_err(fail)?,
        Proxy::start(any, Some(credentials), resolve).await.map_err(fail)?,
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
