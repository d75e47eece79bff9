//! What is answered where another person has to confirm first: 202 with the request that waits.

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde_json::json;

use crate::http::handler::{ApiResult, App, Json};
use crate::store::NewRequest;

/// Stores what somebody asks for, and says that it waits.
pub(super) async fn ask(app: &App, new: &NewRequest<'_>) -> ApiResult<Response> {
    let (id, until) = app.store.ask_second_person(Timestamp::now(), new).await?;
    tracing::info!(request = %id, kind = new.kind.as_str(), target = %new.target, by = new.author,
        "a second person is asked");
    let answer = json!({
        "secondPersonRequestId": id,
        "waitsForSecondPerson": true,
        "kind": new.kind,
        "expirationDateTime": until,
    });
    Ok((StatusCode::ACCEPTED, Json(answer)).into_response())
}
