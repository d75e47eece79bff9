//! What a wanted setting would change in Exchange, by Exchange's last report and by what our own orders wrote.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use exchange_connector::domain::order::{OrderState, WantedAccess};
use exchange_connector::orders::has_access;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::rules::access::Wanted;

/// A done order is believed for this long before what Exchange shows counts against it: Exchange works a device's
/// state out anew only when the device connects.
const SETTLING: SignedDuration = SignedDuration::from_hours(24);
/// A failed order is tried again after this.
const RETRY: SignedDuration = SignedDuration::from_hours(1);

/// What happens to the device's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AccessChange {
    /// It is as it should be, or is left as it is.
    None,
    /// A personal list changes and access stays.
    EntryOnly,
    LosesAccess,
    GainsAccess,
}

/// The last order about a device's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastOrder {
    pub wanted: WantedAccess,
    pub state: OrderState,
    /// When it ended, else when it was made.
    pub at: Timestamp,
}

/// The personal list that Exchange's answer shows.
fn listed(device: &DeviceRecord) -> Option<WantedAccess> {
    match (&device.access_state, &device.access_state_reason) {
        (Some(DeviceAccessState::Allowed), Some(DeviceAccessStateReason::Individual)) => {
            Some(WantedAccess::Allow)
        }
        (Some(DeviceAccessState::Blocked), Some(DeviceAccessStateReason::Individual)) => {
            Some(WantedAccess::Block)
        }
        _ => None,
    }
}

/// What making Exchange equal to `wanted` would do. `own` is the entry that our orders left.
pub fn effect(
    device: &DeviceRecord,
    wanted: Wanted,
    own: Option<WantedAccess>,
    last: Option<LastOrder>,
    now: Timestamp,
) -> AccessChange {
    let Wanted::Access(wanted) = wanted else { return AccessChange::None };
    let done = last.filter(|last| last.state == OrderState::Done && passed(last, now) < SETTLING);
    // What was just done is believed before what was last read: the record may be older.
    let (entry, access) = match done.map(|last| last.wanted) {
        Some(same) if same == wanted => return AccessChange::None,
        Some(WantedAccess::Allow) => (Some(WantedAccess::Allow), true),
        Some(WantedAccess::Block) => (Some(WantedAccess::Block), false),
        Some(WantedAccess::DefaultRule) => (None, true),
        None => (listed(device), has_access(device)),
    };
    match wanted {
        WantedAccess::Block | WantedAccess::Allow if entry == Some(wanted) => AccessChange::None,
        WantedAccess::Block if access => AccessChange::LosesAccess,
        WantedAccess::Allow if !access || device.access_state != Some(DeviceAccessState::Allowed) => {
            AccessChange::GainsAccess
        }
        WantedAccess::Block | WantedAccess::Allow => AccessChange::EntryOnly,
        // What the organization's rules then say is not known here: the worse is assumed.
        WantedAccess::DefaultRule => match own {
            Some(WantedAccess::Allow) if access => AccessChange::LosesAccess,
            Some(WantedAccess::Allow) => AccessChange::EntryOnly,
            Some(WantedAccess::Block) => AccessChange::GainsAccess,
            // An entry that was made by hand is not ours to take away.
            _ => AccessChange::None,
        },
    }
}

/// How long ago an order ended. What seems to end later was written by a clock that has been set back: long ago.
fn passed(last: &LastOrder, now: Timestamp) -> SignedDuration {
    let past = now.duration_since(last.at);
    if past < -RETRY { SignedDuration::MAX } else { past }
}

/// Whether an order is to be made for an effect: not while one is on its way, nor at once after a refusal.
pub fn to_order(effect: AccessChange, wanted: Wanted, last: Option<LastOrder>, now: Timestamp) -> bool {
    let (Wanted::Access(wanted), true) = (wanted, effect != AccessChange::None) else { return false };
    let Some(last) = last.filter(|last| last.wanted == wanted) else { return true };
    let past = passed(&last, now);
    match last.state {
        OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => false,
        OrderState::Failed | OrderState::Unknown => past >= RETRY,
        OrderState::NotApplied | OrderState::Done => past >= SETTLING,
        OrderState::Superseded | OrderState::Expired => true,
    }
}

/// In words, for the plan.
pub fn explain(effect: AccessChange, wanted: Wanted) -> &'static str {
    match (effect, wanted) {
        (AccessChange::None, Wanted::Keep) => "stays as it is",
        (AccessChange::None, _) => "is as it should be",
        (AccessChange::EntryOnly, Wanted::Access(WantedAccess::Block)) => {
            "has no access and is put on the blocked list"
        }
        (AccessChange::EntryOnly, Wanted::Access(WantedAccess::Allow)) => {
            "has access and is put on the allowed list"
        }
        (AccessChange::EntryOnly, _) => "is taken off the allowed list",
        (AccessChange::LosesAccess, Wanted::Access(WantedAccess::Block)) => {
            "loses access: it is put on the blocked list"
        }
        (AccessChange::LosesAccess, _) => {
            "may lose access: it is taken off the allowed list and Exchange's rules decide"
        }
        (AccessChange::GainsAccess, Wanted::Access(WantedAccess::Allow)) => {
            "gains access: it is put on the allowed list"
        }
        (AccessChange::GainsAccess, _) => {
            "may gain access: it is taken off the blocked list and Exchange's rules decide"
        }
    }
}

#[cfg(test)]
mod tests;
