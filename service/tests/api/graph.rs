//! Microsoft Graph as a source, by the API: what it stores, what it refuses, and that it never returns a secret.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Site, code, inner};

const PATH: &str = "complianceSources/graph";
const SECRET: &str = "s3cr3t~that~nobody~sees";

async fn put(site: &Site, body: &Value) -> reqwest::Response {
    site.admin(Method::PUT, PATH).json(body).send().await.expect("answer")
}

/// A tenant whose hosts answer nobody.
fn settings() -> Value {
    json!({"tenantId": "contoso.onmicrosoft.com", "clientId": Uuid::from_u128(7), "clientSecret": SECRET,
        "loginUrl": "https://127.0.0.1:1", "graphUrl": "https://127.0.0.1:1"})
}

#[tokio::test]
async fn a_secret_goes_in_and_never_comes_out() {
    let site = Site::start().await;
    assert_eq!(site.admin(Method::GET, PATH).send().await.expect("answer").status(), 404);
    let answer = put(&site, &settings()).await;
    assert_eq!(answer.status(), 200);
    let told: Value = answer.json().await.expect("json");
    assert_eq!(
        (&told["credential"], &told["fullReadMinutes"]),
        (&json!({"type": "secret"}), &json!(240)),
        "{told}"
    );
    let seen = site.get(PATH).await;
    assert!(!seen.to_string().contains(SECRET) && !told.to_string().contains(SECRET));
    let bytes: Vec<u8> = std::fs::read_dir(site.folder.path())
        .expect("folder")
        .flatten()
        .filter(|entry| entry.path().is_file())
        .flat_map(|entry| std::fs::read(entry.path()).unwrap_or_default())
        .collect();
    assert!(!bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes()));
    // From now on it is a source that was never read: nobody counts as absent.
    let source = site.get("complianceSources").await["value"][0].clone();
    assert_eq!((&source["id"], &source["lastCompleteReadDateTime"]), (&json!("graph"), &Value::Null));
}

#[tokio::test]
async fn without_a_secret_the_stored_one_goes_on_for_the_same_application_only() {
    let site = Site::start().await;
    let mut body = settings();
    let secret = body.as_object_mut().expect("object").remove("clientSecret").expect("secret");
    assert_eq!(put(&site, &body).await.status(), StatusCode::BAD_REQUEST);
    body["clientSecret"] = secret;
    assert_eq!(put(&site, &body).await.status(), 200);
    body.as_object_mut().expect("object").remove("clientSecret");
    body["quickReadMinutes"] = 15.into();
    let told: Value = put(&site, &body).await.json().await.expect("json");
    assert_eq!(told["quickReadMinutes"], 15);
    // Another host would be shown the secret.
    for (name, value) in [
        ("tenantId", json!("fabrikam.com")),
        ("clientId", json!(Uuid::nil())),
        ("loginUrl", json!("https://127.0.0.1:2")),
    ] {
        let mut other = body.clone();
        other[name] = value;
        assert_eq!(put(&site, &other).await.status(), StatusCode::BAD_REQUEST, "{name}");
    }
    assert_eq!(site.get(PATH).await["tenantId"], "contoso.onmicrosoft.com");
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_and_the_refusal_does_not_quote_it() {
    let site = Site::start().await;
    for (name, value) in [
        ("tenantId", json!("a b")),
        ("clientId", json!(SECRET)),
        ("cloud", json!("moon")),
        ("graphUrl", json!("http://graph.contoso.com")),
        ("fullReadMinutes", json!(1)),
        ("mostDropPercent", json!(101)),
        ("caCertificatesPem", json!("no PEM")),
        ("privateKeyPem", json!("both")),
        ("certificatePem", json!("with a secret")),
        ("clientsecret", json!(SECRET)),
        ("clientSecret", json!("")),
    ] {
        let mut body = settings();
        body[name] = value;
        let answer = put(&site, &body).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{name}");
        let text = answer.text().await.expect("text");
        assert!(!text.contains(SECRET), "{text}");
    }
    assert_eq!(site.admin(Method::GET, PATH).send().await.expect("answer").status(), 404);
}

#[tokio::test]
async fn a_host_that_does_not_answer_is_named_and_nothing_waits_for_a_person() {
    let site = Site::start().await;
    put(&site, &settings()).await;
    let answer = site.admin(Method::POST, &format!("{PATH}/test")).send().await.expect("answer");
    let tested: Value = answer.json().await.expect("json");
    assert_eq!(
        (&tested["succeeded"], &tested["findings"][0]["code"]),
        (&json!(false), &json!("graph.unreachable")),
        "{tested}"
    );
    assert_eq!(tested["findings"][0]["whoActs"], "networkAdministrator");
    let accept = site.admin(Method::POST, &format!("{PATH}/accept")).send().await.expect("answer");
    assert_eq!(inner(accept).await, "nothingHeld");
    let wrong = site.admin(Method::POST, &format!("{PATH}/read")).json(&json!({"kind": "all"}));
    assert_eq!(code(wrong.send().await.expect("answer")).await, "invalidRequest");
    assert_eq!(site.admin(Method::DELETE, PATH).send().await.expect("answer").status(), 204);
    assert_eq!(site.admin(Method::DELETE, PATH).send().await.expect("answer").status(), 404);
    assert_eq!(site.get("complianceSources").await["value"], json!([]));
}
