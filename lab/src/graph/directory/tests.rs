//! Unit tests of `directory.rs`.

use super::*;
use crate::graph::GraphScenario;
use crate::organization::{Organization, OrganizationConfig};

fn tenant() -> GraphTenant {
    GraphTenant::new(Organization::new(OrganizationConfig::default()), GraphScenario::default())
}

#[test]
fn a_share_of_the_devices_is_enrolled_and_each_is_found_again() {
    let tenant = tenant();
    let devices = tenant.devices();
    assert!((120..=190).contains(&devices.len()), "{}", devices.len());
    assert_eq!(tenant.devices(), devices, "the same from the same seed");
    let ids: BTreeSet<_> = devices.iter().map(|device| device["id"].to_string()).collect();
    assert_eq!(ids.len(), devices.len());
    let one = &devices[7];
    let id = tenant.find_device(one["easDeviceId"].as_str().expect("text")).expect("found");
    assert_eq!(one["id"], json!(id));
    assert!(devices.iter().any(|device| device["emailAddress"].is_null()));
}

#[test]
fn members_of_groups_within_are_members_and_circles_end() {
    let tenant = tenant();
    let ids: Vec<Uuid> = tenant.state().groups.keys().copied().collect();
    let find = |name: &str| *ids.iter().find(|id| tenant.state().groups[*id].name == name).expect("a group");
    let (mobile, sales) = (find("Mobile users"), find("Sales"));
    let count = |id| tenant.transitive_users(id).expect("a group").len();
    let (all, within) = (count(mobile), count(sales));
    assert!(all > within && within > 0);
    tenant.set_group(sales, None, vec![GraphMember::Group(mobile), GraphMember::User(1)]);
    assert_eq!(count(sales), count(mobile));
    assert_eq!(tenant.transitive_users(Uuid::nil()), None);
}

#[test]
fn filters_that_are_not_known_pass_everything() {
    let row = json!({"complianceState": "compliant", "lastSyncDateTime": "2026-01-02T00:00:00Z"});
    assert!(passes(&row, "complianceState eq 'Compliant' and lastSyncDateTime gt 2026-01-01T00:00:00Z"));
    assert!(!passes(&row, "complianceState eq 'noncompliant'"));
    assert!(!passes(&row, "lastSyncDateTime gt 2026-01-02T00:00:00Z"));
    assert!(passes(&row, "easDeviceId eq 'x'"));
}
