//! Stories: each wrong input leads to a finding that names it and says who must act; exit code 1; nothing half stored.

use serde_json::{Value, json};

use crate::support::{Answers, Lab, World};

/// Sets up with changed answers, which must fail, and gives the findings.
fn refused(world: &World, change: impl FnOnce(&mut Answers)) -> Vec<Value> {
    let mut answers = world.answers();
    change(&mut answers);
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}\n{}", output.stdout, output.stderr);
    assert!(
        !output.stdout.contains("wr0ng-secret") && !output.stderr.contains("wr0ng-secret"),
        "a secret is shown"
    );
    assert_eq!(world.agent.status()["connection"], "none", "nothing is half stored");
    let document = output.json();
    let findings = document["findings"].as_array().expect("findings").clone();
    assert!(!findings.is_empty(), "{document}");
    for finding in &findings {
        for member in ["code", "severity", "text", "whoActs"] {
            assert!(finding[member].is_string(), "{member} in {finding}");
        }
    }
    findings
}

fn has_number(findings: &[Value], number: &str) -> bool {
    findings.iter().any(|finding| finding["number"] == number)
}

#[test]
fn a_host_that_does_not_exist() {
    let world = World::new(5);
    let findings = refused(&world, |a| {
        a.set("exchange", "server", "https://no-such-host.invalid/PowerShell/");
    });
    assert!(has_number(&findings, "0x0000001"), "{findings:?}");
}

#[test]
fn a_port_where_nothing_listens() {
    let world = World::new(5);
    let findings = refused(&world, |a| {
        a.set("exchange", "server", "https://127.0.0.1:1/PowerShell/");
    });
    assert!(has_number(&findings, "0x0000001"), "{findings:?}");
}

#[test]
fn an_unknown_root() {
    let world = World::new(5);
    let findings = refused(&world, |a| {
        a.0["exchange"].as_table_mut().expect("a table").remove("ca_file");
    });
    assert!(
        findings.iter().any(|f| f["code"].as_str().is_some_and(|code| code.contains("tls"))),
        "{findings:?}"
    );
}

#[test]
fn the_windows_endpoint_instead_of_exchanges() {
    let world = World::new(5);
    let url = world.lab.server_url(0).replace("/PowerShell/", "/wsman");
    let findings = refused(&world, |a| {
        a.set("exchange", "server", url);
    });
    assert!(!findings.is_empty());
}

#[test]
fn a_wrong_password_is_tried_once() {
    let world = World::new(5);
    let findings = refused(&world, |a| {
        a.set("exchange", "password", "wr0ng-secret");
    });
    let text = findings.iter().map(|f| f["text"].as_str().expect("text")).collect::<String>();
    assert!(text.contains("password"), "{text}");
    assert_eq!(world.lab.failed_log_ons(), 1, "the account must not be locked out");
}

#[test]
fn answers_with_an_unknown_key_name_the_nearest() {
    let world = World::new(5);
    let output = world.agent.run_with(&["setup", "--answers", "-"], "[exchange]\nsever = \"cas01\"\n");
    assert_ne!(output.code, 0);
    assert!(output.stderr.contains("sever") && output.stderr.contains("server"), "{}", output.stderr);
}

#[test]
fn an_account_file_that_is_used_up_or_damaged() {
    let world = World::new(5);
    let path = world.account_file();
    let text = std::fs::read_to_string(&path).expect("the file");
    std::fs::write(&path, &text[..text.len() / 2]).expect("half a file");
    let file = path.to_string_lossy().into_owned();
    refused(&world, |a| {
        a.set("service", "account_file", file);
    });

    let used_up = world.folder.path().join("one.accountcert");
    world.service.command(&["account-file", "--uses", "1", "--out", &used_up.to_string_lossy()]);
    let file = used_up.to_string_lossy().into_owned();
    let mut answers = world.answers();
    answers.set("service", "account_file", file.clone());
    let first = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(first.code, 0, "{}", first.stderr);
    let second = crate::support::Agent::new(world.folder.path().join("second"));
    let output = second.run_with(&["setup", "--answers", "-", "--replace", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.json()["findings"].to_string().contains("accountFile.usedUp"), "{}", output.stdout);
}

#[test]
fn a_second_computer_gets_the_replace_question() {
    let world = World::new(5);
    world.set_up();
    let second = crate::support::Agent::new(world.folder.path().join("second"));
    let answers = world.answers().to_toml();
    let output = second.run_with(&["setup", "--answers", "-", "--json"], &answers);
    assert_eq!(output.code, 1, "{}", output.stdout);
    let findings = output.json()["findings"].as_array().expect("findings").clone();
    assert!(has_number(&findings, "0x0000008"), "{findings:?}");
    let other = output.json()["existingConnector"].clone();
    assert!(other["connectorServerName"].is_string() && other["mode"] == "observe", "{other}");
    let output = second.run_with(&["setup", "--answers", "-", "--replace"], &answers);
    assert_eq!(output.code, 0, "{}", output.stderr);
    second.run_once();
    assert_eq!(world.agent.run(&["run", "--once"]).code, 1, "the replaced agent stops acting");
}

#[test]
fn a_replacement_goes_on_in_the_mode_that_the_service_holds_and_says_so() {
    let world = World::new(5);
    world.set_up();
    world.agent.run_once();
    world.enforce();
    let second = crate::support::Agent::new(world.folder.path().join("second"));
    let answers = world.answers().to_toml();
    let asked = second.run_with(&["setup", "--answers", "-", "--json"], &answers);
    let told = asked.json();
    assert_eq!(told["existingConnector"]["mode"], "enforce", "{told}");
    assert!(told["existingConnector"]["lastContactDateTime"].is_string(), "{told}");
    let text = told["findings"].to_string();
    assert!(text.contains("was last heard of at") && text.contains("enforces"), "{text}");
    let output = second.run_with(&["setup", "--answers", "-", "--replace"], &answers);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stderr.contains("is set up and enforces"), "{}", output.stderr);
    assert_eq!(second.status()["mode"], "enforce", "before its first check-in");
    let status = second.run(&["status"]).stdout;
    assert!(status.to_lowercase().contains("enforc"), "{status}");
    // A set-up again keeps the mode as well, and says so.
    let again = second.run_with(&["setup", "--answers", "-"], &answers);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(again.stderr.contains("is set up and enforces"), "{}", again.stderr);
}

/// An account that may read but not write: every program says so, leaves nothing half done, and continues once it may.
#[test]
fn a_set_cas_mailbox_that_the_account_does_not_have_is_told_everywhere() {
    let scenario = "[organization]\ndevices = 30\n[[servers]]\nname = \"CAS01\"\nversion = \"15.2.986.5\"\n\
        [[accounts]]\nname = \"svc-connector\"\npassword = \"Lab-Password-1\"\nhidden_cmdlets = [\"Set-CASMailbox\"]\n";
    let world = World::with_lab(Lab::scenario(scenario, &[]));
    world.set_up();
    world.agent.run_once();
    assert_eq!(world.agent.run(&["check"]).code, 0, "observing needs it not");
    let phone = world.plain_devices()[0].clone();
    let before = world.exchange();
    world.decide(&[&phone], &[]);
    world.enforce();
    assert_eq!(world.agent.run(&["run", "--once"]).code, 1);
    let order = world.why(&phone)["orders"][0].clone();
    assert_eq!(
        (&order["state"], &order["finding"]["code"]),
        (&json!("failed"), &json!("exchange.cmdletMissing")),
        "{order}"
    );
    let would = world.why(&phone)["whatWouldChange"].to_string();
    assert!(would.contains("is given Set-CASMailbox"), "{would}");
    let status = world.agent.status();
    let findings = status["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["code"] == "exchange.cmdletMissing"), "{status}");
    let check = world.agent.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(
        format!("{}{}", check.stdout, check.stderr).contains("Set-CASMailbox"),
        "{}{}",
        check.stdout,
        check.stderr
    );
    assert_eq!(world.exchange(), before);
}
