//! Safe switch-on of quarantine (or block): the service first approves every device that has access by the default
//! level, and sets the stricter level only when all approvals are done. It names in advance whom it cannot approve.

use std::collections::HashSet;

use exchange_connector::domain::access::{AccessLevel, DeviceAccessState};
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use serde::Serialize;
use uuid::Uuid;

use crate::rules::access::Wanted;
use crate::rules::organization::access_rules::rests_on_default;
use crate::rules::run::evaluate::Decided;
use crate::rules::run::item::RunItem;
use crate::rules::run::world::{Device, World};

pub(crate) mod progress;

pub use progress::Switch;

/// What comes next.
#[derive(Debug, Clone)]
pub enum NextStep {
    /// More devices rest on the default than before.
    Approve { run: Uuid, items: Vec<RunItem> },
    /// Everyone is approved who can be.
    Close { run: Uuid, level: AccessLevel, losing: Vec<Uuid>, confirmed: u64 },
}

/// Why a device that has access cannot be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Obstacle {
    NoDeviceId,
    NoMailbox,
    /// Exchange is still finding out what it is.
    Discovery,
    StateUnknown,
    /// The organization's own settings want it blocked.
    BlockWanted,
}

/// Who is approved, and who cannot be.
#[derive(Debug, Default)]
pub struct Plan<'a> {
    pub approve: Vec<RunItem>,
    pub exceptions: Vec<(&'a Device, Obstacle)>,
}

/// Looks at every device that rests on the default level. `decided` is in the order of the world's devices.
pub fn plan<'a>(world: &'a World, decided: &[Decided]) -> Plan<'a> {
    let mut plan = Plan::default();
    let mut seen = HashSet::new();
    for (device, decided) in world.devices.iter().zip(decided) {
        if !rests_on_default(device) {
            continue;
        }
        let record = &device.record;
        let obstacle = match (&record.access_state, record.mailbox.guid, &record.device_id) {
            _ if decided.decision.wanted == Wanted::Access(WantedAccess::Block) => Obstacle::BlockWanted,
            (Some(DeviceAccessState::DeviceDiscovery), ..) => Obstacle::Discovery,
            (state, ..) if *state != Some(DeviceAccessState::Allowed) => Obstacle::StateUnknown,
            (_, None, _) => Obstacle::NoMailbox,
            (_, _, None) => Obstacle::NoDeviceId,
            (_, Some(mailbox_guid), Some(device_id)) => {
                let order = OrderKind::SetDeviceAccess {
                    mailbox_guid,
                    device_id: device_id.clone(),
                    wanted: WantedAccess::Allow,
                };
                // One device may have several partnerships with a mailbox; its id is approved once.
                if seen.insert(order.target()) {
                    plan.approve.push(RunItem {
                        device: Some(device.id),
                        order: Some(order),
                        takes_access: false,
                        reason: Some("approved before the default access level closes".into()),
                    });
                }
                continue;
            }
        };
        plan.exceptions.push((device, obstacle));
    }
    plan
}

/// The next step of the switch-on that is under way, if there is one to take.
pub fn next(world: &World, decided: &[Decided]) -> Option<NextStep> {
    let switch = world.switch.as_ref()?;
    if world.mode != Mode::Enforce || switch.open > 0 || switch.failed > 0 {
        return None;
    }
    let mut plan = plan(world, decided);
    plan.approve
        .retain(|item| !item.order.as_ref().is_some_and(|order| switch.settled.contains(&order.target())));
    if !plan.approve.is_empty() {
        return Some(NextStep::Approve { run: switch.run, items: plan.approve });
    }
    Some(NextStep::Close {
        run: switch.run,
        level: switch.level.clone(),
        losing: plan.exceptions.iter().map(|(device, _)| device.id).collect(),
        confirmed: switch.confirmed,
    })
}
