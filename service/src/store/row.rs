//! Converts values to and from rows: times, counts, words, versions.

use jiff::Timestamp;
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::store::error::{Refusal, Result, StoreError};

/// Settings of all organizations.
pub(crate) const ALL: Uuid = Uuid::nil();

/// Milliseconds since 1970.
pub(crate) fn ms(time: Timestamp) -> i64 {
    time.as_millisecond()
}

pub(crate) fn time(ms: i64) -> Result<Timestamp> {
    Timestamp::from_millisecond(ms).map_err(|_| StoreError::Value(format!("time {ms}")))
}

pub(crate) fn time_or_none(ms: Option<i64>) -> Result<Option<Timestamp>> {
    ms.map(time).transpose()
}

/// A serde name (`fullSync`, `queued`) as text.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(text) => Ok(text),
        other => Err(StoreError::Value(other.to_string())),
    }
}

pub(crate) fn from_word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| StoreError::Value(text.to_owned()))
}

pub(crate) fn count(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

pub(crate) fn small(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

pub(crate) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Refuses to write a row of an unexpected version. `version` 0: it must be new; `None`: it must exist.
pub(crate) fn replaceable(stored: Option<i64>, version: Option<u64>) -> Result<()> {
    match (stored, version) {
        (None, Some(0)) => Ok(()),
        (Some(_), Some(0)) => Err(Refusal::Exists.into()),
        _ => unchanged(stored, version),
    }
}

/// Refuses a row that is absent or has changed since it was read. `version` `None`: any version.
pub(crate) fn unchanged(stored: Option<i64>, version: Option<u64>) -> Result<()> {
    match (stored, version) {
        (None, _) => Err(Refusal::NotFound.into()),
        (Some(stored), Some(version)) if count(stored) != version => Err(Refusal::Stale.into()),
        _ => Ok(()),
    }
}

/// A column of JSON; `None` where it is null.
pub(crate) fn json_or_none<T: serde::de::DeserializeOwned>(
    row: &SqliteRow,
    column: usize,
) -> Result<Option<T>> {
    let text: Option<&str> = row.try_get(column)?;
    Ok(text.map(serde_json::from_str).transpose()?)
}
