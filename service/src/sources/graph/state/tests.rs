//! Unit tests of `state.rs`.

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
