//! Manual decisions: somebody lets a phone in for two days, or blocks one; mode, brake and its end hold for it.

use exchange_connector::domain::order::{Order, OrderState, WantedAccess};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::{Agent, Site};

async fn decide(site: &Site, n: u32, more: Value) -> reqwest::Response {
    let mut body = json!({"exchangeDeviceId": id(site, n).await});
    body.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
    send(site, Method::POST, "manualDecisions", body).await
}

async fn made(site: &Site, n: u32, more: Value) -> Value {
    let answer = decide(site, n, more).await;
    assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap_or_default());
    answer.json().await.expect("json")
}

async fn orders(agent: &Agent) -> Vec<Order> {
    agent.check_in(0, vec![]).await.orders
}

fn wanted_of(orders: &[Order]) -> Vec<Option<WantedAccess>> {
    orders.iter().map(|order| order.what.wanted_access()).collect()
}

async fn standing(site: &Site) -> usize {
    site.get("manualDecisions?state=standing").await["value"].as_array().expect("array").len()
}

#[tokio::test]
async fn a_phone_is_let_in_until_a_time_and_the_rules_decide_again_when_somebody_ends_it() {
    let (site, agent) = organization(20).await;
    records(&site, &(1..20).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    // While the connector observes, it is planned like everything else.
    let end = Timestamp::now() + SignedDuration::from_hours(48);
    let allow = json!({"access": "allow", "expirationDateTime": end, "note": "new phone, ticket 4711"});
    let one = made(&site, 0, allow).await;
    assert_eq!(
        (&one["state"], &one["createdBy"], &one["appliesTo"]),
        (&json!("standing"), &json!("ann"), &json!("device"))
    );
    let found = why(&site, 0).await;
    assert_eq!((&found["decision"]["wanted"], &found["manualDecision"]["id"]), (&json!("allow"), &one["id"]));
    assert!(found["decision"]["reasons"].to_string().contains("new phone, ticket 4711"), "{found}");
    assert!(found["whatWouldChange"].to_string().contains("manualDecisions"), "{found}");
    assert!(!found["decision"]["validUntil"].is_null());
    assert!(orders(&agent).await.is_empty(), "observing, nothing leaves");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let allowed = orders(&agent).await;
    assert_eq!(wanted_of(&allowed), [Some(WantedAccess::Allow)], "real access, not the default rule");
    answer(&agent, &allowed, OrderState::Done).await;

    let path = format!("manualDecisions/{}", one["id"].as_str().expect("id"));
    let ended = send(&site, Method::DELETE, &path, json!({})).await;
    assert_eq!(ended.status(), 204);
    assert_eq!(send(&site, Method::DELETE, &path, json!({})).await.status(), 404, "it has ended");
    let after = site.get(&path).await;
    assert_eq!((&after["state"], &after["endedBy"]), (&json!("ended"), &json!("ann")));
    assert_eq!((wanted(&site, 0).await, standing(&site).await), ("block".into(), 0));
    assert_eq!(wanted_of(&orders(&agent).await), [Some(WantedAccess::Block)]);
}

#[tokio::test]
async fn where_no_rules_are_enabled_what_a_manual_decision_left_goes_with_it() {
    let (site, agent) = organization(10).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 5, "percent": 100}})).await;
    let one = made(&site, 0, json!({"access": "block"})).await;
    assert_eq!(one["expirationDateTime"], Value::Null);
    let blocked = orders(&agent).await;
    assert_eq!(wanted_of(&blocked), [Some(WantedAccess::Block)]);
    answer(&agent, &blocked, OrderState::Done).await;
    // A later word about the same device takes the earlier one's place.
    let other = made(&site, 0, json!({"access": "allow"})).await;
    assert_eq!(standing(&site).await, 1);
    let allowed = orders(&agent).await;
    assert_eq!(wanted_of(&allowed), [Some(WantedAccess::Allow)]);
    answer(&agent, &allowed, OrderState::Done).await;
    let path = format!("manualDecisions/{}", other["id"].as_str().expect("id"));
    assert_eq!(send(&site, Method::DELETE, &path, json!({})).await.status(), 204);
    assert_eq!(wanted_of(&orders(&agent).await), [Some(WantedAccess::DefaultRule)]);
    assert_eq!(wanted(&site, 1).await, "keep", "nobody else is decided about");
}

#[tokio::test]
async fn many_blocks_by_hand_are_held_by_the_brake() {
    let (site, agent) = organization(20).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 2, "percent": 10}})).await;
    for n in 0..2 {
        made(&site, n, json!({"access": "block", "appliesTo": "user"})).await;
    }
    assert_eq!(blocks(&orders(&agent).await), 2);
    assert!(held(&site).await.is_empty());
    made(&site, 2, json!({"access": "block"})).await;
    assert_eq!(blocks(&orders(&agent).await), 0);
    assert_eq!(held(&site).await.len(), 1, "the third within the window waits for approval");
}

#[tokio::test]
async fn a_rejected_change_is_ordered_when_somebody_decides_it_by_hand_later() {
    let (site, agent) = organization(20).await;
    records(&site, &(2..20).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 1, "percent": 100}})).await;
    let run = held(&site).await[0]["id"].as_str().expect("id").to_owned();
    assert_eq!(send(&site, Method::POST, &format!("runs/{run}/reject"), json!({})).await.status(), 200);
    assert!(orders(&agent).await.is_empty());
    made(&site, 0, json!({"access": "block", "note": "lost"})).await;
    let blocked = orders(&agent).await;
    assert_eq!(wanted_of(&blocked), [Some(WantedAccess::Block)], "only the one that was decided");
}

#[tokio::test]
async fn a_manual_decision_that_makes_no_sense_is_refused() {
    let (site, _agent) = organization(2).await;
    let past = Timestamp::now() - SignedDuration::from_hours(1);
    for (more, status) in [
        (json!({"access": "allow", "expirationDateTime": past}), 400),
        (json!({"access": "quarantine"}), 400),
        (json!({"access": "allow", "appliesTo": "everybody"}), 400),
        (json!({"access": "allow", "note": "x".repeat(501)}), 400),
        (json!({"access": "allow", "note": "a\nb"}), 400),
        (json!({"access": "allow", "exchangeDeviceId": uuid::Uuid::nil()}), 404),
        (json!({}), 400),
    ] {
        assert_eq!(decide(&site, 0, more.clone()).await.status(), status, "{more}");
    }
    assert_eq!(standing(&site).await, 0);
    let unknown =
        send(&site, Method::DELETE, &format!("manualDecisions/{}", uuid::Uuid::nil()), json!({})).await;
    assert_eq!(unknown.status(), 404);
}
