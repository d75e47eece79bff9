//! Request bodies: bounded, and refused in the service's own error shape.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

use crate::http::error::{ApiError, ApiResult};

/// Most bytes of a JSON body.
const MOST_JSON: usize = 1024 * 1024;

/// A JSON body.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let bytes = read(request.into_body(), MOST_JSON).await?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            ApiError::bad_request(format!("The request's body is not what is expected: {error}."))
        })
    }
}

/// Reads a body of at most `most` bytes.
///
/// # Errors
/// When it is longer, or ends early.
pub async fn read(body: Body, most: usize) -> ApiResult<Bytes> {
    match Limited::new(body, most).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.downcast_ref::<LengthLimitError>().is_some() => {
            Err(ApiError::too_large(format!("The request's body is longer than {most} bytes.")))
        }
        Err(_) => Err(ApiError::bad_request("The request's body ended early.")),
    }
}
