//! Stories: the agent carries out the service's orders in Exchange a moment later, once, and only where it may.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::policy::{guid, id, user};
use crate::support::{World, wait_for};

/// A world whose devices are known, observing.
fn known(devices: u64) -> (World, Vec<Value>) {
    let world = World::new(devices);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    assert!(plain.len() >= 4, "{} devices that a block takes access from", plain.len());
    (world, plain)
}

#[test]
fn an_unenrolled_phone_is_blocked_enrols_and_is_let_in() {
    let (world, plain) = known(60);
    let before = world.exchange();
    let phone = &plain[0];
    world.decide(&[phone], &[]);
    // Observing changes nothing.
    world.agent.run_once();
    assert_eq!(world.exchange(), before);
    assert_eq!(world.count("Set-CASMailbox"), 0);

    world.enforce();
    world.agent.run_once();
    assert_eq!(world.blocked(phone), [id(phone)]);
    assert_eq!(world.count("Set-CASMailbox"), 1, "one change, one cmdlet");
    assert_eq!(world.agent.status()["pendingOrders"], 0);
    let order = &world.why(phone)["orders"][0];
    assert_eq!((&order["state"], &order["attempt"]), (&json!("done"), &json!(1)), "{order}");
    let change = &world.agent.status()["recentChanges"][0];
    assert_eq!(
        (&change["order"], &change["wanted"]),
        (&json!("setDeviceAccess"), &json!("block")),
        "{change}"
    );
    assert_eq!(change["undone"], false);

    world.lab.control("POST", &format!("/devices/{}/contact", guid(phone)), None);
    world.agent.run_once();
    let seen = world.agent.devices().into_iter().find(|d| d["identity"] == phone["identity"]).expect("phone");
    assert_eq!((&seen["accessState"], &seen["accessStateReason"]), (&json!("Blocked"), &json!("Individual")));
    assert_eq!(world.count("Set-CASMailbox"), 1, "what is as it should be is left alone");

    world.enrolled(&[]);
    world.agent.run_once();
    assert_eq!(world.exchange(), before, "exactly as it was");
    assert_eq!(world.count("Set-CASMailbox"), 2);
}

#[test]
fn an_excluded_group_and_entries_made_by_hand_are_left_alone() {
    let (world, plain) = known(60);
    let [phone, chief, by_hand, ..] = plain.as_slice() else { panic!("three phones") };
    let allowed = json!({"allowedDeviceIds": [id(by_hand)]});
    world.lab.control("PATCH", &format!("/mailboxes/{}", user(by_hand)), Some(allowed));
    world.decide(&[phone, chief, by_hand], &[chief]);
    world.enforce();
    let output = world.agent.run(&["run", "--once"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(world.blocked(phone), [id(phone)]);
    assert!(world.blocked(chief).is_empty() && world.blocked(by_hand).is_empty());
    assert_eq!(world.list(by_hand, "allowedDeviceIds"), [id(by_hand)]);
    let order = &world.why(by_hand)["orders"][0];
    assert_eq!(order["state"], "notApplied", "{order}");
    assert_eq!(order["finding"]["code"], "order.manualEntry", "{order}");
    let would = world.why(by_hand)["whatWouldChange"].to_string();
    assert!(would.contains("taken off the personal list that someone put it on by hand"), "{would}");
    assert_eq!(world.count("Set-CASMailbox"), 1);
}

#[test]
fn the_service_s_brake_holds_a_run_until_a_person_accepts_it() {
    let (world, plain) = known(60);
    let phones: Vec<&Value> = plain.iter().take(4).collect();
    world.decide(&phones, &[]);
    world.enforce_with(json!({"deviceCount": 2, "percent": 100}));
    world.agent.run_once();
    assert_eq!(world.count("Set-CASMailbox"), 0, "nothing of it leaves");
    let held = world.service.get("runs?state=held");
    let run = held["value"][0]["id"].as_str().expect("a held run").to_owned();
    world.must("POST", &format!("runs/{run}/accept"), json!({}));
    // Four of sixty are more than the agent lets pass; a person has accepted them.
    world.agent.run_once();
    for phone in phones {
        assert_eq!(world.blocked(phone), [id(phone)]);
    }
}

#[test]
fn a_raised_brake_of_the_service_is_the_agent_s_limit_too() {
    let (world, plain) = known(100);
    let phones: Vec<&Value> = plain.iter().take(8).collect();
    world.decide(&phones, &[]);
    assert_eq!(world.agent.status()["brake"], json!({"deviceCount": 10, "percent": 5}));
    world.enforce_with(json!({"deviceCount": 9, "percent": 9}));
    // Eight of a hundred are more than five per cent; a person raised the brake to nine.
    world.agent.run_once();
    assert_eq!(world.count("Set-CASMailbox"), 8);
    assert_eq!(world.agent.status()["brake"], json!({"deviceCount": 9, "percent": 9}));
    // The agent counts again: the ninth passes, the tenth in a day does not.
    let more: Vec<&Value> = plain.iter().take(10).collect();
    world.enrolled(&more);
    world.agent.run_once();
    assert_eq!(world.count("Set-CASMailbox"), 8, "the service holds the run");
}

#[test]
fn the_agent_s_own_brake_stops_what_the_service_lets_pass() {
    let world = World::new(100);
    let mut answers = world.answers();
    answers.put("brake", "device_count", 10).put("brake", "percent", 5);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    world.agent.run_once();
    let plain = world.plain_devices();
    let phones: Vec<&Value> = plain.iter().take(8).collect();
    world.decide(&phones, &[]);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.count("Set-CASMailbox"), 5, "five of a hundred, and no more");
    let stopped = world.service.all("orders");
    let stopped: Vec<&Value> =
        stopped.iter().filter(|order| order["finding"]["code"] == "order.agentBrake").collect();
    assert_eq!(stopped.len(), 3);
    assert!(stopped.iter().all(|order| order["state"] == "notApplied"), "{stopped:?}");
    assert_eq!(world.agent.status()["brake"], json!({"deviceCount": 10, "percent": 5}));
}

#[test]
fn a_rule_that_lets_in_counts_before_the_default_closes() {
    let (world, _) = known(60);
    world.enforce_with(json!({"deviceCount": 1, "percent": 100}));
    let types: std::collections::BTreeSet<String> = world
        .agent
        .devices()
        .iter()
        .filter_map(|device| device["deviceType"].as_str().map(str::to_owned))
        .collect();
    let rules: Vec<Value> = types
        .iter()
        .map(|name| json!({"deviceClass": {"name": name, "type": "family"}, "accessLevel": "allow"}))
        .collect();
    let settings = json!({"defaultAccessLevel": "quarantine", "accessRules": rules});
    world.must("PATCH", "exchangeOnPremisesPolicy?confirm=true", settings);
    world.agent.run_once();
    let orders = world.service.all("orders");
    let orders: Vec<&Value> = orders.iter().filter(|order| order["order"]["kind"] != "syncNow").collect();
    assert_eq!(orders.len(), types.len() + 1, "{orders:?}");
    // Neither brake saw a loss: the rules of the same run allow everyone before the default level blocks.
    assert!(orders.iter().all(|order| order["state"] == "done"), "{orders:?}");
    assert_eq!(world.exchange()["settings"]["defaultAccessLevel"], "Quarantine");
}

#[test]
fn an_order_does_not_wait_behind_a_report() {
    let (mut world, plain) = known(60);
    let [phone, ..] = plain.as_slice() else { panic!("a phone") };
    let hold = world.folder.path().join("hold");
    world.service.restart_with("EXCHANGE_CONNECTOR_HOLD_UPLOADS", &hold.to_string_lossy());
    world.decide(&[], &[]);
    world.enforce();
    let _agent = world.agent.start();
    wait_for("the agent to enforce", || (world.agent.status()["mode"] == "enforce").then_some(()));
    let before = world.service.get(&world.connector())["lastSyncDateTime"].clone();
    std::fs::write(&hold, "").expect("the file that holds uploads");
    let output = world.agent.run(&["sync", "full", "--wait"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    world.enrolled(&[phone]);
    wait_for("the block", || (world.blocked(phone) == [id(phone)]).then_some(()));
    wait_for("the answer", || (world.why(phone)["orders"][0]["state"] == "done").then_some(()));
    assert_eq!(world.service.get(&world.connector())["lastSyncDateTime"], before, "the report is held");
    std::fs::remove_file(&hold).expect("let go");
    wait_for("the report", || {
        (world.service.get(&world.connector())["lastSyncDateTime"] != before).then_some(())
    });
}

#[test]
fn an_order_is_in_exchange_within_two_seconds() {
    let (world, plain) = known(60);
    let [first, second, ..] = plain.as_slice() else { panic!("two phones") };
    world.decide(&[], &[]);
    world.enforce();
    let _agent = world.agent.start();
    wait_for("the agent to wait for orders", || (world.agent.status()["mode"] == "enforce").then_some(()));
    let mut took = Vec::new();
    for phone in [first, second].into_iter().cycle().take(10) {
        for (unenrolled, blocked) in [(vec![phone], 1), (vec![], 0)] {
            let ordered = Instant::now();
            world.enrolled(&unenrolled);
            let wanted = vec![id(phone); blocked];
            wait_for("the change", || (world.blocked(phone) == wanted).then_some(()));
            took.push(ordered.elapsed());
            wait_for("the answer", || (world.why(phone)["orders"][0]["state"] == "done").then_some(()));
        }
    }
    assert_eq!(world.count("Set-CASMailbox"), took.len() as u64);
    took.sort();
    let (median, slowest) = (took[took.len() / 2], took[took.len() - 1]);
    let told = format!(
        "order given to Exchange changed: median {median:?}, slowest {slowest:?} of {}\n",
        took.len()
    );
    std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes()).expect("the figure is told");
    assert!(slowest < Duration::from_secs(2), "{took:?}");
}

#[test]
fn an_exchange_that_is_unwell_gets_the_order_when_it_is_well_again() {
    let (world, plain) = known(60);
    let phone = &plain[0];
    world.decide(&[], &[]);
    world.enforce();
    let _agent = world.agent.start();
    wait_for("the agent to enforce", || (world.agent.status()["mode"] == "enforce").then_some(()));
    world.lab.control("PUT", "/faults", Some(json!({"back_end_down": true})));
    world.enrolled(&[phone]);
    wait_for("the order to wait", || (world.agent.status()["pendingOrders"] == 1).then_some(()));
    assert_eq!(world.count("Set-CASMailbox"), 0);
    world.lab.control("PUT", "/faults", Some(json!({})));
    wait_for("the block", || (world.blocked(phone) == [id(phone)]).then_some(()));
    wait_for("the answer", || (world.why(phone)["orders"][0]["state"] == "done").then_some(()));
    assert_eq!(world.count("Set-CASMailbox"), 1);
}

#[test]
fn a_partnership_goes_with_our_ids_and_not_with_those_made_by_hand() {
    let (world, plain) = known(60);
    let [phone, other, ..] = plain.as_slice() else { panic!("two phones") };
    world.decide(&[phone], &[]);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.blocked(phone), [id(phone)]);
    let by_hand = json!({"allowedDeviceIds": [id(other)]});
    world.lab.control("PATCH", &format!("/mailboxes/{}", user(other)), Some(by_hand));
    for device in [phone, other] {
        let path = format!("exchangeDevices/{}", world.in_service(device)["id"].as_str().expect("id"));
        world.must("POST", &format!("{path}/removePartnership"), json!({}));
    }
    // What is not enrolled would be blocked anew.
    world.enrolled(&[]);
    world.agent.run_once();
    let devices = world.agent.devices();
    world.agent.run_once();
    assert_eq!(world.agent.devices().len() + 2, devices.len().max(60), "both are gone");
    assert!(world.blocked(phone).is_empty());
    assert_eq!(world.list(other, "allowedDeviceIds"), [id(other)]);
    assert_eq!(world.count("Remove-MobileDevice"), 2);
}
