//! Orders: the agent makes Exchange what was ordered, one at a time, and answers each once with what it then saw.
//!
//! `lanes` keeps the serving agent's lanes, `once` is the same for `run --once`; both drive a `carrier`, which reads the
//! `facts` of an order over one `session` and lets the core plan. What it does is in the journal before it is done.

pub(crate) mod attempt;
mod brake;
pub(crate) mod execute;
pub mod lease;
pub(crate) mod read;
pub(crate) mod retry;
pub mod undo;
pub(crate) mod undo_text;
mod wipe;

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::order::OrderState;
use exchange_connector::orders::Start;
use jiff::Timestamp;
use tokio::sync::watch;

use crate::management::ServiceClient;
use crate::store::ledger::Outcome;
use crate::store::{Journal, StoreError};
use attempt::not_wanted;
pub(crate) use brake::limits;
use lease::Held;

/// Tells the service of the orders that wait here for long, so that it does not hand them out anew. One that it does not
/// want any more ends here.
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
            Err(error) if matches!(error.code(), Some(code::ORDER_NOT_STARTABLE)) => {
                let finding = not_wanted(&order.what, &error);
                let mode = journal.mode().await?;
                if journal.start_order(order.id, mode, now).await? == Start::Go {
                    let changed = journal.has_intent(order.id).await?;
                    let outcome = Outcome { state: OrderState::NotApplied, changed, finding: Some(finding) };
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
