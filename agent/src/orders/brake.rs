//! The agent's own brake (safety rule 2): it counts again who loses access by an order, from its own snapshot, its own
//! journal and what Exchange shows now. It stops an order that takes access from too many devices without approval.
//!
//! It applies the limits of the service's brake, which an administrator may raise, and any stricter limits in the
//! agent's own settings, which the service cannot raise.

use exchange_connector::api::report::{DeviceRecord, OrganizationReport};
use exchange_connector::config::Config;
use exchange_connector::domain::brake::{Limits, WINDOW_HOURS};
use exchange_connector::domain::device::{DeviceId, MobileDevice};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderGroup, OrderKind, OrderState, WantedAccess};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::GetMobileDevice;
use exchange_connector::exchange::decode::mobile_device;
use exchange_connector::findings;
use exchange_connector::orders::{Effect, OurIds, PersonalList, has_access};
use exchange_connector::sync::device_record;
use exchange_connector::sync::record::OwnerRow;
use jiff::SignedDuration;
use uuid::Uuid;

use super::attempt::Attempt;
use super::read::{self, Observed, ReadRequest};
use crate::exchange::cmdlets::Cmdlets;
use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::exchange::report::policy_report;
use crate::store::changes::Losses;
use crate::store::rows::identity_key;
use crate::store::{Journal, StoreError, keys};

/// How long back losses are counted.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_hours(WINDOW_HOURS);
/// Devices that losses name one by one; others are only counted.
const MOST_NAMED: usize = 10_000;

/// The limits that hold now.
pub(crate) async fn limits(journal: &Journal, config: &Config) -> Result<Limits, StoreError> {
    // Until the service says what its brake is, the default holds.
    Ok(journal.get_or_default(&keys::BRAKE).await?.with(config.brake))
}

/// Whether an order may go on after what was lost before it.
///
/// # Errors
/// The finding that the order ends with.
pub(crate) fn check_limit(limits: Limits, this: &Losses, before: &Losses, total: u64) -> Result<(), Finding> {
    if this.is_none() {
        return Ok(());
    }
    let named = this.devices.union(&before.devices).count() as u64;
    let counted = named.saturating_add(this.more).saturating_add(before.more);
    if !limits.exceeded_by(counted, total) {
        return Ok(());
    }
    Err(findings::ORDER_BRAKE
        .finding(format!(
            "{counted} of {total} devices would have lost access in 24 hours without a person's word; the connector \
             lets {} and {} % pass.",
            limits.devices, limits.percent
        ))
        .remedy(
            "Look at what is to be blocked, and accept it in the management service; or raise the brake there and, where \
             they name one, in the connector's settings.",
        ))
}

/// Why losses could not be counted.
#[derive(Debug)]
pub(crate) enum Uncounted {
    Exchange(ExchangeFailure),
    Store(StoreError),
    /// No full sync has ended yet: the devices are not known.
    NoSnapshot,
    /// Only a part of the organization's devices is known.
    Scope,
}

impl Uncounted {
    /// What becomes of the order.
    pub(crate) fn attempt(self) -> Result<Attempt, StoreError> {
        Ok(match self {
            Self::Exchange(failure) => failure.into(),
            Self::Store(error) => return Err(error),
            Self::NoSnapshot => Attempt::Later { after: None, finding: not_counted() },
            Self::Scope => {
                let finding = findings::ORDER_BRAKE
                    .finding(
                        "Discovery is limited, so that the devices outside of its scope are not known, and nobody can \
                         count from how many of them this would take access.",
                    )
                    .remedy(
                        "Let discovery see the whole organization and run a full sync; or accept the change in the \
                         management service.",
                    );
                Attempt::ended(OrderState::NotApplied, Some(finding))
            }
        })
    }
}

/// What an order waits with until the first full sync has ended.
pub(crate) fn not_counted() -> Finding {
    findings::ORDER_NOT_COUNTED.finding(
        "The first full sync has not ended: from how many devices this would take access cannot be counted. It waits.",
    )
}

impl From<StoreError> for Uncounted {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Which devices an order takes access from. For those of one mailbox, as Exchange has them now; for what concerns all
/// of them, as the last sync saw them, by the rules and policies as they are now.
pub(crate) async fn losses(
    order: &Order,
    observed: &Observed,
    ours: &OurIds,
    exchange: &mut impl Cmdlets,
    journal: &Journal,
) -> Result<Losses, Uncounted> {
    let mut losses = Losses::default();
    match &order.what {
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted } => {
            let takes = match wanted {
                WantedAccess::Allow => false,
                WantedAccess::Block => true,
                // The agent does not read the organization's rules for one device: it assumes the worse.
                WantedAccess::DefaultRule => ours.has(PersonalList::Allowed, device_id),
            };
            if takes {
                let devices = of_mailbox(*mailbox_guid, observed, exchange, journal).await?;
                let block = OrderKind::SetDeviceAccess {
                    mailbox_guid: *mailbox_guid,
                    device_id: device_id.clone(),
                    wanted: WantedAccess::Block,
                };
                let unread = OrganizationReport::default();
                let effect = Effect::of(&block, &unread);
                losses.devices.extend(devices.iter().filter(|one| effect.may_take_from(one)).map(key));
            }
        }
        OrderKind::RemovePartnership { device_guid, .. } => {
            let devices = observed.devices.iter().map(|device| device_record(device.clone(), None, None));
            let lost = devices.filter(has_access).map(|mut device| {
                device.mailbox.guid = observed.mailbox();
                device.guid = Some(*device_guid);
                key(&device)
            });
            losses.devices.extend(lost);
        }
        OrderKind::AssignMailboxPolicy { mailbox_guid, .. } => {
            let now = organization(&order.what, observed, exchange, journal).await?;
            let effect = Effect::of(&order.what, &now);
            let devices = of_mailbox(*mailbox_guid, observed, exchange, journal).await?;
            losses.devices.extend(devices.iter().filter(|one| effect.may_take_from(one)).map(key));
        }
        what => {
            let unread = OrganizationReport::default();
            if !Effect::of(what, &unread).is_nothing() {
                let now = organization(what, observed, exchange, journal).await?;
                let effect = Effect::of(what, &now);
                if !effect.is_nothing() {
                    losses = count(&effect, journal, MOST_NAMED).await?;
                }
            }
        }
    }
    Ok(losses)
}

/// Names a device the same way whichever order takes access from it.
fn key(device: &DeviceRecord) -> String {
    let name = match (device.mailbox.guid, &device.device_id) {
        (Some(mailbox), Some(DeviceId(id))) => format!("{mailbox}|{id}"),
        _ => device.guid.map_or_else(|| device.identity.0.clone(), |guid| guid.to_string()),
    };
    name.to_lowercase()
}

/// A mailbox's devices as Exchange has them now, with what the last sync read of their statistics.
async fn of_mailbox(
    mailbox: Uuid,
    observed: &Observed,
    exchange: &mut impl Cmdlets,
    journal: &Journal,
) -> Result<Vec<DeviceRecord>, Uncounted> {
    let Ok(identity) = Identity::guid(mailbox) else { return Ok(Vec::new()) };
    let mut controller = observed.controller.clone();
    let all = GetMobileDevice::Mailbox(identity);
    let devices: Vec<MobileDevice> =
        exchange.read(&all, &mut controller, mobile_device).await.map_err(Uncounted::Exchange)?;
    let keys: Vec<_> = devices.iter().map(|device| identity_key(&device.identity)).collect();
    let known = match journal.snapshot().await? {
        Some(snapshot) => journal.devices_of(snapshot, &keys).await?,
        None => Vec::new(),
    };
    let record = |device: MobileDevice| {
        let before = known.iter().find(|known| known.identity == device.identity);
        let mut record = device_record(device, None, None);
        record.device_policy_application_status =
            before.and_then(|known| known.device_policy_application_status.clone());
        if let [owner] = observed.mailboxes.as_slice() {
            OwnerRow::of(owner).add_to(&mut record);
        }
        record.mailbox.guid = Some(mailbox);
        record
    };
    Ok(devices.into_iter().map(record).collect())
}

/// The organization as it is now where an order looks at it, and else as the last full sync read it.
async fn organization(
    what: &OrderKind,
    observed: &Observed,
    exchange: &mut impl Cmdlets,
    journal: &Journal,
) -> Result<OrganizationReport, Uncounted> {
    let mut now = journal.get_or_default(&keys::ORGANIZATION).await?;
    let mut take = |observed: &Observed| {
        if let Some(settings) = &observed.settings {
            now.settings = Some(settings.clone());
        }
        if let Some(rules) = &observed.rules {
            now.access_rules = Some(rules.clone());
        }
        if let Some(policies) = &observed.policies {
            now.mailbox_policies = Some(policies.iter().map(policy_report).collect());
        }
    };
    take(observed);
    if what.group() == OrderGroup::AccessRules {
        match read::read(exchange, &ReadRequest::of_access_rules(observed), observed.controller.as_deref())
            .await
        {
            Ok(more) => take(&more),
            // It cannot be read at all: what the last full sync saw stands, or nothing is known.
            Err(ExchangeFailure { retry: Retry::Never, finding, .. }) => {
                tracing::warn!(code = finding.code, %finding, "the brake counts by the last full sync");
            }
            Err(failure) => return Err(Uncounted::Exchange(failure)),
        }
    }
    Ok(now)
}

/// The devices of the snapshot that an order may take access from. What was put on an allowed list since is believed
/// before what the snapshot says.
async fn count(effect: &Effect<'_>, journal: &Journal, most_named: usize) -> Result<Losses, Uncounted> {
    let mut losses = Losses::default();
    let Some(snapshot) = journal.snapshot().await? else { return Err(Uncounted::NoSnapshot) };
    if journal.snapshot_scope().await? != DiscoveryScope::All {
        return Err(Uncounted::Scope);
    }
    let mut lost = Vec::new();
    journal
        .each_device(snapshot, |record| {
            if effect.may_take_from(&record) {
                if lost.len() < most_named {
                    lost.push(record);
                } else {
                    losses.more += 1;
                }
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    for mut record in lost {
        if let (Some(mailbox), Some(id)) = (record.mailbox.guid, &record.device_id)
            && record.personal_list.is_none()
            && journal.our_ids(mailbox).await?.has(PersonalList::Allowed, id)
        {
            record.personal_list = Some(PersonalList::Allowed);
            if !effect.may_take_from(&record) {
                continue;
            }
        }
        losses.devices.insert(key(&record));
    }
    Ok(losses)
}

#[cfg(test)]
pub(crate) mod tests;
