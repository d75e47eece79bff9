//! Unit tests of `scope.rs`.

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
    let Ok(Reach::Mailboxes(filters)) = Reach::of(&DiscoveryScope::TargetedUsers, &many) else { panic!() };
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
            let settled = resolve_unseen(unseen, &scope, last == scope, whole, |n| {
                // Some were not requested, or the answer was lost.
                if answered & (1 << n) == 0 {
                    Presence::Unknown
                } else if there[*n].is_some() {
                    Presence::There
                } else {
                    Presence::Gone
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
