//! Stories: other servers, reachable or not, never make a small fault bigger, and are told.

use crate::support::cases::case;
use crate::support::{Lab, World};

#[test]
fn a_lost_shell_is_tried_again_on_the_same_server_whatever_the_others_are() {
    let Some(text) = case("four_servers_one_lost_shell.toml") else { return };
    let world = World::with_lab(Lab::scenario(&text, &[]));
    world.set_up();
    let check = world.agent.json(&["check", "--json"]);
    let told = check["findings"].to_string();
    assert!(told.contains("exchange.standInsUnreachable"), "{check}");
    assert!(["EX02", "EX03", "EX04"].iter().all(|name| told.to_uppercase().contains(name)), "{told}");
    world.agent.run_once();
    let status = world.agent.status();
    assert_eq!(status["lastFullSync"]["result"], "succeeded", "{status}");
    assert_eq!(world.agent.devices().len(), 400);
    assert_eq!(world.lab.open_shells(), 0);
}

#[test]
fn an_organization_connected_to_its_oldest_server_is_told() {
    let Some(text) = case("mixed_2010_2013.toml") else { return };
    let world = World::with_lab(Lab::scenario(&text, &[]));
    world.set_up();
    let check = world.agent.json(&["check", "--json"]);
    let told = check["findings"].to_string();
    assert!(told.contains("exchange.serverOld") && told.to_uppercase().contains("EX13"), "{check}");
    world.agent.run_once();
    let findings = world.agent.status()["findings"].to_string();
    assert!(findings.contains("exchange.serverOld") && findings.contains("Exchange 2013"), "{findings}");
}
