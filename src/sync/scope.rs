//! Scope: whose devices a sync reads, and what it may conclude about a device that it did not see.
//!
//! Only a complete sync of every mailbox takes absence for removal. In a narrower one, a device that is no longer seen
//! may have moved out of the scope, and after an incomplete answer it may have been in the gap: the sync requests it by
//! its own name, and reports it as removed only when Exchange says that there is no such device.

use uuid::Uuid;

use crate::domain::scope::DiscoveryScope;
use crate::exchange::{Filter, Identity, IdentityError};

/// Terms of one filter.
const TERMS: usize = 40;
/// Addresses of one user that the sync requests.
const ADDRESSES: usize = 8;

/// Whose devices are enumerated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reach {
    #[default]
    All,
    /// One organizational unit: distinguished or canonical name.
    Unit(String),
    /// The mailboxes of one server.
    Server(Identity),
    /// The mailboxes that these filters name.
    Mailboxes(Vec<Filter>),
}

/// A user whose mailbox is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// GUID of the user and its mailbox.
    pub guid: Option<Uuid>,
    pub addresses: Vec<String>,
}

impl Reach {
    /// The reach of a scope; `users` are those of [`DiscoveryScope::TargetedUsers`].
    ///
    /// # Errors
    /// When the server's name is no name.
    pub fn of(scope: &DiscoveryScope, users: &[Target]) -> Result<Self, IdentityError> {
        Ok(match scope {
            DiscoveryScope::All => Self::All,
            DiscoveryScope::OrganizationalUnit { organizational_unit } => {
                // What could mean everything is no unit.
                Identity::new(organizational_unit.as_str())?;
                Self::Unit(organizational_unit.trim().to_owned())
            }
            DiscoveryScope::Server { server } => Self::Server(Identity::new(server.trim())?),
            DiscoveryScope::TargetedUsers => Self::Mailboxes(filters(users)),
        })
    }
}

/// Filters that together name the mailboxes of these users: by GUID where there is one, else by address.
fn filters(users: &[Target]) -> Vec<Filter> {
    let mut terms = Vec::new();
    for user in users {
        match user.guid {
            Some(guid) => terms.push(Filter::equal("Guid", guid.to_string().as_str())),
            None => terms.extend(
                user.addresses
                    .iter()
                    .take(ADDRESSES)
                    .map(|address| Filter::equal("EmailAddresses", format!("smtp:{address}").as_str())),
            ),
        }
    }
    terms.chunks(TERMS).map(|part| Filter::Or(part.to_vec())).collect()
}

/// Exchange's answer about a device that the sync requested by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// There is no such device.
    Gone,
    /// It is there.
    There,
    /// The sync did not request it, or the answer says neither.
    #[default]
    Unknown,
}

/// The devices of the last snapshot that were not seen, by what becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedUnseen<K> {
    /// Reported as removed.
    pub removed: Vec<K>,
    /// There, and outside of the scope.
    pub outside: Vec<K>,
    /// Kept as they were.
    pub kept: Vec<K>,
}

impl<K> Default for ResolvedUnseen<K> {
    fn default() -> Self {
        Self { removed: Vec::new(), outside: Vec::new(), kept: Vec::new() }
    }
}

/// What is concluded of devices that were not seen. `whole`: the enumeration ended, and nothing of it was lost;
/// `same`: the snapshot they are of was made in the same scope.
pub fn resolve_unseen<K>(
    unseen: impl IntoIterator<Item = K>,
    scope: &DiscoveryScope,
    same: bool,
    whole: bool,
    verdict: impl Fn(&K) -> Presence,
) -> ResolvedUnseen<K> {
    let mut settled = ResolvedUnseen::default();
    for key in unseen {
        let list = match (whole, scope.is_all(), same) {
            (true, true, _) => &mut settled.removed,
            (false, true, false) => &mut settled.kept,
            // Of another scope: nothing is known of it here, and nothing said.
            (_, false, false) => &mut settled.outside,
            (_, _, true) => match verdict(&key) {
                Presence::Gone => &mut settled.removed,
                // What is there and was not listed may have been in the gap.
                Presence::There if whole => &mut settled.outside,
                Presence::There | Presence::Unknown => &mut settled.kept,
            },
        };
        list.push(key);
    }
    settled
}

#[cfg(test)]
mod tests;
