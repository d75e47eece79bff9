//! Stories: the agent against an independent Exchange server. The agent must accept every form a server may choose.

use serde_json::Value;

use crate::support::World;
use crate::support::other_exchange::OtherExchange;

/// Sets up against the other server, runs once and gives the devices, the status and the exit code.
fn devices_of(options: &[&str]) -> Option<(OtherExchange, Vec<Value>, Value, i32)> {
    let other = OtherExchange::start(options)?;
    let world = World::new(1);
    let mut answers = world.answers();
    other.answer(&mut answers);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{options:?}: setup failed:\n{}\n{}", output.stdout, output.stderr);
    let output = world.agent.run(&["run", "--once"]);
    let status = world.agent.status();
    assert!(output.code == 0 || status["lastFullSync"]["result"] != "succeeded", "{}", output.stderr);
    Some((other, world.agent.devices(), status, output.code))
}

/// A block goes through an Exchange that nobody here wrote, in each form that servers choose.
#[test]
fn a_block_and_its_undo_go_through() {
    for options in [&[][..], &["--enums", "objects", "--identities", "objects"], &["--dialect", "activesync"]]
    {
        let Some(other) = OtherExchange::start(options) else { return };
        let world = World::new(1);
        let mut answers = world.answers();
        other.answer(&mut answers);
        let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
        assert_eq!(output.code, 0, "{options:?}: {}", output.stderr);
        world.agent.run_once();
        let devices = world.agent.devices();
        let is = |device: &Value, state: &str, reason: &str| {
            device["accessState"] == state && device["accessStateReason"] == reason
        };
        let phone = devices.iter().find(|device| is(device, "Allowed", "Global")).expect("a phone").clone();
        world.decide(&[&phone], &[]);
        world.enforce();
        world.agent.run_once();
        assert_eq!(
            world.why(&phone)["orders"][0]["state"],
            "done",
            "{options:?}: {}",
            world.why(&phone)["orders"]
        );
        world.agent.run_once();
        let now = |world: &World| {
            let devices = world.agent.devices();
            devices.into_iter().find(|device| device["identity"] == phone["identity"]).expect("the phone")
        };
        assert!(is(&now(&world), "Blocked", "Individual"), "{options:?}: {}", now(&world));
        let undone = world.agent.json(&["undo", "--all", "--json"]);
        assert_eq!(undone["changes"].as_array().expect("list").len(), 1, "{options:?}: {undone}");
        world.agent.run_once();
        assert!(is(&now(&world), "Allowed", "Global"), "{options:?}: {}", now(&world));
    }
}

fn by_identity<'a>(devices: &'a [Value], ending: &str) -> &'a Value {
    devices
        .iter()
        .find(|d| d["identity"].as_str().is_some_and(|identity| identity.ends_with(ending)))
        .unwrap_or_else(|| panic!("no device {ending}"))
}

#[test]
fn every_form_of_the_same_organization_gives_the_same_devices() {
    let plain: &[&str] = &[];
    let Some((other, first, status, code)) = devices_of(plain) else { return };
    assert_eq!(code, 0);
    assert_eq!(first.len(), other.devices());
    assert_eq!(status["lastFullSync"]["result"], "succeeded");
    let phone = by_identity(&first, "iPad\u{a7}ID000003");
    assert_eq!(phone["deviceId"], "ID000003");
    assert_eq!(phone["deviceModel"], Value::Null);
    assert_eq!(phone["accessState"], "DeviceDiscovery");
    assert_eq!(phone["friendlyName"], "Phone & <tablet> \u{263a} _x000A_");
    assert_eq!(phone["mailbox"]["smtpAddress"], "user0001@other.example");
    assert_eq!(phone["lastSuccessSync"], "2026-11-01T12:00:00Z");
    assert_eq!(by_identity(&first, "SAMSUNG\u{a7}ID000009")["accessStateReason"], "SomethingNewer");

    for options in [
        &["--enums", "objects", "--identities", "objects"][..],
        &["--fragment", "300", "--per-receive", "3"],
        &["--fragment", "200000", "--per-receive", "100"],
        &["--empty-receives", "--delay", "0.02"],
        &["--no-pipe"],
        &["--dialect", "activesync", "--enums", "objects"],
    ] {
        let Some((_, devices, _, code)) = devices_of(options) else { return };
        assert_eq!(code, 0, "{options:?}");
        assert_eq!(devices, first, "{options:?}");
    }
}

#[test]
fn a_record_without_identity_is_one_finding_and_the_rest_is_seen() {
    let Some((other, devices, status, _)) = devices_of(&["--broken-record"]) else { return };
    assert_eq!(devices.len(), other.devices() - 1);
    // What was not read may be a device: the sync says that it did not see everything.
    assert_eq!(status["lastFullSync"]["result"], "partial");
    let findings = status["findings"].as_array().expect("findings");
    let unreadable = findings.iter().filter(|f| f["code"] == "exchange.recordUnreadable").count();
    assert_eq!(unreadable, 1, "{findings:?}");
}

#[test]
fn refused_statistics_of_one_device_are_a_finding_and_the_sync_succeeds() {
    let Some((other, devices, status, code)) = devices_of(&["--refused-statistics"]) else { return };
    assert_eq!(code, 0);
    assert_eq!(devices.len(), other.devices());
    assert_eq!(status["lastFullSync"]["result"], "succeeded");
    assert_eq!(status["lastFullSync"]["findings"], 1);
    assert_eq!(by_identity(&devices, "ID000003")["lastSuccessSync"], Value::Null);
}
