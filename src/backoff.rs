//! Back-off: pauses between two attempts that double up to a maximum. A random part spreads clients that failed
//! together, so that they do not return together. The random number is an argument.

use std::time::Duration;

/// How the pauses of one kind of work grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    /// After one failure.
    pub first: Duration,
    /// However many failures there are; chance may still lengthen it.
    pub longest: Duration,
    /// By how many per cent chance shortens or lengthens a pause, 100 at most.
    pub spread_percent: u8,
}

impl Backoff {
    /// The pause after so many failures in a row, without chance. Without a failure it is that of the first.
    pub fn plain(&self, failures: u32) -> Duration {
        // 2^20 pauses are longer than any work waits, and the shift stays inside its type.
        let doublings = failures.saturating_sub(1).min(20);
        self.first.saturating_mul(1 << doublings).min(self.longest)
    }

    /// The pause after so many failures in a row, randomly shorter or longer.
    pub fn pause(&self, failures: u32, chance: u8) -> Duration {
        let spread = u32::from(self.spread_percent.min(100));
        let percent = 100 - spread + u32::from(chance) * 2 * spread / 255;
        self.plain(failures).saturating_mul(percent) / 100
    }

    /// A pause from nothing up to [`plain`](Self::plain), wherever chance puts it: for a server that many call.
    pub fn anywhere_up_to(&self, failures: u32, chance: u64) -> Duration {
        let most = u64::try_from(self.plain(failures).as_millis()).unwrap_or(u64::MAX - 1);
        Duration::from_millis(chance % (most + 1))
    }
}

#[cfg(test)]
mod tests;
