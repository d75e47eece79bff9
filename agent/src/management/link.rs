//! The link to the enrolled service: the client for a stored connection, and why its use ended.

use exchange_connector::config::Config;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;

use super::{ProxyRoute, ServiceClient, ServiceError};
use crate::store::{Secrets, StoreError, Stored};

/// Why work with the service ended.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl LinkError {
    /// The finding that reports it.
    pub(crate) fn finding(&self, stored: &Stored) -> Finding {
        match self {
            Self::Service(error) => error.finding(stored.enrollment.service_host()),
            Self::Store(error) => error.finding(),
        }
    }

    /// True when the service wants nothing of this agent any more.
    pub(crate) fn is_revoked(&self) -> bool {
        matches!(self, Self::Service(error) if error.is_revoked())
    }
}

/// The route to the service that the settings name.
pub fn route(stored: &Stored) -> ProxyRoute {
    route_of(&stored.config, &stored.secrets)
}

/// The same for settings that may not be stored yet.
pub fn route_of(config: &Config, secrets: &Secrets) -> ProxyRoute {
    let account = config.proxy.as_ref().and_then(|proxy| secrets.proxy_account(proxy));
    ProxyRoute { proxy: config.proxy.clone(), account }
}

/// Tells the service that this connection ends, before its key is deleted. The removal goes on without it: the finding says
/// what is left to do at the service.
pub async fn retire(stored: &Stored) -> Option<Finding> {
    let told = match client(stored) {
        Ok(client) => client.retire().await,
        Err(error) => Err(error),
    };
    let error = told.err().filter(|error| !error.is_revoked())?;
    let host = stored.enrollment.service_host();
    Some(
        findings::SERVICE_NOT_TOLD
            .finding(format!(
                "The management service {host} does not know yet that this connection is removed."
            ))
            .remedy("Delete the connector in the service's console.")
            .caused_by(&error),
    )
}

/// A client for the stored enrolment.
///
/// # Errors
/// When its certificate or key cannot be used.
pub fn client(stored: &Stored) -> Result<ServiceClient, ServiceError> {
    ServiceClient::enrolled(&stored.enrollment, &stored.secrets.agent_key, &route(stored))
}
