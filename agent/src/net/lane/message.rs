//! How a lane connects, and what goes over it.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use crate::net::connect::{ProxyTarget, Target};
use crate::net::credentials::Credentials;
use crate::net::tls::TlsSettings;

/// How a lane connects.
#[derive(Debug, Clone)]
pub struct LaneOptions {
    pub target: Target,
    pub proxy: Option<ProxyTarget>,
    pub tls: TlsSettings,
    pub credentials: Option<Arc<Credentials>>,
    /// For each of name, TCP, proxy, TLS and Key Distribution Center.
    pub connect_limit: Duration,
    /// For a whole request, its answer read.
    pub request_limit: Duration,
    /// Largest answer, in bytes.
    pub body_limit: usize,
}

/// One request.
#[derive(Debug, Clone)]
pub struct LaneRequest {
    pub method: Method,
    /// Path and query.
    pub path: String,
    pub content_type: Option<&'static str>,
    pub body: Bytes,
}

/// One answer, its seal taken off.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}
