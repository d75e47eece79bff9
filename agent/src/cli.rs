//! The command line: what was asked, and how an answer leaves (standard output, standard error, exit code).

mod answers;
mod manage;
mod output;
mod policy_file;
mod read;
mod service;
mod setup;
mod support;
mod sync;
mod undo;
mod why;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use exchange_connector::domain::health::{Finding, SyncKind};

use crate::store::{DataFolder, StoreError};
use output::Output;

/// Exchange Connector: links on-premises Exchange ActiveSync devices to the management service.
#[derive(Debug, Parser)]
#[command(name = "exchange-connector", version, propagate_version = true)]
struct Cli {
    /// The connection's data folder; one folder is one Exchange organization
    #[arg(long, global = true, value_name = "DIR", env = "EXCHANGE_CONNECTOR_DATA_DIR")]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
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
        kind: Kind,
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
        verdict: Verdict,
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
    /// The system service
    Service {
        #[command(subcommand)]
        action: ServiceAction,
    },
}

#[derive(Debug, Args)]
struct SetupArgs {
    /// The answers file; - reads standard input
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// Replace the connector that the service knows for this organization
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct CheckArgs {
    /// Check these answers in place of what is set up; - reads standard input
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Quick,
    Full,
}

impl From<Kind> for SyncKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Quick => Self::Quick,
            Kind::Full => Self::Full,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ModeArg {
    Observe,
    Enforce,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Verdict {
    Accept,
    Reject,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum ServiceAction {
    /// Write and enable the unit
    Install,
    /// Stop, disable and remove the unit
    Uninstall,
    Start,
    Stop,
}

/// Why a command ended with exit code 1.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) Vec<Finding>);

impl From<Finding> for Failure {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(vec![error.finding()])
    }
}

impl From<Vec<Finding>> for Failure {
    fn from(findings: Vec<Finding>) -> Self {
        Self(findings)
    }
}

pub(crate) type Outcome = Result<(), Failure>;

/// The program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(8)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            Output::new(false).note(&format!("could not start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let code = runtime.block_on(Box::pin(run(cli)));
    // A blocked name look-up must not hold the end up.
    runtime.shutdown_background();
    code
}

async fn run(cli: Cli) -> ExitCode {
    let folder = DataFolder::at(cli.data_dir);
    let json = cli.command.json();
    let output = Output::new(json);
    let serving = matches!(cli.command, Command::Run { .. });
    let logs = folder.logs();
    crate::logging::start(
        serving.then_some(logs.as_path()),
        if serving { crate::logging::SERVING } else { "error" },
    );
    let done = match cli.command {
        Command::Setup(args) => Box::pin(setup::setup(&folder, &args, &output)).await,
        Command::Check(args) => Box::pin(setup::check(&folder, &args, &output)).await,
        Command::Run { once } => Box::pin(sync::run(&folder, once, &output)).await,
        Command::Status { watch, .. } => read::status(&folder, watch, &output).await,
        Command::Sync { kind, wait, .. } => sync::sync(&folder, kind.into(), wait, &output).await,
        Command::Devices { user, state, .. } => read::devices(&folder, user, state, &output).await,
        Command::Why { device, .. } => why::why(&folder, &device, &output).await,
        Command::Journal { since, .. } => read::journal(&folder, since, &output).await,
        Command::Enroll { account_file, replace, .. } => {
            Box::pin(setup::enroll(&folder, &account_file, replace, &output)).await
        }
        Command::Uninstall { undo, keep } => match undo::changes(undo, keep, &output) {
            Some(changes) => Box::pin(undo::uninstall(&folder, changes, &output)).await,
            None => return ExitCode::from(2),
        },
        Command::SupportBundle { out, .. } => support::bundle(&folder, out.as_deref(), &output).await,
        Command::Service { action } => service::service(&folder, action, &output).await,
        Command::Plan { file: Some(file), .. } => manage::policy(&folder, &file, false, &output).await,
        Command::Plan { file: None, csv, .. } => manage::plan(&folder, csv, &output).await,
        Command::Apply { file, .. } => manage::policy(&folder, &file, true, &output).await,
        Command::Mode { mode, .. } => manage::mode(&folder, mode, &output).await,
        Command::Brake { verdict, run, count, .. } => {
            manage::brake(&folder, verdict, run, count, &output).await
        }
        Command::Undo { run, all, dry_run, .. } => match undo::wanted(run.as_deref(), all, &output) {
            Some(run) => Box::pin(undo::undo(&folder, run, dry_run, &output)).await,
            None => return ExitCode::from(2),
        },
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(findings)) => {
            output.failed(&findings);
            ExitCode::FAILURE
        }
    }
}

impl Command {
    fn json(&self) -> bool {
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
            | Self::Enroll { json, .. } => *json,
            Self::Run { .. } | Self::Uninstall { .. } | Self::Service { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests;
