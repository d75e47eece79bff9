//! Stories of the service's page after a backup was put back: what is read anew, and entries that nobody knows.

use std::path::{Path, PathBuf};

use crate::support::browser::{Browser, page};
use crate::support::policy::id;
use crate::support::{World, copy, wait_for};

fn folder(world: &World, name: &str) -> PathBuf {
    world.folder.path().join(name)
}

/// Puts folders back while the service stands still, and starts it again.
fn put_back(world: &mut World, backups: &[(&Path, &str)]) {
    world.service.kill();
    for (backup, name) in backups {
        copy(backup, &folder(world, name));
    }
    world.service.restart();
}

fn connector_page(world: &World) -> String {
    let connectors = world.service.all("exchangeConnectors");
    format!("#/connectors/{}", connectors[0]["id"].as_str().expect("id"))
}

#[test]
fn an_entry_that_nobody_knows_is_claimed_on_the_page_and_goes() {
    let Some((mut world, _)) = page(40) else { return };
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    world.enforce();
    world.service.kill();
    let backups = [folder(&world, "agent-backup"), folder(&world, "service-backup")];
    copy(&folder(&world, "agent"), &backups[0]);
    copy(&folder(&world, "service"), &backups[1]);
    world.service.restart();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
    put_back(&mut world, &[(&backups[0], "agent"), (&backups[1], "service")]);
    world.enrolled(&[]);
    world.agent.run_once();

    let mut browser = Browser::signed_in(&world.service);
    browser.go(&connector_page(&world));
    browser.wait_for("Entries that nobody knows");
    browser.press("The connector’s…");
    browser.wait_for("Rules and undo may take it away then, under the brake.");
    browser.press("The connector’s");
    browser.wait_for("Noted.");
    world.agent.run_once();
    assert!(world.blocked(&phone).is_empty(), "the phone's user is enrolled");
    wait_for("no entry without an owner", || {
        let entries = world.service.all("unclaimedEntries");
        entries.iter().all(|one| one["owner"] == "ours" || one["conflicts"] == false).then_some(())
    });
    browser.finish();
}

#[test]
fn a_restore_is_ended_on_the_page_once_the_records_are_right() {
    let Some((mut world, _)) = page(40) else { return };
    let phone = world.plain_devices()[0].clone();
    world.decide(&[&phone], &[]);
    world.enforce();
    world.agent.run_once();
    world.service.kill();
    let backup = folder(&world, "service-backup");
    copy(&folder(&world, "service"), &backup);
    world.service.restart();
    world.enrolled(&[]);
    world.agent.run_once();
    put_back(&mut world, &[(&backup, "service")]);
    world.agent.run_once();

    let mut browser = Browser::signed_in(&world.service);
    browser.go(&connector_page(&world));
    browser.wait_for("Being read anew");
    browser.press("End this…");
    browser.wait_for("Are the records right as they are?");
    browser.press("Cancel");
    assert!(!world.service.all("exchangeConnectors")[0]["restoredDateTime"].is_null(), "nothing was ended");
    browser.press("End this…");
    browser.press("The records are right");
    browser.wait_for("The service decides by the records again.");
    assert!(world.service.all("exchangeConnectors")[0]["restoredDateTime"].is_null());
    assert!(world.blocked(&phone).is_empty(), "what the old records want waits for the next decision");
    browser.finish();
}
