//! The two personal lists of a mailbox, and which of their entries are ours.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::device::DeviceId;
use crate::domain::mailbox::CasMailbox;

/// One of a mailbox's personal lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PersonalList {
    /// `ActiveSyncAllowedDeviceIDs`
    Allowed,
    /// `ActiveSyncBlockedDeviceIDs`
    Blocked,
}

impl PersonalList {
    pub const BOTH: [Self; 2] = [Self::Allowed, Self::Blocked];

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Allowed => Self::Blocked,
            Self::Blocked => Self::Allowed,
        }
    }

    /// Exchange's name for it.
    pub fn property(self) -> &'static str {
        match self {
            Self::Allowed => "ActiveSyncAllowedDeviceIDs",
            Self::Blocked => "ActiveSyncBlockedDeviceIDs",
        }
    }

    /// Its entries as they stand.
    pub fn of(self, mailbox: &CasMailbox) -> &[DeviceId] {
        match self {
            Self::Allowed => &mailbox.active_sync_allowed_device_ids,
            Self::Blocked => &mailbox.active_sync_blocked_device_ids,
        }
    }

    /// The entry for a device, as it is written there. The directory compares without case.
    pub fn entry<'m>(self, mailbox: &'m CasMailbox, id: &DeviceId) -> Option<&'m DeviceId> {
        self.of(mailbox).iter().find(|entry| same(entry, id))
    }

    /// True when the device is on it.
    pub fn has(self, mailbox: &CasMailbox, id: &DeviceId) -> bool {
        self.entry(mailbox, id).is_some()
    }
}

/// Two ids that the directory takes for one.
pub(super) fn same(left: &DeviceId, right: &DeviceId) -> bool {
    left.0.eq_ignore_ascii_case(&right.0)
}

/// The entries of one mailbox's lists that the connector made; whatever else stands there was made by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OurIds {
    allowed: BTreeSet<DeviceId>,
    blocked: BTreeSet<DeviceId>,
}

impl OurIds {
    fn list(&self, list: PersonalList) -> &BTreeSet<DeviceId> {
        match list {
            PersonalList::Allowed => &self.allowed,
            PersonalList::Blocked => &self.blocked,
        }
    }

    /// True when the connector put this id there.
    pub fn has(&self, list: PersonalList, id: &DeviceId) -> bool {
        self.list(list).iter().any(|ours| same(ours, id))
    }

    /// True when nothing of the mailbox is ours.
    pub fn is_empty(&self) -> bool {
        self.allowed.is_empty() && self.blocked.is_empty()
    }

    /// Notes that an id is ours, or is not any more.
    pub fn set(&mut self, list: PersonalList, id: &DeviceId, ours: bool) {
        let set = match list {
            PersonalList::Allowed => &mut self.allowed,
            PersonalList::Blocked => &mut self.blocked,
        };
        set.retain(|known| !same(known, id));
        if ours {
            set.insert(id.clone());
        }
    }

    /// Forgets what does not stand on the lists any more: whoever takes an entry of ours off and puts it back has
    /// made it theirs.
    #[must_use]
    pub fn still_on(mut self, mailbox: &CasMailbox) -> Self {
        self.allowed.retain(|id| PersonalList::Allowed.has(mailbox, id));
        self.blocked.retain(|id| PersonalList::Blocked.has(mailbox, id));
        self
    }
}
