//! What an agent undoes, when no further order follows, and orders that were lost on their way.

use exchange_connector::api::checkin::{CheckinRequest, CheckinResponse, OrderAck};
use exchange_connector::api::manage::Undone;
use exchange_connector::domain::health::{Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::{connector, id, organization, owned};
use crate::support::{Agent, Site};

/// Enforcing, with one device of forty that is not enrolled; gives the order about it.
async fn blocked() -> (Site, Agent, Order) {
    let (site, agent) = organization(40).await;
    records(&site, 1).await;
    let policy = json!({"enabled": true, "includedGroups": [Uuid::from_u128(0xa1)]});
    let path = "conditionalAccessSettings?confirm=true";
    let answer = site.admin(Method::PATCH, path).header("if-match", "*").json(&policy).send().await;
    assert_eq!(answer.expect("answer").status(), 200);
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let mut orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1, "{orders:?}");
    let order = orders.remove(0);
    (site, agent, order)
}

/// All but the first `missing` devices are compliant.
async fn records(site: &Site, missing: u32) {
    let lines: String =
        (missing..40).map(|n| format!("user{n}@contoso.com,DEV{n:05},Phone {n},compliant\n")).collect();
    let text = format!("userPrincipalName,easDeviceId,deviceName,complianceState\n{lines}");
    let answer = crate::compliance::import(site, "?confirm=true", text).await;
    assert_eq!(answer.status(), 200);
}

fn done(order: &Order) -> OrderAck {
    OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state: OrderState::Done,
        finished_at: Timestamp::now(),
        changed: true,
        values: Vec::new(),
        finding: None,
    }
}

async fn undone(agent: &Agent, run: Option<Uuid>, orders: Vec<Uuid>) {
    let answer = agent.post("undone").json(&Undone { run, orders }).send().await.expect("answer");
    assert_eq!(answer.status(), 204);
}

/// A check-in of an agent that reports which orders it has.
async fn check_in_with(agent: &Agent, has: Vec<Uuid>) -> CheckinResponse {
    let health = json!({"status": "connected", "server": null, "connectorServerName": "c"});
    let request = CheckinRequest {
        agent_version: "0.1.0".into(),
        epoch: agent.epoch,
        acks: vec![],
        open_orders: Some(has),
        settings_revision: None,
        health: serde_json::from_value(health).expect("health"),
        trusted_roots: None,
        book: None,
    };
    agent.post("checkin?wait=0").json(&request).send().await.expect("answer").json().await.expect("json")
}

#[tokio::test]
async fn what_was_taken_back_is_not_ordered_again_until_another_setting() {
    let (site, agent, order) = blocked().await;
    agent.check_in(0, vec![done(&order)]).await;
    let path = format!("exchangeDevices/{}/why", id(&site, 0).await);
    undone(&agent, order.run, vec![order.id]).await;
    assert_eq!(site.get(&path).await["decision"]["rejected"], true);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    // The entry is not ours any more: letting the device in has nothing to take away.
    records(&site, 0).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    records(&site, 1).await;
    let again = agent.check_in(0, vec![]).await.orders;
    assert!(
        matches!(
            &again[..],
            [Order { what: OrderKind::SetDeviceAccess { wanted: WantedAccess::Block, .. }, .. }]
        ),
        "{again:?}"
    );
}

#[tokio::test]
async fn an_undo_brings_back_whose_the_entry_was_before() {
    let (site, agent, block) = blocked().await;
    agent.check_in(0, vec![done(&block)]).await;
    records(&site, 0).await;
    let free = agent.check_in(0, vec![]).await.orders.remove(0);
    assert!(matches!(free.what, OrderKind::SetDeviceAccess { wanted: WantedAccess::DefaultRule, .. }));
    agent.check_in(0, vec![done(&free)]).await;
    // The release is undone: the entry of the first order is there again, and is ours.
    undone(&agent, free.run, vec![free.id]).await;
    records(&site, 1).await;
    records(&site, 0).await;
    let orders: Vec<Value> = site.get("orders?$top=100").await["value"].as_array().expect("array").clone();
    assert!(orders.iter().any(|order| order["order"]["wanted"] == "defaultRule"), "{orders:?}");
    let freed = agent.check_in(0, vec![]).await.orders;
    assert!(
        matches!(
            &freed[..],
            [Order { what: OrderKind::SetDeviceAccess { wanted: WantedAccess::DefaultRule, .. }, .. }]
        ),
        "{freed:?}"
    );
}

#[tokio::test]
async fn taking_everything_back_makes_the_connector_observe() {
    let (site, agent, order) = blocked().await;
    agent.check_in(0, vec![done(&order)]).await;
    undone(&agent, None, vec![]).await;
    assert_eq!(agent.check_in(0, vec![]).await.mode, Mode::Observe);
    undone(&agent, None, vec![order.id]).await;
    let path = format!("exchangeDevices/{}/why", id(&site, 0).await);
    assert_eq!(site.get(&path).await["decision"]["rejected"], true);
    undone(&agent, Some(Uuid::from_u128(9)), vec![Uuid::from_u128(8)]).await;
}

#[tokio::test]
async fn settled_means_decided_and_nothing_on_its_way() {
    let (site, agent, order) = blocked().await;
    assert!(!agent.check_in(0, vec![]).await.settled, "an order is on its way");
    assert!(agent.check_in(0, vec![done(&order)]).await.settled);
    let devices: Vec<Value> = (0..41).map(owned).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    // The decisions follow the commit by themselves.
    let mut clock = tokio::time::interval(std::time::Duration::from_millis(20));
    while !agent.check_in(0, vec![]).await.settled {
        clock.tick().await;
    }
    let why = site.get(&format!("exchangeDevices/{}/why", id(&site, 40).await)).await;
    assert!(!why["decision"].is_null(), "settled, so it was decided");
}

#[tokio::test]
async fn an_order_that_was_lost_on_its_way_is_handed_out_at_once() {
    let (_site, agent, order) = blocked().await;
    assert!(check_in_with(&agent, vec![order.id]).await.orders.is_empty(), "it has it");
    let again = check_in_with(&agent, vec![]).await.orders;
    assert_eq!(again.len(), 1);
    assert_eq!((again[0].id, again[0].attempt), (order.id, 2));
    // One that was begun is not handed out a second time.
    let start = json!({"attempt": 2, "epoch": agent.epoch});
    let started =
        agent.post(&format!("orders/{}/start", order.id)).json(&start).send().await.expect("answer");
    assert_eq!(started.status(), 204);
    assert!(check_in_with(&agent, vec![]).await.orders.is_empty());
    // An agent that has its hands full gets no more.
    let full: Vec<Uuid> = (0..200).map(Uuid::from_u128).collect();
    assert!(check_in_with(&agent, full).await.orders.is_empty());
}
