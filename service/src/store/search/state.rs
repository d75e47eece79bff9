//! How far the search is built.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

const READY: u8 = 100;

/// How far the search is built, in percent.
#[derive(Debug, Clone)]
pub struct SearchState(Arc<AtomicU8>);

impl Default for SearchState {
    fn default() -> Self {
        Self(Arc::new(AtomicU8::new(READY)))
    }
}

impl SearchState {
    /// Percent that are built; `None` where all are.
    pub fn building(&self) -> Option<u8> {
        let percent = self.0.load(Ordering::Relaxed);
        (percent < READY).then_some(percent)
    }

    pub(super) fn set(&self, done: u64, all: u64) {
        let percent = (done * u64::from(READY)).checked_div(all).unwrap_or(u64::from(READY));
        self.0.store(u8::try_from(percent).unwrap_or(READY).min(READY - 1), Ordering::Relaxed);
    }

    pub(super) fn set_ready(&self) {
        self.0.store(READY, Ordering::Relaxed);
    }
}
