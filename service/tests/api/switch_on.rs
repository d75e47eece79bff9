//! Safe switch-on of quarantine: everyone present is approved, then the default closes, and it can be taken back.

use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::decisions::{answer, connector, held, organization, owned, send, why};
use crate::support::{Agent, Site, inner};

async fn begin(site: &Site, agent: &Agent, more: Value) -> Response {
    let mut body = json!({"level": "quarantine"});
    body.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
    let path = format!("exchangeConnectors/{}/quarantineSwitchOn", agent.answer.connector_id);
    send(site, Method::POST, &path, body).await
}

/// Waits for the next orders: the service looks for a run's next step by itself.
async fn orders(agent: &Agent) -> Vec<exchange_connector::domain::order::Order> {
    loop {
        let orders = agent.check_in(10, vec![]).await.orders;
        if !orders.is_empty() {
            return orders;
        }
    }
}

#[tokio::test]
async fn everyone_is_approved_before_the_default_closes_and_it_can_be_taken_back() {
    let (site, agent) = organization(30).await;
    let plan: Value = begin(&site, &agent, json!({"dryRun": true})).await.json().await.expect("json");
    assert_eq!((&plan["approvedCount"], &plan["losesAccessCount"]), (&json!(30), &json!(0)), "{plan}");
    assert_eq!(inner(begin(&site, &agent, json!({})).await).await, "observeOnly");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let begun: Value = begin(&site, &agent, json!({})).await.json().await.expect("json");
    let run = begun["runId"].as_str().expect("run").to_owned();
    assert_eq!(inner(begin(&site, &agent, json!({})).await).await, "runUnderWay");
    let first = agent.check_in(0, vec![]).await.orders;
    assert_eq!(first.len(), 30);
    let allow = |order: &exchange_connector::domain::order::Order| {
        matches!(order.what, OrderKind::SetDeviceAccess { wanted: WantedAccess::Allow, .. }) && order.accepted
    };
    assert!(first.iter().all(allow), "{first:?}");
    // One is still open: the default waits.
    answer(&agent, &first[1..], OrderState::Done).await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "none");
    answer(&agent, &first[..1], OrderState::Done).await;
    let last = orders(&agent).await;
    assert!(matches!(
        last.as_slice(),
        [exchange_connector::domain::order::Order {
            what: OrderKind::SetDefaultAccessLevel { level: AccessLevel::Quarantine },
            ..
        }]
    ));
    assert_eq!(last[0].run.map(|run| run.to_string()), Some(run.clone()), "one run");
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "quarantine");
    answer(&agent, &last, OrderState::Done).await;
    // What was approved stays approved when the rules say nothing about it.
    connector(&site, &agent, json!({"exchangeAlias": "y"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty() && held(&site).await.is_empty());
    assert_eq!(send(&site, Method::POST, &format!("runs/{run}/undo"), json!({})).await.status(), 202);
    assert!(matches!(orders(&agent).await[0].what, OrderKind::Undo { .. }));
}

#[tokio::test]
async fn who_cannot_be_approved_is_named_and_counted_first() {
    let (site, agent) = organization(1).await;
    let mut devices: Vec<Value> = (0..6).map(owned).collect();
    devices[1]["mailbox"]["guid"] = Value::Null;
    devices[2]["deviceId"] = Value::Null;
    devices[3]["accessState"] = "DeviceDiscovery".into();
    devices[4]["accessStateReason"] = "Individual".into();
    devices[5]["accessState"] = "Quarantined".into();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    why(&site, 1).await;
    let plan: Value = begin(&site, &agent, json!({"dryRun": true})).await.json().await.expect("json");
    assert_eq!((&plan["approvedCount"], &plan["losesAccessCount"]), (&json!(1), &json!(3)), "{plan}");
    let mut obstacles: Vec<_> = plan["exceptions"]
        .as_array()
        .expect("array")
        .iter()
        .map(|one| one["obstacle"].as_str().expect("text"))
        .collect();
    obstacles.sort_unstable();
    assert_eq!(obstacles, ["discovery", "noDeviceId", "noMailbox"]);
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    for wrong in [json!({}), json!({"confirmLosesAccessCount": 2})] {
        assert_eq!(inner(begin(&site, &agent, wrong).await).await, "confirmationRequired");
    }
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(begin(&site, &agent, json!({"confirmLosesAccessCount": 3})).await.status(), 202);
    let first = agent.check_in(0, vec![]).await.orders;
    assert_eq!(first.len(), 1);
    answer(&agent, &first, OrderState::Done).await;
    assert!(matches!(orders(&agent).await[0].what, OrderKind::SetDefaultAccessLevel { .. }));
    assert_eq!(begin(&site, &agent, json!({"level": "allow"})).await.status(), 400);
}

#[tokio::test]
async fn an_approval_that_fails_keeps_the_default_open() {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let begun: Value = begin(&site, &agent, json!({})).await.json().await.expect("json");
    let first = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &first[1..], OrderState::Done).await;
    answer(&agent, &first[..1], OrderState::NotApplied).await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let run = site.get(&format!("runs/{}", begun["runId"].as_str().expect("id"))).await;
    assert_eq!(run["state"], "approving");
    let states: Vec<_> =
        run["progress"].as_array().expect("array").iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["done", "notApplied"]);
}
