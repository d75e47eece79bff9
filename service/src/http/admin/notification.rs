//! `notificationSettings`, and what a mail would look like.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::devices;
use super::odata::{IfMatch, Options, etag, if_match};
use crate::http::body::Json;
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::Admin;
use crate::jobs::mail::{About, Words, Written, device_name};
use crate::notification::language::{Language, is_locale};
use crate::notification::settings::NotificationSettings;
use crate::notification::texts::Reason;
use crate::notification::{render, settings};
use crate::state::App;
use crate::store::StoreError;
use crate::store::types::{MessageRow, PolicyKind};

/// `GET …/notificationSettings`.
pub async fn settings(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
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
    Ok(([(header::ETAG, etag(version))], axum::Json(value)).into_response())
}

/// `PATCH …/notificationSettings`: `If-Match` is needed, as for every settings object.
pub async fn set_settings(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let matched = if_match(&headers)?.ok_or_else(|| {
        ApiError::new(
            StatusCode::PRECONDITION_REQUIRED,
            "preconditionRequired",
            "If-Match is needed: read the object and send its ETag.",
        )
    })?;
    let (before, version) = app.notification_settings().await?;
    let mut value = serde_json::to_value(&before).map_err(StoreError::Document)?;
    for (name, new) in body {
        if !name.starts_with('@') && !["id", "builtInLocales", "placeholders"].contains(&name.as_str()) {
            value[&name] = new;
        }
    }
    let new = NotificationSettings::read(&value).map_err(|error| {
        let refused = ApiError::bad_request(format!("These settings cannot be used: {error}."));
        error.member().map_or(refused.clone(), |member| refused.about(member))
    })?;
    if let Some(template) = new.notification_template_id
        && app.store.template(template).await?.is_none()
    {
        return Err(ApiError::bad_request(format!("There is no notification message template {template}.")));
    }
    let version = match matched {
        IfMatch::Any => version,
        IfMatch::Version(version) => version,
    };
    store(&app, &new, version, &admin.name).await?;
    answer(&app, &options).await
}

/// Saves the settings.
pub(crate) async fn store(
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

/// What to show: everything has a default.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PreviewBody {
    locale: Option<String>,
    /// A device that was discovered; default: a sample.
    exchange_device_id: Option<Uuid>,
    /// Texts that are not saved yet; both or none.
    subject: Option<String>,
    message_template: Option<String>,
}

/// `POST …/notificationSettings/preview`: the mail as it would be sent, HTML and plain.
pub async fn preview(
    State(app): State<App>,
    _: Admin,
    options: Options,
    Json(body): Json<PreviewBody>,
) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let mut words = app.words().await?;
    let locale = locale(body.locale.as_deref(), &words)?;
    if body.subject.is_some() || body.message_template.is_some() {
        let subject = body.subject.unwrap_or_default();
        let html = super::templates::checked(&subject, &body.message_template.unwrap_or_default())?;
        words.messages = vec![MessageRow {
            id: Uuid::nil(),
            locale: locale.clone(),
            subject,
            body: html,
            is_default: true,
            changed_at: Timestamp::now(),
        }];
    }
    let written = sample(&app, &words, &locale, body.exchange_device_id).await?;
    Ok(axum::Json(json!({
        "locale": written.locale,
        "builtIn": written.built_in,
        "subject": written.mail.subject,
        "html": written.mail.html,
        "text": written.mail.text,
    })))
}

/// A locale that was asked for, else the default one.
pub(crate) fn locale(asked: Option<&str>, words: &Words) -> ApiResult<String> {
    match asked {
        None => Ok(words.settings.default_locale.clone()),
        Some(locale) if is_locale(locale) => Ok(locale.into()),
        Some(locale) => {
            Err(ApiError::bad_request(format!("{locale:?} is no locale; write it as de or de-AT.")))
        }
    }
}

/// A mail about a device, or about a sample.
pub(crate) async fn sample(
    app: &App,
    words: &Words,
    locale: &str,
    device: Option<Uuid>,
) -> ApiResult<Written> {
    let now = Timestamp::now();
    let zone = words.settings.zone();
    let after = words.settings.block_after().unwrap_or(SignedDuration::ZERO);
    let mut about = About {
        user: "Ann Example",
        device: "iPhone 15",
        reason: Reason::Managed,
        organization: "Contoso",
        block_at: now + after,
        now,
    };
    let (user, name, organization);
    if let Some(device) = device {
        let row = devices::find(app, device).await?;
        let connector = app.store.connector(now, row.org).await?;
        organization = connector.and_then(|connector| connector.organization_name.or(connector.alias));
        let mailbox = row.record.mailbox.clone();
        user = mailbox.display_name.or(mailbox.smtp_address).unwrap_or_default();
        name = device_name(&row.record);
        (about.user, about.device) = (&user, &name);
        about.organization = organization.as_deref().unwrap_or("Contoso");
        if let Some(decision) = app.store.decision(device).await? {
            let reasons: Value = serde_json::from_str(&decision.reasons).map_err(StoreError::Document)?;
            let last = reasons.as_array().and_then(|all| all.last()).and_then(|last| last["step"].as_str());
            about.reason = Reason::of_step(last.unwrap_or_default());
        }
    }
    Ok(words.write(locale, &words.facts(&about, &zone)))
}

/// An address that a mail can be sent to.
pub(crate) fn address(text: &str) -> ApiResult<&str> {
    let text = text.trim();
    if settings::is_address(text) {
        Ok(text)
    } else {
        Err(ApiError::bad_request(format!("{text:?} is no mail address.")))
    }
}
