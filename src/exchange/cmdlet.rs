//! One type for each cmdlet of the documented list; each becomes a plain command with parameters.
//!
//! Nothing here can ask for or change *everything* by mistake: what acts on one object needs a checked
//! [`Identity`], and what changes or removes sends `-Confirm:$false` because no one could answer its prompt.

mod access;
mod device;
mod mailbox;
mod organization;
mod policy;

use std::sync::Arc;

pub use access::{
    GetActiveSyncDeviceAccessRule, GetActiveSyncDeviceClass, NewActiveSyncDeviceAccessRule,
    RemoveActiveSyncDeviceAccessRule, RemoveActiveSyncDeviceClass, SetActiveSyncDeviceAccessRule,
};
pub use device::{
    ClearMobileDevice, DeviceStatisticsOf, GetMobileDevice, GetMobileDeviceStatistics, RemoveMobileDevice,
};
pub use mailbox::{GetCasMailbox, GetMailbox, GetRecipient, ListChange, SetCasMailbox};
pub use organization::{
    GetActiveSyncOrganizationSettings, GetCommand, GetExchangeServer, GetOrganizationConfig,
    GetThrottlingPolicy, SetActiveSyncOrganizationSettings, SetAdServerSettings,
};
pub use policy::{
    GetMobileDeviceMailboxPolicy, NewMobileDeviceMailboxPolicy, PolicyError, PolicySetting, PolicyValue,
    RemoveMobileDeviceMailboxPolicy, SETTINGS, SetMobileDeviceMailboxPolicy, SettingRow, setting,
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

/// `-Confirm:$false`: the prompt cannot be answered in a host without a person.
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
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
    use crate::exchange::dialect::Naming;
    use crate::exchange::filter::Filter;

    fn mobile() -> Dialect {
        Dialect::uniform(Naming::Mobile)
    }

    fn some() -> Identity {
        Identity::guid(Uuid::from_u128(7)).unwrap()
    }

    #[test]
    fn lists_are_asked_for_in_full() {
        for command in [
            GetMobileDevice::all().command(&mobile()),
            GetCasMailbox::with_partnership().command(&mobile()),
            GetRecipient::filtered(Filter::has_partnership()).command(&mobile()),
        ] {
            let size = command.argument("ResultSize").and_then(PsValue::as_text);
            assert_eq!(size, Some("Unlimited"), "{}", command.name);
        }
    }

    #[test]
    fn what_takes_away_names_one_object_and_asks_no_one() {
        let identity = some();
        let rule = Identity::new("WindowsMail (DeviceType)").unwrap();
        for command in [
            ClearMobileDevice::wipe(identity.clone()).command(&mobile()),
            RemoveMobileDevice { identity: identity.clone() }.command(&mobile()),
            RemoveActiveSyncDeviceAccessRule { identity: rule.clone() }.command(&mobile()),
            RemoveActiveSyncDeviceClass { identity: rule.clone() }.command(&mobile()),
            RemoveMobileDeviceMailboxPolicy { identity: rule }.command(&mobile()),
        ] {
            assert_eq!(command.argument("Confirm"), Some(&PsValue::Bool(false)), "{}", command.name);
            let identity = command.argument("Identity").and_then(PsValue::as_text);
            assert!(identity.is_some_and(|text| !text.trim().is_empty()), "{}", command.name);
        }
    }

    #[test]
    fn the_old_dialect_has_the_old_names() {
        let old = Dialect::uniform(Naming::ActiveSync);
        assert_eq!(GetMobileDevice::all().command(&old).name, "Get-ActiveSyncDevice");
        let statistics = GetMobileDeviceStatistics::piped().command(&old);
        assert_eq!(statistics.name, "Get-ActiveSyncDeviceStatistics");
        assert!(statistics.arguments.is_empty(), "the identity comes through the pipe");
        let mut wipe = ClearMobileDevice::wipe(some());
        wipe.account_only = true;
        assert_eq!(wipe.command(&mobile()).argument("AccountOnly"), Some(&PsValue::Bool(true)));
        assert_eq!(ClearMobileDevice::wipe(some()).command(&old).argument("AccountOnly"), None);
    }

    #[test]
    fn a_list_change_is_a_hashtable_and_never_overwrites() {
        let command = SetCasMailbox::new(some())
            .blocked(ListChange::add("A1"))
            .allowed(ListChange::remove("A1"))
            .command(&mobile());
        let PsValue::Object(object) = command.argument("ActiveSyncBlockedDeviceIDs").unwrap() else {
            panic!("an object")
        };
        assert_eq!(object.type_name(), Some("System.Collections.Hashtable"));
        let PsContent::Dictionary(entries) = &object.content else { panic!("a hashtable") };
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].0.as_text(), Some("Add"));
        assert_eq!(entries[0].1.as_text(), Some("A1"));
    }

    #[test]
    fn a_rule_says_what_it_compares() {
        let command = NewActiveSyncDeviceAccessRule {
            query_string: "WindowsMail".into(),
            characteristic: DeviceAccessCharacteristic::DeviceType,
            access_level: AccessLevel::Block,
        }
        .command(&mobile());
        assert_eq!(command.name, "New-ActiveSyncDeviceAccessRule");
        assert_eq!(command.argument("characteristic").and_then(PsValue::as_text), Some("DeviceType"));
    }

    #[test]
    fn the_whole_forest_is_asked_for_by_a_boolean() {
        let command = SetAdServerSettings::view_entire_forest().command(&mobile());
        assert_eq!(command.name, "Set-ADServerSettings");
        assert_eq!(command.argument("ViewEntireForest"), Some(&PsValue::Bool(true)));
    }
}
