//! A quick sync: keeps what is new or changed in memory, and writes it by its last transaction alone.

use std::collections::{HashMap, HashSet};

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::sync::ResolvedUnseen;

use super::collect::SnapshotWriter;
use super::enumeration::Compared;
use crate::store::history::EndedSync;
use crate::store::rows::{Batch, DeviceKey};
use crate::store::snapshot::Snapshot;
use crate::store::{Journal, StoreError};

/// With more changes than this a full sync takes its place.
const MOST_CHANGES: usize = 50_000;

pub(super) struct QuickSync<'a> {
    journal: &'a Journal,
    /// The tables that count.
    snapshot: Snapshot,
    batch: Batch,
    /// Owners of new and changed devices.
    owners: HashSet<i64>,
}

impl<'a> QuickSync<'a> {
    pub(super) fn begin(journal: &'a Journal, snapshot: Snapshot) -> Self {
        journal.begin_beside();
        Self { journal, snapshot, batch: Batch::default(), owners: HashSet::new() }
    }
}

impl SnapshotWriter for QuickSync<'_> {
    const KIND: SyncKind = SyncKind::Quick;

    fn batch(&mut self) -> &mut Batch {
        &mut self.batch
    }

    fn device(&mut self, device: Compared) -> Result<(), StoreError> {
        if !device.is_same {
            self.owners.insert(device.owner);
            self.batch.devices.push(device.into_row()?);
        }
        Ok(())
    }

    /// Before the enumeration has ended nobody knows whose devices will change.
    fn wants_owner(&self, keys: &[i64], enumerated: bool) -> bool {
        !enumerated || keys.iter().any(|key| self.owners.contains(key))
    }

    async fn ownerless(&mut self, most: usize) -> Result<Vec<(DeviceRecord, u64)>, StoreError> {
        let known: HashSet<i64> = self.batch.owners.iter().map(|(key, _)| *key).collect();
        let mut devices = HashMap::new();
        for row in self.batch.devices.iter().filter(|row| row.owner != 0 && !known.contains(&row.owner)) {
            devices.entry(row.owner).or_insert((&row.body, 0)).1 += 1;
        }
        let first = devices.into_values().take(most);
        first.map(|(body, devices)| Ok((serde_json::from_str(body)?, devices))).collect()
    }

    fn has_too_many_changes(&self) -> bool {
        self.batch.devices.len() > MOST_CHANGES
    }

    async fn restart_devices(&mut self) -> Result<(), StoreError> {
        self.batch.devices.clear();
        self.owners.clear();
        Ok(())
    }

    async fn store(self, sync: &EndedSync, left: &ResolvedUnseen<DeviceKey>) -> Result<(), StoreError> {
        self.journal.finish_quick(self.snapshot, self.batch, left, sync).await?;
        Ok(())
    }

    /// Nothing was written.
    async fn discard(self) -> Result<(), StoreError> {
        Ok(())
    }
}
