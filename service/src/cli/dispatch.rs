//! What the command line does. Each command works while the service runs.

use std::io::Write;

use exchange_connector::domain::health::Finding;

use crate::cli::{Cli, Command, account, finding, graph, package, serve, user};
use crate::settings::{self, DataFolder};
use crate::store::Store;

/// Runs one command.
///
/// # Errors
/// A finding: what was tried, why it failed, who must act.
pub async fn run(cli: Cli) -> Result<(), Box<Finding>> {
    let folder = DataFolder::new(cli.data_dir);
    match cli.command {
        Command::Serve(serve) => serve::run(&folder, serve).await,
        Command::AccountFile(command) => account::run(&folder, command).await,
        Command::Package(command) => package::run(&folder, command).await,
        Command::User(command) => user::run(&folder, command).await,
        Command::Graph(command) => graph::run(&folder, command).await,
    }
}

/// The store that `serve` recorded.
pub(crate) async fn open(folder: &DataFolder) -> Result<Store, Box<Finding>> {
    let recorded = folder.served().map_err(|error| finding::settings(&error))?;
    let file =
        settings::sqlite_file(&recorded.database, folder.path()).map_err(|error| finding::store(&error))?;
    Store::open(&file).await.map_err(|error| finding::store(&error))
}

/// Prints one line or document on standard output.
pub(crate) fn say(text: &str) -> Result<(), Box<Finding>> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|error| finding::output(&error))
}
