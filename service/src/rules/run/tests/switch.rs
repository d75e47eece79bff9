//! The safe switch-on: who is approved, who cannot be, and when the default level changes.

use super::*;
use crate::rules::organization::access_rules::{personally_allowed, rests_on_default};
use crate::rules::switch_on::{NextStep as Next, Obstacle, Switch, next, plan};

fn switch() -> Switch {
    Switch {
        run: Uuid::from_u128(5),
        level: AccessLevel::Quarantine,
        confirmed: 1,
        open: 0,
        failed: 0,
        settled: HashSet::new(),
    }
}

/// Everyone may have mail by Exchange's rules, so that nothing but the switch-on orders anything.
fn open_world(count: u128) -> World {
    let mut world = world(count);
    world.groups[0].members.clear();
    world
}

#[test]
fn whoever_rests_on_the_default_is_approved_once() {
    let mut world = open_world(6);
    world.devices[1] = device(1, json!({"accessState": "DeviceDiscovery"}));
    world.devices[2] = device(2, json!({"accessState": "SomethingNew"}));
    world.devices[3] =
        device(3, json!({"mailbox": {"displayName": null, "smtpAddress": address(3), "guid": null}}));
    world.devices[4] = device(4, json!({"deviceId": null}));
    world.devices[5] = device(0, json!({"identity": "the same phone once more"}));
    let decided = decide(&world);
    let planned = plan(&world, &decided);
    assert_eq!(planned.approve.len(), 1, "{:?}", planned.approve);
    assert_eq!((planned.approve[0].device, planned.approve[0].takes_access), (Some(guid(0)), false));
    assert!(matches!(
        planned.approve[0].order,
        Some(OrderKind::SetDeviceAccess { wanted: WantedAccess::Allow, .. })
    ));
    let obstacles: Vec<Obstacle> = planned.exceptions.iter().map(|(_, obstacle)| *obstacle).collect();
    use Obstacle::{Discovery, NoDeviceId, NoMailbox, StateUnknown};
    assert_eq!(obstacles, [Discovery, StateUnknown, NoMailbox, NoDeviceId]);
    world.groups[0].members = vec![address(0)];
    let decided = decide(&world);
    assert_eq!(plan(&world, &decided).exceptions[0].1, Obstacle::BlockWanted);
}

#[test]
fn the_default_closes_only_after_every_approval() {
    let mut world = open_world(2);
    let step = |world: &World| next(world, &decide(world));
    assert!(step(&world).is_none(), "none is under way");
    world.switch = Some(switch());
    assert!(
        matches!(step(&world), Some(Next::Approve { run, items }) if run == switch().run && items.len() == 2)
    );
    world.switch = Some(Switch { open: 1, ..switch() });
    assert!(step(&world).is_none());
    world.switch = Some(Switch { failed: 1, ..switch() });
    assert!(step(&world).is_none(), "an approval came to nothing");
    world.switch = Some(switch());
    world.mode = Mode::Observe;
    assert!(step(&world).is_none());
    world.mode = Mode::Enforce;
    world.devices[0].own = Some(WantedAccess::Allow);
    world.devices[1] = device(1, json!({"accessState": "DeviceDiscovery"}));
    let Some(Next::Close { run, level, losing, confirmed }) = step(&world) else { panic!("closes") };
    assert_eq!((run, level, losing, confirmed), (switch().run, AccessLevel::Quarantine, vec![guid(1)], 1));
}

#[test]
fn who_is_on_the_personal_list_rests_on_no_default() {
    let individual = device(0, json!({"accessStateReason": "Individual"}));
    assert!(personally_allowed(&individual) && !rests_on_default(&individual));
    let blocked = device(0, json!({"accessState": "Blocked", "accessStateReason": "Individual"}));
    assert!(!personally_allowed(&blocked) && !rests_on_default(&blocked));
    assert!(rests_on_default(&device(0, json!({}))));
    assert!(!rests_on_default(&device(0, json!({"accessStateReason": "DeviceRule"}))));
    let mut ours = device(0, json!({}));
    ours.own = Some(WantedAccess::Block);
    assert!(!personally_allowed(&ours));
    ours.own = Some(WantedAccess::Allow);
    assert!(personally_allowed(&ours));
    ours.last_order = access(WantedAccess::DefaultRule, OrderState::Done, ago(1));
    assert!(!personally_allowed(&ours), "taken off since");
    ours.last_order = access(WantedAccess::DefaultRule, OrderState::Running, ago(1));
    assert!(personally_allowed(&ours), "not yet");
    let mut approved = device(0, json!({}));
    approved.approved = true;
    assert!(personally_allowed(&approved));
    approved.last_order = access(WantedAccess::Allow, OrderState::Done, ago(1));
    assert!(personally_allowed(&approved));
}
