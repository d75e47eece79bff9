//! The program itself: what it prints, what it records, its exit codes, its commands beside a running service.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use exchange_connector::api::enrollment::AccountFile;
use serde_json::Value;

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_exchange-connector-service"));
    command.arg("--data-dir").arg(folder).args(arguments).env_remove("RUST_LOG");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, arguments).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A service in a process of its own, ended when dropped.
struct Serving {
    child: Child,
    told: Value,
}

impl Serving {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = program(folder, &[&["serve", "--json"], arguments].concat())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let out = child.stdout.take().expect("standard output");
        BufReader::new(out).read_line(&mut line).expect("a line");
        Self { child, told: serde_json::from_str(&line).expect("one JSON document") }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn commands_work_beside_the_service_and_a_start_without_options_is_the_same_service() {
    let folder = tempfile::tempdir().expect("folder");
    let serving = Serving::start(folder.path(), &["--listen", "127.0.0.1:0"]);
    let url = serving.told["url"].as_str().expect("url").to_owned();
    assert!(!url.ends_with(":0"), "the chosen port: {url}");

    let file = folder.path().join("MicrosoftIntune.accountcert");
    let out = [
        "--out",
        file.to_str().expect("path"),
        "--organization",
        "Contoso",
        "--uses",
        "2",
        "--valid",
        "1",
        "--json",
    ];
    let made = run(folder.path(), &[&["account-file"], out.as_slice()].concat());
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let document: Value = serde_json::from_slice(&made.stdout).expect("one JSON document");
    assert_eq!(document["rootFingerprint"], serving.told["rootFingerprint"]);
    let account = AccountFile::parse(&std::fs::read_to_string(&file).expect("file")).expect("account file");
    assert_eq!(account.service_urls, [url.as_str()]);
    assert_eq!((account.uses, account.organization.as_deref()), (2, Some("Contoso")));
    assert!(!text(&made.stdout).contains(account.token.expose()));

    let added = run(folder.path(), &["user", "add", "ann", "--token"]);
    assert_eq!(text(&added.stdout).trim().len(), 64);
    assert_eq!(run(folder.path(), &["user", "add", "ANN"]).status.code(), Some(1));
    assert!(text(&run(folder.path(), &["user", "list"]).stdout).starts_with("ann\ttoken"));
    assert_eq!(run(folder.path(), &["user", "remove", "ann"]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["user", "remove", "ann"]).status.code(), Some(1));

    let zip = folder.path().join("Exchange_Connector_Setup.zip");
    let packed = run(folder.path(), &["package", "--out", zip.to_str().expect("path")]);
    assert_eq!(packed.status.code(), Some(0), "{}", text(&packed.stderr));
    let mut archive = zip::ZipArchive::new(std::fs::File::open(&zip).expect("zip")).expect("zip");
    let inside = std::io::read_to_string(archive.by_name("MicrosoftIntune.accountcert").expect("member"))
        .expect("text");
    assert!(AccountFile::parse(&inside).is_ok());
    assert!(archive.by_name("README.txt").is_ok());

    let root = serving.told["rootFingerprint"].clone();
    drop(serving);
    let again = Serving::start(folder.path(), &[]);
    assert_eq!(again.told["url"], url.as_str());
    assert_eq!(again.told["rootFingerprint"], root);
}

#[test]
fn the_end_of_a_restore_that_is_not_under_way_is_no_success() {
    let folder = tempfile::tempdir().expect("folder");
    let _serving = Serving::start(folder.path(), &["--listen", "127.0.0.1:0"]);
    let shown = run(folder.path(), &["restore", "show"]);
    assert_eq!(shown.status.code(), Some(0), "{}", text(&shown.stderr));
    assert!(text(&shown.stdout).contains("No connector waits"), "{}", text(&shown.stdout));
    let ended = run(folder.path(), &["restore", "end", "11111111-1111-1111-1111-111111111111"]);
    assert_eq!(ended.status.code(), Some(1), "{}", text(&ended.stdout));
    let said = text(&ended.stderr);
    assert!(said.contains("restore.notUnderWay") && said.contains("restore show"), "{said}");
}

#[test]
fn what_cannot_be_done_names_the_cause_and_wrong_use_is_told_apart() {
    let folder = tempfile::tempdir().expect("folder");
    for (arguments, code) in [
        (&["account-file", "--out", "x"][..], "service.neverStarted"),
        (&["user", "list"], "service.neverStarted"),
        (&["serve", "--database", "postgres://db/x"], "service.postgresNotSupported"),
        (&["serve", "--database", "mysql://db/x"], "service.databaseAddress"),
        (&["serve", "--listen", "somewhere"], "service.listen"),
        (&["serve", "--listen", "127.0.0.1:0", "--public-url", "http://x"], "service.publicUrl"),
        (
            &["serve", "--listen", "127.0.0.1:0", "--tls-certificate", "no.pem", "--tls-key", "no.key"],
            "service.certificateUnusable",
        ),
    ] {
        let done = run(folder.path(), arguments);
        assert_eq!(done.status.code(), Some(1), "{arguments:?}");
        assert!(text(&done.stderr).contains(code), "{arguments:?}: {}", text(&done.stderr));
        assert!(done.stdout.is_empty());
        assert!(!folder.path().join("service.toml").exists(), "nothing is recorded: {arguments:?}");
    }
    for arguments in
        [&["serve", "--tls-key", "x"][..], &["account-file", "--out", "x", "--uses", "0"], &["bogus"], &[]]
    {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn commands_are_in_the_audit_and_the_chain_is_verified_and_exported() {
    let folder = tempfile::tempdir().expect("folder");
    let _serving = Serving::start(folder.path(), &["--listen", "127.0.0.1:0"]);
    assert_eq!(run(folder.path(), &["user", "add", "ann", "--role", "audit"]).status.code(), Some(0));
    let verified = run(folder.path(), &["audit", "verify", "--json"]);
    assert_eq!(verified.status.code(), Some(0), "{}", text(&verified.stderr));
    let told: Value = serde_json::from_slice(&verified.stdout).expect("one JSON document");
    assert_eq!((&told["holds"], &told["last"]), (&Value::Bool(true), &Value::from(1)));
    let head = format!("1:{}", told["head"].as_str().expect("a hash"));
    assert_eq!(run(folder.path(), &["audit", "verify", "--head", &head]).status.code(), Some(0));
    // A head that is another one, and one of an entry that is gone.
    for wrong in [format!("1:{}", "0".repeat(64)), head.replacen('1', "9", 1)] {
        let refused = run(folder.path(), &["audit", "verify", "--head", &wrong]);
        assert_eq!(refused.status.code(), Some(1), "{wrong}");
        assert!(text(&refused.stderr).contains("service.auditBroken"), "{}", text(&refused.stderr));
    }
    assert_eq!(run(folder.path(), &["audit", "verify", "--head", "7"]).status.code(), Some(2));

    let table = run(folder.path(), &["audit", "export", "--csv"]);
    let lines = text(&table.stdout);
    assert!(lines.lines().nth(1).expect("an entry").contains(",commandLine,"), "{lines}");
    let out = folder.path().join("audit.json");
    let file = out.to_str().expect("a path");
    assert_eq!(run(folder.path(), &["audit", "export", "--json", "--out", file]).status.code(), Some(0));
    let entries: Vec<Value> = std::fs::read_to_string(&out)
        .expect("the file")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let operations: Vec<_> =
        entries.iter().map(|one| one["activityType"].as_str().expect("a text")).collect();
    assert_eq!(operations, ["create user", "export auditEvents"], "taking it away is an entry too");
}

#[test]
fn a_user_has_several_tokens_each_with_a_role_and_an_end() {
    let folder = tempfile::tempdir().expect("folder");
    let serving = Serving::start(folder.path(), &["--listen", "127.0.0.1:0"]);
    let first = run(folder.path(), &["user", "add", "ann", "--token", "--role", "operate"]);
    let add =
        |more: &[&str]| run(folder.path(), &[&["user", "token", "add", "ann", "--json"], more].concat());
    let made = add(&["--name", "report script", "--role", "read", "--days", "30"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let made: Value = serde_json::from_slice(&made.stdout).expect("one JSON document");
    assert_eq!((&made["role"], &made["name"]), (&Value::from("read"), &Value::from("report script")));
    for (wrong, code) in [
        (["--name", "report script", "--role", "read"], "user.exists"),
        (["--name", "x", "--role", "administer"], "user.unknown"),
    ] {
        let refused = add(&wrong);
        assert_eq!(refused.status.code(), Some(1));
        assert!(text(&refused.stderr).contains(code), "{}", text(&refused.stderr));
    }
    assert_eq!(add(&["--name", " "]).status.code(), Some(2));

    let root = std::fs::read(folder.path().join("ca/root.pem")).expect("root");
    let root = reqwest::Certificate::from_pem(&root).expect("certificate");
    let url = serving.told["url"].as_str().expect("url").to_owned();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let call = |token: &str, change: bool| {
        runtime.block_on(async {
            let client = reqwest::Client::builder().tls_certs_only([root.clone()]).build().expect("client");
            let address = format!("{url}/v1.0/deviceManagement/managedDevices");
            let request = if change {
                client.post(address).body(r#"{"deviceName": "Phone", "userPrincipalName": "a@contoso.com"}"#)
            } else {
                client.get(address)
            };
            request.bearer_auth(token).send().await.expect("answer").status().as_u16()
        })
    };
    let (script, whole) = (made["token"].as_str().expect("a token"), text(&first.stdout));
    let whole = whole.trim();
    assert_eq!((call(script, false), call(script, true)), (200, 403));
    assert_eq!((call(whole, false), call(whole, true)), (200, 201));
    let listed = text(&run(folder.path(), &["user", "token", "list", "ann"]).stdout);
    assert!(listed.starts_with("ann\treport script\tread\tends ") && !listed.contains(script), "{listed}");
    assert_eq!(run(folder.path(), &["user", "token", "end", "ann", "report script"]).status.code(), Some(0));
    assert_eq!((call(script, false), call(whole, false)), (401, 200), "the other token goes on");
    let audit = text(&run(folder.path(), &["audit", "export", "--json"]).stdout);
    assert!(audit.contains("report script") && !audit.contains(script), "{audit}");
}

#[test]
fn a_password_comes_by_standard_input_and_a_link_is_printed_once() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().expect("folder");
    let serving = Serving::start(folder.path(), &["--listen", "127.0.0.1:0"]);
    let with_input = |arguments: &[&str], input: &str| -> Output {
        let mut child = program(folder.path(), arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        // It may have refused and ended before it reads.
        let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
        child.wait_with_output().expect("it ends")
    };
    for (arguments, input) in [
        (vec!["user", "add", "ann", "--password-stdin"], "short\n"),
        (vec!["user", "add", "ann", "--password-stdin"], ""),
        (vec!["user", "add", "ann", "--password"], "correct horse battery\n"),
        (vec!["user", "password", "ann"], "correct horse battery\n"),
    ] {
        let refused = with_input(&arguments, input);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(text(&refused.stderr).contains("user.password"), "{}", text(&refused.stderr));
        assert!(!text(&refused.stderr).contains("horse"));
    }
    let listed = || text(&run(folder.path(), &["user", "list"]).stdout);
    assert_eq!(listed(), "", "nobody was added");
    let added = with_input(&["user", "add", "ann", "--password-stdin"], "correct horse battery\n");
    assert_eq!(added.status.code(), Some(0), "{}", text(&added.stderr));
    assert!(
        listed().contains("ann\tno token\t") && listed().contains("administer\tpassword"),
        "{}",
        listed()
    );
    let changed = with_input(&["user", "password", "ann", "--password-stdin"], "another good one\r\n");
    assert_eq!(changed.status.code(), Some(0), "{}", text(&changed.stderr));
    let unknown = with_input(&["user", "password", "eve", "--password-stdin"], "another good one\n");
    assert!(text(&unknown.stderr).contains("user.unknown"), "{}", text(&unknown.stderr));

    let made = run(folder.path(), &["user", "link", "bob", "--role", "helpDesk", "--json"]);
    let made: Value = serde_json::from_slice(&made.stdout).expect("one JSON document");
    let url = serving.told["url"].as_str().expect("url");
    assert!(made["link"].as_str().expect("a link").starts_with(&format!("{url}/#/link/")), "{made}");
    assert!(listed().contains("bob\tno token\tnever used\thelpDesk\tno password"), "{}", listed());
    let removed = run(folder.path(), &["user", "remove-second-factor", "bob"]);
    assert_eq!(removed.status.code(), Some(0), "{}", text(&removed.stderr));
}
