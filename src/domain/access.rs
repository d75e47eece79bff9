//! Access: the level of a rule (`AccessLevel`), the state of a device (`DeviceAccessState`) and its reason.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::named_values;

named_values! {
    /// What an access rule or the organization's default says (`New-ActiveSyncDeviceAccessRule -AccessLevel`).
    AccessLevel {
        Allow = "Allow",
        Block = "Block",
        Quarantine = "Quarantine",
    }
}

named_values! {
    /// What holds for a device (property `DeviceAccessState`).
    DeviceAccessState {
        Unknown = "Unknown",
        Allowed = "Allowed",
        Blocked = "Blocked",
        Quarantined = "Quarantined",
        /// Up to 14 minutes for a new device, limited as if quarantined.
        DeviceDiscovery = "DeviceDiscovery",
    }
}

named_values! {
    /// Why it holds (property `DeviceAccessStateReason`).
    DeviceAccessStateReason {
        Unknown = "Unknown",
        /// The organization's default access level.
        Global = "Global",
        /// The mailbox's personal list.
        Individual = "Individual",
        /// A device access rule.
        DeviceRule = "DeviceRule",
        /// Temporary, after a mailbox move.
        Upgrade = "Upgrade",
        /// The mailbox policy.
        Policy = "Policy",
        UserAgentsChanges = "UserAgentsChanges",
        RecentCommands = "RecentCommands",
        Watsons = "Watsons",
        OutOfBudgets = "OutOfBudgets",
        SyncCommands = "SyncCommands",
        EnableNotificationEmail = "EnableNotificationEmail",
        CommandFrequency = "CommandFrequency",
    }
}

impl DeviceAccessStateReason {
    /// True for Exchange's own automatic block of a device that misbehaves (`Get-ActiveSyncDeviceAutoblockThreshold`).
    pub fn is_auto_block(&self) -> bool {
        matches!(
            self,
            Self::UserAgentsChanges
                | Self::RecentCommands
                | Self::Watsons
                | Self::OutOfBudgets
                | Self::SyncCommands
                | Self::CommandFrequency
        )
    }
}

named_values! {
    /// What a device access rule compares (`New-ActiveSyncDeviceAccessRule -Characteristic`).
    DeviceAccessCharacteristic {
        DeviceType = "DeviceType",
        DeviceModel = "DeviceModel",
        DeviceOS = "DeviceOS",
        UserAgent = "UserAgent",
        XmsWlHeader = "XMSWLHeader",
    }
}

/// One device access rule (`Get-ActiveSyncDeviceAccessRule`). The query is an exact match without wildcards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceAccessRule {
    /// `<QueryString> (<Characteristic>)`.
    pub name: String,
    pub query_string: String,
    pub characteristic: DeviceAccessCharacteristic,
    pub access_level: AccessLevel,
    /// What names it for certain: a query may hold what an identity may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Uuid>,
}

/// `Get-ActiveSyncOrganizationSettings`: one object for the whole organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationSettings {
    /// The organization's identity for this product.
    pub distinguished_name: String,
    pub default_access_level: AccessLevel,
    pub admin_mail_recipients: Vec<String>,
    pub user_mail_insert: Option<String>,
}

impl OrganizationSettings {
    /// The organization's name: the RDN that follows the settings' own container in the DN.
    ///
    /// `CN=Mobile Mailbox Settings,CN=First Organization,…` gives `First Organization`.
    pub fn organization_name(&self) -> Option<&str> {
        let rest = self.distinguished_name.split_once(',')?.1;
        let rdn = rest.split(',').next()?;
        rdn.split_once('=').map(|(_, name)| name.trim())
    }
}

#[cfg(test)]
mod tests;
