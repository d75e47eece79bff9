//! The agent's side of the management service: the long poll, orders, reports and the renewal of its certificate.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::checkin::{
    AgentHealth, CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS, OrderAck, StartOrder,
};
use exchange_connector::api::enrollment::RenewRequest;
use exchange_connector::api::error::code;
use exchange_connector::api::report::{CommitSync, OpenSync};
use exchange_connector::domain::health::{Finding, Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::Agent;
use super::hands::host_name;
use super::status::VERSION;
use crate::findings;
use crate::service::{ServiceClient, ServiceError, Way, identity};
use crate::store::journal::meta;
use crate::store::{Enrollment, Journal, StoreError, Stored};

/// First and longest pause after a failed call.
const FIRST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Why work with the service ended.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Store(#[from] StoreError),
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
    /// Syncs that were ordered and stay open in the journal until they have ended.
    pub syncs: Vec<Order>,
    pub active: bool,
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
    let epoch = journal.meta(meta::EPOCH).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    let acks = journal.unconfirmed_acks().await?;
    let settings_revision =
        journal.meta(meta::SETTINGS_REVISION).await?.and_then(|text| text.parse().ok()).or(Some(0));
    let request = CheckinRequest { agent_version: VERSION.into(), epoch, acks, health, settings_revision };
    // Answers to give are not kept waiting.
    let wait = if request.acks.is_empty() { wait } else { 0 };
    let answer = client.check_in(wait, &request).await?;
    journal.confirm_acks(&request.acks).await?;
    if journal.meta(meta::SERVICE_STATE).await?.is_some() {
        journal.set_meta(meta::SERVICE_STATE, None).await?;
    }
    take_up(journal, answer).await
}

async fn take_up(journal: &Journal, answer: CheckinResponse) -> Result<CheckedIn, LinkError> {
    journal.set_meta(meta::EPOCH, Some(&answer.lease.epoch.to_string())).await?;
    let mode = if answer.mode == Mode::Enforce { "enforce" } else { "observe" };
    if journal.meta(meta::MODE).await?.as_deref() != Some(mode) {
        journal.set_meta(meta::MODE, Some(mode)).await?;
    }
    let settings_changed = latch(journal, &answer).await?;
    let mut checked = CheckedIn {
        settings_changed,
        active: answer.lease.active,
        pause: Duration::from_secs(answer.next_checkin_seconds),
        ..CheckedIn::default()
    };
    let now = Timestamp::now();
    for order in answer.orders {
        journal.receive_order(now, &order).await?;
    }
    for order in journal.open_orders().await? {
        let Some(ack) = carry_out(&order, answer.mode, now) else {
            checked.syncs.push(order);
            continue;
        };
        note_answer(journal, &order, &ack).await?;
    }
    Ok(checked)
}

/// Keeps what the service said of groups and discovery; true when it is news.
async fn latch(journal: &Journal, answer: &CheckinResponse) -> Result<bool, LinkError> {
    let revision = answer.settings_revision.to_string();
    if journal.meta(meta::SETTINGS_REVISION).await?.as_deref() == Some(&revision) {
        return Ok(false);
    }
    let directory =
        answer.directory.as_ref().map(serde_json::to_string).transpose().map_err(StoreError::from)?;
    let scope = serde_json::to_string(&answer.discovery_scope).map_err(StoreError::from)?;
    journal.set_meta(meta::DIRECTORY, directory.as_deref()).await?;
    journal.set_meta(meta::DISCOVERY_SCOPE, Some(&scope)).await?;
    // Last, so that a crash in between is made up for by the next answer.
    journal.set_meta(meta::SETTINGS_REVISION, Some(&revision)).await?;
    Ok(true)
}

/// This version reads: everything that would write is refused and says why. `None`: a sync, which is answered at its
/// end.
fn carry_out(order: &Order, mode: Mode, now: Timestamp) -> Option<OrderAck> {
    let finding = match &order.what {
        OrderKind::SyncNow { .. } => return None,
        other if mode == Mode::Observe => findings::ORDER_OBSERVE
            .finding(format!("The connector only observes; the order {} was not carried out.", other.name())),
        other => findings::ORDER_NOT_OFFERED
            .finding(format!("This version of the connector does not carry out the order {}.", other.name())),
    };
    Some(ack(order, OrderState::NotApplied, Some(finding), now))
}

fn ack(order: &Order, state: OrderState, finding: Option<Finding>, now: Timestamp) -> OrderAck {
    OrderAck { order_id: order.id, attempt: order.attempt, state, finished_at: now, changed: false, finding }
}

/// The syncs that were ordered and have not been answered.
///
/// # Errors
/// When the journal cannot be read.
pub async fn ordered_syncs(journal: &Journal) -> Result<Vec<(Order, SyncKind)>, StoreError> {
    let open = journal.open_orders().await?;
    let sync = |order: Order| match order.what {
        OrderKind::SyncNow { sync } => Some((order, sync)),
        _ => None,
    };
    Ok(open.into_iter().filter_map(sync).collect())
}

/// Answers the orders that a sync which has ended was meant for: those known when it began, each attempt of them. A
/// full sync does what a quick one was asked for, and not the other way round.
///
/// # Errors
/// When the journal cannot be written.
pub async fn answer_syncs(
    journal: &Journal,
    meant: &[(Order, SyncKind)],
    kind: SyncKind,
    result: SyncResult,
    found: &[Finding],
) -> Result<(), StoreError> {
    let now = Timestamp::now();
    let (state, finding) = match result {
        SyncResult::Succeeded => (OrderState::Done, None),
        _ => {
            let worst = found.iter().max_by_key(|finding| finding.severity).cloned();
            let unsaid = || findings::SYNC_PARTIAL.finding("Not everything was read; nothing was deleted.");
            (OrderState::Failed, Some(worst.unwrap_or_else(unsaid)))
        }
    };
    for (order, sync) in ordered_syncs(journal).await? {
        let known = meant.iter().any(|(meant, _)| meant.id == order.id);
        if !known || (sync == SyncKind::Full && kind == SyncKind::Quick) {
            continue;
        }
        note_answer(journal, &order, &ack(&order, state, finding.clone(), now)).await?;
    }
    Ok(())
}

async fn note_answer(journal: &Journal, order: &Order, ack: &OrderAck) -> Result<(), StoreError> {
    let text = match &ack.finding {
        None => format!("Order {} ({}): done.", order.id, order.what.name()),
        Some(finding) => format!("Order {} ({}): {}", order.id, order.what.name(), finding.text),
    };
    journal.event(ack.finished_at, "order", &text, serde_json::to_value(order).ok()).await?;
    journal.answer_order(ack).await
}

/// Sends every report that waits, oldest first. Gives how many the service confirmed.
///
/// # Errors
/// When the service refuses, or the journal cannot be used; what was not confirmed stays.
pub async fn send_reports(client: &ServiceClient, journal: &Journal) -> Result<u64, LinkError> {
    let mut confirmed = 0;
    let mut renamed = false;
    while let Some(upload) = journal.next_upload().await? {
        let epoch = journal.meta(meta::EPOCH).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let open = OpenSync { id: upload.sync_id, kind: upload.kind, epoch, started_at: upload.started_at };
        let sent = async {
            let opened = client.open_sync(&open).await?;
            if !opened.committed {
                for number in 0..upload.chunks {
                    if !opened.received_chunks.contains(&number) {
                        let chunk = journal.chunk(upload.id, number).await?;
                        client.put_chunk(upload.sync_id, number, &chunk).await?;
                    }
                }
                let commit = CommitSync {
                    epoch,
                    chunks: upload.chunks,
                    records: upload.records,
                    result: upload.run.result,
                    run: upload.run.clone(),
                    scope: upload.scope.clone(),
                    organization: upload.organization.clone(),
                };
                client.commit_sync(upload.sync_id, &commit).await?;
            }
            Ok::<_, LinkError>(())
        }
        .await;
        match sent {
            Ok(()) => {
                journal.confirm_upload(upload.id).await?;
                tracing::info!(sync = %upload.sync_id, records = upload.records, "the service has the report");
                confirmed += 1;
                renamed = false;
            }
            Err(LinkError::Service(error))
                if !renamed && matches!(error.code(), Some(code::SYNC_UNKNOWN | code::CHUNK_MISMATCH)) =>
            {
                // The service dropped this upload; the same records go again under a new name.
                journal.rename_upload(upload.id, Uuid::now_v7()).await?;
                renamed = true;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(confirmed)
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
    let status = super::status::of_folder(folder, Some(journal)).await?;
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

/// Keeps the link to the service until the agent ends: reports as soon as they are ready, check-ins in between.
pub async fn keep(agent: Arc<Agent>) {
    let mut stored = agent.watch_stored();
    let mut reports = agent.watch_reports();
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
        reports.mark_unchanged();
        let done = tokio::select! {
            () = agent.stopped() => return,
            done = Box::pin(round(&agent, &now, &mut reports)) => done,
            // A set-up in the middle of a poll: begin again with the new enrolment.
            _ = stored.changed() => continue,
        };
        let rest = match done {
            Ok(rest) => {
                pause = FIRST_PAUSE;
                if agent.set_service_findings(Vec::new()) {
                    tracing::info!("the management service answers");
                }
                rest
            }
            Err(error) => {
                let revoked = matches!(&error, LinkError::Service(error) if error.is_revoked());
                let finding = match &error {
                    LinkError::Service(error) => {
                        let url = now.enrollment.service_urls.first().cloned().unwrap_or_default();
                        error.finding(url.trim_start_matches("https://"))
                    }
                    LinkError::Store(error) => error.finding(),
                };
                let text = finding.text.clone();
                if agent.set_service_findings(vec![finding]) {
                    tracing::warn!(%error, "{text}");
                }
                if revoked {
                    // It stops acting; a new set-up starts it again.
                    let _ = agent.journal.set_meta(meta::SERVICE_STATE, Some("revoked")).await;
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
fn jittered(pause: Duration) -> Duration {
    let byte = u32::from(Uuid::new_v4().as_bytes()[0]);
    pause * (90 + byte * 20 / 255) / 100
}

async fn round(
    agent: &Agent,
    stored: &Stored,
    reports: &mut tokio::sync::watch::Receiver<u64>,
) -> Result<Duration, LinkError> {
    let client = client(stored)?;
    if renewal_due(&stored.enrollment, Timestamp::now()) {
        renew(agent, &client, stored).await?;
        return Ok(Duration::ZERO);
    }
    // A lease comes with the first check-in, and a report needs one.
    let known = agent.journal.meta(meta::EPOCH).await?.is_some();
    if known {
        send_reports(&client, &agent.journal).await?;
    }
    let wait = if known { MAX_WAIT_SECONDS } else { 0 };
    let running = agent.watch_status().borrow().running.as_ref().map(|running| running.kind);
    let health = health(&agent.journal, &agent.folder, running).await?;
    let checked = tokio::select! {
        checked = check_in(&client, &agent.journal, health, wait) => checked?,
        // A report is ready: it goes at once, and the poll begins again.
        _ = reports.changed() => return Ok(Duration::ZERO),
    };
    if checked.settings_changed {
        agent.orders_wait();
    }
    if !checked.syncs.is_empty() {
        agent.orders_wait();
        begin_syncs(&client, &agent.journal, &checked.syncs).await?;
    }
    Ok(checked.pause)
}

/// Tells the service that the ordered syncs are under way: a large one takes longer than an order may lie about.
async fn begin_syncs(client: &ServiceClient, journal: &Journal, orders: &[Order]) -> Result<(), LinkError> {
    let epoch = journal.meta(meta::EPOCH).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    for order in orders {
        match client.start_order(order.id, &StartOrder { attempt: order.attempt, epoch }).await {
            Ok(()) => {}
            // Handed out anew meanwhile, or begun before: the sync does no harm, and any attempt may be answered.
            Err(error) if matches!(error.code(), Some(code::ORDER_NOT_STARTABLE)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
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
    let checked = check_in(&client, journal, health(journal, folder, None).await?, 0).await?;
    begin_syncs(&client, journal, &checked.syncs).await
}

/// The service's part of `run --once`: answers and reports, without waiting for new orders.
///
/// # Errors
/// When the service refuses, or the journal cannot be used.
pub async fn once(
    journal: &Journal,
    folder: &crate::store::DataFolder,
    stored: &Stored,
) -> Result<u64, LinkError> {
    let client = client(stored)?;
    let first = health(journal, folder, None).await?;
    let _ = check_in(&client, journal, first, 0).await?;
    let sent = send_reports(&client, journal).await?;
    Box::pin(super::directory::read_all(journal, folder, stored)).await?;
    if !journal.unconfirmed_acks().await?.is_empty() {
        let last = health(journal, folder, None).await?;
        let _ = check_in(&client, journal, last, 0).await?;
    }
    Ok(sent)
}

/// How long a certificate is still good.
pub fn certificate_left(enrollment: &Enrollment, now: Timestamp) -> SignedDuration {
    enrollment.not_after.duration_since(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(what: OrderKind) -> Order {
        Order::new(Uuid::nil(), 1, what)
    }

    #[test]
    fn what_writes_is_refused_while_observing() {
        let now = Timestamp::UNIX_EPOCH;
        let sync = order(OrderKind::SyncNow { sync: SyncKind::Quick });
        assert_eq!(carry_out(&sync, Mode::Observe, now), None);
        let level = order(OrderKind::SetDefaultAccessLevel {
            level: exchange_connector::domain::access::AccessLevel::Block,
        });
        for mode in [Mode::Observe, Mode::Enforce] {
            let ack = carry_out(&level, mode, now).expect("answered at once");
            assert_eq!((ack.state, ack.changed), (OrderState::NotApplied, false));
            assert!(ack.finding.is_some());
        }
    }

    #[tokio::test]
    async fn an_ordered_sync_is_answered_at_its_end_by_one_that_does_as_much() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("journal.sqlite");
        let journal = Journal::open(&path).await.expect("journal");
        let sync = |sync, attempt| Order { attempt, ..order(OrderKind::SyncNow { sync }) };
        let full = Order { id: Uuid::from_u128(1), ..sync(SyncKind::Full, 1) };
        let quick = Order { id: Uuid::from_u128(2), ..sync(SyncKind::Quick, 1) };
        for order in [&full, &quick] {
            journal.receive_order(Timestamp::UNIX_EPOCH, order).await.expect("received");
        }
        journal.close().await;
        // As after a crash: what was not answered is still to be done.
        let journal = Journal::open(&path).await.expect("journal");
        let meant = ordered_syncs(&journal).await.expect("open");
        assert_eq!(meant.len(), 2);
        assert!(journal.unconfirmed_acks().await.expect("acks").is_empty());
        let late = Order { id: Uuid::from_u128(3), ..quick.clone() };
        let again = Order { attempt: 2, ..quick.clone() };
        for order in [&late, &again] {
            journal.receive_order(Timestamp::UNIX_EPOCH, order).await.expect("received");
        }
        let found = [findings::SYNC_PARTIAL.finding("x"), findings::SYNC_FAILED.finding("y")];
        answer_syncs(&journal, &meant, SyncKind::Quick, SyncResult::Failed, &found).await.expect("answered");
        let acks = journal.unconfirmed_acks().await.expect("acks");
        let answered: Vec<_> = acks.iter().map(|ack| (ack.order_id, ack.attempt, ack.state)).collect();
        assert_eq!(answered, [(quick.id, 1, OrderState::Failed), (quick.id, 2, OrderState::Failed)]);
        assert!(acks.iter().all(|ack| ack.finding.as_ref().is_some_and(|finding| finding.text == "y")));
        let meant = ordered_syncs(&journal).await.expect("open");
        answer_syncs(&journal, &meant, SyncKind::Full, SyncResult::Succeeded, &[]).await.expect("answered");
        assert_eq!(ordered_syncs(&journal).await.expect("open"), []);
        assert_eq!(journal.unconfirmed_acks().await.expect("acks").len(), 4);
    }

    #[test]
    fn a_certificate_is_renewed_after_a_third_of_its_life() {
        let (_, _, mut enrollment) = crate::store::settings::tests::sample();
        enrollment.enrolled_at = Timestamp::UNIX_EPOCH;
        enrollment.not_after = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 30);
        let after = |days: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * days);
        assert!(!renewal_due(&enrollment, after(9)));
        assert!(renewal_due(&enrollment, after(11)));
    }
}
