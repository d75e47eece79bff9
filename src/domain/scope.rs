//! Discovery scope: the mailboxes whose devices a connector reads.

use serde::{Deserialize, Serialize};

/// Whose devices are discovered. Devices outside are left alone: not removed, not decided about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DiscoveryScope {
    /// Every mailbox of the organization.
    #[default]
    All,
    /// The users in the policy's groups, and every user with an entry of ours.
    TargetedUsers,
    /// One organizational unit with what is below it: distinguished name or canonical name.
    OrganizationalUnit { organizational_unit: String },
    /// The mailboxes of one Mailbox server.
    Server { server: String },
}

/// Longest name of a unit or server.
pub const LONGEST_SCOPE: usize = 1024;

impl DiscoveryScope {
    /// True when every device is looked at, so that one that is not seen is gone.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// What is wrong with the scope, if anything: a name that is empty, too long or no name.
    pub fn problem(&self) -> Option<&'static str> {
        let name = match self {
            Self::All | Self::TargetedUsers => return None,
            Self::OrganizationalUnit { organizational_unit } => organizational_unit,
            Self::Server { server } => server,
        };
        if name.trim().is_empty() {
            return Some("the name is empty");
        }
        if name.len() > LONGEST_SCOPE {
            return Some("the name is too long");
        }
        // Exchange would take a wildcard for many objects.
        if name.contains(['*', '?']) || name.chars().any(char::is_control) {
            return Some("the name has a character that no name has");
        }
        None
    }
}

impl std::fmt::Display for DiscoveryScope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::All => f.write_str("every mailbox"),
            Self::TargetedUsers => f.write_str("the targeted users"),
            Self::OrganizationalUnit { organizational_unit } => write!(f, "the unit {organizational_unit}"),
            Self::Server { server } => write!(f, "the server {server}"),
        }
    }
}

#[cfg(test)]
mod tests;
