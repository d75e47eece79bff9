//! `carryOver`: the approval of a person's old phone goes to the new one, where the new one looks like its successor. A
//! person decides it after a look; mode and brake hold for it as for every decision.

use axum::response::Response;
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use uuid::Uuid;

use super::{find, manual_decisions, waiting};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, Options};
use crate::rules::access::ManualAccess;
use crate::rules::likeness::Likeness;
use crate::security::role::Right;
use crate::store::{DeviceRow, ManualDecisionRow, ManualTarget, NewManualDecision};

/// Characters of a note.
const LONGEST_NOTE: usize = 500;

/// `{"fromExchangeDeviceId": "…"}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CarryOver {
    from_exchange_device_id: Uuid,
    /// When it ends, where the old one is let in by rules; an approval by hand keeps its own end.
    #[serde(default)]
    expiration_date_time: Option<Timestamp>,
}

/// `POST …/exchangeDevices/{id}/carryOver`.
pub async fn carry_over(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(body): Json<CarryOver>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let now = Timestamp::now();
    let device = find::device(&app, id).await?;
    let (likeness, mut relatives) = waiting::likeness_of(&app, &device).await?;
    if likeness != (Likeness::SamePhone { old: body.from_exchange_device_id }) {
        return Err(ApiError::conflict(
            "The device does not look like the successor of that one: same person and family, the old one allowed and \
             silent. Nothing was carried over; it can be let in by hand.",
        )
        .inner("noSuccessor")
        .about("fromExchangeDeviceId"));
    }
    let old = relatives.pop().ok_or_else(|| ApiError::not_found("There is no such device."))?;
    let standing = by_hand(&app, &old, now).await?;
    let until = match &standing {
        Some(standing) => standing.decision.until,
        None => end_of(&app, &admin, &device, &body, now).await?,
    };
    let name = old.record.device_id.as_ref().map_or(old.record.identity.0.as_str(), |id| id.0.as_str());
    let note = standing.as_ref().map_or("", |standing| standing.decision.note.as_str());
    let note = format!("carried over from {name}{}{note}", if note.is_empty() { "" } else { ": " });
    let new = NewManualDecision {
        org: device.org,
        target: ManualTarget::Device(device.id),
        access: ManualAccess::Allow,
        until,
        note: note.chars().take(LONGEST_NOTE).collect(),
    };
    let old_decision = standing.map(|standing| standing.id);
    let id = app.store.carry_manual_decision_over(now, old_decision, &new, &admin.name).await?;
    tracing::info!(decision = %id, device = %device.id, from = %old.id, connector = %device.org, by = admin.name,
        "approval carried over");
    app.evaluate(device.org).await?;
    app.wake(device.org);
    manual_decisions::answer(&app, &options, StatusCode::CREATED, id).await
}

/// What somebody decided about the old device itself. What holds for all devices of its user holds for the new one too.
async fn by_hand(app: &App, old: &DeviceRow, now: Timestamp) -> ApiResult<Option<ManualDecisionRow>> {
    let row = app.store.manual_decision_of(old.org, old.id, None, now).await?;
    Ok(row.filter(|row| row.decision.access == ManualAccess::Allow))
}

/// The end that was asked for, within what the help desk may give.
async fn end_of(
    app: &App,
    admin: &Admin,
    device: &DeviceRow,
    body: &CarryOver,
    now: Timestamp,
) -> ApiResult<Option<Timestamp>> {
    let until = body.expiration_date_time;
    if until.is_some_and(|end| end <= now) {
        return Err(ApiError::bad_request("expirationDateTime is a time in the future, or null."));
    }
    if admin.role.has(Right::Operate) {
        return Ok(until);
    }
    let days = app.store.access_policy(device.org).await?.help_desk_days;
    let limit = now + SignedDuration::from_hours(i64::from(days) * 24) + SignedDuration::from_mins(1);
    if until.is_some_and(|end| end <= limit) {
        return Ok(until);
    }
    Err(ApiError::forbidden(format!(
        "The old phone is let in by the rules, not by hand. The help desk may let the new one in for at most {days} days \
         (helpDeskDays in conditionalAccessSettings)."
    ))
    .inner("roleNotAllowed")
    .about("expirationDateTime"))
}
