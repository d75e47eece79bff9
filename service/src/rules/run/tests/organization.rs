//! Orders for the whole organization: when they are due, which rules are ours to remove, and who loses access.

use super::*;
use crate::rules::organization::Asked;
use crate::rules::organization::access_rules::before_and_after;
use crate::rules::organization::desired::OnPremises;
use crate::rules::organization::orders::items;
use exchange_connector::orders::{AccessRules, RuleKey};

fn settings(form: Value) -> OnPremises {
    OnPremises::read(&form).expect("settings")
}

/// What is ordered; items without an order only count a device.
fn orders(world: &World) -> Vec<OrderKind> {
    all(world).into_iter().filter_map(|item| item.order).collect()
}

fn all(world: &World) -> Vec<RunItem> {
    let people = world.people();
    items(world, &Membership::new(&world.groups, &people), now())
}

fn losing(world: &World) -> Vec<Uuid> {
    let counted = |item: &RunItem| item.order.is_none() && item.takes_access;
    all(world).iter().filter(|item| counted(item)).filter_map(|item| item.device).collect()
}

fn asked(what: OrderKind, state: OrderState, at: Timestamp) -> (String, Asked) {
    (what.target(), Asked { what, state, at, rejected: false })
}

fn set_rule(query: &str, level: AccessLevel) -> OrderKind {
    OrderKind::SetDeviceAccessRule {
        characteristic: "DeviceType".parse_characteristic(),
        query_string: query.into(),
        level,
    }
}

fn remove_rule(query: &str) -> OrderKind {
    OrderKind::RemoveDeviceAccessRule {
        characteristic: "DeviceType".parse_characteristic(),
        query_string: query.into(),
    }
}

fn desired_rule(query: &str, level: &str) -> Value {
    json!({"deviceClass": {"name": query, "type": "family"}, "accessLevel": level})
}

#[test]
fn settings_are_ordered_where_they_are_wanted() {
    let mut world = world(1);
    assert!(all(&world).is_empty());
    world.organization.desired = settings(json!({"adminMailRecipients": ["a@contoso.com"]}));
    let item = all(&world).remove(0);
    let recipients = Some(vec!["a@contoso.com".to_owned()]);
    let order =
        OrderKind::SetOrganizationSettings { admin_mail_recipients: recipients, user_mail_insert: None };
    assert_eq!(item.order, Some(order));
    assert!(item.reason.is_some_and(|reason| reason.contains("recipients")));
    world.organization.desired = settings(json!({"userMailInsert": "Call."}));
    assert_eq!(orders(&world).len(), 1);
}

#[test]
fn a_setting_is_due_until_it_was_asked_for_and_after_it_came_to_nothing() {
    use OrderState as State;
    let mut world = world(1);
    world.organization.desired = settings(json!({"defaultAccessLevel": "block"}));
    let order = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    assert_eq!(orders(&world), std::slice::from_ref(&order));
    let mut due = |what: &OrderKind, state, at, rejected| {
        let (key, asked) = asked(what.clone(), state, at);
        world.organization.asked = HashMap::from([(key, Asked { rejected, ..asked })]);
        !orders(&world).is_empty()
    };
    for state in [State::Queued, State::Leased, State::Running, State::Waiting, State::Done] {
        assert!(!due(&order, state, ago(1000), false), "{state:?}");
    }
    let other = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow };
    assert!(due(&other, State::Running, now(), false), "something else was asked for");
    assert!(!due(&order, State::Expired, ago(1000), true), "a person rejected it");
    assert!(due(&other, State::Expired, now(), true), "a person rejected something else");
    let second = SignedDuration::from_secs(1);
    assert!(
        !due(&order, State::NotApplied, ago(24) + second, false)
            && due(&order, State::NotApplied, ago(24), false)
    );
    for state in [State::Failed, State::Unknown] {
        assert!(
            !due(&order, state, ago(1) + second, false) && due(&order, state, ago(1), false),
            "{state:?}"
        );
    }
    assert!(due(&order, State::Superseded, now(), false) && due(&order, State::Expired, now(), false));
}

#[test]
fn what_was_done_is_asked_for_again_only_when_a_later_reading_found_it_otherwise() {
    let mut world = world(1);
    world.organization.desired = settings(json!({"defaultAccessLevel": "block"}));
    let order = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    world.organization.asked = HashMap::from([asked(order, OrderState::Done, ago(2))]);
    let mut due = |at, level| {
        world.organization.report = Some((at, told(level)));
        !orders(&world).is_empty()
    };
    assert!(due(ago(1), AccessLevel::Allow));
    assert!(!due(ago(1), AccessLevel::Block), "as it was ordered");
    assert!(!due(ago(2), AccessLevel::Allow) && !due(ago(3), AccessLevel::Allow), "read before it was done");
}

#[test]
fn a_rule_is_asked_for_once_however_it_is_spelled() {
    let mut world = world(0);
    world.organization.desired = settings(json!({"accessRules": [desired_rule("iPhone", "block")]}));
    let order = set_rule("iPhone", AccessLevel::Block);
    assert_eq!(orders(&world), std::slice::from_ref(&order));
    let mut due = |what: OrderKind| {
        world.organization.asked =
            HashMap::from([(order.target(), asked(what, OrderState::Running, ago(1)).1)]);
        !orders(&world).is_empty()
    };
    assert!(!due(set_rule("IPHONE", AccessLevel::Block)));
    assert!(due(set_rule("iphone", AccessLevel::Allow)), "another level");
    assert!(due(set_rule("iPad", AccessLevel::Block)));
    let elsewhere = OrderKind::SetDeviceAccessRule {
        characteristic: "DeviceOS".parse_characteristic(),
        query_string: "IPHONE".into(),
        level: AccessLevel::Block,
    };
    assert!(due(elsewhere) && due(remove_rule("iPhone")));
}

#[test]
fn only_rules_of_ours_are_taken_away_and_only_those_that_nobody_wants() {
    let mut world = world(0);
    let own = |world: &mut World, order: OrderKind| world.organization.own.insert(order.target(), order);
    own(&mut world, set_rule("iPad", AccessLevel::Block));
    own(&mut world, OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow });
    let theirs = vec![rule("DeviceType", "Lumia", AccessLevel::Block)];
    let report = OrganizationReport { access_rules: Some(theirs), ..told(AccessLevel::Allow) };
    world.organization.report = Some((ago(1), report));
    let item = all(&world).remove(0);
    assert_eq!(item.order, Some(remove_rule("iPad")));
    assert_eq!(item.reason.as_deref(), Some("the access rule is not wanted any more"));
    assert_eq!(all(&world).len(), 1, "the rule made by hand stays, a level has no removal");
    world.organization.desired = settings(json!({"accessRules": [desired_rule("IPAD", "block")]}));
    assert_eq!(orders(&world), [set_rule("IPAD", AccessLevel::Block)], "wanted: it stays");
    // One that is on its way may be there by the time the removal arrives.
    world.organization.desired = OnPremises::default();
    world.organization.own.clear();
    for (state, removed) in [
        (OrderState::Queued, true),
        (OrderState::Leased, true),
        (OrderState::Running, true),
        (OrderState::Waiting, true),
        (OrderState::Done, false),
        (OrderState::Failed, false),
    ] {
        world.organization.asked =
            HashMap::from([asked(set_rule("iPad", AccessLevel::Block), state, ago(1))]);
        assert_eq!(orders(&world) == [remove_rule("iPad")], removed, "{state:?}");
    }
    let (key, was) = asked(set_rule("iPad", AccessLevel::Block), OrderState::Queued, ago(1));
    world.organization.asked = HashMap::from([(key, Asked { rejected: true, ..was })]);
    assert!(orders(&world).is_empty(), "rejected: it never left");
}

#[test]
fn the_rules_as_they_are_and_as_they_would_be() {
    let mut organization = Organization {
        desired: settings(
            json!({"defaultAccessLevel": "quarantine", "accessRules": [desired_rule("iPhone", "allow")]}),
        ),
        ..Organization::default()
    };
    let ours = set_rule("iPad", AccessLevel::Block);
    organization.own.insert(ours.target(), ours);
    let (before, after) = before_and_after(&organization);
    let listed = |rules: &AccessRules<'_>| -> Vec<String> {
        let rules = rules.rules.as_deref().expect("rules").iter();
        rules.map(|rule| format!("{} {}", RuleKey::of(rule), rule.access_level)).collect()
    };
    assert_eq!(listed(&before), ["iPad (DeviceType) Block"], "not read: ours stand there");
    assert_eq!((&before.default, &after.default), (&None, &Some(AccessLevel::Quarantine)));
    assert_eq!(listed(&after), ["iPhone (DeviceType) Allow"]);
    let rules = vec![
        rule("DeviceType", "IPAD", AccessLevel::Block),
        rule("DeviceType", "iphone", AccessLevel::Block),
        rule("DeviceModel", "iPad", AccessLevel::Allow),
    ];
    let report = OrganizationReport { access_rules: Some(rules), ..told(AccessLevel::Allow) };
    organization.report = Some((ago(1), report));
    let (before, after) = before_and_after(&organization);
    assert_eq!((listed(&before).len(), &before.default), (3, &Some(AccessLevel::Allow)));
    assert_eq!(listed(&after), ["iPhone (DeviceType) Allow", "iPad (DeviceModel) Allow"], "theirs stays");
    drop((before, after));
    organization.desired.default_level = None;
    assert_eq!(before_and_after(&organization).1.default, Some(AccessLevel::Allow), "left alone");
}

#[test]
fn rules_that_close_count_whom_they_shut_out() {
    let mut world = world(3);
    world.devices[1] = device(1, json!({"deviceType": "Android"}));
    world.devices[2] = device(2, json!({"accessState": "Blocked"}));
    let report = OrganizationReport { access_rules: Some(Vec::new()), ..told(AccessLevel::Allow) };
    world.organization.report = Some((ago(1), report));
    world.organization.desired = settings(json!({"accessRules": [desired_rule("iPhone", "block")]}));
    assert_eq!(losing(&world), [guid(0)]);
    world.organization.desired = settings(json!({"defaultAccessLevel": "block"}));
    assert_eq!(losing(&world), [guid(0), guid(1)]);
    world.organization.desired = settings(json!({"accessRules": [desired_rule("iPhone", "allow")]}));
    assert!(losing(&world).is_empty());
    // Judged together: a rule still allows what the default level blocks.
    let both = json!({"defaultAccessLevel": "block", "accessRules": [desired_rule("iPhone", "allow")]});
    world.organization.desired = settings(both);
    assert_eq!(losing(&world), [guid(1)]);
}

#[test]
fn an_entry_of_ours_that_is_not_read_back_yet_counts_as_one() {
    let mut world = world(3);
    let report = OrganizationReport { access_rules: Some(Vec::new()), ..told(AccessLevel::Allow) };
    world.organization.report = Some((ago(1), report));
    world.organization.desired = settings(json!({"defaultAccessLevel": "block"}));
    world.devices[0].own = Some(WantedAccess::Allow);
    world.devices[1].approved = true;
    assert_eq!(losing(&world), [guid(2)]);
}

#[test]
fn what_was_not_read_counts_as_a_loss() {
    let mut world = world(2);
    world.devices[1] = device(1, json!({"accessStateReason": "DeviceRule"}));
    world.organization.desired = settings(json!({"accessRules": [desired_rule("iPhone", "allow")]}));
    assert!(losing(&world).is_empty(), "letting in takes from nobody");
    // A rule of ours goes, and neither the default nor the others are known.
    world.organization.desired = OnPremises::default();
    let ours = set_rule("iPhone", AccessLevel::Allow);
    world.organization.own.insert(ours.target(), ours);
    assert_eq!(orders(&world), [remove_rule("iPhone")]);
    assert_eq!(losing(&world), [guid(0), guid(1)]);
    world.organization.own.clear();
    world.organization.desired = settings(json!({"defaultAccessLevel": "quarantine"}));
    assert_eq!(losing(&world), [guid(0), guid(1)]);
}
