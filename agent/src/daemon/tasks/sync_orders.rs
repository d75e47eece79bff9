//! Syncs that the service ordered: which orders are open, which sync satisfies them, how the agent answers them.

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use exchange_connector::orders::Start;
use jiff::Timestamp;
use uuid::Uuid;

use crate::management::ServiceClient;
use crate::management::link::LinkError;
use crate::store::keys;
use crate::store::ledger::Outcome;
use crate::store::queue::{Lane, Waiting};
use crate::store::{Journal, StoreError};

/// The syncs that were ordered and have not been begun.
///
/// # Errors
/// When the journal cannot be read.
pub(crate) async fn ordered_syncs(journal: &Journal) -> Result<Vec<(Order, SyncKind)>, StoreError> {
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
pub(crate) async fn begin_syncs(journal: &Journal, kind: SyncKind) -> Result<Vec<Uuid>, StoreError> {
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
pub(crate) async fn end_syncs(
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

/// Tells the service that the ordered syncs are under way: a large one takes longer than an order may lie about.
///
/// # Errors
/// When the service refuses, or the journal cannot be read.
pub(crate) async fn hold_syncs(client: &ServiceClient, journal: &Journal) -> Result<(), LinkError> {
    let epoch = journal.get(&keys::EPOCH).await?.unwrap_or(0);
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

#[cfg(test)]
mod tests;
