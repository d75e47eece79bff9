//! Stories: whichever program is cut off, at whatever step of an order's way, the end is the same and each change was
//! made once. The steps come from the core's list; every one of them is reached.

use exchange_connector::orders::steps::{AgentStep, ServiceStep, UndoStep, VARIABLE};
use serde_json::{Value, json};

use crate::support::policy::{guid, id};
use crate::support::{Agent, World, wait_for};

/// The agent of the world's folder, cut off at a step.
fn cut_off(world: &World, step: &str) -> Agent {
    let mut agent = Agent::new(world.folder.path().join("agent"));
    agent.env(VARIABLE, step);
    agent
}

/// A world with a phone that is not enrolled, enforcing; the agent was not run since.
fn ready() -> (World, Value, Value) {
    let world = World::new(40);
    world.set_up();
    world.agent.run_once();
    let before = world.exchange();
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    world.enforce();
    (world, before, phone)
}

#[test]
fn a_block_whose_agent_is_killed_at_any_step_is_done_once() {
    let steps: Vec<AgentStep> =
        AgentStep::ALL.iter().copied().filter(|step| *step != AgentStep::Started).collect();
    assert_eq!(
        (AgentStep::ALL.len(), steps.len()),
        (9, 8),
        "all but the word of the service, which a block needs not"
    );
    for step in steps {
        let (world, _, phone) = ready();
        let killed = cut_off(&world, step.name()).run(&["run", "--once"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        world.agent.run_once();
        assert_eq!(world.blocked(&phone), [id(&phone)], "{}", step.name());
        assert_eq!(world.count("Set-CASMailbox"), 1, "{}", step.name());
        let why = world.why(&phone);
        assert_eq!(why["orders"].as_array().expect("orders").len(), 1, "{}: {why}", step.name());
        assert_eq!(why["orders"][0]["state"], "done", "{}", step.name());
        assert_eq!(world.agent.status()["pendingOrders"], 0);
        let changes = world.agent.status()["recentChanges"].as_array().expect("changes").len();
        assert_eq!(changes, 1, "{}: it is written down once", step.name());
    }
}

#[test]
fn a_removal_whose_agent_is_killed_at_any_step_is_done_once() {
    for step in AgentStep::ALL {
        let (world, _, phone) = ready();
        world.enrolled(&[]);
        let path = format!("exchangeDevices/{}", world.in_service(&phone)["id"].as_str().expect("id"));
        world.must("POST", &format!("{path}/removePartnership"), json!({}));
        let killed = cut_off(&world, step.name()).run(&["run", "--once"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        world.agent.run_once();
        assert_eq!(world.count("Remove-MobileDevice"), 1, "{}", step.name());
        assert_eq!(world.agent.status()["pendingOrders"], 0, "{}", step.name());
        let orders = world.service.all("orders");
        let removal = orders.iter().find(|order| order["order"]["kind"] == "removePartnership").expect("it");
        assert_eq!(removal["state"], "done", "{}: {removal}", step.name());
    }
}

#[test]
fn a_wipe_whose_agent_is_killed_at_any_step_is_sent_at_most_once_and_its_end_is_known() {
    for step in AgentStep::ALL {
        let (world, _, phone) = ready();
        world.enrolled(&[]);
        let name = world.why(&phone)["deviceName"].clone();
        let path = format!("exchangeDevices/{}", world.in_service(&phone)["id"].as_str().expect("id"));
        world.must("POST", &format!("{path}/wipe"), json!({"confirmDeviceName": name}));
        let killed = cut_off(&world, step.name()).run(&["run", "--once"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        let sent = world.count("Clear-MobileDevice");
        let after = ["agent.changed", "agent.readBack", "agent.finished", "agent.answered"];
        assert_eq!(sent, u64::from(after.contains(&step.name())), "{}", step.name());
        world.agent.run_once();
        let now = world.count("Clear-MobileDevice");
        // Written down and not begun, it is carried out; once begun it is never begun again.
        let fresh = u64::from(*step == AgentStep::Received);
        assert_eq!(now, sent + fresh, "{}", step.name());
        let contact = format!("/devices/{}/contact", guid(&phone));
        world.lab.control("POST", &contact, None);
        world.lab.control("POST", &contact, None);
        world.agent.run_once();
        let state = world.why(&phone)["orders"][0]["state"].clone();
        let expected = match step {
            AgentStep::Begun | AgentStep::Started | AgentStep::Read => json!("failed"),
            AgentStep::Planned => json!("unknown"),
            _ => json!("done"),
        };
        assert_eq!(state, expected, "{}", step.name());
        assert_eq!(world.count("Clear-MobileDevice"), now, "{}: never again", step.name());
    }
}

#[test]
fn an_undo_that_is_killed_at_any_step_goes_on_to_the_state_before() {
    assert_eq!(UndoStep::ALL.len(), 4);
    for step in UndoStep::ALL {
        let (world, before, phone) = ready();
        world.agent.run_once();
        assert_eq!(world.blocked(&phone), [id(&phone)]);
        let killed = cut_off(&world, step.name()).run(&["undo", "--all"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        let done = world.agent.run(&["undo", "--all", "--json"]);
        assert_eq!(done.code, 0, "{}", done.stderr);
        assert_eq!(world.exchange(), before, "{}", step.name());
        assert_eq!(world.count("Set-CASMailbox"), 2, "{}", step.name());
        world.agent.run_once();
        assert_eq!(world.exchange(), before, "{}: it is not ordered again", step.name());
        assert_eq!(world.service.get(&world.connector())["mode"], "observe", "{}", step.name());
        assert_eq!(world.why(&phone)["decision"]["rejected"], true, "{}", step.name());
    }
}

#[test]
fn a_service_that_is_killed_at_any_step_of_an_order_loses_none_and_gives_none_twice() {
    assert_eq!(ServiceStep::ALL.len(), 5);
    for step in ServiceStep::ALL {
        let (mut world, before, phone) = ready();
        if *step == ServiceStep::Undone {
            world.agent.run_once();
        } else {
            // What is decided already must be decided by the service that will be killed.
            world.enrolled(&[]);
        }
        let path = format!("exchangeDevices/{}", world.in_service(&phone)["id"].as_str().expect("id"));
        world.service.restart_with(VARIABLE, step.name());
        match step {
            ServiceStep::Decided => world.enrolled_to_death(&phone),
            ServiceStep::Undone => drop(world.agent.run(&["undo", "--all"])),
            ServiceStep::Started => {
                world.must("POST", &format!("{path}/removePartnership"), json!({}));
                drop(world.agent.run(&["run", "--once"]));
            }
            ServiceStep::HandedOut | ServiceStep::Answered => {
                world.enrolled(&[&phone]);
                drop(world.agent.run(&["run", "--once"]));
            }
        }
        wait_for(&format!("{} to be reached", step.name()), || (!world.service.is_running()).then_some(()));
        world.service.restart();
        match step {
            ServiceStep::Undone => {
                assert_eq!(world.exchange(), before);
                world.agent.run_once();
                assert_eq!(world.exchange(), before, "it is not ordered again");
                assert_eq!(world.service.get(&world.connector())["mode"], "observe");
            }
            ServiceStep::Started => {
                let _agent = world.agent.start();
                wait_for("the removal", || (world.count("Remove-MobileDevice") == 1).then_some(()));
                wait_for("its answer", || {
                    let orders = world.service.all("orders");
                    orders
                        .iter()
                        .any(|o| o["order"]["kind"] == "removePartnership" && o["state"] == "done")
                        .then_some(())
                });
            }
            _ => {
                let _agent = world.agent.start();
                wait_for("the answer", || (world.why(&phone)["orders"][0]["state"] == "done").then_some(()));
                assert_eq!(world.blocked(&phone), [id(&phone)], "{}", step.name());
                assert_eq!(world.count("Set-CASMailbox"), 1, "{}", step.name());
            }
        }
    }
}
