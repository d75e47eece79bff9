//! Unit tests of `backoff.rs`.

use super::*;

const TRIES: Backoff =
    Backoff { first: Duration::from_secs(2), longest: Duration::from_secs(300), spread_percent: 10 };

#[test]
fn pauses_double_up_to_the_longest() {
    let plain: Vec<u64> = [0, 1, 2, 3, 8, 9, 10, 99, u32::MAX].map(|n| TRIES.plain(n).as_secs()).into();
    assert_eq!(plain, [2, 2, 4, 8, 256, 300, 300, 300, 300]);
}

#[test]
fn chance_spreads_a_pause_evenly_around_itself() {
    assert_eq!(TRIES.pause(9, 0), Duration::from_secs(270));
    assert_eq!(TRIES.pause(9, 255), Duration::from_secs(330));
    let even = Backoff { spread_percent: 0, ..TRIES };
    assert_eq!((even.pause(9, 0), even.pause(9, 255)), (even.plain(9), even.plain(9)));
}

#[test]
fn a_pause_anywhere_takes_every_millisecond_up_to_the_plain_one() {
    let pause = |failures, chance| TRIES.anywhere_up_to(failures, chance).as_millis();
    assert_eq!([0, 1, 1999, 2000].map(|chance| pause(1, chance)), [0, 1, 1999, 2000]);
    assert_eq!([2001, 2002, 4001].map(|chance| pause(1, chance)), [0, 1, 2000], "and round again");
    assert_eq!(pause(99, 300_000), 300_000);
}

proptest::proptest! {
    #[test]
    fn no_numbers_panic_and_every_pause_is_bounded(
        (first, longest) in (0_u64..u64::MAX, 0_u64..u64::MAX),
        spread_percent: u8,
        failures: u32,
        byte: u8,
        number: u64,
    ) {
        let (first, longest) = (Duration::from_secs(first), Duration::from_secs(longest));
        let backoff = Backoff { first, longest, spread_percent };
        proptest::prop_assert!(backoff.plain(failures) <= longest);
        proptest::prop_assert!(backoff.plain(failures) <= backoff.plain(failures.saturating_add(1)));
        proptest::prop_assert!(backoff.pause(failures, byte) <= longest.saturating_mul(2));
        proptest::prop_assert!(backoff.anywhere_up_to(failures, number) <= backoff.plain(failures));
    }
}
