//! Runs that the brake holds: which orders wait, which leave, and approval.

use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::inner;

#[tokio::test]
async fn what_takes_access_is_held_until_a_person_accepts_and_the_rest_leaves() {
    let (site, agent) = organization(20).await;
    let most: Vec<(u32, &str)> = (2..20).map(|n| (n, "compliant")).collect();
    records(&site, &most).await;
    policy(&site, json!({"overrideDefaultRule": true})).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    // Two of twenty are more than 5 %: their orders wait, orders that grant access do not.
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!((orders.len(), blocks(&orders)), (18, 0));
    let runs = held(&site).await;
    assert_eq!((runs.len(), &runs[0]["losesAccessCount"], &runs[0]["orderCount"]), (1, &json!(2), &json!(2)));
    let path = format!("runs/{}", runs[0]["id"].as_str().expect("id"));
    assert_eq!(site.get(&path).await["items"].as_array().expect("array").len(), 2);
    assert_eq!(why(&site, 0).await["heldByRun"], runs[0]["id"]);
    let accepted = send(&site, Method::POST, &format!("{path}/accept"), json!({})).await;
    assert_eq!(accepted.json::<Value>().await.expect("json")["releasedOrderCount"], 2);
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!((orders.len(), blocks(&orders)), (2, 2));
    assert!(orders.iter().all(|order| order.accepted));
    let again = send(&site, Method::POST, &format!("{path}/accept"), json!({})).await;
    assert_eq!(inner(again).await, "runNotHeld");
}

#[tokio::test]
async fn a_phone_that_enrols_is_let_in_while_blocks_are_held_and_after_their_rejection() {
    let (site, agent) = organization(40).await;
    let but = |bad: std::ops::Range<u32>| -> Vec<(u32, &'static str)> {
        (0..40).map(|n| (n, if bad.contains(&n) { "noncompliant" } else { "compliant" })).collect()
    };
    records(&site, &but(0..2)).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 2, "percent": 100}})).await;
    let two = agent.check_in(0, vec![]).await.orders;
    assert_eq!((two.len(), blocks(&two)), (2, 2));
    answer(&agent, &two, OrderState::Done).await;
    records(&site, &but(0..14)).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let run = held(&site).await.remove(0);
    assert_eq!(run["losesAccessCount"], 12);
    // One of the two blocked ones enrols: its release is no part of what is held.
    records(&site, &but(1..14)).await;
    let free = agent.check_in(0, vec![]).await.orders;
    assert!(
        matches!(
            &free[..],
            [Order { what: OrderKind::SetDeviceAccess { wanted: WantedAccess::DefaultRule, .. }, .. }]
        ),
        "{free:?}"
    );
    answer(&agent, &free, OrderState::Done).await;
    assert_eq!(held(&site).await[0]["id"], run["id"], "the same run waits");
    let reject = format!("runs/{}/reject", run["id"].as_str().expect("id"));
    assert_eq!(send(&site, Method::POST, &reject, json!({})).await.status(), 200);
    assert_eq!(why(&site, 2).await["decision"]["rejected"], true);
    // The other one enrols after the rejection.
    records(&site, &but(2..14)).await;
    assert_eq!(agent.check_in(0, vec![]).await.orders.len(), 1);
    assert_eq!(why(&site, 1).await["decision"]["rejected"], false);
}

#[tokio::test]
async fn a_rule_that_lets_in_waits_with_the_default_level_that_closes_beside_it() {
    let (site, agent) = organization(20).await;
    records(&site, &(0..20).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({"overrideDefaultRule": true})).await;
    let rule = json!({"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "allow"});
    let body = json!({"defaultAccessLevel": "block", "accessRules": [rule], "adminMailRecipients": ["it@contoso.com"]});
    let stored = send(&site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", body).await;
    assert_eq!(stored.status(), 200);
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let count = |test: fn(&OrderKind) -> bool| orders.iter().filter(|order| test(&order.what)).count();
    assert_eq!(count(|what| matches!(what, OrderKind::SetDeviceAccess { .. })), 20);
    assert_eq!(count(|what| matches!(what, OrderKind::SetOrganizationSettings { .. })), 1);
    assert_eq!(orders.len(), 21, "neither the rule nor the default: {orders:?}");
    let run = held(&site).await.remove(0);
    assert_eq!((&run["orderCount"], &run["losesAccessCount"]), (&json!(2), &json!(20)));
}

#[tokio::test]
async fn a_rejected_run_is_not_ordered_until_something_else_is_wanted() {
    let (site, agent) = organization(10).await;
    records(&site, &[]).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let run = held(&site).await[0]["id"].as_str().expect("id").to_owned();
    assert_eq!(send(&site, Method::POST, &format!("runs/{run}/reject"), json!({})).await.status(), 200);
    assert!(held(&site).await.is_empty());
    group(&site, VIP, true, vec![]).await;
    assert!(held(&site).await.is_empty() && agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(why(&site, 0).await["decision"]["rejected"], true);
    records(&site, &[(0, "compliant")]).await;
    records(&site, &[]).await;
    assert_eq!(held(&site).await[0]["losesAccessCount"], 1, "only the one whose setting had changed");
}

#[tokio::test]
async fn the_brake_counts_over_runs_and_over_the_default_level() {
    let (site, agent) = organization(30).await;
    records(&site, &(0..30).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 2, "percent": 100}})).await;
    for (gone, orders) in [(1, 1), (2, 1), (3, 0)] {
        let lines: Vec<_> =
            (0..30).map(|n| (n, if n < gone { "noncompliant" } else { "compliant" })).collect();
        records(&site, &lines).await;
        assert_eq!(blocks(&agent.check_in(0, vec![]).await.orders), orders, "{gone}");
    }
    let run = &held(&site).await[0];
    assert_eq!((&run["losesAccessCount"], &run["countedLossCount"]), (&json!(1), &json!(3)));
    // Closing the default level takes access from all that rest on it, each counted once.
    let body = json!({"defaultAccessLevel": "quarantine"});
    let answer = send(&site, Method::PATCH, "exchangeOnPremisesPolicy", body.clone()).await;
    assert_eq!(inner(answer).await, "confirmationRequired");
    send(&site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", body).await;
    assert_eq!(held(&site).await[0]["countedLossCount"], 30);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
}
