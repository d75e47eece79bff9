//! Devices: one ActiveSync partnership between a mailbox and a device, as Exchange lists it.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::access::{DeviceAccessState, DeviceAccessStateReason};
use crate::named_values;

/// The id a device sends. One device may have several partnerships, so this is **not** a key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(pub String);

/// Exchange's identity of one partnership; the key, and what names a device in a report.
///
/// Canonical form: `<domain>/<path>/<User>/ExchangeActiveSyncDevices/<DeviceType>§<DeviceId>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceIdentity(pub String);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for DeviceIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

named_values! {
    /// Which protocol the client speaks (property `ClientType`).
    ClientType {
        Eas = "EAS",
        Rest = "REST",
        Outlook = "Outlook",
        Mowa = "MOWA",
    }
}

/// One partnership as `Get-MobileDevice` or `Get-ActiveSyncDevice` lists it. What Exchange did not say is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MobileDevice {
    pub identity: DeviceIdentity,
    pub guid: Option<Uuid>,
    pub distinguished_name: Option<String>,
    pub device_id: Option<DeviceId>,
    pub friendly_name: Option<String>,
    pub device_type: Option<String>,
    pub device_model: Option<String>,
    pub device_os: Option<String>,
    pub device_os_language: Option<String>,
    pub device_user_agent: Option<String>,
    pub device_telephone_number: Option<String>,
    pub device_mobile_operator: Option<String>,
    pub device_imei: Option<String>,
    pub device_active_sync_version: Option<String>,
    pub client_type: Option<ClientType>,
    pub client_version: Option<String>,
    pub access_state: Option<DeviceAccessState>,
    pub access_state_reason: Option<DeviceAccessStateReason>,
    /// The rule that gave the state, by name.
    pub access_control_rule: Option<String>,
    /// Canonical name of the mailbox's user.
    pub user_display_name: Option<String>,
    pub first_sync_time: Option<Timestamp>,
    pub when_changed: Option<Timestamp>,
}

/// One partnership's activity as `Get-MobileDeviceStatistics` reports it from the mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeviceStatistics {
    pub identity: DeviceIdentity,
    pub guid: Option<Uuid>,
    pub device_id: Option<DeviceId>,
    pub first_sync_time: Option<Timestamp>,
    pub last_sync_attempt_time: Option<Timestamp>,
    pub last_success_sync: Option<Timestamp>,
    pub last_policy_update_time: Option<Timestamp>,
    pub device_wipe_request_time: Option<Timestamp>,
    pub device_wipe_sent_time: Option<Timestamp>,
    pub device_wipe_ack_time: Option<Timestamp>,
    pub account_only_wipe_request_time: Option<Timestamp>,
    pub account_only_wipe_sent_time: Option<Timestamp>,
    pub account_only_wipe_ack_time: Option<Timestamp>,
    pub last_device_wipe_requestor: Option<String>,
    pub is_remote_wipe_supported: Option<bool>,
    /// Text only: its values are not documented; a wipe is judged by the times above.
    pub status: Option<String>,
    pub access_state: Option<DeviceAccessState>,
    pub access_state_reason: Option<DeviceAccessStateReason>,
    pub device_policy_applied: Option<String>,
    pub device_policy_application_status: Option<String>,
    pub number_of_folders_synced: Option<i64>,
    /// Filled where enumeration lacked them (statistics can list what the directory does not).
    pub device_type: Option<String>,
    pub device_model: Option<String>,
    pub device_os: Option<String>,
    pub device_user_agent: Option<String>,
    pub device_friendly_name: Option<String>,
    pub device_phone_number: Option<String>,
    pub device_imei: Option<String>,
    pub client_type: Option<ClientType>,
}

/// One row of `Get-ActiveSyncDeviceClass`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeviceClass {
    pub device_type: Option<String>,
    pub device_model: Option<String>,
}
