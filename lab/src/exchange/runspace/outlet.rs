//! The way out of a pool.

use std::sync::{Arc, Mutex, PoisonError};

use exchange_connector::psrp::fragment::Splitter;
use exchange_connector::psrp::{Destination, Message};
use uuid::Uuid;

/// Cuts messages into fragments, for the pool and all its pipelines: object ids count within a pool.
#[derive(Debug, Clone)]
pub(crate) struct Outlet {
    splitter: Arc<Mutex<Splitter>>,
    pool: Uuid,
}

impl Outlet {
    pub(crate) fn new(fragment_size: usize, pool: Uuid) -> Self {
        Self { splitter: Arc::new(Mutex::new(Splitter::new(fragment_size))), pool }
    }

    /// One encoded message as fragments.
    pub(crate) fn split(&self, message: &[u8]) -> Vec<Vec<u8>> {
        self.splitter.lock().unwrap_or_else(PoisonError::into_inner).split(message)
    }

    /// A message to the client.
    pub(crate) fn message(&self, pipeline: Option<Uuid>, message: &Message<'_>) -> Vec<Vec<u8>> {
        self.split(&message.encode(Destination::Client, self.pool, pipeline))
    }

    pub(crate) fn pool(&self) -> Uuid {
        self.pool
    }
}
