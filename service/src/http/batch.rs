//! `POST /v1.0/$batch`: up to twenty requests in one, as Microsoft Graph's libraries send them. They run one after the other,
//! each with the caller's own right, and each answer stands beside its id.

use std::collections::HashMap;

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, OriginalUri, Request};
use axum::response::{IntoResponse as _, Response};
use base64_simd::STANDARD;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tower::ServiceExt as _;

use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::{self, Json, JsonResult};

/// Requests of one batch, as in Graph.
const MOST: usize = 20;
/// Bytes of a batch, and of one answer in it.
const MOST_BYTES: usize = 4 * 1024 * 1024;
const MOST_ANSWER: usize = 4 * 1024 * 1024;
/// What says who calls, and from where; one request of a batch can set none of it.
const OF_CALLER: [HeaderName; 6] = [
    header::AUTHORIZATION,
    header::COOKIE,
    header::HOST,
    header::ACCEPT_LANGUAGE,
    header::ORIGIN,
    HeaderName::from_static(crate::http::identity::PAGE_HEADER),
];

#[derive(Debug, Deserialize)]
struct Batch {
    requests: Vec<One>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct One {
    id: String,
    method: String,
    /// Below `/v1.0`.
    url: String,
    #[serde(default)]
    headers: HashMap<String, String>,
    #[serde(default)]
    body: Option<Value>,
    #[serde(default)]
    depends_on: Vec<String>,
}

/// Runs a batch over the routes of the administrators' side.
pub(super) async fn run(routes: Router, request: Request) -> JsonResult {
    let (parts, body) = request.into_parts();
    let bytes = extract::read(body, MOST_BYTES).await?;
    let batch: Batch = serde_json::from_slice(&bytes)
        .map_err(|error| ApiError::bad_request(format!("The body is no batch: {error}.")))?;
    if batch.requests.len() > MOST {
        return Err(ApiError::bad_request(format!("A batch has at most {MOST} requests.")));
    }
    let mut statuses: HashMap<String, StatusCode> = HashMap::new();
    let mut responses = Vec::new();
    for one in batch.requests {
        if statuses.contains_key(&one.id) {
            return Err(ApiError::bad_request(format!(
                "Two requests of the batch have the id {:?}.",
                one.id
            )));
        }
        let failed = one.depends_on.iter().find(|id| !statuses.get(*id).is_some_and(StatusCode::is_success));
        let answered = match failed {
            Some(id) => {
                let text =
                    format!("The request {id:?}, which this one depends on, did not succeed before it.");
                ApiError::new(StatusCode::FAILED_DEPENDENCY, "failedDependency", text).into_response()
            }
            None => match inner(&parts, &one) {
                Ok(request) => routes.clone().oneshot(request).await.unwrap_or_else(|never| match never {}),
                Err(error) => error.into_response(),
            },
        };
        let (status, answer) = shown(answered).await;
        statuses.insert(one.id.clone(), status);
        let mut response = json!({"id": one.id, "status": status.as_u16()});
        response.as_object_mut().into_iter().for_each(|all| all.extend(answer.clone()));
        responses.push(response);
    }
    Ok(Json(json!({ "responses": responses })))
}

/// One request with the caller's rights.
fn inner(caller: &Parts, one: &One) -> ApiResult<Request> {
    let wrong =
        |what: &str| ApiError::bad_request(format!("{what} of the request {:?} cannot be used.", one.id));
    let method: Method = one.method.to_ascii_uppercase().parse().map_err(|_| wrong("The method"))?;
    let path = one.url.trim_start_matches('/');
    let uri: http::Uri = format!("/v1.0/{path}").parse().map_err(|_| wrong("The url"))?;
    let mut request = Request::new(Body::empty());
    for (name, value) in &one.headers {
        let name: HeaderName = name.parse().map_err(|_| wrong("A header"))?;
        if !OF_CALLER.contains(&name) {
            request.headers_mut().insert(name, HeaderValue::from_str(value).map_err(|_| wrong("A header"))?);
        }
    }
    for name in &OF_CALLER {
        for value in caller.headers.get_all(name) {
            request.headers_mut().append(name, value.clone());
        }
    }
    if let Some(body) = &one.body {
        let is_json = request
            .headers()
            .get(header::CONTENT_TYPE)
            .is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.contains("json")));
        let bytes = match body {
            // What is no JSON comes as base64.
            Value::String(text) if !is_json => STANDARD.decode_to_vec(text).map_err(|_| wrong("The body"))?,
            body => body.to_string().into_bytes(),
        };
        request
            .headers_mut()
            .entry(header::CONTENT_TYPE)
            .or_insert(HeaderValue::from_static("application/json"));
        *request.body_mut() = Body::from(bytes);
    }
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    *request.extensions_mut() = caller.extensions.clone();
    request.extensions_mut().remove::<OriginalUri>();
    // The route of the request in the batch says what right it needs.
    request.extensions_mut().remove::<MatchedPath>();
    Ok(request)
}

/// An answer as it stands in the batch's.
async fn shown(response: Response) -> (StatusCode, Map<String, Value>) {
    let (parts, body) = response.into_parts();
    let mut headers = Map::new();
    for name in [header::CONTENT_TYPE, header::LOCATION, header::ETAG, header::RETRY_AFTER] {
        if let Some(value) = parts.headers.get(&name).and_then(|value| value.to_str().ok()) {
            headers.insert(name.to_string(), value.into());
        }
    }
    let Ok(bytes) = axum::body::to_bytes(body, MOST_ANSWER).await else {
        let text = "The answer is too large for a batch; send the request by itself.";
        let error = json!({"error": {"code": "responseTooLarge", "message": text}});
        let all = json!({"headers": {"content-type": "application/json"}, "body": error});
        return (StatusCode::INSUFFICIENT_STORAGE, all.as_object().cloned().unwrap_or_default());
    };
    let mut all = Map::new();
    all.insert("headers".into(), headers.into());
    if !bytes.is_empty() {
        let body =
            serde_json::from_slice(&bytes).unwrap_or_else(|_| STANDARD.encode_to_string(&bytes).into());
        all.insert("body".into(), body);
    }
    (parts.status, all)
}
