//! The agent's side of the management service: the long poll, orders, reports and the renewal of its certificate.

use std::sync::Arc;
use std::time::{Duration, Instant};

use exchange_connector::api::checkin::{
    AgentHealth, CheckinRequest, CheckinResponse, MAX_WAIT_SECONDS, StartOrder,
};
use exchange_connector::api::enrollment::RenewRequest;
use exchange_connector::api::error::code;
use exchange_connector::api::report::{CommitSync, OpenSync};
use exchange_connector::domain::health::{Finding, Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::orders::Start;
use exchange_connector::orders::steps::AgentStep;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::Agent;
use super::hands::host_name;
use super::orders::lease::Held;
use super::orders::undo::tell;
use super::status::VERSION;
use crate::fail_point::reach;
use crate::findings;
use crate::service::{ServiceClient, ServiceError, Way, identity};
use crate::store::journal::meta;
use crate::store::ledger::{Lane, Outcome, Waiting};
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
    let epoch = journal.meta(meta::EPOCH).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    let acks = journal.unconfirmed_acks().await?;
    let open_orders = Some(journal.open_order_ids().await?);
    let settings_revision =
        journal.meta(meta::SETTINGS_REVISION).await?.and_then(|text| text.parse().ok()).or(Some(0));
    let agent_version = VERSION.into();
    let request = CheckinRequest { agent_version, epoch, acks, open_orders, health, settings_revision };
    // Answers to give are not kept waiting.
    let wait = if request.acks.is_empty() { wait } else { 0 };
    let (asked, asked_at) = (Instant::now(), Timestamp::now().as_millisecond());
    let answer = client.check_in(wait, &request).await?;
    if !request.acks.is_empty() {
        reach(AgentStep::Answered);
    }
    journal.confirm_acks(&request.acks).await?;
    if journal.meta(meta::SERVICE_STATE).await?.is_some() {
        journal.set_meta(meta::SERVICE_STATE, None).await?;
    }
    journal.set_meta(meta::EPOCH, Some(&answer.lease.epoch.to_string())).await?;
    // Everything was taken back meanwhile: an answer to an older question does not end observing.
    let since =
        journal.meta(meta::OBSERVE_SINCE).await?.and_then(|text| text.parse().ok()).unwrap_or(i64::MIN);
    let unheard =
        asked_at < since || journal.undone_notices().await?.iter().any(|(_, undone)| undone.run.is_none());
    let mode = if answer.mode == Mode::Enforce && !unheard { "enforce" } else { "observe" };
    if journal.meta(meta::MODE).await?.as_deref() != Some(mode) {
        journal.set_meta(meta::MODE, Some(mode)).await?;
    }
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
    let revision = answer.settings_revision.to_string();
    if journal.meta(meta::SETTINGS_REVISION).await?.as_deref() == Some(&revision) {
        return Ok(false);
    }
    let directory =
        answer.directory.as_ref().map(serde_json::to_string).transpose().map_err(StoreError::from)?;
    let scope = serde_json::to_string(&answer.discovery_scope).map_err(StoreError::from)?;
    journal.set_meta(meta::DIRECTORY, directory.as_deref()).await?;
    journal.set_meta(meta::DISCOVERY_SCOPE, Some(&scope)).await?;
    let brake = serde_json::to_string(&answer.brake).map_err(StoreError::from)?;
    journal.set_meta(meta::BRAKE, Some(&brake)).await?;
    // Last, so that a crash in between is made up for by the next answer.
    journal.set_meta(meta::SETTINGS_REVISION, Some(&revision)).await?;
    Ok(true)
}

/// The syncs that were ordered and have not been begun.
///
/// # Errors
/// When the journal cannot be read.
pub async fn ordered_syncs(journal: &Journal) -> Result<Vec<(Order, SyncKind)>, StoreError> {
    let open = journal.waiting_orders(Lane::Syncs).await?;
    let sync = |waiting: Waiting| match waiting.order.what {
        OrderKind::SyncNow { sync } => Some((waiting.order, sync)),
        _ => None,
    };
    Ok(open.into_iter().filter_map(sync).collect())
}

/// Begins the orders that a sync is meant for: those that it does as much as. A full sync does what a quick one was
/// asked for, and not the other way round. Gives those that it has to answer.
///
/// # Errors
/// When the journal cannot be written.
pub async fn begin_syncs(journal: &Journal, kind: SyncKind) -> Result<Vec<Uuid>, StoreError> {
    let mut begun = Vec::new();
    for (order, sync) in ordered_syncs(journal).await? {
        let enough = sync == SyncKind::Quick || kind == SyncKind::Full;
        if enough && journal.start_order(order.id, Mode::Observe, Timestamp::now()).await? == Start::Go {
            begun.push(order.id);
        }
    }
    Ok(begun)
}

/// Answers the orders that a sync was meant for; one that was stopped leaves them to the next.
///
/// # Errors
/// When the journal cannot be written.
pub async fn end_syncs(
    journal: &Journal,
    meant: &[Uuid],
    ended: Option<(SyncResult, &[Finding])>,
) -> Result<(), StoreError> {
    let now = Timestamp::now();
    let outcome = ended.map(|(result, found)| match result {
        SyncResult::Succeeded => Outcome { state: OrderState::Done, changed: false, finding: None },
        SyncResult::Partial | SyncResult::Failed => {
            let worst = found.iter().max_by_key(|finding| finding.severity).cloned();
            let unsaid = || findings::SYNC_PARTIAL.finding("Not everything was read; nothing was deleted.");
            let finding = Some(worst.unwrap_or_else(unsaid));
            Outcome { state: OrderState::Failed, changed: false, finding }
        }
    });
    for id in meant {
        match &outcome {
            Some(outcome) => journal.finish_order(*id, outcome, now).await?,
            None => journal.put_back(*id, now, None, now).await?,
        }
    }
    Ok(())
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
                    agent.lanes.set_lease(Held::default());
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
    if let Some(error) = tell(&client, &agent.journal).await? {
        return Err(error.into());
    }
    // A lease comes with the first check-in, and a report needs one.
    let known = agent.journal.meta(meta::EPOCH).await?.is_some();
    if known {
        send_reports(&client, &agent.journal).await?;
    }
    // Without the lease, after a start or an outage, nothing is done for an order: it comes first, and with it the mode.
    let wait = if known && agent.lanes.has_lease() { MAX_WAIT_SECONDS } else { 0 };
    let running = agent.watch_status().borrow().running.as_ref().map(|running| running.kind);
    let health = health(&agent.journal, &agent.folder, running).await?;
    let checked = tokio::select! {
        checked = check_in(&client, &agent.journal, health, wait) => checked?,
        // A report is ready: it goes at once, and the poll begins again.
        _ = reports.changed() => return Ok(Duration::ZERO),
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

/// Tells the service that the ordered syncs are under way: a large one takes longer than an order may lie about.
async fn hold_syncs(client: &ServiceClient, journal: &Journal) -> Result<(), LinkError> {
    let epoch = journal.meta(meta::EPOCH).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    for (order, _) in ordered_syncs(journal).await? {
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
    check_in(&client, journal, health(journal, folder, None).await?, 0).await?;
    hold_syncs(&client, journal).await
}

/// The reports of `run --once`.
///
/// # Errors
/// When the service refuses, or the journal cannot be used.
pub async fn report_once(
    journal: &Journal,
    folder: &crate::store::DataFolder,
    stored: &Stored,
) -> Result<u64, LinkError> {
    let client = client(stored)?;
    let health = health(journal, folder, None).await?;
    check_in(&client, journal, health, 0).await?;
    let sent = send_reports(&client, journal).await?;
    Box::pin(super::directory::read_all(journal, folder, stored)).await?;
    Ok(sent)
}

/// How long a certificate is still good.
pub fn certificate_left(enrollment: &Enrollment, now: Timestamp) -> SignedDuration {
    enrollment.not_after.duration_since(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_ordered_sync_is_answered_once_by_one_that_does_as_much() {
        let place = tempfile::tempdir().expect("a folder");
        let path = place.path().join("journal.sqlite");
        let journal = Journal::open(&path).await.expect("journal");
        let order = |id, sync| Order::new(Uuid::from_u128(id), 1, OrderKind::SyncNow { sync });
        let (full, quick) = (order(1, SyncKind::Full), order(2, SyncKind::Quick));
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(journal.receive_orders(now, &[full.clone(), quick.clone()]).await.expect("received"), 2);
        assert_eq!(begin_syncs(&journal, SyncKind::Quick).await.expect("begun"), [quick.id]);
        journal.close().await;
        // As after a crash: what was not answered is still to be done.
        let journal = Journal::open(&path).await.expect("journal");
        journal.recover_orders(now).await.expect("recovered");
        assert_eq!(ordered_syncs(&journal).await.expect("open").len(), 2);
        let meant = begin_syncs(&journal, SyncKind::Quick).await.expect("begun");
        let late = order(3, SyncKind::Quick);
        let again = Order { attempt: 2, ..quick.clone() };
        assert_eq!(journal.receive_orders(now, &[late.clone(), again]).await.expect("received"), 1);
        let found = [findings::SYNC_PARTIAL.finding("x"), findings::SYNC_FAILED.finding("y")];
        end_syncs(&journal, &meant, Some((SyncResult::Failed, &found))).await.expect("answered");
        let acks = journal.unconfirmed_acks().await.expect("acks");
        let answered: Vec<_> = acks.iter().map(|ack| (ack.order_id, ack.attempt, ack.state)).collect();
        assert_eq!(answered, [(quick.id, 2, OrderState::Failed)], "once, and for the newest attempt");
        assert_eq!(acks[0].finding.as_ref().expect("why").text, "y");
        let meant = begin_syncs(&journal, SyncKind::Full).await.expect("begun");
        assert_eq!(meant, [full.id, late.id]);
        end_syncs(&journal, &meant, None).await.expect("put back");
        assert_eq!(ordered_syncs(&journal).await.expect("open").len(), 2, "a stopped sync answers nothing");
        let meant = begin_syncs(&journal, SyncKind::Full).await.expect("begun");
        end_syncs(&journal, &meant, Some((SyncResult::Succeeded, &[]))).await.expect("answered");
        assert_eq!(journal.count_open_orders().await.expect("open"), 0);
        let acks = journal.unconfirmed_acks().await.expect("acks");
        journal.confirm_acks(&acks).await.expect("confirmed");
        assert_eq!(journal.unconfirmed_acks().await.expect("acks"), []);
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
