//! Stories: groups from Active Directory by LDAP, with OpenLDAP's slapd in its place.

use serde_json::{Value, json};

use crate::support::samba::{self, Samba, USERS};
use crate::support::slapd::{BASE, PROGRAMS, READER, Slapd};
use crate::support::{Answers, World, peers, wait_for};

/// The lab's account has it.
const PASSWORD: &str = "Lab-Password-1";
const INCLUDED: &str = "6f2c1c5e-1111-4a4a-8b8b-0123456789ab";
const INNER: &str = "6f2c1c5e-2222-4a4a-8b8b-0123456789ab";
const EXCLUDED: &str = "6f2c1c5e-3333-4a4a-8b8b-0123456789ab";
const EXCLUDED_INNER: &str = "6f2c1c5e-4444-4a4a-8b8b-0123456789ab";

fn answers(world: &World, slapd: &Slapd, url: &str) -> Answers {
    let mut answers = world.answers();
    assert_eq!(world.lab.account().1, PASSWORD);
    answers.set("exchange", "ca_file", slapd.ca_file(&world.lab.ca_file()).to_string_lossy());
    answers.set("directory", "server", url).set("directory", "user", READER);
    answers
}

fn set_up(world: &World, answers: &Answers) -> Value {
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}\n{}", output.stdout, output.stderr);
    output.json()
}

/// A world with a directory, set up and synced, whose service wants the groups from there.
fn world(limits: &str) -> Option<(Slapd, World)> {
    if !peers::have(&PROGRAMS) {
        return None;
    }
    let slapd = Slapd::start(PASSWORD, limits);
    let world = World::new(60);
    set_up(&world, &answers(&world, &slapd, &slapd.ldaps_url()));
    world.agent.run_once();
    patch(&world, "complianceSources/api", json!({"complete": true}));
    let settings = json!({"enabled": true, "includedGroups": [INCLUDED], "excludedGroups": [EXCLUDED]});
    patch(&world, "conditionalAccessSettings?confirm=true", settings);
    let connector = world.service.all("exchangeConnectors")[0]["id"].as_str().expect("an id").to_owned();
    patch(&world, &format!("exchangeConnectors/{connector}"), json!({"directorySource": "activeDirectory"}));
    Some((slapd, world))
}

fn patch(world: &World, path: &str, body: Value) {
    let (status, answer) = world.service.patch(path, body);
    assert!((200..300).contains(&status), "{path}: {answer}");
}

/// One device each of four mailboxes: id here, address, GUID of the mailbox.
fn owners(world: &World) -> Vec<(String, String, String)> {
    let mut seen = std::collections::BTreeSet::new();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    world
        .service
        .all("exchangeDevices")
        .iter()
        .filter_map(|device| {
            let mailbox = &device["mailbox"];
            Some((text(&device["id"])?, text(&mailbox["smtpAddress"])?, text(&mailbox["guid"])?))
        })
        .filter(|(_, smtp, _)| seen.insert(smtp.clone()))
        .take(4)
        .collect()
}

fn wanted(world: &World, device: &str) -> String {
    let device = world.service.get(&format!("exchangeDevices/{device}"));
    device["decision"]["wanted"].as_str().unwrap_or_default().to_owned()
}

fn wait_wanted(world: &World, device: &str, what: &str) {
    wait_for(&format!("{device} to be decided {what}"), || (wanted(world, device) == what).then_some(()));
}

#[test]
fn nested_members_are_decided_about_and_an_excluded_nested_group_wins() {
    let Some((slapd, world)) = world("") else { return };
    let owners = owners(&world);
    let [nested, excluded, primary, outside] = owners.as_slice() else { panic!("four owners") };
    let user = |name: &str, owner: &(String, String, String), more: &str| {
        slapd.user(name, BASE, &owner.1, &owner.2, more)
    };
    let nested_dn = user("nested", nested, "");
    let excluded_dn = user("excluded", excluded, "");
    user("primary", primary, "primaryGroupID: 1601\n");
    user("outside", outside, "primaryGroupID: 1602\n");
    // S-1-5-21-1-2-3-1601
    let sid = "objectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAQQYAAA==\n";
    // The inner group holds its holder: a cycle.
    let inner = slapd.group("inner", INNER, &[&nested_dn, &excluded_dn, &format!("cn=all,{BASE}")], sid);
    slapd.group("all", INCLUDED, &[&inner], "");
    let spared = slapd.group("spared", EXCLUDED_INNER, &[&excluded_dn], "");
    slapd.group("exempt", EXCLUDED, &[&spared], "");
    world.agent.run_once();
    wait_wanted(&world, &nested.0, "block");
    wait_wanted(&world, &primary.0, "block");
    wait_wanted(&world, &excluded.0, "defaultRule");
    wait_wanted(&world, &outside.0, "defaultRule");
    let plan: Vec<String> =
        world.service.all("plan").iter().filter_map(|row| row["id"].as_str().map(str::to_owned)).collect();
    assert!(plan.contains(&nested.0) && !plan.contains(&excluded.0), "{plan:?}");
    let groups = world.service.all("groups");
    let all = groups.iter().find(|group| group["id"] == INCLUDED).expect("the group");
    assert_eq!((&all["displayName"], &all["memberCount"]), (&json!("all"), &json!(3)));
    assert!(all["lastCompleteReadDateTime"].is_string(), "{all}");

    // A change that the directory makes is found by the next reading; one that it does not is not sent.
    slapd.change(&format!("dn: {inner}\nchangetype: modify\ndelete: member\nmember: {nested_dn}\n"));
    world.agent.run_once();
    wait_wanted(&world, &nested.0, "defaultRule");
    let sent = |text: &str| text.matches("The group all has").count();
    let journal = world.agent.run(&["journal", "--json"]).stdout;
    assert_eq!(sent(&journal), 2, "{journal}");
    world.agent.run_once();
    assert_eq!(sent(&world.agent.run(&["journal", "--json"]).stdout), 2);
}

#[test]
fn a_group_that_is_not_read_completely_freezes_what_needs_it() {
    let Some((slapd, world)) =
        world("limits dn.exact=\"cn=svc-connector,dc=contoso,dc=lab\" size=1 size.prtotal=1")
    else {
        return;
    };
    let owners = owners(&world);
    let [one, two, three, four] = owners.as_slice() else { panic!("four owners") };
    let dn = slapd.user("one", BASE, &one.1, &one.2, "");
    slapd.group("exempt", EXCLUDED, &[], "");
    let all = slapd.group("all", INCLUDED, &[&dn], "");
    world.agent.run_once();
    wait_wanted(&world, &one.0, "block");
    wait_wanted(&world, &two.0, "defaultRule");

    // Two users have the group as their primary one, and the directory gives no more than one.
    slapd.change(&format!(
        "dn: {all}\nchangetype: modify\nadd: objectSid\nobjectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAQQYAAA==\n"
    ));
    slapd.user("three", BASE, &three.1, &three.2, "primaryGroupID: 1601\n");
    slapd.user("four", BASE, &four.1, &four.2, "primaryGroupID: 1601\n");
    world.agent.run_once();
    // Who was seen in it is in it; about everybody else nothing is concluded.
    wait_wanted(&world, &two.0, "keep");
    assert_eq!(wanted(&world, &one.0), "block");
    let findings = world.agent.status()["findings"].to_string();
    assert!(
        findings.contains("directory.groupIncomplete") && findings.contains("SizeLimitExceeded"),
        "{findings}"
    );
    let groups = world.service.all("groups");
    let group = groups.iter().find(|group| group["id"] == INCLUDED).expect("the group");
    assert_eq!(
        group["activeDirectoryReadings"][0]["finding"]["code"], "directory.groupIncomplete",
        "{group}"
    );

    // A member that the account may not see is a gap, not nobody; so is one of another forest.
    slapd.change(&format!("dn: {all}\nchangetype: modify\ndelete: objectSid\n"));
    world.agent.run_once();
    wait_wanted(&world, &two.0, "defaultRule");
    let hidden = slapd.user("hidden", &format!("ou=hidden,{BASE}"), &two.1, &two.2, "");
    slapd.change(&format!("dn: {all}\nchangetype: modify\nadd: member\nmember: {hidden}\n"));
    world.agent.run_once();
    wait_wanted(&world, &two.0, "keep");
    slapd.change(&format!(
        "dn: cn=S-1-5-21-9,{BASE}\nchangetype: add\nobjectClass: foreignSecurityPrincipal\ncn: S-1-5-21-9\n\n\
         dn: {all}\nchangetype: modify\ndelete: member\nmember: {hidden}\n-\nadd: member\nmember: cn=S-1-5-21-9,{BASE}\n"
    ));
    world.agent.run_once();
    let findings = world.agent.status()["findings"].to_string();
    assert!(findings.contains("S-1-5-21-9") && findings.contains("another forest"), "{findings}");
    assert_eq!(wanted(&world, &two.0), "keep");

    // A group that is gone is not an empty one.
    slapd.change(&format!("dn: {all}\nchangetype: delete\n"));
    world.agent.run_once();
    assert_eq!(wanted(&world, &two.0), "keep");
    assert!(world.agent.status()["findings"].to_string().contains("directory.groupNotFound"));
}

#[test]
fn a_password_that_the_directory_refuses_is_tried_once() {
    let Some((slapd, world)) = world("") else { return };
    slapd.group("all", INCLUDED, &[], "");
    slapd.group("exempt", EXCLUDED, &[], "");
    world.agent.run_once();
    let owners = owners(&world);
    wait_wanted(&world, &owners[0].0, "defaultRule");
    slapd
        .change(&format!("dn: {READER}\nchangetype: modify\nreplace: userPassword\nuserPassword: another\n"));
    let (tried, refused) = slapd.log_ons();
    assert_eq!(refused, 0);
    for _ in 0..3 {
        world.agent.run_once();
    }
    assert_eq!(slapd.log_ons(), (tried + 1, 1), "one try, and none of the later rounds repeats it");
    wait_wanted(&world, &owners[0].0, "keep");
    let findings = world.agent.status()["findings"].to_string();
    assert!(findings.contains("directory.logonRefused"), "{findings}");

    // A set-up with the same password does not try it either.
    let mut answers = answers(&world, &slapd, &slapd.ldaps_url());
    // The enrolment stays.
    answers.0.remove("service");
    let output = world.agent.run_with(&["setup", "--answers", "-", "--json"], &answers.to_toml());
    assert_eq!(output.code, 1);
    assert!(output.stdout.contains("directory.logonRefused"), "{}", output.stdout);
    assert_eq!(slapd.log_ons().1, 1);
    slapd.change(&format!(
        "dn: {READER}\nchangetype: modify\nreplace: userPassword\nuserPassword: {PASSWORD}\n"
    ));
    // The account was mended without a new password: a person says so.
    let output =
        world.agent.run_with(&["setup", "--answers", "-", "--try-refused-logon"], &answers.to_toml());
    assert_eq!(output.code, 0, "{}", output.stderr);
    world.agent.run_once();
    wait_wanted(&world, &owners[0].0, "defaultRule");
}

#[test]
fn no_password_leaves_without_a_trusted_certificate() {
    if !peers::have(&PROGRAMS) {
        return;
    }
    let slapd = Slapd::start(PASSWORD, "");
    let world = World::new(10);
    for url in [slapd.ldaps_url(), slapd.ldap_url()] {
        let mut untrusting = answers(&world, &slapd, &url);
        untrusting.set("exchange", "ca_file", world.lab.ca_file());
        let output = world.agent.run_with(&["check", "--answers", "-", "--json"], &untrusting.to_toml());
        assert_eq!(output.code, 1, "{}", output.stdout);
        assert!(output.stdout.contains("tls.untrusted"), "{}", output.stdout);
    }
    let bare = Slapd::without_tls(PASSWORD);
    let output = world.agent.run_with(
        &["check", "--answers", "-", "--json"],
        &answers(&world, &bare, &bare.ldap_url()).to_toml(),
    );
    assert_eq!(output.code, 1, "{}", output.stdout);
    assert!(output.stdout.contains("tls.failed"), "{}", output.stdout);
    assert_eq!((slapd.log_ons().0, bare.log_ons().0), (0, 0), "nobody was told the password");
}

#[test]
fn by_start_tls_the_agent_keeps_groups_up_to_date() {
    if !peers::have(&PROGRAMS) {
        return;
    }
    let slapd = Slapd::start(PASSWORD, "");
    let world = World::new(60);
    set_up(&world, &answers(&world, &slapd, &slapd.ldap_url()));
    let mut running = world.agent.start();
    wait_for("the first report", || {
        let connector = &world.service.all("exchangeConnectors")[0];
        connector["lastSyncDateTime"].is_string().then_some(())
    });
    let owners = owners(&world);
    let dn = slapd.user("ann", BASE, "renamed@contoso.lab", &owners[0].2, "");
    slapd.group("all", INCLUDED, &[&dn], "");
    slapd.group("exempt", EXCLUDED, &[], "");
    patch(&world, "complianceSources/api", json!({"complete": true}));
    let connector = world.service.all("exchangeConnectors")[0]["id"].as_str().expect("an id").to_owned();
    patch(&world, &format!("exchangeConnectors/{connector}"), json!({"directorySource": "activeDirectory"}));
    // The policy comes last: the waiting check-in is answered with its groups.
    let settings = json!({"enabled": true, "includedGroups": [INCLUDED], "excludedGroups": [EXCLUDED]});
    patch(&world, "conditionalAccessSettings?confirm=true", settings);
    // The mailbox's address is another than the directory's; its GUID is the same.
    wait_wanted(&world, &owners[0].0, "block");
    wait_wanted(&world, &owners[1].0, "defaultRule");
    // Without a source nobody keeps the groups up to date: what they were is not built on.
    patch(&world, &format!("exchangeConnectors/{connector}"), json!({"directorySource": "none"}));
    wait_wanted(&world, &owners[1].0, "keep");
    assert_eq!(running.stop(), Some(0));
}

#[test]
fn a_domain_controller_of_samba_is_read_by_a_user_principal_name() {
    if !peers::have(&samba::PROGRAMS) {
        return;
    }
    if !samba::can_serve() {
        eprintln!("left out, because the ports of a domain controller are taken, or only root may take them");
        return;
    }
    let mut dc = Samba::provision();
    dc.account("svc-connector", PASSWORD);
    // More members than a domain controller of Windows gives at once, below one that has only groups.
    dc.add(&samba::crowd(1700, "crowd"));
    dc.add(&format!(
        "dn: CN=all,{USERS}\nobjectClass: group\nsAMAccountName: all\nmember: CN=crowd,{USERS}\n\n\
         dn: CN=nobody,{USERS}\nobjectClass: group\nsAMAccountName: nobody\n"
    ));
    dc.change(&format!("dn: CN=crowd,{USERS}\nchangetype: modify\nadd: member\nmember: CN=all,{USERS}\n"));
    let (all, nobody, everyone) = (dc.guid("all"), dc.guid("nobody"), dc.guid("Domain Users"));
    let world = World::new(10);
    let server = &world.lab.document["servers"][0];
    dc.add(&format!(
        "dn: CN=EX01,CN=Services,CN=Configuration,DC=contoso,DC=lab\nobjectClass: serviceConnectionPoint\n\
         keywords: 77378F46-2C66-4aa9-A6A6-3E7A48B19596\nkeywords: Site=Default-First-Site-Name\n\
         serviceBindingInformation: {}\n",
        server["autodiscoverUrl"].as_str().expect("an address")
    ));
    dc.start();
    let mut answers = world.answers();
    answers.set("exchange", "ca_file", dc.ca_file(&world.lab.ca_file()).to_string_lossy());
    answers.set("directory", "server", "localhost").set("directory", "user", "svc-connector@contoso.lab");
    for port in [636, 389, 3269, 3268] {
        answers.put("directory", "port", port);
        let output = world.agent.run_with(&["check", "--answers", "-"], &answers.to_toml());
        assert_eq!(output.code, 0, "{port}: {}{}", output.stdout, output.stderr);
        let found =
            format!("{}{}", output.stdout, output.stderr).to_lowercase().contains("dc=contoso,dc=lab");
        assert!(found, "the base is the server's own word: {}{}", output.stdout, output.stderr);
    }
    // The notification mailbox's domain publishes nothing: Active Directory alone says where Autodiscover is.
    let accounts = world.lab.document["accounts"].as_array().expect("accounts");
    let mailbox = accounts.iter().find(|account| account["mailbox"].is_string()).expect("a mailbox");
    let mut mails = answers.clone();
    mails.put("notification", "enable", true);
    mails.set("notification", "email", mailbox["mailbox"].as_str().expect("an address"));
    mails.set("notification", "password", mailbox["password"].as_str().expect("a password"));
    let output = world.agent.run_with(&["check", "--answers", "-"], &mails.to_toml());
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    let ews = server["ewsUrl"].as_str().expect("an address");
    assert!(
        format!("{}{}", output.stdout, output.stderr).contains(ews),
        "{}{}",
        output.stdout,
        output.stderr
    );
    set_up(&world, &answers);
    let settings = json!({"enabled": true, "includedGroups": [all, everyone], "excludedGroups": [nobody]});
    patch(&world, "conditionalAccessSettings?confirm=true", settings);
    let connector = world.service.all("exchangeConnectors")[0]["id"].as_str().expect("an id").to_owned();
    patch(&world, &format!("exchangeConnectors/{connector}"), json!({"directorySource": "activeDirectory"}));
    world.agent.run_once();
    let groups = world.service.all("groups");
    let members = |id: &str| {
        let group = groups.iter().find(|group| group["id"] == id).unwrap_or_else(|| panic!("{groups:?}"));
        assert!(group["lastCompleteReadDateTime"].is_string(), "{group}");
        group["memberCount"].as_u64().expect("a number")
    };
    assert_eq!((members(&all), members(&nobody)), (1700, 0));
    // It is everybody's primary group, and has none of them as a member.
    assert!(members(&everyone) >= 1701, "{}", members(&everyone));
}
