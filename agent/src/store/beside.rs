//! What orders merge into the record while a sync runs beside them. The sync may have read a device before its order, so at
//! its end what was read back after the order counts, and not what the sync saw.
//!
//! Only keys are kept: the rows are in the snapshot that counts. They are in memory alone, since a sync does not outlive
//! its program.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use exchange_connector::api::report::OrganizationReport;

use super::rows::{Batch, DeviceKey};

/// What was merged since the last sync began. Clones share it.
#[derive(Debug, Clone, Default)]
pub(super) struct Beside(Arc<Mutex<MergedBeside>>);

#[derive(Debug, Clone, Default)]
pub(super) struct MergedBeside {
    pub(super) devices: BTreeSet<DeviceKey>,
    /// Devices whose statistics were read.
    pub(super) statistics: BTreeSet<DeviceKey>,
    pub(super) owners: BTreeSet<i64>,
    pub(super) gone: BTreeSet<DeviceKey>,
    /// The parts that were read.
    organization: OrganizationReport,
}

impl Beside {
    fn merged(&self) -> MutexGuard<'_, MergedBeside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a merge: in its transaction, so that a sync that ends next knows of it.
    pub(super) fn note(&self, batch: &Batch, gone: &[DeviceKey], organization: Option<&OrganizationReport>) {
        let mut merged = self.merged();
        for row in &batch.devices {
            merged.devices.insert(row.key);
            merged.gone.remove(&row.key);
        }
        merged.statistics.extend(batch.statistics.iter().map(|(key, _)| *key));
        merged.owners.extend(batch.owners.iter().map(|(key, _)| *key));
        for key in gone {
            merged.gone.insert(*key);
            merged.devices.remove(key);
            merged.statistics.remove(key);
        }
        if let Some(read) = organization {
            merged.organization = over(read, &merged.organization);
        }
    }

    /// A sync begins: what was merged before is none of its concern.
    pub(super) fn clear(&self) {
        *self.merged() = MergedBeside::default();
    }

    /// All of it.
    pub(super) fn get(&self) -> MergedBeside {
        self.merged().clone()
    }
}

/// The parts that `read` has, else those of `known`.
pub(super) fn over(read: &OrganizationReport, known: &OrganizationReport) -> OrganizationReport {
    OrganizationReport {
        settings: read.settings.clone().or(known.settings.clone()),
        access_rules: read.access_rules.clone().or(known.access_rules.clone()),
        mailbox_policies: read.mailbox_policies.clone().or(known.mailbox_policies.clone()),
        ..known.clone()
    }
}

impl MergedBeside {
    /// What a sync read of the organization, with what was merged beside it.
    pub(super) fn organization(&self, read: &OrganizationReport) -> OrganizationReport {
        over(&self.organization, read)
    }

    /// Takes out of a quick sync's changes what is newer in the snapshot already.
    pub(super) fn keep_out_of(&self, batch: &mut Batch) {
        let is_gone = |key: &DeviceKey| self.gone.contains(key);
        batch.devices.retain(|row| !self.devices.contains(&row.key) && !is_gone(&row.key));
        batch.statistics.retain(|(key, _)| !self.statistics.contains(key) && !is_gone(key));
        batch.owners.retain(|(key, _)| !self.owners.contains(key));
    }
}
