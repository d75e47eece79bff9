//! Graph's two settings objects. They are kept here; decisions read them. `If-Match` is required to change one,
//! so that nobody overwrites what somebody else has just decided.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::odata::{IfMatch, Options, etag, if_match};
use super::templates;
use crate::decision::Policy;
use crate::decision::settings as form;
use crate::error::{ApiError, ApiResult};
use crate::evaluation::Impact;
use crate::routes::body::Json;
use crate::routes::identity::Admin;
use crate::state::App;
use crate::store::types::{Connector, PolicyKind};

/// The default for all organizations.
const ALL: Uuid = Uuid::nil();

/// `GET …/conditionalAccessSettings`.
pub async fn settings(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, PolicyKind::ConditionalAccessSettings).await
}

/// `PATCH …/conditionalAccessSettings`.
pub async fn set_settings(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    set(&app, &admin, &options, &headers, PolicyKind::ConditionalAccessSettings, body).await
}

/// `GET …/exchangeOnPremisesPolicy`.
pub async fn policy(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, PolicyKind::ExchangeOnPremisesPolicy).await
}

/// `PATCH …/exchangeOnPremisesPolicy`.
pub async fn set_policy(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    set(&app, &admin, &options, &headers, PolicyKind::ExchangeOnPremisesPolicy, body).await
}

/// What holds before anyone has said anything: nothing is asked of anybody.
fn defaults(kind: PolicyKind) -> Value {
    match kind {
        PolicyKind::ConditionalAccessSettings => {
            json!({"enabled": false, "includedGroups": [], "excludedGroups": [], "overrideDefaultRule": false})
        }
        PolicyKind::ExchangeOnPremisesPolicy => json!({"defaultAccessLevel": "none", "accessRules": [],
            "knownDeviceClasses": [], "notificationContent": null}),
        // It has a shape of its own.
        PolicyKind::NotificationSettings => json!({}),
    }
}

async fn stored(app: &App, kind: PolicyKind) -> ApiResult<(Value, u64)> {
    match app.store.policy(kind, ALL).await? {
        None => Ok((defaults(kind), 0)),
        Some(row) => {
            let value = serde_json::from_str(&row.body).map_err(crate::store::StoreError::Document)?;
            Ok((value, row.version))
        }
    }
}

async fn answer(app: &App, options: &Options, kind: PolicyKind) -> ApiResult<Response> {
    let (mut value, version) = stored(app, kind).await?;
    if kind == PolicyKind::ExchangeOnPremisesPolicy {
        value["knownDeviceClasses"] = known_device_classes(app).await?;
    }
    let name = match kind {
        PolicyKind::ConditionalAccessSettings => "onPremisesConditionalAccessSettings",
        PolicyKind::ExchangeOnPremisesPolicy => "deviceManagementExchangeOnPremisesPolicy",
        PolicyKind::NotificationSettings => kind.as_str(),
    };
    if kind == PolicyKind::ExchangeOnPremisesPolicy {
        value["notificationContent"] = templates::notification_content(app).await?;
    }
    value["@odata.context"] = options.context(kind.as_str()).into();
    value["@odata.type"] = format!("#microsoft.graph.{name}").into();
    value["@odata.etag"] = etag(version).into();
    value["id"] = ALL.to_string().into();
    Ok(([(header::ETAG, etag(version))], axum::Json(value)).into_response())
}

/// What the organizations' Exchange servers have seen: each family and each model once, by name.
async fn known_device_classes(app: &App) -> ApiResult<Value> {
    let mut known = BTreeSet::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        let report = app.store.organization(connector.id).await?.unwrap_or_default();
        for class in report.device_classes.unwrap_or_default() {
            known.extend(class.device_type.map(|name| ("family", name)));
            known.extend(class.device_model.map(|name| ("model", name)));
        }
    }
    Ok(known.into_iter().map(|(kind, name)| json!({"name": name, "type": kind})).collect())
}

async fn set(
    app: &App,
    admin: &Admin,
    options: &Options,
    headers: &HeaderMap,
    kind: PolicyKind,
    body: Map<String, Value>,
) -> ApiResult<Response> {
    let matched = if_match(headers)?.ok_or_else(|| {
        ApiError::new(
            StatusCode::PRECONDITION_REQUIRED,
            "preconditionRequired",
            "If-Match is needed: read the object and send its ETag.",
        )
    })?;
    let (mut value, version) = stored(app, kind).await?;
    let version = match matched {
        IfMatch::Any => version,
        IfMatch::Version(version) => version,
    };
    let mut content = None;
    for (name, new) in body {
        if name.starts_with('@') || name == "id" {
            continue;
        }
        check(kind, &name, &new)?;
        if name == "notificationContent" {
            content = Some(new);
            continue;
        }
        value[&name] = new;
    }
    options.only(&["confirm"])?;
    let confirmed = options.flag("confirm", false)?;
    match kind {
        PolicyKind::ConditionalAccessSettings => {
            let policy = form::policy(&value).map_err(|error| {
                let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
                ApiError::bad_request(format!(
                    "These settings cannot be used: {error}{}.",
                    cause.unwrap_or_default()
                ))
            })?;
            if !confirmed {
                locks_out(app, &policy).await?;
            }
        }
        PolicyKind::ExchangeOnPremisesPolicy if !confirmed => closing_default(app, &value).await?,
        PolicyKind::ExchangeOnPremisesPolicy | PolicyKind::NotificationSettings => {}
    }
    if let Some(content) = content {
        templates::set_notification_content(app, &content, &admin.name).await?;
    }
    let text = serde_json::to_string(&value).map_err(crate::store::StoreError::Document)?;
    app.store.set_policy(Timestamp::now(), kind, ALL, version, &text, &admin.name).await?;
    tracing::info!(kind = kind.as_str(), by = admin.name, "settings changed");
    app.evaluate_all().await;
    answer(app, options, kind).await
}

/// Settings that would leave hardly anyone with access are not saved before a person has seen the numbers.
async fn locks_out(app: &App, policy: &Policy) -> ApiResult<()> {
    for connector in app.store.connectors(Timestamp::now()).await? {
        let impact = app.impact(connector.id, policy).await?;
        if impact.locks_out() {
            return Err(confirmation(&connector, impact));
        }
    }
    Ok(())
}

/// The same for a default level that closes.
async fn closing_default(app: &App, value: &Value) -> ApiResult<()> {
    if !matches!(value["defaultAccessLevel"].as_str(), Some("block" | "quarantine")) {
        return Ok(());
    }
    for connector in app.store.connectors(Timestamp::now()).await? {
        let impact = app.impact_of_default(connector.id).await?;
        if impact.locks_out() {
            return Err(confirmation(&connector, impact));
        }
    }
    Ok(())
}

fn confirmation(connector: &Connector, impact: Impact) -> ApiError {
    let name = connector.organization_name.as_deref().unwrap_or("this organization");
    ApiError::new(
        StatusCode::CONFLICT,
        "conflict",
        format!(
            "With these settings {} of the {} devices that have access to {name} now would lose it. Nothing was saved. \
             Send them again with confirm=true if this is meant.",
            impact.losing, impact.with_access
        ),
    )
    .inner("confirmationRequired")
}

/// A member that is not known, or has a value that no decision could use, is refused now and not when it matters.
fn check(kind: PolicyKind, name: &str, value: &Value) -> ApiResult<()> {
    let one_of = |value: Option<&Value>, names: &[&str]| {
        value.and_then(Value::as_str).is_some_and(|text| names.contains(&text))
    };
    let class = |class: &Value| {
        class["name"].as_str().is_some_and(|name| !name.is_empty())
            && (one_of(class.get("type"), &["family", "model"])
                || class["exchangeCharacteristic"].as_str().is_some_and(|name| !name.is_empty()))
    };
    let each = |test: &dyn Fn(&Value) -> bool| value.as_array().is_some_and(|all| all.iter().all(test));
    let (good, wanted) = match (kind, name) {
        (PolicyKind::ConditionalAccessSettings, "enabled" | "overrideDefaultRule") => {
            (value.is_boolean(), "true or false")
        }
        (PolicyKind::ConditionalAccessSettings, "includedGroups" | "excludedGroups") => (
            each(&|group| group.as_str().is_some_and(|text| Uuid::try_parse(text).is_ok())),
            "a collection of group ids (GUID)",
        ),
        // Ours; what they hold is looked at as a whole.
        (
            PolicyKind::ConditionalAccessSettings,
            "localRules" | "gracePeriodHours" | "ignoreInactiveDays" | "exemptions" | "unknownCompliance",
        ) => return Ok(()),
        (PolicyKind::ExchangeOnPremisesPolicy, "defaultAccessLevel") => (
            one_of(Some(value), &["none", "allow", "block", "quarantine"]),
            "none, allow, block or quarantine",
        ),
        (PolicyKind::ExchangeOnPremisesPolicy, "accessRules") => (
            each(&|rule| {
                class(&rule["deviceClass"])
                    && one_of(rule.get("accessLevel"), &["allow", "block", "quarantine"])
            }),
            "a collection of {deviceClass: {name, type}, accessLevel}",
        ),
        (PolicyKind::ExchangeOnPremisesPolicy, "notificationContent") => {
            (value.is_null() || value.is_string(), "base64 of UTF-8 HTML, or null")
        }
        (PolicyKind::ExchangeOnPremisesPolicy, "knownDeviceClasses") => {
            return Err(ApiError::bad_request(
                "knownDeviceClasses is what Exchange knows; it cannot be set.",
            ));
        }
        _ => return Err(ApiError::bad_request(format!("{name:?} is no member of this object."))),
    };
    if good { Ok(()) } else { Err(ApiError::bad_request(format!("{name} is {wanted}."))) }
}
