//! Devices as a CSV, with the columns and the order of the list that somebody looks at; and what they can be chosen by.

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use exchange_connector::csv;
use futures_util::{StreamExt as _, stream};
use http::header;
use serde_json::{Map, Value};

use super::{device_search, devices};
use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, JsonResult, Options};
use crate::http::odata::{MOST_TOP, member_of};
use crate::rules::audit::{AuditResource, Operation};
use crate::store::StoreError;

/// Columns of a CSV.
const MOST_COLUMNS: usize = 40;
/// Objects within a device, and their members.
const PARTS: [(&str, &[&str]); 2] = [
    ("mailbox", &["displayName", "smtpAddress", "guid"]),
    ("decision", &["wanted", "since", "effect", "explanation", "step", "reason"]),
];

/// `GET …/exchangeDevices/values`: what devices have now of that which they can be chosen by.
pub async fn values(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let all = app.store.search_values().await?;
    let all: Map<String, Value> =
        all.into_iter().map(|(member, values)| (member.to_owned(), Value::from(values))).collect();
    Ok(Json(Value::Object(all)))
}

/// `GET …/exchangeDevices/csv?columns=…`: every device that a search finds, with the members that are asked for. Who takes
/// what is in the audit.
pub async fn export(app: App, admin: Admin, options: Options) -> ApiResult<Response> {
    admin.may_filter(options.get("$filter"))?;
    options.only(&["$search", "$filter", "$orderby", "columns"])?;
    let mut search = device_search::search(&admin, &options)?;
    search.most = MOST_TOP;
    let columns: Vec<String> = options
        .get("columns")
        .ok_or_else(|| ApiError::query_option("columns names members, separated by commas."))?
        .split(',')
        .map(|name| name.trim().to_owned())
        .collect();
    let example = devices::unknown()?;
    let known = |name: &String| match name.split_once('/') {
        None => !PARTS.iter().any(|(object, _)| object == name) && example.get(name).is_some(),
        Some((object, part)) => PARTS.iter().any(|(known, parts)| *known == object && parts.contains(&part)),
    };
    if let Some(name) = columns.iter().find(|name| !known(name)) {
        return Err(ApiError::query_option(format!(
            "columns names {name:?}, which is no member with a value."
        )));
    }
    if columns.len() > MOST_COLUMNS {
        return Err(ApiError::query_option(format!("A CSV has at most {MOST_COLUMNS} columns.")));
    }
    // The first page before the answer begins: what cannot be searched for is an error and no half file.
    let first = app.store.search_devices(&search).await?;
    let mut told = AuditResource::new("exchangeDevices", None, None).with("columns", columns.join(","));
    for option in ["$search", "$filter"] {
        if let Some(value) = options.get(option) {
            told = told.with(option.trim_start_matches('$'), value);
        }
    }
    app.store.note(Operation::Export, told).await?;
    let header = csv::line(columns.iter().map(String::as_str)) + "\n";
    let pages = stream::unfold((app, Some((search, Some(first)))), |(app, state)| async move {
        let (mut search, page) = state?;
        let page = match page {
            Some(page) => page,
            None => match app.store.search_devices(&search).await {
                Ok(page) => page,
                Err(error) => return Some((Err(error), (app, None))),
            },
        };
        search.after = page.next;
        let next = search.after.is_some().then_some((search, None));
        let values = devices::entities(&app, &page.devices).await;
        Some((values, (app, next)))
    });
    let lines = pages.map(move |page| {
        let mut text = String::new();
        for device in page? {
            let device = admin.masked(device);
            let cells: Vec<String> = columns.iter().map(|name| cell(member_of(&device, name))).collect();
            text += &csv::line(cells.iter().map(String::as_str));
            text.push('\n');
        }
        Ok::<_, StoreError>(text)
    });
    let all = stream::once(async move { Ok(header) }).chain(lines);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\""),
    ];
    Ok((headers, Body::from_stream(all)).into_response())
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
