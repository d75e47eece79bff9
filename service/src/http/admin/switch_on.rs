//! Safe switch-on of quarantine or block: the service approves the present devices, then sets the stricter default
//! level. This is one run, which an administrator can undo.

use axum::response::{IntoResponse, Response};
use exchange_connector::domain::access::AccessLevel;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, Options};
use crate::jobs::evaluate::off_thread;
use crate::rules::run::evaluate;
use crate::rules::switch_on;
use crate::rules::unknown_devices::UnknownDevices;
use crate::store::{PersonRun, RunKind, StoreError, SwitchDetail};

/// Exceptions that are shown one by one.
const MOST_SHOWN: usize = 1000;

/// `{"level": "quarantine", "dryRun": true}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwitchOn {
    level: String,
    #[serde(default)]
    dry_run: bool,
    /// How many devices an administrator knows to lose access.
    #[serde(default)]
    confirm_loses_access_count: Option<u64>,
}

/// `POST …/exchangeConnectors/{id}/quarantineSwitchOn`.
pub async fn begin(
    app: App,
    admin: Admin,
    At(org): At<Uuid>,
    options: Options,
    Json(body): Json<SwitchOn>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let unseen = find::connector(&app, org).await?.unknown_devices();
    // What Exchange could not show cannot be approved.
    let unread = unseen.as_ref().and_then(UnknownDevices::count).unwrap_or_default();
    let level = match AccessLevel::parse(&body.level) {
        level @ (AccessLevel::Quarantine | AccessLevel::Block) => level,
        _ => return Err(ApiError::bad_request("level is quarantine or block.")),
    };
    let world = app.store.world(org).await?;
    let now = app.store.confirmed_time(Timestamp::now());
    let (items, losing, shown, total) = off_thread(move || {
        let (decided, _) = evaluate(&world, now);
        let plan = switch_on::plan(&world, &decided);
        let shown: Vec<Value> = plan
            .exceptions
            .iter()
            .take(MOST_SHOWN)
            .map(|(device, obstacle)| {
                json!({"exchangeDeviceId": device.id, "identity": device.record.identity,
                    "deviceId": device.record.device_id, "user": device.record.mailbox.display_name,
                    "accessState": device.record.access_state, "obstacle": obstacle})
            })
            .collect();
        (plan.approve, plan.exceptions.len() as u64 + unread, shown, world.devices.len() as u64)
    })
    .await?;
    let mut value = json!({
        "connectorId": org,
        "level": level.as_str().to_lowercase(),
        "approvedCount": items.len(),
        "losesAccessCount": losing,
        "exceptions": shown,
        "runId": null,
        "unreadObjectCount": unread,
        "scopeIsPartial": unseen.as_ref().is_some_and(|unseen| unseen.count().is_none()),
        "scopeNote": unseen.as_ref().map(ToString::to_string),
    });
    if body.dry_run {
        return Ok(Json(value).into_response());
    }
    if let Some(unseen) = unseen.filter(|unseen| unseen.count().is_none()) {
        return Err(ApiError::conflict(format!(
                "A safe switch-on approves every device first, but {unseen}. Nothing was ordered. {} Then switch on.",
                unseen.remedy()
            ),
        )
        .inner("scopeIsPartial"));
    }
    if losing > 0 && body.confirm_loses_access_count != Some(losing) {
        return Err(ApiError::conflict(format!(
                "{losing} devices have access now and cannot be approved; they would lose it. Nothing was ordered. \
                 Look at them with dryRun, and send confirmLosesAccessCount {losing} if this is meant."
            ),
        )
        .inner("confirmationRequired"));
    }
    let detail = SwitchDetail { level, confirmed_losses: losing, level_before: None };
    let run = PersonRun {
        org,
        kind: RunKind::QuarantineSwitchOn,
        items,
        held: false,
        detail: serde_json::to_value(&detail).map_err(StoreError::Document)?,
        total,
    };
    let id = app.store.make_run(Timestamp::now(), &run, &admin.name).await?;
    tracing::info!(run = %id, connector = %org, approvals = run.items.len(), losing, by = admin.name,
        "switch-on of the default access level begun");
    app.wake(org);
    app.evaluate(org).await?;
    value["runId"] = json!(id);
    Ok(options.accepted("runs", id, value))
}
