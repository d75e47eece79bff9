//! The HTTP side of a server: connections, TLS, log-on, seals, and which directory answers.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::header::{
    AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION, RETRY_AFTER, SERVER,
    SET_COOKIE, WWW_AUTHENTICATE,
};
use http::{Method as Verb, Request, Response, StatusCode};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;
use tokio_rustls::TlsAcceptor;

use super::auth::{ConnectionAuth, LoggedOn, Offer, Verdict};
use super::power_shell::{self, Call};
use super::{ServerState, sealed};
use crate::certificates::ServerIdentity;
use crate::{autodiscover, ews};

const SOAP: &str = "application/soap+xml;charset=UTF-8";
/// Far above any request; EWS takes 64 MB.
const BODY_LIMIT: usize = 64 * 1024 * 1024;
/// How often a server that is down looks whether it may come back.
const DOWN_POLL: Duration = Duration::from_millis(20);

type Body = BoxBody<Bytes, std::io::Error>;

/// A listener and how it speaks.
#[derive(Debug)]
pub(crate) struct Listening {
    pub(crate) listener: TcpListener,
    pub(crate) identity: Option<ServerIdentity>,
}

/// One connection.
#[derive(Debug)]
struct Connection {
    server: Arc<ServerState>,
    auth: Mutex<ConnectionAuth>,
    end_point: Option<Arc<[u8]>>,
    client: SocketAddr,
    requests: AtomicU64,
}

/// Takes connections until the task is aborted. While the server is down the port is closed.
pub(crate) async fn serve(server: Arc<ServerState>, listening: Listening) -> std::io::Result<()> {
    let address = listening.listener.local_addr()?;
    let tls = listening.identity.as_ref().map(|identity| TlsAcceptor::from(identity.tls.clone()));
    let end_point = listening.identity.map(|identity| identity.end_point);
    let mut listener = Some(listening.listener);
    let mut tick = tokio::time::interval(DOWN_POLL);
    loop {
        let down = server.faults.get().down;
        if down && listener.take().is_some() {
            server.shells.clear();
        }
        if !down && listener.is_none() {
            listener = TcpListener::bind(address).await.ok();
        }
        let accepted = match &listener {
            Some(listener) => tokio::select! {
                accepted = listener.accept() => Some(accepted?),
                _ = tick.tick() => None,
            },
            None => {
                tick.tick().await;
                None
            }
        };
        let Some((stream, client)) = accepted else { continue };
        server.counters.connections.fetch_add(1, Ordering::Relaxed);
        let connection = Connection {
            server: server.clone(),
            auth: Mutex::default(),
            end_point: end_point.clone(),
            client,
            requests: AtomicU64::new(0),
        };
        tokio::spawn(converse(stream, tls.clone(), connection));
    }
}

async fn converse(stream: TcpStream, tls: Option<TlsAcceptor>, connection: Connection) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "no delay cannot be switched off");
    }
    match tls {
        None => talk(stream, connection).await,
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) => talk(stream, connection).await,
            Err(error) => tracing::debug!(%error, "no TLS came about"),
        },
    }
}

async fn talk(stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static, connection: Connection) {
    let connection = Arc::new(connection);
    let service = {
        let connection = connection.clone();
        service_fn(move |request| {
            let connection = connection.clone();
            async move { connection.answer(request).await }
        })
    };
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).max_buf_size(1024 * 1024);
    if let Err(error) = http.serve_connection(TokioIo::new(stream), service).await {
        tracing::debug!(%error, "connection ended");
    }
}

/// The directories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Directory {
    PowerShell,
    WsMan,
    Ews,
    Autodiscover,
    HealthCheck,
    None,
}

impl Directory {
    fn of(path: &str) -> Self {
        let path = path.to_ascii_lowercase();
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let known = match first {
            "powershell" | "powershell-liveid" => Self::PowerShell,
            "wsman" => Self::WsMan,
            "ews" => Self::Ews,
            "autodiscover" => Self::Autodiscover,
            _ => return Self::None,
        };
        if path.ends_with("/healthcheck.htm") { Self::HealthCheck } else { known }
    }

    fn name(self) -> &'static str {
        match self {
            Self::PowerShell => "powershell",
            Self::WsMan => "wsman",
            Self::Ews => "ews",
            Self::Autodiscover => "autodiscover",
            Self::HealthCheck => "healthcheck",
            Self::None => "other",
        }
    }
}

/// The connection ends here, without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the server went down")]
struct WentDown;

impl Connection {
    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Body>, WentDown> {
        if self.server.faults.get().down {
            return Err(WentDown);
        }
        let directory = Directory::of(request.uri().path());
        self.server.counters.path(directory.name());
        let mut response = self.route(directory, request).await;
        let headers = response.headers_mut();
        headers.insert(SERVER, HeaderValue::from_static("Microsoft-IIS/10.0"));
        if let Ok(name) = HeaderValue::from_str(&self.server.short_name()) {
            headers.insert("x-feserver", name);
        }
        Ok(response)
    }

    async fn route(&self, directory: Directory, request: Request<Incoming>) -> Response<Body> {
        if self.takes_unavailable() {
            return plain(StatusCode::SERVICE_UNAVAILABLE, "text/html", "<h2>Service Unavailable</h2>");
        }
        if let Some(answer) = self.of_faults(directory, request.uri().path()) {
            return answer;
        }
        let options = &self.server.options.authentication;
        let methods = match (directory, self.end_point.is_some()) {
            (Directory::HealthCheck, _) => {
                let text = format!("200 OK<br/>{}", self.server.name);
                return plain(StatusCode::OK, "text/html", text);
            }
            (Directory::None, _) => {
                return plain(
                    StatusCode::NOT_FOUND,
                    "text/html",
                    "<h2>404 - File or directory not found.</h2>",
                );
            }
            (Directory::PowerShell | Directory::WsMan, true) => &options.power_shell,
            (Directory::PowerShell | Directory::WsMan, false) => &options.power_shell_http,
            (Directory::Ews, _) => &options.ews,
            (Directory::Autodiscover, _) => &options.autodiscover,
        };
        let offer = self.server.offer(methods);
        let (head, body) = request.into_parts();
        let body = match Limited::new(body, BODY_LIMIT).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) => {
                tracing::debug!(error, "the request's body did not come whole");
                return plain(StatusCode::BAD_REQUEST, "text/plain", "");
            }
        };
        let mut auth = self.auth.lock().await;
        let authorization = head.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let (who, token) = match self.log_on(&mut auth, authorization, &offer) {
            Verdict::Granted { who, token } => (who, token),
            Verdict::Refused(challenges) => {
                self.server.counters.unauthorized.fetch_add(1, Ordering::Relaxed);
                let mut response = plain(StatusCode::UNAUTHORIZED, "text/html", "");
                for challenge in challenges {
                    if let Ok(value) = HeaderValue::from_str(&challenge) {
                        response.headers_mut().append(WWW_AUTHENTICATE, value);
                    }
                }
                return response;
            }
        };
        let mut response = match directory {
            Directory::PowerShell | Directory::WsMan => {
                self.power_shell(directory, who, &mut auth, &head, body).await
            }
            Directory::Ews => self.ews(&who, &body),
            _ => self.autodiscover(&head, &body),
        };
        if let Some(token) = token.and_then(|token| HeaderValue::from_str(&token).ok()) {
            response.headers_mut().insert(WWW_AUTHENTICATE, token);
        }
        response
    }

    /// What EWS or Autodiscover answer where a knob is turned, before anybody logs on.
    fn of_faults(&self, directory: Directory, path: &str) -> Option<Response<Body>> {
        let knobs = self.server.faults.get();
        let redirect = |to: &str| {
            let mut response = plain(StatusCode::FOUND, "text/html", "");
            response.headers_mut().insert(LOCATION, HeaderValue::from_str(to).ok()?);
            Some(response)
        };
        match directory {
            Directory::Ews if knobs.ews_unavailable_requests > 0 => {
                self.server.faults.change(|knobs| {
                    knobs.ews_unavailable_requests = knobs.ews_unavailable_requests.saturating_sub(1);
                });
                let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, "text/html", "");
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
                Some(response)
            }
            Directory::Autodiscover if self.end_point.is_none() => {
                knobs.autodiscover_http_redirect.as_deref().and_then(redirect)
            }
            Directory::Autodiscover => {
                let soap = path.to_ascii_lowercase().ends_with(".svc");
                let off = if soap { knobs.autodiscover_soap_off } else { knobs.autodiscover_pox_off };
                if off {
                    return Some(plain(StatusCode::NOT_FOUND, "text/html", ""));
                }
                knobs.autodiscover_redirect.as_deref().and_then(redirect)
            }
            _ => None,
        }
    }

    /// Whether this request is one that the knob answers 503.
    fn takes_unavailable(&self) -> bool {
        self.server.faults.get().unavailable_requests > 0
            && self.server.faults.change(|knobs| {
                let takes = knobs.unavailable_requests > 0;
                knobs.unavailable_requests = knobs.unavailable_requests.saturating_sub(1);
                takes
            })
    }

    fn log_on(&self, auth: &mut ConnectionAuth, authorization: Option<&str>, offer: &Offer) -> Verdict {
        let limit = self.server.faults.get().login_expires_after_requests;
        if limit.is_some_and(|limit| self.requests.fetch_add(1, Ordering::Relaxed) >= limit) {
            // The next log-on counts anew.
            self.requests.store(0, Ordering::Relaxed);
            auth.forget();
            return auth.check(None, offer, &self.server.auth, self.end_point.as_deref());
        }
        auth.check(authorization, offer, &self.server.auth, self.end_point.as_deref())
    }

    async fn power_shell(
        &self,
        directory: Directory,
        who: LoggedOn,
        auth: &mut ConnectionAuth,
        head: &http::request::Parts,
        body: Bytes,
    ) -> Response<Body> {
        if head.method != Verb::POST {
            return plain(StatusCode::METHOD_NOT_ALLOWED, "text/html", "");
        }
        let content_type =
            head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if body.is_empty() {
            // How a client logs on before it has sealed its first message.
            return plain(StatusCode::OK, SOAP, "");
        }
        let protocol = sealed::protocol(content_type).map(str::to_owned);
        let opened = match (&protocol, auth.seal()) {
            (Some(_), Some(context)) => match sealed::open(&body, context) {
                Ok(opened) => Bytes::from(opened),
                Err(error) => {
                    tracing::debug!(%error, source = ?std::error::Error::source(&error).map(ToString::to_string), "a sealed message was refused");
                    return plain(StatusCode::BAD_REQUEST, "text/html", "");
                }
            },
            (Some(_), None) => return plain(StatusCode::BAD_REQUEST, "text/html", ""),
            (None, _)
                if self.end_point.is_none() && !self.server.options.authentication.allow_unencrypted =>
            {
                tracing::debug!(method = ?who.method, "an unsealed message over plain http was refused");
                return plain(StatusCode::INTERNAL_SERVER_ERROR, "text/html", "");
            }
            (None, _) => body,
        };
        let client = self.client.ip().to_string();
        let call = Call {
            account: who.account,
            query: head.uri.query().unwrap_or_default(),
            client: &client,
            exchange: directory == Directory::PowerShell,
        };
        let answer = power_shell::answer(&self.server, call, &opened).await;
        let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = match (protocol, auth.seal()) {
            (Some(protocol), Some(context)) => {
                let exchange = directory == Directory::PowerShell;
                match sealed::seal(&answer.envelope, &protocol, context, exchange) {
                    Ok(body) => whole_or_cut(status, &sealed::content_type(&protocol), body, answer.cut_at),
                    Err(error) => {
                        tracing::debug!(%error, "an answer cannot be sealed");
                        plain(StatusCode::INTERNAL_SERVER_ERROR, "text/html", "")
                    }
                }
            }
            _ => whole_or_cut(status, SOAP, answer.envelope, answer.cut_at),
        };
        if answer.opened_shell {
            let cookie =
                format!("X-BackEndCookie={}; path=/PowerShell; HttpOnly", uuid::Uuid::new_v4().simple());
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.headers_mut().insert(SET_COOKIE, cookie);
            }
        }
        response
    }

    fn ews(&self, who: &LoggedOn, body: &[u8]) -> Response<Body> {
        let request = ews::EwsRequest {
            organization: &self.server.organization,
            account: &who.account,
            faults: &self.server.faults.get(),
            version: self.server.server.version,
            body,
        };
        service_answer(ews::answer(&self.server.mail, &request))
    }

    fn autodiscover(&self, head: &http::request::Parts, body: &[u8]) -> Response<Body> {
        let host = self.server.options.mail.ews_host.clone().unwrap_or_else(|| self.server.https.to_string());
        let accounts = self.server.auth.accounts.all();
        let mailboxes: Vec<String> = accounts.iter().filter_map(|account| account.mailbox.clone()).collect();
        let request = autodiscover::AutodiscoverRequest {
            organization: &self.server.organization,
            redirects: &self.server.options.mail.redirects,
            ews_url: &format!("https://{host}/EWS/Exchange.asmx"),
            server: &self.server.name,
            version: self.server.server.version,
            account_mailboxes: &mailboxes,
            body,
        };
        if head.method == Verb::GET {
            // What a client asks first: which forms are spoken here.
            let mut response = plain(StatusCode::OK, "text/html", "");
            for name in ["x-soap-enabled", "x-wssecurity-enabled"] {
                response.headers_mut().insert(name, HeaderValue::from_static("True"));
            }
            return response;
        }
        let soap = head.uri.path().to_ascii_lowercase().ends_with(".svc");
        service_answer(if soap { autodiscover::soap(&request) } else { autodiscover::pox(&request) })
    }
}

/// An answer of EWS or Autodiscover.
fn service_answer(answer: ews::HttpAnswer) -> Response<Body> {
    if answer.cut {
        return whole_or_cut(StatusCode::OK, "text/xml", answer.body, Some(0));
    }
    let mut response = Response::new(Full::new(Bytes::from(answer.body)).map_err(never).boxed());
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in answer.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn plain(status: StatusCode, content_type: &'static str, text: impl Into<Bytes>) -> Response<Body> {
    let mut response = Response::new(Full::new(text.into()).map_err(never).boxed());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

fn never(never: Infallible) -> std::io::Error {
    match never {}
}

/// An answer, or its beginning and then the end of the connection.
fn whole_or_cut(
    status: StatusCode,
    content_type: &str,
    body: Vec<u8>,
    cut_at: Option<usize>,
) -> Response<Body> {
    let length = body.len();
    let body = Bytes::from(body);
    let body = match cut_at {
        None => Full::new(body).map_err(never).boxed(),
        Some(at) => {
            let part = body.slice(..at.min(length));
            let cut = std::io::Error::new(std::io::ErrorKind::ConnectionAborted, "cut on purpose");
            BodyExt::boxed(StreamBody::new(stream::iter([Ok(Frame::data(part)), Err(cut)])))
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(content_type) {
        headers.insert(CONTENT_TYPE, value);
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(CONNECTION, HeaderValue::from_static("keep-alive"));
    response
}

#[cfg(test)]
mod tests;
