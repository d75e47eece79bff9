//! Merges what Exchange was seen to hold after orders and undos into the record: the snapshot here and, as a report, the
//! service's. Between two syncs nobody is told the state before.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::device::MobileDevice;
use exchange_connector::domain::mailbox::CasMailbox;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::GetMobileDevice;
use exchange_connector::exchange::decode::{is_monitoring, mobile_device};
use uuid::Uuid;

use super::executor::Executor;
use super::read::Observed;
use crate::exchange::cmdlets::Cmdlets;
use crate::exchange::report::policy_report;
use crate::store::record::SeenAfter;
use crate::store::{Journal, StoreError, keys};

/// Mailboxes that are merged at once: a long queue of orders does not keep the record waiting.
const MOST_WAITING: usize = 100;

/// What was read back and is not in the record yet.
#[derive(Debug, Default)]
pub(crate) struct ReadBack {
    mailboxes: BTreeMap<Uuid, (CasMailbox, Option<String>)>,
    /// Devices whose partnership was seen to be gone.
    gone: BTreeSet<Uuid>,
    organization: OrganizationReport,
}

impl ReadBack {
    fn is_empty(&self) -> bool {
        let none = OrganizationReport::default();
        self.mailboxes.is_empty() && self.gone.is_empty() && self.organization == none
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

/// What became of the record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    /// A report waits for the service.
    pub(crate) report: bool,
    /// Rules or default level are others than before: the states of all devices have to be read.
    pub(crate) states_changed: bool,
}

async fn states_changed(journal: &Journal, now: &OrganizationReport) -> Result<bool, StoreError> {
    let known = journal.get_or_default(&keys::ORGANIZATION).await?;
    let level = |report: &OrganizationReport| {
        report.settings.as_ref().map(|settings| settings.default_access_level.clone())
    };
    let other_level = level(now).is_some() && level(now) != level(&known);
    Ok(other_level || now.access_rules.is_some() && now.access_rules != known.access_rules)
}

impl<E: Cmdlets> Executor<E> {
    /// Reads the devices of the mailboxes that were changed, and merges all that was read back.
    pub(crate) async fn merge_read_back(&mut self) -> Result<Merged, StoreError> {
        let read_back = std::mem::take(&mut self.read_back);
        // Before the first sync there is no record.
        let Some(snapshot) = self.journal.snapshot().await?.filter(|_| !read_back.is_empty()) else {
            return Ok(Merged::default());
        };
        // It is the newest sync's reading, made newer.
        let Some(last) = self.journal.history(1).await?.into_iter().next() else {
            return Ok(Merged::default());
        };
        let states_changed = states_changed(&self.journal, &read_back.organization).await?;
        let mut after = SeenAfter { gone: read_back.gone, ..SeenAfter::default() };
        for (guid, (mailbox, mut controller)) in read_back.mailboxes {
            let Ok(identity) = Identity::guid(guid) else { continue };
            let all = GetMobileDevice::Mailbox(identity);
            let devices: Vec<MobileDevice> = match self
                .exchange
                .read(&all, &mut controller, mobile_device)
                .await
            {
                Ok(devices) => devices.into_iter().filter(|device| !is_monitoring(device)).collect(),
                Err(failure) => {
                    // The lists are known all the same; the next sync reads the devices.
                    tracing::info!(mailbox = %guid, %failure, "the devices of a changed mailbox cannot be read");
                    Vec::new()
                }
            };
            after.mailboxes.push((mailbox, devices));
        }
        after.organization =
            Some(read_back.organization).filter(|report| *report != OrganizationReport::default());
        let report = self.journal.merge_seen(snapshot, after, last.run).await?;
        Ok(Merged { report, states_changed })
    }
}
