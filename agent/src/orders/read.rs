//! Reads the objects of an order from Exchange just before the order runs: each kind says what it needs, and one reader
//! requests all of it from the domain controller that the first object came from.

use std::collections::BTreeMap;

use exchange_connector::domain::access::{DeviceAccessRule, OrganizationSettings};
use exchange_connector::domain::device::{DeviceIdentity, DeviceStatistics, MobileDevice};
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::{
    GetActiveSyncDeviceAccessRule, GetActiveSyncOrganizationSettings, GetCasMailbox, GetMobileDevice,
    GetMobileDeviceMailboxPolicy, GetMobileDeviceStatistics,
};
use exchange_connector::exchange::decode::{
    MailboxPolicy, access_rule, cas_mailbox, mailbox_policy, mobile_device, organization_settings, owner_of,
    owner_of_identity, statistics,
};
use exchange_connector::orders::{
    Before, NeededMailbox, Needs, Now, OurIds, OurObjects, Seen, UndoNeeds, needs, undo_needs,
};
use uuid::Uuid;

use crate::exchange::cmdlets::Cmdlets;
use crate::exchange::failure::ExchangeFailure;
use crate::store::ours::Ours;

/// What is to be read.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadRequest {
    needs: UndoNeeds,
    device: Option<Uuid>,
    /// The partnership's identity, where its mailbox is wanted.
    owner_of: Option<DeviceIdentity>,
    statistics: bool,
}

impl ReadRequest {
    /// What an order stands on.
    pub(crate) fn of(what: &OrderKind) -> Self {
        let Needs { mailbox, device, statistics, settings, rules, policies } = needs(what);
        let mut request = Self {
            needs: UndoNeeds { settings, rules, policies, ..UndoNeeds::default() },
            device,
            owner_of: None,
            statistics,
        };
        match (mailbox, what) {
            (Some(NeededMailbox::Guid(guid)), _) => {
                request.needs.mailboxes.insert(guid);
            }
            (Some(NeededMailbox::OwnerOfDevice), OrderKind::RemovePartnership { device, .. }) => {
                request.owner_of = Some(device.clone());
            }
            _ => {}
        }
        request
    }

    /// What of access rules and default level was not read with `observed`.
    pub(crate) fn of_access_rules(observed: &Observed) -> Self {
        let (settings, rules) = (observed.settings.is_none(), observed.rules.is_none());
        Self { needs: UndoNeeds { settings, rules, ..UndoNeeds::default() }, ..Self::default() }
    }

    /// What the undo of values stands on.
    pub(crate) fn of_undo(made: &[Before]) -> Self {
        Self { needs: undo_needs(made), ..Self::default() }
    }

    /// The mailboxes that are read.
    pub(crate) fn mailboxes(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.needs.mailboxes.iter().copied()
    }
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Observed {
    pub(crate) mailboxes: Vec<CasMailbox>,
    pub(crate) devices: Vec<MobileDevice>,
    pub(crate) statistics: Option<DeviceStatistics>,
    pub(crate) settings: Option<OrganizationSettings>,
    pub(crate) rules: Option<Vec<DeviceAccessRule>>,
    pub(crate) policies: Option<Vec<MailboxPolicy>>,
    /// Where all of it came from, and where the changes go.
    pub(crate) controller: Option<String>,
}

impl Observed {
    /// As the core plans from it.
    pub(crate) fn seen(&self) -> Seen<'_> {
        Seen {
            mailboxes: &self.mailboxes,
            devices: &self.devices,
            statistics: self.statistics.as_ref(),
            settings: self.settings.as_ref(),
            rules: self.rules.as_deref(),
            policies: self.policies.as_deref(),
        }
    }

    /// As the core undoes from it.
    pub(crate) fn now<'a>(&'a self, ids: &'a BTreeMap<Uuid, OurIds>, objects: &'a OurObjects) -> Now<'a> {
        Now {
            mailboxes: &self.mailboxes,
            settings: self.settings.as_ref(),
            rules: self.rules.as_deref(),
            policies: self.policies.as_deref(),
            ours: ids,
            objects,
        }
    }

    /// What of `ids` and `objects` is as it was left, by what was just read.
    pub(crate) fn exact(&self, ids: &BTreeMap<Uuid, OurIds>, objects: &OurObjects) -> Ours {
        let exact = |guid: &Uuid, ours: &OurIds| {
            let mut of = self.mailboxes.iter().filter(|mailbox| mailbox.guid == Some(*guid));
            match (of.next(), of.next()) {
                (Some(mailbox), None) => ours.clone().as_seen(mailbox, self.policies.as_deref()),
                _ => ours.clone(),
            }
        };
        Ours {
            ids: ids.iter().map(|(guid, ours)| (*guid, exact(guid, ours))).collect(),
            objects: Some(objects.clone().still_there(&self.seen())),
        }
    }

    /// The mailbox whose lists are concerned.
    pub(crate) fn mailbox(&self) -> Option<Uuid> {
        match self.mailboxes.as_slice() {
            [mailbox] => mailbox.guid,
            _ => None,
        }
    }
}

/// Reads the requested objects.
pub(crate) async fn read(
    exchange: &mut impl Cmdlets,
    request: &ReadRequest,
    controller: Option<&str>,
) -> Result<Observed, ExchangeFailure> {
    let mut observed = Observed { controller: controller.map(str::to_owned), ..Observed::default() };
    // An identity that names nothing is an object that is not there.
    let mut mailboxes: Vec<Identity> =
        request.mailboxes().filter_map(|guid| Identity::guid(guid).ok()).collect();
    if let Some(guid) = request.device
        && let Ok(device) = Identity::guid(guid)
    {
        let one = GetMobileDevice::One(device.clone());
        observed.devices = exchange.read(&one, &mut observed.controller, mobile_device).await?;
        if let Some(identity) = &request.owner_of {
            let owner = match observed.devices.as_slice() {
                [device] => owner_of(device),
                _ => owner_of_identity(&identity.0),
            };
            mailboxes.extend(owner.and_then(|owner| Identity::new(owner.as_str()).ok()));
        }
        if request.statistics && observed.devices.len() == 1 {
            let of = GetMobileDeviceStatistics::device(device);
            let mut found = exchange.read(&of, &mut observed.controller, statistics).await?;
            observed.statistics = if found.len() == 1 { found.pop() } else { None };
        }
    }
    for identity in mailboxes {
        let one = GetCasMailbox::One { identity, from_domain_controller: observed.controller.is_none() };
        let found = exchange.read(&one, &mut observed.controller, cas_mailbox).await?;
        observed.mailboxes.extend(found);
    }
    if request.needs.settings {
        let found = exchange
            .read(&GetActiveSyncOrganizationSettings, &mut observed.controller, organization_settings)
            .await?;
        observed.settings = match <[_; 1]>::try_from(found) {
            Ok([settings]) => Some(settings),
            Err(_) => None,
        };
    }
    if request.needs.rules {
        let all = GetActiveSyncDeviceAccessRule::default();
        observed.rules = Some(exchange.read(&all, &mut observed.controller, access_rule).await?);
    }
    if request.needs.policies {
        let all = GetMobileDeviceMailboxPolicy::default();
        observed.policies = Some(exchange.read(&all, &mut observed.controller, mailbox_policy).await?);
    }
    Ok(observed)
}

#[cfg(test)]
mod tests;
