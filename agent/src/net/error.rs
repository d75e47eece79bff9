//! What can go wrong between this computer and Exchange, each error with the details that its finding names.

use std::io;
use std::time::Duration;

use exchange_connector::auth::{AuthError, multipart::MultipartError};

use super::tls::{TlsRootsError, WeakKey, is_unknown_root};

/// A failure of a lane.
#[derive(Debug, thiserror::Error)]
pub enum NetError {
    #[error("{url:?} is no http or https address")]
    Url { url: String },
    #[error("no certificate can be verified")]
    Roots(#[from] TlsRootsError),
    #[error("the name {host} cannot be resolved")]
    Dns { host: String, source: io::Error },
    #[error("{address} refused the connection")]
    Refused { address: String, source: io::Error },
    #[error("{address} cannot be reached")]
    Connect { address: String, source: io::Error },
    #[error("{what} with {address} took longer than {} s", after.as_secs())]
    Timeout { what: &'static str, address: String, after: Duration },
    #[error("no trusted TLS connection with {host}: {problem}")]
    Tls { host: String, problem: TlsProblem, source: io::Error },
    #[error("the proxy {proxy} wants other credentials")]
    ProxyCredentials { proxy: String },
    #[error("the proxy {proxy} refused the connection to {target} with status {status}")]
    ProxyRefused { proxy: String, target: String, status: u16 },
    #[error("what answers at {proxy} is no http proxy")]
    NotAProxy { proxy: String },
    #[error("{address} closed the connection before the answer was complete")]
    Closed { address: String, source: Option<hyper::Error> },
    #[error("the answer of {address} is larger than {limit} bytes")]
    TooLarge { address: String, limit: usize },
    #[error("the log-on at {address} failed")]
    Auth { address: String, source: AuthError },
    #[error("{address} answered with status {status} instead of a WSMan answer")]
    Status { address: String, status: u16 },
    #[error("{address} answered in the encoding {encoding}, which was not asked for")]
    Encoding { address: String, encoding: String },
    #[error("{address} answered in clear text where a sealed answer is due")]
    NotSealed { address: String },
    #[error("the sealed answer of {address} cannot be read")]
    Sealed { address: String, source: MultipartError },
    #[error("{from} redirects to {to}, which is not followed")]
    Redirect { from: String, to: String },
}

impl NetError {
    /// True when another Client Access Server may do better.
    pub fn is_server_dead(&self) -> bool {
        matches!(
            self,
            Self::Dns { .. }
                | Self::Refused { .. }
                | Self::Connect { .. }
                | Self::Timeout { .. }
                | Self::Tls { .. }
                | Self::Closed { .. }
        ) || matches!(self, Self::Status { status: 500..=599, .. })
    }

    /// The log-on's failure, where it is one.
    pub fn auth(&self) -> Option<&AuthError> {
        match self {
            Self::Auth { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Why a TLS connection is not trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsProblem {
    #[error("its certificate comes from an authority that this computer does not trust")]
    UnknownRoot,
    #[error("its certificate is for another name")]
    WrongName,
    #[error("its certificate has expired")]
    Expired,
    #[error("its certificate is not valid yet")]
    NotYetValid,
    #[error("its certificate was revoked")]
    Revoked,
    #[error("it does not speak TLS on this port")]
    NotTls,
    #[error("it offers no TLS version that is still safe")]
    OldVersion,
    #[error("it offers no cipher suite that is still safe")]
    OldCiphers,
    #[error("its certificate's RSA key is shorter than 2048 bits")]
    WeakKey,
    #[error("its certificate is signed with an algorithm that is no longer safe")]
    OldSignature,
    #[error("the handshake failed")]
    Other,
}

impl TlsProblem {
    /// Reads what rustls says inside an input/output error.
    pub(super) fn of(error: &io::Error) -> Self {
        use rustls::AlertDescription as Alert;
        use rustls::CertificateError as Certificate;
        let Some(error) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) else {
            return Self::Other;
        };
        match error {
            rustls::Error::InvalidCertificate(certificate) => match certificate {
                unknown if is_unknown_root(unknown) => Self::UnknownRoot,
                Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => Self::WrongName,
                Certificate::Expired | Certificate::ExpiredContext { .. } => Self::Expired,
                Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => Self::NotYetValid,
                Certificate::Revoked => Self::Revoked,
                Certificate::Other(other) if other.0.is::<WeakKey>() => Self::WeakKey,
                // SHA-1, for instance; the variants differ by what they carry.
                _ if format!("{certificate:?}").contains("SignatureAlgorithm") => Self::OldSignature,
                _ => Self::Other,
            },
            rustls::Error::InvalidMessage(_) => Self::NotTls,
            rustls::Error::PeerIncompatible(_) | rustls::Error::AlertReceived(Alert::ProtocolVersion) => {
                Self::OldVersion
            }
            // The server chose the version before it looked for a cipher suite (RFC 5246, 7.4.1.3).
            rustls::Error::AlertReceived(Alert::HandshakeFailure | Alert::InsufficientSecurity) => {
                Self::OldCiphers
            }
            _ => Self::Other,
        }
    }
}
