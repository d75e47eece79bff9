//! Scenarios: a whole lab in one TOML file. Every key has a default, an unknown key is an error.

use std::collections::BTreeMap;

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule};
use exchange_connector::domain::server::{Environment, ExchangeVersion};
use exchange_connector::secret::Secret;
use jiff::Timestamp;
use serde::Deserialize;

use crate::cmdlets::{Account, Rights};
use crate::faults::Faults;
use crate::graph::GraphScenario;
use crate::organization::{AccessFollows, OrganizationConfig, Server};

/// Why a scenario was refused.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    #[error("the scenario is no valid TOML of that shape")]
    Toml(#[from] toml::de::Error),
    #[error("server {server}: `{version}` is no version such as 15.2.986.5")]
    Version { server: String, version: String },
    #[error("`{value}` is no {what}")]
    Value { what: &'static str, value: String },
    #[error("a scenario needs at least one server")]
    NoServer,
    #[error("two servers are called {0}")]
    ServerTwice(String),
}

/// A scenario that was read and checked.
#[derive(Debug, Clone)]
pub struct Scenario {
    pub environment: Environment,
    pub organization: OrganizationConfig,
    /// One for each server of the organization that takes clients, by name.
    pub servers: Vec<ServerScenario>,
    pub accounts: Vec<Account>,
    pub authentication: AuthenticationScenario,
    pub mail: MailScenario,
    pub proxy: Option<ProxyScenario>,
    pub graph: GraphScenario,
}

/// One server as the lab starts it.
#[derive(Debug, Clone)]
pub struct ServerScenario {
    pub name: String,
    pub faults: Faults,
    /// https port; `None`: any free one.
    pub port: Option<u16>,
    pub http_port: Option<u16>,
}

/// An authentication scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    Negotiate,
    Kerberos,
    Ntlm,
    Basic,
}

/// How strictly channel bindings are looked at (Extended Protection).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ExtendedProtection {
    None,
    #[default]
    Allow,
    Require,
}

/// What the virtual directories offer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuthenticationScenario {
    pub power_shell: Vec<Scheme>,
    pub power_shell_http: Vec<Scheme>,
    pub ews: Vec<Scheme>,
    pub autodiscover: Vec<Scheme>,
    pub extended_protection: ExtendedProtection,
    /// Plain http takes unsealed messages too.
    pub allow_unencrypted: bool,
    pub realm: Option<String>,
    /// MIT keytab with the servers' keys; without one there is no Kerberos.
    pub keytab: Option<std::path::PathBuf>,
}

impl Default for AuthenticationScenario {
    fn default() -> Self {
        use Scheme::{Basic, Kerberos, Negotiate, Ntlm};
        Self {
            power_shell: vec![Negotiate, Kerberos, Ntlm, Basic],
            power_shell_http: vec![Negotiate, Kerberos],
            ews: vec![Negotiate, Ntlm],
            autodiscover: vec![Negotiate, Ntlm, Basic],
            extended_protection: ExtendedProtection::Allow,
            allow_unencrypted: false,
            realm: None,
            keytab: None,
        }
    }
}

/// EWS and Autodiscover.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailScenario {
    /// Addresses that Autodiscover sends on: to another address (`a@b`) or to another URL (`https://…`).
    pub redirects: BTreeMap<String, String>,
    /// The name that Autodiscover gives for EWS; default: the server that was asked.
    pub ews_host: Option<String>,
}

/// The CONNECT proxy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyScenario {
    #[serde(default)]
    pub port: Option<u16>,
    /// With a user the proxy asks for Basic credentials.
    #[serde(default)]
    pub user: Option<String>,
    #[serde(default, deserialize_with = "secret")]
    pub password: Secret,
}

fn secret<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
    String::deserialize(deserializer).map(Secret::new)
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    environment: Environment,
    organization: OrganizationFile,
    servers: Vec<ServerFile>,
    accounts: Vec<AccountFile>,
    authentication: AuthenticationScenario,
    faults: Faults,
    mail: MailScenario,
    proxy: Option<ProxyScenario>,
    graph: GraphScenario,
}

impl Default for File {
    fn default() -> Self {
        Self {
            environment: Environment::OnPremises,
            organization: OrganizationFile::default(),
            servers: Vec::new(),
            accounts: Vec::new(),
            authentication: AuthenticationScenario::default(),
            faults: Faults::default(),
            mail: MailScenario::default(),
            proxy: None,
            graph: GraphScenario::default(),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct OrganizationFile {
    seed: Option<u64>,
    devices: Option<u32>,
    domain: Option<String>,
    netbios_domain: Option<String>,
    child_domains: Vec<String>,
    name: Option<String>,
    hostile_strings: Option<bool>,
    monitoring_mailboxes: Option<u32>,
    default_access_level: Option<String>,
    /// `at_once` or `at_contact`.
    access_follows: Option<String>,
    epoch: Option<String>,
    rules: Vec<RuleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    characteristic: String,
    query: String,
    level: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ServerFile {
    name: String,
    version: String,
    site: Option<String>,
    #[serde(default)]
    edge: bool,
    client_access: Option<bool>,
    #[serde(default)]
    offline: bool,
    port: Option<u16>,
    http_port: Option<u16>,
    faults: Option<Faults>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountFile {
    name: String,
    #[serde(deserialize_with = "secret")]
    password: Secret,
    upn: Option<String>,
    #[serde(default)]
    expired: bool,
    remote_powershell: Option<bool>,
    #[serde(default)]
    hidden_cmdlets: Vec<String>,
    #[serde(default)]
    hidden_parameters: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    mailbox: bool,
}

fn level(name: &str) -> Result<AccessLevel, ScenarioError> {
    let level = AccessLevel::parse(name);
    if level.is_known() {
        return Ok(level);
    }
    Err(ScenarioError::Value { what: "access level", value: name.into() })
}

impl RuleFile {
    fn read(&self) -> Result<DeviceAccessRule, ScenarioError> {
        let characteristic = DeviceAccessCharacteristic::parse(&self.characteristic);
        if !characteristic.is_known() {
            return Err(ScenarioError::Value { what: "characteristic", value: self.characteristic.clone() });
        }
        Ok(DeviceAccessRule {
            name: format!("{} ({characteristic})", self.query),
            query_string: self.query.clone(),
            characteristic,
            access_level: level(&self.level)?,
            guid: None,
        })
    }
}

impl Scenario {
    /// Reads a scenario.
    pub fn parse(text: &str) -> Result<Self, ScenarioError> {
        let file: File = toml::from_str(text)?;
        let organization = organization(&file)?;
        let servers = file
            .servers
            .iter()
            .filter(|server| !server.edge && server.client_access.unwrap_or(true))
            .map(|server| ServerScenario {
                name: server.name.clone(),
                faults: server.faults.clone().unwrap_or_else(|| file.faults.clone()),
                port: server.port,
                http_port: server.http_port,
            })
            .collect::<Vec<_>>();
        if servers.is_empty() {
            return Err(ScenarioError::NoServer);
        }
        let accounts = file
            .accounts
            .into_iter()
            .map(|account| Account {
                upn: account.upn.unwrap_or_else(|| format!("{}@{}", account.name, organization.domain)),
                domain: organization.netbios_domain.clone(),
                password: account.password,
                expired: account.expired,
                remote_powershell: account.remote_powershell.unwrap_or(true),
                rights: Rights {
                    hidden_cmdlets: account.hidden_cmdlets,
                    hidden_parameters: account.hidden_parameters,
                },
                mailbox: account.mailbox.then(|| format!("{}@{}", account.name, organization.domain)),
                name: account.name,
            })
            .collect();
        Ok(Self {
            environment: file.environment,
            organization,
            servers,
            accounts,
            authentication: file.authentication,
            mail: file.mail,
            proxy: file.proxy,
            graph: file.graph,
        })
    }
}

fn organization(file: &File) -> Result<OrganizationConfig, ScenarioError> {
    let (default, given) = (OrganizationConfig::default(), &file.organization);
    let mut servers: Vec<Server> = Vec::new();
    for server in &file.servers {
        let wrong =
            || ScenarioError::Version { server: server.name.clone(), version: server.version.clone() };
        if servers.iter().any(|other| other.name.eq_ignore_ascii_case(&server.name)) {
            return Err(ScenarioError::ServerTwice(server.name.clone()));
        }
        let numbers = server.version.split('.').map(str::parse::<u32>).collect::<Result<Vec<_>, _>>();
        let Ok([major, minor, build, revision]) = numbers.as_deref() else { return Err(wrong()) };
        let short = |number: u32| u16::try_from(number).map_err(|_| wrong());
        let version = ExchangeVersion {
            major: short(*major)?,
            minor: short(*minor)?,
            build: *build,
            revision: *revision,
        };
        let mut made = Server::new(&server.name, version);
        if let Some(site) = &server.site {
            made.site.clone_from(site);
        }
        (made.edge, made.offline) = (server.edge, server.offline);
        made.client_access = server.client_access.unwrap_or(true) && !server.edge;
        servers.push(made);
    }
    Ok(OrganizationConfig {
        seed: given.seed.unwrap_or(default.seed),
        devices: given.devices.unwrap_or(default.devices),
        domain: given.domain.clone().unwrap_or(default.domain),
        netbios_domain: given.netbios_domain.clone().unwrap_or(default.netbios_domain),
        child_domains: given.child_domains.clone(),
        organization_name: given.name.clone().unwrap_or(default.organization_name),
        servers,
        hostile_strings: given.hostile_strings.unwrap_or(default.hostile_strings),
        monitoring_mailboxes: given.monitoring_mailboxes.unwrap_or(default.monitoring_mailboxes),
        default_access_level: given.default_access_level.as_deref().map_or(Ok(AccessLevel::Allow), level)?,
        access_rules: given.rules.iter().map(RuleFile::read).collect::<Result<_, _>>()?,
        access_follows: match given.access_follows.as_deref() {
            None | Some("at_once") => AccessFollows::AtOnce,
            Some("at_contact") => AccessFollows::AtContact,
            Some(other) => {
                return Err(ScenarioError::Value { what: "way that access follows", value: other.into() });
            }
        },
        epoch: match &given.epoch {
            None => default.epoch,
            Some(text) => text
                .parse::<Timestamp>()
                .map_err(|_| ScenarioError::Value { what: "moment", value: text.clone() })?,
        },
        clock: default.clock,
    })
}

#[cfg(test)]
mod tests;
