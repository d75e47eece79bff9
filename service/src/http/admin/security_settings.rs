//! `securitySettings`: what is asked of people who sign in and act.

use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::asking;
use crate::http::handler::{Admin, ApiResult, App, Json, JsonResult, Options};
use crate::security::role::Role;
use crate::store::{NewRequest, RequestKind};

/// Members that are absent keep their value.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Changes {
    second_factor_required_for: Option<Vec<Role>>,
    second_person_for_wipes: Option<bool>,
    second_person_for_held_runs: Option<bool>,
}

/// `GET …/securitySettings`.
pub async fn get(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    answer(&app, &options).await
}

async fn answer(app: &App, options: &Options) -> JsonResult {
    let settings = app.store.security_settings().await?;
    Ok(Json(json!({
        "@odata.context": options.context("securitySettings"),
        "secondFactorRequiredFor": settings.second_factor_required_for,
        "secondPersonForWipes": settings.second_person_for_wipes,
        "secondPersonForHeldRuns": settings.second_person_for_held_runs,
        "administratorCount": app.store.administrators(Timestamp::now()).await?,
    })))
}

/// `PATCH …/securitySettings`. That a second person is not asked for any more has to be confirmed by one.
pub async fn set(
    app: App,
    admin: Admin,
    options: Options,
    Json(changes): Json<Changes>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let before = app.store.security_settings().await?;
    let mut settings = before.clone();
    if let Some(mut roles) = changes.second_factor_required_for {
        roles.sort_by_key(|role| role.as_str());
        roles.dedup();
        settings.second_factor_required_for = roles;
    }
    for (member, value) in [
        (&mut settings.second_person_for_wipes, changes.second_person_for_wipes),
        (&mut settings.second_person_for_held_runs, changes.second_person_for_held_runs),
    ] {
        *member = value.unwrap_or(*member);
    }
    if before.is_weakened_by(&settings) {
        let new = NewRequest {
            kind: RequestKind::SecuritySettings,
            target: Uuid::nil(),
            org: None,
            name: "securitySettings",
            body: json!(settings).to_string(),
            reason: None,
            author: &admin.name,
            user: &admin.user,
        };
        return asking::ask(&app, &new).await;
    }
    app.store.set_security_settings(Timestamp::now(), &settings, &admin.name).await?;
    tracing::info!(by = admin.name, "security settings set");
    Ok(answer(&app, &options).await?.into_response())
}
