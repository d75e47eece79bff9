//! One device's access: its id on the mailbox's personal lists, and off them when its partnership goes.

use uuid::Uuid;

use super::change::{Change, Plan};
use super::lists::{OurIds, PersonalList};
use super::refusal::Refusal;
use super::seen::{Seen, the_mailbox};
use super::wipe;
use crate::domain::device::DeviceId;
use crate::domain::mailbox::CasMailbox;
use crate::domain::order::WantedAccess;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{ListChange, RemoveMobileDevice, SetCasMailbox};
use crate::exchange::decode::{Owner, device_id_of, owner_of};

/// Changes of the two lists, sent as one cmdlet.
#[derive(Debug, Default)]
struct Lists {
    allowed: ListChange,
    blocked: ListChange,
}

impl Lists {
    fn change(&mut self, list: PersonalList) -> &mut ListChange {
        match list {
            PersonalList::Allowed => &mut self.allowed,
            PersonalList::Blocked => &mut self.blocked,
        }
    }

    /// Takes an id off where it is ours, as it is written there. The record still names it: it may stand there until
    /// the change was read back.
    fn take_ours(&mut self, list: PersonalList, mailbox: &CasMailbox, id: &DeviceId, ours: &OurIds) {
        if ours.has(list, id) {
            self.take(list, mailbox, id);
        }
    }

    fn take(&mut self, list: PersonalList, mailbox: &CasMailbox, id: &DeviceId) {
        if let Some(entry) = list.entry(mailbox, id) {
            self.change(list).remove.push(entry.0.clone());
        }
    }

    fn changes(self, mailbox: Uuid) -> Result<Vec<Change>, Refusal> {
        let identity = Identity::guid(mailbox).map_err(|_| Refusal::NotFound { what: "mailbox" })?;
        let set = SetCasMailbox::new(identity).allowed(self.allowed).blocked(self.blocked);
        Ok(if set.is_empty() { Vec::new() } else { vec![Change::Mailbox(set)] })
    }
}

pub(super) fn set(
    seen: &Seen<'_>,
    guid: Uuid,
    id: &DeviceId,
    wanted: WantedAccess,
    ours: &OurIds,
) -> Result<Plan, Refusal> {
    let mailbox = the_mailbox(seen.mailboxes, guid)?;
    if id.0.trim().is_empty() || id.0.chars().any(char::is_control) {
        return Err(Refusal::Value { what: "device id", value: id.0.clone() });
    }
    let mut ours = ours.clone().still_on(mailbox);
    let mut lists = Lists::default();
    let target = match wanted {
        WantedAccess::Allow => Some(PersonalList::Allowed),
        WantedAccess::Block => Some(PersonalList::Blocked),
        WantedAccess::DefaultRule => None,
    };
    match target {
        None => {
            PersonalList::BOTH.into_iter().for_each(|list| lists.take_ours(list, mailbox, id, &ours));
        }
        Some(list) => {
            let against = list.other();
            if against.has(mailbox, id) && !ours.has(against, id) {
                return Err(Refusal::ManualEntry { id: id.clone(), list: against });
            }
            lists.take_ours(against, mailbox, id, &ours);
            // An entry made by hand says the same, and still belongs to the person who made it.
            if !list.has(mailbox, id) {
                lists.change(list).add.push(id.0.clone());
                ours.set(list, id, true);
            }
        }
    }
    Ok(Plan { changes: lists.changes(guid)?, ours, ..Plan::default() })
}

/// A partnership stays while the device has a wipe to carry out: the wipe goes with it, and the device is lost.
///
/// The ids go off the lists first: Exchange leaves them there, and the same device would come back as it was. Ours do,
/// and those made by hand where the confirmation named them (`by_hand`).
pub(super) fn remove(
    identity: &str,
    guid: Uuid,
    by_hand: bool,
    seen: &Seen<'_>,
    ours: &OurIds,
) -> Result<Plan, Refusal> {
    let (id, owner, mut changes) = match seen.devices {
        // Gone already; its ids may still be there.
        [] => (device_id_of(identity).map(|id| DeviceId(id.into())), None, Vec::new()),
        found => {
            let device = wipe::the_device(found, guid)?;
            let statistics = seen.statistics.ok_or(Refusal::NotRead { what: "device's statistics" })?;
            if wipe::is_pending(statistics) {
                return Err(Refusal::WipePending);
            }
            let identity = Identity::guid(guid).map_err(|_| Refusal::NotFound { what: "device" })?;
            let remove = Change::RemovePartnership(RemoveMobileDevice { identity });
            (device.device_id.clone(), owner_of(device), vec![remove])
        }
    };
    let mut ours = ours.clone();
    let plan = |changes, ours| Plan { changes, ours, ..Plan::default() };
    let Some(id) = id.filter(|_| by_hand || ours.has_ids()) else { return Ok(plan(changes, ours)) };
    let mailbox = match seen.mailboxes {
        // Without its mailbox there are no lists.
        [] => return Ok(plan(changes, ours)),
        [mailbox] => mailbox,
        many => return Err(Refusal::Ambiguous { what: "mailbox", count: many.len() }),
    };
    let mailbox_guid = mailbox.guid.ok_or(Refusal::NotRead { what: "mailbox's GUID" })?;
    if let (Some(Owner::DistinguishedName(owner)), Some(dn)) = (owner, &mailbox.distinguished_name)
        && !owner.eq_ignore_ascii_case(dn)
    {
        return Err(Refusal::OtherObject { what: "mailbox", expected: guid, found: mailbox.guid });
    }
    ours = ours.still_on(mailbox);
    let mut lists = Lists::default();
    let mut theirs = false;
    for list in PersonalList::BOTH {
        if by_hand {
            theirs |= list.has(mailbox, &id) && !ours.has(list, &id);
            lists.take(list, mailbox, &id);
        } else {
            lists.take_ours(list, mailbox, &id, &ours);
        }
    }
    changes.splice(0..0, lists.changes(mailbox_guid)?);
    Ok(Plan { by_hand: theirs, ..plan(changes, ours) })
}
