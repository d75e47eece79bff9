//! The status, built from the data folder. A serving agent adds what only it knows.

use exchange_connector::domain::health::{ConnectorStatus, Finding, SyncKind, SyncResult};
use exchange_connector::findings;
use exchange_connector::ipc::StatusView;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::daemon::signals::TaskName;
use crate::host::VERSION;
use crate::logons;
use crate::store::keys::{self, ServiceState};
use crate::store::{DataFolder, Journal, StoreError};

/// How long the status shows a restore that was mended.
const SHOWN: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long it shows a copy that does not come any more.
const COPY_SHOWN: SignedDuration = SignedDuration::from_hours(24);

/// How a task is.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TaskStatus {
    /// When its last turn ended.
    pub(crate) last_turn: Option<Timestamp>,
    /// When the next one comes, unless something happens before.
    pub(crate) next_turn: Option<Timestamp>,
    /// Failures in a row.
    pub(crate) failures: u32,
    /// Why the last turn failed.
    pub(crate) finding: Option<Finding>,
}

/// The same, for the support bundle.
#[derive(Debug, Serialize)]
pub(crate) struct TaskLine {
    pub(crate) task: TaskName,
    #[serde(flatten)]
    pub(crate) status: TaskStatus,
}

/// The status as the folder shows it, without an agent.
///
/// # Errors
/// When settings or journal are there and cannot be read.
pub async fn of_folder(folder: &DataFolder, journal: Option<&Journal>) -> Result<StatusView, StoreError> {
    let mut view = StatusView::none(VERSION);
    let Some(settings) = folder.settings()? else {
        view.refused_logons = folder.logons().refused(None);
        view.findings = view.refused_logons.iter().map(logons::standing).collect();
        return Ok(view);
    };
    view.refused_logons = folder.logons().refused(Some(&settings.config));
    view.findings = view.refused_logons.iter().map(logons::standing).collect();
    view.environment = Some(settings.config.exchange.environment);
    let configured = settings.config.exchange.server.host().to_owned();
    view.server = Some(configured.clone());
    let enrollment = folder.enrollment(settings.generation)?;
    view.connector_id = Some(enrollment.connector_id);
    view.organization = enrollment.organization;
    view.console_url = enrollment.service_urls.first().cloned();
    view.connection = ConnectorStatus::ConnectionPending;
    let Some(journal) = journal else { return Ok(view) };
    view.mode = journal.mode().await?;
    view.brake = crate::orders::limits(journal, &settings.config).await?;
    view.devices = journal.counts().await?;
    if let Some(server) = journal.get(&keys::SERVER).await?.filter(|server| *server != configured) {
        view.server = Some(server);
        view.configured_server = Some(configured);
    }
    view.last_full_sync = journal.last_sync(SyncKind::Full).await?.map(|(record, _)| record);
    view.last_quick_sync = journal.last_sync(SyncKind::Quick).await?.map(|(record, _)| record);
    view.history = journal.history(30).await?;
    view.pending_orders = journal.count_open_orders().await?;
    view.recent_changes = journal.recent_changes(30).await?;
    if !journal.is_set(&keys::FULL_SYNC_DUE).await? {
        view.connection = connection(&view);
    }
    if journal.get(&keys::SERVICE_STATE).await? == Some(ServiceState::Revoked) {
        view.connection = ConnectorStatus::Disconnected;
    }
    let refused = std::mem::replace(&mut view.findings, journal.newest_findings().await?);
    let mut standing = refused;
    standing.extend(journal.get_or_default(&keys::FINDINGS).await?);
    standing.extend(journal.get_or_default(&keys::DIRECTORY_FINDINGS).await?);
    standing.extend(journal.get(&keys::CLOCK_FINDING).await?);
    standing.extend(journal.get_or_default(&keys::SERVICE_FINDINGS).await?);
    standing.extend(journal.get(&keys::NOTICE_REFUSED).await?);
    standing.extend(journal.get(&keys::REPORT_REFUSED).await?);
    let now = Timestamp::now();
    let restored = journal.get(&keys::RESTORE).await?.filter(|noted| now.duration_since(noted.at) < SHOWN);
    standing.extend(restored.map(|noted| noted.finding));
    let copy =
        journal.get(&keys::COPY).await?.filter(|copy| now.duration_since(copy.last_contact) < COPY_SHOWN);
    standing.extend(copy.map(|copy| {
        findings::RESTORE_COPY_SEEN.finding(format!(
            "The computer {} tried to work with a copy of this connector's folder, last on {}, and was refused.",
            copy.name, copy.last_contact
        ))
    }));
    if let Some((count, mut finding)) = journal.failing().await? {
        if count > 1 {
            finding.text = format!("{count} orders failed, the newest so: {}", finding.text);
        }
        standing.push(finding);
    }
    for finding in standing {
        if !view.findings.contains(&finding) {
            view.findings.push(finding);
        }
    }
    Ok(view)
}

/// Connected when the newest sync got through to Exchange.
fn connection(view: &StatusView) -> ConnectorStatus {
    match view.history.first() {
        None => ConnectorStatus::ConnectionPending,
        Some(entry) if entry.run.result == SyncResult::Failed => ConnectorStatus::Disconnected,
        Some(_) => ConnectorStatus::Connected,
    }
}
