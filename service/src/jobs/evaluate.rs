//! When the service decides anew: after a sync, after a change of the inputs, or when time alone changes a decision.
//!
//! One evaluation runs at a time. It stores the version of its inputs with its result. When a sync or a person changed
//! them meanwhile, it begins again, so that no order rests on outdated facts.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use exchange_connector::api::manage::PlannedOrder;
use exchange_connector::domain::health::Mode;
use exchange_connector::orders::steps::ServiceStep;
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use super::clock::Clock;
use crate::app::live::Topic;
use crate::app::{App, Shared};
use crate::fail_point::reach;
use crate::rules::organization::change::{AccessChange, explain};
use crate::rules::organization::{difference, orders};
use crate::rules::run::{Decided, Impact, RunItem, World, evaluate};
use crate::rules::{drift, inputs, switch_on};
use crate::store::{DecisionRow, Outcome, Refusal, Result, StoreError, Stored};

/// How often is looked whether something is due.
const LOOK: Duration = Duration::from_secs(3);
/// Readings of one evaluation before it leaves the rest to the next look.
const MOST_TRIES: u32 = 5;

impl Shared {
    /// Decides about all devices of an organization and stores what differs; orders follow where it enforces.
    pub async fn evaluate(&self, org: Uuid) -> Result<()> {
        self.wake_for_settings(org).await?;
        let _one = self.evaluating.lock().await;
        for _ in 0..MOST_TRIES {
            match self.evaluate_once(org).await {
                Ok(stored) => {
                    self.write_mails().await;
                    if stored.released > 0 {
                        reach(ServiceStep::Decided);
                        self.wake(org);
                    }
                    if stored.released > 0 || stored.held || stored.written > 0 {
                        self.live.tell(&[Topic::Devices, Topic::Orders, Topic::Runs]);
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
        // A clock that leapt ahead ends no exemption and no deadline.
        let now = self.store.confirmed_time(Timestamp::now());
        let world = self.store.world(org).await?;
        let outcome = off_thread(move || {
            let (decided, organization) = evaluate(&world, now);
            outcome(org, &world, decided, organization, now)
        })
        .await??;
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

    /// What other settings would do to an organization, without storing anything.
    pub async fn impact(&self, org: Uuid, proposed: &Proposed) -> Result<Impact> {
        let mut world = self.store.world(org).await?;
        if let Some(policy) = &proposed.policy {
            world.policy = policy.clone();
        }
        if let Some(desired) = &proposed.desired {
            world.organization.desired = desired.clone();
        }
        if let Some(policies) = &proposed.policies {
            world.organization.policies.clone_from(policies);
        }
        world.groups = self.store.world_groups(&world.policy, &world.organization.policies).await?;
        let mut unread = self.store.unread(&world).await?;
        let now = self.store.confirmed_time(Timestamp::now());
        let impact = off_thread(move || {
            let (decided, items) = evaluate(&world, now);
            Impact::with_items(&world, &decided, &items)
        })
        .await?;
        if impact.unread_objects > 0 {
            unread.push(format!("{} objects in Exchange", impact.unread_objects));
        }
        Ok(Impact { unread, ..impact })
    }
}

/// Runs an evaluation where it does not keep requests waiting.
pub async fn off_thread<T: Send + 'static>(evaluation: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(evaluation).await;
    done.map_err(|_| StoreError::Value("an evaluation that did not end".into()))
}

/// Settings that nobody stored yet; `None` stands for the stored ones.
#[derive(Debug, Clone, Default)]
pub struct Proposed {
    pub policy: Option<crate::rules::access::Policy>,
    pub desired: Option<crate::rules::organization::desired::OnPremises>,
    pub policies: Option<Vec<crate::rules::organization::mailbox_policies::MailboxPolicy>>,
}

/// Rows that differ, and the orders that follow.
fn outcome(
    org: Uuid,
    world: &World,
    decided: Vec<Decided>,
    organization: Vec<RunItem>,
    now: Timestamp,
) -> Result<Outcome> {
    let mut outcome = Outcome {
        org,
        version: world.version,
        changed: Vec::new(),
        hashes: Vec::new(),
        items: Vec::new(),
        withdraw: Vec::new(),
        total: decided.len() as u64,
        plan: plan(world, &organization),
        switch: switch_on::next(world, &decided),
        unknown_devices: world.unknown_devices.clone(),
        finding: drift::of_links(&world.organization),
        inputs: inputs::findings(world, &decided),
    };
    for one in decided {
        if one.withdraw {
            outcome.withdraw.push(one.device);
        }
        if let (Some(order), Mode::Enforce) = (one.order, world.mode) {
            let takes_access = one.effect == AccessChange::LosesAccess;
            outcome.items.push(RunItem {
                device: Some(one.device),
                order: Some(order),
                takes_access,
                // As it is now: by the time somebody looks, another decision may stand.
                reason: one.decision.reasons.last().map(|reason| reason.text.clone()),
            });
        }
        if one.stored {
            continue;
        }
        outcome.hashes.push(one.hash);
        outcome.changed.push(DecisionRow {
            org,
            device: one.device,
            wanted: one.decision.wanted.as_str().into(),
            since: now,
            reasons: serde_json::to_string(&one.decision.reasons)?,
            matched: serde_json::to_string(&one.matched)?,
            effect: one.effect,
            explanation: explain(one.effect, one.decision.wanted).into(),
            valid_until: one.decision.valid_until,
            rejected: false,
        });
    }
    if world.mode == Mode::Enforce {
        // After the devices' own orders: devices get access before a rule or the default level denies it.
        outcome.items.extend(organization);
    }
    Ok(outcome)
}

/// Orders of the plan that are shown one by one.
const MOST_PLANNED: usize = 500;

/// What the organization's wanted settings would order.
fn plan(world: &World, items: &[RunItem]) -> Vec<PlannedOrder> {
    let about: HashSet<Uuid> = items.iter().filter_map(|item| item.device).collect();
    let devices: HashMap<Uuid, &crate::rules::run::Device> = world
        .devices
        .iter()
        .filter(|device| about.contains(&device.id))
        .map(|device| (device.id, device))
        .collect();
    let owner = |id: Uuid| {
        let device = devices.get(&id)?;
        device.record.mailbox.smtp_address.clone().or_else(|| device.record.mailbox.display_name.clone())
    };
    let rejected = orders::rejected(&world.organization).into_iter().map(|(order, reason)| PlannedOrder {
        label: difference::label(&order),
        reason,
        order,
        rejected: true,
    });
    items
        .iter()
        .filter_map(|item| item.order.as_ref().map(|order| (item, order)))
        .map(|(item, order)| PlannedOrder {
            label: item.device.and_then(owner).unwrap_or_else(|| difference::label(order)),
            reason: item.reason.clone().unwrap_or_default(),
            order: order.clone(),
            rejected: false,
        })
        .chain(rejected)
        .take(MOST_PLANNED)
        .collect()
}

/// Looks again and again for what is due, until the service ends.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let mut clock = Clock::new(LOOK, stop);
    let mut looked = app.store.confirmed_time(Timestamp::now());
    while clock.turn().await {
        let now = app.store.confirmed_time(Timestamp::now());
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
