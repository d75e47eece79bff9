//! Who executes orders: the journal, the service, the lease and the session with Exchange, and when an order may begin.

use std::sync::Arc;

use exchange_connector::api::checkin::StartOrder;
use exchange_connector::api::error::code;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use super::attempt::{Attempt, not_wanted};
use super::lease::Held;
use super::read_back::ReadBack;
use crate::exchange::SessionLimits;
use crate::exchange::servers::Servers;
use crate::exchange::session::ExchangeSession;
use crate::management::ServiceClient;
use crate::store::queue::Waiting;
use crate::store::{Journal, StoreError, Stored};

/// How long an order without a deadline is tried.
pub(super) const LONGEST: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What executing orders needs.
pub(crate) struct Executor<E = ExchangeSession> {
    pub(crate) journal: Journal,
    pub(crate) stored: Arc<Stored>,
    pub(crate) client: Option<ServiceClient>,
    pub(crate) lease: watch::Receiver<Held>,
    pub(crate) exchange: E,
    /// What was read back and is not in the record yet.
    pub(crate) read_back: ReadBack,
}

impl Executor {
    pub(crate) async fn new(
        journal: &Journal,
        stored: Arc<Stored>,
        servers: &Servers,
        client: Option<ServiceClient>,
        lease: watch::Receiver<Held>,
        cancel: watch::Receiver<bool>,
    ) -> Self {
        let list = servers.of(&stored.config, journal).await;
        let exchange =
            ExchangeSession::new(&stored.config, &stored.secrets, list, SessionLimits::ORDERS, cancel);
        let read_back = ReadBack::default();
        Self { journal: journal.clone(), stored, client, lease, exchange, read_back }
    }
}

/// An order that the service does not want any more is over; one that it cannot be asked about waits. Without the lease
/// nothing was asked: the next check-in brings it anew, and says which orders are wanted.
pub(super) fn unstarted(
    what: &OrderKind,
    code: Option<&str>,
    error: &(dyn std::error::Error + 'static),
    finding: Finding,
) -> Attempt {
    match code {
        Some(code::ORDER_NOT_STARTABLE) => {
            Attempt::ended(OrderState::NotApplied, Some(not_wanted(what, error)))
        }
        Some(code::LEASE_LOST) => Attempt::Waits,
        _ => Attempt::Later { after: None, finding },
    }
}

impl<E> Executor<E> {
    /// True when an order is not tried any more.
    pub(super) fn is_late(&self, waiting: &Waiting) -> bool {
        let until = waiting.order.deadline.unwrap_or(waiting.received_at + LONGEST);
        Timestamp::now().duration_since(until).is_positive()
    }

    /// What the service says to an order that is about to begin. `None`: go.
    pub(super) async fn start_with_service(&mut self, order: &Order) -> Result<Option<Attempt>, StoreError> {
        let Some(client) = &self.client else { return Ok(Some(Attempt::Waits)) };
        let epoch = self.lease.borrow().epoch;
        match client.start_order(order.id, &StartOrder { attempt: order.attempt, epoch }).await {
            Ok(()) => {
                self.journal.note_held(order.id, Timestamp::now()).await?;
                Ok(None)
            }
            // A check-in brought another hand-out or lease while this one was on its way.
            Err(_)
                if self.lease.borrow().epoch != epoch
                    || self.journal.attempt_of(order.id).await? != Some(order.attempt) =>
            {
                Ok(Some(Attempt::Waits))
            }
            Err(error) => {
                let finding = error.finding(self.stored.enrollment.service_host());
                Ok(Some(unstarted(&order.what, error.code(), &error, finding)))
            }
        }
    }
}
