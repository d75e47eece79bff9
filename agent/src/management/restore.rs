//! Restore: brings agent and service together again after a check-in found that one of them was put back to an earlier
//! state. What was done before a crash is known afterwards and not done twice.

use std::time::Duration;

use exchange_connector::api::book::{Leave, ServiceBook, Verdict};
use exchange_connector::api::restore::{KnownResult, LastOfRestored, MOST_RESULTS, Restored};
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::{SignedDuration, Timestamp};

use crate::host::run_id;
use crate::management::link::{LinkError, client};
use crate::management::{ServiceClient, ServiceError};
use crate::store::restored::TakenOver;
use crate::store::{Journal, Stored, keys};

/// How long the end of the agent waits for the service.
const LEAVE_LIMIT: Duration = Duration::from_secs(2);
/// What the service held last may be older by as much as an order takes.
const OVERLAP: SignedDuration = SignedDuration::from_hours(24);
/// Bytes of one message, well below what the service takes.
const MOST_BYTES: usize = 512 * 1024;

/// Follows the verdict of a check-in. True when there was something to mend: nothing of that check-in was taken, and the
/// next one finds both books in agreement.
///
/// # Errors
/// When the service refuses, or the journal cannot be written; the next check-in begins again.
pub(crate) async fn mend(
    client: &ServiceClient,
    journal: &Journal,
    book: &ServiceBook,
) -> Result<bool, LinkError> {
    match book.verdict {
        Verdict::Agree => {
            journal.books_agree(book).await?;
            return Ok(false);
        }
        Verdict::AgentWentBack => take_over(client, journal, book).await?,
        Verdict::ServiceWentBack => tell(client, journal, book).await?,
    }
    Ok(true)
}

/// The journal went back: takes over what the service knows of orders.
async fn take_over(client: &ServiceClient, journal: &Journal, book: &ServiceBook) -> Result<(), LinkError> {
    tracing::warn!(code = findings::RESTORE_AGENT_WENT_BACK.code, held = ?book.held, "this folder was put back to an earlier state");
    let taken = pull(client, journal).await?;
    let now = Timestamp::now();
    journal.note_restore(went_back(book, taken), now).await?;
    Ok(journal.adopt_book(book, now).await?)
}

/// Takes over what the service knows of orders and this journal does not.
async fn pull(client: &ServiceClient, journal: &Journal) -> Result<TakenOver, LinkError> {
    let (mut after, mut taken) = (None, TakenOver::default());
    loop {
        let page = client.results(after).await?;
        let more = journal.take_over_results(&page.results).await?;
        taken.orders += more.orders;
        taken.changes += more.changes;
        taken.wipes += more.wipes;
        match page.next {
            None => return Ok(taken),
            next if next > after => after = next,
            Some(_) => return Err(ServiceError::Malformed.into()),
        }
    }
}

fn went_back(book: &ServiceBook, taken: TakenOver) -> Finding {
    let until =
        book.held.as_ref().map(|held| format!(" It had last reported on {}.", held.at)).unwrap_or_default();
    let TakenOver { orders, changes, wipes } = taken;
    let mut text = format!(
        "This connector's folder was put back to an earlier state, or its journal was lost.{until} From the management \
         service the connector took over the results of {orders} orders; {changes} of them changed Exchange and are this \
         connector's again."
    );
    if wipes > 0 {
        text.push_str(&format!(" {wipes} of them are wipes, and none is sent again."));
    }
    findings::RESTORE_AGENT_WENT_BACK.finding(text)
}

/// The service went back: tells it what it forgot, wipes first.
async fn tell(client: &ServiceClient, journal: &Journal, book: &ServiceBook) -> Result<(), LinkError> {
    tracing::warn!(
        code = findings::RESTORE_SERVICE_WENT_BACK.code,
        "the management service was put back to an earlier state"
    );
    let held = book.held.as_ref().map(|held| held.at);
    let results = journal.results_since(held.map(|held| held - OVERLAP)).await?;
    for batch in batches(&results) {
        client.restored(&Restored { results: batch.to_vec(), last: None }).await?;
    }
    // The journal may have been put back too, to a moment that the service does not remember.
    if pull(client, journal).await?.orders > 0 {
        journal.set(&keys::IN_DOUBT, Some(&())).await?;
    }
    let now = Timestamp::now();
    let own = journal.tell_book(run_id(), now).await?;
    let heard = own.service.as_ref().map(|heard| heard.point.at);
    let last = LastOfRestored {
        mode: journal.mode().await?,
        open_orders: journal.open_order_ids().await?,
        book: own,
    };
    let answer = client.restored(&Restored { results: Vec::new(), last: Some(last) }).await?;
    let book = answer.book.ok_or(ServiceError::Malformed)?;
    let time = |at: Option<Timestamp>| at.map_or_else(|| "an unknown time".into(), |at| at.to_string());
    let text = format!(
        "The management service was put back to an earlier state: what people changed there between about {} and {} is \
         gone. The connector sent it the results of {} orders. Until devices, compliance and groups are read anew, the \
         service takes no access from anybody without approval.",
        time(held),
        time(heard),
        results.len()
    );
    journal.note_restore(findings::RESTORE_SERVICE_WENT_BACK.finding(text), now).await?;
    Ok(journal.books_agree(&book).await?)
}

/// Messages of a size that the service takes.
pub(super) fn batches(results: &[KnownResult]) -> Vec<&[KnownResult]> {
    let size = |result: &KnownResult| serde_json::to_vec(result).map_or(0, |bytes| bytes.len());
    let (mut batches, mut first, mut bytes) = (Vec::new(), 0, 0);
    for (at, result) in results.iter().enumerate() {
        let more = size(result);
        if at > first && (bytes + more > MOST_BYTES || at - first >= MOST_RESULTS as usize) {
            batches.push(&results[first..at]);
            (first, bytes) = (at, 0);
        }
        bytes += more;
    }
    if first < results.len() {
        batches.push(&results[first..]);
    }
    batches
}

/// This run of the agent ends. Where nobody answers, the service notices by itself.
pub(crate) async fn leave(connection: &Stored) {
    let Ok(client) = client(connection) else { return };
    let leave = Leave { instance: run_id() };
    if !matches!(tokio::time::timeout(LEAVE_LIMIT, client.leave(&leave)).await, Ok(Ok(()))) {
        tracing::debug!("the service was not told of the agent's end");
    }
}

#[cfg(test)]
mod tests;
