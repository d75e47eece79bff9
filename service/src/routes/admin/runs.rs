//! `runs`: orders that were made together. One that the brake held waits for a person, whole.

use axum::extract::State;
use serde_json::{Value, json};
use uuid::Uuid;

use super::decisions::no_run;
use super::odata::{MOST_TOP, Options, collection};
use crate::error::{ApiError, ApiResult};
use crate::evaluation::brake::WINDOW_HOURS;
use crate::routes::identity::{Admin, At};
use crate::state::App;
use crate::store::types::RunRow;

const STATES: [&str; 5] = ["held", "released", "accepted", "rejected", "superseded"];

/// `GET …/runs?state=held`: the newest first.
pub async fn list(State(app): State<App>, _: Admin, options: Options) -> ApiResult<axum::Json<Value>> {
    options.only(&["$top", "state"])?;
    let state = options.get("state");
    if state.is_some_and(|state| !STATES.contains(&state)) {
        return Err(ApiError::query_option(format!("state is one of {}.", STATES.join(", "))));
    }
    let runs = app.store.runs(state, options.top()?).await?;
    Ok(axum::Json(collection(&options, "runs", runs.iter().map(entity).collect(), None, None)))
}

/// `GET …/runs/{id}`: with its orders, 1000 at a time (`after` goes on from a number).
pub async fn get(
    State(app): State<App>,
    _: Admin,
    At(id): At<Uuid>,
    options: Options,
) -> ApiResult<axum::Json<Value>> {
    options.only(&["after"])?;
    let after = options.get("after").map(str::parse).transpose();
    let after = after.map_err(|_| ApiError::query_option("after is a number."))?.unwrap_or(0);
    let run = app.store.run(id).await?.ok_or_else(no_run)?;
    let items = app.store.run_items(id, after, MOST_TOP).await?;
    let mut value = entity(&run);
    value["@odata.context"] = options.context("runs/$entity").into();
    value["items"] = items
        .iter()
        .map(|(number, item)| {
            json!({"number": number, "exchangeDeviceId": item.device, "order": item.order,
                "takesAccess": item.takes_access})
        })
        .collect();
    if let Some((last, _)) = items.last().filter(|_| items.len() == MOST_TOP as usize) {
        value["nextAfter"] = (last + 1).into();
    }
    Ok(axum::Json(value))
}

/// `POST …/runs/{id}/accept`: its orders leave, those that are still wanted.
pub async fn accept(State(app): State<App>, admin: Admin, At(id): At<Uuid>) -> ApiResult<axum::Json<Value>> {
    let orders = app.store.accept_run(jiff::Timestamp::now(), id, &admin.name).await?;
    let run = app.store.run(id).await?.ok_or_else(no_run)?;
    tracing::info!(run = %id, connector = %run.org, orders, by = admin.name, "braked run accepted");
    app.wake(run.org);
    app.evaluate(run.org).await?;
    let mut value = entity(&run);
    value["releasedOrderCount"] = orders.into();
    Ok(axum::Json(value))
}

/// `POST …/runs/{id}/reject`: nothing of it is ordered, now or later, until something else is wanted.
pub async fn reject(State(app): State<App>, admin: Admin, At(id): At<Uuid>) -> ApiResult<axum::Json<Value>> {
    app.store.reject_run(jiff::Timestamp::now(), id, &admin.name).await?;
    let run = app.store.run(id).await?.ok_or_else(no_run)?;
    tracing::info!(run = %id, connector = %run.org, by = admin.name, "braked run rejected");
    app.evaluate(run.org).await?;
    Ok(axum::Json(entity(&run)))
}

fn entity(run: &RunRow) -> Value {
    json!({
        "id": run.id,
        "connectorId": run.org,
        "state": run.state,
        "orderCount": run.orders,
        "losesAccessCount": run.losing,
        "countedLossCount": run.counted,
        "deviceCount": run.total,
        "brake": {"deviceCount": run.limits.devices, "percent": run.limits.percent, "hours": WINDOW_HOURS},
        "createdDateTime": run.created_at,
        "decidedDateTime": run.decided_at,
        "decidedBy": run.decided_by,
    })
}
