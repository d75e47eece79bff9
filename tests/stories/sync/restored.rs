//! Stories: a folder or a database is put back, deleted or copied, and neither a wipe is repeated, nor does anybody stay
//! blocked, nor do two connectors work at once.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::policy::{guid, id, user};
use crate::support::{Agent, World, copy, wait_for};

fn agent_folder(world: &World) -> PathBuf {
    world.folder.path().join("agent")
}

fn service_folder(world: &World) -> PathBuf {
    world.folder.path().join("service")
}

fn codes(status: &Value) -> Vec<&str> {
    status["findings"].as_array().expect("findings").iter().filter_map(|f| f["code"].as_str()).collect()
}

/// A world that enforces and wants one phone blocked; nothing was done yet.
fn ready() -> (World, [Value; 2]) {
    let world = World::new(40);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    let phones = [plain[0].clone(), plain[1].clone()];
    world.decide(&[&phones[0]], &[]);
    world.enforce();
    (world, phones)
}

fn wipe(world: &World, phone: &Value) {
    let path = format!("exchangeDevices/{}", world.in_service(phone)["id"].as_str().expect("id"));
    let name = world.why(phone)["deviceName"].clone();
    world.must("POST", &format!("{path}/wipe"), json!({"confirmDeviceName": name}));
}

fn state_of_wipe(world: &World, phone: &Value) -> Value {
    let orders = world.why(phone)["orders"].as_array().expect("orders").clone();
    let wipe = orders.into_iter().find(|order| order["order"]["kind"] == "wipe");
    wipe.expect("the wipe")["state"].clone()
}

#[test]
fn a_folder_that_was_put_back_knows_what_was_done_since_and_repeats_no_wipe() {
    let (world, [blocked, wiped]) = ready();
    // The backup has the wipe among its orders, and not yet begun.
    wipe(&world, &wiped);
    let mut cut_off = Agent::new(agent_folder(&world));
    cut_off.env(exchange_connector::orders::steps::VARIABLE, "agent.received");
    assert_eq!(cut_off.run(&["run", "--once"]).code, -1);
    let backup = world.folder.path().join("backup");
    copy(&agent_folder(&world), &backup);
    world.agent.run_once();
    assert_eq!((world.blocked(&blocked), world.count("Clear-MobileDevice")), (vec![id(&blocked)], 1));
    assert_eq!(state_of_wipe(&world, &wiped), "waiting");
    let changes = world.count("Set-CASMailbox");

    copy(&backup, &agent_folder(&world));
    world.agent.run_once();
    let status = world.agent.status();
    assert!(codes(&status).contains(&"restore.agentWentBack"), "{status}");
    assert_eq!((world.count("Clear-MobileDevice"), world.count("Set-CASMailbox")), (1, changes));
    assert_eq!(state_of_wipe(&world, &wiped), "waiting");
    assert_eq!(world.blocked(&blocked), [id(&blocked)]);
    // The entry is the connector's own: it goes when the user enrols.
    world.enrolled(&[]);
    world.agent.run_once();
    assert!(world.blocked(&blocked).is_empty());
    // The wipe is followed to its end.
    let contact = format!("/devices/{}/contact", guid(&wiped));
    world.lab.control("POST", &contact, None);
    world.lab.control("POST", &contact, None);
    world.agent.run_once();
    assert_eq!((state_of_wipe(&world, &wiped), world.count("Clear-MobileDevice")), (json!("done"), 1));
}

#[test]
fn a_connector_whose_journal_is_deleted_takes_it_over_from_the_service() {
    let (world, [blocked, _]) = ready();
    let before = world.exchange();
    world.agent.run_once();
    assert_eq!(world.blocked(&blocked), [id(&blocked)]);
    for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
        let _ = fs::remove_file(agent_folder(&world).join(name));
    }
    world.agent.run_once();
    let status = world.agent.status();
    assert!(codes(&status).contains(&"restore.agentWentBack"), "{status}");
    assert_eq!(world.count("Set-CASMailbox"), 1);
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(done["changes"].as_array().expect("changes").len(), 1, "{done}");
    assert_eq!(world.exchange(), before);
}

#[test]
fn a_service_that_was_put_back_learns_what_was_done_and_takes_no_access_by_old_data() {
    let (mut world, [phone, _]) = ready();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
    world.service.kill();
    let backup = world.folder.path().join("backup");
    copy(&service_folder(&world), &backup);
    world.service.restart();
    // Since the backup the user has enrolled, and the phone has access again.
    world.enrolled(&[]);
    world.agent.run_once();
    assert!(world.blocked(&phone).is_empty());

    world.service.kill();
    copy(&backup, &service_folder(&world));
    world.service.restart();
    world.agent.run_once();
    let status = world.agent.status();
    assert!(codes(&status).contains(&"restore.serviceWentBack"), "{status}");
    let orders = world.service.all("orders");
    let of_phone = orders.iter().filter(|order| order["order"]["kind"] == "setDeviceAccess");
    assert_eq!(of_phone.filter(|order| order["state"] == "done").count(), 2, "{orders:?}");
    // By the database's old records the phone is to be blocked: that waits for a person.
    world.agent.run_once();
    assert!(world.blocked(&phone).is_empty());
    let held = world.service.get("runs?state=held");
    assert_eq!(held["value"].as_array().expect("runs").len(), 1, "{held}");
    // With everything read anew it is no question any more.
    world.decide(&[], &[]);
    world.agent.run_once();
    let held = world.service.get("runs?state=held");
    assert_eq!(
        (world.blocked(&phone).len(), held["value"].as_array().expect("runs").len()),
        (0, 0),
        "{held}"
    );
    // From here on the service decides as ever.
    world.enrolled(&[&phone]);
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
}

#[test]
fn of_two_copies_the_later_one_is_refused_and_both_say_so() {
    let (world, [phone, _]) = ready();
    world.agent.run_once();
    let second = world.folder.path().join("second");
    copy(&agent_folder(&world), &second);
    let _first = world.agent.start();
    // An order comes with the second answer at the earliest: what the copy knows is older than the last one.
    world.enrolled(&[]);
    wait_for("the first to work", || world.blocked(&phone).is_empty().then_some(()));
    let copied = Agent::new(second);
    let _second = copied.start();
    let refused = wait_for("the copy to be refused", || {
        let status = copied.status();
        codes(&status).contains(&"restore.copyRefused").then(|| status["findings"].to_string())
    });
    assert!(refused.contains("last contact"), "{refused}");
    world.enrolled(&[&phone]);
    wait_for("the first to go on", || (world.blocked(&phone) == [id(&phone)]).then_some(()));
    wait_for("the first to hear of the copy", || {
        codes(&world.agent.status()).contains(&"restore.copySeen").then_some(())
    });
    assert_eq!(world.count("Set-CASMailbox"), 3);
}

#[test]
fn backups_that_are_made_during_work_can_be_put_back() {
    let (mut world, [phone, _]) = ready();
    let (agent, service) =
        (world.folder.path().join("agent-backup"), world.folder.path().join("service-backup"));
    {
        let _serving = world.agent.start();
        wait_for("the block", || (world.why(&phone)["orders"][0]["state"] == "done").then_some(()));
        world.service.command(&["backup", &service.to_string_lossy()]);
        world.agent.json(&["backup", &agent.to_string_lossy(), "--json"]);
        assert_eq!(world.agent.run(&["backup", &agent.to_string_lossy()]).code, 1, "it replaces nothing");
        let zip = world.folder.path().join("agent.zip");
        world.agent.json(&["backup", &zip.to_string_lossy(), "--json"]);
        assert!(fs::metadata(&zip).expect("the file").len() > 1000);
    }
    world.service.kill();
    copy(&agent, &agent_folder(&world));
    copy(&service, &service_folder(&world));
    world.service.restart();
    wait_for("the agent to come in", || (world.agent.run(&["run", "--once"]).code == 0).then_some(()));
    world.enrolled(&[]);
    world.agent.run_once();
    assert!(world.blocked(&phone).is_empty());
}

#[test]
fn where_both_went_back_a_person_says_whose_an_entry_is_and_nobody_stays_blocked_silently() {
    let (mut world, [ours, theirs]) = ready();
    // Exchange was read once more before the backup, as every day.
    world.service.kill();
    let (agent, service) =
        (world.folder.path().join("agent-backup"), world.folder.path().join("service-backup"));
    copy(&agent_folder(&world), &agent);
    copy(&service_folder(&world), &service);
    world.service.restart();
    world.agent.run_once();
    assert_eq!(world.blocked(&ours), [id(&ours)]);

    world.service.kill();
    copy(&agent, &agent_folder(&world));
    copy(&service, &service_folder(&world));
    world.service.restart();
    // A person blocks another phone, and both users enrol.
    let by_hand = json!({"blockedDeviceIds": [id(&theirs)]});
    world.lab.control("PATCH", &format!("/mailboxes/{}", user(&theirs)), Some(by_hand));
    world.enrolled(&[]);
    world.agent.run_once();
    assert_eq!((world.blocked(&ours), world.blocked(&theirs)), (vec![id(&ours)], vec![id(&theirs)]));
    let unclaimed = world.service.all("unclaimedEntries");
    assert_eq!(
        unclaimed.iter().filter(|one| one["conflicts"] == true && one["owner"].is_null()).count(),
        2,
        "{unclaimed:?}"
    );
    let status = world.agent.status();
    assert!(codes(&status).contains(&"organization.entriesUnclaimed"), "{status}");
    let why = world.why(&ours);
    assert_eq!(why["unclaimedEntry"]["kind"], "blockedEntry", "{why}");

    let decide = |phone: &Value, owner: &str| {
        let entry = world.why(phone)["unclaimedEntry"].clone();
        world.must(
            "POST",
            "unclaimedEntries/decide",
            json!({"connectorId": entry["connectorId"], "owner": owner, "entries": [entry["id"]]}),
        );
    };
    decide(&ours, "ours");
    decide(&theirs, "byHand");
    world.agent.run_once();
    assert_eq!((world.blocked(&ours), world.blocked(&theirs)), (vec![], vec![id(&theirs)]));
    let status = world.agent.status();
    assert!(!codes(&status).contains(&"organization.entriesUnclaimed"), "{status}");
    // The entry is the connector's since: an undo of everything takes nothing that was made by hand.
    world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!((world.blocked(&ours), world.blocked(&theirs)), (vec![], vec![id(&theirs)]));
}

#[test]
fn a_torn_database_is_refused_and_a_new_one_learns_from_the_agent_without_a_set_up() {
    let (mut world, [phone, _]) = ready();
    world.agent.run_once();
    assert_eq!(world.blocked(&phone), [id(&phone)]);
    world.service.kill();
    let database = service_folder(&world).join("service.db");
    let torn = fs::read(&database).expect("the database");
    fs::write(&database, &torn[..torn.len() / 2]).expect("cut off");
    let _ = fs::remove_file(service_folder(&world).join("service.db-wal"));
    let refused = world.service.fails_to_start();
    assert!(refused.contains("0x0000182") || refused.contains("damaged"), "{refused}");
    world.service.begin_anew();
    world.agent.run_once();
    world.agent.run_once();
    let status = world.agent.status();
    assert!(codes(&status).contains(&"restore.serviceWentBack"), "{status}");
    let connector = &world.service.all("exchangeConnectors")[0];
    assert_eq!(connector["mode"], "observe", "{connector}");
    assert_eq!(world.blocked(&phone), [id(&phone)], "nothing is changed by it");
    let orders = world.service.all("orders");
    assert!(
        orders.iter().any(|order| order["state"] == "done" && order["order"]["kind"] == "setDeviceAccess"),
        "{orders:?}"
    );
    // The block is still the connector's own.
    world.agent.json(&["undo", "--all", "--json"]);
    assert!(world.blocked(&phone).is_empty());
}
