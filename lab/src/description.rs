//! What a running lab tells about itself: one JSON document, or lines to read.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use exchange_connector::domain::server::Environment;
use serde::Serialize;

use crate::exchange::AccountBook;
use crate::graph::GraphDescription;
use crate::options::{LabOptions, proxy_plan};
use crate::proxy::Proxy;
use crate::server::RunningServer;

/// Addresses, accounts and files of a running lab. Passwords are in it on purpose: they protect nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Description {
    pub servers: Vec<ServerDescription>,
    pub accounts: Vec<AccountDescription>,
    /// PEM of the authority that signed the servers' certificates.
    pub ca_file: PathBuf,
    /// The proxy that asks for nothing.
    pub proxy: ProxyDescription,
    /// The proxy that asks for Basic credentials.
    pub proxy_with_password: ProxyDescription,
    pub control_url: String,
    pub devices: u32,
    pub seed: u64,
    pub domain: String,
    pub organization: String,
    /// The stand-in for Microsoft Graph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graph: Option<GraphDescription>,
}

/// One server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ServerDescription {
    pub name: String,
    pub url: String,
    pub http_url: String,
    pub ews_url: String,
    pub autodiscover_url: String,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountDescription {
    /// `DOMAIN\name`.
    pub user: String,
    pub upn: String,
    pub password: String,
    pub mailbox: Option<String>,
}

/// One proxy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProxyDescription {
    pub url: String,
    pub host: String,
    pub port: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

impl ProxyDescription {
    fn new(address: SocketAddr, credentials: Option<(String, String)>) -> Self {
        let (user, password) = credentials.unzip();
        Self {
            url: format!("http://{address}"),
            host: address.ip().to_string(),
            port: address.port(),
            user,
            password,
        }
    }
}

impl Description {
    pub(crate) fn new(
        servers: &[RunningServer],
        accounts: &AccountBook,
        proxies: &[Proxy; 2],
        ca_file: PathBuf,
        control: SocketAddr,
        options: &LabOptions,
    ) -> Self {
        let (_, _, (user, password)) = proxy_plan(options.scenario.proxy.as_ref());
        let credentials = Some((user, password.expose().to_owned()));
        let organization = &options.scenario.organization;
        let directory = match options.scenario.environment {
            Environment::Hosted => "powershell-liveid",
            _ => "PowerShell",
        };
        let servers = servers
            .iter()
            .map(|server| {
                let https = format!("https://{}", server.https());
                ServerDescription {
                    name: server.name().to_owned(),
                    url: format!("{https}/{directory}/"),
                    http_url: format!("http://{}/{directory}/", server.http()),
                    ews_url: format!("{https}/EWS/Exchange.asmx"),
                    autodiscover_url: format!("{https}/Autodiscover/Autodiscover.xml"),
                }
            })
            .collect();
        let accounts = accounts
            .all()
            .iter()
            .map(|account| AccountDescription {
                user: account.qualified_name(),
                upn: account.upn.clone(),
                password: account.password.expose().to_owned(),
                mailbox: account.mailbox.clone(),
            })
            .collect();
        Self {
            servers,
            accounts,
            ca_file,
            proxy: ProxyDescription::new(proxies[0].address(), None),
            proxy_with_password: ProxyDescription::new(proxies[1].address(), credentials),
            control_url: format!("http://{control}"),
            devices: organization.devices,
            seed: organization.seed,
            domain: organization.domain.clone(),
            organization: organization.organization_name.clone(),
            graph: None,
        }
    }
}

impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} with {} devices (seed {})", self.organization, self.devices, self.seed)?;
        for server in &self.servers {
            writeln!(f, "\n  {}", server.name)?;
            writeln!(f, "    remote PowerShell  {}", server.url)?;
            writeln!(f, "    over plain http    {}", server.http_url)?;
            writeln!(f, "    EWS                {}", server.ews_url)?;
            writeln!(f, "    Autodiscover       {}", server.autodiscover_url)?;
        }
        writeln!(f, "\n  accounts")?;
        for account in &self.accounts {
            writeln!(f, "    {:<24} {:<28} {}", account.user, account.upn, account.password)?;
        }
        writeln!(f, "\n  authority to trust   {}", self.ca_file.display())?;
        writeln!(f, "  proxy                {}", self.proxy.url)?;
        let (user, password) = (&self.proxy_with_password.user, &self.proxy_with_password.password);
        let (user, password) = (user.as_deref().unwrap_or_default(), password.as_deref().unwrap_or_default());
        writeln!(f, "  proxy with password  {}  {user}  {password}", self.proxy_with_password.url)?;
        if let Some(graph) = &self.graph {
            writeln!(f, "  Microsoft Graph      {}", graph.graph_url)?;
            writeln!(f, "    tenant             {}", graph.tenant)?;
            writeln!(f, "    application        {}  {}", graph.client_id, graph.secret)?;
            writeln!(f, "    certificate        {}", graph.certificate_file.display())?;
            for group in &graph.groups {
                writeln!(f, "    group              {}  {}", group.id, group.display_name)?;
            }
        }
        write!(f, "  control              {}", self.control_url)
    }
}
