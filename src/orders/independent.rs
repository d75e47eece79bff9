//! Which changes of a plan may still run after Exchange refused another one, and the parts that a refused change is
//! tried in: a refusal leaves only what it is about.

use std::collections::BTreeMap;

use super::change::Change;
use super::policies::{DEFAULT, of_identity};
use super::rules;
use super::seen::{Seen, same_name};
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::exchange::cmdlet::{ListChange, SetActiveSyncOrganizationSettings, SetCasMailbox};

/// What of the organization's access a change concerns.
#[derive(Debug, PartialEq, Eq)]
enum Concerns<'a> {
    DefaultLevel,
    Rule(&'a DeviceAccessCharacteristic),
    /// Entries of a mailbox's personal lists.
    Entries,
}

impl Concerns<'_> {
    /// True where both may decide about one device. A device has one value of each characteristic, so that it is of one
    /// rule of each at most.
    fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Rule(one), Self::Rule(other)) => one != other,
            (Self::Entries, Self::Entries) => false,
            _ => true,
        }
    }
}

/// What a change concerns, and whether it lets devices in.
fn access<'a>(change: &'a Change, seen: &Seen<'a>) -> Option<(Concerns<'a>, bool)> {
    let of_rule = |named: &crate::exchange::Identity| {
        let rules = seen.rules?;
        let rule = rules.iter().find(|rule| rules::identity(rule).is_ok_and(|known| known == *named))?;
        Some((Concerns::Rule(&rule.characteristic), rule.access_level != AccessLevel::Allow))
    };
    match change {
        Change::Organization(set) => {
            let level = set.default_access_level.as_ref()?;
            Some((Concerns::DefaultLevel, *level == AccessLevel::Allow))
        }
        Change::NewRule(new) => {
            Some((Concerns::Rule(&new.characteristic), new.access_level == AccessLevel::Allow))
        }
        Change::SetRule(set) => of_rule(&set.identity),
        Change::RemoveRule(remove) => of_rule(&remove.identity),
        Change::Mailbox(_) if denies_personally(change) => Some((Concerns::Entries, false)),
        Change::Mailbox(set) if !set.allowed_device_ids.add.is_empty() => Some((Concerns::Entries, true)),
        _ => None,
    }
}

/// True for a change that takes a device off an allowed list or puts it on a blocked one: it may lose access by that.
pub fn denies_personally(change: &Change) -> bool {
    match change {
        Change::Mailbox(set) => {
            !set.allowed_device_ids.remove.is_empty() || !set.blocked_device_ids.add.is_empty()
        }
        _ => false,
    }
}

/// True for a change of rules or default level that lets devices in, so that entries of personal lists that let them in
/// must stay where it did not run.
pub fn grants_by_rule(change: &Change, seen: &Seen<'_>) -> bool {
    matches!(access(change, seen), Some((Concerns::DefaultLevel | Concerns::Rule(_), true)))
}

/// True when a change must not run because `refused` did not.
///
/// What denies access waits for what grants it to the same devices: nobody is shut out by half of a change. A
/// partnership stays while its ids do, and a policy while mailboxes were to be taken off it.
pub fn depends_on(change: &Change, refused: &Change, seen: &Seen<'_>) -> bool {
    match (change, refused) {
        (Change::RemovePartnership(_), Change::Mailbox(_)) => true,
        (Change::RemovePolicy(_), Change::Mailbox(set)) => set.mailbox_policy.is_some(),
        (Change::RemovePolicy(_), Change::SetPolicy(set)) => set.settings().any(|(name, _)| name == DEFAULT),
        (Change::Mailbox(set), Change::NewPolicy(new)) => {
            let wanted = set.mailbox_policy.as_ref().and_then(Option::as_ref);
            let named = wanted.map(|wanted| match of_identity(seen.policies, wanted) {
                Some(policy) => policy.name.as_str(),
                None => wanted.as_str(),
            });
            named.is_some_and(|named| same_name(named, new.name()))
        }
        _ => match (access(change, seen), access(refused, seen)) {
            (Some((one, false)), Some((other, true))) => one.meets(&other),
            _ => false,
        },
    }
}

/// The independent parts of a change; none where it is one already. A policy's settings stay together: half of them may
/// shut out devices that all of them let in.
pub fn parts(change: &Change) -> Vec<Change> {
    let parts: Vec<Change> = match change {
        Change::Mailbox(set) => of_mailbox(set),
        Change::Organization(set) => of_organization(set),
        _ => Vec::new(),
    };
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// One device's id on both lists stays together, so that it is never on none or on both.
fn of_mailbox(set: &SetCasMailbox) -> Vec<Change> {
    let mut of_id: BTreeMap<String, SetCasMailbox> = BTreeMap::new();
    let mut of = |id: &String, change: &dyn Fn(&mut SetCasMailbox)| {
        let fresh = || SetCasMailbox::new(set.identity.clone());
        change(of_id.entry(id.to_lowercase()).or_insert_with(fresh));
    };
    let (allowed, blocked) = (&set.allowed_device_ids, &set.blocked_device_ids);
    allowed.add.iter().for_each(|id| of(id, &|one| one.allowed_device_ids.add.push(id.clone())));
    allowed.remove.iter().for_each(|id| of(id, &|one| one.allowed_device_ids.remove.push(id.clone())));
    blocked.add.iter().for_each(|id| of(id, &|one| one.blocked_device_ids.add.push(id.clone())));
    blocked.remove.iter().for_each(|id| of(id, &|one| one.blocked_device_ids.remove.push(id.clone())));
    let link = set.mailbox_policy.clone().map(|policy| SetCasMailbox {
        mailbox_policy: Some(policy),
        ..SetCasMailbox::new(set.identity.clone())
    });
    of_id.into_values().chain(link).map(Change::Mailbox).collect()
}

fn of_organization(set: &SetActiveSyncOrganizationSettings) -> Vec<Change> {
    let nothing = SetActiveSyncOrganizationSettings::default;
    let recipients = &set.admin_mail_recipients;
    let added = recipients.add.iter().map(|address| ListChange::add(address.clone()));
    let removed = recipients.remove.iter().map(|address| ListChange::remove(address.clone()));
    let recipients = added
        .chain(removed)
        .map(|change| SetActiveSyncOrganizationSettings { admin_mail_recipients: change, ..nothing() });
    let insert = set
        .user_mail_insert
        .clone()
        .map(|text| SetActiveSyncOrganizationSettings { user_mail_insert: Some(text), ..nothing() });
    let level = set
        .default_access_level
        .clone()
        .map(|level| SetActiveSyncOrganizationSettings { default_access_level: Some(level), ..nothing() });
    recipients.chain(insert).chain(level).map(Change::Organization).collect()
}

#[cfg(test)]
mod tests;
