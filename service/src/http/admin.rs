//! The administrators' side, in Graph's names and shapes: `/v1.0/deviceManagement`.

pub mod actions;
pub mod asking;
pub mod audit_events;
pub mod carry_over;
pub mod classes;
pub mod compliance_sources;
pub mod connectors;
pub mod decision;
pub mod device_csv;
pub mod device_search;
pub mod devices;
pub mod filter;
pub mod find;
pub mod graph;
pub mod groups;
pub mod impact;
pub mod mailbox_policies;
pub mod managed_devices;
pub mod manual_decisions;
pub mod me;
pub mod messages;
pub mod notice;
pub mod notification;
pub mod notification_content;
pub mod numbers;
pub mod orders;
pub mod overview;
pub mod plan;
pub mod policies;
pub mod presets;
pub mod readiness;
pub mod run_summary;
pub mod runs;
pub mod sample_mail;
pub mod saved_views;
pub mod second_person;
pub mod security_settings;
pub mod sessions;
pub mod setup_package;
pub mod stale;
pub mod switch_on;
pub mod templates;
pub mod unclaimed;
pub mod users;
pub mod waiting;
pub mod why;

use axum::Router;
use axum::routing::{delete, get, patch, post};

use serde_json::json;

use crate::app::App;
use crate::http::handler::{Admin, Json, JsonResult, Options};
use crate::store::PolicyKind;

/// `GET /v1.0/deviceManagement`: the root that Graph's libraries begin at.
pub async fn device_management(_: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    Ok(Json(json!({
        "@odata.context": options.context("$entity"),
        "id": "deviceManagement",
        "subscriptionState": "active",
    })))
}

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/exchangeConnectors", get(connectors::list).post(connectors::create))
        .route(
            "/exchangeConnectors/{id}",
            get(connectors::get).patch(connectors::update).delete(connectors::remove),
        )
        .route("/exchangeConnectors/{id}/sync", post(orders::sync))
        .route("/exchangeConnectors/{id}/endRestore", post(connectors::end_restore))
        // The bound action's qualified name is valid OData too.
        .route("/exchangeConnectors/{id}/microsoft.graph.sync", post(orders::sync))
        .route("/setupPackage", get(setup_package::offered).post(setup_package::download))
        .route("/connectorSyncs/{id}", get(orders::sync_status))
        .route("/exchangeDevices", get(devices::list))
        .route("/exchangeDevices/$count", get(devices::count))
        .route("/exchangeDevices/values", get(device_csv::values))
        .route("/exchangeDevices/csv", get(device_csv::export))
        .route("/savedViews", get(saved_views::list).post(saved_views::create))
        .route("/savedViews/{id}", delete(saved_views::remove))
        .route("/exchangeDevices/{id}", get(devices::get).patch(devices::rename))
        .route("/exchangeDevices/{id}/why", get(why::why))
        .route("/exchangeDevices/{id}/showNumbers", post(numbers::show))
        .route("/exchangeDevices/{id}/wipe", post(actions::wipe))
        .route("/exchangeDevices/{id}/cancelWipe", post(actions::cancel_wipe))
        .route("/exchangeDevices/{id}/removePartnership", post(actions::remove_partnership))
        .route("/exchangeDevices/{id}/carryOver", post(carry_over::carry_over))
        .route("/overview", get(overview::overview))
        .route("/readiness", get(readiness::readiness))
        .route("/dailyDeviceCounts", get(overview::daily))
        .route("/waiting", get(waiting::waiting))
        .route("/quarantinedDevices", get(waiting::quarantined))
        .route("/plan", get(plan::plan))
        .route("/runs", get(runs::list))
        .route("/runs/{id}", get(runs::get))
        .route("/runs/{id}/summary", get(run_summary::get))
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
        .route("/unclaimedEntries", get(unclaimed::list))
        .route("/unclaimedEntries/decide", post(unclaimed::decide))
        .route("/manualDecisions", get(manual_decisions::list).post(manual_decisions::create))
        .route("/manualDecisions/{id}", get(manual_decisions::get).delete(manual_decisions::remove))
        .route("/managedDevices", get(managed_devices::list).post(managed_devices::create))
        .route("/managedDevices/proposals", get(plan::proposals))
        .route("/managedDevices/import", post(managed_devices::import))
        .route(
            "/managedDevices/{id}",
            get(managed_devices::get).patch(managed_devices::update).delete(managed_devices::remove),
        )
        .route("/managedDevices/{id}/link", post(managed_devices::link))
        .route("/managedDevices/{id}/unlink", post(managed_devices::unlink))
        .route("/complianceSources", get(compliance_sources::list))
        .route("/complianceSources/{name}", patch(compliance_sources::set).delete(compliance_sources::remove))
        .route("/complianceSources/graph", get(graph::get).put(graph::set).delete(graph::remove))
        .route("/complianceSources/graph/test", post(graph::test))
        .route("/complianceSources/graph/read", post(graph::read))
        .route("/complianceSources/graph/accept", post(graph::accept))
        .route("/groups", get(groups::list))
        .route("/groups/{id}", delete(groups::remove))
        .route("/groups/{id}/members", get(groups::members).put(groups::set_members))
        .route("/auditEvents", get(audit_events::list))
        .route("/auditEvents/verification", get(audit_events::verification))
        .route("/auditEvents/export", post(audit_events::export))
        .route("/auditEvents/{id}", get(audit_events::get))
        .route("/me", get(me::get))
        .route("/me/password", post(me::password))
        .route("/me/secondFactor", post(me::begin_second_factor))
        .route("/me/secondFactor/confirm", post(me::confirm_second_factor))
        .route("/me/secondFactor/remove", post(me::remove_second_factor))
        .route("/me/recoveryCodes", post(me::new_recovery_codes))
        .route("/users", get(users::list).post(users::create))
        .route("/users/{name}", patch(users::update).delete(users::remove))
        .route("/users/{name}/link", post(users::link))
        .route("/users/{name}/acknowledgeUse", post(users::acknowledge_use))
        .route("/users/{name}/removeSecondFactor", post(users::remove_second_factor))
        .route("/sessions", get(sessions::list))
        .route("/sessions/end", post(sessions::end_all))
        .route("/sessions/{id}", delete(sessions::end))
        .route("/accessTokens", get(sessions::list_tokens).post(sessions::create_token))
        .route("/accessTokens/{id}", delete(sessions::end_token))
        .route("/securitySettings", get(security_settings::get).patch(security_settings::set))
        .route("/secondPersonRequests", get(second_person::list))
        .route("/secondPersonRequests/{id}/confirm", post(second_person::confirm))
        .route("/secondPersonRequests/{id}/refuse", post(second_person::refuse))
        .route("/secondPersonRequests/{id}/withdraw", post(second_person::withdraw))
        .route("/orders", get(orders::orders))
        .route("/orders/{id}", get(orders::order))
        .route("/changes", get(orders::changes))
        .route("/conditionalAccessSettings", policies::for_all(PolicyKind::ConditionalAccessSettings))
        .route("/notificationSettings", get(notification::get).patch(notification::set))
        .route("/notificationSettings/preview", post(sample_mail::preview))
        .route("/notificationMessageTemplates", get(templates::list).post(templates::create))
        .route(
            "/notificationMessageTemplates/{id}",
            get(templates::get).patch(templates::update).delete(templates::remove),
        )
        .route("/notificationMessageTemplates/{id}/sendTestMessage", post(sample_mail::send_test))
        .route(
            "/notificationMessageTemplates/{id}/localizedNotificationMessages",
            get(messages::list).post(messages::create),
        )
        .route(
            "/notificationMessageTemplates/{id}/localizedNotificationMessages/{message}",
            get(messages::get).patch(messages::update).delete(messages::remove),
        )
        .route("/exchangeOnPremisesPolicy", policies::for_all(PolicyKind::ExchangeOnPremisesPolicy))
        .route(
            "/exchangeOnPremisesPolicy/conditionalAccessSettings",
            policies::for_all(PolicyKind::ConditionalAccessSettings),
        )
}
