//! Unit tests of `cmdlet.rs`.

use uuid::Uuid;

use super::*;
use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use crate::exchange::dialect::Naming;

fn mobile() -> Dialect {
    Dialect::uniform(Naming::Mobile)
}

fn some() -> Identity {
    Identity::guid(Uuid::from_u128(7)).unwrap()
}

#[test]
fn lists_are_asked_for_in_full() {
    for command in
        [GetMobileDevice::all().command(&mobile()), GetCasMailbox::with_partnership().command(&mobile())]
    {
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
