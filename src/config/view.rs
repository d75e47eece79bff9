//! `View`: the settings as they may be shown. A secret is only *set* or *not set*.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AuthenticationMethod, Config, DirectoryConfig};
use crate::domain::brake::OwnLimits;
use crate::domain::server::Environment;

/// The settings without any secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct View {
    pub environment: Environment,
    pub server: String,
    pub user: String,
    pub password_set: bool,
    pub authentication: AuthenticationMethod,
    pub realm: Option<String>,
    pub kdc: Option<String>,
    pub extra_roots_pem: Option<String>,
    pub is_cas_failover_enabled: bool,
    pub enable_parallel_command_support: bool,
    pub exchange_web_service_url: Option<String>,
    pub proxy: Option<ProxyView>,
    pub notification_email: Option<String>,
    pub notification_password_set: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<DirectoryView>,
    #[serde(default, skip_serializing_if = "OwnLimits::is_none")]
    pub brake: OwnLimits,
    pub enrollment: Option<EnrollmentView>,
    /// Where secrets are kept: `systemd credentials`, `key file`, `Secret Service`, `DPAPI`.
    pub secret_store: String,
}

/// The proxy as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProxyView {
    pub name: String,
    pub port: u16,
    pub user: Option<String>,
    pub password_set: bool,
    pub exchange: bool,
    pub bypass: Vec<String>,
}

/// Active Directory as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DirectoryView {
    /// `ldaps://dc01.contoso.com:636`; none: by DNS.
    pub server: Option<String>,
    pub base: Option<String>,
    pub user: Option<String>,
}

impl From<&DirectoryConfig> for DirectoryView {
    fn from(config: &DirectoryConfig) -> Self {
        Self {
            server: config.server.as_ref().map(ToString::to_string),
            base: config.base.clone(),
            user: config.user.clone(),
        }
    }
}

/// The enrolment as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnrollmentView {
    pub service_name: String,
    pub service_url: String,
    pub connector_id: Uuid,
    pub organization: Option<String>,
    /// SHA-256 of the service's root certificate, as `account-file` prints it.
    pub root_fingerprint: String,
}

/// Which secrets are stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SecretsSet {
    pub exchange: bool,
    pub proxy: bool,
    pub notification: bool,
}

impl View {
    /// The view of valid settings.
    pub fn new(
        config: &Config,
        set: SecretsSet,
        enrollment: Option<EnrollmentView>,
        secret_store: String,
    ) -> Self {
        Self {
            environment: config.exchange.environment,
            server: config.exchange.server.as_typed().into(),
            user: config.exchange.user.to_string(),
            password_set: set.exchange,
            authentication: config.exchange.authentication.clone(),
            realm: config.exchange.realm.clone(),
            kdc: config.exchange.kdc.clone(),
            extra_roots_pem: config.exchange.extra_roots_pem.clone(),
            is_cas_failover_enabled: config.is_cas_failover_enabled,
            enable_parallel_command_support: config.enable_parallel_command_support,
            exchange_web_service_url: config.exchange_web_service_url.clone(),
            proxy: config.proxy.as_ref().map(|proxy| ProxyView {
                name: proxy.name.clone(),
                port: proxy.port,
                user: proxy.user.as_ref().map(ToString::to_string),
                password_set: set.proxy,
                exchange: proxy.exchange,
                bypass: proxy.bypass.clone(),
            }),
            notification_email: config.notification.as_ref().map(|notification| notification.email.clone()),
            notification_password_set: set.notification,
            directory: config.directory.as_ref().map(DirectoryView::from),
            brake: config.brake,
            enrollment,
            secret_store,
        }
    }
}
