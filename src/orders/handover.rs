//! Handover: what earlier connectors of an organization left in Exchange becomes this one's to take off and take back.

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
mod tests {
    use super::*;
    use crate::domain::access::{AccessLevel, DeviceAccessCharacteristic, DeviceAccessRule};
    use crate::domain::device::DeviceId;
    use crate::domain::mailbox::PersonalList;
    use crate::exchange::decode::MailboxPolicy;
    use crate::orders::objects::RuleKey;

    const MAILBOX: Uuid = Uuid::from_u128(1);

    fn entry(id: &str, after: bool) -> Before {
        Before::PersonalList {
            mailbox_guid: MAILBOX,
            list: PersonalList::Blocked,
            device_id: DeviceId(id.into()),
            before: !after,
            after,
            by_hand: false,
        }
    }

    fn rule(query: &str, before: Option<AccessLevel>, after: Option<AccessLevel>) -> Before {
        let characteristic = DeviceAccessCharacteristic::DeviceType;
        Before::AccessRule { key: RuleKey { characteristic, query_string: query.into() }, before, after }
    }

    fn policy(name: &str, made: bool) -> Before {
        let (there, gone) = (Some(BTreeMap::new()), None);
        let (before, after) = if made { (gone, there) } else { (there, gone) };
        Before::MailboxPolicy { name: name.into(), before, after }
    }

    fn link(before: Option<&str>, after: Option<&str>) -> Before {
        let text = |name: Option<&str>| name.map(str::to_owned);
        Before::PolicyLink { mailbox_guid: MAILBOX, before: text(before), after: text(after), by_hand: false }
    }

    #[test]
    fn what_was_left_is_ours_and_what_went_is_not() {
        let (mut ids, mut objects) = (BTreeMap::new(), OurObjects::default());
        let made = [
            entry("ONE", true),
            entry("TWO", true),
            entry("one", false),
            link(Some("By hand"), Some("First")),
            link(Some("First"), Some("Second")),
            rule("iPhone", None, Some(AccessLevel::Block)),
            rule("IPHONE", Some(AccessLevel::Block), Some(AccessLevel::Quarantine)),
            rule("Palm", None, Some(AccessLevel::Block)),
            rule("palm", Some(AccessLevel::Block), None),
            policy("Kept", true),
            policy("Removed", true),
            policy("removed", false),
        ];
        take_over(&made, &mut ids, &mut objects);
        let ours = &ids[&MAILBOX];
        let blocked = |id: &str| ours.has(PersonalList::Blocked, &DeviceId(id.into()));
        assert!(!blocked("ONE") && blocked("TWO"));
        assert!(ours.has_link("second") && !ours.has_link("First") && !ours.has_link("By hand"));
        let rule = |query: &str, access_level| DeviceAccessRule {
            name: query.into(),
            query_string: query.into(),
            characteristic: DeviceAccessCharacteristic::DeviceType,
            access_level,
            guid: None,
        };
        assert!(objects.has_rule(&rule("iphone", AccessLevel::Quarantine)));
        assert!(!objects.has_rule(&rule("iphone", AccessLevel::Allow)), "that level is somebody else's");
        assert!(!objects.has_rule(&rule("Palm", AccessLevel::Block)));
        let policy = |name: &str| MailboxPolicy {
            name: name.into(),
            identity: None,
            distinguished_name: None,
            guid: None,
            is_default: false,
            settings: Vec::new(),
        };
        assert!(objects.has_policy(&policy("kept")) && !objects.has_policy(&policy("Removed")));
    }
}
