//! The agent's side of the management service: the long poll, which takes answers up and orders down, and the renewal of
//! its certificate. Reports have a task of their own: no order waits behind one.

use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::api::checkin::{AgentHealth, CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS};
use exchange_connector::api::enrollment::RenewRequest;
use exchange_connector::domain::health::{Finding, Mode, SyncKind};
use exchange_connector::orders::steps::AgentStep;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::daemon::context::{Agent, Door};
use crate::daemon::status::VERSION;
use crate::daemon::tasks::sync_orders::hold_syncs;
use crate::fail_point::reach;
use crate::host::host_name;
use crate::management::handover::take_over;
use crate::management::{ServiceClient, ServiceError, Way, identity};
use crate::orders::lease::Held;
use crate::orders::undo::report_undone;
use crate::store::keys::{self, ServiceState};
use crate::store::{Enrollment, Journal, StoreError, Stored};

/// First and longest pause after a failed call.
pub(crate) const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Why work with the service ended.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl LinkError {
    /// What a person should know of it.
    pub(crate) fn finding(&self, stored: &Stored) -> Finding {
        match self {
            Self::Service(error) => {
                let url = stored.enrollment.service_urls.first().cloned().unwrap_or_default();
                error.finding(url.trim_start_matches("https://"))
            }
            Self::Store(error) => error.finding(),
        }
    }

    /// True when the service wants nothing of this agent any more.
    pub(crate) fn is_revoked(&self) -> bool {
        matches!(self, Self::Service(error) if error.is_revoked())
    }
}

/// The way to the service that the settings name.
pub fn way(stored: &Stored) -> Way {
    Way { proxy: stored.config.proxy.clone(), credentials: stored.proxy_credentials() }
}

/// A client for the stored enrolment.
///
/// # Errors
/// When its certificate or key cannot be used.
pub fn client(stored: &Stored) -> Result<ServiceClient, ServiceError> {
    ServiceClient::enrolled(&stored.enrollment, &stored.secrets.agent_key, &way(stored))
}

/// What a check-in brought.
#[derive(Debug, Default)]
pub struct CheckedIn {
    /// Orders that were not known before.
    pub new_orders: usize,
    pub lease: Held,
    pub active: bool,
    /// Nothing more comes of what was reported so far.
    pub settled: bool,
    pub pause: Duration,
    /// What is to be read or discovered is another than before.
    pub settings_changed: bool,
}

/// One check-in: answers and health go up, orders come down and are written into the journal first.
///
/// # Errors
/// When the service refuses, or the journal cannot be written.
pub async fn check_in(
    client: &ServiceClient,
    journal: &Journal,
    health: AgentHealth,
    wait: u64,
) -> Result<CheckedIn, LinkError> {
    let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
    let acks = journal.acks_to_send().await?;
    let open_orders = Some(journal.open_order_ids().await?);
    let settings_revision = Some(journal.get(&keys::SETTINGS_REVISION).await?.unwrap_or(0));
    let agent_version = VERSION.into();
    let request = CheckinRequest { agent_version, epoch, acks, open_orders, health, settings_revision };
    // Answers to give are not kept waiting.
    let wait = if request.acks.is_empty() { wait } else { 0 };
    let (asked, asked_at) = (Instant::now(), Timestamp::now());
    let answer = client.check_in(wait, &request).await?;
    if !request.acks.is_empty() {
        reach(AgentStep::Answered);
    }
    journal.confirm_acks(&request.acks).await?;
    journal.set(&keys::SERVICE_STATE, None).await?;
    journal.set(&keys::EPOCH, Some(&answer.lease.epoch)).await?;
    // Everything was taken back meanwhile: an answer to an older question does not end observing.
    let since = journal.get(&keys::OBSERVE_SINCE).await?;
    let unheard = since.is_some_and(|since| asked_at < since)
        || journal.undone_notices().await?.iter().any(|(_, undone)| undone.run.is_none());
    let mode = if unheard { Mode::Observe } else { answer.mode };
    journal.set(&keys::MODE, Some(&mode)).await?;
    let settings_changed = latch(journal, &answer).await?;
    let new_orders = journal.receive_orders(Timestamp::now(), &answer.orders).await?;
    if new_orders > 0 {
        reach(AgentStep::Received);
    }
    Ok(CheckedIn {
        settings_changed,
        new_orders,
        lease: Held::of(&answer.lease, asked),
        active: answer.lease.active,
        settled: answer.settled,
        pause: Duration::from_secs(answer.next_checkin_seconds),
    })
}

/// Keeps what the service said of groups, discovery and its brake; true when it is news.
async fn latch(journal: &Journal, answer: &CheckinResponse) -> Result<bool, LinkError> {
    let revision = answer.settings_revision;
    if journal.get(&keys::SETTINGS_REVISION).await? == Some(revision) {
        return Ok(false);
    }
    journal.set(&keys::DIRECTORY, answer.directory.as_ref()).await?;
    journal.set(&keys::DISCOVERY_SCOPE, Some(&answer.discovery_scope)).await?;
    journal.set(&keys::BRAKE, Some(&answer.brake)).await?;
    // Last, so that a crash in between is made up for by the next answer.
    journal.set(&keys::SETTINGS_REVISION, Some(&revision)).await?;
    Ok(true)
}

/// True when a certificate is due: a third of its life is over.
pub fn renewal_due(enrollment: &Enrollment, now: Timestamp) -> bool {
    let life = enrollment.not_after.duration_since(enrollment.enrolled_at);
    now.duration_since(enrollment.enrolled_at) > life / 3
}

/// Takes a new certificate for a new key and stores both; the old one stays valid until the new one is used.
///
/// # Errors
/// When the service refuses, or the folder cannot be written.
pub async fn renew(agent: &Agent, client: &ServiceClient, stored: &Stored) -> Result<(), LinkError> {
    let (key, request) = identity::new_key()?;
    let answer = client.renew(&RenewRequest { certificate_request_pem: request }).await?;
    let enrollment = Enrollment {
        certificate_chain_pem: answer.certificate_chain_pem,
        trust_bundle_pem: answer.trust_bundle_pem,
        enrolled_at: Timestamp::now(),
        not_after: answer.not_after,
        generation: answer.generation,
        ..stored.enrollment.clone()
    };
    let secrets = crate::store::Secrets { agent_key: key, ..stored.secrets.clone() };
    agent.folder.commit(&stored.config, &secrets, &enrollment)?;
    agent.reload().await?;
    tracing::info!(until = %answer.not_after, "the certificate was renewed");
    Ok(())
}

/// The agent's health for a check-in.
///
/// # Errors
/// When the journal cannot be read.
pub async fn health(
    journal: &Journal,
    folder: &crate::store::DataFolder,
    running: Option<SyncKind>,
) -> Result<AgentHealth, StoreError> {
    let status = crate::daemon::status::of_folder(folder, Some(journal)).await?;
    Ok(AgentHealth {
        status: status.connection,
        server: status.server,
        connector_server_name: host_name(),
        last_full_sync: status.last_full_sync,
        last_quick_sync: status.last_quick_sync,
        running_sync: running,
        findings: status.findings.into_iter().take(50).collect(),
        primary_smtp_address: folder.settings()?.and_then(|file| file.config.notification).map(|n| n.email),
    })
}

/// Keeps the link to the service until the agent ends: one poll after the other.
pub async fn keep(agent: Arc<Agent>) {
    let mut stored = agent.watch_stored();
    let mut answers = agent.watch_reports();
    let mut pause = FIRST_PAUSE;
    loop {
        let now = stored.borrow_and_update().clone();
        let Some(now) = now else {
            tokio::select! {
                () = agent.stopped() => return,
                changed = stored.changed() => if changed.is_err() { return },
            }
            continue;
        };
        answers.mark_unchanged();
        let done = tokio::select! {
            () = agent.stopped() => return,
            done = Box::pin(round(&agent, &now, &mut answers)) => done,
            // A set-up in the middle of a poll: begin again with the new enrolment.
            _ = stored.changed() => continue,
        };
        let rest = match done {
            Ok(rest) => {
                pause = FIRST_PAUSE;
                if agent.set_service_findings(Door::Poll, Vec::new()) {
                    tracing::info!("the management service answers");
                }
                rest
            }
            Err(error) => {
                let revoked = error.is_revoked();
                let finding = error.finding(&now);
                let text = finding.text.clone();
                if agent.set_service_findings(Door::Poll, vec![finding]) {
                    tracing::warn!(%error, "{text}");
                }
                if revoked {
                    agent.lanes.set_lease(Held::default());
                    // It stops acting; a new set-up starts it again.
                    let _ = agent.journal.set(&keys::SERVICE_STATE, Some(&ServiceState::Revoked)).await;
                    let _ = agent.refresh().await;
                    tokio::select! {
                        () = agent.stopped() => return,
                        _ = stored.changed() => continue,
                    }
                }
                pause = (pause * 2).min(LONGEST_PAUSE);
                jittered(pause)
            }
        };
        if let Err(error) = agent.refresh().await {
            tracing::warn!(%error, "the status cannot be read");
        }
        if !rest.is_zero() {
            tokio::select! {
                () = agent.stopped() => return,
                () = tokio::time::sleep(rest) => {}
                _ = stored.changed() => {}
            }
        }
    }
}

/// Ten per cent up or down, so that many agents do not come back at the same moment.
pub(crate) fn jittered(pause: Duration) -> Duration {
    let byte = u32::from(Uuid::new_v4().as_bytes()[0]);
    pause * (90 + byte * 20 / 255) / 100
}

async fn round(
    agent: &Agent,
    stored: &Stored,
    answers: &mut tokio::sync::watch::Receiver<u64>,
) -> Result<Duration, LinkError> {
    let client = client(stored)?;
    if renewal_due(&stored.enrollment, Timestamp::now()) {
        renew(agent, &client, stored).await?;
        return Ok(Duration::ZERO);
    }
    if let Some(error) = report_undone(&client, &agent.journal).await? {
        return Err(error.into());
    }
    take_over(&client, &agent.journal, &stored.enrollment).await?;
    // Without the lease, after a start or an outage, nothing is done for an order: it comes first, and with it the mode.
    let known = agent.journal.is_set(&keys::EPOCH).await?;
    let wait = if known && agent.lanes.has_lease() { MAX_WAIT_SECONDS } else { 0 };
    let running = agent.watch_status().borrow().running.as_ref().map(|running| running.kind);
    let health = health(&agent.journal, &agent.folder, running).await?;
    let checked = tokio::select! {
        checked = check_in(&client, &agent.journal, health, wait) => checked?,
        // An answer is ready: it goes at once, and the poll begins again.
        _ = answers.changed() => return Ok(Duration::ZERO),
    };
    if checked.settings_changed {
        agent.syncs_wait();
    }
    agent.lanes.set_lease(checked.lease);
    if checked.new_orders > 0 {
        agent.lanes.wake();
        agent.syncs_wait();
        hold_syncs(&client, &agent.journal).await?;
    }
    Ok(checked.pause)
}

/// The beginning of `run --once`: takes orders, so that the sync that follows is theirs too.
///
/// # Errors
/// When the service refuses, or the journal cannot be used.
pub async fn greet(
    journal: &Journal,
    folder: &crate::store::DataFolder,
    stored: &Stored,
) -> Result<(), LinkError> {
    let client = client(stored)?;
    take_over(&client, journal, &stored.enrollment).await?;
    check_in(&client, journal, health(journal, folder, None).await?, 0).await?;
    hold_syncs(&client, journal).await
}

/// How long a certificate is still good.
pub fn certificate_left(enrollment: &Enrollment, now: Timestamp) -> SignedDuration {
    enrollment.not_after.duration_since(now)
}

#[cfg(test)]
mod tests;
