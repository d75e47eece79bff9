//! The enumeration of devices: which are new or changed since the last snapshot, and which did not appear again.

use std::collections::HashSet;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessStateReason;
use exchange_connector::domain::device::{DeviceIdentity, DeviceStatistics, MobileDevice};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::decode::is_ungoverned;
use exchange_connector::sync::{
    OwnerKey, Presence, RecordHash, ResolvedUnseen, device_record, resolve_unseen,
};

use crate::store::index::Index;
use crate::store::rows::{DeviceKey, DeviceRow, body, first_bits, guid_key, hash_with_state, identity_key};
use crate::store::{Journal, StoreError};

/// What changed against the last snapshot.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) devices: u64,
    pub(super) new: u64,
    pub(super) changed: u64,
}

/// Devices whose access is not decided by Exchange's lists and rules, each kind with some names.
#[derive(Debug, Clone, Default)]
pub(super) struct Apart {
    pub(super) auto_blocked: Named,
    pub(super) not_governed: Named,
}

impl Apart {
    fn count(&mut self, device: &MobileDevice) {
        if device.access_state_reason.as_ref().is_some_and(DeviceAccessStateReason::is_auto_block) {
            self.auto_blocked.add(&device.identity.0);
        }
        if is_ungoverned(device.device_type.as_deref()) {
            self.not_governed.add(&device.identity.0);
        }
    }
}

/// Objects counted, the first of them with their names.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    pub(super) count: u64,
    names: Vec<String>,
}

impl Named {
    const MOST: usize = 5;

    pub(super) fn add(&mut self, name: &str) {
        self.add_many(1, Some(name));
    }

    pub(super) fn add_many(&mut self, count: u64, name: Option<&str>) {
        self.count += count;
        self.names.extend(name.filter(|_| self.names.len() < Self::MOST).map(str::to_owned));
    }

    /// The names for people, and that there are more: `one, two and others`.
    pub(super) fn listed(&self) -> String {
        let more = if self.count > self.names.len() as u64 { " and others" } else { "" };
        self.names.join(", ") + more
    }
}

/// One device of the enumeration, beside the last snapshot.
pub(super) struct Compared {
    pub(super) device: MobileDevice,
    key: DeviceKey,
    hash: i64,
    /// The last snapshot has it just as it is.
    pub(super) is_same: bool,
    /// Key of its owner's row.
    pub(super) owner: i64,
}

impl Compared {
    /// As the journal keeps it.
    pub(super) fn into_row(self) -> Result<DeviceRow, StoreError> {
        let Self { device, key, hash, owner, .. } = self;
        let alternate = guid_key(device.guid);
        Ok(DeviceRow { key, hash, alternate, owner, body: body(&device_record(device, None, None))? })
    }
}

/// A device that was seen before and not now.
pub(super) struct Absent {
    /// What it is asked for by.
    pub(super) identity: Identity,
    pub(super) name: DeviceIdentity,
}

/// The enumeration so far.
pub(super) struct Enumeration {
    /// The last snapshot, and what of it was seen again.
    index: Index,
    /// Keys of this enumeration, sorted once it has ended.
    keys: Vec<DeviceKey>,
    ended: bool,
    /// Of a narrower scope, where a mailbox's devices may come again: those that came.
    came: HashSet<DeviceKey>,
    tally: Tally,
    /// Devices that no order of ours reaches.
    pub(super) apart: Apart,
    /// The last snapshot was made in this scope.
    same_scope: bool,
}

impl Enumeration {
    pub(super) async fn begin(journal: &Journal, scope: &DiscoveryScope) -> Result<Self, StoreError> {
        Ok(Self {
            index: journal.index().await?,
            keys: Vec::new(),
            ended: false,
            came: HashSet::new(),
            tally: Tally::default(),
            apart: Apart::default(),
            same_scope: journal.snapshot_scope().await? == *scope,
        })
    }

    pub(super) fn tally(&self) -> Tally {
        self.tally
    }

    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }

    /// True when a mailbox that the sync read twice lists this device again.
    pub(super) fn came_before(&mut self, device: &MobileDevice) -> bool {
        !self.came.insert(identity_key(&device.identity))
    }

    /// Compares a device with the last snapshot.
    pub(super) fn compare(&mut self, device: MobileDevice) -> Compared {
        self.apart.count(&device);
        let key = identity_key(&device.identity);
        let RecordHash(hash) = RecordHash::of(&device);
        let hash = hash_with_state(hash, device.access_state.as_ref());
        let owner = OwnerKey::of_device(&device).map_or(0, |OwnerKey(key)| first_bits(key));
        let before = self.index.see(key);
        self.tally.devices += 1;
        self.tally.new += u64::from(before.is_none());
        self.tally.changed += u64::from(before.is_some_and(|before| before != hash));
        self.keys.push(key);
        Compared { device, key, hash, is_same: before == Some(hash), owner }
    }

    /// The key of the device that statistics belong to. They may name it in another form than the directory does.
    pub(super) fn key_of(&self, statistics: &DeviceStatistics) -> DeviceKey {
        let (identity, guid) = (identity_key(&statistics.identity), guid_key(statistics.guid));
        if guid == 0 || self.keys.binary_search(&identity).is_ok() { identity } else { guid }
    }

    /// It has ended; what follows is looked up among its keys.
    pub(super) fn end(&mut self) {
        self.ended = true;
        self.keys.sort_unstable();
        let before = self.keys.len();
        self.keys.dedup();
        // A device that was listed twice is one device.
        self.tally.devices -= (before - self.keys.len()) as u64;
    }

    /// It begins anew: what it brought does not count.
    pub(super) fn begin_anew(&mut self) {
        self.keys.clear();
        self.came.clear();
        self.ended = false;
        self.tally = Tally::default();
        self.apart = Apart::default();
        self.index.forget_seen();
    }

    /// Devices that were seen before in this scope and not now, by which they can be asked for: some of them. Where they
    /// are more than `most`, `chance` says which, so that a gap that stays does not hide the others for ever.
    pub(super) async fn unseen(
        &self,
        journal: &Journal,
        most: usize,
        chance: usize,
    ) -> Result<Vec<(DeviceKey, Absent)>, StoreError> {
        let Some(snapshot) = journal.snapshot().await?.filter(|_| self.same_scope) else {
            return Ok(Vec::new());
        };
        let count = self.index.unseen().count();
        let first = if count > most { chance % count } else { 0 };
        let around = self.index.unseen().skip(first).chain(self.index.unseen().take(first));
        let keys: Vec<DeviceKey> = around.take(most).collect();
        let named = |record: DeviceRecord| {
            let key = identity_key(&record.identity);
            let guid = record.guid.and_then(|guid| Identity::guid(guid).ok());
            let identity = guid.or_else(|| Identity::new(record.identity.0.as_str()).ok())?;
            Some((key, Absent { identity, name: record.identity }))
        };
        Ok(journal.devices_of(snapshot, &keys).await?.into_iter().filter_map(named).collect())
    }

    /// What becomes of devices that were not seen. `whole`: nothing of the enumeration is missing.
    pub(super) fn conclude(
        &self,
        scope: &DiscoveryScope,
        whole: bool,
        verdict: impl Fn(&DeviceKey) -> Presence,
    ) -> ResolvedUnseen<DeviceKey> {
        resolve_unseen(self.index.unseen(), scope, self.same_scope, whole, verdict)
    }
}
