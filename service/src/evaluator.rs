//! When decisions are made anew: after a sync, a change of what they rest on, or when time alone changes them.
//!
//! One evaluation runs at a time. What it has read is named in what it stores: when a sync or a person was faster,
//! it begins again, so that no order rests on yesterday's facts.

use std::time::Duration;

use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::orders::steps::ServiceStep;
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use crate::evaluation::change::{Effect, explain, has_access};
use crate::evaluation::{Decided, Impact, World, evaluate, rests_on_default, word};
use crate::fail_point::reach;
use crate::state::{App, Shared};
use crate::store::types::{DecisionRow, Outcome, RunItem, Stored};
use crate::store::{Refusal, Result, StoreError};

/// How often is looked whether something is due.
const LOOK: Duration = Duration::from_secs(3);
/// Readings of one evaluation before it leaves the rest to the next look.
const MOST_TRIES: u32 = 5;

impl Shared {
    /// Decides about all devices of an organization and stores what differs; orders follow where it enforces.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn evaluate(&self, org: Uuid) -> Result<()> {
        self.tell_settings(org).await?;
        let _one = self.evaluating.lock().await;
        for _ in 0..MOST_TRIES {
            match self.evaluate_once(org).await {
                Ok(stored) => {
                    self.write_mails().await;
                    if stored.released > 0 {
                        reach(ServiceStep::Decided);
                    }
                    if stored.released > 0 {
                        self.wake(org);
                    }
                    if stored.released > 0 || stored.held {
                        tracing::info!(connector = %org, orders = stored.released, held = stored.held,
                            decisions = stored.written, "devices decided");
                    }
                    return Ok(());
                }
                Err(StoreError::Refused(Refusal::Stale)) => {}
                Err(StoreError::Refused(Refusal::NotFound)) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn evaluate_once(&self, org: Uuid) -> Result<Stored> {
        let now = Timestamp::now();
        let world = self.store.world(org).await?;
        let outcome = tokio::task::spawn_blocking(move || {
            let decided = evaluate(&world, now);
            outcome(org, &world, decided, now)
        })
        .await
        .map_err(|_| StoreError::Value("an evaluation that did not end".into()))??;
        self.store.store_evaluation(now, &outcome).await
    }

    /// Every organization: after a change that concerns all of them. The change itself is stored by then; what fails
    /// here is made up for by the next look.
    pub async fn evaluate_all(&self) {
        let all = async {
            for connector in self.store.connectors(Timestamp::now()).await? {
                self.evaluate(connector.id).await?;
            }
            Ok::<_, StoreError>(())
        };
        if let Err(error) = all.await {
            tracing::error!(error = &error as &dyn std::error::Error, "devices could not be decided");
        }
    }

    /// What a policy would do to an organization, without storing anything.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn impact(&self, org: Uuid, policy: &crate::decision::Policy) -> Result<Impact> {
        let mut world = self.store.world(org).await?;
        world.policy = policy.clone();
        world.groups = self.store.world_groups(policy).await?;
        tokio::task::spawn_blocking(move || Impact::of(&evaluate(&world, Timestamp::now())))
            .await
            .map_err(|_| StoreError::Value("an evaluation that did not end".into()))
    }

    /// What closing the default access level would do to an organization.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn impact_of_default(&self, org: Uuid) -> Result<Impact> {
        let world = self.store.world(org).await?;
        let count = |test: &dyn Fn(&crate::evaluation::Device) -> bool| {
            world.devices.iter().filter(|device| test(device)).count() as u64
        };
        Ok(Impact {
            devices: count(&|_| true),
            with_access: count(&|device| has_access(&device.record)),
            losing: count(&|device| rests_on_default(&device.record)),
        })
    }
}

/// Rows that differ, and the orders that follow.
fn outcome(org: Uuid, world: &World, decided: Vec<Decided>, now: Timestamp) -> Result<Outcome> {
    let mut outcome = Outcome {
        org,
        version: world.version,
        changed: Vec::new(),
        hashes: Vec::new(),
        items: Vec::new(),
        withdraw: Vec::new(),
        total: decided.len() as u64,
    };
    if world.mode == Mode::Enforce {
        outcome.items = default_level(world);
    }
    for one in decided {
        if one.withdraw {
            outcome.withdraw.push(one.device);
        }
        if let (Some(order), Mode::Enforce) = (one.order, world.mode) {
            let takes_access = one.effect == Effect::LosesAccess;
            outcome.items.push(RunItem { device: Some(one.device), order: Some(order), takes_access });
        }
        if one.stored {
            continue;
        }
        outcome.hashes.push(one.hash);
        outcome.changed.push(DecisionRow {
            org,
            device: one.device,
            wanted: word(one.decision.wanted).into(),
            since: now,
            reasons: serde_json::to_string(&one.decision.reasons)?,
            matched: serde_json::to_string(&one.matched)?,
            effect: one.effect,
            explanation: explain(one.effect, one.decision.wanted).into(),
            valid_until: one.decision.valid_until,
            rejected: false,
        });
    }
    Ok(outcome)
}

/// The organization's default level, and every device that closing it takes access from.
fn default_level(world: &World) -> Vec<RunItem> {
    let Some(level) =
        world.default_level.as_ref().filter(|level| world.ordered_level.as_ref() != Some(*level))
    else {
        return Vec::new();
    };
    let order = OrderKind::SetDefaultAccessLevel { level: level.clone() };
    let mut items = vec![RunItem { device: None, order: Some(order), takes_access: false }];
    if matches!(level, AccessLevel::Block | AccessLevel::Quarantine) {
        let losing = world.devices.iter().filter(|device| rests_on_default(&device.record));
        items.extend(losing.map(|device| RunItem {
            device: Some(device.id),
            order: None,
            takes_access: true,
        }));
    }
    items
}

/// Looks again and again for what is due, until the service ends.
pub async fn keep_deciding(app: App, mut stop: watch::Receiver<bool>) {
    let mut clock = tokio::time::interval(LOOK);
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut looked = Timestamp::now();
    loop {
        tokio::select! {
            _ = clock.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        let now = Timestamp::now();
        match app.store.expire_groups(now).await {
            Ok(0) => {}
            Ok(frozen) => {
                tracing::warn!(frozen, "groups were not read for a long time; decisions wait for them")
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "groups cannot be looked at")
            }
        }
        // What a crash left, and orders that waited for their time.
        app.write_mails().await;
        match app.store.ripe(looked, now).await {
            Ok(orgs) => orgs.into_iter().for_each(|org| app.wake(org)),
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "what is ripe cannot be read");
            }
        }
        looked = now;
        let due = match app.store.due(now).await {
            Ok(due) => due,
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "what is due cannot be read");
                continue;
            }
        };
        for org in due {
            if let Err(error) = app.evaluate(org).await {
                tracing::error!(connector = %org, error = &error as &dyn std::error::Error,
                    "devices could not be decided");
            }
        }
    }
}
