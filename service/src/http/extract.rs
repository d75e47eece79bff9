//! What handlers take and return: the service, path parameters, and bounded JSON bodies, refused in the service's own
//! error shape.

use std::convert::Infallible;

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use http::request::Parts;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::app::App;
use crate::http::error::{ApiError, ApiResult};

/// Most bytes of a JSON body.
const MOST_JSON: usize = 1024 * 1024;

impl FromRequestParts<Self> for App {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, app: &Self) -> Result<Self, Infallible> {
        Ok(app.clone())
    }
}

/// Path parameters. An address whose parameters cannot be read names nothing: 404.
#[derive(Debug)]
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for At<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> ApiResult<Self> {
        Path::<T>::from_request_parts(parts, app)
            .await
            .map(|Path(at)| Self(at))
            .map_err(|_| ApiError::not_found("There is nothing at this address."))
    }
}

/// JSON, as a request's body or an answer's.
#[derive(Debug)]
pub struct Json<T>(pub T);

/// What most handlers answer.
pub type JsonResult = ApiResult<Json<Value>>;

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> ApiResult<Self> {
        parse(&read(request.into_body(), MOST_JSON).await?).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// A JSON body of at most `most` bytes.
pub async fn json<T: DeserializeOwned>(body: Body, most: usize) -> ApiResult<T> {
    parse(&read(body, most).await?)
}

/// A JSON body that may be absent: then nothing is said beyond the defaults.
pub fn optional<T: DeserializeOwned + Default>(body: &[u8]) -> ApiResult<T> {
    if body.trim_ascii().is_empty() { Ok(T::default()) } else { parse(body) }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> ApiResult<T> {
    serde_json::from_slice(body).map_err(|error| {
        ApiError::bad_request(format!("The request's body is not what is expected: {error}."))
    })
}

/// A name that somebody gives: one line of 1 to `most` characters, without the white space around it.
pub fn given_name<'a>(member: &'static str, text: &'a str, most: usize) -> ApiResult<&'a str> {
    let name = text.trim();
    if name.is_empty() || name.chars().count() > most || name.chars().any(char::is_control) {
        let text = format!("{member} is a text of 1 to {most} characters.");
        return Err(ApiError::bad_request(text).about(member));
    }
    Ok(name)
}

/// Reads a body of at most `most` bytes.
pub async fn read(body: Body, most: usize) -> ApiResult<Bytes> {
    match Limited::new(body, most).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.downcast_ref::<LengthLimitError>().is_some() => {
            Err(ApiError::too_large(format!("The request's body is longer than {most} bytes.")))
        }
        Err(error) if timed_out(&*error) => Err(ApiError::new(
            StatusCode::REQUEST_TIMEOUT,
            "requestTimeout",
            "The request's body did not come in time.",
        )),
        Err(_) => Err(ApiError::bad_request("The request's body ended early.")),
    }
}

fn timed_out(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source())
        .filter_map(|error| error.downcast_ref::<std::io::Error>())
        .any(|error| error.kind() == std::io::ErrorKind::TimedOut)
}
