//! `why`: the wanted access for a device, the whole chain of reasons, and what would change the decision.

use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::has_access;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::decision::{self, document, last_reason};
use super::{devices, find, managed_devices, manual_decisions, notice, orders, unclaimed, waiting};
use crate::http::handler::{Admin, ApiResult, App, At, Json, JsonResult, Options};
use crate::rules::organization::change::AccessChange;
use crate::store::{DecisionRow, DeviceRow, RunKind, RunState, StoredOrder};

/// `GET …/exchangeDevices/{id}/why`.
pub async fn why(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&[])?;
    let device = find::device(&app, id).await?;
    let mut value = explain(&app, &device).await?;
    value["@odata.context"] = options.context("exchangeDevices/why").into();
    Ok(Json(admin.masked(value)))
}

/// The whole chain of one device.
pub(in crate::http) async fn explain(app: &App, device: &DeviceRow) -> ApiResult<Value> {
    let id = device.id;
    let connector = app.store.connector(Timestamp::now(), device.org).await?;
    let decision = app.store.decision(id).await?;
    let mut matched = match &decision {
        Some(decision) => document(&decision.matched)?,
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
        .runs(Some(RunState::Held), None, 1000)
        .await?
        .into_iter()
        .find(|run| run.org == device.org && run.kind == RunKind::Decisions);
    let name = app.store.device_names(&[id]).await?.pop().map(|(_, name)| name);
    let notice = app.store.notice(id).await?;
    let waits = match (&held, &decision) {
        (Some(run), Some(decision)) if decision.effect != AccessChange::None => Some(run.id),
        _ => None,
    };
    let mut value = json!({
        "device": devices::entity(device, None)?,
        "deviceName": devices::name(&device.record),
        "managedDeviceName": name,
        "mode": connector.as_ref().map(|connector| connector.mode),
        "recordDateTime": connector.and_then(|connector| connector.last_sync_at),
        "decision": null,
        "match": matched,
        "orders": orders.iter().map(orders::order_entity).collect::<Vec<_>>(),
        "heldByRun": waits,
        "notification": notice.map(|notice| notice::entity(&notice, Timestamp::now())),
        "whatWouldChange": [],
        "unclaimedEntry": unclaimed::of_device(app, device.org, id).await?,
        "manualDecision": manual_decisions::of_device(app, device).await?,
        "likeness": likeness(app, device).await?,
    });
    if let Some(decision) = &decision {
        value["decision"] = decision::full(decision)?;
        let mut would = would_change(decision)?;
        would.extend(against(&orders));
        would.extend(unclaimed_text(&value["unclaimedEntry"]));
        value["whatWouldChange"] = json!(would);
    }
    Ok(value)
}

/// What a device without access looks like; null where it has access.
async fn likeness(app: &App, device: &DeviceRow) -> ApiResult<Value> {
    if has_access(&device.record) {
        return Ok(Value::Null);
    }
    let (likeness, devices) = waiting::likeness_of(app, device).await?;
    Ok(waiting::entity(&likeness, &devices)?)
}

/// What stands against the last order about the device's access, and who can take it away.
fn against(orders: &[StoredOrder]) -> Option<String> {
    let last = orders.iter().find(|order| matches!(order.what, OrderKind::SetDeviceAccess { .. }))?;
    let finding = last.finding.as_ref().filter(|_| last.state != OrderState::Done)?;
    let text = if findings::ORDER_MANUAL_ENTRY.is(finding) {
        "The device is taken off the personal list that someone put it on by hand (Set-CASMailbox)."
    } else if findings::EXCHANGE_CMDLET_MISSING.is(finding) {
        let cmdlet = last.what.cmdlet().unwrap_or("the cmdlet");
        return Some(format!("The connector's Exchange account is given {cmdlet}; the role script does it."));
    } else if findings::ORDER_BRAKE.is(finding) {
        "A person accepts the change, or the brake is raised here or in the connector's settings."
    } else {
        return None;
    };
    Some(text.into())
}

/// What becomes of an entry that no book knows and that stands against the decision.
fn unclaimed_text(entry: &Value) -> Option<String> {
    let stands = entry["conflicts"].as_bool()? && entry["owner"] != "byHand";
    let list = if entry["kind"] == "blockedEntry" { "blocked" } else { "allowed" };
    stands.then(|| {
        format!(
            "A person says whose the device's entry on the {list} list is, of which nobody knows who made it: the connector's, \
             or made by hand (unclaimedEntries)."
        )
    })
}

/// The last step decided; what changes it changes the decision.
fn would_change(decision: &DecisionRow) -> ApiResult<Vec<String>> {
    let last = last_reason(decision)?;
    let keep = decision.wanted == "keep";
    let text = match last["step"].as_str().unwrap_or_default() {
        "enabled" => "Access control is enabled in conditionalAccessSettings.",
        "manualDecision" => "Somebody removes the manual decision (manualDecisions).",
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
