//! The words of the journal's columns: states as enums, and the one conversion between a value and its stored word.
//!
//! The words are in every existing data folder: a test freezes them.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Result;

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "camelCase")]
pub(super) enum OrderPhase {
    Received,
    Running,
    Answered,
}

/// Orders without an outcome. Spelled as the partial index `ledger_open` spells it: SQLite takes a partial index only
/// for a condition with the same words.
pub(super) const IS_OPEN: &str = "phase <> 'answered'";
/// Answers that the service has not confirmed, as the partial index `ledger_unconfirmed` spells it.
pub(super) const IS_UNCONFIRMED: &str = "phase = 'answered' AND confirmed = 0";

/// What became of a change in Exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "camelCase")]
pub(super) enum ChangeState {
    /// Written down; nobody saw its end.
    Planned,
    Made,
    /// None of it is in Exchange.
    Failed,
}

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "camelCase")]
pub(super) enum UploadState {
    /// Of a sync that has not ended.
    Building,
    Ready,
}

/// How far a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "camelCase")]
pub enum MailState {
    /// It did not leave.
    Open,
    /// It was handed to Exchange and the answer is not known.
    Sending,
    Sent,
}

/// The kinds of orders that queries tell apart.
pub(super) mod kind {
    pub(in crate::store) const SYNC: &str = "syncNow";
    pub(in crate::store) const MAIL: &str = "notify";
    pub(in crate::store) const WIPE: &str = "wipe";
    pub(in crate::store) const UNDO: &str = "undo";
}

/// The stored word of a value that serialises as one: a state, or the kind of a sync.
pub(super) fn word(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::from_value(serde_json::to_value(value)?)?)
}

/// The value of a stored word.
pub(super) fn from_word<T: DeserializeOwned>(word: &str) -> Result<T> {
    Ok(serde_json::from_value(word.into())?)
}

#[cfg(test)]
mod tests;
