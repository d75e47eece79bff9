//! The kinds of orders, and everything that depends on an order's kind. A new kind defines its properties here.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::domain::device::{DeviceId, DeviceIdentity};
use crate::domain::health::SyncKind;
use crate::domain::policy::PolicyValue;

/// What is wanted for one device's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WantedAccess {
    /// The id stands on the mailbox's allowed list.
    Allow,
    /// The id stands on the mailbox's blocked list.
    Block,
    /// None of our ids on either list: the organization's rule decides.
    DefaultRule,
}

/// One thing to do. Tagged by `kind` on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum OrderKind {
    SyncNow {
        sync: SyncKind,
    },
    SetDeviceAccess {
        mailbox_guid: Uuid,
        device_id: DeviceId,
        wanted: WantedAccess,
    },
    /// Our ids go off the personal lists as well; one made by hand only where the confirmation named it.
    RemovePartnership {
        device: DeviceIdentity,
        device_guid: Uuid,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        manual_entries: bool,
    },
    Wipe {
        device: DeviceIdentity,
        device_guid: Uuid,
        account_only: bool,
        confirm_device_name: String,
    },
    CancelWipe {
        device: DeviceIdentity,
        device_guid: Uuid,
    },
    SetDefaultAccessLevel {
        level: AccessLevel,
    },
    /// `Set-ActiveSyncOrganizationSettings`, less the default level; what is left out stays.
    SetOrganizationSettings {
        /// The whole list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        admin_mail_recipients: Option<Vec<String>>,
        /// At most 256 characters; empty takes it away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        user_mail_insert: Option<String>,
    },
    /// One device access rule, made or given another level. A rule is named by its query and characteristic: another
    /// of either is another rule.
    SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic,
        query_string: String,
        level: AccessLevel,
    },
    RemoveDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic,
        query_string: String,
    },
    /// Makes a mailbox policy or changes the settings that are named; the others stay.
    SetMailboxPolicy {
        name: String,
        /// By their names in either dialect.
        settings: BTreeMap<String, PolicyValue>,
        /// Makes it the default of all mailboxes whose own link is blank. Never said with settings at once.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        make_default: bool,
    },
    RemoveMailboxPolicy {
        name: String,
    },
    /// `None`: the link becomes blank and the default policy holds.
    AssignMailboxPolicy {
        mailbox_guid: Uuid,
        policy: Option<String>,
    },
    /// A mail from the notification mailbox. Tried again until the order's deadline.
    Notify(Box<Notification>),
    /// Undoes what a run changed, as far as it still is what the connector wrote.
    Undo {
        // Its own member: `run` is the order's.
        #[serde(rename = "undoes")]
        run: Uuid,
    },
}

/// A mail to the user of one device, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// The mail's permanent id: it shows the sender whether the mail was sent before. Null: the content identifies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail_id: Option<Uuid>,
    /// The user's primary address.
    pub to: String,
    /// The device it is about; null for a test mail.
    #[serde(default)]
    pub device_id: Option<DeviceId>,
    pub subject: String,
    pub html: String,
    pub text: String,
    /// The step that decided about the device, and when its block follows: by these a service that forgot the mail knows
    /// it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_at: Option<Timestamp>,
}

/// Which orders belong together: who carries them out, and which of them the brake judges as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderGroup {
    /// Reads Exchange and changes nothing.
    Sync,
    /// Writes to a user and changes nothing in Exchange.
    Mail,
    /// Concerns one device and stands by itself, because Exchange asks a personal list before every rule.
    Device,
    /// The default access level and the device access rules. A rule that lets devices in may be there for the default
    /// level that closes beside it.
    AccessRules,
    /// Mailbox policies, which of them is the default, and their assignments. A policy has to be made before a mailbox
    /// gets it.
    MailboxPolicies,
    /// The organization's settings, less the default level: no device gains or loses access by them.
    Settings,
    /// Undoes a run, whatever that run changed.
    Undo,
}

impl OrderGroup {
    /// True for what concerns the organization or a mailbox, and not one device.
    pub fn is_organization(self) -> bool {
        matches!(self, Self::AccessRules | Self::MailboxPolicies | Self::Settings)
    }
}

impl OrderKind {
    /// True for what changes Exchange or writes to people: refused while the connection only observes.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::SyncNow { .. })
    }

    /// The `kind` tag.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SyncNow { .. } => "syncNow",
            Self::SetDeviceAccess { .. } => "setDeviceAccess",
            Self::RemovePartnership { .. } => "removePartnership",
            Self::Wipe { .. } => "wipe",
            Self::CancelWipe { .. } => "cancelWipe",
            Self::SetDefaultAccessLevel { .. } => "setDefaultAccessLevel",
            Self::SetOrganizationSettings { .. } => "setOrganizationSettings",
            Self::SetDeviceAccessRule { .. } => "setDeviceAccessRule",
            Self::RemoveDeviceAccessRule { .. } => "removeDeviceAccessRule",
            Self::SetMailboxPolicy { .. } => "setMailboxPolicy",
            Self::RemoveMailboxPolicy { .. } => "removeMailboxPolicy",
            Self::AssignMailboxPolicy { .. } => "assignMailboxPolicy",
            Self::Notify(_) => "notify",
            Self::Undo { .. } => "undo",
        }
    }

    /// What the order belongs to.
    pub fn group(&self) -> OrderGroup {
        match self {
            Self::SyncNow { .. } => OrderGroup::Sync,
            Self::SetDeviceAccess { .. }
            | Self::RemovePartnership { .. }
            | Self::Wipe { .. }
            | Self::CancelWipe { .. } => OrderGroup::Device,
            Self::SetDefaultAccessLevel { .. }
            | Self::SetDeviceAccessRule { .. }
            | Self::RemoveDeviceAccessRule { .. } => OrderGroup::AccessRules,
            Self::SetMailboxPolicy { .. }
            | Self::RemoveMailboxPolicy { .. }
            | Self::AssignMailboxPolicy { .. } => OrderGroup::MailboxPolicies,
            Self::SetOrganizationSettings { .. } => OrderGroup::Settings,
            Self::Notify(_) => OrderGroup::Mail,
            Self::Undo { .. } => OrderGroup::Undo,
        }
    }

    /// The key of what the order is about; a newer order for the same target takes an older one's place. The service
    /// stores it, so its form is fixed.
    pub fn target(&self) -> String {
        match self {
            Self::SyncNow { sync } => format!("sync|{sync:?}").to_lowercase(),
            Self::SetDeviceAccess { mailbox_guid, device_id, .. } => {
                format!("access|{mailbox_guid}|{device_id}")
            }
            Self::RemovePartnership { device_guid, .. } => format!("device|{device_guid}"),
            // Only its cancellation takes a wipe's place.
            Self::Wipe { device_guid, .. } | Self::CancelWipe { device_guid, .. } => {
                format!("wipe|{device_guid}")
            }
            Self::SetDefaultAccessLevel { .. } => "defaultAccessLevel".into(),
            Self::SetOrganizationSettings { .. } => "organizationSettings".into(),
            Self::SetDeviceAccessRule { characteristic, query_string, .. }
            | Self::RemoveDeviceAccessRule { characteristic, query_string } => {
                format!("rule|{characteristic}|{query_string}").to_lowercase()
            }
            Self::SetMailboxPolicy { name, make_default: true, .. } => {
                format!("defaultMailboxPolicy|{name}").to_lowercase()
            }
            Self::SetMailboxPolicy { name, .. } | Self::RemoveMailboxPolicy { name } => {
                format!("mailboxPolicy|{name}").to_lowercase()
            }
            Self::AssignMailboxPolicy { mailbox_guid, .. } => format!("policyOf|{mailbox_guid}"),
            Self::Notify(mail) => {
                let device = mail.device_id.as_ref().map_or("", |id| id.0.as_str());
                format!("notify|{}|{device}", mail.to).to_lowercase()
            }
            Self::Undo { run } => format!("undo|{run}"),
        }
    }

    /// What the order is about, for people, as far as the order itself says it.
    pub fn label(&self) -> String {
        match self {
            Self::SyncNow { .. } => "the organization".into(),
            Self::SetDeviceAccess { mailbox_guid, device_id, .. } => format!("{device_id} of {mailbox_guid}"),
            Self::RemovePartnership { device, .. }
            | Self::Wipe { device, .. }
            | Self::CancelWipe { device, .. } => device.0.clone(),
            Self::SetDefaultAccessLevel { .. } => "default access level".into(),
            Self::SetOrganizationSettings { .. } => "organization settings".into(),
            Self::SetDeviceAccessRule { characteristic, query_string, .. }
            | Self::RemoveDeviceAccessRule { characteristic, query_string } => {
                format!("access rule {query_string} ({characteristic})")
            }
            Self::SetMailboxPolicy { name, .. } | Self::RemoveMailboxPolicy { name } => {
                format!("mailbox policy {name}")
            }
            Self::AssignMailboxPolicy { mailbox_guid, .. } => format!("mailbox {mailbox_guid}"),
            Self::Notify(mail) => mail.to.clone(),
            Self::Undo { run } => format!("run {run}"),
        }
    }

    /// The cmdlet that carries the order out, by its name in the Mobile dialect; the first one where there are several.
    /// `None`: the order runs no cmdlet of its own.
    pub fn cmdlet(&self) -> Option<&'static str> {
        Some(match self {
            Self::SetDeviceAccess { .. } | Self::AssignMailboxPolicy { .. } => "Set-CASMailbox",
            Self::RemovePartnership { .. } => "Remove-MobileDevice",
            Self::Wipe { .. } | Self::CancelWipe { .. } => "Clear-MobileDevice",
            Self::SetDefaultAccessLevel { .. } | Self::SetOrganizationSettings { .. } => {
                "Set-ActiveSyncOrganizationSettings"
            }
            Self::SetDeviceAccessRule { .. } => "New-ActiveSyncDeviceAccessRule",
            Self::RemoveDeviceAccessRule { .. } => "Remove-ActiveSyncDeviceAccessRule",
            Self::SetMailboxPolicy { .. } => "Set-MobileDeviceMailboxPolicy",
            Self::RemoveMailboxPolicy { .. } => "Remove-MobileDeviceMailboxPolicy",
            Self::SyncNow { .. } | Self::Notify(_) | Self::Undo { .. } => return None,
        })
    }

    /// The access that one device is to get.
    pub fn wanted_access(&self) -> Option<WantedAccess> {
        match self {
            Self::SetDeviceAccess { wanted, .. } => Some(*wanted),
            _ => None,
        }
    }

    /// True when nothing of ours is left at its target once the order is done.
    pub fn is_removal(&self) -> bool {
        matches!(
            self,
            Self::RemoveDeviceAccessRule { .. }
                | Self::RemoveMailboxPolicy { .. }
                | Self::AssignMailboxPolicy { policy: None, .. }
        )
    }

    /// What did not happen when the order was not begun, for people.
    pub fn untouched(&self) -> &'static str {
        match self {
            Self::Notify(_) => "it was not sent",
            Self::Wipe { .. } => "nothing was wiped",
            _ => "nothing was changed",
        }
    }
}
