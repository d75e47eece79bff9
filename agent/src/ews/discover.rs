//! Autodiscover as the notification mailbox: the documented addresses in their order, redirections, the SRV record.

use std::net::SocketAddr;
use std::time::Duration;

use exchange_connector::auth::AuthError;
use exchange_connector::domain::health::Finding;
use exchange_connector::ews::autodiscover::{Ask, DiscoveryStep, Search, pox_request, soap_request};
use exchange_connector::ews::connection_point::addresses;
use exchange_connector::findings;
use http::header::LOCATION;
use url::Url;

use super::Mailbox;
use crate::directory::Directory;
use crate::exchange::tls_settings;
use crate::net::{NetError, dns};

/// For the whole search; each of its steps has limits of its own. With the directory's part it is within what one mail
/// may take, and points that lead nowhere leave time for the steps after them.
const SEARCH_LIMIT: Duration = Duration::from_secs(180);
/// For the directory's part of it.
const POINTS_LIMIT: Duration = Duration::from_secs(30);
/// Most servers that are taken from DNS.
const MOST_SERVICES: usize = 4;

/// Where Autodiscover may look besides the mailbox's own domain.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Hosts that are known as the organization's: they may get the password when an answer sends there.
    pub servers: Vec<String>,
    /// Addresses that Active Directory's service connection points name.
    pub points: Vec<String>,
    /// Stand for the system's name servers where there are any.
    pub name_servers: Vec<SocketAddr>,
}

/// Why there is no address.
#[derive(Debug, thiserror::Error)]
#[error("{}", tried.join("; "))]
pub struct NotFound {
    /// What was tried, and with what result.
    pub tried: Vec<String>,
    /// The log-on that was refused; nothing more was tried after it.
    pub refused: Option<NetError>,
}

impl NotFound {
    /// The finding that reports it.
    pub fn finding(&self, email: &str) -> Finding {
        let mut finding = findings::AUTODISCOVER_FAILED
            .finding(format!("Autodiscover gives no EWS address for {email}; no mail can be sent to users."))
            .remedy("Publish Autodiscover for the domain, or enter Exchange Web Services (URL) under Advanced settings (answers file: exchange.exchange_web_service_url).");
        finding.detail = Some(self.tried.join("; "));
        finding
    }
}

/// What Active Directory's service connection points name, where the settings have a directory. One that does not answer
/// only makes the search begin at its second step.
pub async fn points(mailbox: &Mailbox<'_>) -> Vec<String> {
    let (config, secrets) = (mailbox.config(), mailbox.secrets());
    let Some(tls) = config.directory.as_ref().and_then(|_| tls_settings(config).ok()) else {
        return Vec::new();
    };
    let read = async {
        let mut directory = Box::pin(Directory::connect(config, secrets, &tls.without_http())).await?;
        let points = directory.connection_points().await;
        directory.close().await;
        points
    };
    match tokio::time::timeout(POINTS_LIMIT, read).await {
        Ok(Ok(points)) => addresses(&points, None),
        Ok(Err(error)) => {
            tracing::info!(
                error = &error as &dyn std::error::Error,
                "no service connection points were read"
            );
            Vec::new()
        }
        Err(_) => Vec::new(),
    }
}

/// Finds the address of the mailbox's EWS.
pub async fn find(mailbox: &Mailbox<'_>, known: &Known) -> Result<Url, NotFound> {
    let mut tried = Vec::new();
    let search = Box::pin(walk(mailbox, known, &mut tried));
    let refused = match tokio::time::timeout(SEARCH_LIMIT, search).await {
        Ok(Ok(url)) => return Ok(url),
        Ok(Err(refused)) => refused,
        Err(_) => {
            tried.push(format!("no answer after {} s", SEARCH_LIMIT.as_secs()));
            None
        }
    };
    Err(NotFound { tried, refused })
}

async fn walk(
    mailbox: &Mailbox<'_>,
    known: &Known,
    tried: &mut Vec<String>,
) -> Result<Url, Option<NetError>> {
    let mut search = Search::new(mailbox.email()).map_err(|error| {
        tried.push(error.to_string());
        None
    })?;
    search = search.beginning_at(&known.points);
    let own = mailbox.config().exchange.server.host();
    let servers = || known.servers.iter().map(String::as_str).chain([own]);
    while let Some(step) = search.next_step() {
        let answer = match step.ask {
            Ask::Service => {
                let Some(resolver) = dns::resolver(&known.name_servers) else { continue };
                let found = dns::services(&resolver, &step.at).await;
                if found.is_empty() {
                    tried.push(format!("{}: no such record", step.at));
                }
                let targets = found.iter().take(MOST_SERVICES).map(|(host, port)| (host.as_str(), *port));
                search.found_service(targets);
                continue;
            }
            Ask::Redirection => get(mailbox, &step).await,
            Ask::Soap | Ask::Pox if !search.is_confirmed(&step, servers()) => {
                tried.push(format!(
                    "{}: only an answer that proves nothing names this host; it gets no password",
                    step.at
                ));
                continue;
            }
            Ask::Soap => post(mailbox, &step, soap_request(search.address(), &step.at)).await,
            Ask::Pox => post(mailbox, &step, pox_request(search.address())).await,
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                tried.push(format!("{}: {}", step.at, chain(&error)));
                // A refused password is not carried to further places.
                if error.auth().is_some_and(AuthError::is_final) {
                    return Err(Some(error));
                }
                continue;
            }
        };
        if answer.status.is_redirection() {
            let to = answer.headers.get(LOCATION).and_then(|value| value.to_str().ok());
            match to.map(|to| search.redirected(&step, to)) {
                Some(Ok(())) => {}
                Some(Err(error)) => tried.push(format!("{}: {error}", step.at)),
                None => tried.push(format!("{}: status {} without an address", step.at, answer.status)),
            }
            continue;
        }
        if step.ask == Ask::Redirection {
            tried.push(format!("{}: status {}, no redirection", step.at, answer.status));
            continue;
        }
        match search.answered(&step, &String::from_utf8_lossy(&answer.body)) {
            Ok(Some(url)) => return Ok(reachable(mailbox, url, search.other(), tried).await),
            // The search follows a redirection inside the answer; any other answer had no address.
            Ok(None) => tried.push(format!("{}: sent on, or without an EWS address", step.at)),
            Err(error) => tried.push(format!("{}: status {}: {error}", step.at, answer.status)),
        }
    }
    Err(None)
}

/// The internal address, unless only the external one answers. Nothing of the mailbox is shown meanwhile.
async fn reachable(
    mailbox: &Mailbox<'_>,
    internal: Url,
    external: Option<&Url>,
    tried: &mut Vec<String>,
) -> Url {
    let Some(external) = external else { return internal };
    let Err(error) = mailbox.get_as_nobody(&internal).await else { return internal };
    tried.push(format!("{internal}: {}", chain(&error)));
    match mailbox.get_as_nobody(external).await {
        Ok(_) => {
            tracing::info!(%internal, %external, "EWS is used by its external address, as the internal one does not answer");
            external.clone()
        }
        Err(_) => internal,
    }
}

fn url(step: &DiscoveryStep) -> Result<Url, NetError> {
    Url::parse(&step.at).map_err(|_| NetError::Url { url: step.at.clone() })
}

async fn post(
    mailbox: &Mailbox<'_>,
    step: &DiscoveryStep,
    body: String,
) -> Result<crate::net::Answer, NetError> {
    mailbox.post(&url(step)?, body).await
}

async fn get(mailbox: &Mailbox<'_>, step: &DiscoveryStep) -> Result<crate::net::Answer, NetError> {
    mailbox.get_as_nobody(&url(step)?).await
}

/// An error with its causes, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests;
