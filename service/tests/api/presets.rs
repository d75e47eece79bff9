//! Presets: their impact, and that the service applies them as a whole or not at all.

use exchange_connector_service::store::{PolicyKind, Settings};
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::{Site, inner};

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
