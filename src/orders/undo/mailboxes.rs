//! Restores mailboxes: entries of the personal lists, and links to mailbox policies.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::way_back::{StepBack, WayBack};
use crate::domain::device::DeviceId;
use crate::domain::mailbox::CasMailbox;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{ListChange, SetCasMailbox};
use crate::exchange::decode::MailboxPolicy;
use crate::orders::before::Before;
use crate::orders::change::Change;
use crate::orders::lists::{OurIds, PersonalList, same};
use crate::orders::policies::identity;
use crate::orders::seen::{link_of, same_name};

type ListEntry = (Uuid, PersonalList, DeviceId);

pub(super) struct MailboxWalk<'a> {
    mailboxes: &'a [CasMailbox],
    policies: Option<&'a [MailboxPolicy]>,
    /// Does it stand there, by id without case.
    entries: BTreeMap<ListEntry, WayBack<bool>>,
    links: BTreeMap<Uuid, WayBack<Option<String>>>,
    /// What was before the first of the changes, and whether that was made by hand. What is so already stays.
    first_entries: BTreeMap<ListEntry, (bool, bool)>,
    first_links: BTreeMap<Uuid, (Option<String>, bool)>,
}

fn entry_of(guid: Uuid, list: PersonalList, id: &DeviceId) -> ListEntry {
    (guid, list, DeviceId(id.0.to_ascii_lowercase()))
}

fn same_link(left: &Option<String>, right: &Option<String>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => same_name(left, right),
        (None, None) => true,
        _ => false,
    }
}

impl<'a> MailboxWalk<'a> {
    pub(super) fn new(
        mailboxes: &'a [CasMailbox],
        policies: Option<&'a [MailboxPolicy]>,
        made: &[Before],
        ours: &mut BTreeMap<Uuid, OurIds>,
    ) -> Self {
        let mut walk = Self {
            first_entries: BTreeMap::new(),
            first_links: BTreeMap::new(),
            mailboxes,
            policies,
            entries: BTreeMap::new(),
            links: BTreeMap::new(),
        };
        for change in made {
            match change {
                Before::PersonalList { mailbox_guid, list, device_id, before, by_hand, .. } => {
                    let entry = entry_of(*mailbox_guid, *list, device_id);
                    walk.first_entries.entry(entry).or_insert((*before, *by_hand));
                }
                Before::PolicyLink { mailbox_guid, before, by_hand, .. } => {
                    walk.first_links.entry(*mailbox_guid).or_insert_with(|| (before.clone(), *by_hand));
                }
                _ => {}
            }
        }
        for (guid, ours) in ours {
            if let Some(mailbox) = walk.mailbox(*guid) {
                *ours = std::mem::take(ours).as_seen(mailbox, walk.policies);
            }
        }
        walk
    }

    /// Two objects for one GUID would be ambiguous: then nothing of it is touched.
    fn mailbox(&self, guid: Uuid) -> Option<&'a CasMailbox> {
        let mut found = self.mailboxes.iter().filter(|mailbox| mailbox.guid == Some(guid));
        found.next().filter(|_| found.next().is_none())
    }

    /// One step back; gives what is left as it is.
    pub(super) fn back(&mut self, change: &Before, ours: &mut BTreeMap<Uuid, OurIds>) -> Option<String> {
        let (Before::PersonalList { mailbox_guid, .. } | Before::PolicyLink { mailbox_guid, .. }) = change
        else {
            return None;
        };
        let Some(mailbox) = self.mailbox(*mailbox_guid) else {
            return Some(format!("The mailbox {mailbox_guid}"));
        };
        let ours = ours.entry(*mailbox_guid).or_default();
        match change {
            Before::PersonalList { list, device_id, before, after, by_hand, .. } => {
                let key = entry_of(*mailbox_guid, *list, device_id);
                let first = self.first_entries.get(&key).copied();
                let stands = self.entries.entry(key).or_insert_with(|| {
                    let stands = list.has(mailbox, device_id);
                    let value = WayBack::new(stands, first.map(|(first, _)| first).as_ref(), PartialEq::eq);
                    if value.is_there() && first.is_some_and(|(_, by_hand)| by_hand) {
                        ours.set(*list, device_id, false);
                    }
                    value
                });
                if stands.now != *after {
                    return None;
                }
                // An entry that we made and somebody else added again is theirs. What goes is pruned
                // from the record once it was read back.
                let is_ours = !*after || ours.has(*list, device_id);
                let step = stands.back(before, after, is_ours, PartialEq::eq);
                // One that goes is ours until then; one that comes back is whose it was.
                if step == StepBack::Back {
                    ours.set(*list, device_id, !by_hand);
                }
                (step == StepBack::Left(true))
                    .then(|| format!("The device {device_id} on {}", list.property()))
            }
            Before::PolicyLink { before, after, by_hand, .. } => {
                let what = || format!("The mailbox policy of {}", mailbox.identity);
                let Some(policies) = self.policies else { return Some(what()) };
                let first = self.first_links.get(mailbox_guid);
                let link = self.links.entry(*mailbox_guid).or_insert_with(|| {
                    let link = link_of(mailbox, policies);
                    let value = WayBack::new(link.clone(), first.map(|(first, _)| first), same_link);
                    if let (true, Some((_, true)), Some(link)) = (value.is_there(), first, &link) {
                        ours.link_is_theirs(link);
                    }
                    value
                });
                let is_ours = after.as_deref().is_none_or(|after| ours.has_link(after));
                let step = link.back(before, after, is_ours, same_link);
                if let (StepBack::Back, Some(before)) = (step, before) {
                    if *by_hand {
                        ours.link_is_theirs(before);
                    } else {
                        ours.link_gets(before);
                    }
                }
                (step == StepBack::Left(true)).then(what)
            }
            _ => None,
        }
    }

    /// One cmdlet for each mailbox that is to be different, and the links that cannot come back: their policy will not
    /// be there.
    pub(super) fn changes(
        self,
        made: &[Before],
        will_be_there: &dyn Fn(&str) -> bool,
    ) -> (Vec<Change>, Vec<String>) {
        let mut lost = Vec::new();
        let mut sets: BTreeMap<Uuid, SetCasMailbox> = BTreeMap::new();
        let set =
            |guid: Uuid, sets: &mut BTreeMap<Uuid, SetCasMailbox>, change: &dyn Fn(&mut SetCasMailbox)| {
                if let Ok(identity) = Identity::guid(guid) {
                    change(sets.entry(guid).or_insert_with(|| SetCasMailbox::new(identity)));
                }
            };
        for ((guid, list, key), stands) in &self.entries {
            let Some(mailbox) = self.mailbox(*guid) else { continue };
            let change = match (list.entry(mailbox, key), stands.now) {
                (Some(entry), false) => ListChange::remove(entry.0.clone()),
                (None, true) => match written(made, *guid, *list, key) {
                    Some(id) => ListChange::add(id),
                    None => continue,
                },
                _ => continue,
            };
            set(*guid, &mut sets, &|set| {
                let to = match list {
                    PersonalList::Allowed => &mut set.allowed_device_ids,
                    PersonalList::Blocked => &mut set.blocked_device_ids,
                };
                to.add.extend(change.add.iter().cloned());
                to.remove.extend(change.remove.iter().cloned());
            });
        }
        for (guid, link) in &self.links {
            let (Some(mailbox), Some(policies)) = (self.mailbox(*guid), self.policies) else { continue };
            if same_link(&link_of(mailbox, policies), &link.now) {
                continue;
            }
            let target = match link.now.as_deref() {
                None => None,
                Some(name) => {
                    // A policy that comes back in the same undo is named as it will be.
                    let known = policies.iter().find(|policy| same_name(&policy.name, name));
                    let identity = match known {
                        Some(policy) => identity(policy).ok(),
                        None => Identity::new(name).ok(),
                    };
                    let Some(identity) = identity.filter(|_| will_be_there(name)) else {
                        lost.push(format!("The mailbox policy of {}", mailbox.identity));
                        continue;
                    };
                    Some(identity)
                }
            };
            set(*guid, &mut sets, &|set| set.mailbox_policy = Some(target.clone()));
        }
        (sets.into_values().filter(|set| !set.is_empty()).map(Change::Mailbox).collect(), lost)
    }
}

/// An id as it was written, not as it is compared.
fn written(made: &[Before], guid: Uuid, on: PersonalList, key: &DeviceId) -> Option<String> {
    made.iter().find_map(|change| match change {
        Before::PersonalList { mailbox_guid, list, device_id, before: true, .. }
            if *mailbox_guid == guid && *list == on && same(device_id, key) =>
        {
            Some(device_id.0.clone())
        }
        _ => None,
    })
}
