//! The words of the journal's columns: states as enums, and the one conversion between a value and its stored word.
//!
//! The words are in every existing data folder: a test freezes them.

use serde::Serialize;
use serde::de::DeserializeOwned;

use sqlx::Sqlite;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};

use super::Result;

/// Stores an enum as its words. The derive of sqlx would build SQLite a second time, for its macros.
macro_rules! stored_as_words {
    ($name:ident { $($value:ident = $word:literal),+ $(,)? }) => {
        impl sqlx::Type<Sqlite> for $name {
            fn type_info() -> SqliteTypeInfo {
                <str as sqlx::Type<Sqlite>>::type_info()
            }

            fn compatible(ty: &SqliteTypeInfo) -> bool {
                <str as sqlx::Type<Sqlite>>::compatible(ty)
            }
        }

        impl sqlx::Encode<'_, Sqlite> for $name {
            fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> std::result::Result<IsNull, BoxDynError> {
                let word = match self {
                    $(Self::$value => $word,)+
                };
                <&str as sqlx::Encode<'_, Sqlite>>::encode(word, buffer)
            }
        }

        impl<'r> sqlx::Decode<'r, Sqlite> for $name {
            fn decode(value: SqliteValueRef<'r>) -> std::result::Result<Self, BoxDynError> {
                match <&str as sqlx::Decode<'r, Sqlite>>::decode(value)? {
                    $($word => Ok(Self::$value),)+
                    other => Err(format!("{other:?} is no word of {}", stringify!($name)).into()),
                }
            }
        }
    };
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OrderPhase {
    Received,
    Running,
    Answered,
}
stored_as_words!(OrderPhase { Received = "received", Running = "running", Answered = "answered" });

/// Orders without an outcome. Spelled as the partial index `ledger_open` spells it: SQLite takes a partial index only
/// for a condition with the same words.
pub(super) const IS_OPEN: &str = "phase <> 'answered'";
/// Answers that the service has not confirmed, as the partial index `ledger_unconfirmed` spells it.
pub(super) const IS_UNCONFIRMED: &str = "phase = 'answered' AND confirmed = 0";

/// The result of a change in Exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChangeState {
    /// Written down; nobody saw its end.
    Planned,
    Made,
    /// None of it is in Exchange.
    Failed,
}
stored_as_words!(ChangeState { Planned = "planned", Made = "made", Failed = "failed" });

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UploadState {
    /// Of a sync that has not ended.
    Building,
    Ready,
}
stored_as_words!(UploadState { Building = "building", Ready = "ready" });

/// How far a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// It did not leave.
    Open,
    /// It was handed to Exchange and the answer is not known.
    Sending,
    Sent,
}
stored_as_words!(MailState { Open = "open", Sending = "sending", Sent = "sent" });

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
