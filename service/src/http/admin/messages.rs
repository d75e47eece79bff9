//! `localizedNotificationMessages` of a template: the administrator's own texts, one a language.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::notification::language::is_locale;
use crate::notification::render;
use crate::store::MessageRow;

/// Most characters of a subject, and of a template's name.
pub(super) const MOST_SUBJECT: usize = 255;
const MOST_BODY: usize = 64 * 1024;

pub(super) fn entity(message: &MessageRow) -> Value {
    json!({
        "id": message.id,
        "locale": message.locale,
        "subject": message.subject,
        "messageTemplate": message.body,
        "isDefault": message.is_default,
        "lastModifiedDateTime": message.changed_at,
    })
}

/// The locale, if it has the form of one.
pub(super) fn checked_locale(locale: String) -> ApiResult<String> {
    if is_locale(&locale) {
        Ok(locale)
    } else {
        Err(ApiError::bad_request(format!("{locale:?} is no locale; write it as de or de-AT.")))
    }
}

/// `GET …/localizedNotificationMessages`.
pub async fn list(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    find::template(&app, id).await?;
    let set = "notificationMessageTemplates/localizedNotificationMessages";
    let members = ["id", "locale", "subject", "messageTemplate", "isDefault", "lastModifiedDateTime"];
    options.queried(set, &members, &[], app.store.messages(id).await?.iter().map(entity).collect())
}

/// A message as Graph writes it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MessageBody {
    locale: Option<String>,
    subject: Option<String>,
    message_template: Option<String>,
    is_default: Option<bool>,
}

/// Looks at subject and text; gives the text as it is kept.
pub(super) fn checked(subject: &str, html: &str) -> ApiResult<String> {
    if subject.trim().is_empty() || subject.chars().count() > MOST_SUBJECT || subject.contains(['\r', '\n']) {
        return Err(ApiError::bad_request("subject is one line of 1 to 255 characters."));
    }
    if html.trim().is_empty() || html.len() > MOST_BODY {
        return Err(ApiError::bad_request("messageTemplate is HTML of at most 64 KiB, and not empty."));
    }
    let kept = render::sanitized(html);
    for (name, text) in [("subject", subject), ("messageTemplate", &kept)] {
        render::check(text).map_err(|error| ApiError::bad_request(format!("{name}: {error}.")))?;
    }
    Ok(kept)
}

/// `POST …/localizedNotificationMessages`.
pub async fn create(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    Json(body): Json<MessageBody>,
) -> ApiResult<Response> {
    find::template(&app, id).await?;
    let (Some(locale), Some(subject), Some(html)) = (body.locale, body.subject, body.message_template) else {
        return Err(ApiError::bad_request("locale, subject and messageTemplate are needed."));
    };
    let first = app.store.messages(id).await?.is_empty();
    let message = MessageRow {
        id: Uuid::now_v7(),
        locale: checked_locale(locale)?,
        body: checked(&subject, &html)?,
        subject,
        // One of them must be it.
        is_default: first || body.is_default == Some(true),
        changed_at: Timestamp::now(),
    };
    app.store.put_message(Timestamp::now(), id, &message, true, &admin.name).await?;
    Ok((StatusCode::CREATED, Json(entity(&message))).into_response())
}

/// Template and message of an address.
type Both = At<(Uuid, Uuid)>;

/// `GET …/localizedNotificationMessages/{id}`.
pub async fn get(app: App, _: Admin, At((template, id)): Both) -> JsonResult {
    Ok(Json(entity(&find::message(&app, template, id).await?)))
}

/// `PATCH …/localizedNotificationMessages/{id}`. `isDefault` can only be set: another message takes it over.
pub async fn update(
    app: App,
    admin: Admin,
    At((template, id)): Both,
    Json(body): Json<MessageBody>,
) -> JsonResult {
    let mut message = find::message(&app, template, id).await?;
    if let Some(locale) = body.locale.filter(|locale| !locale.eq_ignore_ascii_case(&message.locale)) {
        return Err(ApiError::bad_request(format!(
            "The message's locale {:?} cannot become {locale:?}; add another message.",
            message.locale
        )));
    }
    if let Some(subject) = body.subject {
        message.subject = subject;
    }
    let html = body.message_template.unwrap_or_else(|| message.body.clone());
    message.body = checked(&message.subject, &html)?;
    match body.is_default {
        Some(false) if message.is_default => {
            return Err(ApiError::bad_request("isDefault can only be set; set it on another message."));
        }
        Some(true) => message.is_default = true,
        _ => {}
    }
    app.store.put_message(Timestamp::now(), template, &message, false, &admin.name).await?;
    Ok(Json(entity(&message)))
}

/// `DELETE …/localizedNotificationMessages/{id}`.
pub async fn remove(app: App, _: Admin, At((template, id)): Both) -> ApiResult<StatusCode> {
    app.store.remove_message(template, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
