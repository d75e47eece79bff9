//! Singles: the devices that no pipe answers for, grouped by mailbox.

use std::collections::BTreeMap;

use super::StepKind;
use crate::domain::device::MobileDevice;
use crate::exchange::decode::owner_of;
use crate::exchange::{Identity, IdentityError};
use crate::sync::record::OwnerKey;

/// Devices that the plan requests by name. It requests a device that is listed twice once.
#[derive(Debug, Default)]
pub(super) struct Singles {
    by_owner: BTreeMap<OwnerKey, Owned>,
    /// Devices whose owner is not known.
    ownerless: Vec<Identity>,
}

#[derive(Debug)]
struct Owned {
    /// `None` where the owner's name is no identity: then the plan requests its devices one by one.
    mailbox: Option<Identity>,
    devices: Vec<Identity>,
}

impl Singles {
    /// One more device.
    ///
    /// # Errors
    /// When nothing of it can be sent as an identity.
    pub(super) fn add(&mut self, device: &MobileDevice) -> Result<(), IdentityError> {
        let identity = Identity::of_device(device)?;
        let list = match (OwnerKey::of_device(device), owner_of(device)) {
            (Some(key), Some(owner)) => {
                let owned = self.by_owner.entry(key).or_insert_with(|| Owned {
                    mailbox: Identity::new(owner.as_str()).ok(),
                    devices: Vec::with_capacity(1),
                });
                &mut owned.devices
            }
            _ => &mut self.ownerless,
        };
        if !list.contains(&identity) {
            list.push(identity);
        }
        Ok(())
    }

    /// True when there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.by_owner.is_empty() && self.ownerless.is_empty()
    }

    /// Forgets them.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The steps: one for each mailbox of several devices, one for each other device.
    pub(super) fn steps(self) -> impl Iterator<Item = StepKind> {
        let owned = self.by_owner.into_values().flat_map(|owned| match owned.mailbox {
            Some(mailbox) if owned.devices.len() > 1 => {
                vec![StepKind::StatisticsOfMailbox { mailbox, devices: owned.devices }]
            }
            _ => owned.devices.into_iter().map(StepKind::StatisticsOf).collect(),
        });
        owned.chain(self.ownerless.into_iter().map(StepKind::StatisticsOf))
    }
}
