//! When an order that could not be done now is tried again.

use std::time::Duration;

use uuid::Uuid;

/// Pauses between two tries of an order.
const FIRST: Duration = Duration::from_secs(2);
const LONGEST: Duration = Duration::from_secs(3600);

/// The pause before the next try: doubled each time up to an hour, a quarter up or down, and no shorter than Exchange
/// request it.
pub(crate) fn pause(tries: u32, after: Option<Duration>) -> Duration {
    let byte = u32::from(Uuid::new_v4().as_bytes()[0]);
    let plain = FIRST.saturating_mul(1_u32.checked_shl(tries.min(20)).unwrap_or(u32::MAX)).min(LONGEST);
    let jittered = plain * (75 + byte * 50 / 255) / 100;
    jittered.max(after.unwrap_or_default())
}

#[cfg(test)]
mod tests;
