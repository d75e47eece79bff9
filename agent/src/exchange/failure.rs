//! What went wrong, by class: what may be tried again, when, and what is the end of an order.

use std::time::Duration;

use exchange_connector::backoff::Backoff;
use exchange_connector::config::Config;
use exchange_connector::domain::health::Finding;
use exchange_connector::exchange::Fault;
use uuid::Uuid;

use crate::exchange::remote_finding;
use crate::net::{NetError, RemoteError};

/// Pauses between two tries of an order.
const TRIES: Backoff =
    Backoff { first: Duration::from_secs(2), longest: Duration::from_secs(3600), spread_percent: 25 };
/// A log-on that was refused is not repeated soon: accounts are locked by that.
const AFTER_REFUSAL: Duration = Duration::from_secs(1800);

/// Why Exchange gave no answer.
#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    /// Later it may go well, not before `after` where that is known.
    Later { after: Option<Duration>, finding: Finding },
    /// The shell is gone: another one may be asked at once.
    ShellGone(Finding),
    /// It will not go well by trying again.
    Final(Finding),
    /// The program ends.
    Stopped,
}

/// Of a lost session.
pub(crate) fn of_remote(error: &RemoteError, config: &Config) -> Trouble {
    let finding = remote_finding(error, config);
    match error {
        RemoteError::Cancelled => Trouble::Stopped,
        error if error.is_shell_gone() => Trouble::ShellGone(finding),
        RemoteError::Net(NetError::Auth { .. } | NetError::Status { status: 401 | 403, .. }) => {
            Trouble::Later { after: Some(AFTER_REFUSAL), finding }
        }
        _ => Trouble::Later { after: None, finding },
    }
}

/// Of an error that Exchange answered.
pub(crate) fn of_fault(fault: &Fault, finding: Finding) -> Trouble {
    match fault {
        Fault::Throttled { retry_after } => {
            let after = retry_after.and_then(|after| Duration::try_from(after).ok());
            Trouble::Later { after, finding }
        }
        Fault::ShellGone => Trouble::ShellGone(finding),
        fault if fault.is_transient() => Trouble::Later { after: None, finding },
        _ => Trouble::Final(finding),
    }
}

/// The pause before the next try, after so many tries before this one: no shorter than Exchange wants it.
pub(crate) fn pause(tries: u32, after: Option<Duration>) -> Duration {
    let chance = Uuid::new_v4().as_bytes()[0];
    TRIES.pause(tries.saturating_add(1), chance).max(after.unwrap_or_default())
}

#[cfg(test)]
mod tests;
