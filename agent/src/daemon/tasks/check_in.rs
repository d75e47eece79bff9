//! The agent's side of the management service: the long poll, which sends answers and fetches orders, and the renewal
//! of the agent's certificate. Reports have a task of their own, so that no order waits behind one.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use exchange_connector::api::checkin::{AgentHealth, CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS};
use exchange_connector::api::enrollment::RenewRequest;
use exchange_connector::domain::health::Mode;
use exchange_connector::orders::steps::AgentStep;
use jiff::Timestamp;

use super::sync_orders::hold_syncs;
use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents, TaskName};
use crate::fail_point::reach;
use crate::host::{VERSION, host_name, run_id};
use crate::management::handover::take_over;
use crate::management::link::{LinkError, client};
use crate::management::restore::mend;
use crate::management::{ServiceClient, ServiceError, identity};
use crate::orders::lease::Held;
use crate::orders::undo::report_undone;
use crate::store::keys::{self, ServiceState};
use crate::store::{Enrollment, Journal, StoreError, Stored};

/// What is news for the service, so that a poll under way begins again.
const NEWS: TaskEvents = TaskEvents::of(&[
    TaskEvent::SyncEnded,
    TaskEvent::AnswerQueued,
    TaskEvent::ReportSent,
    TaskEvent::GroupsRead,
]);

/// How often in a row both books are brought together before it counts as a failure.
const MOST_MENDED: u32 = 3;

/// The long poll.
#[derive(Default)]
pub(crate) struct CheckInTask {
    /// How long the service may wait for orders before it answers; as long as it may where this is not set.
    pub(crate) wait_seconds: Option<u64>,
    /// Whether the certificate stays although another one is due.
    pub(crate) keeps_certificate: bool,
    /// What the last one brought.
    pub(crate) last: Option<CheckedIn>,
}

impl CheckInTask {
    async fn poll(&mut self, context: &Context, connection: &Stored) -> Result<Turn, LinkError> {
        let (journal, signals) = (&context.journal, &context.signals);
        let client = client(connection)?;
        if !self.keeps_certificate && renewal_due(&connection.enrollment, Timestamp::now()) {
            renew(context, &client, connection).await?;
            return Ok(Turn::Did(Deed::Step));
        }
        if let Some(error) = report_undone(&client, journal).await? {
            return Err(error.into());
        }
        take_over(&client, journal, &connection.enrollment).await?;
        // Without the lease, after a start or an outage, nothing is done for an order: it comes first, and with it the
        // mode.
        let known = journal.is_set(&keys::EPOCH).await?;
        let has_lease = signals.watch_lease().borrow().has_room();
        let wait = if known && has_lease { self.wait_seconds.unwrap_or(MAX_WAIT_SECONDS) } else { 0 };
        let health = health(context).await?;
        let checked = tokio::select! {
            checked = check_in(&client, journal, health, wait, MOST_MENDED) => checked?,
            // It goes at once, and the poll begins again.
            () = signals.happened(TaskName::CheckIn, NEWS) => return Ok(Turn::Did(Deed::Step)),
        };
        if context.recover_cut_off().await? {
            // Every lane looks again, and what has its outcome now is answered.
            signals.send(TaskEvent::OrdersArrived);
            signals.send(TaskEvent::AnswerQueued);
        }
        if checked.settings_changed {
            signals.send(TaskEvent::ServiceSettingsChanged);
        }
        signals.set_lease(checked.lease);
        if checked.new_orders > 0 {
            signals.send(TaskEvent::OrdersArrived);
            hold_syncs(&client, journal).await?;
        }
        let pause = checked.pause;
        self.last = Some(checked);
        Ok(if pause.is_zero() { Turn::Did(Deed::CheckedIn) } else { Turn::rest_for(pause, TaskEvents::NONE) })
    }
}

#[async_trait]
impl Task for CheckInTask {
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        _: TaskEvents,
    ) -> Result<Turn, LinkError> {
        let done = Box::pin(self.poll(context, connection)).await;
        if matches!(&done, Err(LinkError::Service(error)) if error.is_stood_down()) {
            context.signals.set_lease(Held::default());
        }
        if done.as_ref().is_err_and(LinkError::is_revoked) {
            context.signals.set_lease(Held::default());
            // It stops acting; a new set-up starts it again.
            context.journal.set(&keys::SERVICE_STATE, Some(&ServiceState::Revoked)).await?;
        }
        done
    }
}

/// What a check-in brought.
#[derive(Debug, Default)]
pub(crate) struct CheckedIn {
    /// Answers that went up with it.
    pub answers: usize,
    /// Orders that were not known before.
    pub new_orders: usize,
    pub lease: Held,
    pub active: bool,
    /// The reports so far lead to no further order.
    pub settled: bool,
    pub pause: Duration,
    /// What is to be read or discovered is another than before.
    pub settings_changed: bool,
}

/// One check-in: answers and health go up, orders come down and are written into the journal first.
async fn check_in(
    client: &ServiceClient,
    journal: &Journal,
    health: AgentHealth,
    wait: u64,
    most_mended: u32,
) -> Result<CheckedIn, LinkError> {
    let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
    let acks = journal.acks_to_send().await?;
    let open_orders = Some(journal.open_order_ids().await?);
    let settings_revision = Some(journal.get(&keys::SETTINGS_REVISION).await?.unwrap_or(0));
    let agent_version = VERSION.into();
    let book = Some(journal.tell_book(run_id(), Timestamp::now()).await?);
    let request = CheckinRequest { agent_version, epoch, acks, open_orders, health, settings_revision, book };
    // Answers to give are not kept waiting.
    let wait = if request.acks.is_empty() { wait } else { 0 };
    let (asked, asked_at) = (Instant::now(), Timestamp::now());
    let answer = client.check_in(wait, &request).await?;
    if let Some(book) = &answer.book
        && mend(client, journal, book).await?
    {
        // Nothing of it was taken. Books that never agree must not ask for ever.
        let left = most_mended.checked_sub(1).ok_or(ServiceError::Malformed)?;
        return Box::pin(check_in(client, journal, request.health, 0, left)).await;
    }
    if !request.acks.is_empty() {
        reach(AgentStep::Answered);
    }
    journal.confirm_acks(&request.acks).await?;
    journal.set(&keys::SERVICE_STATE, None).await?;
    journal.set(&keys::EPOCH, Some(&answer.lease.epoch)).await?;
    // Somebody undid everything meanwhile: an answer to an older check-in does not end observing.
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
        answers: request.acks.len(),
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
fn renewal_due(enrollment: &Enrollment, now: Timestamp) -> bool {
    let life = enrollment.not_after.duration_since(enrollment.enrolled_at);
    now.duration_since(enrollment.enrolled_at) > life / 3
}

/// Takes a new certificate for a new key and stores both; the old one stays valid until the new one is used.
async fn renew(context: &Context, client: &ServiceClient, stored: &Stored) -> Result<(), LinkError> {
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
    context.folder.commit(&stored.config, &secrets, &enrollment)?;
    tracing::info!(until = %answer.not_after, "the certificate was renewed");
    // The connection is another from here on, and this turn is dropped.
    Ok(context.reload().await?)
}

/// The agent's health, as a check-in reports it.
async fn health(context: &Context) -> Result<AgentHealth, StoreError> {
    let status = crate::daemon::status::of_folder(&context.folder, Some(&context.journal)).await?;
    let running = context.watch_status().borrow().running.as_ref().map(|running| running.kind);
    Ok(AgentHealth {
        status: status.connection,
        server: status.server,
        connector_server_name: host_name(),
        last_full_sync: status.last_full_sync,
        last_quick_sync: status.last_quick_sync,
        running_sync: running,
        findings: status.findings.into_iter().take(50).collect(),
        primary_smtp_address: context
            .folder
            .settings()?
            .and_then(|file| file.config.notification)
            .map(|notification| notification.email),
    })
}

#[cfg(test)]
mod tests;
