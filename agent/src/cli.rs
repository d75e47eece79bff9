//! The command line: runs each command and writes its answer (standard output, standard error, exit code).

mod answers;
mod args;
mod backup;
mod devices;
mod dialogue;
mod examples;
mod failure;
mod folder;
mod manage;
mod metrics;
mod output;
mod policy_file;
mod read;
mod run;
mod service;
mod setup;
mod support;
mod sync;
mod undo;
mod why;

use std::process::ExitCode;

use clap::Parser as _;

use exchange_connector::ipc::Request;
use exchange_connector_platform::event_log::source_of_folder;
use exchange_connector_platform::instance::InstanceName;

use crate::store::DataFolder;
use args::{Cli, Command};
use output::Output;

/// The program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command.service_name().map(str::to_owned) {
        Some(name) => as_service(&name, cli),
        None => work(cli).map_or_else(|(code, _)| ExitCode::from(code), |()| ExitCode::SUCCESS),
    }
}

#[cfg(windows)]
fn as_service(name: &str, cli: Cli) -> ExitCode {
    service::begin(name, move |manager| {
        crate::host::belongs_to(manager);
        work(cli).map_or_else(|(_, number)| number, |()| 0)
    })
}

#[cfg(not(windows))]
fn as_service(_: &str, _: Cli) -> ExitCode {
    let text = "No service manager of Windows runs here; `run` alone serves in the foreground.";
    Output::new(false).failed(&[exchange_connector::findings::NOT_OFFERED.finding(text)]);
    ExitCode::FAILURE
}

/// How a command that did not succeed ends: the exit code for a shell, the number for a service manager.
type Unsuccessful = (u8, u32);

/// Wrong use.
const WRONG_USE: Unsuccessful = (2, 2);

fn work(cli: Cli) -> Result<(), Unsuccessful> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(8)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            Output::new(false).note(&format!("could not start: {error}"));
            return Err((1, 1));
        }
    };
    let done = runtime.block_on(async {
        let done = Box::pin(run(cli)).await;
        crate::net::sessions_closed().await;
        done
    });
    // A blocked name look-up must not hold the end up.
    runtime.shutdown_background();
    done
}

async fn run(cli: Cli) -> Result<(), Unsuccessful> {
    let instance = cli.instance.as_ref();
    let folder = DataFolder::at(cli.data_dir.or_else(|| instance.map(InstanceName::data_folder)));
    let json = cli.command.json();
    let output = Output::new(json);
    if !cli.command.makes_folder() && !folder.root().exists() {
        let root = folder.root().display();
        output.note(&format!("There is no data folder {root}; --data-dir or --instance names another."));
    }
    let serving = match &cli.command {
        Command::Run { once, .. } => run::may_begin(&folder, *once).is_ok(),
        _ => false,
    };
    let logs = folder.logs();
    // Of `run --once` a person or a script reads the answer.
    let serves = matches!(cli.command, Command::Run { once: false, .. });
    let source = serves.then(|| source_of_folder(folder.root()));
    crate::logging::start(
        serving.then_some(logs.as_path()),
        source.as_deref(),
        // A certificate that is refused is said by the check that met it, and a named root may accept it yet.
        if serving { crate::logging::SERVING } else { "error,rustls_platform_verifier=off" },
    );
    let done = match cli.command {
        Command::Setup(args) => match &args.answers {
            Some(answers) => Box::pin(setup::setup(&folder, answers, &args, &output)).await,
            None => Box::pin(dialogue::set_up(&folder, &args, &output)).await,
        },
        Command::Check(args) => Box::pin(setup::check(&folder, &args, &output)).await,
        Command::Run { once, for_set_up, try_refused_logon, .. } => {
            if try_refused_logon {
                folder.logons().allow_once();
            }
            Box::pin(run::run(&folder, once, for_set_up, &output)).await
        }
        Command::Status { prometheus: true, .. } => read::metrics(&folder, &output).await,
        Command::Status { watch, .. } => read::status(&folder, watch, &output).await,
        Command::Sync { kind, wait, try_refused_logon, .. } => {
            let request = Request::SyncNow { kind: kind.into(), try_refused_logon };
            sync::sync(&folder, kind.into(), &request, wait, &output).await
        }
        Command::Devices(args) => devices::devices(&folder, args, &output).await,
        Command::Why { device, .. } => why::why(&folder, &device, &output).await,
        Command::Journal { since, .. } => read::journal(&folder, since, &output).await,
        Command::Enroll { account_file, replace, .. } => {
            Box::pin(setup::enroll(&folder, &account_file, replace, &output)).await
        }
        Command::Uninstall { undo, keep } => match undo::changes(undo, keep, &output) {
            Some(changes) => match Box::pin(undo::uninstall(&folder, changes, &output)).await {
                Ok(()) => service::remove_of(&folder, &output).await,
                refused => refused,
            },
            None => return Err(WRONG_USE),
        },
        Command::SupportBundle { out, .. } => support::bundle(&folder, out.as_deref(), &output).await,
        Command::Backup { to, .. } => backup::backup(&folder, &to, &output).await,
        Command::Service { action } => service::service(&folder, instance, action, &output).await,
        Command::Plan { file: Some(file), .. } => manage::policy(&folder, &file, false, &output).await,
        Command::Plan { file: None, csv, .. } => manage::plan(&folder, csv, &output).await,
        Command::Apply { file, .. } => manage::policy(&folder, &file, true, &output).await,
        Command::Mode { mode, yes, .. } => manage::mode(&folder, mode, yes, &output).await,
        Command::Brake { verdict, run, count, .. } => {
            manage::brake(&folder, verdict, run, count, &output).await
        }
        Command::Undo { run, all, dry_run, .. } => match undo::wanted(run.as_deref(), all, &output) {
            Some(run) => Box::pin(undo::undo(&folder, run, dry_run, &output)).await,
            None => return Err(WRONG_USE),
        },
    };
    match done {
        Ok(()) => Ok(()),
        Err(failure) => {
            // Nobody reads what a service prints; its files and the event log keep why it ended.
            if source.is_some() {
                for finding in &failure.0 {
                    tracing::error!(code = finding.code, detail = finding.detail, "{}", finding.text);
                }
            }
            output.failed(&failure.0);
            Err((1, failure.number()))
        }
    }
}
