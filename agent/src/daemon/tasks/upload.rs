//! Uploads reports: the task sends each sync's devices to the service in chunks, beside the poll, so that no order
//! waits behind an upload. It sends again what the service has not confirmed.

use std::sync::Arc;

use async_trait::async_trait;
use exchange_connector::api::error::code;
use exchange_connector::api::report::{CommitSync, OpenSync};
use exchange_connector::domain::health::SyncKind;
use exchange_connector::findings;
use uuid::Uuid;

use crate::daemon::context::Context;
use crate::daemon::driver::{Deed, Task, Turn};
use crate::daemon::signals::{TaskEvent, TaskEvents};
use crate::management::ServiceClient;
use crate::management::link::{LinkError, client};
use crate::store::keys;
use crate::store::{Journal, Stored};

/// Sends reports as soon as they are ready.
#[derive(Default)]
pub(crate) struct UploadTask;

#[async_trait]
impl Task for UploadTask {
    async fn turn(
        &mut self,
        context: &Context,
        connection: &Arc<Stored>,
        _: TaskEvents,
    ) -> Result<Turn, LinkError> {
        let Context { journal, signals, .. } = context;
        // Nothing can be sent before there was a lease: it comes with the first check-in.
        if !journal.is_set(&keys::EPOCH).await? {
            return Ok(Turn::rest(TaskEvents::of(&[TaskEvent::SyncEnded, TaskEvent::LeaseChanged])));
        }
        let sent = Box::pin(send_reports(&client(connection)?, journal)).await?;
        if sent == 0 {
            return Ok(Turn::rest(TaskEvents::of(&[TaskEvent::SyncEnded, TaskEvent::RecordChanged])));
        }
        signals.send(TaskEvent::ReportSent);
        Ok(Turn::Did(Deed::Reported(sent)))
    }
}

/// Sends every report that waits, oldest first. Gives how many the service confirmed; what it did not confirm stays.
async fn send_reports(client: &ServiceClient, journal: &Journal) -> Result<u64, LinkError> {
    let mut confirmed = 0;
    let mut renamed = false;
    while let Some(upload) = journal.next_upload().await? {
        let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
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
                journal.set(&keys::REPORT_REFUSED, None).await?;
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
            // Refused for good: it keeps no later report from the service. What it said comes with a full one.
            Err(LinkError::Service(error)) if error.is_final() => {
                let text =
                    "The service does not take a report of devices; it decides by what it knew before.";
                let finding = findings::SERVICE_REPORT_REFUSED.finding(text).caused_by(&error);
                tracing::warn!(sync = %upload.sync_id, %error, "the service refuses a report for good");
                journal.set(&keys::REPORT_REFUSED, Some(&finding)).await?;
                if upload.kind == SyncKind::Quick {
                    journal.set(&keys::FULL_SYNC_DUE, Some(&())).await?;
                }
                journal.confirm_upload(upload.id).await?;
                renamed = false;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(confirmed)
}

#[cfg(test)]
mod tests;
