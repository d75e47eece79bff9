//! How the settings say to reach Exchange: proxy, TLS, log-on and limits of a connection.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::auth::Method;
use exchange_connector::config::{AuthenticationMethod, Config, ProxyConfig};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::server::Environment;
use exchange_connector::remoting::SessionOptions;
use tokio::sync::watch;
use uuid::Uuid;

use super::findings::{net_finding, roots_finding};
use crate::net::{Credentials, LaneOptions, ProxyTarget, RemoteOptions, Target, TlsSettings};
use crate::store::Secrets;

const CONNECT_LIMIT: Duration = Duration::from_secs(20);
/// A Receive comes back within the operation's time-out; slow servers get a while more.
const REQUEST_LIMIT: Duration = Duration::from_secs(300);
const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// How patient a session is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SessionLimits {
    /// For one pipeline.
    pub(crate) pipeline: Duration,
    /// Longest single wait for a throttle inside of it.
    pub(crate) throttle: Duration,
    /// How many servers, one after the other, are tried to open it.
    pub(crate) openings: u32,
}

impl SessionLimits {
    /// A million statistics from a slow server take hours.
    pub(crate) const SYNC: Self =
        Self { pipeline: Duration::from_secs(6 * 3600), throttle: Duration::from_secs(300), openings: 3 };
    /// A longer throttle puts the order off.
    pub(crate) const ORDERS: Self =
        Self { pipeline: Duration::from_secs(120), throttle: Duration::from_secs(30), openings: 1 };
    /// As a sync will, at the server that is checked.
    pub(crate) const CONNECT: Self = Self { openings: 1, ..Self::SYNC };
}

/// The proxy through which Exchange's `host` is reached, where the settings want one.
pub(crate) fn exchange_proxy<'a>(config: &'a Config, host: &str) -> Option<&'a ProxyConfig> {
    let proxy = config.proxy.as_ref()?;
    let wanted = proxy.exchange || config.exchange.environment == Environment::Hosted;
    (wanted && !proxy.bypasses(host)).then_some(proxy)
}

/// The proxy on the way to `target`, where the settings want one.
pub(crate) fn proxy_target(config: &Config, secrets: &Secrets, target: &Target) -> Option<ProxyTarget> {
    exchange_proxy(config, target.name()).map(|proxy| proxy_with(proxy, secrets))
}

/// A proxy with its credentials.
pub(crate) fn proxy_with(proxy: &ProxyConfig, secrets: &Secrets) -> ProxyTarget {
    ProxyTarget { host: proxy.name.clone(), port: proxy.port, credentials: secrets.proxy_account(proxy) }
}

/// TLS as the settings want it: this computer's roots and the extra one.
///
/// # Errors
/// When the extra root or the roots of this computer cannot be read.
pub(crate) fn tls_settings(config: &Config) -> Result<TlsSettings, Finding> {
    TlsSettings::new(config.exchange.extra_roots_pem.as_deref()).map_err(|error| roots_finding(&error))
}

fn method(config: &Config) -> Method {
    match (&config.exchange.authentication, config.exchange.environment) {
        (AuthenticationMethod::Kerberos, _) => Method::Kerberos,
        (AuthenticationMethod::Negotiate, _) => Method::Negotiate,
        (AuthenticationMethod::Ntlm, _) => Method::Ntlm,
        (AuthenticationMethod::ServiceIdentity, _) => Method::ServiceIdentity,
        // A hosted Exchange takes Basic alone.
        (AuthenticationMethod::Basic, _) | (AuthenticationMethod::Automatic, Environment::Hosted) => {
            Method::Basic
        }
        (AuthenticationMethod::Automatic | AuthenticationMethod::Other(_), _) => Method::Automatic,
    }
}

/// Who logs on to Exchange, and how.
pub(crate) fn credentials(config: &Config, secrets: &Secrets) -> Credentials {
    let exchange = &config.exchange;
    Credentials {
        user: exchange.user.clone(),
        password: secrets.exchange.clone(),
        account: secrets.exchange_account(config),
        method: method(config),
        realm: exchange.realm.clone(),
        kdc: exchange.kdc.clone(),
    }
}

/// How a lane to a URL connects and logs on.
///
/// # Errors
/// When the extra root or the URL cannot be used.
fn lane_options(config: &Config, secrets: &Secrets, url: &url::Url) -> Result<LaneOptions, Finding> {
    let target = Target::of(url).map_err(|error| net_finding(&error, config))?;
    Ok(LaneOptions {
        proxy: proxy_target(config, secrets, &target),
        target,
        tls: tls_settings(config)?,
        credentials: Some(Arc::new(credentials(config, secrets))),
        connect_limit: CONNECT_LIMIT,
        request_limit: REQUEST_LIMIT,
        body_limit: BODY_LIMIT,
    })
}

/// How a session with the server of `config` is made.
///
/// # Errors
/// When the extra root or the URL cannot be used.
pub(super) fn remote_options(
    config: &Config,
    secrets: &Secrets,
    limits: SessionLimits,
    cancel: watch::Receiver<bool>,
) -> Result<RemoteOptions, Finding> {
    let url = config.exchange.server.url();
    Ok(RemoteOptions {
        lane: lane_options(config, secrets, url)?,
        session: SessionOptions::exchange(url.as_str()),
        shell: Uuid::new_v4(),
        left: Vec::new(),
        pipeline_limit: limits.pipeline,
        throttle_limit: limits.throttle,
        cancel: Some(cancel),
        progress: Box::new(|progress| tracing::info!(?progress, "Exchange asks to wait")),
    })
}
