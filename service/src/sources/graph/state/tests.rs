//! Unit tests of `state.rs`.

use super::super::error::What;
use super::*;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).expect("time")
}

#[test]
fn a_full_reading_comes_first_then_each_at_its_own_pace() {
    let cadence = Cadence::default();
    let mut state = GraphState::default();
    assert_eq!(state.due(&cadence, None, at(0)), Some(Kind::Full));
    state.plan(Kind::Full, &cadence, at(0), false, None);
    state.plan(Kind::Quick, &cadence, at(0), false, None);
    state.quick_since = Some(at(0));
    assert_eq!(state.due(&cadence, None, at(0)), Some(Kind::Groups));
    state.plan(Kind::Groups, &cadence, at(0), false, None);
    assert_eq!(state.due(&cadence, None, at(4)), None);
    assert_eq!(state.due(&cadence, None, at(5)), Some(Kind::Quick));
    assert_eq!(state.due(&cadence, Some("full"), at(1)), Some(Kind::Full));
    assert_eq!(state.due(&cadence, None, at(240)), Some(Kind::Full));
}

#[test]
fn a_failure_is_tried_again_sooner_and_not_before_the_servers_word() {
    let cadence = Cadence::default();
    let mut state = GraphState::default();
    let mut next = |failed, wait| {
        state.plan(Kind::Full, &cadence, at(0), failed, wait);
        state.next_full_read_date_time
    };
    assert_eq!(next(true, None), Some(at(5)));
    assert_eq!(next(true, None), Some(at(10)));
    assert_eq!(next(true, Some(SignedDuration::from_mins(30))), Some(at(30)));
    for _ in 0..40 {
        next(true, None);
    }
    assert_eq!(next(true, None), Some(at(240)));
    assert_eq!(next(false, None), Some(at(240)));
    assert_eq!(next(true, None), Some(at(5)));
}

/// The minutes of a day at which something is read, by a service that looks every minute; `fail` says what comes of it.
fn tries(
    cadence: &Cadence,
    state: &mut GraphState,
    fail: impl Fn(&mut GraphState, Kind, Timestamp),
) -> Vec<i64> {
    let mut tries = Vec::new();
    for minute in 0..24 * 60 {
        // The service looks more often than the clock of this test counts.
        while let Some(kind) = state.due(cadence, None, at(minute)) {
            fail(state, kind, at(minute));
            tries.push(minute);
        }
    }
    tries
}

#[test]
fn a_refused_client_secret_is_tried_on_slowly_by_all_kinds_together() {
    let refused = GraphError::Refused {
        what: What::Token,
        status: http::StatusCode::UNAUTHORIZED,
        answer: Box::default(),
        skew: None,
    };
    let often =
        Cadence { full_read_minutes: 15, quick_read_minutes: 1, group_read_minutes: 1, ..Cadence::default() };
    for cadence in [Cadence::default(), often] {
        // From the beginning, and after readings that went well.
        let read = GraphState { quick_since: Some(at(0)), ..GraphState::default() };
        let mut well = read.clone();
        for kind in [Kind::Full, Kind::Quick, Kind::Groups] {
            well.plan(kind, &cadence, at(0), false, None);
        }
        for mut state in [GraphState::default(), read, well] {
            let tries =
                tries(&cadence, &mut state, |state, kind, now| state.fail_by(kind, &refused, &cadence, now));
            assert!((5..=12).contains(&tries.len()), "tried on, and slowly: {tries:?}");
            let gaps: Vec<_> = tries.windows(2).map(|two| two[1] - two[0]).collect();
            assert!(gaps.iter().all(|gap| *gap >= 5), "{tries:?}");
            assert!(gaps.is_sorted() && gaps.last().is_some_and(|last| *last <= 240), "{tries:?}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn a_drop_beyond_the_limit_never_counts_by_itself(before in 0_u64..1_000_000, percent in 0_u8..=100, now in 0_u64..1_000_000) {
        let state = GraphState { complete_count: Some(before), ..GraphState::default() };
        let plausible = state.drop_is_plausible(now, percent, true);
        let lost = before.saturating_sub(now);
        proptest::prop_assert_eq!(plausible, lost * 100 <= before * u64::from(percent));
    }
}

#[test]
fn a_person_accepts_what_was_held_and_nothing_less() {
    let held = Held { date_time: at(0), device_count: 50, previous_count: 100, removed_count: 0 };
    let state = GraphState { complete_count: Some(100), held: Some(held), ..GraphState::default() };
    assert!(!state.drop_is_plausible(50, 10, false));
    assert!(state.drop_is_plausible(50, 10, true));
    assert!(!state.drop_is_plausible(20, 10, true));
}

#[test]
fn a_reading_that_a_clock_ahead_put_off_is_due() {
    let state = |next| GraphState {
        next_full_read_date_time: Some(next),
        next_group_read_date_time: Some(at(60)),
        ..GraphState::default()
    };
    let cadence = Cadence::default();
    assert_eq!(state(at(60)).due(&cadence, None, at(0)), None);
    assert_eq!(state(at(400 * 24 * 60)).due(&cadence, None, at(0)), Some(Kind::Full));
}
