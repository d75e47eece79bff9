//! Takes what a sync reads into the journal: compares it with the last snapshot, in bounded batches.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::sync::record::{OwnerRow, statistics_record};
use exchange_connector::sync::{OwnerKey, ResolvedUnseen, StepKind, SyncPlan};

use super::enumeration::{Compared, Enumeration};
use super::organization::Organization;
use super::records::Records;
use crate::store::history::EndedSync;
use crate::store::rows::{Batch, DeviceKey, body, first_bits};
use crate::store::{Journal, StoreError};

/// Where a kind of sync puts what was read.
pub(super) trait SnapshotWriter: Sized {
    const KIND: SyncKind;

    /// The rows that are not written yet.
    fn batch(&mut self) -> &mut Batch;

    /// Takes a device of the enumeration.
    fn device(&mut self, device: Compared) -> Result<(), StoreError>;

    /// Whether an owner with these keys is to be kept.
    fn wants_owner(&self, keys: &[i64], enumerated: bool) -> bool;

    /// Where what is read of the organization goes.
    fn organization(&mut self) -> Option<&mut Organization> {
        None
    }

    /// One device of each owner whom no list of mailboxes named, with the number of that owner's devices; at most so
    /// many.
    async fn ownerless(&mut self, most: usize) -> Result<Vec<(DeviceRecord, u64)>, StoreError>;

    /// True when this kind of sync is not made for so much.
    fn has_too_many_changes(&self) -> bool {
        false
    }

    /// Writes rows where enough have gathered.
    async fn make_room(&mut self) -> Result<(), StoreError> {
        Ok(())
    }

    /// The enumeration begins anew: its devices do not count.
    async fn restart_devices(&mut self) -> Result<(), StoreError>;

    /// Makes everything count in one transaction.
    async fn store(self, sync: &EndedSync, left: &ResolvedUnseen<DeviceKey>) -> Result<(), StoreError>;

    /// Forgets everything; the last snapshot counts on.
    async fn discard(self) -> Result<(), StoreError>;
}

pub(super) struct Collector<T> {
    pub(super) enumeration: Enumeration,
    pub(super) target: T,
    statistics: u64,
    mailboxes: u64,
}

impl<T: SnapshotWriter> Collector<T> {
    pub(super) async fn begin(
        journal: &Journal,
        scope: &DiscoveryScope,
        target: T,
    ) -> Result<Self, StoreError> {
        let enumeration = Enumeration::begin(journal, scope).await?;
        Ok(Self { enumeration, target, statistics: 0, mailboxes: 0 })
    }

    /// Takes records of a step; gives how many of their kind there are now.
    pub(super) async fn take(
        &mut self,
        plan: &mut SyncPlan,
        step: &StepKind,
        records: Records,
    ) -> Result<u64, StoreError> {
        let done = match records {
            Records::Devices(devices) => {
                for device in devices {
                    let counts = plan.is_inside(&device)
                        && !(matches!(step, StepKind::DevicesOf(_)) && self.enumeration.came_before(&device));
                    if counts {
                        let compared = self.enumeration.compare(device);
                        plan.saw(&compared.device, !compared.is_same);
                        self.target.device(compared)?;
                    }
                }
                self.enumeration.tally().devices
            }
            // The step's end says whether it is there.
            Records::Names(_) if matches!(step, StepKind::Verify { .. }) => self.statistics,
            Records::Names(devices) => {
                devices.iter().for_each(|device| plan.named(device, true));
                self.statistics
            }
            Records::Mailboxes(mailboxes) => {
                for mailbox in &mailboxes {
                    if matches!(step, StepKind::ScopeMailboxes(_)) {
                        plan.mailbox(mailbox);
                    }
                    self.mailbox(mailbox)?;
                }
                self.mailboxes += mailboxes.len() as u64;
                self.mailboxes
            }
            Records::Statistics(list) => {
                self.statistics += list.len() as u64;
                for statistics in list {
                    let key = self.enumeration.key_of(&statistics);
                    let body = body(&statistics_record(statistics))?;
                    self.target.batch().statistics.push((key, body));
                }
                self.statistics
            }
            Records::Organization(records) => {
                if let Some(organization) = self.target.organization() {
                    organization.take(records);
                }
                self.enumeration.tally().devices
            }
        };
        self.target.make_room().await?;
        Ok(done)
    }

    fn mailbox(&mut self, mailbox: &CasMailbox) -> Result<(), StoreError> {
        let keys: Vec<i64> = OwnerKey::of_mailbox(mailbox).map(|OwnerKey(key)| first_bits(key)).collect();
        if self.target.wants_owner(&keys, self.enumeration.has_ended()) {
            let body = serde_json::to_string(&OwnerRow::of(mailbox))?;
            self.target.batch().owners.extend(keys.into_iter().map(|key| (key, body.clone())));
        }
        Ok(())
    }

    /// The enumeration begins anew.
    pub(super) async fn restart_devices(&mut self) -> Result<(), StoreError> {
        self.enumeration.begin_anew();
        self.target.restart_devices().await
    }

    /// Makes everything count.
    pub(super) async fn store(
        self,
        sync: &EndedSync,
        left: &ResolvedUnseen<DeviceKey>,
    ) -> Result<(), StoreError> {
        // It is of no more use, and packing the report needs memory of its own.
        drop(self.enumeration);
        self.target.store(sync, left).await
    }
}
