//! Handover: takes over what earlier connectors of the organization left in Exchange, to remove or undo it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::before::Before;
use super::lists::OurIds;
use super::objects::OurObjects;

/// Notes as ours what changes left, which are given in the order they were made. What does not stand there any more is
/// forgotten when it is read ([`OurIds::as_seen`], [`OurObjects::still_there`]).
pub fn take_over(made: &[Before], ids: &mut BTreeMap<Uuid, OurIds>, objects: &mut OurObjects) {
    for change in made {
        match change {
            Before::PersonalList { mailbox_guid, list, device_id, after, .. } => {
                ids.entry(*mailbox_guid).or_default().set(*list, device_id, *after);
            }
            Before::PolicyLink { mailbox_guid, before, after, .. } => {
                let ours = ids.entry(*mailbox_guid).or_default();
                before.iter().for_each(|before| ours.link_is_theirs(before));
                after.iter().for_each(|after| ours.link_gets(after));
            }
            // Only a rule that nobody else made is ever given another level.
            Before::AccessRule { key, after: Some(level), .. } => objects.rule_gets(key, level.clone()),
            Before::AccessRule { key, after: None, .. } => objects.rule_is_gone(key),
            Before::MailboxPolicy { name, after: Some(_), .. } => objects.policy_is_made(name),
            Before::MailboxPolicy { name, after: None, .. } => objects.policy_is_gone(name),
            Before::DefaultAccessLevel { .. }
            | Before::AdminMailRecipient { .. }
            | Before::UserMailInsert { .. }
            | Before::PolicySetting { .. }
            | Before::DefaultPolicy { .. }
            | Before::Irreversible { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests;
