//! Devices: list, statistics, wipe, removal of the partnership.

use super::{Cmdlet, unconfirmed, unlimited, with_identity};
use crate::exchange::dialect::{Dialect, Twin};
use crate::exchange::filter::Filter;
use crate::exchange::identity::Identity;
use crate::psrp::Command;

/// `Get-MobileDevice` or `Get-ActiveSyncDevice`: read from the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GetMobileDevice {
    /// Every partnership, or those a filter names.
    List(Option<Filter>),
    /// The same of one organizational unit and what is below it.
    In {
        unit: String,
        filter: Option<Filter>,
    },
    One(Identity),
    Mailbox(Identity),
}

impl GetMobileDevice {
    /// Every partnership of the organization.
    pub fn all() -> Self {
        Self::List(None)
    }

    /// The partnerships that a filter names.
    pub fn filtered(filter: Filter) -> Self {
        Self::List(Some(filter))
    }
}

impl Cmdlet for GetMobileDevice {
    fn command(&self, dialect: &Dialect) -> Command {
        let command = Command::new(dialect.name(Twin::GetDevice));
        match self {
            Self::List(None) => unlimited(command),
            Self::List(Some(filter)) => unlimited(command.text("Filter", filter.to_string())),
            Self::In { unit, filter } => {
                let command = unlimited(command.text("OrganizationalUnit", unit.as_str()));
                match filter {
                    Some(filter) => command.text("Filter", filter.to_string()),
                    None => command,
                }
            }
            Self::One(identity) => with_identity(command, Some(identity)),
            Self::Mailbox(mailbox) => unlimited(command.text("Mailbox", mailbox.as_str())),
        }
    }
}

/// Whose statistics the cmdlet requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceStatisticsOf {
    /// The devices that come through the pipe.
    Pipe,
    Device(Identity),
    Mailbox(Identity),
}

/// `Get-MobileDeviceStatistics` or `Get-ActiveSyncDeviceStatistics`: read from the mailboxes.
///
/// The cmdlet never requests the recovery password or the mailbox log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetMobileDeviceStatistics {
    pub of: DeviceStatisticsOf,
}

impl GetMobileDeviceStatistics {
    /// For the devices that come through the pipe.
    pub fn piped() -> Self {
        Self { of: DeviceStatisticsOf::Pipe }
    }

    /// For one device.
    pub fn device(identity: Identity) -> Self {
        Self { of: DeviceStatisticsOf::Device(identity) }
    }

    /// For all devices of one mailbox.
    pub fn mailbox(identity: Identity) -> Self {
        Self { of: DeviceStatisticsOf::Mailbox(identity) }
    }
}

impl Cmdlet for GetMobileDeviceStatistics {
    fn command(&self, dialect: &Dialect) -> Command {
        let command = Command::new(dialect.name(Twin::GetStatistics));
        match &self.of {
            DeviceStatisticsOf::Pipe => command,
            DeviceStatisticsOf::Device(identity) => with_identity(command, Some(identity)),
            DeviceStatisticsOf::Mailbox(mailbox) => command.text("Mailbox", mailbox.as_str()),
        }
    }
}

/// `Clear-MobileDevice` or `Clear-ActiveSyncDevice`: the remote wipe, or its cancelling. A wipe cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClearMobileDevice {
    pub identity: Identity,
    /// Only mail, calendar and account data; needs ActiveSync 16.1 and Exchange 2016.
    pub account_only: bool,
    /// Cancels a wipe that Exchange has not sent yet.
    pub cancel: bool,
}

impl ClearMobileDevice {
    /// Wipes one device.
    pub fn wipe(identity: Identity) -> Self {
        Self { identity, account_only: false, cancel: false }
    }

    /// Cancels a wipe.
    pub fn cancel(identity: Identity) -> Self {
        Self { cancel: true, ..Self::wipe(identity) }
    }
}

impl Cmdlet for ClearMobileDevice {
    fn command(&self, dialect: &Dialect) -> Command {
        let mut command = Command::new(dialect.name(Twin::ClearDevice));
        command = with_identity(command, Some(&self.identity));
        // Sent even in the old dialect, which refuses it: silently leaving it out would wipe the whole device.
        if self.account_only {
            command = command.flag("AccountOnly", true);
        }
        if self.cancel {
            command = command.flag("Cancel", true);
        }
        unconfirmed(command)
    }
}

/// `Remove-MobileDevice` or `Remove-ActiveSyncDevice`: removes the partnership, not the data on the device, and
/// not the id on the mailbox's personal lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveMobileDevice {
    pub identity: Identity,
}

impl Cmdlet for RemoveMobileDevice {
    fn command(&self, dialect: &Dialect) -> Command {
        unconfirmed(with_identity(Command::new(dialect.name(Twin::RemoveDevice)), Some(&self.identity)))
    }
}
