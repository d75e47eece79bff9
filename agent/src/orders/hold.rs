//! Orders that wait here for long: the agent reports them to the service, so that it does not hand them out anew.

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::order::OrderState;
use exchange_connector::orders::Start;
use jiff::Timestamp;
use tokio::sync::watch;

use super::attempt::{not_wanted, of_all_tries};
use super::lease::Held;
use crate::management::ServiceClient;
use crate::store::ledger::Outcome;
use crate::store::{Journal, StoreError};

/// Reports the orders that wait here for long to the service. One that it does not want any more ends here.
pub(crate) async fn hold(
    journal: &Journal,
    client: Option<&ServiceClient>,
    lease: &watch::Receiver<Held>,
) -> Result<(), StoreError> {
    let (held, now) = (*lease.borrow(), Timestamp::now());
    let Some(client) = client.filter(|_| held.has_room()) else { return Ok(()) };
    for order in journal.orders_to_hold(now).await? {
        match client.start_order(order.id, &StartOrder { attempt: order.attempt, epoch: held.epoch }).await {
            Ok(()) => journal.note_held(order.id, now).await?,
            // A check-in brought another hand-out or lease while this one was on its way.
            Err(_)
                if lease.borrow().epoch != held.epoch
                    || journal.attempt_of(order.id).await? != Some(order.attempt) => {}
            Err(error) if matches!(error.code(), Some(code::ORDER_NOT_STARTABLE)) => {
                let mode = journal.mode().await?;
                if journal.start_order(order.id, mode, now).await? == Start::Go {
                    let earlier = journal.has_intent(order.id).await?;
                    let finding = Some(not_wanted(&order.what, &error));
                    let outcome = Outcome { state: OrderState::NotApplied, changed: false, finding };
                    let outcome = of_all_tries(&order.what, earlier, outcome);
                    journal.finish_order(order.id, &outcome, now).await?;
                }
            }
            Err(error) => {
                tracing::debug!(%error, "the service cannot be told of the orders that wait");
                return Ok(());
            }
        }
    }
    Ok(())
}
