//! What holds for every request: the host that it names, how slowly its body may come, how long it may take, and what
//! browsers may keep of the answer.

use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep};

use crate::app::App;
use crate::http::error::ApiError;

/// A body may take this long, and a second more for each of these bytes.
const BODY: Duration = Duration::from_secs(30);
const BYTES_A_SECOND: u64 = 16 * 1024;
/// A whole request: the long poll is within it; reports, groups and imports are merged in their own time.
const REQUEST: Duration = Duration::from_secs(300);
const LARGE_REQUEST: Duration = Duration::from_secs(1800);
/// A year.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Checks a request before its route, and completes the answer after it.
pub(super) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let host = host(&request);
    let is_loopback = host.as_deref().is_none_or(is_loopback);
    // Whoever looks whether the service lives may call it by any name.
    let is_probe = matches!(path, "/healthz" | "/readyz");
    let known = host.as_deref().is_some_and(|host| is_known(host, &app.shown().hosts));
    let large = path.ends_with("/commit")
        || path.contains("/chunks/")
        || path.ends_with("/import")
        || path.contains("/groups/");
    let limit = if large { LARGE_REQUEST } else { REQUEST };
    let mut response = if known || is_probe {
        let request =
            request.map(|body| if body.is_end_stream() { body } else { Body::new(Timed::new(body)) });
        tokio::time::timeout(limit, next.run(request)).await.unwrap_or_else(|_| too_long().into_response())
    } else {
        ApiError::new(
            StatusCode::MISDIRECTED_REQUEST,
            "invalidRequest",
            "The service is not known by this host name. Call it by its public address.",
        )
        .inner("hostUnknown")
        .into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.entry(header::X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    if !is_loopback {
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(HSTS);
    }
    response
}

fn too_long() -> ApiError {
    let mut error = ApiError::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "serviceNotAvailable",
        "The request took too long and was given up.",
    );
    error.retry_after = Some(30);
    error
}

/// The host that a request names, in lower case and without its port.
fn host(request: &Request) -> Option<String> {
    let named = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let authority = named.or_else(|| request.uri().authority().map(|authority| authority.as_str()))?;
    let authority: http::uri::Authority = authority.trim().parse().ok()?;
    let host = authority.host().trim_matches(['[', ']']).trim_end_matches('.').to_ascii_lowercase();
    (!host.is_empty()).then_some(host)
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.to_canonical().is_loopback())
}

/// A page of somebody else's cannot make a browser send an address, only a name of its own that leads here.
fn is_known(host: &str, hosts: &[String]) -> bool {
    is_loopback(host)
        || host.parse::<IpAddr>().is_ok()
        || hosts.iter().any(|known| match known.strip_prefix("*.") {
            Some(domain) => host.split_once('.').is_some_and(|(_, rest)| rest == domain),
            None => known == host,
        })
}

/// A body that must come at some speed.
struct Timed {
    body: Body,
    began: Instant,
    received: u64,
    until: Pin<Box<Sleep>>,
}

impl Timed {
    fn new(body: Body) -> Self {
        let began = Instant::now();
        Self { body, began, received: 0, until: Box::pin(tokio::time::sleep_until(began + BODY)) }
    }
}

impl HttpBody for Timed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = self.get_mut();
        if let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(cx) {
            if let Some(Ok(frame)) = &frame
                && let Some(data) = frame.data_ref()
            {
                this.received += data.len() as u64;
                let earned = Duration::from_secs(this.received / BYTES_A_SECOND);
                this.until.as_mut().reset(this.began + BODY + earned);
            }
            return Poll::Ready(frame);
        }
        this.until
            .as_mut()
            .poll(cx)
            .map(|()| Some(Err(axum::Error::new(io::Error::from(io::ErrorKind::TimedOut)))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests;
