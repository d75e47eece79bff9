//! The operations of the API: one table, `operations.txt`, that says which query options each takes, and from which the API's
//! own description is written.

use std::sync::LazyLock;

use http::Method;
use url::form_urlencoded;

use crate::http::error::{ApiError, ApiResult};

/// Below which path the table's paths stand.
const BASE: &str = "/v1.0";
const MANAGEMENT: &str = "/deviceManagement";

/// Every operation, in the order of the table.
pub static OPERATIONS: LazyLock<Vec<ApiOperation>> = LazyLock::new(|| parse(include_str!("operations.txt")));

/// A method of a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiOperation {
    pub method: Method,
    /// Below `/v1.0`, as the router has it: `/deviceManagement/runs/{id}`.
    pub path: String,
    pub about: &'static str,
    /// What it answers when it succeeds.
    pub answers: Vec<Answer>,
    /// The query options that it takes.
    pub options: Vec<&'static str>,
    /// It goes by the header `If-Match`.
    pub is_conditional: bool,
    pub body: Vec<BodyMember>,
    /// The body is no object with these members: `csv`, or the name of a type.
    pub other_body: Option<&'static str>,
}

/// An answer of an operation that succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// `list`, `one`, `created`, `object`, `accepted`, `nothing`, or a format.
    pub form: &'static str,
    /// The type of the object, or of the list's objects.
    pub kind: Option<&'static str>,
}

/// A member of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodyMember {
    pub name: &'static str,
    /// `String`, or the words that there are with `|` between them.
    pub kind: &'static str,
    pub is_list: bool,
    pub is_needed: bool,
}

/// Refuses a query option that the operation does not take: what somebody meant as a preview is never carried out.
///
/// # Errors
/// 400 with the options that it takes.
pub fn check_options(method: &Method, path: &str, query: &str) -> ApiResult<()> {
    let Some(operation) = find(method, path) else { return Ok(()) };
    let unknown = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| !operation.options.iter().any(|known| *known == &**name));
    let Some((name, _)) = unknown else { return Ok(()) };
    let known = if operation.options.is_empty() { "none".into() } else { operation.options.join(", ") };
    Err(ApiError::query_option(format!(
        "The query option {name:?} is not supported here; supported: {known}."
    )))
}

/// The operation of a route: `path` as the router knows it.
pub fn find(method: &Method, path: &str) -> Option<&'static ApiOperation> {
    let path = path.strip_prefix(BASE)?.trim_end_matches('/');
    let method = if method == Method::HEAD { &Method::GET } else { method };
    OPERATIONS.iter().find(|one| one.method == *method && one.path == path)
}

/// Reads the table; a line of another form is left out, so a test compares what was read with the routes.
fn parse(text: &'static str) -> Vec<ApiOperation> {
    let mut all: Vec<ApiOperation> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with(' ') {
            all.extend(operation(line));
            continue;
        }
        let Some((last, (mark, rest))) = all.last_mut().zip(line.trim().split_once(' ')) else { continue };
        match mark {
            "\"" => last.about = rest,
            "?" => last.options.extend(rest.split_whitespace()),
            "!" => last.is_conditional = true,
            "~" => last.other_body = Some(rest),
            "+" => last.body.extend(member(rest)),
            _ => {}
        }
    }
    all
}

fn operation(line: &'static str) -> Option<ApiOperation> {
    let (route, answers) = line.split_once(" -> ")?;
    let (method, path) = route.split_once(' ')?;
    let path = path.strip_prefix('^').map_or_else(|| format!("{MANAGEMENT}{path}"), str::to_owned);
    let answers = answers.split('|').map(|answer| {
        let (form, kind) = answer.split_once(' ').map_or((answer, None), |(form, kind)| (form, Some(kind)));
        Answer { form, kind }
    });
    Some(ApiOperation {
        method: method.parse().ok()?,
        path,
        about: "",
        answers: answers.collect(),
        options: Vec::new(),
        is_conditional: false,
        body: Vec::new(),
        other_body: None,
    })
}

fn member(line: &'static str) -> Option<BodyMember> {
    let (name, kind) = line.split_once(' ')?;
    let is_needed = kind.ends_with('!');
    let kind = kind.trim_end_matches('!');
    Some(BodyMember { name, kind: kind.trim_end_matches("[]"), is_list: kind.ends_with("[]"), is_needed })
}

#[cfg(test)]
mod tests;
