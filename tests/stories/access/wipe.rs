//! Stories: an administrator orders a wipe once, by typing the device's name, and the agent follows it to the device's
//! acknowledgement.

use serde_json::{Value, json};

use crate::support::policy::guid;
use crate::support::{World, wait_for};

/// A world that enforces, with a device of its own.
fn world() -> (World, Value, String) {
    let world = World::new(20);
    world.set_up();
    world.agent.run_once();
    let device =
        world.agent.devices().into_iter().find(|device| device["clientType"] == "EAS").expect("a device");
    world.enforce();
    let in_service = world.in_service(&device);
    let path = format!("exchangeDevices/{}", in_service["id"].as_str().expect("id"));
    (world, device, path)
}

fn name(world: &World, device: &Value) -> String {
    world.why(device)["deviceName"].as_str().expect("name").to_owned()
}

fn state(world: &World, device: &Value) -> Value {
    world.why(device)["orders"][0]["state"].clone()
}

#[test]
fn a_wipe_is_followed_to_its_acknowledgement_and_needs_the_typed_name() {
    let (world, device, path) = world();
    let wrong = json!({"confirmDeviceName": "another phone"});
    let (status, _) = world.service.request("POST", &format!("{path}/wipe"), Some(wrong));
    assert_eq!(status, 400);
    let wipe = json!({"confirmDeviceName": name(&world, &device)});
    world.must("POST", &format!("{path}/wipe"), wipe.clone());
    world.agent.run_once();
    assert_eq!(world.count("Clear-MobileDevice"), 1);
    assert_eq!(state(&world, &device), "waiting");
    // With the partnership the wipe would go: the phone is lost, and keeps everything.
    let (status, body) = world.service.request("POST", &format!("{path}/removePartnership"), None);
    assert_eq!((status, &body["error"]["innerError"]["code"]), (409, &json!("wipeUnderWay")), "{body}");
    // Exchange sends the device the command, and a later sync sees no more than that.
    let contact = format!("/devices/{}/contact", guid(&device));
    assert_eq!(world.lab.control("POST", &contact, None)["answer"], "Told");
    world.agent.run_once();
    assert_eq!(state(&world, &device), "waiting");
    assert_eq!(world.lab.control("POST", &contact, None)["answer"], "Acknowledged");
    world.agent.run_once();
    assert_eq!(state(&world, &device), "done");
    assert_eq!(world.count("Clear-MobileDevice"), 1, "it was sent once");
    // Everything that offers undo says that a wipe stays.
    let undone = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(undone["changes"], json!([]));
    assert_eq!(undone["findings"][0]["code"], "undo.irreversible", "{undone}");
}

/// Devices of one protocol version.
fn of_version<'a>(devices: &'a [Value], version: &str) -> &'a Value {
    let of = |device: &&Value| device["clientType"] == "EAS" && device["deviceActiveSyncVersion"] == version;
    devices.iter().find(of).unwrap_or_else(|| panic!("a device of ActiveSync {version}"))
}

#[test]
fn an_account_only_wipe_is_followed_to_its_acknowledgement_and_leaves_the_device_whole() {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    world.enforce();
    let devices = world.agent.devices();
    let device = of_version(&devices, "16.1");
    let path = format!("exchangeDevices/{}", world.in_service(device)["id"].as_str().expect("id"));
    let wipe = json!({"confirmDeviceName": name(&world, device), "accountOnly": true});
    world.must("POST", &format!("{path}/wipe"), wipe);
    world.agent.run_once();
    assert_eq!((world.count("Clear-MobileDevice"), state(&world, device)), (1, json!("waiting")));
    let contact = format!("/devices/{}/contact", guid(device));
    assert_eq!(world.lab.control("POST", &contact, None)["answer"], "Told");
    world.agent.run_once();
    assert_eq!(state(&world, device), "waiting");
    assert_eq!(world.lab.control("POST", &contact, None)["answer"], "Acknowledged");
    world.agent.run_once();
    assert_eq!(state(&world, device), "done");
    assert_eq!(world.count("Clear-MobileDevice"), 1, "it was sent once");
    let seen =
        world.agent.devices().into_iter().find(|d| d["identity"] == device["identity"]).expect("the device");
    assert_eq!(seen["deviceWipeRequestTime"], Value::Null, "the whole device was never to be wiped");
}

#[test]
fn an_account_only_wipe_of_a_device_that_knows_none_is_refused_in_clear_words() {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    world.enforce();
    let devices = world.agent.devices();
    let old = |device: &&Value| {
        let version = device["deviceActiveSyncVersion"].as_str().unwrap_or("");
        device["clientType"] == "EAS" && !version.is_empty() && version != "16.1"
    };
    let device = devices.iter().find(old).expect("an older device");
    let path = format!("exchangeDevices/{}", world.in_service(device)["id"].as_str().expect("id"));
    let wipe = json!({"confirmDeviceName": name(&world, device), "accountOnly": true});
    world.must("POST", &format!("{path}/wipe"), wipe);
    world.agent.run_once();
    let order = world.why(device)["orders"][0].clone();
    assert_eq!(
        (&order["state"], &order["finding"]["code"]),
        (&json!("notApplied"), &json!("order.accountOnlyWipe"))
    );
    let text = order["finding"]["text"].as_str().expect("text");
    assert!(text.contains("16.1") && text.contains("Nothing was wiped"), "{text}");
    assert_eq!(world.count("Clear-MobileDevice"), 0);
}

#[test]
fn a_name_that_changed_since_it_was_typed_wipes_nothing() {
    let (world, device, path) = world();
    let wipe = json!({"confirmDeviceName": name(&world, &device)});
    world.lab.control(
        "PATCH",
        &format!("/devices/{}", guid(&device)),
        Some(json!({"FriendlyName": "Not this one", "DeviceModel": "Other"})),
    );
    world.must("POST", &format!("{path}/wipe"), wipe);
    world.agent.run_once();
    assert_eq!(world.count("Clear-MobileDevice"), 0);
    assert_eq!(state(&world, &device), "notApplied");
    assert_eq!(world.why(&device)["orders"][0]["finding"]["code"], "order.notConfirmed");
}

#[test]
fn a_wipe_is_taken_back_before_the_device_has_it() {
    let (world, device, path) = world();
    let _agent = world.agent.start();
    world.must("POST", &format!("{path}/wipe"), json!({"confirmDeviceName": name(&world, &device)}));
    wait_for("the wipe to wait", || (state(&world, &device) == "waiting").then_some(()));
    world.must("POST", &format!("{path}/cancelWipe"), json!({}));
    wait_for("the cancelling", || (state(&world, &device) == "done").then_some(()));
    assert_eq!(world.agent.run(&["sync", "quick", "--wait"]).code, 0);
    wait_for("the wipe's end", || {
        let orders = world.why(&device)["orders"].as_array().expect("orders").clone();
        orders.iter().any(|o| o["order"]["kind"] == "wipe" && o["state"] == "notApplied").then_some(())
    });
    let answer = world.lab.control("POST", &format!("/devices/{}/contact", guid(&device)), None);
    assert_eq!(answer["answer"], "None", "the device is told nothing");
}

#[test]
fn a_wipe_that_exchange_cannot_take_is_not_tried_again() {
    let (world, device, path) = world();
    world.lab.control("PUT", "/faults", Some(json!({"back_end_down": true})));
    let _agent = world.agent.start();
    world.must("POST", &format!("{path}/wipe"), json!({"confirmDeviceName": name(&world, &device)}));
    wait_for("the wipe to fail", || (state(&world, &device) == "failed").then_some(()));
    world.lab.control("PUT", "/faults", Some(json!({})));
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 0);
    assert_eq!(world.count("Clear-MobileDevice"), 0);
    assert_eq!(state(&world, &device), "failed");
}
