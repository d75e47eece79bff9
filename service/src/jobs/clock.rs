//! When a job's next turn comes, until the service ends.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Interval, MissedTickBehavior};

/// Turns at a fixed distance; the first comes at once, and turns that were missed are not made up for.
#[derive(Debug)]
pub(super) struct Clock {
    interval: Interval,
    stop: watch::Receiver<bool>,
}

impl Clock {
    pub(super) fn new(period: Duration, stop: watch::Receiver<bool>) -> Self {
        let mut interval = tokio::time::interval(period);
        interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self { interval, stop }
    }

    /// Waits for the next turn; false when the service ends instead.
    pub(super) async fn turn(&mut self) -> bool {
        tokio::select! {
            _ = self.interval.tick() => true,
            _ = self.stop.wait_for(|stop| *stop) => false,
        }
    }

    /// What the work gives; `None` when the service ends before.
    pub(super) async fn until_stop<T>(&mut self, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            done = work => Some(done),
            _ = self.stop.wait_for(|stop| *stop) => None,
        }
    }
}
