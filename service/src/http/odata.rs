//! OData: query options (an unknown one is an error, never ignored), pages, preconditions, entity tags, envelopes.

pub mod csdl;
pub mod filter;
pub mod literal;
pub mod model;
pub mod operations;
mod query;

pub(in crate::http) use literal::member_of;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::response::{AppendHeaders, IntoResponse as _, Response};
use http::request::Parts;
use http::{HeaderName, StatusCode, header};
use serde_json::{Map, Value, json};
use url::form_urlencoded;
use uuid::Uuid;

use crate::http::error::{ApiError, ApiResult};
use crate::http::extract::{Json, JsonResult};

/// Most objects of a page.
pub const MOST_TOP: u32 = 1000;
const DEFAULT_TOP: u32 = 100;

/// Where the next page of a collection begins: organization and object.
pub type Key = (Uuid, Uuid);

/// The members of a JSON object.
pub type Members = Map<String, Value>;

/// What a request says beside its body: address, query options, `If-Match`, `Prefer`.
#[derive(Debug, Clone)]
pub struct Options {
    path: String,
    pairs: Vec<(String, String)>,
    host: Option<String>,
    if_match: Option<String>,
    preferences: Vec<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Options {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> ApiResult<Self> {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0);
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
        let if_match = parts.headers.get(header::IF_MATCH);
        let if_match = if_match.map(|tag| tag.to_str().unwrap_or_default().trim().to_owned());
        let preferences = parts
            .headers
            .get_all(HeaderName::from_static("prefer"))
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|preference| preference.trim().to_owned())
            .collect();
        Ok(Self { path: uri.path().to_owned(), pairs, host, if_match, preferences })
    }
}

impl Options {
    /// Refuses every option that is not in `known` and every one that comes twice.
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

    /// An option that is `true` or `false`.
    pub fn flag(&self, name: &str, default: bool) -> ApiResult<bool> {
        match self.get(name) {
            None => Ok(default),
            Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(ApiError::query_option(format!("{name} is true or false."))),
        }
    }

    /// `$top`, 1 to 1000.
    pub fn top(&self, default: u32) -> ApiResult<u32> {
        match self.get("$top").map(str::parse::<u32>) {
            None => Ok(default),
            Some(Ok(top)) if (1..=MOST_TOP).contains(&top) => Ok(top),
            Some(_) => Err(ApiError::query_option(format!("$top is a number from 1 to {MOST_TOP}."))),
        }
    }

    /// `$select` as names; every one must be a member of `example`.
    pub fn select(&self, example: &Value) -> ApiResult<Option<Vec<String>>> {
        let Some(text) = self.get("$select") else { return Ok(None) };
        let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
        match names.iter().find(|name| example.get(name.as_str()).is_none()) {
            Some(name) => Err(ApiError::query_option(format!("$select names {name:?}, which is no member."))),
            None => Ok(Some(names)),
        }
    }

    /// The page that `$top` and `$skiptoken` ask for.
    pub fn page(&self) -> ApiResult<PageRequest> {
        let most = self.top(DEFAULT_TOP)?;
        let after = self.get("$skiptoken").map(|token| {
            let key = token.split_once('.').and_then(|(org, id)| Some((simple(org)?, simple(id)?)));
            key.ok_or_else(|| ApiError::query_option("$skiptoken is not one that this service gave."))
        });
        Ok(PageRequest { after: after.transpose()?, most })
    }

    /// An absolute address below `/v1.0/deviceManagement`, on the host that the client used.
    pub fn address(&self, path: &str) -> String {
        self.absolute(&format!("/v1.0/deviceManagement/{path}"))
    }

    /// `@odata.context` of an entity set.
    pub fn context(&self, set: &str) -> String {
        self.absolute(&format!("/v1.0/$metadata#deviceManagement/{set}"))
    }

    /// Where the types of every answer are described.
    pub fn metadata(&self) -> String {
        self.absolute("/v1.0/$metadata")
    }

    fn absolute(&self, path: &str) -> String {
        self.host.as_ref().map_or_else(|| path.to_owned(), |host| format!("https://{host}{path}"))
    }

    /// Where the next page is: this request with the place of the last object seen.
    fn next_link(&self, token: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.pairs {
            // Only the first page counts objects.
            if !["$skiptoken", "$count", "countUpTo"].contains(&name.as_str()) {
                query.append_pair(name, value);
            }
        }
        query.append_pair("$skiptoken", token);
        format!("{}?{}", self.absolute(&self.path), query.finish())
    }

    /// True when `Prefer` holds `wanted`.
    pub fn prefers(&self, wanted: &str) -> bool {
        self.preferences.iter().any(|preference| preference.eq_ignore_ascii_case(wanted))
    }

    /// `If-Match` as it was sent.
    pub fn sent_tag(&self) -> Option<&str> {
        self.if_match.as_deref()
    }

    /// The version of `If-Match`; `None`, which matches every version, where it is absent or `*`.
    ///
    /// # Errors
    /// 412 when it is no tag of ours: it cannot match.
    pub fn version(&self) -> ApiResult<Option<u64>> {
        match self.sent_tag() {
            None | Some("*") => Ok(None),
            Some(sent) => tag(sent).parse().map(Some).map_err(|_| no_tag()),
        }
    }

    /// The same where `If-Match` is needed, so that nobody overwrites what somebody else has just decided.
    ///
    /// # Errors
    /// 428 when it is absent, 412 when it is no tag of ours.
    pub fn needed_version(&self) -> ApiResult<Option<u64>> {
        self.sent_tag().ok_or_else(no_precondition)?;
        self.version()
    }

    /// The same for a change of settings: only one that writes a whole list needs `If-Match`. Two people who each set a member
    /// do not undo each other; two who each send a list do.
    ///
    /// # Errors
    /// As [`needed_version`](Self::needed_version).
    pub fn version_for(&self, body: &Members) -> ApiResult<Option<u64>> {
        let is_list = |(name, value): (&String, &Value)| !name.starts_with('@') && value.is_array();
        if body.iter().any(is_list) { self.needed_version() } else { self.version() }
    }

    /// A page of a collection as JSON, with its envelope.
    pub fn collection(&self, set: &str, value: Vec<Value>, next: Option<Key>) -> Value {
        self.page_of(set, value, next.map(|(org, id)| format!("{}.{}", org.simple(), id.simple())))
    }

    /// The same, where the next page's place is a text of the collection's own.
    pub fn page_of(&self, set: &str, value: Vec<Value>, next: Option<String>) -> Value {
        let mut page = json!({ "@odata.context": self.context(set), "value": value });
        if let Some(token) = next {
            page["@odata.nextLink"] = self.next_link(&token).into();
        }
        page
    }

    /// A whole collection as the answer.
    pub fn list(&self, set: &str, value: impl IntoIterator<Item = Value>) -> JsonResult {
        Ok(Json(self.collection(set, value.into_iter().collect(), None)))
    }

    /// One object of a set, with its version as the entity tag; one that was made says where it is.
    pub fn entity(
        &self,
        set: &str,
        status: StatusCode,
        id: Uuid,
        version: u64,
        mut value: Value,
    ) -> ApiResult<Response> {
        value["@odata.context"] = self.context(&format!("{set}/$entity")).into();
        let mut headers = vec![(header::ETAG, etag(version))];
        if status == StatusCode::CREATED {
            headers.push((header::LOCATION, self.address(&format!("{set}/{id}"))));
        }
        Ok((status, AppendHeaders(headers), Json(value)).into_response())
    }

    /// 202 for work that continues after the answer: `set` and `id` say where its progress is shown.
    pub fn accepted(&self, set: &str, id: Uuid, value: Value) -> Response {
        let location = self.address(&format!("{set}/{id}"));
        (StatusCode::ACCEPTED, [(header::LOCATION, location)], Json(value)).into_response()
    }
}

fn simple(text: &str) -> Option<Uuid> {
    (text.len() == 32).then(|| Uuid::try_parse(text).ok()).flatten()
}

/// A page: after which object it begins, and how many objects it has.
#[derive(Debug, Clone, Copy)]
pub struct PageRequest {
    pub after: Option<Key>,
    most: u32,
}

impl PageRequest {
    /// The rows to read: one more than the page shows, to learn whether another page follows.
    pub fn limit(self) -> u32 {
        self.most + 1
    }

    /// How many objects the page shows.
    pub fn most(self) -> u32 {
        self.most
    }

    /// The page's rows out of those that were read, and the key to go on after where there are more.
    pub fn cut<T>(self, mut rows: Vec<T>, key: impl Fn(&T) -> Key) -> (Vec<T>, Option<Key>) {
        let more = rows.len() > self.most as usize;
        rows.truncate(self.most as usize);
        let next = rows.last().filter(|_| more).map(key);
        (rows, next)
    }
}

/// Keeps only the members of `$select`, and OData's own.
pub fn selected(value: Value, select: Option<&Vec<String>>) -> Value {
    match (value, select) {
        (Value::Object(members), Some(names)) => Value::Object(
            members
                .into_iter()
                .filter(|(name, _)| name.starts_with('@') || names.iter().any(|kept| kept == name))
                .collect::<Members>(),
        ),
        (value, _) => value,
    }
}

/// The members of a body that set something: neither annotations nor the object's own id.
pub fn settable(body: Members) -> impl Iterator<Item = (String, Value)> {
    body.into_iter().filter(|(name, _)| !name.starts_with('@') && name != "id")
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

/// 428: `If-Match` is needed.
pub fn no_precondition() -> ApiError {
    ApiError::new(
        StatusCode::PRECONDITION_REQUIRED,
        "preconditionRequired",
        "If-Match is needed: read the object and send its ETag.",
    )
}
