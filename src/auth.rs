//! Log-on: which method, the steps of each, and sealed messages; sans-IO.
//!
//! An [`Authenticator`] turns challenges into tokens. [`Basic`] is ours; Kerberos, Negotiate and NTLM are the
//! agent's adapter, which gets its Key Distribution Center through [`KdcExchange`]. [`scheme`] chooses among what
//! a 401 offers, [`multipart`] wraps sealed messages (MS-WSMV 2.2.9.1), [`krb5`] reads where realms have their
//! Key Distribution Centers.

mod basic;
pub mod krb5;
pub mod multipart;
pub mod scheme;

pub use basic::Basic;
pub use scheme::{Method, NoCommonScheme, Offer, Scheme, offers, usable};

use crate::domain::logon::{RefusalKind, RefusedLogon};
use crate::secret::Secret;

/// `tls-server-end-point` channel-binding data (RFC 5929): the label, a colon and the certificate's hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelBinding(pub Vec<u8>);

impl ChannelBinding {
    /// From the hash of the server's certificate.
    pub fn server_end_point(certificate_hash: &[u8]) -> Self {
        Self([b"tls-server-end-point:".as_slice(), certificate_hash].concat())
    }
}

/// A sealed message: the mechanism's header or signature, and the data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealed {
    pub signature: Vec<u8>,
    pub data: Vec<u8>,
}

/// The way to a Key Distribution Center, lent to a step that needs one. It may block.
pub trait KdcExchange {
    /// Sends one Kerberos message and gives the answer, both without the length prefix of TCP.
    ///
    /// # Errors
    /// Why no answer came.
    fn exchange(&mut self, address: &KdcAddress, message: &[u8]) -> Result<Vec<u8>, std::io::Error>;
}

/// Where a Key Distribution Center is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KdcAddress {
    pub host: String,
    pub port: u16,
    pub udp: bool,
}

/// One log-on on one connection.
pub trait Authenticator: Send {
    /// Under which name its tokens go into the `Authorization` header.
    fn scheme(&self) -> Scheme;

    /// The next token for the server, from its last challenge (`None` at the start); `None` when there is none to
    /// send. May block while it asks the Key Distribution Center.
    ///
    /// # Errors
    /// Why the log-on cannot go on.
    fn step(
        &mut self,
        challenge: Option<&[u8]>,
        binding: Option<&ChannelBinding>,
        kdc: &mut dyn KdcExchange,
    ) -> Result<Option<Token>, AuthError>;

    /// True when our side needs no further challenge. A server that says 401 now has refused the credentials.
    fn is_complete(&self) -> bool;

    /// True when messages can be sealed once [`Authenticator::is_complete`].
    fn can_seal(&self) -> bool {
        false
    }

    /// Seals one message.
    ///
    /// # Errors
    /// [`AuthError::CannotSeal`], or what the mechanism says.
    fn seal(&mut self, _plain: &[u8]) -> Result<Sealed, AuthError> {
        Err(AuthError::CannotSeal)
    }

    /// Opens one sealed message.
    ///
    /// # Errors
    /// [`AuthError::CannotSeal`], or [`AuthError::BrokenSeal`] when it was changed on the way.
    fn unseal(&mut self, _sealed: Sealed) -> Result<Vec<u8>, AuthError> {
        Err(AuthError::CannotSeal)
    }
}

/// What goes into the `Authorization` header, before base64. Wiped when dropped.
pub struct Token(zeroize::Zeroizing<Vec<u8>>);

impl Token {
    /// Takes over `bytes`.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }

    /// The raw bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The header's value, `Negotiate YII…`.
    pub fn authorization(&self, scheme: Scheme) -> Secret {
        Secret::new(format!("{} {}", scheme.as_str(), base64_simd::STANDARD.encode_to_string(&*self.0)))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Token({} bytes)", self.0.len())
    }
}

/// Why a log-on failed.
#[derive(Debug, thiserror::Error)]
pub enum AuthError {
    /// The server answered 401 to the last token: password, account or right to log on.
    #[error("the server refused the user or the password ({scheme})")]
    Rejected { scheme: Scheme },
    #[error("the key distribution center refused the password")]
    WrongPassword,
    #[error("the key distribution center does not know the user")]
    UnknownUser,
    #[error("the password has expired")]
    PasswordExpired,
    #[error("the account is disabled or locked")]
    AccountDisabled,
    #[error("the account has expired")]
    AccountExpired,
    #[error("the account may not log on now or from here")]
    Policy,
    /// The same user and password were refused before: nothing was sent.
    #[error("{0}")]
    NotRepeated(Box<RefusedLogon>),
    #[error("the realm has no service {spn}")]
    UnknownService { spn: String },
    #[error("the clocks of this computer and of the key distribution center differ too much")]
    ClockSkew,
    #[error("no key distribution center is known for the realm {realm}")]
    NoKdc { realm: String },
    #[error("the key distribution center {address} does not answer")]
    KdcUnreachable { address: String, source: std::io::Error },
    #[error("the {scheme} log-on needs a domain or realm with the user")]
    NoRealm { scheme: Scheme },
    #[error(transparent)]
    NoCommonScheme(#[from] NoCommonScheme),
    /// Windows cannot vouch for the service's own identity.
    #[error("{reason}")]
    ServiceIdentity { reason: String },
    #[error("the server's challenge is malformed")]
    Challenge,
    #[error("the server did not prove who it is")]
    NoMutualAuthentication,
    #[error("this log-on cannot seal messages")]
    CannotSeal,
    #[error("a sealed message is broken or was changed on the way")]
    BrokenSeal,
    #[error("{scheme}: {reason}")]
    Mechanism { scheme: Scheme, reason: String },
}

impl AuthError {
    /// True when the answer is about the account itself: nothing else may be tried with this password, lest the
    /// account be locked.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Rejected { .. }
                | Self::WrongPassword
                | Self::UnknownUser
                | Self::PasswordExpired
                | Self::AccountDisabled
                | Self::AccountExpired
                | Self::Policy
                | Self::NotRepeated(_)
        )
    }

    /// What the answer says of the account, where it refuses a log-on that was tried.
    pub fn refusal(&self) -> Option<RefusalKind> {
        Some(match self {
            Self::Rejected { .. } => RefusalKind::Credentials,
            Self::WrongPassword => RefusalKind::WrongPassword,
            Self::UnknownUser => RefusalKind::UnknownUser,
            Self::PasswordExpired => RefusalKind::PasswordExpired,
            // A Key Distribution Center has one code for all of these (RFC 4120 7.5.9, KDC_ERR_CLIENT_REVOKED).
            Self::AccountDisabled => RefusalKind::AccountUnavailable,
            Self::AccountExpired => RefusalKind::AccountExpired,
            Self::Policy => RefusalKind::Policy,
            _ => return None,
        })
    }

    /// The refusal that kept the log-on from being tried.
    pub fn not_repeated(&self) -> Option<&RefusedLogon> {
        match self {
            Self::NotRepeated(refused) => Some(refused),
            _ => None,
        }
    }
}
