//! How many devices would lose access by changed settings, before anybody stores these.

use std::collections::HashSet;

use exchange_connector::api::manage::Certainty;
use exchange_connector::orders::has_access;
use uuid::Uuid;

use crate::rules::access::{Step, Wanted};
use crate::rules::organization::change::AccessChange;
use crate::rules::run::evaluate::Decided;
use crate::rules::run::item::RunItem;
use crate::rules::run::world::World;
use crate::rules::unknown_devices::UnknownDevices;

/// True for a device with access that is left as it is, because something that decides about it was not read.
fn waits_for_reading(world: &World, one: &Decided) -> bool {
    let unread = match one.decision.reasons.last().map(|reason| reason.step) {
        Some(Step::ExcludedGroup | Step::IncludedGroup) => true,
        Some(Step::Managed) => !world.complete,
        _ => false,
    };
    one.has_access && one.decision.wanted == Wanted::Keep && unread
}

fn policies_unread(world: &World) -> bool {
    let read = |id: &Uuid| world.groups.iter().any(|group| group.id == *id && group.complete);
    let policies = &world.organization.policies;
    policies.iter().flat_map(|one| one.included_groups.iter().chain(&one.excluded_groups)).any(|id| !read(id))
}

/// How many devices have access now, and how many of them lose it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    pub devices: u64,
    pub with_access: u64,
    pub losing: u64,
    pub gaining: u64,
    /// More may lose access: devices that the service does not know.
    pub unknown_devices: bool,
    /// Objects that Exchange could not show: as many devices more may lose access.
    pub unread_objects: u64,
    /// Devices with access of which nothing is decided, because a group or a source was not read.
    pub undecided: u64,
    /// Groups that mailbox policies go by were not read completely.
    pub policies_unread: bool,
    /// What was not read, by name.
    pub unread: Vec<String>,
}

impl Impact {
    /// Counts decisions.
    pub fn of(decided: &[Decided]) -> Self {
        let mut impact = Self { devices: decided.len() as u64, ..Self::default() };
        for one in decided {
            impact.with_access += u64::from(one.has_access);
            impact.losing += u64::from(one.effect == AccessChange::LosesAccess);
            impact.gaining += u64::from(one.effect == AccessChange::GainsAccess);
        }
        impact
    }

    /// What changed rules, settings and policies would do, with every device counted once.
    pub fn with_items(world: &World, decided: &[Decided], items: &[RunItem]) -> Self {
        let losing: HashSet<Uuid> = decided
            .iter()
            .filter(|one| one.effect == AccessChange::LosesAccess)
            .map(|one| one.device)
            .chain(items.iter().filter(|item| item.takes_access).filter_map(|item| item.device))
            .collect();
        let unread = world.unknown_devices.as_ref().map_or(Some(0), UnknownDevices::count);
        let from_unknown = items.iter().any(RunItem::takes_from_unknown_devices);
        let with_access = world.devices.iter().filter(|device| has_access(&device.record)).count();
        Self {
            devices: world.devices.len() as u64,
            with_access: with_access as u64,
            losing: losing.len() as u64,
            gaining: decided.iter().filter(|one| one.effect == AccessChange::GainsAccess).count() as u64,
            unknown_devices: from_unknown && unread.is_none(),
            unread_objects: unread.filter(|_| from_unknown).unwrap_or_default(),
            undecided: decided.iter().filter(|one| waits_for_reading(world, one)).count() as u64,
            policies_unread: policies_unread(world),
            unread: Vec::new(),
        }
    }

    /// How certain the number of those who lose access is.
    pub fn certainty(&self) -> Certainty {
        match (self.undecided > 0 || self.policies_unread || self.unread_objects > 0, self.losing) {
            (false, _) => Certainty::Exact,
            (true, 0) => Certainty::Unknown,
            (true, _) => Certainty::AtLeast,
        }
    }

    /// True when hardly anyone would keep access: nine of ten devices that have it now would lose it, or it cannot be
    /// counted how many.
    pub fn locks_out(&self) -> bool {
        self.unknown_devices || self.losing > 0 && self.losing * 10 >= self.with_access * 9
    }
}
