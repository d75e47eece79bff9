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
