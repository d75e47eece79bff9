//! Graph's `notificationMessageTemplates` and their localized messages: the administrator's own texts.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use base64_simd::STANDARD;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Notification, OrderKind};
use http::{HeaderMap, StatusCode};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::notification::{address, locale, sample, store};
use super::odata::{IfMatch, Options, collection, etag, if_match};
use crate::http::body::Json;
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::{Admin, At};
use crate::notification::language::{best_of, is_locale};
use crate::notification::render;
use crate::notification::texts::sentence;
use crate::state::App;
use crate::store::types::{MessageRow, TemplateRow};

const MOST_SUBJECT: usize = 255;
const MOST_BODY: usize = 64 * 1024;
/// A test mail that could not be sent by then is not wanted any more.
const TEST_DEADLINE: SignedDuration = SignedDuration::from_hours(1);
const BRANDING: [&str; 6] = [
    "none",
    "includeCompanyLogo",
    "includeCompanyName",
    "includeContactInformation",
    "includeCompanyPortalLink",
    "includeDeviceDetails",
];

fn missing() -> ApiError {
    ApiError::not_found("There is no such notification message template.")
}

fn template_entity(template: &TemplateRow) -> Value {
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

fn message_entity(message: &MessageRow) -> Value {
    json!({
        "id": message.id,
        "locale": message.locale,
        "subject": message.subject,
        "messageTemplate": message.body,
        "isDefault": message.is_default,
        "lastModifiedDateTime": message.changed_at,
    })
}

/// `GET …/notificationMessageTemplates`.
pub async fn list(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    let value = app.store.templates().await?.iter().map(template_entity).collect();
    Ok(axum::Json(collection(&options, "notificationMessageTemplates", value, None, None)))
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
            if !is_locale(&locale) {
                return Err(no_locale(&locale));
            }
            template.default_locale = locale;
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

fn no_locale(locale: &str) -> ApiError {
    ApiError::bad_request(format!("{locale:?} is no locale; write it as de or de-AT."))
}

/// `POST …/notificationMessageTemplates`.
pub async fn create(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    Json(body): Json<TemplateBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let mut template = empty(Uuid::now_v7());
    if body.display_name.is_none() {
        return Err(ApiError::bad_request("displayName is needed."));
    }
    body.apply(&mut template)?;
    app.store.put_template(Timestamp::now(), &template, Some(0), &admin.name).await?;
    Ok((StatusCode::CREATED, axum::Json(template_entity(&template))).into_response())
}

fn empty(id: Uuid) -> TemplateRow {
    TemplateRow {
        id,
        display_name: String::new(),
        default_locale: "en".into(),
        branding_options: "none".into(),
        version: 1,
        changed_at: Timestamp::now(),
    }
}

/// `GET …/notificationMessageTemplates/{id}`, with its messages.
pub async fn get(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&["$expand"])?;
    let template = app.store.template(id).await?.ok_or_else(missing)?;
    let mut value = template_entity(&template);
    value["@odata.context"] = options.context("notificationMessageTemplates/$entity").into();
    let messages = app.store.messages(id).await?;
    value["localizedNotificationMessages"] = messages.iter().map(message_entity).collect();
    Ok(axum::Json(value))
}

/// `PATCH …/notificationMessageTemplates/{id}`.
pub async fn update(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    headers: HeaderMap,
    Json(body): Json<TemplateBody>,
) -> ApiResult<axum::Json<Value>> {
    let mut template = app.store.template(id).await?.ok_or_else(missing)?;
    body.apply(&mut template)?;
    let version = if_match(&headers)?.and_then(IfMatch::version);
    app.store.put_template(Timestamp::now(), &template, version, &admin.name).await?;
    let template = app.store.template(id).await?.ok_or_else(missing)?;
    Ok(axum::Json(template_entity(&template)))
}

/// `DELETE …/notificationMessageTemplates/{id}`; not the one that is in use.
pub async fn remove(State(app): State<App>, _: Admin, At(id): At<Uuid>) -> ApiResult<StatusCode> {
    let (settings, _) = app.notification_settings().await?;
    if settings.notification_template_id == Some(id) {
        return Err(ApiError::new(
            StatusCode::CONFLICT,
            "conflict",
            "This template is in use: choose another one in notificationSettings first.",
        ));
    }
    app.store.remove_template(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/localizedNotificationMessages`.
pub async fn messages(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&[])?;
    app.store.template(id).await?.ok_or_else(missing)?;
    let value = app.store.messages(id).await?.iter().map(message_entity).collect();
    let set = "notificationMessageTemplates/localizedNotificationMessages";
    Ok(axum::Json(collection(&options, set, value, None, None)))
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
pub(crate) fn checked(subject: &str, html: &str) -> ApiResult<String> {
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
pub async fn add_message(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    Json(body): Json<MessageBody>,
) -> ApiResult<Response> {
    app.store.template(id).await?.ok_or_else(missing)?;
    let (Some(locale), Some(subject), Some(html)) = (body.locale, body.subject, body.message_template) else {
        return Err(ApiError::bad_request("locale, subject and messageTemplate are needed."));
    };
    if !is_locale(&locale) {
        return Err(no_locale(&locale));
    }
    let first = app.store.messages(id).await?.is_empty();
    let message = MessageRow {
        id: Uuid::now_v7(),
        locale,
        body: checked(&subject, &html)?,
        subject,
        // One of them must be it.
        is_default: first || body.is_default == Some(true),
        changed_at: Timestamp::now(),
    };
    app.store.put_message(Timestamp::now(), id, &message, true, &admin.name).await?;
    Ok((StatusCode::CREATED, axum::Json(message_entity(&message))).into_response())
}

async fn message(app: &App, template: Uuid, id: Uuid) -> ApiResult<MessageRow> {
    let found = app.store.messages(template).await?.into_iter().find(|message| message.id == id);
    found.ok_or_else(|| ApiError::not_found("There is no such message in this template."))
}

/// Template and message of an address.
type Both = Path<(Uuid, Uuid)>;

/// `GET …/localizedNotificationMessages/{id}`.
pub async fn get_message(
    State(app): State<App>,
    _: Admin,
    Path((template, id)): Both,
) -> ApiResult<axum::Json<Value>> {
    Ok(axum::Json(message_entity(&message(&app, template, id).await?)))
}

/// `PATCH …/localizedNotificationMessages/{id}`. `isDefault` can only be set: another message takes it over.
pub async fn set_message(
    State(app): State<App>,
    admin: Admin,
    Path((template, id)): Both,
    Json(body): Json<MessageBody>,
) -> ApiResult<axum::Json<Value>> {
    let mut message = message(&app, template, id).await?;
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
    Ok(axum::Json(message_entity(&message)))
}

/// `DELETE …/localizedNotificationMessages/{id}`.
pub async fn remove_message(
    State(app): State<App>,
    _: Admin,
    Path((template, id)): Both,
) -> ApiResult<StatusCode> {
    app.store.remove_message(template, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where a test mail goes; a connector is needed where several could send it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestBody {
    to: String,
    #[serde(default)]
    locale: Option<String>,
    #[serde(default)]
    connector_id: Option<Uuid>,
}

/// `POST …/notificationMessageTemplates/{id}/sendTestMessage`: a sample mail, by the connector's mailbox.
pub async fn send_test(
    State(app): State<App>,
    admin: Admin,
    At(id): At<Uuid>,
    Json(body): Json<TestBody>,
) -> ApiResult<Response> {
    app.store.template(id).await?.ok_or_else(missing)?;
    let to = address(&body.to)?.to_owned();
    let mut words = app.words().await?;
    words.messages = app.store.messages(id).await?;
    let locale = locale(body.locale.as_deref(), &words)?;
    let able: Vec<_> = app
        .store
        .connectors(Timestamp::now())
        .await?
        .into_iter()
        .filter(|connector| connector.enrolled && connector.primary_smtp_address.is_some())
        .filter(|connector| body.connector_id.is_none_or(|id| connector.id == id))
        .collect();
    let conflict = |text: &str| ApiError::new(StatusCode::CONFLICT, "conflict", text);
    let [connector] = able.as_slice() else {
        return Err(if able.is_empty() {
            conflict("No connector with a notification mailbox can send it.")
        } else {
            ApiError::bad_request("Several connectors could send it: name one by connectorId.")
        });
    };
    if connector.mode != Mode::Enforce {
        return Err(conflict("The connector only observes; it sends no mail.").inner("observeOnly"));
    }
    let written = sample(&app, &words, &locale, None).await?;
    let mail = Notification {
        mail_id: Some(Uuid::now_v7()),
        to,
        device_id: None,
        subject: written.mail.subject,
        html: written.mail.html,
        text: written.mail.text,
    };
    let now = Timestamp::now();
    let what = OrderKind::Notify(Box::new(mail));
    let order = app.store.add_order(now, connector.id, &what, Some(now + TEST_DEADLINE), &admin.name).await?;
    app.wake(connector.id);
    Ok((StatusCode::ACCEPTED, axum::Json(json!({"orderId": order, "locale": written.locale})))
        .into_response())
}

/// `exchangeOnPremisesPolicy.notificationContent` is the text of the default locale, base64 of UTF-8 HTML.
pub(crate) async fn notification_content(app: &App) -> ApiResult<Value> {
    let words = app.words().await?;
    let found = words.messages.iter().find(|message| message.is_default);
    Ok(found.map_or(Value::Null, |message| STANDARD.encode_to_string(&message.body).into()))
}

/// Sets it; a template is made where none is in use. Null takes the text away.
pub(crate) async fn set_notification_content(app: &App, value: &Value, by: &str) -> ApiResult<()> {
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
    let body = checked(&subject, &html)?;
    let template = match settings.notification_template_id {
        Some(template) => template,
        None => {
            let mut template = empty(Uuid::now_v7());
            template.display_name = "Exchange on-premises".into();
            template.default_locale.clone_from(&settings.default_locale);
            app.store.put_template(now, &template, Some(0), by).await?;
            settings.notification_template_id = Some(template.id);
            store(app, &settings, version, by).await?;
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
