//! Unit tests of `clock.rs`.

use std::time::Duration;

use super::*;

const HOUR: Duration = Duration::from_secs(3600);

fn noon() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a time")
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

#[test]
fn a_clock_that_runs_is_believed_and_a_small_step_too() {
    let at = Instant::now();
    let mut seen = Seen::first(noon(), at);
    seen.look(noon() + hours(1), at + HOUR, SLACK);
    assert_eq!(seen.confirmed(noon() + hours(1)), noon() + hours(1));
    seen.look(noon() + hours(30), at + HOUR, SLACK);
    assert_eq!(seen.confirmed(noon() + hours(30)), noon() + hours(30));
    assert_eq!(seen.finding(), None);
}

#[test]
fn a_leap_ahead_has_to_prove_itself_for_a_day() {
    let at = Instant::now();
    let mut seen = Seen::first(noon(), at);
    let year = hours(24 * 365);
    seen.look(noon() + year, at, SLACK);
    assert_eq!(seen.confirmed(noon() + year), noon());
    assert!(seen.finding().expect("it is said").text.contains("365 days ahead"));
    for hour in 1..=23_u32 {
        let later = noon() + year + hours(hour.into());
        seen.look(later, at + HOUR * hour, SLACK);
        assert_eq!(seen.confirmed(later), noon() + hours(hour.into()), "the remembered time runs on");
    }
    seen.look(noon() + year + hours(24), at + HOUR * 24, SLACK);
    assert_eq!(seen.confirmed(noon() + year + hours(24)), noon() + year + hours(24));
    assert_eq!(seen.finding(), None);
}

#[test]
fn a_clock_that_leaps_again_and_again_proves_nothing() {
    let at = Instant::now();
    let mut seen = Seen::first(noon(), at);
    for hour in 1..=100_u32 {
        let wall = noon() + hours(24 * 365 * i64::from(1 + hour % 2)) + hours(hour.into());
        seen.look(wall, at + HOUR * hour, SLACK);
        assert_eq!(seen.confirmed(wall), noon() + hours(hour.into()));
    }
}

#[test]
fn a_clock_that_is_set_back_is_followed_and_set_right_again_is_no_leap() {
    let at = Instant::now();
    let mut seen = Seen::first(noon(), at);
    let past = noon() - hours(24 * 9000);
    seen.look(past, at, SLACK);
    assert_eq!(seen.confirmed(past), past, "nothing holds by a time that is later than the computer's");
    assert!(seen.finding().expect("it is said").text.contains("back"));
    seen.look(noon() + hours(1), at + HOUR, SLACK);
    assert_eq!(seen.confirmed(noon() + hours(1)), noon() + hours(1));
    assert_eq!(seen.finding(), None);
}
