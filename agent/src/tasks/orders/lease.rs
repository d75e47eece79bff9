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
        self.until.is_some_and(|until| Instant::now() + ROOM < until)
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
}
