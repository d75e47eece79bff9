//! A lane: one HTTP/1.1 connection that logs on, is kept, and carries one request at a time.

mod message;

use bytes::Bytes;
use exchange_connector::auth::{
    AuthError, Authenticator, ChannelBinding, KdcAddress, Offer, Scheme, Token, multipart, offers,
};
use exchange_connector::domain::logon::RefusalKind;
use exchange_connector::secret::Secret;
use http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::task::JoinHandle;

pub use message::{Answer, LaneOptions, LaneRequest};

use super::connect::{connect, within};
use super::credentials::Credentials;
use super::encoding::decoded;
use super::error::NetError;
use super::kdc::KdcClient;
use super::logon::{LogonWay, ways};
use super::realm::{Located, locate};
use super::sealed::sealed_body;

/// Most messages of one log-on: NTLM needs two, Negotiate with a change of mechanism four.
const MAX_LEGS: usize = 8;

/// One connection and its log-on.
pub struct HttpLane {
    options: LaneOptions,
    connection: Option<Connection>,
    /// Name and value, as Exchange set them: they hold a shell to its back end.
    cookies: Vec<(String, String)>,
    /// Where the realm was found; looked up anew when a log-on by it fails.
    located: Option<Located>,
    /// Why Kerberos did not serve, where the last log-on fell back to NTLM.
    fell_back: Option<AuthError>,
}

struct Connection {
    sender: SendRequest<Full<Bytes>>,
    driver: JoinHandle<()>,
    binding: Option<ChannelBinding>,
    logon: Option<Box<dyn Authenticator>>,
    /// Sent with each request: Basic only.
    authorization: Option<Secret>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

impl std::fmt::Debug for HttpLane {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpLane")
            .field("target", &self.options.target)
            .field("connected", &self.connection.is_some())
            .finish_non_exhaustive()
    }
}

impl HttpLane {
    /// A lane that connects with its first request.
    pub fn new(options: LaneOptions) -> Self {
        Self { options, connection: None, cookies: Vec::new(), located: None, fell_back: None }
    }

    /// Why Kerberos did not serve, where the log-on fell back to NTLM.
    pub fn fell_back(&self) -> Option<&AuthError> {
        self.fell_back.as_ref()
    }

    /// How it connects.
    pub fn options(&self) -> &LaneOptions {
        &self.options
    }

    /// Gives up the connection; the next request makes a new one.
    pub fn disconnect(&mut self) {
        self.connection = None;
    }

    /// Sends one request and reads its answer, logging on where the server asks for it.
    ///
    /// A server that asks in mid-session gets one new log-on; when it refuses that one, the error says so.
    pub async fn request(&mut self, request: &LaneRequest) -> Result<Answer, NetError> {
        let (limit, address) = (self.options.request_limit, self.options.target.address());
        let outcome = within(limit, "the request", &address, self.exchange(request)).await;
        let outcome = outcome.and_then(|answer| answer);
        if outcome.is_err() {
            // Half an answer may be under way on it.
            self.connection = None;
        }
        outcome
    }

    async fn exchange(&mut self, request: &LaneRequest) -> Result<Answer, NetError> {
        let fresh = self.ensure_connected().await?;
        let first = match self.send_as_logged_on(request).await {
            // An idle connection that the server closed before it saw the request.
            Err(Sent::Not) if !fresh => {
                self.connection = None;
                self.ensure_connected().await?;
                self.send_as_logged_on(request).await
            }
            other => other,
        };
        let answer = first.map_err(|sent| self.lost(sent))?;
        if answer.status != StatusCode::UNAUTHORIZED {
            return Ok(answer);
        }
        let Some(credentials) = self.options.credentials.clone() else { return Ok(answer) };
        let address = self.options.target.address();
        if self.connection.as_ref().is_some_and(|connection| connection.logon.is_some()) {
            // It may have ended by its age, or because the password is another now: one lane finds out for all.
            credentials.account.doubted();
        }
        let ways = ways(&credentials, &offered(&answer.headers), self.options.target.tls)
            .map_err(|source| self.auth_error(source))?;
        let permit = credentials.account.ask().await;
        let permit = permit.map_err(|refused| self.auth_error(AuthError::NotRepeated(refused)))?;
        let (outcome, refusal) = self.log_on_by_any(ways, &credentials, request).await;
        match (&outcome, refusal) {
            (_, Some(why)) => permit.refused(&address, why),
            // A server that is unwell may not have looked at the password.
            (Ok(answer), _) if !answer.status.is_server_error() => permit.accepted(),
            _ => {}
        }
        outcome
    }

    /// Logs on by the first of these ways that works. Gives what the refusal of one says of the account.
    async fn log_on_by_any(
        &mut self,
        ways: Vec<LogonWay>,
        credentials: &Credentials,
        request: &LaneRequest,
    ) -> (Result<Answer, NetError>, Option<RefusalKind>) {
        let mut last = None;
        for way in ways {
            match self.log_on(way, credentials, request).await {
                Ok(answer) => {
                    self.fell_back = last.filter(|_| way.is_ntlm());
                    return (Ok(answer), None);
                }
                // Only a method that could not be used at all gives way to the next one; a refused password
                // ends it, so that no account is locked.
                Err(NetError::Auth { source, .. })
                    if way.allows_next_method(&source) || self.was_guess(&source) =>
                {
                    self.located = None;
                    last = Some(source);
                }
                Err(error) => {
                    self.located = None;
                    let refusal = error.auth().and_then(AuthError::refusal);
                    return (Err(error), refusal);
                }
            }
        }
        (Err(self.auth_error(last.unwrap_or(AuthError::Challenge))), None)
    }

    /// True when the connection is new.
    async fn ensure_connected(&mut self) -> Result<bool, NetError> {
        if self.connection.as_ref().is_some_and(|connection| !connection.sender.is_closed()) {
            return Ok(false);
        }
        self.connection = None;
        let options = &self.options;
        let connected =
            connect(&options.target, options.proxy.as_ref(), &options.tls, options.connect_limit).await?;
        let closed = |source| NetError::Closed { address: options.target.address(), source: Some(source) };
        let (sender, driver) = http1::handshake(TokioIo::new(connected.stream)).await.map_err(closed)?;
        let driver = tokio::spawn(async move {
            // Its end shows in the request under way.
            let _ = driver.await;
        });
        self.connection =
            Some(Connection { sender, driver, binding: connected.binding, logon: None, authorization: None });
        Ok(true)
    }

    async fn send_as_logged_on(&mut self, request: &LaneRequest) -> Result<Answer, Sent> {
        let seal = !self.options.target.tls && self.options.credentials.is_some();
        let Some(connection) = &mut self.connection else { return Err(Sent::Not) };
        let mut sealed_by = None;
        let mut request = request.clone();
        if seal {
            match connection.logon.as_mut().filter(|logon| logon.is_complete() && logon.can_seal()) {
                Some(logon) => {
                    let (content_type, body) =
                        sealed_body(logon.as_mut(), &request.body).map_err(Sent::Auth)?;
                    (request.content_type, request.body) = (Some(content_type), body.into());
                    sealed_by = Some(logon.scheme());
                }
                // Nothing in clear text: the server's 401 is all that is wanted.
                None => request.body = Bytes::new(),
            }
        }
        let authorization = connection.authorization.clone();
        let answer = self.send(&request, authorization.as_ref()).await?;
        match sealed_by {
            Some(_) if answer.status != StatusCode::UNAUTHORIZED => self.unseal(answer),
            _ => Ok(answer),
        }
    }

    fn unseal(&mut self, mut answer: Answer) -> Result<Answer, Sent> {
        let address = self.options.target.address();
        let content_type = answer.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
        if !content_type.is_some_and(multipart::is_sealed) {
            // A page of a front end that never saw the message has nothing to seal; its text is not believed.
            return Err(Sent::Done(if answer.status.is_success() {
                NetError::NotSealed { address }
            } else {
                NetError::Status { address, status: answer.status.as_u16() }
            }));
        }
        let parts = multipart::decode(&answer.body)
            .map_err(|source| Sent::Done(NetError::Sealed { address: address.clone(), source }))?;
        let logon = self.connection.as_mut().and_then(|connection| connection.logon.as_mut());
        let Some(logon) = logon else { return Err(Sent::Done(NetError::NotSealed { address })) };
        let mut clear = Vec::with_capacity(answer.body.len());
        for part in parts {
            clear.extend_from_slice(&logon.unseal(part.sealed).map_err(Sent::Auth)?);
        }
        answer.body = clear.into();
        answer
            .headers
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(exchange_connector::wsman::CONTENT_TYPE));
        Ok(answer)
    }

    /// One log-on with one method, carrying the request; ends with the request's answer.
    async fn log_on(
        &mut self,
        way: LogonWay,
        credentials: &Credentials,
        request: &LaneRequest,
    ) -> Result<Answer, NetError> {
        let target = self.options.target.clone();
        let seal = !target.tls;
        if way.is_kerberos() && self.located.is_none() {
            let limit = self.options.connect_limit;
            let located = locate(credentials, way.scheme, &target.host, &[], limit).await;
            self.located = Some(located.map_err(|source| self.auth_error(source))?);
        }
        let located = self.located.as_ref();
        let kdcs = located.map(|located| located.kdcs.clone()).unwrap_or_default();
        let mut logon = way.begin(credentials, &target, located).map_err(|source| self.auth_error(source))?;
        // A 401 may have closed the connection; a log-on under way on it is void in any case.
        self.ensure_connected().await?;
        if let Some(connection) = &mut self.connection {
            (connection.logon, connection.authorization) = (None, None);
        }
        let mut challenge: Option<Vec<u8>> = None;
        for _ in 0..MAX_LEGS {
            let (stepped, token) = self.step(logon, challenge.take(), &kdcs).await?;
            logon = stepped;
            let Some(token) = token else {
                return self.logged_on(logon, None, request).await;
            };
            let authorization = token.authorization(way.scheme);
            let mut message = request.clone();
            if seal {
                message.body = Bytes::new();
            }
            let answer = self.send(&message, Some(&authorization)).await.map_err(|sent| self.lost(sent))?;
            let next = offered(&answer.headers)
                .into_iter()
                .find(|offer| offer.scheme == way.scheme)
                .and_then(|offer| offer.challenge);
            if answer.status == StatusCode::UNAUTHORIZED {
                match next {
                    Some(next) if !logon.is_complete() => challenge = Some(next),
                    _ => {
                        self.connection = None;
                        return Err(self.auth_error(AuthError::Rejected { scheme: way.scheme }));
                    }
                }
                continue;
            }
            if let Some(next) = next
                && !logon.is_complete()
            {
                // The server's proof of itself.
                logon = self.step(logon, Some(next), &kdcs).await?.0;
            }
            if seal && !logon.is_complete() {
                return Err(self.auth_error(AuthError::NoMutualAuthentication));
            }
            let standing = (way.scheme == Scheme::Basic).then_some(authorization);
            if seal {
                return self.logged_on(logon, standing, request).await;
            }
            self.keep(logon, standing);
            return Ok(answer);
        }
        Err(self.auth_error(AuthError::Challenge))
    }

    /// One step of a log-on, on a thread that may block. What breaks inside a mechanism ends there.
    async fn step(
        &mut self,
        mut logon: Box<dyn Authenticator>,
        challenge: Option<Vec<u8>>,
        kdcs: &[KdcAddress],
    ) -> Result<(Box<dyn Authenticator>, Option<Token>), NetError> {
        let binding = self.connection.as_ref().and_then(|connection| connection.binding.clone());
        let mut kdc = KdcClient { limit: self.options.connect_limit, kdcs: kdcs.to_vec() };
        let scheme = logon.scheme();
        let step = tokio::task::spawn_blocking(move || {
            let step = logon.step(challenge.as_deref(), binding.as_ref(), &mut kdc);
            step.map(|token| (logon, token))
        });
        let broke_off = |_| AuthError::Mechanism { scheme, reason: "the log-on broke off".to_owned() };
        step.await.map_err(broke_off).and_then(|step| step).map_err(|source| self.auth_error(source))
    }

    /// True when the realm was a guess and does not know the user: no password was tried, and NTLM may do.
    fn was_guess(&self, error: &AuthError) -> bool {
        matches!(error, AuthError::UnknownUser) && self.located.as_ref().is_some_and(|found| found.guessed)
    }

    fn keep(&mut self, logon: Box<dyn Authenticator>, authorization: Option<Secret>) {
        if let Some(connection) = &mut self.connection {
            connection.logon = Some(logon);
            connection.authorization = authorization;
        }
    }

    /// Sends the request itself after a log-on that could not carry it.
    async fn logged_on(
        &mut self,
        logon: Box<dyn Authenticator>,
        authorization: Option<Secret>,
        request: &LaneRequest,
    ) -> Result<Answer, NetError> {
        let scheme = logon.scheme();
        self.keep(logon, authorization);
        let answer = self.send_as_logged_on(request).await.map_err(|sent| self.lost(sent))?;
        if answer.status == StatusCode::UNAUTHORIZED {
            return Err(self.auth_error(AuthError::Rejected { scheme }));
        }
        Ok(answer)
    }

    async fn send(&mut self, request: &LaneRequest, authorization: Option<&Secret>) -> Result<Answer, Sent> {
        let outgoing = self.build(request, authorization).map_err(Sent::Done)?;
        let address = self.options.target.address();
        let Some(connection) = &mut self.connection else { return Err(Sent::Not) };
        if connection.sender.ready().await.is_err() {
            return Err(Sent::Not);
        }
        let response = connection
            .sender
            .send_request(outgoing)
            .await
            .map_err(|error| if error.is_canceled() { Sent::Not } else { Sent::Cut(error) })?;
        let (parts, mut body) = response.into_parts();
        let limit = self.options.body_limit;
        let too_large = || Sent::Done(NetError::TooLarge { address: address.clone(), limit });
        let expected = parts
            .headers
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok()?.parse::<usize>().ok())
            .unwrap_or(0);
        if expected > limit {
            return Err(too_large());
        }
        let mut whole = Vec::with_capacity(expected);
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(Sent::Cut)?;
            if let Some(data) = frame.data_ref() {
                if whole.len() + data.len() > limit {
                    return Err(too_large());
                }
                whole.extend_from_slice(data);
            }
        }
        if let Some(encoding) = parts.headers.get(header::CONTENT_ENCODING) {
            let encoding = String::from_utf8_lossy(encoding.as_bytes()).trim().to_ascii_lowercase();
            whole = match decoded(&encoding, whole, limit) {
                Ok(decoded) if decoded.len() > limit => return Err(too_large()),
                Ok(decoded) => decoded,
                Err(_) => return Err(Sent::Done(NetError::Encoding { address, encoding })),
            };
        }
        self.keep_cookies(&parts.headers);
        Ok(Answer { status: parts.status, headers: parts.headers, body: whole.into() })
    }

    fn build(
        &self,
        request: &LaneRequest,
        authorization: Option<&Secret>,
    ) -> Result<Request<Full<Bytes>>, NetError> {
        let target = &self.options.target;
        let default_port = if target.tls { 443 } else { 80 };
        let host = if target.port == default_port { target.host.clone() } else { target.address() };
        let mut builder = Request::builder()
            .method(request.method.clone())
            .uri(&request.path)
            .header(header::HOST, host)
            .header(header::USER_AGENT, concat!("ExchangeConnector/", env!("CARGO_PKG_VERSION")))
            .header(header::ACCEPT_ENCODING, "identity");
        if let Some(content_type) = request.content_type {
            builder = builder.header(header::CONTENT_TYPE, content_type);
        }
        if !self.cookies.is_empty() {
            let all: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            builder = builder.header(header::COOKIE, all.join("; "));
        }
        let mut outgoing = builder
            .body(Full::new(request.body.clone()))
            .map_err(|_| NetError::Url { url: format!("{}{}", target.address(), request.path) })?;
        if let Some(secret) = authorization
            && let Ok(mut value) = HeaderValue::from_str(secret.expose())
        {
            value.set_sensitive(true);
            outgoing.headers_mut().insert(header::AUTHORIZATION, value);
        }
        Ok(outgoing)
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for value in headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let pair = value.split(';').next().unwrap_or_default();
            let Some((name, value)) = pair.split_once('=') else { continue };
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            self.cookies.retain(|(known, _)| *known != name);
            if !value.is_empty() && self.cookies.len() < 32 {
                self.cookies.push((name, value));
            }
        }
    }

    fn lost(&self, sent: Sent) -> NetError {
        let address = self.options.target.address();
        match sent {
            Sent::Not => NetError::Closed { address, source: None },
            Sent::Cut(error) => NetError::Closed { address, source: Some(error) },
            Sent::Auth(source) => NetError::Auth { address, source },
            Sent::Done(error) => error,
        }
    }

    fn auth_error(&self, source: AuthError) -> NetError {
        NetError::Auth { address: self.options.target.address(), source }
    }
}

/// Why a request has no answer, and whether the server may have seen it.
enum Sent {
    /// It never left: safe to send again.
    Not,
    Cut(hyper::Error),
    Auth(AuthError),
    Done(NetError),
}

fn offered(headers: &HeaderMap) -> Vec<Offer> {
    offers(headers.get_all(header::WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok()))
}

#[cfg(test)]
mod tests;
