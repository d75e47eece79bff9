//! When to retry: after the time that the server names, else after growing random pauses, so that clients spread out.

use std::time::Duration;

use exchange_connector::backoff::Backoff;
use jiff::Timestamp;
use jiff::fmt::rfc2822;

/// The waits where the server names none.
const WAITS: Backoff =
    Backoff { first: Duration::from_secs(2), longest: Duration::from_secs(120), spread_percent: 0 };
/// A server that asks for more is not waited for: the reading ends, and the next one begins no earlier.
pub const MOST_PATIENCE: Duration = Duration::from_secs(300);
/// Tries of one request.
pub const MOST_TRIES: u32 = 5;

/// `Retry-After`: seconds, or a date (RFC 9110 10.2.3). What it does not say is `None`.
pub fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        // A day is as good as never.
        return Some(Duration::from_secs(seconds.min(24 * 3600)));
    }
    let at = rfc2822::DateTimeParser::new().parse_timestamp(value).ok()?;
    let seconds = at.as_second().saturating_sub(now.as_second()).clamp(0, 24 * 3600);
    Some(Duration::from_secs(u64::try_from(seconds).ok()?))
}

/// The wait before try number `tries` + 1: from nothing up to a bound that doubles. `random` is any number.
pub fn backoff(tries: u32, random: u64) -> Duration {
    WAITS.anywhere_up_to(tries, random)
}

#[cfg(test)]
mod tests;
