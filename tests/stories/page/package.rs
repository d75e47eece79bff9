//! Stories of the console around a new connector: the set-up package is downloaded, and one answer says whose the entries
//! are that stood there before.

use exchange_connector::package::account_file_of;
use serde_json::Value;

use crate::support::browser::{Browser, page};
use crate::support::policy::id;
use crate::support::{Service, peers, wait_for};

#[test]
fn the_on_premises_connector_is_downloaded_after_a_question() {
    if !peers::have(&["chromium"]) {
        return;
    }
    let place = tempfile::tempdir().expect("a folder");
    let windows = place.path().join("programs/windows");
    std::fs::create_dir_all(&windows).expect("a folder");
    std::fs::write(windows.join("Exchange_Connector_Setup.exe"), "MZ").expect("written");
    std::fs::write(windows.join("Exchange_Connector.msi"), "msi").expect("written");
    let programs = place.path().join("programs").to_string_lossy().into_owned();
    let service =
        Service::start_as(&place.path().join("service"), &[("EXCHANGE_CONNECTOR_SETUP_PROGRAMS", programs)]);
    let mut browser = Browser::signed_in(&service);
    let folder = place.path().join("downloads");
    std::fs::create_dir(&folder).expect("a folder");
    browser.downloads(&folder);
    browser.go("#/connectors");
    browser.press("Download On-premises Connector…");
    browser.wait_for("It is good for 5 enrollments and 7 days");
    browser.press("Download On-premises Connector");
    browser.wait_for("The set-up package is downloaded.");
    let zip = folder.join("Exchange_Connector_Setup.zip");
    let account = wait_for("the package", || account_file_of(&std::fs::read(&zip).ok()?).ok());
    assert!(account.expose().contains(service.url.trim_end_matches('/')));
    std::fs::remove_file(windows.join("Exchange_Connector.msi")).expect("removed");
    browser.go("#/devices");
    browser.go("#/connectors");
    browser.wait_for("The set-up programs are not on the service’s computer:");
    browser.wait_for("holds Exchange_Connector.msi");
    browser.finish();
}

/// What the original connector blocked would stay blocked for ever.
#[test]
fn one_answer_says_whose_the_entries_are_that_stood_there_before() {
    let Some((world, mut browser)) = page(120) else { return };
    let devices = world.agent.devices();
    let blocked = |device: &&Value| world.blocked(device).iter().any(|entry| entry == &id(device));
    let phone =
        devices.iter().find(blocked).expect("the lab has a phone that stands on the blocked list").clone();
    world.decide(&[], &[]);
    world.enforce();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)], "nobody said whose it is");
    browser.go(&format!("#/{}", world.connector().replace("exchangeConnectors", "connectors")));
    browser.wait_for("Entries from before this connector");
    browser.press("An earlier connector’s…");
    browser.wait_for("entries away then, under the brake");
    browser.press("An earlier connector’s");
    browser.wait_for("Noted.");
    let left = world.service.get("unclaimedEntries")["value"].as_array().expect("entries").clone();
    assert!(left.iter().all(|one| one["owner"] != "before"), "{left:?}");
    wait_for("the order to let the phone in", || {
        world.agent.run_once();
        world.blocked(&phone).is_empty().then_some(())
    });
    browser.finish();
}
