//! A mailbox policy's values in one form, so that what is wanted and what Exchange shows can be compared: `Unlimited`
//! in any case, `0:15` and `00:15:00`, `10MB` and `10 MB (10,485,760 bytes)`, lists in any order.

use std::collections::BTreeSet;

use super::cmdlet::PolicySetting;
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

/// Seconds as .NET prints a time span.
pub(super) fn clock(seconds: i64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let clock = format!("{:02}:{:02}:{:02}", rest / 3_600, rest / 60 % 60, rest % 60);
    if days > 0 { format!("{days}.{clock}") } else { clock }
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::cmdlet::{SETTINGS, setting};

    fn kind(name: &str) -> PolicySetting {
        setting(name).unwrap().2
    }

    fn text(text: &str) -> PolicyValue {
        PolicyValue::Text(text.into())
    }

    #[test]
    fn what_exchange_shows_is_what_was_wanted() {
        for (name, wanted, shown) in [
            ("MaxInactivityTimeLock", text("0:15"), "00:15:00"),
            ("MaxInactivityTimeLock", text("00:15:00.0000000"), "00:15:00"),
            ("PasswordExpiration", text("90.00:00:00"), "90.00:00:00"),
            ("PasswordExpiration", text("unlimited"), "Unlimited"),
            ("MaxAttachmentSize", text("10MB"), "10 MB (10,485,760 bytes)"),
            ("MaxAttachmentSize", PolicyValue::Number(10_485_760), "10 MB (10\u{a0}485\u{a0}760 bytes)"),
            ("MaxAttachmentSize", text("10 mb"), "10 MB (10.485.760 Bytes)"),
            ("MaxPasswordFailedAttempts", PolicyValue::Number(8), "8"),
            ("MinPasswordLength", PolicyValue::Blank, ""),
            ("PasswordEnabled", PolicyValue::Bool(true), "True"),
            ("AllowBluetooth", text("handsfreeonly"), "HandsfreeOnly"),
            ("UnapprovedInROMApplicationList", PolicyValue::List(vec!["A.exe".into()]), "a.exe"),
            ("ApprovedApplicationList", PolicyValue::Blank, ""),
        ] {
            assert!(same_value(kind(name), &wanted, &text(shown)), "{name}: {wanted:?} is {shown}");
        }
        for (name, wanted, shown) in [
            ("MaxInactivityTimeLock", text("15"), "00:15:00"),
            ("MaxInactivityTimeLock", text("00:15:00"), "15.00:00:00"),
            ("MaxAttachmentSize", text("10MB"), "10 KB (10,240 bytes)"),
            ("MinPasswordLength", PolicyValue::Blank, "4"),
            ("PasswordHistory", PolicyValue::Number(0), "Unlimited"),
            ("MaxAttachmentSize", PolicyValue::Number(0), "Unlimited"),
        ] {
            assert!(!same_value(kind(name), &wanted, &text(shown)), "{name}: {wanted:?} is not {shown}");
        }
    }

    #[test]
    fn what_is_out_of_range_is_not_sent_and_can_still_be_brought_back() {
        let outside = [
            ("MinPasswordLength", PolicyValue::Number(17)),
            ("MinPasswordComplexCharacters", PolicyValue::Number(0)),
            ("MaxPasswordFailedAttempts", PolicyValue::Number(3)),
            ("MaxInactivityTimeLock", text("00:00:30")),
            ("PasswordExpiration", text("731.00:00:00")),
            ("PasswordHistory", PolicyValue::Number(51)),
            ("MaxAttachmentSize", text("2097152KB")),
        ];
        for (name, value) in outside {
            assert_eq!(as_sent(kind(name), &value, true), None, "{name}");
            assert!(as_sent(kind(name), &value, false).is_some(), "{name}");
        }
        for (name, value) in [
            ("PasswordHistory", PolicyValue::Blank),
            ("MaxInactivityTimeLock", PolicyValue::Number(15)),
            ("MaxInactivityTimeLock", text("15")),
            ("AllowBluetooth", text("Sometimes")),
            ("PasswordEnabled", text("yes")),
            ("ApprovedApplicationList", text("a")),
        ] {
            assert_eq!(as_sent(kind(name), &value, false), None, "{name} does not take {value:?}");
        }
        let sent = |name, value: &str| as_sent(kind(name), &text(value), true);
        assert_eq!(sent("MaxInactivityTimeLock", "0:15"), Some(text("00:15:00")));
        assert_eq!(sent("PasswordExpiration", "30.0:0"), Some(text("30.00:00:00")));
        assert_eq!(sent("MaxAttachmentSize", "1 GB"), Some(text("1073741824")));
    }

    fn any_value() -> impl Strategy<Value = PolicyValue> {
        prop_oneof![
            any::<bool>().prop_map(PolicyValue::Bool),
            any::<i32>().prop_map(PolicyValue::Number),
            prop::collection::vec(".{0,8}", 0..3).prop_map(PolicyValue::List),
            Just(PolicyValue::Blank),
            "[0-9]{0,4}[.:]?[0-9]{0,3}[:.]?[0-9]{0,3}[:.]?[0-9]{0,8}".prop_map(PolicyValue::Text),
            "[0-9]{0,22} ?[kKmMgGtT]?[bB]?( \\([0-9,. \u{a0}]{0,24} ?[bB]?ytes\\))?"
                .prop_map(PolicyValue::Text),
            ".{0,24}".prop_map(PolicyValue::Text),
        ]
    }

    proptest! {
        /// Any text in any setting: read without a fault, equal to itself, and what is sent means the same.
        #[test]
        fn what_is_sent_means_what_was_wanted(at in 0..SETTINGS.len(), value in any_value()) {
            let kind = SETTINGS[at].2;
            prop_assert!(same_value(kind, &value, &value));
            if let Some(sent) = as_sent(kind, &value, true) {
                prop_assert!(same_value(kind, &value, &sent), "{:?} {:?}", value, sent);
                prop_assert_eq!(as_sent(kind, &sent, true), Some(sent));
            }
        }

        /// Every whole number of seconds comes back as it was printed.
        #[test]
        fn a_printed_time_is_the_time(at in 0..864_000_000_i64) {
            prop_assert_eq!(seconds(&clock(at)), Some(at));
        }
    }
}
