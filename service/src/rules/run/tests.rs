//! Evaluates an organization on a small world: what it decides, orders, withdraws and counts.

mod desired;
mod drift;
mod effects;
mod impact;
mod inputs;
mod mailbox_policies;
mod organization;
mod switch;
mod unknown_devices;

use std::collections::{HashMap, HashSet};

use exchange_connector::api::report::{DeviceRecord, OrganizationReport};
use exchange_connector::domain::access::{AccessLevel, DeviceAccessRule, OrganizationSettings};
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::rules::access::{ManualDecisions, Step, Wanted, settings};
use crate::rules::compliance::matching::Known;
use crate::rules::compliance::people::guid_address;
use crate::rules::organization::Organization;
use crate::rules::organization::change::{AccessChange, LastOrder};

const GROUP: Uuid = Uuid::from_u128(0xa1);
const VIP: Uuid = Uuid::from_u128(0xa2);

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("time")
}

fn ago(hours: i64) -> Timestamp {
    now() - SignedDuration::from_hours(hours)
}

fn address(n: u128) -> String {
    format!("user{n}@contoso.com")
}

/// What names mailbox and device of the `n`th user.
fn guid(n: u128) -> Uuid {
    Uuid::from_u128(0x1000 + n)
}

/// An iPhone that has access by the default level, and what is said otherwise.
fn device(n: u128, otherwise: Value) -> Device {
    let mut record = json!({"deviceId": format!("DEV{n}"), "identity": format!("contoso.com/User {n}/iPhone§DEV{n}"),
        "guid": guid(n), "mailbox": {"displayName": null, "smtpAddress": address(n), "guid": guid(n)},
        "deviceType": "iPhone", "deviceOS": "iOS 17.1", "accessState": "Allowed", "accessStateReason": "Global"});
    record.as_object_mut().expect("object").extend(otherwise.as_object().expect("object").clone());
    Device {
        id: guid(n),
        record: serde_json::from_value(record).expect("record"),
        own: None,
        approved: false,
        last_order: None,
        rejected: None,
        said: None,
        hash: None,
    }
}

/// Users with a phone each, all in the included group; every source was read and knows none of the phones.
fn world(count: u128) -> World {
    let policy = json!({"enabled": true, "includedGroups": [GROUP], "excludedGroups": [VIP]});
    World {
        version: (1, 1),
        mode: Mode::Enforce,
        unknown_devices: None,
        policy: settings::policy(&policy).expect("policy"),
        manual: ManualDecisions::default(),
        organization: Organization::default(),
        switch: None,
        devices: (0..count).map(|n| device(n, json!({}))).collect(),
        records: Vec::new(),
        complete: true,
        links: HashMap::new(),
        groups: vec![
            Group { id: GROUP, complete: true, members: (0..count).map(address).collect() },
            Group { id: VIP, complete: true, members: Vec::new() },
        ],
        addresses: Vec::new(),
    }
}

fn known(n: u128, state: &str) -> Known {
    let record = json!({"userPrincipalName": address(n), "deviceName": "Phone", "easDeviceId": format!("DEV{n}"),
        "complianceState": state});
    Known { id: guid(n), record: serde_json::from_value(record).expect("record"), noncompliant_since: None }
}

/// A report that says this default level, and no more.
fn told(level: AccessLevel) -> OrganizationReport {
    let settings = OrganizationSettings {
        distinguished_name: "CN=Contoso".into(),
        default_access_level: level,
        admin_mail_recipients: vec!["Help@contoso.com".into(), "b@contoso.com".into()],
        user_mail_insert: Some("Call 4711.\n".into()),
    };
    OrganizationReport { settings: Some(settings), ..OrganizationReport::default() }
}

fn rule(kind: &str, query: &str, level: AccessLevel) -> DeviceAccessRule {
    DeviceAccessRule {
        name: format!("{query} ({kind})"),
        query_string: query.into(),
        characteristic: kind.parse_characteristic(),
        access_level: level,
        guid: None,
    }
}

trait Characteristic {
    fn parse_characteristic(&self) -> exchange_connector::domain::access::DeviceAccessCharacteristic;
}

impl Characteristic for str {
    fn parse_characteristic(&self) -> exchange_connector::domain::access::DeviceAccessCharacteristic {
        exchange_connector::domain::access::DeviceAccessCharacteristic::parse(self)
    }
}

fn decide(world: &World) -> Vec<Decided> {
    evaluate(world, now()).0
}

fn words(decided: &[Decided]) -> Vec<&'static str> {
    decided.iter().map(|one| one.decision.wanted.as_str()).collect()
}

const fn access(wanted: WantedAccess, state: OrderState, at: Timestamp) -> Option<LastOrder> {
    Some(LastOrder { wanted, state, at })
}

#[test]
fn each_device_has_its_own_decision_and_order() {
    let mut world = world(4);
    world.records = vec![known(0, "compliant"), known(1, "noncompliant"), known(3, "error")];
    world.policy.override_default_rule = true;
    let decided = decide(&world);
    assert_eq!(words(&decided), ["allow", "block", "block", "keep"]);
    let order = |n: u128, wanted| {
        let device_id = exchange_connector::domain::device::DeviceId(format!("DEV{n}"));
        Some(OrderKind::SetDeviceAccess { mailbox_guid: guid(n), device_id, wanted })
    };
    use WantedAccess::{Allow, Block};
    let orders: Vec<_> = decided.iter().map(|one| one.order.clone()).collect();
    assert_eq!(orders, [order(0, Allow), order(1, Block), order(2, Block), None]);
    assert_eq!(decided.iter().map(|one| one.device).collect::<Vec<_>>(), [0, 1, 2, 3].map(guid));
    assert_eq!(Wanted::Access(WantedAccess::DefaultRule).as_str(), "defaultRule");
    world.policy.override_default_rule = false;
    assert_eq!(words(&decide(&world))[0], "defaultRule");
}

#[test]
fn an_owner_is_known_by_every_address_and_by_the_mailboxs_guid() {
    let mut world = world(1);
    let id = guid_address(guid(0));
    // In the included group by the address, in the excluded one by the GUID, under two names.
    world.groups[1].members = vec![id.clone()];
    world.addresses = vec![(id.clone(), id.clone())];
    assert_eq!(words(&decide(&world)), ["defaultRule"], "excluded wins under whatever name");
    world.groups[1].members.clear();
    assert_eq!(words(&decide(&world)), ["block"], "known by a GUID that no group names");
    // The group knows the user by another address.
    world.groups[0].members = vec!["ann@corp.example".into()];
    assert_eq!(words(&decide(&world)), ["defaultRule"], "another's address");
    world.addresses = vec![(address(0), "ann@corp.example".into())];
    assert_eq!(words(&decide(&world)), ["block"]);
    world.addresses.push((id, "ann@corp.example".into()));
    assert_eq!(words(&decide(&world)), ["block"], "both lead to one person");
    // By the GUID alone; and by nothing.
    world.devices[0].record.mailbox.smtp_address = None;
    assert_eq!(words(&decide(&world)), ["block"]);
    world.devices[0].record.mailbox.guid = None;
    let decided = decide(&world);
    assert_eq!(words(&decided), ["keep"], "whose it is was not told");
    assert_eq!(decided[0].decision.reasons.last().map(|reason| reason.step), Some(Step::ExcludedGroup));
}

#[test]
fn what_a_person_rejected_is_not_ordered_again_and_what_was_approved_stays() {
    let mut world = world(1);
    world.devices[0].rejected = Some("block".into());
    assert_eq!(decide(&world)[0].order, None);
    world.devices[0].rejected = Some("allow".into());
    assert!(decide(&world)[0].order.is_some(), "another setting than the rejected one");
    world.devices[0].rejected = None;
    world.devices[0].last_order = access(WantedAccess::Block, OrderState::Queued, ago(1));
    let decided = &decide(&world)[0];
    assert_eq!((&decided.order, decided.withdraw), (&None, false), "it is on its way");
    // Excluded: our entry goes, unless an administrator approved it.
    world.groups[1].members = vec![address(0)];
    world.devices[0] = device(0, json!({"accessStateReason": "Individual"}));
    world.devices[0].own = Some(WantedAccess::Allow);
    assert_eq!(decide(&world)[0].effect, AccessChange::LosesAccess);
    world.devices[0].approved = true;
    assert_eq!((decide(&world)[0].effect, &decide(&world)[0].order), (AccessChange::None, &None));
}

#[test]
fn an_order_that_waits_and_is_not_wanted_any_more_is_withdrawn() {
    let mut world = world(1);
    let withdrawn = |world: &World| decide(world)[0].withdraw;
    assert!(!withdrawn(&world), "there is none");
    world.devices[0].last_order = access(WantedAccess::Allow, OrderState::Queued, ago(1));
    assert!(!withdrawn(&world), "the new order takes its place");
    world.complete = false;
    assert_eq!(words(&decide(&world)), ["keep"]);
    assert!(withdrawn(&world));
    world.devices[0].last_order = access(WantedAccess::Allow, OrderState::Running, ago(1));
    assert!(!withdrawn(&world), "it has left");
}

#[test]
fn a_decision_is_stored_again_only_when_something_of_it_changed() {
    let mut world = world(2);
    world.records = vec![known(0, "compliant")];
    let first = decide(&world);
    assert!(first.iter().all(|one| !one.stored));
    assert_ne!(first[0].hash, first[1].hash);
    for (device, decided) in world.devices.iter_mut().zip(&first) {
        device.hash = Some(decided.hash);
    }
    assert!(decide(&world).iter().all(|one| one.stored));
    world.records = vec![known(0, "noncompliant")];
    let stored: Vec<bool> = decide(&world).iter().map(|one| one.stored).collect();
    assert_eq!(stored, [false, true]);
}

#[test]
fn the_impact_counts_each_device_once() {
    let mut world = world(7);
    world.policy.override_default_rule = true;
    world.records = vec![known(0, "compliant"), known(5, "compliant")];
    world.devices[3] = device(3, json!({"accessState": "Quarantined"}));
    world.devices[5] = device(5, json!({"accessState": "Quarantined"}));
    let decided = decide(&world);
    assert_eq!(
        decided.iter().map(|one| one.has_access).collect::<Vec<_>>(),
        [true, true, true, false, true, false, true]
    );
    assert_eq!(
        Impact::of(&decided),
        Impact {
            devices: 7,
            with_access: 5,
            losing: 4,
            gaining: 1,
            unknown_devices: false,
            ..Impact::default()
        }
    );
    let item = |n, takes_access| RunItem { device: Some(guid(n)), takes_access, ..RunItem::default() };
    let mut items = vec![item(1, true), item(1, true)];
    let counted = |items: &[RunItem]| Impact::with_items(&world, &decided, items);
    assert_eq!(
        counted(&items),
        Impact {
            devices: 7,
            with_access: 5,
            losing: 4,
            gaining: 1,
            unknown_devices: false,
            ..Impact::default()
        }
    );
    items.extend([item(0, false), RunItem { takes_access: true, ..RunItem::default() }]);
    assert_eq!(counted(&items).losing, 4);
    items.push(item(0, true));
    assert_eq!(counted(&items).losing, 5);
}

#[test]
fn nine_of_ten_devices_with_access_are_nearly_everyone() {
    let locks_out = |losing, with_access| {
        Impact { devices: 100, with_access, losing, gaining: 0, unknown_devices: false, ..Impact::default() }
            .locks_out()
    };
    assert!(locks_out(9, 10) && locks_out(10, 10) && locks_out(1, 1) && locks_out(90, 100));
    assert!(!locks_out(8, 10) && !locks_out(1, 10) && !locks_out(89, 100));
    assert!(!locks_out(0, 0) && !locks_out(0, 10), "nobody loses anything");
}
