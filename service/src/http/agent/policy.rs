//! A policy file from the connector: the same readers read it as read the administrators' settings. The service shows
//! the difference, and stores the file as a whole or not at all.

use exchange_connector::api::manage::{PolicyChange, PolicyFile, PolicyPlan};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::manage::by;
use crate::http::admin::impact::policy_impact;
use crate::http::admin::policies::{merge, read, stored};
use crate::http::admin::presets::preset;
use crate::http::admin::{find, mailbox_policies};
use crate::http::handler::{Agent, ApiError, ApiResult, App, Json, Members};
use crate::jobs::evaluate::Proposed;
use crate::rules::organization::mailbox_policies::{MailboxPolicy, check_together};
use crate::store::{PolicyKind, Settings};

/// Mailbox policies of one file.
const MOST_POLICIES: usize = 100;

/// `POST /agent/v1/policy/plan`.
pub async fn plan(
    app: App,
    Agent(agent): Agent,
    Json(file): Json<PolicyFile>,
) -> ApiResult<Json<PolicyPlan>> {
    let (plan, _) = weigh(&app, agent.org, &file).await?;
    Ok(Json(plan))
}

/// `POST /agent/v1/policy/apply`.
pub async fn apply(
    app: App,
    Agent(agent): Agent,
    Json(file): Json<PolicyFile>,
) -> ApiResult<Json<PolicyPlan>> {
    let by = by(&app, &agent).await?;
    let (mut plan, settings) = weigh(&app, agent.org, &file).await?;
    if plan.impact.locks_out && !file.allow_lock_out {
        let unseen = find::connector(&app, agent.org).await?.unknown_devices();
        let more = unseen.map_or_else(String::new, |unseen| format!(" Of all devices: {unseen}."));
        return Err(ApiError::conflict(format!(
                "With this policy {} of the {} devices that have access now would lose it.{more} Nothing was stored. Say \
                 allowLockOut = true in the file if this is meant.",
                plan.impact.loses_access, plan.impact.with_access
            ),
        )
        .inner("confirmationRequired"));
    }
    if !plan.changes.is_empty() {
        app.store.store_settings(Timestamp::now(), &settings, &by).await?;
        tracing::info!(connector = %agent.org, by, changes = plan.changes.len(), "policy file applied");
        app.evaluate_all().await;
    }
    plan.stored = true;
    Ok(Json(plan))
}

/// The difference that the file makes, what it does, and what is to be stored.
async fn weigh(app: &App, org: Uuid, file: &PolicyFile) -> ApiResult<(PolicyPlan, Settings)> {
    let scope = app.store.scope(org).await?;
    let mut members: [(PolicyKind, Members); 2] = [
        (PolicyKind::ConditionalAccessSettings, Members::new()),
        (PolicyKind::ExchangeOnPremisesPolicy, Members::new()),
    ];
    if let Some(name) = &file.preset {
        members = preset(name)?.settings();
    }
    members[0].1.extend(file.conditional_access.clone());
    members[1].1.extend(file.exchange.clone());
    let mut settings = Settings { scope, ..Settings::default() };
    let mut proposed = Proposed::default();
    let mut changes = Vec::new();
    for (kind, members) in members {
        if members.is_empty() {
            continue;
        }
        let (before, _) = stored(app, kind, org).await?;
        let (_, version) = stored(app, kind, scope).await?;
        let mut after = before.clone();
        merge(kind, &mut after, members)?;
        let read = read(kind, &after)?;
        proposed.policy = read.policy.or(proposed.policy);
        proposed.desired = read.desired.or(proposed.desired);
        let differences = difference(kind.as_str(), &before, &after);
        if !differences.is_empty() {
            settings.objects.push((kind, version, after.to_string()));
            changes.extend(differences);
        }
    }
    if let Some(told) = &file.mailbox_policies {
        let policies = mailbox_policies_of(told)?;
        let rows = app.store.mailbox_policies(None).await?;
        let (own, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.org == scope);
        let together: Vec<&MailboxPolicy> = policies.iter().collect();
        check_together(&together).map_err(mailbox_policies::refused)?;
        let differences = policy_differences(own.iter().map(|row| &row.policy), &policies);
        if !differences.is_empty() {
            let versions = own.iter().map(|row| (row.id, row.version)).collect();
            settings.mailbox_policies = Some((versions, policies.clone()));
            changes.extend(differences);
        }
        let mut all = policies;
        let for_all = others.into_iter().filter(|row| row.org.is_nil()).map(|row| row.policy);
        for policy in for_all {
            if !all.iter().any(|one| one.name.eq_ignore_ascii_case(&policy.name)) {
                all.push(policy);
            }
        }
        all.sort_by_key(|policy| policy.priority);
        proposed.policies = Some(all);
    }
    let impact = app.impact(org, &proposed).await?;
    Ok((PolicyPlan { stored: false, changes, impact: policy_impact(&impact) }, settings))
}

fn mailbox_policies_of(told: &[Value]) -> ApiResult<Vec<MailboxPolicy>> {
    if told.len() > MOST_POLICIES {
        return Err(ApiError::bad_request(format!(
            "A policy file has at most {MOST_POLICIES} mailbox policies."
        )));
    }
    told.iter()
        .map(|value| match value {
            Value::Object(members) => mailbox_policies::policy(members.clone()),
            _ => Err(ApiError::bad_request("A mailbox policy is an object.")),
        })
        .collect()
}

fn difference(object: &str, before: &Value, after: &Value) -> Vec<PolicyChange> {
    let empty = Members::new();
    let (before, after) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    after
        .iter()
        .filter_map(|(member, to)| {
            let from = before.get(member).cloned().unwrap_or(Value::Null);
            (from != *to).then(|| PolicyChange {
                object: object.into(),
                member: member.clone(),
                from,
                to: to.clone(),
            })
        })
        .collect()
}

fn policy_differences<'a>(
    before: impl Iterator<Item = &'a MailboxPolicy>,
    after: &[MailboxPolicy],
) -> Vec<PolicyChange> {
    let value = |policy: &MailboxPolicy| serde_json::to_value(policy).unwrap_or(Value::Null);
    let before: Vec<&MailboxPolicy> = before.collect();
    let object = |name: &str| format!("exchangeMailboxPolicies/{name}");
    let mut changes = Vec::new();
    for policy in after {
        let old = before.iter().find(|old| old.name.eq_ignore_ascii_case(&policy.name));
        let old = old.map_or_else(|| json!({}), |old| value(old));
        changes.extend(difference(&object(&policy.name), &old, &value(policy)));
    }
    for gone in before.iter().filter(|old| !after.iter().any(|one| one.name.eq_ignore_ascii_case(&old.name)))
    {
        changes.push(PolicyChange {
            object: object(&gone.name),
            member: "name".into(),
            from: gone.name.clone().into(),
            to: Value::Null,
        });
    }
    changes
}
