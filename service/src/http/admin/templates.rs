//! Graph's `notificationMessageTemplates`: sets of texts; one set is in use.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use super::messages::{self, MOST_SUBJECT, checked_locale};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::http::odata::etag;
use crate::store::TemplateRow;

const SET: &str = "notificationMessageTemplates";
const BRANDING: [&str; 6] = [
    "none",
    "includeCompanyLogo",
    "includeCompanyName",
    "includeContactInformation",
    "includeCompanyPortalLink",
    "includeDeviceDetails",
];

fn entity(template: &TemplateRow) -> Value {
    json!({
        "@odata.etag": etag(template.version),
        "id": template.id,
        "displayName": template.display_name,
        "defaultLocale": template.default_locale,
        "brandingOptions": template.branding_options,
        "roleScopeTagIds": [],
        "lastModifiedDateTime": template.changed_at,
    })
}

/// `GET …/notificationMessageTemplates`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let members =
        ["id", "displayName", "defaultLocale", "brandingOptions", "roleScopeTagIds", "lastModifiedDateTime"];
    options.queried(SET, &members, &[], app.store.templates().await?.iter().map(entity).collect())
}

/// A template as Graph writes it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemplateBody {
    display_name: Option<String>,
    default_locale: Option<String>,
    branding_options: Option<String>,
}

impl TemplateBody {
    fn apply(self, template: &mut TemplateRow) -> ApiResult<()> {
        if let Some(name) = self.display_name {
            let name = name.trim().to_owned();
            if name.is_empty() || name.chars().count() > MOST_SUBJECT {
                return Err(ApiError::bad_request("displayName has from 1 to 255 characters."));
            }
            template.display_name = name;
        }
        if let Some(locale) = self.default_locale {
            template.default_locale = checked_locale(locale)?;
        }
        if let Some(branding) = self.branding_options {
            if !branding.split(',').all(|one| BRANDING.contains(&one.trim())) {
                let known = BRANDING.join(", ");
                return Err(ApiError::bad_request(format!("brandingOptions is made of {known}.")));
            }
            template.branding_options = branding;
        }
        Ok(())
    }
}

/// `POST …/notificationMessageTemplates`.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(body): Json<TemplateBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let mut template = empty();
    if body.display_name.is_none() {
        return Err(ApiError::bad_request("displayName is needed."));
    }
    body.apply(&mut template)?;
    app.store.put_template(Timestamp::now(), &template, Some(0), &admin.name).await?;
    Ok((StatusCode::CREATED, Json(entity(&template))).into_response())
}

/// A new template, in which everything but its name has its default.
pub(super) fn empty() -> TemplateRow {
    TemplateRow {
        id: Uuid::now_v7(),
        display_name: String::new(),
        default_locale: "en".into(),
        branding_options: "none".into(),
        version: 1,
        changed_at: Timestamp::now(),
    }
}

/// `GET …/notificationMessageTemplates/{id}`, with its messages.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&["$expand"])?;
    let template = find::template(&app, id).await?;
    let mut value = entity(&template);
    value["@odata.context"] = options.context("notificationMessageTemplates/$entity").into();
    let messages = app.store.messages(id).await?;
    value["localizedNotificationMessages"] = messages.iter().map(messages::entity).collect();
    Ok(Json(value))
}

/// `PATCH …/notificationMessageTemplates/{id}`.
pub async fn update(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(body): Json<TemplateBody>,
) -> JsonResult {
    let mut template = find::template(&app, id).await?;
    body.apply(&mut template)?;
    let version = options.version()?;
    app.store.put_template(Timestamp::now(), &template, version, &admin.name).await?;
    let template = find::template(&app, id).await?;
    Ok(Json(entity(&template)))
}

/// `DELETE …/notificationMessageTemplates/{id}`; not the one that is in use.
pub async fn remove(app: App, _: Admin, At(id): At<Uuid>) -> ApiResult<StatusCode> {
    let (settings, _) = app.notification_settings().await?;
    if settings.notification_template_id == Some(id) {
        return Err(ApiError::conflict(
            "This template is in use: choose another one in notificationSettings first.",
        ));
    }
    app.store.remove_template(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
