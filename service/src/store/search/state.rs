//! How far the search is built.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Devices that can be found while the search is built, and all that there are; nothing of it once it is.
#[derive(Debug, Clone, Default)]
pub struct SearchState(Arc<(AtomicU64, AtomicU64)>);

impl SearchState {
    /// Percent that are built; `None` where all are.
    pub fn building(&self) -> Option<u8> {
        let (done, all) = (self.0.0.load(Ordering::Relaxed), self.0.1.load(Ordering::Relaxed));
        let percent = (done * 100).checked_div(all)?;
        // A sync that is merged meanwhile adds some of its own.
        Some(u8::try_from(percent).unwrap_or(99).min(99))
    }

    pub(super) fn set(&self, done: u64, all: u64) {
        self.0.0.store(done, Ordering::Relaxed);
        self.0.1.store(all.max(1), Ordering::Relaxed);
    }

    pub(super) fn add(&self, done: u64) {
        self.0.0.fetch_add(done, Ordering::Relaxed);
    }

    pub(super) fn set_ready(&self) {
        self.0.1.store(0, Ordering::Relaxed);
    }
}
