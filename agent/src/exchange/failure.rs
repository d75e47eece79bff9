//! What went wrong with Exchange: one type for syncs, orders and Connect, which says what to try again, when, and which
//! finding reports it.

use std::time::Duration;

use exchange_connector::config::Config;
use exchange_connector::domain::health::Finding;
use exchange_connector::exchange::Fault;
use exchange_connector::exchange::decode::DecodeError;
use exchange_connector::exchange::failover::Cause;
use exchange_connector::findings;
use exchange_connector::psrp::ErrorRecord;
use exchange_connector::remoting::SessionError;
use exchange_connector::wsman::FaultKind;

use super::findings::remote_finding;
use crate::net::{NetError, RemoteError};

/// A log-on that was refused is not repeated soon: accounts are locked by that.
const AFTER_REFUSAL: Duration = Duration::from_secs(1800);

/// When the same may be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Retry {
    /// Later it may go well, not before `after` where that is known.
    Later { after: Option<Duration> },
    /// The shell is gone: another one may be asked at once.
    InNewSession,
    /// It will not go well by trying again.
    Never,
    /// The program ends.
    Stopped,
}

/// Why Exchange gave no whole answer.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}", finding.detail.as_deref().unwrap_or(&finding.text))]
pub(crate) struct ExchangeFailure {
    pub(crate) retry: Retry,
    /// What failover goes by.
    pub(crate) cause: Cause,
    /// What the plan of a sync goes by.
    pub(crate) fault: Fault,
    pub(crate) finding: Finding,
}

impl ExchangeFailure {
    fn new(retry: Retry, fault: Fault, finding: Finding) -> Self {
        Self { retry, cause: Cause::Cmdlet, fault, finding }
    }

    /// It will not go well by trying again.
    pub(crate) fn lasting(finding: Finding) -> Self {
        Self::new(Retry::Never, Fault::Other, finding)
    }

    /// A session that could not be opened or was lost.
    pub(crate) fn of_session(error: &RemoteError, config: &Config) -> Self {
        let retry = match error {
            RemoteError::Cancelled => Retry::Stopped,
            error if error.is_shell_gone() => Retry::InNewSession,
            RemoteError::Net(NetError::Auth { .. } | NetError::Status { status: 401 | 403, .. }) => {
                Retry::Later { after: Some(AFTER_REFUSAL) }
            }
            _ => Retry::Later { after: None },
        };
        let finding = remote_finding(error, config);
        Self { retry, cause: cause_of(error), fault: fault_of(error), finding }
    }

    /// An error that Exchange answered to the cmdlet `what`.
    pub(crate) fn of_record(what: &str, record: &ErrorRecord) -> Self {
        let fault = Fault::of(record);
        let retry = match &fault {
            Fault::Throttled { retry_after } => {
                Retry::Later { after: retry_after.and_then(|after| Duration::try_from(after).ok()) }
            }
            Fault::ShellGone => Retry::InNewSession,
            fault if fault.is_transient() => Retry::Later { after: None },
            _ => Retry::Never,
        };
        let finding = fault.finding(what, record);
        Self::new(retry, fault, finding)
    }

    /// The cmdlet `what` did not run to its end, or its answer cannot be read whole.
    pub(crate) fn cut_off(what: &str) -> Self {
        let finding = findings::EXCHANGE_ENDED.finding(format!("{what} was cut off before its end."));
        Self::new(Retry::Later { after: None }, Fault::ServerUnwell, finding)
    }

    /// No object of an answer is what it should be.
    pub(crate) fn of_decoding(error: &DecodeError) -> Self {
        Self::lasting(error.finding())
    }

    /// True when the log-on failed: trying on could lock the account.
    pub(crate) fn is_refused_logon(&self) -> bool {
        self.cause == Cause::Logon
    }
}

/// What a failed session means for the choice of a server.
pub(super) fn cause_of(error: &RemoteError) -> Cause {
    match error {
        RemoteError::Net(net) => match net {
            NetError::Auth { .. } => Cause::Logon,
            NetError::Dns { .. } => Cause::NameUnknown,
            NetError::Tls { .. } => Cause::Tls,
            NetError::Status { status: 500..=599, .. } => Cause::HttpServerError,
            net if net.is_server_dead() => Cause::Unreachable,
            _ => Cause::Refused,
        },
        RemoteError::Session(session) => match session.fault_kind() {
            Some(FaultKind::Throttled { .. } | FaultKind::QuotaLimit) => Cause::Throttled,
            Some(FaultKind::AccessDenied | FaultKind::ResourceUriNotFound) => Cause::Refused,
            _ => Cause::BackEnd,
        },
        RemoteError::NotOpened { fault: Fault::AccessDenied, .. } => Cause::Refused,
        RemoteError::NotOpened { fault: Fault::Throttled { .. }, .. } => Cause::Throttled,
        RemoteError::NotOpened { .. } | RemoteError::Timeout { .. } => Cause::BackEnd,
        RemoteError::Throttled { .. } => Cause::Throttled,
        RemoteError::Cancelled | RemoteError::Lost => Cause::Cmdlet,
    }
}

/// The same as a cmdlet's error would say it.
fn fault_of(error: &RemoteError) -> Fault {
    match error {
        error if error.is_shell_gone() => Fault::ShellGone,
        RemoteError::Net(NetError::Auth { .. }) => Fault::AccessDenied,
        RemoteError::Throttled { .. } => Fault::Throttled { retry_after: None },
        RemoteError::Session(session) => fault_of_session(session),
        RemoteError::Cancelled | RemoteError::Lost => Fault::Other,
        RemoteError::NotOpened { fault: fault @ (Fault::AccessDenied | Fault::Throttled { .. }), .. } => {
            fault.clone()
        }
        RemoteError::Net(_) | RemoteError::Timeout { .. } | RemoteError::NotOpened { .. } => {
            Fault::ServerUnwell
        }
    }
}

fn fault_of_session(error: &SessionError) -> Fault {
    match error.fault_kind() {
        Some(FaultKind::AccessDenied) => Fault::AccessDenied,
        Some(FaultKind::Throttled { retry_after }) => Fault::Throttled { retry_after: *retry_after },
        Some(FaultKind::QuotaLimit) => Fault::Throttled { retry_after: None },
        // A broken stream as well: a new session may read it whole.
        _ => Fault::ServerUnwell,
    }
}

#[cfg(test)]
mod tests;
