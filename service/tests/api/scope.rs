//! A narrower discovery scope: organization-wide changes that can remove access are held for approval, because the
//! service does not know every device.

use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::OrderKind;
use exchange_connector::domain::scope::DiscoveryScope;
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::{connector, held, organization, owned, send};
use crate::support::{Agent, Site, device, inner};

/// Enforcing with a brake that holds nothing by its numbers; the targeted users are two of more.
async fn narrow() -> (Site, Agent) {
    let (site, agent) = organization(2).await;
    let body = json!({"mode": "enforce", "brake": {"deviceCount": 1000, "percent": 100},
        "discoveryScope": {"kind": "targetedUsers"}});
    connector(&site, &agent, body).await;
    sync(&agent, DiscoveryScope::TargetedUsers).await;
    (site, agent)
}

async fn sync(agent: &Agent, scope: DiscoveryScope) {
    let id = agent.open(SyncKind::Full).await;
    assert_eq!(agent.chunk(id, 0, &[owned(0), owned(1)]).await.status(), 204);
    assert_eq!(agent.commit_in(id, 1, 2, SyncResult::Succeeded, scope).await.status(), 200);
}

async fn leaves(agent: &Agent) -> Vec<OrderKind> {
    loop {
        let orders = agent.check_in(10, vec![]).await.orders;
        if !orders.is_empty() {
            return orders.into_iter().map(|order| order.what).collect();
        }
    }
}

#[tokio::test]
async fn a_default_that_closes_waits_for_a_person_until_everyone_is_known() {
    let (site, agent) = narrow().await;
    let body = json!({"defaultAccessLevel": "quarantine",
        "accessRules": [{"deviceClass": {"name": "iPhone", "type": "family"}, "accessLevel": "allow"}]});
    let path = "exchangeOnPremisesPolicy";
    let preview: Value = send(&site, Method::PATCH, &format!("{path}?dryRun=true"), body.clone())
        .await
        .json()
        .await
        .expect("json");
    let impact = &preview["impact"][0];
    assert_eq!(
        (&impact["losesAccessCount"], &impact["scopeIsPartial"]),
        (&json!(0), &json!(true)),
        "{preview}"
    );
    let refused = send(&site, Method::PATCH, path, body.clone()).await;
    let text = refused.text().await.expect("text");
    assert!(text.contains("the targeted users") && text.contains("full sync"), "{text}");
    assert_eq!(send(&site, Method::PATCH, &format!("{path}?confirm=true"), body).await.status(), 200);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let run = held(&site).await.remove(0);
    assert!(run["note"].as_str().is_some_and(|note| note.contains("cannot be counted")), "{run}");
    let plan = site.get("plan").await;
    assert!(plan.to_string().contains("discovery looks only at the targeted users"), "{plan}");
    // Looking at everything is not yet having seen it.
    connector(&site, &agent, json!({"discoveryScope": {"kind": "all"}})).await;
    let run = held(&site).await.remove(0);
    assert!(run["note"].as_str().is_some_and(|note| note.contains("the last full sync saw only")), "{run}");
    sync(&agent, DiscoveryScope::All).await;
    let orders = leaves(&agent).await;
    assert!(matches!(orders[1], OrderKind::SetDefaultAccessLevel { .. }), "{orders:?}");
    assert!(held(&site).await.is_empty());
}

#[tokio::test]
async fn a_person_may_close_what_is_not_wholly_known() {
    let (site, agent) = narrow().await;
    let body = json!({"defaultAccessLevel": "quarantine"});
    send(&site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", body).await;
    let run = held(&site).await.remove(0);
    assert_eq!(run["losesAccessCount"], 2);
    let path = format!("runs/{}/accept", run["id"].as_str().expect("id"));
    assert_eq!(send(&site, Method::POST, &path, json!({})).await.status(), 200);
    let orders = agent.check_in(0, vec![]).await.orders;
    assert!(orders.len() == 1 && orders[0].accepted, "{orders:?}");
    assert!(orders[0].reason.as_deref().is_some_and(|reason| reason.contains("not known")), "{orders:?}");
}

#[tokio::test]
async fn a_safe_switch_on_is_refused_while_only_a_part_is_known() {
    let (site, agent) = narrow().await;
    let path = format!("exchangeConnectors/{}/quarantineSwitchOn", agent.answer.connector_id);
    let ask = |dry: bool| json!({"level": "quarantine", "dryRun": dry});
    let plan: Value = send(&site, Method::POST, &path, ask(true)).await.json().await.expect("json");
    assert_eq!((&plan["approvedCount"], &plan["scopeIsPartial"]), (&json!(2), &json!(true)), "{plan}");
    assert_eq!(inner(send(&site, Method::POST, &path, ask(false)).await).await, "scopeIsPartial");
    let text = send(&site, Method::POST, &path, ask(false)).await.text().await.expect("text");
    assert!(
        text.contains("discovery looks only at the targeted users") && text.contains("discoveryScope"),
        "{text}"
    );
    connector(&site, &agent, json!({"discoveryScope": {"kind": "all"}})).await;
    assert_eq!(inner(send(&site, Method::POST, &path, ask(false)).await).await, "scopeIsPartial");
    sync(&agent, DiscoveryScope::All).await;
    assert_eq!(send(&site, Method::POST, &path, ask(false)).await.status(), 202);
    // The scope is narrowed while the approvals are on their way: the default does not close by itself.
    connector(&site, &agent, json!({"discoveryScope": {"kind": "server", "server": "MBX01"}})).await;
    let approvals = agent.check_in(0, vec![]).await.orders;
    crate::decisions::answer(&agent, &approvals, exchange_connector::domain::order::OrderState::Done).await;
    connector(&site, &agent, json!({"exchangeAlias": "x"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let run = held(&site).await.remove(0);
    let accept = format!("runs/{}/accept", run["id"].as_str().expect("id"));
    assert_eq!(inner(send(&site, Method::POST, &accept, json!({})).await).await, "scopeIsPartial");
}

#[tokio::test]
async fn a_stricter_default_policy_waits_and_one_that_asks_less_does_not() {
    let (site, agent) = narrow().await;
    let settings = [("AllowNonProvisionableDevices".to_owned(), "True".to_owned())].into();
    let policy = MailboxPolicyReport { name: "Default".into(), is_default: true, settings };
    let report = OrganizationReport { mailbox_policies: Some(vec![policy]), ..OrganizationReport::default() };
    agent.sync_organization(&[owned(0), owned(1)], report).await;
    let policy =
        |allows: bool| json!({"name": "Default", "settings": {"AllowNonProvisionableDevices": allows}});
    let made = send(&site, Method::POST, "exchangeMailboxPolicies?confirm=true", policy(true)).await;
    let made: Value = made.json().await.expect("json");
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1, "it asks nothing of anybody");
    crate::decisions::answer(&agent, &orders, exchange_connector::domain::order::OrderState::Done).await;
    let path = format!("exchangeMailboxPolicies/{}", made["id"].as_str().expect("id"));
    let stricter = json!({"settings": {"AllowNonProvisionableDevices": false}});
    let refused = send(&site, Method::PATCH, &path, stricter.clone()).await;
    assert_eq!(inner(refused).await, "confirmationRequired", "how many is not known");
    assert_eq!(send(&site, Method::PATCH, &format!("{path}?confirm=true"), stricter).await.status(), 200);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(held(&site).await.len(), 1);
}

/// Forty phones; the last full sync of the whole organization is all that the service knows.
async fn many(site: &Site) -> (Agent, Vec<Value>) {
    let agent = site.agent().await;
    connector(site, &agent, json!({"mode": "enforce"})).await;
    (agent, (0..40).map(device).collect())
}

#[tokio::test]
async fn single_objects_that_were_not_read_leave_the_organization_known() {
    let site = Site::start().await;
    let (agent, lines) = many(&site).await;
    let answer = agent.sync_but(2, &lines).await;
    assert_eq!(answer["new"], 40);
    let shown = &site.get("exchangeConnectors").await["value"][0];
    assert!(shown["lastSyncDateTime"].is_string(), "{shown}");
    assert_eq!(shown["unreadObjectCount"], 2);
    // What did not come is neither gone nor outside, and no order of it is withdrawn.
    let answer = agent.sync_but(1, &lines[..39]).await;
    assert_eq!((&answer["removed"], &answer["total"]), (&json!(0), &json!(40)), "{answer}");
    let kept = site.get("exchangeDevices?$filter=deviceId eq 'DEV00039'").await;
    assert_eq!(kept["value"][0]["outsideScope"], false, "{kept}");
    // Closing a door that nobody uses goes out: what was not read is counted, and within the brake.
    let body = json!({"accessRules": [{"deviceClass": {"name": "Nokia", "type": "family"}, "accessLevel": "block"}]});
    let preview = send(&site, Method::PATCH, "exchangeOnPremisesPolicy?dryRun=true", body.clone()).await;
    let preview: Value = preview.json().await.expect("json");
    let impact = &preview["impact"][0];
    assert_eq!(
        (&impact["scopeIsPartial"], &impact["losesAccessIs"], &impact["confirmationRequired"]),
        (&json!(false), &json!("unknown"), &json!(false)),
        "{preview}"
    );
    assert!(impact["unread"].to_string().contains("1 objects in Exchange"), "{preview}");
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", body).await.status(), 200);
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1, "{:?}", held(&site).await);
    assert!(
        orders[0].reason.as_deref().is_some_and(|reason| reason.contains("Exchange could not show")),
        "{orders:?}"
    );
}

#[tokio::test]
async fn objects_that_were_not_read_count_in_the_brake_and_in_a_switch_on() {
    let site = Site::start().await;
    let (agent, lines) = many(&site).await;
    agent.sync_but(3, &lines).await;
    // Three of forty are more than five in a hundred.
    let body = json!({"accessRules": [{"deviceClass": {"name": "Nokia", "type": "family"}, "accessLevel": "block"}]});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", body).await.status(), 200);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let run = held(&site).await.remove(0);
    assert_eq!(run["losesAccessCount"], 3, "{run}");
    let path = format!("exchangeConnectors/{}/quarantineSwitchOn", agent.answer.connector_id);
    let ask = |dry: bool| json!({"level": "quarantine", "dryRun": dry});
    let plan: Value = send(&site, Method::POST, &path, ask(true)).await.json().await.expect("json");
    assert_eq!(plan["scopeIsPartial"], false, "{plan}");
    assert_eq!(plan["unreadObjectCount"], 3, "{plan}");
    assert!(plan["losesAccessCount"].as_u64().is_some_and(|losing| losing >= 3), "{plan}");
    assert_eq!(inner(send(&site, Method::POST, &path, ask(false)).await).await, "confirmationRequired");
}

#[tokio::test]
async fn a_sync_that_lost_a_part_leaves_the_organization_unknown() {
    let site = Site::start().await;
    let (agent, lines) = many(&site).await;
    agent.sync(SyncKind::Full, &lines, SyncResult::Partial).await;
    let shown = &site.get("exchangeConnectors").await["value"][0];
    assert!(shown["lastSyncDateTime"].is_null(), "{shown}");
    let body = json!({"accessRules": [{"deviceClass": {"name": "Nokia", "type": "family"}, "accessLevel": "block"}]});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", body).await.status(), 200);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert!(held(&site).await[0]["note"].as_str().is_some_and(|note| note.contains("no full sync")));
    // The next one reads everything: nothing is unread any more.
    agent.sync(SyncKind::Full, &lines, SyncResult::Succeeded).await;
    assert_eq!(leaves(&agent).await.len(), 1);
}
