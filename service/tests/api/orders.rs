//! Orders: the sync action, the long poll, compare-and-set, observe only.

use std::time::{Duration, Instant};

use exchange_connector::api::checkin::{OrderAck, StartOrder};
use exchange_connector::domain::device::{DeviceId, DeviceIdentity};
use exchange_connector::domain::health::{Mode, SyncKind};
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Agent, Site, device, inner};

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

async fn sync(site: &Site, agent: &Agent, kind: &str) -> Response {
    let path = format!("exchangeConnectors/{}/sync", agent.answer.connector_id);
    site.admin(Method::POST, &path).json(&json!({"syncType": kind})).send().await.expect("answer")
}

async fn start(agent: &Agent, order: &Order, epoch: u64) -> Response {
    let body = StartOrder { attempt: order.attempt, epoch };
    agent.post(&format!("orders/{}/start", order.id)).json(&body).send().await.expect("answer")
}

async fn enforce(site: &Site, agent: &Agent) {
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let answer =
        site.admin(Method::PATCH, &path).json(&json!({"mode": "enforce"})).send().await.expect("answer");
    assert_eq!(answer.status(), 200);
}

async fn order(site: &Site, agent: &Agent, what: OrderKind) -> Uuid {
    let store = site.service.store();
    store.add_order(Timestamp::now(), agent.answer.connector_id, &what, None, "ann").await.expect("order")
}

fn wipe() -> OrderKind {
    OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: Uuid::from_u128(1),
        account_only: false,
        confirm_device_name: "x".into(),
    }
}

fn block(n: u128) -> OrderKind {
    OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(n),
        device_id: DeviceId("D".into()),
        wanted: WantedAccess::Block,
    }
}

#[tokio::test]
async fn a_sync_order_wakes_the_waiting_agent_and_its_status_follows() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let begun = Instant::now();
    let (answer, accepted) =
        futures_util::future::join(agent.check_in(50, vec![]), sync(&site, &agent, "fullSync")).await;
    assert!(begun.elapsed() < Duration::from_secs(20), "the poll was not woken");
    assert_eq!(accepted.status(), StatusCode::ACCEPTED);
    let location = accepted.headers()["location"].to_str().expect("text").to_owned();
    let [found] = answer.orders.as_slice() else { panic!("{answer:?}") };
    assert_eq!(found.what, OrderKind::SyncNow { sync: SyncKind::Full });
    let status = async || -> Value {
        site.anyone()
            .get(&location)
            .bearer_auth(site.token())
            .send()
            .await
            .expect("answer")
            .json()
            .await
            .expect("json")
    };
    assert_eq!(status().await["status"], "inProgress");
    agent.sync(SyncKind::Full, &[device(1)], exchange_connector::domain::health::SyncResult::Succeeded).await;
    agent.check_in(0, vec![done(found)]).await;
    let status = status().await;
    assert_eq!(status["status"], "completed");
    assert_eq!(status["newDeviceCount"], 1);
    assert_eq!(status["syncType"], "fullSync");
    let changes = site.get("changes").await;
    assert_eq!(changes["value"][0]["orderId"], found.id.to_string());
}

#[tokio::test]
async fn minimal_is_204_and_one_waiting_sync_is_enough() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let path = format!("exchangeConnectors/{}/microsoft.graph.sync", agent.answer.connector_id);
    for _ in 0..3 {
        let request = site.admin(Method::POST, &path).header("prefer", "respond-async, return=minimal");
        let answer = request.json(&json!({"syncType": "deltaSync"})).send().await.expect("answer");
        assert_eq!(answer.status(), 204);
    }
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1);
    assert_eq!(orders[0].what, OrderKind::SyncNow { sync: SyncKind::Quick });
    assert_eq!(sync(&site, &agent, "halfSync").await.status(), 400);
}

#[tokio::test]
async fn while_observing_nothing_that_writes_leaves_the_service() {
    let site = Site::start().await;
    let agent = site.agent().await;
    order(&site, &agent, block(1)).await;
    let answer = agent.check_in(0, vec![]).await;
    assert_eq!(answer.mode, Mode::Observe);
    assert!(answer.orders.is_empty());
    // The switch wakes every waiting poll.
    let (answer, ()) = futures_util::future::join(agent.check_in(50, vec![]), enforce(&site, &agent)).await;
    assert_eq!(answer.mode, Mode::Enforce);
    assert_eq!(answer.orders.len(), 1);
}

#[tokio::test]
async fn going_back_to_observing_stops_what_was_handed_out() {
    let site = Site::start().await;
    let agent = site.agent().await;
    enforce(&site, &agent).await;
    order(&site, &agent, block(1)).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    site.admin(Method::PATCH, &path).json(&json!({"mode": "observe"})).send().await.expect("answer");
    assert_eq!(inner(start(&agent, &orders[0], agent.epoch).await).await, "orderNotStartable");
}

#[tokio::test]
async fn a_wipe_is_started_once_and_never_handed_out_again() {
    let site = Site::start().await;
    let mut agent = site.agent().await;
    enforce(&site, &agent).await;
    let id = order(&site, &agent, wipe()).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(inner(start(&agent, &orders[0], agent.epoch + 1).await).await, "leaseLost");
    assert_eq!(start(&agent, &orders[0], agent.epoch).await.status(), 204);
    assert_eq!(inner(start(&agent, &orders[0], agent.epoch).await).await, "orderNotStartable");
    // The agent is replaced while it runs; the new one gets a new epoch and must not get the wipe.
    let token = site.account(1, jiff::SignedDuration::from_hours(1)).await;
    let key = rcgen::KeyPair::generate().expect("key");
    let answer = site.enroll(&token, &key, true).await.json().await.expect("json");
    agent = site.with(answer, key);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let stored = site.get(&format!("orders/{id}")).await;
    assert_eq!(stored["state"], "unknown");
}

#[tokio::test]
async fn what_was_handed_out_to_a_lost_agent_is_handed_out_again_under_a_new_attempt() {
    let site = Site::start().await;
    let agent = site.agent().await;
    enforce(&site, &agent).await;
    order(&site, &agent, block(1)).await;
    let first = agent.check_in(0, vec![]).await.orders;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let token = site.account(1, jiff::SignedDuration::from_hours(1)).await;
    let key = rcgen::KeyPair::generate().expect("key");
    let answer = site.enroll(&token, &key, true).await.json().await.expect("json");
    let mut agent = site.with(answer, key);
    let answer = agent.check_in(0, vec![]).await;
    agent.epoch = answer.lease.epoch;
    assert_eq!(answer.orders[0].id, first[0].id);
    assert_eq!(answer.orders[0].attempt, first[0].attempt + 1);
    assert_eq!(start(&agent, &answer.orders[0], agent.epoch).await.status(), 204);
    // The older attempt's answer is information; the order continues.
    let result = async |order: &Order| {
        agent
            .post(&format!("orders/{}/result", order.id))
            .json(&done(order))
            .send()
            .await
            .expect("answer")
            .status()
    };
    assert_eq!(result(&first[0]).await, 204);
    assert_eq!(site.get(&format!("orders/{}", first[0].id)).await["state"], "running");
    assert_eq!(result(&answer.orders[0]).await, 204);
    assert_eq!(result(&answer.orders[0]).await, 204);
    assert_eq!(site.get(&format!("orders/{}", first[0].id)).await["state"], "done");
    assert_eq!(site.get("changes").await["value"].as_array().expect("array").len(), 2);
}

#[tokio::test]
async fn a_newer_order_for_the_same_target_takes_the_older_ones_place() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let old = order(&site, &agent, block(1)).await;
    let new = order(&site, &agent, block(1)).await;
    let other = order(&site, &agent, block(2)).await;
    enforce(&site, &agent).await;
    let ids: Vec<_> = agent.check_in(0, vec![]).await.orders.iter().map(|order| order.id).collect();
    assert_eq!(ids, [new, other]);
    assert_eq!(site.get(&format!("orders/{old}")).await["state"], "superseded");
}

#[tokio::test]
async fn an_answer_to_an_unknown_order_does_not_stop_the_check_in() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let unknown = OrderAck {
        order_id: Uuid::now_v7(),
        attempt: 1,
        state: OrderState::Done,
        finished_at: Timestamp::now(),
        changed: false,
        values: Vec::new(),
        finding: None,
    };
    assert!(agent.check_in(0, vec![unknown]).await.lease.active);
    assert_eq!(site.get("changes").await["value"], json!([]));
}

#[tokio::test]
async fn a_stopping_service_answers_whoever_waits() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let Site { service, folder, .. } = site;
    let before = service.store().connectors(Timestamp::now()).await.expect("connectors")[0].health_at;
    let waiting = tokio::spawn(async move { agent.check_in(50, vec![]).await });
    // Stopping before the poll has arrived would prove nothing.
    let mut wakes = tokio::time::interval(Duration::from_millis(20));
    loop {
        wakes.tick().await;
        let seen = service.store().connectors(Timestamp::now()).await.expect("connectors");
        if seen[0].health_at > before {
            break;
        }
    }
    let begun = Instant::now();
    service.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert!(waiting.await.expect("task").lease.active);
    drop(folder);
}
