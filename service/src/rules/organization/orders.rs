//! Turns the organization's wanted settings into orders: access rules, default level, settings, mailbox policies and
//! their assignment. Each becomes an order only where it differs from earlier orders, and carries the devices that it
//! may take access from. Pure, as everything here.

use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;

use crate::rules::organization::desired::OnPremises;
use crate::rules::organization::difference::is_same_request;
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::rules::organization::state::Organization;
use crate::rules::organization::{access_rules, assignment, difference};
use crate::rules::run::item::RunItem;
use crate::rules::run::membership::Membership;
use crate::rules::run::world::World;

/// Wishes that are not ordered because an administrator rejected them or undid them, in words. They come back when something
/// else is wanted.
pub fn rejected(organization: &Organization) -> Vec<(OrderKind, String)> {
    desired_orders(organization)
        .filter_map(|order| {
            let asked = organization.asked.get(&order.target()).filter(|asked| asked.rejected)?;
            if !is_same_request(&asked.what, &order) {
                return None;
            }
            let what = if asked.state == OrderState::NotApplied { "rejected it" } else { "took it back" };
            let text = format!(
                "{} is wanted but not ordered: a person {what}. It is ordered when something else is wanted, or again \
                 by a person.",
                difference::wanted(&order)
            );
            Some((order, text))
        })
        .collect()
}

/// True while an order is still what the organization's settings want, and Exchange was not seen to have it.
pub fn is_desired(organization: &Organization, what: &OrderKind) -> bool {
    let there = || organization.report().and_then(|report| difference::found(report, what));
    let is_desired = match what {
        OrderKind::AssignMailboxPolicy { policy: Some(name), .. } => {
            organization.policies.iter().any(|policy| policy.name.eq_ignore_ascii_case(name))
        }
        // What is ours and not wanted any more is to go.
        OrderKind::AssignMailboxPolicy { policy: None, .. } => organization.own.contains_key(&what.target()),
        what if what.is_removal() => organization.own.contains_key(&what.target()),
        what => desired_orders(organization).any(|order| is_same_request(&order, what)),
    };
    is_desired && there().is_none_or(|found| !found.is_empty())
}

/// What the settings want of the organization as a whole.
fn desired_orders(organization: &Organization) -> impl Iterator<Item = OrderKind> + '_ {
    let desired = &organization.desired;
    let level = desired.default_level.clone().map(|level| OrderKind::SetDefaultAccessLevel { level });
    let rules = desired.rules.iter().map(|rule| OrderKind::SetDeviceAccessRule {
        characteristic: rule.characteristic.clone(),
        query_string: rule.query_string.clone(),
        level: rule.level.clone(),
    });
    let policies = organization.policies.iter().map(MailboxPolicy::order);
    let default = organization.default_policy().map(|(_, order)| order);
    rules.chain(level).chain(desired_settings(desired)).chain(policies).chain(default)
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

fn desired_settings(desired: &OnPremises) -> Option<OrderKind> {
    if desired.admin_mail_recipients.is_none() && desired.user_mail_insert.is_none() {
        return None;
    }
    Some(OrderKind::SetOrganizationSettings {
        admin_mail_recipients: desired.admin_mail_recipients.clone(),
        user_mail_insert: desired.user_mail_insert.clone(),
    })
}

fn settings(organization: &Organization, now: Timestamp, items: &mut Vec<RunItem>) {
    let Some(order) = desired_settings(&organization.desired) else { return };
    if organization.due(&order, now) {
        items.push(RunItem::of_order(
            order,
            "the organization's settings name recipients or the text for users",
        ));
    }
}
