//! Accounts: how a log-on name is written, and a name with its password.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::secret::Secret;

/// A log-on name as Windows knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum LogonName {
    /// `DOMAIN\user`.
    DownLevel { domain: String, user: String },
    /// `user@domain`, a user principal name.
    Upn { user: String, domain: String },
    /// A bare name; only Basic against a proxy or a hosted server takes one.
    Bare(String),
}

/// Why a text is no log-on name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogonNameError {
    #[error("the user name is empty; write it as DOMAIN\\user or user@domain")]
    Empty,
    #[error("the user name {0:?} has an empty part; write it as DOMAIN\\user or user@domain")]
    EmptyPart(String),
    #[error("the user name {0:?} has more than one backslash")]
    ManyBackslashes(String),
}

impl LogonName {
    /// Reads `DOMAIN\user`, `user@domain` or a bare name; spaces around are dropped.
    ///
    /// # Errors
    /// When it is empty, has an empty half or more than one backslash.
    pub fn parse(text: &str) -> Result<Self, LogonNameError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LogonNameError::Empty);
        }
        if let Some((domain, user)) = text.split_once('\\') {
            if user.contains('\\') {
                return Err(LogonNameError::ManyBackslashes(text.into()));
            }
            if domain.trim().is_empty() || user.trim().is_empty() {
                return Err(LogonNameError::EmptyPart(text.into()));
            }
            return Ok(Self::DownLevel { domain: domain.trim().into(), user: user.trim().into() });
        }
        if let Some((user, domain)) = text.rsplit_once('@') {
            if user.is_empty() || domain.is_empty() {
                return Err(LogonNameError::EmptyPart(text.into()));
            }
            return Ok(Self::Upn { user: user.into(), domain: domain.into() });
        }
        Ok(Self::Bare(text.into()))
    }

    /// The account's name without its domain.
    pub fn user(&self) -> &str {
        match self {
            Self::DownLevel { user, .. } | Self::Upn { user, .. } | Self::Bare(user) => user,
        }
    }

    /// The domain as written: NetBIOS name or DNS suffix.
    pub fn domain(&self) -> Option<&str> {
        match self {
            Self::DownLevel { domain, .. } | Self::Upn { domain, .. } => Some(domain),
            Self::Bare(_) => None,
        }
    }
}

impl fmt::Display for LogonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DownLevel { domain, user } => write!(f, "{domain}\\{user}"),
            Self::Upn { user, domain } => write!(f, "{user}@{domain}"),
            Self::Bare(user) => f.write_str(user),
        }
    }
}

impl TryFrom<String> for LogonName {
    type Error = LogonNameError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<LogonName> for String {
    fn from(name: LogonName) -> Self {
        name.to_string()
    }
}

/// A log-on name and its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub user: LogonName,
    pub password: Secret,
}

#[cfg(test)]
mod tests;
