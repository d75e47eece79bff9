//! Unit tests of `check_in.rs`.

use jiff::SignedDuration;

use super::*;

#[test]
fn a_certificate_is_renewed_after_a_third_of_its_life() {
    let (_, _, mut enrollment) = crate::store::settings::tests::sample();
    enrollment.enrolled_at = Timestamp::UNIX_EPOCH;
    enrollment.not_after = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 30);
    let after = |days: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * days);
    assert!(!renewal_due(&enrollment, after(9)));
    assert!(renewal_due(&enrollment, after(11)));
}
