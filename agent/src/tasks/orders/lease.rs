//! The organization's lease as the agent holds it: nothing is written to Exchange without it.

use std::time::{Duration, Instant};

use exchange_connector::api::checkin::Lease;

/// What must be left of the lease when a cmdlet is sent.
const ROOM: Duration = Duration::from_secs(15);

/// The lease as of the last check-in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    pub epoch: u64,
    until: Option<Instant>,
}

impl Held {
    /// From a check-in's answer. Counted from when the question left: the service counts from later.
    pub fn of(lease: &Lease, asked: Instant) -> Self {
        let waited = Duration::from_millis(lease.waited_ms.min(600_000));
        let ttl = Duration::from_secs(lease.ttl_seconds.min(3600));
        Self { epoch: lease.epoch, until: lease.active.then(|| asked + waited + ttl) }
    }

    /// True while a cmdlet may be sent.
    pub fn has_room(&self) -> bool {
        self.room_at(Instant::now())
    }

    fn room_at(&self, now: Instant) -> bool {
        self.until.is_some_and(|until| now + ROOM < until)
    }
}

#[cfg(test)]
mod tests {
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
}
