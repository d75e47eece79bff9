//! Refusal: why the agent does not apply an order, and its text for people. This try has then changed nothing; whether an
//! earlier one did, only the journal knows.

use uuid::Uuid;

use crate::domain::device::DeviceId;
use crate::domain::health::Finding;
use crate::domain::mailbox::PersonalList;
use crate::domain::order::OrderState;
use crate::findings;

/// Why an order is not applied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the device {id} stands on {} by hand", list.property())]
    ManualEntry { id: DeviceId, list: PersonalList },
    /// A rule, a policy or a mailbox's policy: `the access rule WindowsMail (DeviceType)`.
    #[error("{what} is not the connector's")]
    ManualObject { what: String },
    #[error("Exchange has no such {what}")]
    NotFound { what: &'static str },
    #[error("Exchange gave {count} objects for one {what}")]
    Ambiguous { what: &'static str, count: usize },
    #[error("Exchange gave another {what}: {expected} was meant, {found:?} came")]
    OtherObject { what: &'static str, expected: Uuid, found: Option<Uuid> },
    #[error("the name that confirms the wipe is not the device's")]
    NotConfirmed,
    #[error("the device cannot clear the account alone: {reason}")]
    AccountOnly { reason: String },
    #[error("the wipe is on its way to the device")]
    WipeSent,
    #[error("the device has a wipe to carry out")]
    WipePending,
    #[error("the mailbox policy {name} is the default")]
    DefaultPolicy { name: String },
    #[error("{what} {value:?} cannot be written")]
    Value { what: &'static str, value: String },
    #[error("{what} was not read")]
    NotRead { what: &'static str },
}

impl Refusal {
    /// The outcome that the order ends with.
    pub fn state(&self) -> OrderState {
        OrderState::NotApplied
    }

    /// As the finding that the answer carries.
    pub fn finding(&self) -> Finding {
        let (code, text) = match self {
            Self::ManualEntry { id, list } => (
                findings::ORDER_MANUAL_ENTRY,
                format!(
                    "Someone put the device {id} on the mailbox's {}; the connector leaves it there.",
                    list.property()
                ),
            ),
            Self::ManualObject { what } => (
                findings::ORDER_MANUAL_ENTRY,
                format!(
                    "Someone made {what} by hand, or changed it since; the connector leaves it as it is."
                ),
            ),
            Self::NotFound { what } => (
                findings::ORDER_NOT_FOUND,
                format!("Exchange does not have this {what} any more."),
            ),
            Self::Ambiguous { what, count } => (
                findings::ORDER_AMBIGUOUS,
                format!("Exchange gave {count} objects where one {what} was meant."),
            ),
            Self::OtherObject { what, .. } => (
                findings::ORDER_OTHER_OBJECT,
                format!("Exchange gave another {what} than the one that was meant."),
            ),
            Self::NotConfirmed => (
                findings::ORDER_NOT_CONFIRMED,
                "The wipe was confirmed with another name than the device's; nothing was wiped.".into(),
            ),
            Self::AccountOnly { reason } => (
                findings::ORDER_ACCOUNT_ONLY_WIPE,
                format!(
                    "This device cannot clear the account alone: {reason}. Nothing was wiped; order a whole wipe if that \
                     is meant."
                ),
            ),
            Self::WipeSent => (
                findings::ORDER_WIPE_SENT,
                "The wipe was sent to the device and cannot be cancelled any more.".into(),
            ),
            Self::WipePending => (
                findings::ORDER_WIPE_PENDING,
                "The device has a wipe to carry out, which would go with its partnership; the partnership stays. Cancel \
                 the wipe first if it is not meant any more."
                    .into(),
            ),
            Self::DefaultPolicy { name } => (
                findings::ORDER_DEFAULT_POLICY,
                format!(
                    "The mailbox policy {name} holds for every mailbox without one of its own; make another one the \
                     default before it is removed."
                ),
            ),
            Self::Value { what, .. } => (
                findings::ORDER_VALUE,
                format!("The order has a {what} that cannot be written to Exchange."),
            ),
            Self::NotRead { what } => (
                findings::ORDER_NOT_READ,
                format!("The {what} could not be read."),
            ),
        };
        code.finding(text).caused_by(self)
    }
}
