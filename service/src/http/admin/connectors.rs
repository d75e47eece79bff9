//! `exchangeConnectors` in Graph's shape, with members of our own for what the original console showed and Graph lacks.

use axum::response::Response;
use exchange_connector::domain::health::{ConnectorStatus, Finding, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::domain::server::Environment;
use http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Members, Options};
use crate::http::odata::etag;
use crate::store::{Connector, ConnectorPatch, Refusal, StoreError};

const SET: &str = "exchangeConnectors";
/// What a connector has.
const MEMBERS: &[&str] = &[
    "id",
    "lastSyncDateTime",
    "status",
    "primarySmtpAddress",
    "serverName",
    "connectorServerName",
    "exchangeConnectorType",
    "version",
    "exchangeAlias",
    "exchangeOrganization",
    "mode",
    "brake",
    "directorySource",
    "directoryRefreshMinutes",
    "discoveryScope",
    "unreadObjectCount",
    "lastFullSync",
    "lastQuickSync",
    "runningSync",
    "findings",
    "lastCheckinDateTime",
    "restoredDateTime",
    "restoreWaitsFor",
];

/// `GET …/exchangeConnectors`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let mut value = Vec::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        value.push(whole(&app, &connector).await?);
    }
    options.queried(SET, MEMBERS, &[], value)
}

/// `GET …/exchangeConnectors/{id}`.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `POST …/exchangeConnectors`: prepares one, for the agent that enrols under this organization's name.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(mut body): Json<Members>,
) -> ApiResult<Response> {
    // Graph's libraries send every member, also those that only the connector knows.
    const READ_ONLY: [&str; 6] =
        ["id", "lastSyncDateTime", "status", "serverName", "connectorServerName", "version"];
    body.retain(|name, _| !READ_ONLY.contains(&name.as_str()));
    let patch = patch(&body)?;
    if patch.organization_name.clone().flatten().is_none() {
        return Err(ApiError::bad_request(
            "exchangeOrganization is needed: the Exchange organization's name.",
        ));
    }
    if patch.mode.is_some_and(|mode| mode != Mode::Observe) {
        return Err(ApiError::bad_request("A new connector begins with mode observe."));
    }
    let id = app.store.add_connector(Timestamp::now(), &patch).await?;
    tracing::info!(connector = %id, by = admin.name, "connector prepared");
    answer(&app, &options, StatusCode::CREATED, id).await
}

/// `PATCH …/exchangeConnectors/{id}`. `mode` is the one switch between observing and enforcing.
pub async fn update(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(body): Json<Members>,
) -> ApiResult<Response> {
    let patch = patch(&body)?;
    let version = options.version()?;
    app.store.update_connector(Timestamp::now(), id, version, &patch).await?;
    if let Some(mode) = patch.mode {
        tracing::info!(connector = %id, by = admin.name, ?mode, "mode set");
        app.wake(id);
    }
    app.evaluate(id).await?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `DELETE …/exchangeConnectors/{id}?giveUp=true`: its agents are refused from now on; Exchange stays as it is. What the
/// connector left there stays known for the next one of the organization, unless it is given up.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&["giveUp"])?;
    let (version, give_up) = (options.version()?, options.flag("giveUp", false)?);
    app.store.remove_connector(Timestamp::now(), id, version, give_up).await?;
    app.forget_agents(id);
    app.wake(id);
    tracing::info!(connector = %id, by = admin.name, "connector removed");
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/exchangeConnectors/{id}/endRestore`: after its database was put back, a person says that the records are right as
/// they are.
pub async fn end_restore(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    find::connector(&app, id).await?;
    match app.store.end_restoring(id).await {
        Err(StoreError::Refused(Refusal::NotFound)) => {
            return Err(
                ApiError::conflict("Nothing is read anew in this organization.").inner("notRestoring")
            );
        }
        ended => ended?,
    }
    tracing::info!(connector = %id, by = admin.name, "reading anew was ended by hand");
    app.evaluate(id).await?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// A connector with what the service itself knows of it.
async fn whole(app: &App, connector: &Connector) -> ApiResult<Value> {
    let mut value = entity(connector, findings(app, connector.id).await?);
    let restoring = app.store.restoring(connector.id).await?;
    value["restoredDateTime"] = json!(restoring.as_ref().map(|restoring| restoring.at));
    value["restoreWaitsFor"] = json!(restoring.map(|restoring| restoring.waits_for).unwrap_or_default());
    Ok(value)
}

async fn answer(app: &App, options: &Options, status: StatusCode, id: Uuid) -> ApiResult<Response> {
    let connector = find::connector(app, id).await?;
    let value = whole(app, &connector).await?;
    options.entity(SET, status, id, connector.row_version, value)
}

/// Derived, never stored: an agent that is silent is not connected, whatever it said last.
fn status(connector: &Connector) -> ConnectorStatus {
    match &connector.health {
        _ if !connector.enrolled => ConnectorStatus::None,
        None => ConnectorStatus::ConnectionPending,
        Some(_) if !connector.lease_live => ConnectorStatus::Disconnected,
        // An agent that speaks and knows no better has not reached Exchange yet.
        Some(health) if health.status == ConnectorStatus::None => ConnectorStatus::ConnectionPending,
        Some(health) => health.status,
    }
}

/// What the service itself found: about the organization, and about its own certificate.
async fn findings(app: &App, id: Uuid) -> ApiResult<Vec<Finding>> {
    let mut findings = app.store.standing_findings(Timestamp::now(), id).await?;
    findings.extend(app.shown().finding);
    Ok(findings)
}

fn entity(connector: &Connector, of_service: Vec<Finding>) -> Value {
    let health = connector.health.as_ref();
    let mut findings = health.map_or_else(Vec::new, |health| health.findings.clone());
    findings.extend(of_service);
    json!({
        "@odata.type": "#microsoft.graph.deviceManagementExchangeConnector",
        "@odata.etag": etag(connector.row_version),
        "id": connector.id,
        "lastSyncDateTime": connector.last_sync_at,
        "status": status(connector),
        "primarySmtpAddress": connector.primary_smtp_address,
        "serverName": connector.server_name,
        "connectorServerName": connector.connector_server_name,
        "exchangeConnectorType": connector.environment,
        "version": connector.version,
        "exchangeAlias": connector.alias,
        "exchangeOrganization": connector.organization_name,
        "mode": connector.mode,
        "brake": {"deviceCount": connector.brake.devices, "percent": connector.brake.percent},
        "directorySource": connector.directory_source,
        "directoryRefreshMinutes": connector.directory_refresh_minutes,
        "discoveryScope": connector.discovery_scope,
        "unreadObjectCount": connector.unread_objects,
        "lastFullSync": health.and_then(|health| health.last_full_sync.as_ref()),
        "lastQuickSync": health.and_then(|health| health.last_quick_sync.as_ref()),
        "runningSync": health.and_then(|health| health.running_sync),
        "findings": findings,
        "lastCheckinDateTime": connector.health_at,
    })
}

/// When a run of orders waits for approval.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Brake {
    #[serde(default)]
    device_count: Option<u32>,
    #[serde(default)]
    percent: Option<u32>,
}

/// What may be set. A member that only the agent knows is refused, not ignored.
fn patch(body: &Members) -> ApiResult<ConnectorPatch> {
    let mut patch = ConnectorPatch::default();
    for (name, value) in body {
        let text = || match value {
            Value::Null => Ok(None),
            Value::String(text) if !text.trim().is_empty() && text.len() <= 256 => {
                Ok(Some(text.trim().to_owned()))
            }
            _ => Err(ApiError::bad_request(format!("{name} is a text of 1 to 256 characters, or null."))),
        };
        let unknown = |known: &str| ApiError::bad_request(format!("{name} is one of: {known}."));
        match name.as_str() {
            "exchangeOrganization" => patch.organization_name = Some(text()?),
            "exchangeAlias" => patch.alias = Some(text()?),
            "primarySmtpAddress" => patch.primary_smtp_address = Some(text()?),
            "exchangeConnectorType" => {
                let environment = serde_json::from_value::<Environment>(value.clone());
                patch.environment = Some(environment.map_err(|_| unknown("onPremises, hosted, dedicated"))?);
            }
            "mode" => {
                patch.mode = Some(
                    serde_json::from_value::<Mode>(value.clone()).map_err(|_| unknown("observe, enforce"))?,
                );
            }
            "brake" => {
                let brake: Brake = serde_json::from_value(value.clone()).map_err(|_| {
                    ApiError::bad_request(
                        "brake is {\"deviceCount\": 10, \"percent\": 5}; percent is at most 100.",
                    )
                })?;
                if brake.percent.is_some_and(|percent| percent > 100) {
                    return Err(ApiError::bad_request("percent is at most 100."));
                }
                (patch.brake_devices, patch.brake_percent) = (brake.device_count, brake.percent);
            }
            "directorySource" => {
                patch.directory_source = Some(
                    serde_json::from_value(value.clone()).map_err(|_| unknown("none, activeDirectory"))?,
                );
            }
            "directoryRefreshMinutes" => {
                let minutes = value.as_u64().and_then(|minutes| u32::try_from(minutes).ok());
                let minutes = minutes.filter(|minutes| (5..=1440).contains(minutes));
                patch.directory_refresh_minutes = Some(minutes.ok_or_else(|| {
                    ApiError::bad_request("directoryRefreshMinutes is a number from 5 to 1440.")
                })?);
            }
            "discoveryScope" => {
                let scope: DiscoveryScope = serde_json::from_value(value.clone()).map_err(|_| {
                    ApiError::bad_request(
                        "discoveryScope is {\"kind\": \"all\"}, {\"kind\": \"targetedUsers\"}, {\"kind\": \"organizationalUnit\", \
                         \"organizationalUnit\": \"contoso.com/Sales\"} or {\"kind\": \"server\", \"server\": \"MBX01\"}.",
                    )
                })?;
                if let Some(problem) = scope.problem() {
                    return Err(ApiError::bad_request(format!("discoveryScope cannot be used: {problem}.")));
                }
                patch.discovery_scope = Some(scope);
            }
            annotation if annotation.starts_with('@') => {}
            _ => return Err(ApiError::bad_request(format!("{name:?} cannot be set."))),
        }
    }
    Ok(patch)
}
