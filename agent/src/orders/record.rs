//! Merges what Exchange was seen to hold after orders and undos into the record: the snapshot here and, as a report, the
//! service's. Between two syncs nobody sees the state before.

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::device::MobileDevice;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::GetMobileDevice;
use exchange_connector::exchange::decode::{is_monitoring, mobile_device};

use super::executor::Executor;
use crate::exchange::cmdlets::Cmdlets;
use crate::store::record::SeenAfter;
use crate::store::{Journal, StoreError, keys};

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
        if read_back.is_empty() || self.journal.snapshot().await?.is_none() {
            return Ok(Merged::default());
        }
        // It is the newest sync's reading, made newer.
        let Some(last) = self.journal.history(1).await?.into_iter().next() else {
            return Ok(Merged::default());
        };
        let states_changed = states_changed(&self.journal, &read_back.organization).await?;
        let statistics = read_back.statistics.into_iter().collect();
        let mut after = SeenAfter { gone: read_back.gone, statistics, ..SeenAfter::default() };
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
        let report = self.journal.merge_seen(after, last.run).await?;
        Ok(Merged { report, states_changed })
    }
}
