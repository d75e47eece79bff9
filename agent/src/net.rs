//! Connections to Exchange: lanes, TLS, proxy, log-on, and remote PowerShell over them.
//!
//! A [`HttpLane`] owns one connection, because NTLM and Kerberos vouch for a connection; nothing else uses it.
//! [`RemoteSession`] drives the core's sans-IO session over a lane.

mod closing;
mod connect;
mod credentials;
pub(crate) mod dns;
mod encoding;
mod error;
mod kdc;
mod lane;
mod logon;
mod pipeline;
mod powershell;
mod preauth;
mod realm;
mod redirect;
#[cfg(test)]
pub(crate) mod scripted;
mod sealed;
mod service_identity;
mod sspi;
pub(crate) mod tickets;
mod tls;

pub(crate) use closing::sessions_closed;
pub(crate) use connect::{Io, connect, dial, secure, through};
pub use connect::{ProxyTarget, Target};
pub use credentials::Credentials;
pub use error::{NetError, TlsProblem};
pub use lane::{Answer, HttpLane, LaneOptions, LaneRequest};
pub use pipeline::{Pipeline, PipelineOutcome};
pub use powershell::{Progress, RemoteError, RemoteOptions, RemoteSession};
pub use tls::{TlsRootsError, TlsSettings};
