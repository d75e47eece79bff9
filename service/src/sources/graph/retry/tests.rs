//! Unit tests of `retry.rs`.

use super::*;

#[test]
fn seconds_and_dates_are_read() {
    let now: Timestamp = "2026-11-25T10:00:00Z".parse().expect("time");
    assert_eq!(retry_after("17", now), Some(Duration::from_secs(17)));
    assert_eq!(retry_after("Wed, 25 Nov 2026 10:00:30 GMT", now), Some(Duration::from_secs(30)));
    assert_eq!(retry_after("Wed, 25 Nov 2026 09:00:00 GMT", now), Some(Duration::ZERO));
    assert_eq!(retry_after("99999999999", now), Some(Duration::from_secs(24 * 3600)));
    assert_eq!(retry_after("soon", now), None);
}

proptest::proptest! {
    #[test]
    fn no_text_panics_and_every_wait_is_bounded(text in ".{0,60}", tries in 0_u32..99, random: u64) {
        let now = Timestamp::UNIX_EPOCH;
        proptest::prop_assert!(retry_after(&text, now).is_none_or(|wait| wait <= Duration::from_secs(86_400)));
        proptest::prop_assert!(backoff(tries, random) <= WAITS.longest);
        proptest::prop_assert!(backoff(1, random) <= WAITS.first);
    }
}
