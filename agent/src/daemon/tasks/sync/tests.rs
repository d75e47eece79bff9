//! Unit tests of `sync.rs`: which sync begins.

use super::*;

fn at(minutes: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 365) + SignedDuration::from_mins(minutes)
}

#[test]
fn a_full_sync_that_must_be_is_tried_at_once_and_after_a_failure_only_as_often_as_any_other() {
    let timing = Timing::default();
    let history = History { last_failure: Some(at(0)), failures: 3, ..History::default() };
    let now = at(1);
    assert_eq!(choose(now, &timing, &history, None, Full::Needed), Due::Now(SyncKind::Full), "a new set-up");
    // The third failure in a row rests for four minutes: a refused password must not lock the account.
    assert_eq!(choose(now, &timing, &history, None, Full::NeededAgain), Due::Wait(at(4)));
    assert_eq!(choose(at(5), &timing, &history, None, Full::NeededAgain), Due::Now(SyncKind::Full));
    let before = History { last_full: Some(at(-10)), last_any: Some(at(-10)), ..History::default() };
    assert_eq!(choose(now, &timing, &before, None, Full::NeededAgain), Due::Now(SyncKind::Full));
    assert!(matches!(choose(now, &timing, &before, None, Full::AsScheduled), Due::Wait(_)));
}

#[test]
fn what_is_asked_for_does_not_wait_and_is_full_where_a_full_one_must_be() {
    let (timing, failed) = (Timing::default(), History { last_failure: Some(at(0)), ..History::default() });
    let choose = |asked, full| choose(at(0), &timing, &failed, Some(asked), full);
    assert_eq!(choose(SyncKind::Quick, Full::AsScheduled), Due::Now(SyncKind::Quick));
    assert_eq!(choose(SyncKind::Quick, Full::NeededAgain), Due::Now(SyncKind::Full));
    assert_eq!(choose(SyncKind::Full, Full::AsScheduled), Due::Now(SyncKind::Full));
}
