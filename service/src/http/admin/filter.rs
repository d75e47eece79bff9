//! `$filter`: `member eq 'value'` joined by `and`. Everything else is refused, so that no caller ever takes all
//! objects for the ones that were asked for.

use crate::http::handler::{ApiError, ApiResult};
use crate::store::types::{DeviceColumn, DeviceFilter};

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
            Token::Word(word) if uuid::Uuid::try_parse(word).is_ok() => Some(word.clone()),
            Token::Word(word) => {
                return Err(unsupported(&format!("The value {word:?} is to be written in quotes.")));
            }
        };
        if matches!(column, DeviceColumn::Id | DeviceColumn::ConnectorId)
            && value.as_deref().is_none_or(|value| uuid::Uuid::try_parse(value).is_err())
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

fn tokens(text: &str) -> ApiResult<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(&first) = chars.peek() {
        if first.is_whitespace() {
            chars.next();
        } else if first == '\'' {
            chars.next();
            let mut value = String::new();
            loop {
                match chars.next() {
                    // A quote inside is written twice.
                    Some('\'') if chars.peek() == Some(&'\'') => {
                        chars.next();
                        value.push('\'');
                    }
                    Some('\'') => break,
                    Some(other) => value.push(other),
                    None => return Err(unsupported("A quote is not closed.")),
                }
            }
            tokens.push(Token::Text(value));
        } else {
            let mut word = String::new();
            while let Some(&next) = chars.peek() {
                if next.is_whitespace() || next == '\'' {
                    break;
                }
                word.push(next);
                chars.next();
            }
            tokens.push(Token::Word(word));
        }
    }
    Ok(tokens)
}

fn unsupported(why: &str) -> ApiError {
    ApiError::query_option(format!("This $filter is not supported. {why}"))
}

#[cfg(test)]
mod tests;
