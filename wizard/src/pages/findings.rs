//! A finding: what happened, who must act, what to do, and the details for support.
//!
//! The agent words its findings in English, for the case at hand. In another language the window shows the kind of the
//! finding and the kind of its remedy in that language, and below them the agent's own words, marked as such.

use egui::{RichText, Ui};
use exchange_connector::domain::health::{Finding, Severity, WhoActs};

use crate::model::Msg;
use crate::text::Text;
use crate::widgets::{Mark, Page, beside_mark, button, note};

/// Draws one.
pub(super) fn show(ui: &mut Ui, page: &mut Page, finding: &Finding) {
    let (kind, color) = match finding.severity {
        Severity::Error => (Mark::Failed, page.palette.error),
        Severity::Warning => (Mark::Warning, page.palette.warning),
        Severity::Information => (Mark::Information, page.palette.text),
    };
    beside_mark(ui, page, (kind, 14.0), |ui, page| {
        let words = words(page.text, finding);
        ui.add(egui::Label::new(RichText::new(words.headline).color(color)).wrap());
        if let Some(remedy) = words.remedy {
            ui.add(egui::Label::new(remedy).wrap());
        }
        if let Some(original) = words.original {
            note(ui, page, original);
        }
        note(ui, page, words.last);
        if let Some(detail) = &finding.detail {
            details(ui, page, finding, detail);
        }
    });
}

fn details(ui: &mut Ui, page: &mut Page, finding: &Finding, detail: &str) {
    let header = egui::CollapsingHeader::new(RichText::new(page.text.get("details")).small())
        .id_salt((&finding.code, detail))
        .show(ui, |ui| {
            let text = RichText::new(detail).monospace().color(page.palette.text);
            ui.add(egui::Label::new(text).wrap());
            if button(ui, page, "copy", true) {
                page.send(Msg::Copy(format!("{finding}\n{}\n{detail}", number_and_code(finding))));
            }
        });
    crate::widgets::focus_ring(ui, page, &header.header_response);
}

/// A finding in the window's language.
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

fn number_and_code(finding: &Finding) -> String {
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
        ("package", _) => "remedy-package",
        ("settings", _) => "remedy-settings",
        ("agent" | "store" | "system", _) => "remedy-local",
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
