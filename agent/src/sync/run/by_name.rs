//! What a sync asks by name, once its lists are read: devices that were seen before and not now, and mailboxes that no
//! list named. And what it counts apart.

use std::collections::BTreeMap;

use exchange_connector::domain::health::SyncResult;
use exchange_connector::exchange::Identity;
use exchange_connector::exchange::decode::owner_of_identity;
use exchange_connector::findings;
use exchange_connector::sync::SyncPlan;
use uuid::Uuid;

use super::super::collect::SnapshotWriter;
use super::super::enumeration::Named;
use super::SyncRun;
use crate::store::StoreError;

/// The most devices, and mailboxes, that one sync requests by name; the others keep what is known of them.
const MOST_BY_NAME: usize = 200;

impl<T: SnapshotWriter> SyncRun<'_, T> {
    /// Asks once for what the lists left open. True when there are new steps.
    pub(super) async fn ask_by_name(&mut self, plan: &mut SyncPlan) -> Result<bool, StoreError> {
        if std::mem::replace(&mut self.asked_by_name, true) || plan.result() == SyncResult::Failed {
            return Ok(false);
        }
        let whole = plan.enumerated_all() && plan.result() == SyncResult::Succeeded;
        if !whole || !self.job.scope.scope.is_all() {
            let chance = Uuid::new_v4().as_u64_pair().0 as usize;
            let absent = self.collector.enumeration.unseen(self.job.journal, MOST_BY_NAME, chance).await?;
            for (key, absent) in absent {
                let controller = self.controllers.of(&absent.name.0).filter(|_| self.chooses_controller);
                plan.verify([(absent.identity.clone(), controller)]);
                self.verified.insert(key, absent.identity);
            }
        }
        for (device, devices) in self.collector.target.ownerless(MOST_BY_NAME).await? {
            let Some(owner) = owner_of_identity(&device.identity.0) else { continue };
            let name = owner.as_str().to_owned();
            if let Ok(identity) = Identity::new(name.as_str()) {
                self.ownerless.push((identity, name, devices));
            }
        }
        plan.ask_owners(self.ownerless.iter().map(|(identity, ..)| identity.clone()));
        Ok(!plan.is_finished())
    }

    /// Tells in one finding each what concerns many devices.
    pub(super) fn count_apart(&mut self) {
        let mut missing = Named::default();
        let mut mailboxes = BTreeMap::new();
        for (identity, name, devices) in &self.ownerless {
            if !self.plan.as_ref().is_some_and(|plan| plan.has_owner(identity)) {
                *mailboxes.entry(name.as_str()).or_insert(0) += devices;
            }
        }
        for (name, devices) in mailboxes {
            missing.add_many(devices, Some(name));
        }
        if missing.count > 0 {
            self.found(
                findings::MAILBOX_AMBIGUOUS
                    .finding(format!(
                        "Exchange shows no mailbox for {}: {}.",
                        devices(missing.count),
                        missing.listed()
                    ))
                    .remedy("Look whether these mailboxes were moved, disabled or deleted; the next sync asks again."),
            );
        }
        let without = std::mem::take(&mut self.without_statistics);
        if without.count > 0 {
            let names = without.listed();
            let named = if names.is_empty() { String::new() } else { format!(": {names}") };
            self.found(findings::STATISTICS_REFUSED.finding(format!(
                "Exchange has no statistics of {}{named}; their mailbox is not where it looks.",
                devices(without.count)
            )));
        }
        let apart = std::mem::take(&mut self.collector.enumeration.apart);
        if apart.auto_blocked.count > 0 {
            self.found(
                findings::DEVICES_AUTO_BLOCKED
                    .finding(format!(
                        "Exchange itself blocks {} for a while, because they misbehave: {}.",
                        devices(apart.auto_blocked.count),
                        apart.auto_blocked.listed()
                    ))
                    .remedy("Look at the device's accounts and app. Exchange lets it in again by itself; no order of the connector changes that block."),
            );
        }
        if apart.not_governed.count > 0 {
            self.found(
                findings::DEVICES_NOT_GOVERNED
                    .finding(format!(
                        "Exchange's lists and rules do not govern {}, Outlook with hybrid modern authentication: {}.",
                        devices(apart.not_governed.count),
                        apart.not_governed.listed()
                    ))
                    .remedy("Govern this app with Conditional Access in Microsoft Entra ID."),
            );
        }
    }
}

fn devices(count: u64) -> String {
    if count == 1 { "one device".into() } else { format!("{count} devices") }
}
