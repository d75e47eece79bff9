//! `Idempotency-Key`: a request that a program sends again, because it lost the answer, is carried out once
//! (draft-ietf-httpapi-idempotency-key-header-07).

use axum::body::Body;
use axum::extract::{FromRequestParts as _, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::read;
use crate::http::identity::Admin;
use crate::store::{KEY_HOURS, KeyedAnswer, KeyedRequest, RequestKey};

const NAME: HeaderName = HeaderName::from_static("idempotency-key");
/// Says that the answer is the one of before.
const REPEATED: HeaderName = HeaderName::from_static("idempotency-replayed");
const LONGEST_KEY: usize = 255;
/// Longest body of a request with a key, and longest answer that is kept.
const MOST_REQUEST: usize = 1024 * 1024;
const MOST_KEPT: usize = 256 * 1024;
/// What a repeated answer has again.
const KEPT: [HeaderName; 4] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG, header::RETRY_AFTER];
/// Operations whose answers hold a secret that is shown once: nobody keeps it.
const NEVER_KEPT: [&str; 4] = ["/accessTokens", "/users", "/me/", "/setupPackage"];

/// True for an operation whose answer may be kept: `path` as the router knows it, below `/v1.0`.
pub(super) fn is_kept(path: &str) -> bool {
    let Some(path) = path.strip_prefix("/deviceManagement") else { return false };
    !NEVER_KEPT.iter().any(|known| path.starts_with(known))
}

/// Carries a request with a key out once, and answers it again in the same way.
pub(super) async fn once(State(app): State<App>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if !changes || !request.headers().contains_key(NAME) {
        return next.run(request).await;
    }
    keyed(&app, request, next).await.unwrap_or_else(ApiError::into_response)
}

async fn keyed(app: &App, request: Request, next: Next) -> ApiResult<Response> {
    let (mut parts, body) = request.into_parts();
    let hash = key_of(&parts)?;
    let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    if !is_kept(route.trim_start_matches("/v1.0")) {
        return Err(ApiError::bad_request(
            "This operation's answer is shown once and never kept, so it takes no Idempotency-Key.",
        ));
    }
    // Whoever may not carry it out learns no answer either.
    let admin = Admin::from_request_parts(&mut parts, app).await?;
    let body = read(body, MOST_REQUEST).await?;
    let fingerprint = fingerprint(&parts, &body);
    let key = RequestKey { user: admin.user, hash, fingerprint };
    match app.store.begin_keyed(Timestamp::now(), app.started, &key).await? {
        KeyedRequest::New => {}
        KeyedRequest::Done(answer) => return Ok(again(answer)),
        KeyedRequest::Another => {
            return Err(ApiError::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotencyKeyReused",
                "This Idempotency-Key stands for another request. Take a new key for each request.",
            ));
        }
        KeyedRequest::Running => {
            let text = "The request with this Idempotency-Key is being carried out. Ask again in a moment.";
            return Err(ApiError::conflict(text).inner("stillRunning"));
        }
        KeyedRequest::Unknown => {
            return Err(ApiError::conflict(format!(
                "The service ended while it carried out the request with this Idempotency-Key. Look whether it was done; \
                 the key is known for {KEY_HOURS} hours."
            ))
            .inner("outcomeUnknown"));
        }
    }
    // Once begun it runs to its end, also where the caller hangs up.
    let app = app.clone();
    let request = Request::from_parts(parts, Body::from(body));
    let running = tokio::spawn(async move { finish(&app, &key, next.run(request).await).await });
    running.await.map_err(|_| ApiError::internal("The request could not be carried out."))?
}

/// Keeps the answer, frees the key, or says that nobody knows.
async fn finish(app: &App, key: &RequestKey, answer: Response) -> ApiResult<Response> {
    let status = answer.status();
    if !status.is_success() {
        if status.is_server_error() {
            app.store.doubt_key(key).await?
        } else {
            app.store.free_key(key).await?
        }
        return Ok(answer);
    }
    let (parts, body) = answer.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .map_err(|_| ApiError::internal("The answer could not be made."))?;
    let headers = KEPT.iter().filter_map(|name| {
        Some((name.as_str().to_owned(), parts.headers.get(name)?.to_str().ok()?.to_owned()))
    });
    let kept = KeyedAnswer {
        status: status.as_u16(),
        headers: headers.collect(),
        body: (body.len() <= MOST_KEPT).then(|| body.to_vec()),
    };
    app.store.end_keyed(key, &kept).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn again(answer: KeyedAnswer) -> Response {
    let Some(body) = answer.body else {
        let text = "The request was carried out. Its answer was too long to be kept; read what there is now.";
        return ApiError::conflict(text).inner("answerNotKept").into_response();
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    for (name, value) in answer.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPEATED, HeaderValue::from_static("true"));
    response
}

/// The digest of the key: a string of Structured Fields (RFC 8941 section 3.3.3), or the same without its quotes.
fn key_of(parts: &Parts) -> ApiResult<[u8; 32]> {
    let wrong = || {
        let text = format!("Idempotency-Key is one string of 1 to {LONGEST_KEY} printable ASCII characters.");
        ApiError::bad_request(text).about("Idempotency-Key")
    };
    let mut values = parts.headers.get_all(NAME).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return Err(wrong()) };
    let text = value.to_str().map_err(|_| wrong())?.trim();
    let key = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    if key.is_empty() || key.len() > LONGEST_KEY || !key.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Err(wrong());
    }
    Ok(Sha256::digest(key).into())
}

/// What makes two requests the same: method, address, precondition, body.
fn fingerprint(parts: &Parts, body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
    let condition = parts.headers.get(header::IF_MATCH).map_or(&b""[..], HeaderValue::as_bytes);
    for part in [parts.method.as_str().as_bytes(), address.as_bytes(), condition, body] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
