//! Enrolment: token and certificate request in, client certificate out; renewal by the certificate itself.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use exchange_connector::api::enrollment::{EnrollRequest, EnrollResponse, RenewRequest};
use exchange_connector::api::error::code;
use http::request::Parts;
use http::{StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::ca::{AGENT_DAYS, CaError, Request};
use crate::http::body::Json;
use crate::http::error::{ApiError, ApiResult};
use crate::http::identity::{Agent, bearer};
use crate::random;
use crate::state::App;
use crate::store::types::Enrolment;
use crate::store::{Refusal, StoreError};

/// `GET /agent/v1/ca`: the roots, PEM.
pub async fn trust_bundle(State(app): State<App>) -> Response {
    ([(header::CONTENT_TYPE, "application/pem-certificate-chain")], app.authority.root_pem().to_owned())
        .into_response()
}

/// `POST /agent/v1/enroll`.
pub async fn enroll(
    State(app): State<App>,
    parts: Parts,
    Json(request): Json<EnrollRequest>,
) -> ApiResult<axum::Json<EnrollResponse>> {
    let now = Timestamp::now();
    let unknown = || ApiError::from(StoreError::from(Refusal::TokenUnknown));
    let (token_id, token) = bearer(&parts).and_then(|value| value.split_once('.')).ok_or_else(unknown)?;
    let token_id = Uuid::parse_str(token_id).map_err(|_| unknown())?;
    if request.organization_id.trim().is_empty() {
        return Err(ApiError::bad_request("The Exchange organization's identity is empty."));
    }
    let csr = parse(&request.certificate_request_pem)?;
    let (serial, not_after) = (random::serial(), now + SignedDuration::from_hours(24 * AGENT_DAYS));
    let enrolment = Enrolment {
        token_id,
        secret_hash: random::sha256(token.as_bytes()),
        key_hash: csr.key_hash(),
        serial: serial.to_vec(),
        not_after,
        identity: request.organization_id,
        organization_name: request.organization_name,
        environment: request.environment,
        server_name: request.server_name,
        connector_server_name: request.connector_server_name,
        agent_version: request.agent_version,
        replace: request.replace,
    };
    let enrolled = app.store.enroll(now, &enrolment).await?;
    // A replaced agent is refused from now on, and what it waits for is answered.
    app.forget_agents(enrolled.org);
    app.wake(enrolled.org);
    tracing::info!(connector = %enrolled.org, agent = %enrolled.agent, replace = enrolment.replace, "enrolled");
    let issued = app.authority.issue(&csr, enrolled.agent, enrolled.org, &serial, now).map_err(failed)?;
    Ok(axum::Json(EnrollResponse {
        connector_id: enrolled.org,
        agent_id: enrolled.agent,
        certificate_chain_pem: issued.chain_pem,
        trust_bundle_pem: app.authority.root_pem().to_owned(),
        not_after,
        generation: enrolled.generation,
    }))
}

/// `POST /agent/v1/renew`. The old certificate goes on until the new one was used, and a day longer.
pub async fn renew(
    State(app): State<App>,
    Agent(agent): Agent,
    Json(request): Json<RenewRequest>,
) -> ApiResult<axum::Json<EnrollResponse>> {
    let now = Timestamp::now();
    let csr = parse(&request.certificate_request_pem)?;
    let (serial, not_after) = (random::serial(), now + SignedDuration::from_hours(24 * AGENT_DAYS));
    let generation = app.store.add_certificate(now, agent.id, &serial, not_after).await?;
    let issued = app.authority.issue(&csr, agent.id, agent.org, &serial, now).map_err(failed)?;
    Ok(axum::Json(EnrollResponse {
        connector_id: agent.org,
        agent_id: agent.id,
        certificate_chain_pem: issued.chain_pem,
        trust_bundle_pem: app.authority.root_pem().to_owned(),
        not_after,
        generation,
    }))
}

fn parse(pem: &str) -> ApiResult<Request> {
    Request::parse(pem).map_err(|error| {
        tracing::info!(error = &error as &dyn std::error::Error, "a certificate request was refused");
        ApiError::bad_request("The certificate request cannot be read, or is not signed by its own key.")
            .inner(code::CERTIFICATE_REQUEST_INVALID)
    })
}

fn failed(error: CaError) -> ApiError {
    tracing::error!(error = &error as &dyn std::error::Error, "a certificate could not be issued");
    ApiError::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        "generalException",
        "The certificate could not be issued.",
    )
}
