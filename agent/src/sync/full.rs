//! A full sync: fills new tables beside those that count, and makes them count in one transaction at its end.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::sync::ResolvedUnseen;

use super::collect::SnapshotWriter;
use super::enumeration::Compared;
use super::organization::Organization;
use crate::store::history::EndedSync;
use crate::store::rows::{Batch, DeviceKey};
use crate::store::snapshot::Snapshot;
use crate::store::{Journal, StoreError};

/// Rows written in one transaction.
const ROWS: usize = 4096;

pub(super) struct FullSync<'a> {
    journal: &'a Journal,
    /// The tables being filled.
    snapshot: Snapshot,
    batch: Batch,
    organization: Organization,
}

impl<'a> FullSync<'a> {
    pub(super) async fn begin(journal: &'a Journal) -> Result<Self, StoreError> {
        let snapshot = journal.begin_snapshot().await?;
        journal.begin_beside();
        Ok(Self { journal, snapshot, batch: Batch::default(), organization: Organization::default() })
    }

    async fn write(&mut self) -> Result<(), StoreError> {
        let batch = std::mem::take(&mut self.batch);
        if batch.is_empty() { Ok(()) } else { self.journal.write_batch(self.snapshot, batch).await }
    }
}

impl SnapshotWriter for FullSync<'_> {
    const KIND: SyncKind = SyncKind::Full;

    fn batch(&mut self) -> &mut Batch {
        &mut self.batch
    }

    fn device(&mut self, device: Compared) -> Result<(), StoreError> {
        self.batch.devices.push(device.into_row()?);
        Ok(())
    }

    fn wants_owner(&self, _keys: &[i64], _enumerated: bool) -> bool {
        true
    }

    fn organization(&mut self) -> Option<&mut Organization> {
        Some(&mut self.organization)
    }

    async fn ownerless(&mut self, most: usize) -> Result<Vec<(DeviceRecord, u64)>, StoreError> {
        self.write().await?;
        self.journal.ownerless(self.snapshot, most).await
    }

    /// Memory stays flat: whole batches go into the tables as they come.
    async fn make_room(&mut self) -> Result<(), StoreError> {
        if self.batch.len() >= ROWS { self.write().await } else { Ok(()) }
    }

    async fn restart_devices(&mut self) -> Result<(), StoreError> {
        self.batch.devices.clear();
        self.journal.restart_devices(self.snapshot).await
    }

    async fn store(mut self, sync: &EndedSync, left: &ResolvedUnseen<DeviceKey>) -> Result<(), StoreError> {
        self.write().await?;
        let organization = self.organization.report();
        self.journal.finish_full(self.snapshot, sync, left, organization.as_ref()).await?;
        Ok(())
    }

    async fn discard(self) -> Result<(), StoreError> {
        self.journal.drop_snapshot(self.snapshot).await
    }
}
