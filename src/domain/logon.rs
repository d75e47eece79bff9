//! Refused log-ons: who was refused where and why, and when the same user and password may be tried again.
//!
//! A directory counts wrong passwords and locks the account, so that a refusal is not repeated before a person changed
//! something. Accounts that can become usable by themselves get one try a day. Time is an argument.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::named_values;

/// After so long an account that can heal by itself is tried once.
pub const HEALING_PAUSE: SignedDuration = SignedDuration::from_hours(24);

named_values! {
    /// Who refused.
    LogonDoor {
        Exchange = "exchange",
        /// The notification mailbox: Exchange Web Services and Autodiscover.
        Mailbox = "mailbox",
        Directory = "directory",
        Proxy = "proxy",
    }
}

named_values! {
    /// Why a log-on was refused.
    RefusalKind {
        /// The server says no, and not why: user, password, or a locked account.
        Credentials = "credentials",
        WrongPassword = "wrongPassword",
        UnknownUser = "unknownUser",
        PasswordExpired = "passwordExpired",
        PasswordMustChange = "passwordMustChange",
        AccountDisabled = "accountDisabled",
        AccountExpired = "accountExpired",
        AccountLocked = "accountLocked",
        /// Disabled, expired, locked or outside its hours: the server does not say which.
        AccountUnavailable = "accountUnavailable",
        /// Not now, not from here.
        Policy = "policy",
    }
}

impl RefusalKind {
    /// True where the account may become usable without anybody's help: locks end, hours of log-on begin.
    pub fn heals(&self) -> bool {
        matches!(self, Self::AccountLocked | Self::AccountUnavailable | Self::Policy)
    }

    /// The reason in words, as the end of a sentence.
    pub fn words(&self) -> &str {
        match self {
            Self::Credentials => "the user name or the password is wrong",
            Self::WrongPassword => "the password is wrong",
            Self::UnknownUser => "the user is not known",
            Self::PasswordExpired => "the password has expired",
            Self::PasswordMustChange => "the password must be changed first",
            Self::AccountDisabled => "the account is disabled",
            Self::AccountExpired => "the account has expired",
            Self::AccountLocked => "the account is locked",
            Self::AccountUnavailable => "the account is disabled, expired or locked",
            Self::Policy => "the account may not log on now or from here",
            Self::Other(name) => name,
        }
    }
}

/// A log-on that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusedLogon {
    pub door: LogonDoor,
    /// As typed.
    pub user: String,
    /// Who refused, `host:port`.
    pub server: String,
    pub why: RefusalKind,
    /// When it was tried last.
    pub at: Timestamp,
    /// When it is tried again by itself; `None`: never.
    pub next_try: Option<Timestamp>,
}

impl RefusedLogon {
    /// A log-on that was refused at `at`.
    pub fn new(
        door: LogonDoor,
        user: impl Into<String>,
        server: impl Into<String>,
        why: RefusalKind,
        at: Timestamp,
    ) -> Self {
        let mut refused = Self { door, user: user.into(), server: server.into(), why, at, next_try: None };
        refused.tried_at(at);
        refused
    }

    /// It is tried once more.
    pub fn tried_at(&mut self, now: Timestamp) {
        self.at = now;
        self.next_try = self.why.heals().then(|| now.checked_add(HEALING_PAUSE).unwrap_or(Timestamp::MAX));
    }

    /// True when the one try of the day is due. A clock that was set back makes the wait no longer than a day: a
    /// refusal from the future counts from now on.
    pub fn is_due(&mut self, now: Timestamp) -> bool {
        if self.at > now {
            self.tried_at(now);
        }
        self.next_try.is_some_and(|next| next <= now)
    }
}

impl fmt::Display for RefusedLogon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, server, why, at, .. } = self;
        write!(f, "{server} refused the log-on of {user} at {at} ({}); it is not repeated", why.words())
    }
}

#[cfg(test)]
mod tests;
