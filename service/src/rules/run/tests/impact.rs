//! How certain a counted impact is: what was not read leaves devices undecided.

use exchange_connector::api::manage::Certainty;

use super::*;
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::rules::unknown_devices::UnknownDevices;

fn impact(world: &World) -> Impact {
    Impact::with_items(world, &decide(world), &[])
}

#[test]
fn devices_with_access_are_undecided_while_their_source_was_not_read() {
    let mut world = world(3);
    world.devices[2] = device(2, json!({"accessState": "Quarantined"}));
    assert_eq!((impact(&world).undecided, impact(&world).certainty()), (0, Certainty::Exact));
    world.complete = false;
    assert_eq!(words(&decide(&world)), ["keep", "keep", "keep"]);
    assert_eq!(impact(&world).undecided, 2, "the third has no access to lose");
    // Two records that fit equally were read: an administrator decides, and no reading would.
    world.complete = true;
    let mut second = known(0, "compliant");
    second.id = guid(9);
    world.records = vec![known(0, "compliant"), second];
    assert_eq!(words(&decide(&world))[0], "keep");
    assert_eq!(impact(&world).undecided, 0);
}

#[test]
fn devices_with_access_are_undecided_while_a_group_was_not_read() {
    let mut world = world(2);
    world.groups[1].complete = false;
    assert_eq!(
        (words(&decide(&world)), impact(&world).undecided),
        (vec!["keep", "keep"], 2),
        "the excluded one"
    );
    world.groups[1].complete = true;
    world.groups[0] = Group { id: GROUP, complete: false, members: vec![address(0)] };
    assert_eq!(words(&decide(&world)), ["block", "keep"], "who was seen in it is decided");
    assert_eq!(impact(&world).undecided, 1);
    // Read, and the second is not in it: nothing is wanted of it, and that is certain.
    world.groups[0].complete = true;
    assert_eq!((words(&decide(&world)), impact(&world).undecided), (vec!["block", "defaultRule"], 0));
}

#[test]
fn policies_are_unread_while_any_group_of_theirs_is() {
    let mut world = world(1);
    let unread = |world: &mut World, included: &[Uuid], excluded: &[Uuid]| {
        world.organization.policies = vec![MailboxPolicy {
            name: "Phones".into(),
            settings: std::collections::BTreeMap::new(),
            is_default: false,
            priority: 1,
            included_groups: included.to_vec(),
            excluded_groups: excluded.to_vec(),
        }];
        impact(world).policies_unread
    };
    let unknown = Uuid::from_u128(0xa3);
    assert!(!unread(&mut world, &[], &[]) && !unread(&mut world, &[GROUP], &[VIP]));
    assert!(unread(&mut world, &[GROUP, unknown], &[VIP]) && unread(&mut world, &[GROUP], &[unknown]));
    world.groups[1].complete = false;
    assert!(!unread(&mut world, &[GROUP], &[]) && unread(&mut world, &[GROUP], &[VIP]));
}

#[test]
fn what_was_not_read_makes_a_number_the_least_or_unknown() {
    let certainty = |undecided, policies_unread, losing| {
        Impact { undecided, policies_unread, losing, ..Impact::default() }.certainty()
    };
    assert_eq!(certainty(0, false, 0), Certainty::Exact);
    assert_eq!(certainty(0, false, 3), Certainty::Exact);
    for (undecided, policies_unread) in [(1, false), (2, false), (0, true), (1, true)] {
        assert_eq!(certainty(undecided, policies_unread, 0), Certainty::Unknown);
        assert_eq!(certainty(undecided, policies_unread, 3), Certainty::AtLeast);
    }
}

#[test]
fn orders_that_take_from_devices_nobody_knows_lock_everyone_out() {
    let world = World { unknown_devices: Some(UnknownDevices::Never), ..world(2) };
    let item = |device, order: Option<OrderKind>, takes_access| RunItem {
        device,
        order,
        takes_access,
        reason: None,
    };
    let level = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    let locks_out = |item: RunItem| Impact::with_items(&world, &[], &[item]).locks_out();
    assert!(locks_out(item(None, Some(level.clone()), true)));
    assert!(!locks_out(item(None, Some(level.clone()), false)) && !locks_out(item(None, None, true)));
    assert!(!locks_out(item(Some(guid(0)), Some(level.clone()), true)), "one of two");
    let one_unread = World { unknown_devices: Some(UnknownDevices::Unread(1)), ..self::world(2) };
    let impact = Impact::with_items(&one_unread, &[], &[item(None, Some(level), true)]);
    assert!(!impact.unknown_devices && impact.unread_objects == 1);
}
