//! Graph's two settings objects. The service stores them and decisions read them. A change needs `If-Match`, so that
//! nobody overwrites what somebody else has just decided.

use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use http::{StatusCode, header};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::impact::Caution;
use super::{classes, find, impact, notification_content};
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, Members, Options};
use crate::http::odata::{etag, settable};
use crate::jobs::evaluate::Proposed;
use crate::rules::access::settings as form;
use crate::rules::organization::desired::OnPremises;
use crate::store::row::ALL;
use crate::store::{PolicyKind, Settings, StoreError};

/// `GET` and `PATCH` of the settings that hold for all organizations.
pub fn for_all(kind: PolicyKind) -> MethodRouter<App> {
    let get_all = async move |app: App, _: Admin, options: Options| {
        options.only(&[])?;
        answer(&app, &options, kind, ALL).await
    };
    let set_all = async move |app: App, admin: Admin, options: Options, Json(body): Json<Members>| {
        set(&app, &admin, &options, (kind, ALL), body).await
    };
    get(get_all).patch(set_all)
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
    app: App,
    _: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
) -> ApiResult<Response> {
    options.only(&[])?;
    find::connector(&app, org).await?;
    answer(&app, &options, kind_of(&path)?, org).await
}

/// `PATCH` of the same: from then on the organization has its own.
pub async fn set_of_connector(
    app: App,
    admin: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
    Json(body): Json<Members>,
) -> ApiResult<Response> {
    find::connector(&app, org).await?;
    set(&app, &admin, &options, (kind_of(&path)?, org), body).await
}

/// `DELETE` of the same: what holds for all holds here again. The service weighs it as any change: `dryRun=true` only shows what it would do, and where
/// hardly anyone would keep access it needs `confirm=true`.
pub async fn remove_of_connector(
    app: App,
    admin: Admin,
    At((org, path)): At<(Uuid, String)>,
    options: Options,
) -> ApiResult<Response> {
    options.only(&["confirm", "dryRun"])?;
    let kind = kind_of(&path)?;
    let connector = find::connector(&app, org).await?;
    let version = options.version()?;
    if app.store.policy(kind, org).await?.is_none() {
        return Err(ApiError::not_found("This organization has no such settings of its own."));
    }
    let (value, _) = stored(&app, kind, ALL).await?;
    let weighed = [(connector, app.impact(org, &read(kind, &value)?).await?)];
    if let Some(preview) = Caution::of(&options)?.preview(&weighed)? {
        return Ok(Json(preview).into_response());
    }
    app.store.remove_policy(kind, org, version).await?;
    tracing::info!(connector = %org, kind = path, by = admin.name, "an organization's own settings removed");
    app.evaluate(org).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The defaults before anybody sets anything: no requirement for anyone.
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
            let value = serde_json::from_str(&row.body).map_err(StoreError::Document)?;
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
        value["knownDeviceClasses"] = classes::known(app, org).await?.into();
        value["notificationContent"] = notification_content::get(app).await?;
        value["@exchangeConnector.notOrdered"] = not_ordered(app, org).await?.into();
    }
    value["@odata.context"] = options.context(kind.as_str()).into();
    value["@odata.type"] = format!("#microsoft.graph.{name}").into();
    value["@odata.etag"] = etag(version).into();
    value["id"] = org.to_string().into();
    Ok(([(header::ETAG, etag(version))], Json(value)).into_response())
}

/// What these settings want and an administrator rejected or undid, by organization: Exchange has something else by now.
async fn not_ordered(app: &App, org: Uuid) -> ApiResult<Vec<Value>> {
    let mut all = Vec::new();
    for connector in find::connectors(app, find::only(org)).await? {
        let texts = app.store.rejected_settings(connector.id).await?;
        all.extend(texts.into_iter().map(|text| json!({"connectorId": connector.id, "text": text})));
    }
    Ok(all)
}

/// With `dryRun=true` stores nothing and shows what the settings would do.
async fn set(
    app: &App,
    admin: &Admin,
    options: &Options,
    (kind, org): (PolicyKind, Uuid),
    mut body: Members,
) -> ApiResult<Response> {
    let seen = options.version_for(&body)?;
    let (mut value, version) = stored(app, kind, org).await?;
    let version = seen.unwrap_or(version);
    options.only(&["confirm", "dryRun"])?;
    let caution = Caution::of(options)?;
    // The text for users lives with its templates.
    let content = body.remove("notificationContent");
    if let Some(content) = &content {
        check(kind, "notificationContent", content)?;
    }
    merge(kind, &mut value, body)?;
    let weighed = impact::of_settings(app, kind, org, &read(kind, &value)?).await?;
    if let Some(preview) = caution.preview(&weighed)? {
        return Ok(Json(preview).into_response());
    }
    if let Some(content) = content {
        notification_content::set(app, &content, &admin.name).await?;
    }
    let text = serde_json::to_string(&value).map_err(StoreError::Document)?;
    let settings = Settings { scope: org, objects: vec![(kind, version, text)], mailbox_policies: None };
    app.store.store_settings(Timestamp::now(), &settings, &admin.name).await?;
    tracing::info!(kind = kind.as_str(), scope = %org, by = admin.name, "settings changed");
    app.evaluate_all().await;
    answer(app, options, kind, org).await
}

/// Puts members over the stored ones, each looked at by itself.
pub(in crate::http) fn merge(kind: PolicyKind, value: &mut Value, body: Members) -> ApiResult<()> {
    for (name, new) in settable(body) {
        check(kind, &name, &new)?;
        value[&name] = new;
    }
    Ok(())
}

/// The settings as decisions read them, looked at as a whole.
pub(in crate::http) fn read(kind: PolicyKind, value: &Value) -> ApiResult<Proposed> {
    let refused = |error: &dyn std::error::Error, member: Option<&str>| {
        let mut cause = String::new();
        let mut next = error.source();
        while let Some(error) = next {
            cause.push_str(&format!(": {error}"));
            next = error.source();
        }
        ApiError::bad_request(format!("These settings cannot be used: {error}{cause}.")).about(member)
    };
    Ok(match kind {
        PolicyKind::ConditionalAccessSettings => Proposed {
            policy: Some(form::policy(value).map_err(|error| refused(&error, error.member()))?),
            ..Proposed::default()
        },
        PolicyKind::ExchangeOnPremisesPolicy => Proposed {
            desired: Some(OnPremises::read(value).map_err(|error| refused(&error, error.member()))?),
            ..Proposed::default()
        },
        PolicyKind::NotificationSettings => Proposed::default(),
    })
}

/// A member that is not known, or has a value that no decision could use, is refused now and not when it matters.
fn check(kind: PolicyKind, name: &str, value: &Value) -> ApiResult<()> {
    let is_id = |group: &Value| group.as_str().is_some_and(|text| Uuid::try_parse(text).is_ok());
    let (good, wanted) = match (kind, name) {
        (PolicyKind::ConditionalAccessSettings, "enabled" | "overrideDefaultRule") => {
            (value.is_boolean(), "true or false")
        }
        (PolicyKind::ConditionalAccessSettings, "includedGroups" | "excludedGroups") => {
            (value.as_array().is_some_and(|all| all.iter().all(is_id)), "a collection of group ids (GUID)")
        }
        // Ours; the service reads them together with the rest of the object.
        (
            PolicyKind::ConditionalAccessSettings,
            "localRules" | "gracePeriodHours" | "ignoreInactiveDays" | "helpDeskDays" | "exemptions"
            | "unknownCompliance",
        )
        | (
            PolicyKind::ExchangeOnPremisesPolicy,
            "accessRules" | "adminMailRecipients" | "userMailInsert" | "maximumPartnerships",
        ) => return Ok(()),
        (PolicyKind::ExchangeOnPremisesPolicy, "defaultAccessLevel") => (
            matches!(value.as_str(), Some("none" | "allow" | "block" | "quarantine")),
            "none, allow, block or quarantine",
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
    if good { Ok(()) } else { Err(ApiError::bad_request(format!("{name} is {wanted}.")).about(name)) }
}
