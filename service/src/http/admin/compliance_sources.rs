//! `complianceSources`: the sources of management records, and whether each is complete.

use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::graph;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::store::graph::SOURCE;

/// `GET …/complianceSources`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let rows = app.store.compliance_sources().await?;
    let graph = graph::shown(&app).await?;
    let value = rows
        .iter()
        .map(|row| {
            let mut source = json!({"id": row.name, "lastCompleteReadDateTime": row.complete_at,
                "changedBy": row.changed_by, "changedDateTime": row.changed_at});
            if let (SOURCE, Some(graph)) = (row.name.as_str(), &graph) {
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
    let members = [
        "id",
        "lastCompleteReadDateTime",
        "changedBy",
        "changedDateTime",
        "lastFullRead",
        "lastQuickRead",
        "nextFullReadDateTime",
        "nextQuickReadDateTime",
        "held",
        "findings",
    ];
    options.queried("complianceSources", &members, &[], value)
}

/// `{"complete": true}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complete {
    complete: bool,
}

/// `PATCH …/complianceSources/api`: whether what the API wrote is all there is. Until then no absence counts.
pub async fn set(
    app: App,
    admin: Admin,
    At(name): At<String>,
    Json(body): Json<Complete>,
) -> ApiResult<StatusCode> {
    if name != "api" {
        return Err(ApiError::not_found(
            "Only the source api takes complete; a CSV import says it by itself.",
        ));
    }
    app.store.set_compliance_source(Timestamp::now(), &name, body.complete, &admin.name).await?;
    tracing::info!(source = name, complete = body.complete, by = admin.name, "compliance source set");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/complianceSources/{name}`: forgets the source and its records.
pub async fn remove(app: App, admin: Admin, At(name): At<String>) -> ApiResult<StatusCode> {
    app.store.remove_compliance_source(&name).await?;
    tracing::info!(source = name, by = admin.name, "compliance source removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT)
}
