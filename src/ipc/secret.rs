//! The one wrapper that can carry a secret over the local channel, and only inwards: requests have it, replies
//! do not.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::config::{
    AuthenticationMethod, DirectoryDraft, Draft, ExchangeDraft, NotificationDraft, ProxyDraft, ServiceDraft,
};
use crate::domain::brake::OwnLimits;
use crate::domain::server::Environment;
use crate::secret::Secret;

/// A secret on its way to the agent.
#[derive(Clone, PartialEq, Eq)]
pub struct WireSecret(pub Secret);

impl fmt::Debug for WireSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for WireSecret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.expose())
    }
}

impl<'de> Deserialize<'de> for WireSecret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Secret::new(text)))
    }
}

/// [`Draft`] on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WireDraft {
    environment: Environment,
    server: String,
    user: String,
    password: Option<WireSecret>,
    authentication: AuthenticationMethod,
    realm: String,
    kdc: String,
    extra_roots_pem: Option<String>,
    is_cas_failover_enabled: bool,
    enable_parallel_command_support: bool,
    exchange_web_service_url: String,
    proxy_enabled: bool,
    proxy_exchange: bool,
    proxy_bypass: Vec<String>,
    proxy_name: String,
    proxy_port: String,
    proxy_use_credentials: bool,
    proxy_user: String,
    proxy_password: Option<WireSecret>,
    notification_enabled: bool,
    notification_email: String,
    notification_password: Option<WireSecret>,
    account_file: Option<WireSecret>,
    #[serde(default)]
    directory_enabled: bool,
    #[serde(default)]
    directory_server: String,
    #[serde(default)]
    directory_port: String,
    #[serde(default)]
    directory_base: String,
    #[serde(default)]
    directory_user: String,
    #[serde(default)]
    brake: OwnLimits,
}

impl From<Draft> for WireDraft {
    fn from(draft: Draft) -> Self {
        let Draft { exchange, proxy, notification, service, directory, brake } = draft;
        Self {
            environment: exchange.environment,
            server: exchange.server,
            user: exchange.user,
            password: exchange.password.map(WireSecret),
            authentication: exchange.authentication,
            realm: exchange.realm,
            kdc: exchange.kdc,
            extra_roots_pem: exchange.extra_roots_pem,
            is_cas_failover_enabled: exchange.is_cas_failover_enabled,
            enable_parallel_command_support: exchange.enable_parallel_command_support,
            exchange_web_service_url: exchange.exchange_web_service_url,
            proxy_enabled: proxy.enabled,
            proxy_exchange: proxy.exchange,
            proxy_bypass: proxy.bypass,
            proxy_name: proxy.name,
            proxy_port: proxy.port,
            proxy_use_credentials: proxy.use_credentials,
            proxy_user: proxy.user,
            proxy_password: proxy.password.map(WireSecret),
            notification_enabled: notification.enabled,
            notification_email: notification.email,
            notification_password: notification.password.map(WireSecret),
            account_file: service.account_file.map(WireSecret),
            directory_enabled: directory.enabled,
            directory_server: directory.server,
            directory_port: directory.port,
            directory_base: directory.base,
            directory_user: directory.user,
            brake,
        }
    }
}

impl From<WireDraft> for Draft {
    fn from(wire: WireDraft) -> Self {
        Self {
            exchange: ExchangeDraft {
                environment: wire.environment,
                server: wire.server,
                user: wire.user,
                password: wire.password.map(|s| s.0),
                authentication: wire.authentication,
                realm: wire.realm,
                kdc: wire.kdc,
                extra_roots_pem: wire.extra_roots_pem,
                is_cas_failover_enabled: wire.is_cas_failover_enabled,
                enable_parallel_command_support: wire.enable_parallel_command_support,
                exchange_web_service_url: wire.exchange_web_service_url,
            },
            proxy: ProxyDraft {
                enabled: wire.proxy_enabled,
                exchange: wire.proxy_exchange,
                bypass: wire.proxy_bypass,
                name: wire.proxy_name,
                port: wire.proxy_port,
                use_credentials: wire.proxy_use_credentials,
                user: wire.proxy_user,
                password: wire.proxy_password.map(|s| s.0),
            },
            notification: NotificationDraft {
                enabled: wire.notification_enabled,
                email: wire.notification_email,
                password: wire.notification_password.map(|s| s.0),
            },
            service: ServiceDraft { account_file: wire.account_file.map(|s| s.0) },
            directory: DirectoryDraft {
                enabled: wire.directory_enabled,
                server: wire.directory_server,
                port: wire.directory_port,
                base: wire.directory_base,
                user: wire.directory_user,
            },
            brake: wire.brake,
        }
    }
}

#[cfg(test)]
mod tests;
