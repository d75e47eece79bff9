//! The organization's wanted settings become orders: access rules, default level, mailbox policies, their assignment.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::api::manage::PlanAnswer;
use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::findings;
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::decisions::{VIP, answer, connector, group, held, organization, send};
use crate::support::{Agent, Site, device, inner};

pub(crate) const MAILBOX: u128 = 0x1000;

pub(crate) async fn rules(site: &Site, rules: Value) -> Response {
    send(site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", json!({ "accessRules": rules })).await
}

pub(crate) fn rule(name: &str, level: &str) -> Value {
    json!({"deviceClass": {"name": name, "type": "family"}, "accessLevel": level})
}

pub(crate) async fn orders(agent: &Agent) -> Vec<Order> {
    agent.check_in(0, vec![]).await.orders
}

/// Enforcing, with a brake that holds nothing.
pub(crate) async fn enforcing(count: u32) -> (Site, Agent) {
    let (site, agent) = organization(count).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 1000, "percent": 100}}))
        .await;
    (site, agent)
}

pub(crate) async fn make(site: &Site, body: Value) -> Value {
    let answer = send(site, Method::POST, "exchangeMailboxPolicies?confirm=true", body).await;
    assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap_or_default());
    answer.json().await.expect("json")
}

#[tokio::test]
async fn rules_are_ordered_once_changed_and_taken_away_again() {
    let (site, agent) = organization(6).await;
    assert_eq!(rules(&site, json!([rule("iPhone", "block"), rule("Android", "allow")])).await.status(), 200);
    assert!(orders(&agent).await.is_empty(), "observing, nothing leaves");
    let plan = site.get("plan").await;
    assert_eq!(plan["organization"].as_array().expect("array").len(), 2, "{plan}");
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 1000, "percent": 100}}))
        .await;
    let first = orders(&agent).await;
    assert_eq!(first.len(), 2, "{first:?}");
    let OrderKind::SetDeviceAccessRule { characteristic, query_string, level } = &first[0].what else {
        panic!()
    };
    assert_eq!(
        (characteristic, query_string.as_str(), level),
        (&DeviceAccessCharacteristic::DeviceType, "iPhone", &AccessLevel::Block)
    );
    assert_eq!(first[0].label.as_deref(), Some("access rule iPhone (DeviceType)"));
    assert!(first[0].reason.as_deref().is_some_and(|reason| reason.contains("wanted")), "{first:?}");
    answer(&agent, &first, OrderState::Done).await;
    group(&site, VIP, true, vec![]).await;
    assert!(orders(&agent).await.is_empty(), "what was done is not ordered again");
    // One changes, the other goes.
    rules(&site, json!([rule("iPhone", "quarantine")])).await;
    let next = orders(&agent).await;
    assert!(matches!(&next[0].what, OrderKind::SetDeviceAccessRule { level: AccessLevel::Quarantine, .. }));
    assert!(
        matches!(&next[1].what, OrderKind::RemoveDeviceAccessRule { query_string, .. } if query_string == "Android"),
        "{next:?}"
    );
    answer(&agent, &next, OrderState::Done).await;
    rules(&site, json!([])).await;
    let last = orders(&agent).await;
    assert!(
        matches!(last.as_slice(), [Order { what: OrderKind::RemoveDeviceAccessRule { .. }, .. }]),
        "{last:?}"
    );
}

#[tokio::test]
async fn a_rule_that_was_made_by_hand_is_never_taken_away() {
    let (site, agent) = enforcing(2).await;
    rules(&site, json!([rule("iPhone", "allow")])).await;
    let first = orders(&agent).await;
    assert_eq!(first.len(), 1);
    // It stood there before: the connector changed nothing, or was refused.
    answer(&agent, &first, OrderState::NotApplied).await;
    rules(&site, json!([])).await;
    assert!(orders(&agent).await.is_empty(), "it is not ours");
}

#[tokio::test]
async fn one_brake_counts_rules_and_devices_together_and_a_rejection_holds() {
    let (site, agent) = organization(40).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    // All forty are iPhones with access by the default level.
    rules(&site, json!([rule("iPhone", "block")])).await;
    assert!(orders(&agent).await.is_empty());
    let run = held(&site).await.remove(0);
    assert_eq!(
        (&run["losesAccessCount"], &run["orderCount"], &run["kind"]),
        (&json!(40), &json!(1), &json!("decisions"))
    );
    let path = format!("runs/{}/reject", run["id"].as_str().expect("id"));
    assert_eq!(send(&site, Method::POST, &path, json!({})).await.status(), 200);
    group(&site, VIP, true, vec![]).await;
    assert!(held(&site).await.is_empty() && orders(&agent).await.is_empty(), "rejected until it changes");
    rules(&site, json!([rule("iPhone", "quarantine")])).await;
    assert_eq!(held(&site).await[0]["losesAccessCount"], 40);
    // A rule for something nobody has takes nothing away and leaves at once.
    rules(&site, json!([rule("Palm", "block")])).await;
    assert_eq!(orders(&agent).await.len(), 1);
}

#[tokio::test]
async fn recipients_and_the_text_for_users_are_one_order() {
    let (site, agent) = enforcing(1).await;
    let body = json!({"adminMailRecipients": ["it@contoso.com"], "userMailInsert": "Call 4242."});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", body).await.status(), 200);
    let all = orders(&agent).await;
    let [
        Order {
            what: OrderKind::SetOrganizationSettings { admin_mail_recipients, user_mail_insert }, ..
        },
    ] = all.as_slice()
    else {
        panic!("{all:?}")
    };
    assert_eq!(admin_mail_recipients.as_deref(), Some(&["it@contoso.com".to_owned()][..]));
    assert_eq!(user_mail_insert.as_deref(), Some("Call 4242."));
}

#[tokio::test]
async fn settings_that_exchange_would_not_take_are_refused_in_words() {
    let (site, _agent) = organization(1).await;
    for (body, word) in [
        (json!({"accessRules": [{"deviceClass": {"name": "x"}, "accessLevel": "block"}]}), "neither type"),
        (json!({"accessRules": [rule("x", "block"), rule("X", "allow")]}), "two access rules"),
        (json!({"accessRules": [rule("x", "none")]}), "no access level"),
        (json!({"adminMailRecipients": ["it"]}), "no address"),
        (json!({"userMailInsert": "x".repeat(257)}), "256"),
        (json!({"accessrules": []}), "no member"),
    ] {
        let answer = send(&site, Method::PATCH, "exchangeOnPremisesPolicy", body.clone()).await;
        assert_eq!(answer.status(), 400, "{body}");
        let text = answer.text().await.expect("text");
        assert!(text.contains(word), "{body}: {text}");
    }
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["accessRules"], json!([]));
}

#[tokio::test]
async fn one_organization_may_have_settings_of_its_own() {
    let (site, agent) = organization(2).await;
    let path = format!("exchangeConnectors/{}/exchangeOnPremisesPolicy", agent.answer.connector_id);
    assert_eq!(site.get(&path).await["defaultAccessLevel"], "none");
    let body = json!({"accessRules": [rule("Palm", "block")]});
    assert_eq!(send(&site, Method::PATCH, &path, body).await.status(), 200);
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["accessRules"], json!([]));
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    assert_eq!(orders(&agent).await.len(), 1);
    assert_eq!(send(&site, Method::DELETE, &path, json!({})).await.status(), 204);
    assert_eq!(site.get(&path).await["accessRules"], json!([]));
    let other = format!("exchangeConnectors/{}/somethingElse", agent.answer.connector_id);
    assert_eq!(site.admin(Method::GET, &other).send().await.expect("answer").status(), 404);
}

#[tokio::test]
async fn an_organizations_own_settings_are_not_removed_where_that_locks_everyone_out() {
    let (site, agent) = organization(20).await;
    let own = format!("exchangeConnectors/{}/exchangeOnPremisesPolicy", agent.answer.connector_id);
    let open = json!({"defaultAccessLevel": "allow"});
    assert_eq!(send(&site, Method::PATCH, &own, open).await.status(), 200);
    // The settings for all organizations become stricter; they do not apply to this one so far.
    let closed = json!({"defaultAccessLevel": "block"});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", closed).await.status(), 200);
    let preview: Value = send(&site, Method::DELETE, &format!("{own}?dryRun=true"), json!({}))
        .await
        .json()
        .await
        .expect("json");
    assert_eq!(preview["impact"][0]["losesAccessCount"], 20, "{preview}");
    assert_eq!(inner(send(&site, Method::DELETE, &own, json!({})).await).await, "confirmationRequired");
    assert_eq!(site.get(&own).await["defaultAccessLevel"], "allow");
    let confirmed = send(&site, Method::DELETE, &format!("{own}?confirm=true"), json!({})).await;
    assert_eq!(confirmed.status(), 204);
    assert_eq!(site.get(&own).await["defaultAccessLevel"], "block");
    assert_eq!(send(&site, Method::DELETE, &own, json!({})).await.status(), 404, "it has none any more");
}

#[tokio::test]
async fn a_refused_setting_says_where_and_why_once() {
    let (site, _agent) = organization(1).await;
    let rule = |matches: &str| {
        json!({"localRules": [{"name": "old", "access": "block",
            "conditions": [{"characteristic": "DeviceOS", "matches": matches}]}]})
    };
    for (path, body, member, words) in [
        ("conditionalAccessSettings", rule("iOS (1[0-6]"), "localRules", "unclosed group, at character 5"),
        (
            "conditionalAccessSettings",
            json!({"gracePeriodHours": "x"}),
            "gracePeriodHours",
            "gracePeriodHours: invalid type",
        ),
        (
            "exchangeOnPremisesPolicy",
            json!({"maximumPartnerships": "x"}),
            "maximumPartnerships",
            "maximumPartnerships: invalid",
        ),
    ] {
        let answer = send(&site, Method::PATCH, path, body.clone()).await;
        assert_eq!(answer.status(), 400, "{body}");
        let error = answer.json::<Value>().await.expect("json")["error"].clone();
        assert_eq!(error["target"], member, "{error}");
        let text = error["message"].as_str().expect("text");
        assert_eq!(text.matches(words).count(), 1, "{text}");
    }
    for (setting, value, words) in [
        ("MinPasswordLength", json!(99), "a number from 1 to 16"),
        ("AllowBluetooth", json!("Maybe"), "one of "),
        ("MaxInactivityTimeLock", json!("soon"), "a time as d.hh:mm:ss from"),
        ("PasswordEnabled", json!("yes"), r#"takes true or false, not "yes""#),
    ] {
        let body = json!({"name": "P", "settings": {setting: value}});
        let text =
            send(&site, Method::POST, "exchangeMailboxPolicies", body).await.text().await.expect("text");
        assert!(text.replace("\\\"", "\"").contains(words), "{setting}: {text}");
    }
}

#[tokio::test]
async fn device_classes_that_are_known_are_offered() {
    let (site, _agent) = organization(2).await;
    let policy = site.get("exchangeOnPremisesPolicy").await;
    let classes = policy["knownDeviceClasses"].as_array().expect("array");
    assert_eq!(classes[0], json!({"name": "iPhone", "type": "family"}));
    assert!(classes.contains(&json!({"name": "iPhone14C3", "type": "model"})), "{classes:?}");
    let set = json!({"knownDeviceClasses": []});
    assert_eq!(send(&site, Method::PATCH, "exchangeOnPremisesPolicy", set).await.status(), 400);
}

#[tokio::test]
async fn what_somebody_changed_by_hand_is_told_and_asked_for_once_more() {
    let (site, agent) = enforcing(3).await;
    rules(&site, json!([rule("iPhone", "allow")])).await;
    let all = orders(&agent).await;
    answer(&agent, &all, OrderState::Done).await;
    let read = |level: &str| {
        serde_json::from_value(
            json!({"accessRules": [{"name": "iPhone (DeviceType)", "queryString": "iPhone",
            "characteristic": "DeviceType", "accessLevel": level}]}),
        )
        .expect("a report")
    };
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    agent.sync_organization(&[device(0)], read("Allow")).await;
    assert_eq!(site.get(&path).await["findings"], json!([]));
    assert!(orders(&agent).await.is_empty(), "as it was ordered");
    agent.sync_organization(&[device(0)], read("Block")).await;
    let findings = site.get(&path).await["findings"].clone();
    assert_eq!(findings[0]["code"], "organization.changedByHand", "{findings}");
    assert!(
        findings[0]["text"]
            .as_str()
            .is_some_and(|text| text.contains("iPhone (DeviceType) is Block and not Allow"))
    );
    group(&site, VIP, true, vec![]).await;
    let again = orders(&agent).await;
    assert!(
        matches!(again.as_slice(), [Order { what: OrderKind::SetDeviceAccessRule { .. }, .. }]),
        "{again:?}"
    );
    // What is somebody else's now stays theirs, and the finding with it.
    answer(&agent, &again, OrderState::NotApplied).await;
    group(&site, VIP, true, vec![]).await;
    assert!(orders(&agent).await.is_empty());
    assert_eq!(site.get(&path).await["findings"][0]["code"], "organization.changedByHand");
}

#[tokio::test]
async fn what_stands_against_something_made_by_hand_is_told_everywhere_while_it_is_wanted() {
    let (site, agent) = enforcing(2).await;
    rules(&site, json!([rule("iPhone", "allow")])).await;
    let first = orders(&agent).await;
    let ack = OrderAck {
        order_id: first[0].id,
        attempt: first[0].attempt,
        state: OrderState::NotApplied,
        finished_at: Timestamp::now(),
        changed: false,
        values: Vec::new(),
        finding: Some(findings::ORDER_MANUAL_ENTRY.finding("Someone made the access rule by hand.")),
    };
    let told = agent.check_in(0, vec![ack]).await.findings;
    let code = findings::WISH_NOT_APPLIED.code;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].code == code && told[0].text.contains("iPhone"), "{told:?}");
    let on_the_page = site.get("exchangeConnectors").await["value"][0]["findings"].clone();
    assert_eq!(on_the_page[0]["code"], code, "{on_the_page}");
    let plan = site.get("plan").await;
    assert_eq!(plan["notApplied"][0]["reason"], "Someone made the access rule by hand.", "{plan}");
    let here: PlanAnswer = agent.read("plan").await;
    assert_eq!(here.not_applied.len(), 1);
    // Once nobody wants it any more, nobody hears of it.
    rules(&site, json!([])).await;
    assert_eq!(site.get("plan").await["notApplied"], json!([]));
    assert!(agent.check_in(0, vec![]).await.findings.is_empty());
}
