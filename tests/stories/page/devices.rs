//! Stories of the service's page in a real browser, by the names a screen reader hears and by the keyboard.

use serde_json::{Value, json};

use crate::support::browser::page;
use crate::support::policy::{id, user};
use crate::support::{World, wait_for};

#[test]
fn from_the_plan_to_a_held_run_and_its_undo() {
    let Some((world, mut browser)) = page(60) else { return };
    let plain = world.plain_devices();
    let phones: Vec<&Value> = plain.iter().take(12).collect();
    world.decide(&phones, &[]);
    browser.go("#/plan");
    browser.wait_for("no management record: the device is not enrolled");
    browser.press("Start enforcing…");
    browser.wait_for("12 devices lose access and 0 gain it");
    browser.wait_for("Where more than 10 devices or 5 % would lose access in 24 hours");
    browser.press("Start enforcing");
    browser.wait_for("A run waits for you");
    let _agent = world.agent.start();
    browser.press("Accept…");
    browser.wait_for("12 devices will lose access to mail");
    assert!(browser.is_disabled("Accept the run"), "the number was not typed");
    browser.fill("Type 12, the number of devices that lose access, to confirm", "12");
    browser.press("Accept the run");
    browser.wait_for("The run is accepted");
    for phone in &phones {
        wait_for("the block", || (world.blocked(phone) == [id(phone)]).then_some(()));
    }
    // The page shows what the service knows when it opens: the agent's answers come after Exchange has the blocks.
    wait_for("the answers", || (world.service.all("changes").len() == phones.len()).then_some(()));
    browser.go("#/changes");
    browser.wait_for(&format!("Blocked list, {}: not on it → on it", id(phones[0])));
    browser.go("#/runs");
    browser.wait_for("Accepted");
    let run = world.service.get("runs?state=accepted")["value"][0]["id"].as_str().expect("a run").to_owned();
    browser.go(&format!("#/runs/{run}"));
    browser.wait_for("Done: 12");
    browser.press("Undo the run…");
    browser.wait_for("What this run changed is undone where it still is what the connector wrote");
    browser.press("Undo the run");
    browser.wait_for("Undo: Done.");
    for phone in &phones {
        assert!(world.blocked(phone).is_empty(), "{}", id(phone));
    }
    browser.finish();
}

#[test]
fn a_policy_that_locks_everyone_out_is_refused_and_nothing_typed_is_lost() {
    let Some((world, mut browser)) = page(40) else { return };
    let group = "00000000-0000-0000-0000-0000000000a1";
    let users: Vec<String> = world.agent.devices().iter().map(user).filter(|user| !user.is_empty()).collect();
    world.must(
        "PUT",
        &format!("groups/{group}/members"),
        json!({"displayName": "Everyone", "complete": true, "value": users}),
    );
    let nobody =
        "userPrincipalName,easDeviceId,deviceName,complianceState\nnobody@contoso.com,X,x,compliant\n";
    assert_eq!(world.service.import("managedDevices/import", nobody.into()).0, 200);
    browser.go("#/access");
    browser.press("Access control is enabled");
    browser.ask("document.querySelector('.boxes input').focus()");
    browser.fill("Grace period, in hours", "0");
    browser.ask("document.querySelector('.boxes input').click()");
    browser.press("Preview and save…");
    browser.wait_for("This would leave hardly anyone with access");
    assert!(browser.is_disabled("Save"), "the word was not typed");
    browser.escape();
    browser.wait_for("Nothing was saved: these settings would leave hardly anyone with access.");
    assert_eq!(world.service.get("conditionalAccessSettings")["enabled"], false);
    // The choices are still there, and the page shows a mistake in a rule beside the rules.
    assert_eq!(browser.ask("document.querySelector('.boxes input').checked"), true);
    browser.press("Add a rule");
    browser.fill("Name", "Explodes");
    browser.choose("How", "Fits the regular expression");
    browser.fill("Text", "((a{1000}){1000}){1000}");
    browser.press("Preview and save…");
    browser.wait_for("the rule \"Explodes\" cannot be used");
    let at_the_rules =
        "document.querySelector('[data-error-of=localRules]').textContent.includes('Explodes')";
    assert_eq!(browser.ask(at_the_rules), true);
    assert_eq!(browser.value("Name"), "Explodes");
    browser.choose("How", "Is exactly");
    browser.fill("Text", "PalmPre");
    // With the word it is saved.
    browser.press("Preview and save…");
    browser.fill("Type confirm to save it all the same", "confirm");
    browser.press("Save");
    browser.wait_for("The settings are saved.");
    let saved = world.service.get("conditionalAccessSettings");
    assert_eq!((&saved["enabled"], &saved["includedGroups"]), (&json!(true), &json!([group])), "{saved}");
    assert_eq!(saved["localRules"][0]["name"], "Explodes");
    browser.finish();
}

#[test]
fn a_csv_with_half_a_line_is_told_and_put_right_in_its_place() {
    let Some((world, mut browser)) = page(10) else { return };
    let phone = &world.plain_devices()[0];
    let good = format!("{},{},phone,compliant", user(phone), id(phone));
    let header = "userPrincipalName,easDeviceId,deviceName,complianceState";
    browser.go("#/compliance/import");
    browser.fill("Or its text", &format!("{header}\n{good}\nann@contoso.com,HALF"));
    browser.press("Preview");
    browser.wait_for("One line cannot be read and is left out.");
    browser.wait_for("line 3, column 2: the line ends after 2 of 4 columns");
    assert!(browser.value("Or its text").contains("HALF"), "what was typed stays");
    assert_eq!(world.service.all("managedDevices").len(), 0);
    browser.fill("Or its text", &format!("{header}\n{good}\nann@contoso.com,WHOLE,phone,noncompliant\n"));
    browser.press("Preview");
    browser.wait_for("Nothing is stored yet.");
    assert_eq!(world.service.all("managedDevices").len(), 0);
    browser.press("Import");
    browser.wait_for("Imported: 2 new records");
    browser.go("#/compliance");
    browser.wait_for("Not compliant");
    browser.wait_for("WHOLE");
    browser.go("#/compliance/sources");
    browser.wait_for("csv");
    browser.finish();
}

#[test]
fn a_mail_is_seen_before_it_is_sent_and_runs_nothing() {
    let Some((world, mut browser)) = page(10) else { return };
    browser.go("#/notifications");
    browser.choose("Language", "German (de)");
    browser.press("Show the mail");
    browser.wait_for("Preview: de, built-in text");
    let said = "document.querySelector('iframe.mail')?.contentDocument?.body?.innerText ?? ''";
    wait_for("the mail in its frame", || {
        browser.ask(said).as_str().is_some_and(|text| text.contains("Contoso")).then_some(())
    });
    assert_eq!(browser.ask("document.querySelector('iframe.mail').sandbox.contains('allow-scripts')"), false);
    // The page reports an invalid address at its field.
    browser.fill("Address where users make the device comply", "http://contoso");
    browser.press("Save");
    browser.wait_for("enrollmentLink is an https address");
    assert_eq!(browser.value("Address where users make the device comply"), "http://contoso");
    browser.fill("Address where users make the device comply", "https://mgmt.contoso.com/");
    browser.press("Save");
    browser.wait_for("The notification settings are saved.");
    assert_eq!(world.service.get("notificationSettings")["enrollmentLink"], "https://mgmt.contoso.com/");
    browser.fill("Name of a new template", "Ours");
    browser.press("Add");
    browser.wait_for("Another language");
    browser.fill("Language", "de");
    browser.fill("Subject", "{device}");
    browser.fill(
        "Text, HTML",
        "<p style=\"color:red\" onclick=\"x()\">Hallo {user}, {nonsense}</p><script>parent.x=1</script>",
    );
    browser.press("Add");
    browser.wait_for("{nonsense} is no placeholder");
    browser.fill(
        "Text, HTML",
        "<p style=\"color:red\" onclick=\"x()\">Hallo {user}</p><script>parent.x=1</script>",
    );
    browser.press("Preview");
    wait_for("the own text in its frame", || {
        let shown = browser.ask(
            "document.querySelector('iframe.mail')?.contentDocument?.querySelector('p')?.style.color ?? ''",
        );
        (shown == "red").then_some(())
    });
    assert_eq!(browser.ask(said).as_str().map(|text| text.contains("Hallo Ann Example")), Some(true));
    assert_eq!(browser.ask("window.x === undefined"), true);
    browser.press("Add");
    browser.wait_for("The text is saved.");
    browser.finish();
}

#[test]
fn quarantine_is_switched_on_and_taken_back() {
    let Some((world, mut browser)) = page(40) else { return };
    world.enforce();
    let before = world.exchange();
    assert_eq!(before["settings"]["defaultAccessLevel"], "Allow");
    browser.go("#/access/switch-on");
    browser.press("Show exceptions");
    browser.wait_for("would be approved");
    let plan = world.must(
        "POST",
        &format!("{}/quarantineSwitchOn", world.connector()),
        json!({"level": "quarantine", "dryRun": true}),
    );
    let losing = plan["losesAccessCount"].as_u64().expect("a number");
    browser.press("Begin the switch-on…");
    browser.wait_for("are approved first");
    if losing > 0 {
        browser.fill(
            &format!("Type {losing}, the number of devices that lose access, to confirm"),
            &losing.to_string(),
        );
    }
    browser.press("Begin");
    let _agent = world.agent.start();
    let level = |world: &World| world.exchange()["settings"]["defaultAccessLevel"].clone();
    wait_for("the default to close", || (level(&world) == "Quarantine").then_some(()));
    browser.go("#/access/switch-on");
    let run = world
        .service
        .all("runs")
        .into_iter()
        .find(|run| run["kind"] == "quarantineSwitchOn")
        .expect("the run");
    browser.go(&format!("#/runs/{}", run["id"].as_str().expect("id")));
    browser.wait_for("Set the default access level: Quarantine");
    browser.wait_for("Progress");
    browser.press("Undo the run…");
    browser.press("Undo the run");
    browser.wait_for("Undo: Done.");
    assert_eq!(world.exchange(), before);
    browser.finish();
}

/// Every address of the page that needs no object.
pub(crate) const ADDRESSES: [&str; 26] = [
    "#/overview",
    "#/waiting",
    "#/waiting/runs",
    "#/waiting/unread",
    "#/waiting/certificates",
    "#/audit",
    "#/connectors",
    "#/devices",
    "#/plan",
    "#/plan?effect=losesAccess",
    "#/runs",
    "#/changes",
    "#/access",
    "#/access/exchange",
    "#/access/presets",
    "#/access/switch-on",
    "#/access/groups",
    "#/compliance",
    "#/compliance/import",
    "#/compliance/links",
    "#/compliance/sources",
    "#/compliance/graph",
    "#/policies",
    "#/policies/new",
    "#/notifications",
    "#/stale",
];

#[test]
fn every_page_has_names_for_all_it_offers_and_fits_narrow_and_large() {
    let Some((world, mut browser)) = page(30) else { return };
    let phone = &world.plain_devices()[0];
    world.decide(&[phone], &[]);
    let device = format!("#/devices/{}", world.in_service(phone)["id"].as_str().expect("id"));
    let connector = format!("#/connectors/{}", world.connector().trim_start_matches("exchangeConnectors/"));
    let all = ADDRESSES.iter().copied().chain([device.as_str(), connector.as_str()]);
    for address in all {
        browser.go(address);
        assert_eq!(browser.ask("document.querySelectorAll('main h1').length"), 1, "{address}");
        assert_eq!(browser.nameless(), Vec::<String>::new(), "{address}");
        let twice = "(() => { const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
            return ids.filter((id, at) => ids.indexOf(id) !== at); })()";
        assert_eq!(browser.ask(twice), json!([]), "{address}");
        // 100 %, 200 %, and a telephone; in the dark and in the colours that a person forces.
        for (width, scale, scheme, forced) in
            [(1280, 1, "light", "none"), (640, 2, "dark", "none"), (320, 1, "dark", "active")]
        {
            browser.prefers(scheme, forced);
            browser.window(width, scale);
            assert_eq!(
                browser.ask("document.documentElement.scrollWidth <= innerWidth"),
                true,
                "{address} at {width}"
            );
        }
        browser.window(1280, 1);
    }
    browser.finish();
}

#[test]
fn a_device_is_renamed_and_its_wipe_needs_a_reason_and_the_end_of_its_id() {
    let Some((world, mut browser)) = page(20) else { return };
    world.enforce();
    let phone = world.plain_devices()[0].clone();
    let found = world.in_service(&phone);
    browser.go(&format!("#/devices/{}", found["id"].as_str().expect("id")));
    browser.fill("Name shown here", "Ann's phone");
    browser.press("Rename");
    browser.wait_for("The device is renamed.");
    let title = browser.ask("document.querySelector('h1').textContent");
    assert!(title.as_str().is_some_and(|title| title.starts_with("Ann's phone · ")), "{title}");
    browser.press("More");
    browser.press("Wipe…");
    browser.wait_for("A wipe cannot be undone.");
    browser.wait_for("What is removed");
    let end = |count: usize| {
        let id = id(&phone);
        id[id.len() - count..].to_owned()
    };
    let label = "The last 4 characters of this phone’s id";
    browser.fill(label, &end(4));
    assert!(browser.is_disabled("Wipe this phone"), "a reason is needed");
    browser.fill("Reason, kept with the order", "Reported stolen, ticket 88213");
    browser.fill(label, &end(3));
    assert!(browser.is_disabled("Wipe this phone"), "this is not the end of its id");
    browser.fill(label, &end(4));
    browser.press("Wipe this phone");
    browser.wait_for("A wipe is ordered for this phone.");
    let orders = world.why(&phone)["orders"].clone();
    assert_eq!(
        (&orders[0]["order"]["kind"], &orders[0]["reason"]),
        (&json!("wipe"), &json!("Reported stolen, ticket 88213"))
    );
    // It is taken back as long as that is possible.
    browser.press("More");
    assert!(browser.is_disabled("Wipe…"), "one is ordered");
    browser.press("Cancel wipe…");
    browser.press("Cancel wipe");
    browser.wait_for("Cancel wipe was ordered.");
    browser.finish();
}
