//! Deciding about 100,000 devices anew: `cargo bench -p exchange-connector-service --bench decisions`. The second line
//! has ten times the devices of the first; its cost of one device must be about the same.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use exchange_connector::domain::health::Mode;
use exchange_connector_service::rules::access::{ManualDecisions, settings};
use exchange_connector_service::rules::compliance::matching::Known;
use exchange_connector_service::rules::organization::Organization;
use exchange_connector_service::rules::organization::desired::OnPremises;
use exchange_connector_service::rules::run::{Device, Group, Impact, World, evaluate};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

const GROUP: u128 = 0xa1;
const VIP: u128 = 0xa2;

/// Every third device is not compliant, every seventh has no record; five local rules are asked first.
fn world(count: u32) -> World {
    let address = |n: u32| format!("user{n}@contoso.com");
    let record = |n: u32| {
        serde_json::from_value(json!({
            "deviceId": format!("DEV{n:08}"),
            "identity": format!("contoso.com/Users/User {n}/ExchangeActiveSyncDevices/iPhone§DEV{n:08}"),
            "guid": Uuid::from_u128(u128::from(n) + 1),
            "mailbox": {"displayName": format!("User {n}"), "smtpAddress": address(n), "guid": Uuid::from_u128(u128::from(n) + 1)},
            "deviceType": if n.is_multiple_of(2) { "iPhone" } else { "Android" }, "deviceModel": "iPhone14C3",
            "deviceOS": "iOS 17.1", "userAgent": "Apple-iPhone14C3/2107.98", "friendlyName": null, "clientType": "EAS",
            "accessState": "Allowed", "accessStateReason": "Global", "firstSyncTime": "2026-01-01T08:00:00Z",
            "lastSuccessSync": "2026-11-20T08:00:00Z",
        }))
        .expect("a record")
    };
    let devices = (0..count)
        .map(|n| Device {
            id: Uuid::from_u128(u128::from(n) + 1),
            record: record(n),
            own: None,
            approved: false,
            last_order: None,
            rejected: None,
            said: None,
            hash: None,
        })
        .collect();
    let records = (0..count)
        .filter(|n| !n.is_multiple_of(7))
        .map(|n| Known {
            id: Uuid::from_u128(u128::from(n) + 1),
            record: serde_json::from_value(
                json!({"userPrincipalName": address(n), "deviceName": format!("Phone {n}"),
                "easDeviceId": format!("DEV{n:08}"),
                "complianceState": if n.is_multiple_of(3) { "noncompliant" } else { "compliant" }}),
            )
            .expect("a record"),
            noncompliant_since: None,
        })
        .collect();
    let rule = |name: &str, matches: &str| json!({"name": name, "access": "block", "conditions": [{"characteristic": "DeviceOS", "matches": matches}]});
    let policy = settings::policy(&json!({
        "enabled": true, "includedGroups": [Uuid::from_u128(GROUP)], "excludedGroups": [Uuid::from_u128(VIP)],
        "overrideDefaultRule": true,
        "localRules": [rule("a", "iOS [1-9]\\..*"), rule("b", "iOS 1[0-6](\\.\\d+)*"), rule("c", "Android [1-7].*"),
            rule("d", ".*(Palm|WebOS).*"), rule("e", "Windows.*")],
    }))
    .expect("a policy");
    let desired = OnPremises::read(&json!({"accessRules": [
        {"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "block"},
        {"deviceClass": {"name": "Lumia", "type": "model"}, "accessLevel": "quarantine"}]}))
    .expect("settings");
    World {
        version: (1, 1),
        mode: Mode::Enforce,
        policy,
        manual: ManualDecisions::default(),
        organization: Organization { desired, ..Organization::default() },
        switch: None,
        unknown_devices: None,
        devices,
        records,
        complete: true,
        links: HashMap::new(),
        groups: vec![
            Group { id: Uuid::from_u128(GROUP), complete: true, members: (0..count).map(address).collect() },
            Group { id: Uuid::from_u128(VIP), complete: true, members: vec![address(1)] },
        ],
        addresses: Vec::new(),
    }
}

fn best(world: &World, now: Timestamp) -> Duration {
    (0..5)
        .map(|_| {
            let started = Instant::now();
            let (decided, items) = evaluate(world, now);
            let taken = started.elapsed();
            let impact = Impact::with_items(world, &decided, &items);
            assert!(impact.losing > impact.devices / 4 && !impact.locks_out(), "{impact:?}");
            taken
        })
        .min()
        .unwrap_or_default()
}

fn main() {
    let now = "2026-11-21T12:00:00Z".parse().expect("a time");
    let mut each = Vec::new();
    for count in [10_000, 100_000] {
        let world = world(count);
        let taken = best(&world, now);
        each.push(taken.as_secs_f64() / f64::from(count));
        #[expect(clippy::print_stdout, reason = "the benchmark's table")]
        {
            println!(
                "{count:>7} devices: {:>7.1} ms, {:.2} µs a device",
                taken.as_secs_f64() * 1e3,
                each[each.len() - 1] * 1e6
            );
        }
    }
    #[expect(clippy::print_stdout, reason = "the benchmark's table")]
    {
        println!("a device of many costs {:.2} times one of few", each[1] / each[0]);
    }
}
