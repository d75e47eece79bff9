//! One type for each cmdlet that the connector runs; each becomes a plain command with parameters.
//!
//! No cmdlet here can read or change *everything* by mistake: a cmdlet that acts on one object needs a checked
//! [`Identity`]. One that changes or removes sends `-Confirm:$false`, because nobody could answer its prompt.

mod access;
mod device;
mod mailbox;
mod organization;
mod policy;

use std::sync::Arc;

pub use access::{
    GetActiveSyncDeviceAccessRule, GetActiveSyncDeviceClass, NewActiveSyncDeviceAccessRule,
    RemoveActiveSyncDeviceAccessRule, SetActiveSyncDeviceAccessRule,
};
pub use device::{
    ClearMobileDevice, DeviceStatisticsOf, GetMobileDevice, GetMobileDeviceStatistics, RemoveMobileDevice,
};
pub use mailbox::{GetCasMailbox, GetMailbox, ListChange, SetCasMailbox};
pub use organization::{
    GetActiveSyncOrganizationSettings, GetCommand, GetExchangeServer, GetThrottlingPolicy,
    SetActiveSyncOrganizationSettings, SetAdServerSettings,
};
pub use policy::{
    GetMobileDeviceMailboxPolicy, NewMobileDeviceMailboxPolicy, PolicyError, RemoveMobileDeviceMailboxPolicy,
    SetMobileDeviceMailboxPolicy,
};

use super::dialect::Dialect;
use super::identity::Identity;
use crate::psrp::{Command, PsContent, PsObject, PsValue};

/// A cmdlet with its parameters.
pub trait Cmdlet {
    /// The command as it is sent, under the names that this session shows.
    fn command(&self, dialect: &Dialect) -> Command;
}

/// `-ResultSize Unlimited`: the default of 1000 cuts the answer with no more than a warning.
fn unlimited(command: Command) -> Command {
    command.text("ResultSize", "Unlimited")
}

/// `-Confirm:$false`: the prompt cannot be answered in a host without an administrator.
fn unconfirmed(command: Command) -> Command {
    command.flag("Confirm", false)
}

fn with_identity(command: Command, identity: Option<&Identity>) -> Command {
    match identity {
        Some(identity) => command.text("Identity", identity.as_str()),
        None => command,
    }
}

fn with_text(command: Command, name: &str, value: Option<&str>) -> Command {
    match value {
        Some(value) => command.text(name, value),
        None => command,
    }
}

/// A list of texts as PowerShell's own `object[]`.
pub(crate) fn text_list<'a>(items: impl IntoIterator<Item = &'a str>) -> PsValue<'static> {
    let items = items.into_iter().map(|item| PsValue::String(item.to_owned().into())).collect();
    PsValue::Object(Arc::new(PsObject {
        type_names: Arc::from(["System.Object[]".into(), "System.Array".into(), "System.Object".into()]),
        content: PsContent::List(items),
        ..PsObject::default()
    }))
}

#[cfg(test)]
mod tests;
