//! Groups for the service: read from Active Directory when they are asked for, every so often and after each full sync,
//! and told where they have changed.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::api::directory::{DirectoryRequest, GroupRead};
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, SyncKind};
use jiff::Timestamp;
use uuid::Uuid;

use crate::daemon::Agent;
use crate::daemon::tasks::check_in::{LinkError, client};
use crate::directory::{Directory, DirectoryError, GroupReading};
use crate::exchange::tls_settings;
use crate::management::{ServiceClient, ServiceError};
use crate::store::{DataFolder, Journal, StoreError, Stored, keys};

/// Pauses after a reading that failed.
const FIRST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_PAUSE: Duration = Duration::from_secs(1800);
/// Findings that are kept.
const MOST_FINDINGS: usize = 20;

/// How a round of readings ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// Nothing is to be read.
    Nothing,
    /// Every group was told of, complete or not.
    Told,
    /// The directory could not be asked to the end.
    Failed,
    /// The password was refused; it is not tried again before a set-up.
    Refused,
}

/// Reads the groups that the service has asked for, and tells of them.
///
/// # Errors
/// When the service refuses, or the journal cannot be used.
pub async fn read_all(journal: &Journal, folder: &DataFolder, stored: &Stored) -> Result<Round, LinkError> {
    let Some(request) = requested(journal).await?.filter(|request| !request.groups.is_empty()) else {
        set_findings(journal, &[]).await?;
        return Ok(Round::Nothing);
    };
    let generation = folder.settings()?.map_or(0, |file| file.generation);
    if journal.get(&keys::DIRECTORY_REFUSED).await? == Some(generation) {
        return Ok(Round::Refused);
    }
    let service = client(stored)?;
    let config = &stored.config;
    let tls = match tls_settings(config) {
        Ok(tls) => tls.without_http(),
        Err(finding) => {
            return unread(journal, &service, &request.groups, finding).await.map(|()| Round::Failed);
        }
    };
    let connected = Box::pin(Directory::connect(config, &stored.secrets.exchange, &tls)).await;
    let mut directory = match connected {
        Ok(directory) => directory,
        Err(error) => {
            let refused = error.is_refusal();
            if refused {
                journal.set(&keys::DIRECTORY_REFUSED, Some(&generation)).await?;
            }
            unread(journal, &service, &request.groups, error.finding(config)).await?;
            return Ok(if refused { Round::Refused } else { Round::Failed });
        }
    };
    let mut findings = Vec::new();
    for (at, id) in request.groups.iter().enumerate() {
        let reading = match Box::pin(directory.read_group(*id)).await {
            Ok(reading) => reading,
            Err(error) if !error.is_lost() => refused_reading(&error),
            Err(error) => {
                // What was read before stands; the rest was not read.
                unread(journal, &service, &request.groups[at..], error.finding(config)).await?;
                return Ok(Round::Failed);
            }
        };
        let finding = reading.finding(*id);
        findings.extend(finding.clone());
        tell(journal, &service, *id, &reading, finding).await?;
    }
    directory.close().await;
    set_findings(journal, &findings).await?;
    Ok(Round::Told)
}

/// A group that the directory refused to give.
fn refused_reading(error: &DirectoryError) -> GroupReading {
    GroupReading {
        name: None,
        found: true,
        complete: false,
        members: 0,
        hash: [0; 16],
        body: Vec::new(),
        reasons: vec![error.to_string()],
        more_reasons: 0,
    }
}

async fn epoch(journal: &Journal) -> Result<u64, StoreError> {
    Ok(journal.get(&keys::EPOCH).await?.unwrap_or(0))
}

/// Tells how a reading went, and sends its members where the service does not have them.
async fn tell(
    journal: &Journal,
    service: &ServiceClient,
    id: Uuid,
    reading: &GroupReading,
    finding: Option<Finding>,
) -> Result<(), LinkError> {
    let read = GroupRead {
        id,
        epoch: epoch(journal).await?,
        name: reading.name.clone(),
        complete: reading.complete,
        found: reading.found,
        members: reading.members,
        hash: reading.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        finding,
    };
    let sent = async {
        if service.group_read(&read).await?.send {
            service.put_group(&read, &reading.body).await?;
            let text = format!(
                "The group {} has {} members{}.",
                read.name.clone().unwrap_or_else(|| id.to_string()),
                read.members,
                if read.complete { "" } else { ", and was not read completely" }
            );
            tracing::info!("{text}");
            journal.event(Timestamp::now(), "service", &text, None).await?;
        }
        Ok::<_, LinkError>(())
    };
    match sent.await {
        // The policy does not name it any more; the next check-in says so.
        Err(LinkError::Service(ServiceError::Refused { status: 404, .. })) => Ok(()),
        other => other,
    }
}

/// None of these groups was read: said of each, so that nothing is decided by what they were.
async fn unread(
    journal: &Journal,
    service: &ServiceClient,
    groups: &[Uuid],
    finding: Finding,
) -> Result<(), LinkError> {
    tracing::warn!(groups = groups.len(), detail = finding.detail, "{}", finding.text);
    set_findings(journal, std::slice::from_ref(&finding)).await?;
    for id in groups {
        let reading = GroupReading { found: false, ..refused_reading(&DirectoryError::Ambiguous(0)) };
        tell(journal, service, *id, &reading, Some(finding.clone())).await?;
    }
    Ok(())
}

async fn set_findings(journal: &Journal, findings: &[Finding]) -> Result<(), StoreError> {
    let findings = findings[..findings.len().min(MOST_FINDINGS)].to_vec();
    journal.set(&keys::DIRECTORY_FINDINGS, Some(&findings).filter(|findings| !findings.is_empty())).await
}

/// What the service asked for last.
async fn requested(journal: &Journal) -> Result<Option<DirectoryRequest>, StoreError> {
    journal.get(&keys::DIRECTORY).await
}

/// Keeps groups up to date until the agent ends.
pub async fn keep(agent: Arc<Agent>) {
    let mut stored = agent.watch_stored();
    let mut wishes = agent.watch_wishes();
    let mut reports = agent.watch_reports();
    let mut pause = FIRST_PAUSE;
    // What was read last, when, and after which full sync.
    let mut last: Option<(DirectoryRequest, tokio::time::Instant, Option<Timestamp>)> = None;
    loop {
        let now = stored.borrow_and_update().clone();
        wishes.mark_unchanged();
        reports.mark_unchanged();
        let request = requested(&agent.journal).await.ok().flatten();
        let full =
            agent.journal.last_sync(SyncKind::Full).await.ok().flatten().map(|(run, _)| run.finished_at);
        let mut rest = None;
        if let (Some(now), Some(request)) = (&now, &request) {
            let interval = Duration::from_secs(u64::from(request.refresh_minutes.max(5)) * 60);
            let due = match &last {
                Some((read, at, after)) if read.groups == request.groups && *after == full => *at + interval,
                _ => tokio::time::Instant::now(),
            };
            if due <= tokio::time::Instant::now() {
                let round = tokio::select! {
                    () = agent.stopped() => return,
                    round = Box::pin(read_all(&agent.journal, &agent.folder, now)) => round,
                };
                let failed = match &round {
                    Ok(Round::Failed) => true,
                    Ok(Round::Nothing | Round::Told | Round::Refused) => false,
                    Err(error) => {
                        let standby = matches!(error, LinkError::Service(error) if error.code() == Some(code::LEASE_LOST));
                        if !standby {
                            tracing::warn!(
                                error = error as &dyn std::error::Error,
                                "groups could not be told"
                            );
                        }
                        true
                    }
                };
                if failed {
                    rest = Some(pause);
                    pause = (pause * 2).min(LONGEST_PAUSE);
                } else {
                    last = Some((request.clone(), tokio::time::Instant::now(), full));
                    pause = FIRST_PAUSE;
                    rest = Some(interval);
                }
                if let Err(error) = agent.refresh().await {
                    tracing::warn!(%error, "the status cannot be read");
                }
                // A report makes the health that goes to the service new.
                if round.is_ok() {
                    agent.report_ready();
                    reports.mark_unchanged();
                }
            } else {
                rest = Some(due - tokio::time::Instant::now());
            }
        } else if now.is_some() {
            last = None;
        }
        tokio::select! {
            () = agent.stopped() => return,
            () = sleep(rest) => {}
            changed = stored.changed() => if changed.is_err() { return } else { last = None },
            _ = wishes.changed() => {}
            _ = reports.changed() => {}
        }
    }
}

/// For ever where there is nothing to wait for: an idle agent does not wake.
async fn sleep(rest: Option<Duration>) {
    match rest {
        Some(rest) => tokio::time::sleep(rest).await,
        None => std::future::pending().await,
    }
}
