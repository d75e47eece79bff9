//! Stories of the service's page when something goes wrong in the middle: nothing that was typed is lost.

use serde_json::{Value, json};

use crate::support::browser::page;
use crate::support::wait_for;

#[test]
fn a_session_that_ends_while_somebody_types_is_taken_up_again() {
    let Some((world, mut browser)) = page(5) else { return };
    browser.go("#/notifications");
    browser.fill("Whom to ask", "The service desk");
    browser.forget_session();
    browser.press("Save");
    browser.wait_for("Your session has ended. Sign in again");
    browser.fill("Access token", "wrong");
    browser.press("Sign in");
    browser.wait_for("The access token is not known.");
    browser.fill("Access token", world.service.token());
    browser.press("Sign in");
    browser.wait_for("The notification settings are saved.");
    assert_eq!(world.service.get("notificationSettings")["contact"], "The service desk");
    // Whoever leaves what is not saved is asked.
    browser.fill("Whom to ask", "Nobody");
    browser.press("Plan");
    browser.wait_for("Leave without saving?");
    browser.press("Cancel");
    assert_eq!(browser.value("Whom to ask"), "Nobody");
    assert_eq!(browser.ask("location.hash"), "#/notifications");
    browser.press("Plan");
    browser.press("Leave");
    browser.wait_for("What making Exchange equal to the decisions would change");
    browser.finish();
}

#[test]
fn a_service_that_is_away_is_told_and_a_save_goes_through_when_it_is_back() {
    let Some((mut world, mut browser)) = page(5) else { return };
    browser.go("#/notifications");
    browser.fill("Whom to ask", "The service desk");
    world.service.kill();
    browser.press("Save");
    browser.wait_for("The service does not answer. Check that it runs and that this computer reaches it.");
    assert_eq!(browser.value("Whom to ask"), "The service desk");
    world.service.restart();
    browser.press("Save");
    browser.wait_for("The notification settings are saved.");
    // Somebody else was faster: nobody is overwritten unseen.
    browser.fill("Whom to ask", "Ann");
    world.must("PATCH", "notificationSettings", json!({"contact": "Bob"}));
    browser.press("Save");
    browser.wait_for("Somebody else has changed this meanwhile.");
    assert_eq!(browser.value("Whom to ask"), "Ann");
    assert_eq!(world.service.get("notificationSettings")["contact"], "Bob");
    browser.finish();
}

#[test]
fn the_plan_is_taken_along_as_csv_and_json() {
    let Some((world, mut browser)) = page(40) else { return };
    let plain = world.plain_devices();
    world.decide(&plain.iter().take(3).collect::<Vec<_>>(), &[]);
    let folder = world.folder.path().join("downloads");
    std::fs::create_dir(&folder).expect("a folder");
    browser.downloads(&folder);
    browser.go("#/plan?effect=losesAccess");
    browser.press("Download as CSV");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).ok().filter(|text| !text.is_empty());
    let csv = wait_for("plan.csv", || read("plan.csv"));
    assert_eq!(csv.lines().count(), 4, "{csv}");
    browser.press("Download as JSON");
    let json: Value =
        wait_for("plan.json", || read("plan.json").and_then(|text| serde_json::from_str(&text).ok()));
    assert_eq!(
        (&json["counts"]["losesAccess"], json["value"].as_array().map(Vec::len)),
        (&json!(3), Some(3))
    );
    browser.finish();
}
