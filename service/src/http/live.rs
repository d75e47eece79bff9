//! `GET /events`: a stream that says which subjects have changed, so that a page reads them again (Server-Sent Events, WHATWG
//! HTML section 9.2); and which subjects a request changes, by its address.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{FromRequestParts as _, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method};
use serde_json::json;
use tokio::sync::watch;

use crate::app::App;
use crate::app::live::{Topic, TopicChanges};
use crate::http::identity::Admin;

/// How often the stream says that it lives, and looks whether its reader may still hear it. Proxies end what is silent for a
/// minute.
const ALIVE: Duration = Duration::from_secs(20);
/// Changes of this time are told at once.
const GATHER: Duration = Duration::from_millis(500);
/// nginx collects an answer before it passes it on, unless the answer says not to.
const UNBUFFERED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// One open page.
struct Listener {
    app: App,
    parts: Parts,
    changes: TopicChanges,
    stop: watch::Receiver<bool>,
    is_new: bool,
}

/// `GET /events`.
pub(super) async fn events(app: App, _: Admin, parts: Parts) -> Response {
    let (changes, stop) = (app.live.listen(), app.stop.clone());
    let listener = Listener { app, parts, changes, stop, is_new: true };
    let told = stream::unfold(listener, |mut listener| async {
        let event = listener.next().await?;
        Some((Ok::<_, Infallible>(event), listener))
    });
    ([UNBUFFERED], Sse::new(told)).into_response()
}

impl Listener {
    /// What is told next; `None` ends the stream: the service stops, or the reader is not signed in any more.
    async fn next(&mut self) -> Option<Event> {
        // A browser says that it is connected only when something comes.
        if std::mem::take(&mut self.is_new) {
            return Some(Event::default().event("ready").data("{}"));
        }
        let told = tokio::select! {
            told = self.changes.next() => Some(told?),
            () = tokio::time::sleep(ALIVE) => None,
            _ = self.stop.wait_for(|stop| *stop) => return None,
        };
        if Admin::from_request_parts(&mut self.parts, &self.app).await.is_err() {
            return None;
        }
        let Some(mut told) = told else { return Some(Event::default().event("alive").data("{}")) };
        tokio::time::sleep(GATHER).await;
        told.extend(self.changes.take());
        told.sort_unstable();
        told.dedup();
        Some(Event::default().event("changed").data(json!({ "topics": told }).to_string()))
    }
}

/// Tells open pages what a request has changed.
pub(super) async fn follow(State(app): State<App>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let route = request.extensions().get::<MatchedPath>().cloned().filter(|_| !reads);
    let response = next.run(request).await;
    if let Some(route) = route
        && response.status().is_success()
    {
        app.live.tell(topics(route.as_str()));
    }
    response
}

/// What a successful request to this route may have changed. To tell too much costs a reading, to tell too little leaves an old
/// page.
fn topics(route: &str) -> &'static [Topic] {
    use Topic::{Connectors, Devices, Orders, People, Records, Runs, Settings};
    if let Some(rest) = route.strip_prefix("/agent/v1/") {
        return match rest.split('/').next().unwrap_or_default() {
            // The handler knows whether a check-in brought anything, and a chunk is shown to nobody.
            "checkin" => &[],
            "syncs" if !rest.ends_with("/commit") => &[],
            "syncs" => &[Connectors, Devices],
            "orders" | "undone" => &[Orders, Devices, Runs],
            "runs" => &[Runs, Orders],
            "groups" => &[Settings],
            _ => &[Connectors, Settings, Runs],
        };
    }
    let Some(rest) = route.strip_prefix("/v1.0/deviceManagement/") else { return &[People] };
    match rest.split('/').next().unwrap_or_default() {
        "exchangeConnectors" => &[Connectors, Settings, Runs, Orders],
        "exchangeDevices" => &[Devices, Orders, Runs],
        "manualDecisions" => &[Devices],
        "runs" | "stalePartnerships" => &[Runs, Orders],
        "managedDevices" | "complianceSources" => &[Records],
        "users" | "sessions" | "accessTokens" | "securitySettings" | "me" => &[People],
        "secondPersonRequests" => &[People, Runs, Orders],
        _ => &[Settings, Runs],
    }
}

#[cfg(test)]
mod tests;
