//! `manualDecisions`: somebody allows or blocks one device, or all devices of its user, until a time or until further
//! notice. It goes before every rule; mode and brake hold for it as for every decision.

use axum::response::Response;
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::rules::access::ManualAccess;
use crate::security::role::Right;
use crate::store::{DeviceRow, ManualDecisionRow, ManualTarget, NewManualDecision};

const SET: &str = "manualDecisions";
/// Characters of a note.
const LONGEST_NOTE: usize = 500;

/// Whom a decision is about.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
enum AppliesTo {
    #[default]
    Device,
    /// All devices of the device's user, also later ones.
    User,
}

/// A decision as it is sent.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManualDecisionBody {
    exchange_device_id: Uuid,
    #[serde(default)]
    applies_to: AppliesTo,
    access: ManualAccess,
    /// Null: until further notice.
    #[serde(default)]
    expiration_date_time: Option<Timestamp>,
    #[serde(default)]
    note: Option<String>,
}

/// `GET …/manualDecisions?connectorId=…&state=standing`: the newest first; without `state` also those that ended.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["connectorId", "state", "$top", "$skiptoken"])?;
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    let now = Timestamp::now();
    let standing = match options.get("state") {
        None => None,
        Some("standing") => Some(now),
        Some(_) => return Err(ApiError::query_option("state is standing, or absent.")),
    };
    let page = options.page()?;
    let after = page.after.map(|(_, id)| id);
    let rows = app.store.manual_decisions(org, standing, after, page.limit()).await?;
    let (rows, next) = page.cut(rows, |row| (row.org, row.id));
    let value = rows.iter().map(|row| entity(row, now)).collect();
    Ok(Json(options.collection(SET, value, next)))
}

/// `GET …/manualDecisions/{id}`.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let row = app.store.manual_decision(id).await?.ok_or_else(none)?;
    let mut value = entity(&row, Timestamp::now());
    value["@odata.context"] = options.context(&format!("{SET}/$entity")).into();
    Ok(Json(value))
}

/// `POST …/manualDecisions`. An earlier one about the same device or user ends with it.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<ManualDecisionBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let now = Timestamp::now();
    if body.expiration_date_time.is_some_and(|end| end <= now) {
        return Err(ApiError::bad_request("expirationDateTime is a time in the future, or null."));
    }
    let note = body.note.as_deref().unwrap_or_default().trim();
    if note.chars().count() > LONGEST_NOTE || note.chars().any(char::is_control) {
        return Err(ApiError::bad_request(format!(
            "note is one line of at most {LONGEST_NOTE} characters, or null."
        )));
    }
    let device = find::device(&app, body.exchange_device_id).await?;
    if !admin.role.has(Right::Operate) {
        within_help_desk(&app, &admin, device.org, &body, now).await?;
    }
    let target = match (body.applies_to, device.record.mailbox.guid) {
        (AppliesTo::Device, _) => ManualTarget::Device(device.id),
        (AppliesTo::User, Some(guid)) => ManualTarget::Mailbox(guid),
        (AppliesTo::User, None) => {
            return Err(ApiError::conflict(
                "Exchange did not tell the GUID of the device's mailbox; a full sync may bring it.",
            )
            .inner("deviceUnclear"));
        }
    };
    let new = NewManualDecision {
        org: device.org,
        target,
        access: body.access,
        until: body.expiration_date_time,
        note: note.to_owned(),
    };
    let id = app.store.add_manual_decision(now, &new, &admin.name).await?;
    tracing::info!(decision = %id, device = %device.id, connector = %device.org, access = ?body.access,
        of = ?body.applies_to, by = admin.name, "decided by hand");
    app.evaluate(device.org).await?;
    app.wake(device.org);
    answer(&app, &options, StatusCode::CREATED, id).await
}

/// One decision as the answer.
pub(super) async fn answer(
    app: &App,
    options: &Options,
    status: StatusCode,
    id: Uuid,
) -> ApiResult<Response> {
    let row = app.store.manual_decision(id).await?.ok_or_else(none)?;
    options.entity(SET, status, id, 1, entity(&row, Timestamp::now()))
}

/// `DELETE …/manualDecisions/{id}`: it ends now, and the rules decide again.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    options.only(&[])?;
    let before = app.store.manual_decision(id).await?.ok_or_else(none)?;
    if before.decision.access == ManualAccess::Block {
        admin.require(Right::Operate)?;
    }
    let row = app.store.end_manual_decision(Timestamp::now(), id, &admin.name).await?;
    tracing::info!(decision = %id, connector = %row.org, by = admin.name, "manual decision ended");
    app.evaluate(row.org).await?;
    app.wake(row.org);
    Ok(StatusCode::NO_CONTENT)
}

/// The help desk lets in for some days; what is more than that is for a higher role.
async fn within_help_desk(
    app: &App,
    admin: &Admin,
    org: Uuid,
    body: &ManualDecisionBody,
    now: Timestamp,
) -> ApiResult<()> {
    if body.access == ManualAccess::Block {
        return admin.require(Right::Operate);
    }
    let days = app.store.access_policy(org).await?.help_desk_days;
    let limit = now + SignedDuration::from_hours(i64::from(days) * 24);
    // A minute for the clock of the computer that chose the time.
    let is_within = body.expiration_date_time.is_some_and(|end| end <= limit + SignedDuration::from_mins(1));
    if is_within {
        return Ok(());
    }
    Err(ApiError::forbidden(format!(
        "The help desk may let a device in for at most {days} days (helpDeskDays in conditionalAccessSettings)."
    ))
    .inner("roleNotAllowed")
    .about("expirationDateTime"))
}

/// What holds for one device, also where it is about the device's user.
pub(super) async fn of_device(app: &App, device: &DeviceRow) -> ApiResult<Value> {
    let now = Timestamp::now();
    let row = app.store.manual_decision_of(device.org, device.id, device.record.mailbox.guid, now).await?;
    Ok(row.map_or(Value::Null, |row| entity(&row, now)))
}

fn none() -> ApiError {
    ApiError::not_found("There is no such manual decision.")
}

fn entity(row: &ManualDecisionRow, now: Timestamp) -> Value {
    let (applies_to, device, mailbox) = match row.target {
        ManualTarget::Device(id) => ("device", Some(id), None),
        ManualTarget::Mailbox(guid) => ("user", None, Some(guid)),
    };
    json!({
        "id": row.id,
        "connectorId": row.org,
        "appliesTo": applies_to,
        "exchangeDeviceId": device,
        "mailboxGuid": mailbox,
        "access": row.decision.access,
        "expirationDateTime": row.decision.until,
        "note": row.decision.note,
        "createdBy": row.decision.by,
        "createdDateTime": row.created_at,
        "state": if row.is_standing(now) { "standing" } else { "ended" },
        "endedBy": row.ended.as_ref().map(|(by, _)| by),
        "endedDateTime": row.ended.as_ref().map(|(_, at)| *at),
    })
}
