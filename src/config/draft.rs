//! `Draft`: settings that a user is typing. Texts are as typed; a secret that is `None` keeps the stored one.

use super::AuthenticationMethod;
use super::view::View;
use crate::domain::brake::OwnLimits;
use crate::domain::server::Environment;
use crate::secret::Secret;

/// Everything the dialog or an answers file can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub exchange: ExchangeDraft,
    pub proxy: ProxyDraft,
    pub notification: NotificationDraft,
    pub service: ServiceDraft,
    pub directory: DirectoryDraft,
    /// Only answers say it; the dialog keeps it.
    pub brake: OwnLimits,
}

/// The Exchange part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeDraft {
    pub environment: Environment,
    pub server: String,
    pub user: String,
    pub password: Option<Secret>,
    pub authentication: AuthenticationMethod,
    pub realm: String,
    pub kdc: String,
    /// Extra root certificates, PEM text (the file's content, read by the program in which the file was chosen).
    pub extra_roots_pem: Option<String>,
    pub is_cas_failover_enabled: bool,
    pub enable_parallel_command_support: bool,
    pub exchange_web_service_url: String,
}

/// The proxy part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProxyDraft {
    pub enabled: bool,
    /// Also for an on-premises or dedicated Exchange.
    pub exchange: bool,
    pub bypass: Vec<String>,
    pub name: String,
    pub port: String,
    /// *Use credentials to connect to the proxy server*.
    pub use_credentials: bool,
    pub user: String,
    pub password: Option<Secret>,
}

/// The notification part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotificationDraft {
    pub enabled: bool,
    pub email: String,
    pub password: Option<Secret>,
}

/// The directory part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DirectoryDraft {
    pub enabled: bool,
    /// Name or `ldaps://` or `ldap://` address of a domain controller; empty: by DNS.
    pub server: String,
    pub port: String,
    pub base: String,
    pub user: String,
}

/// The service part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceDraft {
    /// Text of the account file. `None` keeps the enrolment that is stored.
    pub account_file: Option<Secret>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            exchange: ExchangeDraft {
                environment: Environment::OnPremises,
                server: String::new(),
                user: String::new(),
                password: None,
                authentication: AuthenticationMethod::Automatic,
                realm: String::new(),
                kdc: String::new(),
                extra_roots_pem: None,
                is_cas_failover_enabled: true,
                enable_parallel_command_support: false,
                exchange_web_service_url: String::new(),
            },
            proxy: ProxyDraft { port: "8080".into(), ..ProxyDraft::default() },
            notification: NotificationDraft::default(),
            service: ServiceDraft::default(),
            directory: DirectoryDraft::default(),
            brake: OwnLimits::default(),
        }
    }
}

impl From<&View> for Draft {
    /// The settings as they are, to be changed; secrets stay with the agent.
    fn from(view: &View) -> Self {
        Self {
            exchange: ExchangeDraft {
                environment: view.environment,
                server: view.server.clone(),
                user: view.user.clone(),
                password: None,
                authentication: view.authentication.clone(),
                realm: view.realm.clone().unwrap_or_default(),
                kdc: view.kdc.clone().unwrap_or_default(),
                extra_roots_pem: view.extra_roots_pem.clone(),
                is_cas_failover_enabled: view.is_cas_failover_enabled,
                enable_parallel_command_support: view.enable_parallel_command_support,
                exchange_web_service_url: view.exchange_web_service_url.clone().unwrap_or_default(),
            },
            proxy: match &view.proxy {
                None => ProxyDraft { port: "8080".into(), ..ProxyDraft::default() },
                Some(proxy) => ProxyDraft {
                    enabled: true,
                    exchange: proxy.exchange,
                    bypass: proxy.bypass.clone(),
                    name: proxy.name.clone(),
                    port: proxy.port.to_string(),
                    use_credentials: proxy.user.is_some(),
                    user: proxy.user.clone().unwrap_or_default(),
                    password: None,
                },
            },
            notification: NotificationDraft {
                enabled: view.notification_email.is_some(),
                email: view.notification_email.clone().unwrap_or_default(),
                password: None,
            },
            service: ServiceDraft::default(),
            directory: view.directory.as_ref().map_or_else(DirectoryDraft::default, |directory| {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                DirectoryDraft {
                    enabled: true,
                    server: text(&directory.server),
                    port: String::new(),
                    base: text(&directory.base),
                    user: text(&directory.user),
                }
            }),
            brake: view.brake,
        }
    }
}
