//! Stories of the service's page when something goes wrong in the middle: nothing that was typed is lost.

use serde_json::{Value, json};

use crate::support::browser::page;
use crate::support::policy::id;
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
    // The page asks a user who leaves unsaved changes.
    browser.fill("Whom to ask", "Nobody");
    browser.press("Plan");
    browser.wait_for("Leave without saving?");
    browser.press("Cancel");
    assert_eq!(browser.value("Whom to ask"), "Nobody");
    assert_eq!(browser.ask("location.hash"), "#/notifications");
    browser.press("Plan");
    browser.press("Leave");
    browser.wait_for("What making Exchange equal to the decisions would change");
    // Several requests in one moment are one question.
    browser.forget_session();
    browser.press("Stale partnerships");
    browser.wait_for("Your session has ended. Sign in again");
    assert_eq!(browser.ask("document.querySelectorAll('dialog, #sign-in').length"), 2);
    browser.fill("Access token", world.service.token());
    browser.press("Sign in");
    browser.wait_for("Partnerships by their last successful sync.");
    assert_eq!(browser.ask("document.querySelectorAll('dialog, #sign-in').length"), 0);
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

/// The page's requests: counted, and the next one of a kind without its answer, or after its time.
const WATCHED: &str = "(() => {
    const sent = fetch, limit = AbortSignal.timeout;
    window.seen = { changes: 0, unlimited: 0, lose: false, late: false };
    window.fetch = async (address, options) => {
        const change = (options.method ?? 'GET') !== 'GET';
        if (change) seen.changes += 1;
        if (!options.signal) seen.unlimited += 1;
        const answer = await sent(address, options);
        if (change && seen.lose) { seen.lose = false; throw new TypeError('the answer is lost'); }
        return answer;
    };
    AbortSignal.timeout = (time) => (seen.late ? AbortSignal.abort(new DOMException('late', 'TimeoutError')) : limit.call(AbortSignal, time));
})()";

#[test]
fn a_lost_answer_is_told_what_is_there_is_read_again_and_nothing_is_sent_twice() {
    let Some((world, mut browser)) = page(10) else { return };
    world.enforce();
    let phone = world.plain_devices()[0].clone();
    browser.go(&format!("#/devices/{}", world.in_service(&phone)["id"].as_str().expect("id")));
    browser.ask(WATCHED);
    let orders = || world.why(&phone)["orders"].as_array().map(Vec::len);
    // The service does it, and its answer does not arrive: the page says what it knows and looks.
    browser.ask("seen.lose = true");
    browser.press("More");
    browser.press("Remove partnership…");
    browser.press("Remove partnership");
    browser
        .wait_for("It is not known whether the change was made: look at what is there before you try again.");
    browser.wait_for("Waits for the connector");
    assert_eq!(orders(), Some(1));
    browser.press("More");
    assert!(!browser.is_disabled("Remove partnership…"));
    // After the page has waited in vain, it says how long it waited.
    browser.ask("seen.late = true");
    browser.press("Let in…");
    browser.press("Let in");
    browser.wait_for("The service did not answer within 120 seconds.");
    browser.ask("seen.late = false");
    assert_eq!(orders(), Some(1));
    // Two presses in one moment are one request.
    let connector = format!("#/connectors/{}", world.connector().trim_start_matches("exchangeConnectors/"));
    browser.go(&connector);
    browser.ask("seen.changes = 0");
    let twice = "for (const one of document.querySelectorAll('main button')) if (one.textContent === 'Quick Sync') { one.click(); one.click(); }";
    browser.ask(twice);
    browser.wait_for("Quick Sync waits for the connector.");
    assert_eq!(browser.ask("[seen.changes, seen.unlimited]"), json!([1, 0]));
    browser.finish();
}

#[test]
fn a_question_gives_the_keyboard_back_and_a_list_is_read_page_by_page() {
    let Some((world, mut browser)) = page(140) else { return };
    let focused = "document.activeElement.textContent";
    browser.go(&format!("#/connectors/{}", world.connector().trim_start_matches("exchangeConnectors/")));
    browser.press("Start enforcing…");
    browser.wait_for("From now on the connector changes Exchange");
    browser.escape();
    wait_for("the keyboard where it was", || (browser.ask(focused) == "Start enforcing…").then_some(()));
    // Read again by a step, the page keeps the keyboard on the same thing.
    browser.press("Start enforcing…");
    browser.press("Start enforcing");
    browser.wait_for("Exchange is made equal to the decisions.");
    wait_for("the heading", || (browser.ask("document.activeElement.localName") == "h1").then_some(()));
    let total = world.service.get("exchangeDevices/$count").as_u64().unwrap_or_default();
    browser.go("#/devices");
    assert_eq!(browser.ask("document.activeElement.textContent"), "Devices");
    assert!(total > 100, "{total}");
    browser.wait_for(&format!("1–50 of {total} devices"));
    browser.press("Next page");
    browser.wait_for(&format!("51–100 of {total} devices"));
    browser.press("Next page");
    browser.wait_for(&format!("101–{total} of {total} devices"));
    assert!(browser.is_disabled("Next page"));
    assert_eq!(browser.ask("document.activeElement.getAttribute('role')"), "region");
    browser.press("Previous page");
    browser.wait_for(&format!("51–100 of {total} devices"));
    assert_eq!(browser.ask("document.querySelectorAll('tbody tr').length"), 50);
    browser.finish();
}

#[test]
fn what_a_device_calls_itself_is_text_and_an_address_that_is_none_leads_home() {
    let Some((world, mut browser)) = page(10) else { return };
    let phone = world.plain_devices()[0].clone();
    let name = "<img src=x onerror=\"window.x=1\"> \u{202e}enohp";
    world.lab.control(
        "PATCH",
        &format!("/devices/{}", id(&phone)),
        Some(json!({"FriendlyName": name, "DeviceUserAgent": "<script>window.x=1</script>"})),
    );
    world.agent.run_once();
    let found = world.in_service(&phone);
    assert_eq!(found["friendlyName"], name, "{found}");
    browser.go("#/devices");
    browser.wait_for("<img src=x");
    browser.go(&format!("#/devices/{}", found["id"].as_str().expect("id")));
    browser.wait_for("<img src=x");
    assert_eq!(browser.ask("document.querySelectorAll('main img, main script').length"), 0);
    assert_eq!(browser.ask("window.x === undefined"), true);
    assert_eq!(browser.ask("getComputedStyle(document.querySelector('h1')).unicodeBidi"), "isolate");
    for address in ["#/constructor", "#/devices/%E0%A4%A", "#/access/constructor", "#/runs/none"] {
        browser.go(address);
        assert_eq!(browser.ask("document.querySelectorAll('main h1').length"), 1, "{address}");
    }
    assert_eq!(
        browser.ask("document.cookie + JSON.stringify([{...localStorage}, {...sessionStorage}])"),
        "[{},{}]"
    );
    browser.finish();
}
