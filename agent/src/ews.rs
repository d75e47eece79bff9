//! Exchange Web Services as the notification mailbox: lanes that log on as that mailbox, calls and their results.
//!
//! [`discover`] finds the address, [`message`] writes a mail; [`crate::mail`] sends it, Connect tests all of it.

pub mod discover;
pub mod message;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use exchange_connector::auth::Method as LogonMethod;
use exchange_connector::config::Config;
use exchange_connector::domain::account::LogonName;
use exchange_connector::ews::EwsError;
use exchange_connector::ews::operations::CONTENT_TYPE;
use http::{HeaderMap, Method, StatusCode, header};
use url::Url;

use crate::exchange::proxy_target;
use crate::net::{Answer, Credentials, HttpLane, LaneOptions, LaneRequest, NetError, Target, TlsSettings};
use crate::store::Secrets;

const CONNECT_LIMIT: Duration = Duration::from_secs(10);
const REQUEST_LIMIT: Duration = Duration::from_secs(30);
const BODY_LIMIT: usize = 1024 * 1024;
/// Longest pause that a `Retry-After` can ask for.
const LONGEST_PAUSE: u64 = 24 * 3600;

/// The notification mailbox of a connection, and the way to its server.
#[derive(Debug, Clone, Copy)]
pub struct Mailbox<'a> {
    config: &'a Config,
    secrets: &'a Secrets,
    email: &'a str,
}

/// Why a call has no good answer.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    #[error(transparent)]
    Net(#[from] NetError),
    #[error("{address} answered with status {status}")]
    Status { address: String, status: StatusCode, retry_after: Option<Duration> },
    #[error(transparent)]
    Ews(#[from] EwsError),
}

impl CallError {
    /// The log-on's failure, where it is one.
    pub fn auth(&self) -> Option<&exchange_connector::auth::AuthError> {
        match self {
            Self::Net(error) => error.auth(),
            _ => None,
        }
    }

    /// True when the server certainly did not carry out the call. After any other error nobody knows.
    pub fn is_certain(&self) -> bool {
        match self {
            Self::Net(error) => match error {
                NetError::Closed { .. } | NetError::TooLarge { .. } | NetError::Encoding { .. } => false,
                NetError::Timeout { what, .. } => *what != REQUEST,
                _ => true,
            },
            Self::Status { status, .. } => {
                status.is_client_error()
                    || status.is_redirection()
                    || *status == StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Ews(EwsError::Refused { code, .. }) => !matches!(
                code.as_str(),
                "ErrorTimeoutExpired"
                    | "ErrorInternalServerError"
                    | "ErrorInternalServerTransientError"
                    | "ErrorConnectionFailed"
            ),
            Self::Ews(_) => false,
        }
    }
}

/// What a lane calls the whole of a request in its time-outs.
const REQUEST: &str = "the request";

impl<'a> Mailbox<'a> {
    /// The mailbox that the settings name; `None` where there is none.
    pub fn of(config: &'a Config, secrets: &'a Secrets) -> Option<Self> {
        let email = &config.notification.as_ref()?.email;
        Some(Self { config, secrets, email })
    }

    /// Its address.
    pub fn email(&self) -> &'a str {
        self.email
    }

    fn secrets(&self) -> &'a Secrets {
        self.secrets
    }

    /// The settings it belongs to.
    pub fn config(&self) -> &'a Config {
        self.config
    }

    /// A lane to `url` that logs on as the mailbox, or as nobody.
    fn lane(&self, url: &Url, log_on: bool) -> Result<HttpLane, NetError> {
        let target = Target::of(url)?;
        let wrong = || NetError::Url { url: url.to_string() };
        let credentials = Credentials {
            user: LogonName::parse(self.email).map_err(|_| wrong())?,
            password: self.secrets.notification.clone().unwrap_or_default(),
            account: self.secrets.mailbox_account(self.email),
            method: LogonMethod::Automatic,
            realm: self.config.exchange.realm.clone(),
            kdc: self.config.exchange.kdc.clone(),
        };
        Ok(HttpLane::new(LaneOptions {
            proxy: proxy_target(self.config, self.secrets, &target),
            target,
            tls: TlsSettings::new(self.config.exchange.extra_roots_pem.as_deref())?,
            credentials: log_on.then(|| Arc::new(credentials)),
            connect_limit: CONNECT_LIMIT,
            request_limit: REQUEST_LIMIT,
            body_limit: BODY_LIMIT,
        }))
    }

    /// One request with a body, logged on; https only.
    async fn post(&self, url: &Url, body: String) -> Result<Answer, NetError> {
        if url.scheme() != "https" {
            return Err(NetError::Url { url: url.to_string() });
        }
        let request = LaneRequest {
            method: Method::POST,
            path: path_and_query(url),
            content_type: Some(CONTENT_TYPE),
            body: Bytes::from(body),
        };
        Box::pin(self.lane(url, true)?.request(&request)).await
    }

    /// One GET that shows nothing of the mailbox.
    async fn get_as_nobody(&self, url: &Url) -> Result<Answer, NetError> {
        let request = LaneRequest {
            method: Method::GET,
            path: path_and_query(url),
            content_type: None,
            body: Bytes::new(),
        };
        Box::pin(self.lane(url, false)?.request(&request)).await
    }

    /// One call of EWS: `body` is sent to `url`, `read` reads the answer.
    pub async fn call<T>(
        &self,
        url: &Url,
        body: String,
        read: impl FnOnce(&str) -> Result<T, EwsError>,
    ) -> Result<T, CallError> {
        let answer = self.post(url, body).await?;
        let status = |status| CallError::Status {
            address: url.to_string(),
            status,
            retry_after: retry_after(&answer.headers),
        };
        match answer.status {
            StatusCode::OK => Ok(read(&String::from_utf8_lossy(&answer.body))?),
            // A SOAP fault, or a page that says nothing.
            StatusCode::INTERNAL_SERVER_ERROR => match read(&String::from_utf8_lossy(&answer.body)) {
                Err(error @ EwsError::Refused { .. }) => Err(error.into()),
                _ => Err(status(answer.status)),
            },
            other => Err(status(other)),
        }
    }
}

fn path_and_query(url: &Url) -> String {
    url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
}

/// `Retry-After` in seconds; a date is not taken, as no Exchange gives one.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(u64::min(seconds, LONGEST_PAUSE)))
}

#[cfg(test)]
mod tests;
