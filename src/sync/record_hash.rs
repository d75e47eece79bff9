//! A hash over what describes a device: the agent uses it to compare each enumeration with the last snapshot, so that
//! memory does not grow with the organization.

use jiff::Timestamp;

use crate::domain::device::MobileDevice;

/// 128 bits over what describes a device and does not move with its activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordHash(pub [u8; 16]);

struct FieldHasher(blake3::Hasher);

impl FieldHasher {
    /// Length first, so that no two lists of fields run into the same bytes; nothing said is not empty text.
    fn text(&mut self, value: Option<&str>) {
        match value {
            None => self.0.update(&[0xFF; 4]),
            Some(text) => {
                let length = u32::try_from(text.len()).unwrap_or(u32::MAX - 1);
                self.0.update(&length.to_le_bytes()).update(text.as_bytes())
            }
        };
    }

    fn time(&mut self, value: Option<Timestamp>) {
        let millis = value.map_or(i64::MIN, Timestamp::as_millisecond);
        self.0.update(&millis.to_le_bytes());
    }

    fn finish(self) -> RecordHash {
        let mut short = [0_u8; 16];
        short.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        RecordHash(short)
    }
}

/// A hash over texts, for keys.
pub(super) fn hash_text(kind: &str, text: &str) -> RecordHash {
    let mut fields = FieldHasher(blake3::Hasher::new());
    fields.text(Some(kind));
    fields.text(Some(text));
    fields.finish()
}

impl RecordHash {
    /// The hash of one enumerated device. `whenChanged` stays out: the directory moves it for its own reasons,
    /// and whatever matters of such a change is in the columns.
    pub fn of(device: &MobileDevice) -> Self {
        let mut fields = FieldHasher(blake3::Hasher::new());
        fields.text(Some(&device.identity.0));
        fields.0.update(device.guid.unwrap_or_default().as_bytes());
        for text in [
            device.distinguished_name.as_deref(),
            device.device_id.as_ref().map(|id| id.0.as_str()),
            device.friendly_name.as_deref(),
            device.device_type.as_deref(),
            device.device_model.as_deref(),
            device.device_os.as_deref(),
            device.device_os_language.as_deref(),
            device.device_user_agent.as_deref(),
            device.device_telephone_number.as_deref(),
            device.device_mobile_operator.as_deref(),
            device.device_imei.as_deref(),
            device.device_active_sync_version.as_deref(),
            device.client_type.as_ref().map(|kind| kind.as_str()),
            device.client_version.as_deref(),
            device.access_state.as_ref().map(|state| state.as_str()),
            device.access_state_reason.as_ref().map(|reason| reason.as_str()),
            device.access_control_rule.as_deref(),
            device.user_display_name.as_deref(),
        ] {
            fields.text(text);
        }
        fields.time(device.first_sync_time);
        fields.finish()
    }
}

#[cfg(test)]
pub(crate) mod tests;
