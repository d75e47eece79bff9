//! The forest by LDAP: finding a domain controller, TLS, the log-on, and the walk's questions.

use std::time::Duration;

use exchange_connector::config::{Config, DirectoryServer};
use exchange_connector::directory::{dns_domain, guid_bytes, next_range, ranged};
use exchange_connector::domain::account::LogonName;
use exchange_connector::ews::connection_point::{ADDRESS, ConnectionPoint};
use rasn_ldap::{AttributeValueAssertion, Filter};
use uuid::Uuid;

use super::connection::{Connection, Query, anything};
use super::entry::{ATTRIBUTES, Entry, Object};
use super::error::{DirectoryError, DirectoryResult};
use super::walk::{Forest, Lookup};
use crate::logons::LogonAccount;
use crate::net::{Io, TlsSettings, dial, dns, secure};
use crate::store::Secrets;

const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// Domain controllers of DNS that are tried.
const MOST_SERVERS: usize = 6;
/// Readings of a group that is changed while its parts are read.
const TRIES: usize = 3;
/// Service connection points that are kept.
const MOST_SEEN: usize = 1000;
/// Most names in one group.
const MOST_NAMES: usize = 1_000_000;

/// A logged-on directory.
pub struct Directory {
    domain: Connection<Box<dyn Io>>,
    /// The whole forest in part, where it was configured.
    catalog: Option<Connection<Box<dyn Io>>>,
    base: String,
    server: DirectoryServer,
}

impl std::fmt::Debug for Directory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Directory")
            .field("server", &self.server)
            .field("base", &self.base)
            .finish_non_exhaustive()
    }
}

impl Directory {
    /// Connects to the domain controller that the settings name, else to the first of DNS that answers.
    ///
    /// # Errors
    /// Why none could be logged on to.
    pub async fn connect(config: &Config, secrets: &Secrets, tls: &TlsSettings) -> DirectoryResult<Self> {
        let settings = config.directory.clone().unwrap_or_default();
        let account = secrets.directory_account(config);
        let servers = match settings.server {
            Some(server) => vec![server],
            None => by_dns(config).await?,
        };
        let mut first = None;
        for server in servers {
            let error = match Box::pin(Self::of(&server, &account, settings.base.clone(), tls)).await {
                Ok(directory) => return Ok(directory),
                Err(error) => error,
            };
            tracing::info!(%server, error = &error as &dyn std::error::Error, "no log-on at this domain controller");
            if !error.is_the_servers() {
                return Err(error);
            }
            first = first.or(Some(error));
        }
        Err(first.unwrap_or_else(|| DirectoryError::NoDomain { user: account.user().to_owned() }))
    }

    async fn of(
        server: &DirectoryServer,
        account: &LogonAccount,
        base: Option<String>,
        tls: &TlsSettings,
    ) -> DirectoryResult<Self> {
        // A catalog has the members of universal groups alone; the domain's own port has all of its own.
        let own = match server.port {
            3268 => DirectoryServer { port: 389, ..server.clone() },
            3269 => DirectoryServer { port: 636, ..server.clone() },
            _ => server.clone(),
        };
        let mut domain = log_on(&own, account, tls).await?;
        let base = match base {
            Some(base) => base,
            None => default_base(&mut domain).await?,
        };
        let catalog = match server.is_global_catalog() {
            true => Some(log_on(server, account, tls).await?),
            false => None,
        };
        Ok(Self { domain, catalog, base, server: server.clone() })
    }

    /// Which domain controller it is.
    pub fn server(&self) -> &DirectoryServer {
        &self.server
    }

    /// Where objects are looked for.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Says good-bye.
    pub async fn close(self) {
        self.domain.unbind().await;
        if let Some(catalog) = self.catalog {
            catalog.unbind().await;
        }
    }

    /// Where Exchange's servers say that Autodiscover is.
    pub async fn connection_points(&mut self) -> DirectoryResult<Vec<ConnectionPoint>> {
        let root = root(&mut self.domain, &["configurationNamingContext"]).await?;
        let Some(base) = root.text("configurationNamingContext") else { return Ok(Vec::new()) };
        let is = |attribute: &'static str, value: &str| {
            let value = value.as_bytes().to_vec().into();
            Filter::EqualityMatch(AttributeValueAssertion::new(attribute.into(), value))
        };
        let filter =
            Filter::And(vec![is("objectClass", "serviceConnectionPoint"), is("keywords", ADDRESS)].into());
        let attributes = ["keywords", "serviceBindingInformation"];
        let query = Query { base, base_only: false, filter, attributes: &attributes };
        let mut found = Vec::new();
        let mut each = |entry: Entry| {
            let texts = |name: &str| {
                let values = entry.values(name).iter();
                values.map(|value| String::from_utf8_lossy(value).into_owned()).collect()
            };
            let (keywords, bindings) = (texts("keywords"), texts("serviceBindingInformation"));
            if found.len() < MOST_SEEN {
                found.push(ConnectionPoint { keywords, bindings });
            }
            Ok(())
        };
        self.domain.search("looking for service connection points", &query, &mut each).await?;
        Ok(found)
    }

    async fn by_guid(
        connection: &mut Connection<Box<dyn Io>>,
        base: &str,
        id: Uuid,
    ) -> DirectoryResult<Vec<Entry>> {
        let filter = Filter::EqualityMatch(AttributeValueAssertion::new(
            "objectGUID".into(),
            guid_bytes(id).to_vec().into(),
        ));
        let query = Query { base, base_only: false, filter, attributes: ATTRIBUTES };
        let mut found = Vec::new();
        let mut each = |entry| {
            found.push(entry);
            if found.len() > 1 { Err(DirectoryError::Ambiguous(found.len())) } else { Ok(()) }
        };
        connection.search("looking for the group", &query, &mut each).await?;
        Ok(found)
    }

    /// One reading of all parts; the group's change number before and after.
    async fn parts(
        &mut self,
        group: &str,
        in_catalog: bool,
    ) -> DirectoryResult<(Vec<String>, Option<String>, Option<String>)> {
        let connection = match (&mut self.catalog, in_catalog) {
            (Some(catalog), true) => catalog,
            _ => &mut self.domain,
        };
        let mut names: Vec<String> = Vec::new();
        let mut first_change = None;
        let mut from = 0_u32;
        loop {
            let attribute = if from == 0 { "member".to_owned() } else { format!("member;range={from}-*") };
            let attributes = [attribute.as_str(), "uSNChanged"];
            let query = Query { base: group, base_only: true, filter: anything(), attributes: &attributes };
            let mut entry = None;
            let mut each = |found| {
                entry = Some(found);
                Ok(())
            };
            connection.search("reading members", &query, &mut each).await?;
            let server = connection.server.clone();
            let gone = || DirectoryError::Refused {
                what: "reading members".into(),
                server: server.clone(),
                code: rasn_ldap::ResultCode::NoSuchObject,
                text: "the group is not there any more".into(),
            };
            let entry: Entry = entry.ok_or_else(gone)?;
            let range =
                |source| DirectoryError::Range { server: server.clone(), group: group.to_owned(), source };
            let last_change = entry.text("uSNChanged").map(str::to_owned);
            first_change = first_change.or_else(|| last_change.clone());
            let mut next = None;
            let mut any = false;
            for (description, values) in &entry.attributes {
                let part = ranged(description, "member").map_err(range)?;
                let plain = description.eq_ignore_ascii_case("member");
                if part.is_none() && !plain {
                    continue;
                }
                // Beside a range the plain attribute comes empty.
                if plain && values.is_empty() {
                    continue;
                }
                any = true;
                for value in values {
                    let name = std::str::from_utf8(value).map_err(|_| DirectoryError::Answer {
                        server: server.clone(),
                        reason: "a member's name is no text".into(),
                    })?;
                    names.push(name.to_owned());
                }
                if let Some(part) = part {
                    next = next_range(from, part, values.len()).map_err(range)?;
                }
            }
            if names.len() > MOST_NAMES {
                return Err(DirectoryError::Refused {
                    what: "reading members".into(),
                    server,
                    code: rasn_ldap::ResultCode::SizeLimitExceeded,
                    text: format!("it has more than {MOST_NAMES} members"),
                });
            }
            match next {
                Some(next) => from = next,
                None if from > 0 && !any => {
                    // A part that was announced did not come.
                    return Err(range(exchange_connector::directory::RangeError::Gap {
                        expected: from,
                        got: 0,
                    }));
                }
                None => return Ok((names, first_change, last_change)),
            }
        }
    }
}

impl Forest for Directory {
    async fn group(&mut self, id: Uuid) -> DirectoryResult<Option<Object>> {
        let found = Self::by_guid(&mut self.domain, &self.base, id).await?;
        if let Some(entry) = found.first() {
            return Ok(Some(Object::of(entry, true)));
        }
        let Some(catalog) = &mut self.catalog else { return Ok(None) };
        let found = Self::by_guid(catalog, "", id).await?;
        Ok(found.first().map(of_catalog))
    }

    async fn members(&mut self, group: &Object) -> DirectoryResult<Vec<String>> {
        let own = dns_domain(&group.name) == dns_domain(&self.base);
        for _ in 0..TRIES {
            let (names, before, after) = self.parts(&group.name, !own).await?;
            // A part that shifts while the others are read would leave members out.
            if before == after {
                return Ok(names);
            }
        }
        Err(DirectoryError::Refused {
            what: "reading members".into(),
            server: self.domain.server.clone(),
            code: rasn_ldap::ResultCode::Busy,
            text: "the group is changed again and again while it is read".into(),
        })
    }

    async fn objects(&mut self, names: &[&str]) -> DirectoryResult<Vec<Lookup>> {
        let looked = self.domain.look_up(names, ATTRIBUTES).await?;
        let mut all: Vec<Lookup> =
            names.iter().zip(looked).map(|(name, looked)| Lookup::of(name, looked, true)).collect();
        let Some(catalog) = &mut self.catalog else { return Ok(all) };
        let missing: Vec<usize> =
            (0..all.len()).filter(|at| matches!(all[*at], Lookup::Missing(_))).collect();
        if missing.is_empty() {
            return Ok(all);
        }
        let asked: Vec<&str> = missing.iter().map(|at| names[*at]).collect();
        for (at, looked) in missing.into_iter().zip(catalog.look_up(&asked, ATTRIBUTES).await?) {
            if let super::connection::Looked::Found(entry) = looked {
                all[at] = Lookup::Found(of_catalog(&entry));
            }
        }
        Ok(all)
    }

    async fn primary_members(
        &mut self,
        domain: &str,
        relative_id: u32,
        each: &mut (dyn FnMut(Object) -> DirectoryResult<()> + Send),
    ) -> DirectoryResult<bool> {
        let own = dns_domain(&self.base).as_deref() == Some(domain);
        let connection = match (own, &mut self.catalog) {
            (true, _) => &mut self.domain,
            (false, Some(catalog)) => catalog,
            (false, None) => return Ok(false),
        };
        let base = domain.split('.').map(|label| format!("DC={label}")).collect::<Vec<_>>().join(",");
        let filter = Filter::EqualityMatch(AttributeValueAssertion::new(
            "primaryGroupID".into(),
            relative_id.to_string().into_bytes().into(),
        ));
        let query = Query { base: &base, base_only: false, filter, attributes: ATTRIBUTES };
        let mut each = |entry: Entry| each(Object::of(&entry, true));
        connection.search("looking for primary members", &query, &mut each).await?;
        Ok(true)
    }
}

/// A catalog knows the members of universal groups; of the others it says nothing, which is not none.
fn of_catalog(entry: &Entry) -> Object {
    let object = Object::of(entry, true);
    Object { whole: object.universal, ..object }
}

async fn log_on(
    server: &DirectoryServer,
    account: &LogonAccount,
    tls: &TlsSettings,
) -> DirectoryResult<Connection<Box<dyn Io>>> {
    let name = server.to_string();
    let (user, password) = (account.user(), account.password());
    if password.is_empty() {
        // A bind with an empty password is an anonymous one that says yes (RFC 4513 5.1.2).
        return Err(DirectoryError::LogonRefused {
            server: name,
            user: user.to_owned(),
            code: rasn_ldap::ResultCode::InvalidCredentials,
            text: "the password is empty".into(),
        });
    }
    let stream = dial(&server.host, server.port, CONNECT_LIMIT).await?;
    let _ = stream.set_nodelay(true);
    let stream = match server.tls_at_once {
        true => stream,
        false => Connection::new(stream, name.clone()).start_tls().await?,
    };
    let address = format!("{}:{}", server.host, server.port);
    let secured = secure(stream, &server.host, &address, tls, CONNECT_LIMIT).await?;
    let mut connection = Connection::new(secured.stream, name);
    let permit = account.ask().await.map_err(DirectoryError::NotRepeated)?;
    match connection.bind(user, password).await {
        Ok(()) => permit.accepted(),
        Err(error) => {
            if let Some(why) = error.refusal() {
                permit.refused(&address, why);
            }
            return Err(error);
        }
    }
    Ok(connection)
}

/// Attributes of the rootDSE.
async fn root(connection: &mut Connection<Box<dyn Io>>, attributes: &[&str]) -> DirectoryResult<Entry> {
    let query = Query { base: "", base_only: true, filter: anything(), attributes };
    let mut root = Entry::default();
    let mut each = |entry| {
        root = entry;
        Ok(())
    };
    connection.search("reading the server's own entry", &query, &mut each).await?;
    Ok(root)
}

/// `defaultNamingContext` of the rootDSE, else the one naming context there is.
async fn default_base(connection: &mut Connection<Box<dyn Io>>) -> DirectoryResult<String> {
    let root = root(connection, &["defaultNamingContext", "namingContexts"]).await?;
    let contexts = root.values("namingContexts");
    let only = (contexts.len() == 1).then(|| root.text("namingContexts")).flatten();
    let base = root.text("defaultNamingContext").or(only).map(str::to_owned);
    base.ok_or_else(|| DirectoryError::NoBase { server: connection.server.clone() })
}

/// The domains that the settings speak of, best first.
fn domains(config: &Config) -> Vec<String> {
    let exchange = &config.exchange;
    let mut domains: Vec<String> = exchange.realm.iter().cloned().collect();
    if let LogonName::Upn { domain, .. } | LogonName::DownLevel { domain, .. } = &exchange.user {
        domains.push(domain.clone());
    }
    let host = exchange.server.host();
    if host.parse::<std::net::IpAddr>().is_err()
        && let Some((_, domain)) = host.split_once('.')
    {
        domains.push(domain.to_owned());
    }
    domains.retain(|domain| domain.contains('.'));
    domains.iter_mut().for_each(|domain| *domain = domain.to_ascii_lowercase());
    let mut seen = std::collections::HashSet::new();
    domains.retain(|domain| seen.insert(domain.clone()));
    domains
}

async fn by_dns(config: &Config) -> DirectoryResult<Vec<DirectoryServer>> {
    let domains = domains(config);
    // Without name servers every look-up is an empty one.
    let resolver = dns::resolver(&[]);
    for domain in domains.iter().filter(|_| resolver.is_some()) {
        let Some(resolver) = &resolver else { break };
        let name = format!("_ldap._tcp.dc._msdcs.{domain}");
        let look = dns::services(resolver, &name);
        let found = tokio::time::timeout(CONNECT_LIMIT, look).await.unwrap_or_default();
        // A controller that has a certificate speaks TLS at once on 636; StartTLS is the other way.
        let each = |(host, port): (String, u16)| {
            let at_once = DirectoryServer { host: host.clone(), port: 636, tls_at_once: true };
            [at_once, DirectoryServer { host, port, tls_at_once: false }]
        };
        let servers: Vec<_> = found.into_iter().take(MOST_SERVERS).flat_map(each).collect();
        if !servers.is_empty() {
            return Ok(servers);
        }
    }
    Err(match domains.into_iter().next() {
        Some(domain) => DirectoryError::NoServer { domain },
        None => DirectoryError::NoDomain { user: config.exchange.user.to_string() },
    })
}

#[cfg(test)]
mod tests;
