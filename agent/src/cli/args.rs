//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use exchange_connector::domain::health::{Mode, SyncKind};
use exchange_connector_platform::instance::InstanceName;

use super::examples;

/// Exchange Connector: links on-premises Exchange ActiveSync devices to the management service.
#[derive(Debug, Parser)]
#[command(name = "exchange-connector", version, propagate_version = true)]
pub(super) struct Cli {
    /// Data folder of the connection; one folder serves one Exchange organization
    #[arg(long, global = true, value_name = "DIR", env = "EXCHANGE_CONNECTOR_DATA_DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// A named connection beside the default one: its data folder and service carry the name
    #[arg(long, global = true, value_name = "NAME", conflicts_with = "data_dir")]
    pub(super) instance: Option<InstanceName>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Test, enroll and store a connection, by questions in the terminal or from an answers file
    #[command(after_help = examples::SETUP)]
    Setup(SetupArgs),
    /// Run every test of the set-up and change nothing
    #[command(after_help = examples::CHECK)]
    Check(CheckArgs),
    /// Serve the connection in the foreground
    #[command(after_help = examples::RUN)]
    Run {
        /// Run one full sync, report it, carry out the orders, then exit
        #[arg(long)]
        once: bool,
        /// End when nothing is set up and no window asks any more; the window starts the agent so
        #[arg(long, hide = true)]
        for_set_up: bool,
        /// The service whose process this is; the service manager of Windows starts the agent so
        #[arg(long, hide = true, value_name = "SERVICE", conflicts_with_all = ["once", "for_set_up"])]
        as_service: Option<String>,
        /// Try once more the log-ons that were refused before: the account was mended without a new password
        #[arg(long)]
        try_refused_logon: bool,
    },
    /// Show the state of the connection
    #[command(after_help = examples::STATUS)]
    Status {
        #[arg(long)]
        json: bool,
        /// Keep running and show each change
        #[arg(long)]
        watch: bool,
        /// Print metrics, for the textfile collector of Prometheus' node_exporter
        #[arg(long, conflicts_with_all = ["json", "watch"])]
        prometheus: bool,
    },
    /// Start a sync in the running agent
    #[command(after_help = examples::SYNC)]
    Sync {
        kind: KindArg,
        /// Wait until the sync ends
        #[arg(long)]
        wait: bool,
        /// Try once more the log-ons that were refused before: the account was mended without a new password
        #[arg(long)]
        try_refused_logon: bool,
        #[arg(long)]
        json: bool,
    },
    /// List the devices that the last sync read
    #[command(after_help = examples::DEVICES)]
    Devices(DevicesArgs),
    /// Show one device: its state, the reason and its history
    #[command(after_help = examples::WHY)]
    Why {
        /// Device id, identity or GUID, or a part of the id, the device's name, or its user's name or address
        device: String,
        #[arg(long)]
        json: bool,
    },
    /// Show what would change in Exchange or, with a policy file, what the file would change
    #[command(after_help = examples::PLAN)]
    Plan {
        file: Option<PathBuf>,
        #[arg(long)]
        json: bool,
        /// Print the devices as a table for a spreadsheet
        #[arg(long, conflicts_with_all = ["json", "file"])]
        csv: bool,
    },
    /// Store the settings of a policy file in the management service
    #[command(after_help = examples::APPLY)]
    Apply {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Switch to observe only, or to enforcing
    #[command(after_help = examples::MODE)]
    Mode {
        mode: ModeArg,
        /// Does not ask when devices would lose access.
        #[arg(long)]
        yes: bool,
        #[arg(long)]
        json: bool,
    },
    /// Accept or reject a run that waits for approval
    #[command(after_help = examples::BRAKE)]
    Brake {
        verdict: VerdictArg,
        run: uuid::Uuid,
        /// How many partnerships the run removes; needed to accept such a run
        #[arg(long, value_name = "N")]
        count: Option<u64>,
        #[arg(long)]
        json: bool,
    },
    /// List what happened, oldest first
    #[command(after_help = examples::JOURNAL)]
    Journal {
        #[arg(long)]
        json: bool,
        /// Only since this time, for instance 2026-11-21T08:00:00Z
        #[arg(long)]
        since: Option<jiff::Timestamp>,
    },
    /// Undo changes, wherever the values are still as the connector wrote them
    #[command(after_help = examples::UNDO)]
    Undo {
        /// The run to undo
        run: Option<String>,
        /// Undo everything since installation; the connection only observes from then on
        #[arg(long, conflicts_with = "run")]
        all: bool,
        /// Only show what would be undone
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    /// Enroll again, with another account file, or a set-up package that holds one
    #[command(after_help = examples::ENROLL)]
    Enroll {
        account_file: PathBuf,
        /// Replace the connector that the service knows for this organization
        #[arg(long)]
        replace: bool,
        #[arg(long)]
        json: bool,
    },
    /// Remove the connection from this computer; the journal stays
    #[command(after_help = examples::UNINSTALL)]
    Uninstall {
        /// Undo every change first
        #[arg(long, conflicts_with = "keep")]
        undo: bool,
        /// Leave Exchange as it is
        #[arg(long)]
        keep: bool,
    },
    /// Write settings, status, journal and logs to a zip file, without secrets
    #[command(after_help = examples::SUPPORT_BUNDLE)]
    SupportBundle {
        /// Where to write the file, instead of the data folder
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// Copy the data folder whole, also while the agent works: into a folder, or into a file that ends in .zip
    #[command(after_help = examples::BACKUP)]
    Backup {
        #[arg(value_name = "FILE|FOLDER")]
        to: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Manage the system service
    #[command(after_help = examples::SERVICE)]
    Service {
        #[command(subcommand)]
        action: ServiceAction,
    },
}

#[derive(Debug, Args)]
pub(super) struct SetupArgs {
    /// The answers file; - reads standard input. Without it, the questions are asked in the terminal
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    /// The account file, or the set-up package as it was downloaded; instead of the one that the answers name
    #[arg(long, value_name = "FILE|ZIP", requires = "answers")]
    pub(super) account_file: Option<PathBuf>,
    /// Replace the connector that the service knows for this organization
    #[arg(long, requires = "answers")]
    pub(super) replace: bool,
    /// The original connector's data folder, where it is not in its usual place; it is only read
    #[arg(long, value_name = "DIR")]
    pub(super) original_folder: Option<PathBuf>,
    /// After the set-up, stop and disable the original connector's service (WIEC); it stays installed
    #[arg(long, requires = "answers")]
    pub(super) stop_original: bool,
    /// Try once more the log-ons that were refused before: the account was mended without a new password
    #[arg(long, requires = "answers")]
    pub(super) try_refused_logon: bool,
    #[arg(long, requires = "answers")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Check these answers instead of the stored settings; - reads standard input
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    /// Test nothing: print the PowerShell script that gives the account the rights for this mode
    #[arg(long, value_name = "MODE")]
    pub(super) role_script: Option<ModeArg>,
    /// Try once more the log-ons that were refused before: the account was mended without a new password
    #[arg(long)]
    pub(super) try_refused_logon: bool,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct DevicesArgs {
    /// Only with this in the user's name or address, or in the device's id, name, model, type or system
    pub(super) text: Option<String>,
    /// Only of this user: display name or address, or a part of either
    #[arg(long)]
    pub(super) user: Option<String>,
    /// Only in this access state
    #[arg(long)]
    pub(super) state: Option<String>,
    /// Print a table for a spreadsheet
    #[arg(long, conflicts_with = "json")]
    pub(super) csv: bool,
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

#[derive(Debug, Clone, Subcommand)]
pub(super) enum ServiceAction {
    /// Install the service: a systemd unit, or a service of Windows
    Install {
        /// On Windows, the account that the service runs under; without it the service has one of its own. The password is
        /// asked for, or read from standard input; a managed account, whose name ends in $, has none
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
    },
    /// Stop the service and remove it
    Uninstall,
    /// Start the service
    Start,
    /// Stop the service
    Stop,
}

impl Command {
    /// True for the commands that begin with a folder that is not there yet.
    pub(super) fn makes_folder(&self) -> bool {
        matches!(self, Self::Setup(_) | Self::Check(_) | Self::Run { .. } | Self::Service { .. })
    }

    /// The service whose process this is.
    pub(super) fn service_name(&self) -> Option<&str> {
        match self {
            Self::Run { as_service, .. } => as_service.as_deref(),
            _ => None,
        }
    }

    pub(super) fn json(&self) -> bool {
        match self {
            Self::Setup(args) => args.json,
            Self::Check(args) => args.json,
            Self::Devices(args) => args.json,
            Self::Status { json, .. }
            | Self::Sync { json, .. }
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
