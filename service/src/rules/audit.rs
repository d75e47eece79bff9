//! The audit's entries: what is in one, what was different afterwards, and the hash by which each holds on to the one
//! before. Pure; the store keeps them.

use std::collections::{HashMap, HashSet};

use exchange_connector::clean;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The first bytes of what is hashed: the form.
const FORM: &[u8] = b"exchange-connector audit 1";
/// Most members of one thing that are told, characters of a value, and characters of all of them.
const MOST_PROPERTIES: usize = 64;
const LONGEST_VALUE: usize = 1024;
const LONGEST_ALL: usize = 32 * 1024;
/// By which of its members an object in a list is known from one time to the next.
const NAMES: [&str; 4] = ["id", "name", "displayName", "locale"];
/// How a member's name ends that holds a secret, in lower case.
const SECRETS: [&str; 6] = ["password", "secret", "token", "privatekey", "credential", "hash"];
/// What stands in a secret's place.
const HIDDEN: &str = "•••";

/// A hash of the chain.
pub type Hash = [u8; 32];

/// What was done with something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Operation {
    Create,
    Patch,
    Delete,
    Action,
    /// What a change would do was looked at; nothing was changed.
    Preview,
    /// Something was taken away as a file.
    Export,
    SignIn,
    SignOut,
    /// Somebody tried to sign in and was not let in.
    Refused,
}

impl Operation {
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Create, "create"),
        (Self::Patch, "patch"),
        (Self::Delete, "delete"),
        (Self::Action, "action"),
        (Self::Preview, "preview"),
        (Self::Export, "export"),
        (Self::SignIn, "signIn"),
        (Self::SignOut, "signOut"),
        (Self::Refused, "refused"),
    ];

    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("action", |(_, word)| word)
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(one, _)| *one)
    }
}

/// One thing that an entry is about, as Graph's `auditResource`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AuditResource {
    #[serde(rename = "type")]
    pub kind: String,
    pub resource_id: Option<String>,
    pub display_name: Option<String>,
    #[serde(default)]
    pub modified_properties: Vec<ModifiedProperty>,
}

impl AuditResource {
    pub fn new(kind: &str, id: Option<&str>, name: Option<&str>) -> Self {
        let bounded = |text: &str| clean::bounded(text, 256).into_owned();
        Self {
            kind: kind.to_owned(),
            resource_id: id.map(bounded),
            display_name: name.map(bounded),
            modified_properties: Vec::new(),
        }
    }

    /// With what is different of it.
    #[must_use]
    pub fn changed(mut self, before: Option<&Value>, after: Option<&Value>) -> Self {
        self.modified_properties = differences(before, after);
        self
    }

    /// With a fact about it.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.modified_properties.push(ModifiedProperty {
            display_name: name.to_owned(),
            old_value: None,
            new_value: Some(clean::bounded(&value.to_string(), LONGEST_VALUE).into_owned()),
        });
        self
    }
}

/// One member before and after, as Graph's `auditProperty`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModifiedProperty {
    pub display_name: String,
    pub old_value: Option<String>,
    pub new_value: Option<String>,
}

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    pub number: u64,
    pub id: Uuid,
    /// In whole milliseconds.
    pub at: Timestamp,
    pub operation: String,
    pub kind: String,
    pub actor: String,
    pub channel: String,
    pub token: Option<String>,
    pub address: Option<String>,
    /// JSON: a list of [`AuditResource`], as it was written.
    pub resources: String,
    pub previous: Hash,
}

impl AuditEntry {
    /// The hash of the entry: every member with its length, so that no two entries read alike.
    pub fn hash(&self) -> Hash {
        let mut bytes = FORM.to_vec();
        bytes.extend(self.previous);
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(self.id.as_bytes());
        bytes.extend(self.at.as_millisecond().to_be_bytes());
        let texts = [&self.operation, &self.kind, &self.actor, &self.channel, &self.resources];
        for text in texts.map(Some).into_iter().chain([self.token.as_ref(), self.address.as_ref()]) {
            bytes.push(u8::from(text.is_some()));
            let text = text.map_or("", String::as_str);
            bytes.extend((text.len() as u64).to_be_bytes());
            bytes.extend(text.as_bytes());
        }
        Sha256::digest(&bytes).into()
    }

    pub fn resources(&self) -> Vec<AuditResource> {
        serde_json::from_str(&self.resources).unwrap_or_default()
    }
}

/// Which members of an object are different, with both values; bounded, and without secrets.
pub fn differences(before: Option<&Value>, after: Option<&Value>) -> Vec<ModifiedProperty> {
    let empty = Value::Object(Map::new());
    let mut found = Found::default();
    found.walk("", before.unwrap_or(&empty), after.unwrap_or(&empty));
    let mut all = found.all;
    if found.more > 0 {
        let more = format!("{} more", found.more);
        all.push(ModifiedProperty { display_name: "…".into(), old_value: None, new_value: Some(more) });
    }
    all
}

#[derive(Default)]
struct Found {
    all: Vec<ModifiedProperty>,
    characters: usize,
    more: usize,
}

impl Found {
    fn walk(&mut self, path: &str, before: &Value, after: &Value) {
        if before == after {
            return;
        }
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => {
                let missing = before.keys().filter(|name| !after.contains_key(*name));
                for name in after.keys().chain(missing) {
                    let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    let (before, after) = (before.get(name), after.get(name));
                    self.walk(&inner, before.unwrap_or(&Value::Null), after.unwrap_or(&Value::Null));
                }
            }
            (Value::Array(before), Value::Array(after)) => self.lists(path, before, after),
            (before, after) => self.push(path, text(path, before), text(path, after)),
        }
    }

    /// Of a list of named objects, only those that are different; of texts, those that went and those that came.
    fn lists(&mut self, path: &str, before: &[Value], after: &[Value]) {
        let both = NAMES.iter().find_map(|name| Some((by_name(before, name)?, by_name(after, name)?)));
        if let Some((old, new)) = both {
            let order = |list: &Named<'_>, other: &Named<'_>| -> Vec<String> {
                list.order
                    .iter()
                    .filter(|key| other.values.contains_key(*key))
                    .map(|key| (*key).to_owned())
                    .collect()
            };
            // The first one that fits decides: the order counts too.
            let (first, then) = (order(&old, &new), order(&new, &old));
            if first != then {
                self.push(path, Some(first.join(", ")), Some(then.join(", ")));
            }
            let missing = old.order.iter().filter(|key| !new.values.contains_key(*key));
            for key in new.order.iter().chain(missing) {
                let path = format!("{path}[{}]", clean::bounded(key, 64));
                let value = |list: &Named<'_>| list.values.get(key).copied().cloned().unwrap_or_default();
                self.walk(&path, &value(&old), &value(&new));
            }
            return;
        }
        let texts = |list: &[Value]| -> Option<Vec<String>> {
            list.iter().map(|one| one.as_str().map(str::to_owned)).collect()
        };
        if let (Some(old), Some(new)) = (texts(before), texts(after)) {
            let only = |list: &[String], other: &[String]| -> Option<String> {
                let other: HashSet<&String> = other.iter().collect();
                let all: Vec<_> =
                    list.iter().filter(|one| !other.contains(one)).map(String::as_str).collect();
                (!all.is_empty()).then(|| all.join(", "))
            };
            let (gone, come) = (only(&old, &new), only(&new, &old));
            if gone.is_some() || come.is_some() {
                return self.push(path, gone, come);
            }
        }
        let whole = |list: &[Value]| text(path, &Value::Array(list.to_vec()));
        self.push(path, whole(before), whole(after));
    }

    fn push(&mut self, path: &str, before: Option<String>, after: Option<String>) {
        if self.all.len() >= MOST_PROPERTIES || self.characters >= LONGEST_ALL {
            self.more += 1;
            return;
        }
        let bounded =
            |text: Option<String>| text.map(|text| clean::bounded(&text, LONGEST_VALUE).into_owned());
        let property = ModifiedProperty {
            display_name: clean::bounded(path, 256).into_owned(),
            old_value: bounded(before),
            new_value: bounded(after),
        };
        let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        self.characters += length(&property.old_value) + length(&property.new_value);
        self.all.push(property);
    }
}

/// The objects of a list by a member that names each.
struct Named<'a> {
    order: Vec<&'a str>,
    values: HashMap<&'a str, &'a Value>,
}

/// `None`: one of them has no such member, or two have the same.
fn by_name<'a>(list: &'a [Value], name: &str) -> Option<Named<'a>> {
    let order: Vec<&str> = list.iter().map(|one| one.get(name)?.as_str()).collect::<Option<_>>()?;
    let values: HashMap<&str, &Value> = order.iter().copied().zip(list).collect();
    (values.len() == order.len()).then_some(Named { order, values })
}

/// A value as an entry tells it; nothing for null.
fn text(path: &str, value: &Value) -> Option<String> {
    let name = path.rsplit('.').next().unwrap_or(path);
    match value {
        Value::Null => None,
        Value::String(_) if is_secret(name) => Some(HIDDEN.into()),
        Value::String(text) => Some(text.clone()),
        value => Some(hidden(value).to_string()),
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRETS.iter().any(|end| name.ends_with(end))
}

/// The same without secrets, however deep they lie.
fn hidden(value: &Value) -> Value {
    match value {
        Value::Array(all) => all.iter().map(hidden).collect(),
        Value::Object(all) => Value::Object(
            all.iter()
                .map(|(name, one)| {
                    let is_hidden = is_secret(name) && one.is_string();
                    (name.clone(), if is_hidden { HIDDEN.into() } else { hidden(one) })
                })
                .collect(),
        ),
        value => value.clone(),
    }
}

#[cfg(test)]
mod tests;
