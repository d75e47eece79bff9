//! The same record in both wire forms, and the results of odd records.

mod captured;
mod engine;

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use crate::domain::device::ClientType;
use crate::domain::policy::PolicyValue;
use crate::psrp::{PsContent, PsDateTime, PsObject, PsValue, PsZone};

fn record(members: Vec<(&'static str, PsValue<'static>)>) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        adapted: members.into_iter().map(|(name, value)| (name.into(), value)).collect(),
        ..PsObject::default()
    }))
}

fn s(text: &'static str) -> PsValue<'static> {
    PsValue::string(text)
}

/// An enum as the full form sends it.
fn e(name: &'static str, number: i32) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        to_string: Some(name.into()),
        content: PsContent::Value(Box::new(PsValue::i32(number))),
        ..PsObject::default()
    }))
}

/// An `ADObjectId` as the full form sends it.
fn id(canonical: &'static str, dn: &'static str) -> PsValue<'static> {
    PsValue::Object(Arc::new(PsObject {
        to_string: Some(canonical.into()),
        adapted: vec![
            ("DistinguishedName".into(), s(dn)),
            ("ObjectGuid".into(), PsValue::Guid(Uuid::from_u128(5))),
        ],
        ..PsObject::default()
    }))
}

fn dt(text: &str) -> PsValue<'static> {
    let at: Timestamp = text.parse().unwrap();
    PsValue::DateTime(PsDateTime { at, zone: PsZone::Utc })
}

const IDENTITY: &str = "contoso.com/Users/Ann/ExchangeActiveSyncDevices/iPhone§ApplF17";
const DN: &str = "CN=iPhone§ApplF17,CN=ExchangeActiveSyncDevices,CN=Ann,CN=Users,DC=contoso,DC=com";

#[test]
fn both_wire_forms_give_the_same_device() {
    let plain = record(vec![
        ("FriendlyName", s("")),
        ("DeviceId", s("ApplF17")),
        ("DeviceType", s("iPhone")),
        ("DeviceOS", PsValue::Null),
        ("DeviceAccessState", s("Quarantined")),
        ("DeviceAccessStateReason", s("Global")),
        ("ClientType", s("EAS")),
        ("FirstSyncTime", dt("2024-02-29T10:00:00Z")),
        ("Identity", s(IDENTITY)),
        ("DistinguishedName", s(DN)),
        ("Guid", PsValue::Guid(Uuid::from_u128(5))),
    ]);
    let full = record(vec![
        ("deviceid", s("ApplF17")),
        ("DEVICETYPE", s("iPhone")),
        ("DeviceAccessState", e("Quarantined", 3)),
        ("DeviceAccessStateReason", e("Global", 1)),
        ("ClientType", e("EAS", 1)),
        ("FirstSyncTime", s("2024-02-29T10:00:00Z")),
        ("Identity", id(IDENTITY, DN)),
    ]);
    let device = mobile_device(&plain).unwrap();
    assert_eq!(device, mobile_device(&full).unwrap());
    assert_eq!(device.identity.0, IDENTITY);
    assert_eq!(device.guid, Some(Uuid::from_u128(5)));
    assert_eq!(device.friendly_name, None, "an empty text says nothing");
    assert_eq!(device.access_state, Some(DeviceAccessState::Quarantined));
    assert_eq!(device.access_state_reason, Some(DeviceAccessStateReason::Global));
    assert_eq!(device.client_type, Some(ClientType::Eas));
    assert_eq!(owner_of(&device), Some(Owner::DistinguishedName("CN=Ann,CN=Users,DC=contoso,DC=com")));
}

#[test]
fn a_record_that_names_nothing_is_one_finding() {
    let error = mobile_device(&record(vec![("DeviceModel", s("x")), ("Identity", s(" "))])).unwrap_err();
    assert!(matches!(error, DecodeError::Missing { property: "Identity", members: 2, .. }));
    assert_eq!(error.finding().code, "exchange.recordUnreadable");
    assert!(matches!(mobile_device(&s("text")), Err(DecodeError::NoObject { .. })));
    assert!(statistics(&record(vec![("Guid", PsValue::Guid(Uuid::nil()))])).is_err());
}

#[test]
fn what_is_missing_comes_from_the_identity() {
    let device = mobile_device(&record(vec![(
        "Identity",
        s("contoso.com/Users/Bo/ExchangeActiveSyncDevices/REST§Outlook§5eec"),
    )]))
    .unwrap();
    assert_eq!(device.device_id.as_ref().map(|id| id.0.as_str()), Some("5eec"));
    assert_eq!(device.device_type.as_deref(), Some("Outlook"));
    assert_eq!(owner_of(&device), Some(Owner::Canonical("contoso.com/Users/Bo")));
    let bare = mobile_device(&record(vec![("DistinguishedName", s(DN)), ("Guid", s("{bad}"))])).unwrap();
    assert_eq!(bare.identity.0, DN);
    assert_eq!(bare.device_id.map(|id| id.0).as_deref(), Some("ApplF17"));
}

#[test]
fn statistics_have_names_of_their_own() {
    let found = statistics(&record(vec![
        ("DeviceID", s("ApplF17")),
        ("DeviceFriendlyName", s("Ann's")),
        ("DevicePhoneNumber", s("+49")),
        ("Identity", s(IDENTITY)),
        ("LastSuccessSync", dt("2024-03-01T00:00:00Z")),
        ("DeviceAccessState", s("Suspended")),
        ("NumberOfFoldersSynced", PsValue::i32(12)),
        ("AccountOnlyDeviceWipeAckTime", dt("2024-03-02T00:00:00Z")),
        ("RecoveryPassword", s("********")),
    ]))
    .unwrap();
    assert_eq!(found.device_friendly_name.as_deref(), Some("Ann's"));
    assert_eq!(found.device_phone_number.as_deref(), Some("+49"));
    assert_eq!(found.number_of_folders_synced, Some(12));
    assert_eq!(found.access_state, Some(DeviceAccessState::Other("Suspended".into())));
    assert!(found.account_only_wipe_ack_time.is_some());
}

#[test]
fn lists_come_as_lists_single_values_and_nothing() {
    let lists = PsValue::Object(Arc::new(PsObject {
        content: PsContent::List(vec![s("A1"), s("B2")]),
        ..PsObject::default()
    }));
    let mailbox = cas_mailbox(&record(vec![
        ("Identity", s("contoso.com/Users/Ann")),
        ("ActiveSyncAllowedDeviceIDs", lists),
        ("ActiveSyncBlockedDeviceIDs", s("C3")),
        ("ActiveSyncEnabled", PsValue::Bool(true)),
        ("PrimarySmtpAddress", s("ann@contoso.com")),
    ]))
    .unwrap();
    let ids = |ids: &[crate::domain::device::DeviceId]| {
        ids.iter().map(|id| id.0.clone()).collect::<Vec<_>>().join(",")
    };
    assert_eq!(ids(&mailbox.active_sync_allowed_device_ids), "A1,B2");
    assert_eq!(ids(&mailbox.active_sync_blocked_device_ids), "C3");
    let empty =
        cas_mailbox(&record(vec![("Identity", s("x")), ("ActiveSyncAllowedDeviceIDs", PsValue::Null)]))
            .unwrap();
    assert!(empty.active_sync_allowed_device_ids.is_empty());
}

#[test]
fn probes_of_exchange_are_devices_of_nobody() {
    for identity in [
        "contoso.com/Monitoring Mailboxes/HealthMailbox0a/ExchangeActiveSyncDevices/EASProbeDeviceType§EASProbeDeviceId141",
        "contoso.com/Monitoring Mailboxes/healthmailbox0a/ExchangeActiveSyncDevices/iPhone§x",
        "CN=a§b,CN=ExchangeActiveSyncDevices,CN=HealthMailbox77,CN=Users,DC=x",
    ] {
        let device = mobile_device(&record(vec![("Identity", s(identity))])).unwrap();
        assert!(is_monitoring(&device), "{identity}");
    }
    let real = mobile_device(&record(vec![("Identity", s(IDENTITY))])).unwrap();
    assert!(!is_monitoring(&real));
}

#[test]
fn a_policy_reads_the_same_in_both_dialects() {
    let old = record(vec![
        ("Name", s("Default")),
        ("IsDefaultPolicy", PsValue::Bool(true)),
        ("DevicePasswordEnabled", PsValue::Bool(true)),
        ("MaxInactivityTimeDeviceLock", s("00:15:00")),
        ("AllowBluetooth", e("HandsfreeOnly", 1)),
    ]);
    let new = record(vec![
        ("AllowBluetooth", s("HandsfreeOnly")),
        ("MaxInactivityTimeLock", s("00:15:00")),
        ("PasswordEnabled", PsValue::Bool(true)),
        ("MinPasswordLength", PsValue::Null),
        ("Name", s("Default")),
        ("IsDefault", PsValue::Bool(true)),
    ]);
    let policy = mailbox_policy(&old).unwrap();
    assert!(policy.is_default);
    assert_eq!(policy.setting("DevicePasswordEnabled"), Some(&PolicyValue::Bool(true)));
    let mut other = mailbox_policy(&new).unwrap();
    assert_eq!(other.setting("MinDevicePasswordLength"), Some(&PolicyValue::Blank), "told, and blank");
    other.settings.retain(|(name, _)| *name != "MinPasswordLength");
    assert_eq!(policy, other);
}

#[test]
fn organization_settings_are_whole_or_an_error() {
    let whole = record(vec![
        ("DefaultAccessLevel", e("Quarantine", 2)),
        ("DistinguishedName", s("CN=Mobile Mailbox Settings,CN=Contoso,CN=Microsoft Exchange")),
        ("AdminMailRecipients", PsValue::Null),
    ]);
    assert_eq!(organization_settings(&whole).unwrap().organization_name(), Some("Contoso"));
    let half = record(vec![("DistinguishedName", s("CN=x"))]);
    assert!(organization_settings(&half).is_err(), "a default level is not guessed");
}

#[test]
fn parameters_of_a_command_come_in_three_shapes() {
    let dictionary = PsValue::Object(Arc::new(PsObject {
        content: PsContent::Dictionary(vec![(s("Filter"), PsValue::Null), (s("Identity"), PsValue::Null)]),
        ..PsObject::default()
    }));
    let command =
        command_info(&record(vec![("Name", s("Get-MobileDevice")), ("Parameters", dictionary)])).unwrap();
    assert_eq!(command.has_parameter("filter"), Some(true));
    assert_eq!(command.has_parameter("Mailbox"), Some(false));

    let sets = PsValue::Object(Arc::new(PsObject {
        content: PsContent::List(vec![s("[-Filter <string>] [[-Identity] <Id>] [-WhatIf]")]),
        ..PsObject::default()
    }));
    let command =
        command_info(&record(vec![("Name", s("Get-MobileDevice")), ("ParameterSets", sets)])).unwrap();
    assert_eq!(command.has_parameter("WhatIf"), Some(true));
    assert_eq!(command.has_parameter("Identity"), Some(true));

    let bare = command_info(&record(vec![("Name", s("Get-MobileDevice"))])).unwrap();
    assert_eq!(bare.has_parameter("Filter"), None, "not told is not missing");
}

#[test]
fn throttling_reads_both_generations() {
    let read = |value| {
        throttling_policy(&record(vec![("Name", s("G")), ("PowerShellMaxConcurrency", value)]))
            .unwrap()
            .power_shell_max_concurrency
    };
    assert_eq!(read(s("18")), Some(18));
    assert_eq!(read(PsValue::i32(18)), Some(18));
    assert_eq!(read(s("v~0~con~18~cmds~-1~per~-1~que~-1~excmds~-1")), Some(18));
    assert_eq!(read(s("Unlimited")), None);
}
