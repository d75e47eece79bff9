//! The brake (safety rule 2): how many devices may lose access in 24 hours without a person.

use std::collections::HashSet;

use uuid::Uuid;

pub use exchange_connector::domain::brake::{Limits, WINDOW_HOURS};

/// What the brake counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Devices that this run takes access from.
    pub losing: u64,
    /// With those that lost it in the window, each once.
    pub counted: u64,
    pub total: u64,
}

impl Count {
    /// `window`: devices that lost access in the last 24 hours without a person's word.
    pub fn new(run: impl IntoIterator<Item = Uuid>, window: &HashSet<Uuid>, total: u64) -> Self {
        let run: HashSet<Uuid> = run.into_iter().collect();
        let counted = run.union(window).count() as u64;
        Self { losing: run.len() as u64, counted, total }
    }

    /// True when the run must wait for a person. A run that takes nothing away is never held.
    pub fn beyond(&self, limits: Limits) -> bool {
        self.losing > 0 && (self.counted > limits.devices || self.counted * 100 > limits.percent * self.total)
    }
}

#[cfg(test)]
mod tests;
