//! The agent's side of the management service: the long poll, which sends answers and fetches orders, and the renewal
//! of the agent's certificate. Reports have a task of their own, so that no order waits behind one.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use exchange_connector::api::checkin::{AgentHealth, CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS};
use exchange_connector::api::enrollment::RenewRequest;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::findings;
use exchange_connector::orders::steps::AgentStep;
use jiff::{SignedDuration, Timestamp};

use super::sync_orders::hold_syncs;
use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents, TaskName};
use crate::fail_point::reach;
use crate::host::{VERSION, host_name, run_id};
use crate::management::handover::take_over;
use crate::management::link::{LinkError, client, route};
use crate::management::restore::mend;
use crate::management::{ServiceClient, ServiceError, identity, trust};
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

/// No poll takes longer.
const LONGEST_POLL: SignedDuration = SignedDuration::from_mins(10);
/// Kerberos refuses a log-on where clocks differ by more.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);
/// A certificate is renewed after so long, whatever its life is.
const LONGEST_KEPT: SignedDuration = SignedDuration::from_hours(24 * 10);
/// How often in a row both books are brought together before it counts as a failure.
const MOST_MENDED: u32 = 3;

/// The long poll.
#[derive(Default)]
pub(crate) struct CheckInTask {
    /// How long the service may wait for orders before it answers; as long as it may where this is not set.
    pub(crate) wait_seconds: Option<u64>,
    /// Whether the certificate stays although another one is due.
    pub(crate) keeps_certificate: bool,
    /// Roots that the service named are stored, and count from the next connection on.
    pub(crate) stored_roots: bool,
    /// What the last one brought.
    pub(crate) last: Option<CheckedIn>,
}

impl CheckInTask {
    async fn poll(&mut self, context: &Context, connection: &Stored) -> Result<Turn, LinkError> {
        let (journal, signals) = (&context.journal, &context.signals);
        let client = client(connection)?;
        // By the service's clock, which it has told: this computer's may be wrong.
        if let Some(checked) = &self.last
            && !self.keeps_certificate
            && renewal_due(&connection.enrollment, checked.server_time)
            && context.may_renew()
        {
            renew(context, &client, connection).await?;
            return Ok(Turn::Did(Deed::Step));
        }
        if let Some(error) = report_undone(&client, journal).await? {
            return Err(error.into());
        }
        take_over(&client, journal, &connection.enrollment).await?;
        // Without the lease, after a start or an outage, nothing is done for an order: it comes first, and with it the
        // mode.
        let known = self.last.is_some() && journal.is_set(&keys::EPOCH).await?;
        let has_lease = signals.watch_lease().borrow().has_room();
        let wait = if known && has_lease { self.wait_seconds.unwrap_or(MAX_WAIT_SECONDS) } else { 0 };
        let health = health(context).await?;
        let known = &connection.enrollment.trust_bundle_pem;
        let roots = (!self.stored_roots).then(|| trust::fingerprints(known));
        let checked = tokio::select! {
            checked = check_in(&client, journal, health, roots, wait, MOST_MENDED) => checked?,
            // It goes at once, and the poll begins again.
            () = signals.happened(TaskName::CheckIn, NEWS) => return Ok(Turn::Did(Deed::Step)),
        };
        if let Some(both) = checked.trust_bundle_pem.as_ref().and_then(|new| trust::joined(known, new)) {
            let enrollment = Enrollment { trust_bundle_pem: both, ..connection.enrollment.clone() };
            context.folder.commit(&connection.config, &connection.secrets, &enrollment)?;
            tracing::info!("the management service named roots that the connector trusts from now on");
            self.stored_roots = true;
        }
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
        if self.stored_roots && !self.keeps_certificate {
            // The connection is another from here on, and this turn is dropped.
            self.stored_roots = false;
            context.reload().await?;
        }
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
        let mut done = Box::pin(self.poll(context, connection)).await;
        if matches!(&done, Err(LinkError::Service(error)) if error.code() == Some(code::CERTIFICATE_EXPIRED))
            && context.may_renew()
        {
            // The agent was away for long, or one of the clocks is wrong. The service still knows it.
            done = match client(connection) {
                Ok(client) => renew(context, &client, connection).await.map(|()| Turn::Did(Deed::Step)),
                Err(error) => Err(error.into()),
            };
        }
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
    /// Roots to trust besides.
    pub trust_bundle_pem: Option<String>,
    /// The service's clock when it answered.
    pub server_time: Timestamp,
}

/// One check-in: answers and health go up, orders come down and are written into the journal first.
async fn check_in(
    client: &ServiceClient,
    journal: &Journal,
    health: AgentHealth,
    trusted_roots: Option<Vec<String>>,
    wait: u64,
    most_mended: u32,
) -> Result<CheckedIn, LinkError> {
    let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
    let acks = journal.acks_to_send().await?;
    let open_orders = Some(journal.open_order_ids().await?);
    let settings_revision = Some(journal.get(&keys::SETTINGS_REVISION).await?.unwrap_or(0));
    let agent_version = VERSION.into();
    let book = Some(journal.tell_book(run_id(), Timestamp::now()).await?);
    let request = CheckinRequest {
        agent_version,
        epoch,
        acks,
        open_orders,
        health,
        settings_revision,
        trusted_roots,
        book,
    };
    // Answers to give are not kept waiting.
    let wait = if request.acks.is_empty() { wait } else { 0 };
    let (asked, asked_at) = (Instant::now(), Timestamp::now());
    let answer = client.check_in(wait, &request).await?;
    if let Some(book) = &answer.book
        && mend(client, journal, book).await?
    {
        // Nothing of it was taken. Books that never agree must not ask for ever.
        let left = most_mended.checked_sub(1).ok_or(ServiceError::Malformed)?;
        let again =
            Box::pin(check_in(client, journal, request.health, request.trusted_roots, 0, left)).await?;
        // A full sync is due now, and whoever rests until the next one must hear of it.
        return Ok(CheckedIn { settings_changed: true, ..again });
    }
    if !request.acks.is_empty() {
        reach(AgentStep::Answered);
    }
    journal.confirm_acks(&request.acks).await?;
    journal.set(&keys::SERVICE_STATE, None).await?;
    journal.set(&keys::SERVICE_FINDINGS, Some(&answer.findings).filter(|all| !all.is_empty())).await?;
    journal.set(&keys::EPOCH, Some(&answer.lease.epoch)).await?;
    // Somebody undid everything meanwhile: an answer to an older check-in does not end observing.
    let since = journal.get(&keys::OBSERVE_SINCE).await?;
    // A moment that no poll is so old as to lie before was noted by a clock that has been set back since.
    let unheard = since
        .is_some_and(|since| asked_at < since && since.duration_since(asked_at) < LONGEST_POLL)
        || journal.undone_notices().await?.iter().any(|(_, undone)| undone.run.is_none());
    let mode = if unheard { Mode::Observe } else { answer.mode };
    journal.set(&keys::MODE, Some(&mode)).await?;
    note_clock(journal, &answer, Timestamp::now()).await?;
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
        trust_bundle_pem: answer.trust_bundle_pem,
        server_time: answer.server_time,
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

/// Keeps the service's time, and says where this computer's differs from it.
async fn note_clock(journal: &Journal, answer: &CheckinResponse, now: Timestamp) -> Result<(), StoreError> {
    let time = answer.confirmed_time.unwrap_or(answer.server_time);
    journal.set(&keys::SERVICE_TIME, Some(&time)).await?;
    let finding = clock_finding(now, answer.server_time);
    let known = journal.get(&keys::CLOCK_FINDING).await?;
    // The difference grows by itself between two answers: that is no news.
    if finding.is_some() != known.is_some() {
        journal.set(&keys::CLOCK_FINDING, finding.as_ref()).await?;
    }
    Ok(())
}

fn clock_finding(now: Timestamp, server: Timestamp) -> Option<Finding> {
    let difference = now.duration_since(server);
    if difference.abs() <= CLOCKS_DIFFER {
        return None;
    }
    let side = if difference.is_positive() { "ahead of" } else { "behind" };
    let size = match difference.abs().as_hours() {
        0 => format!("{} minutes", difference.abs().as_mins()),
        hours @ 1..48 => format!("{hours} hours"),
        hours => format!("{} days", hours / 24),
    };
    Some(
        findings::CLOCK_DIFFERS
            .finding(format!(
                "The clock of this computer is {size} {side} the clock of the management service's computer."
            ))
            .remedy("Set the clock that is wrong: Kerberos and certificates need the right time."),
    )
}

/// True when a certificate is due, by the clock of the service that made it: a third of its life is over, or a clock
/// that has been set back since made it, so that it is not valid yet.
fn renewal_due(enrollment: &Enrollment, now: Timestamp) -> bool {
    let (from, until) = identity::validity(&enrollment.certificate_chain_pem)
        .unwrap_or((enrollment.enrolled_at, enrollment.not_after));
    let due = (until.duration_since(from) / 3).min(LONGEST_KEPT);
    now < from || now.duration_since(from) > due
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
    let known = &stored.enrollment.trust_bundle_pem;
    let enrollment = trust::reaching(enrollment, &key, &route(stored), known).await?;
    let secrets = crate::store::Secrets { agent_key: key, ..stored.secrets.clone() };
    context.folder.commit(&stored.config, &secrets, &enrollment)?;
    tracing::info!(until = %answer.not_after, "the certificate was renewed");
    // The connection is another from here on, and this turn is dropped.
    Ok(context.reload().await?)
}

/// The agent's health, as a check-in reports it.
async fn health(context: &Context) -> Result<AgentHealth, StoreError> {
    let status = crate::daemon::status::of_folder(&context.folder, Some(&context.journal)).await?;
    let of_service = context.journal.get_or_default(&keys::SERVICE_FINDINGS).await?;
    let running = context.watch_status().borrow().running.as_ref().map(|running| running.kind);
    Ok(AgentHealth {
        status: status.connection,
        server: status.server,
        connector_server_name: host_name(),
        last_full_sync: status.last_full_sync,
        last_quick_sync: status.last_quick_sync,
        running_sync: running,
        // What came from the service it knows.
        findings: status.findings.into_iter().filter(|one| !of_service.contains(one)).take(50).collect(),
        primary_smtp_address: context
            .folder
            .settings()?
            .and_then(|file| file.config.notification)
            .map(|notification| notification.email),
    })
}

#[cfg(test)]
mod tests;
