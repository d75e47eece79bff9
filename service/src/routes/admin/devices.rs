//! `exchangeDevices`: what was discovered. Ours; Graph has no such set.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use serde_json::{Value, json};
use uuid::Uuid;

use super::filter;
use super::odata::{Options, collection, keep};
use crate::error::{ApiError, ApiResult};
use crate::routes::identity::{Admin, At};
use crate::state::App;
use crate::store::StoreError;
use crate::store::types::{DeviceColumn, DeviceFilter, DeviceQuery, DeviceRow};

/// Members of a device, in order of appearance.
const MEMBERS: [&str; 25] = [
    "id",
    "connectorId",
    "deviceId",
    "identity",
    "guid",
    "mailbox",
    "deviceType",
    "deviceModel",
    "deviceOS",
    "userAgent",
    "friendlyName",
    "clientType",
    "accessState",
    "accessStateReason",
    "accessControlRule",
    "firstSyncTime",
    "lastSuccessSync",
    "lastSyncAttemptTime",
    "deviceWipeRequestTime",
    "deviceWipeSentTime",
    "deviceWipeAckTime",
    "deviceActiveSyncVersion",
    "deviceImei",
    "devicePolicyApplied",
    "devicePolicyApplicationStatus",
];

/// `GET …/exchangeDevices`.
pub async fn list(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&["$top", "$filter", "$select", "$count", "$skiptoken"])?;
    let select = options.select(&MEMBERS)?;
    let filters = options.get("$filter").map(filter::parse).transpose()?.unwrap_or_default();
    let query = DeviceQuery { filters, after: options.after()?, most: options.top()? };
    let count = if options.count()? { Some(app.store.count_devices(&query).await?) } else { None };
    let page = app.store.devices(&query).await?;
    let next = page.devices.last().filter(|_| page.more).map(|device| (device.org, device.id));
    let value = page
        .devices
        .iter()
        .map(|device| Ok(keep(entity(device)?, select.as_ref())))
        .collect::<Result<Vec<_>, StoreError>>()?;
    Ok(axum::Json(collection(&options, "exchangeDevices", value, next, count)))
}

/// `GET …/exchangeDevices/$count`: a bare number.
pub async fn count(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&["$filter"])?;
    let filters = options.get("$filter").map(filter::parse).transpose()?.unwrap_or_default();
    let count = app.store.count_devices(&DeviceQuery { filters, ..DeviceQuery::default() }).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain")], count.to_string()).into_response())
}

/// `GET …/exchangeDevices/{id}`.
pub async fn get(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&["$select"])?;
    let select = options.select(&MEMBERS)?;
    let filters = vec![DeviceFilter { column: DeviceColumn::Id, value: Some(id.to_string()) }];
    let page = app.store.devices(&DeviceQuery { filters, after: None, most: 1 }).await?;
    let device = page.devices.first().ok_or_else(|| ApiError::not_found("There is no such device."))?;
    let mut value = keep(entity(device)?, select.as_ref());
    value["@odata.context"] = options.context("exchangeDevices/$entity").into();
    Ok(axum::Json(value))
}

fn entity(device: &DeviceRow) -> Result<Value, StoreError> {
    let mut value = json!({ "id": device.id, "connectorId": device.org });
    if let (Value::Object(all), Value::Object(record)) = (&mut value, serde_json::to_value(&device.record)?) {
        all.extend(record);
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_of_a_record_can_be_selected() {
        let record = serde_json::from_value(json!({"deviceId":"A","identity":"i","guid":null,
            "mailbox":{"displayName":null,"smtpAddress":null,"guid":null}}))
        .expect("record");
        let value = entity(&DeviceRow { org: Uuid::nil(), id: Uuid::nil(), record }).expect("entity");
        for name in value.as_object().expect("object").keys() {
            assert!(MEMBERS.contains(&name.as_str()), "{name}");
        }
        assert_eq!(value.as_object().expect("object").len(), MEMBERS.len());
    }
}
