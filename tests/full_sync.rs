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
