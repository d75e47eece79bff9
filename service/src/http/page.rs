//! The page: files in the program, and the session that its sign-in opens.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::identity::{Admin, PAGE_HEADER, SESSION_COOKIE, session, user_by_token};
use super::locale;
use crate::app::App;
use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::Json;
use crate::security::acting::{self, Actor, Channel};
use crate::security::random;

/// A working day.
const SESSION_HOURS: i64 = 10;
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
    "access" "access_tabs" "api" "audit" "compliance" "connectors" "device" "devices" "dom" "filters" "finder" "forms"
    "graph" "groups" "history" "live" "main" "manual" "notifications" "overview" "pager" "person" "plan" "policies" "presets"
    "readiness" "role" "runs" "selection" "sentences" "stale" "svg" "texts" "ui" "views" "waiting" "wipe" "words"
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
        .route("/session", post(sign_in).get(who).delete(sign_out))
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

/// The token that `user add --token` printed.
#[derive(Deserialize)]
struct SignIn {
    token: String,
}

/// `POST /session`: the token is exchanged for a cookie that no script can read.
async fn sign_in(app: App, parts: Parts, Json(body): Json<SignIn>) -> ApiResult<Response> {
    if !parts.headers.contains_key(PAGE_HEADER) {
        return Err(ApiError::forbidden("Sign in on the service's own page."));
    }
    let now = Timestamp::now();
    let user = user_by_token(&app, &parts, body.token.trim()).await?;
    let token = user.token_name().map(str::to_owned);
    acting::identify(Actor { token, ..Actor::new(&user.name, Channel::Console) });
    let session = random::token();
    let ends = app.store.confirmed_time(now) + SignedDuration::from_hours(SESSION_HOURS);
    app.store.open_session(&user, random::sha256(session.as_bytes()), ends).await?;
    let cookie = format!(
        "{SESSION_COOKIE}={session}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={}",
        SESSION_HOURS * 3600
    );
    Ok(([(header::SET_COOKIE, cookie)], Json(json!({ "name": user.name, "role": user.role })))
        .into_response())
}

/// `GET /session`: who is signed in.
async fn who(admin: Admin) -> Response {
    Json(json!({ "name": admin.name, "role": admin.role })).into_response()
}

/// `DELETE /session`.
async fn sign_out(app: App, _: Admin, parts: Parts) -> ApiResult<Response> {
    if let Some(session) = session(&parts) {
        app.store.close_session(random::sha256(session.as_bytes())).await?;
    }
    let cookie = format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response())
}
