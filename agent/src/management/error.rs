//! What can go wrong with the service, and the finding that reports it.

use exchange_connector::api::error::{ErrorBody, code};
use exchange_connector::domain::health::{ExistingConnector, Finding};
use exchange_connector::domain::logon::RefusedLogon;
use exchange_connector::findings;
use jiff::Timestamp;

/// Why the service did not carry out a request.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    #[error("the service's address is not an https address")]
    Address,
    #[error("a certificate or key of the enrolment cannot be used")]
    Identity(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the service cannot be reached")]
    Unreachable(#[source] reqwest::Error),
    #[error("the proxy {proxy} wants other credentials")]
    ProxyCredentials { proxy: String },
    /// The proxy refused them before: nothing was sent.
    #[error("{0}")]
    NotRepeated(Box<RefusedLogon>),
    #[error("the service's certificate is not of the account file's root")]
    Untrusted(#[source] reqwest::Error),
    #[error("by this computer's clock the service's certificate is not valid")]
    OutOfTime(#[source] reqwest::Error),
    #[error("the service refuses the request ({status} {code}): {message}")]
    Refused {
        status: u16,
        code: String,
        message: String,
        /// With `connectorExists`.
        existing: Option<Box<ExistingConnector>>,
    },
    #[error("the answer is not of the management service")]
    Malformed,
}

impl ServiceError {
    pub(crate) fn from_http(error: reqwest::Error) -> Self {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(one) = cause {
            let text = one.to_string();
            // The right root and the wrong time: one of the two clocks is wrong.
            if text.contains("certificate expired") || text.contains("certificate not valid yet") {
                return Self::OutOfTime(error.without_url());
            }
            if text.contains("invalid peer certificate") || text.contains("UnknownIssuer") {
                return Self::Untrusted(error.without_url());
            }
            if text.to_ascii_lowercase().contains("proxy authorization required") {
                return Self::ProxyCredentials { proxy: "on the way to the service".to_owned() };
            }
            cause = one.source();
        }
        Self::Unreachable(error.without_url())
    }

    pub(crate) fn refused(status: u16, body: &[u8]) -> Self {
        match serde_json::from_slice::<ErrorBody>(body) {
            Ok(ErrorBody { error }) => {
                let inner = error.inner_error.unwrap_or_default();
                let existing = inner.existing_connector;
                Self::Refused {
                    status,
                    code: inner.code.unwrap_or(error.code),
                    message: error.message,
                    existing,
                }
            }
            // An error page of something in between.
            Err(_) => Self::Malformed,
        }
    }

    /// The service's own code of a refusal.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Refused { code, .. } => Some(code),
            _ => None,
        }
    }

    /// The connector that stands in the way of an enrolment.
    pub fn existing_connector(&self) -> Option<&ExistingConnector> {
        match self {
            Self::Refused { existing, .. } => existing.as_deref(),
            _ => None,
        }
    }

    /// True when this agent was replaced or its connection deleted: it must stop acting.
    pub fn is_revoked(&self) -> bool {
        self.code() == Some(code::AGENT_REVOKED)
    }

    /// True when the service will refuse the same again however often it is sent: what waits behind it goes on.
    pub fn is_final(&self) -> bool {
        let Self::Refused { status, code, .. } = self else { return false };
        let of_the_agent = [
            code::AGENT_REVOKED,
            code::LEASE_LOST,
            code::SYNC_UNKNOWN,
            code::CERTIFICATE_REQUIRED,
            code::CERTIFICATE_SUPERSEDED,
        ];
        matches!(status, 400 | 404 | 409 | 410 | 413 | 415 | 422) && !of_the_agent.contains(&code.as_str())
    }

    /// True when this agent must not act for now: another computer works with a copy of its folder, or the service was
    /// restored and does not know it.
    pub fn is_stood_down(&self) -> bool {
        matches!(self.code(), Some(code::AGENT_COPIED | code::AGENT_UNKNOWN))
    }

    /// The finding that says so to people. `host` is the service's.
    pub fn finding(&self, host: &str) -> Finding {
        match self {
            Self::NotRepeated(refused) => crate::logons::finding(refused),
            Self::ProxyCredentials { proxy } => findings::PROXY_LOGON_REFUSED
                .finding(format!("The proxy {proxy} refuses the user name or the password."))
                .remedy("Correct the proxy's credentials.")
                .caused_by(self),
            Self::Unreachable(error) if error.to_string().contains("proxy") || is_proxy(error) => {
                findings::PROXY_REFUSED
                    .finding(format!("The proxy does not connect to the management service {host}."))
                    .remedy("Check the proxy's settings and let the service's address through, or bypass it.")
                    .caused_by(self)
            }
            Self::Unreachable(_) => findings::SERVICE_UNREACHABLE
                .finding(format!("The connector cannot reach the management service {host}."))
                .remedy("Check the network, the proxy settings and that the service is running, then try again.")
                .caused_by(self),
            Self::Untrusted(_) => findings::TLS_UNTRUSTED
                .finding(format!("The certificate of {host} is not from the root that the account file names."))
                .remedy("Take a new account file from the service. If something inspects TLS in between, let the service's address pass untouched.")
                .caused_by(self),
            Self::OutOfTime(_) => findings::SERVICE_CERTIFICATE_TIME
                .finding(format!(
                    "By this computer's clock ({}) the certificate of {host} is not valid yet or any more: this clock or the service's is wrong.",
                    Timestamp::now().strftime("%Y-%m-%d %H:%M UTC")
                ))
                .remedy("Set the clock of this computer. If it is right, set the clock of the service's computer and start the service: it makes its certificate anew.")
                .caused_by(self),
            Self::Malformed => findings::SERVICE_UNREACHABLE
                .finding(format!("What answers at {host} is not the management service."))
                .remedy("Check the service's address and what stands between.")
                .caused_by(self),
            Self::Address | Self::Identity(_) => findings::ACCOUNT_FILE_DAMAGED
                .finding("The account file or the enrolment cannot be used.")
                .remedy("Take a new account file from the service.")
                .caused_by(self),
            Self::Refused { code: inner, message, .. } => match inner.as_str() {
                code::CONNECTOR_EXISTS => findings::CONNECTOR_EXISTS
                    .finding(format!("The service knows another connector for this Exchange organization. {message}"))
                    .remedy("Set up again with --replace to take its place; the other one then stops."),
                code::TOKEN_USED_UP => findings::ACCOUNT_FILE_USED_UP
                    .finding("The account file has been used as often as it may be.")
                    .remedy("Take a new account file from the service."),
                code::TOKEN_EXPIRED => findings::ACCOUNT_FILE_EXPIRED
                    .finding("The account file has expired.")
                    .remedy("Take a new account file from the service."),
                code::TOKEN_UNKNOWN => findings::ACCOUNT_FILE_UNKNOWN
                    .finding("The service does not know the account file.")
                    .remedy("Take a new account file from this service."),
                code::AGENT_REVOKED => findings::SERVICE_REVOKED
                    .finding("The service no longer accepts this connector: it was replaced or removed there.")
                    .remedy("The connector must be uninstalled from this computer (`exchange-connector uninstall`), or set up again with an account file if this computer is to serve the organization. What it changed in Exchange can be undone without the service: `exchange-connector undo --all`."),
                code::CERTIFICATE_EXPIRED => findings::AGENT_CERTIFICATE_TIME
                    .finding(format!("The management service does not accept the connector's certificate by its clock: {message}"))
                    .remedy("The connector renews the certificate by itself. If that fails, compare the clocks of both computers.")
                    .caused_by(self),
                code::AGENT_COPIED => findings::RESTORE_COPY_REFUSED
                    .finding(format!("This connector only observes. {message}"))
                    .remedy("Stop one of the two. Should this one go on, stop the other and wait two minutes; should it become a connector of its own, set it up again with an account file."),
                code::AGENT_UNKNOWN => findings::RESTORE_AGENT_UNKNOWN
                    .finding(format!("The management service does not know this connector, although its own authority signed the certificate. {message}"))
                    .remedy("Restore a newer backup of the service, or set the connector up again with a new account file. The journal stays: what the connector changed in Exchange is known here."),
                _ => findings::SERVICE_REFUSED
                    .finding(format!("The management service refuses the request: {message}"))
                    .caused_by(self),
            },
        }
    }
}

fn is_proxy(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(one) = cause {
        let text = one.to_string().to_ascii_lowercase();
        if text.contains("tunnel") || text.contains("proxy auth") {
            return true;
        }
        cause = one.source();
    }
    false
}

#[cfg(test)]
mod tests;
