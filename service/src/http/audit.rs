//! Follows every request that may change something: the store learns who acts and from where, and what left no entry of
//! its own in the audit gets one here.

use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::Method;
use jiff::Timestamp;

use crate::app::App;
use crate::rules::audit::{AuditResource, Operation};
use crate::security::acting::Acting;
use crate::security::role::{Right, needed};
use crate::security::tls::Remote;

const MANAGEMENT: &str = "/v1.0/deviceManagement/";

/// Carries a request out as the one who sent it.
pub(super) async fn follow(State(app): State<App>, request: Request, next: Next) -> Response {
    let address = request.extensions().get::<Remote>().map(|remote| remote.0);
    let route = Route::of(&request);
    let acting = Acting::from(address, Timestamp::now());
    let answer = Arc::clone(&acting).carry_out(next.run(request)).await;
    let Some(route) = route.filter(|_| answer.status().is_success() && acting.noted() == 0) else {
        return answer;
    };
    // Either it was only looked at what a change would do, or no part of the store tells of this one.
    if let Err(error) = acting.carry_out(app.store.note(route.operation, route.resource)).await {
        tracing::error!(error = &error as &dyn std::error::Error, "a request is not noted in the audit");
    }
    answer
}

/// What an entry says of a request by its address alone.
struct Route {
    operation: Operation,
    resource: AuditResource,
}

impl Route {
    /// `None`: it only reads, or stores nothing whatever it says.
    fn of(request: &Request) -> Option<Self> {
        let route = request.extensions().get::<MatchedPath>()?.as_str();
        let kind = route.strip_prefix(MANAGEMENT)?;
        if matches!(*request.method(), Method::GET | Method::HEAD)
            || needed(request.method(), route) == Right::Look
        {
            return None;
        }
        let is_dry =
            request.uri().query().is_some_and(|query| query.split('&').any(|pair| pair == "dryRun=true"));
        let operation = if is_dry { Operation::Preview } else { Operation::Action };
        let path = request.uri().path().trim_start_matches(MANAGEMENT).trim_start_matches('/');
        Some(Self { operation, resource: AuditResource::new(kind, Some(path), None) })
    }
}
