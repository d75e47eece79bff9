//! Stories of the service's page: mailbox policies, presets, stale partnerships and Microsoft Graph, from a form to Exchange.

use serde_json::{Value, json};

use crate::support::browser::{Browser, page};
use crate::support::policy::{id, user};
use crate::support::{Lab, World, peers, wait_for};

const GROUP: &str = "00000000-0000-0000-0000-0000000000b1";

#[test]
fn a_mailbox_policy_goes_from_its_form_to_a_mailbox_and_away_again() {
    let Some((world, mut browser)) = page(30) else { return };
    let phone = world.plain_devices()[0].clone();
    let members = json!({"displayName": "Strict users", "complete": true, "value": [user(&phone)]});
    world.must("PUT", &format!("groups/{GROUP}/members"), members);
    world.enforce();
    let before = world.exchange();
    browser.go("#/policies");
    browser.press("New mailbox policy");
    browser.wait_for("AllowNonProvisionableDevices");
    browser.fill("Name", "Strict");
    browser.ask("document.querySelector('.boxes input').click()");
    browser.choose("PasswordEnabled", "$true");
    browser.choose("AllowNonProvisionableDevices", "$true");
    browser.fill("MinPasswordLength", "99");
    browser.press("Preview and save…");
    browser.wait_for("the setting MinPasswordLength takes a number from 1 to 16, or null, not 99.");
    browser.fill("MinPasswordLength", "6");
    browser.press("Preview and save…");
    browser.wait_for("Save this mailbox policy?");
    browser.press("Save");
    browser.wait_for("The mailbox policy is saved.");
    let made = &world.service.all("exchangeMailboxPolicies")[0];
    assert_eq!(
        (&made["name"], &made["settings"]["MinPasswordLength"]),
        (&json!("Strict"), &json!(6)),
        "{made}"
    );
    world.agent.run_once();
    world.agent.run_once();
    let linked = |world: &World| {
        let exchange = world.exchange();
        let mailboxes = exchange["mailboxes"].as_array().expect("mailboxes").clone();
        let of = mailboxes.into_iter().find(|one| one["smtpAddress"] == user(&phone).as_str());
        of.expect("the mailbox")["policy"].clone()
    };
    assert_eq!(linked(&world), "Strict");
    browser.press("Remove…");
    browser.press("Remove");
    browser.wait_for("The mailbox policy is not wanted any more");
    world.agent.run_once();
    world.agent.run_once();
    assert_eq!(world.exchange(), before);
    // Back to the default, as a plan: there is nothing to do.
    browser.press("Show the plan");
    browser.wait_for("would be reset");
    browser.finish();
}

/// Nobody has to ask for them, and the question before Apply has them again.
#[test]
fn the_numbers_of_every_preset_are_seen_before_it_is_applied() {
    let Some((world, mut browser)) = page(30) else { return };
    browser.go("#/access/presets");
    let presets = world.service.get("accessPresets")["value"].as_array().expect("presets").clone();
    for (preset, title) in presets.iter().zip(["Allow list", "Block list", "Mixed, with quarantine"]) {
        let path = format!("accessPresets/{}/plan", preset["name"].as_str().expect("a name"));
        let plan = world.must("POST", &path, json!({}));
        let losing = plan["impact"][0]["losesAccessCount"].as_u64().expect("a number");
        let card =
            format!("document.querySelector('section[aria-label=\"{title}\"] table')?.textContent ?? ''");
        wait_for(&format!("the numbers of {title}"), || {
            let text = browser.ask(&card);
            let text = text.as_str().expect("a text");
            (text.contains("Would lose it") && text.contains(&losing.to_string())).then_some(())
        });
        browser.press(&format!("Apply {title}"));
        browser.wait_for(&format!("Apply {title}?"));
        let question = browser.ask("document.querySelector('dialog table').textContent");
        assert!(question.as_str().is_some_and(|text| text.contains(&losing.to_string())), "{question}");
        browser.press("Cancel");
        browser.wait_for("othing was saved");
    }
    assert_eq!(world.service.get("exchangeOnPremisesPolicy")["defaultAccessLevel"], "none");
    browser.finish();
}

#[test]
fn a_preset_shows_what_it_does_and_needs_the_word_where_it_locks_out() {
    let Some((world, mut browser)) = page(30) else { return };
    browser.go("#/access/presets");
    browser.press("Show the plan of Allow list");
    browser.wait_for("Would lose it");
    browser.press("Apply Allow list");
    browser.wait_for("This would leave hardly anyone with access.");
    assert!(browser.is_disabled("Apply"));
    browser.press("Cancel");
    browser.wait_for("Nothing was saved");
    assert_eq!(world.service.get("exchangeOnPremisesPolicy")["defaultAccessLevel"], "none");
    browser.press("Apply Block list");
    browser.wait_for("Apply Block list?");
    browser.press("Apply");
    browser.wait_for("Block list is applied.");
    assert_eq!(world.service.get("exchangeOnPremisesPolicy")["defaultAccessLevel"], "allow");
    assert_eq!(world.service.get("conditionalAccessSettings")["enabled"], true);
    // Device classes that Exchange knows are offered where a rule is made.
    browser.go("#/access/exchange");
    browser.press("Add an access rule");
    assert!(
        browser
            .ask("document.querySelectorAll('#classes option').length")
            .as_u64()
            .is_some_and(|many| many > 3)
    );
    browser.fill("Is exactly", "PalmPre");
    browser.press("Preview and save…");
    browser.press("Save");
    browser.wait_for("The settings are saved.");
    let rules = world.service.get("exchangeOnPremisesPolicy")["accessRules"].clone();
    assert_eq!(rules[0]["deviceClass"], json!({"name": "PalmPre", "type": "family"}), "{rules}");
    // An exemption by a mail address becomes one by the mailbox's GUID, which does not change.
    let phone = world.plain_devices()[0].clone();
    browser.go("#/access");
    browser.press("Add an exemption");
    browser.fill("Mail address, or device id", &user(&phone));
    browser.press("Preview and save…");
    browser.wait_for("an exemption has no note that says why");
    browser.fill("Note: why", "A new phone is on its way");
    browser.press("Preview and save…");
    browser.press("Save");
    browser.wait_for("The settings are saved.");
    let exemption = world.service.get("conditionalAccessSettings")["exemptions"][0].clone();
    assert_eq!(exemption["mailboxGuid"], phone["mailbox"]["guid"], "{exemption}");
    browser.finish();
}

#[test]
fn stale_partnerships_are_removed_by_a_run_that_is_accepted_with_its_number() {
    let Some((world, mut browser)) = page(20) else { return };
    world.enforce();
    browser.go("#/stale?days=90");
    let stale = world.service.all("stalePartnerships?days=90");
    assert!(stale.len() > 2, "{stale:?}");
    let kept = stale.iter().find(|one| one["mailbox"]["smtpAddress"].is_string()).expect("one with an owner");
    browser
        .fill("Except users, one address a line", kept["mailbox"]["smtpAddress"].as_str().expect("address"));
    browser.press("Show the plan");
    browser.wait_for("would be removed");
    browser.press("Make the run…");
    browser.press("Make the run");
    browser.wait_for("A run waits for you");
    let run = world.service.get("runs?state=held")["value"][0].clone();
    let many = run["orderCount"].as_u64().expect("a number");
    assert!(many > 0 && many < stale.len() as u64, "{run}");
    let before = world.exchange()["devices"].as_array().map(Vec::len);
    browser.press("Accept…");
    browser.fill(&format!("Type {many}, the number of partnerships, to confirm"), &many.to_string());
    browser.press("Accept the run");
    browser.wait_for("The run is accepted");
    world.agent.run_once();
    browser.wait_for("Done");
    let after = world.exchange()["devices"].as_array().map(Vec::len);
    assert!(after <= before, "{before:?} {after:?}");
    assert!(
        world
            .agent
            .devices()
            .iter()
            .any(|device| id(device) == kept["deviceId"].as_str().unwrap_or_default())
    );
    browser.finish();
}

const SCENARIO: &str = "[organization]\ndevices = 30\nhostile_strings = false\n[[servers]]\nname = \"CAS01\"\n\
    version = \"15.2.986.5\"\n[[accounts]]\nname = \"svc-connector\"\npassword = \"Lab-Password-1\"\n[graph]\npage_size = 7\n";

#[test]
fn microsoft_graph_is_set_tested_read_and_removed_and_its_secret_never_comes_back() {
    if !peers::have(&["chromium"]) {
        return;
    }
    let world = World::with_lab(Lab::scenario(SCENARIO, &[]));
    world.set_up();
    world.agent.run_once();
    let graph = world.lab.document["graph"].clone();
    let text = |name: &str| graph[name].as_str().expect("told by the lab").to_owned();
    let mut browser = Browser::signed_in(&world.service);
    browser.go("#/compliance/graph");
    browser.fill("Tenant", "no tenant!");
    browser.fill("Application (client) id", &text("clientId"));
    browser.fill("Client secret", &text("secret"));
    browser.press("Times and other hosts");
    browser.fill("Other log-on host", &text("loginUrl"));
    browser.fill("Other Graph host", &text("graphUrl"));
    browser.fill("Extra roots, PEM", &std::fs::read_to_string(world.lab.ca_file()).expect("the CA"));
    browser.press("Save");
    browser.wait_for("is no tenant");
    assert_eq!(browser.value("Client secret"), text("secret"), "what was typed stays");
    browser.fill("Tenant", &text("tenant"));
    browser.press("Save");
    browser.wait_for("Microsoft Graph is set.");
    assert_eq!(browser.value("New client secret"), "");
    let shown = browser.ask("document.documentElement.outerHTML").to_string();
    let source = world.service.get("complianceSources/graph").to_string();
    assert!(!shown.contains(&text("secret")) && !source.contains(&text("secret")));
    browser.press("Test");
    browser.wait_for("The test succeeded.");
    browser.press("Read everything");
    browser.wait_for("Read everything: it has ended.");
    wait_for("records", || (!world.service.all("managedDevices").is_empty()).then_some(()));
    // One setting is changed, the others are sent along: certificate authorities and hosts stay.
    browser.press("Times and other hosts");
    browser.fill("Changes are read after, in minutes", "7");
    browser.press("Save");
    browser.wait_for("Microsoft Graph is set.");
    let source: Value = world.service.get("complianceSources/graph");
    assert_eq!(
        (&source["quickReadMinutes"], &source["caCertificates"]),
        (&json!(7), &json!(true)),
        "{source}"
    );
    browser.go("#/compliance");
    browser.wait_for("graph");
    browser.go("#/compliance/graph");
    browser.press("Remove…");
    browser.fill("Type graph to confirm", "graph");
    browser.press("Remove");
    browser.wait_for("Microsoft Graph is removed.");
    assert_eq!(world.service.request("GET", "complianceSources/graph", None).0, 404);
    browser.finish();
}
