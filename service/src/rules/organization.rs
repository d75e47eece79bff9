//! Wishes for the organization against what was ordered before: access rules, default level, settings, mailbox
//! policies and their assignment become orders, each only where it differs, each with the devices it may take access
//! from. Pure, as everything here.

pub mod access_rules;
pub mod assignment;
pub mod change;
pub mod links;
pub mod mailbox_policies;
pub mod wishes;

use std::collections::{BTreeMap, HashMap};

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::rules::organization::links::Links;
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::rules::organization::wishes::OnPremises;
use crate::rules::run::{Membership, World};
use crate::store::types::RunItem;

/// A failed order is tried again after this, a refused one after the other.
const RETRY: SignedDuration = SignedDuration::from_hours(1);
const SETTLING: SignedDuration = SignedDuration::from_hours(24);

/// The last order about something, or the last one that a person rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub what: OrderKind,
    pub state: OrderState,
    /// When it ended, else when it was made.
    pub at: Timestamp,
    pub rejected: bool,
}

/// What is wanted of the organization and what is known of it.
#[derive(Debug, Default)]
pub struct Organization {
    pub wishes: OnPremises,
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

    /// Whether `wish` is to be ordered now.
    pub(crate) fn due(&self, wish: &OrderKind, now: Timestamp) -> bool {
        let Some(asked) = self.asked.get(&wish.target()) else { return true };
        if !same_wish(&asked.what, wish) {
            return true;
        }
        if asked.rejected {
            return false;
        }
        let past = now.duration_since(asked.at);
        match asked.state {
            OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting => false,
            // Read after it was done and found otherwise: it is asked for again, and what somebody else made of it
            // wins once more.
            OrderState::Done => match wish {
                OrderKind::AssignMailboxPolicy { mailbox_guid, policy } => {
                    self.links.as_ref().is_some_and(|links| {
                        links.at > asked.at && links.differs(*mailbox_guid, policy.as_deref()).is_some()
                    })
                }
                _ => self
                    .report
                    .as_ref()
                    .is_some_and(|(at, report)| *at > asked.at && super::drift::differs(report, wish)),
            },
            OrderState::NotApplied => past >= SETTLING,
            OrderState::Failed | OrderState::Unknown => past >= RETRY,
            OrderState::Superseded | OrderState::Expired => true,
        }
    }

    /// The policy that is to be the default, and the order that makes it so.
    pub(crate) fn default_policy(&self) -> Option<(&MailboxPolicy, OrderKind)> {
        let policy = self.policies.iter().find(|policy| policy.is_default)?;
        let name = policy.name.clone();
        Some((policy, OrderKind::SetMailboxPolicy { name, settings: BTreeMap::new(), make_default: true }))
    }

    /// True when the last word about this target is an order that made something, done or not.
    pub(crate) fn on_its_way(&self, what: &OrderKind) -> bool {
        self.asked.get(&what.target()).is_some_and(|asked| {
            !asked.rejected
                && matches!(
                    asked.state,
                    OrderState::Queued | OrderState::Leased | OrderState::Running | OrderState::Waiting
                )
        })
    }
}

/// Wishes that are not ordered because a person rejected them or took them back, in words. They come back when something
/// else is wanted.
pub fn rejected(organization: &Organization) -> Vec<(OrderKind, String)> {
    let wishes = &organization.wishes;
    let level = wishes.default_level.clone().map(|level| OrderKind::SetDefaultAccessLevel { level });
    let rules = wishes.rules.iter().map(|rule| OrderKind::SetDeviceAccessRule {
        characteristic: rule.characteristic.clone(),
        query_string: rule.query_string.clone(),
        level: rule.level.clone(),
    });
    let policies = organization.policies.iter().map(MailboxPolicy::order);
    let default = organization.default_policy().map(|(_, order)| order);
    rules
        .chain(level)
        .chain(settings_wish(wishes))
        .chain(policies)
        .chain(default)
        .filter_map(|wish| {
            let asked = organization.asked.get(&wish.target()).filter(|asked| asked.rejected)?;
            if !same_wish(&asked.what, &wish) {
                return None;
            }
            let what = if asked.state == OrderState::NotApplied { "rejected it" } else { "took it back" };
            let text = format!(
                "{} is wanted but not ordered: a person {what}. It is ordered when something else is wanted, or again \
                 by a person.",
                super::drift::wanted(&wish)
            );
            Some((wish, text))
        })
        .collect()
}

/// Exchange compares names without case.
pub(crate) fn same_wish(one: &OrderKind, other: &OrderKind) -> bool {
    one == other
        || match (one, other) {
            (
                OrderKind::SetDeviceAccessRule { level: a, query_string: x, characteristic: c },
                OrderKind::SetDeviceAccessRule { level: b, query_string: y, characteristic: d },
            ) => a == b && c == d && x.eq_ignore_ascii_case(y),
            _ => false,
        }
}

/// Everything that is to be ordered for the organization now, in the order it has to happen.
pub fn items(world: &World, membership: &Membership<'_>, now: Timestamp) -> Vec<RunItem> {
    let organization = &world.organization;
    let mut items = Vec::new();
    settings(organization, now, &mut items);
    access_rules::rules(world, now, &mut items);
    assignment::policies(world, membership, now, &mut items);
    items
}

pub(crate) fn plain(order: OrderKind, reason: impl Into<String>) -> RunItem {
    RunItem { order: Some(order), reason: Some(reason.into()), ..RunItem::default() }
}

/// A device that another order of the run may take access from.
pub(crate) fn counted(device: Uuid) -> RunItem {
    RunItem { device: Some(device), takes_access: true, ..RunItem::default() }
}

fn settings_wish(wishes: &OnPremises) -> Option<OrderKind> {
    if wishes.admin_mail_recipients.is_none() && wishes.user_mail_insert.is_none() {
        return None;
    }
    Some(OrderKind::SetOrganizationSettings {
        admin_mail_recipients: wishes.admin_mail_recipients.clone(),
        user_mail_insert: wishes.user_mail_insert.clone(),
    })
}

fn settings(organization: &Organization, now: Timestamp, items: &mut Vec<RunItem>) {
    let Some(order) = settings_wish(&organization.wishes) else { return };
    if organization.due(&order, now) {
        items.push(plain(order, "the organization's settings name recipients or the text for users"));
    }
}
