//! Mailbox policies: the values that their settings take, as orders and reports carry them.

use serde::{Deserialize, Serialize};

/// A value for a setting of a mailbox policy. On the wire it is JSON's own form of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PolicyValue {
    Bool(bool),
    Number(i32),
    List(Vec<String>),
    /// `Unlimited`, a time, a size or a name.
    Text(String),
    /// `$null`.
    Blank,
}

/// As Exchange shows it: `true`, `10 MB (10,485,760 bytes)`, `a, b`; nothing for what is blank.
impl std::fmt::Display for PolicyValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::List(items) => f.write_str(&items.join(", ")),
            Self::Text(text) => f.write_str(text),
            Self::Blank => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
