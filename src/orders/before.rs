//! Before: what a change overwrites, written down first; and the undo, which restores a value only where it is still
//! the one that was written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::lists::{OurIds, PersonalList};
use super::objects::OurObjects;
use super::plan::{Change, Plan, Seen};
use crate::domain::access::{AccessLevel, DeviceAccessRule, OrganizationSettings};
use crate::domain::device::DeviceId;
use crate::domain::health::{Finding, Severity, WhoActs};
use crate::domain::mailbox::CasMailbox;
use crate::exchange::Identity;
use crate::exchange::cmdlet::{ListChange, SetActiveSyncOrganizationSettings, SetCasMailbox};
use crate::exchange::decode::MailboxPolicy;

/// One value before and after a change. `before` and `after` of a list say whether the id stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "value", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Before {
    PersonalList {
        mailbox_guid: Uuid,
        list: PersonalList,
        device_id: DeviceId,
        before: bool,
        after: bool,
    },
    DefaultAccessLevel {
        before: AccessLevel,
        after: AccessLevel,
    },
    /// A partnership removed, a wipe requested or cancelled: nothing brings that back.
    Irreversible {
        what: String,
        identity: String,
    },
}

impl Before {
    /// What a plan's changes are about to overwrite. Write it down before the first of them runs.
    pub fn of(plan: &Plan, seen: &Seen<'_>) -> Vec<Self> {
        let mut found = Vec::new();
        for change in &plan.changes {
            match change {
                Change::Mailbox(set) => {
                    let Ok(mailbox_guid) = Uuid::try_parse(set.identity.as_str()) else { continue };
                    for (list, change) in [
                        (PersonalList::Allowed, &set.allowed_device_ids),
                        (PersonalList::Blocked, &set.blocked_device_ids),
                    ] {
                        let entries = change.remove.iter().map(|id| (id, true));
                        for (id, before) in entries.chain(change.add.iter().map(|id| (id, false))) {
                            found.push(Self::PersonalList {
                                mailbox_guid,
                                list,
                                device_id: DeviceId(id.clone()),
                                before,
                                after: !before,
                            });
                        }
                    }
                }
                Change::Organization(set) => {
                    if let (Some(after), Some(settings)) = (&set.default_access_level, seen.settings) {
                        let before = settings.default_access_level.clone();
                        found.push(Self::DefaultAccessLevel { before, after: after.clone() });
                    }
                }
                Change::RemovePartnership(cmdlet) => {
                    found.push(Self::irreversible("removePartnership", &cmdlet.identity));
                }
                Change::Wipe(cmdlet) => found.push(Self::irreversible("wipe", &cmdlet.identity)),
                Change::CancelWipe(cmdlet) => found.push(Self::irreversible("cancelWipe", &cmdlet.identity)),
            }
        }
        found
    }

    fn irreversible(what: &str, identity: &Identity) -> Self {
        Self::Irreversible { what: what.into(), identity: identity.as_str().into() }
    }
}

/// What an undo does, and what it leaves alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    pub changes: Vec<Change>,
    /// Which ids of each mailbox are ours afterwards.
    pub ours: BTreeMap<Uuid, OurIds>,
    /// Which objects of the organization are ours afterwards.
    pub objects: OurObjects,
    /// One for each value that is not the one we wrote any more, or cannot come back.
    pub findings: Vec<Finding>,
}

/// Exchange as it is now, of all that an undo concerns ([`super::undo_needs`]), and what is ours of it.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    pub mailboxes: &'a [CasMailbox],
    pub settings: Option<&'a OrganizationSettings>,
    pub rules: Option<&'a [DeviceAccessRule]>,
    pub policies: Option<&'a [MailboxPolicy]>,
    pub ours: &'a BTreeMap<Uuid, OurIds>,
    pub objects: &'a OurObjects,
}

fn changed_by_hand(what: &str) -> Finding {
    Finding::new(
        Severity::Warning,
        "undo.changedByHand",
        WhoActs::ExchangeAdministrator,
        format!("{what} is not as the connector left it; it stays as it is."),
    )
}

type Entry = (Uuid, PersonalList, DeviceId);

/// The changes that bring back what was before these, which are given in the order they were made.
///
/// A value that was written several times goes back step by step, and stays where someone else has written between.
pub fn undo(made: &[Before], now: &Now<'_>) -> Undo {
    let mailbox_of = |guid: Uuid| {
        // Two objects for one GUID would be ambiguous: then nothing of it is touched.
        let mut found = now.mailboxes.iter().filter(|mailbox| mailbox.guid == Some(guid));
        found.next().filter(|_| found.next().is_none())
    };
    let seen = Seen { rules: now.rules, policies: now.policies, ..Seen::default() };
    let objects = now.objects.clone().still_there(&seen);
    let mut result = Undo { ours: now.ours.clone(), objects, ..Undo::default() };
    for (guid, ours) in &mut result.ours {
        if let Some(mailbox) = mailbox_of(*guid) {
            *ours = std::mem::take(ours).still_on(mailbox);
        }
    }
    // For each entry: does it stand there after the steps so far; and is the rest of its history left alone.
    let mut entries: BTreeMap<Entry, (bool, bool)> = BTreeMap::new();
    let mut level = now.settings.map(|settings| (settings.default_access_level.clone(), false));
    for change in made.iter().rev() {
        match change {
            Before::PersonalList { mailbox_guid, list, device_id, before, after } => {
                let Some(mailbox) = mailbox_of(*mailbox_guid) else {
                    result.findings.push(changed_by_hand(&format!("The mailbox {mailbox_guid}")));
                    continue;
                };
                let key = DeviceId(device_id.0.to_ascii_lowercase());
                let (stands, left) = entries
                    .entry((*mailbox_guid, *list, key))
                    .or_insert_with(|| (list.has(mailbox, device_id), false));
                let ours = result.ours.entry(*mailbox_guid).or_default();
                if *stands != *after {
                    // It is already as it was: the change never ran, or someone took it back.
                    continue;
                }
                // An entry that we made and that stands there again by another's hand is theirs.
                if *left || (*stands && !ours.has(*list, device_id)) {
                    if !std::mem::replace(left, true) {
                        let what = format!("The device {device_id} on {}", list.property());
                        result.findings.push(changed_by_hand(&what));
                    }
                    continue;
                }
                *stands = *before;
                ours.set(*list, device_id, *before);
            }
            Before::DefaultAccessLevel { before, after } => match &mut level {
                Some((_, true)) => {}
                Some((level, _)) if *level == *after => *level = before.clone(),
                Some((level, _)) if *level == *before => {}
                Some((_, left)) => {
                    *left = true;
                    result.findings.push(changed_by_hand("The default access level"));
                }
                None => result.findings.push(changed_by_hand("The default access level")),
            },
            Before::Irreversible { what, identity } => result.findings.push(Finding::new(
                Severity::Information,
                "undo.irreversible",
                WhoActs::Nobody,
                format!("{what} of {identity} cannot be undone."),
            )),
        }
    }
    result.changes = restore(&entries, &mailbox_of, made);
    if let (Some((level, _)), Some(settings)) = (level, now.settings)
        && level != settings.default_access_level
    {
        result.changes.push(Change::Organization(SetActiveSyncOrganizationSettings {
            default_access_level: Some(level),
            ..SetActiveSyncOrganizationSettings::default()
        }));
    }
    result
}

/// One cmdlet for each mailbox whose entries are to stand differently.
fn restore<'m>(
    entries: &BTreeMap<Entry, (bool, bool)>,
    mailbox_of: &dyn Fn(Uuid) -> Option<&'m CasMailbox>,
    made: &[Before],
) -> Vec<Change> {
    let mut lists: BTreeMap<Uuid, [ListChange; 2]> = BTreeMap::new();
    for ((guid, list, key), (stands, _)) in entries {
        let Some(mailbox) = mailbox_of(*guid) else { continue };
        let change = &mut lists.entry(*guid).or_default()[*list as usize];
        match (list.entry(mailbox, key), stands) {
            (Some(entry), false) => change.remove.push(entry.0.clone()),
            (None, true) => {
                // As it was written, not as it is compared.
                let written = made.iter().find_map(|change| match change {
                    Before::PersonalList { mailbox_guid, list: on, device_id, before: true, .. }
                        if mailbox_guid == guid && on == list && super::lists::same(device_id, key) =>
                    {
                        Some(device_id.0.clone())
                    }
                    _ => None,
                });
                change.add.extend(written);
            }
            _ => {}
        }
    }
    let mut changes = Vec::new();
    for (guid, [allowed, blocked]) in lists {
        let Ok(identity) = Identity::guid(guid) else { continue };
        let set = SetCasMailbox::new(identity).allowed(allowed).blocked(blocked);
        if !set.is_empty() {
            changes.push(Change::Mailbox(set));
        }
    }
    changes
}
