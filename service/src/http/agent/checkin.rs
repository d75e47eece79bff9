//! Check-in: a long poll. The agent sends answers and health, and receives orders, the mode and the lease.

use std::time::Duration;

use exchange_connector::api::book::Verdict;
use exchange_connector::api::checkin::{
    CheckinRequest, CheckinResponse, Lease, MAX_WAIT_SECONDS, OrderAck, StartOrder,
};
use exchange_connector::api::manage::{MOST_UNDONE, MadeChanges, Undone};
use exchange_connector::clean;
use exchange_connector::orders::steps::ServiceStep;
use http::StatusCode;
use jiff::Timestamp;
use tokio::time::Instant;
use uuid::Uuid;

use crate::app::live::Topic;
use crate::fail_point::reach;
use crate::http::agent::books;
use crate::http::agent::bounds::{Bounded as _, WORD};
use crate::http::handler::{Agent, ApiError, ApiResult, App, At, Json, Options};
use crate::security::tls::Peer;
use crate::store::{AgentState, LEASE_SECONDS, Refusal, StoreError};

/// Orders of one answer.
const MOST_ORDERS: u32 = 50;
/// Orders that an agent has at once.
const MOST_OPEN: u32 = 200;
/// Answers of one check-in.
const MOST_ACKS: usize = 1000;
/// Findings of one answer.
const MOST_FINDINGS: usize = 20;
/// Open orders that a check-in names.
const MAX_OPEN_ORDERS: usize = 10_000;
/// Roots that a check-in names.
const MOST_ROOTS: usize = 1000;

/// `POST /agent/v1/checkin?wait=50`.
pub async fn checkin(
    app: App,
    Agent(agent): Agent,
    axum::Extension(peer): axum::Extension<Peer>,
    options: Options,
    Json(mut request): Json<CheckinRequest>,
) -> ApiResult<Json<CheckinResponse>> {
    request.health.bound();
    request.agent_version = clean::bounded(&request.agent_version, WORD).into_owned();
    let wait = options.get("wait").map_or(Ok(0), str::parse::<u64>);
    let wait = wait.map_err(|_| ApiError::bad_request("wait is a number of seconds."))?;
    if request.open_orders.as_ref().is_some_and(|open| open.len() > MAX_OPEN_ORDERS) {
        return Err(ApiError::bad_request(format!(
            "A check-in tells of at most {MAX_OPEN_ORDERS} open orders."
        )));
    }
    if request.acks.len() > MOST_ACKS {
        return Err(ApiError::bad_request(format!("A check-in carries at most {MOST_ACKS} answers.")));
    }
    if request.trusted_roots.as_ref().is_some_and(|roots| roots.len() > MOST_ROOTS) {
        return Err(ApiError::bad_request(format!("A check-in tells of at most {MOST_ROOTS} roots.")));
    }
    let arrived = Instant::now();
    let mut waker = app.waker(agent.org);
    let mut stop = app.stop.clone();
    let book = match &request.book {
        Some(theirs) => {
            let name = &request.health.connector_server_name;
            let book = books::compare(&app, &agent, name, theirs, &request.acks).await?;
            if book.verdict != Verdict::Agree {
                return Ok(Json(books::nothing_but(*book)));
            }
            Some(*book)
        }
        None => None,
    };
    for ack in &request.acks {
        note_answer(&app, &agent, ack).await?;
    }
    if !request.acks.is_empty() {
        reach(ServiceStep::Answered);
    }
    if !request.acks.is_empty() {
        app.live.tell(&[Topic::Orders, Topic::Devices, Topic::Runs]);
    }
    if app.store.note_health(Timestamp::now(), &agent, &request.agent_version, &request.health).await? {
        app.live.tell(&[Topic::Connectors]);
    }
    let roots = request.trusted_roots.as_deref();
    if let Some(roots) = roots
        && app.store.note_trust(agent.id, roots).await?
    {
        app.trust_told.notify_one();
    }
    let mode = app.store.mode(agent.org).await?;
    let known = match request.settings_revision {
        Some(known) => known,
        None => app.store.agent_settings(agent.org).await?.revision,
    };
    let mut room = MOST_ORDERS;
    if let Some(has) = &request.open_orders {
        app.store.give_back(Timestamp::now(), &agent, has).await?;
        // What it has not done yet waits here rather than there: here it can still be withdrawn.
        let open = u32::try_from(has.len()).unwrap_or(u32::MAX);
        room = room.min(MOST_OPEN.saturating_sub(open));
    }
    let mut answer = look(&app, &agent, arrived, room, roots).await?;
    let until = arrived + Duration::from_secs(wait.min(MAX_WAIT_SECONDS));
    // Answered at once when there is work, when the mode has changed, or when the lease is another than was thought.
    while answer.orders.is_empty()
        && answer.mode == mode
        && answer.lease.epoch == request.epoch
        && answer.settings_revision == known
        && answer.trust_bundle_pem.is_none()
    {
        let over = tokio::select! {
            changed = waker.changed() => changed.is_err(),
            () = tokio::time::sleep_until(until) => true,
            _ = stop.wait_for(|stop| *stop) => true,
        };
        // It may have been replaced while it waited.
        match app.agent(&peer).await? {
            Some(state) if state.active => {}
            _ => return Err(Refusal::AgentRevoked.into()),
        }
        books::still_let_in(&app, &agent, request.book.as_ref()).await?;
        answer = look(&app, &agent, arrived, room, roots).await?;
        if over {
            break;
        }
    }
    answer.findings = app.store.standing_findings(Timestamp::now(), agent.org).await?;
    answer.findings.truncate(MOST_FINDINGS);
    if !answer.orders.is_empty() {
        reach(ServiceStep::HandedOut);
    }
    if let Some(mut book) = book {
        // With the answers that this check-in brought.
        book.now = app.store.tell_book(Timestamp::now()).await?;
        answer.book = Some(book);
    }
    Ok(Json(answer))
}

/// Renews the lease and takes what is ready.
async fn look(
    app: &App,
    agent: &AgentState,
    arrived: Instant,
    room: u32,
    roots: Option<&[String]>,
) -> ApiResult<CheckinResponse> {
    let now = Timestamp::now();
    let lease = app.store.lease(now, agent).await?;
    let orders = if lease.active && room > 0 {
        app.store.claim_orders(now, agent, lease.epoch, room).await?
    } else {
        Vec::new()
    };
    // After the claim: orders that were handed out for enforcing must not come with the mode observe.
    let mode = app.store.mode(agent.org).await?;
    let settings = app.store.agent_settings(agent.org).await?;
    let settled = app.store.settled(now, agent.org).await?;
    let bundle = app.shown().bundle;
    Ok(CheckinResponse {
        lease: Lease {
            active: lease.active,
            epoch: lease.epoch,
            ttl_seconds: LEASE_SECONDS.unsigned_abs(),
            waited_ms: u64::try_from(arrived.elapsed().as_millis()).unwrap_or(u64::MAX),
        },
        mode,
        orders,
        server_time: now,
        confirmed_time: Some(app.store.confirmed_time(now)),
        next_checkin_seconds: 0,
        settled,
        directory: settings.directory,
        discovery_scope: settings.discovery_scope,
        brake: settings.brake,
        settings_revision: settings.revision,
        trust_bundle_pem: roots.filter(|roots| bundle.has_news_for(roots)).map(|_| bundle.pem()),
        findings: Vec::new(),
        book: None,
    })
}

/// Drops an answer to an order that is not known: the agent must not send it for ever.
async fn note_answer(app: &App, agent: &AgentState, ack: &OrderAck) -> ApiResult<()> {
    match app.store.finish_order(Timestamp::now(), agent, ack).await {
        Ok(()) => Ok(()),
        Err(StoreError::Refused(Refusal::NotFound)) => {
            tracing::warn!(order = %ack.order_id, agent = %agent.id, "an answer names an order that is not known");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /agent/v1/orders/{id}/start`.
pub async fn start(
    app: App,
    Agent(agent): Agent,
    At(id): At<Uuid>,
    Json(start): Json<StartOrder>,
) -> ApiResult<StatusCode> {
    app.store.start_order(Timestamp::now(), &agent, id, start.attempt, start.epoch).await?;
    reach(ServiceStep::Started);
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /agent/v1/undone`.
pub async fn undone(app: App, Agent(agent): Agent, Json(undone): Json<Undone>) -> ApiResult<StatusCode> {
    if undone.orders.len() > MOST_UNDONE {
        return Err(ApiError::bad_request(format!("One message tells of at most {MOST_UNDONE} orders.")));
    }
    app.store.undone(Timestamp::now(), agent.org, &undone).await?;
    reach(ServiceStep::Undone);
    tracing::info!(connector = %agent.org, run = ?undone.run, orders = undone.orders.len(),
        "changes were undone");
    app.wake(agent.org);
    app.evaluate(agent.org).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /agent/v1/changes?after=ORDER`: what earlier connectors of the organization changed, page by page.
pub async fn changes(app: App, Agent(agent): Agent, options: Options) -> ApiResult<Json<MadeChanges>> {
    let after = options.get("after").map(Uuid::try_parse).transpose();
    let after = after.map_err(|_| ApiError::bad_request("after is an order's id."))?;
    Ok(Json(app.store.made_changes(agent.org, after).await?))
}

/// `POST /agent/v1/orders/{id}/result`.
pub async fn result(
    app: App,
    Agent(agent): Agent,
    At(id): At<Uuid>,
    Json(ack): Json<OrderAck>,
) -> ApiResult<StatusCode> {
    if ack.order_id != id {
        return Err(ApiError::bad_request("The answer names another order than the address."));
    }
    app.store.finish_order(Timestamp::now(), &agent, &ack).await?;
    Ok(StatusCode::NO_CONTENT)
}
