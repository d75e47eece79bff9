//! Stories of the desk: the overview that one lands on, what waits, and a person with all phones.

use serde_json::json;

use crate::support::browser::page;
use crate::support::policy::id;
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
