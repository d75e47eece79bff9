//! The checks of Connect in words.

use exchange_connector::ipc::{CheckName, CheckState};

use super::Mark;
use crate::text::Text;

/// The mark and the word of a check's state.
pub fn state(state: Option<CheckState>) -> (Mark, &'static str) {
    match state {
        None => (Mark::Waiting, "state-waiting"),
        Some(CheckState::Running) => (Mark::Running, "state-running"),
        Some(CheckState::Ok) => (Mark::Ok, "state-ok"),
        Some(CheckState::Warning) => (Mark::Warning, "state-warning"),
        Some(CheckState::Failed) => (Mark::Failed, "state-failed"),
        Some(CheckState::Skipped) => (Mark::Skipped, "state-skipped"),
    }
}

/// A check's name; one this version does not know keeps the agent's.
pub fn check_name(text: &Text, check: &CheckName) -> String {
    let id = match check {
        CheckName::AccountFile => "check-account-file",
        CheckName::Proxy => "check-proxy",
        CheckName::Name => "check-name",
        CheckName::Port => "check-port",
        CheckName::Tls => "check-tls",
        CheckName::Authentication => "check-authentication",
        CheckName::Cmdlets => "check-cmdlets",
        CheckName::Organization => "check-organization",
        CheckName::Throttling => "check-throttling",
        CheckName::ClientAccessServers => "check-client-access-servers",
        CheckName::Kerberos => "check-kerberos",
        CheckName::Autodiscover => "check-autodiscover",
        CheckName::Ews => "check-ews",
        CheckName::Directory => "check-directory",
        CheckName::Service => "service",
        CheckName::Store => "check-store",
        CheckName::Other(name) => return name.to_string(),
    };
    text.get(id)
}
