//! `notificationSettings`: whether the connector mails users before they lose access, how long before,
//! and in which language.

use axum::response::{IntoResponse, Response};
use http::header;
use jiff::Timestamp;
use uuid::Uuid;

use crate::http::handler::{Admin, ApiError, ApiResult, App, Json, Members, Options};
use crate::http::odata::{etag, settable};
use crate::notification::language::Language;
use crate::notification::render;
use crate::notification::settings::NotificationSettings;
use crate::store::{PolicyKind, StoreError};

/// `GET …/notificationSettings`.
pub async fn get(app: App, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options).await
}

async fn answer(app: &App, options: &Options) -> ApiResult<Response> {
    let (settings, version) = app.notification_settings().await?;
    let mut value = serde_json::to_value(&settings).map_err(StoreError::Document)?;
    value["@odata.context"] = options.context("notificationSettings").into();
    value["@odata.etag"] = etag(version).into();
    value["builtInLocales"] = Language::ALL.iter().map(|language| language.code()).collect();
    value["placeholders"] = render::PLACEHOLDERS.as_slice().into();
    Ok(([(header::ETAG, etag(version))], Json(value)).into_response())
}

/// `PATCH …/notificationSettings`: `If-Match` is needed.
pub async fn set(app: App, admin: Admin, options: Options, Json(body): Json<Members>) -> ApiResult<Response> {
    options.only(&[])?;
    let seen = options.needed_version()?;
    let (before, version) = app.notification_settings().await?;
    let mut value = serde_json::to_value(&before).map_err(StoreError::Document)?;
    for (name, new) in settable(body) {
        // They are shown beside the settings and cannot be set.
        if !["builtInLocales", "placeholders"].contains(&name.as_str()) {
            value[&name] = new;
        }
    }
    let new = NotificationSettings::read(&value).map_err(|error| {
        ApiError::bad_request(format!("These settings cannot be used: {error}.")).about(error.member())
    })?;
    if let Some(template) = new.notification_template_id
        && app.store.template(template).await?.is_none()
    {
        return Err(ApiError::bad_request(format!("There is no notification message template {template}.")));
    }
    store(&app, &new, seen.unwrap_or(version), &admin.name).await?;
    answer(&app, &options).await
}

/// Saves the settings.
pub(super) async fn store(
    app: &App,
    settings: &NotificationSettings,
    version: u64,
    by: &str,
) -> ApiResult<()> {
    let text = serde_json::to_string(settings).map_err(StoreError::Document)?;
    let kind = PolicyKind::NotificationSettings;
    app.store.set_policy(Timestamp::now(), kind, Uuid::nil(), version, &text, by).await?;
    tracing::info!(kind = kind.as_str(), by, "settings changed");
    Ok(())
}
