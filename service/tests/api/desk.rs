//! What the help desk works from: what waits, what a device looks like, what is carried over, and the numbers of the
//! overview.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::WantedAccess;
use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::*;
use crate::support::{Agent, Site, inner};

/// A phone of user `n` that came two days ago and waits; the one before was silent since the day before that.
fn successor(n: u32, id: u32) -> Value {
    let mut device = owned(id);
    device["mailbox"] = owned(n)["mailbox"].clone();
    device["accessState"] = "Quarantined".into();
    device["accessStateReason"] = "DeviceRule".into();
    device["firstSyncTime"] = json!(ago(48));
    device["lastSuccessSync"] = json!(ago(1));
    device
}

fn silent(n: u32) -> Value {
    let mut device = owned(n);
    device["lastSuccessSync"] = json!(ago(72));
    device
}

/// A phone that spoke an hour ago.
fn speaking(n: u32) -> Value {
    let mut device = owned(n);
    device["lastSuccessSync"] = json!(ago(1));
    device
}

fn ago(hours: i64) -> Timestamp {
    Timestamp::now() - SignedDuration::from_hours(hours)
}

async fn world() -> (Site, Agent) {
    let (site, agent) = organization(4).await;
    let mut copied = successor(3, 30);
    (copied["deviceId"], copied["identity"]) = ("DEV00002".into(), "a/copied§DEV00002".into());
    let mut unknown = owned(40);
    unknown["accessState"] = "DeviceDiscovery".into();
    let devices = [
        silent(0),
        speaking(1),
        speaking(2),
        speaking(3),
        successor(0, 10),
        copied,
        successor(1, 20),
        unknown,
    ];
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    (site, agent)
}

async fn as_help_desk(site: &Site, method: Method, path: &str, body: Value) -> reqwest::Response {
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service
        .store()
        .set_user_token(Timestamp::now(), "helga", hash, Some(Role::HelpDesk))
        .await
        .expect("user");
    let url = format!("{}/v1.0/deviceManagement/{path}", site.url());
    site.anyone().request(method, url).bearer_auth(token).json(&body).send().await.expect("answer")
}

#[tokio::test]
async fn what_waits_has_one_count_and_each_device_says_what_it_looks_like() {
    let (site, _agent) = world().await;
    let page = site.get("quarantinedDevices").await;
    let counts = ["@odata.count", "judgedCount", "samePhoneCount", "copiedIdCount", "newCount"];
    assert_eq!(counts.map(|name| page[name].as_u64()), [3, 3, 1, 1, 1].map(Some), "{page}");
    let same = site.get("quarantinedDevices?likeness=samePhone").await["value"].clone();
    assert_eq!(same.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&same[0]["deviceId"], &same[0]["likeness"]["devices"][0]["deviceId"]),
        (&json!("DEV00010"), &json!("DEV00000"))
    );
    let copied = site.get("quarantinedDevices?likeness=copiedId").await["value"][0]["likeness"].clone();
    assert_eq!((&copied["atSeveralPeople"], &copied["deviceCount"]), (&json!(true), &json!(1)));
    // The old phone of this one still speaks.
    let new = site.get("quarantinedDevices?likeness=new").await["value"].clone();
    assert_eq!(new[0]["deviceId"], "DEV00020");
    let all = site.get("waiting").await;
    assert_eq!((&all["count"], &all["quarantinedCount"]), (&json!(3), &json!(3)), "{all}");
    let wrong = site.admin(Method::GET, "quarantinedDevices?likeness=old").send().await.expect("answer");
    assert_eq!(wrong.status(), 400);
}

#[tokio::test]
async fn groups_that_cannot_be_read_and_held_runs_wait_too() {
    let (site, agent) = organization(20).await;
    assert_eq!(site.get("waiting").await["count"], 0);
    policy(&site, json!({"excludedGroups": [Uuid::from_u128(0xbad)]})).await;
    let unread = site.get("waiting").await;
    assert_eq!(
        (&unread["count"], &unread["unread"][0]["finding"]["code"]),
        (&json!(1), &json!("groups.notRead"))
    );
    records(&site, &[]).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 2, "percent": 5}})).await;
    let all = site.get("waiting").await;
    assert_eq!((&all["count"], &all["runs"][0]["losesAccessCount"]), (&json!(1), &json!(20)), "{all}");
}

#[tokio::test]
async fn an_approval_by_hand_goes_to_the_new_phone_with_its_end_and_leaves_the_old_one() {
    let (site, agent) = world().await;
    let (old, new) = (id(&site, 0).await, id(&site, 10).await);
    let end = Timestamp::now() + SignedDuration::from_hours(30 * 24);
    let allow =
        json!({"exchangeDeviceId": old, "access": "allow", "expirationDateTime": end, "note": "ticket 4711"});
    let before: Value = send(&site, Method::POST, "manualDecisions", allow).await.json().await.expect("json");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let found = why(&site, 10).await;
    assert_eq!(
        (&found["likeness"]["kind"], &found["likeness"]["devices"][0]["id"]),
        (&json!("samePhone"), &json!(old))
    );
    // Somebody with a higher role approved it until then; the help desk only moves it.
    let made = as_help_desk(
        &site,
        Method::POST,
        &format!("exchangeDevices/{new}/carryOver"),
        json!({"fromExchangeDeviceId": old}),
    )
    .await;
    assert_eq!(made.status(), 201);
    let made: Value = made.json().await.expect("json");
    assert_eq!(
        (&made["exchangeDeviceId"], &made["createdBy"], &made["note"]),
        (&json!(new), &json!("helga"), &json!("carried over from DEV00000: ticket 4711"))
    );
    let stands: Timestamp = made["expirationDateTime"].as_str().expect("end").parse().expect("a time");
    assert_eq!(stands.as_millisecond(), end.as_millisecond());
    let path = format!("manualDecisions/{}", before["id"].as_str().expect("id"));
    assert_eq!(site.get(&path).await["state"], "ended");
    // It waits until Exchange confirms it, and says that it is decided.
    let waits = site.get("quarantinedDevices?likeness=samePhone").await["value"][0].clone();
    assert_eq!((&waits["id"], &waits["decision"]["wanted"]), (&json!(new), &json!("allow")));
    let orders = agent.check_in(0, vec![]).await.orders;
    let allowed: Vec<_> = orders.iter().filter_map(|order| order.what.wanted_access()).collect();
    assert!(allowed.contains(&WantedAccess::Allow), "{orders:?}");
}

#[tokio::test]
async fn nothing_is_carried_over_from_what_is_no_predecessor() {
    let (site, _agent) = world().await;
    let (old, new) = (id(&site, 0).await, id(&site, 10).await);
    let carry = async |to: &str, from: &str| {
        send(
            &site,
            Method::POST,
            &format!("exchangeDevices/{to}/carryOver"),
            json!({"fromExchangeDeviceId": from}),
        )
        .await
    };
    let (other, waiting) = (id(&site, 1).await, id(&site, 20).await);
    for (to, from) in [(&new, &other), (&waiting, &other), (&old, &new), (&new, &new)] {
        assert_eq!(inner(carry(to, from).await).await, "noSuccessor", "{to} {from}");
    }
    // By the rules the old one is let in: the help desk gives the new one some days, and no more.
    let path = format!("exchangeDevices/{new}/carryOver");
    let further = as_help_desk(&site, Method::POST, &path, json!({"fromExchangeDeviceId": old})).await;
    assert_eq!(further.status(), 403);
    assert!(site.get("manualDecisions").await["value"].as_array().expect("list").is_empty());
    let end = Timestamp::now() + SignedDuration::from_hours(48);
    let body = json!({"fromExchangeDeviceId": old, "expirationDateTime": end});
    assert_eq!(as_help_desk(&site, Method::POST, &path, body).await.status(), 201);
}

/// Waits until the last count has seen this many devices.
async fn counted(site: &Site, path: &str, is: impl Fn(&Value) -> bool) -> Value {
    let mut clock = tokio::time::interval(std::time::Duration::from_millis(50));
    loop {
        clock.tick().await;
        let found = site.get(path).await;
        if is(&found) {
            return found;
        }
    }
}

#[tokio::test]
async fn the_overview_adds_up_and_each_day_keeps_its_counts() {
    let (site, agent) = world().await;
    records(&site, &[(1, "compliant"), (2, "compliant"), (3, "compliant")]).await;
    policy(&site, json!({})).await;
    let found = counted(&site, "overview", |found| found["losesAccessCount"] == 1).await;
    let of =
        |set: &str| ["total", "allowed", "blocked", "quarantined", "unknown"].map(|n| found[set][n].as_u64());
    assert_eq!(of("devices"), [8, 4, 0, 3, 1].map(Some), "{found}");
    assert_eq!(found["inDiscoveryCount"], 1);
    let foreseen = of("foreseen");
    assert_eq!((foreseen[0], foreseen[2]), (Some(8), Some(1)), "{found}");
    let days = site.get("dailyDeviceCounts?days=2").await["value"].clone();
    let all = days.as_array().expect("days");
    let today = Timestamp::now().strftime("%Y-%m-%d").to_string();
    assert!(all.iter().all(|day| day["date"] == today), "{days}");
    assert_eq!(all.iter().filter_map(|day| day["deviceCount"].as_u64()).sum::<u64>(), 8);
    // A device that is blocked as the rules want says which step it was.
    let mut blocked = owned(0);
    blocked["accessState"] = "Blocked".into();
    agent.sync(SyncKind::Full, &[blocked, owned(1)], SyncResult::Succeeded).await;
    let found = counted(&site, "overview", |found| found["devices"]["blocked"] == 1).await;
    assert_eq!(found["blockedBecause"], json!([{"step": "managed", "rule": null, "deviceCount": 1}]));
    let path = format!("overview?connectorId={}", agent.answer.connector_id);
    assert_eq!(site.get(&path).await["devices"]["total"], 2);
    for wrong in ["overview?connectorId=x", "dailyDeviceCounts?days=0", "dailyDeviceCounts?days=x"] {
        let answer = site.admin(Method::GET, wrong).send().await.expect("answer");
        assert_eq!(answer.status(), 400, "{wrong}");
    }
}

#[tokio::test]
async fn a_wipe_keeps_its_reason_and_a_bad_one_wipes_nothing() {
    let (site, agent) = organization(4).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let path = format!("exchangeDevices/{}/wipe", id(&site, 1).await);
    let wipe = async |reason: Value| {
        send(&site, Method::POST, &path, json!({"confirmDeviceName": "DEV00001", "reason": reason})).await
    };
    for bad in [json!("two\nlines"), json!("x".repeat(501))] {
        assert_eq!(wipe(bad).await.status(), 400);
    }
    assert_eq!(why(&site, 1).await["orders"], json!([]));
    assert_eq!(wipe(json!("Reported stolen, ticket 88213")).await.status(), 202);
    assert_eq!(why(&site, 1).await["orders"][0]["reason"], "Reported stolen, ticket 88213");
}

#[tokio::test]
async fn a_held_run_is_summed_up_and_the_few_of_a_group_are_named() {
    let (site, agent) = organization(20).await;
    let board = Uuid::from_u128(0xb0a2d);
    let body =
        json!({"complete": true, "displayName": "Management board", "value": [address(1), address(2)]});
    let answer = send(&site, Method::PUT, &format!("groups/{board}/members"), body).await;
    assert_eq!(answer.status(), 204);
    records(&site, &[]).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 2, "percent": 5}})).await;
    let run = held(&site).await[0]["id"].as_str().expect("id").to_owned();
    let found = site.get(&format!("runs/{run}/summary")).await;
    let counts = ["losesAccessCount", "gainsAccessCount", "otherCount"].map(|name| found[name].as_u64());
    assert_eq!(counts, [20, 0, 0].map(Some), "{found}");
    assert_eq!(found["reasons"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&found["reasons"][0]["deviceCount"], &found["units"][0]["deviceCount"]),
        (&json!(20), &json!(20))
    );
    assert_eq!(found["units"][0]["unit"], "contoso.com/Users");
    let groups = &found["groups"];
    assert_eq!(groups.as_array().map(Vec::len), Some(1), "the group of everybody is not odd: {groups}");
    assert_eq!(
        (&groups[0]["displayName"], &groups[0]["deviceCount"]),
        (&json!("Management board"), &json!(2))
    );
    let named: Vec<_> =
        groups[0]["devices"].as_array().expect("devices").iter().map(|one| &one["device"]["user"]).collect();
    assert_eq!(named.len(), 2);
    assert!(named.contains(&&json!("User 1")) && named.contains(&&json!("User 2")), "{groups}");
    let none =
        site.admin(Method::GET, &format!("runs/{}/summary", Uuid::nil())).send().await.expect("answer");
    assert_eq!(none.status(), 404);
}
