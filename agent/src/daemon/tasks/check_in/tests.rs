//! Unit tests of `check_in.rs`.

use jiff::SignedDuration;

use super::*;

#[test]
fn a_certificate_is_renewed_after_a_third_of_its_life() {
    let (_, _, mut enrollment) = crate::store::settings::tests::sample();
    enrollment.enrolled_at = Timestamp::UNIX_EPOCH;
    enrollment.not_after = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 30);
    let after = |days: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * days);
    enrollment.certificate_chain_pem = String::new();
    assert!(!renewal_due(&enrollment, after(9)));
    assert!(renewal_due(&enrollment, after(11)));
}

/// A certificate of these times.
fn certificate(from: Timestamp, until: Timestamp) -> String {
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::default();
    let at = |time: Timestamp| {
        rcgen::date_time_ymd(1970, 1, 1) + Duration::from_secs(time.as_second().unsigned_abs())
    };
    (params.not_before, params.not_after) = (at(from), at(until));
    params.self_signed(&key).expect("a certificate").pem()
}

/// Its own clock says nothing about a certificate: enrolled by a clock that is 31 days ahead, it was due at each turn.
#[test]
fn a_certificate_is_due_by_the_clock_of_the_service_alone() {
    let (_, _, mut enrollment) = crate::store::settings::tests::sample();
    let days = |days: i64| SignedDuration::from_hours(24 * days);
    let made = Timestamp::UNIX_EPOCH + days(20_000);
    enrollment.certificate_chain_pem = certificate(made, made + days(30));
    enrollment.enrolled_at = made + days(31);
    enrollment.not_after = made + days(30);
    assert!(!renewal_due(&enrollment, made + days(1)));
    assert!(renewal_due(&enrollment, made + days(11)));
    assert!(renewal_due(&enrollment, made - days(1)), "made by a clock that was ahead");
    // One that a clock ahead has made for years.
    enrollment.certificate_chain_pem = certificate(made, made + days(4000));
    assert!(!renewal_due(&enrollment, made + days(9)));
    assert!(renewal_due(&enrollment, made + days(11)));
}

#[test]
fn a_difference_of_the_clocks_is_said_from_five_minutes_on() {
    let server = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(1000);
    let said = |minutes: i64| {
        clock_finding(server + SignedDuration::from_mins(minutes), server).map(|finding| finding.text)
    };
    assert_eq!(said(4), None);
    assert_eq!(said(-4), None);
    assert!(said(7).expect("said").contains("7 minutes ahead of"));
    assert!(said(-180).expect("said").contains("3 hours behind"));
    assert!(said(31 * 24 * 60).expect("said").contains("31 days ahead of"));
}
