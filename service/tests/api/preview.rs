//! What the page requests before and after a change: plans by effect, previews of settings, results of a run.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::{GROUP, connector, id, organization, policy, records, send, wanted};
use crate::support::{Site, inner};

async fn read(site: &Site, method: Method, path: &str, body: Value) -> (u16, Value) {
    let answer = send(site, method, path, body).await;
    (answer.status().as_u16(), answer.json().await.unwrap_or(Value::Null))
}

#[tokio::test]
async fn a_plan_is_asked_by_effect_and_tells_what_all_of_it_does() {
    let (site, agent) = organization(4).await;
    records(&site, &[(0, "compliant"), (1, "noncompliant")]).await;
    policy(&site, json!({"overrideDefaultRule": true})).await;
    assert_eq!(wanted(&site, 3).await, "block");
    let devices = |plan: &Value| plan["value"].as_array().expect("array").len();
    let all = site.get("plan").await;
    let losing = site.get("plan?effect=losesAccess&impact=true").await;
    assert_eq!((devices(&losing), &losing["entryOnlyCount"]), (3, &all["entryOnlyCount"]), "{losing}");
    assert_eq!(devices(&site.get("plan?effect=entryOnly").await), devices(&all) - 3);
    assert_eq!(losing["impact"][0]["losesAccessCount"], 3, "{losing}");
    assert_eq!(losing["impact"][0]["mode"], "observe");
    let here = format!("plan?connectorId={}", agent.answer.connector_id);
    assert_eq!(devices(&site.get(&here).await), devices(&all));
    let elsewhere = site.get(&format!("plan?connectorId={GROUP}")).await;
    assert_eq!((devices(&elsewhere), &elsewhere["losesAccessCount"]), (0, &json!(0)));
    let csv = site.admin(Method::GET, "plan?effect=losesAccess").header("accept", "text/csv");
    assert_eq!(csv.send().await.expect("answer").text().await.expect("text").lines().count(), 4);
    for wrong in ["plan?effect=some", "plan?connectorId=x", "plan?impact=perhaps"] {
        assert_eq!(read(&site, Method::GET, wrong, json!({})).await.0, 400, "{wrong}");
    }
}

#[tokio::test]
async fn settings_are_weighed_without_being_stored() {
    let (site, _agent) = organization(10).await;
    records(&site, &[]).await;
    let body = json!({"enabled": true, "includedGroups": [GROUP]});
    let path = "conditionalAccessSettings";
    let (status, preview) = read(&site, Method::PATCH, &format!("{path}?dryRun=true"), body.clone()).await;
    assert_eq!(status, 200, "{preview}");
    let impact = &preview["impact"][0];
    assert_eq!(
        (&preview["dryRun"], &impact["losesAccessCount"], &impact["confirmationRequired"]),
        (&json!(true), &json!(10), &json!(true))
    );
    assert_eq!(site.get(path).await["enabled"], false, "nothing is stored");
    // Not even with the word is a dry run a save; without it the save is refused.
    read(&site, Method::PATCH, &format!("{path}?dryRun=true&confirm=true"), body.clone()).await;
    assert_eq!(site.get(path).await["enabled"], false);
    assert_eq!(inner(send(&site, Method::PATCH, path, body).await).await, "confirmationRequired");
    let level = json!({"defaultAccessLevel": "quarantine"});
    let (status, preview) = read(&site, Method::PATCH, "exchangeOnPremisesPolicy?dryRun=true", level).await;
    assert_eq!((status, &preview["impact"][0]["losesAccessCount"]), (200, &json!(10)), "{preview}");
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "none");
}

#[tokio::test]
async fn an_organization_with_its_own_settings_is_not_weighed_with_those_of_all() {
    let (site, agent) = organization(10).await;
    records(&site, &[]).await;
    let own = format!("exchangeConnectors/{}/conditionalAccessSettings", agent.answer.connector_id);
    assert_eq!(read(&site, Method::PATCH, &own, json!({"enabled": false})).await.0, 200);
    let body = json!({"enabled": true, "includedGroups": [GROUP]});
    let (status, preview) =
        read(&site, Method::PATCH, "conditionalAccessSettings?dryRun=true", body.clone()).await;
    assert_eq!((status, &preview["impact"]), (200, &json!([])), "{preview}");
    let (_, preview) = read(&site, Method::PATCH, &format!("{own}?dryRun=true"), body).await;
    assert_eq!(preview["impact"][0]["losesAccessCount"], 10, "{preview}");
}

#[tokio::test]
async fn a_refusal_names_the_member_that_is_wrong() {
    let site = Site::start().await;
    let rule = |conditions: Value| json!({"localRules": [{"name": "r", "access": "block", "conditions": conditions}]});
    for (path, body, target) in [
        ("conditionalAccessSettings", rule(json!([])), "localRules"),
        ("conditionalAccessSettings", json!({"exemptions": [{"note": "x"}]}), "exemptions"),
        ("conditionalAccessSettings", json!({"gracePeriodHours": 1_000_000}), "gracePeriodHours"),
        ("conditionalAccessSettings", json!({"includedGroups": ["x"]}), "includedGroups"),
        ("exchangeOnPremisesPolicy", json!({"maximumPartnerships": 0}), "maximumPartnerships"),
        ("exchangeOnPremisesPolicy", json!({"adminMailRecipients": ["ann"]}), "adminMailRecipients"),
        ("exchangeOnPremisesPolicy", json!({"defaultAccessLevel": "open"}), "defaultAccessLevel"),
        ("notificationSettings", json!({"blockAfter": "1h"}), "blockAfter"),
        ("notificationSettings", json!({"timeZone": "Mars/Base"}), "timeZone"),
    ] {
        let (status, answer) = read(&site, Method::PATCH, path, body).await;
        assert_eq!((status, &answer["error"]["target"]), (400, &json!(target)), "{answer}");
    }
    let graph = json!({"tenantId": "a b", "clientId": GROUP, "clientSecret": "x"});
    let (_, answer) = read(&site, Method::PUT, "complianceSources/graph", graph).await;
    assert_eq!(answer["error"]["target"], "tenantId", "{answer}");
    let length = json!({"name": "P", "settings": {"MinPasswordLength": 99}});
    let (_, answer) = read(&site, Method::POST, "exchangeMailboxPolicies", length).await;
    assert_eq!(answer["error"]["target"], "settings/MinPasswordLength", "{answer}");
}

#[tokio::test]
async fn a_mailbox_policy_is_weighed_and_its_settings_are_told() {
    let (site, _agent) = organization(3).await;
    let known =
        site.get("exchangeMailboxPolicies/settings").await["value"].as_array().expect("array").clone();
    let named = |name: &str| known.iter().find(|one| one["name"] == name);
    assert_eq!(known.len(), 50, "every setting but the default's");
    assert_eq!(named("MinPasswordLength").expect("it")["high"], 16);
    assert_eq!(named("PasswordEnabled").expect("it")["activeSyncName"], "DevicePasswordEnabled");
    assert!(named("IsDefault").is_none());
    let body =
        json!({"name": "P", "priority": 1, "includedGroups": [GROUP], "settings": {"PasswordEnabled": true}});
    let set = "exchangeMailboxPolicies";
    let (status, preview) = read(&site, Method::POST, &format!("{set}?dryRun=true"), body.clone()).await;
    assert_eq!((status, &preview["impact"][0]["deviceCount"]), (200, &json!(3)), "{preview}");
    assert_eq!(site.get(set).await["value"], json!([]));
    let (status, made) = read(&site, Method::POST, &format!("{set}?confirm=true"), body).await;
    assert_eq!(status, 201, "{made}");
    let path = format!("{set}/{}", made["id"].as_str().expect("id"));
    for (method, body) in [(Method::PATCH, json!({"priority": 2})), (Method::DELETE, json!({}))] {
        assert_eq!(read(&site, method, &format!("{path}?dryRun=true"), body).await.0, 200);
    }
    assert_eq!(site.get(&path).await["priority"], 1, "it is still there, as it was");
}

#[tokio::test]
async fn a_run_and_the_changes_tell_what_came_of_it() {
    let (site, agent) = organization(4).await;
    records(&site, &[(1, "compliant"), (2, "compliant"), (3, "compliant")]).await;
    policy(&site, json!({})).await;
    let brake = json!({"mode": "enforce", "brake": {"deviceCount": 1000, "percent": 100}});
    connector(&site, &agent, brake).await;
    let run = site.get("runs").await["value"][0]["id"].as_str().expect("a run").to_owned();
    let line = site.get(&format!("runs/{run}")).await["items"][0].clone();
    assert_eq!(
        (&line["state"], &line["device"]["smtpAddress"]),
        (&json!("queued"), &json!("user0@contoso.com")),
        "{line}"
    );
    assert!(line["reason"].as_str().is_some_and(|why| why.contains("not enrolled")), "{line}");
    let orders = agent.check_in(0, vec![]).await.orders;
    let values = json!({"value": "personalList", "list": "blocked", "deviceId": "DEV00000", "before": false, "after": true});
    let acks = orders.iter().map(|order| OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state: OrderState::Done,
        finished_at: Timestamp::now(),
        changed: true,
        values: vec![values.clone()],
        finding: None,
    });
    agent.check_in(0, acks.collect()).await;
    let line = site.get(&format!("runs/{run}")).await["items"][0].clone();
    assert_eq!((&line["state"], &line["orderId"]), (&json!("done"), &json!(orders[0].id)), "{line}");
    let newest = "changes?$top=1&$orderby=finishedDateTime desc";
    let change = site.get(newest).await["value"][0].clone();
    assert_eq!((&change["values"], &change["runId"]), (&json!([values]), &json!(run)), "{change}");
    assert_eq!(change["exchangeDeviceId"], id(&site, 0).await.as_str());
    assert!(change["reason"].as_str().is_some_and(|why| why.contains("not enrolled")), "{change}");
    assert_eq!(site.get("changes").await["value"].as_array().expect("array").len(), 1);
    assert_eq!(read(&site, Method::GET, "changes?$orderby=id", json!({})).await.0, 400);
    // Another decision stands meanwhile: what was done then has its reason still.
    records(&site, &[(0, "compliant"), (1, "compliant"), (2, "compliant"), (3, "compliant")]).await;
    let after = site.get(&format!("runs/{run}")).await["items"][0].clone();
    assert_eq!(after["reason"], line["reason"]);
    assert_eq!(site.get(newest).await["value"][0]["reason"], change["reason"]);
    // Runs come page by page, the newest first.
    let page = site.get("runs?$top=1").await;
    assert_ne!(page["value"][0]["id"], run.as_str());
    let next = page["@odata.nextLink"].as_str().expect("a next page").to_owned();
    let path = next.split_once("deviceManagement/").expect("a path").1;
    assert_eq!(site.get(path).await["value"][0]["id"], run.as_str());
    let part = site.get(&format!("runs/{run}?$top=1")).await;
    assert_eq!(part["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_preview_never_says_nobody_because_something_was_not_read() {
    let (site, _agent) = organization(10).await;
    // No source was ever read: what enabling would do is not known.
    let body = json!({"enabled": true, "includedGroups": [GROUP]});
    let path = "conditionalAccessSettings?dryRun=true";
    let (_, preview) = read(&site, Method::PATCH, path, body.clone()).await;
    let impact = &preview["impact"][0];
    assert_eq!(
        (&impact["losesAccessIs"], &impact["undecidedCount"]),
        (&json!("unknown"), &json!(10)),
        "{impact}"
    );
    assert!(impact["unread"].to_string().contains("compliance source"), "{impact}");
    // A group that nobody has read yet is named.
    records(&site, &[]).await;
    let (_, preview) = read(&site, Method::PATCH, path, body.clone()).await;
    assert_eq!(preview["impact"][0]["losesAccessIs"], "exact", "{preview}");
    let unread = "00000000-0000-0000-0000-0000000000ee";
    let body = json!({"enabled": true, "includedGroups": [GROUP], "excludedGroups": [unread]});
    let (_, preview) = read(&site, Method::PATCH, path, body).await;
    let impact = &preview["impact"][0];
    assert_eq!(
        (&impact["losesAccessIs"], &impact["losesAccessCount"]),
        (&json!("unknown"), &json!(0)),
        "{impact}"
    );
    assert!(impact["unread"].to_string().contains(unread), "{impact}");
}
