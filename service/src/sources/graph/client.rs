//! Sends requests to Graph: token, pages, retries. Every request has a limit of time and size, follows no redirect, and
//! shows the token to no host but the configured one.

use std::collections::HashSet;
use std::future::Future;
use std::time::{Duration, Instant};

use exchange_connector::secret::Secret;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use tokio::sync::Mutex;
use url::Url;
use uuid::Uuid;

use super::credential::Credential;
use super::error::{GraphError, What};
use super::page::{self, Page};
use super::retry::{MOST_PATIENCE, MOST_TRIES, backoff, retry_after};
use super::settings::{GraphSettings, roots};
use crate::security::random;

const CONNECT_LIMIT: Duration = Duration::from_secs(15);
/// For one answer with its body.
const ANSWER_LIMIT: Duration = Duration::from_secs(100);
/// Most bytes of one page; a page of 1,000 devices has about 1 MB.
const MOST_PAGE: usize = 32 * 1024 * 1024;
const MOST_SMALL: usize = 256 * 1024;
/// Most pages of one collection: 20 million devices.
const MOST_PAGES: u32 = 20_000;
/// The client requests a new token after this share of the old one's life, in percent.
const TOKEN_SHARE: u64 = 80;

/// A token, and when the client requests a new one.
struct Token {
    text: Secret,
    until: Instant,
}

/// A client of one tenant.
pub struct GraphClient {
    http: reqwest::Client,
    settings: GraphSettings,
    credential: Credential,
    token: Mutex<Option<Token>>,
}

impl std::fmt::Debug for GraphClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GraphClient").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// An answer, read to its end.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

type Result<T> = std::result::Result<T, GraphError>;

impl GraphClient {
    /// A client; it sends nothing yet. Proxies are those of the process: `HTTPS_PROXY`, `NO_PROXY`, or Windows' own.
    pub fn new(settings: GraphSettings, credential: Credential) -> Result<Self> {
        let http = reqwest::Client::builder()
            .https_only(true)
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_LIMIT)
            .timeout(ANSWER_LIMIT)
            .pool_idle_timeout(Some(Duration::from_secs(60)))
            .pool_max_idle_per_host(1)
            .tls_certs_merge(settings.ca_certificates_pem.as_deref().and_then(roots).unwrap_or_default())
            .user_agent(concat!("exchange-connector-service/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(GraphError::Client)?;
        Ok(Self { http, settings, credential, token: Mutex::default() })
    }

    /// What it was made with.
    pub fn settings(&self) -> &GraphSettings {
        &self.settings
    }

    /// Asks for a token, if the one at hand is old or was refused.
    pub async fn log_on_once(&self) -> Result<()> {
        self.bearer().await.map(|_| ())
    }

    /// An address below Graph's `v1.0`; `query` is written as it stands, percent-encoded.
    pub fn address(&self, path: &str, query: &[(&str, &str)]) -> Url {
        let mut url = self.settings.graph_url();
        url.set_path(&format!("/v1.0/{path}"));
        let query: Vec<String> =
            query.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        url.set_query((!query.is_empty()).then(|| query.join("&")).as_deref());
        url
    }

    /// Reads a collection to its last page; `page` is given each one's rows.
    ///
    /// # Errors
    /// When a page was not got or understood, or `page` refuses one: then it was not read.
    pub async fn collection(
        &self,
        what: What,
        first: Url,
        mut page: impl FnMut(Page) -> Result<()> + Send,
    ) -> Result<u32> {
        let (mut url, mut seen) = (first, HashSet::new());
        for pages in 1..=MOST_PAGES {
            seen.insert(url.to_string());
            let mut read = self.page(what, &url).await?;
            let next = read.next.take();
            page(read)?;
            let Some(next) = next else { return Ok(pages) };
            url = self.follow(what, &next)?;
            if seen.contains(url.as_str()) {
                return Err(GraphError::Endless { what, pages });
            }
        }
        Err(GraphError::Endless { what, pages: MOST_PAGES })
    }

    /// The next page's address, as it was given; elsewhere it is not followed.
    fn follow(&self, what: What, next: &str) -> Result<Url> {
        let graph = self.settings.graph_url();
        let foreign = |host: &str| GraphError::ForeignLink { what, host: host.chars().take(100).collect() };
        let url = Url::parse(next).map_err(|_| foreign("an address that is none"))?;
        let same = url.scheme() == "https"
            && url.host() == graph.host()
            && url.port_or_known_default() == graph.port_or_known_default()
            && url.username().is_empty()
            && url.password().is_none();
        if same { Ok(url) } else { Err(foreign(url.host_str().unwrap_or("no host"))) }
    }

    /// One page, with all the tries it takes.
    pub async fn page(&self, what: What, url: &Url) -> Result<Page> {
        retried(|| self.page_once(what, url)).await
    }

    /// One page, requested once.
    pub async fn page_once(&self, what: What, url: &Url) -> Result<Page> {
        let mut answer = self.ask(what, url).await?;
        // A token may end before its time: the client requests another one once.
        if answer.status == StatusCode::UNAUTHORIZED {
            *self.token.lock().await = None;
            answer = self.ask(what, url).await?;
        }
        if answer.status.is_success() {
            page::page(&answer.body).map_err(|error| GraphError::Malformed { what, error })
        } else {
            Err(refusal(what, &answer))
        }
    }

    async fn ask(&self, what: What, url: &Url) -> Result<Answer> {
        let request = self
            .http
            .get(url.clone())
            .header(header::AUTHORIZATION, self.bearer().await?)
            .header(header::ACCEPT, "application/json")
            .header("client-request-id", Uuid::new_v4().to_string());
        self.send(what, request, MOST_PAGE).await
    }

    /// `Bearer …`, of a token that lives for some more time.
    async fn bearer(&self) -> Result<HeaderValue> {
        let mut token = self.token.lock().await;
        if token.as_ref().is_none_or(|token| token.until <= Instant::now()) {
            *token = Some(self.new_token().await?);
        }
        let text = token.as_ref().map(|token| token.text.expose()).unwrap_or_default();
        let mut value =
            HeaderValue::try_from(format!("Bearer {text}")).map_err(|_| GraphError::Malformed {
                what: What::Token,
                error: page::PageError::Json(serde::de::Error::custom(
                    "a token of other characters than a header has",
                )),
            })?;
        value.set_sensitive(true);
        Ok(value)
    }

    async fn new_token(&self) -> Result<Token> {
        let request = self
            .http
            .post(self.settings.token_url())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("client-request-id", Uuid::new_v4().to_string())
            .body(self.log_on_form()?);
        let asked = Instant::now();
        let answer = self.send(What::Token, request, MOST_SMALL).await?;
        if !answer.status.is_success() {
            return Err(refusal(What::Token, &answer));
        }
        let (text, life) =
            page::token(&answer.body).map_err(|error| GraphError::Malformed { what: What::Token, error })?;
        Ok(Token { text, until: asked + Duration::from_millis(life * 10 * TOKEN_SHARE) })
    }

    fn log_on_form(&self) -> Result<String> {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials")
            .append_pair("client_id", &self.settings.client_id.to_string())
            .append_pair("scope", &self.settings.scope());
        match &self.credential {
            Credential::Secret(secret) => {
                form.append_pair("client_secret", secret.expose());
            }
            Credential::Certificate(certificate) => {
                let url = self.settings.token_url();
                let assertion = certificate.assertion(self.settings.client_id, &url, Timestamp::now())?;
                form.append_pair(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                )
                .append_pair("client_assertion", assertion.expose());
            }
        }
        Ok(form.finish())
    }

    async fn send(&self, what: What, request: reqwest::RequestBuilder, most: usize) -> Result<Answer> {
        let host = match what {
            What::Token => self.settings.token_url(),
            _ => self.settings.graph_url(),
        };
        let host = host.host_str().unwrap_or_default().to_owned();
        // An address may hold what a filter asks for, never a secret; it is left out all the same.
        let failed =
            |error: reqwest::Error| GraphError::Reach { host: host.clone(), error: error.without_url() };
        let mut response = request.send().await.map_err(failed)?;
        let mut body = Vec::new();
        while let Some(part) = response.chunk().await.map_err(failed)? {
            if body.len() + part.len() > most {
                return Err(GraphError::TooLong { what, most });
            }
            body.extend_from_slice(&part);
        }
        let answer = Answer { status: response.status(), headers: response.headers().clone(), body };
        tracing::debug!(?what, status = answer.status.as_u16(), request_id = ?answer.headers.get("request-id"),
            bytes = answer.body.len(), "Graph answered");
        Ok(answer)
    }
}

/// Tries again what passes: as the server says, else after longer and longer waits.
async fn retried<T, F: Future<Output = Result<T>>>(mut ask: impl FnMut() -> F) -> Result<T> {
    let mut tries = 0;
    loop {
        tries += 1;
        let error = match ask().await {
            Ok(done) => return Ok(done),
            Err(error) if !error.passes() || tries >= MOST_TRIES => return Err(error),
            Err(error) => error,
        };
        let wait = match error.wait() {
            Some(wait) if wait > MOST_PATIENCE => return Err(error),
            Some(wait) => wait,
            None => backoff(tries, u64::from_le_bytes(random::bytes())),
        };
        tracing::info!(
            error = &error as &dyn std::error::Error,
            wait_ms = wait.as_millis(),
            tries,
            "Graph is asked again"
        );
        tokio::time::sleep(wait).await;
    }
}

fn refusal(what: What, answer: &Answer) -> GraphError {
    let status = answer.status;
    let now = Timestamp::now();
    let text = |name| answer.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504) {
        let wait = text(header::RETRY_AFTER).and_then(|value| retry_after(value, now));
        return GraphError::Busy { what, status, wait };
    }
    let date =
        text(header::DATE).and_then(|value| rfc2822::DateTimeParser::new().parse_timestamp(value).ok());
    let skew = date.map(|date| now.as_second() - date.as_second());
    let mut told = page::error(&answer.body);
    told.request_id =
        told.request_id.or_else(|| text(header::HeaderName::from_static("request-id")).map(Into::into));
    GraphError::Refused { what, status, answer: Box::new(told), skew }
}

/// A value of a query, percent-encoded: Graph takes `+` for a plus.
fn encoded(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests;
