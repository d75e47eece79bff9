//! `securitySettings`: what is asked of people who sign in and act.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use crate::http::handler::{Admin, App, Json, JsonResult, Options};
use crate::security::role::Role;

/// Members that are absent keep their value.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Changes {
    second_factor_required_for: Option<Vec<Role>>,
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
        "administratorCount": app.store.administrators(Timestamp::now()).await?,
    })))
}

/// `PATCH …/securitySettings`.
pub async fn set(app: App, admin: Admin, options: Options, Json(changes): Json<Changes>) -> JsonResult {
    options.only(&[])?;
    let mut settings = app.store.security_settings().await?;
    if let Some(mut roles) = changes.second_factor_required_for {
        roles.sort_by_key(|role| role.as_str());
        roles.dedup();
        settings.second_factor_required_for = roles;
    }
    app.store.set_security_settings(Timestamp::now(), &settings, &admin.name).await?;
    tracing::info!(by = admin.name, "security settings set");
    answer(&app, &options).await
}
