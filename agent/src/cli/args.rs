//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use exchange_connector::domain::health::{Mode, SyncKind};

/// Exchange Connector: links on-premises Exchange ActiveSync devices to the management service.
#[derive(Debug, Parser)]
#[command(name = "exchange-connector", version, propagate_version = true)]
pub(super) struct Cli {
    /// The connection's data folder; one folder is one Exchange organization
    #[arg(long, global = true, value_name = "DIR", env = "EXCHANGE_CONNECTOR_DATA_DIR")]
    pub(super) data_dir: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Test, enrol and store a connection, from an answers file
    Setup(SetupArgs),
    /// Run every test of the set-up and change nothing
    Check(CheckArgs),
    /// Serve the connection in the foreground
    Run {
        /// One full sync, its report and its orders, then end
        #[arg(long)]
        once: bool,
    },
    /// How the connection is
    Status {
        #[arg(long)]
        json: bool,
        /// Stay and show each change
        #[arg(long)]
        watch: bool,
    },
    /// Have the running agent sync now
    Sync {
        kind: KindArg,
        /// Wait for its end
        #[arg(long)]
        wait: bool,
        #[arg(long)]
        json: bool,
    },
    /// The devices that the last sync saw
    Devices {
        #[arg(long)]
        json: bool,
        /// Only of this user: display name or address, or a part of either
        #[arg(long)]
        user: Option<String>,
        /// Only in this access state
        #[arg(long)]
        state: Option<String>,
    },
    /// One device: its state, the reason and what happened to it
    Why {
        /// Device id, identity or GUID
        device: String,
        #[arg(long)]
        json: bool,
    },
    /// What would change in Exchange, or, with a policy file, what the file would change
    Plan {
        file: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        /// Devices as a table for a spreadsheet
        #[arg(long, conflicts_with_all = ["json", "file"])]
        csv: bool,
    },
    /// Store a policy file's wishes in the management service
    Apply {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Observe only, or enforce
    Mode {
        mode: ModeArg,
        #[arg(long)]
        json: bool,
    },
    /// Accept or reject what waits for a person
    Brake {
        verdict: VerdictArg,
        run: uuid::Uuid,
        /// How many partnerships the run removes; needed to accept such a run
        #[arg(long, value_name = "N")]
        count: Option<u64>,
        #[arg(long)]
        json: bool,
    },
    /// What happened, oldest first
    Journal {
        #[arg(long)]
        json: bool,
        /// Only since this time, for instance 2026-11-21T08:00:00Z
        #[arg(long)]
        since: Option<jiff::Timestamp>,
    },
    /// Take changes back, where they still are what the connector made
    Undo {
        /// The run that made them
        run: Option<String>,
        /// Everything since installation; the connection observes from then on
        #[arg(long, conflicts_with = "run")]
        all: bool,
        /// Only tell what would go back
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    /// Enrol again, with another account file
    Enroll {
        account_file: PathBuf,
        /// Replace the connector that the service knows for this organization
        #[arg(long)]
        replace: bool,
        #[arg(long)]
        json: bool,
    },
    /// Remove the connection from this computer; the journal stays
    Uninstall {
        /// Take every change back first
        #[arg(long, conflicts_with = "keep")]
        undo: bool,
        /// Leave Exchange as it is
        #[arg(long)]
        keep: bool,
    },
    /// Settings, status, journal and logs in a zip file, without secrets
    SupportBundle {
        /// Where to write it, in place of the data folder
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// A copy of the data folder that is whole, also while the agent works: a folder, or a file that ends in .zip
    Backup {
        #[arg(value_name = "FILE|FOLDER")]
        to: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// The system service
    Service {
        #[command(subcommand)]
        action: ServiceAction,
    },
}

#[derive(Debug, Args)]
pub(super) struct SetupArgs {
    /// The answers file; - reads standard input
    #[arg(long, value_name = "FILE")]
    pub(super) answers: PathBuf,
    /// Replace the connector that the service knows for this organization
    #[arg(long)]
    pub(super) replace: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Check these answers in place of what is set up; - reads standard input
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum KindArg {
    Quick,
    Full,
}

impl From<KindArg> for SyncKind {
    fn from(kind: KindArg) -> Self {
        match kind {
            KindArg::Quick => Self::Quick,
            KindArg::Full => Self::Full,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ModeArg {
    Observe,
    Enforce,
}

impl From<ModeArg> for Mode {
    fn from(mode: ModeArg) -> Self {
        match mode {
            ModeArg::Observe => Self::Observe,
            ModeArg::Enforce => Self::Enforce,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum VerdictArg {
    Accept,
    Reject,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum ServiceAction {
    /// Write and enable the unit
    Install,
    /// Stop, disable and remove the unit
    Uninstall,
    Start,
    Stop,
}

impl Command {
    pub(super) fn json(&self) -> bool {
        match self {
            Self::Setup(args) => args.json,
            Self::Check(args) => args.json,
            Self::Status { json, .. }
            | Self::Sync { json, .. }
            | Self::Devices { json, .. }
            | Self::Why { json, .. }
            | Self::Plan { json, .. }
            | Self::Apply { json, .. }
            | Self::Mode { json, .. }
            | Self::Brake { json, .. }
            | Self::Journal { json, .. }
            | Self::Undo { json, .. }
            | Self::SupportBundle { json, .. }
            | Self::Backup { json, .. }
            | Self::Enroll { json, .. } => *json,
            Self::Run { .. } | Self::Uninstall { .. } | Self::Service { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests;
