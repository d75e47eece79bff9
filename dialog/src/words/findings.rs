//! A finding in words: what happened, who must act, what to do.
//!
//! The agent words its findings in English, for the case at hand. In another language the person reads the kind of the
//! finding and the kind of its remedy in that language, and below them the agent's own words, marked as such.

use exchange_connector::domain::health::{Finding, WhoActs};

use crate::text::Text;

/// A finding in the person's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What happened.
    pub headline: String,
    /// What to do.
    pub remedy: Option<String>,
    /// The agent's own words, where the headline is not these.
    pub original: Option<String>,
    /// Who must act, and the code.
    pub last: String,
}

/// Words a finding. One whose code this version does not know keeps the agent's words.
pub fn words(text: &Text, finding: &Finding) -> Words {
    let mut last: Vec<String> = who(text, &finding.who_acts).into_iter().collect();
    last.push(text.with("error-code", &[("code", &number_and_code(finding))]));
    let last = last.join(" · ");
    match text.finding(&finding.code) {
        Some(headline) => Words {
            headline,
            remedy: finding.remedy.as_ref().and_then(|_| remedy(&finding.code)).map(|id| text.get(id)),
            original: Some(text.with("original-message", &[("text", &finding.to_string())])),
            last,
        },
        None => {
            Words { headline: finding.text.clone(), remedy: finding.remedy.clone(), original: None, last }
        }
    }
}

/// The number that people see, and the code that scripts go by.
pub fn number_and_code(finding: &Finding) -> String {
    match finding.number.as_deref() {
        Some(number) => format!("{number} ({})", finding.code),
        None => finding.code.clone(),
    }
}

/// The kind of remedy of a code; `None` where the headline says it or nothing is to be done.
fn remedy(code: &str) -> Option<&'static str> {
    let (area, name) = code.split_once('.')?;
    Some(match (area, name) {
        ("accountFile", "readable") => "remedy-delete-account-file",
        ("accountFile", _) | ("service", "revoked" | "certificateExpired") => "remedy-account-file",
        (_, "logonRefused" | "notRepeated") => "remedy-password",
        ("exchange", "nameUnknown" | "pathWrong" | "windowsEndpoint") => "remedy-address",
        ("ews", _) => "remedy-ews",
        ("proxy", _) => "remedy-proxy",
        (_, "unreachable" | "standInsUnreachable") | ("tls", "failed") => "remedy-network",
        ("tls", "rootsUnreadable") => "remedy-local",
        ("tls", _) => "remedy-certificate",
        (
            _,
            "accessDenied"
            | "noRights"
            | "cmdletMissing"
            | "cmdletsMissing"
            | "cmdletsMissingLater"
            | "parameterMissing"
            | "organizationUnread"
            | "serversUnread",
        ) => "remedy-rights",
        (
            "exchange",
            "busy" | "ended" | "throttled" | "serverUnwell" | "failedOver" | "objectProtected" | "serverOld"
            | "devicesAutoBlocked" | "devicesNotGoverned",
        )
        | ("sync", _) => "remedy-exchange",
        ("settings", _) => "remedy-settings",
        ("package", _) => "remedy-package",
        ("agent" | "installer" | "store" | "system", _) => "remedy-local",
        (_, "protocol" | "invalidArgument" | "recordUnreadable" | "prompted" | "scriptRefused") => {
            "remedy-support"
        }
        _ => return None,
    })
}

/// Who must act, as a phrase.
fn who(text: &Text, who: &WhoActs) -> Option<String> {
    let id = match who {
        WhoActs::You => "who-you",
        WhoActs::ExchangeAdministrator => "who-exchange",
        WhoActs::NetworkAdministrator => "who-network",
        WhoActs::AccountAdministrator => "who-account",
        WhoActs::ServiceAdministrator => "who-service",
        WhoActs::Maker => "who-maker",
        WhoActs::Nobody | WhoActs::Other(_) => return None,
    };
    Some(text.get(id))
}

#[cfg(test)]
mod tests;
