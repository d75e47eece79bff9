//! The service's clock: whether the computer's time can be believed.
//!
//! One start with the clock years ahead must not end sessions and exemptions, nor delete what is kept for a month. So the
//! service remembers the last time that it saw. A clock that leaps from there has to run steadily for a day; until then
//! what ends or is deleted by time goes by the remembered time, which runs on.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::{SignedDuration, Timestamp};

/// A service may be off for a weekend: only a longer leap has to prove itself.
const LEAP: SignedDuration = SignedDuration::from_hours(48);
/// How long the clock runs steadily until it is believed.
const PROOF: SignedDuration = SignedDuration::from_hours(24);
/// Two looks that differ by no more saw the same clock.
const SLACK: SignedDuration = SignedDuration::from_mins(10);

/// The clock as the store carries it; nothing is known before the service noted it for the first time.
#[derive(Debug, Clone, Default)]
pub(crate) struct ServiceClock(Arc<Mutex<Option<Seen>>>);

/// What was seen last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) confirmed: Timestamp,
    /// Positive: the computer's clock is ahead.
    pub(super) lead: SignedDuration,
    pub(super) steady: SignedDuration,
    at: Instant,
}

impl Seen {
    /// The clock of a service that never ran before is believed.
    fn first(wall: Timestamp, at: Instant) -> Self {
        Self { confirmed: wall, lead: SignedDuration::ZERO, steady: SignedDuration::ZERO, at }
    }

    /// The computer says `wall`. `same` is how far the lead may differ from before and still be the same clock.
    fn look(&mut self, wall: Timestamp, at: Instant, same: SignedDuration) {
        let passed = at.saturating_duration_since(self.at);
        let passed = SignedDuration::try_from(passed).unwrap_or(SignedDuration::MAX);
        let expected = self.confirmed.checked_add(passed).unwrap_or(wall);
        let lead = wall.duration_since(expected);
        let is_same = lead.saturating_sub(self.lead).abs() <= same;
        let steady = if is_same { self.steady.saturating_add(passed) } else { SignedDuration::ZERO };
        *self = if lead.abs() <= LEAP || steady >= PROOF {
            Self::first(wall, at)
        } else {
            Self { confirmed: expected, lead, steady, at }
        };
    }

    /// The time by which things end: never later than what is believed.
    pub(super) fn confirmed(&self, wall: Timestamp) -> Timestamp {
        wall.min(self.confirmed)
    }

    pub(super) fn finding(&self) -> Option<Finding> {
        let (days, whither) = match self.lead {
            lead if lead.is_zero() => return None,
            lead => (lead.abs().as_hours() / 24, if lead.is_positive() { "ahead" } else { "back" }),
        };
        Some(findings::SERVICE_CLOCK_LEAPT.finding(format!(
            "The clock of the service's computer leapt {days} days {whither}. Until it has run steadily for a day, \
             nothing is deleted by age, and exemptions, sessions and deadlines do not end by it."
        )))
    }
}

impl ServiceClock {
    /// Looks at the clock, which says `wall`; nothing was seen before the first start.
    pub(super) fn look<T>(&self, wall: Timestamp, answer: impl FnOnce(Option<&Seen>) -> T) -> T {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = seen.as_mut() {
            seen.look(wall, Instant::now(), SLACK);
        }
        answer(seen.as_ref())
    }

    /// Begins with what an earlier run noted: the confirmed time, the lead, and for how long it was steady.
    pub(super) fn start(&self, wall: Timestamp, noted: Option<(Timestamp, SignedDuration, SignedDuration)>) {
        let at = Instant::now();
        let mut seen = Seen::first(wall, at);
        if let Some((confirmed, lead, steady)) = noted {
            seen = Seen { confirmed, lead, steady, at };
            // The lead grew by the time that the service did not run.
            seen.look(wall, at, LEAP);
        }
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(seen);
    }
}

#[cfg(test)]
mod tests;
