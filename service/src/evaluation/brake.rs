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
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn either_limit_holds_a_run_and_the_limit_itself_does_not() {
        let count = |counted, total| Count { losing: 1, counted, total };
        let limits = Limits::default();
        assert!(!count(10, 1000).beyond(limits));
        assert!(count(11, 1000).beyond(limits));
        assert!(!count(5, 100).beyond(limits));
        assert!(count(6, 100).beyond(limits));
        assert!(!Count { losing: 0, counted: 50, total: 50 }.beyond(limits));
    }

    proptest! {
        #[test]
        fn the_count_is_what_counting_by_hand_gives(
            run in proptest::collection::vec(0_u128..40, 0..40),
            window in proptest::collection::vec(0_u128..40, 0..40),
        ) {
            let ids = |numbers: &[u128]| numbers.iter().map(|n| Uuid::from_u128(*n)).collect::<Vec<_>>();
            let count = Count::new(ids(&run), &ids(&window).into_iter().collect(), 1000);
            let by_hand = (0..40).filter(|n| run.contains(n) || window.contains(n)).count();
            let losing = (0..40).filter(|n| run.contains(n)).count();
            prop_assert_eq!((count.counted, count.losing), (by_hand as u64, losing as u64));
        }
    }
}
