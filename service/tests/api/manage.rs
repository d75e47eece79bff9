//! The management routes of an agent: its own organization, in its computer's name.

use exchange_connector::api::manage::{PlanAnswer, PolicyPlan, SetMode, WhyAnswer};
use exchange_connector::domain::health::Mode;
use reqwest::Response;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::{GROUP, connector, held, organization, policy, records, sync_policies};
use crate::support::{Agent, DN, Site, inner};

impl Agent {
    async fn ask<T: DeserializeOwned>(&self, path: &str, body: Value) -> T {
        let response = self.post(path).json(&body).send().await.expect("answer");
        assert_eq!(response.status(), 200, "{path}: {}", response.text().await.unwrap_or_default());
        response.json().await.expect("json")
    }

    async fn refused(&self, path: &str, body: Value) -> Response {
        self.post(path).json(&body).send().await.expect("answer")
    }
}

/// Another organization with an agent of its own.
async fn another(site: &Site) -> Agent {
    let token = site.account(5, jiff::SignedDuration::from_hours(1)).await;
    let key = rcgen::KeyPair::generate().expect("key");
    let answer = site.enroll_as(&token, &key, false, &DN.replace("First Organization", "Second")).await;
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
    let mut agent = site.with(answer.json().await.expect("json"), key);
    agent.epoch = agent.check_in(0, vec![]).await.lease.epoch;
    agent
}

#[tokio::test]
async fn mode_plan_and_verdicts_are_of_the_own_organization_alone() {
    let (site, agent) = organization(20).await;
    let other = another(&site).await;
    records(&site, &[]).await;
    policy(&site, json!({})).await;
    let plan: PlanAnswer = agent.read("plan").await;
    assert_eq!((plan.mode, plan.counts.loses_access, plan.changes.len()), (Mode::Observe, 20, 20));
    assert!(plan.changes[0].reason.contains("not enrolled"), "{:?}", plan.changes[0]);
    let foreign: PlanAnswer = other.read("plan").await;
    assert_eq!((foreign.counts.loses_access, foreign.changes.len()), (0, 0));
    let set: SetMode = agent.ask("mode", json!({"mode": "enforce"})).await;
    assert_eq!(set.mode, Mode::Enforce);
    assert_eq!(other.check_in(0, vec![]).await.mode, Mode::Observe);
    let plan: PlanAnswer = agent.read("plan").await;
    let run = &plan.held[0];
    assert_eq!((run.orders, run.loses_access, run.most_devices), (20, 20, 10));
    assert!(other.read::<PlanAnswer>("plan").await.held.is_empty());
    let path = format!("runs/{}/accept", run.id);
    assert_eq!(other.refused(&path, json!({})).await.status(), 404);
    let decided: Value = agent.ask(&path, json!({})).await;
    assert_eq!((&decided["state"], &decided["released"]), (&json!("accepted"), &json!(20)));
    let stored = site.get(&format!("runs/{}", run.id)).await;
    assert_eq!(stored["decidedBy"], "connector conn01.contoso.com");
    assert_eq!(inner(agent.refused(&path, json!({})).await).await, "runNotHeld");
}

#[tokio::test]
async fn why_finds_by_id_identity_and_guid_and_names_all_that_fit() {
    let (_site, agent) = organization(3).await;
    let identity = crate::support::identity(1);
    for name in ["DEV00001", "dev00001", identity.as_str(), &Uuid::from_u128(1).to_string()] {
        let encoded: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let found: WhyAnswer = agent.read(&format!("why?device={encoded}")).await;
        assert_eq!(found.value.len(), 1, "{name}");
        assert_eq!(found.value[0].device.identity.0, identity);
        assert!(found.value[0].decision.is_some());
    }
    assert!(agent.read::<WhyAnswer>("why?device=nothing").await.value.is_empty());
}

#[tokio::test]
async fn a_policy_file_is_a_difference_and_is_stored_whole_or_not_at_all() {
    let (site, agent) = organization(10).await;
    sync_policies(&agent, 10).await;
    let file = json!({
        "conditionalAccess": {"enabled": true, "includedGroups": [], "gracePeriodHours": 24},
        "exchange": {"accessRules": [{"deviceClass": {"name": "Palm", "type": "family"}, "accessLevel": "block"}]},
        "mailboxPolicies": [{"name": "Phones", "priority": 1, "includedGroups": [GROUP],
            "settings": {"PasswordEnabled": true, "AllowNonProvisionableDevices": true}}],
    });
    let plan: PolicyPlan = agent.ask("policy/plan", file.clone()).await;
    assert!(!plan.stored);
    let members: Vec<String> =
        plan.changes.iter().map(|change| format!("{}.{}", change.object, change.member)).collect();
    assert!(members.contains(&"conditionalAccessSettings.enabled".into()), "{members:?}");
    assert!(members.contains(&"exchangeMailboxPolicies/Phones.settings".into()), "{members:?}");
    assert_eq!(site.get("conditionalAccessSettings").await["enabled"], false);
    let applied: PolicyPlan = agent.ask("policy/apply", file.clone()).await;
    assert!(applied.stored && applied.changes == plan.changes);
    assert_eq!(site.get("conditionalAccessSettings").await["gracePeriodHours"], 24);
    assert_eq!(site.get("exchangeMailboxPolicies").await["value"][0]["name"], "Phones");
    let again: PolicyPlan = agent.ask("policy/apply", file).await;
    assert!(again.changes.is_empty(), "{:?}", again.changes);
    // A part that cannot be used stops all of it.
    let bad = json!({"conditionalAccess": {"enabled": false},
        "mailboxPolicies": [{"name": "Phones", "settings": {"Nonsense": true}}]});
    assert_eq!(agent.refused("policy/apply", bad).await.status(), 400);
    assert_eq!(site.get("conditionalAccessSettings").await["enabled"], true);
    let gone: PolicyPlan = agent.ask("policy/apply", json!({"mailboxPolicies": []})).await;
    assert_eq!((gone.changes.len(), &gone.changes[0].to), (1, &Value::Null));
    assert_eq!(site.get("exchangeMailboxPolicies").await["value"], json!([]));
}

#[tokio::test]
async fn a_policy_file_that_locks_everyone_out_needs_to_say_so() {
    let (site, agent) = organization(5).await;
    records(&site, &[]).await;
    let mut file = json!({"preset": "allowList", "conditionalAccess": {"includedGroups": [GROUP]}});
    let answer = agent.refused("policy/apply", file.clone()).await;
    assert_eq!(answer.status(), 409);
    let text = answer.text().await.expect("text");
    assert!(text.contains("5 of the 5") && text.contains("allowLockOut"), "{text}");
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "none");
    file["allowLockOut"] = true.into();
    let applied: PolicyPlan = agent.ask("policy/apply", file).await;
    assert!(applied.impact.locks_out);
    assert_eq!(site.get("exchangeOnPremisesPolicy").await["defaultAccessLevel"], "block");
    // Even so nothing leaves past the brake.
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(held(&site).await.len(), 1);
}

#[tokio::test]
async fn with_several_organizations_a_file_is_for_its_own() {
    let (site, agent) = organization(2).await;
    let other = another(&site).await;
    let file = json!({"exchange": {"userMailInsert": "Call 1."}});
    let applied: PolicyPlan = other.ask("policy/apply", file).await;
    assert!(applied.stored);
    assert!(site.get("exchangeOnPremisesPolicy").await["userMailInsert"].is_null());
    let own = format!("exchangeConnectors/{}/exchangeOnPremisesPolicy", other.answer.connector_id);
    assert_eq!(site.get(&own).await["userMailInsert"], "Call 1.");
    let first = format!("exchangeConnectors/{}/exchangeOnPremisesPolicy", agent.answer.connector_id);
    assert!(site.get(&first).await["userMailInsert"].is_null());
}

#[tokio::test]
async fn an_administrators_token_opens_none_of_it() {
    let (site, _agent) = organization(1).await;
    let url = format!("{}/agent/v1/mode", site.url());
    let body = json!({"mode": "enforce"});
    let answer = site.anyone().post(url).bearer_auth(site.token()).json(&body).send().await.expect("answer");
    assert_eq!(answer.status(), 401);
}
