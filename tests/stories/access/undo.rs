//! Stories: undo restores exactly what the connector changed, and only where it still is as the connector left it.

use serde_json::{Value, json};

use crate::support::policy::{id, user};
use crate::support::{World, wait_for};

/// A world where two phones are blocked by two runs; gives the state before them and the phones.
fn blocked() -> (World, Value, [Value; 2]) {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let before = world.exchange();
    let plain = world.plain_devices();
    let phones = [plain[0].clone(), plain[1].clone()];
    world.decide(&[&phones[0]], &[]);
    world.enforce();
    world.agent.run_once();
    world.enrolled(&[&phones[0], &phones[1]]);
    world.agent.run_once();
    for phone in &phones {
        assert_eq!(world.blocked(phone), [id(phone)]);
    }
    (world, before, phones)
}

fn changes(world: &World) -> Vec<Value> {
    world.agent.status()["recentChanges"].as_array().expect("changes").clone()
}

fn run_of(world: &World, phone: &Value) -> String {
    let changes = changes(world);
    let of = |change: &&Value| change["target"].as_str().is_some_and(|target| target.contains(&id(phone)));
    changes.iter().find(of).expect("the change")["run"].as_str().expect("run").to_owned()
}

#[test]
fn a_run_is_taken_back_and_not_ordered_again_until_something_else_is_wanted() {
    let (world, _, [first, second]) = blocked();
    let run = run_of(&world, &second);
    let after_first = world.exchange();
    let would = world.agent.json(&["undo", &run, "--dry-run", "--json"]);
    assert_eq!((&would["dryRun"], would["changes"].as_array().expect("list").len()), (&json!(true), 1));
    assert_eq!(world.exchange(), after_first, "a dry run changes nothing");

    let done = world.agent.json(&["undo", &run, "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 1, "{done}");
    assert_eq!(done["findings"], json!([]));
    assert!(world.blocked(&second).is_empty());
    assert_eq!(world.blocked(&first), [id(&first)], "the other run stays");
    let undone: Vec<bool> = changes(&world)
        .iter()
        .filter(|change| change["order"] != "undo")
        .map(|c| c["undone"] == true)
        .collect();
    assert_eq!(undone, [true, false]);
    assert_eq!(world.why(&second)["decision"]["rejected"], true);

    world.agent.run_once();
    assert!(world.blocked(&second).is_empty(), "it is not ordered again");
    let again = world.agent.json(&["undo", &run, "--json"]);
    assert_eq!(again["changes"], json!([]), "there is nothing left to take back");
    // The service does order another wanted state.
    world.enrolled(&[&first]);
    world.enrolled(&[&first, &second]);
    world.agent.run_once();
    assert_eq!(world.blocked(&second), [id(&second)]);
}

#[test]
fn everything_is_taken_back_to_the_exact_state_before_by_the_serving_agent() {
    let (world, before, _) = blocked();
    let _agent = world.agent.start();
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 2, "{done}");
    assert_eq!(world.exchange(), before);
    // It observes from then on, here and in the service.
    assert_eq!(world.agent.status()["mode"], "observe");
    wait_for("the service to observe", || {
        (world.service.get(&world.connector())["mode"] == "observe").then_some(())
    });
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 0);
    assert_eq!(world.exchange(), before, "nothing is ordered again");
}

#[test]
fn rules_policies_and_settings_go_back_to_the_exact_state_too() {
    let world = World::new(60);
    let mut answers = world.answers();
    answers.put("brake", "device_count", 10).put("brake", "percent", 5);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    world.agent.run_once();
    let before = world.exchange();
    world.enforce();
    let settings = json!({
        "defaultAccessLevel": "quarantine",
        "adminMailRecipients": ["it@contoso.com"],
        "userMailInsert": "Ask the service desk.",
        "accessRules": [{"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "block"}],
    });
    world.must("PATCH", "exchangeOnPremisesPolicy?confirm=true", settings);
    let held = world.service.get("runs?state=held");
    if let Some(run) = held["value"][0]["id"].as_str() {
        world.must("POST", &format!("runs/{run}/accept"), json!({}));
    }
    // Closing the default level takes access from many: the service lets it pass, the agent's own limits do not.
    world.agent.run_once();
    let changed = world.exchange();
    assert_eq!(changed["settings"]["adminMailRecipients"], json!(["it@contoso.com"]), "{changed}");
    assert_eq!(changed["settings"]["userMailInsert"], "Ask the service desk.");
    assert!(changed["rules"].to_string().contains("Palm"), "{changed}");
    assert_eq!(changed["settings"]["defaultAccessLevel"], before["settings"]["defaultAccessLevel"]);
    let orders = world.service.all("orders");
    let level =
        orders.iter().find(|order| order["order"]["kind"] == "setDefaultAccessLevel").expect("the order");
    assert_eq!(level["finding"]["code"], "order.agentBrake", "{level}");

    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 3, "{done}");
    assert_eq!(world.exchange(), before);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.exchange(), before, "what was taken back is not ordered again");
}

/// The organization's state, byte for byte.
fn bytes(world: &World) -> String {
    world.lab.control_text("GET", "/organization", None)
}

#[test]
fn a_run_is_taken_back_by_the_service_to_the_exact_bytes_before() {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    let [first, second, theirs, ..] = plain.as_slice() else { panic!("three phones") };
    // What somebody made by hand: an entry, a rule.
    let by_hand = json!({"allowedDeviceIds": [id(theirs), "SPARE"], "blockedDeviceIds": ["LOST"]});
    world.lab.control("PATCH", &format!("/mailboxes/{}", user(theirs)), Some(by_hand));
    let rule = json!([{"name": "WindowsMail (DeviceType)", "queryString": "WindowsMail",
        "characteristic": "DeviceType", "accessLevel": "Block"}]);
    world.lab.control("PUT", "/rules", Some(rule));
    world.agent.run_once();
    let before = bytes(&world);
    world.decide(&[first, second], &[]);
    world.enforce();
    let settings = json!({
        "userMailInsert": "Ask the service desk.",
        "adminMailRecipients": ["it@contoso.com"],
        "accessRules": [{"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "block"}],
    });
    world.must("PATCH", "exchangeOnPremisesPolicy?confirm=true", settings);
    let _agent = world.agent.start();
    wait_for("everything to be done", || {
        let orders = world.service.all("orders");
        let open = orders
            .iter()
            .any(|order| !["done", "superseded"].contains(&order["state"].as_str().unwrap_or("")));
        (world.blocked(first) == [id(first)]
            && world.exchange()["rules"].to_string().contains("Palm")
            && !open)
            .then_some(())
    });
    assert_ne!(bytes(&world), before);
    let runs: std::collections::BTreeSet<String> =
        changes(&world).iter().filter_map(|change| change["run"].as_str().map(str::to_owned)).collect();
    for run in &runs {
        let order = world.must("POST", &format!("runs/{run}/undo"), json!({}));
        let order = order["id"].as_str().expect("the order").to_owned();
        let done = wait_for("the undo's end", || {
            let order = world.service.get(&format!("orders/{order}"));
            ["done", "failed", "notApplied"].contains(&order["state"].as_str().unwrap_or("")).then_some(order)
        });
        assert_eq!((&done["state"], &done["finding"]), (&json!("done"), &Value::Null), "{done}");
    }
    assert_eq!(bytes(&world), before, "byte for byte, with everything that was made by hand");
    assert_eq!(world.list(theirs, "allowedDeviceIds"), [id(theirs), "SPARE".to_owned()]);
    // It is not ordered again, and the agent still enforces.
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 0);
    assert_eq!(world.agent.status()["mode"], "enforce");
    wait_for("the decisions to settle", || (world.agent.status()["pendingOrders"] == 0).then_some(()));
    assert_eq!(bytes(&world), before);
    for phone in [first, second] {
        assert_eq!(world.why(phone)["decision"]["rejected"], true);
    }
}

#[test]
fn a_mailbox_policy_reaches_a_group_and_goes_again() {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let before = world.exchange();
    let phone = world.plain_devices()[0].clone();
    let group = "00000000-0000-0000-0000-0000000000b1";
    let members = json!({"complete": true, "value": [user(&phone)]});
    world.must("PUT", &format!("groups/{group}/members"), members);
    let policy = json!({"name": "Strict", "priority": 1, "includedGroups": [group],
        "settings": {"PasswordEnabled": true, "AllowNonProvisionableDevices": true}});
    world.must("POST", "exchangeMailboxPolicies?confirm=true", policy);
    world.enforce();
    world.agent.run_once();
    // The mailbox is linked once the policy is there.
    world.agent.run_once();
    let changed = world.exchange();
    let mailboxes = changed["mailboxes"].as_array().expect("mailboxes");
    let mailbox = mailboxes.iter().find(|mailbox| mailbox["smtpAddress"] == user(&phone).as_str());
    assert_eq!(mailbox.expect("the mailbox")["policy"], "Strict", "{changed}");
    let policies = changed["policies"].as_array().expect("policies");
    let strict = policies.iter().find(|policy| policy["name"] == "Strict").expect("the policy");
    assert_eq!(strict["settings"]["PasswordEnabled"], true);
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 2, "{done}");
    assert_eq!(world.exchange(), before);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.exchange(), before, "what was taken back is not ordered again");
}

#[test]
fn what_was_changed_by_hand_since_stays_as_it_is() {
    let (world, _, [first, second]) = blocked();
    // Someone takes our entry off and makes another one.
    let theirs = json!({"blockedDeviceIds": ["THEIRS"], "allowedDeviceIds": [id(&first)]});
    world.lab.control("PATCH", &format!("/mailboxes/{}", user(&first)), Some(theirs));
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 1, "{done}");
    assert_eq!(world.blocked(&first), ["THEIRS"]);
    assert_eq!(world.list(&first, "allowedDeviceIds"), [id(&first)]);
    assert!(world.blocked(&second).is_empty());
}

#[test]
fn the_service_may_order_the_undo_of_a_run() {
    let (world, _, [_, second]) = blocked();
    let run = run_of(&world, &second);
    assert_eq!(world.agent.run(&["undo", "nonsense"]).code, 2);
    assert_eq!(world.agent.run(&["undo"]).code, 2);
    let unknown = world.agent.run(&["undo", "00000000-0000-0000-0000-00000000abcd"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.stderr.contains("knows no run"), "{}", unknown.stderr);
    let done = world.agent.json(&["undo", &run, "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 1);
}

#[test]
fn a_removal_takes_everything_back_first_or_keeps_the_connection() {
    let (world, before, [first, _]) = blocked();
    assert_eq!(world.agent.run(&["uninstall"]).code, 2, "unattended it must be said");
    world.lab.control("PUT", "/faults", Some(json!({"back_end_down": true})));
    let kept = world.agent.run(&["uninstall", "--undo"]);
    assert_eq!(kept.code, 1, "{}", kept.stdout);
    assert!(kept.stderr.contains("the connection stays"), "{}", kept.stderr);
    assert_eq!(world.blocked(&first), [id(&first)]);
    assert_eq!(world.agent.status()["environment"], "onPremises", "it is still set up");
    world.lab.control("PUT", "/faults", Some(json!({})));
    let gone = world.agent.run(&["uninstall", "--undo"]);
    assert_eq!(gone.code, 0, "{}", gone.stderr);
    assert_eq!(world.exchange(), before);
    assert_eq!(world.agent.status()["connection"], "none");
    let journal = world.agent.json(&["journal", "--json"]);
    let kinds: Vec<&str> =
        journal.as_array().expect("events").iter().filter_map(|event| event["kind"].as_str()).collect();
    assert!(kinds.contains(&"change") && kinds.contains(&"removed"), "{kinds:?}");
}

#[test]
fn a_connection_that_was_deleted_acts_no_more_and_can_still_be_undone() {
    let (world, before, [first, _]) = blocked();
    let _agent = world.agent.start();
    wait_for("the agent to enforce", || (world.agent.status()["mode"] == "enforce").then_some(()));
    let (status, body) = world.service.request("DELETE", &world.connector(), None);
    assert_eq!(status, 204, "{body}");
    let said = wait_for("the agent to hear of it", || {
        Some(world.agent.status()).filter(|status| status["connection"] == "disconnected")
    });
    let findings = said["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["code"] == "service.revoked"), "{said}");
    assert_eq!(world.blocked(&first), [id(&first)], "Exchange stays as it is");
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("list").len(), 2, "{done}");
    assert_eq!(world.exchange(), before);
}

#[test]
fn what_orders_and_undos_left_is_in_the_record_at_once_here_and_in_the_service() {
    let (world, _, [_, second]) = blocked();
    let state_of = |phone: &Value| {
        let devices = world.agent.devices();
        let found =
            devices.iter().find(|one| one["identity"] == phone["identity"]).expect("the phone").clone();
        (found["accessState"].clone(), found["personalList"].clone())
    };
    // No sync came after the order that blocked it.
    assert_eq!(state_of(&second), (json!("Blocked"), json!("blocked")));
    let blocked = |status: &Value| status["devices"]["blocked"].as_u64().expect("a number");
    let with_it = blocked(&world.agent.status());
    assert_eq!(world.why(&second)["device"]["accessState"], "Blocked");
    let _agent = world.agent.start();
    let done = world.agent.json(&["undo", &run_of(&world, &second), "--json"]);
    assert_eq!((&done["refused"], &done["left"]), (&json!([]), &json!([])), "{done}");
    assert_eq!(state_of(&second), (json!("Allowed"), Value::Null));
    assert_eq!(blocked(&world.agent.status()), with_it - 1);
    wait_for("the service to hear of it", || {
        (world.why(&second)["device"]["accessState"] == "Allowed").then_some(())
    });
}
