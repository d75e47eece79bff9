//! Orders that make, assign and remove mailbox policies or choose the default, and from whom those may take access.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::orders::{Effect, foresee};
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::organization::mailbox_policies::{Assigned, MailboxPolicy, assigned};
use crate::rules::run::item::RunItem;
use crate::rules::run::membership::Membership;
use crate::rules::run::world::{Device, World};
use crate::rules::unknown_devices;

pub(crate) fn policies(world: &World, membership: &Membership<'_>, now: Timestamp, items: &mut Vec<RunItem>) {
    let organization = &world.organization;
    let mut foreseen = organization.report().cloned().unwrap_or_default();
    let mut wanted = BTreeSet::new();
    for policy in &organization.policies {
        let order = policy.order();
        wanted.insert(order.target());
        if organization.due(&order, now) {
            let mut reason = format!("the mailbox policy {} is wanted", policy.name);
            if !policy.included_groups.is_empty() {
                reason.push_str("; mailboxes without a device are not known and do not get it");
            }
            for_all(world, &order, reason, &foreseen, items);
        }
        // Judged one after the other, as they are carried out; one that is not due is done or on its way.
        foresee(foreseen.mailbox_policies.get_or_insert_default(), &order);
    }
    if let Some((policy, order)) = organization.default_policy() {
        if organization.due(&order, now) {
            let reason = format!("{} is to be the default mailbox policy", policy.name);
            for_all(world, &order, reason, &foreseen, items);
        }
        foresee(foreseen.mailbox_policies.get_or_insert_default(), &order);
    }
    assignments(world, membership, &foreseen, now, items);
    for what in organization.own.values() {
        let OrderKind::SetMailboxPolicy { name, make_default: false, .. } = what else { continue };
        let remove = OrderKind::RemoveMailboxPolicy { name: name.clone() };
        if !wanted.contains(&remove.target()) && organization.due(&remove, now) {
            items
                .push(RunItem::of_order(remove, format!("the mailbox policy {name} is not wanted any more")));
        }
    }
}

/// An order about every mailbox, with the devices that it may take access from.
fn for_all(
    world: &World,
    order: &OrderKind,
    reason: String,
    foreseen: &OrganizationReport,
    items: &mut Vec<RunItem>,
) {
    let effect = Effect::of(order, foreseen);
    let mut item = [RunItem::of_order(order.clone(), reason)];
    unknown_devices::mark(world.unknown_devices.as_ref(), &mut item, |order| {
        unknown_devices::takes_from_anyone(order, &effect)
    });
    items.extend(item);
    items.extend(losing(order, foreseen, world.devices.iter()));
}

/// One order for each mailbox whose policy is to change.
fn assignments(
    world: &World,
    membership: &Membership<'_>,
    foreseen: &OrganizationReport,
    now: Timestamp,
    items: &mut Vec<RunItem>,
) {
    let organization = &world.organization;
    let policies: Vec<&MailboxPolicy> = organization.policies.iter().collect();
    let nobody = !organization.policies.iter().any(|policy| !policy.included_groups.is_empty());
    let ours = organization.own.keys().any(|target| target.starts_with("policyOf|"));
    if nobody && !ours {
        return;
    }
    for (mailbox_guid, devices) in mailboxes(world) {
        let groups = membership.of(&devices[0].record);
        let groups = groups.as_groups();
        let (policy, reason) = match assigned(&policies, &groups) {
            Assigned::Keep(_) => continue,
            Assigned::Policy(policy) => {
                let reason = format!(
                    "the user is in a group that {} is meant for (priority {})",
                    policy.name, policy.priority
                );
                (Some(policy.name.clone()), reason)
            }
            Assigned::None => (None, "the user is in no group that a mailbox policy is meant for".to_owned()),
        };
        let order = OrderKind::AssignMailboxPolicy { mailbox_guid, policy };
        // Blank is what a mailbox has that nobody touched.
        let blank = matches!(order, OrderKind::AssignMailboxPolicy { policy: None, .. });
        if blank && !organization.own.contains_key(&order.target()) && !organization.is_pending(&order) {
            continue;
        }
        if !organization.due(&order, now) {
            continue;
        }
        let losing = losing(&order, foreseen, devices.iter().copied());
        items.push(RunItem { device: Some(devices[0].id), ..RunItem::of_order(order, reason) });
        items.extend(losing);
    }
}

/// The devices that an order may take access from.
fn losing<'a>(
    order: &OrderKind,
    now: &OrganizationReport,
    devices: impl Iterator<Item = &'a Device>,
) -> Vec<RunItem> {
    let effect = Effect::of(order, now);
    if effect.is_nothing() {
        return Vec::new();
    }
    devices
        .filter(|device| effect.may_take_from(&device.record))
        .map(|device| RunItem::counted(device.id))
        .collect()
}

/// A reset of mailboxes to the default policy, as the original did on connecting. Here only an administrator starts it.
#[derive(Debug, Default)]
pub struct Reset {
    pub items: Vec<RunItem>,
    pub losing: BTreeSet<Uuid>,
    /// Mailboxes that a policy is meant for.
    pub kept: u64,
    /// Mailboxes whose groups were not read completely.
    pub frozen: u64,
}

/// Blank links for every mailbox that no policy is meant for.
pub fn reset(world: &World) -> Reset {
    let people = world.people();
    let membership = Membership::new(&world.groups, &people);
    let organization = &world.organization;
    let policies: Vec<&MailboxPolicy> = organization.policies.iter().collect();
    let mut foreseen = organization.report().cloned().unwrap_or_default();
    let orders = organization.policies.iter().map(MailboxPolicy::order);
    for order in orders.chain(organization.default_policy().map(|(_, order)| order)) {
        foresee(foreseen.mailbox_policies.get_or_insert_default(), &order);
    }
    let mut reset = Reset::default();
    for (mailbox_guid, devices) in mailboxes(world) {
        match assigned(&policies, &membership.of(&devices[0].record).as_groups()) {
            Assigned::Policy(_) => reset.kept += 1,
            Assigned::Keep(_) => reset.frozen += 1,
            Assigned::None => {
                let order = OrderKind::AssignMailboxPolicy { mailbox_guid, policy: None };
                let losing = losing(&order, &foreseen, devices.iter().copied());
                reset.losing.extend(losing.iter().filter_map(|item| item.device));
                let reason = "reset to the default mailbox policy";
                reset.items.push(RunItem { device: Some(devices[0].id), ..RunItem::of_order(order, reason) });
            }
        }
    }
    reset
}

/// Mailboxes are known by their devices.
fn mailboxes(world: &World) -> BTreeMap<Uuid, Vec<&Device>> {
    let mut mailboxes: BTreeMap<Uuid, Vec<&Device>> = BTreeMap::new();
    for device in &world.devices {
        if let Some(guid) = device.record.mailbox.guid {
            mailboxes.entry(guid).or_default().push(device);
        }
    }
    mailboxes
}
