//! The administrators' side, in Graph's names and shapes: `/v1.0/deviceManagement`.

pub mod actions;
pub mod classes;
pub mod connectors;
pub mod decisions;
pub mod devices;
pub mod filter;
pub mod graph;
pub mod groups;
mod impact;
pub mod mailbox_policies;
pub mod managed_devices;
pub mod notification;
pub mod odata;
pub mod policies;
pub mod presets;
pub mod runs;
pub mod stale;
pub mod switch_on;
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
        .route("/exchangeDevices/{id}", get(devices::get).patch(devices::rename))
        .route("/exchangeDevices/{id}/why", get(decisions::why))
        .route("/exchangeDevices/{id}/wipe", post(actions::wipe))
        .route("/exchangeDevices/{id}/cancelWipe", post(actions::cancel_wipe))
        .route("/exchangeDevices/{id}/removePartnership", post(actions::remove_partnership))
        .route("/plan", get(decisions::plan))
        .route("/runs", get(runs::list))
        .route("/runs/{id}", get(runs::get))
        .route("/runs/{id}/accept", post(runs::accept))
        .route("/runs/{id}/reject", post(runs::reject))
        .route("/runs/{id}/undo", post(runs::undo))
        .route("/exchangeConnectors/{id}/quarantineSwitchOn", post(switch_on::begin))
        .route(
            "/exchangeConnectors/{id}/{settings}",
            get(policies::of_connector)
                .patch(policies::set_of_connector)
                .delete(policies::remove_of_connector),
        )
        .route("/exchangeMailboxPolicies", get(mailbox_policies::list).post(mailbox_policies::create))
        .route("/exchangeMailboxPolicies/settings", get(mailbox_policies::known))
        .route("/exchangeMailboxPolicies/resetToDefault", post(mailbox_policies::reset))
        .route(
            "/exchangeMailboxPolicies/{id}",
            get(mailbox_policies::get).patch(mailbox_policies::update).delete(mailbox_policies::remove),
        )
        .route("/accessPresets", get(presets::list))
        .route("/accessPresets/{name}/plan", post(presets::plan))
        .route("/accessPresets/{name}/apply", post(presets::apply))
        .route("/stalePartnerships", get(stale::list))
        .route("/stalePartnerships/removal", post(stale::removal))
        .route("/managedDevices", get(managed_devices::list).post(managed_devices::create))
        .route("/managedDevices/proposals", get(decisions::proposals))
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
