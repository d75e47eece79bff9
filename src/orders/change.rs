//! One change of Exchange, and a plan of several with what is ours once they are made.

use super::lists::OurIds;
use super::objects::OurObjects;
use crate::exchange::Dialect;
use crate::exchange::cmdlet::{
    ClearMobileDevice, Cmdlet, NewActiveSyncDeviceAccessRule, NewMobileDeviceMailboxPolicy,
    RemoveActiveSyncDeviceAccessRule, RemoveMobileDevice, RemoveMobileDeviceMailboxPolicy,
    SetActiveSyncDeviceAccessRule, SetActiveSyncOrganizationSettings, SetCasMailbox,
    SetMobileDeviceMailboxPolicy,
};
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
