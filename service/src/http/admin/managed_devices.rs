//! `managedDevices`: which devices are compliant. Graph's names; written by other systems, by hand, or from CSV.

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, StatusCode, header};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::http::extract;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Members, Options};
use crate::http::odata::etag;
use crate::rules::compliance::record::ManagedDevice;
use crate::sources::csv::{self, CsvError};
use crate::store::{ImportMode, ManagedDeviceRow};

const SET: &str = "managedDevices";
/// Bad lines that an answer tells one by one.
const MAX_BAD_LINES: usize = 100;
/// Most bytes of a CSV file: about 1,000,000 records.
const MOST_CSV: usize = 256 * 1024 * 1024;

/// `GET …/managedDevices`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["$top", "$skiptoken"])?;
    let page = options.page()?;
    let rows = app.store.managed_devices(page.after.map(|(_, id)| id), page.limit()).await?;
    let (rows, next) = page.cut(rows, |row| (Uuid::nil(), row.id));
    Ok(Json(options.collection(SET, rows.iter().map(entity).collect(), next)))
}

/// `GET …/managedDevices/{id}`.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `POST …/managedDevices`.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(mut body): Json<Members>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let id = match body.remove("id") {
        None | Some(Value::Null) => Uuid::now_v7(),
        Some(value) => value
            .as_str()
            .and_then(|text| Uuid::try_parse(text).ok())
            .ok_or_else(|| ApiError::bad_request("id is a GUID."))?,
    };
    let record = record(body)?;
    app.store.put_managed_device(Timestamp::now(), id, Some(0), &record, &admin.name).await?;
    tracing::info!(managed_device = %id, by = admin.name, "management record added");
    app.evaluate_all().await;
    answer(&app, &options, StatusCode::CREATED, id).await
}

/// `PATCH …/managedDevices/{id}`: members that are named are set; null clears one.
pub async fn update(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(body): Json<Members>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let version = options.version()?;
    let before = find(&app, id).await?;
    let mut all = members(&before.record);
    for (name, value) in body {
        if name == "id" && value.as_str().and_then(|text| Uuid::try_parse(text).ok()) != Some(id) {
            return Err(ApiError::bad_request("id cannot be set."));
        }
        all.insert(name, value);
    }
    all.remove("id");
    // Without a tag the version that was just read is the one that is changed: nobody is overwritten unseen.
    let version = Some(version.unwrap_or(before.version));
    app.store.put_managed_device(Timestamp::now(), id, version, &record(all)?, &admin.name).await?;
    tracing::info!(managed_device = %id, by = admin.name, "management record changed");
    app.evaluate_all().await;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `DELETE …/managedDevices/{id}`.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<StatusCode> {
    let version = options.version()?;
    app.store.remove_managed_device(id, version).await?;
    tracing::info!(managed_device = %id, by = admin.name, "management record removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `{"exchangeDeviceId": "…"}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkedDevice {
    exchange_device_id: Uuid,
}

/// `POST …/managedDevices/{id}/link`: this record is that device's; an administrator has looked.
pub async fn link(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    Json(link): Json<LinkedDevice>,
) -> ApiResult<StatusCode> {
    app.store.link(Timestamp::now(), link.exchange_device_id, Some(id), &admin.name).await?;
    tracing::info!(managed_device = %id, device = %link.exchange_device_id, by = admin.name, "linked");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/managedDevices/{id}/unlink`.
pub async fn unlink(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    Json(link): Json<LinkedDevice>,
) -> ApiResult<StatusCode> {
    app.store.link(Timestamp::now(), link.exchange_device_id, None, &admin.name).await?;
    tracing::info!(managed_device = %id, device = %link.exchange_device_id, by = admin.name, "link removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/managedDevices/import?dryRun=true`, `text/csv`. `complete=false`: it is only a part of what there is.
pub async fn import(app: App, admin: Admin, options: Options, headers: HeaderMap, body: Body) -> JsonResult {
    options.only(&["dryRun", "complete", "confirm"])?;
    let mut mode = ImportMode {
        complete: options.flag("complete", true)?,
        dry_run: options.flag("dryRun", false)?,
        confirmed: options.flag("confirm", false)?,
        twice: false,
    };
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("text/csv")) {
        return Err(ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupportedMediaType",
            "The body is to be text/csv.",
        ));
    }
    let text = extract::read(body, MOST_CSV).await?;
    let reading = tokio::task::spawn_blocking(move || csv::read(&text, "csv"))
        .await
        .map_err(|_| ApiError::bad_request("The file cannot be read."))?
        .map_err(|error| refused(&error))?;
    // What a line that cannot be read says is not known: nobody is absent by it.
    mode.complete &= reading.bad.is_empty();
    let counts = app
        .store
        .import_managed_devices(Timestamp::now(), "csv", &reading.records, mode, &admin.name)
        .await?;
    if counts.needs_confirmation && !counts.stored && !mode.dry_run {
        return Err(ApiError::conflict(format!(
                "{} records that are here are not in the file, more than a tenth of the source. Nothing was imported. \
                 If the file is complete, send it again with confirm=true; if it is a part, with complete=false.",
                counts.removed
            ),
        )
        .inner("confirmationRequired"));
    }
    if counts.stored {
        tracing::info!(
            new = counts.new,
            changed = counts.changed,
            removed = counts.removed,
            bad_lines = reading.bad.len(),
            by = admin.name,
            "management records imported"
        );
        app.evaluate_all().await;
    }
    Ok(Json(json!({
        "dryRun": mode.dry_run,
        "complete": counts.complete,
        "newCount": counts.new,
        "changedCount": counts.changed,
        "unchangedCount": counts.unchanged,
        "removedCount": counts.removed,
        "needsConfirmation": counts.needs_confirmation,
        "badLineCount": reading.bad.len(),
        "badLines": reading.bad.iter().take(MAX_BAD_LINES).map(ToString::to_string).collect::<Vec<_>>(),
        "skippedCount": reading.skipped,
        "ignoredColumns": reading.ignored,
    })))
}

fn refused(error: &CsvError) -> ApiError {
    let mut text = error.to_string();
    if let Some(cause) = std::error::Error::source(error) {
        text = format!("{text}: {cause}");
    }
    ApiError::bad_request(format!("Nothing was imported. {text}.")).inner("csvInvalid")
}

async fn find(app: &App, id: Uuid) -> ApiResult<ManagedDeviceRow> {
    let found = app.store.managed_device(id).await?;
    found.ok_or_else(|| ApiError::not_found("There is no such managed device."))
}

async fn answer(app: &App, options: &Options, status: StatusCode, id: Uuid) -> ApiResult<Response> {
    let row = find(app, id).await?;
    options.entity(SET, status, id, row.version, entity(&row))
}

fn members(record: &ManagedDevice) -> Members {
    match serde_json::to_value(record) {
        Ok(Value::Object(members)) => members,
        _ => Members::new(),
    }
}

/// A record as Graph shows it.
pub(crate) fn entity(row: &ManagedDeviceRow) -> Value {
    let mut value = Value::Object(members(&row.record));
    value["id"] = json!(row.id);
    value["complianceState"] = json!(row.record.state());
    value["source"] = json!(row.source);
    value["changedDateTime"] = json!(row.changed_at);
    value["changedBy"] = json!(row.changed_by);
    value["@odata.type"] = "#microsoft.graph.managedDevice".into();
    value["@odata.etag"] = etag(row.version).into();
    value
}

fn record(mut body: Members) -> ApiResult<ManagedDevice> {
    body.retain(|name, _| !name.starts_with('@'));
    fn refused(error: impl std::fmt::Display) -> ApiError {
        ApiError::bad_request(format!("This is no managed device: {error}."))
    }
    let record: ManagedDevice = serde_json::from_value(Value::Object(body)).map_err(refused)?;
    record.checked().map_err(refused)
}
