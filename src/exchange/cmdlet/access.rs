//! Device access rules and device classes: the same names in every version.

use super::{Cmdlet, unconfirmed, with_identity};
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::exchange::dialect::Dialect;
use crate::exchange::filter::Filter;
use crate::exchange::identity::Identity;
use crate::psrp::Command;

/// `Get-ActiveSyncDeviceAccessRule`: all rules, or one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GetActiveSyncDeviceAccessRule {
    pub identity: Option<Identity>,
}

impl Cmdlet for GetActiveSyncDeviceAccessRule {
    fn command(&self, _: &Dialect) -> Command {
        with_identity(Command::new("Get-ActiveSyncDeviceAccessRule"), self.identity.as_ref())
    }
}

/// `New-ActiveSyncDeviceAccessRule`. The query is an exact match; a star in it is a star.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewActiveSyncDeviceAccessRule {
    pub query_string: String,
    pub characteristic: DeviceAccessCharacteristic,
    pub access_level: AccessLevel,
}

impl Cmdlet for NewActiveSyncDeviceAccessRule {
    fn command(&self, _: &Dialect) -> Command {
        let command = Command::new("New-ActiveSyncDeviceAccessRule")
            .text("QueryString", self.query_string.as_str())
            .text("Characteristic", self.characteristic.as_str())
            .text("AccessLevel", self.access_level.as_str());
        unconfirmed(command)
    }
}

/// `Set-ActiveSyncDeviceAccessRule`. Only the level can change; query and characteristic need a new rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetActiveSyncDeviceAccessRule {
    pub identity: Identity,
    pub access_level: AccessLevel,
}

impl Cmdlet for SetActiveSyncDeviceAccessRule {
    fn command(&self, _: &Dialect) -> Command {
        let command = with_identity(Command::new("Set-ActiveSyncDeviceAccessRule"), Some(&self.identity));
        unconfirmed(command.text("AccessLevel", self.access_level.as_str()))
    }
}

/// `Remove-ActiveSyncDeviceAccessRule`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveActiveSyncDeviceAccessRule {
    pub identity: Identity,
}

impl Cmdlet for RemoveActiveSyncDeviceAccessRule {
    fn command(&self, _: &Dialect) -> Command {
        unconfirmed(with_identity(Command::new("Remove-ActiveSyncDeviceAccessRule"), Some(&self.identity)))
    }
}

/// `Get-ActiveSyncDeviceClass`: kinds of devices that have connected. A new model may take hours to appear.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GetActiveSyncDeviceClass {
    pub filter: Option<Filter>,
}

impl Cmdlet for GetActiveSyncDeviceClass {
    fn command(&self, _: &Dialect) -> Command {
        let command = Command::new("Get-ActiveSyncDeviceClass");
        match &self.filter {
            Some(filter) => command.text("Filter", filter.to_string()),
            None => command,
        }
    }
}
