//! Stale partnerships, names that people give to devices, and orders for devices that are gone.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::{VIP, address, answer, connector, group, id, organization, owned, send, why};
use crate::support::{Agent, Site, inner};

fn ago(days: i64) -> String {
    (Timestamp::now() - SignedDuration::from_hours(24 * days)).to_string()
}

/// Devices 0 to 4 are old, 5 never synced, 6 tried yesterday, the others are fresh.
async fn site() -> (Site, Agent) {
    let (site, agent) = organization(1).await;
    sync(&agent, 5).await;
    why(&site, 9).await;
    (site, agent)
}

async fn sync(agent: &Agent, old: u32) {
    let devices: Vec<Value> = (0..10)
        .map(|n| {
            let mut device = owned(n);
            device["guid"] = json!(uuid::Uuid::from_u128(100 + u128::from(n)));
            device["lastSuccessSync"] = ago(if n < old || n == 6 { 200 } else { 1 }).into();
            match n {
                5 => device["lastSuccessSync"] = Value::Null,
                6 => device["lastSyncAttemptTime"] = ago(1).into(),
                _ => {}
            }
            device
        })
        .collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
}

#[tokio::test]
async fn old_partnerships_are_listed_and_removed_only_by_a_person_who_tells_their_number() {
    let (site, agent) = site().await;
    let list = site.get("stalePartnerships?days=90").await;
    assert_eq!(
        list["value"].as_array().expect("array").len(),
        5,
        "never synced and tried lately are not stale"
    );
    for wrong in ["1", "x", "99999"] {
        let path = format!("stalePartnerships?days={wrong}");
        assert_eq!(site.admin(Method::GET, &path).send().await.expect("answer").status(), 400, "{wrong}");
    }
    group(&site, VIP, true, vec![address(1)]).await;
    let body = |dry: bool| {
        json!({"connectorId": agent.answer.connector_id, "days": 90, "excludeGroups": [VIP],
            "excludeUsers": ["USER2@contoso.com"], "dryRun": dry})
    };
    let path = "stalePartnerships/removal";
    let plan: Value = send(&site, Method::POST, path, body(true)).await.json().await.expect("json");
    assert_eq!((&plan["partnershipCount"], &plan["excludedCount"]), (&json!(3), &json!(2)), "{plan}");
    assert_eq!(inner(send(&site, Method::POST, path, body(false)).await).await, "observeOnly");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let run: Value = send(&site, Method::POST, path, body(false)).await.json().await.expect("json");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "it waits");
    let accept = format!("runs/{}/accept", run["runId"].as_str().expect("id"));
    for wrong in [json!({}), json!({"confirmCount": 2})] {
        assert_eq!(inner(send(&site, Method::POST, &accept, wrong).await).await, "confirmationMismatch");
    }
    // One of them is used again meanwhile.
    sync(&agent, 4).await;
    let accepted: Value =
        send(&site, Method::POST, &accept, json!({"confirmCount": 3})).await.json().await.expect("json");
    assert_eq!(accepted["releasedOrderCount"], 2, "{accepted}");
    let orders = agent.check_in(0, vec![]).await.orders;
    assert!(
        orders
            .iter()
            .all(|order| matches!(order.what, OrderKind::RemovePartnership { manual_entries: false, .. }))
    );
    assert!(orders[0].reason.as_deref().is_some_and(|reason| reason.contains("no sync since")), "{orders:?}");
}

#[tokio::test]
async fn an_excluded_group_that_was_not_read_stops_a_removal() {
    let (site, agent) = site().await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    group(&site, VIP, true, vec![]).await;
    send(&site, Method::DELETE, &format!("groups/{VIP}"), json!({})).await;
    group(&site, VIP, false, vec![address(1)]).await;
    let body = json!({"connectorId": agent.answer.connector_id, "excludeGroups": [VIP]});
    assert_eq!(
        inner(send(&site, Method::POST, "stalePartnerships/removal", body).await).await,
        "groupIncomplete"
    );
}

#[tokio::test]
async fn users_near_the_most_partnerships_are_named() {
    let (site, agent) = organization(1).await;
    let devices: Vec<Value> = (0..9)
        .map(|n| {
            let mut device = owned(n);
            device["mailbox"]["smtpAddress"] = address(0).into();
            device
        })
        .collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    assert_eq!(site.get("stalePartnerships").await["usersNearMaximum"], json!([]));
    send(&site, Method::PATCH, "exchangeOnPremisesPolicy", json!({"maximumPartnerships": 10})).await;
    let list = site.get("stalePartnerships").await;
    assert_eq!(list["usersNearMaximum"][0]["partnershipCount"], 9, "{list}");
    assert_eq!(list["maximumPartnerships"], 10);
}

#[tokio::test]
async fn the_maximum_is_the_organizations_own_and_clients_that_speak_rest_are_not_counted() {
    let (site, agent) = organization(1).await;
    let device = |n: u32| {
        let mut device = owned(n);
        device["mailbox"]["smtpAddress"] = address(0).into();
        if n >= 5 {
            device["clientType"] = "REST".into();
        }
        device
    };
    agent.sync(SyncKind::Full, &(0..9).map(device).collect::<Vec<_>>(), SyncResult::Succeeded).await;
    let near = async || site.get("stalePartnerships").await["usersNearMaximum"].clone();
    let path = format!("exchangeConnectors/{}/exchangeOnPremisesPolicy", agent.answer.connector_id);
    send(&site, Method::PATCH, &path, json!({"maximumPartnerships": 9})).await;
    assert_eq!(near().await, json!([]), "five of nine");
    send(&site, Method::PATCH, &path, json!({"maximumPartnerships": 6})).await;
    let found = near().await;
    assert_eq!(
        (&found[0]["partnershipCount"], &found[0]["maximumPartnerships"]),
        (&json!(5), &json!(6)),
        "{found}"
    );
}

#[tokio::test]
async fn a_name_given_here_stands_beside_exchanges_and_does_not_confirm_a_wipe() {
    let (site, agent) = organization(2).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let path = format!("exchangeDevices/{}", id(&site, 1).await);
    let renamed = send(&site, Method::PATCH, &path, json!({"managedDeviceName": "Ann's phone"})).await;
    assert_eq!(renamed.json::<Value>().await.expect("json")["managedDeviceName"], "Ann's phone");
    assert_eq!(why(&site, 1).await["managedDeviceName"], "Ann's phone");
    let wipe =
        send(&site, Method::POST, &format!("{path}/wipe"), json!({"confirmDeviceName": "Ann's phone"})).await;
    assert_eq!(inner(wipe).await, "confirmationMismatch");
    let bad = send(&site, Method::PATCH, &path, json!({"managedDeviceName": "x".repeat(200)})).await;
    assert_eq!(bad.status(), 400);
    send(&site, Method::PATCH, &path, json!({"managedDeviceName": null})).await;
    assert_eq!(site.get(&path).await["managedDeviceName"], Value::Null);
}

#[tokio::test]
async fn two_orders_for_one_device_and_one_for_a_device_that_is_gone() {
    let (site, agent) = organization(2).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let path = format!("exchangeDevices/{}", id(&site, 1).await);
    let manual = json!({"confirmManualEntries": true});
    assert_eq!(send(&site, Method::POST, &format!("{path}/removePartnership"), manual).await.status(), 202);
    let again = send(&site, Method::POST, &format!("{path}/removePartnership"), json!({})).await;
    assert_eq!(inner(again).await, "orderUnderWay");
    let orders = agent.check_in(0, vec![]).await.orders;
    assert!(matches!(orders[0].what, OrderKind::RemovePartnership { manual_entries: true, .. }));
    assert_eq!(orders[0].reason.as_deref(), Some("ordered by ann"));
    answer(&agent, &orders, OrderState::Done).await;
    agent.sync(SyncKind::Full, &[owned(0)], SyncResult::Succeeded).await;
    let gone =
        send(&site, Method::POST, &format!("{path}/wipe"), json!({"confirmDeviceName": "DEV00001"})).await;
    assert_eq!(gone.status(), 404);
}
