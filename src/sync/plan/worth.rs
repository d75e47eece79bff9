//! Worth: what a sync that ended was worth, and what of the enumeration is missing.

use super::{Enumeration, SyncPlan};
use crate::domain::health::SyncResult;

/// Objects that may be missing and still be called single ones: so many and no more than a tenth of what came; in a large
/// organization one of a hundred.
const FEW: u64 = 10;

impl SyncPlan {
    /// True when a device that was not seen may count as removed.
    pub fn enumerated_all(&self) -> bool {
        self.enumeration == Enumeration::Whole
    }

    /// How many objects are missing, where nothing else is: the enumeration ended, and left out only objects that could
    /// not be read, each told by itself. `None`: nothing is missing, or more than can be counted.
    pub fn unread_objects(&self) -> Option<u64> {
        let devices = self.sampler.devices();
        let few = self.unread <= FEW.max(devices / 100) && self.unread <= devices / 10;
        let counted = self.enumeration == Enumeration::Holed && !self.lost_part && self.unread > 0 && few;
        (counted && self.statistics_answered()).then_some(self.unread)
    }

    /// True when no statistics are missing but those of single devices.
    fn statistics_answered(&self) -> bool {
        let none_answered = self.singles_done == 0 && self.singles_failed > 1;
        self.gave_up == 0 && !none_answered && self.is_finished()
    }

    /// What the sync was worth. Refused statistics of single devices are findings and do not spoil it; a slice
    /// that was given up does, and so do statistics that were refused for every device asked.
    pub fn result(&self) -> SyncResult {
        match self.enumeration {
            Enumeration::Whole if self.statistics_answered() => SyncResult::Succeeded,
            Enumeration::Whole | Enumeration::Holed => SyncResult::Partial,
            Enumeration::Running | Enumeration::Failed => SyncResult::Failed,
        }
    }
}
