//! Stories: a user gets a mail before the phone loses access; the mail comes once, the block at its time.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::policy::{id, user};
use crate::support::process::finish;
use crate::support::{Answers, World, peers, wait_for};

const MAILBOX: &str = "notify@contoso.com";

/// The notification mailbox and its password.
fn notify(world: &World, answers: &mut Answers) {
    let accounts = world.lab.document["accounts"].as_array().expect("accounts");
    let account = accounts.iter().find(|account| account["mailbox"] == MAILBOX).expect("the mailbox");
    answers.put("notification", "enable", true);
    answers.set("notification", "email", MAILBOX);
    answers.set("notification", "password", account["password"].as_str().expect("a password"));
}

/// The lab's proxy stands for the site's network: it knows where `autodiscover.contoso.com` is.
fn through_the_site(world: &World, answers: &mut Answers) {
    let proxy = &world.lab.document["proxy"];
    answers.put("proxy", "use", true).put("proxy", "exchange", true);
    answers.set("proxy", "name", proxy["host"].as_str().expect("host"));
    answers.put("proxy", "port", proxy["port"].as_i64().expect("port"));
}

/// Known devices, an agent with a notification mailbox, and the devices that a block takes access from.
pub(crate) fn known(change: impl FnOnce(&World, &mut Answers)) -> (World, Vec<Value>) {
    let world = World::new(60);
    let mut answers = world.answers();
    notify(&world, &mut answers);
    change(&world, &mut answers);
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "setup failed:\n{}\n{}", output.stdout, output.stderr);
    world.agent.run_once();
    let plain = world.plain_devices();
    assert!(plain.len() >= 4, "{} devices that a block takes access from", plain.len());
    (world, plain)
}

pub(crate) fn fixed_address(world: &World, answers: &mut Answers) {
    let url = world.lab.document["servers"][0]["ewsUrl"].as_str().expect("ewsUrl");
    answers.set("exchange", "exchange_web_service_url", url);
}

fn settings(world: &World, body: Value) {
    world.must("PATCH", "notificationSettings", body);
}

pub(crate) fn mails(world: &World) -> Vec<Value> {
    world.lab.control("GET", "/mail", None).as_array().expect("mails").clone()
}

fn faults(world: &World, knobs: Value) {
    world.lab.control("PUT", "/faults", Some(knobs));
}

/// How often EWS was asked.
fn asked(world: &World) -> u64 {
    let counters = world.lab.counters();
    let servers = counters["servers"].as_object().expect("servers");
    servers.values().filter_map(|server| server["directories"]["ews"].as_u64()).sum()
}

fn blocked(world: &World, phone: &Value) {
    wait_for("the block", || (world.blocked(phone) == [id(phone)]).then_some(()));
}

/// A mail program that nobody here wrote reads the mail from the user's inbox.
fn read_by_exchangelib(world: &World, mail: &Value) {
    let Some(python) = peers::python() else { return };
    let address = json!({"address": mail["to"][0]});
    world.lab.control("POST", "/accounts/viewer/mailbox", Some(address));
    let facts = world.folder.path().join("lab.json");
    std::fs::write(&facts, world.lab.document.to_string()).expect("the lab's facts");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/exchangelib_lab.py");
    let output = finish(Command::new(python).arg(script).arg("-").arg(&facts).arg("viewer"), "");
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    let last = output.stdout.lines().last().unwrap_or_default();
    let read: Value = serde_json::from_str(last).expect("what it read");
    assert_eq!(read["subject"], mail["subject"]);
    assert_eq!((&read["from"], &read["to"]), (&mail["from"], &mail["to"]));
    assert!(read["text"].as_str().expect("text").contains("Geräteverwaltung"), "{read}");
    assert!(
        read["html"].as_str().expect("html").contains("<a href=\"https://mgmt.contoso.com/enrol\""),
        "{read}"
    );
}

#[test]
fn a_mail_in_the_users_language_then_the_block_and_why_tells_both() {
    let (world, plain) = known(through_the_site);
    let [phone, chief, ..] = plain.as_slice() else { panic!("two phones") };
    let body = json!({"blockAfter": "PT4S", "enrollmentLink": "https://mgmt.contoso.com/enrol", "contact": "help@contoso.com",
        "userLanguages": [{"address": user(phone), "locale": "de-CH"}]});
    settings(&world, body);
    world.decide(&[phone, chief], &[chief]);
    assert!(mails(&world).is_empty(), "observing, nobody is told");
    world.enforce();
    let _agent = world.agent.start();
    let mail = wait_for("the mail", || mails(&world).first().cloned());
    let to = user(phone);
    assert_eq!((&mail["from"], &mail["to"]), (&json!(MAILBOX), &json!([to])));
    for part in ["text", "body"] {
        let text = mail[part].as_str().expect("text");
        for word in ["Geräteverwaltung", "https://mgmt.contoso.com/enrol", "help@contoso.com"] {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    }
    assert_eq!(mail["bodyType"], "HTML");
    read_by_exchangelib(&world, &mail);
    let told = wait_for("the answer about the mail", || {
        let notice = world.why(phone)["notification"].clone();
        (notice["mail"] == "sent").then_some(notice)
    });
    blocked(&world, phone);
    let why = wait_for("the answer about the block", || {
        let why = world.why(phone);
        let is_told = why["notification"]["text"].as_str()?.ends_with("The device is blocked.");
        // The orders of one answer may have been read before its notice.
        let orders = why["orders"].as_array()?;
        let has_ended = orders
            .iter()
            .any(|order| order["id"] == told["blockOrderId"] && !order["finishedDateTime"].is_null());
        (is_told && has_ended).then_some(why)
    });
    let time = |value: &Value| value.as_str().expect("a time").parse::<jiff::Timestamp>().expect("a time");
    let block =
        why["orders"].as_array().expect("orders").iter().find(|order| order["id"] == told["blockOrderId"]);
    let ended = time(&block.expect("the block")["finishedDateTime"]);
    assert!(time(&told["mailSentDateTime"]) < time(&told["blockDateTime"]), "{told}");
    assert!(ended >= time(&told["blockDateTime"]), "{why}");
    assert!(
        why["notification"]["text"].as_str().expect("text").contains(&format!("A mail was sent to {to}")),
        "{why}"
    );
    // The exempt user has both phone and mailbox as before.
    assert!(world.blocked(chief).is_empty());
    assert_eq!(world.why(chief)["notification"], Value::Null);
    assert_eq!(mails(&world).len(), 1);
    // The same chain at the connector, with the cmdlet that blocked.
    let text = world.agent.run(&["why", &id(phone)]).stdout;
    for part in [
        "Match:     no record",
        "Mail:      A mail was sent to",
        "(Set-CASMailbox) by policy, done at",
        "Read:      ",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    // The user enrols and gets access.
    world.enrolled(&[]);
    wait_for("the phone to be let in", || world.blocked(phone).is_empty().then_some(()));
    assert_eq!(mails(&world).len(), 1);
}

#[test]
fn a_busy_server_is_waited_for_and_the_mail_comes_once() {
    let (world, plain) = known(fixed_address);
    let phone = &plain[0];
    settings(&world, json!({"blockAfter": "PT1H"}));
    world.decide(&[phone], &[]);
    faults(&world, json!({"ews_busy_ms": 300}));
    world.enforce();
    let before = asked(&world);
    let _agent = world.agent.start();
    wait_for("EWS to refuse once", || (asked(&world) > before + 1).then_some(()));
    assert!(mails(&world).is_empty());
    faults(&world, json!({"ews_unavailable_requests": 1}));
    wait_for("the mail", || mails(&world).first().cloned());
    wait_for("its answer", || (world.why(phone)["notification"]["mail"] == "sent").then_some(()));
    assert_eq!(mails(&world).len(), 1);
    assert!(world.blocked(phone).is_empty(), "an hour is not over");
    // Enrolled in time: the block is withdrawn.
    world.enrolled(&[]);
    wait_for("the block to be withdrawn", || {
        (world.why(phone)["notification"]["withdrawn"] == true).then_some(())
    });
}

#[test]
fn a_busy_server_is_asked_once_for_all_mails() {
    let (world, plain) = known(fixed_address);
    let phones: Vec<&Value> = plain.iter().take(3).collect();
    settings(&world, json!({"blockAfter": "PT10H"}));
    world.decide(&phones, &[]);
    faults(&world, json!({"ews_busy_ms": 3_600_000}));
    world.enforce();
    let before = asked(&world);
    let _agent = world.agent.start();
    wait_for("EWS to refuse once", || (asked(&world) > before).then_some(()));
    // A full sync later the agent has requested none of the others. One log-on and call are three requests.
    assert_eq!(world.agent.run(&["sync", "full", "--wait"]).code, 0);
    assert!(asked(&world) <= before + 3, "{} after {before}", asked(&world));
    assert!(mails(&world).is_empty());
}

#[test]
fn a_lost_answer_is_looked_up_and_the_mail_comes_once() {
    let (world, plain) = known(fixed_address);
    let phone = &plain[0];
    settings(&world, json!({"blockAfter": "PT1H"}));
    world.decide(&[phone], &[]);
    faults(&world, json!({"ews_cut_after_send": true}));
    world.enforce();
    let mut agent = world.agent.start();
    wait_for("the mail", || mails(&world).first().cloned());
    // The agent dies before it learns anything, and finds the mail among the sent ones.
    agent.kill();
    faults(&world, json!({}));
    let _agent = world.agent.start();
    wait_for("its answer", || (world.why(phone)["notification"]["mail"] == "sent").then_some(()));
    assert_eq!(mails(&world).len(), 1);
}

#[test]
fn the_block_follows_though_no_mail_can_be_sent() {
    let (world, plain) = known(fixed_address);
    let phone = &plain[0];
    settings(&world, json!({"blockAfter": "PT3S"}));
    world.decide(&[phone], &[]);
    faults(&world, json!({"ews_forbidden": true}));
    world.enforce();
    let _agent = world.agent.start();
    blocked(&world, phone);
    let notice = wait_for("the mail's end", || {
        let notice = world.why(phone)["notification"].clone();
        (notice["mail"] == "failed").then_some(notice)
    });
    assert_eq!(notice["finding"]["code"], "mail.mailboxRefused", "{notice}");
    let text = notice["text"].as_str().expect("text");
    assert!(text.contains("could not be sent") && text.contains("may not send"), "{text}");
    assert!(mails(&world).is_empty());
}

/// What `check` says, with the notification mailbox and the site's network: the lines of its checks, and the findings.
fn check(world: &World, change: impl FnOnce(&mut Answers)) -> (String, Vec<Value>) {
    let mut answers = world.answers();
    notify(world, &mut answers);
    through_the_site(world, &mut answers);
    change(&mut answers);
    let file = world.folder.path().join("answers.toml");
    std::fs::write(&file, answers.to_toml()).expect("the answers");
    let output = world.agent.run(&["check", "--answers", &file.to_string_lossy(), "--json"]);
    let findings = output.json()["findings"].as_array().expect("findings").clone();
    (output.stderr, findings)
}

#[test]
fn connect_finds_the_notification_mailbox_by_every_documented_way() {
    let world = World::new(5);
    let first = |knobs: Value| {
        world.lab.control("PUT", "/faults/CAS01", Some(knobs));
    };
    let logged_on = |what: &str, (lines, findings): (String, Vec<Value>)| {
        let line = lines.lines().find(|line| line.contains("Notification mailbox")).unwrap_or_default();
        let good = line.starts_with("ok") && line.contains(MAILBOX) && line.contains("/EWS/Exchange.asmx");
        assert!(good, "{what}: {lines}");
        assert!(
            !findings.iter().any(|f| f["code"].as_str().is_some_and(|code| code.starts_with("ews."))),
            "{findings:?}"
        );
    };
    let second = "https://cas02.contoso.com/autodiscover/autodiscover.xml";
    for knobs in [
        json!({}),
        json!({"autodiscover_soap_off": true}),
        json!({"autodiscover_pox_off": true}),
        json!({"autodiscover_redirect": second}),
        json!({"autodiscover_soap_off": true, "autodiscover_pox_off": true, "autodiscover_http_redirect": second}),
    ] {
        first(knobs.clone());
        logged_on(&knobs.to_string(), check(&world, |_| {}));
    }
    // A stranger that plain http names gets no password, and the finding says what to do.
    first(json!({"autodiscover_soap_off": true, "autodiscover_pox_off": true,
        "autodiscover_http_redirect": "https://autodiscover.example.net/autodiscover/autodiscover.xml"}));
    let (_, findings) = check(&world, |_| {});
    let finding = findings.iter().find(|f| f["code"] == "ews.autodiscoverFailed").expect("the finding");
    assert!(finding["detail"].as_str().expect("detail").contains("no password"), "{finding}");
    assert!(finding["remedy"].as_str().expect("remedy").contains("exchange_web_service_url"), "{finding}");
    // The setting turns Autodiscover off.
    let url = world.lab.document["servers"][0]["ewsUrl"].as_str().expect("ewsUrl").to_owned();
    logged_on(
        "a fixed address",
        check(&world, |answers| {
            answers.set("exchange", "exchange_web_service_url", url);
        }),
    );
    assert_eq!(world.lab.failed_log_ons(), 0);
}

#[test]
fn a_wrong_password_of_the_notification_mailbox_is_tried_once() {
    let world = World::new(5);
    let (lines, findings) = check(&world, |answers| {
        answers.set("notification", "password", "wr0ng-secret");
    });
    assert!(findings.iter().any(|f| f["code"] == "ews.logonRefused"), "{findings:?}");
    assert!(!lines.contains("wr0ng-secret"), "{lines}");
    assert_eq!(world.lab.failed_log_ons(), 1, "so that no account is locked");
}
