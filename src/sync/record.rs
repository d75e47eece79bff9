//! The record that is reported: device, statistics and owner in one.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::record_hash::{RecordHash, hash_text};
use crate::api::report::DeviceRecord;
use crate::domain::access::DeviceAccessState;
use crate::domain::device::{DeviceId, DeviceStatistics, MobileDevice};
use crate::domain::mailbox::{CasMailbox, Mailbox, PersonalList, same_id};
use crate::exchange::decode::{Owner, owner_of};

/// The key under which a mailbox is found for a device: a hash of its DN or canonical name without case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OwnerKey(pub [u8; 16]);

impl OwnerKey {
    fn new(kind: &str, name: &str) -> Self {
        let RecordHash(bytes) = hash_text(kind, &name.to_lowercase());
        Self(bytes)
    }

    /// The key to look a device's owner up with.
    pub fn of_device(device: &MobileDevice) -> Option<Self> {
        Some(match owner_of(device)? {
            Owner::DistinguishedName(dn) => Self::new("dn", dn),
            Owner::Canonical(name) => Self::new("canonical", name),
        })
    }

    /// The keys under which a mailbox is kept: a device may name it either way.
    pub fn of_mailbox(mailbox: &CasMailbox) -> impl Iterator<Item = Self> {
        let dn = mailbox.distinguished_name.as_deref().map(|dn| Self::new("dn", dn));
        // An identity is canonical in one wire form and a DN in another.
        let identity = if mailbox.identity.contains('=') { "dn" } else { "canonical" };
        let identity = Self::new(identity, &mailbox.identity);
        dn.into_iter().chain([identity])
    }
}

/// The owner of devices as it is kept: who it is, and what of its settings decides over each device.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerRow {
    pub display_name: Option<String>,
    pub smtp_address: Option<String>,
    pub guid: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<DeviceId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked: Vec<DeviceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaulted: Option<bool>,
}

impl OwnerRow {
    /// What is kept of a mailbox.
    pub fn of(mailbox: &CasMailbox) -> Self {
        let defaulted = mailbox.active_sync_mailbox_policy_is_defaulted;
        Self {
            display_name: mailbox.display_name.clone(),
            smtp_address: mailbox.primary_smtp_address.clone(),
            guid: mailbox.guid,
            allowed: mailbox.active_sync_allowed_device_ids.clone(),
            blocked: mailbox.active_sync_blocked_device_ids.clone(),
            policy: mailbox.active_sync_mailbox_policy.clone().filter(|_| defaulted != Some(true)),
            defaulted,
        }
    }

    /// Adds to a device's record what its owner says.
    pub fn add_to(self, record: &mut DeviceRecord) {
        let on = |list: &[DeviceId]| {
            record.device_id.as_ref().is_some_and(|id| list.iter().any(|entry| same_id(entry, id)))
        };
        // Exchange looks at the blocked list first.
        record.personal_list = if on(&self.blocked) {
            Some(PersonalList::Blocked)
        } else {
            on(&self.allowed).then_some(PersonalList::Allowed)
        };
        record.mailbox =
            Mailbox { display_name: self.display_name, smtp_address: self.smtp_address, guid: self.guid };
        record.mailbox_policy = self.policy;
        record.mailbox_policy_is_defaulted = self.defaulted;
    }
}

/// Merges what the directory, the mailbox's statistics and the owner say.
///
/// The directory wins for what describes the device and for its access state: statistics have been seen to say
/// `Unknown` for a device that the directory calls blocked.
pub fn device_record(
    device: MobileDevice,
    statistics: Option<DeviceStatistics>,
    mailbox: Option<Mailbox>,
) -> DeviceRecord {
    let mut record = DeviceRecord {
        device_id: device.device_id,
        identity: device.identity,
        guid: device.guid,
        mailbox: mailbox.unwrap_or_default(),
        device_type: device.device_type,
        device_model: device.device_model,
        device_os: device.device_os,
        user_agent: device.device_user_agent,
        friendly_name: device.friendly_name,
        client_type: device.client_type,
        access_state: device.access_state,
        access_state_reason: device.access_state_reason,
        first_sync_time: device.first_sync_time,
        access_control_rule: device.access_control_rule,
        device_active_sync_version: device.device_active_sync_version,
        device_imei: device.device_imei,
        ..DeviceRecord::default()
    };
    if let Some(statistics) = statistics {
        add_statistics(&mut record, statistics);
    }
    record
}

/// A record of statistics alone, to be merged with what the directory says of the device.
pub fn statistics_record(statistics: DeviceStatistics) -> DeviceRecord {
    let mut record = DeviceRecord { identity: statistics.identity.clone(), ..DeviceRecord::default() };
    add_statistics(&mut record, statistics);
    record
}

/// Adds statistics to a record that was reported without them.
pub fn add_statistics(record: &mut DeviceRecord, statistics: DeviceStatistics) {
    fn fill<T>(known: &mut Option<T>, new: Option<T>) {
        if known.is_none() {
            *known = new;
        }
    }
    let unknown = matches!(record.access_state, None | Some(DeviceAccessState::Unknown));
    let is_known = !matches!(statistics.access_state, None | Some(DeviceAccessState::Unknown));
    if unknown && is_known {
        record.access_state = statistics.access_state;
        record.access_state_reason = statistics.access_state_reason;
    }
    fill(&mut record.device_id, statistics.device_id);
    fill(&mut record.guid, statistics.guid);
    fill(&mut record.device_type, statistics.device_type);
    fill(&mut record.device_model, statistics.device_model);
    fill(&mut record.device_os, statistics.device_os);
    fill(&mut record.user_agent, statistics.device_user_agent);
    fill(&mut record.friendly_name, statistics.device_friendly_name);
    fill(&mut record.device_imei, statistics.device_imei);
    fill(&mut record.client_type, statistics.client_type);
    fill(&mut record.first_sync_time, statistics.first_sync_time);
    record.last_success_sync = statistics.last_success_sync;
    record.last_sync_attempt_time = statistics.last_sync_attempt_time;
    record.device_wipe_request_time = statistics.device_wipe_request_time;
    record.device_wipe_sent_time = statistics.device_wipe_sent_time;
    record.device_wipe_ack_time = statistics.device_wipe_ack_time;
    record.device_policy_applied = statistics.device_policy_applied;
    record.device_policy_application_status = statistics.device_policy_application_status;
}

#[cfg(test)]
mod tests;
