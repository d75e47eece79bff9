//! The organization's lease as the agent holds it. Without it the agent writes nothing to Exchange.

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
mod tests;
