//! Servers: the environment, and the Client Access Servers of an organization.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Which kind of Exchange the dialog's three options mean. Graph: `deviceManagementExchangeConnectorType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Environment {
    #[default]
    OnPremises,
    Hosted,
    Dedicated,
}

impl Environment {
    /// Graph's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OnPremises => "onPremises",
            Self::Hosted => "hosted",
            Self::Dedicated => "dedicated",
        }
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `AdminDisplayVersion`, for instance `Version 15.1 (Build 2507.6)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ExchangeVersion {
    pub major: u16,
    pub minor: u16,
    pub build: u32,
    pub revision: u32,
}

impl ExchangeVersion {
    /// Reads `Version 15.1 (Build 2507.6)`; `None` when the text has another shape.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse::<u32>().ok());
        let major = u16::try_from(numbers.next()??).ok()?;
        let minor = u16::try_from(numbers.next()??).ok()?;
        let build = numbers.next().flatten().unwrap_or(0);
        let revision = numbers.next().flatten().unwrap_or(0);
        Some(Self { major, minor, build, revision })
    }
}

impl fmt::Display for ExchangeVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Version {}.{} (Build {}.{})", self.major, self.minor, self.build, self.revision)
    }
}

/// One server (`Get-ExchangeServer`). The flag says which ones are Client Access Servers, never by the
/// text of `ServerRole`: since 2016 that text is only `Mailbox`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeServer {
    pub name: String,
    pub fqdn: Option<String>,
    pub site: Option<String>,
    pub version: Option<ExchangeVersion>,
    pub is_client_access_server: bool,
    pub is_edge_server: bool,
}

#[cfg(test)]
mod tests;
