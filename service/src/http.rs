//! Every route in one list.

pub mod admin;
pub mod agent;
mod audit;
mod batch;
pub mod error;
pub mod extract;
mod guard;
mod handler;
mod idempotency;
pub mod identity;
mod live;
mod locale;
mod metadata;
mod metrics;
pub mod odata;
pub mod openapi;
pub mod page;
pub mod sign_in;

use axum::Router;
use axum::extract::Request;
use axum::routing::{get, post, put};
use http::StatusCode;

use crate::app::App;
use crate::http::error::{ApiError, ApiResult, identify};
use crate::http::identity::Admin;

/// The service's routes around `app`.
pub fn router(app: App) -> Router {
    let followed = || axum::middleware::from_fn_with_state(app.clone(), audit::follow);
    let told = || axum::middleware::from_fn_with_state(app.clone(), live::follow);
    let agent = Router::new()
        .route("/ca", get(agent::enrollment::trust_bundle))
        .route("/enroll", post(agent::enrollment::enroll))
        .route("/renew", post(agent::enrollment::renew))
        .route("/retire", post(agent::enrollment::retire))
        .route("/checkin", post(agent::checkin::checkin))
        .route("/orders/{id}/start", post(agent::checkin::start))
        .route("/orders/{id}/result", post(agent::checkin::result))
        .route("/groups/read", post(agent::directory::read))
        .route("/groups/{id}", put(agent::directory::members))
        .route("/discovery/users", get(agent::directory::targeted_users))
        .route("/undone", post(agent::checkin::undone))
        .route("/changes", get(agent::checkin::changes))
        .route("/results", get(agent::books::results))
        .route("/restored", post(agent::books::restored))
        .route("/leave", post(agent::books::leave))
        .route("/syncs", post(agent::reports::open))
        .route("/syncs/{id}/chunks/{number}", put(agent::reports::chunk))
        .route("/syncs/{id}/commit", post(agent::reports::commit))
        .route("/mode", post(agent::manage::set_mode))
        .route("/plan", get(agent::manage::plan))
        .route("/runs/{id}/accept", post(agent::manage::accept))
        .route("/runs/{id}/reject", post(agent::manage::reject))
        .route("/why", get(agent::manage::why))
        .route("/policy/plan", post(agent::policy::plan))
        .route("/policy/apply", post(agent::policy::apply));
    let management = Router::new()
        .nest("/v1.0/deviceManagement", admin::routes())
        .route("/v1.0/deviceManagement", get(admin::device_management))
        .route("/v1.0", get(metadata::service_document))
        .route("/v1.0/", get(metadata::service_document))
        .route("/v1.0/$metadata", get(metadata::metadata))
        .route("/v1.0/openapi.json", get(openapi::openapi))
        .layer(followed())
        .layer(told())
        .layer(axum::middleware::from_fn_with_state(app.clone(), idempotency::once))
        .layer(axum::middleware::from_fn(metadata::speak));
    let batched = management.clone().fallback(nothing).with_state(app.clone());
    Router::new()
        .nest("/agent/v1", agent.layer(followed()).layer(told()))
        .merge(management)
        .route("/events", get(live::events))
        .route("/metrics", get(metrics::metrics))
        .route(
            "/v1.0/$batch",
            post(move |_: Admin, request: Request| batch::run(batched, request))
                .layer(axum::middleware::from_fn(metadata::speak)),
        )
        .merge(page::routes())
        .merge(sign_in::routes().layer(followed()).layer(told()))
        .route("/healthz", get(healthy))
        .route("/readyz", get(ready))
        .fallback(nothing)
        .method_not_allowed_fallback(no_such_method)
        .layer(axum::middleware::from_fn_with_state(app.clone(), guard::guard))
        .layer(axum::middleware::from_fn(identify))
        .with_state(app)
}

// Functions and no async closures: where the compiler optimizes, it would have to know this whole list's types while it
// works out a constant text, and says that it goes round in a circle.
async fn healthy() -> &'static str {
    "ok\n"
}

async fn no_such_method() -> ApiError {
    ApiError::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "methodNotAllowed",
        "This address does not take this method.",
    )
}

async fn nothing() -> ApiError {
    ApiError::not_found("There is nothing at this address.")
}

async fn ready(app: App) -> ApiResult<&'static str> {
    app.store.ping().await?;
    if app.can_write().await { Ok("ready\n") } else { Err(ApiError::not_stored()) }
}
