//! `-Filter`: OPATH built from typed parts, so that a value can never become syntax.

use std::fmt;

/// One comparison or a combination (`-eq -ne -like -ge -lt -and -or -not`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    Equal(&'static str, Literal),
    NotEqual(&'static str, Literal),
    /// Compared by the server's own order, as text.
    AtLeast(&'static str, String),
    Less(&'static str, String),
    /// `-like 'text*'`.
    StartsWith(&'static str, String),
    And(Vec<Filter>),
    Or(Vec<Filter>),
    Not(Box<Filter>),
}

/// A value: text goes between quotes, the three constants do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    Text(String),
    Bool(bool),
    Null,
}

impl From<&str> for Literal {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Literal {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl Filter {
    /// `Property -eq value`.
    pub fn equal(property: &'static str, value: impl Into<Literal>) -> Self {
        Self::Equal(property, value.into())
    }

    /// `Property -eq $null`.
    pub fn is_null(property: &'static str) -> Self {
        Self::Equal(property, Literal::Null)
    }

    /// Mailboxes that have at least one ActiveSync partnership.
    pub fn has_partnership() -> Self {
        Self::equal("HasActiveSyncDevicePartnership", true)
    }

    /// Any of these values; `None` for an empty list, because an empty filter would mean everything.
    pub fn any_of<'a>(property: &'static str, values: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut parts: Vec<Self> = values.into_iter().map(|value| Self::equal(property, value)).collect();
        match parts.len() {
            0 => None,
            1 => parts.pop(),
            _ => Some(Self::Or(parts)),
        }
    }

    fn write_part(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::And(_) | Self::Or(_) | Self::Not(_) => write!(f, "({self})"),
            _ => write!(f, "{self}"),
        }
    }

    fn write_joined(parts: &[Self], word: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                write!(f, " {word} ")?;
            }
            part.write_part(f)?;
        }
        Ok(())
    }
}

/// Text between single quotes, an embedded one doubled.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::Bool(true) => f.write_str("$true"),
            Self::Bool(false) => f.write_str("$false"),
            Self::Null => f.write_str("$null"),
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Equal(property, value) => write!(f, "{property} -eq {value}"),
            Self::NotEqual(property, value) => write!(f, "{property} -ne {value}"),
            Self::AtLeast(property, text) => write!(f, "{property} -ge {}", quoted(text)),
            Self::Less(property, text) => write!(f, "{property} -lt {}", quoted(text)),
            // A star inside the text would widen the match; OPATH has no escape for it, so it is left to the
            // caller's own comparison: the prefix ends before it.
            Self::StartsWith(property, text) => {
                let prefix = text.split('*').next().unwrap_or_default();
                write!(f, "{property} -like {}", quoted(&format!("{prefix}*")))
            }
            Self::And(parts) => Self::write_joined(parts, "-and", f),
            Self::Or(parts) => Self::write_joined(parts, "-or", f),
            Self::Not(part) => write!(f, "-not ({part})"),
        }
    }
}

#[cfg(test)]
mod tests;
