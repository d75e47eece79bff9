//! Stories of what changes while somebody looks: without a reload, and under nobody's hands.

use serde_json::json;

use crate::support::browser::page;
use crate::support::policy::id;
use crate::support::wait_for;

#[test]
fn what_changes_is_seen_without_a_reload() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    let known = world.service.get(&format!("exchangeDevices?$filter=deviceId eq '{}'", id(&phone)));
    let known = known["value"][0]["id"].as_str().expect("the device").to_owned();
    browser.go(&format!("#/devices/{known}"));
    browser.wait_for("Block…");
    browser.ask("window.notLoadedAnew = true");
    let body = json!({"exchangeDeviceId": known, "access": "block", "note": "lost on the train"});
    assert_eq!(world.service.request("POST", "manualDecisions", Some(body)).0, 201);
    browser.wait_for("lost on the train");
    assert_eq!(browser.ask("window.notLoadedAnew"), true);
    browser.finish();
}

#[test]
fn what_somebody_types_stays_and_the_change_is_offered() {
    let Some((world, mut browser)) = page(20) else { return };
    browser.go("#/notifications");
    browser.wait_for("Notifications");
    let typed = "(() => { const field = document.querySelector('main input, main textarea'); field.focus(); field.value = 'half a sent'; \
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); })()";
    browser.ask(typed);
    let body = json!({"displayName": "From elsewhere", "defaultLocale": "en"});
    assert_eq!(world.service.request("POST", "notificationMessageTemplates", Some(body)).0, 201);
    browser.wait_for("Something shown here has changed.");
    assert_eq!(browser.ask("document.activeElement.value"), "half a sent");
    assert!(!browser.text().contains("From elsewhere"));
    browser.finish();
}

#[test]
fn a_lost_connection_is_said_with_the_time_of_what_is_shown_and_ends_by_itself() {
    let Some((mut world, mut browser)) = page(20) else { return };
    browser.go("#/runs");
    world.service.kill();
    browser.wait_for("No connection to the service; trying again. What you see is from");
    world.service.restart();
    wait_for("the connection", || {
        (browser.ask("document.getElementById('live').hidden") == true).then_some(())
    });
}
