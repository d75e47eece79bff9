//! Needs: exactly what the agent must read from Exchange just before it plans an order or undoes changes.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::before::Before;
use crate::domain::order::OrderKind;

/// Which mailbox an order concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeededMailbox {
    /// `Get-CASMailbox` by this GUID.
    Guid(Uuid),
    /// The owner of the device that is needed as well, whether or not the device is still there.
    OwnerOfDevice,
}

/// What an order's plan looks at; all of it goes into [`super::Seen`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    pub mailbox: Option<NeededMailbox>,
    /// The device by its GUID.
    pub device: Option<Uuid>,
    /// The statistics of that device.
    pub statistics: bool,
    /// The organization's settings.
    pub settings: bool,
    /// Every device access rule.
    pub rules: bool,
    /// Every mailbox policy.
    pub policies: bool,
}

/// What to read before `order` is planned.
pub fn needs(order: &OrderKind) -> Needs {
    let nothing = Needs::default();
    match order {
        OrderKind::SyncNow { .. } | OrderKind::Notify(_) | OrderKind::Undo { .. } => nothing,
        OrderKind::SetDeviceAccess { mailbox_guid, .. } => {
            Needs { mailbox: Some(NeededMailbox::Guid(*mailbox_guid)), ..nothing }
        }
        OrderKind::RemovePartnership { device_guid, .. } => {
            // A wipe that the device has not carried out goes with its partnership.
            Needs {
                mailbox: Some(NeededMailbox::OwnerOfDevice),
                device: Some(*device_guid),
                statistics: true,
                ..nothing
            }
        }
        OrderKind::Wipe { device_guid, .. } | OrderKind::CancelWipe { device_guid, .. } => {
            Needs { device: Some(*device_guid), statistics: true, ..nothing }
        }
        OrderKind::SetDefaultAccessLevel { .. } | OrderKind::SetOrganizationSettings { .. } => {
            Needs { settings: true, ..nothing }
        }
        OrderKind::SetDeviceAccessRule { .. } | OrderKind::RemoveDeviceAccessRule { .. } => {
            Needs { rules: true, ..nothing }
        }
        OrderKind::SetMailboxPolicy { .. } | OrderKind::RemoveMailboxPolicy { .. } => {
            Needs { policies: true, ..nothing }
        }
        // The policies say which one is the default and whether the one that is named exists.
        OrderKind::AssignMailboxPolicy { mailbox_guid, .. } => {
            Needs { mailbox: Some(NeededMailbox::Guid(*mailbox_guid)), policies: true, ..nothing }
        }
    }
}

/// What an undo looks at; all of it goes into [`super::Now`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoNeeds {
    pub mailboxes: BTreeSet<Uuid>,
    pub settings: bool,
    pub rules: bool,
    pub policies: bool,
}

/// What to read before `made` is undone.
pub fn undo_needs(made: &[Before]) -> UndoNeeds {
    let mut needs = UndoNeeds::default();
    for change in made {
        match change {
            Before::PersonalList { mailbox_guid, .. } => {
                needs.mailboxes.insert(*mailbox_guid);
            }
            Before::PolicyLink { mailbox_guid, .. } => {
                needs.mailboxes.insert(*mailbox_guid);
                needs.policies = true;
            }
            Before::DefaultAccessLevel { .. }
            | Before::AdminMailRecipient { .. }
            | Before::UserMailInsert { .. } => needs.settings = true,
            Before::AccessRule { .. } => needs.rules = true,
            Before::MailboxPolicy { .. } | Before::PolicySetting { .. } | Before::DefaultPolicy { .. } => {
                needs.policies = true;
            }
            Before::Irreversible { .. } => {}
        }
    }
    needs
}
