//! Stories: a connector that replaces another one learns what that one changed, unblocks what it blocked, and undoes
//! everything.

use serde_json::json;

use crate::support::policy::{id, user};
use crate::support::{Agent, World};

/// Another computer takes the organization over; its folder is empty.
fn replace(world: &mut World) {
    world.agent = Agent::new(world.folder.path().join("second"));
    let answers = world.answers().to_toml();
    let output = world.agent.run_with(&["setup", "--answers", "-", "--replace"], &answers);
    assert_eq!(output.code, 0, "setup failed:\n{}\n{}", output.stdout, output.stderr);
}

/// Three phones are blocked, an access rule and the users' text are set, by a connector that is replaced then.
#[test]
fn what_a_replaced_connector_changed_is_taken_off_and_taken_back_by_the_next() {
    let mut world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let before = world.exchange();
    let plain = world.plain_devices();
    let phones = [&plain[0], &plain[1], &plain[2]];
    world.decide(&phones, &[]);
    world.must(
        "PATCH",
        "exchangeOnPremisesPolicy?confirm=true",
        json!({"userMailInsert": "Call 1.",
            "accessRules": [{"deviceClass": {"name": "NoSuchPhone", "type": "family"}, "accessLevel": "block"}]}),
    );
    world.enforce();
    world.agent.run_once();
    for phone in phones {
        assert_eq!(world.blocked(phone), [id(phone)]);
    }
    let changed = world.exchange();
    assert_ne!(changed["rules"], before["rules"]);

    replace(&mut world);
    // Before anything else ran here, this connector can show and undo every change of the other one.
    let would = world.agent.json(&["undo", "--all", "--dry-run", "--json"]);
    assert_eq!(would["changes"].as_array().expect("changes").len(), 5, "{would}");
    assert_eq!(would["findings"], json!([]), "{would}");
    assert_eq!(world.exchange(), changed);

    // One user enrols: the next connector takes the entry off that it did not make.
    world.agent.run_once();
    world.enrolled(&phones[1..]);
    world.enforce();
    world.agent.run_once();
    assert!(world.blocked(phones[0]).is_empty(), "{}", user(phones[0]));
    assert_eq!(world.blocked(phones[1]), [id(phones[1])]);
    let why = world.why(phones[0]);
    assert_ne!(why["device"]["deviceAccessStateReason"], "individual", "{why}");

    let gone = world.agent.run(&["uninstall", "--undo"]);
    assert_eq!(gone.code, 0, "{}\n{}", gone.stdout, gone.stderr);
    assert_eq!(world.exchange(), before, "as it was before the first connector");
}

/// Without the service nobody can say what earlier connectors did, and the undo says so.
#[test]
fn an_undo_that_the_service_was_not_asked_about_says_so() {
    let mut world = World::new(60);
    world.set_up();
    world.agent.run_once();
    let plain = world.plain_devices();
    world.decide(&[&plain[0]], &[]);
    world.enforce();
    world.agent.run_once();
    replace(&mut world);
    world.service.kill();
    let done = world.agent.json(&["undo", "--all", "--json"]);
    let findings = done["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["code"] == "undo.notTakenOver"), "{done}");
    assert_eq!(world.blocked(&plain[0]), [id(&plain[0])]);
    world.service.restart();
    let done = world.agent.json(&["undo", "--all", "--json"]);
    assert_eq!(
        (done["changes"].as_array().expect("changes").len(), &done["findings"]),
        (1, &json!([])),
        "{done}"
    );
    assert!(world.blocked(&plain[0]).is_empty());
}
