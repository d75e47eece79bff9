//! Syncs that the service ordered: which are open, which sync is meant for them, how they are answered.

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::{Finding, Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::orders::Start;
use jiff::Timestamp;
use uuid::Uuid;

use super::service::LinkError;
use crate::findings;
use crate::service::ServiceClient;
use crate::store::journal::meta;
use crate::store::ledger::{Lane, Outcome, Waiting};
use crate::store::{Journal, StoreError};

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

/// Tells the service that the ordered syncs are under way: a large one takes longer than an order may lie about.
///
/// # Errors
/// When the service refuses, or the journal cannot be read.
pub(super) async fn hold_syncs(client: &ServiceClient, journal: &Journal) -> Result<(), LinkError> {
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
}
