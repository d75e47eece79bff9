//! Plan: from an order and Exchange's present state to the smallest change. Empty when nothing needs to change.

use super::change::Plan;
use super::lists::OurIds;
use super::objects::{OurObjects, RuleKey};
use super::refusal::Refusal;
use super::seen::Seen;
use super::{access, policies, rules, settings, wipe};
use crate::domain::order::OrderKind;

/// The smallest change that makes Exchange what `order` wants. `ours` is the record of the one mailbox concerned,
/// `objects` that of the organization; [`super::needs()`] says what must have been read.
///
/// Planned again after it was applied and read back, the plan is empty, and its two records are the exact ones.
///
/// # Errors
/// When the order stands against something made by hand, what was read does not name exactly what is meant, or a value
/// cannot be written.
pub fn plan(
    order: &OrderKind,
    seen: &Seen<'_>,
    ours: &OurIds,
    objects: &OurObjects,
) -> Result<Plan, Refusal> {
    let mut objects = objects.clone().still_there(seen);
    let listed = |changes| Plan { changes, ours: ours.clone(), ..Plan::default() };
    let plan = match order {
        OrderKind::SyncNow { .. } => listed(Vec::new()),
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted } => {
            access::set(seen, *mailbox_guid, device_id, *wanted, ours)?
        }
        OrderKind::RemovePartnership { device, device_guid, manual_entries } => {
            access::remove(&device.0, *device_guid, *manual_entries, seen, ours)?
        }
        OrderKind::Wipe { device_guid, account_only, confirm_device_name, .. } => {
            let statistics = seen.statistics;
            listed(wipe::wipe(seen.devices, *device_guid, confirm_device_name, *account_only, statistics)?)
        }
        OrderKind::CancelWipe { device_guid, .. } => {
            listed(wipe::cancel(seen.devices, *device_guid, seen.statistics)?)
        }
        OrderKind::SetDefaultAccessLevel { level } => listed(settings::default_level(level, seen.settings)?),
        OrderKind::SetOrganizationSettings { admin_mail_recipients, user_mail_insert } => {
            let (recipients, insert) = (admin_mail_recipients.as_deref(), user_mail_insert.as_deref());
            listed(settings::set(recipients, insert, seen.settings)?)
        }
        OrderKind::SetDeviceAccessRule { characteristic, query_string, level } => {
            listed(rules::set(&RuleKey::new(characteristic, query_string), level, seen, &mut objects)?)
        }
        OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            listed(rules::remove(&RuleKey::new(characteristic, query_string), seen, &objects)?)
        }
        OrderKind::SetMailboxPolicy { name, settings, make_default: true } => {
            listed(policies::make_default(name, settings, seen)?)
        }
        OrderKind::SetMailboxPolicy { name, settings, make_default: false } => {
            listed(policies::set(name, settings, seen, &mut objects)?)
        }
        OrderKind::RemoveMailboxPolicy { name } => listed(policies::remove(name, seen, &objects)?),
        OrderKind::AssignMailboxPolicy { mailbox_guid, policy } => {
            policies::assign(*mailbox_guid, policy.as_deref(), seen, ours)?
        }
        // Neither changes Exchange by a plan of its own.
        OrderKind::Notify(_) | OrderKind::Undo { .. } => {
            return Err(Refusal::Value { what: "kind", value: order.name().into() });
        }
    };
    Ok(Plan { objects, ..plan })
}
