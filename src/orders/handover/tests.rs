//! Unit tests of `handover.rs`.

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
