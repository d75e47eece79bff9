//! Stories: from an empty folder to every device in the management service.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::World;

fn identities(devices: &[Value]) -> BTreeSet<String> {
    devices.iter().map(|d| d["identity"].as_str().expect("identity").to_owned()).collect()
}

#[test]
fn five_thousand_devices_are_seen_here_and_in_the_service() {
    let world = World::new(5_000);
    assert_eq!(world.agent.status()["connection"], "none");
    world.set_up();
    let before = world.lab.pipelines();
    world.agent.run_once();
    let pipelines = world.lab.pipelines() - before;
    assert!(pipelines <= 20, "{pipelines} pipelines: {:?}", world.lab.commands());
    assert_eq!(world.lab.open_shells(), 0, "every shell is closed");

    let status = world.agent.status();
    assert_eq!(status["connection"], "connected");
    assert_eq!(status["mode"], "observe");
    assert_eq!(status["lastFullSync"]["result"], "succeeded");
    let total = status["devices"]["total"].as_u64().expect("total");
    let states = ["allowed", "blocked", "quarantined", "discovery", "unknown"];
    assert_eq!(
        states.iter().map(|state| status["devices"][*state].as_u64().expect("a count")).sum::<u64>(),
        total
    );

    let devices = world.agent.devices();
    assert_eq!(devices.len() as u64, total);
    assert_eq!(total, 5_000);
    assert_eq!(identities(&devices).len(), devices.len(), "identities are unique");
    let with_statistics = devices.iter().filter(|d| d["lastSuccessSync"].is_string()).count();
    assert!(with_statistics > 4_500, "{with_statistics} devices have statistics");
    let with_address = devices.iter().filter(|d| d["mailbox"]["smtpAddress"].is_string()).count();
    assert_eq!(with_address, devices.len(), "every device has its mailbox's address");

    let seen = world.service.all("exchangeDevices?$top=1000");
    assert_eq!(identities(&seen), identities(&devices));
    let connector = &world.service.get("exchangeConnectors")["value"][0];
    assert_eq!(connector["exchangeConnectorType"], "onPremises");
    assert!(connector["lastSyncDateTime"].as_str().is_some_and(|time| time.starts_with("20")), "{connector}");
}

#[test]
fn the_same_data_twice_changes_nothing() {
    let world = World::new(300);
    world.set_up();
    world.agent.run_once();
    let devices = world.agent.devices();
    world.agent.run_once();
    let full = &world.agent.status()["lastFullSync"];
    assert_eq!((&full["new"], &full["changed"], &full["removed"]), (&0.into(), &0.into(), &0.into()));
    assert_eq!(world.agent.devices(), devices);
}

#[test]
fn a_service_that_is_down_gets_the_results_once_it_is_back() {
    let mut world = World::new(200);
    world.set_up();
    world.service.kill();
    let output = world.agent.run(&["run", "--once"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(world.agent.devices().len() == 200, "what was read is kept");
    world.service.restart();
    world.agent.run_once();
    assert_eq!(world.service.all("exchangeDevices").len(), 200);
}

#[test]
fn a_full_sync_tells_what_the_organization_is() {
    let world = World::new(60);
    world.set_up();
    let rule = serde_json::json!([{"name": "WP (DeviceType)", "queryString": "WP", "characteristic": "DeviceType",
        "accessLevel": "Block"}]);
    world.lab.control("PUT", "/rules", Some(rule));
    world.agent.run_once();
    let known = &world.service.get("exchangeOnPremisesPolicy")["knownDeviceClasses"];
    let classes: BTreeSet<(&str, &str)> = known
        .as_array()
        .expect("classes")
        .iter()
        .map(|class| (class["type"].as_str().expect("type"), class["name"].as_str().expect("name")))
        .collect();
    assert!(classes.contains(&("family", "iPhone")), "{known}");
    assert!(classes.iter().any(|(kind, _)| *kind == "model"), "{known}");
    // A device on a personal list, and one whose mailbox has a policy of its own.
    let seen = world.service.all("exchangeDevices?$top=1000");
    let listed = |name: &str, value: &str| seen.iter().filter(|device| device[name] == value).count();
    assert!(listed("personalList", "allowed") > 0, "{seen:?}");
    let own = seen.iter().filter(|device| device["mailboxPolicyIsDefaulted"] == false);
    assert!(own.clone().count() > 0 && own.clone().all(|device| device["mailboxPolicy"].is_string()));
}

#[test]
fn lists_that_the_account_may_not_see_do_not_spoil_a_full_sync() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../lab/scenarios/small.toml");
    let text = std::fs::read_to_string(&path).expect("the scenario");
    let hidden = "hidden_cmdlets = ['Get-ActiveSyncDeviceClass', 'Get-MobileDeviceMailboxPolicy', \
                  'Get-ActiveSyncMailboxPolicy']";
    let text = text.replacen("[[accounts]]", &format!("[[accounts]]\n{hidden}"), 1);
    assert!(text.contains("hidden_cmdlets"), "{text}");
    let world = World::with_lab(crate::support::Lab::scenario(&text, &[]));
    world.set_up();
    world.agent.run_once();
    let status = world.agent.status();
    assert_eq!(status["lastFullSync"]["result"], "succeeded", "{status}");
    assert!(status["lastFullSync"]["findings"].as_u64().expect("findings") >= 2, "{status}");
    // What Exchange does not tell is taken from the devices themselves.
    let known = &world.service.get("exchangeOnPremisesPolicy")["knownDeviceClasses"];
    let family = serde_json::json!({"name": "iPhone", "type": "family"});
    assert!(known.as_array().expect("classes").contains(&family), "{known}");
}
