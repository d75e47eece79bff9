//! Books: the comparison that comes before everything else of a check-in, and what brings agent and service together
//! again after one of them was put back.

use exchange_connector::api::book::{AgentBook, Leave, ServiceBook, Verdict};
use exchange_connector::api::checkin::{CheckinResponse, Lease, OrderAck};
use exchange_connector::api::error::code;
use exchange_connector::api::restore::{KnownResults, MOST_RESULTS, Restored, RestoredAnswer};
use exchange_connector::domain::brake::Limits;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::scope::DiscoveryScope;
use http::StatusCode;
use jiff::Timestamp;
use uuid::Uuid;

use crate::http::handler::{Agent, ApiError, ApiResult, App, Json, Options};
use crate::store::{AgentState, Compared};

/// Compares the books before any lease, order or answer. An agent that works elsewhere at the same time is refused.
pub(super) async fn compare(
    app: &App,
    agent: &AgentState,
    name: &str,
    theirs: &AgentBook,
    answers: &[OrderAck],
) -> ApiResult<Box<ServiceBook>> {
    match app.store.compare_books(Timestamp::now(), agent, name, theirs, answers).await? {
        Compared::Book { book, is_new_run } => {
            if is_new_run {
                // Whoever waited under this enrolment is answered.
                app.wake(agent.org);
            }
            if book.verdict != Verdict::Agree {
                tracing::warn!(connector = %agent.org, agent = %agent.id, verdict = ?book.verdict,
                    "agent and service do not remember the same");
            }
            Ok(book)
        }
        Compared::Refused(other) => {
            tracing::warn!(connector = %agent.org, agent = %agent.id, computer = name, at_work = other.name,
                "a copy of a connector's folder is refused");
            Err(copied(&other.name, other.last_contact))
        }
    }
}

/// What the service tells a copy.
fn copied(name: &str, last_contact: Timestamp) -> ApiError {
    ApiError::conflict(format!(
        "The computer {name} works with another copy of this connector's folder; its last contact was on {last_contact}."
    ))
    .inner(code::AGENT_COPIED)
}

/// Refuses a poll whose agent was let in anew elsewhere while it waited.
pub(super) async fn still_let_in(app: &App, agent: &AgentState, theirs: Option<&AgentBook>) -> ApiResult<()> {
    match theirs {
        Some(theirs) if !app.store.is_let_in(agent.id, theirs.instance).await? => {
            Err(ApiError::conflict("Another run of this connector has come in since.")
                .inner(code::AGENT_COPIED))
        }
        _ => Ok(()),
    }
}

/// The answer to a check-in whose books do not agree: it brings nothing but that.
pub(super) fn nothing_but(book: ServiceBook) -> CheckinResponse {
    CheckinResponse {
        lease: Lease { active: false, epoch: 0, ttl_seconds: 0, waited_ms: 0 },
        mode: Mode::Observe,
        orders: Vec::new(),
        server_time: Timestamp::now(),
        next_checkin_seconds: 0,
        settled: false,
        directory: None,
        discovery_scope: DiscoveryScope::default(),
        brake: Limits::default(),
        settings_revision: 0,
        trust_bundle_pem: None,
        findings: Vec::new(),
        confirmed_time: None,
        book: Some(book),
    }
}

/// `GET /agent/v1/results?after=ID`.
pub async fn results(app: App, Agent(agent): Agent, options: Options) -> ApiResult<Json<KnownResults>> {
    let after = options.get("after").map(Uuid::try_parse).transpose();
    let after = after.map_err(|_| ApiError::bad_request("after is the id of a page."))?;
    Ok(Json(app.store.known_results(agent.org, after).await?))
}

/// `POST /agent/v1/restored`.
pub async fn restored(
    app: App,
    Agent(agent): Agent,
    Json(restored): Json<Restored>,
) -> ApiResult<Json<RestoredAnswer>> {
    if restored.results.len() > MOST_RESULTS as usize {
        return Err(ApiError::bad_request(format!("One message tells of at most {MOST_RESULTS} results.")));
    }
    let now = Timestamp::now();
    app.store.take_results(now, &agent, &restored.results).await?;
    let Some(last) = &restored.last else { return Ok(Json(RestoredAnswer::default())) };
    let name = app.store.name_of(agent.id).await?;
    let book = app.store.end_restored(now, app.started, &agent, &name, last).await?;
    tracing::warn!(connector = %agent.org, "this database was put back; the connector has told what it knows");
    app.evaluate(agent.org).await?;
    Ok(Json(RestoredAnswer { book: Some(book) }))
}

/// `POST /agent/v1/leave`.
pub async fn leave(app: App, Agent(agent): Agent, Json(leave): Json<Leave>) -> ApiResult<StatusCode> {
    app.store.agent_left(agent.id, leave.instance).await?;
    Ok(StatusCode::NO_CONTENT)
}
