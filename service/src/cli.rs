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
mod user;

use exchange_connector::domain::health::Finding;

use crate::cli::args::{Cli, Command};
use crate::data_folder::DataFolder;

/// Runs one command; what cannot be done is a finding: what was tried, why it failed, who must act.
pub async fn run(cli: Cli) -> Result<(), Box<Finding>> {
    let folder = DataFolder::new(cli.data_dir);
    match cli.command {
        Command::Serve(args) => serve::run(&folder, args).await,
        Command::AccountFile(args) => account::run(&folder, args).await,
        Command::Package(args) => package::run(&folder, args).await,
        Command::User(command) => user::run(&folder, command).await,
        Command::Graph(command) => graph::run(&folder, command).await,
        Command::Backup(args) => backup::run(&folder, args).await,
        Command::Restore(command) => restore::run(&folder, command).await,
    }
}
