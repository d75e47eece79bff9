//! The command line: which function runs each command. Every command works while the service runs.

mod account;
pub mod args;
mod audit;
mod backup;
mod finding;
mod graph;
mod output;
mod package;
mod password;
mod restore;
mod serve;
mod service;
mod user;

use exchange_connector::domain::health::Finding;
use jiff::Timestamp;

use crate::cli::args::{Cli, Command};
use crate::cli::serve::Host;
use crate::data_folder::DataFolder;
use crate::security::acting::{Acting, Actor, Channel};

/// Runs one command, as the process of a service where the service manager of Windows started it so; what cannot be done
/// is a finding: what was tried, why it failed, who must act.
pub fn run(cli: Cli) -> Result<(), Box<Finding>> {
    let service = match &cli.command {
        Command::Serve(args) => args.as_service.clone(),
        _ => None,
    };
    match service {
        Some(name) => service::begin(&name, move |host| work(cli, host)),
        None => work(cli, Host::default()),
    }
}

fn work(cli: Cli, host: Host) -> Result<(), Box<Finding>> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| finding::runtime(&error))?;
    runtime.block_on(command(cli, host))
}

async fn command(cli: Cli, host: Host) -> Result<(), Box<Finding>> {
    let folder = DataFolder::new(cli.data_dir);
    match cli.command {
        Command::Serve(args) => serve::run(&folder, args, host).await,
        command => {
            let actor = Actor::new(&system_user(), Channel::CommandLine);
            Acting::by(actor, Timestamp::now()).carry_out(Box::pin(administer(&folder, command))).await
        }
    }
}

/// Who runs the command, as the system names the account: the audit says so.
fn system_user() -> String {
    let named =
        ["SUDO_USER", "USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| "command line".into())
}

async fn administer(folder: &DataFolder, command: Command) -> Result<(), Box<Finding>> {
    match command {
        // It serves as itself.
        Command::Serve(_) => Ok(()),
        Command::AccountFile(args) => account::run(folder, args).await,
        Command::Package(args) => package::run(folder, args).await,
        Command::Audit(command) => audit::run(folder, command).await,
        Command::User(command) => user::run(folder, command).await,
        Command::Graph(command) => graph::run(folder, command).await,
        Command::Backup(args) => backup::run(folder, args).await,
        Command::Restore(command) => restore::run(folder, command).await,
        Command::Service(command) => service::run(folder, command),
    }
}
