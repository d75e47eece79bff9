//! Stories: computers whose clocks are wrong.

use serde_json::Value;

use crate::support::machine::clock;
use crate::support::{Agent, Lab, Service, World, wait_for};

fn agent_with(world: &World, environment: &[(&'static str, String)]) -> Agent {
    let mut agent = Agent::new(world.folder.path().join("agent"));
    for (name, value) in environment {
        agent.env(name, value.clone());
    }
    agent
}

fn has(findings: &Value, code: &str) -> bool {
    findings.as_array().expect("findings").iter().any(|finding| finding["code"] == code)
}

/// The newest generation of the agent's certificate.
fn generation(world: &World) -> u64 {
    let folder = std::fs::read_dir(world.folder.path().join("agent")).expect("the folder");
    folder
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            name.to_str()?.strip_prefix("enrollment.")?.strip_suffix(".json")?.parse().ok()
        })
        .max()
        .expect("an enrolment")
}

#[test]
fn a_service_that_starts_years_ahead_loses_nothing_and_nobody() {
    let Some(ahead) = clock("+400d") else { return };
    let mut world = World::new(20);
    world.set_up();
    world.agent.run_once();
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    world.enforce();
    world.agent.run_once();
    let runs = world.service.all("runs").len();
    assert!(runs > 0);
    world.service.restart_as(&ahead);
    let connector = world.connector();
    assert!(has(&world.service.get(&connector)["findings"], "service.clockLeapt"));
    // Its agent, whose clock is right, works with it as before.
    world.agent.run_once();
    assert!(has(&world.agent.status()["findings"], "agent.clockDiffers"));
    assert_eq!(world.service.all("runs").len(), runs, "nothing became old");
    world.service.restart();
    world.agent.run_once();
    assert!(!has(&world.agent.status()["findings"], "agent.clockDiffers"));
    assert!(!has(&world.service.get(&connector)["findings"], "service.clockLeapt"));
    assert_eq!(world.service.all("runs").len(), runs);
}

/// Everything was made with the clock ahead: authority, certificates, enrolment. Then both clocks are set right.
#[test]
fn a_service_that_began_far_ahead_keeps_its_agent_when_its_clock_is_set_right() {
    let Some(ahead) = clock("+300d") else { return };
    let folder = tempfile::Builder::new().prefix("connector-story-").tempdir().expect("a folder");
    let service = Service::start_as(&folder.path().join("service"), &ahead);
    let agent = Agent::new(folder.path().join("agent"));
    let mut world = World { lab: Lab::start(&["--devices", "10"]), service, agent, folder };
    let early = agent_with(&world, &ahead);
    // The file of a service whose clock is right would have run out for this agent.
    let file = world.folder.path().join("lasting.accountcert");
    world.service.command(&["account-file", "--valid", "365", "--out", &file.to_string_lossy()]);
    let mut answers = world.answers();
    answers.set("service", "account_file", file.to_string_lossy());
    let done = early.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(done.code, 0, "{}", done.stderr);
    early.run_once();
    let before = generation(&world);
    world.service.restart();
    world.agent.run_once();
    assert!(generation(&world) > before, "the certificate was not valid yet");
    assert_eq!(world.service.all("exchangeConnectors").len(), 1);
    world.agent.run_once();
}

#[test]
fn an_agent_whose_clock_is_off_is_told_so_and_makes_no_certificates() {
    let (Some(ahead), Some(behind)) = (clock("+31d"), clock("-31d")) else { return };
    let world = World::new(10);
    world.set_up();
    let before = generation(&world);
    let off = agent_with(&world, &ahead);
    let running = off.start();
    wait_for("the difference to be said", || {
        has(&world.agent.status()["findings"], "agent.clockDiffers").then_some(())
    });
    wait_for("a sync", || (world.agent.status()["lastFullSync"] != Value::Null).then_some(()));
    drop(running);
    assert_eq!(generation(&world), before);
    // The other way round it cannot believe the service's certificate, and says why.
    let ended = agent_with(&world, &behind).run(&["run", "--once"]);
    assert_ne!(ended.code, 0);
    assert!(ended.stderr.contains("service.certificateTime"), "{}", ended.stderr);
    world.agent.run_once();
    assert_eq!(generation(&world), before);
}
