//! The organization's wishes become orders: access rules, the default level, mailbox policies and their assignment.

use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport};
use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector_service::store::types::PolicyKind;
use exchange_connector_service::store::wishes::Settings;
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::{
    GROUP, VIP, address, answer, connector, group, held, organization, owned, records, send, sync_policies,
};
use crate::support::{Agent, Site, device, inner};

const MAILBOX: u128 = 0x1000;

async fn rules(site: &Site, rules: Value) -> Response {
    send(site, Method::PATCH, "exchangeOnPremisesPolicy?confirm=true", json!({ "accessRules": rules })).await
}

fn rule(name: &str, level: &str) -> Value {
    json!({"deviceClass": {"name": name, "type": "family"}, "accessLevel": level})
}

async fn orders(agent: &Agent) -> Vec<Order> {
    agent.check_in(0, vec![]).await.orders
}

/// Enforcing, with a brake that holds nothing.
async fn enforcing(count: u32) -> (Site, Agent) {
    let (site, agent) = organization(count).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 1000, "percent": 100}}))
        .await;
    (site, agent)
}

async fn make(site: &Site, body: Value) -> Value {
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
    // What holds for all closes; here it does not hold so far.
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
async fn a_preset_is_weighed_where_it_would_hold() {
    let (site, agent) = organization(10).await;
    let id = agent.answer.connector_id;
    let plan = async || -> Value {
        let answer = send(&site, Method::POST, "accessPresets/allowList/plan", json!({})).await;
        answer.json::<Value>().await.expect("json")["impact"].clone()
    };
    assert_eq!(plan().await[0]["losesAccessCount"], 10);
    let own = format!("exchangeConnectors/{id}/exchangeOnPremisesPolicy");
    assert_eq!(send(&site, Method::PATCH, &own, json!({"defaultAccessLevel": "allow"})).await.status(), 200);
    assert_eq!(plan().await[0]["losesAccessCount"], 0, "its default level is its own");
    let own = format!("exchangeConnectors/{id}/conditionalAccessSettings");
    assert_eq!(send(&site, Method::PATCH, &own, json!({"enabled": false})).await.status(), 200);
    assert_eq!(plan().await, json!([]), "nothing of it would hold");
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
async fn mailbox_policies_are_made_assigned_by_priority_and_removed_in_this_order() {
    let (site, agent) = enforcing(3).await;
    let second = Uuid::from_u128(0xb1);
    group(&site, second, true, vec![address(0), address(1)]).await;
    let strict = make(
        &site,
        json!({"name": "Strict", "priority": 1, "includedGroups": [second], "excludedGroups": [VIP],
            "settings": {"DevicePasswordEnabled": true, "AllowNonProvisionableDevices": true}}),
    )
    .await;
    make(
        &site,
        json!({"name": "Loose", "priority": 2, "isDefault": true, "includedGroups": [GROUP],
        "settings": {"AllowNonProvisionableDevices": true}}),
    )
    .await;
    group(&site, VIP, true, vec![address(1)]).await;
    let all = orders(&agent).await;
    let made: Vec<(String, bool)> = all
        .iter()
        .filter_map(|order| match &order.what {
            OrderKind::SetMailboxPolicy { name, make_default, settings } => {
                assert!(*make_default == settings.is_empty(), "the default is set by itself");
                Some((name.clone(), *make_default))
            }
            _ => None,
        })
        .collect();
    assert_eq!(made, [("Strict".into(), false), ("Loose".into(), false), ("Loose".into(), true)]);
    let OrderKind::SetMailboxPolicy { settings, .. } = &all[0].what else { panic!() };
    assert_eq!(settings["DevicePasswordEnabled"], PolicyValue::Bool(true));
    let assigned = |all: &[Order]| -> Vec<(u128, Option<String>)> {
        let mut assigned: Vec<_> = all
            .iter()
            .filter_map(|order| match &order.what {
                OrderKind::AssignMailboxPolicy { mailbox_guid, policy } => {
                    Some((mailbox_guid.as_u128() - MAILBOX, policy.clone()))
                }
                _ => None,
            })
            .collect();
        assigned.sort();
        assigned
    };
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(assigned(&all), [(0, named("Strict")), (1, named("Loose")), (2, named("Loose"))]);
    let why = all.iter().find(|order| matches!(&order.what, OrderKind::AssignMailboxPolicy { policy: Some(name), .. } if name == "Strict"));
    assert!(
        why.and_then(|order| order.reason.as_deref()).is_some_and(|reason| reason.contains("priority 1"))
    );
    answer(&agent, &all, OrderState::Done).await;
    group(&site, second, true, vec![address(0), address(1)]).await;
    assert!(orders(&agent).await.is_empty(), "nothing differs");
    // A group that was not read completely freezes the assignments that need it.
    group(&site, second, false, vec![]).await;
    let path = format!("groups/{second}");
    assert_eq!(site.admin(Method::DELETE, &path).send().await.expect("answer").status(), 204);
    group(&site, second, false, vec![]).await;
    assert!(orders(&agent).await.is_empty(), "what is, stays");
    // Its policy goes: the mailbox first, then the policy.
    group(&site, second, true, vec![address(0)]).await;
    let id = strict["id"].as_str().expect("id");
    let gone =
        send(&site, Method::DELETE, &format!("exchangeMailboxPolicies/{id}?confirm=true"), json!({})).await;
    assert_eq!(gone.status(), 204);
    let last = orders(&agent).await;
    assert_eq!(assigned(&last), [(0, named("Loose"))]);
    assert!(
        matches!(&last.last().expect("order").what, OrderKind::RemoveMailboxPolicy { name } if name == "Strict")
    );
}

#[tokio::test]
async fn a_mailbox_policy_is_judged_before_it_is_stored() {
    let (site, _agent) = organization(2).await;
    for (body, word) in [
        (json!({"name": "P", "settings": {"PasswordEnabeld": true}}), "PasswordEnabeld"),
        (json!({"name": "P", "settings": {"PasswordEnabled": "yes"}}), "PasswordEnabled"),
        (json!({"name": "P", "settings": {"IsDefault": true}}), "isDefault"),
        (json!({"name": " "}), "empty"),
        (json!({"name": "P", "colour": "red"}), "colour"),
    ] {
        let answer = send(&site, Method::POST, "exchangeMailboxPolicies", body.clone()).await;
        assert_eq!(answer.status(), 400, "{body}");
        let text = answer.text().await.expect("text");
        assert!(text.contains(word), "{body}: {text}");
    }
    let made = make(&site, json!({"name": "P", "priority": 1, "includedGroups": [GROUP]})).await;
    let path = format!("exchangeMailboxPolicies/{}", made["id"].as_str().expect("id"));
    let twice = json!({"name": "p"});
    assert_eq!(send(&site, Method::POST, "exchangeMailboxPolicies?confirm=true", twice).await.status(), 400);
    let same = json!({"name": "Q", "priority": 1, "includedGroups": [VIP]});
    let text = send(&site, Method::POST, "exchangeMailboxPolicies?confirm=true", same).await.text().await;
    assert!(text.expect("text").contains("same priority"));
    let without =
        site.admin(Method::PATCH, &path).json(&json!({"priority": 2})).send().await.expect("answer");
    assert_eq!(without.status(), 428);
    let stale = site.admin(Method::PATCH, &format!("{path}?confirm=true")).header("if-match", "W/\"9\"");
    assert_eq!(stale.json(&json!({"priority": 2})).send().await.expect("answer").status(), 412);
    let changed = send(&site, Method::PATCH, &format!("{path}?confirm=true"), json!({"priority": 2})).await;
    assert_eq!(changed.json::<Value>().await.expect("json")["priority"], 2);
}

#[tokio::test]
async fn a_policy_that_may_shut_everyone_out_says_so_and_the_brake_counts_it() {
    let (site, agent) = organization(20).await;
    // Devices that did not say that they fulfil their policy, and one that refuses such devices.
    let body = json!({"name": "Refusing", "includedGroups": [GROUP], "settings": {"AllowNonProvisionableDevices": false}});
    let answer = send(&site, Method::POST, "exchangeMailboxPolicies", body.clone()).await;
    assert_eq!(inner(answer).await, "confirmationRequired");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    make(&site, body).await;
    assert!(orders(&agent).await.is_empty());
    assert_eq!(held(&site).await[0]["losesAccessCount"], 20);
}

#[tokio::test]
async fn a_reset_to_the_default_policy_is_a_plan_and_then_one_run() {
    let (site, agent) = organization(4).await;
    sync_policies(&agent, 4).await;
    make(
        &site,
        json!({"name": "Default", "isDefault": true, "settings": {"AllowNonProvisionableDevices": true}}),
    )
    .await;
    make(&site, json!({"name": "Strict", "includedGroups": [VIP], "settings": {"AllowNonProvisionableDevices": true}})).await;
    group(&site, VIP, true, vec![address(3)]).await;
    let body = |dry: bool| json!({"connectorId": agent.answer.connector_id, "dryRun": dry});
    let path = "exchangeMailboxPolicies/resetToDefault";
    let plan: Value = send(&site, Method::POST, path, body(true)).await.json().await.expect("json");
    assert_eq!((&plan["mailboxCount"], &plan["keptByPolicyCount"]), (&json!(3), &json!(1)), "{plan}");
    assert_eq!(inner(send(&site, Method::POST, path, body(false)).await).await, "observeOnly");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    answer(&agent, &orders(&agent).await, OrderState::Done).await;
    let run: Value = send(&site, Method::POST, path, body(false)).await.json().await.expect("json");
    let all = orders(&agent).await;
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|order| order.run.map(|run| run.to_string()).as_deref() == run["runId"].as_str()));
    answer(&agent, &all, OrderState::Done).await;
    let undo = format!("runs/{}/undo", run["runId"].as_str().expect("id"));
    assert_eq!(send(&site, Method::POST, &undo, json!({})).await.status(), 202);
    assert_eq!(inner(send(&site, Method::POST, &undo, json!({})).await).await, "orderUnderWay");
    let all = orders(&agent).await;
    assert!(
        matches!(&all[0].what, OrderKind::Undo { run: undone } if Some(undone.to_string().as_str()) == run["runId"].as_str())
    );
    let nothing = format!("runs/{}/undo", Uuid::from_u128(7));
    assert_eq!(send(&site, Method::POST, &nothing, json!({})).await.status(), 404);
}

#[tokio::test]
async fn a_reset_that_takes_access_needs_its_number_and_tells_the_days_losses_beside() {
    let (site, agent) = organization(20).await;
    // The default policy refuses devices that cannot follow; the mailboxes have one that does not.
    let policy = |name: &str, is_default, allows: &str| MailboxPolicyReport {
        name: name.into(),
        is_default,
        settings: [("AllowNonProvisionableDevices".to_owned(), allows.to_owned())].into(),
    };
    let report = OrganizationReport {
        mailbox_policies: Some(vec![policy("Default", true, "False"), policy("Loose", false, "True")]),
        ..OrganizationReport::default()
    };
    let devices: Vec<Value> = (0..20)
        .map(|n| {
            let mut device = owned(n);
            let loose = n < 2;
            device["mailboxPolicyIsDefaulted"] = (!loose).into();
            device["mailboxPolicy"] = if loose { "Loose" } else { "Default" }.into();
            device["devicePolicyApplicationStatus"] = "NotApplied".into();
            device
        })
        .collect();
    agent.sync_organization(&devices, report).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 3, "percent": 100}})).await;
    // Two others lose access within the day.
    let compliance: Vec<(u32, &str)> =
        (0..20).map(|n| (n, if n >= 18 { "noncompliant" } else { "compliant" })).collect();
    records(&site, &compliance).await;
    crate::decisions::policy(&site, json!({})).await;
    let blocks = orders(&agent).await;
    assert_eq!(blocks.len(), 2);
    answer(&agent, &blocks, OrderState::Done).await;
    let path = "exchangeMailboxPolicies/resetToDefault";
    let body = |more: Value| {
        let mut body = json!({"connectorId": agent.answer.connector_id});
        body.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
        body
    };
    let plan: Value =
        send(&site, Method::POST, path, body(json!({"dryRun": true}))).await.json().await.expect("json");
    assert_eq!((&plan["losesAccessCount"], &plan["countedLossCount"]), (&json!(2), &json!(4)), "{plan}");
    assert_eq!(plan["beyondBrake"], true);
    assert!(plan["note"].as_str().is_some_and(|note| note.contains("without a device")), "{plan}");
    for wrong in [json!({}), json!({"confirmLosesAccessCount": 4})] {
        assert_eq!(inner(send(&site, Method::POST, path, body(wrong)).await).await, "confirmationRequired");
    }
    assert!(orders(&agent).await.is_empty());
    let run: Value = send(&site, Method::POST, path, body(json!({"confirmLosesAccessCount": 2})))
        .await
        .json()
        .await
        .expect("json");
    let all = orders(&agent).await;
    assert!(all.len() == 20 && all.iter().all(|order| order.accepted), "{}", all.len());
    let run = site.get(&format!("runs/{}", run["runId"].as_str().expect("id"))).await;
    assert_eq!((&run["losesAccessCount"], &run["countedLossCount"]), (&json!(2), &json!(4)));
}

#[tokio::test]
async fn a_mailboxs_policy_that_somebody_changed_is_told_and_assigned_again() {
    let (site, agent) = enforcing(2).await;
    make(&site, json!({"name": "Loose", "includedGroups": [GROUP], "settings": {"AllowNonProvisionableDevices": true}}))
        .await;
    answer(&agent, &orders(&agent).await, OrderState::Done).await;
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let read = async |second: &str| {
        let devices: Vec<Value> = [(0, "Loose"), (1, second)]
            .into_iter()
            .map(|(n, policy)| {
                let mut device = owned(n);
                device["mailboxPolicyIsDefaulted"] = false.into();
                device["mailboxPolicy"] = policy.into();
                device
            })
            .collect();
        agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
        group(&site, VIP, true, vec![]).await;
        site.get(&path).await["findings"].clone()
    };
    assert_eq!(read("Loose").await, json!([]));
    let findings = read("Theirs").await;
    let text = findings[0]["text"].as_str().unwrap_or_default();
    assert!(text.contains(r#"user1@contoso.com has "Theirs" and not "Loose""#), "{findings}");
    let again = orders(&agent).await;
    assert!(
        matches!(&again[..], [Order { what: OrderKind::AssignMailboxPolicy { policy: Some(name), .. }, .. }] if name == "Loose"),
        "{again:?}"
    );
    answer(&agent, &again, OrderState::Done).await;
    group(&site, VIP, true, vec![]).await;
    let text = site.get(&path).await["findings"][0]["text"].as_str().unwrap_or_default().to_owned();
    assert!(text.contains("It was set again at"), "told until it was read: {text}");
    assert_eq!(read("Loose").await, json!([]));
}

#[tokio::test]
async fn a_preset_shows_its_settings_and_what_they_would_do() {
    let (site, _agent) = organization(10).await;
    let presets = site.get("accessPresets").await;
    let names: Vec<_> =
        presets["value"].as_array().expect("array").iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["allowList", "blockList", "mixedQuarantine"]);
    let plan: Value = send(&site, Method::POST, "accessPresets/allowList/plan", json!({}))
        .await
        .json()
        .await
        .expect("json");
    assert_eq!(plan["exchangeOnPremisesPolicy"]["defaultAccessLevel"], "block");
    assert_eq!(plan["impact"][0]["losesAccessCount"], 10, "{plan}");
    assert_eq!(plan["impact"][0]["confirmationRequired"], true);
    let open: Value = send(&site, Method::POST, "accessPresets/blockList/plan", json!({}))
        .await
        .json()
        .await
        .expect("json");
    assert_eq!(open["impact"][0]["losesAccessCount"], 0);
    assert_eq!(
        site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"],
        "none",
        "nothing was stored"
    );
    let unknown = send(&site, Method::POST, "accessPresets/closed/plan", json!({})).await;
    assert_eq!(unknown.status(), 404);
    assert!(unknown.text().await.expect("text").contains("mixedQuarantine"));
}

/// Applies a preset with a tag.
async fn apply(site: &Site, path: &str, tag: &str) -> Response {
    let request = site.admin(Method::POST, &format!("accessPresets/{path}"));
    request.header("if-match", tag).send().await.expect("answer")
}

#[tokio::test]
async fn a_preset_is_applied_whole_or_not_at_all() {
    let (site, agent) = organization(10).await;
    let objects = ["conditionalAccessSettings", "exchangeOnPremisesPolicy"];
    let read = async || [site.get(objects[0]).await, site.get(objects[1]).await];
    let untouched = read().await;
    let plan = async |name: &str| -> Value {
        let path = format!("accessPresets/{name}/plan");
        send(&site, Method::POST, &path, json!({})).await.json().await.expect("json")
    };
    let tag = plan("mixedQuarantine").await["@odata.etag"].as_str().expect("a tag").to_owned();
    // Without a tag, with something that is none, and where hardly anyone would keep access: nothing is stored.
    let bare = site.admin(Method::POST, "accessPresets/mixedQuarantine/apply").send().await.expect("answer");
    assert_eq!(bare.status(), 428);
    assert_eq!(apply(&site, "mixedQuarantine/apply", "W/\"x\"").await.status(), 412);
    let refused = apply(&site, "mixedQuarantine/apply", &tag).await;
    assert_eq!(refused.status(), 409);
    assert_eq!(inner(refused).await, "confirmationRequired");
    assert_eq!(read().await, untouched);
    // Somebody changes the second object meanwhile: the first stays as it was too.
    let changed = send(&site, Method::PATCH, objects[1], json!({"maximumPartnerships": 20})).await;
    assert_eq!(changed.status(), 200);
    let before = read().await;
    assert_eq!(apply(&site, "mixedQuarantine/apply?confirm=true", &tag).await.status(), 412);
    assert_eq!(read().await, before);
    // So too where that happens between the look and the write: the second refusal takes the first object back.
    let stale = Settings {
        objects: vec![
            (PolicyKind::ConditionalAccessSettings, 0, json!({"enabled": true}).to_string()),
            (PolicyKind::ExchangeOnPremisesPolicy, 0, json!({"defaultAccessLevel": "block"}).to_string()),
        ],
        ..Settings::default()
    };
    assert!(site.service.store().store_settings(Timestamp::now(), &stale, "ann").await.is_err());
    assert_eq!(read().await, before);
    // With what is there now it is one change; what the preset does not name stays.
    let tag = plan("mixedQuarantine").await["@odata.etag"].as_str().expect("a tag").to_owned();
    let done = apply(&site, "mixedQuarantine/apply?confirm=true", &tag).await;
    assert_eq!(done.status(), 200);
    let done: Value = done.json().await.expect("json");
    assert_ne!(done["@odata.etag"], tag.as_str());
    let [conditional, exchange] = read().await;
    assert_eq!((&conditional["enabled"], &conditional["overrideDefaultRule"]), (&json!(true), &json!(true)));
    assert_eq!(
        (&exchange["defaultAccessLevel"], &exchange["maximumPartnerships"]),
        (&json!("quarantine"), &json!(20))
    );
    // An organization with settings of its own is not concerned by those of all.
    for object in objects {
        let path = format!("exchangeConnectors/{}/{object}", agent.answer.connector_id);
        assert_eq!(
            send(&site, Method::PATCH, &format!("{path}?confirm=true"), json!({})).await.status(),
            200
        );
    }
    assert_eq!(plan("allowList").await["impact"], json!([]));
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
