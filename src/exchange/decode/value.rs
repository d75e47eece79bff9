//! Reads values from members: both wire forms; an empty text counts as absent.

use jiff::Timestamp;
use uuid::Uuid;

use super::DecodeError;
use crate::psrp::{Members, PsContent, PsObject, PsValue};

/// The object that a record must be.
pub(super) fn object<'v, 'a>(
    value: &'v PsValue<'a>,
    what: &'static str,
) -> Result<&'v PsObject<'a>, DecodeError> {
    value.as_object().ok_or(DecodeError::NoObject { what })
}

/// Members with the extended ones first, so that an adapted one of the same name wins by coming later.
pub(super) fn members<'v, 'a>(
    object: &'v PsObject<'a>,
) -> impl Iterator<Item = &'v (std::borrow::Cow<'a, str>, PsValue<'a>)> {
    let extended: &Members<'a> = &object.extended;
    extended.iter().chain(&object.adapted)
}

/// The text of a value: a string, an enum's or an id's text, else the name that an object carries inside.
pub(super) fn text<'v>(value: &'v PsValue<'_>) -> Option<&'v str> {
    let text = match value.as_text() {
        Some(text) => text,
        None => {
            let object = value.as_object()?;
            ["Value", "DistinguishedName", "Name"]
                .into_iter()
                .find_map(|name| object.get(name).and_then(PsValue::as_text))?
        }
    };
    (!text.trim().is_empty()).then_some(text)
}

/// The same, kept.
pub(super) fn owned(value: &PsValue<'_>) -> Option<String> {
    text(value).map(str::to_owned)
}

/// A GUID: `<G>`, text, or the one inside an id object.
pub(super) fn guid(value: &PsValue<'_>) -> Option<Uuid> {
    let found = match value.as_guid() {
        Some(guid) => Some(guid),
        None => {
            let object = value.as_object()?;
            match &object.content {
                PsContent::Value(inner) => inner.as_guid(),
                _ => ["ObjectGuid", "Guid"]
                    .into_iter()
                    .find_map(|name| object.get(name).and_then(PsValue::as_guid)),
            }
        }
    };
    // The nil GUID is .NET's way of saying none.
    found.filter(|guid| !guid.is_nil())
}

/// A moment: `<DT>`, or a text of RFC 3339 form. The year 1 is .NET's way of saying never.
pub(super) fn time(value: &PsValue<'_>) -> Option<Timestamp> {
    let at = match value.as_timestamp() {
        Some(at) => at,
        None => {
            let text = value.as_text()?.trim();
            // No other form is guessed at: day and month would change places.
            if !text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
                return None;
            }
            text.parse().ok()?
        }
    };
    (at.as_second() > -62_100_000_000).then_some(at)
}

/// A Boolean: `<B>`, or its text.
pub(super) fn boolean(value: &PsValue<'_>) -> Option<bool> {
    value.as_bool().or_else(|| {
        let text = value.as_text()?.trim();
        if text.eq_ignore_ascii_case("true") {
            Some(true)
        } else if text.eq_ignore_ascii_case("false") {
            Some(false)
        } else {
            None
        }
    })
}

/// A whole number: of any width, or its text.
pub(super) fn number(value: &PsValue<'_>) -> Option<i64> {
    value.as_i64().or_else(|| value.as_text()?.trim().parse().ok())
}

/// A list of texts: a list, one value, or nothing.
pub(super) fn list(value: &PsValue<'_>) -> Vec<String> {
    match value.as_items() {
        Some(items) => items.iter().filter_map(owned).collect(),
        None => owned(value).into_iter().collect(),
    }
}

/// Any value as text, for what is only shown: `10 MB (10,485,760 bytes)`, `true`, `a, b`.
pub(super) fn shown(value: &PsValue<'_>) -> Option<String> {
    match value {
        PsValue::Null => None,
        PsValue::Bool(value) => Some(value.to_string()),
        PsValue::Int(_, value) => Some(value.to_string()),
        PsValue::UInt(_, value) => Some(value.to_string()),
        PsValue::Single(value) => Some(value.to_string()),
        PsValue::Double(value) => Some(value.to_string()),
        PsValue::Guid(value) => Some(value.to_string()),
        PsValue::DateTime(value) => Some(value.at.to_string()),
        PsValue::Duration(value) => Some(clock(value.as_secs())),
        PsValue::Object(object) => match value.as_items() {
            Some(items) => Some(items.iter().filter_map(shown).collect::<Vec<_>>().join(", ")),
            None => owned(value).or_else(|| match &object.content {
                PsContent::Value(inner) => shown(inner),
                _ => None,
            }),
        },
        other => other.as_text().map(str::to_owned),
    }
}

/// Seconds as .NET prints a time span: `[d.]hh:mm:ss`.
fn clock(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let time = format!("{:02}:{:02}:{:02}", rest / 3600, rest % 3600 / 60, rest % 60);
    if days > 0 { format!("{sign}{days}.{time}") } else { format!("{sign}{time}") }
}

/// A record without what names it.
pub(super) fn missing(object: &PsObject<'_>, what: &'static str, property: &'static str) -> DecodeError {
    DecodeError::Missing {
        what,
        property,
        type_name: object.type_name().map(str::to_owned),
        members: object.adapted.len() + object.extended.len(),
    }
}

#[cfg(test)]
mod tests;
