//! Groups that an agent reads from Active Directory, and reports of a narrower scope.

use exchange_connector::api::directory::{GroupReadResponse, TargetedUsers};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector_service::rules::compliance::people::GraphUser;
use exchange_connector_service::security::random;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::owned;
use crate::support::{Agent, Site, identity, inner};

const GROUP: Uuid = Uuid::from_u128(0xa1);
const OTHER: Uuid = Uuid::from_u128(0xa2);

async fn patch(site: &Site, path: &str, body: Value) -> StatusCode {
    let answer = site.admin(Method::PATCH, path).header("if-match", "*").json(&body).send().await;
    answer.expect("answer").status()
}

/// An agent whose service wants one group, and devices of three users.
async fn organization() -> (Site, Agent, String) {
    let site = Site::start().await;
    let agent = site.agent().await;
    let devices: Vec<Value> = (0..3).map(owned).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    patch(&site, "complianceSources/api", json!({"complete": true})).await;
    let settings = json!({"enabled": true, "includedGroups": [GROUP]});
    assert_eq!(patch(&site, "conditionalAccessSettings?confirm=true", settings).await, 200);
    let connector = format!("exchangeConnectors/{}", agent.answer.connector_id);
    assert_eq!(patch(&site, &connector, json!({"directorySource": "activeDirectory"})).await, 200);
    (site, agent, connector)
}

fn read(agent: &Agent, id: Uuid, complete: bool, members: u64, hash: &str) -> Value {
    let finding = (!complete).then(|| {
        json!({"code": "directory.groupIncomplete", "severity": "warning", "text": "x", "whoActs": "nobody"})
    });
    json!({"id": id, "epoch": agent.epoch, "name": "all", "complete": complete, "found": true, "members": members,
        "hash": hash.repeat(32), "finding": finding})
}

async fn tell(agent: &Agent, read: &Value) -> bool {
    let answer = agent.post("groups/read").json(read).send().await.expect("answer");
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
    answer.json::<GroupReadResponse>().await.expect("json").send
}

async fn send(agent: &Agent, read: &Value, members: &[Value]) -> reqwest::Response {
    let text: String = std::iter::once(read).chain(members).map(|line| format!("{line}\n")).collect();
    let body = zstd::encode_all(text.as_bytes(), 1).expect("zstd");
    agent
        .put(&format!("groups/{}", read["id"].as_str().expect("id")))
        .body(body)
        .send()
        .await
        .expect("answer")
}

async fn wanted(site: &Site, n: u32) -> String {
    let devices = site.get("exchangeDevices").await;
    let device = devices["value"].as_array().expect("value").iter().find(|d| d["identity"] == identity(n));
    device.expect("the device")["decision"]["wanted"].as_str().unwrap_or_default().to_owned()
}

fn member(n: u32) -> Value {
    // By the GUID of its mailbox alone: the directory knows another address.
    json!({"id": Uuid::from_u128(0x1000 + u128::from(n)), "addresses": [format!("other{n}@corp.local")]})
}

#[tokio::test]
async fn a_group_counts_while_it_is_read_completely() {
    let (site, agent, connector) = organization().await;
    let answer = agent.check_in(0, vec![]).await;
    let request = answer.directory.expect("groups to read");
    assert_eq!((request.groups, request.refresh_minutes), (vec![GROUP], 60));
    assert_eq!(wanted(&site, 0).await, "keep");

    let whole = read(&agent, GROUP, true, 1, "a");
    assert!(tell(&agent, &whole).await, "its members are not here");
    assert_eq!(send(&agent, &whole, &[member(0)]).await.status(), 204);
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("block".into(), "defaultRule".into()));
    assert!(!tell(&agent, &whole).await, "what has not changed is not sent");

    // Half a list is refused, and nothing of it counts.
    let longer = read(&agent, GROUP, true, 2, "b");
    assert!(tell(&agent, &longer).await);
    assert_eq!(send(&agent, &longer, &[member(1)]).await.status(), 400);
    assert_eq!(wanted(&site, 1).await, "defaultRule");

    // Not read completely: who was seen is in it, of the others nothing is known.
    let part = read(&agent, GROUP, false, 0, "c");
    assert!(tell(&agent, &part).await);
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("block".into(), "keep".into()));
    let groups = site.get("groups").await;
    assert_eq!(
        groups["value"][0]["activeDirectoryReadings"][0]["finding"]["code"],
        "directory.groupIncomplete"
    );
    assert!(tell(&agent, &whole).await);
    assert_eq!(send(&agent, &whole, &[member(0)]).await.status(), 204);
    assert_eq!(wanted(&site, 1).await, "defaultRule");

    // Readings that end without a word freeze it after a day.
    let store = site.service.store();
    assert_eq!(store.expire_groups(Timestamp::now()).await.expect("store"), 0);
    let later = Timestamp::now() + SignedDuration::from_hours(25);
    assert_eq!(store.expire_groups(later).await.expect("store"), 1);
    assert_eq!(store.expire_groups(later).await.expect("store"), 0);
    assert!(!tell(&agent, &whole).await, "the members are still here");
    assert_eq!(wanted(&site, 1).await, "defaultRule");
    assert_eq!(patch(&site, &connector, json!({"directorySource": "none"})).await, 200);
    assert_eq!(wanted(&site, 1).await, "keep");
}

#[tokio::test]
async fn only_what_was_asked_for_is_taken_and_only_from_who_holds_the_lease() {
    let (site, agent, connector) = organization().await;
    let status = |read: Value| {
        let request = agent.post("groups/read").json(&read);
        async move { request.send().await.expect("answer") }
    };
    assert_eq!(status(read(&agent, OTHER, true, 0, "a")).await.status(), 404);
    let mut stale = read(&agent, GROUP, true, 0, "a");
    stale["epoch"] = 99.into();
    assert_eq!(inner(status(stale).await).await, "leaseLost");
    let mut bad = read(&agent, GROUP, true, 0, "a");
    bad["found"] = false.into();
    assert_eq!(status(bad).await.status(), 400, "what was not found is not complete");
    let mut bad = read(&agent, GROUP, true, 0, "a");
    bad["hash"] = "x".into();
    assert_eq!(status(bad).await.status(), 400);
    let other = read(&agent, GROUP, true, 0, "a");
    let mut swapped = other.clone();
    swapped["id"] = json!(OTHER);
    let body = zstd::encode_all(format!("{swapped}\n").as_bytes(), 1).expect("zstd");
    let answer = agent.put(&format!("groups/{GROUP}")).body(body).send().await.expect("answer");
    assert_eq!(answer.status(), 400);
    assert_eq!(
        site.anyone()
            .get(format!("{}/agent/v1/discovery/users", site.url()))
            .send()
            .await
            .expect("answer")
            .status(),
        401
    );
    for bad in [
        json!({"directorySource": "ldap"}),
        json!({"directoryRefreshMinutes": 1}),
        json!({"discoveryScope": {"kind": "organizationalUnit", "organizationalUnit": ""}}),
    ] {
        assert_eq!(patch(&site, &connector, bad.clone()).await, 400, "{bad}");
    }
}

#[tokio::test]
async fn a_waiting_check_in_hears_of_new_settings_at_once() {
    let (site, mut agent, connector) = organization().await;
    let first = agent.check_in(0, vec![]).await;
    agent.settings_revision = Some(first.settings_revision);
    let waiting = async { agent.check_in(50, vec![]).await };
    let change = async {
        // It may come before the poll waits, or after: both are heard of.
        let scope = json!({"discoveryScope": {"kind": "server", "server": "MBX01"}});
        assert_eq!(patch(&site, &connector, scope).await, 200);
    };
    let (answer, ()) = tokio::join!(waiting, change);
    assert!(answer.lease.waited_ms < 40_000, "{answer:?}");
    assert_ne!(answer.settings_revision, first.settings_revision);
    assert_eq!(answer.discovery_scope, DiscoveryScope::Server { server: "MBX01".into() });
}

#[tokio::test]
async fn the_targeted_users_are_those_of_the_groups_and_of_our_entries() {
    let (site, agent, _) = organization().await;
    let users = async || {
        let answer = agent.get("discovery/users").send().await.expect("answer");
        assert_eq!(answer.status(), 200);
        answer.json::<TargetedUsers>().await.expect("json")
    };
    assert!(!users().await.complete, "the group was never read");
    let whole = read(&agent, GROUP, true, 2, "a");
    tell(&agent, &whole).await;
    send(&agent, &whole, &[member(0), member(2)]).await;
    let told = users().await;
    assert!(told.complete && told.next.is_none());
    let ids: Vec<_> = told.users.iter().map(|user| user.id).collect();
    assert_eq!(ids, [Some(Uuid::from_u128(0x1000)), Some(Uuid::from_u128(0x1002))]);
    assert_eq!(told.users[0].addresses, ["other0@corp.local"]);
    drop(site);
}

#[tokio::test]
async fn a_narrower_report_removes_only_what_it_names() {
    let (site, agent, _) = organization().await;
    let unit = DiscoveryScope::OrganizationalUnit { organizational_unit: "contoso.com/Sales".into() };
    let outside = async |site: &Site| {
        let devices = site.get("exchangeDevices").await;
        let devices = devices["value"].as_array().expect("value").clone();
        let mut all: Vec<(String, bool)> = devices
            .iter()
            .map(|d| (d["identity"].as_str().expect("text").to_owned(), d["outsideScope"] == true))
            .collect();
        all.sort();
        all
    };
    let side = |n: u32, outside: bool| (identity(n), outside);
    let narrow = async |kind, lines: &[Value], result| {
        let sync = agent.open(kind).await;
        assert_eq!(agent.chunk(sync, 0, lines).await.status(), 204);
        let answer = agent.commit_in(sync, 1, lines.len() as u64, result, unit.clone()).await;
        assert_eq!(answer.status(), 200);
        answer.json::<Value>().await.expect("json")
    };
    // Nothing that is not named is gone, whatever the sync was worth.
    let answer = narrow(SyncKind::Full, &[owned(0)], SyncResult::Partial).await;
    assert_eq!((answer["removed"].clone(), answer["total"].clone()), (json!(0), json!(3)));
    assert_eq!(outside(&site).await, [side(0, false), side(1, false), side(2, false)]);
    let answer = narrow(SyncKind::Full, &[owned(0)], SyncResult::Succeeded).await;
    assert_eq!(answer["removed"], 0);
    assert_eq!(outside(&site).await, [side(0, false), side(1, true), side(2, true)]);
    let page = site.get("exchangeDevices").await;
    for device in page["value"].as_array().expect("value") {
        assert_eq!(device["decision"].is_null(), device["outsideScope"] == true, "{device}");
    }
    // A quick one names what has left; what comes back is inside again.
    let left = json!({"outsideScope": identity(0)});
    narrow(SyncKind::Quick, &[left, owned(1)], SyncResult::Succeeded).await;
    assert_eq!(outside(&site).await, [side(0, true), side(1, false), side(2, true)]);
    // What was found gone is gone, inside or outside.
    let gone = json!({"removed": identity(2)});
    let answer = narrow(SyncKind::Full, &[gone, owned(1)], SyncResult::Succeeded).await;
    assert_eq!(answer["removed"], 1);
    assert_eq!(outside(&site).await, [side(0, true), side(1, false)]);
    // A sync of everything sees everything.
    let answer = agent.sync(SyncKind::Full, &[owned(0)], SyncResult::Succeeded).await;
    assert_eq!(answer["removed"], 1);
    assert_eq!(outside(&site).await, [side(0, false)]);
}

#[tokio::test]
async fn what_the_api_told_of_a_group_is_as_it_was_when_the_agent_reads_no_more() {
    let (site, agent, connector) = organization().await;
    let path = format!("groups/{GROUP}/members");
    let told = json!({"displayName": "Told", "complete": true, "value": ["user0@contoso.com"]});
    assert_eq!(site.admin(Method::PUT, &path).json(&told).send().await.expect("answer").status(), 204);
    let before = site.get("groups").await["value"][0].clone();
    let as_before = async |site: &Site| {
        let mut now = site.get("groups").await["value"][0].clone();
        now["activeDirectoryReadings"] = before["activeDirectoryReadings"].clone();
        now == before && wanted(site, 0).await == "block" && wanted(site, 1).await == "defaultRule"
    };
    assert!(as_before(&site).await);
    // Not found there, and not read completely: what was told stands.
    let mut missing = read(&agent, GROUP, false, 0, "a");
    missing["found"] = false.into();
    assert!(!tell(&agent, &missing).await);
    assert!(as_before(&site).await);
    let part = read(&agent, GROUP, false, 1, "b");
    tell(&agent, &part).await;
    assert_eq!(send(&agent, &part, &[member(1)]).await.status(), 204);
    assert!(as_before(&site).await);
    // A complete reading takes its place, until the agent reads no more.
    let whole = read(&agent, GROUP, true, 1, "c");
    assert!(tell(&agent, &whole).await);
    assert_eq!(send(&agent, &whole, &[member(1)]).await.status(), 204);
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("defaultRule".into(), "block".into()));
    assert_eq!(patch(&site, &connector, json!({"directorySource": "none"})).await, 200);
    assert!(as_before(&site).await);
    // On and off without a reading changes nothing either.
    assert_eq!(patch(&site, &connector, json!({"directorySource": "activeDirectory"})).await, 200);
    assert_eq!(patch(&site, &connector, json!({"directorySource": "none"})).await, 200);
    assert!(as_before(&site).await);
}

#[tokio::test]
async fn groups_that_are_not_read_and_users_whom_nobody_knows_are_findings_with_numbers() {
    let (site, _agent, connector) = organization().await;
    let finding = async |code: &str| {
        let found = site.get(&connector).await["findings"].as_array().expect("findings").clone();
        let found = found.into_iter().find(|finding| finding["code"] == code)?;
        Some(found["text"].as_str().expect("text").to_owned())
    };
    let text = finding("groups.notRead").await.expect("the group was never read");
    assert!(text.starts_with("1 of 1 groups") && text.contains("3 devices wait"), "{text}");
    let path = format!("groups/{GROUP}/members");
    let told = json!({"displayName": "Told", "complete": true, "value": ["user0@contoso.com"]});
    assert_eq!(site.admin(Method::PUT, &path).json(&told).send().await.expect("answer").status(), 204);
    assert_eq!(finding("groups.notRead").await, None);
    let text = finding("users.unknown").await.expect("two users are in no group");
    assert!(text.contains("2 users") && text.contains("user1@contoso.com"), "{text}");
}

#[tokio::test]
async fn members_that_nobody_told_for_a_week_are_a_finding_and_go_on_counting() {
    let (site, _agent, connector) = organization().await;
    let finding = async || {
        let found = site.get(&connector).await["findings"].as_array().expect("findings").clone();
        found.into_iter().find(|finding| finding["code"] == "groups.stale")
    };
    let told = async |days: i64| {
        let at = Timestamp::now() - SignedDuration::from_hours(24 * days);
        let user =
            GraphUser { user_principal_name: Some("user0@contoso.com".into()), ..GraphUser::default() };
        let members = [user.member().expect("a member")];
        let store = site.service.store();
        store.set_group(at, GROUP, Some("Told"), &members, true, "ann").await.expect("told");
    };
    told(6).await;
    assert_eq!(finding().await, None);
    told(8).await;
    let found = finding().await.expect("nobody told it for eight days");
    let text = found["text"].as_str().expect("a text");
    assert!(text.contains("1 of 1 groups") && text.contains("Told"), "{text}");
    assert!(text.contains("The earlier members count"), "{text}");
    // It does count: nobody loses or gains access by the age of a list.
    assert_eq!(patch(&site, &connector, json!({"exchangeAlias": "x"})).await, 200);
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("block".into(), "defaultRule".into()));
    told(0).await;
    assert_eq!(finding().await, None);
}

#[tokio::test]
async fn an_administrator_called_graph_is_not_the_source() {
    let (site, agent, _) = organization().await;
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service.store().set_user_token(Timestamp::now(), "graph", hash, None).await.expect("user");
    let path = format!("{}/v1.0/deviceManagement/groups/{GROUP}/members", site.url());
    let told = json!({"complete": true, "value": ["user0@contoso.com"]});
    let answer = site.anyone().put(path).bearer_auth(token).json(&told).send().await.expect("answer");
    assert_eq!(answer.status(), 204);
    let as_told = async || {
        (wanted(&site, 0).await, wanted(&site, 1).await) == ("block".to_owned(), "defaultRule".to_owned())
    };
    assert!(as_told().await);
    // What a person told stands against an agent that did not read the group completely.
    let part = read(&agent, GROUP, false, 1, "b");
    tell(&agent, &part).await;
    assert!(as_told().await, "a reading of Graph would be put aside");
    // So does what an earlier version noted under the same word.
    let members =
        [GraphUser { user_principal_name: Some("user0@contoso.com".into()), ..GraphUser::default() }];
    let members: Vec<_> = members.into_iter().filter_map(GraphUser::member).collect();
    let store = site.service.store();
    store.set_group(Timestamp::now(), GROUP, None, &members, true, "graph").await.expect("told");
    tell(&agent, &part).await;
    assert!(as_told().await);
}

#[tokio::test]
async fn a_phone_that_was_never_enrolled_and_one_that_was_enrolled_twice_get_no_access_by_an_old_record() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|folder| folder.join("shared/data/cases/management_records.json"))
        .find(|file| file.is_file());
    let Some(file) = folder else {
        assert!(std::env::var_os("CI").is_none(), "the case is missing");
        return;
    };
    let (site, _agent, connector) = organization().await;
    let path = format!("groups/{GROUP}/members");
    let told = json!({"complete": true, "value": ["user0@contoso.com", "user1@contoso.com"]});
    assert_eq!(site.admin(Method::PUT, &path).json(&told).send().await.expect("answer").status(), 204);
    let text = std::fs::read_to_string(file).expect("the case");
    let cases: Value = serde_json::from_str(&text).expect("JSON");
    for record in cases["value"].as_array().expect("records") {
        let mut record = record.clone();
        let case = record.as_object_mut().expect("an object").remove("case").expect("a name");
        let n = u32::from(case == "S1");
        record["userPrincipalName"] = format!("user{n}@contoso.com").into();
        record["easDeviceId"] = format!("DEV{n:05}").into();
        let made = site.admin(Method::POST, "managedDevices").json(&record).send().await.expect("answer");
        assert_eq!(made.status(), 201, "{case}");
    }
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("block".into(), "block".into()));
    let devices = site.get("exchangeDevices").await;
    let reasons = |n: u32| {
        let devices = devices["value"].as_array().expect("value");
        devices.iter().find(|d| d["identity"] == identity(n)).expect("the device")["decision"].to_string()
    };
    assert!(reasons(0).contains("not compliant"), "{}", reasons(0));
    assert!(reasons(1).contains("Exchange ActiveSync only"), "{}", reasons(1));
    let findings = site.get(&connector).await["findings"].to_string();
    assert!(findings.contains("compliance.recordsTwice") && findings.contains("(old)"), "{findings}");
}
