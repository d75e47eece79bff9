//! The brake: how many devices may lose access in 24 hours without approval. Service and agent count each for
//! itself, against the same limits; a connector's own settings may make them stricter.

use serde::{Deserialize, Serialize};

/// Hours over which losses are counted.
pub const WINDOW_HOURS: i64 = 24;

/// Beyond either of them, an administrator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    #[serde(rename = "deviceCount")]
    pub devices: u64,
    /// Of all devices of the organization.
    pub percent: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { devices: 10, percent: 5 }
    }
}

impl Limits {
    /// True when so many of `total` devices are more than may lose access.
    pub fn exceeded_by(self, counted: u64, total: u64) -> bool {
        counted > self.devices || counted.saturating_mul(100) > self.percent.saturating_mul(total)
    }

    /// The stricter of both, number and share each for itself.
    pub fn with(self, own: OwnLimits) -> Self {
        Self {
            devices: own.device_count.map_or(self.devices, |own| self.devices.min(own.into())),
            percent: own.percent.map_or(self.percent, |own| self.percent.min(own.into())),
        }
    }
}

/// Limits that a connector's own settings add, whatever the service says. `None`: none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OwnLimits {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_count: Option<u32>,
    /// At most 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<u8>,
}

impl OwnLimits {
    /// True when nothing is added.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests;
