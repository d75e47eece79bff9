//! Enrolment: token and certificate request in, client certificate out; renewal by the certificate itself.

use std::time::Instant;

use axum::response::{IntoResponse, Response};
use exchange_connector::api::enrollment::{EnrollRequest, EnrollResponse, RenewRequest};
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{ExistingConnector, Mode};
use http::request::Parts;
use http::{StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::bounds::{Bounded as _, is_identity};
use crate::http::handler::{Agent, ApiError, ApiResult, App, Json};
use crate::http::identity::{RenewingAgent, bearer, caller};
use crate::security::ca::{AGENT_DAYS, CertificateRequest, Present};
use crate::security::random;
use crate::store::{Enrolled, Enrolment, Refusal, StoreError};

/// `GET /agent/v1/ca`: the roots, PEM.
pub async fn trust_bundle(app: App) -> Response {
    ([(header::CONTENT_TYPE, "application/pem-certificate-chain")], app.shown().bundle.pem()).into_response()
}

/// `POST /agent/v1/enroll`.
pub async fn enroll(
    app: App,
    parts: Parts,
    Json(mut request): Json<EnrollRequest>,
) -> ApiResult<Json<EnrollResponse>> {
    let now = Timestamp::now();
    let caller = caller(&parts);
    if let Some(wait) = app.doors.enroll.wait(caller, Instant::now()) {
        return Err(ApiError::too_many(wait));
    }
    app.doors.enroll.note(caller, Instant::now());
    let unknown = || ApiError::from(Refusal::TokenUnknown);
    let (token_id, token) = bearer(&parts).and_then(|value| value.split_once('.')).ok_or_else(unknown)?;
    let token_id = Uuid::parse_str(token_id).map_err(|_| unknown())?;
    if request.organization_id.trim().is_empty() {
        return Err(ApiError::bad_request("The Exchange organization's identity is empty."));
    }
    request.bound();
    if !is_identity(&request.organization_id) {
        return Err(ApiError::bad_request("The Exchange organization's identity is no distinguished name."));
    }
    let csr = parse(&request.certificate_request_pem)?;
    let serial = random::serial();
    let enrolment = Enrolment {
        token_id,
        secret_hash: random::sha256(token.as_bytes()),
        key_hash: csr.key_hash(),
        serial: serial.to_vec(),
        not_after: not_after(Present::between(now, app.store.confirmed_time(now))),
        identity: request.organization_id,
        organization_name: request.organization_name,
        environment: request.environment,
        server_name: request.server_name,
        connector_server_name: request.connector_server_name,
        agent_version: request.agent_version,
        replace: request.replace,
    };
    let enrolled = match app.store.enroll(now, &enrolment).await {
        Err(StoreError::Refused(Refusal::ConnectorExists)) => {
            return Err(exists(&app, now, &enrolment.identity).await?);
        }
        enrolled => enrolled?,
    };
    let mode = Some(app.store.mode(enrolled.org).await?);
    // A replaced agent is refused from now on, and what it waits for is answered.
    app.forget_agents(enrolled.org);
    app.wake(enrolled.org);
    tracing::info!(connector = %enrolled.org, agent = %enrolled.agent, replace = enrolment.replace, "enrolled");
    Ok(Json(EnrollResponse { mode, ..issue(&app, &csr, enrolled, &serial, now)? }))
}

/// The refusal of a second connector names the first: whoever replaces it should know what is replaced.
async fn exists(app: &App, now: Timestamp, identity: &str) -> ApiResult<ApiError> {
    let plain = || ApiError::from(Refusal::ConnectorExists);
    let Some(org) = app.store.connector_of(identity).await? else { return Ok(plain()) };
    let Some(known) = app.store.connector(now, org).await? else { return Ok(plain()) };
    let host = known.connector_server_name.as_deref().unwrap_or("an unknown computer");
    let heard = known
        .health_at
        .map_or_else(|| "was never heard of".to_owned(), |at| format!("was last heard of at {at:.0}"));
    let mode = match known.mode {
        Mode::Observe => "only observes",
        Mode::Enforce => "enforces",
    };
    let mut error = ApiError::conflict(format!(
        "A connector for this Exchange organization exists already: it runs on {host}, {heard}, and {mode}."
    ))
    .inner(code::CONNECTOR_EXISTS);
    error.existing = Some(Box::new(ExistingConnector {
        connector_server_name: known.connector_server_name.clone(),
        last_contact_date_time: known.health_at,
        mode: known.mode,
    }));
    Ok(error)
}

/// `POST /agent/v1/renew`. The old certificate stays valid until the new one was used, and a day longer.
pub async fn renew(
    app: App,
    RenewingAgent(agent): RenewingAgent,
    Json(request): Json<RenewRequest>,
) -> ApiResult<Json<EnrollResponse>> {
    if let Some(wait) = app.doors.renew.wait(agent.id, Instant::now()) {
        return Err(ApiError::too_many(wait));
    }
    app.doors.renew.note(agent.id, Instant::now());
    let now = Timestamp::now();
    let csr = parse(&request.certificate_request_pem)?;
    let serial = random::serial();
    let until = not_after(Present::between(now, app.store.confirmed_time(now)));
    let generation = app.store.add_certificate(now, agent.id, &serial, until).await?;
    issue(&app, &csr, Enrolled { org: agent.org, agent: agent.id, generation }, &serial, now).map(Json)
}

/// `POST /agent/v1/retire`: the connection was removed from the agent's computer. What it changed stays known, for the connector
/// that comes after it.
pub async fn retire(app: App, Agent(agent): Agent) -> ApiResult<StatusCode> {
    app.store.retire_agent(agent.org, agent.id).await?;
    app.forget_agents(agent.org);
    app.wake(agent.org);
    tracing::info!(connector = %agent.org, agent = %agent.id, "the connection was removed from its computer");
    Ok(StatusCode::NO_CONTENT)
}

fn not_after(now: Present) -> Timestamp {
    now.latest() + SignedDuration::from_hours(24 * AGENT_DAYS)
}

/// Signs the certificate that the store has noted.
fn issue(
    app: &App,
    csr: &CertificateRequest,
    enrolled: Enrolled,
    serial: &[u8],
    now: Timestamp,
) -> ApiResult<EnrollResponse> {
    let Enrolled { org, agent, generation } = enrolled;
    let now = Present::between(now, app.store.confirmed_time(now));
    let issued = app.authority.issue(csr, agent, org, serial, now).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "a certificate could not be issued");
        ApiError::internal("The certificate could not be issued.")
    })?;
    Ok(EnrollResponse {
        connector_id: org,
        agent_id: agent,
        certificate_chain_pem: issued.chain_pem,
        trust_bundle_pem: app.shown().bundle.pem(),
        not_after: not_after(now),
        generation,
        mode: None,
    })
}

fn parse(pem: &str) -> ApiResult<CertificateRequest> {
    CertificateRequest::parse(pem).map_err(|error| {
        tracing::info!(error = &error as &dyn std::error::Error, "a certificate request was refused");
        ApiError::bad_request("The certificate request cannot be read, or is not signed by its own key.")
            .inner(code::CERTIFICATE_REQUEST_INVALID)
    })
}
