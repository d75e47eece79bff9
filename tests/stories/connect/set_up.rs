//! Stories of a connection's beginning and end: what a failed set-up leaves, what a successful one warns of, what a
//! support bundle holds, and what remains after the removal.

use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::support::World;

#[test]
fn a_set_up_that_failed_leaves_nothing() {
    let world = World::new(10);
    let mut answers = world.answers();
    answers.set("exchange", "server", "https://127.0.0.1:1/PowerShell/");
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stderr);
    let folder = world.folder.path().join("agent");
    assert!(!folder.exists(), "the data folder was made for nothing");

    // After a refused log-on it leaves what keeps the next one from repeating it, and nothing else.
    let mut answers = world.answers();
    answers.set("exchange", "password", "wr0ng-secret");
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stderr);
    let mut left: Vec<_> =
        std::fs::read_dir(&folder).expect("the folder").flatten().map(|entry| entry.file_name()).collect();
    left.sort();
    assert_eq!(left, ["refused-logons.json", "refused-logons.key"]);
    for name in left {
        let content = std::fs::read(folder.join(name)).expect("a file");
        assert!(!String::from_utf8_lossy(&content).contains("wr0ng-secret"));
    }
}

#[test]
fn an_account_file_that_others_can_read_is_told() {
    let world = World::new(10);
    let place = world.folder.path().join("open");
    std::fs::create_dir(&place).expect("a folder");
    let open = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("rights");
    };
    open(&place, 0o755);
    let account = place.join("site.accountcert");
    std::fs::copy(world.account_file(), &account).expect("copied");
    open(&account, 0o644);
    let mut answers = world.answers();
    answers.set("service", "account_file", account.to_string_lossy());
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    let findings = output.json()["findings"].clone();
    let finding = findings.as_array().expect("findings").iter().find(|f| f["code"] == "accountFile.readable");
    let text = finding.expect("the warning")["text"].as_str().expect("text").to_owned();
    assert!(text.contains(&*account.to_string_lossy()), "{text}");
}

/// Every file of a zip, one after the other.
fn content(path: &Path) -> String {
    let file = std::fs::File::open(path).expect("the bundle");
    let mut zip = zip::ZipArchive::new(file).expect("a zip file");
    let mut whole = String::new();
    for number in 0..zip.len() {
        zip.by_index(number).expect("a file").read_to_string(&mut whole).expect("text");
    }
    whole
}

#[test]
fn the_same_answers_set_up_again_and_a_removal_is_told_to_the_service() {
    let world = World::new(5);
    let account = world.folder.path().join("one.accountcert");
    world.service.command(&["account-file", "--uses", "1", "--out", &account.to_string_lossy()]);
    let mut answers = world.answers();
    answers.set("service", "account_file", account.to_string_lossy());
    let set_up = || world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    let first = set_up();
    assert_eq!(first.code, 0, "{}", first.stderr);
    // Its one use is spent.
    let second = set_up();
    assert_eq!(second.code, 0, "{}", second.stderr);
    assert!(second.stderr.contains("the enrolment is kept"), "{}", second.stderr);
    std::fs::remove_file(&account).expect("deleted, as it should be");
    let third = set_up();
    assert_eq!(third.code, 0, "{}", third.stderr);
    assert!(third.stderr.contains("is gone"), "{}", third.stderr);
    let connector = || world.service.get("exchangeConnectors")["value"][0].clone();
    assert_ne!(connector()["status"], "none");
    let removed = world.agent.run(&["uninstall", "--keep"]);
    assert_eq!(removed.code, 0, "{}", removed.stderr);
    assert_eq!(connector()["status"], "none", "nobody has to look for it");
}

#[test]
fn a_support_bundle_tells_all_but_the_secrets() {
    let mut world = World::new(30);
    // Also what the libraries below say.
    world.agent.env("EXCHANGE_CONNECTOR_LOG", "trace");
    let account_file = world.account_file();
    let mut answers = world.answers();
    answers.set("service", "account_file", account_file.to_string_lossy());
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    world.agent.run_once();
    let out = world.folder.path().join("bundle.zip");
    let here = world.agent.run(&["support-bundle", "--out", &out.to_string_lossy()]);
    assert_eq!(here.code, 0, "{}", here.stderr);
    let running = world.agent.start();
    let by_agent = world.agent.json(&["support-bundle", "--json"])["path"].as_str().expect("path").to_owned();
    drop(running);
    let token: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&account_file).expect("the account file"))
            .expect("json");
    let token = token["token"].as_str().expect("token").to_owned();
    for path in [out.as_path(), Path::new(&by_agent)] {
        let text = content(path);
        for secret in [world.lab.account().1.as_str(), "PRIVATE KEY", &token] {
            assert!(!text.contains(secret), "a secret is in {}", path.display());
        }
        assert!(text.contains("\"lastFullSync\"") && text.contains("setUp"), "{}", path.display());
        assert_eq!(std::fs::metadata(path).expect("there").permissions().mode() & 0o077, 0);
    }
}

#[test]
fn a_removal_is_asked_for_in_full_and_keeps_the_journal() {
    let world = World::new(10);
    world.set_up();
    world.agent.run_once();
    let unsaid = world.agent.run(&["uninstall"]);
    assert_eq!(unsaid.code, 2, "{}", unsaid.stderr);
    assert!(unsaid.stderr.contains("--undo") && unsaid.stderr.contains("--keep"), "{}", unsaid.stderr);
    assert!(world.agent.status()["connectorId"].is_string(), "nothing was done");
    let kept = world.agent.run(&["uninstall", "--keep"]);
    assert_eq!(kept.code, 0, "{}", kept.stderr);
    assert!(world.agent.status()["connectorId"].is_null());
    assert!(!world.folder.path().join("agent/secrets").exists());
    assert!(!world.folder.path().join("agent/OnPremisesExchangeConnectorServiceConfiguration.xml").exists());
    let again = world.agent.run(&["uninstall", "--keep"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(again.stderr.contains("no connection"), "{}", again.stderr);
    let events = world.agent.json(&["journal", "--json"]);
    let kinds: Vec<_> =
        events.as_array().expect("events").iter().map(|event| event["kind"].clone()).collect();
    assert!(kinds.contains(&"setUp".into()) && kinds.contains(&"removed".into()), "{kinds:?}");
}
