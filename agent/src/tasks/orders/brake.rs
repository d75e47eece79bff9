//! The agent's own brake (safety rule 2): whatever the service thinks, no more than so many devices lose access in 24
//! hours without a person's word.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::{
    AccessLevel, DeviceAccessCharacteristic, DeviceAccessState, DeviceAccessStateReason,
};
use exchange_connector::domain::device::MobileDevice;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, WantedAccess};
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::GetMobileDevice;
use exchange_connector::exchange::decode::mobile_device;
use exchange_connector::orders::{OurIds, PersonalList};
use jiff::SignedDuration;

use super::facts::Facts;
use super::session::Exchange;
use super::trouble::Trouble;
use crate::findings;
use crate::store::changes::Losses;
use crate::store::{Journal, StoreError};

/// How long back losses are counted.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_hours(24);

/// Beyond either of them, a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
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
    /// Whether an order may go on after what was lost before it; else what a person should know.
    ///
    /// # Errors
    /// The finding that the order ends with.
    pub(crate) fn let_pass(self, this: &Losses, before: &Losses, total: u64) -> Result<(), Finding> {
        if this.is_none() {
            return Ok(());
        }
        let named = this.devices.union(&before.devices).count() as u64;
        let counted = named.saturating_add(this.more).saturating_add(before.more);
        if counted <= self.devices && counted.saturating_mul(100) <= self.percent.saturating_mul(total) {
            return Ok(());
        }
        Err(findings::ORDER_BRAKE
            .finding(format!(
                "{counted} of {total} devices would have lost access in 24 hours without a person's word; the connector \
                 lets {} and {} % pass. Nothing was changed.",
                self.devices, self.percent
            ))
            .remedy("Look at what is to be blocked, and accept it in the management service."))
    }
}

fn has_access(state: Option<&DeviceAccessState>) -> bool {
    // What is not known counts as access that can be lost.
    !matches!(state, Some(DeviceAccessState::Blocked | DeviceAccessState::Quarantined))
}

fn by_personal_list(record: &DeviceRecord) -> bool {
    record.access_state_reason == Some(DeviceAccessStateReason::Individual)
}

fn matches(record: &DeviceRecord, characteristic: &DeviceAccessCharacteristic, query: &str) -> bool {
    let value = match characteristic {
        DeviceAccessCharacteristic::DeviceType => &record.device_type,
        DeviceAccessCharacteristic::DeviceModel => &record.device_model,
        DeviceAccessCharacteristic::DeviceOS => &record.device_os,
        DeviceAccessCharacteristic::UserAgent => &record.user_agent,
        // Not told of a device: any may match.
        DeviceAccessCharacteristic::XmsWlHeader | DeviceAccessCharacteristic::Other(_) => return true,
    };
    value.as_deref().is_some_and(|value| value.eq_ignore_ascii_case(query))
}

fn closes(level: &AccessLevel) -> bool {
    *level != AccessLevel::Allow
}

/// True unless the policy is known to let in devices that cannot fulfil it, or the order does not change that. `None`:
/// the default policy.
fn may_refuse(order: &Order, facts: &Facts, policy: Option<&str>) -> bool {
    const SETTING: &str = "AllowNonProvisionableDevices";
    let allowed = PolicyValue::Bool(true);
    if let OrderKind::SetMailboxPolicy { settings, make_default: false, .. } = &order.what {
        return settings.iter().any(|(name, value)| name.eq_ignore_ascii_case(SETTING) && *value != allowed);
    }
    let known = facts.policies.as_deref().unwrap_or_default();
    let known = known.iter().find(|one| policy.map_or(one.is_default, |name| is_named(&one.name, name)));
    known.and_then(|policy| policy.setting(SETTING)) != Some(&allowed)
}

/// What a device applied is told by name, or by its path in the directory.
fn is_named(one: &str, other: &str) -> bool {
    let last = one.rsplit(['\\', '/']).next().unwrap_or(one);
    one.eq_ignore_ascii_case(other) || last.eq_ignore_ascii_case(other)
}

/// True for a device that said that it fulfils its policy.
fn fulfils(record: &DeviceRecord) -> bool {
    let status = record.device_policy_application_status.as_deref();
    status.is_some_and(|status| status.eq_ignore_ascii_case("AppliedInFull"))
}

/// Why losses could not be counted.
#[derive(Debug)]
pub(crate) enum Uncounted {
    Exchange(Trouble),
    Store(StoreError),
}

impl From<StoreError> for Uncounted {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Which devices an order takes access from. For one device, as Exchange has it now; for what concerns all of them, as
/// the last sync saw them.
pub(crate) async fn losses(
    order: &Order,
    facts: &Facts,
    ours: &OurIds,
    exchange: &mut Exchange,
    journal: &Journal,
) -> Result<Losses, Uncounted> {
    let mut losses = Losses::default();
    match &order.what {
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted } => {
            let takes = match wanted {
                WantedAccess::Allow => false,
                WantedAccess::Block => true,
                // What the organization's rules then say is not known here: the worse is assumed.
                WantedAccess::DefaultRule => ours.has(PersonalList::Allowed, device_id),
            };
            let Ok(mailbox) = Identity::guid(*mailbox_guid) else { return Ok(losses) };
            if takes {
                let mut controller = facts.controller.clone();
                let of_mailbox = GetMobileDevice::Mailbox(mailbox);
                let devices: Vec<MobileDevice> = exchange
                    .read(&of_mailbox, &mut controller, mobile_device)
                    .await
                    .map_err(Uncounted::Exchange)?;
                let loses = devices.iter().any(|device| {
                    let same = |id: &exchange_connector::domain::device::DeviceId| {
                        id.0.eq_ignore_ascii_case(&device_id.0)
                    };
                    device.device_id.as_ref().is_some_and(same) && has_access(device.access_state.as_ref())
                });
                if loses {
                    losses.devices.insert(format!("{mailbox_guid}|{device_id}").to_ascii_lowercase());
                }
            }
        }
        OrderKind::RemovePartnership { device_guid, .. }
            if facts.devices.iter().any(|device| has_access(device.access_state.as_ref())) =>
        {
            losses.devices.insert(device_guid.to_string());
        }
        OrderKind::SetDefaultAccessLevel { level } if closes(level) => {
            losses.more = count(journal, |record| {
                !by_personal_list(record)
                    && record.access_state_reason != Some(DeviceAccessStateReason::DeviceRule)
            })
            .await?;
        }
        OrderKind::SetDeviceAccessRule { characteristic, query_string, level } if closes(level) => {
            let loses = |record: &DeviceRecord| {
                !by_personal_list(record) && matches(record, characteristic, query_string)
            };
            losses.more = count(journal, loses).await?;
        }
        OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            losses.more = count(journal, |record| {
                record.access_state_reason == Some(DeviceAccessStateReason::DeviceRule)
                    && matches(record, characteristic, query_string)
            })
            .await?;
        }
        OrderKind::SetMailboxPolicy { name, .. } if may_refuse(order, facts, Some(name)) => {
            let of = |record: &DeviceRecord| {
                record.device_policy_applied.as_deref().is_none_or(|applied| is_named(applied, name))
            };
            let default = matches!(order.what, OrderKind::SetMailboxPolicy { make_default: true, .. });
            losses.more = count(journal, |record| !fulfils(record) && (default || of(record))).await?;
        }
        OrderKind::AssignMailboxPolicy { mailbox_guid, policy }
            if may_refuse(order, facts, policy.as_deref()) =>
        {
            let of = |record: &DeviceRecord| record.mailbox.guid == Some(*mailbox_guid) && !fulfils(record);
            losses.more = count(journal, of).await?;
        }
        _ => {}
    }
    Ok(losses)
}

/// Devices with access that a test takes it from.
async fn count(journal: &Journal, loses: impl Fn(&DeviceRecord) -> bool) -> Result<u64, StoreError> {
    let Some(snapshot) = journal.snapshot().await? else { return Ok(0) };
    let mut count = 0;
    journal
        .each_device(snapshot, |record| {
            count += u64::from(has_access(record.access_state.as_ref()) && loses(&record));
            Ok::<_, StoreError>(())
        })
        .await?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn losses(devices: &[&str], more: u64) -> Losses {
        Losses { devices: devices.iter().map(|name| (*name).to_owned()).collect(), more }
    }

    #[test]
    fn the_limits_themselves_pass_and_one_device_more_does_not() {
        let limits = Limits::default();
        let one = losses(&["one"], 0);
        assert!(limits.let_pass(&one, &losses(&[], 9), 1_000).is_ok(), "the tenth");
        assert!(limits.let_pass(&one, &losses(&[], 10), 1_000).is_err(), "the eleventh");
        assert!(limits.let_pass(&one, &losses(&[], 4), 100).is_ok(), "the fifth of a hundred");
        assert!(limits.let_pass(&one, &losses(&[], 5), 100).is_err(), "the sixth of a hundred");
        assert!(limits.let_pass(&one, &losses(&[], 0), 0).is_err(), "nothing is known of the organization");
    }

    #[test]
    fn a_device_counts_once_and_what_takes_nothing_always_passes() {
        let limits = Limits { devices: 2, percent: 100 };
        let before = losses(&["one", "two"], 0);
        assert!(limits.let_pass(&losses(&["one"], 0), &before, 100).is_ok());
        assert!(limits.let_pass(&losses(&["three"], 0), &before, 100).is_err());
        assert!(limits.let_pass(&losses(&[], 0), &losses(&[], 99), 100).is_ok());
        assert!(limits.let_pass(&losses(&[], u64::MAX), &before, 100).is_err());
    }
}
