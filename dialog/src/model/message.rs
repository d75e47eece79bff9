//! The types of the window's loop: messages, effects, and what the screens show.

use std::path::PathBuf;

use exchange_connector::config::{Field as Control, View};
use exchange_connector::domain::health::{Finding, SyncKind};
use exchange_connector::ipc::{CheckProgress, Hello, Outcome, Request, StatusView, UndoReport};
use exchange_connector::secret::Secret;

use super::original::OriginalConnector;
use crate::text::Language;

/// What fills the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The documented dialog.
    Setup,
    /// The checks of Connect or of a test.
    Checks,
    Success,
    Status,
}

/// What lies over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    Proxy,
    Replace,
    Remove,
    /// Escape in the set-up dialog, with something typed.
    Discard,
    Cmdlets,
    Help,
    Privacy,
    About,
}

/// How it stands with the agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentLink {
    Searching,
    Starting,
    /// None runs, and it could not be started or was not asked to.
    Absent {
        reason: Option<String>,
    },
    Ready(Box<Hello>),
    /// It speaks an earlier or later version of the wire.
    OtherVersion {
        agent: String,
        newer: bool,
    },
    /// The system does not let this account in.
    Refused,
    /// Somebody else holds the socket: nothing is sent.
    Untrusted {
        path: String,
    },
    /// It was there and does not answer any more.
    Lost,
}

/// What a file was chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilePurpose {
    Account,
    ExtraRoot,
}

/// What happened.
#[derive(Debug)]
pub enum Msg {
    // From the person.
    Connect,
    Test,
    CancelRun,
    TryAgain,
    /// A log-on that was refused may be tried once more.
    TryRefusedLogon,
    Replace(bool),
    AcceptWarnings,
    /// The cursor goes to this field, wherever it is.
    JumpTo(Control),
    BackToForm,
    Open(Dialog),
    CloseDialog,
    ProxyOk,
    Browse(FilePurpose),
    ReadTypedPath(FilePurpose),
    ClearExtraRoot,
    DeleteAccountFile,
    ShowStatus,
    ChangeSettings,
    Sync(SyncKind),
    OpenConsole,
    SupportBundle,
    Remove,
    /// Which changes an undo would revert.
    PreviewUndo,
    StartAgent,
    ChooseLanguage(Language),
    Copy(String),
    /// Escape in the set-up dialog.
    Leave,
    Close,
    // From the agent and the files.
    Agent(AgentLink),
    View(Option<Box<View>>),
    Status(Box<StatusView>),
    Check(CheckProgress),
    Finished(Outcome),
    /// The stream of a Connect or test ended without its end.
    RunLost,
    Refused(Finding),
    Accepted,
    Undone(UndoReport),
    BundleSaved(String),
    FileChosen(FilePurpose, String),
    FileRead {
        purpose: FilePurpose,
        path: String,
        content: Result<Secret, String>,
        exposed: bool,
    },
    AccountFileDeleted(Result<(), String>),
    /// The package that the account file lies in is not as the service made it.
    AccountRefused {
        path: String,
        finding: Finding,
    },
    /// Nor is the one that this program was unpacked from.
    PackageRefused(Finding),
    OriginalFound(OriginalConnector),
    OriginalStopped(Result<(), Finding>),
}

/// What is to be done about it.
#[derive(Debug)]
pub enum Effect {
    /// One request on a connection of its own; its replies come back as messages.
    Ask(Box<Request>),
    /// A request whose connection is kept, so that it can be hung up.
    Run(Box<Request>),
    HangUp,
    StartAgent,
    PickFile(FilePurpose),
    ReadFile(FilePurpose, String),
    DeleteFile(String),
    /// In the named folder, or where it was installed.
    LookForOriginal(Option<PathBuf>),
    StopOriginal,
    OpenUrl(String),
    Copy(String),
    Close,
}

/// A note below the buttons of the status window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    BundleSaved(String),
    Refused(Finding),
    AccountFileDeleted,
    AccountFileNotDeleted(String),
    OriginalStopped,
}

/// The question before the connection is removed: keep what was changed in Exchange, or take it back first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removal {
    pub undo: bool,
    /// What an undo would revert, once the user asked; after an incomplete removal, what the undo did revert.
    pub report: Option<UndoReport>,
    /// The agent is at it.
    pub waiting: bool,
}
