//! Health: findings, the connector's status and one run of a sync.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::clean;
use crate::named_values;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    Information,
    Warning,
    Error,
}

named_values! {
    /// Who must act on a finding.
    WhoActs {
        /// The person in front of the dialog: a typed value is wrong.
        You = "you",
        ExchangeAdministrator = "exchangeAdministrator",
        NetworkAdministrator = "networkAdministrator",
        /// Whoever keeps accounts and passwords.
        AccountAdministrator = "accountAdministrator",
        ServiceAdministrator = "serviceAdministrator",
        /// The makers of this product.
        Maker = "maker",
        Nobody = "nobody",
    }
}

/// A problem or note for an administrator: what was tried, on what, why it failed and who must act. A row of
/// [`findings`](crate::findings) makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Finding {
    /// Stable, for scripts and for the reference: `exchange.unreachable`.
    pub code: String,
    /// The dialog's number (`0x0000001`); a finding of an earlier version may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    pub severity: Severity,
    /// One or two sentences in the user's words.
    #[serde(deserialize_with = "clean::sentence")]
    pub text: String,
    pub who_acts: WhoActs,
    /// What to do, when that is known.
    #[serde(default, deserialize_with = "clean::remedy_or_none", skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// The chain of causes, for support; never a secret.
    #[serde(default, deserialize_with = "clean::sentence_or_none", skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Finding {
    /// Of another severity than most of its kind.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// With somebody else to act than for most of its kind.
    #[must_use]
    pub fn with_who_acts(mut self, who: WhoActs) -> Self {
        self.who_acts = who;
        self
    }

    /// With what to do.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(clean::bounded(&remedy.into(), clean::REMEDY).into_owned());
        self
    }

    /// With the chain of causes.
    #[must_use]
    pub fn caused_by(mut self, error: &(dyn std::error::Error + 'static)) -> Self {
        let mut chain = clean::bounded(&error.to_string(), clean::SENTENCE).into_owned();
        let mut next = error.source();
        while let Some(cause) = next {
            // Compared only as far as it is kept: a server may have sent megabytes.
            let text = clean::bounded(&cause.to_string(), clean::SENTENCE).into_owned();
            if !chain.contains(&text) {
                chain.push_str(": ");
                chain.push_str(&text);
            }
            next = cause.source();
        }
        self.detail = Some(clean::bounded(&chain, clean::SENTENCE).into_owned());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        if let Some(remedy) = &self.remedy {
            write!(f, " {remedy}")?;
        }
        Ok(())
    }
}

/// Graph: `deviceManagementExchangeConnectorStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConnectorStatus {
    #[default]
    None,
    ConnectionPending,
    Connected,
    Disconnected,
}

/// Observe only, or enforcing. A new connection observes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    #[default]
    Observe,
    Enforce,
}

/// The connector that is there already, as the refusal of a second one names it: whoever replaces it should know what is
/// replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExistingConnector {
    /// The computer that it runs on, where it told.
    #[serde(default)]
    pub connector_server_name: Option<String>,
    /// When it was last heard of; nothing where it never was.
    #[serde(default)]
    pub last_contact_date_time: Option<Timestamp>,
    #[serde(default)]
    pub mode: Mode,
}

/// Quick enumerates and asks statistics for what is new, changed or due; full reads everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SyncKind {
    Quick,
    Full,
}

/// How a sync ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SyncResult {
    /// Every device was enumerated; a single device's refused statistics are findings.
    Succeeded,
    /// Not everything was seen: only what is not found by its name is deleted.
    Partial,
    Failed,
}

/// One run of a sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SyncRecord {
    pub started_at: Timestamp,
    pub finished_at: Timestamp,
    pub result: SyncResult,
    /// Devices seen.
    pub devices: u64,
    /// Findings made.
    pub findings: u64,
    #[serde(default)]
    pub new: u64,
    #[serde(default)]
    pub changed: u64,
    #[serde(default)]
    pub removed: u64,
    /// Of a partial sync that read everything but single objects: how many Exchange could not give. Missing where more
    /// was lost, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread_objects: Option<u64>,
    /// The Client Access Server that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
}

/// Devices by access state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceCounts {
    pub total: u64,
    pub allowed: u64,
    pub blocked: u64,
    pub quarantined: u64,
    pub discovery: u64,
    pub unknown: u64,
}

impl DeviceCounts {
    /// Counts one more device.
    pub fn add(&mut self, state: Option<&super::access::DeviceAccessState>) {
        use super::access::DeviceAccessState as State;
        self.total += 1;
        match state {
            Some(State::Allowed) => self.allowed += 1,
            Some(State::Blocked) => self.blocked += 1,
            Some(State::Quarantined) => self.quarantined += 1,
            Some(State::DeviceDiscovery) => self.discovery += 1,
            Some(State::Unknown | State::Other(_)) | None => self.unknown += 1,
        }
    }
}

#[cfg(test)]
mod tests;
