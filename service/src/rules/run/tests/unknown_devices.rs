//! Devices that the service has not seen: it cannot count what an order for everyone would do to them.

use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::orders::Effect;

use super::*;
use crate::rules::organization::desired::OnPremises;
use crate::rules::organization::orders::items;
use crate::rules::unknown_devices::{UnknownDevices, takes_from_anyone};

fn part() -> DiscoveryScope {
    DiscoveryScope::Server { server: "MBX1".into() }
}

#[test]
fn what_is_looked_at_and_what_was_seen_say_who_is_known() {
    let all = DiscoveryScope::All;
    assert_eq!(UnknownDevices::of(&all, Some(&all), 0), None);
    assert_eq!(UnknownDevices::of(&all, Some(&part()), 3), Some(UnknownDevices::Since(part())));
    assert_eq!(UnknownDevices::of(&all, None, 3), Some(UnknownDevices::Never));
    for seen in [None, Some(&all), Some(&part())] {
        assert_eq!(UnknownDevices::of(&part(), seen, 3), Some(UnknownDevices::Narrow(part())));
    }
    assert_eq!(UnknownDevices::of(&all, Some(&all), 3), Some(UnknownDevices::Unread(3)));
    assert_eq!(UnknownDevices::Unread(3).count(), Some(3), "they alone can be counted");
    assert!([UnknownDevices::Narrow(part()), UnknownDevices::Never].iter().all(|one| one.count().is_none()));
    for (unseen, word, remedy) in [
        (UnknownDevices::Unread(1), "one device", "findings"),
        (UnknownDevices::Unread(3), "3 devices", "findings"),
        (UnknownDevices::Narrow(part()), "MBX1", "discoveryScope"),
        (UnknownDevices::Since(part()), "MBX1", "full sync"),
        (UnknownDevices::Never, "no full sync", "full sync"),
    ] {
        let text = unseen.to_string();
        assert!(text.contains(word) && text.contains("may lose access too"), "{text}");
        assert!(unseen.remedy().contains(remedy), "{}", unseen.remedy());
    }
}

#[test]
fn only_orders_that_reach_every_mailbox_may_take_from_anyone() {
    let report = OrganizationReport::default();
    let takes = |order: &OrderKind| takes_from_anyone(order, &Effect::of(order, &report));
    assert!(takes(&OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block }));
    assert!(!takes(&OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow }));
    let assign = OrderKind::AssignMailboxPolicy { mailbox_guid: guid(0), policy: Some("Phones".into()) };
    assert!(!Effect::of(&assign, &report).is_nothing() && !takes(&assign), "its devices are known");
}

#[test]
fn what_closes_for_everyone_counts_as_a_loss_and_says_who_is_not_known() {
    let mut world = world(1);
    let form = json!({"defaultAccessLevel": "block", "userMailInsert": "Call 1."});
    world.organization.desired = OnPremises::read(&form).expect("settings");
    let ordered = |world: &World| {
        let people = world.people();
        let all = items(world, &Membership::new(&world.groups, &people), now());
        let of =
            |item: &RunItem| (item.takes_from_unknown_devices(), item.reason.clone().unwrap_or_default());
        all.iter().filter(|item| item.order.is_some()).map(of).collect::<Vec<_>>()
    };
    assert!(ordered(&world).iter().all(|(takes, text)| !takes && !text.contains("not known")));
    world.unknown_devices = Some(UnknownDevices::Narrow(part()));
    let marked = ordered(&world);
    assert_eq!(marked.iter().map(|(takes, _)| *takes).collect::<Vec<_>>(), [false, true], "{marked:?}");
    assert!(
        marked[1].1.starts_with("the default access level") && marked[1].1.contains("MBX1"),
        "{marked:?}"
    );
}
