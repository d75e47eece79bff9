//! Exchange's cmdlets as orders run them: over the one session, or against a script in tests.

use std::future::Future;

use exchange_connector::domain::health::Finding;
use exchange_connector::exchange::Cmdlet;
use exchange_connector::exchange::decode::DecodeError;
use exchange_connector::psrp::PsValue;

use super::failure::ExchangeFailure;

/// Why a cmdlet that writes did not end well.
#[derive(Debug, Clone)]
pub(crate) enum WriteError {
    /// Exchange answered that it did not do it.
    Refused(Finding),
    /// Whether it was done is not known.
    Lost(ExchangeFailure),
}

/// What reads and writes.
pub(crate) trait Cmdlets: Send {
    /// True while Exchange answers: the last call did not end the session.
    fn is_open(&self) -> bool;

    /// Reads objects. What is not there is an empty list; an answer that is not whole is none. `controller` is where to
    /// read, and becomes where the first object came from.
    fn read<T: Send>(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: &mut Option<String>,
        decode: impl Fn(&PsValue<'_>) -> Result<T, DecodeError> + Send + Sync,
    ) -> impl Future<Output = Result<Vec<T>, ExchangeFailure>> + Send;

    /// Runs a cmdlet that writes.
    fn write(
        &mut self,
        cmdlet: &(dyn Cmdlet + Send + Sync),
        controller: Option<&str>,
    ) -> impl Future<Output = Result<(), WriteError>> + Send;
}

#[cfg(test)]
pub(crate) mod script;
