//! `exchangeOnPremisesPolicy.notificationContent`: the text of the default locale, base64 of UTF-8 HTML.

use base64_simd::STANDARD;
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{messages, notification, templates};
use crate::http::handler::{ApiError, ApiResult, App};
use crate::notification::language::best_of;
use crate::notification::texts::sentence;
use crate::store::types::MessageRow;

pub(super) async fn get(app: &App) -> ApiResult<Value> {
    let words = app.words().await?;
    let found = words.messages.iter().find(|message| message.is_default);
    Ok(found.map_or(Value::Null, |message| STANDARD.encode_to_string(&message.body).into()))
}

/// Sets it; a template is made where none is in use. Null takes the text away.
pub(super) async fn set(app: &App, value: &Value, by: &str) -> ApiResult<()> {
    let now = Timestamp::now();
    let (mut settings, version) = app.notification_settings().await?;
    let words = app.words().await?;
    let before = words.messages.iter().find(|message| message.is_default);
    let Some(text) = value.as_str() else {
        if let (Some(template), Some(before)) = (settings.notification_template_id, before) {
            app.store.remove_message(template, before.id).await?;
        }
        return Ok(());
    };
    let html = STANDARD.decode_to_vec(text.trim()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let html =
        html.ok_or_else(|| ApiError::bad_request("notificationContent is base64 of UTF-8 HTML, or null."))?;
    let subject = before.map_or_else(
        || sentence(settings.language(&settings.default_locale), "subject", &[("device", "{device}")]),
        |before| before.subject.clone(),
    );
    let body = messages::checked(&subject, &html)?;
    let template = match settings.notification_template_id {
        Some(template) => template,
        None => {
            let mut template = templates::empty();
            template.display_name = "Exchange on-premises".into();
            template.default_locale.clone_from(&settings.default_locale);
            app.store.put_template(now, &template, Some(0), by).await?;
            settings.notification_template_id = Some(template.id);
            notification::store(app, &settings, version, by).await?;
            template.id
        }
    };
    let tags: Vec<&str> = words.messages.iter().map(|message| message.locale.as_str()).collect();
    let same =
        before.or_else(|| best_of(&settings.default_locale, &tags).and_then(|at| words.messages.get(at)));
    let message = MessageRow {
        id: same.map_or_else(Uuid::now_v7, |same| same.id),
        locale: same.map_or_else(|| settings.default_locale.clone(), |same| same.locale.clone()),
        subject,
        body,
        is_default: true,
        changed_at: now,
    };
    app.store.put_message(now, template, &message, same.is_none(), by).await?;
    Ok(())
}
