//! Groups for the service: the task reads them from Active Directory when the service asks for them, at intervals and
//! after each full sync. It sends those that have changed.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use exchange_connector::api::directory::GroupRead;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, SyncKind};
use jiff::Timestamp;
use tokio::time::Instant;
use uuid::Uuid;

use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents};
use crate::directory::{Directory, DirectoryError, GroupReading};
use crate::exchange::tls_settings;
use crate::management::link::{LinkError, client};
use crate::management::{ServiceClient, ServiceError};
use crate::store::keys;
use crate::store::{Journal, StoreError, Stored};

/// Findings that are kept.
const MOST_FINDINGS: usize = 20;
/// What may make groups due: another list of them, or a full sync.
pub(crate) const WAKES: TaskEvents =
    TaskEvents::of(&[TaskEvent::ServiceSettingsChanged, TaskEvent::SyncEnded]);

/// Keeps the groups that the service asks for up to date.
#[derive(Default)]
pub(crate) struct GroupsTask {
    last: Option<LastReading>,
}

/// What was read last, when, and after which full sync.
struct LastReading {
    groups: Vec<Uuid>,
    at: Instant,
    full_sync: Option<Timestamp>,
}

#[async_trait]
impl Task for GroupsTask {
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        _: TaskEvents,
    ) -> Result<Turn, LinkError> {
        let Context { journal, signals, .. } = context;
        let request = journal.get(&keys::DIRECTORY).await?;
        let Some(request) = request.filter(|request| !request.groups.is_empty()) else {
            self.last = None;
            set_findings(journal, &[]).await?;
            return Ok(Turn::rest(WAKES));
        };
        let full_sync = journal.last_sync(SyncKind::Full).await?.map(|(run, _)| run.finished_at);
        if let Some(last) = &self.last
            && last.groups == request.groups
            && last.full_sync == full_sync
        {
            let interval = Duration::from_secs(u64::from(request.refresh_minutes.max(5)) * 60);
            let due = last.at + interval;
            if due > Instant::now() {
                return Ok(Turn::Rest { until: Some(due), events: WAKES });
            }
        }
        let read = match Box::pin(read_all(journal, connection, &request.groups)).await {
            // Another agent of this organization has the lease, and reads them.
            Err(LinkError::Service(error)) if error.code() == Some(code::LEASE_LOST) => {
                return Ok(Turn::Retry);
            }
            read => read?,
        };
        signals.send(TaskEvent::GroupsRead);
        if !read {
            return Ok(Turn::Retry);
        }
        self.last = Some(LastReading { groups: request.groups, at: Instant::now(), full_sync });
        Ok(Turn::Did(Deed::GroupsRead))
    }
}

/// Reads these groups, and reports each to the service. False: the directory could not be asked to the end, and may be
/// asked again. A password that it refused is not tried again.
async fn read_all(journal: &Journal, stored: &Stored, groups: &[Uuid]) -> Result<bool, LinkError> {
    let service = client(stored)?;
    let config = &stored.config;
    let tls = match tls_settings(config) {
        Ok(tls) => tls.without_http(),
        Err(finding) => {
            unread(journal, &service, groups, finding).await?;
            return Ok(false);
        }
    };
    let connected = Box::pin(Directory::connect(config, &stored.secrets, &tls)).await;
    let mut directory = match connected {
        Ok(directory) => directory,
        Err(error) => {
            let refused = error.is_refusal();
            unread(journal, &service, groups, error.finding(config)).await?;
            return Ok(refused);
        }
    };
    let mut findings = Vec::new();
    for (at, id) in groups.iter().enumerate() {
        let reading = match Box::pin(directory.read_group(*id)).await {
            Ok(reading) => reading,
            Err(error) if !error.is_lost() => refused_reading(&error),
            Err(error) => {
                // What was read before stands; the rest was not read.
                unread(journal, &service, &groups[at..], error.finding(config)).await?;
                return Ok(false);
            }
        };
        let finding = reading.finding(*id);
        findings.extend(finding.clone());
        report(journal, &service, *id, &reading, finding).await?;
    }
    directory.close().await;
    set_findings(journal, &findings).await?;
    Ok(true)
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

/// Reports how a reading went, and sends its members where the service does not have them.
async fn report(
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
    tracing::warn!(code = finding.code, groups = groups.len(), detail = finding.detail, "{}", finding.text);
    set_findings(journal, std::slice::from_ref(&finding)).await?;
    for id in groups {
        let reading = GroupReading { found: false, ..refused_reading(&DirectoryError::Ambiguous(0)) };
        report(journal, service, *id, &reading, Some(finding.clone())).await?;
    }
    Ok(())
}

async fn set_findings(journal: &Journal, findings: &[Finding]) -> Result<(), StoreError> {
    let findings = findings[..findings.len().min(MOST_FINDINGS)].to_vec();
    journal.set(&keys::DIRECTORY_FINDINGS, Some(&findings).filter(|findings| !findings.is_empty())).await
}
