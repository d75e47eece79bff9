//! The administrators' side, in Graph's names and shapes: `/v1.0/deviceManagement`.

pub mod actions;
pub mod connectors;
pub mod decisions;
pub mod devices;
pub mod filter;
pub mod graph;
pub mod groups;
pub mod managed_devices;
pub mod notification;
pub mod odata;
pub mod policies;
pub mod runs;
pub mod templates;
pub mod work;

use axum::Router;
use axum::routing::{delete, get, patch, post};

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
        .route("/exchangeDevices/{id}/why", get(decisions::why))
        .route("/exchangeDevices/{id}/wipe", post(actions::wipe))
        .route("/exchangeDevices/{id}/cancelWipe", post(actions::cancel_wipe))
        .route("/exchangeDevices/{id}/removePartnership", post(actions::remove_partnership))
        .route("/plan", get(decisions::plan))
        .route("/runs", get(runs::list))
        .route("/runs/{id}", get(runs::get))
        .route("/runs/{id}/accept", post(runs::accept))
        .route("/runs/{id}/reject", post(runs::reject))
        .route("/managedDevices", get(managed_devices::list).post(managed_devices::create))
        .route("/managedDevices/import", post(managed_devices::import))
        .route(
            "/managedDevices/{id}",
            get(managed_devices::get).patch(managed_devices::update).delete(managed_devices::remove),
        )
        .route("/managedDevices/{id}/link", post(managed_devices::link))
        .route("/managedDevices/{id}/unlink", post(managed_devices::unlink))
        .route("/complianceSources", get(managed_devices::sources))
        .route(
            "/complianceSources/{name}",
            patch(managed_devices::set_source).delete(managed_devices::remove_source),
        )
        .route("/complianceSources/graph", get(graph::get).put(graph::set).delete(graph::remove))
        .route("/complianceSources/graph/test", post(graph::test))
        .route("/complianceSources/graph/read", post(graph::read))
        .route("/complianceSources/graph/accept", post(graph::accept))
        .route("/groups", get(groups::list))
        .route("/groups/{id}", delete(groups::remove))
        .route("/groups/{id}/members", get(groups::members).put(groups::set_members))
        .route("/orders", get(work::orders))
        .route("/orders/{id}", get(work::order))
        .route("/changes", get(work::changes))
        .route("/conditionalAccessSettings", get(policies::settings).patch(policies::set_settings))
        .route("/notificationSettings", get(notification::settings).patch(notification::set_settings))
        .route("/notificationSettings/preview", post(notification::preview))
        .route("/notificationMessageTemplates", get(templates::list).post(templates::create))
        .route(
            "/notificationMessageTemplates/{id}",
            get(templates::get).patch(templates::update).delete(templates::remove),
        )
        .route("/notificationMessageTemplates/{id}/sendTestMessage", post(templates::send_test))
        .route(
            "/notificationMessageTemplates/{id}/localizedNotificationMessages",
            get(templates::messages).post(templates::add_message),
        )
        .route(
            "/notificationMessageTemplates/{id}/localizedNotificationMessages/{message}",
            get(templates::get_message).patch(templates::set_message).delete(templates::remove_message),
        )
        .route("/exchangeOnPremisesPolicy", get(policies::policy).patch(policies::set_policy))
        .route(
            "/exchangeOnPremisesPolicy/conditionalAccessSettings",
            get(policies::settings).patch(policies::set_settings),
        )
}
