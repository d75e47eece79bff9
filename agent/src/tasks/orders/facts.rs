//! What an order concerns, read from Exchange just now: each kind says what it wants, and one reader asks for it, all of
//! it from the domain controller that the first object came from.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::domain::access::OrganizationSettings;
use exchange_connector::domain::device::{DeviceIdentity, DeviceStatistics, MobileDevice};
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::exchange::cmdlet::{
    GetActiveSyncOrganizationSettings, GetCasMailbox, GetMobileDevice, GetMobileDeviceStatistics,
};
use exchange_connector::exchange::decode::{
    cas_mailbox, mobile_device, organization_settings, owner_of, owner_of_identity, statistics,
};
use exchange_connector::exchange::Identity;
use exchange_connector::orders::before::Now;
use exchange_connector::orders::{Before, OurIds, Seen};
use uuid::Uuid;

use super::session::Exchange;
use super::trouble::Trouble;

/// What is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wants {
    mailboxes: BTreeSet<Uuid>,
    /// A partnership, by GUID and by the identity that tells its owner.
    device: Option<(Uuid, DeviceIdentity)>,
    /// The mailbox of that partnership.
    owner: bool,
    statistics: bool,
    settings: bool,
}

impl Wants {
    /// What a kind of order stands on.
    pub(crate) fn of(what: &OrderKind) -> Self {
        let mut wants = Self::default();
        match what {
            OrderKind::SetDeviceAccess { mailbox_guid, .. } => {
                wants.mailboxes.insert(*mailbox_guid);
            }
            OrderKind::RemovePartnership { device, device_guid, .. } => {
                wants.device = Some((*device_guid, device.clone()));
                wants.owner = true;
            }
            OrderKind::Wipe { device, device_guid, .. } | OrderKind::CancelWipe { device, device_guid } => {
                wants.device = Some((*device_guid, device.clone()));
                wants.statistics = true;
            }
            OrderKind::SetDefaultAccessLevel { .. } | OrderKind::SetOrganizationSettings { .. } => {
                wants.settings = true;
            }
            OrderKind::AssignMailboxPolicy { mailbox_guid, .. } => {
                wants.mailboxes.insert(*mailbox_guid);
            }
            OrderKind::SetDeviceAccessRule { .. }
            | OrderKind::RemoveDeviceAccessRule { .. }
            | OrderKind::SetMailboxPolicy { .. }
            | OrderKind::RemoveMailboxPolicy { .. }
            | OrderKind::SyncNow { .. }
            | OrderKind::Notify(_)
            | OrderKind::Undo { .. } => {}
        }
        wants
    }

    /// The mailboxes that are read.
    pub(crate) fn mailboxes(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.mailboxes.iter().copied()
    }

    /// The mailbox that is concerned, where one is.
    pub(crate) fn first_mailbox(&self) -> Option<Uuid> {
        self.mailboxes.first().copied()
    }

    /// What the undo of values stands on.
    pub(crate) fn of_undo<'b>(made: impl IntoIterator<Item = &'b Before>) -> Self {
        let mut wants = Self::default();
        for before in made {
            match before {
                Before::PersonalList { mailbox_guid, .. } => {
                    wants.mailboxes.insert(*mailbox_guid);
                }
                Before::DefaultAccessLevel { .. } => wants.settings = true,
                Before::Irreversible { .. } => {}
            }
        }
        wants
    }
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) mailboxes: Vec<CasMailbox>,
    pub(crate) devices: Vec<MobileDevice>,
    pub(crate) statistics: Option<DeviceStatistics>,
    pub(crate) settings: Option<OrganizationSettings>,
    /// Where all of it came from, and where the changes go.
    pub(crate) controller: Option<String>,
}

impl Facts {
    /// As the core plans from it.
    pub(crate) fn seen(&self) -> Seen<'_> {
        Seen {
            mailboxes: &self.mailboxes,
            devices: &self.devices,
            statistics: self.statistics.as_ref(),
            settings: self.settings.as_ref(),
        }
    }

    /// As the core undoes from it.
    pub(crate) fn now<'a>(&'a self, ours: &'a BTreeMap<Uuid, OurIds>) -> Now<'a> {
        Now { mailboxes: &self.mailboxes, settings: self.settings.as_ref(), ours }
    }

    /// The mailbox whose lists are concerned.
    pub(crate) fn mailbox(&self) -> Option<Uuid> {
        match self.mailboxes.as_slice() {
            [mailbox] => mailbox.guid,
            _ => None,
        }
    }
}

/// Reads what is wanted.
pub(crate) async fn read(
    exchange: &mut Exchange,
    wants: &Wants,
    controller: Option<&str>,
) -> Result<Facts, Trouble> {
    let mut facts = Facts { controller: controller.map(str::to_owned), ..Facts::default() };
    // An identity that names nothing is an object that is not there.
    let mut mailboxes: Vec<Identity> =
        wants.mailboxes.iter().filter_map(|guid| Identity::guid(*guid).ok()).collect();
    if let Some((guid, identity)) = &wants.device
        && let Ok(device) = Identity::guid(*guid)
    {
        let one = GetMobileDevice::One(device.clone());
        facts.devices = exchange.read(&one, &mut facts.controller, mobile_device).await?;
        if wants.owner {
            let owner = match facts.devices.as_slice() {
                [device] => owner_of(device),
                _ => owner_of_identity(&identity.0),
            };
            mailboxes.extend(owner.and_then(|owner| Identity::new(owner.as_str()).ok()));
        }
        if wants.statistics && facts.devices.len() == 1 {
            let of = GetMobileDeviceStatistics::device(device);
            let mut found = exchange.read(&of, &mut facts.controller, statistics).await?;
            facts.statistics = if found.len() == 1 { found.pop() } else { None };
        }
    }
    for identity in mailboxes {
        let one = GetCasMailbox::One { identity, from_domain_controller: facts.controller.is_none() };
        let found = exchange.read(&one, &mut facts.controller, cas_mailbox).await?;
        facts.mailboxes.extend(found);
    }
    if wants.settings {
        let found = exchange
            .read(&GetActiveSyncOrganizationSettings, &mut facts.controller, organization_settings)
            .await?;
        facts.settings = match <[_; 1]>::try_from(found) {
            Ok([settings]) => Some(settings),
            Err(_) => None,
        };
    }
    Ok(facts)
}
