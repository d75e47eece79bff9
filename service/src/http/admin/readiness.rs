//! `readiness`: what of the phones is old, silent or too many, from what the connectors have reported.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{find, stale};
use crate::http::handler::{Admin, ApiError, App, Json, JsonResult, Options};
use crate::rules::readiness::{self, LEAST_PROTOCOL, Share};
use crate::store::CountedBy;

/// Silent for longer than these days.
const SILENT_DAYS: [i64; 3] = [30, 90, 180];

/// `GET …/readiness?connectorId=…`: counts of devices by protocol version, system, client, silence and policy, and how many
/// people are near their maximum of partnerships.
pub async fn readiness(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["connectorId"])?;
    let org = options.get("connectorId").map(Uuid::try_parse).transpose();
    let org = org.map_err(|_| ApiError::query_option("connectorId is a GUID."))?;
    if let Some(org) = org {
        find::connector(&app, org).await?;
    }
    if app.store.search.building().is_some() {
        return Err(crate::store::Refusal::SearchBuilding.into());
    }
    let now = app.store.confirmed_time(Timestamp::now());
    let protocols = app.store.devices_by(org, CountedBy::Protocol).await?;
    let clients = app.store.devices_by(org, CountedBy::Client).await?;
    let systems = readiness::systems(&app.store.devices_by(org, CountedBy::System).await?);
    let mut silent = Vec::new();
    let mut never = 0;
    for days in SILENT_DAYS {
        let before = now.saturating_sub(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MIN);
        let (devices, unsynced) = app.store.silent_devices(org, before).await?;
        never = unsynced;
        silent.push(json!({"days": days, "deviceCount": devices}));
    }
    let policies = app.store.devices_by_policy(org).await?;
    let crowded = stale::near_maximum(&app, org).await?;
    let told = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
    let shares = |all: &[Share], name: &str, mark: &str, is_old: fn(&str) -> bool| -> Vec<Value> {
        let share = |one: &Share| json!({name: told(&one.value), "deviceCount": one.devices, mark: is_old(&one.value)});
        all.iter().map(share).collect()
    };
    Ok(Json(json!({
        "@odata.context": options.context("readiness"),
        "deviceCount": app.store.searchable_devices(org).await?,
        "leastProtocolVersion": LEAST_PROTOCOL,
        "protocolVersions": shares(&protocols, "version", "isOld", readiness::is_old_protocol),
        "clients": shares(&clients, "clientType", "isOld", readiness::is_old_client),
        "systems": systems.iter().map(|one| json!({"name": told(&one.value), "deviceCount": one.devices}))
            .collect::<Vec<_>>(),
        "silent": silent,
        "neverSyncedCount": never,
        "policies": policies.iter().map(|(policy, state, devices)| {
            json!({"policy": told(policy), "applicationStatus": told(state), "deviceCount": devices})
        }).collect::<Vec<_>>(),
        "usersNearMaximumCount": crowded.len(),
    })))
}
