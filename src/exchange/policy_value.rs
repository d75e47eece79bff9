//! A mailbox policy's values in one form, so that wanted values and those that Exchange shows can be compared:
//! `Unlimited` in any case, `0:15` and `00:15:00`, `10MB` and `10 MB (10,485,760 bytes)`, lists in any order.

use std::collections::BTreeSet;

use super::policy_setting::{PolicySetting, clock};
use crate::domain::policy::PolicyValue;

/// A value in one form. What cannot be read in a setting's own form stays text, and is equal to the same text alone.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Blank,
    Unlimited,
    Bool(bool),
    Number(i64),
    Seconds(i64),
    Bytes(u64),
    Name(String),
    List(BTreeSet<String>),
    Text(String),
}

/// True when two values of a setting say the same.
pub fn same_value(kind: PolicySetting, left: &PolicyValue, right: &PolicyValue) -> bool {
    form(kind, left) == form(kind, right)
}

/// A value as it is sent: times as `[d.]hh:mm:ss`, sizes as bytes, names as they are documented. `None` when the
/// setting does not take it; where `within` is true, neither what is outside its documented range.
pub fn as_sent(kind: PolicySetting, value: &PolicyValue, within: bool) -> Option<PolicyValue> {
    use PolicySetting as Kind;
    let inside = |number: i64, low: i64, high: i64| !within || (low..=high).contains(&number);
    let number = |number: i64| i32::try_from(number).ok().map(PolicyValue::Number);
    Some(match (kind, form(kind, value)) {
        (Kind::Bool, Form::Bool(value)) => PolicyValue::Bool(value),
        (Kind::Number { blank: true, .. }, Form::Blank) => PolicyValue::Blank,
        (Kind::Number { low, high, .. } | Kind::UnlimitedNumber { low, high }, Form::Number(n)) => {
            inside(n, low.into(), high.into()).then(|| number(n)).flatten()?
        }
        (
            Kind::UnlimitedNumber { .. } | Kind::UnlimitedTime { .. } | Kind::UnlimitedSize { .. },
            Form::Unlimited,
        ) => PolicyValue::Text("Unlimited".into()),
        (Kind::UnlimitedTime { low, high }, Form::Seconds(seconds)) if inside(seconds, low, high) => {
            PolicyValue::Text(clock(seconds))
        }
        (Kind::UnlimitedSize { most }, Form::Bytes(bytes)) if !within || bytes <= most => {
            PolicyValue::Text(bytes.to_string())
        }
        (Kind::Name(names), Form::Name(name)) => {
            let known = names.iter().find(|known| known.eq_ignore_ascii_case(&name))?;
            PolicyValue::Text((*known).into())
        }
        (Kind::List, _) => match value {
            PolicyValue::List(items) => PolicyValue::List(items.clone()),
            PolicyValue::Blank => PolicyValue::List(Vec::new()),
            _ => return None,
        },
        _ => return None,
    })
}

fn form(kind: PolicySetting, value: &PolicyValue) -> Form {
    use PolicySetting as Kind;
    let text = match value {
        PolicyValue::Blank if kind == Kind::List => return Form::List(BTreeSet::new()),
        PolicyValue::Blank => return Form::Blank,
        PolicyValue::Bool(value) => return Form::Bool(*value),
        PolicyValue::Number(number) => {
            return match kind {
                Kind::UnlimitedSize { .. } => {
                    u64::try_from(*number).map_or_else(|_| Form::Text(number.to_string()), Form::Bytes)
                }
                Kind::Number { .. } | Kind::UnlimitedNumber { .. } => Form::Number((*number).into()),
                // A number of what? Nothing is guessed.
                _ => Form::Text(number.to_string()),
            };
        }
        PolicyValue::List(items) => {
            return Form::List(items.iter().map(|item| item.to_lowercase()).collect());
        }
        PolicyValue::Text(text) => text.trim(),
    };
    let read = match kind {
        _ if text.is_empty() && kind == Kind::List => Some(Form::List(BTreeSet::new())),
        _ if text.is_empty() => Some(Form::Blank),
        Kind::Bool if text.eq_ignore_ascii_case("true") => Some(Form::Bool(true)),
        Kind::Bool if text.eq_ignore_ascii_case("false") => Some(Form::Bool(false)),
        Kind::UnlimitedNumber { .. } | Kind::UnlimitedTime { .. } | Kind::UnlimitedSize { .. }
            if text.eq_ignore_ascii_case("Unlimited") =>
        {
            Some(Form::Unlimited)
        }
        Kind::Number { .. } | Kind::UnlimitedNumber { .. } => text.parse().ok().map(Form::Number),
        Kind::UnlimitedTime { .. } => seconds(text).map(Form::Seconds),
        Kind::UnlimitedSize { .. } => bytes(text).map(Form::Bytes),
        Kind::Name(_) => Some(Form::Name(text.to_ascii_lowercase())),
        Kind::List => Some(Form::List(BTreeSet::from([text.to_lowercase()]))),
        Kind::Bool => None,
    };
    read.unwrap_or_else(|| Form::Text(text.into()))
}

/// `[d.]h:mm[:ss[.fraction]]` in whole seconds, as .NET reads a time span. A bare number would be days there and
/// minutes to most people, so it is none.
fn seconds(text: &str) -> Option<i64> {
    let (days, clock) = match text.split_once('.') {
        // A dot behind the first colon begins a fraction.
        Some((days, clock)) if !days.contains(':') => (whole(days, 7)?, clock),
        _ => (0, text),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || fraction.bytes().any(|digit| digit != b'0') {
        return None;
    }
    let mut parts = clock.split(':');
    let hours = whole(parts.next()?, 2).filter(|hours| *hours < 24)?;
    let minutes = whole(parts.next()?, 2).filter(|minutes| *minutes < 60)?;
    let seconds = parts.next().map_or(Some(0), |part| whole(part, 2)).filter(|seconds| *seconds < 60)?;
    parts.next().is_none().then_some(days * 86_400 + hours * 3_600 + minutes * 60 + seconds)
}

fn whole(digits: &str, most: usize) -> Option<i64> {
    let plain = !digits.is_empty() && digits.len() <= most && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// A size in bytes: the number that Exchange prints in parentheses, whatever separates its thousands; else a number
/// with or without a unit.
fn bytes(text: &str) -> Option<u64> {
    if let Some((_, inside)) = text.split_once('(') {
        let inside = inside.strip_suffix(')')?;
        let digits: String = inside.chars().filter(char::is_ascii_digit).collect();
        let rest: String = inside.chars().filter(|c| c.is_alphabetic()).collect();
        return rest.to_lowercase().starts_with("byte").then(|| digits.parse().ok()).flatten();
    }
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end();
    let unit = text[digits.len()..].trim();
    let shift = ["B", "KB", "MB", "GB", "TB"].iter().position(|known| known.eq_ignore_ascii_case(unit));
    let shift = if unit.is_empty() { Some(0) } else { shift }?;
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let number: u64 = plain.then(|| digits.parse().ok()).flatten()?;
    number.checked_mul(1 << (10 * shift))
}

#[cfg(test)]
mod tests;
