//! What commands do with the data folder when no agent does it for them.

use jiff::Timestamp;
use serde_json::Value;

use exchange_connector::findings;

use super::failure::{CommandResult, Failure};
use crate::store::{DataFolder, Journal, Stored};

/// The connection of the folder; it is an error that there is none.
pub(super) fn connection(folder: &DataFolder, remedy: &str) -> Result<Stored, Failure> {
    let none = || {
        findings::NOT_CONFIGURED
            .finding(format!("The connector is not set up in {}.", folder.root().display()))
            .remedy(remedy)
    };
    Ok(folder.load()?.ok_or_else(none)?)
}

/// True for a folder that holds files and nothing of a connector's: it was mistyped.
pub(super) fn is_others(folder: &DataFolder) -> bool {
    const OURS: [&str; 5] = ["agent.lock", "journal.", "enrollment.", "secrets", "refused-logons"];
    let is_ours = |name: &str| {
        OURS.iter().any(|ours| name.starts_with(ours))
            || name == exchange_connector::config::SETTINGS_FILE_NAME
            // What a set-up begins with may lie there already.
            || [".accountcert", ".toml"].iter().any(|ending| name.ends_with(ending))
    };
    let entries = std::fs::read_dir(folder.root()).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // Earlier releases left their empty log in a mistyped folder that they had made.
    let names: Vec<String> = names.filter(|name| name != "logs").collect();
    !names.is_empty() && !names.iter().any(|name| is_ours(name))
}

/// What the person who has no connection does first.
pub(super) const SET_UP_FIRST: &str = "Run `exchange-connector setup --answers FILE` first.";

/// Notes in the journal what a command did.
pub(super) async fn note(
    folder: &DataFolder,
    kind: &str,
    text: &str,
    detail: Option<Value>,
) -> CommandResult {
    let journal = Journal::open(&folder.journal_file()).await?;
    journal.event(Timestamp::now(), kind, text, detail).await?;
    journal.close().await;
    Ok(())
}
