//! The page's texts: one Fluent catalogue for each language. The page gets them as JSON, in the browser's language or
//! the one that the user chose on the page.

use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use http::{HeaderMap, header};
use serde_json::{Map, Value, json};

use crate::notification::language::best_of;

/// Languages of the page and their catalogues; the first one holds where none fits.
const CATALOGUES: [(&str, &str); 18] = [
    ("en", include_str!("../../locales/page/en.ftl")),
    ("cs", include_str!("../../locales/page/cs.ftl")),
    ("de", include_str!("../../locales/page/de.ftl")),
    ("es", include_str!("../../locales/page/es.ftl")),
    ("fr", include_str!("../../locales/page/fr.ftl")),
    ("hu", include_str!("../../locales/page/hu.ftl")),
    ("it", include_str!("../../locales/page/it.ftl")),
    ("ja", include_str!("../../locales/page/ja.ftl")),
    ("ko", include_str!("../../locales/page/ko.ftl")),
    ("nl", include_str!("../../locales/page/nl.ftl")),
    ("pl", include_str!("../../locales/page/pl.ftl")),
    ("pt-BR", include_str!("../../locales/page/pt-br.ftl")),
    ("pt-PT", include_str!("../../locales/page/pt-pt.ftl")),
    ("ru", include_str!("../../locales/page/ru.ftl")),
    ("sv", include_str!("../../locales/page/sv.ftl")),
    ("tr", include_str!("../../locales/page/tr.ftl")),
    ("zh-CN", include_str!("../../locales/page/zh-cn.ftl")),
    ("zh-TW", include_str!("../../locales/page/zh-tw.ftl")),
];
/// Where the page keeps what was chosen there.
const COOKIE: &str = "exchange-connector-locale";
/// Languages of `Accept-Language` that are looked at.
const MOST_ASKED: usize = 20;

/// A language as it is served.
struct Served {
    texts: Map<String, Value>,
    json: String,
}

static SERVED: LazyLock<Vec<Served>> = LazyLock::new(|| {
    let locales: Vec<_> = CATALOGUES.iter().map(|(tag, _)| *tag).collect();
    CATALOGUES
        .iter()
        .map(|(tag, source)| {
            // What cannot be read is found by a test.
            let texts = texts(source).unwrap_or_default();
            let json = json!({"locale": tag, "locales": locales, "texts": texts}).to_string();
            Served { texts, json }
        })
        .collect()
});

/// `GET /page/locale.json`: `{"locale": "de", "locales": […], "texts": {id: pattern}}`. A pattern is a text or a list of
/// texts, of `{"value": name}`, and of `{"of": name, "in": {key: pattern}, "else": key}`, where a key is the value itself
/// or a number's plural category (CLDR).
pub(crate) async fn catalogue(headers: HeaderMap) -> Response {
    let headers_out =
        [(header::CONTENT_TYPE, "application/json"), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (headers_out, varying(), SERVED[wanted(&headers)].json.as_str()).into_response()
}

/// What depends on who asks.
pub(crate) fn varying() -> [(header::HeaderName, &'static str); 1] {
    [(header::VARY, "Accept-Language, Cookie")]
}

/// A page of HTML with texts in place of `{id}`, in the caller's language.
pub(crate) fn localized(html: &str, headers: &HeaderMap) -> String {
    let at = wanted(headers);
    let mut made = html.replace("{locale}", CATALOGUES[at].0);
    for (id, text) in &SERVED[at].texts {
        if let Some(text) = text.as_str().filter(|_| html.contains(&format!("{{{id}}}"))) {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            made = made.replace(&format!("{{{id}}}"), &text);
        }
    }
    made
}

/// The index of the language: the one that was chosen, else the first that the browser asks for and that there is.
fn wanted(headers: &HeaderMap) -> usize {
    let tags: Vec<&str> = CATALOGUES.iter().map(|(tag, _)| *tag).collect();
    let text = |name| {
        headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok()).unwrap_or_default()
    };
    let chosen = text(header::COOKIE)
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, tag)| tags.iter().position(|known| known.eq_ignore_ascii_case(tag)));
    let asked = || asked(text(header::ACCEPT_LANGUAGE)).into_iter().find_map(|tag| best_of(&tag, &tags));
    chosen.or_else(asked).unwrap_or(0)
}

/// The languages of `Accept-Language`, the most wanted first (RFC 9110, 12.5.4).
fn asked(header: &str) -> Vec<String> {
    let mut all: Vec<(String, f32)> = header
        .split(',')
        .take(MOST_ASKED)
        .filter_map(|one| {
            let mut parts = one.split(';').map(str::trim);
            let tag = parts.next().filter(|tag| !tag.is_empty())?;
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Ok(1.0), str::parse);
            Some((tag.to_owned(), weight.ok().filter(|weight| *weight > 0.0)?))
        })
        .collect();
    all.sort_by(|one, other| other.1.total_cmp(&one.1));
    all.into_iter().map(|(tag, _)| tag).collect()
}

/// Messages by id.
///
/// # Errors
/// Where something is no Fluent, or a part of it that the page does not know.
fn texts(source: &str) -> Result<Map<String, Value>, String> {
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut texts = Map::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let pattern = message.value.as_ref().ok_or_else(|| format!("{id} says nothing"))?;
                let made = pattern_of(pattern).map_err(|error| format!("{id}: {error}"))?;
                if texts.insert(id.clone(), made).is_some() {
                    return Err(format!("{id} is there twice"));
                }
            }
            Entry::Term(_) | Entry::Junk { .. } => return Err("a term, or junk".into()),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    Ok(texts)
}

fn pattern_of(pattern: &Pattern<&str>) -> Result<Value, String> {
    let mut parts = Vec::new();
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                if !text.is_empty() {
                    parts.push(Value::String(std::mem::take(&mut text)));
                }
                parts.push(part_of(expression)?);
            }
        }
    }
    if parts.is_empty() {
        return Ok(Value::String(text));
    }
    if !text.is_empty() {
        parts.push(Value::String(text));
    }
    Ok(Value::Array(parts))
}

fn part_of(expression: &Expression<&str>) -> Result<Value, String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => Ok(json!({"value": id.name})),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut all = Map::new();
            let mut other = None;
            for variant in variants {
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                    variant.key;
                all.insert(key.to_owned(), pattern_of(&variant.value)?);
                if variant.default {
                    other = Some(key);
                }
            }
            Ok(json!({"of": id.name, "in": all, "else": other.ok_or("no default")?}))
        }
        _ => Err("only values and choices by a value are known to the page".into()),
    }
}

#[cfg(test)]
mod tests;
