//! The brake (safety rule 2): how many devices may lose access in 24 hours without approval, and which items of a run
//! wait for it. Pure: the store reads the window and the limits, and stores what comes out, in one transaction.

use std::collections::HashSet;

use exchange_connector::domain::order::{OrderGroup, OrderKind};
use uuid::Uuid;

use crate::rules::run::item::RunItem;

pub use exchange_connector::domain::brake::{Limits, WINDOW_HOURS};

/// What the brake counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Devices that this run takes access from.
    pub losing: u64,
    /// With those that lost it in the window, each once.
    pub counted: u64,
    pub total: u64,
}

impl Count {
    /// `window`: devices that lost access in the last 24 hours without approval.
    pub fn new(run: impl IntoIterator<Item = Uuid>, window: &HashSet<Uuid>, total: u64) -> Self {
        let run: HashSet<Uuid> = run.into_iter().collect();
        let counted = run.union(window).count() as u64;
        Self { losing: run.len() as u64, counted, total }
    }

    /// With devices that have no name here: objects that Exchange could not show.
    #[must_use]
    pub fn with_unread(self, unread: u64) -> Self {
        Self { losing: self.losing + unread, counted: self.counted + unread, ..self }
    }

    /// True when the run must wait for approval. A run that takes nothing away is never held.
    pub fn beyond(&self, limits: Limits) -> bool {
        self.losing > 0 && (self.counted > limits.devices || self.counted * 100 > limits.percent * self.total)
    }
}

/// Items that leave or wait together, and what the brake counted for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    pub items: Vec<&'a RunItem>,
    pub counted: Count,
}

/// A run that was weighed: what leaves at once, and what waits for approval. Either may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct WeighedRun<'a> {
    pub released: Part<'a>,
    pub held: Part<'a>,
    /// Why devices that are not known may lose access by what is held, if so.
    pub unknown_devices: Option<&'a str>,
}

/// Decides which items of a run leave and which wait. `window`: devices that lost access in the last 24 hours without
/// approval; `total`: all devices of the organization; `unknown_devices`: why not all of them are known, and how many
/// they are where that is known.
pub fn weigh<'a>(
    items: &'a [RunItem],
    window: &HashSet<Uuid>,
    limits: Limits,
    total: u64,
    unknown_devices: Option<(&'a str, Option<u64>)>,
) -> WeighedRun<'a> {
    let losing = items.iter().filter(|item| item.takes_access).filter_map(|item| item.device);
    let mut counted = Count::new(losing, window, total);
    // Whom an order takes access from outside the discovery scope is not known: it may be everyone.
    let unknown_devices = unknown_devices.filter(|_| items.iter().any(RunItem::takes_from_unknown_devices));
    let unknown_devices = match unknown_devices {
        Some((_, Some(unread))) => {
            counted = counted.with_unread(unread);
            None
        }
        uncounted => uncounted.map(|(note, _)| note),
    };
    let (released, held) = if counted.beyond(limits) || unknown_devices.is_some() {
        divide(items)
    } else {
        (items.iter().collect(), Vec::new())
    };
    // What leaves beside held items takes access from nobody.
    let harmless = Count { losing: 0, counted: window.len() as u64, total };
    let of_released = if held.is_empty() { counted } else { harmless };
    WeighedRun {
        released: Part { items: released, counted: of_released },
        held: Part { items: held, counted },
        unknown_devices,
    }
}

impl WeighedRun<'_> {
    /// Of everything that is held: a held run whose fingerprint is the same is still what an administrator looks at.
    ///
    /// # Errors
    /// When an order cannot be written as JSON.
    pub fn fingerprint(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.unknown_devices.unwrap_or_default().as_bytes());
        for item in &self.held.items {
            hasher.update(item.device.unwrap_or_default().as_bytes()).update(&[u8::from(item.takes_access)]);
            if let Some(order) = &item.order {
                hasher.update(serde_json::to_string(order)?.as_bytes());
            }
        }
        Ok(hasher.finalize().as_bytes()[..16].to_vec())
    }
}

/// Divides the items of a braked run: those that take access from nobody leave, the others wait.
///
/// A device's own order stands by itself, because its personal list comes before every rule. Of the organization's
/// orders those that are judged together stay together, whole: access rules with the default level, and mailbox
/// policies with the default one and their assignments. A rule that allows may belong to a default level that blocks
/// beside it, and a policy must exist before a mailbox gets it. Such a group leaves when none of it takes access.
fn divide(items: &[RunItem]) -> (Vec<&RunItem>, Vec<&RunItem>) {
    let mut group = OrderGroup::Device;
    let groups: Vec<OrderGroup> = items
        .iter()
        .map(|item| {
            // A device that is only counted follows the order that takes its access.
            group = item.order.as_ref().map_or(group, OrderKind::group);
            group
        })
        .collect();
    let takes = |group| groups.iter().zip(items).any(|(of, item)| *of == group && item.takes_access);
    let (rules, policies) = (takes(OrderGroup::AccessRules), takes(OrderGroup::MailboxPolicies));
    let (mut released, mut held) = (Vec::new(), Vec::new());
    for (group, item) in groups.into_iter().zip(items) {
        let waits = match group {
            OrderGroup::AccessRules => rules,
            OrderGroup::MailboxPolicies => policies,
            OrderGroup::Settings => false,
            OrderGroup::Device | OrderGroup::Sync | OrderGroup::Mail | OrderGroup::Undo => item.takes_access,
        };
        if waits { &mut held } else { &mut released }.push(item);
    }
    (released, held)
}

/// Whether the last step of a safe switch-on, which makes the default level stricter, needs approval again: when more
/// devices lose access than the person confirmed and the brake does not let them go, or when not every device is known.
pub fn needs_approval_again(counted: Count, confirmed: u64, limits: Limits, all_known: bool) -> bool {
    !all_known || counted.losing > confirmed && counted.beyond(limits)
}

#[cfg(test)]
mod tests;
