//! States and kinds: defines each word of the database once, as a value and as text for SQL.

use serde::Serialize;

use super::error::StoreError;

/// An enum whose values the database keeps as words; `as NAME` gives the quoted word for SQL texts.
macro_rules! words {
    ($(#[$about:meta])* $name:ident {
        $($(#[$note:meta])* $value:ident = $word:literal $(as $sql:ident)?,)+
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub enum $name {
            $($(#[$note])* #[serde(rename = $word)] $value,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$value,)+];

            /// The stored word, also the API's.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            /// The value of a word, if it is one.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl std::str::FromStr for $name {
            type Err = StoreError;

            fn from_str(word: &str) -> std::result::Result<Self, StoreError> {
                Self::parse(word).ok_or_else(|| StoreError::Value(word.to_owned()))
            }
        }

        $($(pub(crate) const $sql: &str = concat!("'", $word, "'");)?)+
    };
}

words! {
    /// Where a run stands.
    RunState {
        Held = "held" as RUN_HELD,
        Released = "released" as RUN_RELEASED,
        /// A switch-on whose approvals are on their way.
        Approving = "approving" as RUN_APPROVING,
        Accepted = "accepted" as RUN_ACCEPTED,
        Rejected = "rejected" as RUN_REJECTED,
        Superseded = "superseded" as RUN_SUPERSEDED,
    }
}

words! {
    /// What made a run.
    RunKind {
        /// Decisions about devices and the organization's settings.
        Decisions = "decisions" as DECISIONS,
        StalePartnerships = "stalePartnerships",
        QuarantineSwitchOn = "quarantineSwitchOn" as SWITCH_ON,
        ResetToDefault = "resetToDefault",
    }
}

words! {
    /// Where a notice stands.
    NoticeState {
        /// Its mail is to be written.
        Due = "due" as NOTICE_DUE,
        Queued = "queued" as NOTICE_QUEUED,
        /// No mail is sent for it.
        None = "none" as NOTICE_NONE,
        Withdrawn = "withdrawn" as NOTICE_WITHDRAWN,
    }
}

words! {
    /// Why a notice has no mail of its own.
    NoticeNote {
        SameDay = "sameDay",
        NoAddress = "noAddress",
        Disabled = "disabled" as NOTE_DISABLED,
    }
}

words! {
    /// Whether an agent may speak for its organization.
    AgentStanding {
        Active = "active" as AGENT_ACTIVE,
        Revoked = "revoked" as AGENT_REVOKED,
    }
}

words! {
    /// Whose an entry in Exchange is that no order is known to have left.
    EntryOwner {
        /// It stood there when it was first looked.
        Before = "before" as ENTRY_BEFORE,
        Ours = "ours" as ENTRY_OURS,
        ByHand = "byHand" as ENTRY_BY_HAND,
    }
}

words! {
    /// Where an upload stands.
    UploadState {
        Open = "open" as UPLOAD_OPEN,
        Committed = "committed" as UPLOAD_COMMITTED,
        Discarded = "discarded" as UPLOAD_DISCARDED,
    }
}

words! {
    /// A settings object.
    PolicyKind {
        ConditionalAccessSettings = "conditionalAccessSettings" as ACCESS_SETTINGS,
        ExchangeOnPremisesPolicy = "exchangeOnPremisesPolicy" as ON_PREMISES_POLICY,
        /// Not one of Graph's.
        NotificationSettings = "notificationSettings",
    }
}

words! {
    /// What a session was opened by.
    SessionWay {
        Token = "token",
        Password = "password",
        /// A link that lets its user choose a password once.
        Link = "link",
    }
}

words! {
    /// What waits for a second person.
    RequestKind {
        Wipe = "wipe",
        AcceptRun = "acceptRun",
        SecuritySettings = "securitySettings",
    }
}

words! {
    /// Where a request to a second person stands.
    RequestState {
        Waiting = "waiting" as REQUEST_WAITING,
        Confirmed = "confirmed",
        Refused = "refused",
        /// Who asked took it back.
        Withdrawn = "withdrawn",
        Expired = "expired" as REQUEST_EXPIRED,
    }
}

// The words of the core's order states, kinds of orders, modes and syncs.
pub(crate) const QUEUED: &str = "'queued'";
pub(crate) const LEASED: &str = "'leased'";
pub(crate) const RUNNING: &str = "'running'";
pub(crate) const WAITING: &str = "'waiting'";
pub(crate) const DONE: &str = "'done'";
pub(crate) const NOT_APPLIED: &str = "'notApplied'";
pub(crate) const FAILED: &str = "'failed'";
pub(crate) const EXPIRED: &str = "'expired'";
pub(crate) const SUPERSEDED: &str = "'superseded'";
pub(crate) const UNKNOWN: &str = "'unknown'";
/// With an agent.
pub(crate) const HANDED_OUT: &str = "('leased', 'running')";
/// Not answered.
pub(crate) const ON_ITS_WAY: &str = "('queued', 'leased', 'running')";
/// Without a final answer.
pub(crate) const OPEN: &str = "('queued', 'leased', 'running', 'waiting')";
/// Nothing more comes of it.
pub(crate) const CONCLUDED: &str = "('done', 'notApplied', 'failed', 'expired', 'superseded')";
/// Wipes, and what ends one or goes before one.
pub(crate) const ABOUT_WIPES: &str = "('wipe', 'cancelWipe')";
pub(crate) const SYNC_NOW: &str = "'syncNow'";
pub(crate) const SET_DEVICE_ACCESS: &str = "'setDeviceAccess'";
pub(crate) const WIPE: &str = "'wipe'";
pub(crate) const NOTIFY: &str = "'notify'";
pub(crate) const UNDO: &str = "'undo'";
/// Orders that are about the organization or a mailbox, not about one device's access.
pub(crate) const ORGANIZATION_KINDS: &str =
    "('setDefaultAccessLevel', 'setOrganizationSettings', 'setDeviceAccessRule', 'removeDeviceAccessRule',
    'setMailboxPolicy', 'removeMailboxPolicy', 'assignMailboxPolicy')";
pub(crate) const OBSERVE: &str = "'observe'";
pub(crate) const ENFORCE: &str = "'enforce'";
pub(crate) const FULL_SYNC: &str = "'full'";
pub(crate) const SYNC_SUCCEEDED: &str = "'succeeded'";

#[cfg(test)]
mod tests;
