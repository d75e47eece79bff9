//! Unit tests of `schedule.rs`.

use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn done(full: &str, any: &str) -> History {
    History { last_full: Some(at(full)), last_any: Some(at(any)), ..History::default() }
}

#[test]
fn the_first_sync_is_full_and_quick_ones_follow() {
    let timing = Timing::default();
    let now = at("2024-05-10T12:00:00Z");
    assert_eq!(timing.due(now, &History::default()), Due::Now(SyncKind::Full));
    let history = done("2024-05-10T11:50:00Z", "2024-05-10T11:55:00Z");
    assert_eq!(timing.due(now, &history), Due::Wait(at("2024-05-10T12:10:00Z")));
    assert_eq!(timing.due(at("2024-05-10T12:10:00Z"), &history), Due::Now(SyncKind::Quick));
}

#[test]
fn the_full_sync_is_daily_and_caught_up_once_after_sleep() {
    let timing = Timing::default();
    let history = done("2024-05-10T02:00:00Z", "2024-05-11T01:55:00Z");
    assert_eq!(timing.due(at("2024-05-11T01:59:59Z"), &history), Due::Wait(at("2024-05-11T02:00:00Z")));
    assert_eq!(timing.due(at("2024-05-11T02:00:00Z"), &history), Due::Now(SyncKind::Full));
    // Ten days asleep: one full sync, then quiet.
    let now = at("2024-05-21T09:00:00Z");
    assert_eq!(timing.due(now, &history), Due::Now(SyncKind::Full));
    let caught_up = done("2024-05-21T09:00:00Z", "2024-05-21T09:03:00Z");
    assert!(matches!(timing.due(at("2024-05-21T09:04:00Z"), &caught_up), Due::Wait(_)));
}

#[test]
fn the_jitter_spreads_the_appointment_and_never_brings_it_forward() {
    let timing = Timing { seed: 32_768, ..Timing::default() };
    let history = done("2024-05-10T02:30:00Z", "2024-05-11T02:20:00Z");
    assert_eq!(timing.due(at("2024-05-11T02:29:00Z"), &history), Due::Wait(at("2024-05-11T02:30:00Z")));
    assert_eq!(timing.due(at("2024-05-11T02:30:00Z"), &history), Due::Now(SyncKind::Full));
}

#[test]
fn failures_wait_longer_each_time() {
    let timing = Timing::default();
    let failed = at("2024-05-10T12:00:00Z");
    let wait = |failures| match timing
        .due(failed, &History { last_failure: Some(failed), failures, ..History::default() })
    {
        Due::Wait(until) => until.duration_since(failed).as_secs(),
        Due::Now(_) => 0,
    };
    assert_eq!([wait(1), wait(2), wait(3), wait(40)], [60, 120, 240, 3600]);
}

proptest! {
    /// Whatever the clock and the journal say: no panic, every wait is ahead, and waiting it out ends in work.
    #[test]
    fn waiting_always_ends(
        now in -1_000_000_000_i64..4_000_000_000,
        full in proptest::option::of(-2_000_000_000_i64..5_000_000_000),
        any in proptest::option::of(-2_000_000_000_i64..5_000_000_000),
        failure in proptest::option::of(-2_000_000_000_i64..5_000_000_000),
        failures in 0..100_u32,
        seed: u16,
    ) {
        let time = |seconds| Timestamp::from_second(seconds).unwrap();
        let history = History {
            last_full: full.map(time), last_any: any.map(time), last_failure: failure.map(time), failures,
        };
        let timing = Timing { seed, ..Timing::default() };
        let mut now = time(now);
        for _ in 0..4 {
            match timing.due(now, &history) {
                Due::Now(_) => return Ok(()),
                Due::Wait(until) => {
                    prop_assert!(until > now);
                    prop_assert!(until.duration_since(now) <= SignedDuration::from_hours(1));
                    now = until;
                }
            }
        }
        prop_assert!(false, "four waits and nothing due");
    }
}
