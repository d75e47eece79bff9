//! A sample of a mail to a user: shown, or sent to an address as a test.

use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Notification, OrderKind};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::decision::last_reason;
use super::find;
use super::messages::{self, checked_locale};
use crate::http::extract;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::jobs::mail::{MailFacts, Words, Written, device_name};
use crate::notification::settings;
use crate::notification::texts::BlockReason;
use crate::store::MessageRow;

/// A test mail that could not be sent by then is not wanted any more.
const TEST_DEADLINE: SignedDuration = SignedDuration::from_hours(1);

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
pub async fn preview(app: App, _: Admin, options: Options, Json(body): Json<PreviewBody>) -> JsonResult {
    options.only(&[])?;
    let mut words = app.words().await?;
    let locale = locale(body.locale, &words)?;
    if body.subject.is_some() || body.message_template.is_some() {
        let subject = body.subject.unwrap_or_default();
        let html = messages::checked(&subject, &body.message_template.unwrap_or_default())?;
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
    Ok(Json(json!({
        "locale": written.locale,
        "builtIn": written.built_in,
        "subject": written.mail.subject,
        "html": written.mail.html,
        "text": written.mail.text,
    })))
}

/// The requested locale, else the default one.
fn locale(asked: Option<String>, words: &Words) -> ApiResult<String> {
    asked.map_or_else(|| Ok(words.settings.default_locale.clone()), checked_locale)
}

/// A mail about a device, or about a sample.
async fn sample(app: &App, words: &Words, locale: &str, device: Option<Uuid>) -> ApiResult<Written> {
    let now = Timestamp::now();
    let zone = words.settings.zone();
    let after = words.settings.block_after().unwrap_or(SignedDuration::ZERO);
    let mut about = MailFacts {
        user: "Ann Example",
        device: "iPhone 15",
        reason: BlockReason::Managed,
        organization: "Contoso",
        block_at: now + after,
        now,
    };
    let (user, name, organization);
    if let Some(device) = device {
        let row = find::device(app, device).await?;
        let connector = app.store.connector(now, row.org).await?;
        organization = connector.and_then(|connector| connector.organization_name.or(connector.alias));
        let mailbox = row.record.mailbox.clone();
        user = mailbox.display_name.or(mailbox.smtp_address).unwrap_or_default();
        name = device_name(&row.record);
        (about.user, about.device) = (&user, &name);
        about.organization = organization.as_deref().unwrap_or("Contoso");
        if let Some(decision) = app.store.decision(device).await? {
            about.reason = BlockReason::of_step(last_reason(&decision)?["step"].as_str().unwrap_or_default());
        }
    }
    Ok(words.write(locale, &words.facts(&about, &zone)))
}

/// An address that a mail can be sent to.
fn address(text: &str) -> ApiResult<&str> {
    let text = text.trim();
    if settings::is_address(text) {
        Ok(text)
    } else {
        Err(ApiError::bad_request(format!("{text:?} is no mail address.")))
    }
}

/// Where a test mail goes; a connector is needed where several could send it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestBody {
    /// Absent: the mailbox that sends it.
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    locale: Option<String>,
    #[serde(default)]
    connector_id: Option<Uuid>,
}

/// `POST …/notificationMessageTemplates/{id}/sendTestMessage`: a sample mail, by the connector's mailbox.
pub async fn send_test(app: App, admin: Admin, At(id): At<Uuid>, body: Bytes) -> ApiResult<Response> {
    let body: TestBody = extract::optional(&body)?;
    find::template(&app, id).await?;
    let to = body.to.as_deref().map(address).transpose()?.map(str::to_owned);
    let mut words = app.words().await?;
    words.messages = app.store.messages(id).await?;
    let locale = locale(body.locale, &words)?;
    let mut able = find::connectors(&app, body.connector_id).await?;
    able.retain(|connector| connector.enrolled && connector.primary_smtp_address.is_some());
    let [connector] = able.as_slice() else {
        return Err(if able.is_empty() {
            ApiError::conflict("No connector with a notification mailbox can send it.")
        } else {
            ApiError::bad_request("Several connectors could send it: name one by connectorId.")
        });
    };
    if connector.mode != Mode::Enforce {
        return Err(ApiError::conflict("The connector only observes; it sends no mail.").inner("observeOnly"));
    }
    let written = sample(&app, &words, &locale, None).await?;
    let own = || connector.primary_smtp_address.clone().unwrap_or_default();
    let mail = Notification {
        mail_id: Some(Uuid::now_v7()),
        to: to.unwrap_or_else(own),
        device_id: None,
        subject: written.mail.subject,
        html: written.mail.html,
        text: written.mail.text,
        block_reason: None,
        block_at: None,
    };
    let now = Timestamp::now();
    let what = OrderKind::Notify(Box::new(mail));
    let order = app.store.add_order(now, connector.id, &what, Some(now + TEST_DEADLINE), &admin.name).await?;
    app.wake(connector.id);
    Ok((StatusCode::ACCEPTED, Json(json!({"orderId": order, "locale": written.locale}))).into_response())
}
