//! The index: which devices the last snapshot has, in memory.

use super::rows::DeviceKey;

/// The last snapshot's keys and hashes in memory: 16 bytes a device, and a bit for *seen*.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<(i64, i64)>,
    seen: Vec<u64>,
}

impl Index {
    /// From keys with their hashes in the keys' order; of a key that comes twice the first counts.
    pub(super) fn new(mut entries: Vec<(i64, i64)>) -> Self {
        entries.dedup_by_key(|entry| entry.0);
        entries.shrink_to_fit();
        let seen = vec![0; entries.len().div_ceil(64)];
        Self { entries, seen }
    }

    /// The hash of a device that the snapshot has; marks it as seen.
    pub fn see(&mut self, key: DeviceKey) -> Option<i64> {
        let at = self.entries.binary_search_by_key(&key, |entry| entry.0).ok()?;
        self.seen[at / 64] |= 1 << (at % 64);
        Some(self.entries[at].1)
    }

    /// True when the snapshot has the device, without marking it.
    pub fn has(&self, key: DeviceKey) -> bool {
        self.entries.binary_search_by_key(&key, |entry| entry.0).is_ok()
    }

    /// Keys that were not seen.
    pub fn unseen(&self) -> impl Iterator<Item = DeviceKey> + '_ {
        self.entries
            .iter()
            .enumerate()
            .filter(|(at, _)| self.seen[at / 64] & (1 << (at % 64)) == 0)
            .map(|(_, entry)| entry.0)
    }

    /// Nothing was seen: the enumeration begins anew.
    pub fn forget_seen(&mut self) {
        self.seen.fill(0);
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
