//! Stories: a service or an agent that is cut off while it starts for the first time, stores a connection or renews a
//! certificate leaves a folder that starts.

use std::process::Command;

use exchange_connector::orders::steps::{StartStep, StoreStep, VARIABLE};

use crate::support::machine::clock;
use crate::support::process::{finish, program};
use crate::support::{Agent, Service, World, wait_for};

/// Starts a service that ends itself at a step.
fn cut_off(folder: &std::path::Path, step: &str, environment: &[(&str, String)]) {
    let mut command = Command::new(program("exchange-connector-service"));
    command.arg("--data-dir").arg(folder).args(["serve", "--listen", "127.0.0.1:0"]);
    command.env(VARIABLE, step).envs(environment.iter().map(|(name, value)| (*name, value)));
    let ended = finish(&mut command, "");
    assert_eq!(ended.code, -1, "{step} was not reached: {}", ended.stderr);
}

#[test]
fn a_service_that_is_cut_off_at_any_step_of_its_first_start_starts() {
    assert_eq!(StartStep::ALL.len(), 8);
    for step in StartStep::ALL {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("service");
        cut_off(&folder, step.name(), &[]);
        let service = Service::start(&folder);
        assert_eq!(service.request("GET", "exchangeConnectors", None).0, 200, "{}", step.name());
    }
}

#[test]
fn a_service_that_is_cut_off_while_it_renews_its_certificate_starts() {
    let Some(later) = clock("+61d") else { return };
    for step in [StartStep::ServerKey, StartStep::Server] {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("service");
        let mut service = Service::start(&folder);
        service.kill();
        cut_off(&folder, step.name(), &later);
        service.restart();
        assert_eq!(service.request("GET", "exchangeConnectors", None).0, 200, "{}", step.name());
    }
}

#[test]
fn an_agent_that_is_cut_off_while_it_stores_its_connection_is_set_up_again_or_runs() {
    assert_eq!(StoreStep::ALL.len(), 3);
    for step in StoreStep::ALL {
        let world = World::new(5);
        let mut killed = Agent::new(world.folder.path().join("agent"));
        killed.env(VARIABLE, step.name());
        let ended = killed.run_with(&["setup", "--answers", "-"], &world.answers().to_toml());
        assert_eq!(ended.code, -1, "{} was not reached: {}", step.name(), ended.stderr);
        let connected = world.agent.status()["connection"] != "none";
        assert_eq!(connected, *step == StoreStep::Stored, "{}: it counts whole or not at all", step.name());
        if !connected {
            let answers = world.answers().to_toml();
            let again = world.agent.run_with(&["setup", "--replace", "--answers", "-"], &answers);
            assert_eq!(again.code, 0, "{}: {}", step.name(), again.stderr);
        }
        world.agent.run_once();
    }
}

#[test]
fn an_agent_that_is_cut_off_while_it_renews_its_certificate_runs() {
    let Some(later) = clock("+11d") else { return };
    for step in StoreStep::ALL {
        let mut world = World::new(5);
        world.set_up();
        world.service.restart_as(&later);
        let mut killed = Agent::new(world.folder.path().join("agent"));
        killed.env(VARIABLE, step.name());
        let mut running = killed.spawn();
        wait_for(&format!("{} to be reached", step.name()), || (!running.is_running()).then_some(()));
        world.agent.run_once();
    }
}

#[test]
fn nothing_is_made_in_a_folder_that_was_mistyped() {
    let place = tempfile::tempdir().expect("a folder");
    let missing = place.path().join("connector");
    let output = Agent::new(missing.clone()).run(&["run", "--once"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("is not set up in"), "{}", output.stderr);
    assert!(!missing.exists(), "no folder, and no logs in it");

    // Somebody else's, as /var/lib is.
    let others = place.path().join("others");
    std::fs::create_dir(&others).expect("a folder");
    std::fs::write(others.join("dpkg"), "somebody else's").expect("a file");
    for arguments in [&["run"][..], &["run", "--once"]] {
        let output = Agent::new(others.clone()).run(arguments);
        assert_eq!(output.code, 1, "{arguments:?}: {}", output.stderr);
        assert!(output.stderr.contains(&*others.to_string_lossy()), "{}", output.stderr);
        let left: Vec<_> =
            std::fs::read_dir(&others).expect("there").flatten().map(|one| one.file_name()).collect();
        assert_eq!(left, ["dpkg"], "{arguments:?}");
    }
}
