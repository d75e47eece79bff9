//! What an administrator does at the connector: the mode, the plan, held runs and `why`, for the agent's own
//! organization and for no other. The service records the connector's computer as the author of every change.

use axum::body::Bytes;
use exchange_connector::api::manage::{Decided, HeldRun, MOST_PLANNED, PlanAnswer, PlannedChange, SetMode};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use crate::http::admin::decision::short;
use crate::http::admin::impact::policy_impact;
use crate::http::admin::runs::{accept_run, note, reject_run};
use crate::http::admin::why::explain;
use crate::http::admin::{find, plan};
use crate::http::extract;
use crate::http::handler::{Agent, ApiError, ApiResult, App, At, Json, JsonResult, Options};
use crate::jobs::evaluate::Proposed;
use crate::store::{AgentState, ConnectorPatch, PlanRow, RunRow, RunState, StoreError};

/// Who made a change: the connector's computer.
pub(super) async fn by(app: &App, agent: &AgentState) -> ApiResult<String> {
    let connector = find::connector(app, agent.org).await?;
    let host = connector.connector_server_name.unwrap_or_else(|| agent.id.to_string());
    Ok(format!("connector {host}"))
}

/// `POST /agent/v1/mode`.
pub async fn set_mode(app: App, Agent(agent): Agent, Json(set): Json<SetMode>) -> ApiResult<Json<SetMode>> {
    let by = by(&app, &agent).await?;
    let patch = ConnectorPatch { mode: Some(set.mode), ..ConnectorPatch::default() };
    app.store.update_connector(Timestamp::now(), agent.org, None, &patch).await?;
    tracing::info!(connector = %agent.org, by, mode = ?set.mode, "mode set");
    app.wake(agent.org);
    app.evaluate(agent.org).await?;
    Ok(Json(set))
}

/// `GET /agent/v1/plan?after=KEY`.
pub async fn plan(app: App, Agent(agent): Agent, options: Options) -> ApiResult<Json<PlanAnswer>> {
    options.only(&["after"])?;
    let after = match options.get("after") {
        None => None,
        Some(text) => {
            let id =
                Uuid::try_parse(text).map_err(|_| ApiError::query_option("after is a key of this plan."))?;
            Some((agent.org, id))
        }
    };
    // A report that has just arrived may not be decided yet: the plan is of what is known now.
    app.evaluate(agent.org).await?;
    let mode = app.store.mode(agent.org).await?;
    let mut rows = app.store.plan(Some(agent.org), None, after, MOST_PLANNED + 1).await?;
    let more = rows.len() > MOST_PLANNED as usize;
    rows.truncate(MOST_PLANNED as usize);
    let next = rows.last().filter(|_| more).map(|row| row.device.id.to_string());
    let mut held = app.store.runs(Some(RunState::Held), None, 1000).await?;
    // A switch-on whose approvals failed waits for approval too.
    held.extend(
        app.store.runs(Some(RunState::Approving), None, 1000).await?.into_iter().filter(|run| run.failed > 0),
    );
    Ok(Json(PlanAnswer {
        mode,
        counts: plan::counts(&app, Some(agent.org)).await?,
        changes: rows.iter().map(change).collect::<Result<_, StoreError>>()?,
        organization: plan::organization_plan(&app, agent.org).await?,
        held: held.iter().filter(|run| run.org == agent.org).map(held_run).collect(),
        not_applied: app.store.not_applied(agent.org).await?,
        // The first page has it; the others go on.
        impact: match after {
            None => Some(policy_impact(&app.impact(agent.org, &Proposed::default()).await?)),
            Some(_) => None,
        },
        next,
    }))
}

fn change(row: &PlanRow) -> Result<PlannedChange, StoreError> {
    let (device, short) = (&row.device.record, short(&row.decision)?);
    let text = |name: &str| short[name].as_str().unwrap_or_default().to_owned();
    Ok(PlannedChange {
        user: device.mailbox.display_name.clone(),
        smtp_address: device.mailbox.smtp_address.clone(),
        device_id: device.device_id.as_ref().map(|id| id.0.clone()),
        identity: device.identity.0.clone(),
        device_type: device.device_type.clone(),
        access_state: device.access_state.as_ref().map(|state| state.as_str().to_owned()),
        wanted: row.decision.wanted.clone(),
        effect: text("effect"),
        explanation: row.decision.explanation.clone(),
        reason: text("reason"),
    })
}

fn held_run(run: &RunRow) -> HeldRun {
    HeldRun {
        id: run.id,
        kind: json!(run.kind).as_str().unwrap_or_default().to_owned(),
        orders: run.orders,
        loses_access: run.losing,
        counted: run.counted,
        devices: run.total,
        most_devices: run.limits.devices,
        most_percent: run.limits.percent,
        created_at: run.created_at,
        note: note(run),
    }
}

/// A run of another organization is none.
async fn own_run(app: &App, agent: &AgentState, id: Uuid) -> ApiResult<RunRow> {
    let run = find::run(app, id).await?;
    if run.org == agent.org { Ok(run) } else { Err(find::no_run()) }
}

/// `POST /agent/v1/runs/{id}/accept`.
pub async fn accept(
    app: App,
    Agent(agent): Agent,
    At(id): At<Uuid>,
    body: Bytes,
) -> ApiResult<Json<Decided>> {
    let verdict = extract::optional(&body)?;
    own_run(&app, &agent, id).await?;
    let by = by(&app, &agent).await?;
    let (run, released) = accept_run(&app, id, verdict, &by).await?;
    Ok(Json(Decided { id, note: note(&run), state: run.state.as_str().to_owned(), released }))
}

/// `POST /agent/v1/runs/{id}/reject`.
pub async fn reject(app: App, Agent(agent): Agent, At(id): At<Uuid>) -> ApiResult<Json<Decided>> {
    own_run(&app, &agent, id).await?;
    let by = by(&app, &agent).await?;
    let run = reject_run(&app, id, &by).await?;
    Ok(Json(Decided { id, note: note(&run), state: run.state.as_str().to_owned(), released: 0 }))
}

/// `GET /agent/v1/why?device=…`.
pub async fn why(app: App, Agent(agent): Agent, options: Options) -> JsonResult {
    options.only(&["device"])?;
    let text = options.get("device").map(str::trim).filter(|text| !text.is_empty());
    let text = text.ok_or_else(|| ApiError::query_option("device is a device id, an identity or a GUID."))?;
    app.evaluate(agent.org).await?;
    let mut value = Vec::new();
    for device in app.store.find_devices(agent.org, text).await? {
        value.push(explain(&app, &device).await?);
    }
    Ok(Json(json!({ "value": value })))
}
