//! One error: its status, what the client sees (in Graph's shape), and what only the log has.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use exchange_connector::api::error::{ErrorBody, ErrorDetail, InnerError, code};
use exchange_connector::domain::health::ExistingConnector;
use http::{HeaderName, HeaderValue, StatusCode, header};
use jiff::Timestamp;
use uuid::Uuid;

use crate::store::{Refusal, StoreError};

const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");

/// What a route answers when it cannot carry out the request.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub status: StatusCode,
    /// Graph's code.
    pub code: &'static str,
    pub message: String,
    /// Our finer code.
    pub inner: Option<&'static str>,
    /// The member of the request that is wrong.
    pub target: Option<String>,
    pub retry_after: Option<u32>,
    /// With `connectorExists`.
    pub existing: Option<Box<ExistingConnector>>,
}

/// Shorthand of every route.
pub type ApiResult<T> = Result<T, ApiError>;

impl ApiError {
    /// An error of Graph's `code` with a sentence for people.
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            inner: None,
            target: None,
            retry_after: None,
            existing: None,
        }
    }

    /// With our finer code.
    #[must_use]
    pub fn inner(mut self, code: &'static str) -> Self {
        self.inner = Some(code);
        self
    }

    /// With the member of the request that it is about.
    #[must_use]
    pub fn about<'a>(mut self, member: impl Into<Option<&'a str>>) -> Self {
        self.target = member.into().map(str::to_owned);
        self
    }

    /// 400: the request cannot be understood.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalidRequest", message)
    }

    /// 400: a query option that is not supported; never ignored.
    pub fn query_option(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalidQueryOption", message)
    }

    /// 404.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "itemNotFound", message)
    }

    /// 401: the caller showed no valid credential for this route.
    pub fn unauthenticated(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthenticated", message)
    }

    /// 403.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "accessDenied", message)
    }

    /// 409: the request conflicts with the present state.
    pub fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "conflict", message)
    }

    /// 500; the cause is for the log.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "generalException", message)
    }

    /// 429: the same caller tried it too often.
    pub fn too_many(wait: std::time::Duration) -> Self {
        let mut error = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "tooManyRequests",
            "This was tried too often from here. Wait, then try again.",
        );
        error.retry_after = Some(u32::try_from(wait.as_secs() + 1).unwrap_or(u32::MAX));
        error
    }

    fn unavailable(message: &str) -> Self {
        let mut error = Self::new(StatusCode::SERVICE_UNAVAILABLE, "serviceNotAvailable", message);
        error.retry_after = Some(10);
        error
    }

    /// 503: what can be read is answered, and nothing can be written.
    pub fn not_stored() -> Self {
        Self::unavailable(
            "The service cannot write to its disk, which is probably full. It goes on by itself once there is room.",
        )
    }

    /// 413.
    pub fn too_large(message: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "requestTooLarge", message)
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(refusal) => refusal.into(),
            other => {
                // The cause stays in the log: it names files and statements.
                tracing::error!(error = &other as &dyn std::error::Error, "the store failed");
                if other.is_full() {
                    return Self::not_stored();
                }
                Self::unavailable("The service cannot reach its database at the moment.")
            }
        }
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        refused(refusal)
    }
}

fn refused(refusal: Refusal) -> ApiError {
    let conflict = |message: &str, inner| ApiError::conflict(message).inner(inner);
    match refusal {
        Refusal::TokenUnknown => {
            ApiError::unauthenticated("The account file's token is not known to this service.")
                .inner(code::TOKEN_UNKNOWN)
        }
        Refusal::TokenExpired => {
            ApiError::unauthenticated("The account file has expired.").inner(code::TOKEN_EXPIRED)
        }
        Refusal::TokenUsedUp => {
            ApiError::unauthenticated("The account file is used up.").inner(code::TOKEN_USED_UP)
        }
        Refusal::ConnectorExists => {
            conflict("A connector for this Exchange organization exists already.", code::CONNECTOR_EXISTS)
        }
        Refusal::AgentRevoked => {
            ApiError::forbidden("This agent was replaced, or its connection was deleted.")
                .inner(code::AGENT_REVOKED)
        }
        Refusal::LeaseLost => conflict("Another agent holds the organization's lease.", code::LEASE_LOST),
        Refusal::SearchTooBroad => ApiError::query_option(
            "The search goes through too much and was ended after two seconds. Narrow it: another word, or a filter.",
        )
        .inner("searchTooBroad"),
        Refusal::SearchBuilding => {
            ApiError::unavailable("The search is being built after an update. It is ready in some minutes.")
                .inner("searchBuilding")
        }
        Refusal::TooMany => conflict("There are as many of them as there can be; remove one first.", "tooMany"),
        Refusal::SyncUnknown => ApiError::not_found("This upload does not exist, or a newer one ended it.")
            .inner(code::SYNC_UNKNOWN),
        Refusal::ChunkMismatch => {
            conflict("What was received is not what was announced.", code::CHUNK_MISMATCH)
        }
        Refusal::OrderNotStartable => conflict("This order is not to be started.", code::ORDER_NOT_STARTABLE),
        Refusal::Observing => {
            conflict("The connector only observes; nothing in Exchange is changed.", "observeOnly")
        }
        Refusal::ObservingUndo => conflict(
            "The connector only observes and carries out no order, an undo neither. Let it enforce first, or take the run \
             back at the connector: `exchange-connector undo RUN` works there in either mode, and with --dry-run it only \
             tells.",
            "observeOnly",
        ),
        Refusal::RunNotHeld => conflict("This run does not wait for anybody any more.", "runNotHeld"),
        Refusal::OrderUnderWay => {
            conflict("An order of this kind is on its way for this device.", "orderUnderWay")
        }
        Refusal::RunUnderWay => {
            conflict("A run of this kind is under way for this connector already.", "runUnderWay")
        }
        Refusal::SwitchOnWaits => conflict(
            "A switch-on of this connector is under way and waits because approvals failed. Accept its run to try them \
             again, or reject it to give the switch-on up.",
            "switchOnWaits",
        ),
        Refusal::ScopePartial => conflict(
            "The devices outside the discovery scope are not known to the service and would lose access. Set the \
             connector's discoveryScope to {\"kind\": \"all\"}, let a full sync succeed, then close the default level.",
            "scopeIsPartial",
        ),
        Refusal::NothingToUndo => conflict("Nothing that this run changed can be undone.", "nothingToUndo"),
        Refusal::DeviceGone => {
            conflict("Exchange does not have this device any more; nothing was ordered.", "deviceGone")
        }
        Refusal::RoleTooHigh => {
            ApiError::forbidden("The role allows more than the user's own.").inner("roleNotAllowed")
        }
        Refusal::TooManyTokens => {
            conflict("The user has as many access tokens as there may be; end one first.", "tooManyTokens")
        }
        Refusal::LastAdministrator => conflict(
            "This is the only person who can administer the service. Give somebody else the role administer and a way to \
             sign in first.",
            "lastAdministrator",
        ),
        Refusal::NoSecondPerson => conflict(
            "A second person is asked for, which takes two people who can sign in and administer. Add another one first, or \
             switch the second person off.",
            "noSecondPerson",
        ),
        Refusal::SecondPersonNeeded => conflict(
            "Another person has to confirm this: ask for it on the service's page or by its API. Nothing was done.",
            "secondPersonNeeded",
        ),
        Refusal::RequestWaits => {
            conflict("The same was asked for already and waits for a second person.", "requestWaits")
        }
        Refusal::RequestOver => {
            conflict("This request does not wait any more: somebody decided, or its day is over.", "requestOver")
        }
        Refusal::OwnRequest => {
            ApiError::forbidden("Another person has to decide about this; nobody decides about an own request.")
                .inner("ownRequest")
        }
        Refusal::AuthorGone => conflict(
            "Who asked for this was removed, or may not do it any more. Refuse it, and ask for it anew if it is meant.",
            "authorGone",
        ),
        Refusal::LinkUnknown => ApiError::unauthenticated(
            "This link is not known any more: it was used, a newer one took its place, or its 24 hours are over. Ask an \
             administrator for another one.",
        )
        .inner("linkUnknown"),
        Refusal::NotFound => ApiError::not_found("There is no such object."),
        Refusal::WipeUnderWay => conflict(
            "This device has a wipe to carry out, which would go with its partnership. Nothing was ordered; cancel the \
             wipe first if it is not meant any more.",
            "wipeUnderWay",
        ),
        Refusal::Exists => ApiError::new(StatusCode::CONFLICT, "nameAlreadyExists", "It exists already."),
        Refusal::Stale => ApiError::new(
            StatusCode::PRECONDITION_FAILED,
            "resourceModified",
            "The object was changed by someone else; read it again.",
        ),
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        // The body is written by `identify`, which knows the request's ids.
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every request its ids and every error its body.
pub async fn identify(request: Request, next: Next) -> Response {
    let id = Uuid::now_v7().to_string();
    let client: Option<HeaderValue> = request
        .headers()
        .get(CLIENT_REQUEST_ID)
        .filter(|value| value.len() <= 64 && value.to_str().is_ok())
        .cloned();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let mut response = next.run(request).await;
    tracing::debug!(%method, path, status = response.status().as_u16(), request_id = id, "answered");
    if let Some(error) = response.extensions_mut().remove::<ApiError>() {
        let body = ErrorBody {
            error: ErrorDetail {
                code: error.code.into(),
                message: error.message,
                target: error.target,
                inner_error: Some(InnerError {
                    code: error.inner.map(Into::into),
                    date: Some(Timestamp::now().to_string()),
                    request_id: Some(id.clone()),
                    client_request_id: client.as_ref().and_then(|value| value.to_str().ok()).map(Into::into),
                    existing_connector: error.existing,
                }),
            },
        };
        let headers = std::mem::take(response.headers_mut());
        response = (error.status, axum::Json(body)).into_response();
        for (name, value) in &headers {
            if *name != header::CONTENT_LENGTH && *name != header::CONTENT_TYPE {
                response.headers_mut().insert(name, value.clone());
            }
        }
        if error.status == StatusCode::UNAUTHORIZED {
            let scheme = HeaderValue::from_static("Bearer realm=\"Exchange Connector\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, scheme);
        }
        if let Some(seconds) = error.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    if let Some(client) = client {
        response.headers_mut().insert(CLIENT_REQUEST_ID, client);
    }
    response
}
