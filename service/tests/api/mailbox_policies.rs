//! Mailbox policies by the API: made, assigned, judged, reset, and put back where somebody changed them.

use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::domain::policy::PolicyValue;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::*;
use crate::organization_settings::*;
use crate::support::inner;

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
