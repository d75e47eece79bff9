//! What an administrator does to one device: wipe it, cancel the wipe, remove the partnership. Each acts on one device
//! by its identity in Exchange, never on several. The service orders it once and never again by itself.

use axum::body::Bytes;
use axum::response::Response;
use exchange_connector::domain::device::ClientType;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::orders::wipe_is_pending;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{asking, devices, find};
use crate::http::extract;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, Options};
use crate::store::{DeviceRow, NewRequest, OrderAuthor, Refusal, RequestKind};

/// A wipe that no agent took within a day is not what was meant any more.
const DEADLINE_HOURS: i64 = 24;
/// Characters of a reason.
const LONGEST_REASON: usize = 500;

/// `{"confirmDeviceName": "…"}`: typed by an administrator, letter by letter.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Wipe {
    confirm_device_name: String,
    /// Only the account's data, where the device can do that.
    #[serde(default)]
    account_only: bool,
    /// Why, in one line; kept with the order.
    #[serde(default)]
    reason: Option<String>,
}

impl Wipe {
    fn reason(&self) -> ApiResult<Option<&str>> {
        let reason = self.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        let is_bad = |text: &str| text.chars().count() > LONGEST_REASON || text.chars().any(char::is_control);
        if reason.is_some_and(is_bad) {
            return Err(ApiError::bad_request(format!(
                "reason is one line of at most {LONGEST_REASON} characters, or null. Nothing was wiped."
            ))
            .about("reason"));
        }
        Ok(reason)
    }
}

/// `POST …/exchangeDevices/{id}/wipe`.
pub async fn wipe(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(wipe): Json<Wipe>,
) -> ApiResult<Response> {
    let (device, what) = wipe_order(&app, id, &wipe).await?;
    let reason = wipe.reason()?;
    if app.store.security_settings().await?.second_person_for_wipes {
        options.only(&[])?;
        // What could not be ordered now is not asked for either.
        if app.store.mode(device.org).await? != Mode::Enforce {
            return Err(Refusal::Observing.into());
        }
        let reason = reason.ok_or_else(|| {
            ApiError::bad_request("A second person has to confirm the wipe: say why, in one line.")
                .about("reason")
        })?;
        let user = device.record.mailbox.display_name.as_deref();
        let named = format!("{} · {}", user.unwrap_or_default(), wipe.confirm_device_name);
        let body = json!({"confirmDeviceName": wipe.confirm_device_name, "accountOnly": wipe.account_only});
        let new = NewRequest {
            kind: RequestKind::Wipe,
            target: device.id,
            org: Some(device.org),
            name: named.trim_start_matches(" · "),
            body: body.to_string(),
            reason: Some(reason),
            author: &admin.name,
            user: &admin.user,
        };
        return asking::ask(&app, &new).await;
    }
    let author = OrderAuthor { by: &admin.name, reason };
    order(&app, author, &options, &device, &what).await
}

/// What a wipe orders, by the device as it is now.
pub(super) async fn wipe_order(app: &App, id: Uuid, wipe: &Wipe) -> ApiResult<(DeviceRow, OrderKind)> {
    let (device, guid) = one(app, id).await?;
    let name = devices::name(&device.record);
    if wipe.confirm_device_name != name {
        return Err(ApiError::bad_request(format!(
            "confirmDeviceName is not the name of this device, {name:?}, letter by letter. Nothing was wiped."
        ))
        .inner("confirmationMismatch"));
    }
    let what = OrderKind::Wipe {
        device: device.record.identity.clone(),
        device_guid: guid,
        account_only: wipe.account_only,
        confirm_device_name: wipe.confirm_device_name.clone(),
    };
    Ok((device, what))
}

/// Until when an order of now is meant.
pub(super) fn deadline(now: Timestamp) -> Timestamp {
    now + SignedDuration::from_hours(DEADLINE_HOURS)
}

/// `POST …/exchangeDevices/{id}/cancelWipe`: it helps as long as the device has not got the wipe.
pub async fn cancel_wipe(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    let (device, device_guid) = one(&app, id).await?;
    let what = OrderKind::CancelWipe { device: device.record.identity.clone(), device_guid };
    order(&app, OrderAuthor { by: &admin.name, reason: None }, &options, &device, &what).await
}

/// What goes with a removal; no body: nothing more than what is ours.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Remove {
    /// Entries of the device on personal lists go as well, also those that somebody made by hand.
    confirm_manual_entries: bool,
}

/// `POST …/exchangeDevices/{id}/removePartnership`: Exchange forgets the device until it connects again.
pub async fn remove_partnership(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    body: Bytes,
) -> ApiResult<Response> {
    let remove: Remove = extract::optional(&body)?;
    let (device, device_guid) = one(&app, id).await?;
    if wipe_is_pending(&device.record) {
        return Err(Refusal::WipeUnderWay.into());
    }
    let what = OrderKind::RemovePartnership {
        device: device.record.identity.clone(),
        device_guid,
        manual_entries: remove.confirm_manual_entries,
    };
    order(&app, OrderAuthor { by: &admin.name, reason: None }, &options, &device, &what).await
}

/// The device, with what names it in Exchange for certain.
async fn one(app: &App, id: Uuid) -> ApiResult<(DeviceRow, Uuid)> {
    let device = find::device(app, id).await?;
    let unclear = |why: &str| ApiError::conflict(why).inner("deviceUnclear");
    if device.record.identity.0.trim().is_empty() {
        return Err(unclear("Exchange did not tell the device's identity."));
    }
    match device.record.guid {
        Some(guid) if !guid.is_nil() => Ok((device, guid)),
        _ => Err(unclear("Exchange did not tell the partnership's GUID; a full sync may bring it.")),
    }
}

async fn order(
    app: &App,
    author: OrderAuthor<'_>,
    options: &Options,
    device: &DeviceRow,
    what: &OrderKind,
) -> ApiResult<Response> {
    options.only(&[])?;
    let now = Timestamp::now();
    let deadline = deadline(now);
    let id = app.store.add_device_order(now, device.org, device.id, what, Some(deadline), author).await?;
    tracing::info!(order = %id, kind = what.name(), device = %device.id, connector = %device.org, by = author.by,
        "a person ordered");
    app.wake(device.org);
    let mut value = json!({"id": id, "kind": what.name(), "deadline": deadline});
    if matches!(what, OrderKind::Wipe { .. }) {
        value["alsoClears"] = also_clears(device).into();
    }
    Ok(options.accepted("orders", id, value))
}

/// What else a wipe clears, for the people who order it.
fn also_clears(device: &DeviceRow) -> &'static str {
    match device.record.client_type {
        Some(ClientType::Outlook | ClientType::Rest) => {
            "A wipe cannot be undone. This is Outlook mobile: it clears every Outlook mobile of this user."
        }
        _ => "A wipe cannot be undone. It may set the whole device back, with everything private on it.",
    }
}
