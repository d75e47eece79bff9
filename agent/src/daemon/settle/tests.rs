//! Unit tests of `settle.rs`: when `run --once` ends.

use super::*;

#[test]
fn a_run_ends_when_the_service_is_done_and_no_order_is_open() {
    let done = CheckedIn { active: true, settled: true, ..CheckedIn::default() };
    let short = Duration::from_secs(5);
    assert_eq!(standing(Some(&done), 0, short), Standing::Settled);
    assert_eq!(standing(Some(&done), 1, short), Standing::Open, "an order is open");
    let more = CheckedIn { settled: false, ..done };
    assert_eq!(standing(Some(&more), 0, short), Standing::Open, "the service is not done");
    assert_eq!(standing(None, 0, short), Standing::Open, "it was not asked");
}

#[test]
fn a_check_in_that_took_answers_up_does_not_end_a_run() {
    let answered = CheckedIn { answers: 1, active: true, settled: true, ..CheckedIn::default() };
    assert_eq!(standing(Some(&answered), 0, STANDSTILL * 2), Standing::Answered);
}

#[test]
fn a_run_ends_without_the_lease_and_at_a_standstill() {
    let other = CheckedIn { active: false, ..CheckedIn::default() };
    assert_eq!(standing(Some(&other), 7, Duration::ZERO), Standing::Settled, "another agent acts");
    let open = CheckedIn { active: true, ..CheckedIn::default() };
    assert_eq!(standing(Some(&open), 7, STANDSTILL), Standing::Open);
    assert_eq!(standing(Some(&open), 7, STANDSTILL + Duration::from_secs(1)), Standing::Stuck);
    assert_eq!(standing(None, 0, STANDSTILL * 2), Standing::Stuck);
}
