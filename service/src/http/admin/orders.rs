//! Orders and their results: the sync action, its status, orders and changes.

use axum::response::{IntoResponse, Response};
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::domain::order::{OrderKind, OrderState};
use http::{StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{devices, find};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::store::{Change, StoredOrder};

/// A sync that no agent took within this time is not wanted any more.
const SYNC_DEADLINE_HOURS: i64 = 24;

/// `{"syncType":"fullSync"}`. Graph's `deltaSync` is the quick sync.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SyncBody {
    sync_type: String,
}

/// `POST …/exchangeConnectors/{id}/sync`: 202 with the address of its status, or 204 for `Prefer: return=minimal`.
pub async fn sync(
    app: App,
    admin: Admin,
    At(connector): At<Uuid>,
    options: Options,
    Json(body): Json<SyncBody>,
) -> ApiResult<Response> {
    let sync = match body.sync_type.as_str() {
        "fullSync" => SyncKind::Full,
        "deltaSync" | "quickSync" => SyncKind::Quick,
        _ => return Err(ApiError::bad_request("syncType is fullSync, deltaSync or quickSync.")),
    };
    if !find::connector(&app, connector).await?.enrolled {
        return Err(ApiError::conflict("No agent is enrolled for this connector yet."));
    }
    let now = Timestamp::now();
    let deadline = now + SignedDuration::from_hours(SYNC_DEADLINE_HOURS);
    let id = app
        .store
        .add_order(now, connector, &OrderKind::SyncNow { sync }, Some(deadline), &admin.name)
        .await?;
    app.wake(connector);
    if options.prefers("return=minimal") {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let accepted = options.accepted("connectorSyncs", id, status_of(&app, id).await?);
    Ok(([(header::RETRY_AFTER, "2")], accepted).into_response())
}

/// `GET …/connectorSyncs/{id}`.
pub async fn sync_status(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    Ok(Json(status_of(&app, id).await?))
}

async fn status_of(app: &App, id: Uuid) -> ApiResult<Value> {
    let missing = || ApiError::not_found("There is no such sync.");
    let order = app.store.order(id).await?.ok_or_else(missing)?;
    let OrderKind::SyncNow { sync } = order.what else { return Err(missing()) };
    let status = match order.state {
        OrderState::Queued => "notStarted",
        OrderState::Leased | OrderState::Running | OrderState::Waiting => "inProgress",
        OrderState::Done => "completed",
        _ => "failed",
    };
    let kind = match sync {
        SyncKind::Full => "full",
        SyncKind::Quick => "quick",
    };
    let brought = app.store.sync_since(order.org, kind, order.created_at).await?;
    let counts = brought.as_ref().and_then(|sync| sync.answer.as_ref());
    Ok(json!({
        "id": order.id,
        "connectorId": order.org,
        "syncType": if sync == SyncKind::Full { "fullSync" } else { "deltaSync" },
        "status": status,
        "createdDateTime": order.created_at,
        "finishedDateTime": order.finished_at,
        "result": brought.as_ref().map(|sync| sync.result.as_str()),
        "committedDateTime": brought.as_ref().map(|sync| sync.committed_at),
        "newDeviceCount": counts.map(|counts| counts.new),
        "changedDeviceCount": counts.map(|counts| counts.changed),
        "removedDeviceCount": counts.map(|counts| counts.removed),
        "totalDeviceCount": counts.map(|counts| counts.total),
        "finding": order.finding,
    }))
}

/// `GET …/orders`.
pub async fn orders(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["$top", "$skiptoken"])?;
    let page = options.page()?;
    let orders = app.store.orders(page.after, page.limit()).await?;
    let (orders, next) = page.cut(orders, |order| (order.org, order.id));
    Ok(Json(options.collection("orders", orders.iter().map(order_entity).collect(), next)))
}

/// `GET …/orders/{id}`.
pub async fn order(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let order = app.store.order(id).await?.ok_or_else(|| ApiError::not_found("There is no such order."))?;
    Ok(Json(order_entity(&order)))
}

/// `GET …/changes`: what agents answered, oldest first. With `$orderby=finishedDateTime desc` what they changed in
/// Exchange, the newest first.
pub async fn changes(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["$top", "$skiptoken", "$orderby"])?;
    let newest = match options.get("$orderby") {
        None => false,
        Some("finishedDateTime desc") => true,
        Some(_) => return Err(ApiError::query_option("$orderby is finishedDateTime desc, or left out.")),
    };
    let page = options.page()?;
    let changes = app.store.changes(newest, page.after, page.limit()).await?;
    let (changes, next) = page.cut(changes, |change| (change.org, change.id));
    Ok(Json(options.collection("changes", changes.iter().map(change_entity).collect(), next)))
}

pub(crate) fn order_entity(order: &StoredOrder) -> Value {
    json!({
        "id": order.id,
        "connectorId": order.org,
        "order": order.what,
        "cmdlet": order.what.cmdlet(),
        "state": order.state,
        "attempt": order.attempts,
        "createdDateTime": order.created_at,
        "createdBy": order.created_by,
        "deadline": order.deadline,
        "startedDateTime": order.started_at,
        "finishedDateTime": order.finished_at,
        "finding": order.finding,
        "reason": order.reason,
        "runId": order.run,
        "undoneDateTime": order.undone_at,
    })
}

fn change_entity(change: &Change) -> Value {
    json!({
        "id": change.id,
        "connectorId": change.org,
        "orderId": change.order,
        "attempt": change.attempt,
        "order": change.what,
        "state": change.state,
        "changed": change.changed,
        "finishedDateTime": change.finished_at,
        "finding": change.finding,
        "values": change.values,
        "exchangeDeviceId": change.device,
        "device": change.record.as_ref().map(label),
        "runId": change.run,
        "reason": change.reason.clone().unwrap_or_else(|| by(&change.created_by)),
        "createdBy": change.created_by,
    })
}

/// Why, where neither the order nor a decision about its device says so.
fn by(who: &str) -> String {
    match who {
        "policy" => "the organization's settings ask for it".into(),
        person => format!("ordered by {person}"),
    }
}

/// Who and what, in words.
pub(crate) fn label(record: &DeviceRecord) -> Value {
    json!({
        "user": record.mailbox.display_name,
        "smtpAddress": record.mailbox.smtp_address,
        "name": devices::name(record),
    })
}
