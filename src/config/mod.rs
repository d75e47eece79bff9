//! Settings in three forms: as typed ([`Draft`]), as valid ([`Config`]) and as shown ([`View`]).
//!
//! The form on disk is a type of its own. Secrets are never part of `Config` or `View`: a draft carries those
//! that were typed, the agent's store keeps them, and a view says only whether one is set.

pub mod address;
pub mod answers;
pub mod draft;
pub mod file;
pub mod migrate;
pub mod validate;
pub mod view;
mod xml;

use serde::{Deserialize, Serialize};

pub use address::{ServerAddress, ServerAddressError};
pub use answers::{AnswerFiles, Answers, AnswersError, nearest};
pub use draft::{Draft, ExchangeDraft, NotificationDraft, ProxyDraft, ServiceDraft};
pub use file::{SETTINGS_FILE_NAME, SettingsError, SettingsFile};
pub use migrate::EarlierSettings;
pub use validate::{Field, FieldProblem, Problem};
pub use view::View;
pub use xml::XmlError;

use crate::domain::account::LogonName;
use crate::domain::server::Environment;
use crate::named_values;

/// Settings that are valid by construction; off is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    pub exchange: ExchangeConfig,
    pub proxy: Option<ProxyConfig>,
    pub notification: Option<NotificationConfig>,
    /// `IsCasFailoverEnabled`: use further Client Access Servers of the organization. Default true.
    pub is_cas_failover_enabled: bool,
    /// `EnableParallelCommandSupport`: several runspaces at once. Default false.
    pub enable_parallel_command_support: bool,
    /// `ExchangeWebServiceURL`: when set, Autodiscover is not used.
    pub exchange_web_service_url: Option<String>,
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
mod tests {
    use super::*;

    #[test]
    fn bypass_rules_name_hosts_domains_and_local_names() {
        let proxy = ProxyConfig {
            name: "proxy".into(),
            port: 8080,
            user: None,
            exchange: true,
            bypass: vec!["cas01.contoso.com".into(), "*.corp.contoso.com".into(), "<local>".into()],
        };
        assert!(proxy.bypasses("CAS01.contoso.com"));
        assert!(proxy.bypasses("a.corp.contoso.com"));
        assert!(proxy.bypasses("cas02"));
        assert!(!proxy.bypasses("contoso.com"));
        assert!(!proxy.bypasses("evilcorp.contoso.com.example"));
    }
}
