//! The stand-in's HTTPS side.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::GraphTenant;
use super::answer::{GraphAnswer, GraphCall};
use crate::certificates::ServerIdentity;

const BODY_LIMIT: usize = 1024 * 1024;

type Body = BoxBody<Bytes, std::io::Error>;

/// Answers until the task is aborted.
pub(crate) async fn serve(listener: TcpListener, identity: ServerIdentity, tenant: Arc<GraphTenant>) {
    let tls = TlsAcceptor::from(identity.tls);
    while let Ok((stream, _)) = listener.accept().await {
        let (tls, tenant) = (tls.clone(), tenant.clone());
        tokio::spawn(async move {
            let Ok(stream) = tls.accept(stream).await else { return };
            let service = service_fn(move |request| {
                let tenant = tenant.clone();
                async move { Ok::<_, Infallible>(answer(&tenant, request).await) }
            });
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new());
            if let Err(error) = http.serve_connection(TokioIo::new(stream), service).await {
                tracing::debug!(%error, "a connection to Graph ended");
            }
        });
    }
}

async fn answer(tenant: &Arc<GraphTenant>, request: Request<Incoming>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let body = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => Bytes::new(),
    };
    let text = |name: HeaderName| head.headers.get(name).and_then(|value| value.to_str().ok());
    let url = format!("https://{}", text(header::HOST).unwrap_or("localhost"));
    let bearer =
        text(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
    let latency = tenant.state().faults.latency_ms;
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    // Large tenants are made up as they are asked for, which takes its time.
    let worker = tenant.clone();
    let answer = tokio::task::spawn_blocking(move || {
        worker.answer(&GraphCall {
            method: head.method.as_str(),
            path: head.uri.path(),
            query: head.uri.query().unwrap_or_default(),
            bearer: bearer.as_deref(),
            body: &body,
            url: &url,
        })
    })
    .await;
    answer.map_or_else(|_| Response::new(whole(Bytes::new())), response)
}

fn whole(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|never| match never {}).boxed()
}

fn response(answer: GraphAnswer) -> Response<Body> {
    let length = answer.body.len();
    let bytes = Bytes::from(answer.body);
    let body = match answer.cut {
        None => whole(bytes),
        Some(cut) => {
            let ended = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
            StreamBody::new(stream::iter([Ok(Frame::data(bytes.slice(..cut))), Err(ended)])).boxed()
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in answer.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    headers.insert(header::CONTENT_LENGTH, length.into());
    response
}
