//! Safe switch-on of quarantine: the service approves everyone present, then sets the default level; undo reverts it.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::api::manage::Undone;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use exchange_connector::findings;
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::{answer, connector, held, organization, owned, send, why};
use crate::support::{Agent, Site, inner};

async fn begin(site: &Site, agent: &Agent, more: Value) -> Response {
    let mut body = json!({"level": "quarantine"});
    body.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
    let path = format!("exchangeConnectors/{}/quarantineSwitchOn", agent.answer.connector_id);
    send(site, Method::POST, &path, body).await
}

/// Waits for the next orders: the service looks for a run's next step by itself.
async fn orders(agent: &Agent) -> Vec<Order> {
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
    let allow = |order: &Order| {
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
        [Order { what: OrderKind::SetDefaultAccessLevel { level: AccessLevel::Quarantine }, .. }]
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

/// Answers one order as the connector does when Exchange refuses it for this reason.
async fn refused(agent: &Agent, order: &Order, state: OrderState, code: &str) {
    let row = findings::all().into_iter().find(|row| row.code == code).expect("a row of the table");
    let finding = row.finding("Refused.");
    let ack = OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state,
        finished_at: Timestamp::now(),
        changed: false,
        values: Vec::new(),
        finding: Some(finding),
    };
    agent.check_in(0, vec![ack]).await;
}

/// A switch-on of three phones of which one approval failed and two are done.
async fn stuck() -> (Site, Agent, String) {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let begun: Value = begin(&site, &agent, json!({})).await.json().await.expect("json");
    let first = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &first[1..], OrderState::Done).await;
    refused(&agent, &first[0], OrderState::Failed, "exchange.cmdletMissing").await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    (site, agent, format!("runs/{}", begun["runId"].as_str().expect("id")))
}

#[tokio::test]
async fn an_approval_that_fails_keeps_the_default_open_until_a_person_goes_on() {
    let (site, agent, run) = stuck().await;
    let shown = site.get(&run).await;
    assert_eq!((&shown["state"], &shown["failedApprovalCount"]), (&json!("approving"), &json!(1)));
    assert!(shown["note"].as_str().is_some_and(|note| note.contains("try them again")), "{shown}");
    let states: Vec<_> =
        shown["progress"].as_array().expect("array").iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["done", "failed"]);
    assert_eq!(inner(begin(&site, &agent, json!({})).await).await, "switchOnWaits");
    let on: Value =
        send(&site, Method::POST, &format!("{run}/accept"), json!({})).await.json().await.expect("json");
    assert_eq!((&on["state"], &on["releasedOrderCount"]), (&json!("approving"), &json!(1)), "{on}");
    let again = orders(&agent).await;
    assert!(
        matches!(
            &again[..],
            [Order { what: OrderKind::SetDeviceAccess { wanted: WantedAccess::Allow, .. }, .. }]
        ),
        "{again:?}"
    );
    assert_eq!(
        inner(send(&site, Method::POST, &format!("{run}/accept"), json!({})).await).await,
        "runNotHeld"
    );
    answer(&agent, &again, OrderState::Done).await;
    assert!(matches!(orders(&agent).await[0].what, OrderKind::SetDefaultAccessLevel { .. }));
}

#[tokio::test]
async fn a_switch_on_that_is_stuck_can_be_given_up_and_undone() {
    let (site, agent, run) = stuck().await;
    let given: Value =
        send(&site, Method::POST, &format!("{run}/reject"), json!({})).await.json().await.expect("json");
    assert_eq!(given["state"], "rejected");
    assert!(given["note"].as_str().is_some_and(|note| note.contains("undo")), "{given}");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "none");
    let plan: Value = begin(&site, &agent, json!({"dryRun": true})).await.json().await.expect("json");
    assert_eq!(plan["approvedCount"], 1, "what was approved stays: {plan}");
    assert_eq!(send(&site, Method::POST, &format!("{run}/undo"), json!({})).await.status(), 202);
    assert!(matches!(orders(&agent).await[0].what, OrderKind::Undo { .. }));
    assert_eq!(begin(&site, &agent, json!({})).await.status(), 202, "another one may begin");
}

#[tokio::test]
async fn a_phone_that_is_gone_keeps_no_switch_on_waiting() {
    let (site, agent) = organization(4).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    begin(&site, &agent, json!({})).await;
    let first = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &first[3..], OrderState::Done).await;
    // Without its mailbox a phone has no access to lose, and one that somebody blocked by hand has none either.
    refused(&agent, &first[0], OrderState::NotApplied, "order.notFound").await;
    refused(&agent, &first[1], OrderState::NotApplied, "order.manualEntry").await;
    // Only the next full sync shows that this one is gone.
    refused(&agent, &first[2], OrderState::Failed, "exchange.cmdletFailed").await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let OrderKind::SetDeviceAccess { device_id, .. } = &first[2].what else { panic!("{first:?}") };
    let devices: Vec<Value> = (0..4).map(owned).filter(|one| one["deviceId"] != json!(device_id)).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    assert!(matches!(orders(&agent).await[0].what, OrderKind::SetDefaultAccessLevel { .. }));
}

#[tokio::test]
async fn a_switch_on_that_was_taken_back_is_not_ordered_again_and_the_settings_say_so() {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let begun: Value = begin(&site, &agent, json!({})).await.json().await.expect("json");
    let run = begun["runId"].as_str().expect("id").to_owned();
    let first = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &first, OrderState::Done).await;
    let last = orders(&agent).await;
    answer(&agent, &last, OrderState::Done).await;
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["@exchangeConnector.notOrdered"], json!([]));
    connector(&site, &agent, json!({"mode": "observe"})).await;
    let refused = send(&site, Method::POST, &format!("runs/{run}/undo"), json!({})).await;
    let text = refused.text().await.expect("text");
    assert!(text.contains("observeOnly") && text.contains("exchange-connector undo RUN"), "{text}");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    assert_eq!(send(&site, Method::POST, &format!("runs/{run}/undo"), json!({})).await.status(), 202);
    let undo = orders(&agent).await;
    // Exchange is back, and was read, before the connector has reported it.
    let open = || {
        serde_json::from_value(
            json!({"settings": {"distinguishedName": "CN=x", "defaultAccessLevel": "Allow",
            "adminMailRecipients": [], "userMailInsert": null}}),
        )
        .expect("a report")
    };
    let devices: Vec<Value> = (0..3).map(owned).collect();
    agent.sync_organization(&devices, open()).await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty() && held(&site).await.is_empty());
    let orders_of: Vec<Uuid> = first.iter().chain(&last).map(|order| order.id).collect();
    let undone = Undone { run: Some(run.parse().expect("id")), orders: orders_of };
    assert_eq!(agent.post("undone").json(&undone).send().await.expect("answer").status(), 204);
    answer(&agent, &undo, OrderState::Done).await;
    agent.sync_organization(&devices, open()).await;
    connector(&site, &agent, json!({"exchangeAlias": "y"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty() && held(&site).await.is_empty());
    let settings = site.get("exchangeOnPremisesPolicy").await;
    // The setting went back with the level, so that nothing is left that waits for a person's next edit.
    assert_eq!(settings["defaultAccessLevel"], "none", "what is wanted");
    assert_eq!(settings["@exchangeConnector.notOrdered"], json!([]), "{settings}");
    assert_eq!(site.get("plan").await["organization"], json!([]));
    // Wanted otherwise and wanted again: it is ordered, and weighed, anew.
    send(
        &site,
        Method::PATCH,
        "exchangeOnPremisesPolicy?confirm=true",
        json!({"defaultAccessLevel": "allow"}),
    )
    .await;
    answer(&agent, &agent.check_in(0, vec![]).await.orders, OrderState::Done).await;
    send(
        &site,
        Method::PATCH,
        "exchangeOnPremisesPolicy?confirm=true",
        json!({"defaultAccessLevel": "quarantine"}),
    )
    .await;
    assert_eq!(held(&site).await.len(), 1);
}

#[tokio::test]
async fn a_switch_on_that_was_undone_restores_its_level_setting_and_no_other_undo_does() {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let level = async || site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"].clone();
    assert_eq!(begin(&site, &agent, json!({})).await.status(), 202);
    let first = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &first, OrderState::Done).await;
    let last = orders(&agent).await;
    answer(&agent, &last, OrderState::Done).await;
    assert_eq!(level().await, "quarantine");
    let undone = async |orders: Vec<Uuid>| {
        let told = Undone { run: last[0].run, orders };
        assert_eq!(agent.post("undone").json(&told).send().await.expect("answer").status(), 204);
    };
    // An approval that was undone leaves the setting; the order that closed the default level takes it back.
    undone(vec![first[0].id]).await;
    assert_eq!(level().await, "quarantine");
    undone(vec![last[0].id]).await;
    assert_eq!(level().await, "none");
    // The next edit wants to close nothing.
    let insert = json!({"userMailInsert": "Call."});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", insert).await.status(), 200);
    let next = agent.check_in(0, vec![]).await.orders;
    assert!(
        !next.iter().any(|order| matches!(order.what, OrderKind::SetDefaultAccessLevel { .. })),
        "{next:?}"
    );
    assert!(held(&site).await.is_empty());
}
