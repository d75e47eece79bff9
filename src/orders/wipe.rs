//! Wipes: finds the one named device by its GUID and its name, and reads a wipe's progress from its times.

mod outcome;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
pub use outcome::{Look, WipeReply};
use serde::{Deserialize, Serialize};

use super::change::Change;
use super::refusal::Refusal;
use crate::api::report::DeviceRecord;
use crate::domain::device::{ClientType, DeviceId, DeviceStatistics, MobileDevice};
use crate::exchange::Identity;
use crate::exchange::cmdlet::ClearMobileDevice;
use uuid::Uuid;

/// The name by which an administrator confirms a device: the one it gave itself, else its id. A model names many.
pub fn device_name<'a>(friendly_name: Option<&'a str>, id: Option<&'a DeviceId>) -> Option<&'a str> {
    [friendly_name, id.map(|id| id.0.as_str())]
        .into_iter()
        .flatten()
        .map(str::trim)
        .find(|name| !name.is_empty())
}

/// The device that an order names: one object came back, and it has the GUID that was ordered.
///
/// # Errors
/// When another number of objects came, or the object has another GUID or none.
pub(super) fn the_device(found: &[MobileDevice], guid: Uuid) -> Result<&MobileDevice, Refusal> {
    let device = match found {
        [device] => device,
        [] => return Err(Refusal::NotFound { what: "device" }),
        many => return Err(Refusal::Ambiguous { what: "device", count: many.len() }),
    };
    match device.guid {
        Some(found) if found == guid && !guid.is_nil() => Ok(device),
        found => Err(Refusal::OtherObject { what: "device", expected: guid, found }),
    }
}

/// How far a wipe is, by Exchange's times; its `Status` text is not documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "progress", content = "at", rename_all = "camelCase")]
pub enum WipeProgress {
    None,
    /// Noted in the mailbox; can still be cancelled.
    Requested(Timestamp),
    /// On its way to the device.
    Sent(Timestamp),
    /// The device has carried it out.
    Acknowledged(Timestamp),
}

impl WipeProgress {
    /// Reads the times of the whole device's wipe or of the account-only one. A time that is older than the request
    /// belongs to an earlier wipe.
    pub fn of(statistics: &DeviceStatistics, account_only: bool) -> Self {
        let (requested, sent, acknowledged) = if account_only {
            (
                statistics.account_only_wipe_request_time,
                statistics.account_only_wipe_sent_time,
                statistics.account_only_wipe_ack_time,
            )
        } else {
            (
                statistics.device_wipe_request_time,
                statistics.device_wipe_sent_time,
                statistics.device_wipe_ack_time,
            )
        };
        Self::by_times(requested, sent, acknowledged)
    }

    fn by_times(
        requested: Option<Timestamp>,
        sent: Option<Timestamp>,
        acknowledged: Option<Timestamp>,
    ) -> Self {
        let this = |at: Option<Timestamp>| at.filter(|at| requested.is_none_or(|requested| *at >= requested));
        match (requested, this(sent), this(acknowledged)) {
            (_, _, Some(at)) => Self::Acknowledged(at),
            (_, Some(at), None) => Self::Sent(at),
            (Some(at), None, None) => Self::Requested(at),
            (None, None, None) => Self::None,
        }
    }

    /// True while the device has not answered.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Requested(_) | Self::Sent(_))
    }
}

/// True unless the statistics name another device.
fn is_of(statistics: &DeviceStatistics, guid: Uuid) -> bool {
    statistics.guid.is_none_or(|found| found == guid || found.is_nil())
}

/// True while a device has a wipe to carry out, of either kind.
pub(super) fn is_pending(statistics: &DeviceStatistics) -> bool {
    [false, true].iter().any(|account_only| WipeProgress::of(statistics, *account_only).is_pending())
}

/// True while a device has a wipe to carry out, by what a sync last read.
pub fn wipe_is_pending(device: &DeviceRecord) -> bool {
    WipeProgress::by_times(
        device.device_wipe_request_time,
        device.device_wipe_sent_time,
        device.device_wipe_ack_time,
    )
    .is_pending()
}

/// The wipe of one device. Nothing when one is pending already.
pub(super) fn wipe(
    found: &[MobileDevice],
    guid: Uuid,
    confirmed: &str,
    account_only: bool,
    statistics: Option<&DeviceStatistics>,
) -> Result<Vec<Change>, Refusal> {
    let device = the_device(found, guid)?;
    if device_name(device.friendly_name.as_deref(), device.device_id.as_ref()) != Some(confirmed) {
        return Err(Refusal::NotConfirmed);
    }
    if account_only && let Some(reason) = keeps_whole(device) {
        return Err(Refusal::AccountOnly { reason });
    }
    if let Some(statistics) = statistics
        && !is_of(statistics, guid)
    {
        return Err(Refusal::OtherObject { what: "device", expected: guid, found: statistics.guid });
    }
    if statistics.is_some_and(|statistics| WipeProgress::of(statistics, account_only).is_pending()) {
        return Ok(Vec::new());
    }
    let identity = Identity::guid(guid).map_err(|_| Refusal::NotFound { what: "device" })?;
    Ok(vec![Change::Wipe(ClearMobileDevice { account_only, ..ClearMobileDevice::wipe(identity) })])
}

/// Why a device is known not to understand `AccountOnlyRemoteWipe`; what is not known Exchange judges.
///
/// It came with protocol version 16.1 (`[MS-ASPROV]`). Outlook mobile clears its own data by the ordinary wipe.
fn keeps_whole(device: &MobileDevice) -> Option<String> {
    if matches!(device.client_type, Some(ClientType::Outlook | ClientType::Rest)) {
        return Some("it is Outlook mobile, whose ordinary wipe clears the account's data alone".into());
    }
    let spoken = device.device_active_sync_version.as_deref()?.trim();
    let (major, minor) = spoken.split_once('.')?;
    let version = (major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?);
    (version < (16, 1)).then(|| format!("it speaks ActiveSync {spoken}, and this needs 16.1"))
}

/// Takes a wipe back that has not been sent. Nothing when none was requested.
pub(super) fn cancel(
    found: &[MobileDevice],
    guid: Uuid,
    statistics: Option<&DeviceStatistics>,
) -> Result<Vec<Change>, Refusal> {
    the_device(found, guid)?;
    if let Some(statistics) = statistics {
        let both = [false, true].map(|account_only| WipeProgress::of(statistics, account_only));
        if !both.iter().any(|progress| matches!(progress, WipeProgress::Requested(_))) {
            let late = both.iter().any(|progress| matches!(progress, WipeProgress::Sent(_)));
            return if late { Err(Refusal::WipeSent) } else { Ok(Vec::new()) };
        }
    }
    let identity = Identity::guid(guid).map_err(|_| Refusal::NotFound { what: "device" })?;
    Ok(vec![Change::CancelWipe(ClearMobileDevice::cancel(identity))])
}
