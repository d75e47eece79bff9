//! Stories of the service's page: which record belongs to a device, a reading of Microsoft Graph that waits for
//! approval, and the test mail of a template.

use serde_json::{Value, json};

use crate::support::browser::{Browser, page};
use crate::support::policy::id;
use crate::support::{Lab, World, peers, wait_for};

#[test]
fn a_record_is_linked_by_hand_from_a_proposal_and_the_link_is_taken_off() {
    let Some((world, mut browser)) = page(20) else { return };
    let phone = world.plain_devices()[0].clone();
    // The EAS id fits, but nobody knows whose address that is.
    let csv = format!(
        "userPrincipalName,easDeviceId,deviceName,complianceState\nsomebody@elsewhere.example,{},Desk phone,compliant\n",
        id(&phone)
    );
    assert_eq!(world.service.import("managedDevices/import", csv).0, 200);
    let how = |world: &World| world.why(&phone)["match"]["how"].clone();
    wait_for("the proposal", || (how(&world) == "ambiguous").then_some(()));
    browser.go("#/compliance/links");
    let name = world.why(&phone)["deviceName"].as_str().expect("a name").to_owned();
    browser.press(&format!("Link Desk phone to {name}"));
    browser.wait_for(&format!("Desk phone is linked to {name}."));
    browser.wait_for("No link is proposed.");
    assert_eq!(how(&world), "link");
    browser.go(&format!("#/devices/{}", world.in_service(&phone)["id"].as_str().expect("id")));
    browser.wait_for("Desk phone: Compliant (linked by hand; source csv)");
    browser.press("Remove the link");
    browser.wait_for("The link is removed.");
    browser.wait_for("Several records may be this device's; one is to be linked by hand");
    assert_eq!(how(&world), "ambiguous");
    // The same from the device's own page.
    browser.press("Link Desk phone");
    browser.wait_for("The record is linked.");
    assert_eq!(how(&world), "link");
    browser.finish();
}

/// It names the computer, changes nothing in Exchange, and the connector is told to go.
#[test]
fn a_connection_is_deleted_by_its_name_and_exchange_stays_as_it_is() {
    let Some((world, mut browser)) = page(12) else { return };
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
    let connector = world.service.get(&world.connector());
    let text = |name: &str| connector[name].as_str().expect("a text").to_owned();
    let (name, computer) = (text("exchangeOrganization"), text("connectorServerName"));
    browser.go(&format!("#/connectors/{}", text("id")));
    browser.press("Delete the connection…");
    browser.wait_for(&format!("The connector on the computer {computer} is refused from then on."));
    browser.wait_for("what the connector has set there remains, blocked devices too");
    browser.wait_for(&format!("first run exchange-connector uninstall --undo on {computer}"));
    assert!(browser.is_disabled("Delete the connection"), "the name was not typed");
    browser.escape();
    assert_eq!(world.service.all("exchangeConnectors").len(), 1);
    browser.press("Delete the connection…");
    browser.fill(&format!("Type {name} to confirm"), &name);
    browser.press("Delete the connection");
    browser.wait_for(&format!("is deleted. Now uninstall the connector on {computer}."));
    assert_eq!(world.service.all("exchangeConnectors"), Vec::<Value>::new());
    assert_eq!(world.service.all("exchangeDevices"), Vec::<Value>::new());
    let output = world.agent.run(&["run", "--once"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert_eq!(world.blocked(&phone), [id(&phone)], "Exchange stays as it is");
    browser.finish();
}

const SCENARIO: &str = "[organization]\ndevices = 60\nhostile_strings = false\n[[servers]]\nname = \"CAS01\"\n\
    version = \"15.2.986.5\"\n[[accounts]]\nname = \"svc-connector\"\npassword = \"Lab-Password-1\"\n[graph]\npage_size = 25\n";

#[test]
fn a_reading_with_far_fewer_records_waits_and_is_rejected_or_accepted() {
    if !peers::have(&["chromium"]) {
        return;
    }
    let world = World::with_lab(Lab::scenario(SCENARIO, &[]));
    let graph = world.lab.document["graph"].clone();
    let text = |name: &str| graph[name].as_str().expect("told by the lab").to_owned();
    let body = json!({"tenantId": text("tenant"), "clientId": text("clientId"), "clientSecret": text("secret"),
        "loginUrl": text("loginUrl"), "graphUrl": text("graphUrl"),
        "caCertificatesPem": std::fs::read_to_string(world.lab.ca_file()).expect("the CA")});
    world.must("PUT", "complianceSources/graph", body);
    let source = || world.service.get("complianceSources/graph");
    wait_for("the first reading", || (source()["lastFullRead"]["result"] == "succeeded").then_some(()));
    let records = world.service.all("managedDevices");
    let gone = records.len() / 4;
    let path = |record: &Value| format!("/graph/managedDevices/{}", record["id"].as_str().expect("id"));
    let remove =
        || records[..gone].iter().for_each(|one| drop(world.lab.control("DELETE", &path(one), None)));
    let mut browser = Browser::signed_in(&world.service);
    browser.go("#/compliance/graph");
    let shown =
        format!("It has {} records; the last complete one had {}.", records.len() - gone, records.len());
    remove();
    browser.press("Read everything");
    browser.wait_for("A reading waits for you");
    browser.wait_for(&shown);
    browser.wait_for(&format!("{gone} records would go. Nothing was concluded from it."));
    assert_eq!(world.service.all("managedDevices").len(), records.len());
    // It is rejected by putting Graph right: the notice goes, and every record is as it was.
    for record in &records[..gone] {
        let mut back = json!({});
        for name in ["userPrincipalName", "easDeviceId", "deviceName", "complianceState", "serialNumber"] {
            back[name] = record[name].clone();
        }
        world.lab.control("PUT", &path(record), Some(back));
    }
    browser.press("Read everything");
    wait_for("the notice to go", || (!browser.text().contains("A reading waits for you")).then_some(()));
    assert_eq!(source()["held"], Value::Null);
    assert_eq!(world.service.all("managedDevices").len(), records.len());
    // Now they are gone for good: a person confirms it with the number.
    remove();
    browser.press("Read everything");
    browser.wait_for("A reading waits for you");
    browser.press("Accept the reading…");
    browser.wait_for("their devices count as not enrolled");
    assert!(browser.is_disabled("Accept"), "the number was not typed");
    browser.fill(&format!("Type {gone}, the number of records that go, to confirm"), &gone.to_string());
    browser.press("Accept");
    browser.wait_for("The accepted reading: it has ended.");
    assert_eq!(source()["held"], Value::Null);
    // They go when a second reading does not find them either.
    browser.press("Read everything");
    browser.wait_for("Read everything: it has ended.");
    wait_for("the records to go", || {
        (world.service.all("managedDevices").len() == records.len() - gone).then_some(())
    });
    browser.finish();
}

#[test]
fn a_test_mail_is_seen_in_a_language_and_arrives() {
    if !peers::have(&["chromium"]) {
        return;
    }
    let world = World::new(10);
    let mut answers = world.answers();
    let accounts = world.lab.document["accounts"].as_array().expect("accounts").clone();
    let account = accounts.iter().find(|one| one["mailbox"].is_string()).expect("a mailbox");
    let mailbox = account["mailbox"].as_str().expect("an address").to_owned();
    answers.put("notification", "enable", true);
    answers.set("notification", "email", mailbox.as_str());
    answers.set("notification", "password", account["password"].as_str().expect("a password"));
    let ews = world.lab.document["servers"][0]["ewsUrl"].as_str().expect("ewsUrl").to_owned();
    answers.set("exchange", "exchange_web_service_url", ews);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "setup failed:\n{}\n{}", output.stdout, output.stderr);
    let _agent = world.agent.start();
    let mut browser = Browser::signed_in(&world.service);
    browser.go("#/notifications");
    browser.fill("Name of a new template", "Ours");
    browser.press("Add");
    browser.wait_for("Another language");
    browser.fill("Subject", "Ihr Telefon {device}");
    browser.fill("Text, HTML", "<p>Hallo {user}</p>");
    // The form of a new text is the last one with a language.
    browser.ask("document.querySelector('form[aria-label=\"New text\"] [name=locale]').value = 'de'");
    browser.press("Preview");
    browser.wait_for("Preview: de");
    let said = "document.querySelector('iframe.mail')?.contentDocument?.body?.innerText ?? ''";
    wait_for("the mail in its frame", || {
        browser.ask(said).as_str().is_some_and(|text| text.contains("Hallo Ann Example")).then_some(())
    });
    browser.press("Add");
    browser.wait_for("The text is saved.");
    // While the connector only observes, no mail leaves.
    browser.fill("Send a test mail to", "ann@contoso.com");
    browser.press("Send");
    browser.wait_for("The connector only observes; it sends no mail.");
    world.enforce();
    browser.ask("document.querySelector('form[aria-label=\"Test mail\"] [name=locale]').value = 'de'");
    browser.press("Send");
    browser.wait_for("The test mail is sent.");
    let mails = world.lab.control("GET", "/mail", None);
    assert_eq!(mails.as_array().map(Vec::len), Some(1), "{mails}");
    assert_eq!((&mails[0]["from"], &mails[0]["to"][0]), (&json!(mailbox), &json!("ann@contoso.com")));
    assert!(mails[0]["subject"].as_str().is_some_and(|text| text.starts_with("Ihr Telefon ")), "{mails}");
    assert!(mails[0]["text"].as_str().is_some_and(|text| text.contains("Hallo Ann Example")), "{mails}");
    browser.finish();
}

#[test]
fn a_switch_on_whose_approvals_failed_is_told_tried_again_and_given_up() {
    if !peers::have(&["chromium"]) {
        return;
    }
    // The account may not write personal lists, so no device can be approved.
    let hidden = SCENARIO
        .replace("\"Lab-Password-1\"\n", "\"Lab-Password-1\"\nhidden_cmdlets = [\"Set-CASMailbox\"]\n");
    let world = World::with_lab(Lab::scenario(&hidden, &[]));
    world.set_up();
    world.agent.run_once();
    world.enforce();
    let path = format!("{}/quarantineSwitchOn", world.connector());
    let plan = world.must("POST", &path, json!({"level": "quarantine", "dryRun": true}));
    let losing = plan["losesAccessCount"].as_u64().filter(|losing| *losing > 0);
    world.must("POST", &path, json!({"level": "quarantine", "confirmLosesAccessCount": losing}));
    let _agent = world.agent.start();
    let failed =
        || world.service.get("runs")["value"][0]["failedApprovalCount"].as_u64().filter(|failed| *failed > 0);
    wait_for("approvals that came to nothing", failed);
    let mut browser = Browser::signed_in(&world.service);
    browser.go(&format!("#/connectors/{}", world.connector().trim_start_matches("exchangeConnectors/")));
    browser.wait_for("A switch-on waits for you");
    browser.wait_for("so the default access level stays open.");
    browser.press("Try the approvals again…");
    browser.press("Try again");
    browser.wait_for("The approvals are ordered again.");
    wait_for("them to fail again", failed);
    browser.go("#/runs");
    browser.go(&format!("#/runs/{}", world.service.get("runs")["value"][0]["id"].as_str().expect("id")));
    browser.press("Give the switch-on up…");
    browser.wait_for("Approvals that were made stay");
    browser.press("Give it up");
    browser.wait_for("The switch-on is given up.");
    browser.wait_for("Rejected");
    assert_eq!(world.service.get("runs")["value"][0]["state"], "rejected");
    assert_eq!(world.exchange()["settings"]["defaultAccessLevel"], "Allow");
    browser.finish();
}
