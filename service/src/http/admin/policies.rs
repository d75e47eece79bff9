//! Graph's two settings objects. They are kept here; decisions read them. `If-Match` is required to change one,
//! so that nobody overwrites what somebody else has just decided.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::odata::{IfMatch, Options, etag, if_match};
use super::{impact, templates};
use crate::http::body::Json;
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::{Admin, At};
use crate::jobs::evaluate::Wanted;
use crate::rules::access::settings as form;
use crate::rules::organization::wishes::OnPremises;
use crate::state::App;
use crate::store::types::{Connector, PolicyKind};
use crate::store::wish_store::Settings;

/// The default for all organizations.
pub(in crate::http) const ALL: Uuid = Uuid::nil();

/// `GET …/conditionalAccessSettings`.
pub async fn settings(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, PolicyKind::ConditionalAccessSettings, ALL).await
}

/// `PATCH …/conditionalAccessSettings`.
pub async fn set_settings(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    set(&app, &admin, &options, &headers, (PolicyKind::ConditionalAccessSettings, ALL), body).await
}

/// `GET …/exchangeOnPremisesPolicy`.
pub async fn policy(State(app): State<App>, _: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, PolicyKind::ExchangeOnPremisesPolicy, ALL).await
}

/// `PATCH …/exchangeOnPremisesPolicy`.
pub async fn set_policy(
    State(app): State<App>,
    admin: Admin,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    set(&app, &admin, &options, &headers, (PolicyKind::ExchangeOnPremisesPolicy, ALL), body).await
}

/// The kind that a path below one organization names.
fn kind_of(path: &str) -> ApiResult<PolicyKind> {
    [PolicyKind::ConditionalAccessSettings, PolicyKind::ExchangeOnPremisesPolicy]
        .into_iter()
        .find(|kind| kind.as_str() == path)
        .ok_or_else(|| ApiError::not_found("There is nothing at this address."))
}

/// `GET …/exchangeConnectors/{id}/conditionalAccessSettings` and `…/exchangeOnPremisesPolicy`: what holds for one
/// organization, its own or that of all.
pub async fn of_connector(
    State(app): State<App>,
    _: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
) -> ApiResult<Response> {
    options.only(&[])?;
    connector(&app, org).await?;
    answer(&app, &options, kind_of(&path)?, org).await
}

/// `PATCH` of the same: from then on the organization has its own.
pub async fn set_of_connector(
    State(app): State<App>,
    admin: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
    headers: HeaderMap,
    Json(body): Json<Map<String, Value>>,
) -> ApiResult<Response> {
    connector(&app, org).await?;
    set(&app, &admin, &options, &headers, (kind_of(&path)?, org), body).await
}

/// `DELETE` of the same: what holds for all holds here again. Weighed as a change is: `dryRun=true` only tells, and where
/// hardly anyone would keep access it needs `confirm=true`.
pub async fn remove_of_connector(
    State(app): State<App>,
    admin: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
    headers: HeaderMap,
) -> ApiResult<Response> {
    options.only(&["confirm", "dryRun"])?;
    let kind = kind_of(&path)?;
    let connector = connector(&app, org).await?;
    let version = if_match(&headers)?.and_then(IfMatch::version);
    if app.store.policy(kind, org).await?.is_none() {
        return Err(ApiError::not_found("This organization has no such settings of its own."));
    }
    let (value, _) = stored(&app, kind, ALL).await?;
    let weighed = [(connector, app.impact(org, &read(kind, &value)?).await?)];
    if options.flag("dryRun", false)? {
        return Ok(axum::Json(impact::preview(&weighed)).into_response());
    }
    if !options.flag("confirm", false)? {
        impact::refuse_lock_out(&weighed)?;
    }
    app.store.remove_policy(kind, org, version).await?;
    tracing::info!(connector = %org, kind = path, by = admin.name, "an organization's own settings removed");
    app.evaluate(org).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

pub(in crate::http) async fn connector(app: &App, org: Uuid) -> ApiResult<Connector> {
    let found = app.store.connector(Timestamp::now(), org).await?;
    found.ok_or_else(|| ApiError::not_found("There is no such connector."))
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

/// The settings that hold for an organization, and the version of its own ones: 0 where it has none.
pub(in crate::http) async fn stored(app: &App, kind: PolicyKind, org: Uuid) -> ApiResult<(Value, u64)> {
    let own = app.store.policy(kind, org).await?;
    let version = own.as_ref().map_or(0, |row| row.version);
    let row = match own {
        None if org != ALL => app.store.policy(kind, ALL).await?,
        own => own,
    };
    match row {
        None => Ok((defaults(kind), 0)),
        Some(row) => {
            let value = serde_json::from_str(&row.body).map_err(crate::store::StoreError::Document)?;
            Ok((value, version))
        }
    }
}

async fn answer(app: &App, options: &Options, kind: PolicyKind, org: Uuid) -> ApiResult<Response> {
    let (mut value, version) = stored(app, kind, org).await?;
    let name = match kind {
        PolicyKind::ConditionalAccessSettings => "onPremisesConditionalAccessSettings",
        PolicyKind::ExchangeOnPremisesPolicy => "deviceManagementExchangeOnPremisesPolicy",
        PolicyKind::NotificationSettings => kind.as_str(),
    };
    if kind == PolicyKind::ExchangeOnPremisesPolicy {
        value["knownDeviceClasses"] = super::classes::known(app, org).await?.into();
        value["notificationContent"] = templates::notification_content(app).await?;
        value["@exchangeConnector.notOrdered"] = not_ordered(app, org).await?.into();
    }
    value["@odata.context"] = options.context(kind.as_str()).into();
    value["@odata.type"] = format!("#microsoft.graph.{name}").into();
    value["@odata.etag"] = etag(version).into();
    value["id"] = org.to_string().into();
    Ok(([(header::ETAG, etag(version))], axum::Json(value)).into_response())
}

/// What these settings want and a person rejected or took back, by organization: Exchange has something else by now.
async fn not_ordered(app: &App, org: Uuid) -> ApiResult<Vec<Value>> {
    let mut all = Vec::new();
    for connector in app.store.connectors(Timestamp::now()).await? {
        if org != ALL && connector.id != org {
            continue;
        }
        let texts = app.store.rejected_wishes(connector.id).await?;
        all.extend(texts.into_iter().map(|text| json!({"connectorId": connector.id, "text": text})));
    }
    Ok(all)
}

/// `dryRun=true` stores nothing and tells what the settings would do.
async fn set(
    app: &App,
    admin: &Admin,
    options: &Options,
    headers: &HeaderMap,
    (kind, org): (PolicyKind, Uuid),
    mut body: Map<String, Value>,
) -> ApiResult<Response> {
    let matched = if_match(headers)?.ok_or_else(precondition)?;
    let (mut value, version) = stored(app, kind, org).await?;
    let version = match matched {
        IfMatch::Any => version,
        IfMatch::Version(version) => version,
    };
    options.only(&["confirm", "dryRun"])?;
    let confirmed = options.flag("confirm", false)?;
    let dry_run = options.flag("dryRun", false)?;
    // The text for users lives with its templates.
    let content = body.remove("notificationContent");
    if let Some(content) = &content {
        check(kind, "notificationContent", content)?;
    }
    merge(kind, &mut value, body)?;
    let wanted = read(kind, &value)?;
    let weighed = impact::of_settings(app, kind, org, &wanted).await?;
    if dry_run {
        return Ok(axum::Json(impact::preview(&weighed)).into_response());
    }
    if !confirmed {
        impact::refuse_lock_out(&weighed)?;
    }
    if let Some(content) = content {
        templates::set_notification_content(app, &content, &admin.name).await?;
    }
    let text = serde_json::to_string(&value).map_err(crate::store::StoreError::Document)?;
    let settings = Settings { scope: org, objects: vec![(kind, version, text)], mailbox_policies: None };
    app.store.store_settings(Timestamp::now(), &settings, &admin.name).await?;
    tracing::info!(kind = kind.as_str(), scope = %org, by = admin.name, "settings changed");
    app.evaluate_all().await;
    answer(app, options, kind, org).await
}

/// 428: nobody overwrites what somebody else has just decided.
pub(crate) fn precondition() -> ApiError {
    ApiError::new(
        StatusCode::PRECONDITION_REQUIRED,
        "preconditionRequired",
        "If-Match is needed: read the object and send its ETag.",
    )
}

/// Puts members over the stored ones, each looked at by itself.
pub(in crate::http) fn merge(kind: PolicyKind, value: &mut Value, body: Map<String, Value>) -> ApiResult<()> {
    for (name, new) in body {
        if name.starts_with('@') || name == "id" {
            continue;
        }
        check(kind, &name, &new)?;
        value[&name] = new;
    }
    Ok(())
}

/// The settings as decisions read them, looked at as a whole.
pub(in crate::http) fn read(kind: PolicyKind, value: &Value) -> ApiResult<Wanted> {
    let refused = |error: &dyn std::error::Error, member: Option<&str>| {
        let mut cause = String::new();
        let mut next = error.source();
        while let Some(error) = next {
            cause.push_str(&format!(": {error}"));
            next = error.source();
        }
        let refused = ApiError::bad_request(format!("These settings cannot be used: {error}{cause}."));
        member.map_or(refused.clone(), |member| refused.about(member))
    };
    Ok(match kind {
        PolicyKind::ConditionalAccessSettings => Wanted {
            policy: Some(form::policy(value).map_err(|error| refused(&error, error.member()))?),
            ..Wanted::default()
        },
        PolicyKind::ExchangeOnPremisesPolicy => Wanted {
            wishes: Some(OnPremises::read(value).map_err(|error| refused(&error, error.member()))?),
            ..Wanted::default()
        },
        PolicyKind::NotificationSettings => Wanted::default(),
    })
}

/// A member that is not known, or has a value that no decision could use, is refused now and not when it matters.
fn check(kind: PolicyKind, name: &str, value: &Value) -> ApiResult<()> {
    let one_of = |value: Option<&Value>, names: &[&str]| {
        value.and_then(Value::as_str).is_some_and(|text| names.contains(&text))
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
        // Looked at as a whole.
        (
            PolicyKind::ExchangeOnPremisesPolicy,
            "accessRules" | "adminMailRecipients" | "userMailInsert" | "maximumPartnerships",
        ) => return Ok(()),
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
    if good { Ok(()) } else { Err(ApiError::bad_request(format!("{name} is {wanted}.")).about(name)) }
}
