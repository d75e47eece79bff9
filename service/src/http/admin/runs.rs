//! `runs`: orders that were made together. A run that the brake holds waits for approval as a whole.

use axum::body::Bytes;
use axum::response::{IntoResponse as _, Response};
use exchange_connector::api::manage::RunDecision;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{asking, find, orders};
use crate::http::extract;
use crate::http::handler::{Admin, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::http::odata::MOST_TOP;
use crate::rules::brake::WINDOW_HOURS;
use crate::rules::organization::difference;
use crate::rules::run::RunItem;
use crate::store::{NewRequest, RequestKind, RunKind, RunRow, RunState};

/// `GET …/runs?state=held`: the newest first.
pub async fn list(app: App, _: Admin, options: Options) -> JsonResult {
    options.only(&["$top", "$skiptoken", "state"])?;
    let known = || RunState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>().join(", ");
    let state = options
        .get("state")
        .map(|word| {
            RunState::parse(word)
                .ok_or_else(|| ApiError::query_option(format!("state is one of {}.", known())))
        })
        .transpose()?;
    let page = options.page()?;
    let runs = app.store.runs(state, page.after.map(|(_, id)| id), page.limit()).await?;
    let (runs, next) = page.cut(runs, |run| (run.org, run.id));
    Ok(Json(options.collection("runs", runs.iter().map(entity).collect(), next)))
}

/// `GET …/runs/{id}`: with its orders, `$top` or 1000 at a time (`after` continues from a number).
pub async fn get(app: App, _: Admin, At(id): At<Uuid>, options: Options) -> JsonResult {
    options.only(&["$top", "after"])?;
    let most = options.top(MOST_TOP)?;
    let after = options.get("after").map(str::parse).transpose();
    let after = after.map_err(|_| ApiError::query_option("after is a number."))?.unwrap_or(0);
    let run = find::run(&app, id).await?;
    let items = app.store.run_items(id, after, most).await?;
    let mut value = entity(&run);
    value["@odata.context"] = options.context("runs/$entity").into();
    value["items"] = items
        .iter()
        .map(|line| {
            json!({"number": line.number, "exchangeDeviceId": line.item.device, "order": line.item.order,
                "takesAccess": line.item.takes_access, "reason": why(&line.item),
                "device": line.record.as_ref().map(orders::label),
                "about": line.item.order.as_ref().map(difference::label), "orderId": line.order, "state": line.state,
                "finishedDateTime": line.finished_at, "finding": line.finding})
        })
        .collect();
    value["progress"] = app
        .store
        .run_progress(id)
        .await?
        .into_iter()
        .map(|(state, number)| json!({"state": state, "orderCount": number}))
        .collect();
    if let Some(last) = items.last().filter(|_| items.len() == most as usize) {
        value["nextAfter"] = (last.number + 1).into();
    }
    Ok(Json(value))
}

/// A device without an order of its own is there because another order may take its access.
fn why(item: &RunItem) -> Option<&str> {
    let counted = item.order.is_none().then_some("another order of this run may take its access");
    item.reason.as_deref().or(counted)
}

/// `POST …/runs/{id}/accept`: its orders leave, those that are still wanted. A removal of partnerships is accepted by
/// telling how many they are.
pub async fn accept(app: App, admin: Admin, At(id): At<Uuid>, body: Bytes) -> ApiResult<Response> {
    let verdict: RunDecision = extract::optional(&body)?;
    let run = find::run(&app, id).await?;
    if run.state == RunState::Held && app.store.security_settings().await?.second_person_for_held_runs {
        check(&run, &verdict)?;
        let new = NewRequest {
            kind: RequestKind::AcceptRun,
            target: id,
            org: Some(run.org),
            name: &format!("{} · {}", run.kind.as_str(), run.created_at),
            body: json!({"confirmCount": verdict.confirm_count, "orderCount": run.orders,
                "losesAccessCount": run.losing})
            .to_string(),
            reason: None,
            author: &admin.name,
            user: &admin.user,
        };
        return asking::ask(&app, &new).await;
    }
    let (run, orders) = accept_run(&app, id, verdict, &admin.name).await?;
    let mut value = entity(&run);
    value["releasedOrderCount"] = orders.into();
    Ok(Json(value).into_response())
}

/// A removal of partnerships is accepted by telling how many they are.
pub(super) fn check(run: &RunRow, verdict: &RunDecision) -> ApiResult<()> {
    if run.kind == RunKind::StalePartnerships
        && run.state == RunState::Held
        && verdict.confirm_count != Some(run.orders)
    {
        return Err(ApiError::bad_request(format!(
            "This run removes {0} partnerships. Nothing was removed: confirmCount has to be {0}.",
            run.orders
        ))
        .inner("confirmationMismatch"));
    }
    Ok(())
}

/// Accepts a held run in somebody's name; gives it and how many orders left.
pub(in crate::http) async fn accept_run(
    app: &App,
    id: Uuid,
    verdict: RunDecision,
    by: &str,
) -> ApiResult<(RunRow, u64)> {
    let run = find::run(app, id).await?;
    check(&run, &verdict)?;
    let orders = app.store.accept_run(Timestamp::now(), id, by).await?;
    tracing::info!(run = %id, connector = %run.org, orders, by, "held run accepted");
    app.wake(run.org);
    app.evaluate(run.org).await?;
    let run = find::run(app, id).await?;
    Ok((run, orders))
}

/// `POST …/runs/{id}/reject`: nothing of it is ordered, now or later, until something else is wanted.
pub async fn reject(app: App, admin: Admin, At(id): At<Uuid>) -> JsonResult {
    Ok(Json(entity(&reject_run(&app, id, &admin.name).await?)))
}

/// Rejects a held run in somebody's name.
pub(in crate::http) async fn reject_run(app: &App, id: Uuid, by: &str) -> ApiResult<RunRow> {
    app.store.reject_run(Timestamp::now(), id, by).await?;
    let run = find::run(app, id).await?;
    tracing::info!(run = %id, connector = %run.org, by, "held run rejected");
    app.evaluate(run.org).await?;
    Ok(run)
}

/// `POST …/runs/{id}/undo`: the connector restores what the run changed, where it still is what the connector wrote. An
/// order that an administrator gave by itself is its own run.
pub async fn undo(app: App, admin: Admin, At(id): At<Uuid>, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    let (org, order) = app.store.undo_run(Timestamp::now(), id, &admin.name).await?;
    tracing::info!(run = %id, connector = %org, %order, by = admin.name, "undo ordered");
    app.wake(org);
    Ok(options.accepted("orders", order, json!({"id": order, "kind": "undo", "runId": id})))
}

pub(crate) fn entity(run: &RunRow) -> Value {
    json!({
        "id": run.id,
        "kind": run.kind,
        "detail": detail(run),
        "connectorId": run.org,
        "state": run.state,
        "orderCount": run.orders,
        "failedApprovalCount": run.failed,
        "losesAccessCount": run.losing,
        "countedLossCount": run.counted,
        "deviceCount": run.total,
        "brake": {"deviceCount": run.limits.devices, "percent": run.limits.percent, "hours": WINDOW_HOURS},
        "createdDateTime": run.created_at,
        "decidedDateTime": run.decided_at,
        "decidedBy": run.decided_by,
        "note": note(run),
    })
}

fn detail(run: &RunRow) -> Option<Value> {
    serde_json::from_str(run.detail.as_deref()?).ok()
}

/// What an administrator has to know of a run beside its numbers.
pub(in crate::http) fn note(run: &RunRow) -> Option<String> {
    let detail = detail(run);
    if let Some(note) = detail.as_ref().and_then(|detail| detail["note"].as_str()) {
        return Some(format!("How many lose access cannot be counted: {note}."));
    }
    match (run.kind, run.state) {
        (RunKind::QuarantineSwitchOn, RunState::Approving) if run.failed > 0 => Some(format!(
            "{} approvals came to nothing, so the default access level stays open. Accept the run to try them again, \
             or reject it to give the switch-on up.",
            run.failed
        )),
        (RunKind::QuarantineSwitchOn, RunState::Rejected) => Some(
            "The switch-on was given up and the default access level stays open. Approvals that were made stay; undo \
             the run to take them back."
                .into(),
        ),
        _ => None,
    }
}
