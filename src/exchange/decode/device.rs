//! Devices and their statistics.

use super::DecodeError;
use super::names::NameTable;
use super::owner::{device_id_of, device_type_of};
use super::value::{boolean, guid, members, missing, number, object, owned, text, time};
use crate::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use crate::domain::device::{ClientType, DeviceId, DeviceIdentity, DeviceStatistics, MobileDevice};
use crate::psrp::{PsObject, PsValue};

#[derive(Debug, Clone, Copy)]
enum Field {
    Identity,
    Id,
    Guid,
    DistinguishedName,
    DeviceId,
    FriendlyName,
    DeviceType,
    DeviceModel,
    DeviceOs,
    DeviceOsLanguage,
    DeviceUserAgent,
    PhoneNumber,
    MobileOperator,
    Imei,
    ActiveSyncVersion,
    ClientType,
    ClientVersion,
    AccessState,
    AccessStateReason,
    AccessControlRule,
    UserDisplayName,
    FirstSyncTime,
    WhenChanged,
    LastSyncAttemptTime,
    LastSuccessSync,
    LastPolicyUpdateTime,
    WipeRequestTime,
    WipeSentTime,
    WipeAckTime,
    AccountWipeRequestTime,
    AccountWipeSentTime,
    AccountWipeAckTime,
    LastWipeRequestor,
    IsRemoteWipeSupported,
    Status,
    PolicyApplied,
    PolicyApplicationStatus,
    FoldersSynced,
}

/// Both cmdlets' names: they differ for id, friendly name and phone number.
static NAMES: NameTable<Field> = NameTable::new(&[
    ("Identity", Field::Identity),
    ("Id", Field::Id),
    ("Guid", Field::Guid),
    ("DistinguishedName", Field::DistinguishedName),
    ("DeviceId", Field::DeviceId),
    ("FriendlyName", Field::FriendlyName),
    ("DeviceFriendlyName", Field::FriendlyName),
    ("DeviceType", Field::DeviceType),
    ("DeviceModel", Field::DeviceModel),
    ("DeviceOS", Field::DeviceOs),
    ("DeviceOSLanguage", Field::DeviceOsLanguage),
    ("DeviceUserAgent", Field::DeviceUserAgent),
    ("DeviceTelephoneNumber", Field::PhoneNumber),
    ("DevicePhoneNumber", Field::PhoneNumber),
    ("DeviceMobileOperator", Field::MobileOperator),
    ("DeviceImei", Field::Imei),
    ("DeviceActiveSyncVersion", Field::ActiveSyncVersion),
    ("ClientType", Field::ClientType),
    ("ClientVersion", Field::ClientVersion),
    ("DeviceAccessState", Field::AccessState),
    ("DeviceAccessStateReason", Field::AccessStateReason),
    ("DeviceAccessControlRule", Field::AccessControlRule),
    ("UserDisplayName", Field::UserDisplayName),
    ("FirstSyncTime", Field::FirstSyncTime),
    ("WhenChangedUTC", Field::WhenChanged),
    ("LastSyncAttemptTime", Field::LastSyncAttemptTime),
    ("LastSuccessSync", Field::LastSuccessSync),
    ("LastPolicyUpdateTime", Field::LastPolicyUpdateTime),
    ("DeviceWipeRequestTime", Field::WipeRequestTime),
    ("DeviceWipeSentTime", Field::WipeSentTime),
    ("DeviceWipeAckTime", Field::WipeAckTime),
    ("AccountOnlyDeviceWipeRequestTime", Field::AccountWipeRequestTime),
    ("AccountOnlyDeviceWipeSentTime", Field::AccountWipeSentTime),
    ("AccountOnlyDeviceWipeAckTime", Field::AccountWipeAckTime),
    ("LastDeviceWipeRequestor", Field::LastWipeRequestor),
    ("IsRemoteWipeSupported", Field::IsRemoteWipeSupported),
    ("Status", Field::Status),
    ("DevicePolicyApplied", Field::PolicyApplied),
    ("DevicePolicyApplicationStatus", Field::PolicyApplicationStatus),
    ("NumberOfFoldersSynced", Field::FoldersSynced),
]);

/// What names a record, gathered from whichever properties came.
#[derive(Default)]
struct Named<'v, 'a> {
    identity: Option<&'v PsValue<'a>>,
    id: Option<&'v PsValue<'a>>,
    guid: Option<&'v PsValue<'a>>,
    dn: Option<&'v PsValue<'a>>,
}

struct Key {
    identity: DeviceIdentity,
    guid: Option<uuid::Uuid>,
    dn: Option<String>,
}

impl Named<'_, '_> {
    /// Identity, else Id, else DN, else GUID: any of them names the partnership.
    fn key(self, object: &PsObject<'_>, what: &'static str) -> Result<Key, DecodeError> {
        let named = [self.identity, self.id].into_iter().flatten();
        let inside = |name: &'static str| {
            named.clone().find_map(move |value| value.as_object().and_then(|id| id.get(name)))
        };
        let dn = self.dn.and_then(owned).or_else(|| inside("DistinguishedName").and_then(owned));
        let id_guid = self.guid.and_then(guid).or_else(|| inside("ObjectGuid").and_then(guid));
        let identity = named
            .clone()
            .find_map(owned)
            .or_else(|| dn.clone())
            .or_else(|| id_guid.map(|guid| guid.to_string()))
            .ok_or_else(|| missing(object, what, "Identity"))?;
        Ok(Key { identity: DeviceIdentity(identity), guid: id_guid, dn })
    }
}

fn state(value: &PsValue<'_>) -> Option<DeviceAccessState> {
    text(value).map(DeviceAccessState::parse)
}

fn reason(value: &PsValue<'_>) -> Option<DeviceAccessStateReason> {
    text(value).map(DeviceAccessStateReason::parse)
}

fn client(value: &PsValue<'_>) -> Option<ClientType> {
    text(value).map(ClientType::parse)
}

/// One partnership of `Get-MobileDevice` or `Get-ActiveSyncDevice`.
///
/// # Errors
/// When the value is no object, or nothing in it names the partnership.
pub fn mobile_device(value: &PsValue<'_>) -> Result<MobileDevice, DecodeError> {
    let object = object(value, "mobile device")?;
    let mut named = Named::default();
    let mut device = MobileDevice {
        identity: DeviceIdentity(String::new()),
        guid: None,
        distinguished_name: None,
        device_id: None,
        friendly_name: None,
        device_type: None,
        device_model: None,
        device_os: None,
        device_os_language: None,
        device_user_agent: None,
        device_telephone_number: None,
        device_mobile_operator: None,
        device_imei: None,
        device_active_sync_version: None,
        client_type: None,
        client_version: None,
        access_state: None,
        access_state_reason: None,
        access_control_rule: None,
        user_display_name: None,
        first_sync_time: None,
        when_changed: None,
    };
    for (name, value) in members(object) {
        let Some(field) = NAMES.field(name) else { continue };
        match field {
            Field::Identity => named.identity = Some(value),
            Field::Id => named.id = Some(value),
            Field::Guid => named.guid = Some(value),
            Field::DistinguishedName => named.dn = Some(value),
            Field::DeviceId => device.device_id = owned(value).map(DeviceId),
            Field::FriendlyName => device.friendly_name = owned(value),
            Field::DeviceType => device.device_type = owned(value),
            Field::DeviceModel => device.device_model = owned(value),
            Field::DeviceOs => device.device_os = owned(value),
            Field::DeviceOsLanguage => device.device_os_language = owned(value),
            Field::DeviceUserAgent => device.device_user_agent = owned(value),
            Field::PhoneNumber => device.device_telephone_number = owned(value),
            Field::MobileOperator => device.device_mobile_operator = owned(value),
            Field::Imei => device.device_imei = owned(value),
            Field::ActiveSyncVersion => device.device_active_sync_version = owned(value),
            Field::ClientType => device.client_type = client(value),
            Field::ClientVersion => device.client_version = owned(value),
            Field::AccessState => device.access_state = state(value),
            Field::AccessStateReason => device.access_state_reason = reason(value),
            Field::AccessControlRule => device.access_control_rule = owned(value),
            Field::UserDisplayName => device.user_display_name = owned(value),
            Field::FirstSyncTime => device.first_sync_time = time(value),
            Field::WhenChanged => device.when_changed = time(value),
            _ => {}
        }
    }
    let key = named.key(object, "mobile device")?;
    if device.device_id.is_none() {
        device.device_id = device_id_of(&key.identity.0).map(|id| DeviceId(id.into()));
    }
    if device.device_type.is_none() {
        device.device_type = device_type_of(&key.identity.0).map(str::to_owned);
    }
    (device.identity, device.guid, device.distinguished_name) = (key.identity, key.guid, key.dn);
    Ok(device)
}

/// One partnership's activity, of `Get-MobileDeviceStatistics` or `Get-ActiveSyncDeviceStatistics`.
///
/// # Errors
/// When the value is no object, or nothing in it names the partnership.
pub fn statistics(value: &PsValue<'_>) -> Result<DeviceStatistics, DecodeError> {
    let object = object(value, "device statistics record")?;
    let mut named = Named::default();
    let mut found = DeviceStatistics {
        identity: DeviceIdentity(String::new()),
        guid: None,
        device_id: None,
        first_sync_time: None,
        last_sync_attempt_time: None,
        last_success_sync: None,
        last_policy_update_time: None,
        device_wipe_request_time: None,
        device_wipe_sent_time: None,
        device_wipe_ack_time: None,
        account_only_wipe_request_time: None,
        account_only_wipe_sent_time: None,
        account_only_wipe_ack_time: None,
        last_device_wipe_requestor: None,
        is_remote_wipe_supported: None,
        status: None,
        access_state: None,
        access_state_reason: None,
        device_policy_applied: None,
        device_policy_application_status: None,
        number_of_folders_synced: None,
        device_type: None,
        device_model: None,
        device_os: None,
        device_user_agent: None,
        device_friendly_name: None,
        device_phone_number: None,
        device_imei: None,
        client_type: None,
    };
    for (name, value) in members(object) {
        let Some(field) = NAMES.field(name) else { continue };
        match field {
            Field::Identity => named.identity = Some(value),
            Field::Id => named.id = Some(value),
            Field::Guid => named.guid = Some(value),
            Field::DistinguishedName => named.dn = Some(value),
            Field::DeviceId => found.device_id = owned(value).map(DeviceId),
            Field::FirstSyncTime => found.first_sync_time = time(value),
            Field::LastSyncAttemptTime => found.last_sync_attempt_time = time(value),
            Field::LastSuccessSync => found.last_success_sync = time(value),
            Field::LastPolicyUpdateTime => found.last_policy_update_time = time(value),
            Field::WipeRequestTime => found.device_wipe_request_time = time(value),
            Field::WipeSentTime => found.device_wipe_sent_time = time(value),
            Field::WipeAckTime => found.device_wipe_ack_time = time(value),
            Field::AccountWipeRequestTime => found.account_only_wipe_request_time = time(value),
            Field::AccountWipeSentTime => found.account_only_wipe_sent_time = time(value),
            Field::AccountWipeAckTime => found.account_only_wipe_ack_time = time(value),
            Field::LastWipeRequestor => found.last_device_wipe_requestor = owned(value),
            Field::IsRemoteWipeSupported => found.is_remote_wipe_supported = boolean(value),
            Field::Status => found.status = owned(value),
            Field::AccessState => found.access_state = state(value),
            Field::AccessStateReason => found.access_state_reason = reason(value),
            Field::PolicyApplied => found.device_policy_applied = owned(value),
            Field::PolicyApplicationStatus => found.device_policy_application_status = owned(value),
            Field::FoldersSynced => found.number_of_folders_synced = number(value),
            Field::DeviceType => found.device_type = owned(value),
            Field::DeviceModel => found.device_model = owned(value),
            Field::DeviceOs => found.device_os = owned(value),
            Field::DeviceUserAgent => found.device_user_agent = owned(value),
            Field::FriendlyName => found.device_friendly_name = owned(value),
            Field::PhoneNumber => found.device_phone_number = owned(value),
            Field::Imei => found.device_imei = owned(value),
            Field::ClientType => found.client_type = client(value),
            _ => {}
        }
    }
    let key = named.key(object, "device statistics record")?;
    if found.device_id.is_none() {
        found.device_id = device_id_of(&key.identity.0).map(|id| DeviceId(id.into()));
    }
    (found.identity, found.guid) = (key.identity, key.guid);
    Ok(found)
}
