//! Stories: a quick sync sees what is new, changed and gone, and asks details only of that.

use serde_json::json;

use crate::support::{World, wait_for};

#[test]
fn a_new_a_changed_and_a_removed_device() {
    let world = World::new(400);
    world.set_up();
    let agent = world.agent.start();
    wait_for("the first full sync", || world.agent.status()["lastFullSync"]["result"].as_str().map(drop));
    let before = world.agent.devices();
    assert_eq!(before.len(), 400);

    let gone =
        before.iter().find(|d| d["clientType"] == "EAS" && d["deviceType"] == "iPhone").expect("an iPhone");
    let changed = before
        .iter()
        .find(|d| {
            d["clientType"] == "EAS" && d["deviceType"] == "iPhone" && d["identity"] != gone["identity"]
        })
        .expect("another");
    let id = |device: &serde_json::Value| device["guid"].as_str().expect("guid").to_owned();
    world.lab.control("DELETE", &format!("/devices/{}", id(gone)), None);
    world.lab.control("PATCH", &format!("/devices/{}", id(changed)), Some(json!({"DeviceOS": "iOS 99.1"})));
    world.lab.control("POST", "/devices", Some(json!({"deviceId": "NEWPHONE01"})));
    let commands = world.lab.commands();

    let output = world.agent.run(&["sync", "quick", "--wait"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let quick = world.agent.status()["lastQuickSync"].clone();
    assert_eq!(quick["result"], "succeeded", "{quick}");
    assert_eq!((&quick["new"], &quick["removed"]), (&json!(1), &json!(1)), "{quick}");
    assert!(quick["changed"].as_u64().is_some_and(|n| n >= 1), "{quick}");

    let after = world.agent.devices();
    assert_eq!(after.len(), 400);
    assert!(after.iter().all(|d| d["identity"] != gone["identity"]), "the removed device is gone");
    let seen = after.iter().find(|d| d["identity"] == changed["identity"]).expect("the changed device");
    assert_eq!(seen["deviceOS"], "iOS 99.1");
    assert!(after.iter().any(|d| d["deviceId"] == "NEWPHONE01"), "the new device is seen");
    let in_service = world.service.all("exchangeDevices?$top=1000");
    assert_eq!(in_service.len(), 400);
    assert!(in_service.iter().any(|d| d["deviceId"] == "NEWPHONE01"));
    assert_ne!(world.lab.commands(), commands);
    drop(agent);
    assert_eq!(world.lab.open_shells(), 0, "an agent that ends closes its shells");
}

/// Orders a sync through the service, as its button does. Gives the order's path.
fn order(world: &World, kind: &str) -> String {
    let connectors = world.service.get("exchangeConnectors");
    let connector = connectors["value"][0]["id"].as_str().expect("id").to_owned();
    let path = format!("exchangeConnectors/{connector}/sync");
    let (status, body) = world.service.request("POST", &path, Some(json!({"syncType": kind})));
    assert_eq!(status, 202, "{body}");
    let orders = world.service.all("orders");
    let open = orders.iter().find(|order| order["finishedDateTime"].is_null()).expect("an open order");
    format!("orders/{}", open["id"].as_str().expect("id"))
}

/// Waits for an order's last state.
fn answer(world: &World, order: &str) -> serde_json::Value {
    wait_for("the order's answer", || {
        Some(world.service.get(order)).filter(|order| !order["finishedDateTime"].is_null())
    })
}

#[test]
fn the_services_button_starts_a_sync_at_once_and_hears_of_its_end() {
    let world = World::new(50);
    world.set_up();
    let _agent = world.agent.start();
    wait_for("the first full sync", || world.agent.status()["lastFullSync"]["result"].as_str().map(drop));
    let done = answer(&world, &order(&world, "deltaSync"));
    assert_eq!(done["state"], "done", "{done}");
    assert_eq!(
        world.agent.status()["lastQuickSync"]["result"],
        "succeeded",
        "the answer comes after the sync"
    );

    world.lab.control("PUT", "/faults", Some(json!({"back_end_down": true})));
    let failed = answer(&world, &order(&world, "fullSync"));
    assert_eq!(failed["state"], "failed", "{failed}");
    assert!(failed["finding"]["text"].is_string(), "{failed}");
}

#[cfg(unix)]
#[test]
fn an_ordered_sync_that_is_cut_off_is_answered_by_the_next_agent() {
    let world = World::new(600);
    world.set_up();
    let mut agent = world.agent.start();
    wait_for("the first full sync", || world.agent.status()["lastFullSync"]["result"].as_str().map(drop));
    let first = world.agent.status()["lastFullSync"]["startedAt"].clone();
    world.lab.control("PUT", "/faults", Some(json!({"slow_answer_ms": 60})));
    let path = order(&world, "fullSync");
    wait_for("the sync to be under way", || world.agent.status()["running"]["done"].as_u64());
    agent.kill();
    assert!(world.service.get(&path)["finishedDateTime"].is_null(), "what has not ended is not answered");
    world.lab.control("PUT", "/faults", Some(json!({})));
    world.agent.run_once();
    let done = answer(&world, &path);
    assert_eq!(done["state"], "done", "{done}");
    assert_ne!(world.agent.status()["lastFullSync"]["startedAt"], first);
    assert_eq!(world.agent.status()["pendingOrders"], 0);
    let answers = world.agent.json(&["journal", "--json"]);
    let answers = answers.as_array().expect("events").iter().filter(|event| event["kind"] == "order");
    assert_eq!(answers.count(), 1, "it was answered once");
}
