//! Exchange's words inside a fault: bracket prefixes taken off, waiting times read out of throttling texts.

use jiff::SignedDuration;
use memchr::memmem;

/// Longest waiting time that is believed.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// Exchange's bracket prefixes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// For instance `WSMan-InvalidShellID`, `AuthZ-AuthorizationException`, `Cafe-SendFailure`.
    pub failure_category: Option<String>,
    /// To be logged: Exchange's own logs have the same.
    pub request_id: Option<String>,
    pub client_access_server: Option<String>,
    pub back_end_server: Option<String>,
}

/// Takes `[ClientAccessServer=…,BackEndServer=…,RequestId=…] [FailureCategory=…]` off the front of a text.
///
/// The groups come in any number and order; what is not of the form `[name=value,…]` stays, so that a text
/// that merely begins with a bracket is kept whole.
pub fn strip_origin(text: &str) -> (Origin, &str) {
    let mut origin = Origin::default();
    let mut rest = text.trim();
    while let Some((group, after)) = rest.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
        if group.len() > 1024 || !group.split(',').all(is_pair) {
            break;
        }
        for (name, value) in group.split(',').filter_map(|pair| pair.split_once('=')) {
            let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
            match name.trim().to_ascii_lowercase().as_str() {
                "failurecategory" => origin.failure_category = value,
                "requestid" => origin.request_id = value,
                // A 2010-style record says Server for what later builds call ClientAccessServer.
                "clientaccessserver" | "server" => origin.client_access_server = value,
                "backendserver" => origin.back_end_server = value,
                _ => {}
            }
        }
        rest = after.trim_start();
    }
    (origin, rest)
}

fn is_pair(pair: &str) -> bool {
    pair.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim();
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// Whether a text says that a limit was reached, and how long it asks to wait.
pub(super) fn throttled(text: &str) -> Option<Option<SignedDuration>> {
    // The sentences of exchange.md are Exchange's own and not localized by the front end.
    const SIGNS: &[&str] = &[
        "load quota of",
        "maximum number of connections allowed",
        "exceeded your budget",
        "concurrent shells",
        "send future requests at a slower rate",
        "please wait for",
    ];
    let lower = text.to_ascii_lowercase();
    if !SIGNS.iter().any(|sign| lower.contains(sign)) {
        return None;
    }
    let wait = number_after(&lower, "at least ", "millisecond")
        .map(SignedDuration::from_millis)
        .or_else(|| number_after(&lower, "wait for ", "second").map(SignedDuration::from_secs))
        .map(|wait| wait.min(LONGEST_WAIT));
    Some(wait)
}

/// The number between `before` and `unit`, for instance the 1500 of `at least 1500 milliseconds`.
fn number_after(text: &str, before: &str, unit: &str) -> Option<i64> {
    memmem::find_iter(text.as_bytes(), before).find_map(|at| {
        let rest = &text[at + before.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = rest[..digits].parse::<i64>().ok()?;
        rest[digits..].trim_start().starts_with(unit).then_some(number.min(86_400_000))
    })
}

#[cfg(test)]
mod tests;
