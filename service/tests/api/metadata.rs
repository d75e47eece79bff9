//! OData's own readers: the service document, `$metadata`, a read-only token as a password, compressed bodies.

use exchange_connector_service::http::odata::model::TYPES;
use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::Timestamp;
use reqwest::header::{CONTENT_ENCODING, WWW_AUTHENTICATE};
use reqwest::{Method, Response};
use serde_json::Value;

use crate::decisions::organization;
use crate::support::{Site, inner};

async fn token(site: &Site, name: &str, role: Role) -> String {
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service.store().set_user_token(Timestamp::now(), name, hash, Some(role)).await.expect("user");
    token
}

async fn with_password(site: &Site, method: Method, path: &str, password: &str) -> Response {
    let request = site.anyone().request(method, format!("{}{path}", site.url()));
    request.basic_auth("whoever", Some(password)).send().await.expect("answer")
}

#[tokio::test]
async fn the_service_document_leads_to_every_list() {
    let (site, _agent) = organization(3).await;
    let token = token(&site, "excel", Role::Read).await;
    let document = with_password(&site, Method::GET, "/v1.0/", &token).await;
    assert_eq!(
        (document.status().as_u16(), &document.headers()["odata-version"]),
        (200, &"4.0".parse().expect("value"))
    );
    let document: Value = document.json().await.expect("json");
    let context = document["@odata.context"].as_str().expect("context");
    assert!(context.ends_with("/v1.0/$metadata"), "{context}");
    let all = document["value"].as_array().expect("a list");
    assert_eq!(all.len(), TYPES.iter().filter(|kind| kind.set.is_some()).count() + 1);
    for entry in all.iter().filter(|entry| entry["kind"] == "EntitySet" && entry["name"] != "auditEvents") {
        let url = entry["url"].as_str().expect("url");
        let answer = with_password(&site, Method::GET, &format!("/v1.0/{url}"), &token).await;
        assert_eq!(answer.status(), 200, "{url}");
        let answer: Value = answer.json().await.expect("json");
        let context = answer["@odata.context"].as_str().expect("context").to_owned();
        assert!(context.ends_with(&format!("/v1.0/$metadata#{url}")), "{context}");
        crate::model::check(entry["name"].as_str().expect("name"), &answer);
    }
}

#[tokio::test]
async fn the_description_names_every_type_and_every_list() {
    let site = Site::start().await;
    let url = format!("{}/v1.0/$metadata", site.url());
    let answer = site.anyone().get(url).bearer_auth(site.token()).send().await.expect("answer");
    assert_eq!(answer.headers()["content-type"], "application/xml");
    let text = answer.text().await.expect("text");
    let count = |what: &str| text.matches(what).count();
    let entities = TYPES.iter().filter(|kind| !kind.key.is_empty()).count();
    assert_eq!(count("<EntityType "), entities + 1);
    assert_eq!(count("<ComplexType "), TYPES.len() - entities);
    assert_eq!(count("<EntitySet "), TYPES.iter().filter(|kind| kind.set.is_some()).count());
}

#[tokio::test]
async fn a_token_as_a_password_reads_the_api_and_nothing_else() {
    let (site, _agent) = organization(1).await;
    let reading = token(&site, "reads", Role::Read).await;
    let devices = "/v1.0/deviceManagement/exchangeDevices";
    assert_eq!(with_password(&site, Method::GET, devices, &reading).await.status(), 200);
    let auditor = token(&site, "looks", Role::Audit).await;
    let events = "/v1.0/deviceManagement/auditEvents";
    assert_eq!(with_password(&site, Method::GET, events, &auditor).await.status(), 200);
    for (method, path, password) in [
        (Method::GET, devices, site.token()),
        (Method::POST, "/v1.0/deviceManagement/savedViews", &reading),
        (Method::GET, "/session", &reading),
    ] {
        let refused = with_password(&site, method, path, password).await;
        assert_eq!(refused.status(), 403, "{path}");
        assert_eq!(inner(refused).await, "basicReadsOnly", "{path}");
    }
    // A browser would open its own box for a password, over the console, if the service asked for one.
    let wrong = with_password(&site, Method::GET, devices, "wrong").await;
    assert_eq!(wrong.status(), 401);
    let asked = wrong.headers()[WWW_AUTHENTICATE].to_str().expect("text").to_owned();
    assert!(asked.starts_with("Bearer") && !asked.to_lowercase().contains("basic"), "{asked}");
}

#[tokio::test]
async fn a_compressed_body_is_asked_for_again_as_it_is() {
    let site = Site::start().await;
    let send = async |coding: &str| {
        let body = r#"{"requests":[]}"#;
        let request = site.anyone().post(format!("{}/v1.0/$batch", site.url())).bearer_auth(site.token());
        request.header(CONTENT_ENCODING, coding).body(body).send().await.expect("answer").status().as_u16()
    };
    assert_eq!(send("gzip").await, 415);
    assert_ne!(send("identity").await, 415);
}
