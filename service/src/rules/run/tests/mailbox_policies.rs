//! Mailbox policies: made, chosen as default, assigned, and removed where they are ours; and whom they may shut out.

use std::collections::BTreeMap;

use exchange_connector::api::report::MailboxPolicyReport;
use exchange_connector::domain::policy::PolicyValue;

use super::*;
use crate::rules::organization::Asked;
use crate::rules::organization::assignment::reset;
use crate::rules::organization::mailbox_policies::{MailboxPolicy, MailboxPolicyError, check_together};
use crate::rules::organization::orders::items;

const PROVISIONED: &str = "AllowNonProvisionableDevices";

fn policy(name: &str, priority: u32, included: &[Uuid], is_default: bool) -> MailboxPolicy {
    MailboxPolicy {
        name: name.into(),
        settings: BTreeMap::new(),
        is_default,
        priority,
        included_groups: included.to_vec(),
        excluded_groups: vec![VIP],
    }
}

fn lenient(mut policy: MailboxPolicy) -> MailboxPolicy {
    policy.settings.insert(PROVISIONED.into(), PolicyValue::Bool(true));
    policy
}

fn all(world: &World) -> Vec<RunItem> {
    let people = world.people();
    items(world, &Membership::new(&world.groups, &people), now())
}

fn orders(world: &World) -> Vec<OrderKind> {
    all(world).into_iter().filter_map(|item| item.order).collect()
}

fn losing(world: &World) -> Vec<Uuid> {
    let counted = |item: &RunItem| item.order.is_none() && item.takes_access;
    all(world).iter().filter(|item| counted(item)).filter_map(|item| item.device).collect()
}

fn set(name: &str, make_default: bool) -> OrderKind {
    OrderKind::SetMailboxPolicy { name: name.into(), settings: BTreeMap::new(), make_default }
}

fn assign(n: u128, policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: guid(n), policy: policy.map(str::to_owned) }
}

fn remove(name: &str) -> OrderKind {
    OrderKind::RemoveMailboxPolicy { name: name.into() }
}

fn own(world: &mut World, order: OrderKind) {
    world.organization.own.insert(order.target(), order);
}

fn ask(world: &mut World, what: OrderKind, state: OrderState) {
    world.organization.asked.insert(what.target(), Asked { what, state, at: ago(1), rejected: false });
}

#[test]
fn a_policy_is_made_chosen_assigned_and_taken_away() {
    let mut world = world(2);
    read(&mut world, &[("Default", &[(PROVISIONED, "True")])]);
    world.organization.policies = vec![lenient(policy("Phones", 7, &[GROUP], true))];
    own(&mut world, set("Old", false));
    own(&mut world, set("OldDefault", true));
    let made = OrderKind::SetMailboxPolicy {
        name: "Phones".into(),
        settings: BTreeMap::from([(PROVISIONED.to_owned(), PolicyValue::Bool(true))]),
        make_default: false,
    };
    let (one, other) = (assign(0, Some("Phones")), assign(1, Some("Phones")));
    assert_eq!(
        orders(&world),
        [made.clone(), set("Phones", true), one.clone(), other.clone(), remove("Old")]
    );
    let items = all(&world);
    assert_eq!(items[2].device, Some(guid(0)));
    assert!(
        items[2].reason.as_deref().is_some_and(|reason| reason.contains("Phones is meant for (priority 7)"))
    );
    // Who is meant by group and has no device is not reached, and the plan says so.
    let unreached =
        |world: &World| all(world)[0].reason.as_deref().is_some_and(|text| text.contains("without a device"));
    assert!(unreached(&world));
    world.organization.policies[0].included_groups.clear();
    assert!(!unreached(&world), "meant for nobody by name");
    world.organization.policies[0].included_groups = vec![GROUP];
    // Ours, wanted and ordered: only what nobody wants is left.
    for order in [made.clone(), set("Phones", true), one, other] {
        ask(&mut world, order, OrderState::Running);
    }
    own(&mut world, made);
    assert_eq!(orders(&world), [remove("Old")]);
    ask(&mut world, remove("Old"), OrderState::Running);
    assert!(orders(&world).is_empty());
}

#[test]
fn a_mailbox_gets_one_order_and_one_that_nobody_touched_gets_none() {
    let mut world = world(3);
    world.devices[1] = device(0, json!({"deviceId": "SECOND"}));
    assert!(orders(&world).is_empty());
    // Ours once, and meant for nobody now.
    own(&mut world, assign(0, Some("Phones")));
    assert_eq!(orders(&world), [assign(0, None)]);
    assert_eq!(
        all(&world)[0].reason.as_deref(),
        Some("the user is in no group that a mailbox policy is meant for")
    );
    world.organization.own.clear();
    world.organization.policies = vec![lenient(policy("Phones", 1, &[VIP], false))];
    ask(&mut world, set("Phones", false), OrderState::Running);
    let made = world.organization.policies[0].settings.clone();
    let asked = OrderKind::SetMailboxPolicy { name: "Phones".into(), settings: made, make_default: false };
    ask(&mut world, asked, OrderState::Running);
    assert!(orders(&world).is_empty(), "blank already");
    ask(&mut world, assign(2, Some("Phones")), OrderState::Running);
    assert_eq!(orders(&world), [assign(2, None)], "an assignment is on its way");
    ask(&mut world, assign(2, None), OrderState::Running);
    assert!(orders(&world).is_empty());
    // A group that was not read completely freezes.
    world.organization.asked.remove(&assign(2, None).target());
    world.organization.policies[0].included_groups = vec![GROUP];
    assert_eq!(orders(&world).len(), 2, "one for each mailbox");
    world.groups[1].complete = false;
    assert!(orders(&world).is_empty());
}

/// As the last full sync read the policies; the first one is the default.
fn read(world: &mut World, policies: &[(&str, &[(&str, &str)])]) {
    let mut told = Vec::new();
    for (name, settings) in policies {
        let settings = settings.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        told.push(MailboxPolicyReport { name: (*name).into(), is_default: told.is_empty(), settings });
    }
    let policies = Some(told);
    let report = OrganizationReport { mailbox_policies: policies, ..OrganizationReport::default() };
    world.organization.report = Some((ago(1), report));
}

fn with(mut policy: MailboxPolicy, name: &str, value: PolicyValue) -> MailboxPolicy {
    policy.settings.insert(name.into(), value);
    policy
}

#[test]
fn a_stricter_policy_counts_those_who_may_not_be_able_to_follow() {
    let mut world = world(4);
    let has = |n, policy: &str, status: Option<&str>| {
        device(
            n,
            json!({"mailboxPolicy": policy, "mailboxPolicyIsDefaulted": policy == "Default",
            "devicePolicyApplicationStatus": status}),
        )
    };
    world.devices[0] = has(0, "Default", None);
    world.devices[1] = has(1, "contoso.com/Policies/phones", Some("AppliedInFull"));
    world.devices[2] = has(2, "Phones", Some("NotApplied"));
    world.devices[3] = has(3, "Phones", None);
    let lenient_now: &[(&str, &str)] = &[(PROVISIONED, "True"), ("PasswordEnabled", "False")];
    read(&mut world, &[("Default", lenient_now), ("PHONES", lenient_now)]);
    let strict = with(policy("Phones", 1, &[], false), PROVISIONED, PolicyValue::Bool(false));
    world.organization.policies = vec![strict.clone()];
    assert_eq!(losing(&world), [guid(2), guid(3)], "it concerns those who have it and may not enforce it");
    let password = with(policy("Phones", 1, &[], false), "DevicePasswordEnabled", PolicyValue::Bool(true));
    world.organization.policies = vec![password.clone()];
    assert_eq!(losing(&world), [guid(3)], "who cannot enforce it is let in all the same");
    // Exchange has it so already, except for the default that is chosen.
    world.organization.policies = vec![MailboxPolicy { is_default: true, ..policy("Phones", 1, &[], true) }];
    assert!(losing(&world).is_empty(), "the same is asked of everyone");
    world.organization.policies = vec![MailboxPolicy { is_default: true, ..strict }];
    let (own, default) = ([guid(2), guid(3)], [guid(0)]);
    assert_eq!(losing(&world), [&own[..], &default[..]].concat(), "the settings first, then the default");
    let settings = world.organization.policies[0].order();
    ask(&mut world, settings, OrderState::Running);
    assert_eq!(losing(&world), default, "the settings are on their way, and judged as if they were there");
}

#[test]
fn a_policy_that_is_made_in_the_same_run_is_judged_by_its_settings() {
    let mut world = world(2);
    let loose: &[(&str, &str)] = &[(PROVISIONED, "True")];
    read(&mut world, &[("Default", loose)]);
    world.devices[1] = device(1, json!({"mailboxPolicyIsDefaulted": true}));
    world.devices[0] = device(0, json!({"mailboxPolicyIsDefaulted": true}));
    world.organization.policies = vec![lenient(policy("Phones", 1, &[GROUP], false))];
    world.groups[0].members = vec![address(0)];
    assert_eq!(orders(&world).len(), 2, "made and assigned");
    assert!(losing(&world).is_empty(), "it asks nothing");
    world.organization.policies = vec![policy("Phones", 1, &[GROUP], false)];
    assert_eq!(losing(&world), [guid(0)], "whom a new policy lets in is not known");
    world.organization.report = None;
    assert_eq!(losing(&world), [guid(0), guid(1), guid(0)], "nor what is there already");
}

#[test]
fn a_reset_leaves_what_is_meant_and_what_was_not_read() {
    let mut world = world(3);
    world.groups[0].members = vec![address(0)];
    world.organization.policies = vec![policy("Phones", 1, &[GROUP], false)];
    let asked_for = reset(&world);
    let orders: Vec<_> = asked_for.items.iter().filter_map(|item| item.order.clone()).collect();
    assert_eq!(orders, [assign(1, None), assign(2, None)]);
    assert_eq!(asked_for.items[0].device, Some(guid(1)));
    assert_eq!((asked_for.kept, asked_for.frozen, asked_for.losing), (1, 0, [guid(1), guid(2)].into()));
    // One has the default already, the other a policy that is stricter than the default that is wanted.
    world.devices[1] = device(1, json!({"mailboxPolicyIsDefaulted": true}));
    world.devices[2] = device(2, json!({"mailboxPolicyIsDefaulted": false, "mailboxPolicy": "Strict"}));
    read(&mut world, &[("Old", &[(PROVISIONED, "True")]), ("Strict", &[(PROVISIONED, "False")])]);
    world.organization.policies.push(lenient(policy("Default", 2, &[], true)));
    assert!(reset(&world).losing.is_empty());
    let strict = with(policy("Default", 2, &[], true), PROVISIONED, PolicyValue::Bool(false));
    world.organization.policies[1] = with(strict, "PasswordEnabled", PolicyValue::Bool(true));
    assert_eq!(reset(&world).losing, [guid(2)].into(), "blank stays blank for the other");
    world.groups[0].complete = false;
    let frozen = reset(&world);
    assert_eq!((frozen.kept, frozen.frozen, frozen.items.len()), (1, 2, 0));
}

#[test]
fn policies_are_refused_where_they_contradict_each_other() {
    let together = |one: &MailboxPolicy, other: &MailboxPolicy| check_together(&[one, other]);
    let (a, b) = (policy("A", 1, &[], false), policy("B", 1, &[], false));
    assert!(together(&a, &b).is_ok(), "assigned to nobody");
    assert!(together(&a, &policy("B", 1, &[GROUP], false)).is_ok());
    let assigned = policy("A", 1, &[GROUP], false);
    assert!(together(&assigned, &policy("B", 2, &[GROUP], true)).is_ok());
    assert!(matches!(
        together(&assigned, &policy("B", 1, &[VIP], false)),
        Err(MailboxPolicyError::SamePriority(first, second)) if (first.as_str(), second.as_str()) == ("A", "B")
    ));
    let (one, other) = (policy("A", 1, &[], true), policy("B", 2, &[], true));
    assert!(matches!(together(&one, &other), Err(MailboxPolicyError::TwoDefaults(..))));
    assert!(matches!(together(&a, &policy("a", 9, &[], false)), Err(MailboxPolicyError::NameTwice(_))));
    assert!(policy(&"ä".repeat(64), 1, &[], false).check().is_ok());
    for long in [65, 66] {
        let long = policy(&"x".repeat(long), 1, &[], false).check();
        assert!(matches!(long, Err(MailboxPolicyError::LongName)));
    }
}

#[test]
fn a_refusal_names_the_member_that_is_wrong() {
    let with = |name: &str, value| {
        let mut policy = policy("P", 1, &[], false);
        policy.settings.insert(name.into(), value);
        policy.check().expect_err("refused").member()
    };
    assert_eq!(with("MinPasswordLength", PolicyValue::Number(99)), "settings/MinPasswordLength");
    assert_eq!(with("Nonsense", PolicyValue::Bool(true)), "settings");
    assert_eq!(with("IsDefault", PolicyValue::Bool(true)), "settings");
    for name in [String::new(), "x".repeat(65)] {
        assert_eq!(policy(&name, 1, &[], false).check().expect_err("refused").member(), "name");
    }
    let together = |one, other| check_together(&[&one, &other]).expect_err("refused").member();
    let (first, second) = (policy("A", 1, &[], true), policy("B", 1, &[], true));
    assert_eq!(together(first, second), "isDefault");
    assert_eq!(together(policy("A", 1, &[VIP], false), policy("B", 1, &[VIP], false)), "priority");
    assert_eq!(together(policy("A", 1, &[], false), policy("a", 2, &[], false)), "name");
}
