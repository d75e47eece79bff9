//! `$filter`: `member eq 'value'` joined by `and`. The service refuses everything else, so that no caller mistakes all
//! objects for the ones that it requested.

use std::sync::LazyLock;

use regex::Regex;
use uuid::Uuid;

use crate::http::handler::{ApiError, ApiResult};
use crate::store::{DeviceColumn, DeviceFilter};

/// Members that devices can be filtered by, and whether they can be null.
pub const FILTERS: [(&str, DeviceColumn); 9] = [
    ("id", DeviceColumn::Id),
    ("connectorId", DeviceColumn::ConnectorId),
    ("deviceId", DeviceColumn::DeviceId),
    ("deviceType", DeviceColumn::DeviceType),
    ("accessState", DeviceColumn::AccessState),
    ("accessStateReason", DeviceColumn::AccessStateReason),
    ("clientType", DeviceColumn::ClientType),
    ("mailbox/smtpAddress", DeviceColumn::SmtpAddress),
    ("mailbox/displayName", DeviceColumn::UserDisplayName),
];

#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Text(String),
}

/// Reads a filter.
pub fn parse(text: &str) -> ApiResult<Vec<DeviceFilter>> {
    let tokens = tokens(text)?;
    let mut filters = Vec::new();
    let mut rest = tokens.as_slice();
    loop {
        let [Token::Word(member), Token::Word(operator), value, more @ ..] = rest else {
            return Err(unsupported("It is written as: member eq 'value' and member eq 'value'."));
        };
        let column =
            FILTERS.iter().find(|(name, _)| name == member).map(|(_, column)| *column).ok_or_else(|| {
                let names: Vec<_> = FILTERS.iter().map(|(name, _)| *name).collect();
                unsupported(&format!("{member:?} cannot be filtered by; these can: {}.", names.join(", ")))
            })?;
        if operator != "eq" {
            return Err(unsupported(&format!("The operator {operator:?} is not supported; eq is.")));
        }
        let value = match value {
            Token::Text(value) => Some(value.clone()),
            Token::Word(word) if word == "null" => None,
            Token::Word(word) if Uuid::try_parse(word).is_ok() => Some(word.clone()),
            Token::Word(word) => {
                return Err(unsupported(&format!("The value {word:?} is to be written in quotes.")));
            }
        };
        if matches!(column, DeviceColumn::Id | DeviceColumn::ConnectorId)
            && value.as_deref().is_none_or(|value| Uuid::try_parse(value).is_err())
        {
            return Err(unsupported(&format!("{member} is compared with a GUID.")));
        }
        filters.push(DeviceFilter { column, value });
        match more {
            [] => return Ok(filters),
            [Token::Word(and), tail @ ..] if and == "and" && !tail.is_empty() => rest = tail,
            _ => {
                return Err(unsupported(
                    "Comparisons are joined by and; or, not and brackets are not supported.",
                ));
            }
        }
        if filters.len() >= 16 {
            return Err(unsupported("It has more than 16 comparisons."));
        }
    }
}

/// A text in quotes, in which a quote is written twice; a word; or a quote that nothing closes.
static TOKEN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"'((?:[^']|'')*)'|([^\s']+)|'").expect("checked by a test"));

fn tokens(text: &str) -> ApiResult<Vec<Token>> {
    TOKEN
        .captures_iter(text)
        .map(|token| match (token.get(1), token.get(2)) {
            (Some(text), _) => Ok(Token::Text(text.as_str().replace("''", "'"))),
            (None, Some(word)) => Ok(Token::Word(word.as_str().to_owned())),
            (None, None) => Err(unsupported("A quote is not closed.")),
        })
        .collect()
}

fn unsupported(why: &str) -> ApiError {
    ApiError::query_option(format!("This $filter is not supported. {why}"))
}

#[cfg(test)]
mod tests;
