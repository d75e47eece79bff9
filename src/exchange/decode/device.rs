//! Devices and their statistics. Both families of cmdlets use one table: they differ in the names of id, friendly name and
//! phone number alone.

use super::DecodeError;
use super::names::{NameTable, Setter};
use super::owner::{device_id_of, device_type_of};
use super::value::{boolean, guid, missing, number, object, owned, text, time};
use crate::domain::access::{DeviceAccessState, DeviceAccessStateReason};
use crate::domain::device::{ClientType, DeviceId, DeviceIdentity, DeviceStatistics, MobileDevice};
use crate::psrp::{PsObject, PsValue};

/// What each property of `Get-MobileDevice` says of a device.
static DEVICE: NameTable<Setter<MobileDevice>> = NameTable::new(&[
    ("DeviceId", |device, value| device.device_id = owned(value).map(DeviceId)),
    ("FriendlyName", |device, value| device.friendly_name = owned(value)),
    ("DeviceFriendlyName", |device, value| device.friendly_name = owned(value)),
    ("DeviceType", |device, value| device.device_type = owned(value)),
    ("DeviceModel", |device, value| device.device_model = owned(value)),
    ("DeviceOS", |device, value| device.device_os = owned(value)),
    ("DeviceOSLanguage", |device, value| device.device_os_language = owned(value)),
    ("DeviceUserAgent", |device, value| device.device_user_agent = owned(value)),
    ("DeviceTelephoneNumber", |device, value| device.device_telephone_number = owned(value)),
    ("DevicePhoneNumber", |device, value| device.device_telephone_number = owned(value)),
    ("DeviceMobileOperator", |device, value| device.device_mobile_operator = owned(value)),
    ("DeviceImei", |device, value| device.device_imei = owned(value)),
    ("DeviceActiveSyncVersion", |device, value| device.device_active_sync_version = owned(value)),
    ("ClientType", |device, value| device.client_type = client(value)),
    ("ClientVersion", |device, value| device.client_version = owned(value)),
    ("DeviceAccessState", |device, value| device.access_state = state(value)),
    ("DeviceAccessStateReason", |device, value| device.access_state_reason = reason(value)),
    ("DeviceAccessControlRule", |device, value| device.access_control_rule = owned(value)),
    ("UserDisplayName", |device, value| device.user_display_name = owned(value)),
    ("FirstSyncTime", |device, value| device.first_sync_time = time(value)),
    ("WhenChangedUTC", |device, value| device.when_changed = time(value)),
]);

/// What each property of `Get-MobileDeviceStatistics` says of a partnership's activity.
static STATISTICS: NameTable<Setter<DeviceStatistics>> = NameTable::new(&[
    ("DeviceId", |found, value| found.device_id = owned(value).map(DeviceId)),
    ("FirstSyncTime", |found, value| found.first_sync_time = time(value)),
    ("LastSyncAttemptTime", |found, value| found.last_sync_attempt_time = time(value)),
    ("LastSuccessSync", |found, value| found.last_success_sync = time(value)),
    ("LastPolicyUpdateTime", |found, value| found.last_policy_update_time = time(value)),
    ("DeviceWipeRequestTime", |found, value| found.device_wipe_request_time = time(value)),
    ("DeviceWipeSentTime", |found, value| found.device_wipe_sent_time = time(value)),
    ("DeviceWipeAckTime", |found, value| found.device_wipe_ack_time = time(value)),
    ("AccountOnlyDeviceWipeRequestTime", |found, value| found.account_only_wipe_request_time = time(value)),
    ("AccountOnlyDeviceWipeSentTime", |found, value| found.account_only_wipe_sent_time = time(value)),
    ("AccountOnlyDeviceWipeAckTime", |found, value| found.account_only_wipe_ack_time = time(value)),
    ("LastDeviceWipeRequestor", |found, value| found.last_device_wipe_requestor = owned(value)),
    ("IsRemoteWipeSupported", |found, value| found.is_remote_wipe_supported = boolean(value)),
    ("Status", |found, value| found.status = owned(value)),
    ("DeviceAccessState", |found, value| found.access_state = state(value)),
    ("DeviceAccessStateReason", |found, value| found.access_state_reason = reason(value)),
    ("DevicePolicyApplied", |found, value| found.device_policy_applied = owned(value)),
    ("DevicePolicyApplicationStatus", |found, value| found.device_policy_application_status = owned(value)),
    ("NumberOfFoldersSynced", |found, value| found.number_of_folders_synced = number(value)),
    ("DeviceType", |found, value| found.device_type = owned(value)),
    ("DeviceModel", |found, value| found.device_model = owned(value)),
    ("DeviceOS", |found, value| found.device_os = owned(value)),
    ("DeviceUserAgent", |found, value| found.device_user_agent = owned(value)),
    ("FriendlyName", |found, value| found.device_friendly_name = owned(value)),
    ("DeviceFriendlyName", |found, value| found.device_friendly_name = owned(value)),
    ("DeviceTelephoneNumber", |found, value| found.device_phone_number = owned(value)),
    ("DevicePhoneNumber", |found, value| found.device_phone_number = owned(value)),
    ("DeviceImei", |found, value| found.device_imei = owned(value)),
    ("ClientType", |found, value| found.client_type = client(value)),
]);

struct PartnershipKey {
    identity: DeviceIdentity,
    guid: Option<uuid::Uuid>,
    dn: Option<String>,
}

/// Identity, else Id, else DN, else GUID: any of them names the partnership.
fn key(object: &PsObject<'_>, what: &'static str) -> Result<PartnershipKey, DecodeError> {
    let named = ["Identity", "Id"].into_iter().filter_map(|name| object.get(name));
    let inside = |name| named.clone().find_map(|value| value.as_object().and_then(|id| id.get(name)));
    let own = |name| object.get(name);
    let dn = own("DistinguishedName").and_then(owned).or_else(|| inside("DistinguishedName").and_then(owned));
    let id_guid = own("Guid").and_then(guid).or_else(|| inside("ObjectGuid").and_then(guid));
    let identity = named
        .clone()
        .find_map(owned)
        .or_else(|| dn.clone())
        .or_else(|| id_guid.map(|guid| guid.to_string()))
        .ok_or_else(|| missing(object, what, "Identity"))?;
    Ok(PartnershipKey { identity: DeviceIdentity(identity), guid: id_guid, dn })
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
    let mut device = MobileDevice::default();
    DEVICE.fill(object, &mut device);
    let key = key(object, "mobile device")?;
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
    let mut found = DeviceStatistics::default();
    STATISTICS.fill(object, &mut found);
    let key = key(object, "device statistics record")?;
    if found.device_id.is_none() {
        found.device_id = device_id_of(&key.identity.0).map(|id| DeviceId(id.into()));
    }
    (found.identity, found.guid) = (key.identity, key.guid);
    Ok(found)
}
