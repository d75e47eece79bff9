//! Which entries of a mailbox's personal lists, and which link to a policy, are ours.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::seen::{link_of, same_name};
use crate::domain::device::DeviceId;
use crate::domain::mailbox::CasMailbox;
pub use crate::domain::mailbox::{PersonalList, same_id as same};
use crate::exchange::decode::MailboxPolicy;

/// What of one mailbox is ours: entries of its lists, and its link to a mailbox policy; whatever else stands there was
/// made by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OurIds {
    allowed: BTreeSet<DeviceId>,
    blocked: BTreeSet<DeviceId>,
    /// Policies that we linked it to; one of them is there while the link is ours.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    links: BTreeSet<String>,
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
        !self.has_ids() && self.links.is_empty()
    }

    /// True when an entry of its lists is ours.
    pub fn has_ids(&self) -> bool {
        !self.allowed.is_empty() || !self.blocked.is_empty()
    }

    /// True when we linked the mailbox to this policy.
    pub fn has_link(&self, policy: &str) -> bool {
        self.links.iter().any(|ours| same_name(ours, policy))
    }

    /// Notes a policy that we may have linked it to from now on, beside the one that may be there now.
    pub(super) fn link_gets(&mut self, policy: &str) {
        if !self.has_link(policy) {
            self.links.insert(policy.into());
        }
    }

    /// Notes that a link to this policy is someone else's.
    pub(super) fn link_is_theirs(&mut self, policy: &str) {
        self.links.retain(|ours| !same_name(ours, policy));
    }

    /// Forgets what the link is not any more.
    fn links_are_still(&mut self, link: Option<&str>) {
        self.links.retain(|ours| link.is_some_and(|link| same_name(ours, link)));
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

    /// Forgets what is not as we left it, by what was just read of the mailbox and, where they were read, of the policies.
    #[must_use]
    pub fn as_seen(self, mailbox: &CasMailbox, policies: Option<&[MailboxPolicy]>) -> Self {
        let mut ours = self.still_on(mailbox);
        if let Some(policies) = policies {
            ours.links_are_still(link_of(mailbox, policies).as_deref());
        }
        ours
    }

    /// Forgets entries that are no longer on the lists: somebody who removes an entry of ours and adds it again has
    /// made it theirs.
    #[must_use]
    pub fn still_on(mut self, mailbox: &CasMailbox) -> Self {
        self.allowed.retain(|id| PersonalList::Allowed.has(mailbox, id));
        self.blocked.retain(|id| PersonalList::Blocked.has(mailbox, id));
        self
    }
}
