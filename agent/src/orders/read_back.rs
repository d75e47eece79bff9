//! What was read back after orders and undos, until it is merged into the record.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::device::DeviceStatistics;
use exchange_connector::domain::mailbox::CasMailbox;
use uuid::Uuid;

use super::read::Observed;
use crate::exchange::report::policy_report;

/// Mailboxes that are merged at once: a long queue of orders does not keep the record waiting.
const MOST_WAITING: usize = 100;

/// What was read back and is not in the record yet.
#[derive(Debug, Default)]
pub(crate) struct ReadBack {
    pub(super) mailboxes: BTreeMap<Uuid, (CasMailbox, Option<String>)>,
    /// Of devices, by GUID: the times of a wipe are there.
    pub(super) statistics: BTreeMap<Uuid, DeviceStatistics>,
    /// Devices whose partnership was seen to be gone.
    pub(super) gone: BTreeSet<Uuid>,
    pub(super) organization: OrganizationReport,
}

impl ReadBack {
    pub(super) fn is_empty(&self) -> bool {
        let none = OrganizationReport::default();
        self.mailboxes.is_empty()
            && self.statistics.is_empty()
            && self.gone.is_empty()
            && self.organization == none
    }

    /// True when it should not wait for the end of the queue.
    pub(crate) fn is_much(&self) -> bool {
        self.mailboxes.len() >= MOST_WAITING
    }

    /// Keeps what was read after changes; a later reading of the same counts.
    pub(super) fn take(&mut self, seen: &Observed) {
        for mailbox in &seen.mailboxes {
            if let Some(guid) = mailbox.guid {
                self.mailboxes.insert(guid, (mailbox.clone(), seen.controller.clone()));
            }
        }
        if let ([device], Some(statistics)) = (seen.devices.as_slice(), &seen.statistics)
            && let Some(guid) = device.guid
        {
            self.statistics.insert(guid, statistics.clone());
        }
        if let Some(settings) = &seen.settings {
            self.organization.settings = Some(settings.clone());
        }
        if let Some(rules) = &seen.rules {
            self.organization.access_rules = Some(rules.clone());
        }
        if let Some(policies) = &seen.policies {
            self.organization.mailbox_policies = Some(policies.iter().map(policy_report).collect());
        }
    }

    /// A partnership that an order removed.
    pub(super) fn is_gone(&mut self, device: Uuid) {
        self.gone.insert(device);
    }
}
