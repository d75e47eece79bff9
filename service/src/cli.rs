//! The command line: which function runs each command. Every command works while the service runs.

mod account;
pub mod args;
mod backup;
mod finding;
mod graph;
mod output;
mod package;
mod restore;
mod serve;
mod service;
mod user;

use exchange_connector::domain::health::Finding;

use crate::cli::args::{Cli, Command};
use crate::cli::serve::Host;
use crate::data_folder::DataFolder;

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
        Command::AccountFile(args) => account::run(&folder, args).await,
        Command::Package(args) => package::run(&folder, args).await,
        Command::User(command) => user::run(&folder, command).await,
        Command::Graph(command) => graph::run(&folder, command).await,
        Command::Backup(args) => backup::run(&folder, args).await,
        Command::Restore(command) => restore::run(&folder, command).await,
        Command::Service(command) => service::run(&folder, command),
    }
}
