//! Requests to the management service: over TLS that trusts the account file's roots and nothing else, with the
//! agent's certificate once there is one.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::book::Leave;
use exchange_connector::api::checkin::{CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS, StartOrder};
use exchange_connector::api::directory::{GroupRead, GroupReadResponse, TargetedUsers};
use exchange_connector::api::enrollment::{AccountFile, EnrollRequest, EnrollResponse, RenewRequest};
use exchange_connector::api::manage::Undone;
use exchange_connector::api::report::{CommitSync, CommitSyncResponse, OpenSync, OpenSyncResponse};
use exchange_connector::api::restore::{KnownResults, Restored, RestoredAnswer};
use exchange_connector::api::{AGENT_ROOT, CHUNK_DIGEST_HEADER, CHUNK_MEDIA_TYPE};
use exchange_connector::auth::AuthError;
use exchange_connector::config::ProxyConfig;
use exchange_connector::domain::logon::RefusalKind;
use exchange_connector::secret::Secret;
use reqwest::{Method, RequestBuilder, header};
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::Url;
use uuid::Uuid;

use super::error::ServiceError;
use super::identity;
use crate::logons::LogonAccount;
use crate::net::{NetError, ProxyTarget, Target, through};
use crate::store::Enrollment;
use crate::store::chunks::Chunk;

type Result<T> = std::result::Result<T, ServiceError>;

const CONNECT_LIMIT: Duration = Duration::from_secs(15);
/// For everything but the long poll.
pub(super) const ANSWER_LIMIT: Duration = Duration::from_secs(120);
/// Most bytes of an answer.
const MOST_ANSWER: usize = 8 * 1024 * 1024;

/// The route to the service: a proxy, or none.
#[derive(Debug, Clone, Default)]
pub struct ProxyRoute {
    pub proxy: Option<ProxyConfig>,
    /// Who the proxy lets through; `None`: it asks nobody.
    pub account: Option<LogonAccount>,
}

/// A client of one service.
#[derive(Debug, Clone)]
pub struct ServiceClient {
    http: reqwest::Client,
    /// Tried in order; the one that answered comes first.
    urls: Arc<Vec<Url>>,
    route: ProxyRoute,
}

impl ServiceClient {
    /// Before enrolment: trusts the account file's roots.
    ///
    /// # Errors
    /// When its roots or addresses cannot be used.
    pub fn before_enrollment(file: &AccountFile, route: &ProxyRoute) -> Result<Self> {
        let tls = identity::client_config(&file.root_certificates_pem, None)?;
        Self::new(tls, &file.service_urls, route)
    }

    /// As the enrolled agent.
    ///
    /// # Errors
    /// When the stored certificate or key cannot be used.
    pub fn enrolled(enrollment: &Enrollment, key: &Secret, route: &ProxyRoute) -> Result<Self> {
        let own = Some((enrollment.certificate_chain_pem.as_str(), key));
        let tls = identity::client_config(&enrollment.trust_bundle_pem, own)?;
        Self::new(tls, &enrollment.service_urls, route)
    }

    fn new(tls: rustls::ClientConfig, urls: &[String], route: &ProxyRoute) -> Result<Self> {
        let urls: Vec<Url> = urls
            .iter()
            .map(|url| Url::parse(url).ok().filter(|url| url.scheme() == "https" && url.host().is_some()))
            .collect::<Option<_>>()
            .filter(|urls: &Vec<Url>| !urls.is_empty())
            .ok_or(ServiceError::Address)?;
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            // What an environment variable says about proxies is not the administrator's setting.
            .no_proxy()
            .https_only(true)
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_LIMIT)
            // An idle connection is dropped rather than kept alive by a timer.
            .pool_idle_timeout(Some(Duration::from_secs(60)))
            .pool_max_idle_per_host(1)
            .user_agent(concat!("exchange-connector/", env!("CARGO_PKG_VERSION")));
        if let Some(proxy) = &route.proxy {
            let address = format!("http://{}:{}", proxy.name, proxy.port);
            let rules = proxy.clone();
            let target = Url::parse(&address).map_err(|_| ServiceError::Address)?;
            let mut through = reqwest::Proxy::custom(move |url| {
                (!url.host_str().is_some_and(|host| rules.bypasses(host))).then(|| target.clone())
            });
            if let Some(account) = &route.account {
                through = through.basic_auth(account.user(), account.password().expose());
            }
            builder = builder.proxy(through);
        }
        let http = builder.build().map_err(ServiceError::from_http)?;
        Ok(Self { http, urls: Arc::new(urls), route: route.clone() })
    }

    /// The service's first address.
    pub fn url(&self) -> &Url {
        &self.urls[0]
    }

    fn address(&self, base: &Url, path: &str) -> Url {
        let mut url = base.clone();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let prefix = base.path().trim_end_matches('/');
        url.set_path(&format!("{prefix}{AGENT_ROOT}{path}"));
        url.set_query((!query.is_empty()).then_some(query));
        url
    }

    /// The account of the proxy on the route to `base`.
    fn proxy_account(&self, base: &Url) -> Option<&LogonAccount> {
        let proxy = self.route.proxy.as_ref()?;
        let bypassed = base.host_str().is_some_and(|host| proxy.bypasses(host));
        self.route.account.as_ref().filter(|_| !bypassed)
    }

    fn proxy_address(&self) -> String {
        self.route.proxy.as_ref().map(|proxy| format!("{}:{}", proxy.name, proxy.port)).unwrap_or_default()
    }

    /// Opens one tunnel where nobody knows whether the proxy takes the account: a request would hold all others up for
    /// as long as it waits for its answer.
    async fn proxy_takes(&self, account: &LogonAccount, base: &Url) -> Result<()> {
        let (Some(proxy), false) = (&self.route.proxy, account.is_good()) else { return Ok(()) };
        let Ok(target) = Target::of(base) else { return Ok(()) };
        let credentials = Some(account.clone());
        let proxy = ProxyTarget { host: proxy.name.clone(), port: proxy.port, credentials };
        match through(&proxy, &target, CONNECT_LIMIT).await {
            Err(NetError::ProxyCredentials { proxy }) => Err(ServiceError::ProxyCredentials { proxy }),
            Err(NetError::Auth { source: AuthError::NotRepeated(refused), .. }) => {
                Err(ServiceError::NotRepeated(refused))
            }
            // The request meets the same failure, and words it.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Sends to the first address that can be reached.
    async fn send(
        &self,
        method: Method,
        path: &str,
        fill: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<Vec<u8>> {
        let mut last = None;
        for base in self.urls.iter() {
            let request = fill(self.http.request(method.clone(), self.address(base, path)));
            let account = self.proxy_account(base);
            if let Some(account) = account {
                self.proxy_takes(account, base).await?;
            }
            match request.send().await {
                Ok(mut response) => {
                    if let Some(account) = account {
                        account.accepted();
                    }
                    let status = response.status();
                    let mut body = Vec::new();
                    while let Some(part) = response.chunk().await.map_err(ServiceError::from_http)? {
                        if body.len() + part.len() > MOST_ANSWER {
                            return Err(ServiceError::Malformed);
                        }
                        body.extend_from_slice(&part);
                    }
                    if status.is_success() {
                        return Ok(body);
                    }
                    return Err(ServiceError::refused(status.as_u16(), &body));
                }
                Err(error) => {
                    let error = ServiceError::from_http(error);
                    if let (Some(account), ServiceError::ProxyCredentials { .. }) = (account, &error) {
                        account.refused(&self.proxy_address(), RefusalKind::Credentials);
                        return Err(error);
                    }
                    last = Some(error);
                }
            }
        }
        Err(last.unwrap_or(ServiceError::Address))
    }

    /// Posts a document; `token` stands for the certificate where there is none yet.
    async fn post(
        &self,
        path: &str,
        body: &impl Serialize,
        limit: Duration,
        token: Option<&Secret>,
    ) -> Result<Vec<u8>> {
        let body = serde_json::to_vec(body).map_err(|_| ServiceError::Malformed)?;
        self.send(Method::POST, path, |request| {
            let request = request.timeout(limit).header(header::CONTENT_TYPE, "application/json");
            let request = match token {
                Some(token) => request.bearer_auth(token.expose()),
                None => request,
            };
            request.body(body.clone())
        })
        .await
    }

    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        limit: Duration,
    ) -> Result<T> {
        read(&self.post(path, body, limit, None).await?)
    }

    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(&self.send(Method::GET, path, |request| request.timeout(ANSWER_LIMIT)).await?)
    }

    /// One page of a list.
    pub(super) async fn page<T: DeserializeOwned>(&self, path: &str, after: Option<&str>) -> Result<T> {
        match after {
            None => self.get(path).await,
            Some(after) => self.get(&format!("{path}?after={}", encoded(after))).await,
        }
    }

    /// Puts a body that is compressed already.
    async fn put(&self, path: &str, limit: Duration, digest: Option<&str>, body: Vec<u8>) -> Result<()> {
        let body = bytes::Bytes::from(body);
        self.send(Method::PUT, path, |request| {
            let request = request.timeout(limit).header(header::CONTENT_TYPE, CHUNK_MEDIA_TYPE);
            let request = match digest {
                Some(digest) => request.header(CHUNK_DIGEST_HEADER, digest),
                None => request,
            };
            request.body(body.clone())
        })
        .await
        .map(drop)
    }

    /// Reaches the service and changes nothing there: its trust bundle, PEM.
    pub async fn probe(&self) -> Result<String> {
        let body = self.send(Method::GET, "/ca", |request| request.timeout(CONNECT_LIMIT * 2)).await?;
        String::from_utf8(body).map_err(|_| ServiceError::Malformed)
    }

    /// Enrols with the account file's token.
    pub async fn enroll(&self, file: &AccountFile, request: &EnrollRequest) -> Result<EnrollResponse> {
        let token = Secret::new(format!("{}.{}", file.token_id, file.token.expose()));
        read(&self.post("/enroll", request, ANSWER_LIMIT, Some(&token)).await?)
    }

    /// A new certificate for a new key.
    pub async fn renew(&self, request: &RenewRequest) -> Result<EnrollResponse> {
        self.ask("/renew", request, ANSWER_LIMIT).await
    }

    /// The long poll; `wait` 0 comes back at once.
    pub async fn check_in(&self, wait: u64, request: &CheckinRequest) -> Result<CheckinResponse> {
        let wait = wait.min(MAX_WAIT_SECONDS);
        let limit = Duration::from_secs(wait) + CONNECT_LIMIT * 2;
        self.ask(&format!("/checkin?wait={wait}"), request, limit).await
    }

    /// Begins an order: the service knows that it is under route.
    ///
    /// # Errors
    /// When the order is not to be begun, or what else the service refuses.
    pub async fn start_order(&self, order: Uuid, start: &StartOrder) -> Result<()> {
        self.post(&format!("/orders/{order}/start"), start, ANSWER_LIMIT, None).await.map(drop)
    }

    /// What the service knows of orders, one page.
    pub async fn results(&self, after: Option<Uuid>) -> Result<KnownResults> {
        self.page("/results", after.map(|after| after.to_string()).as_deref()).await
    }

    /// Tells a service that was put back what it forgot.
    pub async fn restored(&self, restored: &Restored) -> Result<RestoredAnswer> {
        self.ask("/restored", restored, ANSWER_LIMIT).await
    }

    /// Says that this run of the agent ends.
    pub async fn leave(&self, leave: &Leave) -> Result<()> {
        self.post("/leave", leave, CONNECT_LIMIT, None).await.map(drop)
    }

    /// Reports what was undone.
    pub async fn undone(&self, notice: &Undone) -> Result<()> {
        self.post("/undone", notice, ANSWER_LIMIT, None).await.map(drop)
    }

    /// Says that the connection is removed from this computer: the service then accepts nothing more from this agent.
    pub async fn retire(&self) -> Result<()> {
        self.post("/retire", &serde_json::json!({}), CONNECT_LIMIT * 2, None).await.map(drop)
    }

    /// Opens a report; opening it twice is opening it once.
    pub async fn open_sync(&self, open: &OpenSync) -> Result<OpenSyncResponse> {
        self.ask("/syncs", open, ANSWER_LIMIT).await
    }

    /// Sends one chunk.
    pub async fn put_chunk(&self, sync: Uuid, number: u32, chunk: &Chunk) -> Result<()> {
        let path = format!("/syncs/{sync}/chunks/{number}");
        self.put(&path, ANSWER_LIMIT, Some(&chunk.digest), chunk.body.clone()).await
    }

    /// Reports how the reading of a group went.
    pub async fn group_read(&self, read: &GroupRead) -> Result<GroupReadResponse> {
        self.ask("/groups/read", read, ANSWER_LIMIT).await
    }

    /// Sends a group's members: lines that are compressed already, after a first line that says whose they are.
    pub async fn put_group(&self, read: &GroupRead, members: &[u8]) -> Result<()> {
        let mut head = serde_json::to_vec(read).map_err(|_| ServiceError::Malformed)?;
        head.push(b'\n');
        // Two frames of zstd, one behind the other, are the two texts one behind the other (RFC 8878 3.1).
        let mut body = zstd::encode_all(head.as_slice(), 1).map_err(|_| ServiceError::Malformed)?;
        body.extend_from_slice(members);
        self.put(&format!("/groups/{}", read.id), ANSWER_LIMIT * 3, None, body).await
    }

    /// The users whom discovery is limited to, one page.
    pub async fn targeted_users(&self, after: Option<&str>) -> Result<TargetedUsers> {
        self.page("/discovery/users", after).await
    }

    /// Ends a report; ending it twice answers the same.
    pub async fn commit_sync(&self, sync: Uuid, commit: &CommitSync) -> Result<CommitSyncResponse> {
        // Merging a million records takes the service a while.
        self.ask(&format!("/syncs/{sync}/commit"), commit, ANSWER_LIMIT * 3).await
    }
}

fn read<T: DeserializeOwned>(answer: &[u8]) -> Result<T> {
    serde_json::from_slice(answer).map_err(|_| ServiceError::Malformed)
}

/// A text as part of a query.
pub(super) fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
pub(crate) mod tests;
