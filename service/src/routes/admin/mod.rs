//! The administrators' side, in Graph's names and shapes: `/v1.0/deviceManagement`.

pub mod connectors;
pub mod devices;
pub mod filter;
pub mod odata;
pub mod policies;
pub mod work;

use axum::Router;
use axum::routing::{get, post};

use crate::state::App;

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/exchangeConnectors", get(connectors::list).post(connectors::create))
        .route(
            "/exchangeConnectors/{id}",
            get(connectors::get).patch(connectors::update).delete(connectors::remove),
        )
        .route("/exchangeConnectors/{id}/sync", post(work::sync))
        // The bound action's qualified name is valid OData too.
        .route("/exchangeConnectors/{id}/microsoft.graph.sync", post(work::sync))
        .route("/connectorSyncs/{id}", get(work::sync_status))
        .route("/exchangeDevices", get(devices::list))
        .route("/exchangeDevices/$count", get(devices::count))
        .route("/exchangeDevices/{id}", get(devices::get))
        .route("/orders", get(work::orders))
        .route("/orders/{id}", get(work::order))
        .route("/changes", get(work::changes))
        .route("/conditionalAccessSettings", get(policies::settings).patch(policies::set_settings))
        .route("/exchangeOnPremisesPolicy", get(policies::policy).patch(policies::set_policy))
        .route(
            "/exchangeOnPremisesPolicy/conditionalAccessSettings",
            get(policies::settings).patch(policies::set_settings),
        )
}
