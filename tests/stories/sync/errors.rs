//! Stories: one object's error costs one finding, what is gone goes, and what is elsewhere is told.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::cases::error_record;
use crate::support::policy::{guid, id};
use crate::support::{World, wait_for};

fn synced(devices: u64) -> World {
    let world = World::new(devices);
    world.set_up();
    world.agent.run_once();
    assert_eq!(world.agent.devices().len() as u64, devices);
    world
}

fn faults(world: &World, faults: Value) {
    world.lab.control("PUT", "/faults", Some(faults));
}

fn codes(world: &World) -> Vec<String> {
    let status = world.agent.status();
    let findings = status["findings"].as_array().expect("findings");
    findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn one_object_that_cannot_be_read_costs_one_finding_and_what_is_gone_goes() {
    let Some(mut error) = error_record("A2") else { return };
    let world = synced(58);
    let devices = world.agent.devices();
    let gone = &devices[30];
    world.lab.control("DELETE", &format!("/devices/{}", guid(gone)), None);
    error["at_object"] = json!(8);
    faults(&world, json!({ "errors": [error] }));
    let before = world.count("Get-MobileDevice");
    let output = world.agent.run(&["run", "--once"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    let status = world.agent.status();
    assert_eq!(status["lastFullSync"]["result"], "partial", "{status}");
    assert_eq!(
        (&status["lastFullSync"]["devices"], &status["lastFullSync"]["removed"]),
        (&json!(56), &json!(1))
    );
    // The organization counts as read, but for that one object.
    assert_eq!(status["lastFullSync"]["unreadObjects"], 1, "{status}");
    let connector = world.service.get(&world.connector());
    assert_eq!(connector["unreadObjectCount"], 1, "{connector}");
    let finished: jiff::Timestamp =
        connector["lastSyncDateTime"].as_str().expect("a time").parse().expect("a time");
    let told: jiff::Timestamp =
        status["lastFullSync"]["finishedAt"].as_str().expect("a time").parse().expect("a time");
    assert_eq!(finished.as_millisecond(), told.as_millisecond());
    // The list once, and by their names the two that did not come.
    assert_eq!(world.count("Get-MobileDevice") - before, 3);
    assert_eq!(codes(&world).iter().filter(|code| *code == "exchange.cmdletFailed").count(), 1, "{status}");
    let names = |devices: Vec<Value>| -> Vec<String> {
        let mut names: Vec<String> = devices.iter().map(|device| device["identity"].to_string()).collect();
        names.sort();
        names
    };
    let mut expected = devices.clone();
    expected.retain(|device| device["identity"] != gone["identity"]);
    assert_eq!(names(world.agent.devices()), names(expected.clone()));
    assert_eq!(names(world.service.all("exchangeDevices?$top=1000")), names(expected));

    // A quick sync does the same.
    world.lab.control("DELETE", &format!("/devices/{}", guid(&devices[40])), None);
    let _agent = world.agent.start();
    let output = world.agent.run(&["sync", "quick", "--wait"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    wait_for("the second to go", || (world.agent.devices().len() == 56).then_some(()));
}

#[test]
fn mailboxes_that_are_elsewhere_are_counted_in_one_finding_with_names() {
    let world = synced(60);
    let plain = world.plain_devices();
    let phone = &plain[0];
    let name = phone["mailbox"]["displayName"].as_str().expect("a name").to_owned();
    faults(&world, json!({ "mailboxes_elsewhere": [name] }));
    let before = world.count("Get-CASMailbox");
    world.agent.run_once();
    let status = world.agent.status();
    let told: Vec<&Value> = status["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["code"] == "sync.mailboxUnknown")
        .collect();
    assert_eq!(told.len(), 1, "{status}");
    assert!(told[0]["text"].as_str().expect("a text").contains(&name), "{}", told[0]);
    assert_eq!(codes(&world).iter().filter(|code| *code == "sync.statisticsRefused").count(), 1, "{status}");
    assert_eq!(world.count("Get-CASMailbox") - before, 2, "the list, and one by name");
    let why = world.agent.run(&["why", &id(phone)]);
    assert!(why.stdout.contains("Exchange shows no mailbox for this device"), "{}", why.stdout);
    faults(&world, json!({}));
    world.agent.run_once();
    assert!(codes(&world).is_empty(), "{:?}", codes(&world));
}

#[test]
fn every_way_out_closes_the_shell_or_the_next_start_does() {
    let mut world = synced(60);
    // The answer to a Delete is lost.
    faults(&world, json!({ "lost_deletes": 1 }));
    world.agent.run_once();
    assert_eq!(world.lab.open_shells(), 0);
    // Killed in the middle of a sync.
    faults(&world, json!({ "latency_ms": 60_000 }));
    let mut agent = world.agent.start();
    world.agent.run(&["sync", "full"]);
    wait_for("a shell", || (world.lab.open_shells() > 0).then_some(()));
    agent.kill();
    assert!(world.lab.open_shells() > 0, "it is left");
    faults(&world, json!({}));
    world.agent.run_once();
    assert_eq!(world.lab.open_shells(), 0, "the next start closes it");
    // A server that is busy while a pipeline runs, without end.
    faults(&world, json!({ "busy_receives": 100_000, "throttle_wait_ms": 1 }));
    let output = world.agent.run(&["run", "--once"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert_eq!(world.lab.open_shells(), 0);
    // And one that is busy for a moment.
    faults(&world, json!({ "busy_receives": 3, "throttle_wait_ms": 1 }));
    world.agent.run_once();
    world.service.kill();
}

/// Requests of every kind are busy, on several lanes, and each answer asks for more patience than anybody has.
#[test]
fn busy_answers_on_several_lanes_end_a_sync_within_a_bound() {
    let world = World::new(300);
    let mut answers = world.answers();
    answers.put("exchange", "enable_parallel_command_support", true);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    let bound = Duration::from_secs(90);
    let timed = |knobs: serde_json::Value, wanted: Option<i32>| {
        faults(&world, knobs.clone());
        let begun = Instant::now();
        let output = world.agent.run(&["run", "--once"]);
        assert!(begun.elapsed() < bound, "{knobs}: {:?}\n{}", begun.elapsed(), output.stderr);
        assert!(wanted.is_none_or(|code| code == output.code), "{knobs}: {}", output.stderr);
        assert_eq!(world.lab.open_shells(), 0, "{knobs}");
    };
    // What nobody has to wait for is not waited for.
    timed(json!({ "busy_signals": 100_000, "throttle_wait_ms": 60_000 }), Some(0));
    timed(
        json!({ "busy_commands": 3, "busy_receives": 2, "busy_signals": 9, "throttle_wait_ms": 300 }),
        Some(0),
    );
    timed(json!({ "busy_commands": 100_000, "throttle_wait_ms": 100 }), Some(1));
    timed(json!({ "busy_receives": 100_000, "busy_signals": 100_000, "throttle_wait_ms": 100 }), Some(1));
    timed(
        json!({ "busy_receives": 40, "busy_commands": 40, "busy_signals": 40, "throttle_wait_ms": 50 }),
        None,
    );
    timed(json!({}), Some(0));
}

#[test]
fn a_quick_sync_that_a_full_one_replaces_is_waited_for_too() {
    let world = World::new(60);
    world.set_up();
    let _agent = world.agent.start();
    let output = world.agent.run(&["sync", "quick", "--wait"]);
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    assert_eq!(world.agent.devices().len(), 60);
}

/// Exchange's own block, and Outlook that no list governs, are told as such: no order of ours would change anything.
#[test]
fn devices_that_exchange_blocks_itself_or_that_no_list_governs_are_findings_with_names() {
    let world = synced(60);
    let told = |code: &str| -> Option<String> {
        let status = world.agent.status();
        let findings = status["findings"].as_array().expect("findings").clone();
        let found = findings.into_iter().find(|finding| finding["code"] == code)?;
        Some(found["text"].as_str().expect("a text").to_owned())
    };
    assert_eq!(told("exchange.devicesAutoBlocked").or_else(|| told("exchange.devicesNotGoverned")), None);
    let phone = &world.plain_devices()[0];
    let blocked = |reason: &str| {
        let path = format!("/devices/{}", guid(phone));
        world.lab.control("PATCH", &path, Some(json!({"DeviceAccessStateReason": reason})));
    };
    blocked("CommandFrequency");
    let outlook = json!({"deviceId": "HYBRIDMODERNAUTH1", "properties": {"DeviceType": "OutlookService"}});
    world.lab.control("POST", "/devices", Some(outlook));
    world.agent.run_once();
    let text = told("exchange.devicesAutoBlocked").expect("a finding");
    assert!(
        text.contains("one device") && text.contains(phone["identity"].as_str().expect("a name")),
        "{text}"
    );
    let text = told("exchange.devicesNotGoverned").expect("a finding");
    assert!(text.contains("one device") && text.contains("HYBRIDMODERNAUTH1"), "{text}");
    // The page shows them too, and the device's own words are Exchange's.
    let _agent = world.agent.start();
    wait_for("the service to know", || {
        let connector = world.service.get(&world.connector());
        let text = connector["findings"].to_string();
        (text.contains("exchange.devicesAutoBlocked") && text.contains("exchange.devicesNotGoverned"))
            .then_some(())
    });
    let seen = world.in_service(phone);
    assert_eq!(
        (&seen["accessState"], &seen["accessStateReason"]),
        (&json!("Blocked"), &json!("CommandFrequency"))
    );
    blocked("");
    let output = world.agent.run(&["sync", "full", "--wait"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    wait_for("the block to be over", || told("exchange.devicesAutoBlocked").is_none().then_some(()));
}
