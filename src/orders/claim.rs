//! Claim: an entry, rule, policy or link that no book knows counts as the connector's own, because a person said so. After
//! a restore nobody else can tell what the connector made in the time that was lost.

use super::before::Before;
use super::lists::{OurIds, PersonalList};
use super::objects::{OurObjects, RuleKey};
use super::seen::{Seen, link_of, same_name, the_mailbox};
use crate::domain::order::{Claimed, OrderKind};

/// Notes as ours what an order claims, where it stands there and is not ours already. Gives the changes that must have
/// made it, to be written down before anything is changed: an undo takes them back.
///
/// Nobody knows what was there before, so nothing was: an entry goes, a link becomes blank.
pub fn claim(
    claimed: Claimed,
    order: &OrderKind,
    seen: &Seen<'_>,
    ids: &mut OurIds,
    objects: &mut OurObjects,
) -> Vec<Before> {
    let made = match (claimed, order) {
        (Claimed::Allowed, _) => entry(PersonalList::Allowed, order, seen, ids),
        (Claimed::Blocked, _) => entry(PersonalList::Blocked, order, seen, ids),
        (Claimed::Object, OrderKind::AssignMailboxPolicy { .. }) => link(order, seen, ids),
        (Claimed::Object, _) => object(order, seen, objects),
    };
    made.into_iter().collect()
}

fn entry(list: PersonalList, order: &OrderKind, seen: &Seen<'_>, ids: &mut OurIds) -> Option<Before> {
    let OrderKind::SetDeviceAccess { mailbox_guid, device_id, .. } = order else { return None };
    let mailbox = the_mailbox(seen.mailboxes, *mailbox_guid).ok()?;
    let entry = list.entry(mailbox, device_id).filter(|entry| !ids.has(list, entry))?;
    ids.set(list, entry, true);
    Some(Before::PersonalList {
        mailbox_guid: *mailbox_guid,
        list,
        device_id: entry.clone(),
        before: false,
        after: true,
        by_hand: false,
    })
}

fn link(order: &OrderKind, seen: &Seen<'_>, ids: &mut OurIds) -> Option<Before> {
    let OrderKind::AssignMailboxPolicy { mailbox_guid, .. } = order else { return None };
    let mailbox = the_mailbox(seen.mailboxes, *mailbox_guid).ok()?;
    let link = link_of(mailbox, seen.policies?).filter(|link| !ids.has_link(link))?;
    ids.link_gets(&link);
    Some(Before::PolicyLink { mailbox_guid: *mailbox_guid, before: None, after: Some(link), by_hand: false })
}

fn object(order: &OrderKind, seen: &Seen<'_>, objects: &mut OurObjects) -> Option<Before> {
    match order {
        OrderKind::SetDeviceAccessRule { characteristic, query_string, .. }
        | OrderKind::RemoveDeviceAccessRule { characteristic, query_string } => {
            let key = RuleKey::new(characteristic, query_string);
            let rule = seen.rules?.iter().find(|rule| key.is_of(rule) && !objects.has_rule(rule))?;
            objects.rule_gets(&key, rule.access_level.clone());
            Some(Before::AccessRule { key, before: None, after: Some(rule.access_level.clone()) })
        }
        OrderKind::SetMailboxPolicy { name, make_default: false, .. }
        | OrderKind::RemoveMailboxPolicy { name } => {
            let found = seen.policies?.iter().find(|policy| same_name(&policy.name, name));
            let policy = found.filter(|policy| !objects.has_policy(policy))?;
            objects.policy_is_made(&policy.name);
            let settings = policy.settings.iter().map(|(name, value)| ((*name).into(), value.clone()));
            Some(Before::MailboxPolicy {
                name: policy.name.clone(),
                before: None,
                after: Some(settings.collect()),
            })
        }
        _ => None,
    }
}
