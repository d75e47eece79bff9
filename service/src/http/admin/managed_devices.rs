//! `managedDevices`: who is compliant. Graph's names; written by other systems, by hand, or from CSV.

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::odata::{self, Options, collection, cut, etag, if_match};
use crate::http::body;
use crate::http::body::Json;
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::{Admin, At};
use crate::rules::compliance::record::ManagedDevice;
use crate::sources::csv;
use crate::sources::csv::CsvError;
use crate::state::App;
use crate::store::types::{ImportCounts, ImportMode, ManagedDeviceRow};

const SET: &str = "managedDevices";
/// Most bytes of a CSV file: about 1,000,000 records.
const MOST_CSV: usize = 256 * 1024 * 1024;

/// `GET …/managedDevices`.
pub async fn list(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&["$top", "$skiptoken"])?;
    let most = options.top()?;
    let after = options.after()?.map(|(_, id)| id);
    let (rows, next) =
        cut(app.store.managed_devices(after, most + 1).await?, most, |row| (Uuid::nil(), row.id));
    let value = rows.iter().map(entity).collect();
    Ok(axum::Json(collection(&options, SET, value, next, None)))
}

/// `GET …/managedDevices/{id}`.
pub async fn get(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `POST …/managedDevices`.
pub async fn create(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    Json(mut body): Json<Map<String, Value>>,
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
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let version = if_match(&headers)?.and_then(super::odata::IfMatch::version);
    let before = app.store.managed_device(id).await?.ok_or_else(missing)?;
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
pub async fn remove(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    headers: HeaderMap,
) -> ApiResult<StatusCode> {
    let version = if_match(&headers)?.and_then(super::odata::IfMatch::version);
    app.store.remove_managed_device(id, version).await?;
    tracing::info!(managed_device = %id, by = admin.name, "management record removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `{"exchangeDeviceId": "…"}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Link {
    exchange_device_id: Uuid,
}

/// `POST …/managedDevices/{id}/link`: this record is that device's; a person has looked.
pub async fn link(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    Json(link): Json<Link>,
) -> ApiResult<StatusCode> {
    app.store.link(Timestamp::now(), link.exchange_device_id, Some(id), &admin.name).await?;
    tracing::info!(managed_device = %id, device = %link.exchange_device_id, by = admin.name, "linked");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/managedDevices/{id}/unlink`.
pub async fn unlink(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    Json(link): Json<Link>,
) -> ApiResult<StatusCode> {
    app.store.link(Timestamp::now(), link.exchange_device_id, None, &admin.name).await?;
    tracing::info!(managed_device = %id, device = %link.exchange_device_id, by = admin.name, "link removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/managedDevices/import?dryRun=true`, `text/csv`. `complete=false`: it is only a part of what there is.
pub async fn import(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    body: Body,
) -> ApiResult<Response> {
    options.only(&["dryRun", "complete", "confirm"])?;
    let mode = ImportMode {
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
    let text = body::read(body, MOST_CSV).await?;
    let records = tokio::task::spawn_blocking(move || csv::read(&text, "csv"))
        .await
        .map_err(|_| ApiError::bad_request("The file cannot be read."))?
        .map_err(|error| refused(&error))?;
    let counts =
        app.store.import_managed_devices(Timestamp::now(), "csv", &records, mode, &admin.name).await?;
    if counts.needs_confirmation && !counts.stored && !mode.dry_run {
        return Err(ApiError::new(
            StatusCode::CONFLICT,
            "conflict",
            format!(
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
            by = admin.name,
            "management records imported"
        );
        app.evaluate_all().await;
    }
    Ok(axum::Json(summary(&counts, mode)).into_response())
}

fn summary(counts: &ImportCounts, mode: ImportMode) -> Value {
    json!({
        "dryRun": mode.dry_run,
        "complete": counts.complete,
        "newCount": counts.new,
        "changedCount": counts.changed,
        "unchangedCount": counts.unchanged,
        "removedCount": counts.removed,
        "needsConfirmation": counts.needs_confirmation,
    })
}

fn refused(error: &CsvError) -> ApiError {
    let mut text = error.to_string();
    if let Some(cause) = std::error::Error::source(error) {
        text = format!("{text}: {cause}");
    }
    ApiError::bad_request(format!("Nothing was imported. {text}.")).inner("csvInvalid")
}

/// `GET …/complianceSources`.
pub async fn sources(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let rows = app.store.compliance_sources().await?;
    let graph = super::graph::shown(&app).await?;
    let value = rows
        .iter()
        .map(|row| {
            let mut source = json!({"id": row.name, "lastCompleteReadDateTime": row.complete_at,
                "changedBy": row.changed_by, "changedDateTime": row.changed_at});
            if let (crate::sources::graph::SOURCE, Some(graph)) = (row.name.as_str(), &graph) {
                for name in [
                    "lastFullRead",
                    "lastQuickRead",
                    "nextFullReadDateTime",
                    "nextQuickReadDateTime",
                    "held",
                    "findings",
                ] {
                    source[name] = graph[name].clone();
                }
            }
            source
        })
        .collect();
    Ok(axum::Json(collection(&options, "complianceSources", value, None, None)))
}

/// `{"complete": true}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complete {
    complete: bool,
}

/// `PATCH …/complianceSources/api`: whether what the API wrote is all there is. Until then no absence counts.
pub async fn set_source(
    State(app): State<App>,
    admin: Admin,
    At(name): At<String>,
    Json(body): Json<Complete>,
) -> ApiResult<StatusCode> {
    if name != "api" {
        return Err(ApiError::not_found(
            "Only the source api is told to be complete; a CSV import says it by itself.",
        ));
    }
    app.store.set_compliance_source(Timestamp::now(), &name, body.complete, &admin.name).await?;
    tracing::info!(source = name, complete = body.complete, by = admin.name, "compliance source set");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/complianceSources/{name}`: forgets the source and its records.
pub async fn remove_source(
    State(app): State<App>,
    admin: Admin,
    At(name): At<String>,
) -> ApiResult<StatusCode> {
    app.store.remove_compliance_source(&name).await?;
    tracing::info!(source = name, by = admin.name, "compliance source removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

fn missing() -> ApiError {
    ApiError::not_found("There is no such managed device.")
}

async fn answer(app: &App, options: &Options, status: StatusCode, id: Uuid) -> ApiResult<Response> {
    let row = app.store.managed_device(id).await?.ok_or_else(missing)?;
    Ok(odata::one(options, SET, status, id, row.version, entity(&row)))
}

fn members(record: &ManagedDevice) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}

/// A record as Graph shows it.
pub(crate) fn entity(row: &ManagedDeviceRow) -> Value {
    let mut all = members(&row.record);
    all.insert("id".into(), json!(row.id));
    all.insert("complianceState".into(), json!(row.record.state()));
    all.insert("source".into(), json!(row.source));
    all.insert("changedDateTime".into(), json!(row.changed_at));
    all.insert("changedBy".into(), json!(row.changed_by));
    all.insert("@odata.type".into(), json!("#microsoft.graph.managedDevice"));
    all.insert("@odata.etag".into(), json!(etag(row.version)));
    Value::Object(all)
}

fn record(mut body: Map<String, Value>) -> ApiResult<ManagedDevice> {
    body.retain(|name, _| !name.starts_with('@'));
    let record: ManagedDevice = serde_json::from_value(Value::Object(body))
        .map_err(|error| ApiError::bad_request(format!("This is no managed device: {error}.")))?;
    record.checked().map_err(|error| ApiError::bad_request(format!("This is no managed device: {error}.")))
}
