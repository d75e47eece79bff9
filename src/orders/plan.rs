//! Plan: an order and what Exchange says now → the smallest change. Empty when it is so already.

use uuid::Uuid;

use super::lists::{OurIds, PersonalList};
use super::wipe;
use crate::domain::access::{AccessLevel, OrganizationSettings};
use crate::domain::device::{DeviceId, DeviceStatistics, MobileDevice};
use crate::domain::health::{Finding, Severity, WhoActs};
use crate::domain::mailbox::CasMailbox;
use crate::domain::order::{OrderKind, OrderState, WantedAccess};
use crate::exchange::cmdlet::{
    ClearMobileDevice, Cmdlet, ListChange, RemoveMobileDevice, SetActiveSyncOrganizationSettings,
    SetCasMailbox,
};
use crate::exchange::decode::{Owner, device_id_of, owner_of};
use crate::exchange::{Dialect, Identity};
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
}

impl Cmdlet for Change {
    fn command(&self, dialect: &Dialect) -> Command {
        match self {
            Self::Mailbox(cmdlet) => cmdlet.command(dialect),
            Self::RemovePartnership(cmdlet) => cmdlet.command(dialect),
            Self::Wipe(cmdlet) | Self::CancelWipe(cmdlet) => cmdlet.command(dialect),
            Self::Organization(cmdlet) => cmdlet.command(dialect),
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
}

/// What to do: the changes in order, and which ids are ours once they are made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub changes: Vec<Change>,
    pub ours: OurIds,
}

/// Why an order is not applied. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the device {id} stands on {} by hand", list.property())]
    ManualEntry { id: DeviceId, list: PersonalList },
    #[error("Exchange has no such {what}")]
    NotFound { what: &'static str },
    #[error("Exchange gave {count} objects for one {what}")]
    Ambiguous { what: &'static str, count: usize },
    #[error("Exchange gave another {what}: {expected} was meant, {found:?} came")]
    OtherObject { what: &'static str, expected: Uuid, found: Option<Uuid> },
    #[error("the name that confirms the wipe is not the device's")]
    NotConfirmed,
    #[error("the wipe is on its way to the device")]
    WipeSent,
    #[error("{what} {value:?} cannot be written")]
    Value { what: &'static str, value: String },
    #[error("{what} was not read")]
    NotRead { what: &'static str },
}

impl Refusal {
    /// The outcome that the order ends with.
    pub fn state(&self) -> OrderState {
        OrderState::NotApplied
    }

    /// As the finding that the answer carries.
    pub fn finding(&self) -> Finding {
        let administrator = WhoActs::ExchangeAdministrator;
        let (severity, code, who, text) = match self {
            Self::ManualEntry { id, list } => (
                Severity::Warning,
                "order.manualEntry",
                administrator,
                format!(
                    "Someone put the device {id} on the mailbox's {}; the connector leaves it there.",
                    list.property()
                ),
            ),
            Self::NotFound { what } => (
                Severity::Warning,
                "order.notFound",
                WhoActs::Nobody,
                format!("Exchange does not have this {what} any more."),
            ),
            Self::Ambiguous { what, count } => (
                Severity::Error,
                "order.ambiguous",
                administrator,
                format!("Exchange gave {count} objects where one {what} was meant; nothing was changed."),
            ),
            Self::OtherObject { what, .. } => (
                Severity::Error,
                "order.otherObject",
                administrator,
                format!("Exchange gave another {what} than the one that was meant; nothing was changed."),
            ),
            Self::NotConfirmed => (
                Severity::Error,
                "order.notConfirmed",
                WhoActs::ServiceAdministrator,
                "The wipe was confirmed with another name than the device's; nothing was wiped.".into(),
            ),
            Self::WipeSent => (
                Severity::Warning,
                "order.wipeSent",
                WhoActs::Nobody,
                "The wipe was sent to the device and cannot be cancelled any more.".into(),
            ),
            Self::Value { what, .. } => (
                Severity::Error,
                "order.value",
                WhoActs::ServiceAdministrator,
                format!("The order has a {what} that cannot be written to Exchange."),
            ),
            Self::NotRead { what } => (
                Severity::Warning,
                "order.notRead",
                WhoActs::Nobody,
                format!("The {what} could not be read; nothing was changed."),
            ),
        };
        Finding::new(severity, code, who, text).caused_by(self)
    }
}

/// The smallest change that makes Exchange what `order` wants. `ours` is the record of the one mailbox concerned.
///
/// Planned again after it was applied, the plan is empty.
///
/// # Errors
/// When the order stands against an entry made by hand, or what was read does not name exactly what is meant.
pub fn plan(order: &OrderKind, seen: &Seen<'_>, ours: &OurIds) -> Result<Plan, Refusal> {
    let unlisted = |changes| Plan { changes, ours: ours.clone() };
    match order {
        OrderKind::SyncNow { .. } => Ok(unlisted(Vec::new())),
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted } => {
            access(the_mailbox(seen.mailboxes, *mailbox_guid)?, *mailbox_guid, device_id, *wanted, ours)
        }
        OrderKind::RemovePartnership { device, device_guid, manual_entries } => {
            remove(&device.0, *device_guid, *manual_entries, seen, ours)
        }
        OrderKind::Wipe { device_guid, account_only, confirm_device_name, .. } => {
            wipe::wipe(seen.devices, *device_guid, confirm_device_name, *account_only, seen.statistics)
                .map(unlisted)
        }
        OrderKind::CancelWipe { device_guid, .. } => {
            wipe::cancel(seen.devices, *device_guid, seen.statistics).map(unlisted)
        }
        OrderKind::SetDefaultAccessLevel { level } => default_level(level, seen.settings).map(unlisted),
        other => Err(Refusal::Value { what: "kind", value: other.name().into() }),
    }
}

fn the_mailbox(found: &[CasMailbox], guid: Uuid) -> Result<&CasMailbox, Refusal> {
    match found {
        [mailbox] if mailbox.guid == Some(guid) && !guid.is_nil() => Ok(mailbox),
        [other] => Err(Refusal::OtherObject { what: "mailbox", expected: guid, found: other.guid }),
        [] => Err(Refusal::NotFound { what: "mailbox" }),
        many => Err(Refusal::Ambiguous { what: "mailbox", count: many.len() }),
    }
}

/// Changes of the two lists, sent as one cmdlet.
#[derive(Debug, Default)]
struct Lists {
    allowed: ListChange,
    blocked: ListChange,
}

impl Lists {
    fn change(&mut self, list: PersonalList) -> &mut ListChange {
        match list {
            PersonalList::Allowed => &mut self.allowed,
            PersonalList::Blocked => &mut self.blocked,
        }
    }

    /// Takes an id off where it is ours, as it is written there.
    fn take_ours(&mut self, list: PersonalList, mailbox: &CasMailbox, id: &DeviceId, ours: &mut OurIds) {
        if ours.has(list, id)
            && let Some(entry) = list.entry(mailbox, id)
        {
            self.change(list).remove.push(entry.0.clone());
            ours.set(list, id, false);
        }
    }

    fn changes(self, mailbox: Uuid) -> Result<Vec<Change>, Refusal> {
        let identity = Identity::guid(mailbox).map_err(|_| Refusal::NotFound { what: "mailbox" })?;
        let set = SetCasMailbox::new(identity).allowed(self.allowed).blocked(self.blocked);
        Ok(if set.is_empty() { Vec::new() } else { vec![Change::Mailbox(set)] })
    }
}

fn access(
    mailbox: &CasMailbox,
    guid: Uuid,
    id: &DeviceId,
    wanted: WantedAccess,
    ours: &OurIds,
) -> Result<Plan, Refusal> {
    if id.0.trim().is_empty() || id.0.chars().any(char::is_control) {
        return Err(Refusal::Value { what: "device id", value: id.0.clone() });
    }
    let mut ours = ours.clone().still_on(mailbox);
    let mut lists = Lists::default();
    let target = match wanted {
        WantedAccess::Allow => Some(PersonalList::Allowed),
        WantedAccess::Block => Some(PersonalList::Blocked),
        WantedAccess::DefaultRule => None,
    };
    match target {
        None => {
            PersonalList::BOTH.into_iter().for_each(|list| lists.take_ours(list, mailbox, id, &mut ours));
        }
        Some(list) => {
            let against = list.other();
            if against.has(mailbox, id) && !ours.has(against, id) {
                return Err(Refusal::ManualEntry { id: id.clone(), list: against });
            }
            lists.take_ours(against, mailbox, id, &mut ours);
            // An entry that stands there by hand says the same and stays whose it is.
            if !list.has(mailbox, id) {
                lists.change(list).add.push(id.0.clone());
                ours.set(list, id, true);
            }
        }
    }
    Ok(Plan { changes: lists.changes(guid)?, ours })
}

/// Our ids go off the lists first: Exchange leaves them there, and the same device would come back as it was. One that
/// was made by hand goes only where the confirmation named it.
fn remove(
    identity: &str,
    guid: Uuid,
    manual_entries: bool,
    seen: &Seen<'_>,
    ours: &OurIds,
) -> Result<Plan, Refusal> {
    let (id, owner, mut changes) = match seen.devices {
        // Gone already; its ids may still be there.
        [] => (device_id_of(identity).map(|id| DeviceId(id.into())), None, Vec::new()),
        found => {
            let device = wipe::the_device(found, guid)?;
            let identity = Identity::guid(guid).map_err(|_| Refusal::NotFound { what: "device" })?;
            let remove = Change::RemovePartnership(RemoveMobileDevice { identity });
            (device.device_id.clone(), owner_of(device), vec![remove])
        }
    };
    let mut ours = ours.clone();
    let (Some(id), false) = (id, ours.is_empty() && !manual_entries) else {
        return Ok(Plan { changes, ours });
    };
    let mailbox = match seen.mailboxes {
        // Without its mailbox there are no lists.
        [] => return Ok(Plan { changes, ours }),
        [mailbox] => mailbox,
        many => return Err(Refusal::Ambiguous { what: "mailbox", count: many.len() }),
    };
    let mailbox_guid = mailbox.guid.ok_or(Refusal::NotRead { what: "mailbox's GUID" })?;
    if let (Some(Owner::DistinguishedName(owner)), Some(dn)) = (owner, &mailbox.distinguished_name)
        && !owner.eq_ignore_ascii_case(dn)
    {
        return Err(Refusal::OtherObject { what: "mailbox", expected: guid, found: mailbox.guid });
    }
    ours = ours.still_on(mailbox);
    let mut lists = Lists::default();
    for list in PersonalList::BOTH {
        if let (true, Some(entry)) = (manual_entries, list.entry(mailbox, &id)) {
            lists.change(list).remove.push(entry.0.clone());
            ours.set(list, &id, false);
        } else {
            lists.take_ours(list, mailbox, &id, &mut ours);
        }
    }
    changes.splice(0..0, lists.changes(mailbox_guid)?);
    Ok(Plan { changes, ours })
}

fn default_level(
    level: &AccessLevel,
    settings: Option<&OrganizationSettings>,
) -> Result<Vec<Change>, Refusal> {
    let settings = settings.ok_or(Refusal::NotRead { what: "organization's settings" })?;
    if !level.is_known() {
        return Err(Refusal::Value { what: "access level", value: level.as_str().into() });
    }
    if settings.default_access_level == *level {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Organization(SetActiveSyncOrganizationSettings {
        default_access_level: Some(level.clone()),
        ..SetActiveSyncOrganizationSettings::default()
    })])
}
