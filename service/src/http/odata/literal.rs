//! Values of a filter, and how a member of an object stands to one.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

/// A value of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    Guid(Uuid),
    Time(Timestamp),
}

impl Literal {
    /// A value that stands without quotes.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "null" => Literal::Null,
            "true" => Literal::Boolean(true),
            "false" => Literal::Boolean(false),
            _ => {
                let number =
                    || word.parse().ok().filter(|number: &f64| number.is_finite()).map(Literal::Number);
                let guid =
                    || (word.len() == 36).then(|| Uuid::try_parse(word).ok()).flatten().map(Literal::Guid);
                let time = || word.parse().ok().map(Literal::Time);
                guid().or_else(number).or_else(time)?
            }
        })
    }
}

/// A member, or one of an object within it: `mailbox/smtpAddress`.
pub(in crate::http) fn member_of<'a>(object: &'a Value, member: &str) -> &'a Value {
    member.split('/').fold(object, |value, name| &value[name])
}

/// How a member stands to a value; `None` where they cannot be compared.
pub(super) fn compare(found: &Value, value: &Literal) -> Option<Ordering> {
    match (found, value) {
        (Value::Null, Literal::Null) => Some(Ordering::Equal),
        (Value::Bool(found), Literal::Boolean(value)) => Some(found.cmp(value)),
        (Value::Number(found), Literal::Number(value)) => found.as_f64()?.partial_cmp(value),
        (Value::String(found), Literal::Text(value)) => Some(found.to_lowercase().cmp(&value.to_lowercase())),
        (Value::String(found), Literal::Guid(value)) => Some(found.to_lowercase().cmp(&value.to_string())),
        (Value::String(found), Literal::Time(value)) => Some(found.parse::<Timestamp>().ok()?.cmp(value)),
        _ => None,
    }
}
