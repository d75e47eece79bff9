//! When the agent tries again an order that it could not carry out now.

use std::time::Duration;

use exchange_connector::backoff::Backoff;
use uuid::Uuid;

use crate::store::queue::LONGEST_WAIT;

/// Pauses between two tries of an order.
const TRIES: Backoff =
    Backoff { first: Duration::from_secs(2), longest: Duration::from_secs(3600), spread_percent: 25 };

/// The pause before the next try, after so many tries before this one: no shorter than Exchange wants it, and no longer
/// than an order may wait.
pub(crate) fn pause(tries: u32, after: Option<Duration>) -> Duration {
    let chance = Uuid::new_v4().as_bytes()[0];
    TRIES
        .pause(tries.saturating_add(1), chance)
        .max(after.unwrap_or_default())
        .min(LONGEST_WAIT.unsigned_abs())
}

#[cfg(test)]
mod tests;
