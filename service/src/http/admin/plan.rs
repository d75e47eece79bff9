//! `plan`: what would change in Exchange, for whom and why; and the records that may belong to a device.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use exchange_connector::api::manage::PlanCounts;
use exchange_connector::csv;
use futures_util::{StreamExt as _, stream};
use http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use super::decision::{document, short};
use super::{devices, find, impact};
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::http::odata::{Key, MOST_TOP};
use crate::jobs::evaluate::Proposed;
use crate::rules::organization::change::AccessChange;
use crate::store::{PlanRow, StoreError};

/// `GET …/plan?effect=losesAccess&connectorId=…`: what would change, for whom, why. JSON in pages; all of it as
/// `text/csv`. The counts cover every effect, whichever was requested. `impact=true` adds the joint impact, and counts
/// each device once that rules, policies and the default level take access from.
pub async fn plan(app: App, admin: Admin, options: Options, headers: HeaderMap) -> ApiResult<Response> {
    options.only(&["$top", "$skiptoken", "effect", "connectorId", "impact"])?;
    let effect = match options.get("effect") {
        None => None,
        Some("losesAccess") => Some(AccessChange::LosesAccess),
        Some("gainsAccess") => Some(AccessChange::GainsAccess),
        Some("entryOnly") => Some(AccessChange::EntryOnly),
        Some(_) => return Err(ApiError::query_option("effect is losesAccess, gainsAccess or entryOnly.")),
    };
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accept.split(',').any(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == "text/csv")) {
        return Ok(as_csv(app, org, effect));
    }
    let page = options.page()?;
    let rows = app.store.plan(org, effect, page.after, page.limit()).await?;
    let (rows, next) = page.cut(rows, key);
    let value = rows
        .iter()
        .map(|row| {
            let mut value = devices::entity(&row.device, None)?;
            value["decision"] = short(&row.decision)?;
            Ok(value)
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let mut page = options.collection("plan", value, next);
    let counts = counts(&app, org).await?;
    page["losesAccessCount"] = counts.loses_access.into();
    page["gainsAccessCount"] = counts.gains_access.into();
    page["entryOnlyCount"] = counts.entry_only.into();
    page["noneCount"] = counts.none.into();
    page["heldCount"] = counts.held.into();
    page["waitingCount"] = counts.waiting.into();
    page["notAppliedCount"] = counts.not_applied.into();
    page["rejectedCount"] = counts.rejected.into();
    let connectors = find::connectors(&app, org).await?;
    let (mut organization, mut not_applied) = (Vec::new(), Vec::new());
    for connector in &connectors {
        for one in app.store.not_applied(connector.id).await? {
            let mut one = json!(one);
            one["connectorId"] = json!(connector.id);
            not_applied.push(one);
        }
        for mut order in organization_plan::<Value>(&app, connector.id).await? {
            order["connectorId"] = json!(connector.id);
            organization.push(order);
        }
    }
    page["organization"] = organization.into();
    page["notApplied"] = not_applied.into();
    if options.flag("impact", false)? {
        let mut weighed = Vec::new();
        for connector in connectors {
            let impact = app.impact(connector.id, &Proposed::default()).await?;
            weighed.push(impact::entity(&(connector, impact)));
        }
        page["impact"] = weighed.into();
    }
    Ok(Json(admin.masked(page)).into_response())
}

/// Devices by what would happen to their access, in one organization or all.
pub(in crate::http) async fn counts(app: &App, org: Option<Uuid>) -> ApiResult<PlanCounts> {
    let effects = app.store.count_effects(org).await?;
    let number =
        |name: &str| effects.iter().find(|(effect, _)| effect == name).map_or(0, |(_, number)| *number);
    let mut counts = PlanCounts {
        loses_access: number("losesAccess"),
        gains_access: number("gainsAccess"),
        entry_only: number("entryOnly"),
        none: number("none"),
        ..PlanCounts::default()
    };
    app.store.count_standing(org, &mut counts).await?;
    Ok(counts)
}

/// The orders for the organization as a whole that the last evaluation planned.
pub(in crate::http) async fn organization_plan<T: DeserializeOwned>(
    app: &App,
    org: Uuid,
) -> ApiResult<Vec<T>> {
    let plan = app.store.organization_plan(org).await?;
    let plan = plan.map(|text| serde_json::from_str(&text)).transpose();
    Ok(plan.map_err(StoreError::Document)?.unwrap_or_default())
}

/// Where the next page of a plan begins.
fn key(row: &PlanRow) -> Key {
    (row.device.org, row.device.id)
}

const HEADER: [&str; 10] = [
    "exchangeDeviceId",
    "user",
    "smtpAddress",
    "deviceId",
    "deviceType",
    "accessState",
    "wanted",
    "effect",
    "explanation",
    "reason",
];

/// Page by page from the store to the wire, so that memory does not grow with the plan.
fn as_csv(app: App, org: Option<Uuid>, effect: Option<AccessChange>) -> Response {
    let header = stream::once(async { Ok(csv::line(HEADER) + "\n") });
    let pages = stream::try_unfold((app, None), move |(app, after)| async move {
        let rows = app.store.plan(org, effect, after, MOST_TOP).await?;
        let Some(last) = rows.last().map(key) else { return Ok::<_, StoreError>(None) };
        Ok(Some((lines(&rows)?, (app, Some(last)))))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"plan.csv\""),
    ];
    (headers, Body::from_stream(header.chain(pages))).into_response()
}

fn lines(rows: &[PlanRow]) -> Result<String, StoreError> {
    let mut text = String::new();
    for row in rows {
        let (device, decision) = (&row.device.record, &row.decision);
        let short = short(decision)?;
        text += &csv::line([
            row.device.id.to_string().as_str(),
            device.mailbox.display_name.as_deref().unwrap_or_default(),
            device.mailbox.smtp_address.as_deref().unwrap_or_default(),
            device.device_id.as_ref().map_or("", |id| id.0.as_str()),
            device.device_type.as_deref().unwrap_or_default(),
            device.access_state.as_ref().map_or("", |state| state.as_str()),
            &decision.wanted,
            short["effect"].as_str().unwrap_or_default(),
            &decision.explanation,
            short["reason"].as_str().unwrap_or_default(),
        ]);
        text.push('\n');
    }
    Ok(text)
}

/// `GET …/managedDevices/proposals`: devices whose record is not certain, with the records that may be theirs.
pub async fn proposals(app: App, admin: Admin, options: Options) -> JsonResult {
    options.only(&["$top", "$skiptoken"])?;
    let page = options.page()?;
    let (rows, next) = page.cut(app.store.proposals(page.after, page.limit()).await?, key);
    let value = rows
        .iter()
        .map(|row| {
            let matched = document(&row.decision.matched)?;
            Ok(json!({"device": devices::entity(&row.device, None)?, "deviceName": devices::name(&row.device.record),
                "how": matched["how"], "proposals": matched["proposals"]}))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(Json(admin.masked(options.collection("managedDevices/proposals", value, next))))
}
