//! Schedule: which sync is due now. Pure; the caller has the clock and asks again at the moment of [`Due::Wait`].
//!
//! A computer that slept catches up once, not once for every sync it missed; a clock that jumps back does not
//! silence the schedule.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::backoff::Backoff;
use crate::domain::health::SyncKind;

/// When syncs happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// The full sync's time of day.
    pub full_at: Time,
    /// The zone of that time.
    pub zone: TimeZone,
    /// How much later than that it may start; each connector takes its own part of it.
    pub jitter: SignedDuration,
    /// 0 to 65535: this connector's part of the jitter, fixed for its life.
    pub seed: u16,
    pub quick_every: SignedDuration,
    /// The first wait after a failure; doubled up to `quick_every` or an hour, whichever is longer.
    pub retry_after: SignedDuration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            full_at: Time::constant(2, 0, 0, 0),
            zone: TimeZone::UTC,
            jitter: SignedDuration::from_hours(1),
            seed: 0,
            quick_every: SignedDuration::from_mins(15),
            retry_after: SignedDuration::from_mins(1),
        }
    }
}

/// What the journal remembers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct History {
    /// When the last full sync that succeeded began.
    pub last_full: Option<Timestamp>,
    /// When the last sync of either kind that succeeded ended.
    pub last_any: Option<Timestamp>,
    /// When the last sync failed or stayed partial, if none succeeded since.
    pub last_failure: Option<Timestamp>,
    /// Failures in a row.
    pub failures: u32,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Now(SyncKind),
    /// Nothing before this moment.
    Wait(Timestamp),
}

impl Timing {
    /// The full sync's appointed moments around `now`, in order. The jitter may carry one past midnight.
    fn appointments(&self, now: Timestamp) -> impl Iterator<Item = Timestamp> {
        let share = self.jitter.as_secs().max(0) * i64::from(self.seed) / 65_536;
        let today = now.to_zoned(self.zone.clone()).date();
        (-2..=2_i32).filter_map(move |offset| {
            let day = today.checked_add(offset.days()).ok()?;
            let at = day.to_datetime(self.full_at).to_zoned(self.zone.clone()).ok()?;
            at.timestamp().checked_add(share.seconds()).ok()
        })
    }

    /// The latest appointment at or before `now`.
    fn last_appointment(&self, now: Timestamp) -> Timestamp {
        self.appointments(now).filter(|at| *at <= now).last().unwrap_or(now)
    }

    /// The appointment after `now`.
    fn next_appointment(&self, now: Timestamp) -> Timestamp {
        self.appointments(now).find(|at| *at > now).unwrap_or(Timestamp::MAX)
    }

    /// How long to wait after so many failures in a row.
    fn back_off(&self, failures: u32) -> SignedDuration {
        let longest = self.quick_every.max(SignedDuration::from_hours(1));
        let (first, most) = (self.retry_after.unsigned_abs(), longest.unsigned_abs());
        let pause = Backoff { first, longest: most, spread_percent: 0 }.plain(failures);
        SignedDuration::try_from(pause).unwrap_or(longest)
    }

    /// What is due.
    pub fn due(&self, now: Timestamp, history: &History) -> Due {
        // A moment in the future was written by a clock that has been set back since; it is worth nothing.
        let past = |moment: Option<Timestamp>| moment.filter(|at| *at <= now);
        if let Some(failed) = past(history.last_failure) {
            let retry = failed.checked_add(self.back_off(history.failures)).unwrap_or(now);
            if retry > now {
                return Due::Wait(retry);
            }
        }
        let Some(last_full) = past(history.last_full) else { return Due::Now(SyncKind::Full) };
        if last_full < self.last_appointment(now) {
            return Due::Now(SyncKind::Full);
        }
        let last_any = past(history.last_any).unwrap_or(last_full);
        let quick = last_any.checked_add(self.quick_every).unwrap_or(now);
        if quick <= now {
            Due::Now(SyncKind::Quick)
        } else {
            Due::Wait(quick.min(self.next_appointment(now)))
        }
    }
}

#[cfg(test)]
mod tests;
