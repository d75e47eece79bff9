//! Stories of the desk: the overview that one lands on, what waits, and a person with all phones.

use serde_json::json;

use crate::support::browser::{Browser, page};
use crate::support::policy::{id, user};
use crate::support::wait_for;

#[test]
fn one_lands_on_the_overview_which_adds_up_and_says_what_enforcing_would_do() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    assert_eq!(browser.ask("document.querySelector('main h1').textContent"), "Overview");
    wait_for("the count", || (world.service.get("overview")["losesAccessCount"] == 1).then_some(()));
    browser.go("#/connectors");
    browser.go("#/overview");
    browser.wait_for("1 phones would lose mail");
    let found = world.service.get("overview");
    let sum: u64 = ["allowed", "blocked", "quarantined", "unknown"]
        .iter()
        .filter_map(|class| found["devices"][class].as_u64())
        .sum();
    assert_eq!(
        (Some(sum), found["foreseen"]["total"].as_u64()),
        (found["devices"]["total"].as_u64(), Some(sum))
    );
    browser.press("See who");
    wait_for("the plan", || (browser.ask("location.hash") == "#/plan").then_some(()));
    browser.finish();
}

#[test]
fn a_held_run_waits_in_one_place_and_is_accepted_there() {
    let Some((world, mut browser)) = page(30) else { return };
    let phones: Vec<_> = world.plain_devices().iter().take(6).cloned().collect();
    world.decide(&phones.iter().collect::<Vec<_>>(), &[]);
    world.enforce_with(json!({"deviceCount": 2, "percent": 100}));
    wait_for("the run", || (world.service.get("waiting")["runs"][0]["losesAccessCount"] == 6).then_some(()));
    browser.go("#/overview");
    browser.wait_for("A run is held: 6 phones would lose mail.");
    let count = world.service.get("waiting")["count"].clone();
    wait_for("the count in the navigation", || {
        let shown = "[...document.querySelectorAll('#nav a')].find((one) => one.hash === '#/waiting').querySelector('b')?.textContent";
        (browser.ask(shown) == json!(count.to_string())).then_some(())
    });
    let token = world.service.user("helga", "helpDesk");
    let mut help_desk = Browser::signed_in_with(&world.service, &token);
    help_desk.wait_for("helga (help desk)");
    help_desk.go("#/waiting/runs");
    help_desk.wait_for("Show its orders");
    assert!(!help_desk.text().contains("Accept…"), "{}", help_desk.text());
    help_desk.finish();
    browser.go("#/waiting/runs");
    browser.press("Accept…");
    browser.fill("Type 6, the number of devices that lose access, to confirm", "6");
    browser.press("Accept the run");
    browser.wait_for("No run waits.");
    world.agent.run_once();
    assert_eq!(world.blocked(&phones[0]), [id(&phones[0])]);
    browser.go(&format!("#/devices/{}", world.in_service(&phones[0])["id"].as_str().expect("id")));
    browser.wait_for("this phone is not enrolled");
    browser.wait_for("The phone notices at its next contact.");
    browser.finish();
}

#[test]
fn all_phones_of_a_person_are_let_in_with_one_decision() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    let found = world.in_service(&phone);
    let address = found["mailbox"]["smtpAddress"].as_str().expect("an address").to_owned();
    browser.go(&format!("#/devices/{}", found["id"].as_str().expect("id")));
    browser.press(&address);
    browser.wait_for("Let all in…");
    assert_eq!(browser.ask("location.hash"), json!(format!("#/person/{}", address.replace('@', "%40"))));
    browser.press("Let all in…");
    browser.fill("Reason, shown with the decision", "travels");
    browser.press("Let in");
    browser.wait_for("Decided for all devices of the person.");
    let decision = world.why(&phone)["manualDecision"].clone();
    assert_eq!((&decision["appliesTo"], &decision["note"]), (&json!("user"), &json!("travels")));
    browser.go("#/person/nobody%40elsewhere.example");
    browser.wait_for("No device of this address is known.");
    browser.finish();
}

#[test]
fn phones_in_quarantine_are_looked_at_by_the_keyboard_and_let_in_together() {
    let Some((world, mut browser)) = page(12) else { return };
    let rule = json!([{"name": "New models (DeviceModel)", "queryString": "iPhone99C1", "characteristic": "DeviceModel",
        "accessLevel": "Quarantine"}]);
    world.lab.control("PUT", "/rules", Some(rule));
    for name in ["NEWPHONE0001", "NEWPHONE0002"] {
        let phone = json!({"deviceId": name, "properties": {"DeviceModel": "iPhone99C1"}});
        world.lab.control("POST", "/devices", Some(phone));
    }
    world.agent.run_once();
    let ids = || {
        let all = world.service.get("quarantinedDevices")["value"].as_array().cloned().unwrap_or_default();
        let ours = all.iter().filter(|one| one["deviceModel"] == "iPhone99C1");
        ours.filter_map(|one| one["deviceId"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(ids().len(), 2);
    browser.go("#/waiting?likeness=new");
    browser.wait_for("Next");
    // J goes on, and decides nothing.
    let at = "[...document.querySelectorAll('main ul.rows > li')].findIndex((one) => one.ariaCurrent === 'true' || one.getAttribute('aria-current') === 'true')";
    assert_eq!(browser.ask(at), 0);
    let down = "document.querySelector('main ul.rows button').focus();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }))";
    browser.ask(down);
    assert_eq!(browser.ask(at), 1);
    assert_eq!(world.service.get("manualDecisions")["value"], json!([]));
    // Both together; what failed of them would be listed.
    browser.ask("for (const box of document.querySelectorAll('main ul.rows input')) box.click()");
    browser.wait_for("chosen");
    browser.press("Let in…");
    browser.fill("Reason, shown with the decision", "new phones of the office");
    browser.press("Let in");
    browser.wait_for("Decided for");
    let decided = world.service.get("manualDecisions")["value"].as_array().map_or(0, Vec::len);
    assert!(decided >= 2, "{decided}");
    browser.go("#/waiting/certificates");
    browser.wait_for("No certificate ends soon.");
    browser.finish();
}

#[test]
fn the_few_of_a_group_are_seen_and_let_in_before_a_run_is_accepted() {
    let Some((world, mut browser)) = page(60) else { return };
    let phones: Vec<_> = world.plain_devices().into_iter().take(12).collect();
    assert_eq!(phones.len(), 12);
    let board = json!({"complete": true, "displayName": "Management board", "value": [user(&phones[0])]});
    world.must("PUT", "groups/00000000-0000-0000-0000-0000000000b0/members", board);
    world.decide(&phones.iter().collect::<Vec<_>>(), &[]);
    world.enforce_with(json!({"deviceCount": 2, "percent": 100}));
    let run =
        wait_for("the run", || world.service.get("waiting")["runs"][0]["id"].as_str().map(str::to_owned));
    browser.go(&format!("#/runs/{run}"));
    browser.wait_for("1 of them belong to “Management board”.");
    browser.wait_for("Where they are");
    browser.press("Let these in: Management board");
    browser.press("Let in");
    browser.wait_for("Decided for 1 device.");
    assert_eq!(world.why(&phones[0])["manualDecision"]["access"], "allow");
    wait_for("the run without it", || {
        (world.service.get("waiting")["runs"][0]["losesAccessCount"] == 11).then_some(())
    });
    browser.finish();
}
