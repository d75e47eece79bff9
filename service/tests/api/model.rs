//! Every list that a test reads is what the API's own description says of it.

use exchange_connector_service::http::odata::model::{EdmMember, EdmType, named, of_set};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

/// Compares a list's objects, or one object of it, with the table of types; other answers are not described there.
pub(crate) fn check(path: &str, answer: &Value) {
    let path = path.split('?').next().unwrap_or_default();
    let (set, rest) = path.split_once('/').unwrap_or((path, ""));
    let Some(kind) = of_set(set) else { return };
    match (rest.is_empty(), answer["value"].as_array()) {
        (true, Some(all)) => all.iter().for_each(|one| object(kind, one, path)),
        (false, None) if Uuid::try_parse(rest).is_ok() && answer["id"] == rest => one(kind, answer, path),
        _ => {}
    }
}

fn object(kind: &EdmType, value: &Value, at: &str) {
    one(kind, value, at);
    // A single object may tell more than its list does.
    for name in value.as_object().expect("an object").keys().filter(|name| !name.starts_with('@')) {
        let known = kind.members.is_empty() || kind.members.iter().any(|member| member.name == name);
        assert!(known, "{at}: {name} is not in the table of types: {value}");
    }
}

fn one(kind: &EdmType, value: &Value, at: &str) {
    let members = value.as_object().unwrap_or_else(|| panic!("{at}: an object of {}: {value}", kind.name));
    for member in &kind.members {
        let Some(value) = members.get(member.name) else { continue };
        let at = format!("{at} {}", member.name);
        match value {
            Value::Null => assert!(member.is_nullable && !member.is_list, "{at} is null"),
            Value::Array(all) if member.is_list => all.iter().for_each(|one| fits(member, one, &at)),
            value => {
                assert!(!member.is_list, "{at} is no list: {value}");
                fits(member, value, &at);
            }
        }
    }
}

fn fits(member: &EdmMember, value: &Value, at: &str) {
    let is_text = |holds: fn(&str) -> bool| value.as_str().is_some_and(holds);
    let fits = match (member.is_edm, member.kind) {
        (false, name) => {
            object(named(name).expect("a type"), value, at);
            true
        }
        (_, "String") => value.is_string(),
        (_, "Guid") => is_text(|text| Uuid::try_parse(text).is_ok()),
        (_, "DateTimeOffset") => is_text(|text| text.parse::<Timestamp>().is_ok()),
        (_, "Date") => is_text(|text| text.parse::<jiff::civil::Date>().is_ok()),
        (_, "Boolean") => value.is_boolean(),
        (_, "Int32") => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        (_, "Int64") => value.is_i64() || value.is_u64(),
        _ => false,
    };
    assert!(fits, "{at} is no {}: {value}", member.kind);
}
