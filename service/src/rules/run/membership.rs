//! A device's owner, and the groups that the owner is in.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use exchange_connector::api::report::DeviceRecord;
use uuid::Uuid;

use crate::rules::access::Groups;
use crate::rules::compliance::people::{People, guid_address};
use crate::rules::run::world::Group;

/// Whose device it is, and what groups that user is in.
#[derive(Debug)]
pub struct Membership<'a> {
    people: &'a People,
    member_of: HashMap<String, BTreeSet<Uuid>>,
    complete: BTreeSet<Uuid>,
    none: BTreeSet<Uuid>,
}

impl<'a> Membership<'a> {
    /// The groups of a world.
    pub fn new(groups: &[Group], people: &'a People) -> Self {
        let mut member_of: HashMap<String, BTreeSet<Uuid>> = HashMap::new();
        for group in groups {
            for member in &group.members {
                member_of.entry(people.person(member)).or_default().insert(group.id);
            }
        }
        let complete = groups.iter().filter(|group| group.complete).map(|group| group.id).collect();
        Self { people, member_of, complete, none: BTreeSet::new() }
    }

    /// The groups of a device's owner. Groups of the directory know their members by the mailbox's GUID too, whatever its
    /// address is now.
    pub fn of(&self, record: &DeviceRecord) -> OwnerGroups<'_> {
        let people = self.people;
        let by_address = record.mailbox.smtp_address.as_deref().map(|address| people.person(address));
        let by_guid = record.mailbox.guid.map(guid_address).filter(|guid| people.knows(guid));
        let by_guid =
            by_guid.map(|guid| people.person(&guid)).filter(|guid| Some(guid) != by_address.as_ref());
        let groups_of =
            |person: &Option<String>| person.as_ref().and_then(|person| self.member_of.get(person));
        let member_of = match (groups_of(&by_address), groups_of(&by_guid)) {
            (Some(one), Some(other)) => Cow::Owned(one.union(other).copied().collect()),
            (one, other) => Cow::Borrowed(one.or(other).unwrap_or(&self.none)),
        };
        // The device's owner is unknown: then no group says anything about it.
        let complete = if by_address.is_some() || by_guid.is_some() { &self.complete } else { &self.none };
        OwnerGroups { member_of, complete }
    }
}

/// An owner's groups, from all names the owner is known by.
#[derive(Debug)]
pub struct OwnerGroups<'a> {
    member_of: Cow<'a, BTreeSet<Uuid>>,
    complete: &'a BTreeSet<Uuid>,
}

impl OwnerGroups<'_> {
    /// As decisions take them.
    pub fn as_groups(&self) -> Groups<'_> {
        Groups { member_of: &self.member_of, complete: self.complete }
    }
}
