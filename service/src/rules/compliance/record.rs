//! One management record: the part of Graph's `managedDevice` that decisions and people need.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::rules::access::GraphComplianceState;

/// Graph's members. A member that is not known is refused, not dropped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ManagedDevice {
    pub device_name: Option<String>,
    pub user_id: Option<String>,
    pub user_principal_name: Option<String>,
    pub email_address: Option<String>,
    /// Exchange's device id, where the management knows it: the join key.
    pub eas_device_id: Option<String>,
    pub eas_activated: Option<bool>,
    #[serde(rename = "azureADDeviceId")]
    pub azure_ad_device_id: Option<String>,
    pub compliance_state: Option<GraphComplianceState>,
    #[serde(deserialize_with = "graph_time")]
    pub compliance_grace_period_expiration_date_time: Option<Timestamp>,
    pub management_state: Option<String>,
    pub management_agent: Option<String>,
    pub device_registration_state: Option<String>,
    #[serde(deserialize_with = "graph_time")]
    pub last_sync_date_time: Option<Timestamp>,
    #[serde(deserialize_with = "graph_time")]
    pub enrolled_date_time: Option<Timestamp>,
    pub operating_system: Option<String>,
    pub os_version: Option<String>,
    pub model: Option<String>,
    pub manufacturer: Option<String>,
    pub serial_number: Option<String>,
    pub imei: Option<String>,
    pub phone_number: Option<String>,
    pub is_supervised: Option<bool>,
    pub jail_broken: Option<String>,
}

/// Why a record cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    #[error("it names no user: userPrincipalName or emailAddress is needed")]
    NoUser,
    #[error("it names no device: deviceName, easDeviceId or serialNumber is needed")]
    NoDevice,
    #[error("complianceState {0:?} is not one of {known}", known = states())]
    State(String),
}

fn states() -> String {
    GraphComplianceState::KNOWN.iter().map(GraphComplianceState::as_str).collect::<Vec<_>>().join(", ")
}

/// Graph writes "never" as the first or the last moment of its calendar; the last one is beyond ours.
pub fn parse_time(text: &str) -> Result<Option<Timestamp>, jiff::Error> {
    if text.starts_with("9999-12-31") || text.starts_with("0001-01-01") {
        return Ok(None);
    }
    text.parse().map(Some)
}

fn graph_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    match Option::<String>::deserialize(deserializer)? {
        None => Ok(None),
        Some(text) => parse_time(&text).map_err(serde::de::Error::custom),
    }
}

impl ManagedDevice {
    /// Drops empty texts, then looks whether a decision could use what is left.
    ///
    /// # Errors
    /// When it names no user or no device, or its compliance is none that is known.
    pub fn checked(mut self) -> Result<Self, RecordError> {
        for text in [
            &mut self.device_name,
            &mut self.user_id,
            &mut self.user_principal_name,
            &mut self.email_address,
            &mut self.eas_device_id,
            &mut self.azure_ad_device_id,
            &mut self.management_state,
            &mut self.serial_number,
            &mut self.imei,
        ] {
            *text = text.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        }
        if self.user_principal_name.is_none() && self.email_address.is_none() {
            return Err(RecordError::NoUser);
        }
        if self.device_name.is_none() && self.eas_device_id.is_none() && self.serial_number.is_none() {
            return Err(RecordError::NoDevice);
        }
        match &self.compliance_state {
            Some(GraphComplianceState::Other(text)) => Err(RecordError::State(text.to_string())),
            _ => Ok(self),
        }
    }

    /// Its state; `unknown` when the source gives none.
    pub fn state(&self) -> GraphComplianceState {
        self.compliance_state.clone().unwrap_or(GraphComplianceState::Unknown)
    }

    /// True where only Exchange told the management of the device: nobody enrolled it.
    pub fn eas_only(&self) -> bool {
        self.management_agent.as_deref().is_some_and(|agent| agent.trim().eq_ignore_ascii_case("eas"))
    }

    /// False while the management is taking the device out, and where it never took it in: such a record vouches for
    /// nothing.
    pub fn managed(&self) -> bool {
        !self.eas_only()
            && !self.management_state.as_deref().is_some_and(|state| {
                ["retirePending", "retireIssued", "wipePending", "wipeIssued", "deletePending"]
                    .iter()
                    .any(|leaving| leaving.eq_ignore_ascii_case(state))
            })
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        [&self.device_name, &self.eas_device_id, &self.serial_number]
            .into_iter()
            .find_map(|name| name.as_deref())
            .unwrap_or("a device without a name")
    }

    /// The id of a record whose source gives none: made from user and device, so that it is the same at the next
    /// reading and a link to it holds.
    pub fn derived_id(&self, source: &str) -> Uuid {
        let user = self.user_principal_name.as_ref().or(self.email_address.as_ref());
        let device =
            self.eas_device_id.as_ref().or(self.serial_number.as_ref()).or(self.device_name.as_ref());
        let mut hasher = blake3::Hasher::new();
        for part in [Some(source), user.map(String::as_str), device.map(String::as_str)] {
            hasher.update(part.unwrap_or_default().to_lowercase().as_bytes()).update(&[0]);
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Uuid::new_v8(bytes)
    }
}

#[cfg(test)]
mod tests;
