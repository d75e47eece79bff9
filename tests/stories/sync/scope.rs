//! Stories: discovery limited to a unit, a server or the targeted users. The connector leaves everything outside alone.

use serde_json::{Value, json};

use crate::support::{World, wait_for};

const GROUP: &str = "6f2c1c5e-9999-4a4a-8b8b-0123456789ab";

fn world() -> World {
    let world = World::new(60);
    world.set_up();
    world.agent.run_once();
    assert_eq!(world.agent.devices().len(), 60);
    world
}

fn patch(world: &World, path: &str, body: Value) {
    let (status, answer) = world.service.patch(path, body);
    assert!((200..300).contains(&status), "{path}: {answer}");
}

fn limit(world: &World, scope: Value) {
    let connector = world.service.all("exchangeConnectors")[0]["id"].as_str().expect("an id").to_owned();
    patch(world, &format!("exchangeConnectors/{connector}"), json!({"discoveryScope": scope}));
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

/// Identities inside and outside of the scope, as the service shows them.
fn sides(world: &World) -> (Vec<String>, Vec<String>) {
    let devices = world.service.all("exchangeDevices");
    let side = |outside: bool| {
        let mut names: Vec<String> = devices
            .iter()
            .filter(|device| device["outsideScope"] == outside)
            .map(|device| text(device, "identity").to_owned())
            .collect();
        names.sort();
        names
    };
    (side(false), side(true))
}

fn seen(world: &World) -> Vec<String> {
    let mut names: Vec<String> =
        world.agent.devices().iter().map(|device| text(device, "identity").to_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_unit_is_looked_at_and_nothing_outside_is_called_removed() {
    let world = world();
    let all = seen(&world);
    let unit = all[0].split('/').next().expect("a domain").to_owned() + "/Sales";
    let below = |name: &&String| name.starts_with(&format!("{unit}/"));
    let sales: Vec<String> = all.iter().filter(below).cloned().collect();
    assert!(!sales.is_empty() && sales.len() < 60, "{sales:?}");
    patch(&world, "complianceSources/api", json!({"complete": true}));
    patch(&world, "conditionalAccessSettings?confirm=true", json!({"enabled": true}));
    limit(&world, json!({"kind": "organizationalUnit", "organizationalUnit": unit}));
    world.agent.run_once();
    assert_eq!(seen(&world), sales);
    let (inside, outside) = sides(&world);
    assert_eq!((&inside, outside.len()), (&sales, 60 - sales.len()));
    // Nothing is decided about what is outside.
    wait_for("the decisions to follow", || {
        let devices = world.service.all("exchangeDevices");
        devices
            .iter()
            .all(|device| device["decision"].is_null() == (device["outsideScope"] == true))
            .then_some(())
    });

    // One of the unit goes, and one outside: the first is reported, of the second nothing is known.
    let id = |name: &String| name.rsplit('§').next().expect("an id").to_owned();
    for gone in [&sales[0], &outside[0]] {
        world.lab.control("DELETE", &format!("/devices/{}", id(gone)), None);
    }
    world.agent.run_once();
    let (inside, still) = sides(&world);
    assert_eq!((inside.as_slice(), still.len()), (&sales[1..], outside.len()));

    // By its distinguished name it is the same unit, and another scope: nothing is concluded from the change.
    let domain = unit.split('/').next().expect("a domain");
    let dn = format!("OU=Sales,DC={}", domain.replace('.', ",DC="));
    limit(&world, json!({"kind": "organizationalUnit", "organizationalUnit": dn}));
    world.agent.run_once();
    assert_eq!(sides(&world).0, sales[1..]);

    // A unit that is not there is an error of the sync, and takes nothing away.
    limit(&world, json!({"kind": "organizationalUnit", "organizationalUnit": "contoso.lab/Nowhere"}));
    let failed = world.agent.run(&["run", "--once"]);
    assert_eq!(failed.code, 1, "{}", failed.stderr);
    assert_eq!(sides(&world).0, sales[1..]);

    limit(&world, json!({"kind": "all"}));
    world.agent.run_once();
    let (inside, outside) = sides(&world);
    assert_eq!((inside.len(), outside.len()), (58, 0), "what is gone is seen by the sync of everything");
}

#[test]
fn the_targeted_users_are_followed_by_quick_syncs_too() {
    let world = world();
    let devices = world.service.all("exchangeDevices");
    let mut owners: Vec<String> =
        devices.iter().map(|device| text(&device["mailbox"], "smtpAddress").to_owned()).collect();
    owners.sort();
    owners.dedup();
    let of = |people: &[String]| {
        let mut names: Vec<String> = devices
            .iter()
            .filter(|device| people.iter().any(|address| address == text(&device["mailbox"], "smtpAddress")))
            .map(|device| text(device, "identity").to_owned())
            .collect();
        names.sort();
        names
    };
    let group = |people: &[String], complete: bool| {
        let body = json!({"complete": complete, "value": people});
        assert_eq!(world.service.request("PUT", &format!("groups/{GROUP}/members"), Some(body)).0, 204);
    };
    let settings = json!({"enabled": true, "includedGroups": [GROUP]});
    patch(&world, "conditionalAccessSettings?confirm=true", settings);
    limit(&world, json!({"kind": "targetedUsers"}));
    // Whom it targets is not known yet: what is seen counts, and nothing else is concluded.
    let partial = world.agent.run(&["run", "--once"]);
    assert_eq!(partial.code, 1, "{}", partial.stderr);
    assert!(partial.stderr.contains("not read completely"), "{}", partial.stderr);
    assert_eq!(sides(&world).1.len(), 0);

    group(&owners[..2], true);
    world.agent.run_once();
    assert_eq!(seen(&world), of(&owners[..2]));
    let (inside, outside) = sides(&world);
    assert_eq!((inside.len() + outside.len(), inside), (60, of(&owners[..2])));

    let mut running = world.agent.start();
    let quick = || {
        let output = world.agent.run(&["sync", "quick", "--wait"]);
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    };
    group(&owners[1..3], true);
    quick();
    wait_for("the quick sync's report", || (sides(&world).0 == of(&owners[1..3])).then_some(()));
    let gone = of(&owners[2..3]);
    for name in &gone {
        world.lab.control("DELETE", &format!("/devices/{}", name.rsplit('§').next().expect("an id")), None);
    }
    quick();
    wait_for("the removal to be reported", || {
        let (inside, outside) = sides(&world);
        (inside == of(&owners[1..2]) && outside.len() == 60 - inside.len() - gone.len()).then_some(())
    });
    assert_eq!(running.stop(), Some(0));
}

#[test]
fn a_server_is_looked_at_by_its_mailboxes() {
    let world = world();
    let server = world.lab.document["servers"][0]["name"].as_str().expect("a name").to_owned();
    limit(&world, json!({"kind": "server", "server": server}));
    world.agent.run_once();
    assert_eq!((seen(&world).len(), sides(&world).0.len()), (60, 60));
    // One that is not there is an error of the sync, and takes nothing away.
    limit(&world, json!({"kind": "server", "server": "MBX99"}));
    assert_eq!(world.agent.run(&["run", "--once"]).code, 1);
    assert_eq!(sides(&world).0.len(), 60);
    let other = world.lab.document["servers"][1]["name"].as_str().expect("a second server").to_owned();
    limit(&world, json!({"kind": "server", "server": other}));
    world.agent.run_once();
    assert_eq!(seen(&world).len(), 0);
    let (inside, outside) = sides(&world);
    assert_eq!((inside.len(), outside.len()), (0, 60), "they are in Exchange, and outside");
    let connector = world.service.all("exchangeConnectors")[0]["id"].as_str().expect("an id").to_owned();
    for bad in [json!({"kind": "server", "server": "*"}), json!({"kind": "server"}), json!("all")] {
        let answer =
            world.service.patch(&format!("exchangeConnectors/{connector}"), json!({"discoveryScope": bad}));
        assert_eq!(answer.0, 400, "{}", answer.1);
    }
}
