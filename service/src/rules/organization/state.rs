//! The organization's wanted settings, the earlier orders for them, and whether a setting is due for an order now.

use std::collections::{BTreeMap, HashMap};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};

use crate::rules::organization::desired::OnPremises;
use crate::rules::organization::difference;
use crate::rules::organization::difference::is_same_request;
use crate::rules::organization::links::Links;
use crate::rules::organization::mailbox_policies::MailboxPolicy;

/// A failed order is tried again after this, a refused one after the other.
const RETRY: SignedDuration = SignedDuration::from_hours(1);

const SETTLING: SignedDuration = SignedDuration::from_hours(24);

/// The last order about something, or the last one that an administrator rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub what: OrderKind,
    pub state: OrderState,
    /// When it ended, else when it was made.
    pub at: Timestamp,
    pub rejected: bool,
}

/// The organization's wanted settings and its known state.
#[derive(Debug, Default)]
pub struct Organization {
    pub desired: OnPremises,
    /// In the order of their priorities.
    pub policies: Vec<MailboxPolicy>,
    /// By target.
    pub asked: HashMap<String, Asked>,
    /// What our orders left in Exchange, by target.
    pub own: BTreeMap<String, OrderKind>,
    /// What our orders had left when `report` was read, by target.
    pub stood: HashMap<String, OrderKind>,
    /// As the last full sync read it, and when.
    pub report: Option<(Timestamp, OrganizationReport)>,
    /// The mailboxes' policies as the last full sync that succeeded read them.
    pub links: Option<Links>,
}

impl Organization {
    pub(crate) fn report(&self) -> Option<&OrganizationReport> {
        self.report.as_ref().map(|(_, report)| report)
    }

    /// Whether the service must order `order` now.
    pub(crate) fn due(&self, order: &OrderKind, now: Timestamp) -> bool {
        let Some(asked) = self.asked.get(&order.target()) else { return true };
        if !is_same_request(&asked.what, order) {
            return true;
        }
        if asked.rejected {
            return false;
        }
        let past = now.duration_since(asked.at);
        match asked.state {
            OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => false,
            // A later reading shows something else: the service orders it again, and what somebody else made of it wins
            // once more.
            OrderState::Done => match order {
                OrderKind::AssignMailboxPolicy { mailbox_guid, policy } => {
                    self.links.as_ref().is_some_and(|links| {
                        links.at > asked.at && links.differs(*mailbox_guid, policy.as_deref()).is_some()
                    })
                }
                _ => self
                    .report
                    .as_ref()
                    .is_some_and(|(at, report)| *at > asked.at && difference::differs(report, order)),
            },
            OrderState::NotApplied => past >= SETTLING,
            OrderState::Failed | OrderState::Unknown => past >= RETRY,
            OrderState::Superseded | OrderState::Expired => true,
        }
    }

    /// The policy that must become the default, and the order that makes it the default.
    pub(crate) fn default_policy(&self) -> Option<(&MailboxPolicy, OrderKind)> {
        let policy = self.policies.iter().find(|policy| policy.is_default)?;
        let name = policy.name.clone();
        Some((policy, OrderKind::SetMailboxPolicy { name, settings: BTreeMap::new(), make_default: true }))
    }

    /// True when the last word about this target is an order that made something, done or not.
    pub(crate) fn is_pending(&self, what: &OrderKind) -> bool {
        self.asked.get(&what.target()).is_some_and(|asked| {
            !asked.rejected
                && matches!(
                    asked.state,
                    OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting
                )
        })
    }
}
