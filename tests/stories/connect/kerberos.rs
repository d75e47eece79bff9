//! Stories: MIT Kerberos between agent and server: over plain http with sealed messages, over https with channel
//! binding, by the KDC that was named and by krb5.conf.

use crate::support::kerberos::{REALM, Realm};
use crate::support::{Answers, Lab, World, peers};

const PASSWORD: &str = "Lab-Password-1";

const PROGRAMS: [&str; 3] = ["krb5kdc", "kdb5_util", "kadmin.local"];

fn world() -> Option<(Realm, World)> {
    if !peers::have(&PROGRAMS) {
        return None;
    }
    Some(world_of(Realm::start("svc-connector", PASSWORD)))
}

fn world_of(realm: Realm) -> (Realm, World) {
    let keytab = realm.keytab().to_string_lossy().into_owned();
    let lab = Lab::start(&["--devices", "120", "--keytab", &keytab]);
    assert_eq!(lab.account().1, PASSWORD, "the realm's user is the lab's account");
    (realm, World::with_lab(lab))
}

/// The server's address with the name that the keytab has a key for.
fn by_name(url: &str) -> String {
    url.replace("127.0.0.1", "localhost")
}

fn kerberos(world: &World, url: &str) -> Answers {
    let mut answers = world.answers();
    answers.set("exchange", "server", by_name(url));
    answers.set("exchange", "user", format!("svc-connector@{REALM}"));
    answers.set("exchange", "authentication", "kerberos");
    answers
}

fn set_up_and_sync(world: &World, answers: &Answers) {
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    world.agent.run_once();
    assert_eq!(world.agent.devices().len(), 120);
    assert_eq!(world.lab.open_shells(), 0);
}

#[test]
fn over_plain_http_every_message_is_sealed() {
    let Some((realm, world)) = world() else { return };
    let url = world.lab.document["servers"][0]["httpUrl"].as_str().expect("httpUrl").to_owned();
    let mut answers = kerberos(&world, &url);
    answers.set("exchange", "realm", REALM).set("exchange", "kdc", realm.kdc());
    set_up_and_sync(&world, &answers);
}

#[test]
fn over_https_by_the_kdc_of_krb5_conf() {
    let Some((realm, mut world)) = world() else { return };
    let url = world.lab.server_url(0);
    world.agent.env("KRB5_CONFIG", realm.krb5_conf().to_string_lossy());
    set_up_and_sync(&world, &kerberos(&world, &url));
}

#[test]
fn a_realm_that_asks_for_no_pre_authentication_is_logged_on_to() {
    if !peers::have(&PROGRAMS) {
        return;
    }
    let (realm, world) = world_of(Realm::start_without_preauth("svc-connector", PASSWORD));
    let mut answers = kerberos(&world, &world.lab.server_url(0));
    answers.set("exchange", "realm", REALM).set("exchange", "kdc", realm.kdc());
    answers.set("exchange", "password", "wr0ng-secret");
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stdout);
    let findings = output.json()["findings"].to_string();
    assert!(findings.contains("The password of") && findings.contains("is wrong"), "{findings}");
    assert_eq!(world.lab.failed_log_ons(), 0, "the server never saw it");
    answers.set("exchange", "password", PASSWORD);
    set_up_and_sync(&world, &answers);
}

#[test]
fn a_wrong_password_is_said_by_the_kdc_and_ends_connect() {
    let Some((realm, world)) = world() else { return };
    let url = world.lab.document["servers"][0]["httpUrl"].as_str().expect("httpUrl").to_owned();
    let mut answers = kerberos(&world, &url);
    answers.set("exchange", "realm", REALM).set("exchange", "kdc", realm.kdc());
    answers.set("exchange", "password", "wr0ng-secret");
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.json()["findings"].to_string().contains("password"), "{}", output.stdout);
    assert_eq!(world.lab.failed_log_ons(), 0, "the server never saw it");
    assert_eq!(world.agent.status()["connection"], "none");
}

/// Two servers beside the configured name; `tail`: more of the scenario.
fn two_servers(tail: &str) -> Lab {
    let servers = "[organization]\ndevices = 20\ndomain = \"contoso.com\"\n[[servers]]\nname = \"CAS01\"\nversion = \"15.2.986.5\"\n[[servers]]\nname = \"CAS02\"\nversion = \"15.2.986.5\"\n";
    let account =
        format!("[[accounts]]\nname = \"svc-connector\"\npassword = \"{PASSWORD}\"\nmailbox = true\n");
    Lab::scenario(&format!("{servers}{account}{tail}"), &[])
}

/// The findings about missing tickets.
fn without_ticket(check: &serde_json::Value) -> Vec<&serde_json::Value> {
    let findings = check["findings"].as_array().expect("findings");
    findings.iter().filter(|finding| finding["code"] == "exchange.kerberosNoTicket").collect()
}

#[test]
fn check_says_of_every_server_by_name_whether_there_is_a_ticket_with_one_log_on() {
    if !peers::have(&PROGRAMS) {
        return;
    }
    let realm = Realm::start("svc-connector", PASSWORD);
    let lab = two_servers(&format!("[authentication]\nkeytab = '{}'\n", realm.keytab().display()));
    realm.add_service("cas01.contoso.com");
    let world = World::with_lab(lab);
    let servers = &world.lab.document["servers"][0];
    for (url, method) in [("url", "automatic"), ("httpUrl", "kerberos")] {
        let mut answers = kerberos(&world, servers[url].as_str().expect("an address"));
        answers.set("exchange", "realm", REALM).set("exchange", "kdc", realm.kdc());
        answers.set("exchange", "authentication", method);
        let before = realm.log_ons();
        let output = world.agent.run_with(&["check", "--answers", "-", "--json"], &answers.to_toml());
        assert_eq!(output.code, 0, "no failure:\n{}\n{}", output.stdout, output.stderr);
        let told = &output.stderr;
        assert!(told.contains("HTTP/localhost: ticket"), "{told}");
        assert!(told.contains("HTTP/cas01.contoso.com: ticket"), "{told}");
        assert!(told.contains("HTTP/cas02.contoso.com: no ticket, the realm has no service"), "{told}");
        let check = output.json();
        let missing = without_ticket(&check);
        assert_eq!(missing.len(), 1, "{check}");
        let text = missing[0].to_string();
        let without = if method == "automatic" { "by NTLM" } else { "cannot log on" };
        assert!(text.contains("HTTP/cas02.contoso.com") && text.contains(without), "{text}");
        assert_eq!(missing[0]["severity"], "information");
        assert_eq!(realm.log_ons() - before, 2, "one for the session, and one for all names");
    }
}

#[test]
fn check_says_why_there_is_no_ticket_for_any_name() {
    let world = World::with_lab(two_servers(""));
    let mut answers = world.answers();
    // Nobody listens there.
    answers.set("exchange", "realm", REALM).set("exchange", "kdc", "127.0.0.1:9");
    let output = world.agent.run_with(&["check", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 0, "NTLM serves:\n{}\n{}", output.stdout, output.stderr);
    let check = output.json();
    let missing = without_ticket(&check);
    assert_eq!(missing.len(), 1, "one finding with every name: {check}");
    let text = missing[0].to_string();
    for name in ["HTTP/127.0.0.1", "HTTP/cas02.contoso.com", "127.0.0.1:9 does not answer", "port 88"] {
        assert!(text.contains(name), "{name}: {text}");
    }
    answers.set("exchange", "authentication", "ntlm");
    let output = world.agent.run_with(&["check", "--answers", "-", "--json"], &answers.to_toml());
    assert!(without_ticket(&output.json()).is_empty(), "NTLM was chosen: {}", output.stdout);
}

#[test]
fn ntlm_is_bound_to_its_tls_channel() {
    let world = World::new(60);
    let mut answers = world.answers();
    answers.set("exchange", "authentication", "ntlm");
    let output = world.agent.run_with(&["setup", "--answers", "-"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    world.agent.run_once();
    assert_eq!(world.agent.devices().len(), 60);
}
