//! OData: query options (an unknown one is an error, never ignored), filters, paging keys, entity tags.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::response::{AppendHeaders, IntoResponse as _, Response};
use http::request::Parts;
use http::{HeaderMap, HeaderName, StatusCode, header};
use serde_json::{Map, Value, json};
use url::form_urlencoded;
use uuid::Uuid;

use crate::http::error::{ApiError, ApiResult};

/// Most objects of a page.
pub const MOST_TOP: u32 = 1000;
const DEFAULT_TOP: u32 = 100;

/// The query options of a request and the address it was sent to.
#[derive(Debug, Clone)]
pub struct Options {
    path: String,
    pairs: Vec<(String, String)>,
    host: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Options {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0);
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
        Ok(Self { path: uri.path().to_owned(), pairs, host })
    }
}

impl Options {
    /// Refuses every option that is not in `known` and every one that comes twice.
    ///
    /// # Errors
    /// 400 `invalidQueryOption`, naming the option.
    pub fn only(&self, known: &[&str]) -> ApiResult<()> {
        for (at, (name, _)) in self.pairs.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                let supported = if known.is_empty() { "none".into() } else { known.join(", ") };
                return Err(ApiError::query_option(format!(
                    "The query option {name:?} is not supported here; supported: {supported}."
                )));
            }
            if self.pairs[..at].iter().any(|(other, _)| other == name) {
                return Err(ApiError::query_option(format!("The query option {name} is given twice.")));
            }
        }
        Ok(())
    }

    /// An option's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// `$top`, 1 to 1000.
    ///
    /// # Errors
    /// When it is another value.
    pub fn top(&self) -> ApiResult<u32> {
        match self.get("$top").map(str::parse::<u32>) {
            None => Ok(DEFAULT_TOP),
            Some(Ok(top)) if (1..=MOST_TOP).contains(&top) => Ok(top),
            Some(_) => Err(ApiError::query_option(format!("$top is a number from 1 to {MOST_TOP}."))),
        }
    }

    /// `$count=true|false`.
    ///
    /// # Errors
    /// When it is another value.
    pub fn count(&self) -> ApiResult<bool> {
        match self.get("$count") {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(ApiError::query_option("$count is true or false.")),
        }
    }

    /// A switch of ours, `name=true|false`.
    ///
    /// # Errors
    /// When it is another value.
    pub fn flag(&self, name: &str, default: bool) -> ApiResult<bool> {
        match self.get(name) {
            None => Ok(default),
            Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(ApiError::query_option(format!("{name} is true or false."))),
        }
    }

    /// `$select` as names; every one must be in `members`.
    ///
    /// # Errors
    /// When it names something else.
    pub fn select(&self, members: &[&str]) -> ApiResult<Option<Vec<String>>> {
        let Some(text) = self.get("$select") else { return Ok(None) };
        let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
        match names.iter().find(|name| !members.contains(&name.as_str())) {
            Some(name) => Err(ApiError::query_option(format!("$select names {name:?}, which is no member."))),
            None => Ok(Some(names)),
        }
    }

    /// The key that a page goes on after.
    ///
    /// # Errors
    /// When the token is not one of ours.
    pub fn after(&self) -> ApiResult<Option<(Uuid, Uuid)>> {
        let Some(token) = self.get("$skiptoken") else { return Ok(None) };
        let key = token.split_once('.').and_then(|(org, id)| Some((parse_simple(org)?, parse_simple(id)?)));
        key.map(Some).ok_or_else(|| ApiError::query_option("$skiptoken is not one that this service gave."))
    }

    /// Where the next page is: this request with the key of the last object seen.
    pub fn next_link(&self, key: (Uuid, Uuid)) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.pairs {
            // The number of all is told once, with the first page.
            if name != "$skiptoken" && name != "$count" {
                query.append_pair(name, value);
            }
        }
        query.append_pair("$skiptoken", &format!("{}.{}", key.0.simple(), key.1.simple()));
        format!("{}?{}", self.absolute(&self.path), query.finish())
    }

    /// An absolute address on the host that the client used.
    pub fn absolute(&self, path: &str) -> String {
        self.host.as_ref().map_or_else(|| path.to_owned(), |host| format!("https://{host}{path}"))
    }

    /// `@odata.context` of an entity set.
    pub fn context(&self, set: &str) -> String {
        self.absolute(&format!("/v1.0/$metadata#deviceManagement/{set}"))
    }
}

fn parse_simple(text: &str) -> Option<Uuid> {
    (text.len() == 32).then(|| Uuid::try_parse(text).ok()).flatten()
}

/// Keeps only the members of `$select`, and OData's own.
pub fn keep(value: Value, select: Option<&Vec<String>>) -> Value {
    match (value, select) {
        (Value::Object(members), Some(names)) => Value::Object(
            members
                .into_iter()
                .filter(|(name, _)| name.starts_with('@') || names.iter().any(|kept| kept == name))
                .collect::<Map<_, _>>(),
        ),
        (value, _) => value,
    }
}

/// A page of rows that were read with one more than `most`, and the key to go on after where there are more.
pub fn cut<T>(
    mut rows: Vec<T>,
    most: u32,
    key: impl Fn(&T) -> (Uuid, Uuid),
) -> (Vec<T>, Option<(Uuid, Uuid)>) {
    let more = rows.len() > most as usize;
    rows.truncate(most as usize);
    let next = rows.last().filter(|_| more).map(key);
    (rows, next)
}

/// A collection page.
pub fn collection(
    options: &Options,
    set: &str,
    value: Vec<Value>,
    next: Option<(Uuid, Uuid)>,
    count: Option<u64>,
) -> Value {
    let mut page = json!({ "@odata.context": options.context(set) });
    if let Some(count) = count {
        page["@odata.count"] = count.into();
    }
    page["value"] = Value::Array(value);
    if let Some(key) = next {
        page["@odata.nextLink"] = options.next_link(key).into();
    }
    page
}

/// One object of a set, with its version as the entity tag; one that was made says where it is.
pub fn one(
    options: &Options,
    set: &str,
    status: StatusCode,
    id: Uuid,
    version: u64,
    mut value: Value,
) -> Response {
    value["@odata.context"] = options.context(&format!("{set}/$entity")).into();
    let mut headers = vec![(header::ETAG, etag(version))];
    if status == StatusCode::CREATED {
        headers.push((header::LOCATION, options.absolute(&format!("/v1.0/deviceManagement/{set}/{id}"))));
    }
    (status, AppendHeaders(headers), axum::Json(value)).into_response()
}

/// What was begun and goes on: `set` and `id` are where its progress is told.
pub fn accepted(options: &Options, set: &str, id: Uuid, value: Value) -> Response {
    let location = options.absolute(&format!("/v1.0/deviceManagement/{set}/{id}"));
    (StatusCode::ACCEPTED, [(header::LOCATION, location)], axum::Json(value)).into_response()
}

/// The weak entity tag of a version.
pub fn etag(version: u64) -> String {
    format!("W/\"{version}\"")
}

/// What a tag holds between its quotes.
pub fn tag(text: &str) -> &str {
    text.strip_prefix("W/").unwrap_or(text).trim_matches('"')
}

/// 412: what `If-Match` says cannot match.
pub fn no_tag() -> ApiError {
    ApiError::new(StatusCode::PRECONDITION_FAILED, "resourceModified", "If-Match is no tag of this object.")
}

/// The version of `If-Match`; `None` where it is absent, or `*`.
///
/// # Errors
/// 412 when it is no tag of ours: it cannot match.
pub fn if_match(headers: &HeaderMap) -> ApiResult<Option<IfMatch>> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(Some(IfMatch::Any));
    }
    let version = tag(text).parse();
    version.map(|version| Some(IfMatch::Version(version))).map_err(|_| no_tag())
}

/// What `If-Match` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMatch {
    Any,
    Version(u64),
}

impl IfMatch {
    /// The version to compare with; `None` compares nothing.
    pub fn version(self) -> Option<u64> {
        match self {
            Self::Any => None,
            Self::Version(version) => Some(version),
        }
    }
}

/// `Prefer: …` holds `wanted`.
pub fn prefers(headers: &HeaderMap, wanted: &str) -> bool {
    headers
        .get_all(HeaderName::from_static("prefer"))
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|preference| preference.trim().eq_ignore_ascii_case(wanted))
}
