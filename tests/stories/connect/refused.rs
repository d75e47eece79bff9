//! Stories: a log-on that Exchange refused reaches it once, whatever the connector does next, until a person changes
//! something or says that it may be tried once more.

use serde_json::Value;

use crate::support::{Answers, Lab, World, wait_for};

/// An account that the third wrong password in a row locks.
fn world(devices: u64) -> World {
    World::with_lab(Lab::start(&["--devices", &devices.to_string(), "--lock-after", "3"]))
}

fn answers(world: &World, password: &str) -> Answers {
    let mut answers = world.answers();
    answers.set("exchange", "password", password);
    answers
}

fn check(world: &World, answers: &Answers, more: &[&str]) -> (i32, Value) {
    let file = world.folder.path().join("answers.toml");
    std::fs::write(&file, answers.to_toml()).expect("the answers");
    let output =
        world.agent.run(&[&["check", "--answers", &file.to_string_lossy(), "--json"], more].concat());
    assert!(!output.stdout.contains("wr0ng") && !output.stderr.contains("wr0ng"), "a secret is shown");
    (output.code, output.json())
}

fn set_up(world: &World, answers: &Answers, more: &[&str]) -> i32 {
    world.agent.run_with(&[&["setup", "--answers", "-"], more].concat(), &answers.to_toml()).code
}

fn has(document: &Value, code: &str) -> bool {
    document["findings"].as_array().expect("findings").iter().any(|finding| finding["code"] == code)
}

#[test]
fn a_refused_log_on_is_made_once_by_check_after_check_and_setup() {
    let world = world(5);
    let wrong = answers(&world, "wr0ng-secret");
    for _ in 0..3 {
        let (code, document) = check(&world, &wrong, &[]);
        assert_eq!(code, 1);
        assert!(has(&document, "exchange.logonRefused"), "{document}");
        assert_eq!(document["refusedLogons"][0]["user"], world.lab.account().0, "{document}");
    }
    assert_eq!(set_up(&world, &wrong, &[]), 1);
    assert_eq!(world.lab.failed_log_ons(), 1, "neither `check` nor `setup` repeats it");
    let status = world.agent.status();
    assert_eq!(
        (&status["connection"], has(&status, "logon.notRepeated")),
        (&"none".into(), true),
        "{status}"
    );
    assert_eq!(status["refusedLogons"][0]["nextTry"], Value::Null, "not by itself: {status}");

    // An agent of the same folder, as the window starts one, knows it too.
    let running = world.agent.start();
    assert_eq!(check(&world, &wrong, &[]).0, 1);
    assert_eq!(set_up(&world, &wrong, &[]), 1);
    assert_eq!(world.lab.failed_log_ons(), 1, "nor does an agent");
    assert_eq!(check(&world, &wrong, &["--try-refused-logon"]).0, 1);
    assert_eq!(world.lab.failed_log_ons(), 2, "once more by a person's word");
    assert_eq!(check(&world, &wrong, &[]).0, 1);
    assert_eq!(world.lab.failed_log_ons(), 2, "and once is once");
    drop(running);

    // A new password is tried at once, and ends it.
    let (code, document) = check(&world, &world.answers(), &[]);
    assert_eq!(code, 0, "{document}");
    world.set_up();
    let status = world.agent.status();
    assert_eq!(status["refusedLogons"], serde_json::json!([]), "{status}");
    assert!(!has(&status, "logon.notRepeated"), "{status}");
    assert_eq!(world.lab.failed_log_ons(), 2);
}

#[test]
fn a_password_that_became_wrong_is_tried_once_by_syncs_orders_and_restarts() {
    let world = world(30);
    world.set_up();
    world.agent.run_once();
    let (user, right) = world.lab.account();
    let name = user.rsplit('\\').next().expect("a name").to_owned();
    let change = |password: &str| {
        let body = serde_json::json!({ "password": password });
        world.lab.control("POST", &format!("/accounts/{name}/password"), Some(body));
        world.lab.control("POST", &format!("/accounts/{name}/end-logons"), None);
    };
    change("another");
    for _ in 0..2 {
        assert_eq!(world.agent.run(&["run", "--once"]).code, 1);
    }
    assert_eq!(world.lab.failed_log_ons(), 1, "a run of its own does not repeat it");

    let running = world.agent.start();
    for kind in ["quick", "full", "quick"] {
        assert_eq!(world.agent.run(&["sync", kind, "--wait"]).code, 1);
    }
    assert_eq!(world.agent.run(&["check"]).code, 1);
    assert_eq!(world.lab.failed_log_ons(), 1, "neither a person's syncs nor `check` repeat it");
    let status = world.agent.status();
    assert!(has(&status, "exchange.logonRefused") && has(&status, "logon.notRepeated"), "{status}");
    assert_eq!(status["refusedLogons"][0]["door"], "exchange", "{status}");
    drop(running);

    // A certificate that is renewed, or an agent that begins anew, changes nothing.
    let running = world.agent.start();
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 1);
    assert_eq!(world.lab.failed_log_ons(), 1, "a restart does not repeat it");

    // The old password holds again: nobody can know that, and a person says so.
    change(&right);
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 1);
    let once = world.agent.run(&["sync", "full", "--wait", "--try-refused-logon"]);
    assert_eq!(once.code, 0, "{}", once.stderr);
    assert_eq!(world.agent.run(&["sync", "quick", "--wait"]).code, 0);
    wait_for("the status without it", || (!has(&world.agent.status(), "logon.notRepeated")).then_some(()));
    assert_eq!(world.lab.failed_log_ons(), 1);
    drop(running);
}

#[test]
fn several_lanes_try_a_bad_password_once() {
    let world = world(200);
    let mut answers = world.answers();
    answers.put("exchange", "enable_parallel_command_support", true);
    assert_eq!(set_up(&world, &answers, &[]), 0);
    let name = world.lab.account().0.rsplit('\\').next().expect("a name").to_owned();
    let body = serde_json::json!({ "password": "another" });
    world.lab.control("POST", &format!("/accounts/{name}/password"), Some(body));
    for _ in 0..2 {
        assert_eq!(world.agent.run(&["run", "--once"]).code, 1);
    }
    assert_eq!(world.lab.failed_log_ons(), 1);
}

#[test]
fn the_notification_mailbox_is_tried_once_by_check_after_check() {
    let world = world(5);
    let mut answers = world.answers();
    let url = world.lab.document["servers"][0]["ewsUrl"].as_str().expect("ewsUrl");
    answers.put("notification", "enable", true);
    let accounts = world.lab.document["accounts"].as_array().expect("accounts");
    let mailbox = accounts.iter().find(|account| account["mailbox"] == "notify@contoso.com").expect("one");
    answers.set("notification", "email", "notify@contoso.com");
    answers.set("notification", "password", "wr0ng-too");
    answers.set("exchange", "exchange_web_service_url", url);
    for _ in 0..3 {
        let (code, document) = check(&world, &answers, &[]);
        assert_eq!(code, 1);
        assert!(has(&document, "ews.logonRefused"), "{document}");
    }
    assert_eq!(world.lab.failed_log_ons(), 1);
    answers.set("notification", "password", mailbox["password"].as_str().expect("a password"));
    assert_eq!(check(&world, &answers, &[]).0, 0);
    assert_eq!(world.lab.failed_log_ons(), 1);
}

#[test]
fn commands_at_the_same_moment_try_a_bad_password_once() {
    let world = world(5);
    let file = world.folder.path().join("wrong.toml");
    std::fs::write(&file, answers(&world, "wr0ng-secret").to_toml()).expect("the answers");
    let file = file.to_string_lossy().into_owned();
    std::thread::scope(|scope| {
        let (agent, file) = (&world.agent, file.as_str());
        let begun = ["check", "check", "check", "setup"]
            .map(|command| scope.spawn(move || agent.run(&[command, "--answers", file, "--json"])));
        for command in begun {
            let output = command.join().expect("it ends");
            assert_eq!(output.code, 1, "{}\n{}", output.stdout, output.stderr);
        }
    });
    assert_eq!(world.lab.failed_log_ons(), 1, "one of four");

    // Beside an agent that serves the folder, with a password that it has, and that became wrong.
    world.set_up();
    let name = world.lab.account().0.rsplit('\\').next().expect("a name").to_owned();
    let running = world.agent.start();
    let body = serde_json::json!({ "password": "another" });
    world.lab.control("POST", &format!("/accounts/{name}/password"), Some(body));
    world.lab.control("POST", &format!("/accounts/{name}/end-logons"), None);
    std::thread::scope(|scope| {
        let agent = &world.agent;
        let sync = scope.spawn(|| agent.run(&["sync", "quick", "--wait"]));
        let check = scope.spawn(|| agent.run(&["check"]));
        assert_eq!((sync.join().expect("it ends").code, check.join().expect("it ends").code), (1, 1));
    });
    assert_eq!(world.lab.failed_log_ons(), 2, "one more");
    drop(running);
}
