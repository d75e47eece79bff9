//! A second person: wipes and held runs wait for somebody else, whichever way they come, and nobody is two people.

use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::*;
use crate::sign_in::{Person, person};
use crate::support::{Site, inner};

async fn settings(site: &Site, body: Value) -> (u16, Value) {
    let answer = site.admin(Method::PATCH, "securitySettings").json(&body).send().await.expect("answer");
    (answer.status().as_u16(), answer.json().await.expect("json"))
}

/// Decides about a request, with the status of the answer.
async fn verdict(who: &Person, request: &Value, verdict: &str) -> (u16, String) {
    let id = request["secondPersonRequestId"].as_str().or(request["id"].as_str()).expect("an id");
    let answer = who.call(Method::POST, &format!("secondPersonRequests/{id}/{verdict}"), json!({})).await;
    let status = answer.status().as_u16();
    (status, if status >= 400 { inner(answer).await } else { String::new() })
}

#[tokio::test]
async fn a_wipe_waits_for_another_person_and_never_for_oneself() {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let (status, refused) = settings(&site, json!({"secondPersonForWipes": true})).await;
    assert_eq!(
        (status, &refused["error"]["innerError"]["code"]),
        (409, &json!("noSecondPerson")),
        "ann is alone"
    );
    let ann = person(&site, "ann2", Role::Administer).await;
    let tom = person(&site, "tom", Role::Operate).await;
    let eve = person(&site, "eve", Role::Operate).await;
    let help = person(&site, "help", Role::HelpDesk).await;
    assert_eq!(settings(&site, json!({"secondPersonForWipes": true})).await.0, 200);

    let device = id(&site, 1).await;
    let path = format!("exchangeDevices/{device}/wipe");
    let wipe = json!({"confirmDeviceName": "DEV00001", "reason": "lost at the airport"});
    let without = tom.call(Method::POST, &path, json!({"confirmDeviceName": "DEV00001"})).await;
    assert_eq!(without.status(), 400, "a reason is needed");
    let wrong = tom.call(Method::POST, &path, json!({"confirmDeviceName": "DEV00002", "reason": "x"})).await;
    assert_eq!(inner(wrong).await, "confirmationMismatch");
    let asked = tom.call(Method::POST, &path, wipe.clone()).await;
    assert_eq!(asked.status(), 202);
    let asked: Value = asked.json().await.expect("json");
    assert_eq!(asked["waitsForSecondPerson"], true);
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "nothing is ordered");
    assert_eq!(inner(eve.call(Method::POST, &path, wipe.clone()).await).await, "requestWaits");

    // Not oneself, not by another token of the same user, not a lower role.
    assert_eq!(verdict(&tom, &asked, "confirm").await, (403, "ownRequest".into()));
    let token: Value =
        tom.call(Method::POST, "accessTokens", json!({"name": "other"})).await.json().await.expect("json");
    let mut by_token = Person::new(&site);
    by_token.session(json!({"token": token["token"]})).await;
    assert_eq!(verdict(&by_token, &asked, "confirm").await, (403, "ownRequest".into()));
    assert_eq!(verdict(&by_token, &asked, "refuse").await, (403, "ownRequest".into()));
    assert_eq!(verdict(&help, &asked, "confirm").await, (403, "roleNotAllowed".into()));
    assert_eq!(verdict(&eve, &asked, "withdraw").await.0, 404);
    let waiting = eve.get("waiting").await;
    let one = &waiting["secondPersonRequests"][0];
    assert_eq!(
        (&one["author"], &one["reason"], &one["mayDecide"], &one["isOwn"]),
        (&json!("tom"), &json!("lost at the airport"), &json!(true), &json!(false))
    );
    assert_eq!(one["details"]["accountOnly"], false);
    assert_eq!(tom.get("waiting").await["secondPersonRequests"][0]["mayDecide"], false);

    // It is looked at once more when it is confirmed: while the connector observes nothing is wiped, and it waits on.
    connector(&site, &agent, json!({"mode": "observe"})).await;
    assert_eq!(verdict(&eve, &asked, "confirm").await, (409, "observeOnly".into()));
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let entries =
        async || site.service.store().audit_head().await.expect("a head").map_or(0, |(number, _)| number);
    let before = entries().await;
    assert_eq!(verdict(&eve, &asked, "confirm").await.0, 200);
    assert_eq!(entries().await, before + 1, "one entry");
    let entry = site.get("auditEvents?$top=1").await["value"][0].clone();
    let kinds: Vec<&str> = entry["resources"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["type"].as_str())
        .collect();
    assert_eq!(kinds, ["secondPersonRequest", "order"]);
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1);
    assert_eq!(orders[0].what.name(), "wipe");
    let order = site.get(&format!("orders/{}", orders[0].id)).await;
    assert!(order.to_string().contains("tom, confirmed by eve"), "{order}");
    assert_eq!(verdict(&eve, &asked, "confirm").await, (409, "requestOver".into()));

    // Refused by another one, taken back by oneself.
    let second = format!("exchangeDevices/{}/wipe", id(&site, 2).await);
    let body = json!({"confirmDeviceName": "DEV00002", "reason": "x"});
    for (who, word) in [(&eve, "refuse"), (&tom, "withdraw")] {
        let asked: Value = tom.call(Method::POST, &second, body.clone()).await.json().await.expect("json");
        assert_eq!(verdict(who, &asked, word).await.0, 204);
        assert_eq!(verdict(&eve, &asked, "confirm").await, (409, "requestOver".into()));
    }
    // To switch it off takes two as well.
    let off: Value = ann
        .call(Method::PATCH, "securitySettings", json!({"secondPersonForWipes": false}))
        .await
        .json()
        .await
        .expect("json");
    assert_eq!(ann.get("securitySettings").await["secondPersonForWipes"], true);
    assert_eq!(verdict(&eve, &off, "confirm").await, (403, "roleNotAllowed".into()));
    assert_eq!(verdict(&ann, &off, "confirm").await, (403, "ownRequest".into()));
    let id = off["secondPersonRequestId"].as_str().expect("an id");
    let confirmed =
        site.admin(Method::POST, &format!("secondPersonRequests/{id}/confirm")).send().await.expect("answer");
    assert_eq!(confirmed.status(), 200);
    assert_eq!(ann.get("securitySettings").await["secondPersonForWipes"], false);
}

#[tokio::test]
async fn a_held_run_is_accepted_by_two_also_at_the_connector_and_after_a_restart() {
    let (site, agent) = organization(30).await;
    let compliant: Vec<(u32, &str)> = (0..30).map(|n| (n, "compliant")).collect();
    records(&site, &compliant).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let body = json!({"enabled": true, "includedGroups": [GROUP], "excludedGroups": [VIP]});
    assert_eq!(policy(&site, body).await.status(), 200);
    let off: Vec<(u32, &str)> = (0..30).map(|n| (n, "noncompliant")).collect();
    records(&site, &off).await;
    let run = held(&site).await.first().expect("a held run")["id"].as_str().expect("an id").to_owned();
    person(&site, "bob", Role::Administer).await;
    let set = settings(&site, json!({"secondPersonForHeldRuns": true})).await;
    assert_eq!(set.0, 200, "{}", set.1);
    let asked = site.admin(Method::POST, &format!("runs/{run}/accept")).send().await.expect("answer");
    assert_eq!(asked.status(), 202);
    let asked: Value = asked.json().await.expect("json");
    // The connector's own computer is no second person, and no way around one.
    let there = agent.post(&format!("runs/{run}/accept")).json(&json!({})).send().await.expect("answer");
    assert_eq!(inner(there).await, "secondPersonNeeded");
    assert!(!held(&site).await.is_empty());

    let site = site.restart(Default::default()).await;
    let mut bob = Person::new(&site);
    assert_eq!(bob.sign_in("bob", crate::sign_in::GOOD).await.status(), 200);
    let waiting = bob.get("secondPersonRequests?state=waiting").await;
    assert_eq!(waiting["value"][0]["id"], asked["secondPersonRequestId"]);
    assert!(waiting["value"][0]["details"]["losesAccessCount"].as_u64().expect("a number") > 0);
    let id = asked["secondPersonRequestId"].as_str().expect("an id");
    let confirmed = bob.call(Method::POST, &format!("secondPersonRequests/{id}/confirm"), json!({})).await;
    let confirmed: Value = confirmed.json().await.expect("json");
    assert!(confirmed["releasedOrderCount"].as_u64().expect("a number") > 0, "{confirmed}");
    let run = bob.get(&format!("runs/{run}")).await;
    assert_eq!((&run["state"], &run["decidedBy"]), (&json!("accepted"), &json!("ann, confirmed by bob")));
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service.store().set_user_token(Timestamp::now(), "bob", hash, None).await.expect("a token");
}
