//! `exchangeDevices`: what was discovered. Ours; Graph has no such set.

use std::collections::HashMap;

use axum::response::{IntoResponse, Response};
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::orders::device_name;
use http::header;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::decision::short;
use super::{device_search, filter, find};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::http::odata::selected;
use crate::store::{DecisionRow, DeviceQuery, DeviceRow, StoreError};

/// A device of which nothing is known: it has every member that `$select` may name.
pub(super) fn unknown() -> Result<Value, StoreError> {
    let row = DeviceRow {
        org: Uuid::nil(),
        id: Uuid::nil(),
        record: DeviceRecord::default(),
        outside_scope: false,
    };
    Ok(named(entity(&row, None)?, None))
}

/// `GET …/exchangeDevices`.
pub async fn list(app: App, admin: Admin, options: Options) -> JsonResult {
    admin.may_filter(options.get("$filter"))?;
    options.only(&[
        "$top",
        "$filter",
        "$select",
        "$count",
        "$skiptoken",
        "$search",
        "$orderby",
        "countUpTo",
    ])?;
    let select = options.select(&unknown()?)?;
    if device_search::OPTIONS.iter().any(|option| options.get(option).is_some()) {
        return found(&app, &admin, &options, select.as_ref()).await;
    }
    let filter = options.get("$filter").map(filter::parse).transpose()?;
    let page = options.page()?;
    let query = DeviceQuery { filter, after: page.after, most: page.most() };
    let count =
        if options.flag("$count", false)? { Some(app.store.count_devices(&query).await?) } else { None };
    let page = app.store.devices(&query).await?;
    let next = page.devices.last().filter(|_| page.more).map(|device| (device.org, device.id));
    let value = entities(&app, &page.devices).await?;
    let value = value.into_iter().map(|one| selected(one, select.as_ref())).collect();
    let mut value = options.collection("exchangeDevices", value, next);
    if let Some(count) = count {
        value["@odata.count"] = count.into();
    }
    Ok(Json(admin.masked(value)))
}

/// The same by the search: with words, an order, or a count that ends early.
async fn found(app: &App, admin: &Admin, options: &Options, select: Option<&Vec<String>>) -> JsonResult {
    let search = device_search::search(admin, options)?;
    let count =
        if options.flag("$count", false)? { Some(app.store.count_found(&search).await?) } else { None };
    let page = app.store.search_devices(&search).await?;
    let value = entities(app, &page.devices).await?;
    let value = value.into_iter().map(|one| selected(one, select)).collect();
    let next = page.next.as_ref().map(device_search::token);
    let mut value = options.page_of("exchangeDevices", value, next);
    if let Some(count) = count {
        value["@odata.count"] = count.into();
    }
    if let Some(hits) = page.hits {
        // One more than was asked for: there are more.
        value["@exchangeConnector.countUpTo"] = hits.into();
    }
    Ok(Json(admin.masked(value)))
}

/// Devices as lists show them, each with its decision and the name it was given.
pub(super) async fn entities(app: &App, devices: &[DeviceRow]) -> Result<Vec<Value>, StoreError> {
    let ids: Vec<Uuid> = devices.iter().map(|device| device.id).collect();
    let decisions: HashMap<Uuid, DecisionRow> =
        app.store.decisions(&ids).await?.into_iter().map(|decision| (decision.device, decision)).collect();
    let names: HashMap<Uuid, String> = app.store.device_names(&ids).await?.into_iter().collect();
    let one =
        |device: &DeviceRow| Ok(named(entity(device, decisions.get(&device.id))?, names.get(&device.id)));
    devices.iter().map(one).collect()
}

/// `GET …/exchangeDevices/$count`: a bare number.
pub async fn count(app: App, admin: Admin, options: Options) -> ApiResult<Response> {
    admin.may_filter(options.get("$filter"))?;
    options.only(&["$filter", "$search"])?;
    if options.get("$search").is_some() {
        let count = app.store.count_found(&device_search::search(&admin, &options)?).await?;
        return Ok(([(header::CONTENT_TYPE, "text/plain")], count.to_string()).into_response());
    }
    let filter = options.get("$filter").map(filter::parse).transpose()?;
    let count = app.store.count_devices(&DeviceQuery { filter, ..DeviceQuery::default() }).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain")], count.to_string()).into_response())
}

/// `GET …/exchangeDevices/{id}`.
pub async fn get(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&["$select"])?;
    let select = options.select(&unknown()?)?;
    let value = one(&app, id).await?;
    let mut value = selected(value, select.as_ref());
    value["@odata.context"] = options.context("exchangeDevices/$entity").into();
    Ok(Json(admin.masked(value)))
}

async fn one(app: &App, id: Uuid) -> ApiResult<Value> {
    let device = find::device(app, id).await?;
    let decision = app.store.decision(id).await?;
    let name = app.store.device_names(&[id]).await?.pop().map(|(_, name)| name);
    Ok(named(entity(&device, decision.as_ref())?, name.as_ref()))
}

/// The name that people gave it here, beside the one it has in Exchange, which no cmdlet changes.
fn named(mut value: Value, name: Option<&String>) -> Value {
    value["managedDeviceName"] = name.map_or(Value::Null, |name| name.as_str().into());
    value
}

/// `{"managedDeviceName": "Ann's phone"}`; null or empty takes the name away.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rename {
    managed_device_name: Option<String>,
}

/// `PATCH …/exchangeDevices/{id}`: its name here. A wipe is confirmed by the name in Exchange all the same.
pub async fn rename(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(rename): Json<Rename>,
) -> JsonResult {
    options.only(&[])?;
    let device = find::device(&app, id).await?;
    let name = rename.managed_device_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if name.is_some_and(|name| name.chars().count() > 128 || name.chars().any(char::is_control)) {
        return Err(ApiError::bad_request("managedDeviceName is a text of 1 to 128 characters, or null."));
    }
    app.store.set_device_name(Timestamp::now(), id, name, &admin.name).await?;
    tracing::info!(device = %id, connector = %device.org, by = admin.name, "device named");
    Ok(Json(admin.masked(one(&app, id).await?)))
}

/// What an administrator types to confirm. Without it the agent wipes nothing.
pub(super) fn name(record: &DeviceRecord) -> &str {
    device_name(record.friendly_name.as_deref(), record.device_id.as_ref()).unwrap_or(&record.identity.0)
}

/// A device as lists show it.
pub(super) fn entity(device: &DeviceRow, decision: Option<&DecisionRow>) -> Result<Value, StoreError> {
    let decision = decision.map(short).transpose()?;
    let mut value = json!({ "id": device.id, "connectorId": device.org,
        "outsideScope": device.outside_scope, "decision": decision });
    if let (Value::Object(all), Value::Object(record)) = (&mut value, serde_json::to_value(&device.record)?) {
        all.extend(record);
    }
    Ok(value)
}

#[cfg(test)]
mod tests;
