//! `exchangeMailboxPolicies`: the wanted state of Exchange's mailbox policies, and which mailbox gets which. This set
//! is ours; Graph has none. The service knows a mailbox by its devices.

use axum::response::{IntoResponse, Response};
use exchange_connector::exchange::policy_setting::{PolicySetting, SETTINGS};
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::find;
use super::impact::Caution;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Members, Options};
use crate::http::odata::{etag, settable};
use crate::jobs::evaluate::Proposed;
use crate::rules::brake::{Count, WINDOW_HOURS};
use crate::rules::organization::mailbox_policies::{MailboxPolicy, MailboxPolicyError, check_together};
use crate::rules::run::RunItem;
use crate::store::row::ALL;
use crate::store::{MailboxPolicyRow, PersonRun, RunKind, StoreError};

const SET: &str = "exchangeMailboxPolicies";
/// What answers say of mailboxes that no device was discovered in.
const UNKNOWN_MAILBOXES: &str = "Mailboxes without a device are not known and not changed.";

/// `GET …/exchangeMailboxPolicies`.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    let members = [
        "id",
        "connectorId",
        "name",
        "settings",
        "isDefault",
        "priority",
        "includedGroups",
        "excludedGroups",
        "changedBy",
        "changedDateTime",
    ];
    let rows = app.store.mailbox_policies(None).await?;
    options.queried(SET, &members, &[], rows.iter().map(entity).collect())
}

/// `GET …/exchangeMailboxPolicies/settings`: what a policy can say, by the names of either dialect, and what each takes.
pub async fn known(_: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let value = SETTINGS
        .iter()
        // The default is said of the policy itself.
        .filter(|(name, _, _)| *name != "IsDefault")
        .map(|(name, active_sync, takes)| {
            let mut setting = match *takes {
                PolicySetting::Bool => json!({"kind": "boolean"}),
                PolicySetting::Number { low, high, blank } => {
                    json!({"kind": "number", "low": low, "high": high, "blank": blank})
                }
                PolicySetting::UnlimitedNumber { low, high } => {
                    json!({"kind": "unlimitedNumber", "low": low, "high": high})
                }
                PolicySetting::UnlimitedTime { low, high } => {
                    json!({"kind": "unlimitedTime", "low": low, "high": high})
                }
                PolicySetting::UnlimitedSize { most } => json!({"kind": "unlimitedSize", "high": most}),
                PolicySetting::Name(names) => json!({"kind": "name", "names": names}),
                PolicySetting::List => json!({"kind": "list"}),
            };
            setting["name"] = (*name).into();
            setting["activeSyncName"] = (*active_sync).into();
            setting
        });
    options.list("exchangeMailboxPolicies/settings", value)
}

/// `GET …/exchangeMailboxPolicies/{id}`.
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `POST …/exchangeMailboxPolicies`. `connectorId` makes it one organization's own.
pub async fn create(
    app: App,
    admin: Admin,
    options: Options,
    Json(mut body): Json<Members>,
) -> ApiResult<Response> {
    options.only(&["confirm", "dryRun"])?;
    let org = match body.remove("connectorId") {
        None | Some(Value::Null) => ALL,
        Some(value) => {
            let id: Uuid = serde_json::from_value(value)
                .map_err(|_| ApiError::bad_request("connectorId is a connector's id, or null."))?;
            find::connector(&app, id).await?.id
        }
    };
    let policy = policy(body)?;
    let id = Uuid::now_v7();
    if let Some(preview) = check(&app, &options, org, Some(&policy), id).await? {
        return Ok(preview);
    }
    app.store.put_mailbox_policy(Timestamp::now(), id, org, Some(0), &policy, &admin.name).await?;
    tracing::info!(policy = policy.name, by = admin.name, "mailbox policy made");
    app.evaluate_all().await;
    answer(&app, &options, StatusCode::CREATED, id).await
}

/// `PATCH …/exchangeMailboxPolicies/{id}`. `settings` is the whole of them.
pub async fn update(
    app: App,
    admin: Admin,
    At(id): At<Uuid>,
    options: Options,
    Json(body): Json<Members>,
) -> ApiResult<Response> {
    options.only(&["confirm", "dryRun"])?;
    let version = options.needed_version()?;
    let row = policy_row(&app, id).await?;
    let mut value = serde_json::to_value(&row.policy).map_err(StoreError::Document)?;
    for (name, new) in settable(body) {
        value[&name] = new;
    }
    let Value::Object(merged) = value else {
        return Err(ApiError::bad_request("A mailbox policy is an object."));
    };
    let policy = policy(merged)?;
    if !policy.name.eq_ignore_ascii_case(&row.policy.name) {
        return Err(ApiError::bad_request(
            "The name of a mailbox policy names it in Exchange and stays; make another one.",
        ));
    }
    if let Some(preview) = check(&app, &options, row.org, Some(&policy), id).await? {
        return Ok(preview);
    }
    app.store.put_mailbox_policy(Timestamp::now(), id, row.org, version, &policy, &admin.name).await?;
    tracing::info!(policy = policy.name, by = admin.name, "mailbox policy changed");
    app.evaluate_all().await;
    answer(&app, &options, StatusCode::OK, id).await
}

/// `DELETE …/exchangeMailboxPolicies/{id}`: its mailboxes get what is meant for them besides, then it goes.
pub async fn remove(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&["confirm", "dryRun"])?;
    let version = options.needed_version()?;
    let row = policy_row(&app, id).await?;
    if let Some(preview) = check(&app, &options, row.org, None, id).await? {
        return Ok(preview);
    }
    app.store.remove_mailbox_policy(Timestamp::now(), id, version).await?;
    tracing::info!(policy = row.policy.name, by = admin.name, "mailbox policy removed");
    app.evaluate_all().await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `{"connectorId": "…", "dryRun": true}`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResetBody {
    connector_id: Uuid,
    #[serde(default)]
    dry_run: bool,
    /// How many devices an administrator knows to lose access.
    #[serde(default)]
    confirm_loses_access_count: Option<u64>,
}

/// `POST …/exchangeMailboxPolicies/resetToDefault`: blank links for every mailbox that no policy is meant for, as one
/// run that can be undone. A link that somebody set by hand stays; the connector reports it. The service counts first who
/// would lose access, together with those of the last 24 hours, and the request confirms the number: connectors count no
/// more.
pub async fn reset(
    app: App,
    admin: Admin,
    options: Options,
    Json(reset): Json<ResetBody>,
) -> ApiResult<Response> {
    options.only(&[])?;
    let connector = find::connector(&app, reset.connector_id).await?;
    let (org, now) = (connector.id, Timestamp::now());
    let world = app.store.world(org).await?;
    let plan = crate::rules::organization::assignment::reset(&world);
    let losing = plan.losing.len() as u64;
    let window = app.store.recent_losses(now, org).await?;
    let counted = Count::new(plan.losing.iter().copied(), &window, world.devices.len() as u64);
    let mut value = json!({
        "connectorId": org,
        "mailboxCount": plan.items.len(),
        "losesAccessCount": losing,
        "countedLossCount": counted.counted,
        "beyondBrake": counted.beyond(connector.brake),
        "keptByPolicyCount": plan.kept,
        "frozenCount": plan.frozen,
        "note": UNKNOWN_MAILBOXES,
        "scopeNote": connector.unknown_devices().map(|unseen| unseen.to_string()),
        "runId": null,
    });
    if reset.dry_run {
        return Ok(Json(value).into_response());
    }
    if plan.items.is_empty() {
        return Err(ApiError::conflict("There is no mailbox to reset.").inner("nothingToDo"));
    }
    if losing > 0 && reset.confirm_loses_access_count != Some(losing) {
        return Err(ApiError::conflict(format!(
                "{losing} devices may lose access by this reset, {} with those of the last {WINDOW_HOURS} hours. Nothing \
                 was ordered. Look at it with dryRun, and send confirmLosesAccessCount {losing} if this is meant.",
                counted.counted
            ),
        )
        .inner("confirmationRequired"));
    }
    let mut items = plan.items;
    items.extend(plan.losing.iter().map(|device| RunItem {
        device: Some(*device),
        takes_access: true,
        ..RunItem::default()
    }));
    let run = PersonRun {
        org,
        kind: RunKind::ResetToDefault,
        items,
        held: false,
        detail: json!({}),
        total: world.devices.len() as u64,
    };
    let id = app.store.make_run(now, &run, &admin.name).await?;
    tracing::info!(run = %id, connector = %org, by = admin.name, "mailboxes reset to the default policy");
    app.wake(org);
    value["runId"] = json!(id);
    value["held"] = run.held.into();
    Ok(options.accepted("runs", id, value))
}

pub(in crate::http) fn policy(body: Members) -> ApiResult<MailboxPolicy> {
    let policy: MailboxPolicy = serde_json::from_value(Value::Object(body))
        .map_err(|error| ApiError::bad_request(format!("This is no mailbox policy: {error}.")))?;
    policy.check().map_err(refused)?;
    Ok(policy)
}

pub(in crate::http) fn refused(error: MailboxPolicyError) -> ApiError {
    ApiError::bad_request(format!("This mailbox policy cannot be used: {error}."))
        .inner("mailboxPolicyInvalid")
        .about(&*error.member())
}

/// The policy among the others; with `dryRun` what it would do. `policy` is `None`: without it.
async fn check(
    app: &App,
    options: &Options,
    org: Uuid,
    policy: Option<&MailboxPolicy>,
    id: Uuid,
) -> ApiResult<Option<Response>> {
    let others = app.store.mailbox_policies(None).await?;
    let mut together: Vec<&MailboxPolicy> = others
        .iter()
        .filter(|row| row.id != id && (row.org == org || org == ALL || row.org == ALL))
        .map(|row| &row.policy)
        .collect();
    together.extend(policy);
    check_together(&together).map_err(refused)?;
    let caution = Caution::of(options)?;
    if !caution.counts() {
        return Ok(None);
    }
    let mut weighed = Vec::new();
    for connector in find::connectors(app, find::only(org)).await? {
        let here = app.store.mailbox_policies(Some(connector.id)).await?;
        let mut policies: Vec<MailboxPolicy> =
            here.into_iter().filter(|row| row.id != id).map(|row| row.policy).collect();
        policies.extend(policy.cloned());
        policies.sort_by_key(|policy| policy.priority);
        let proposed = Proposed { policies: Some(policies), ..Proposed::default() };
        let impact = app.impact(connector.id, &proposed).await?;
        weighed.push((connector, impact));
    }
    Ok(caution.preview(&weighed)?.map(|mut preview| {
        preview["note"] = UNKNOWN_MAILBOXES.into();
        Json(preview).into_response()
    }))
}

async fn policy_row(app: &App, id: Uuid) -> ApiResult<MailboxPolicyRow> {
    let found = app.store.mailbox_policies(None).await?.into_iter().find(|row| row.id == id);
    found.ok_or_else(|| ApiError::not_found("There is no such mailbox policy."))
}

async fn answer(app: &App, options: &Options, status: StatusCode, id: Uuid) -> ApiResult<Response> {
    let row = policy_row(app, id).await?;
    options.entity(SET, status, id, row.version, entity(&row))
}

fn entity(row: &MailboxPolicyRow) -> Value {
    json!({
        "@odata.etag": etag(row.version),
        "id": row.id,
        "connectorId": find::only(row.org),
        "name": row.policy.name,
        "settings": row.policy.settings,
        "isDefault": row.policy.is_default,
        "priority": row.policy.priority,
        "includedGroups": row.policy.included_groups,
        "excludedGroups": row.policy.excluded_groups,
        "changedBy": row.changed_by,
        "changedDateTime": row.changed_at,
    })
}
