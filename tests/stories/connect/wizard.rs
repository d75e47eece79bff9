//! Stories of the set-up window with the real agent, service and lab: by label and key on the window's own screens.

use exchange_connector_wizard::link::AgentProgram;
use exchange_connector_wizard::text::{Language, Text};
use serde_json::{Value, json};

use crate::support::process::{Background, program};
use crate::support::window::Window;
use crate::support::{Service, World, wait_for};

const EN: Language = Language::English;
const CONNECTED: &str = "The management service and Exchange are now connected.";

/// The window of the world's data folder, with an agent that runs already.
fn window(world: &World) -> Window {
    Window::open(&world.folder.path().join("agent"), EN, AgentProgram::none())
}

/// Types what Connect needs, as a person would: nothing is filled in beforehand.
fn fill_in(window: &mut Window, world: &World, password: &str) {
    window.type_into("Client Access Server:", &world.lab.server_url(0));
    window.type_into("User: (Domain\\user)", &world.lab.account().0);
    window.type_into("Password:", password);
    window.type_into("Account file:", &world.account_file().to_string_lossy());
    window.wait_for("Compare these characters");
    window.click("Advanced settings");
    window.type_into("Additional root certificate:", &world.lab.ca_file());
    window.wait_for("1 certificate");
}

fn result_of(world: &World, sync: &str) -> Option<Value> {
    let run = world.agent.status()[sync].clone();
    run["result"].is_string().then_some(run)
}

#[test]
fn a_first_set_up_by_clicking_leads_to_the_first_sync_and_the_status() {
    let world = World::new(120);
    let _agent = world.agent.start();
    let mut window = window(&world);
    window.wait_for("Still needed: Client Access Server, User, Password, Account file");
    let password = world.lab.account().1;
    fill_in(&mut window, &world, &password);
    assert!(!window.tree().contains(&password), "the password is in the accessibility tree");
    window.press("Connect");
    window.wait_for(CONNECTED);
    assert!(window.shows("The connector only observes for now."));
    assert!(window.model().form.password.is_empty(), "no secret stays in the window");
    window.wait_for("120 devices");
    window.press("Show status");
    window.wait_for("Observe only");
    assert!(window.shows("127.0.0.1"));
    wait_for("the devices in the service", || {
        (world.service.all("exchangeDevices?$top=1000").len() == 120).then_some(())
    });

    world.lab.control("POST", "/devices", Some(json!({"deviceId": "NEWPHONE01"})));
    window.press("Quick Sync");
    wait_for("the quick sync", || result_of(&world, "lastQuickSync"));
    window.wait_for("121 devices");
    let first = result_of(&world, "lastFullSync").expect("the first full sync");
    window.press("Full Sync");
    wait_for("the second full sync", || result_of(&world, "lastFullSync").filter(|run| *run != first));
    window.wait("both syncs in the history", |window| {
        let history = &window.model().status.as_ref()?.history;
        (history.len() >= 3).then_some(())
    });
    assert!(window.shows("Succeeded"));
    window.press("Export support bundle");
    window.wait_for("The support bundle was saved as");
}

#[test]
fn a_wrong_password_then_the_right_one_with_nothing_typed_again() {
    let world = World::new(20);
    let _agent = world.agent.start();
    let mut window = window(&world);
    fill_in(&mut window, &world, "wr0ng-secret");
    window.press("Connect");
    window.wait_for("everything you entered is kept");
    assert!(window.shows("exchange.logonRefused"), "{:#?}", window.words());
    assert_eq!(world.agent.status()["connection"], "none");
    assert_eq!(world.lab.failed_log_ons(), 1, "the account would be locked");
    window.press("Back");
    assert_eq!(window.model().form.servers[0], world.lab.server_url(0));
    window.type_into("Password:", &world.lab.account().1);
    window.press("Connect");
    window.wait_for(CONNECTED);
    assert!(!window.tree().contains("wr0ng-secret"));
}

#[test]
fn after_a_proxy_change_only_the_proxy_is_typed() {
    let world = World::new(20);
    let proxy = |which: &str, member: &str| {
        let value = world.lab.document[which][member].clone();
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    };
    let mut answers = world.answers();
    answers.put("proxy", "use", true).put("proxy", "exchange", true);
    answers.set("proxy", "name", proxy("proxy", "host"));
    answers.put("proxy", "port", proxy("proxy", "port").parse::<i64>().expect("a port"));
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    let mut agent = world.agent.start();
    wait_for("the first sync", || result_of(&world, "lastFullSync"));

    world.lab.control("POST", "/proxy/refuse", None);
    let mut window = window(&world);
    window.press("Test connection");
    window.wait_for("The connection does not work as it is set up.");
    assert!(window.shows("proxy."), "{:#?}", window.words());
    window.press("Back");

    // The new proxy wants a name and a password.
    world.lab.control("POST", "/proxy/allow", None);
    window.press("Change settings");
    assert!(window.shows("Proxy server: 127.0.0.1"));
    window.click("Advanced settings");
    window.press("Proxy Server...");
    window.type_into("Port number:", &proxy("proxyWithPassword", "port"));
    window.click("Use credentials to connect to the proxy server");
    let (user, secret) = (proxy("proxyWithPassword", "user"), proxy("proxyWithPassword", "password"));
    window.type_into_last("User: (Domain\\user)", &user);
    window.type_into_last("Password:", &secret);
    window.press("OK");
    window.press("Connect");
    window.wait_for(CONNECTED);
    window.wait_for("Changed: Proxy server");
    assert!(agent.is_running(), "applied without a restart");
    let view = world.agent.run(&["check"]);
    assert_eq!(view.code, 0, "{}", view.stderr);
    assert!(!window.tree().contains(&secret));
}

#[test]
fn a_second_computer_is_asked_whether_it_replaces_the_first() {
    let world = World::new(20);
    world.set_up();
    let second = World { agent: crate::support::Agent::new(world.folder.path().join("second")), ..world };
    let _agent = second.agent.start();
    let mut window = Window::open(&second.folder.path().join("second"), EN, AgentProgram::none());
    let password = second.lab.account().1;
    fill_in(&mut window, &second, &password);
    let connectors = |service: &Service| service.get("exchangeConnectors")["value"].clone();
    let before = connectors(&second.service);
    window.press("Connect");
    window.wait_for("Do you want to replace the existing connection?");
    assert!(window.shows("Error code: 0x0000008"));
    window.press("Cancel");
    assert_eq!(window.model().form.servers[0], second.lab.server_url(0), "everything typed is still there");
    assert_eq!(second.agent.status()["connection"], "none");
    window.press("Connect");
    window.press("Replace");
    window.wait_for(CONNECTED);
    assert_eq!(connectors(&second.service).as_array().map(Vec::len), before.as_array().map(Vec::len));
    window.wait_for("20 devices");
    // The first computer finds out and stops acting.
    let first = crate::support::Agent::new(second.folder.path().join("agent"));
    let refused = first.run(&["run", "--once"]);
    assert_eq!(refused.code, 1, "{}", refused.stdout);
}

#[test]
fn an_agent_that_is_restarted_is_found_again_by_the_open_window() {
    let world = World::new(20);
    world.set_up();
    let mut agent = world.agent.start();
    let mut window = window(&world);
    window.wait_for("Connected");
    agent.stop();
    window.wait_for("The connector does not answer any more. Trying again.");
    assert!(!window.words().iter().any(|word| word == "Connected"), "nobody knows whether it still holds");
    let _agent = world.agent.start();
    window.wait("the agent again", |window| {
        window.words().iter().any(|word| word == "Connected").then_some(())
    });
    assert!(!window.shows("Trying again"));
}

#[test]
fn an_agent_killed_in_mid_connect_leaves_nothing_half_done_and_everything_typed() {
    let world = World::new(20);
    let mut agent = world.agent.start();
    let mut window = window(&world);
    let password = world.lab.account().1;
    fill_in(&mut window, &world, &password);
    world.lab.control("PUT", "/faults", Some(json!({"slow_answer_ms": 3000})));
    window.press("Connect");
    wait_for("Exchange to be asked", || (world.lab.open_shells() > 0).then_some(()));
    agent.kill();
    window.wait_for("The connector stopped before it was done.");
    world.lab.control("PUT", "/faults", Some(json!({})));
    let status = world.agent.status();
    assert_eq!((&status["connection"], &status["connectorId"]), (&json!("none"), &Value::Null));
    assert_eq!(world.service.get("exchangeConnectors")["value"], json!([]), "nothing was enrolled");
    let _agent = world.agent.start();
    window.press("Try again");
    window.wait_for(CONNECTED);
    wait_for("the connection", || (world.agent.status()["connection"] == "connected").then_some(()));
}

#[test]
fn a_window_closed_in_mid_connect_leaves_nothing() {
    let world = World::new(20);
    let _agent = world.agent.start();
    let mut window = window(&world);
    let password = world.lab.account().1;
    fill_in(&mut window, &world, &password);
    world.lab.control("PUT", "/faults", Some(json!({"slow_answer_ms": 2000})));
    window.press("Connect");
    wait_for("Exchange to be asked", || (world.lab.open_shells() > 0).then_some(()));
    window.close();
    world.lab.control("PUT", "/faults", Some(json!({})));
    wait_for("the agent to leave Exchange", || (world.lab.open_shells() == 0).then_some(()));
    let status = world.agent.status();
    assert_eq!((&status["connection"], &status["agentRunning"]), (&json!("none"), &json!(true)));
    assert_eq!(world.service.get("exchangeConnectors")["value"], json!([]), "nothing was enrolled");
    assert!(!world.folder.path().join("agent/OnPremisesExchangeConnectorServiceConfiguration.xml").exists());
}

#[test]
fn what_the_agent_finds_is_said_in_the_windows_language() {
    let world = World::new(20);
    let _agent = world.agent.start();
    let folder = world.folder.path().join("agent");
    let german = Text::new(Language::German);
    let mut window = Window::open(&folder, Language::German, AgentProgram::none());
    let account = world.folder.path().join("used.accountcert");
    world.service.command(&["account-file", "--uses", "1", "--out", &account.to_string_lossy()]);
    let mut answers = world.answers();
    answers.set("service", "account_file", account.to_string_lossy());
    let other = crate::support::Agent::new(world.folder.path().join("other"));
    let output = other.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);

    window.type_into(&german.get("field-server"), &world.lab.server_url(0));
    window.type_into(&german.get("field-user"), &world.lab.account().0);
    window.type_into(&german.get("field-password"), &world.lab.account().1);
    window.type_into(&german.get("account-file"), &account.to_string_lossy());
    window.click(&german.get("advanced"));
    window.type_into(&german.get("extra-root"), &world.lab.ca_file());
    // A proxy that is not there.
    window.press(&german.get("proxy-button"));
    window.click(&german.get("proxy-use"));
    window.type_into(&german.get("proxy-name"), "127.0.0.1");
    window.type_into(&german.get("proxy-port"), "1");
    window.press(&german.get("ok"));
    window.press(&german.get("connect"));
    window.wait_for("Der Proxyserver antwortet nicht.");
    window.wait_for(&german.get("connect-failed"));
    assert!(window.shows("Meldung des Connectors (Englisch): "), "{:#?}", window.words());
    window.press(&german.get("back"));
    window.press(&german.get("proxy-button"));
    window.click(&german.get("proxy-use"));
    window.press(&german.get("ok"));
    window.press(&german.get("connect"));
    window.wait_for("Die Kontodatei wurde so oft verwendet, wie es erlaubt ist.");
}

#[test]
fn the_window_starts_the_agent_where_none_runs() {
    let world = World::new(10);
    let folder = world.folder.path().join("agent");
    let mut window = Window::open(&folder, EN, AgentProgram::at(program("exchange-connector")));
    window.wait_for("Still needed: Client Access Server");
    assert_eq!(world.agent.status()["agentRunning"], true);
    window.close();
    assert_eq!(world.agent.status()["agentRunning"], true, "it goes on without the window");
    crate::support::process::end_agents_of(&folder);
    wait_for("the agent's end", || (world.agent.status()["agentRunning"] == false).then_some(()));
}

/// The agent that a window starts ends when the window is gone and nothing was stored, after a refused Connect as well.
#[test]
fn a_set_up_that_is_given_up_leaves_no_agent_behind() {
    let world = World::new(5);
    let folder = world.folder.path().join("window");
    let mut window = Window::open(&folder, EN, AgentProgram::at(program("exchange-connector")));
    window.wait("an agent", |window| window.model().hello().is_some().then_some(()));
    let started = crate::support::process::agents_of(&folder);
    assert_eq!(started.len(), 1, "{started:?}");
    assert!(started[0].contains("run --for-set-up"), "{started:?}");
    crate::support::process::end_agents_of(&folder);
    window.close();

    // The same without the window of this process, which would go on asking.
    for (name, connects) in [("untouched", false), ("refused", true)] {
        let folder = world.folder.path().join(name);
        let agent = crate::support::Agent::new(folder.clone());
        let mut command = std::process::Command::new(program("exchange-connector"));
        command.arg("--data-dir").arg(&folder).args(["run", "--for-set-up"]);
        let mut running = Background::start(&mut command);
        wait_for("the agent", || (agent.status()["agentRunning"] == true).then_some(()));
        if connects {
            let mut answers = world.answers();
            answers.set("exchange", "password", "wr0ng-secret");
            let refused = agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
            assert_eq!(refused.code, 1, "{}", refused.stderr);
        }
        wait_for("the agent's end", || (!running.is_running()).then_some(()));
        assert_eq!(agent.status()["connection"], "none", "{name}: nothing is stored");
    }
    assert_eq!(world.lab.failed_log_ons(), 1);
}
