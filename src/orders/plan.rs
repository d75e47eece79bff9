//! Plan: an order and what Exchange says now → the smallest change. Empty when it is so already.

use uuid::Uuid;

use super::lists::OurIds;
use super::objects::{OurObjects, RuleKey};
use super::refusal::Refusal;
use super::{access, policies, rules, settings, wipe};
use crate::domain::access::{DeviceAccessRule, OrganizationSettings};
use crate::domain::device::{DeviceStatistics, MobileDevice};
use crate::domain::mailbox::CasMailbox;
use crate::domain::order::OrderKind;
use crate::exchange::Dialect;
use crate::exchange::cmdlet::{
    ClearMobileDevice, Cmdlet, NewActiveSyncDeviceAccessRule, NewMobileDeviceMailboxPolicy,
    RemoveActiveSyncDeviceAccessRule, RemoveMobileDevice, RemoveMobileDeviceMailboxPolicy,
    SetActiveSyncDeviceAccessRule, SetActiveSyncOrganizationSettings, SetCasMailbox,
    SetMobileDeviceMailboxPolicy,
};
use crate::exchange::decode::MailboxPolicy;
use crate::psrp::Command;

/// One change of Exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Mailbox(SetCasMailbox),
    RemovePartnership(RemoveMobileDevice),
    /// Cannot be undone, is never repeated.
    Wipe(ClearMobileDevice),
    CancelWipe(ClearMobileDevice),
    Organization(SetActiveSyncOrganizationSettings),
    NewRule(NewActiveSyncDeviceAccessRule),
    SetRule(SetActiveSyncDeviceAccessRule),
    RemoveRule(RemoveActiveSyncDeviceAccessRule),
    NewPolicy(NewMobileDeviceMailboxPolicy),
    /// Settings of one policy, or which one is the default.
    SetPolicy(SetMobileDeviceMailboxPolicy),
    RemovePolicy(RemoveMobileDeviceMailboxPolicy),
}

impl Cmdlet for Change {
    fn command(&self, dialect: &Dialect) -> Command {
        match self {
            Self::Mailbox(cmdlet) => cmdlet.command(dialect),
            Self::RemovePartnership(cmdlet) => cmdlet.command(dialect),
            Self::Wipe(cmdlet) | Self::CancelWipe(cmdlet) => cmdlet.command(dialect),
            Self::Organization(cmdlet) => cmdlet.command(dialect),
            Self::NewRule(cmdlet) => cmdlet.command(dialect),
            Self::SetRule(cmdlet) => cmdlet.command(dialect),
            Self::RemoveRule(cmdlet) => cmdlet.command(dialect),
            Self::NewPolicy(cmdlet) => cmdlet.command(dialect),
            Self::SetPolicy(cmdlet) => cmdlet.command(dialect),
            Self::RemovePolicy(cmdlet) => cmdlet.command(dialect),
        }
    }
}

/// What was read from Exchange for one order, just now and from the domain controller that is written to. The lists
/// are what the Get- cmdlet gave, unshortened: more than one object is an answer too.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen<'a> {
    pub mailboxes: &'a [CasMailbox],
    pub devices: &'a [MobileDevice],
    pub statistics: Option<&'a DeviceStatistics>,
    pub settings: Option<&'a OrganizationSettings>,
    /// Every rule of the organization.
    pub rules: Option<&'a [DeviceAccessRule]>,
    /// Every mailbox policy of the organization.
    pub policies: Option<&'a [MailboxPolicy]>,
}

/// What to do: the changes in order, and what is ours once they are made. Both records are written down before the first
/// change runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub changes: Vec<Change>,
    /// Of the one mailbox concerned.
    pub ours: OurIds,
    /// Of the organization.
    pub objects: OurObjects,
    /// The change of a mailbox overwrites what someone made by hand; it stays theirs when it comes back.
    pub by_hand: bool,
}

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
    let key = |characteristic: &_, query: &String| RuleKey {
        characteristic: Clone::clone(characteristic),
        query_string: query.clone(),
    };
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
            listed(rules::set(&key(characteristic, query_string), level, seen, &mut objects)?)
        }
        OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            listed(rules::remove(&key(characteristic, query_string), seen, &objects)?)
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

pub(super) fn the_mailbox(found: &[CasMailbox], guid: Uuid) -> Result<&CasMailbox, Refusal> {
    match found {
        [mailbox] if mailbox.guid == Some(guid) && !guid.is_nil() => Ok(mailbox),
        [other] => Err(Refusal::OtherObject { what: "mailbox", expected: guid, found: other.guid }),
        [] => Err(Refusal::NotFound { what: "mailbox" }),
        many => Err(Refusal::Ambiguous { what: "mailbox", count: many.len() }),
    }
}
