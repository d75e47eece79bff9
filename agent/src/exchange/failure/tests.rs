//! Unit tests of `failure.rs`.

use std::io;

use exchange_connector::auth::{AuthError, Scheme};

use super::*;

fn of(error: &RemoteError) -> ExchangeFailure {
    let (config, ..) = crate::store::settings::tests::sample();
    ExchangeFailure::of_session(error, &config)
}

fn refused() -> RemoteError {
    let source = AuthError::Rejected { scheme: Scheme::Ntlm };
    RemoteError::Net(NetError::Auth { address: "cas01:443".into(), source })
}

#[test]
fn a_refused_log_on_is_no_server_s_fault_and_not_repeated_soon() {
    let failure = of(&refused());
    assert!(failure.is_refused_logon() && !failure.cause.is_server_side());
    assert_eq!(failure.retry, Retry::Later { after: Some(AFTER_REFUSAL) });
    assert_eq!(failure.fault, Fault::AccessDenied);
    let status = of(&RemoteError::Net(NetError::Status { address: "cas01:443".into(), status: 401 }));
    assert_eq!(status.retry, Retry::Later { after: Some(AFTER_REFUSAL) });
    assert!(!status.cause.is_server_side());
}

#[test]
fn a_dead_server_is_left_and_a_lost_shell_asked_again() {
    let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
    let dead = of(&RemoteError::Net(NetError::Refused { address: "cas01:443".into(), source: refused }));
    assert!(dead.cause.is_server_side() && !dead.is_refused_logon());
    assert_eq!((dead.retry, dead.fault), (Retry::Later { after: None }, Fault::ServerUnwell));
    let lost = of(&RemoteError::Lost);
    assert_eq!((lost.retry, lost.fault), (Retry::InNewSession, Fault::ShellGone));
    let stopped = of(&RemoteError::Cancelled);
    assert_eq!((stopped.retry, stopped.fault), (Retry::Stopped, Fault::Other));
    assert!(!stopped.cause.is_server_side());
}
