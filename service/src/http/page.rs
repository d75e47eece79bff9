//! The page: files in the program.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderMap, header};

use super::locale;
use crate::app::App;

/// Nothing but the service's own files; no frame, no form elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) const INDEX: &str = include_str!("../../page/index.html");

macro_rules! modules {
    ($($name:literal)+) => {
        /// The page's ES modules, by subject.
        pub(crate) const MODULES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../page/", $name, ".js")))),+];
    };
}

modules! {
    "access" "access_tabs" "account" "api" "audit" "compliance" "connectors" "device" "devices" "dom" "filters" "finder"
    "forms" "graph" "groups" "history" "live" "main" "manual" "notifications" "overview" "pager" "people" "person" "plan"
    "policies" "presets" "readiness" "role" "runs" "second_person" "selection" "sentences" "sign_in" "stale" "svg" "texts"
    "ui" "views" "waiting" "wipe" "words"
}

/// Its routes.
pub fn routes() -> Router<App> {
    let file = |kind: &'static str, text: &'static str| get(async move || asset(kind, text));
    let scripts = MODULES.iter().copied().fold(Router::new(), |routes, (name, text)| {
        routes.route(&format!("/page/{name}.js"), file("text/javascript; charset=utf-8", text))
    });
    Router::new()
        .route("/", get(index))
        .route("/page/locale.json", get(locale::catalogue))
        .route("/page.css", file("text/css; charset=utf-8", include_str!("../../page/page.css")))
        .merge(scripts)
        .route("/icon.svg", file("image/svg+xml", include_str!("../../page/icon.svg")))
}

/// `GET /`.
async fn index(headers: HeaderMap) -> Response {
    let html = locale::localized(INDEX, &headers);
    let policy = [(header::CONTENT_SECURITY_POLICY, POLICY), (header::REFERRER_POLICY, "no-referrer")];
    let kind =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (kind, policy, locale::varying(), html).into_response()
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, text).into_response()
}
