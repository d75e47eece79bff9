//! `why` and `plan`: what is wanted for devices, the whole chain of reasons, and what would change in Exchange.

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use exchange_connector::csv;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::cmdlet_of;
use futures_util::stream;
use http::{HeaderMap, header};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::odata::{Options, collection, cut};
use super::{devices, impact, managed_devices, work};
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::{Admin, At};
use crate::jobs::evaluate::Wanted;
use crate::rules::organization::change::Effect;
use crate::state::App;
use crate::store::StoreError;
use crate::store::types::{DecisionRow, DeviceRow, PlanRow, StoredOrder};
use crate::store::wish_store::RunKind;

/// `GET …/exchangeDevices/{id}/why`.
pub async fn why(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let device = devices::find(&app, id).await?;
    let mut value = explain(&app, &device).await?;
    value["@odata.context"] = options.context("exchangeDevices/why").into();
    Ok(axum::Json(value))
}

/// The whole chain of one device.
pub(in crate::http) async fn explain(app: &App, device: &DeviceRow) -> ApiResult<Value> {
    let id = device.id;
    let connector = app.store.connector(Timestamp::now(), device.org).await?;
    let decision = app.store.decision(id).await?;
    let mut matched = match &decision {
        Some(decision) => parse(&decision.matched)?,
        None => json!({"how": "none", "managedDeviceId": null, "proposals": []}),
    };
    let managed = matched["managedDeviceId"].as_str().and_then(|id| Uuid::try_parse(id).ok());
    matched["managedDevice"] = match managed {
        Some(managed) => {
            app.store.managed_device(managed).await?.as_ref().map_or(Value::Null, managed_devices::entity)
        }
        None => Value::Null,
    };
    let orders = app.store.orders_of_device(id).await?;
    let held = app
        .store
        .runs(Some("held"), None, 1000)
        .await?
        .into_iter()
        .find(|run| run.org == device.org && run.kind == RunKind::Decisions);
    let name = app.store.device_names(&[id]).await?.pop().map(|(_, name)| name);
    let notice = app.store.notice(id).await?;
    let waits = match (&held, &decision) {
        (Some(run), Some(decision)) if decision.effect != Effect::None => Some(run.id),
        _ => None,
    };
    let mut value = json!({
        "device": devices::entity(device, None)?,
        "deviceName": devices::name(device),
        "managedDeviceName": name,
        "mode": connector.as_ref().map(|connector| connector.mode),
        "recordDateTime": connector.and_then(|connector| connector.last_sync_at),
        "decision": null,
        "match": matched,
        "orders": orders.iter().map(work::order_entity).collect::<Vec<_>>(),
        "heldByRun": waits,
        "notification": notice.map(|notice| crate::notification::why::entity(&notice, Timestamp::now())),
        "whatWouldChange": [],
    });
    if let Some(decision) = &decision {
        value["decision"] = full(decision)?;
        let mut would = would_change(decision)?;
        would.extend(against(&orders));
        value["whatWouldChange"] = json!(would);
    }
    Ok(value)
}

fn parse(text: &str) -> ApiResult<Value> {
    Ok(serde_json::from_str(text).map_err(StoreError::Document)?)
}

fn full(decision: &DecisionRow) -> ApiResult<Value> {
    Ok(json!({
        "wanted": decision.wanted,
        "since": decision.since,
        "validUntil": decision.valid_until,
        "reasons": parse(&decision.reasons)?,
        "effect": decision.effect,
        "explanation": decision.explanation,
        "rejected": decision.rejected,
    }))
}

/// What a list shows of a decision: the wish, what it changes, and the reason that decided.
pub(in crate::http) fn short(decision: &DecisionRow) -> Result<Value, StoreError> {
    let reasons: Value = serde_json::from_str(&decision.reasons)?;
    let last = reasons.as_array().and_then(|reasons| reasons.last()).cloned();
    Ok(json!({
        "wanted": decision.wanted,
        "since": decision.since,
        "effect": decision.effect,
        "explanation": decision.explanation,
        "reason": last.map(|reason| reason["text"].clone()),
    }))
}

/// What stands against the last order about the device's access, and who can take it away.
fn against(orders: &[StoredOrder]) -> Option<String> {
    let last = orders.iter().find(|order| matches!(order.what, OrderKind::SetDeviceAccess { .. }))?;
    let finding = last.finding.as_ref().filter(|_| last.state != OrderState::Done)?;
    if findings::ORDER_MANUAL_ENTRY.is(finding) {
        Some(
            "The device is taken off the personal list that someone put it on by hand (Set-CASMailbox)."
                .into(),
        )
    } else if findings::EXCHANGE_CMDLET_MISSING.is(finding) {
        let cmdlet = cmdlet_of(&last.what).unwrap_or("the cmdlet");
        Some(format!("The connector's Exchange account is given {cmdlet}; the role script does it."))
    } else if findings::ORDER_BRAKE.is(finding) {
        Some(
            "A person accepts the change, or the brake is raised here or in the connector's settings.".into(),
        )
    } else {
        None
    }
}

/// The last step decided; what changes it changes the decision.
fn would_change(decision: &DecisionRow) -> ApiResult<Vec<String>> {
    let reasons = parse(&decision.reasons)?;
    let step = reasons.as_array().and_then(|all| all.last()).and_then(|last| last["step"].as_str());
    let keep = decision.wanted == "keep";
    let text = match step.unwrap_or_default() {
        "enabled" => "Access control is enabled in conditionalAccessSettings.",
        "exemption" => "The exemption ends or is taken away.",
        "excludedGroup" if keep => "The excluded groups are read completely, or the device's owner is told.",
        "excludedGroup" => "The user leaves the excluded groups.",
        "inactive" => "The device connects to Exchange again.",
        "localRule" => "The rule is changed, or the device says something else of itself.",
        "includedGroup" if keep => "The included groups are read completely, or the device's owner is told.",
        "includedGroup" => "The user comes into an included group.",
        "managed" if keep => {
            "Compliance is read completely, or one of the records that may fit is linked by hand."
        }
        "managed" => "The device is enrolled, or its management record is linked by hand.",
        "activated" => "The management reports the device's EAS id, or the record is linked by hand.",
        "compliant" if keep => {
            "The management tells whether the device is compliant, or the grace period ends."
        }
        "compliant" => "The device becomes compliant.",
        "override" => "The device stops being compliant, or overrideDefaultRule is changed.",
        _ => return Ok(Vec::new()),
    };
    let mut all = vec![text.to_owned()];
    if let Some(until) = decision.valid_until {
        all.push(format!("Time alone, at {until}."));
    }
    if decision.rejected {
        all.push("A person rejected this change; it is not ordered until another one is wanted.".into());
    }
    Ok(all)
}

/// `GET …/plan?effect=losesAccess&connectorId=…`: what would change, for whom, why. JSON in pages; all of it as `text/csv`. The counts
/// are of every effect, whichever was asked for. `impact=true` adds what all of it does together, with the devices that
/// rules, policies and the default level take access from counted once.
pub async fn plan(
    State(app): State<App>,
    _: Admin,
    options: Options,
    headers: HeaderMap,
) -> ApiResult<Response> {
    options.only(&["$top", "$skiptoken", "effect", "connectorId", "impact"])?;
    let effect = match options.get("effect") {
        None => None,
        Some("losesAccess") => Some(Effect::LosesAccess),
        Some("gainsAccess") => Some(Effect::GainsAccess),
        Some("entryOnly") => Some(Effect::EntryOnly),
        Some(_) => return Err(ApiError::query_option("effect is losesAccess, gainsAccess or entryOnly.")),
    };
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accept.split(',').any(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == "text/csv")) {
        return Ok(as_csv(app, org, effect));
    }
    let most = options.top()?;
    let rows = app.store.plan(org, effect, options.after()?, most + 1).await?;
    let (rows, next) = cut(rows, most, key);
    let value = rows
        .iter()
        .map(|row| {
            let mut value = devices::entity(&row.device, None)?;
            value["decision"] = short(&row.decision)?;
            Ok(value)
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let mut page = collection(&options, "plan", value, next, None);
    let effects = app.store.count_effects(org).await?;
    let number =
        |name: &str| effects.iter().find(|(effect, _)| effect == name).map_or(0, |(_, number)| *number);
    page["losesAccessCount"] = number("losesAccess").into();
    page["gainsAccessCount"] = number("gainsAccess").into();
    page["entryOnlyCount"] = number("entryOnly").into();
    page["noneCount"] = number("none").into();
    let mut organization = Vec::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        if org.is_some_and(|org| org != connector.id) {
            continue;
        }
        let Some(plan) = app.store.organization_plan(connector.id).await? else { continue };
        for mut order in serde_json::from_str::<Vec<Value>>(&plan).map_err(StoreError::Document)? {
            order["connectorId"] = json!(connector.id);
            organization.push(order);
        }
    }
    page["organization"] = organization.into();
    if options.flag("impact", false)? {
        let mut weighed = Vec::new();
        for connector in app.store.connectors(Timestamp::now()).await? {
            if org.is_none_or(|org| org == connector.id) {
                let impact = app.impact(connector.id, &Wanted::default()).await?;
                weighed.push(impact::entity(&(connector, impact)));
            }
        }
        page["impact"] = weighed.into();
    }
    Ok(axum::Json(page).into_response())
}

/// Where a page of a plan goes on.
fn key(row: &PlanRow) -> (Uuid, Uuid) {
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
fn as_csv(app: App, org: Option<Uuid>, effect: Option<Effect>) -> Response {
    enum Next {
        Header,
        After(Option<(Uuid, Uuid)>),
        Done,
    }
    let pages = stream::unfold((app, Next::Header), move |(app, next)| async move {
        match next {
            Next::Header => Some((Ok(csv::line(HEADER) + "\n"), (app, Next::After(None)))),
            Next::After(after) => match app.store.plan(org, effect, after, 1000).await {
                Err(error) => Some((Err(std::io::Error::other(error)), (app, Next::Done))),
                Ok(rows) => {
                    let last = rows.last().map(key)?;
                    Some((lines(&rows), (app, Next::After(Some(last)))))
                }
            },
            Next::Done => None,
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"plan.csv\""),
    ];
    (headers, Body::from_stream(pages)).into_response()
}

fn lines(rows: &[PlanRow]) -> std::io::Result<String> {
    let mut text = String::new();
    for row in rows {
        let (device, decision) = (&row.device.record, &row.decision);
        let short = short(decision).map_err(std::io::Error::other)?;
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
pub async fn proposals(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&["$top", "$skiptoken"])?;
    let most = options.top()?;
    let (rows, next) = cut(app.store.proposals(options.after()?, most + 1).await?, most, key);
    let value = rows
        .iter()
        .map(|row| {
            let matched = parse(&row.decision.matched)?;
            Ok(json!({"device": devices::entity(&row.device, None)?, "deviceName": devices::name(&row.device),
                "how": matched["how"], "proposals": matched["proposals"]}))
        })
        .collect::<ApiResult<Vec<_>>>()?;
    Ok(axum::Json(collection(&options, "managedDevices/proposals", value, next, None)))
}

/// A run that does not exist, or whose number cannot be read.
pub(in crate::http) fn no_run() -> ApiError {
    ApiError::not_found("There is no such run.")
}
