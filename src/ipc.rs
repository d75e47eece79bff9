//! The wizard–agent wire: one JSON document a line over a local socket or named pipe.
//!
//! One connection asks one [`Request`] and reads its [`Reply`] stream to the end; another may [`Request::Watch`].
//! The operating system says who calls; [`Request::right`] says what that needs. Secrets go in and never out.

pub mod pipe;
pub mod secret;
pub mod status;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use secret::{WireDraft, WireSecret};
pub use status::StatusView;

use crate::config::View;
use crate::domain::health::{ExistingConnector, Finding, SyncKind};
use crate::domain::logon::RefusedLogon;

/// Version of this wire. Members may be added within a version.
pub const IPC_VERSION: u32 = 1;
/// Longest line either side accepts, in bytes.
pub const MAX_LINE: usize = 4 * 1024 * 1024;

/// What a caller asks. Tagged by `request`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// First of all: who is there, and what can it do?
    Hello {
        version: u32,
        program: String,
    },
    GetView,
    /// The whole status now, and whole again at each change, until the caller hangs up.
    Watch,
    /// Runs every check of Connect and changes nothing. `try_refused_logon` here and below: a person lets log-ons that were
    /// refused be tried once more.
    Check {
        draft: Option<Box<WireDraft>>,
        #[serde(default, skip_serializing_if = "is_false")]
        try_refused_logon: bool,
    },
    /// Runs the checks, enrols and stores. `replace` answers 0x0000008. Ends early when the caller hangs up.
    Connect {
        draft: Box<WireDraft>,
        replace: bool,
        accept_warnings: bool,
        #[serde(default, skip_serializing_if = "is_false")]
        try_refused_logon: bool,
    },
    SyncNow {
        kind: SyncKind,
        #[serde(default, skip_serializing_if = "is_false")]
        try_refused_logon: bool,
    },
    /// Removes the connection from this computer; the journal stays. `undo` undoes every change first; if a change
    /// could not be undone, the connection stays.
    Forget {
        #[serde(default)]
        undo: bool,
    },
    /// Undoes changes: those of one run or, without one, everything since installation.
    Undo {
        run: Option<Uuid>,
        dry_run: bool,
    },
    /// Puts the key of the secrets where a service can read it: out of this person's keyring.
    SealForService,
    /// Findings, settings and logs without secrets, as a zip file in the data folder.
    SupportBundle,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls")]
fn is_false(value: &bool) -> bool {
    !value
}

/// What a request needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    Read,
    Write,
}

impl Request {
    /// Every account that may see the data folder may read; administrators and the agent's own account may change.
    pub fn right(&self) -> Right {
        match self {
            Self::Hello { .. } | Self::GetView | Self::Watch => Right::Read,
            Self::Check { .. }
            | Self::Connect { .. }
            | Self::SyncNow { .. }
            | Self::Forget { .. }
            | Self::Undo { .. }
            | Self::SealForService
            | Self::SupportBundle => Right::Write,
        }
    }
}

/// What the agent answers. Tagged by `reply`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reply", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reply {
    Hello(Hello),
    View {
        view: Option<Box<View>>,
    },
    Status {
        status: Box<StatusView>,
    },
    /// A check started, went on or ended; the same `check` comes again with its new state.
    Check(CheckProgress),
    /// The end of `Check` or `Connect`.
    Finished(Outcome),
    Accepted,
    SupportBundle {
        path: String,
    },
    Undone(UndoReport),
    Refused {
        finding: Finding,
    },
}

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hello {
    pub version: u32,
    /// Version of the program.
    pub program_version: String,
    /// What this agent offers; what is missing is not shown.
    pub capabilities: Vec<Capability>,
    /// False: this caller may look and not change.
    pub may_write: bool,
    pub configured: bool,
    pub data_folder: String,
}

crate::named_values! {
    /// What an agent can do.
    Capability {
        Check = "check",
        Connect = "connect",
        QuickSync = "quickSync",
        FullSync = "fullSync",
        Forget = "forget",
        SupportBundle = "supportBundle",
        Undo = "undo",
    }
}

crate::named_values! {
    /// The checks of Connect, in the order they run.
    CheckName {
        AccountFile = "accountFile",
        Proxy = "proxy",
        Name = "name",
        Port = "port",
        Tls = "tls",
        Authentication = "authentication",
        Cmdlets = "cmdlets",
        Organization = "organization",
        Throttling = "throttling",
        ClientAccessServers = "clientAccessServers",
        Kerberos = "kerberos",
        Autodiscover = "autodiscover",
        Ews = "ews",
        Directory = "directory",
        Service = "service",
        Store = "store",
    }
}

/// Where one check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CheckState {
    Running,
    Ok,
    Warning,
    Failed,
    /// Not requested, or an earlier failure makes it meaningless.
    Skipped,
}

/// One check's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckProgress {
    pub check: CheckName,
    pub state: CheckState,
    /// What was found, for instance `TLS 1.3, certificate of cas01.contoso.com until 2027-01-01`.
    pub detail: Option<String>,
    #[serde(default)]
    pub findings: Vec<Finding>,
}

/// What an undo did, or would do. `exchange-connector undo --json` prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UndoReport {
    pub dry_run: bool,
    /// One sentence for each value that went back, as Exchange then showed it; of a dry run, that would go back.
    pub changes: Vec<String>,
    /// Values that are still as the connector left them.
    #[serde(default)]
    pub refused: Vec<RefusedValue>,
    /// One sentence for each value that is somebody else's by now, or that nothing brings back: it stays.
    #[serde(default)]
    pub left: Vec<String>,
    /// What was found, with each refusal and each value that stays.
    pub findings: Vec<Finding>,
}

/// A value that an undo could not bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusedValue {
    /// What was to become of it.
    pub value: String,
    /// Who refused: Exchange with the domain controller where it is known, or the connector itself.
    pub by: String,
    /// In which words.
    pub reason: String,
}

/// How a Connect or a check ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// True: every check passed and, for Connect, the settings are stored.
    pub succeeded: bool,
    /// A connector exists for the organization: ask, then Connect again with `replace` (0x0000008).
    #[serde(default)]
    pub replace_needed: bool,
    /// The connector that would be replaced, as far as the service says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub existing_connector: Option<Box<ExistingConnector>>,
    pub findings: Vec<Finding>,
    /// Which settings differ from before, by their key in the answers file.
    #[serde(default)]
    pub changed: Vec<String>,
    /// Log-ons that are refused and not repeated before an administrator lets them be tried once more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused_logons: Vec<RefusedLogon>,
}

#[cfg(test)]
mod tests;
