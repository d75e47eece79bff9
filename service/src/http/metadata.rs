//! What OData's own readers ask for first: the service document and `$metadata`, so that Excel and Power BI open the lists.
//!
//! Shapes: OData JSON Format 4.0 section 5, OData CSDL 4.0 (XML) sections 3 to 13.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde_json::json;

use crate::http::error::{ApiError, ApiResult};
use crate::http::handler::{Admin, Json, JsonResult, Options};
use crate::http::odata::csdl;
use crate::http::odata::model::TYPES;

const ODATA_VERSION: HeaderName = HeaderName::from_static("odata-version");
const XML: HeaderValue = HeaderValue::from_static("application/xml");

/// `GET /v1.0`: which lists there are.
pub(super) async fn service_document(_: Admin, options: Options) -> JsonResult {
    options.only(&[])?;
    let root = json!({"name": "deviceManagement", "kind": "Singleton", "url": "deviceManagement"});
    let sets = TYPES
        .iter()
        .filter_map(|kind| kind.set)
        .map(|set| json!({"name": set, "kind": "EntitySet", "url": format!("deviceManagement/{set}")}));
    let value: Vec<_> = sets.chain([root]).collect();
    Ok(Json(json!({"@odata.context": options.metadata(), "value": value})))
}

/// `GET /v1.0/$metadata`: the types of the lists.
pub(super) async fn metadata(_: Admin, options: Options) -> ApiResult<Response> {
    options.only(&[])?;
    Ok(([(header::CONTENT_TYPE, XML)], csdl::document(&TYPES)).into_response())
}

/// Around every route of the API: says the protocol's version, and takes no compressed body.
///
/// Microsoft's generated libraries compress what they send, and send it once more as it is when the answer is 415.
pub(super) async fn speak(request: Request, next: Next) -> Response {
    let coded = request.headers().get(header::CONTENT_ENCODING);
    let mut response = if coded.is_some_and(|coded| !coded.as_bytes().eq_ignore_ascii_case(b"identity")) {
        ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupportedMediaType",
            "The service takes no compressed body here. Send it as it is, without Content-Encoding.",
        )
        .into_response()
    } else {
        next.run(request).await
    };
    response.headers_mut().entry(ODATA_VERSION).or_insert(HeaderValue::from_static("4.0"));
    response
}
