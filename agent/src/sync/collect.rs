//! What a sync brings, on its way into the journal: bounded batches, compared by hash with the last snapshot.

use std::collections::HashSet;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::device::{DeviceStatistics, MobileDevice};
use exchange_connector::domain::health::SyncKind;
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::exchange::Identity;
use exchange_connector::sync::record::{OwnerRow, add_statistics};
use exchange_connector::sync::{
    OwnerKey, Presence, RecordHash, Settled, StepKind, SyncPlan, device_record, settle,
};

use super::organization::Organization;
use super::worker::Records;
use crate::store::devices::{
    Batch, DeviceKey, DeviceRow, Index, Snapshot, body, first_bits, guid_key, hash_with_state, identity_key,
};
use crate::store::journal::EndedSync;
use crate::store::{Journal, StoreError};

/// Rows written in one transaction.
const ROWS: usize = 4096;
/// A quick sync with more changes than this becomes a full one.
const MOST_CHANGES: usize = 50_000;

/// What changed against the last snapshot.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Changes {
    pub(crate) devices: u64,
    pub(crate) new: u64,
    pub(crate) changed: u64,
    pub(crate) removed: u64,
}

pub(crate) struct Collector<'a> {
    journal: &'a Journal,
    kind: SyncKind,
    /// Full: the tables being filled. Quick: those that count.
    snapshot: Snapshot,
    index: Index,
    batch: Batch,
    /// Keys of this enumeration, sorted once it has ended.
    keys: Vec<DeviceKey>,
    enumerated: bool,
    /// Quick: owners of changed devices.
    owners: HashSet<i64>,
    changes: Changes,
    left: Settled<DeviceKey>,
    /// The snapshot was made in this scope.
    same_scope: bool,
    /// Of a narrower scope, where a mailbox's devices may come again: those that came.
    came: HashSet<DeviceKey>,
    statistics: u64,
    mailboxes: u64,
    /// Full: what was read of the organization.
    pub(crate) organization: Organization,
}

impl<'a> Collector<'a> {
    pub(crate) async fn begin(
        journal: &'a Journal,
        kind: SyncKind,
        scope: &DiscoveryScope,
    ) -> Result<Self, StoreError> {
        let current = journal.snapshot().await?;
        let (snapshot, kind) = match (kind, current) {
            (SyncKind::Quick, Some(snapshot)) => (snapshot, SyncKind::Quick),
            _ => (journal.begin_snapshot().await?, SyncKind::Full),
        };
        Ok(Self {
            journal,
            kind,
            snapshot,
            index: journal.index().await?,
            batch: Batch::default(),
            keys: Vec::new(),
            enumerated: false,
            owners: HashSet::new(),
            changes: Changes::default(),
            left: Settled::default(),
            same_scope: journal.snapshot_scope().await? == *scope,
            came: HashSet::new(),
            statistics: 0,
            mailboxes: 0,
            organization: Organization::default(),
        })
    }

    /// Takes records of a step; gives how many of their kind there are now.
    pub(crate) async fn take(
        &mut self,
        plan: &mut SyncPlan,
        step: &StepKind,
        records: Records,
    ) -> Result<u64, StoreError> {
        let done = match records {
            Records::Devices(devices) => {
                for device in devices.into_iter().filter(|device| plan.is_inside(device)).collect::<Vec<_>>()
                {
                    let again = matches!(step, StepKind::DevicesOf(_))
                        && !self.came.insert(identity_key(&device.identity));
                    if !again {
                        self.device(plan, device)?;
                    }
                }
                self.changes.devices
            }
            // Whether it is there is told by the step's end.
            Records::Names(_) if matches!(step, StepKind::Verify(_)) => self.statistics,
            Records::Names(devices) => {
                devices.iter().for_each(|device| plan.named(device, true));
                self.statistics
            }
            Records::Mailboxes(mailboxes) => {
                for mailbox in mailboxes {
                    if matches!(step, StepKind::ScopeMailboxes(_)) {
                        plan.mailbox(&mailbox);
                    }
                    self.mailbox(&mailbox)?;
                }
                self.mailboxes
            }
            Records::Statistics(list) => {
                for statistics in list {
                    self.statistics(statistics)?;
                }
                self.statistics
            }
            Records::Organization(records) => {
                self.organization.take(records);
                self.changes.devices
            }
        };
        // A quick sync's changes are written by its last transaction alone.
        if self.kind == SyncKind::Full && self.batch.len() >= ROWS {
            self.flush().await?;
        }
        Ok(done)
    }

    async fn flush(&mut self) -> Result<(), StoreError> {
        let batch = std::mem::take(&mut self.batch);
        if batch.is_empty() { Ok(()) } else { self.journal.write_batch(self.snapshot, batch).await }
    }

    fn device(&mut self, plan: &mut SyncPlan, device: MobileDevice) -> Result<(), StoreError> {
        let key = identity_key(&device.identity);
        let RecordHash(hash) = RecordHash::of(&device);
        let hash = hash_with_state(hash, device.access_state.as_ref());
        let owner = OwnerKey::of_device(&device).map_or(0, |OwnerKey(key)| first_bits(key));
        self.changes.devices += 1;
        let same = match self.index.see(key) {
            None => {
                self.changes.new += 1;
                false
            }
            Some(old) if old == hash => true,
            Some(_) => {
                self.changes.changed += 1;
                false
            }
        };
        self.keys.push(key);
        plan.saw(&device, !same);
        if same && self.kind == SyncKind::Quick {
            return Ok(());
        }
        if self.kind == SyncKind::Quick {
            self.owners.insert(owner);
        }
        let alternate = guid_key(device.guid);
        let body = body(&device_record(device, None, None))?;
        self.batch.devices.push(DeviceRow { key, hash, alternate, owner, body });
        Ok(())
    }

    fn mailbox(&mut self, mailbox: &CasMailbox) -> Result<(), StoreError> {
        self.mailboxes += 1;
        let keys: Vec<i64> = OwnerKey::of_mailbox(mailbox).map(|OwnerKey(key)| first_bits(key)).collect();
        if self.kind == SyncKind::Quick
            && self.enumerated
            && !keys.iter().any(|key| self.owners.contains(key))
        {
            return Ok(());
        }
        let body = serde_json::to_string(&OwnerRow::of(mailbox))?;
        for key in keys {
            self.batch.owners.push((key, body.clone()));
        }
        Ok(())
    }

    fn statistics(&mut self, statistics: DeviceStatistics) -> Result<(), StoreError> {
        self.statistics += 1;
        let by_identity = identity_key(&statistics.identity);
        let by_guid = guid_key(statistics.guid);
        // Statistics may name the device in another form than the directory does.
        let key =
            if by_guid == 0 || self.keys.binary_search(&by_identity).is_ok() { by_identity } else { by_guid };
        let empty = MobileDevice {
            identity: statistics.identity.clone(),
            guid: None,
            distinguished_name: None,
            device_id: None,
            friendly_name: None,
            device_type: None,
            device_model: None,
            device_os: None,
            device_os_language: None,
            device_user_agent: None,
            device_telephone_number: None,
            device_mobile_operator: None,
            device_imei: None,
            device_active_sync_version: None,
            client_type: None,
            client_version: None,
            access_state: None,
            access_state_reason: None,
            access_control_rule: None,
            user_display_name: None,
            first_sync_time: None,
            when_changed: None,
        };
        let mut record = device_record(empty, None, None);
        add_statistics(&mut record, statistics);
        self.batch.statistics.push((key, body(&record)?));
        Ok(())
    }

    /// The enumeration has ended; what follows is looked up among its keys.
    pub(crate) fn devices_are_done(&mut self) {
        self.enumerated = true;
        self.keys.sort_unstable();
        let before = self.keys.len();
        self.keys.dedup();
        // A device that was listed twice is one device.
        self.changes.devices -= (before - self.keys.len()) as u64;
    }

    /// The enumeration begins anew: what it brought does not count.
    pub(crate) async fn devices_begin_anew(&mut self) -> Result<(), StoreError> {
        self.batch.devices.clear();
        self.keys.clear();
        self.owners.clear();
        self.enumerated = false;
        self.came.clear();
        self.changes = Changes::default();
        self.index.forget_seen();
        if self.kind == SyncKind::Full {
            self.journal.restart_devices(self.snapshot).await?;
        }
        Ok(())
    }

    pub(crate) fn too_many(&self) -> bool {
        self.kind == SyncKind::Quick && self.batch.devices.len() > MOST_CHANGES
    }

    pub(crate) fn is_enumerated(&self) -> bool {
        self.enumerated
    }

    /// Devices that were seen before in this scope and not now, by which they can be asked for: some of them.
    pub(crate) async fn to_verify(&self, most: usize) -> Result<Vec<(DeviceKey, Identity)>, StoreError> {
        let Some(current) = self.journal.snapshot().await?.filter(|_| self.same_scope) else {
            return Ok(Vec::new());
        };
        let keys: Vec<DeviceKey> = self.index.unseen().take(most).collect();
        let records = self.journal.devices_of(current, &keys).await?;
        let named = |record: DeviceRecord| {
            let key = identity_key(&record.identity);
            let guid = record.guid.and_then(|guid| Identity::guid(guid).ok());
            let identity = guid.or_else(|| Identity::new(record.identity.0).ok())?;
            Some((key, identity))
        };
        Ok(records.into_iter().filter_map(named).collect())
    }

    /// What changed, and what becomes of devices that were not seen. `whole`: the enumeration was.
    pub(crate) fn changes(
        &mut self,
        scope: &DiscoveryScope,
        whole: bool,
        verdict: impl Fn(&DeviceKey) -> Presence,
    ) -> Changes {
        self.left = settle(self.index.unseen(), scope, self.same_scope, whole, verdict);
        self.changes.removed = self.left.removed.len() as u64;
        self.changes
    }

    /// Makes everything count in one transaction.
    pub(crate) async fn finish(mut self, sync: &EndedSync) -> Result<(), StoreError> {
        // The index is of no more use, and packing the report needs memory of its own.
        self.index = Index::default();
        self.keys = Vec::new();
        if self.kind == SyncKind::Full {
            self.flush().await?;
            let organization = self.organization.report();
            self.journal.finish_full(self.snapshot, sync, &self.left, organization.as_ref()).await?;
        } else {
            self.journal.finish_quick(self.snapshot, self.batch, &self.left, sync).await?;
        }
        Ok(())
    }

    /// Forgets everything; the last snapshot counts on.
    pub(crate) async fn abandon(self) -> Result<(), StoreError> {
        if self.kind == SyncKind::Full { self.journal.drop_snapshot(self.snapshot).await } else { Ok(()) }
    }
}
