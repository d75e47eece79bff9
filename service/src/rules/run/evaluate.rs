//! Evaluation: takes everything known of an organization, and gives every device's decision and its consequence.
//! Pure: the store reads before it and writes after it, and the job `evaluate` starts it.

use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use exchange_connector::orders::has_access;
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::access;
use crate::rules::access::{Decision, Subject, Wanted};
use crate::rules::compliance::matching::{Index, Matched};
use crate::rules::compliance::people::People;
use crate::rules::organization::change::AccessChange;
use crate::rules::organization::{change, orders};
use crate::rules::run::item::RunItem;
use crate::rules::run::membership::Membership;
use crate::rules::run::world::{Device, World};

/// One device, decided.
#[derive(Debug)]
pub struct Decided {
    pub device: Uuid,
    pub decision: Decision,
    pub matched: Matched,
    pub effect: AccessChange,
    /// True when the device has access now.
    pub has_access: bool,
    /// The order that would make Exchange equal to the decision.
    pub order: Option<OrderKind>,
    /// An order that waits and is not wanted any more.
    pub withdraw: bool,
    pub hash: [u8; 16],
    pub stored: bool,
}

/// Decides about every device, and what is to be ordered for the organization.
pub fn evaluate(world: &World, now: Timestamp) -> (Vec<Decided>, Vec<RunItem>) {
    let people = world.people();
    let membership = Membership::new(&world.groups, &people);
    (devices(world, &people, &membership, now), orders::items(world, &membership, now))
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
            let mut subject = Subject {
                device: &device.record,
                groups,
                compliance: access::Compliance::NeverRead,
                manual: world.manual.of(device.id, &device.record, now),
            };
            subject.compliance = index.compliance(&matched, world.complete, subject.needs_activation());
            let decision = access::decide(&world.policy, &subject, now);
            decided(device, decision, matched, now)
        })
        .collect()
}

fn decided(device: &Device, decision: Decision, matched: Matched, now: Timestamp) -> Decided {
    let claimed = device.said.filter(|said| said.is_ours);
    let own = device.own.filter(|_| !device.approved).or_else(|| claimed.and(listed(device)));
    // The answer to an order from before an administrator claimed the entry says nothing of it.
    let last = device
        .last_order
        .filter(|last| claimed.is_none_or(|said| last.at > said.at || !last.state.is_over()));
    let effect = match device.said {
        // It was made by hand, and is left alone whatever is wanted.
        Some(said) if !said.is_ours => AccessChange::None,
        _ => change::effect(&device.record, decision.wanted, own, last, now),
    };
    // The connector takes what it has claimed into its book, also where nothing is to be changed.
    let ordered = match effect {
        AccessChange::None if claimed.is_some() => AccessChange::EntryOnly,
        effect => effect,
    };
    let rejected = device.rejected.as_deref() == Some(decision.wanted.as_str());
    let order = match (decision.wanted, device.record.mailbox.guid, &device.record.device_id) {
        (Wanted::Access(wanted), Some(mailbox_guid), Some(device_id))
            if !rejected && change::to_order(ordered, decision.wanted, last, now) =>
        {
            Some(OrderKind::SetDeviceAccess { mailbox_guid, device_id: device_id.clone(), wanted })
        }
        _ => None,
    };
    let waits = device.last_order.filter(|last| matches!(last.state, OrderState::Queued));
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

/// The entry that a device stands on.
fn listed(device: &Device) -> Option<WantedAccess> {
    device.record.personal_list.map(|list| match list {
        PersonalList::Allowed => WantedAccess::Allow,
        PersonalList::Blocked => WantedAccess::Block,
    })
}

/// Of everything that is stored with a decision.
fn fingerprint(decision: &Decision, matched: &Matched, effect: AccessChange) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(decision.wanted.as_str().as_bytes());
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
