//! What can go wrong between this computer and Active Directory, and the finding that reports it.

use exchange_connector::config::Config;
use exchange_connector::directory::{FrameError, RangeError};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::logon::{RefusalKind, RefusedLogon};
use exchange_connector::findings;
use rasn_ldap::ResultCode;

use crate::net::{NetError, TlsProblem};

pub(super) type DirectoryResult<T> = std::result::Result<T, DirectoryError>;

/// A reading that did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    #[error("DNS names no domain controller of {domain}")]
    NoServer { domain: String },
    #[error("no domain can be told from the account {user} and the server's name")]
    NoDomain { user: String },
    #[error(transparent)]
    Net(#[from] NetError),
    #[error("the connection to {server} broke off")]
    Lost { server: String, source: std::io::Error },
    #[error("{server} ended the connection: {text}")]
    Ended { server: String, text: String },
    #[error("{server} did not answer within {} s", after.as_secs())]
    Late { server: String, after: std::time::Duration },
    #[error("{server} refuses StartTLS: {text}")]
    StartTls { server: String, text: String },
    #[error("{server} refuses the log-on of {user}: {text}")]
    LogonRefused { server: String, user: String, code: ResultCode, text: String },
    #[error("{0}")]
    NotRepeated(Box<RefusedLogon>),
    #[error("{what}: {server} answers {code:?}: {text}")]
    Refused { what: String, server: String, code: ResultCode, text: String },
    #[error("what {server} sends is no LDAP answer")]
    Frame { server: String, source: FrameError },
    #[error("an answer of {server} cannot be read: {reason}")]
    Answer { server: String, reason: String },
    #[error("{server} gives the members of {group} in parts that do not fit")]
    Range { server: String, group: String, source: RangeError },
    #[error("{server} says no name of its domain; set directory.base")]
    NoBase { server: String },
    #[error("{0} objects have the GUID of one group")]
    Ambiguous(usize),
    #[error("the members cannot be packed")]
    Pack(#[from] std::io::Error),
}

impl DirectoryError {
    /// True when nothing else may be tried with this password, lest the account be locked.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::NotRepeated(_)) || self.refusal().is_some()
    }

    /// What the answer to a log-on says of the account, where it is refused.
    pub fn refusal(&self) -> Option<RefusalKind> {
        let Self::LogonRefused { code, text, .. } = self else { return None };
        Some(match code {
            ResultCode::InvalidCredentials => {
                refusal(text).map_or(RefusalKind::Credentials, |(kind, _)| kind)
            }
            ResultCode::NoSuchObject | ResultCode::InvalidDnSyntax => RefusalKind::UnknownUser,
            // What other directories answer for an account that is locked or switched off.
            ResultCode::ConstraintViolation => RefusalKind::AccountLocked,
            ResultCode::InappropriateAuthentication
            | ResultCode::InsufficientAccessRights
            | ResultCode::UnwillingToPerform => RefusalKind::Policy,
            _ => return None,
        })
    }

    /// True when the next domain controller may do better.
    pub fn is_the_servers(&self) -> bool {
        !matches!(
            self,
            Self::LogonRefused { .. } | Self::NotRepeated(_) | Self::NoBase { .. } | Self::NoDomain { .. }
        )
    }

    /// True when the connection is of no more use.
    pub fn is_lost(&self) -> bool {
        !matches!(self, Self::Refused { .. } | Self::Range { .. } | Self::Ambiguous(_))
    }

    /// The finding that reports it.
    pub fn finding(&self, config: &Config) -> Finding {
        let account = &config.exchange.user;
        let finding = match self {
            Self::NotRepeated(refused) => return crate::logons::finding(refused),
            Self::NoServer { domain } => findings::DIRECTORY_NO_SERVER
                .finding(format!("DNS names no domain controller of {domain}."))
                .remedy("Name one in directory.server, or let this computer ask the domain's DNS servers."),
            Self::NoDomain { .. } => findings::DIRECTORY_NO_SERVER
                .finding(format!("The domain of {account} cannot be told."))
                .remedy("Name a domain controller in directory.server."),
            Self::Net(NetError::Tls { host, problem, .. }) => match problem {
                TlsProblem::UnknownRoot => findings::TLS_UNTRUSTED
                    .finding(format!("The certificate of the domain controller {host} is not trusted."))
                    .remedy("Name the authority's root certificate in exchange.ca_file."),
                TlsProblem::WrongName => findings::TLS_WRONG_NAME
                    .finding(format!("The certificate of the domain controller is not for the name {host}."))
                    .remedy("Name the domain controller as its certificate does."),
                TlsProblem::Expired | TlsProblem::NotYetValid => findings::TLS_EXPIRED
                    .finding(format!("The certificate of the domain controller {host} is not valid now."))
                    .remedy("Renew the domain controller's certificate."),
                _ => findings::TLS_FAILED
                    .finding(format!("No TLS connection with the domain controller {host} could be made."))
                    .remedy(
                        "Give the domain controller a certificate; the connector never logs on without TLS.",
                    ),
            },
            Self::Net(_) | Self::Lost { .. } | Self::Ended { .. } | Self::Late { .. } => {
                findings::DIRECTORY_UNREACHABLE
                    .finding("The domain controller could not be reached, or did not answer to the end.")
                    .remedy("Check directory.server, and that ports 636 or 389 are open.")
            }
            Self::StartTls { server, .. } => findings::TLS_FAILED
                .finding(format!("The domain controller {server} offers no TLS on this port."))
                .remedy("Give it a certificate; the connector never logs on without TLS."),
            Self::LogonRefused { server, user, code: ResultCode::InvalidCredentials, text } => {
                let why = match refusal(text) {
                    Some((_, why)) => format!("The domain controller {server} refuses {user}: {why}."),
                    None => format!(
                        "The domain controller {server} refuses the user name or the password of {user}."
                    ),
                };
                findings::DIRECTORY_LOGON_REFUSED.finding(why).remedy(
                    "Correct the password by a set-up. It is not tried again, so that the account is not locked.",
                )
            }
            Self::LogonRefused { server, user, .. } => findings::DIRECTORY_LOGON_REFUSED
                .finding(format!("The domain controller {server} does not take the log-on of {user}."))
                .remedy("Where the directory wants a distinguished name, set it in directory.user."),
            Self::NoBase { server } => findings::DIRECTORY_UNREADABLE
                .finding(format!("{server} says no name of its domain."))
                .remedy("Set directory.base, for instance DC=contoso,DC=com."),
            Self::Refused { server, .. } => findings::DIRECTORY_UNREADABLE
                .finding(format!("{server} did not answer what was asked for."))
                .remedy("Check the account's right to read groups and users, and the server's limits."),
            Self::Frame { server, .. } | Self::Answer { server, .. } | Self::Range { server, .. } => {
                findings::DIRECTORY_UNREADABLE.finding(format!("What {server} answers cannot be read."))
            }
            Self::Ambiguous(_) => findings::DIRECTORY_UNREADABLE
                .finding("Several objects of the directory have the same GUID; none of them is taken."),
            Self::Pack(_) => findings::DIRECTORY_UNREADABLE.finding("The members cannot be packed."),
        };
        finding.caused_by(self)
    }
}

/// What Active Directory's `data` code of a refused log-on means (the Windows error in hexadecimal).
fn refusal(text: &str) -> Option<(RefusalKind, &'static str)> {
    let (_, rest) = text.split_once("data ")?;
    Some(match rest.split([',', ' ']).next()? {
        "525" => (RefusalKind::UnknownUser, "the user is not known"),
        "52e" => (RefusalKind::WrongPassword, "the password is wrong"),
        "530" | "531" => (RefusalKind::Policy, "the account may not log on now or from here"),
        "532" => (RefusalKind::PasswordExpired, "the password has expired"),
        "533" => (RefusalKind::AccountDisabled, "the account is disabled"),
        "701" => (RefusalKind::AccountExpired, "the account has expired"),
        "773" => (RefusalKind::PasswordMustChange, "the password must be changed first"),
        "775" => (RefusalKind::AccountLocked, "the account is locked"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
