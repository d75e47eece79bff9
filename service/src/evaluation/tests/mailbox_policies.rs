//! Mailbox policies: made, chosen as default, assigned and taken away where they are ours; whom they may shut out.

use std::collections::BTreeMap;

use exchange_connector::api::report::MailboxPolicyReport;
use exchange_connector::domain::policy::PolicyValue;

use super::*;
use crate::evaluation::mailbox_policy::{MailboxPolicy, MailboxPolicyError, check_together};
use crate::evaluation::organization::{Asked, items, reset};
use crate::store::target;

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
    let people = people(world);
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
    world.organization.own.insert(target(&order), order);
}

fn ask(world: &mut World, what: OrderKind, state: OrderState) {
    world.organization.asked.insert(target(&what), Asked { what, state, at: ago(1), rejected: false });
}

#[test]
fn a_policy_is_made_chosen_assigned_and_taken_away() {
    let mut world = world(2);
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
    // Ours, wanted and asked for: nothing is left but what nobody wants.
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
    world.organization.asked.remove(&target(&assign(2, None)));
    world.organization.policies[0].included_groups = vec![GROUP];
    assert_eq!(orders(&world).len(), 2, "one for each mailbox");
    world.groups[1].complete = false;
    assert!(orders(&world).is_empty());
}

#[test]
fn whoever_did_not_say_that_the_policy_is_applied_may_be_shut_out() {
    let mut world = world(4);
    world.devices[1] = device(
        1,
        json!({"devicePolicyApplied": "Default", "devicePolicyApplicationStatus": "appliedinfull"}),
    );
    world.devices[2] = device(2, json!({"accessState": "Blocked", "devicePolicyApplied": "Phones"}));
    world.devices[3] = device(
        3,
        json!({"devicePolicyApplied": "contoso.com/Policies/phones", "devicePolicyApplicationStatus": "PartiallyApplied"}),
    );
    world.organization.policies = vec![policy("Phones", 1, &[], false)];
    assert_eq!(losing(&world), [guid(3)], "a policy that changes concerns those who have it");
    world.organization.policies[0].is_default = true;
    ask(&mut world, set("Phones", false), OrderState::Running);
    assert_eq!(losing(&world), [guid(0), guid(3)], "a default concerns everyone");
    world.organization.policies[0] = lenient(policy("Phones", 1, &[], true));
    assert!(losing(&world).is_empty(), "it lets in whatever device");
    // What the wish leaves open, Exchange's own setting says.
    let told_setting = |world: &mut World, value: &str| {
        let policy = |name: &str, value: &str| MailboxPolicyReport {
            name: name.into(),
            is_default: name == "Default",
            settings: BTreeMap::from([(PROVISIONED.to_owned(), value.to_owned())]),
        };
        let policies = Some(vec![policy("Default", "False"), policy("PHONES", value)]);
        let report = OrganizationReport { mailbox_policies: policies, ..OrganizationReport::default() };
        world.organization.report = Some((ago(1), report));
    };
    world.organization.policies[0].settings.clear();
    told_setting(&mut world, "True");
    assert!(losing(&world).is_empty());
    told_setting(&mut world, "False");
    assert_eq!(losing(&world), [guid(0), guid(3)]);
    // Assigned, it concerns whom it is assigned to.
    world.organization.policies[0] = policy("Phones", 1, &[GROUP], false);
    world.groups[0].members = vec![address(0), address(1)];
    assert_eq!(losing(&world), [guid(0)]);
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
    // The default lets in whatever device.
    world.organization.policies.push(lenient(policy("Default", 2, &[], true)));
    assert!(reset(&world).losing.is_empty());
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
