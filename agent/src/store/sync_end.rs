//! The end of a sync: snapshot, history and report are made in one transaction, so that after a crash all of them
//! exist or none does.

use exchange_connector::api::report::{ChunkRecord, OrganizationReport};
use exchange_connector::domain::health::{DeviceCounts, SyncResult};
use exchange_connector::sync::ResolvedUnseen;
use futures_util::TryStreamExt as _;

use super::chunks::ReportWriter;
use super::history::{EndedSync, add_sync};
use super::rows::{Batch, DeviceKey};
use super::snapshot::{self, Snapshot};
use super::words::UploadState;
use super::{Journal, Result, devices, keys};

impl Journal {
    /// Ends a full sync: packs the report, then makes snapshot, history and report count in one transaction.
    ///
    /// A partial sync keeps what it did not see: the old rows are carried over. `left` says what becomes of devices that
    /// were asked for by name.
    ///
    /// # Errors
    /// When the journal cannot be written; the old snapshot then still counts.
    pub async fn finish_full(
        &self,
        snapshot: Snapshot,
        sync: &EndedSync,
        left: &ResolvedUnseen<DeviceKey>,
        organization: Option<&OrganizationReport>,
    ) -> Result<DeviceCounts> {
        let everything = sync.scope.is_all();
        // Before the report is packed, and once more at the end: orders go on meanwhile.
        let mut transaction = self.write().await?;
        snapshot::carry_beside(&self.beside.get(), &mut transaction, snapshot, everything).await?;
        transaction.commit().await?;
        let mut connection = self.pool.acquire().await?;
        // Reports of syncs that never ended belong to nothing.
        sqlx::query("DELETE FROM upload WHERE state = ?")
            .bind(UploadState::Building)
            .execute(&mut *connection)
            .await?;
        let mut report = ReportWriter::begin(&mut connection, sync).await?;
        let upload = report.upload();
        snapshot::index_parts(&mut connection, snapshot).await?;
        {
            let mut all = devices::all(&self.pool, snapshot);
            while let Some(device) = all.try_next().await? {
                report.push(&mut connection, &ChunkRecord::Device(Box::new(device))).await?;
            }
        }
        let whole = sync.record.result == SyncResult::Succeeded;
        // A whole report of everything says by absence what is gone.
        if !(whole && sync.scope.is_all())
            && let Some(old) = self.snapshot().await?
        {
            for removed in devices::identities_of(&mut connection, old, &left.removed).await? {
                report.push(&mut connection, &ChunkRecord::Removed { removed }).await?;
            }
        }
        let same = self.snapshot_scope().await? == sync.scope;
        // It reads before it writes: begun any later, the write lock could be refused.
        let mut transaction = sqlx::Connection::begin_with(&mut *connection, "BEGIN IMMEDIATE").await?;
        let kept = if sync.scope.is_all() { &[][..] } else { &left.kept[..] };
        snapshot::carry_over(&mut transaction, snapshot, !whole && same, kept, &left.removed).await?;
        let merged = self.beside.get();
        snapshot::carry_beside(&merged, &mut transaction, snapshot, everything).await?;
        let counts = snapshot::make_current(&mut transaction, snapshot).await?;
        report.finish(&mut transaction, &sync.record).await?;
        if let Some(organization) = organization.map(|read| merged.organization(read)) {
            sqlx::query("UPDATE upload SET organization = ? WHERE id = ?")
                .bind(serde_json::to_string(&organization)?)
                .bind(upload)
                .execute(&mut *transaction)
                .await?;
            keys::ORGANIZATION.set(&mut transaction, Some(&organization)).await?;
        }
        add_sync(&mut transaction, sync).await?;
        keys::SNAPSHOT_SCOPE.set(&mut transaction, Some(&sync.scope)).await?;
        if whole && sync.scope.is_all() {
            // A whole report says everything that older ones would.
            sqlx::query("DELETE FROM upload WHERE id < ?").bind(upload).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(counts)
    }

    /// Ends a quick sync: changed rows, removals, history and report in one transaction.
    ///
    /// # Errors
    /// When the journal cannot be written; the old snapshot then still counts.
    pub async fn finish_quick(
        &self,
        snapshot: Snapshot,
        mut batch: Batch,
        left: &ResolvedUnseen<DeviceKey>,
        sync: &EndedSync,
    ) -> Result<DeviceCounts> {
        let mut transaction = self.write().await?;
        self.beside.get().keep_out_of(&mut batch);
        let mut changed: Vec<DeviceKey> = batch.devices.iter().map(|row| row.key).collect();
        changed.extend(batch.statistics.iter().map(|(key, _)| *key));
        changed.sort_unstable();
        changed.dedup();
        let gone = devices::identities_of(&mut transaction, snapshot, &left.removed).await?;
        let outside = devices::identities_of(&mut transaction, snapshot, &left.outside).await?;
        let taken: Vec<DeviceKey> = left.removed.iter().chain(&left.outside).copied().collect();
        let counts = snapshot::change(&mut transaction, snapshot, batch, &taken).await?;
        let mut report = ReportWriter::begin(&mut transaction, sync).await?;
        for keys in changed.chunks(1000) {
            for record in devices::devices_of(&mut transaction, snapshot, keys).await? {
                report.push(&mut transaction, &ChunkRecord::Device(Box::new(record))).await?;
            }
        }
        for removed in gone {
            report.push(&mut transaction, &ChunkRecord::Removed { removed }).await?;
        }
        for outside_scope in outside {
            report.push(&mut transaction, &ChunkRecord::OutsideScope { outside_scope }).await?;
        }
        report.finish(&mut transaction, &sync.record).await?;
        add_sync(&mut transaction, sync).await?;
        transaction.commit().await?;
        Ok(counts)
    }
}

#[cfg(test)]
mod tests;
