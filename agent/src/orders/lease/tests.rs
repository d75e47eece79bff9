//! Unit tests of `lease.rs`.

use super::*;

#[test]
fn a_lease_that_runs_out_or_is_another_s_has_no_room() {
    let lease = |active, ttl_seconds| Lease { active, epoch: 3, ttl_seconds, waited_ms: 0 };
    let now = Instant::now();
    assert!(!Held::default().has_room());
    assert!(Held::of(&lease(true, 90), now).has_room());
    assert!(!Held::of(&lease(false, 90), now).has_room());
    assert!(!Held::of(&lease(true, 15), now).has_room());
    let Some(before) = now.checked_sub(Duration::from_secs(80)) else { return };
    assert!(!Held::of(&lease(true, 90), before).has_room());
}

#[test]
fn what_is_left_is_counted_from_the_question_and_the_service_s_waiting() {
    let asked = Instant::now();
    let after = |milliseconds| asked + Duration::from_millis(milliseconds);
    let lease = |ttl_seconds, waited_ms| Lease { active: true, epoch: 3, ttl_seconds, waited_ms };
    let held = Held::of(&lease(90, 2_000), asked);
    assert_eq!(held.epoch, 3);
    assert!(held.room_at(after(76_999)) && !held.room_at(after(77_000)), "15 s before its end");
    // What no service would say is not believed.
    let endless = Held::of(&lease(u64::MAX, u64::MAX), asked);
    assert!(endless.room_at(after(4_184_999)) && !endless.room_at(after(4_185_000)));
    assert!(!Held::of(&lease(0, 0), asked).room_at(asked));
}
