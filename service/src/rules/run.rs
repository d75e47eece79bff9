//! Evaluation: everything that is known of an organization in, every device's decision and its consequence out.
//! Pure; the store reads and writes around it, [`crate::jobs::evaluate`] says when.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use exchange_connector::orders::has_access;
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::access::{Decision, Groups, Policy, Subject, Wanted};
use crate::rules::compliance::matching::{Index, Known, Matched};
use crate::rules::compliance::people::{People, guid_address};
use crate::rules::organization::change::{Effect, LastOrder};
use crate::rules::organization::{Organization, change};
use crate::rules::{access, organization};
use crate::store::types::RunItem;

/// Everything that decisions of one organization are made from.
#[derive(Debug)]
pub struct World {
    /// What was read: (devices' revision, inputs' version). A result is stored only while both still hold.
    pub version: (u64, u64),
    pub mode: Mode,
    /// Why not every device of the organization is among `devices`.
    pub unseen: Option<crate::rules::unknown_devices::Unseen>,
    pub policy: Policy,
    pub organization: Organization,
    /// A safe switch-on of quarantine or block that is under way.
    pub switch: Option<crate::rules::switch_on::Switch>,
    pub devices: Vec<Device>,
    pub records: Vec<Known>,
    /// Every compliance source that was told of was read completely at least once, and there is one.
    pub complete: bool,
    pub links: HashMap<Uuid, Uuid>,
    pub groups: Vec<Group>,
    /// Address to user.
    pub addresses: Vec<(String, String)>,
}

/// A device and what is remembered of it.
#[derive(Debug)]
pub struct Device {
    pub id: Uuid,
    pub record: DeviceRecord,
    pub own: Option<WantedAccess>,
    /// A person approved it: our entry stays whatever the rules come to say, short of a block.
    pub approved: bool,
    pub last_order: Option<LastOrder>,
    /// The wish that a person rejected.
    pub rejected: Option<String>,
    /// Of the stored decision.
    pub hash: Option<[u8; 16]>,
}

/// A group's members.
#[derive(Debug)]
pub struct Group {
    pub id: Uuid,
    pub complete: bool,
    pub members: Vec<String>,
}

/// One device, decided.
#[derive(Debug)]
pub struct Decided {
    pub device: Uuid,
    pub decision: Decision,
    pub matched: Matched,
    pub effect: Effect,
    /// True when the device has access now.
    pub has_access: bool,
    /// The order that would make Exchange equal to the decision.
    pub order: Option<OrderKind>,
    /// An order that waits and is not wanted any more.
    pub withdraw: bool,
    pub hash: [u8; 16],
    pub stored: bool,
}

/// A decision's name in the store and the API.
pub fn word(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Access(WantedAccess::Allow) => "allow",
        Wanted::Access(WantedAccess::Block) => "block",
        Wanted::Access(WantedAccess::DefaultRule) => "defaultRule",
        Wanted::Keep => "keep",
    }
}

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
        // Whose device it is was not told: then no group says anything about it.
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

/// Decides about every device, and what is to be ordered for the organization.
pub fn evaluate(world: &World, now: Timestamp) -> (Vec<Decided>, Vec<RunItem>) {
    let people = people(world);
    let membership = Membership::new(&world.groups, &people);
    (devices(world, &people, &membership, now), organization::items(world, &membership, now))
}

pub(crate) fn people(world: &World) -> People {
    People::new(world.addresses.iter().cloned(), world.records.iter().map(|known| &known.record))
}

fn devices(world: &World, people: &People, membership: &Membership<'_>, now: Timestamp) -> Vec<Decided> {
    let mailboxes = world.devices.iter().filter_map(|device| device.record.mailbox.smtp_address.as_deref());
    let index = Index::new(&world.records, people, mailboxes);
    world
        .devices
        .iter()
        .map(|device| {
            let groups = membership.of(&device.record);
            let groups = groups.as_groups();
            let matched = index.find(&device.record, world.links.get(&device.id).copied());
            let mut subject =
                Subject { device: &device.record, groups, compliance: access::Compliance::NeverRead };
            subject.compliance = index.compliance(&matched, world.complete, subject.needs_activation());
            let decision = access::decide(&world.policy, &subject, now);
            decided(device, decision, matched, now)
        })
        .collect()
}

fn decided(device: &Device, decision: Decision, matched: Matched, now: Timestamp) -> Decided {
    let own = device.own.filter(|_| !device.approved);
    let effect = change::effect(&device.record, decision.wanted, own, device.last_order, now);
    let rejected = device.rejected.as_deref() == Some(word(decision.wanted));
    let order = match (decision.wanted, device.record.mailbox.guid, &device.record.device_id) {
        (Wanted::Access(wanted), Some(mailbox_guid), Some(device_id))
            if !rejected && change::to_order(effect, decision.wanted, device.last_order, now) =>
        {
            Some(OrderKind::SetDeviceAccess { mailbox_guid, device_id: device_id.clone(), wanted })
        }
        _ => None,
    };
    let waits = device
        .last_order
        .filter(|last| matches!(last.state, exchange_connector::domain::order::OrderState::Queued));
    let withdraw =
        waits.is_some_and(|last| decision.wanted != Wanted::Access(last.wanted)) && order.is_none();
    let hash = fingerprint(&decision, &matched, effect);
    Decided {
        device: device.id,
        stored: device.hash == Some(hash),
        has_access: has_access(&device.record),
        decision,
        matched,
        effect,
        order,
        withdraw,
        hash,
    }
}

/// Of everything that is stored with a decision.
fn fingerprint(decision: &Decision, matched: &Matched, effect: Effect) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(word(decision.wanted).as_bytes());
    for reason in &decision.reasons {
        hasher.update(&[0, reason.step as u8]).update(reason.text.as_bytes());
    }
    hasher.update(&decision.valid_until.map_or(0, Timestamp::as_millisecond).to_le_bytes());
    hasher.update(&[effect as u8, matched.how as u8]);
    hasher.update(matched.managed_device_id.unwrap_or_default().as_bytes());
    for proposal in &matched.proposals {
        hasher.update(proposal.managed_device_id.as_bytes()).update(&[proposal.confidence]);
        hasher.update(proposal.device_name.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    bytes
}

/// How many devices have access now, and how many of them lose it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Impact {
    pub devices: u64,
    pub with_access: u64,
    pub losing: u64,
    pub gaining: u64,
    /// More may lose access: devices that the service does not know.
    pub unseen: bool,
}

impl Impact {
    /// Counts decisions.
    pub fn of(decided: &[Decided]) -> Self {
        let mut impact = Self { devices: decided.len() as u64, ..Self::default() };
        for one in decided {
            impact.with_access += u64::from(one.has_access);
            impact.losing += u64::from(one.effect == Effect::LosesAccess);
            impact.gaining += u64::from(one.effect == Effect::GainsAccess);
        }
        impact
    }

    /// What changed rules, settings and policies would do, with every device counted once.
    pub fn with_items(world: &World, decided: &[Decided], items: &[RunItem]) -> Self {
        let losing: HashSet<Uuid> = decided
            .iter()
            .filter(|one| one.effect == Effect::LosesAccess)
            .map(|one| one.device)
            .chain(items.iter().filter(|item| item.takes_access).filter_map(|item| item.device))
            .collect();
        let with_access = world.devices.iter().filter(|device| has_access(&device.record)).count();
        Self {
            devices: world.devices.len() as u64,
            with_access: with_access as u64,
            losing: losing.len() as u64,
            gaining: decided.iter().filter(|one| one.effect == Effect::GainsAccess).count() as u64,
            unseen: items.iter().any(RunItem::takes_from_unseen),
        }
    }

    /// True when hardly anyone would keep access: nine of ten devices that have it now would lose it, or it cannot be
    /// counted how many.
    pub fn locks_out(&self) -> bool {
        self.unseen || self.losing > 0 && self.losing * 10 >= self.with_access * 9
    }
}
