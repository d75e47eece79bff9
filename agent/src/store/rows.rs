//! Rows of the snapshot: what the agent stores of a device, the keys that find it, and its hash with the access state.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessState;
use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::health::DeviceCounts;
use exchange_connector::domain::mailbox::Mailbox;
use exchange_connector::sync::record::OwnerRow;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::Result;

/// Key of a device in the journal: 64 bits of its identity's hash.
pub type DeviceKey = i64;

/// One device row.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    pub key: DeviceKey,
    /// Hash of what the enumeration said, its three low bits replaced by the access state.
    pub hash: i64,
    /// Key by the GUID: statistics that name the device otherwise are found by it. 0: no GUID.
    pub alternate: DeviceKey,
    /// Key of the owner's row.
    pub owner: i64,
    /// JSON of the [`DeviceRecord`] as far as the directory has it.
    pub body: String,
}

/// What is to be written of a sync, in the order it arrives.
#[derive(Debug, Default)]
pub struct Batch {
    pub devices: Vec<DeviceRow>,
    /// Key of the device and JSON of the [`DeviceRecord`] as far as the statistics have it.
    pub statistics: Vec<(DeviceKey, String)>,
    /// Key of the owner and JSON of the [`OwnerRow`].
    pub owners: Vec<(i64, String)>,
}

impl Batch {
    pub fn len(&self) -> usize {
        self.devices.len() + self.statistics.len() + self.owners.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Calls a macro with what Exchange may say of a device: each member's name in JSON and its field.
macro_rules! members {
    ($with:ident) => {
        $with!(
                "deviceId": device_id,
                "guid": guid,
                "deviceType": device_type,
                "deviceModel": device_model,
                "deviceOS": device_os,
                "userAgent": user_agent,
                "friendlyName": friendly_name,
                "clientType": client_type,
                "accessState": access_state,
                "accessStateReason": access_state_reason,
                "firstSyncTime": first_sync_time,
                "lastSuccessSync": last_success_sync,
                "lastSyncAttemptTime": last_sync_attempt_time,
                "accessControlRule": access_control_rule,
                "deviceWipeRequestTime": device_wipe_request_time,
                "deviceWipeSentTime": device_wipe_sent_time,
                "deviceWipeAckTime": device_wipe_ack_time,
                "deviceActiveSyncVersion": device_active_sync_version,
                "deviceImei": device_imei,
                "devicePolicyApplied": device_policy_applied,
                "devicePolicyApplicationStatus": device_policy_application_status,
        )
    };
}

/// A record as a row keeps it: only what Exchange said, since half of what a report writes would be nulls.
pub fn body(record: &DeviceRecord) -> Result<String> {
    Ok(serde_json::to_string(&WithoutNulls(record))?)
}

struct WithoutNulls<'a>(&'a DeviceRecord);

impl serde::Serialize for WithoutNulls<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let Self(record) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("identity", &record.identity)?;
        if record.mailbox == Mailbox::default() {
            map.serialize_entry("mailbox", &std::collections::BTreeMap::<&str, ()>::new())?;
        } else {
            map.serialize_entry("mailbox", &record.mailbox)?;
        }
        macro_rules! told {
            ($($name:literal: $field:ident),+ $(,)?) => {
                $( if let Some(value) = &record.$field { map.serialize_entry($name, value)?; } )+
            };
        }
        members!(told);
        map.end()
    }
}

/// Marks a hash with an access state, so that states are counted from the index alone.
pub fn hash_with_state(hash: [u8; 16], state: Option<&DeviceAccessState>) -> i64 {
    let code = match state {
        Some(DeviceAccessState::Allowed) => 1,
        Some(DeviceAccessState::Blocked) => 2,
        Some(DeviceAccessState::Quarantined) => 3,
        Some(DeviceAccessState::DeviceDiscovery) => 4,
        Some(DeviceAccessState::Unknown | DeviceAccessState::Other(_)) | None => 0,
    };
    (first_bits(hash) & !7) | code
}

/// The first 64 bits of a hash.
pub fn first_bits(hash: [u8; 16]) -> i64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&hash[..8]);
    i64::from_le_bytes(bytes)
}

fn text_key(text: &str) -> i64 {
    let hash = blake3::hash(text.to_lowercase().as_bytes());
    let mut short = [0; 16];
    short.copy_from_slice(&hash.as_bytes()[..16]);
    first_bits(short)
}

/// The key of a device.
pub fn identity_key(identity: &DeviceIdentity) -> DeviceKey {
    text_key(&identity.0)
}

/// The key of a device by its GUID; 0: it has none.
pub fn guid_key(guid: Option<uuid::Uuid>) -> DeviceKey {
    guid.filter(|guid| !guid.is_nil()).map_or(0, |guid| text_key(&format!("guid:{guid}")))
}

/// Counts devices whose hashes end in these bits.
pub(super) fn count_state(counts: &mut DeviceCounts, bits: i64, number: u64) {
    counts.total += number;
    *match bits {
        1 => &mut counts.allowed,
        2 => &mut counts.blocked,
        3 => &mut counts.quarantined,
        4 => &mut counts.discovery,
        _ => &mut counts.unknown,
    } += number;
}

/// The directory wins; the statistics fill what it does not say and bring the times of activity.
pub(super) fn joined(row: &SqliteRow) -> Result<DeviceRecord> {
    let mut record: DeviceRecord = serde_json::from_str(row.get(0))?;
    if let Some(statistics) = row.get::<Option<&str>, _>(1) {
        fill(&mut record, serde_json::from_str(statistics)?);
    }
    if let Some(owner) = row.get::<Option<&str>, _>(2) {
        serde_json::from_str::<OwnerRow>(owner)?.add_to(&mut record);
    }
    Ok(record)
}

fn fill(record: &mut DeviceRecord, from: DeviceRecord) {
    macro_rules! fill {
        ($($name:literal: $field:ident),+ $(,)?) => {
            $( if record.$field.is_none() { record.$field = from.$field; } )+
        };
    }
    members!(fill);
}
