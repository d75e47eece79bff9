//! Unit tests of `mailbox_policies.rs`.

use super::*;
use std::collections::BTreeSet;

fn policy(name: &str, priority: u32, included: &[u128], excluded: &[u128]) -> MailboxPolicy {
    let ids = |all: &[u128]| all.iter().map(|id| Uuid::from_u128(*id)).collect();
    MailboxPolicy {
        name: name.into(),
        settings: BTreeMap::new(),
        is_default: false,
        priority,
        included_groups: ids(included),
        excluded_groups: ids(excluded),
    }
}

#[test]
fn the_lowest_number_wins_and_an_unread_group_freezes() {
    let (strict, loose) = (policy("Strict", 1, &[1], &[9]), policy("Loose", 2, &[1, 2], &[]));
    let all = [&strict, &loose];
    let ask = |member: &[u128], complete: &[u128]| {
        let ids = |all: &[u128]| all.iter().map(|id| Uuid::from_u128(*id)).collect::<BTreeSet<_>>();
        let (member_of, complete) = (ids(member), ids(complete));
        match assigned(&all, &Groups { member_of: &member_of, complete: &complete }) {
            Assigned::Policy(policy) => policy.name.clone(),
            Assigned::None => "none".into(),
            Assigned::Keep(_) => "keep".into(),
        }
    };
    assert_eq!(ask(&[1], &[1, 2, 9]), "Strict");
    assert_eq!(ask(&[1, 9], &[1, 2, 9]), "Loose", "excluded from the first, meant by the second");
    assert_eq!(ask(&[2], &[1, 2, 9]), "Loose");
    assert_eq!(ask(&[], &[1, 2, 9]), "none");
    assert_eq!(ask(&[1], &[1, 2]), "keep", "whether the user is excluded was not read");
    assert_eq!(ask(&[2], &[2, 9]), "keep", "whether the first one is meant was not read");
}

#[test]
fn settings_are_judged_by_the_core_and_the_default_is_apart() {
    let with = |name: &str, value| {
        let mut policy = policy("P", 1, &[], &[]);
        policy.settings.insert(name.into(), value);
        policy.check()
    };
    assert!(with("DevicePasswordEnabled", PolicyValue::Bool(true)).is_ok());
    assert!(matches!(with("Nonsense", PolicyValue::Bool(true)), Err(MailboxPolicyError::Setting(_))));
    assert!(matches!(
        with("IsDefaultPolicy", PolicyValue::Bool(true)),
        Err(MailboxPolicyError::DefaultApart(_))
    ));
    let mut twice = policy("P", 1, &[], &[]);
    twice.settings.insert("PasswordEnabled".into(), PolicyValue::Bool(true));
    twice.settings.insert("DevicePasswordEnabled".into(), PolicyValue::Bool(false));
    assert!(matches!(twice.check(), Err(MailboxPolicyError::SettingTwice("PasswordEnabled"))));
    let (one, two) = (policy("A", 1, &[1], &[]), policy("B", 1, &[2], &[]));
    assert!(matches!(check_together(&[&one, &two]), Err(MailboxPolicyError::SamePriority(..))));
}
