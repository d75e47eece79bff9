//! A run's numbers add up, and the few who are not like the rest are told first.

use proptest::prelude::*;

use super::*;

const BOARD: Uuid = Uuid::from_u128(1);
const EVERYBODY: Uuid = Uuid::from_u128(2);

fn now() -> Timestamp {
    "2026-11-30T09:00:00Z".parse().expect("a time")
}

fn device(n: u32, consequence: Consequence) -> AffectedDevice {
    let board = n < 6;
    let hours = if n.is_multiple_of(2) { 3 } else { 24 * 30 };
    AffectedDevice {
        device: Uuid::from_u128(u128::from(n) + 100),
        consequence,
        reason: if n.is_multiple_of(4) { "not enrolled" } else { "the rule matches" }.into(),
        unit: if board { "contoso.com/Berlin" } else { "contoso.com/Lagos" }.into(),
        last_success: Some(now() - SignedDuration::from_hours(hours)),
        groups: if board { vec![BOARD, EVERYBODY] } else { vec![EVERYBODY] },
    }
}

#[test]
fn the_boards_six_phones_are_told_before_the_run_is_accepted() {
    let mut all: Vec<_> = (0..100).map(|n| device(n, Consequence::Loses)).collect();
    all.push(device(200, Consequence::Gains));
    all.push(device(201, Consequence::Neither));
    let found = summary(&all, now());
    assert_eq!((found.losing, found.gaining, found.neither), (100, 1, 1));
    let board: Vec<_> = (0..6).map(|n| device(n, Consequence::Loses).device).collect();
    assert_eq!(found.odd, [OddGroup { group: BOARD, devices: board }], "a group of everybody is not odd");
    let reasons: Vec<_> =
        found.reasons.iter().map(|one| (one.reason.as_str(), one.devices, one.seen_lately)).collect();
    assert_eq!(reasons, [("the rule matches", 75, 25), ("not enrolled", 25, 25)]);
    assert!(found.reasons.iter().all(|one| one.examples.len() == MOST_EXAMPLES));
    assert_eq!(found.units, [("contoso.com/Lagos".to_owned(), 94), ("contoso.com/Berlin".to_owned(), 6)]);
    // Where half of them are of the board, that is what the run is about.
    let few: Vec<_> = (0..12).map(|n| device(n, Consequence::Loses)).collect();
    assert!(summary(&few, now()).odd.is_empty());
    assert_eq!(summary(&[], now()), RunSummary::default());
}

#[test]
fn the_unit_stands_before_the_owner_also_where_a_name_has_a_slash() {
    for (identity, unit) in [
        ("contoso.com/Berlin/Sales/Ann Weber/ExchangeActiveSyncDevices/iPhone§A", "contoso.com/Berlin/Sales"),
        ("contoso.com/Users/Weber\\/Ann/ExchangeActiveSyncDevices/iPhone§A", "contoso.com/Users"),
        ("Ann/ExchangeActiveSyncDevices/iPhone§A", ""),
        ("iPhone§A", ""),
        ("", ""),
    ] {
        assert_eq!(unit_of(identity), unit, "{identity}");
    }
}

proptest! {
    #[test]
    fn any_identity_is_read(text in "\\PC{0,80}") {
        prop_assert!(text.starts_with(unit_of(&text)));
    }

    #[test]
    fn reasons_and_units_add_up(numbers in proptest::collection::vec((0..60u32, 0..3u8), 0..80)) {
        let all: Vec<_> = numbers
            .iter()
            .map(|&(n, what)| device(n, [Consequence::Loses, Consequence::Gains, Consequence::Neither][usize::from(what)]))
            .collect();
        let found = summary(&all, now());
        prop_assert_eq!(found.losing + found.gaining + found.neither, all.len() as u64);
        prop_assert_eq!(found.reasons.iter().map(|one| one.devices).sum::<u64>(), found.losing);
        prop_assert_eq!(found.units.iter().map(|one| one.1).sum::<u64>(), found.losing);
    }
}
