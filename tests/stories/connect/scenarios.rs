//! Stories: organizations of other kinds, from the lab's scenarios.

use crate::support::{Lab, World};

fn scenario(name: &str) -> World {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../lab/scenarios").join(name);
    let text = std::fs::read_to_string(&path).expect("the scenario");
    World::with_lab(Lab::scenario(&text, &[]))
}

#[test]
fn exchange_2010_knows_only_the_activesync_names() {
    let world = scenario("exchange2010.toml");
    world.set_up();
    world.agent.run_once();
    let devices = world.agent.devices();
    assert_eq!(devices.len() as u64, world.lab.document["devices"].as_u64().expect("devices"));
    let commands = world.lab.commands();
    assert!(commands.iter().any(|(name, _)| name.contains("Get-ActiveSyncDevice")), "{commands:?}");
    assert!(!commands.iter().any(|(name, _)| name.contains("Get-MobileDevice")), "{commands:?}");
}

#[test]
fn a_hosted_organization_is_reached_at_its_own_path() {
    let world = scenario("hosted.toml");
    let mut answers = world.answers();
    answers.set("exchange", "environment", "hosted");
    let url = world.lab.server_url(0);
    let host = url.trim_start_matches("https://").split('/').next().expect("host:port").to_owned();
    answers.set("exchange", "server", host);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    world.agent.run_once();
    assert_eq!(world.agent.status()["environment"], "hosted");
    assert_eq!(world.agent.devices().len() as u64, world.lab.document["devices"].as_u64().expect("devices"));
}
