//! Stories: whichever program is cut off, at any step of an order, the result is the same and each change was made
//! once. The steps come from the core's list, and the stories reach every one.

use exchange_connector::orders::steps::{AgentStep, MailStep, ServiceStep, UndoStep, VARIABLE};
use serde_json::{Value, json};

use crate::stories::people::notification;
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

/// Mailbox policies, rules and settings: several orders, of which one needs two cmdlets.
#[test]
fn settings_for_the_organization_whose_agent_is_killed_at_any_step_end_the_same() {
    let change_settings = |world: &World| {
        let policy = json!({"name": "Phones", "isDefault": true,
            "settings": {"PasswordEnabled": true, "AllowNonProvisionableDevices": true}});
        world.must("POST", "exchangeMailboxPolicies?confirm=true", policy);
        let settings = json!({"userMailInsert": "Call 1.",
            "accessRules": [{"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "block"}]});
        world.must("PATCH", "exchangeOnPremisesPolicy?confirm=true", settings);
        let held = world.service.get("runs?state=held");
        if let Some(run) = held["value"][0]["id"].as_str() {
            world.must("POST", &format!("runs/{run}/accept"), json!({}));
        }
    };
    // GUIDs are each Exchange's own.
    let picture = |world: &World| {
        let exchange = world.exchange();
        let named = |list: &str, members: &[&str]| -> Vec<Value> {
            let objects = exchange[list].as_array().expect("a list").iter();
            objects.map(|object| members.iter().map(|member| object[*member].clone()).collect()).collect()
        };
        (
            named("rules", &["queryString", "accessLevel"]),
            named("policies", &["name", "isDefault", "settings"]),
            exchange["settings"]["userMailInsert"].clone(),
        )
    };
    let (whole, _, _) = ready();
    whole.enrolled(&[]);
    change_settings(&whole);
    whole.agent.run_once();
    let end = picture(&whole);
    assert_eq!(end.2, "Call 1.");
    assert!(end.1.iter().any(|policy| policy[0] == "Phones" && policy[1] == true), "{:?}", end.1);
    for step in AgentStep::ALL.iter().filter(|step| **step != AgentStep::Started) {
        let (world, before, _) = ready();
        world.enrolled(&[]);
        change_settings(&world);
        let killed = cut_off(&world, step.name()).run(&["run", "--once"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        world.agent.run_once();
        assert_eq!(picture(&world), end, "{}", step.name());
        for cmdlet in ["New-MobileDeviceMailboxPolicy", "New-ActiveSyncDeviceAccessRule"] {
            assert_eq!(world.count(cmdlet), 1, "{}: {cmdlet}", step.name());
        }
        assert_eq!(world.agent.status()["pendingOrders"], 0, "{}", step.name());
        let done = world.agent.json(&["undo", "--all", "--json"]);
        assert_eq!(world.exchange(), before, "{}: {done}", step.name());
    }
}

#[test]
fn a_mail_whose_agent_is_killed_at_any_step_comes_once() {
    assert_eq!(MailStep::ALL.len(), 4);
    for step in MailStep::ALL {
        let (world, plain) = notification::known(notification::fixed_address);
        let phone = &plain[0];
        world.must("PATCH", "notificationSettings", json!({"blockAfter": "PT10H"}));
        world.decide(&[phone], &[]);
        world.enforce();
        let killed = cut_off(&world, step.name()).run(&["run", "--once"]);
        assert_eq!(killed.code, -1, "{} was not reached: {}", step.name(), killed.stderr);
        let _agent = world.agent.start();
        wait_for("the answer", || (world.why(phone)["notification"]["mail"] == "sent").then_some(()));
        assert_eq!(notification::mails(&world).len(), 1, "{}", step.name());
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
