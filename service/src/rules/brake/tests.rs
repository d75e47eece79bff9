//! Unit tests of `brake.rs`.

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::order::WantedAccess;
use proptest::prelude::*;

use super::*;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn window(numbers: &[u128]) -> HashSet<Uuid> {
    numbers.iter().copied().map(id).collect()
}

/// A device's own order.
fn device(n: u128, wanted: WantedAccess) -> RunItem {
    let order =
        OrderKind::SetDeviceAccess { mailbox_guid: id(n), device_id: DeviceId(format!("D{n}")), wanted };
    let takes_access = wanted == WantedAccess::Block;
    RunItem { device: Some(id(n)), order: Some(order), takes_access, reason: None }
}

fn default_level(level: AccessLevel) -> RunItem {
    RunItem::of_order(OrderKind::SetDefaultAccessLevel { level }, "wanted")
}

fn rule(name: &str) -> RunItem {
    let characteristic = DeviceAccessCharacteristic::DeviceType;
    RunItem::of_order(
        OrderKind::SetDeviceAccessRule {
            characteristic,
            query_string: name.into(),
            level: AccessLevel::Allow,
        },
        "wanted",
    )
}

fn policy(name: &str) -> RunItem {
    let (name, settings) = (name.into(), Default::default());
    RunItem::of_order(OrderKind::SetMailboxPolicy { name, settings, make_default: false }, "wanted")
}

fn settings() -> RunItem {
    let user_mail_insert = Some("text".into());
    RunItem::of_order(
        OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert },
        "wanted",
    )
}

const LIMITS: Limits = Limits { devices: 2, percent: 100 };

#[test]
fn either_limit_holds_a_run_and_the_limit_itself_does_not() {
    let count = |counted, total| Count { losing: 1, counted, total };
    let limits = Limits::default();
    assert!(!count(10, 1000).beyond(limits));
    assert!(count(11, 1000).beyond(limits));
    assert!(!count(5, 100).beyond(limits));
    assert!(count(6, 100).beyond(limits));
    assert!(!Count { losing: 0, counted: 50, total: 50 }.beyond(limits));
}

#[test]
fn a_run_within_the_limits_leaves_whole_and_one_beyond_waits() {
    let two = [device(1, WantedAccess::Block), device(2, WantedAccess::Block)];
    let weighed = weigh(&two, &window(&[]), LIMITS, 10, None);
    assert_eq!(weighed.released.items, [&two[0], &two[1]]);
    assert_eq!(weighed.released.counted, Count { losing: 2, counted: 2, total: 10 });
    assert!(weighed.held.items.is_empty());

    // A third device in the window is one too many.
    let weighed = weigh(&two, &window(&[3]), LIMITS, 10, None);
    assert!(weighed.released.items.is_empty());
    assert_eq!(weighed.held.items, [&two[0], &two[1]]);
    assert_eq!(weighed.held.counted, Count { losing: 2, counted: 3, total: 10 });
    // One of the two in the window counts once.
    assert!(weigh(&two, &window(&[2]), LIMITS, 10, None).held.items.is_empty());
}

#[test]
fn who_is_let_in_leaves_while_others_wait() {
    let items = [device(1, WantedAccess::Block), device(2, WantedAccess::Allow), settings()];
    let weighed = weigh(&items, &window(&[7, 8]), LIMITS, 10, None);
    assert_eq!(weighed.released.items, [&items[1], &items[2]]);
    assert_eq!(weighed.released.counted, Count { losing: 0, counted: 2, total: 10 });
    assert_eq!(weighed.held.items, [&items[0]]);
    assert_eq!(weighed.held.counted.counted, 3);
}

#[test]
fn rules_and_policies_stay_together_and_leave_when_none_of_them_takes_access() {
    let closing = [
        settings(),
        rule("iPhone"),
        default_level(AccessLevel::Block),
        RunItem::counted(id(1)),
        RunItem::counted(id(2)),
        RunItem::counted(id(3)),
        policy("P"),
    ];
    let weighed = weigh(&closing, &window(&[]), LIMITS, 10, None);
    // The rule that allows waits with the default level that blocks, and so do the devices counted for it.
    assert_eq!(weighed.held.items, closing[1..6].iter().collect::<Vec<_>>());
    assert_eq!(weighed.released.items, [&closing[0], &closing[6]]);

    let strict =
        [rule("iPhone"), policy("P"), RunItem::counted(id(1)), policy("Q"), device(4, WantedAccess::Block)];
    let weighed = weigh(&strict, &window(&[5]), LIMITS, 10, None);
    assert_eq!(weighed.held.items, strict[1..].iter().collect::<Vec<_>>());
    assert_eq!(weighed.released.items, [&strict[0]]);
}

#[test]
fn devices_that_are_not_known_count_as_everyone() {
    let mut closing = default_level(AccessLevel::Block);
    closing.takes_access = true;
    let items = [device(1, WantedAccess::Allow), closing.clone()];
    let weighed = weigh(&items, &window(&[]), LIMITS, 10, Some(("part", None)));
    assert_eq!(weighed.held.items, [&items[1]]);
    assert_eq!(weighed.released.items, [&items[0]]);
    assert_eq!(weighed.unknown_devices, Some("part"));
    assert_eq!(weighed.held.counted, Count { losing: 0, counted: 0, total: 10 });

    // Everything is known, or nothing takes access from whom is not known.
    assert!(weigh(&items, &window(&[]), LIMITS, 10, None).held.items.is_empty());
    let known = [device(1, WantedAccess::Block)];
    let weighed = weigh(&known, &window(&[]), LIMITS, 10, Some(("part", None)));
    assert!(weighed.held.items.is_empty() && weighed.unknown_devices.is_none());
    let counted = [RunItem::counted(id(1))];
    assert!(weigh(&counted, &window(&[]), LIMITS, 10, Some(("part", None))).held.items.is_empty());
}

#[test]
fn objects_that_exchange_could_not_show_count_one_each() {
    let mut closing = default_level(AccessLevel::Block);
    closing.takes_access = true;
    let items = [closing, RunItem::counted(id(1))];
    let limits = Limits { devices: 3, percent: 100 };
    let weighed = |items: &'static [RunItem], unread| {
        weigh(items, &window(&[7]), limits, 10, Some(("few", Some(unread))))
    };
    let items: &'static [RunItem] = Vec::from(items).leak();
    let free = weighed(items, 1);
    assert!(free.held.items.is_empty() && free.unknown_devices.is_none());
    assert_eq!(free.released.counted, Count { losing: 2, counted: 3, total: 10 });
    let held = weighed(items, 2);
    assert_eq!(held.held.counted, Count { losing: 3, counted: 4, total: 10 });
    assert_eq!(held.held.items.len(), 2);
    // An order for devices that are known reaches none of them.
    assert_eq!(weighed(&items[1..], 9).released.counted.losing, 1);
}

#[test]
fn the_fingerprint_tells_what_is_held_and_why() {
    let of = |items: &[RunItem], unknown| {
        weigh(items, &window(&[7, 8, 9]), LIMITS, 10, unknown).fingerprint().expect("fingerprint")
    };
    let one = [device(1, WantedAccess::Block)];
    let with_another = [device(1, WantedAccess::Block), device(2, WantedAccess::Allow)];
    assert_eq!(of(&one, None), of(&with_another, None), "what leaves is no part of it");
    assert_eq!(of(&one, None).len(), 16);
    assert_ne!(of(&one, None), of(&[device(2, WantedAccess::Block)], None));
    let closing = |takes_access| {
        [RunItem { takes_access, ..default_level(AccessLevel::Block) }, RunItem::counted(id(1))]
    };
    assert_ne!(of(&closing(true), None), of(&closing(false), None));
    assert_ne!(of(&closing(true), None), of(&closing(true), Some(("part", None))));
    let other =
        [RunItem { takes_access: true, ..default_level(AccessLevel::Quarantine) }, RunItem::counted(id(1))];
    assert_ne!(of(&closing(true), None), of(&other, None));
}

#[test]
fn the_closing_of_a_switch_on_waits_beyond_what_was_confirmed_and_beyond_the_brake() {
    let count = |losing, counted| Count { losing, counted, total: 100 };
    assert!(needs_approval_again(count(4, 4), 3, LIMITS, true));
    assert!(!needs_approval_again(count(3, 3), 3, LIMITS, true), "a person confirmed as many");
    assert!(!needs_approval_again(count(2, 2), 0, LIMITS, true), "the brake lets them go");
    assert!(needs_approval_again(count(0, 0), 9, LIMITS, false), "not every device is known");
}

proptest! {
    #[test]
    fn the_count_is_what_counting_by_hand_gives(
        run in proptest::collection::vec(0_u128..40, 0..40),
        window in proptest::collection::vec(0_u128..40, 0..40),
    ) {
        let ids = |numbers: &[u128]| numbers.iter().map(|n| Uuid::from_u128(*n)).collect::<Vec<_>>();
        let count = Count::new(ids(&run), &ids(&window).into_iter().collect(), 1000);
        let by_hand = (0..40).filter(|n| run.contains(n) || window.contains(n)).count();
        let losing = (0..40).filter(|n| run.contains(n)).count();
        prop_assert_eq!((count.counted, count.losing), (by_hand as u64, losing as u64));
    }

    /// Nothing is lost or doubled, the order stays, and what leaves beside held items takes access from nobody.
    #[test]
    fn every_item_leaves_or_waits(
        kinds in proptest::collection::vec((0_u8..7, any::<bool>()), 0..30),
        before in proptest::collection::vec(0_u128..40, 0..5),
        unknown in any::<bool>(),
    ) {
        let mut items: Vec<RunItem> = Vec::new();
        for (n, (kind, takes)) in (0_u128..).zip(kinds) {
            let last = items.iter().rev().find_map(|item| item.order.as_ref());
            let item = match kind {
                0 => device(n, if takes { WantedAccess::Block } else { WantedAccess::Allow }),
                1 => RunItem { takes_access: takes, ..rule(&format!("r{n}")) },
                2 => RunItem { takes_access: takes, ..default_level(AccessLevel::Block) },
                3 => RunItem { takes_access: takes, ..policy(&format!("p{n}")) },
                4 => RunItem { takes_access: takes, device: Some(id(n)), ..policy(&format!("p{n}")) },
                // A counted device follows an order that takes access.
                5 if last.is_some_and(|last| !matches!(last, OrderKind::SetOrganizationSettings { .. })) => {
                    RunItem::counted(id(n))
                }
                _ => settings(),
            };
            items.push(item);
        }
        let weighed = weigh(&items, &window(&before), LIMITS, 40, unknown.then_some(("part", None)));
        prop_assert_eq!(weighed.released.items.len() + weighed.held.items.len(), items.len());
        for part in [&weighed.released.items, &weighed.held.items] {
            let at = |item: &&RunItem| items.iter().position(|one| std::ptr::eq(one, *item));
            prop_assert!(part.is_sorted_by_key(at));
        }
        if !weighed.held.items.is_empty() {
            prop_assert!(weighed.released.items.iter().all(|item| !item.takes_access));
            prop_assert_eq!(weighed.released.counted.losing, 0);
        }
    }
}
