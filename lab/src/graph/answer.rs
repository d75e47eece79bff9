//! Requests of Graph: who asks, which collection, which page, and what goes wrong with it.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::directory::passes;
use super::{Cursor, GraphFaults, GraphTenant};

/// Most readings that are open at once; the oldest are not told from the newest.
const MOST_CURSORS: usize = 1000;

/// An answer, and whether it is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GraphAnswer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// Only so much of the body is sent, then the connection ends.
    pub(super) cut: Option<usize>,
}

/// A request, as far as it matters.
#[derive(Debug)]
pub(super) struct GraphCall<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) query: &'a str,
    pub(super) bearer: Option<&'a str>,
    pub(super) body: &'a [u8],
    /// `https://host:port`, as the client named it.
    pub(super) url: &'a str,
}

impl GraphAnswer {
    pub(super) fn json(status: u16, value: &Value) -> Self {
        let headers = vec![("content-type", "application/json; charset=utf-8".into())];
        Self { status, headers, body: value.to_string().into_bytes(), cut: None }
    }

    fn error(status: u16, code: &str, message: &str) -> Self {
        let id = Uuid::new_v4();
        let inner = json!({"date": "2026-01-01T00:00:00", "request-id": id, "client-request-id": id});
        Self::json(status, &json!({"error": {"code": code, "message": message, "innerError": inner}}))
    }
}

impl GraphTenant {
    /// Answers one request.
    pub(super) fn answer(&self, call: &GraphCall<'_>) -> GraphAnswer {
        self.counters.requests.fetch_add(1, Ordering::Relaxed);
        let faults = self.state().faults.clone();
        let now = Timestamp::now()
            .saturating_add(SignedDuration::from_secs(faults.clock_skew))
            .unwrap_or(Timestamp::MAX);
        let mut answer = self.answer_at(call, &faults, now);
        if answer.status >= 400 {
            self.counters.refused.fetch_add(1, Ordering::Relaxed);
        }
        answer.headers.push(("date", now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()));
        answer.headers.push(("request-id", Uuid::new_v4().to_string()));
        answer
    }

    fn answer_at(&self, call: &GraphCall<'_>, faults: &GraphFaults, now: Timestamp) -> GraphAnswer {
        if call.path.ends_with("/oauth2/v2.0/token") {
            return match call.method {
                "POST" => self.token(call.path, call.url, call.body, now),
                _ => GraphAnswer::error(405, "methodNotAllowed", "Only POST."),
            };
        }
        if call.method != "GET" {
            return GraphAnswer::error(405, "methodNotAllowed", "This Graph is only read.");
        }
        if let Some(answer) = self.busy() {
            return answer;
        }
        if !call.bearer.is_some_and(|token| self.knows(token, now)) {
            return GraphAnswer::error(
                401,
                "InvalidAuthenticationToken",
                "Access token is empty, unknown or has expired.",
            );
        }
        if faults.forbidden.iter().any(|part| call.path.contains(part.as_str())) {
            return GraphAnswer::error(
                403,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.",
            );
        }
        let query: HashMap<String, String> =
            url::form_urlencoded::parse(call.query.as_bytes()).into_owned().collect();
        let Some(path) = call.path.strip_prefix("/v1.0/") else {
            return GraphAnswer::error(404, "ResourceNotFound", "Invalid version.");
        };
        match query.get("$skiptoken") {
            Some(token) => {
                let cursor = self.state().cursors.get(token).filter(|cursor| cursor.path == path).cloned();
                match cursor {
                    Some(cursor) => self.page(cursor, call.url, faults),
                    None => GraphAnswer::error(400, "BadRequest", "Skip token is not valid."),
                }
            }
            None => self.first_page(path, &query, call.url, faults),
        }
    }

    /// 429 or 503, as often as was asked for.
    fn busy(&self) -> Option<GraphAnswer> {
        let mut state = self.state();
        let faults = &mut state.faults;
        if faults.throttled_requests > 0 {
            faults.throttled_requests -= 1;
            self.counters.throttled.fetch_add(1, Ordering::Relaxed);
            let mut answer = GraphAnswer::error(429, "TooManyRequests", "Too many requests.");
            answer.headers.extend(faults.retry_after.map(|seconds| ("retry-after", seconds.to_string())));
            return Some(answer);
        }
        if faults.unavailable_requests > 0 {
            faults.unavailable_requests -= 1;
            return Some(GraphAnswer::error(503, "serviceNotAvailable", "The service is not available."));
        }
        None
    }

    fn first_page(
        &self,
        path: &str,
        query: &HashMap<String, String>,
        url: &str,
        faults: &GraphFaults,
    ) -> GraphAnswer {
        let rows = match path.split('/').collect::<Vec<_>>().as_slice() {
            ["deviceManagement", "managedDevices"] => Some(self.devices()),
            ["groups"] => Some(self.groups()),
            ["groups", id, "transitiveMembers", "microsoft.graph.user"] => {
                Uuid::try_parse(id).ok().and_then(|id| self.transitive_users(id))
            }
            _ => return GraphAnswer::error(404, "ResourceNotFound", "Resource not found for the segment."),
        };
        let Some(mut rows) = rows else {
            return GraphAnswer::error(404, "Request_ResourceNotFound", "Resource does not exist.");
        };
        if let Some(filter) = query.get("$filter").filter(|_| !faults.ignore_filters) {
            rows.retain(|row| passes(row, filter));
        }
        if let Some(select) = query.get("$select") {
            let names: Vec<&str> = select.split(',').map(str::trim).collect();
            for row in &mut rows {
                if let Value::Object(members) = row {
                    members.retain(|name, _| names.contains(&name.as_str()));
                }
            }
        }
        let most = self.scenario.page_size.max(1);
        let size = query.get("$top").and_then(|top| top.parse::<u32>().ok()).unwrap_or(most).clamp(1, most);
        let cursor =
            Cursor { path: path.into(), rows: Arc::new(rows), from: 0, page: 1, size: size as usize };
        self.page(cursor, url, faults)
    }

    fn page(&self, cursor: Cursor, url: &str, faults: &GraphFaults) -> GraphAnswer {
        self.counters.pages.fetch_add(1, Ordering::Relaxed);
        let empty = faults.empty_pages && cursor.page.is_multiple_of(2);
        let end = if empty { cursor.from } else { (cursor.from + cursor.size).min(cursor.rows.len()) };
        let mut page = json!({"@odata.context": format!("{url}/v1.0/$metadata#{}", cursor.path),
            "value": cursor.rows[cursor.from..end]});
        let is = |number: Option<u32>| number == Some(cursor.page);
        if end < cursor.rows.len() {
            // Nobody can make one of these: it says nothing of where it leads.
            let token = format!("{}+/{}==", Uuid::new_v4().simple(), Uuid::new_v4().simple());
            let query: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
            let host = match &faults.foreign_link {
                Some((number, host)) if is(Some(*number)) => host.as_str(),
                _ => url,
            };
            page["@odata.nextLink"] = format!("{host}/v1.0/{}?$skiptoken={query}", cursor.path).into();
            let mut state = self.state();
            if state.cursors.len() >= MOST_CURSORS {
                state.cursors.clear();
            }
            state.cursors.insert(token, Cursor { from: end, page: cursor.page + 1, ..cursor.clone() });
        }
        if let Some((number, bytes)) = faults.huge_page
            && is(Some(number))
        {
            page["padding"] = "x".repeat(bytes).into();
        }
        let mut answer = GraphAnswer::json(200, &page);
        if is(Some(1)) && !faults.malformed_rows.is_empty() {
            answer.body = with_rows(&page, &faults.malformed_rows);
        }
        if is(faults.wrong_json_page) {
            answer.body.truncate(answer.body.len() / 2);
        }
        if is(faults.cut_page) {
            answer.cut = Some(answer.body.len() / 2);
        }
        answer
    }
}

/// The page with more rows at its beginning, whose text need not be what a row is.
fn with_rows(page: &Value, rows: &[String]) -> Vec<u8> {
    const START: &str = "\"value\":[";
    let more = if page["value"].as_array().is_some_and(Vec::is_empty) { "" } else { "," };
    page.to_string().replacen(START, &format!("{START}{}{more}", rows.join(",")), 1).into_bytes()
}
