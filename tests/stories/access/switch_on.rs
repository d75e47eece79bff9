//! Stories: an administrator switches quarantine on without locking anybody out, and off again.

use serde_json::{Value, json};

use crate::support::{World, wait_for};

/// Devices by access state, as the agent's last sync saw them.
fn with_state(world: &World, state: &str) -> Vec<Value> {
    world.agent.devices().into_iter().filter(|device| device["accessState"] == state).collect()
}

#[test]
fn everybody_present_keeps_mail_newcomers_wait_and_it_can_be_taken_back() {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let before = world.exchange();
    let allowed: Vec<String> =
        with_state(&world, "Allowed").iter().map(|device| device["identity"].to_string()).collect();
    let path = format!("{}/quarantineSwitchOn", world.connector());

    // Looked at first: nothing happens.
    let plan = world.must("POST", &path, json!({"level": "quarantine", "dryRun": true}));
    assert_eq!(plan["runId"], Value::Null);
    let losing = plan["losesAccessCount"].as_u64().expect("a count");
    assert_eq!(
        plan["exceptions"].as_array().expect("a list").len() as u64,
        losing,
        "each of them is named: {plan}"
    );
    let (status, refused) = world.service.request("POST", &path, Some(json!({"level": "quarantine"})));
    assert_eq!(status, 409, "observing: {refused}");
    assert_eq!(world.exchange(), before);

    world.enforce();
    let begun = world.must(
        "POST",
        &path,
        json!({"level": "quarantine", "confirmLosesAccessCount": (losing > 0).then_some(losing)}),
    );
    let run = begun["runId"].as_str().expect("a run").to_owned();
    let agent = world.agent.start();
    wait_for("the default level to be quarantine", || {
        (world.exchange()["settings"]["defaultAccessLevel"] == "Quarantine").then_some(())
    });
    drop(agent);
    world.agent.run_once();
    let still: Vec<String> =
        with_state(&world, "Allowed").iter().map(|device| device["identity"].to_string()).collect();
    let lost: Vec<&String> = allowed.iter().filter(|identity| !still.contains(identity)).collect();
    assert!(lost.len() as u64 <= losing, "{lost:?} lost their mail, {losing} were named before");

    // Who comes now waits.
    let guest = json!({"mailbox": with_state(&world, "Allowed")[0]["mailbox"]["smtpAddress"], "deviceId": "NEWPHONE0001"});
    world.lab.control("POST", "/devices", Some(guest));
    world.agent.run_once();
    let new =
        world.agent.devices().into_iter().find(|device| device["deviceId"] == "NEWPHONE0001").expect("it");
    assert_eq!(new["accessState"], "Quarantined", "{new}");

    // Taken back as one run: default, lists, everything.
    world.must("POST", &format!("runs/{run}/undo"), json!({}));
    world.agent.run_once();
    world.agent.run_once();
    let mut after = world.exchange();
    assert_eq!(after["devices"], before["devices"].as_u64().expect("a count") + 1, "the newcomer");
    after["devices"] = before["devices"].clone();
    assert_eq!(after, before);
}
