//! Entries in Exchange that no book knows: they are listed, and a person says whose they are.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{Claimed, Order, OrderKind, OrderState, WantedAccess};
use exchange_connector::orders::{PersonalList, Refusal};
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::{Agent, Site};

/// A full sync of devices, some of which stand on a personal list.
async fn sync_lists(agent: &Agent, count: u32, lists: &[(u32, &str)]) {
    let devices: Vec<Value> = (0..count)
        .map(|n| {
            let mut device = owned(n);
            if let Some((_, list)) = lists.iter().find(|(of, _)| *of == n) {
                device["personalList"] = (*list).into();
                device["accessState"] = if *list == "blocked" { "Blocked" } else { "Allowed" }.into();
                device["accessStateReason"] = "Individual".into();
            }
            device
        })
        .collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
}

/// Enforces; every phone is compliant but these.
async fn enforcing(count: u32, wrong: &[u32]) -> (Site, Agent) {
    let (site, agent) = organization(count).await;
    let state = |n: u32| if wrong.contains(&n) { "noncompliant" } else { "compliant" };
    records(&site, &(0..count).map(|n| (n, state(n))).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 100, "percent": 100}})).await;
    (site, agent)
}

async fn entries(site: &Site) -> Vec<(String, Value, Value)> {
    let all = site.get("unclaimedEntries").await["value"].as_array().expect("array").clone();
    all.into_iter()
        .map(|one| {
            (one["id"].as_str().expect("id").to_owned(), one["conflicts"].clone(), one["owner"].clone())
        })
        .collect()
}

async fn codes(site: &Site) -> Vec<String> {
    let all = site.get("exchangeConnectors").await["value"][0]["findings"].clone();
    all.as_array()
        .expect("findings")
        .iter()
        .map(|one| one["code"].as_str().expect("code").to_owned())
        .collect()
}

async fn decide(site: &Site, agent: &Agent, owner: &str, which: Value) -> reqwest::Response {
    let mut body = json!({"connectorId": agent.answer.connector_id, "owner": owner});
    body.as_object_mut().expect("object").extend(which.as_object().expect("object").clone());
    send(site, Method::POST, "unclaimedEntries/decide", body).await
}

async fn orders(agent: &Agent) -> Vec<Order> {
    agent.check_in(0, vec![]).await.orders
}

fn access(order: &Order) -> (Option<WantedAccess>, Option<Claimed>) {
    (order.what.wanted_access(), order.claims)
}

#[tokio::test]
async fn an_entry_that_no_book_knows_is_listed_and_goes_once_a_person_calls_it_ours() {
    let (site, agent) = enforcing(4, &[]).await;
    assert_eq!((entries(&site).await, orders(&agent).await), (vec![], vec![]));
    sync_lists(&agent, 4, &[(0, "blocked")]).await;
    let found = why(&site, 0).await;
    let [(id, conflicts, owner)] = &entries(&site).await[..] else { panic!("one entry") };
    assert_eq!((conflicts, owner), (&json!(true), &Value::Null));
    assert_eq!(found["unclaimedEntry"]["id"], json!(id));
    assert!(found["whatWouldChange"].to_string().contains("unclaimedEntries"), "{found}");
    assert!(codes(&site).await.contains(&"organization.entriesUnclaimed".to_owned()));
    assert!(orders(&agent).await.is_empty(), "nobody gains access silently");

    let dry = decide(&site, &agent, "ours", json!({"kind": "blockedEntry", "dryRun": true})).await;
    assert_eq!(dry.json::<Value>().await.expect("json")["entryCount"], 1);
    assert!(orders(&agent).await.is_empty());
    assert_eq!(decide(&site, &agent, "ours", json!({"entries": ["nothing"]})).await.status(), 404);
    assert_eq!(decide(&site, &agent, "ours", json!({})).await.status(), 400);
    assert_eq!(decide(&site, &agent, "ours", json!({"kind": "blockedEntry"})).await.status(), 200);
    let handed = orders(&agent).await;
    let [order] = &handed[..] else { panic!("{handed:?}") };
    assert_eq!(access(order), (Some(WantedAccess::DefaultRule), Some(Claimed::Blocked)));
    answer(&agent, &handed, OrderState::Done).await;
    assert!(entries(&site).await.is_empty(), "the record is older than the order");
    sync(&agent, 4).await;
    assert!(entries(&site).await.is_empty() && orders(&agent).await.is_empty());
    assert!(!codes(&site).await.contains(&"organization.entriesUnclaimed".to_owned()));
    // What somebody puts there from now on is a question of its own.
    sync_lists(&agent, 4, &[(0, "blocked")]).await;
    why(&site, 0).await;
    assert_eq!(entries(&site).await[0].2, Value::Null);
}

#[tokio::test]
async fn an_entry_made_by_hand_is_left_alone_for_good_and_told_no_more() {
    let (site, agent) = enforcing(4, &[1]).await;
    answer(&agent, &orders(&agent).await, OrderState::Done).await;
    sync_lists(&agent, 4, &[(0, "blocked"), (1, "blocked"), (2, "allowed")]).await;
    records(&site, &[(0, "compliant"), (1, "noncompliant"), (2, "noncompliant"), (3, "compliant")]).await;
    let handed = orders(&agent).await;
    let [order] = &handed[..] else { panic!("{handed:?}") };
    assert_eq!(access(order), (Some(WantedAccess::Block), None));
    let OrderKind::SetDeviceAccess { device_id, .. } = order.what.clone() else { panic!("{order:?}") };
    let refusal = Refusal::ManualEntry { id: device_id, list: PersonalList::Allowed };
    let refused = OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state: OrderState::NotApplied,
        finished_at: Timestamp::now(),
        changed: false,
        values: vec![],
        finding: Some(refusal.finding()),
    };
    agent.check_in(0, vec![refused]).await;
    assert!(codes(&site).await.contains(&"organization.wishNotApplied".to_owned()));
    let listed: Vec<String> = entries(&site).await.into_iter().map(|(id, ..)| id).collect();
    assert_eq!(listed.len(), 2, "that of the second phone is ours: {listed:?}");
    let done = decide(&site, &agent, "byHand", json!({"entries": listed})).await;
    assert_eq!(done.status(), 200);
    let codes = codes(&site).await;
    assert!(
        !codes.iter().any(|code| code.ends_with("entriesUnclaimed") || code.ends_with("wishNotApplied")),
        "{codes:?}"
    );
    assert!(orders(&agent).await.is_empty());
    assert_eq!(why(&site, 2).await["decision"]["effect"], "none", "nothing is planned for it");
    // A person may think again.
    let again = decide(&site, &agent, "ours", json!({"entries": [&listed[0], &listed[1]]})).await;
    assert_eq!(again.status(), 200);
    let mut handed: Vec<_> = orders(&agent).await.iter().map(access).collect();
    handed.sort_by_key(|one| format!("{one:?}"));
    let expected = [
        (Some(WantedAccess::Block), Some(Claimed::Allowed)),
        (Some(WantedAccess::DefaultRule), Some(Claimed::Blocked)),
    ];
    assert_eq!(handed, expected);
}

/// An organization where two devices stood on personal lists when the connector first looked. All are compliant.
async fn met_entries() -> (Site, Agent) {
    let site = Site::start().await;
    let agent = site.agent().await;
    sync_lists(&agent, 3, &[(0, "blocked"), (1, "allowed")]).await;
    group(&site, GROUP, true, (0..4).map(address).collect()).await;
    group(&site, VIP, true, vec![]).await;
    records(&site, &(0..4).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    (site, agent)
}

#[tokio::test]
async fn what_stood_there_at_the_first_look_is_nobody_s_news() {
    let (site, agent) = met_entries().await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    // A phone that was let in before it came; and one that stays blocked although nobody says so.
    sync_lists(&agent, 5, &[(0, "blocked"), (1, "allowed"), (3, "allowed")]).await;
    why(&site, 3).await;
    let owners: Vec<Value> = entries(&site).await.into_iter().map(|(_, _, owner)| owner).collect();
    assert_eq!(owners, [json!("before"), json!("before"), json!("before")]);
    assert!(!codes(&site).await.contains(&"organization.entriesUnclaimed".to_owned()));
    let none = decide(&site, &agent, "ours", json!({"kind": "blockedEntry"})).await;
    assert_eq!(none.json::<Value>().await.expect("json")["entryCount"], 0);
    assert!(orders(&agent).await.is_empty());
}

/// What the original connector put on personal lists has no owner: one answer for all of it, else its blocked phones would
/// stay blocked for ever.
#[tokio::test]
async fn one_answer_says_whose_everything_is_that_stood_there_before() {
    let (site, agent) = met_entries().await;
    let brake = json!({"mode": "enforce", "brake": {"deviceCount": 100, "percent": 100}});
    connector(&site, &agent, brake).await;
    // One that appears later is a question of its own.
    sync_lists(&agent, 4, &[(0, "blocked"), (1, "allowed"), (2, "blocked")]).await;
    why(&site, 2).await;
    let two = decide(&site, &agent, "ours", json!({"stoodBefore": true, "kind": "blockedEntry"})).await;
    assert_eq!(two.status(), 400, "one question at a time");
    let dry = decide(&site, &agent, "ours", json!({"stoodBefore": true, "dryRun": true})).await;
    assert_eq!(dry.json::<Value>().await.expect("json")["entryCount"], 2);
    let untouched: Vec<_> = orders(&agent).await.iter().map(access).collect();
    assert!(untouched.iter().all(|(_, claims)| claims.is_none()), "{untouched:?}");
    let said = decide(&site, &agent, "ours", json!({"stoodBefore": true})).await;
    assert_eq!(said.json::<Value>().await.expect("json")["entryCount"], 2);
    let claims: Vec<_> = orders(&agent).await.iter().filter_map(|order| order.claims).collect();
    assert!(claims.contains(&Claimed::Blocked), "the phone that the original blocked is let in: {claims:?}");
    assert!(claims.contains(&Claimed::Allowed), "{claims:?}");
    let again = decide(&site, &agent, "byHand", json!({"stoodBefore": true})).await;
    assert_eq!(again.json::<Value>().await.expect("json")["entryCount"], 0, "the answer is given");
    let owners: Vec<Value> = entries(&site).await.into_iter().map(|(_, _, owner)| owner).collect();
    assert!(owners.contains(&Value::Null) && !owners.contains(&json!("before")), "{owners:?}");
}

#[tokio::test]
async fn what_stood_there_before_and_was_made_by_hand_is_left_alone() {
    let (site, agent) = met_entries().await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    sync_lists(&agent, 3, &[(0, "blocked"), (1, "allowed")]).await;
    why(&site, 0).await;
    let said = decide(&site, &agent, "byHand", json!({"stoodBefore": true})).await;
    assert_eq!(said.json::<Value>().await.expect("json")["entryCount"], 2);
    assert!(orders(&agent).await.is_empty());
    let owners: Vec<Value> = entries(&site).await.into_iter().map(|(_, _, owner)| owner).collect();
    assert_eq!(owners, [json!("byHand"), json!("byHand")]);
}
