//! Stories: a power cut in the middle loses nothing, and a sync that did not see everything deletes nothing.

use serde_json::json;

use crate::support::{World, wait_for};

#[test]
fn an_agent_killed_in_mid_sync_starts_again_and_ends_the_same() {
    let world = World::new(1_500);
    world.set_up();
    world.lab.control("PUT", "/faults", Some(json!({"slow_answer_ms": 60})));
    let mut agent = world.agent.start();
    wait_for("the sync to be under way", || {
        world.agent.status()["running"]["done"].as_u64().filter(|done| *done > 100)
    });
    agent.kill();
    assert_eq!(world.agent.status()["lastFullSync"], serde_json::Value::Null, "an unfinished sync is none");
    world.lab.control("PUT", "/faults", Some(json!({})));
    world.agent.run_once();
    assert_eq!(world.agent.devices().len(), 1_500);
    assert_eq!(world.service.all("exchangeDevices?$top=1000").len(), 1_500);
}

#[test]
fn a_connection_cut_in_mid_answer_does_not_lose_a_device() {
    let world = World::new(800);
    world.set_up();
    world.lab.control("PUT", "/faults", Some(json!({"cut_after_records": 300})));
    let output = world.agent.run(&["run", "--once"]);
    let result = world.agent.status()["lastFullSync"]["result"].clone();
    assert!(output.code == 0 || result != "succeeded", "{result} {}", output.stderr);
    if output.code != 0 {
        world.agent.run_once();
    }
    assert_eq!(world.agent.devices().len(), 800);
}

#[test]
fn a_sync_that_breaks_off_deletes_nothing() {
    let world = World::new(300);
    world.set_up();
    world.agent.run_once();
    for fault in
        [json!({"broken_clixml": 100}), json!({"broken_fragment": 3}), json!({"back_end_down": true})]
    {
        world.lab.control("PUT", "/faults", Some(fault.clone()));
        let output = world.agent.run(&["run", "--once"]);
        let result = world.agent.status()["lastFullSync"]["result"].clone();
        assert!(output.code == 1 || result == "succeeded", "{fault}: {result} {}", output.stderr);
        assert_eq!(world.agent.devices().len(), 300, "{fault}");
        assert_eq!(world.service.all("exchangeDevices").len(), 300, "{fault}");
        world.lab.control("PUT", "/faults", Some(json!({})));
    }
    world.agent.run_once();
}

#[test]
fn a_server_that_is_down_is_replaced_by_another() {
    let world = World::new(200);
    world.set_up();
    world.agent.run_once();
    let name = world.lab.document["servers"][0]["name"].as_str().expect("name").to_owned();
    world.lab.control("POST", &format!("/servers/{name}/stop"), None);
    let output = world.agent.run(&["run", "--once"]);
    // Fail-over needs the other server's own name to lead to it; on one machine only its port differs, so the
    // dead server must at least be named, and nothing be lost.
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stderr.contains("127.0.0.1") || output.stdout.contains("127.0.0.1"), "{}", output.stderr);
    assert_eq!(world.agent.devices().len(), 200);
}
