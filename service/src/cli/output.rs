//! What commands share: the store that `serve` recorded, and standard output.

use std::io::Write as _;

use exchange_connector::clean;
use exchange_connector::domain::health::Finding;
use serde_json::Value;

use super::finding;
use crate::data_folder::DataFolder;
use crate::store::Store;
use crate::store::address::sqlite_file;

/// What a command gives; a failure is what the administrator reads.
pub(super) type CommandResult<T = ()> = Result<T, Box<Finding>>;

/// The store that `serve` recorded.
pub(super) async fn open_store(folder: &DataFolder) -> CommandResult<Store> {
    let recorded = folder.served()?;
    let file = sqlite_file(&recorded.database, folder.path())?;
    Ok(Store::open_beside(&file).await?)
}

/// Prints lines on standard output.
pub(super) fn print(text: &str) -> CommandResult {
    write(&clean::shown(text))
}

/// Prints one JSON document on standard output.
pub(super) fn print_json(value: &Value) -> CommandResult {
    write(&value.to_string())
}

fn write(text: &str) -> CommandResult {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|error| finding::output(&error))
}
