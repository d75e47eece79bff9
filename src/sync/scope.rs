//! Scope: whose devices a sync looks at, and what may be concluded of a device that it did not see.
//!
//! Only a whole sync of every mailbox takes absence for removal. In a narrower one a device that is not seen any more
//! may have moved out of the scope: it is asked for by its own name, and called removed only when Exchange says that
//! there is no such device.

use uuid::Uuid;

use crate::domain::scope::DiscoveryScope;
use crate::exchange::{Filter, Identity, IdentityError};

/// Terms of one filter.
const TERMS: usize = 40;
/// Addresses of one user that are asked for.
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

/// What Exchange says of a device that was asked for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verdict {
    /// There is no such device.
    Gone,
    /// It is there.
    There,
    /// It was not asked for, or the answer says neither.
    #[default]
    Unknown,
}

/// The devices of the last snapshot that were not seen, by what becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled<K> {
    /// Reported as removed.
    pub removed: Vec<K>,
    /// There, and outside of the scope.
    pub outside: Vec<K>,
    /// Kept as they were.
    pub kept: Vec<K>,
}

impl<K> Default for Settled<K> {
    fn default() -> Self {
        Self { removed: Vec::new(), outside: Vec::new(), kept: Vec::new() }
    }
}

/// What is concluded of devices that were not seen. `whole`: the enumeration ended, and nothing of it was lost;
/// `same`: the snapshot they are of was made in the same scope.
pub fn settle<K>(
    unseen: impl IntoIterator<Item = K>,
    scope: &DiscoveryScope,
    same: bool,
    whole: bool,
    verdict: impl Fn(&K) -> Verdict,
) -> Settled<K> {
    let mut settled = Settled::default();
    for key in unseen {
        let list = match (whole, scope.is_all(), same) {
            (false, _, true) | (false, true, false) => &mut settled.kept,
            (true, true, _) => &mut settled.removed,
            // Of another scope: nothing is known of it here, and nothing said.
            (_, false, false) => &mut settled.outside,
            (true, false, true) => match verdict(&key) {
                Verdict::Gone => &mut settled.removed,
                Verdict::There => &mut settled.outside,
                Verdict::Unknown => &mut settled.kept,
            },
        };
        list.push(key);
    }
    settled
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn users_are_named_by_guid_or_by_their_addresses() {
        let user = |guid: u128, addresses: &[&str]| Target {
            guid: (guid > 0).then(|| Uuid::from_u128(guid)),
            addresses: addresses.iter().map(|text| (*text).to_owned()).collect(),
        };
        let many: Vec<Target> = (1..=81).map(|n| user(n, &["a@x"])).collect();
        let Ok(Reach::Mailboxes(filters)) = Reach::of(&DiscoveryScope::TargetedUsers, &many) else {
            panic!()
        };
        assert_eq!(filters.len(), 3);
        let Ok(Reach::Mailboxes(filters)) =
            Reach::of(&DiscoveryScope::TargetedUsers, &[user(0, &["o'neil@x", "b@x"]), user(0, &[])])
        else {
            panic!()
        };
        assert_eq!(
            filters[0].to_string(),
            "EmailAddresses -eq 'smtp:o''neil@x' -or EmailAddresses -eq 'smtp:b@x'"
        );
        assert_eq!(Reach::of(&DiscoveryScope::TargetedUsers, &[]), Ok(Reach::Mailboxes(vec![])));
        let server = |name: &str| Reach::of(&DiscoveryScope::Server { server: name.into() }, &[]);
        assert!(server("MBX01").is_ok() && server("*").is_err() && server(" ").is_err());
    }

    /// A device as Exchange has it: its unit, server and whether its user is targeted.
    #[derive(Debug, Clone, Copy)]
    struct Place(u8, u8, bool);

    fn inside(scope: &DiscoveryScope, place: Place) -> bool {
        match scope {
            DiscoveryScope::All => true,
            DiscoveryScope::TargetedUsers => place.2,
            DiscoveryScope::OrganizationalUnit { organizational_unit } => {
                *organizational_unit == place.0.to_string()
            }
            DiscoveryScope::Server { server } => *server == place.1.to_string(),
        }
    }

    fn scopes() -> impl Strategy<Value = DiscoveryScope> {
        prop_oneof![
            Just(DiscoveryScope::All),
            Just(DiscoveryScope::TargetedUsers),
            (0..3_u8).prop_map(|n| DiscoveryScope::OrganizationalUnit { organizational_unit: n.to_string() }),
            (0..3_u8).prop_map(|n| DiscoveryScope::Server { server: n.to_string() }),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

        /// Whatever scopes follow each other, whatever moves between them and whatever fails: a device that Exchange
        /// still has is never reported as removed; and one that is gone is reported once everything was seen.
        #[test]
        fn no_device_that_exchange_has_is_ever_reported_removed(
            places in proptest::collection::vec((0..3_u8, 0..3_u8, any::<bool>()), 1..12),
            syncs in proptest::collection::vec(
                (scopes(), any::<bool>(), 0..12_usize, 0..12_usize, any::<u16>(), 0..3_u8), 1..12)
        ) {
            let mut there: Vec<Option<Place>> = places.iter().map(|(a, b, c)| Some(Place(*a, *b, *c))).collect();
            let mut snapshot: BTreeSet<usize> = BTreeSet::new();
            let mut last = DiscoveryScope::All;
            let mut told: BTreeSet<usize> = BTreeSet::new();
            for (scope, whole, moves, goes, answered, to) in syncs {
                if let Some(Some(place)) = there.get_mut(moves) {
                    *place = Place(to, 2 - to, to == 1);
                }
                if let Some(gone) = there.get_mut(goes).filter(|_| goes % 2 == 0) {
                    *gone = None;
                }
                let seen: BTreeSet<usize> = (0..there.len())
                    .filter(|n| there[*n].is_some_and(|place| inside(&scope, place)))
                    // A part of an enumeration that failed.
                    .filter(|n| whole || answered & (1 << n) != 0)
                    .collect();
                let unseen: Vec<usize> = snapshot.difference(&seen).copied().collect();
                let settled = settle(unseen, &scope, last == scope, whole, |n| {
                    // Some are not asked for, or the answer was lost.
                    if answered & (1 << n) == 0 {
                        Verdict::Unknown
                    } else if there[*n].is_some() {
                        Verdict::There
                    } else {
                        Verdict::Gone
                    }
                });
                for removed in &settled.removed {
                    prop_assert!(there[*removed].is_none(), "{removed} is there, and was reported removed");
                    told.insert(*removed);
                }
                snapshot = seen.union(&settled.kept.iter().copied().collect()).copied().collect();
                told.retain(|n| !snapshot.contains(n));
                if whole && scope.is_all() {
                    let expected: BTreeSet<usize> = (0..there.len()).filter(|n| there[*n].is_some()).collect();
                    prop_assert_eq!(&snapshot, &expected);
                }
                last = scope;
            }
        }
    }
}
