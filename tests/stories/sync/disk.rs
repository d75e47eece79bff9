//! Stories: disks without room, and standard error that nobody can write.

use std::process::Command;

use serde_json::Value;

use crate::support::machine::SmallDisk;
use crate::support::process::{Background, program};
use crate::support::{Agent, Lab, Service, World, wait_for};

#[test]
fn a_full_disk_stops_writing_and_not_the_programs() {
    let folder = tempfile::Builder::new().prefix("connector-story-").tempdir().expect("a folder");
    let place = folder.path().join("disk");
    let Some(disk) = SmallDisk::mount(&place, 48) else { return };
    let service = Service::start(&place.join("service"));
    let agent = Agent::new(place.join("agent"));
    let mut world = World { lab: Lab::start(&["--devices", "60"]), service, agent, folder };
    world.set_up();
    world.agent.run_once();
    let mut running = world.agent.start();
    let ready =
        |world: &World| world.service.request("GET", &format!("{}/readyz", world.service.url), None).0;
    assert_eq!(ready(&world), 200);

    disk.fill();
    wait_for("the service to say that it cannot write", || (ready(&world) == 503).then_some(()));
    // Reading goes on, sign-in by token too.
    assert_eq!(world.service.all("exchangeConnectors").len(), 1);
    let failed = world.agent.run(&["sync", "full"]);
    assert_eq!(failed.code, 0, "it is taken and waits for room: {}", failed.stderr);
    wait_for("the agent to say that the disk is full", || {
        let status = world.agent.run(&["status", "--json"]);
        (status.code == 0 && status.stdout.contains("store.diskFull")).then_some(())
    });
    let (status, _) = world.service.request(
        "POST",
        "exchangeConnectors",
        Some(serde_json::json!({"exchangeOrganization": "Other"})),
    );
    assert_eq!(status, 503);
    assert!(world.service.is_running() && running.is_running());

    let before = world.agent.status()["lastFullSync"]["startedAt"].clone();
    disk.free();
    wait_for("the service to write again", || (ready(&world) == 200).then_some(()));
    wait_for("the sync that was asked for", || {
        let last = world.agent.status()["lastFullSync"].clone();
        (last["startedAt"] != before && last["result"] == "succeeded").then_some(())
    });
    let last = world.agent.status()["lastFullSync"]["startedAt"].clone();
    wait_for("its report", || {
        let connector = world.service.get(&world.connector());
        (connector["lastFullSync"]["startedAt"] == last).then_some(())
    });
    let finding = |status: &Value| status["findings"].to_string().contains("store.diskFull");
    wait_for("no word of the disk", || (!finding(&world.agent.status())).then_some(()));
    let made = world.service.request(
        "POST",
        "exchangeConnectors",
        Some(serde_json::json!({"exchangeOrganization": "Other"})),
    );
    assert_eq!(made.0, 201, "{}", made.1);
    assert!(world.service.is_running() && running.is_running());
    drop(running);
    drop(world);
}

#[test]
fn a_replacement_on_a_full_disk_leaves_the_other_agent_at_work() {
    let world = World::new(10);
    world.set_up();
    world.agent.run_once();
    let place = world.folder.path().join("small");
    let Some(_disk) = SmallDisk::mount(&place, 1) else { return };
    let other = Agent::new(place.join("agent"));
    let refused = other.run_with(&["setup", "--replace", "--answers", "-"], &world.answers().to_toml());
    assert_eq!(refused.code, 1, "{}", refused.stdout);
    assert!(refused.stderr.contains("store.diskFull"), "{}", refused.stderr);
    assert!(!place.join("agent").exists(), "nothing is left behind");
    world.agent.run_once();
}

#[test]
fn standard_error_that_cannot_be_written_ends_no_program() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let world = World::new(10);
    world.set_up();
    let mute = |name: &str, folder: &str, arguments: &[&str]| {
        let mut command = Command::new("sh");
        command.args(["-c", "exec \"$@\" 2>/dev/full", "sh"]).arg(program(name));
        command.arg("--data-dir").arg(world.folder.path().join(folder)).args(arguments);
        command.env("EXCHANGE_CONNECTOR_LOG", "debug").env("RUST_LOG", "debug");
        command.env_remove("DBUS_SESSION_BUS_ADDRESS");
        Background::start(&mut command)
    };
    let mut service =
        mute("exchange-connector-service", "other", &["serve", "--listen", "127.0.0.1:0", "--json"]);
    assert!(service.first_document()["url"].is_string());
    let mut agent = mute("exchange-connector", "agent", &["run"]);
    wait_for("a sync", || {
        assert!(agent.is_running(), "it ended");
        (world.agent.status()["lastFullSync"]["result"] == "succeeded").then_some(())
    });
    assert!(service.is_running());
    assert_eq!(agent.stop(), Some(0));
    assert_eq!(service.stop(), Some(0));
}
