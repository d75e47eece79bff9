//! The policy file: TOML with Graph's names. This file checks its shape, key by key. The service judges the values, and
//! reads them in the same way as an administrator's settings.

use std::path::Path;

use exchange_connector::api::manage::PolicyFile;
use exchange_connector::config::nearest;
use exchange_connector::domain::health::Finding;
use exchange_connector::exchange::policy_setting::{SETTINGS, setting};
use exchange_connector::findings;
use serde_json::{Map, Value, json};

use super::answers::text_of;

/// What may stand at a place.
#[derive(Clone, Copy)]
enum Shape {
    Value,
    Table(&'static [(&'static str, Shape)]),
    /// A list of tables.
    List(&'static [(&'static str, Shape)]),
    /// Settings of a mailbox policy, by either of their names.
    Settings,
}

use Shape::{List, Settings, Table, Value as Plain};

const FILE: &[(&str, Shape)] = &[
    ("allowLockOut", Plain),
    ("preset", Plain),
    ("conditionalAccess", Table(CONDITIONAL_ACCESS)),
    ("exchange", Table(EXCHANGE)),
    ("mailboxPolicies", List(MAILBOX_POLICY)),
];
const CONDITIONAL_ACCESS: &[(&str, Shape)] = &[
    ("enabled", Plain),
    ("includedGroups", Plain),
    ("excludedGroups", Plain),
    ("overrideDefaultRule", Plain),
    ("gracePeriodHours", Plain),
    ("ignoreInactiveDays", Plain),
    ("unknownCompliance", Plain),
    ("localRules", List(LOCAL_RULE)),
    ("exemptions", List(EXEMPTION)),
];
const LOCAL_RULE: &[(&str, Shape)] = &[("name", Plain), ("access", Plain), ("conditions", List(CONDITION))];
const CONDITION: &[(&str, Shape)] = &[("characteristic", Plain), ("equals", Plain), ("matches", Plain)];
const EXEMPTION: &[(&str, Shape)] =
    &[("mailboxGuid", Plain), ("deviceIdentity", Plain), ("note", Plain), ("until", Plain)];
const EXCHANGE: &[(&str, Shape)] = &[
    ("defaultAccessLevel", Plain),
    ("accessRules", List(ACCESS_RULE)),
    ("adminMailRecipients", Plain),
    ("userMailInsert", Plain),
    ("maximumPartnerships", Plain),
];
const ACCESS_RULE: &[(&str, Shape)] =
    &[("name", Plain), ("type", Plain), ("exchangeCharacteristic", Plain), ("accessLevel", Plain)];
const MAILBOX_POLICY: &[(&str, Shape)] = &[
    ("name", Plain),
    ("settings", Settings),
    ("isDefault", Plain),
    ("priority", Plain),
    ("includedGroups", Plain),
    ("excludedGroups", Plain),
];

/// Reads a policy file.
pub(super) fn read(path: &Path) -> Result<PolicyFile, Vec<Finding>> {
    let text = text_of(path).map_err(|error| {
        let text = format!("The policy file {} cannot be read.", path.display());
        vec![findings::POLICY_INVALID.finding(text).caused_by(&error)]
    })?;
    parse(&text).map_err(|errors| {
        errors
            .into_iter()
            .map(|error| {
                findings::POLICY_INVALID
                    .finding(format!("The policy file {} cannot be used: {error}.", path.display()))
                    .remedy("Correct the file; the sample policy describes every key.")
            })
            .collect()
    })
}

/// Everything that is wrong, or the file as the service takes it.
fn parse(text: &str) -> Result<PolicyFile, Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start).min(text.len());
        let line = text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        vec![format!("line {line}: {}", error.message().lines().next().unwrap_or_default())]
    })?;
    let Value::Object(mut members) = plain(toml::Value::Table(table)) else { return Err(Vec::new()) };
    let mut errors = Vec::new();
    look(&Value::Object(members.clone()), Table(FILE), "", &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    if let Some(rules) = members.get_mut("exchange").and_then(|exchange| exchange.get_mut("accessRules")) {
        *rules = rules.as_array().into_iter().flatten().map(access_rule).collect();
    }
    serde_json::from_value(Value::Object(members)).map_err(|error| vec![error.to_string()])
}

/// Graph keeps the name and the type in a class of their own.
fn access_rule(rule: &Value) -> Value {
    let mut class = Map::new();
    for name in ["name", "type", "exchangeCharacteristic"] {
        if let Some(value) = rule.get(name) {
            class.insert(name.into(), value.clone());
        }
    }
    json!({"deviceClass": class, "accessLevel": rule.get("accessLevel").cloned().unwrap_or_default()})
}

fn look(value: &Value, shape: Shape, at: &str, errors: &mut Vec<String>) {
    let below = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
    match (shape, value) {
        (Plain, _) => {}
        (Table(known), Value::Object(members)) => {
            for (name, value) in members {
                match known.iter().find(|(key, _)| key == name) {
                    Some((_, shape)) => look(value, *shape, &below(name), errors),
                    None => {
                        let near = nearest(name, known.iter().map(|(key, _)| *key));
                        errors.push(unknown(&below(name), near.map(below)));
                    }
                }
            }
        }
        (List(known), Value::Array(all)) => {
            for (number, value) in all.iter().enumerate() {
                look(value, Table(known), &format!("{at}[{}]", number + 1), errors);
            }
        }
        (Settings, Value::Object(members)) => {
            for name in members.keys().filter(|name| setting(name).is_none()) {
                let near = nearest(name, SETTINGS.iter().flat_map(|(one, other, _)| [*one, *other]));
                errors.push(unknown(&below(name), near.map(below)));
            }
        }
        (Table(_) | Settings, _) => errors.push(format!("{at} is a table")),
        (List(_), _) => errors.push(format!("{at} is a list of tables")),
    }
}

fn unknown(key: &str, near: Option<String>) -> String {
    let near = near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
    format!("unknown key {key:?}{near}")
}

/// TOML as JSON; a time becomes its text.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(time) => time.to_string().into(),
        toml::Value::Array(all) => all.into_iter().map(plain).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
    }
}

#[cfg(test)]
mod tests;
