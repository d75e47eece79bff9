//! Settings in three forms: as typed ([`Draft`]), as valid ([`Config`]) and as shown ([`View`]).
//!
//! The form on disk is a type of its own. Secrets are never part of `Config` or `View`: a draft carries the typed
//! secrets, the agent's store keeps them, and a view says only whether one is set.

pub mod address;
pub mod answers;
pub mod draft;
pub mod file;
pub mod migrate;
pub mod validate;
pub mod view;

use serde::{Deserialize, Serialize};

pub use address::{ServerAddress, ServerAddressError};
pub use answers::{AnswerFiles, Answers, AnswersError, nearest};
pub use draft::{DirectoryDraft, Draft, ExchangeDraft, NotificationDraft, ProxyDraft, ServiceDraft};
pub use file::{SETTINGS_FILE_NAME, SettingsError, SettingsFile};
pub use migrate::EarlierSettings;
pub use validate::{Field, FieldProblem, Problem};
pub use view::View;

use crate::domain::account::LogonName;
use crate::domain::brake::OwnLimits;
use crate::domain::server::Environment;
use crate::named_values;

/// Settings that are valid by construction; off is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    pub exchange: ExchangeConfig,
    pub proxy: Option<ProxyConfig>,
    pub notification: Option<NotificationConfig>,
    /// Active Directory over LDAP, where it is configured.
    pub directory: Option<DirectoryConfig>,
    /// `IsCasFailoverEnabled`: use further Client Access Servers of the organization. Default true.
    pub is_cas_failover_enabled: bool,
    /// `EnableParallelCommandSupport`: several runspaces at once. Default false.
    pub enable_parallel_command_support: bool,
    /// `ExchangeWebServiceURL`: when set, Autodiscover is not used.
    pub exchange_web_service_url: Option<String>,
    /// What the agent lets pass at most without approval, whatever the service says.
    pub brake: OwnLimits,
}

/// The Exchange side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeConfig {
    pub environment: Environment,
    pub server: ServerAddress,
    pub user: LogonName,
    pub authentication: AuthenticationMethod,
    /// Kerberos realm, where it cannot be derived.
    pub realm: Option<String>,
    /// Kerberos key distribution center, `host` or `host:port`.
    pub kdc: Option<String>,
    /// Extra root certificates, PEM text.
    pub extra_roots_pem: Option<String>,
}

/// The proxy for the service and a hosted Exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyConfig {
    pub name: String,
    pub port: u16,
    pub user: Option<LogonName>,
    /// Also for an on-premises or dedicated Exchange.
    pub exchange: bool,
    /// Hosts that are reached directly: names, `*.contoso.com`, addresses.
    pub bypass: Vec<String>,
}

/// Active Directory, where groups are read. What is `None` is found by DNS and the server's own word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryConfig {
    /// A domain controller; default: those that DNS names for the account's domain.
    pub server: Option<DirectoryServer>,
    /// Where to look for objects, a distinguished name; default: what the domain controller calls its default.
    pub base: Option<String>,
    /// The Exchange account's name as the directory knows it; default: as Exchange does.
    pub user: Option<String>,
}

/// A domain controller's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryServer {
    pub host: String,
    pub port: u16,
    /// TLS from the first byte (LDAPS); else by StartTLS. There is no third way.
    pub tls_at_once: bool,
}

impl DirectoryServer {
    /// Reads `dc01.contoso.com`, `ldaps://dc01.contoso.com:636` or `ldap://dc01.contoso.com:389`, and a port that was
    /// given apart. Without either LDAPS on 636; ports 389 and 3268 mean StartTLS.
    pub fn parse(text: &str, port: Option<u16>) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("ldaps") => (Some(true), rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("ldap") => (Some(false), rest),
            Some(_) => return None,
            None => (None, text),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        // Read as https, so that a port of 80 or 443 is not dropped as the scheme's own.
        let url = url::Url::parse(&format!("x://{rest}")).ok()?;
        let bare = url.path().is_empty() && url.query().is_none() && url.fragment().is_none();
        let host = url.host_str().filter(|host| !host.is_empty() && bare && url.username().is_empty())?;
        if host.chars().any(|c| c.is_whitespace() || c == '%') {
            return None;
        }
        let port = match (url.port(), port) {
            (Some(one), Some(other)) if one != other => return None,
            (one, other) => one.or(other),
        };
        let tls_at_once = scheme.unwrap_or(!matches!(port, Some(389 | 3268)));
        let port = port.unwrap_or(if tls_at_once { 636 } else { 389 });
        (port > 0).then(|| Self { host: host.to_owned(), port, tls_at_once })
    }

    /// True on the ports of a global catalog, which knows the whole forest in part.
    pub fn is_global_catalog(&self) -> bool {
        matches!(self.port, 3268 | 3269)
    }
}

impl std::fmt::Display for DirectoryServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = if self.tls_at_once { "ldaps" } else { "ldap" };
        write!(f, "{scheme}://{}:{}", self.host, self.port)
    }
}

/// The mailbox that writes to users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificationConfig {
    pub email: String,
}

named_values! {
    /// How to log on to Exchange. `automatic` takes what the server's 401 offers.
    AuthenticationMethod {
        Automatic = "automatic",
        Kerberos = "kerberos",
        Negotiate = "negotiate",
        Ntlm = "ntlm",
        Basic = "basic",
        /// The account of the Windows service itself, by Kerberos; no password is stored.
        ServiceIdentity = "serviceIdentity",
    }
}

impl ProxyConfig {
    /// True when `host` is reached without the proxy.
    pub fn bypasses(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        self.bypass.iter().any(|rule| {
            let rule = rule.trim().to_ascii_lowercase();
            match rule.strip_prefix('*') {
                Some(suffix) => !suffix.is_empty() && host.ends_with(suffix),
                None if rule == "<local>" => !host.contains('.'),
                None => rule.strip_prefix('.').map_or(host == rule, |s| host == s || host.ends_with(&rule)),
            }
        })
    }
}

/// Which of the three secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SecretName {
    ExchangePassword,
    ProxyPassword,
    NotificationPassword,
    /// Private key of the client certificate.
    AgentKey,
}

#[cfg(test)]
mod tests;
