//! Stories of the administrator at the connector: mode, brake, plan, apply and why, with an agent and without one.

use serde_json::{Value, json};

use crate::support::{World, wait_for};

/// Groups are named by ids; this one has everybody in it.
const GROUP: &str = "0d0f1b1e-0000-4000-8000-0000000000a1";

fn world(devices: u64) -> World {
    let world = World::new(devices);
    world.set_up();
    world.agent.run_once();
    world
}

fn policy_file(world: &World, text: &str) -> String {
    let path = world.folder.path().join("policy.toml");
    std::fs::write(&path, text).expect("the policy file");
    path.to_string_lossy().into_owned()
}

/// A management source that was read completely and knows nobody.
fn nobody_is_enrolled(world: &World) {
    let members: Vec<Value> =
        world.agent.devices().iter().map(|device| device["mailbox"]["smtpAddress"].clone()).collect();
    let send = |method: &str, path: &str, body: Value| {
        let (status, answer) = world.service.request(method, path, Some(body));
        assert!(status < 300, "{path}: {answer}");
    };
    send("PUT", &format!("groups/{GROUP}/members"), json!({"complete": true, "value": members}));
    let record =
        json!({"userPrincipalName": "nobody@contoso.com", "deviceName": "x", "complianceState": "compliant"});
    send("POST", "managedDevices", record);
    send("PATCH", "complianceSources/api", json!({"complete": true}));
}

#[test]
fn from_a_policy_file_to_a_braked_run_and_a_persons_word() {
    let world = world(60);
    nobody_is_enrolled(&world);
    let path = policy_file(
        &world,
        &format!(
            "[conditionalAccess]\nenabled = true\nincludedGroups = [\"{GROUP}\"]\noverrideDefaultRule = true\n"
        ),
    );
    let plan = world.agent.json(&["plan", &path, "--json"]);
    assert_eq!(plan["stored"], false);
    assert!(plan["impact"]["losesAccess"].as_u64().expect("a number") > 40, "{plan}");
    // It would leave hardly anyone with access: it has to say that this is meant.
    let refused = world.agent.run(&["apply", &path]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("allowLockOut"), "{}", refused.stderr);
    let path = policy_file(
        &world,
        &format!(
            "allowLockOut = true\n[conditionalAccess]\nenabled = true\nincludedGroups = [\"{GROUP}\"]\n"
        ),
    );
    assert_eq!(world.agent.json(&["apply", &path, "--json"])["stored"], true);
    assert_eq!(world.service.get("conditionalAccessSettings")["enabled"], true);
    let plan = world.agent.json(&["plan", "--json"]);
    let losing = plan["counts"]["losesAccess"].as_u64().expect("a number");
    assert!(losing > 40, "{plan}");
    let csv = world.agent.run(&["plan", "--csv"]);
    assert_eq!(csv.code, 0);
    assert_eq!(csv.stdout.lines().count(), 1 + plan["changes"].as_array().expect("an array").len());
    // The command first shows what enforcing does; the agent latches the mode, and the service's brake holds the run.
    // Without a terminal nobody can be asked, so that it takes the word of an option.
    let refused = world.agent.run(&["mode", "enforce"]);
    assert_eq!(refused.code, 1, "{}", refused.stderr);
    assert!(refused.stderr.contains("--yes"), "{}", refused.stderr);
    assert_eq!(world.agent.status()["mode"], "observe");
    let mode = world.agent.run(&["mode", "enforce", "--yes"]);
    assert_eq!(mode.code, 0, "{}", mode.stderr);
    assert!(mode.stderr.contains(&format!("{losing} devices lose access")), "{}", mode.stderr);
    assert_eq!(world.agent.status()["mode"], "enforce");
    let plan = world.agent.json(&["plan", "--json"]);
    let run = plan["held"][0]["id"].as_str().expect("a held run").to_owned();
    let rejected = world.agent.json(&["brake", "reject", &run, "--json"]);
    assert_eq!(rejected["state"], "rejected");
    assert_eq!(world.agent.run(&["brake", "accept", &run]).code, 1, "its time is over");
    assert_eq!(world.agent.json(&["plan", "--json"])["held"], json!([]));
    // One device's chain, from Exchange's record to a person's approval.
    let device = &plan["changes"][0];
    // By identity: one device id can stand in several mailboxes.
    let id = device["identity"].as_str().expect("an identity");
    let why = world.agent.json(&["why", id, "--json"]);
    let chain = &why["service"][0];
    assert_eq!(chain["decision"]["wanted"], "block", "{why}");
    assert_eq!(chain["decision"]["rejected"], true);
    assert!(chain["whatWouldChange"].as_array().is_some_and(|all| !all.is_empty()));
    assert_eq!(why["devices"][0]["identity"], chain["device"]["identity"]);
    let text = world.agent.run(&["why", id]).stdout;
    assert!(text.contains("not enrolled") && text.contains("Would change it"), "{text}");
    let journal = world.agent.json(&["journal", "--json"]);
    let kinds: Vec<&str> =
        journal.as_array().expect("an array").iter().filter_map(|event| event["kind"].as_str()).collect();
    for kind in ["policy", "mode", "brake"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
}

#[test]
fn the_mode_reaches_an_agent_that_runs_and_back() {
    let world = world(20);
    let _agent = world.agent.start();
    for mode in ["enforce", "observe"] {
        assert_eq!(world.agent.json(&["mode", mode, "--json"])["mode"], mode);
        wait_for("the agent to have the mode", || (world.agent.status()["mode"] == mode).then_some(()));
        assert_eq!(world.service.get("exchangeConnectors")["value"][0]["mode"], mode);
    }
}

#[test]
fn why_works_without_the_service_and_says_what_is_missing() {
    let mut world = world(20);
    let identity = world.agent.devices()[0]["identity"].as_str().expect("identity").to_owned();
    world.service.kill();
    let why = world.agent.json(&["why", &identity, "--json"]);
    assert_eq!(why["devices"][0]["identity"], identity);
    assert_eq!((&why["service"], &why["missing"][0]["code"]), (&json!([]), &json!("service.unreachable")));
    assert!(world.agent.run(&["why", &identity]).stdout.contains("Missing:"));
    let unknown = world.agent.run(&["why", "nothing"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.stderr.contains("no device nothing"), "{}", unknown.stderr);
    let mode = world.agent.run(&["mode", "enforce"]);
    assert_eq!(mode.code, 1);
    assert_eq!(world.agent.status()["mode"], "observe", "nothing is latched that the service does not know");
}

#[test]
fn a_policy_file_with_a_slip_is_refused_with_the_nearest_name() {
    let world = world(5);
    let path = policy_file(
        &world,
        "[conditionalAcess]\nenabled = true\n[exchange]\ndefaultAccesLevel = \"block\"\n",
    );
    for command in ["plan", "apply"] {
        let refused = world.agent.run(&[command, &path]);
        assert_eq!(refused.code, 1);
        assert!(refused.stderr.contains("did you mean \"conditionalAccess\"?"), "{}", refused.stderr);
        assert!(refused.stderr.contains("exchange.defaultAccessLevel"), "{}", refused.stderr);
    }
    // What only the service can judge comes back in its words.
    let path = policy_file(&world, "[exchange]\ndefaultAccessLevel = \"closed\"\n");
    let refused = world.agent.run(&["apply", &path]);
    assert!(refused.stderr.contains("none, allow, block or quarantine"), "{}", refused.stderr);
    let path = policy_file(
        &world,
        "[[conditionalAccess.localRules]]\nname = \"r\"\naccess = \"block\"\nconditions = [{ characteristic = \"DeviceOS\", matches = \"((a{1000}){1000}){1000}\" }]\n",
    );
    let refused = world.agent.run(&["apply", &path]);
    assert!(refused.stderr.contains("regular expression"), "{}", refused.stderr);
}

#[test]
fn a_policy_file_reaches_exchange_and_comes_back_exactly() {
    let world = world(30);
    let before = world.exchange();
    let everyone: Vec<Value> =
        world.agent.devices().iter().map(|device| device["mailbox"]["smtpAddress"].clone()).collect();
    world.must("PUT", &format!("groups/{GROUP}/members"), json!({"complete": true, "value": everyone}));
    let path = policy_file(
        &world,
        &format!(
            "[[exchange.accessRules]]\nname = \"PalmPre\"\ntype = \"family\"\naccessLevel = \"block\"\n\
             [[mailboxPolicies]]\nname = \"Phones with a passcode\"\npriority = 1\nincludedGroups = [\"{GROUP}\"]\n\
             settings = {{ PasswordEnabled = true, AllowNonProvisionableDevices = true }}\n"
        ),
    );
    world.enforce();
    assert_eq!(world.agent.json(&["apply", &path, "--json"])["stored"], true);
    world.agent.run_once();
    let exchange = world.exchange();
    let named = |list: &str, name: &str| {
        exchange[list].as_array().expect("a list").iter().any(|one| one.to_string().contains(name))
    };
    assert!(named("rules", "PalmPre"), "{}", exchange["rules"]);
    assert!(named("policies", "Phones with a passcode"), "{}", exchange["policies"]);
    assert!(named("mailboxes", "Phones with a passcode"), "assigned");
    assert_eq!(world.agent.json(&["plan", "--json"])["organization"], json!([]), "all of it is done");
    // What was ours goes again, in the right order; what was there before is as it was.
    let path = policy_file(&world, "mailboxPolicies = []\n[exchange]\naccessRules = []\n");
    world.agent.json(&["apply", &path, "--json"]);
    world.agent.run_once();
    assert_eq!(world.exchange(), before, "exactly as it was");
}
