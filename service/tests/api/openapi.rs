//! The API's description says what the routes do: which there are, which query options and members of a body they take.

use std::collections::BTreeSet;
use std::path::Path;

use exchange_connector_service::http::odata::operations::{ApiOperation, OPERATIONS};
use exchange_connector_service::http::openapi::document;
use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::Site;

/// Every route of the management side, as the source has it.
fn routes() -> BTreeSet<(String, String)> {
    let methods = [
        ("get(", "GET"),
        ("post(", "POST"),
        ("put(", "PUT"),
        ("patch(", "PATCH"),
        ("delete(", "DELETE"),
        ("policies::for_all(", "GET"),
        ("policies::for_all(", "PATCH"),
    ];
    let sources = [
        ("/deviceManagement", include_str!("../../src/http/admin.rs")),
        ("", include_str!("../../src/http.rs")),
    ];
    let mut all = BTreeSet::new();
    for (below, source) in sources {
        for route in source.split(".route(").skip(1) {
            let path = route.split('"').nth(1).expect("a path");
            let path = if below.is_empty() {
                let Some(path) = path.strip_prefix("/v1.0") else { continue };
                path.trim_end_matches('/').to_owned()
            } else {
                format!("{below}{path}")
            };
            for (word, method) in methods {
                if route.contains(word) {
                    all.insert((method.to_owned(), path.clone()));
                }
            }
        }
    }
    all
}

#[test]
fn every_route_is_described_and_nothing_else() {
    let described: BTreeSet<_> =
        OPERATIONS.iter().map(|one| (one.method.to_string(), one.path.clone())).collect();
    let routes = routes();
    assert!(routes.len() > 100, "{}", routes.len());
    assert_eq!(routes.difference(&described).collect::<Vec<_>>(), Vec::<&_>::new(), "not described");
    assert_eq!(described.difference(&routes).collect::<Vec<_>>(), Vec::<&_>::new(), "not there");
}

/// The document in `docs/`, which people read and programs are made from.
#[test]
fn the_committed_description_is_the_one_that_is_served() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let written = format!("{:#}\n", document());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &written).expect("written");
    }
    let committed = std::fs::read_to_string(&file).expect("docs/openapi.json");
    assert!(committed == written, "docs/openapi.json is old: run the test with UPDATE=1");
}

/// Calls an operation with objects that are not there.
async fn call(site: &Site, operation: &ApiOperation, query: &str, body: &Value) -> (u16, Value) {
    let nobody = uuid::Uuid::nil().to_string();
    let path = operation
        .path
        .replace("{id}", &nobody)
        .replace("{message}", &nobody)
        .replace("{name}", "nobody")
        .replace("{settings}", "conditionalAccessSettings");
    let url = format!("{}/v1.0{path}{query}", site.url());
    let request = site.anyone().request(operation.method.clone(), url).bearer_auth(site.token());
    let answer = request.header("if-match", "*").json(body).send().await.expect("an answer");
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap_or_default())
}

#[tokio::test]
async fn an_option_that_is_described_is_taken_and_every_other_one_refused() {
    let (site, _agent) = organization(1).await;
    for operation in OPERATIONS.iter() {
        let at = format!("{} {}", operation.method, operation.path);
        let (status, answer) = call(&site, operation, "?surprise=1", &json!({})).await;
        assert_eq!((status, &answer["error"]["code"]), (400, &json!("invalidQueryOption")), "{at}: {answer}");
        for option in &operation.options {
            let (_, answer) = call(&site, operation, &format!("?{option}=1"), &json!({})).await;
            let text = answer["error"]["message"].as_str().unwrap_or_default();
            assert!(!text.contains("is not supported here"), "{at} {option}: {text}");
        }
    }
}

#[tokio::test]
async fn the_members_that_a_body_may_have_are_those_that_are_described() {
    let (site, _agent) = organization(1).await;
    let mut compared = 0;
    for operation in OPERATIONS.iter().filter(|one| one.method != Method::GET && one.other_body.is_none()) {
        let at = format!("{} {}", operation.method, operation.path);
        let (_, answer) = call(&site, operation, "", &json!({"surprise": true})).await;
        let text = answer["error"]["message"].as_str().unwrap_or_default();
        let Some((_, known)) = text.split_once("unknown field `surprise`, expected ") else { continue };
        let known: BTreeSet<&str> = known.split('`').skip(1).step_by(2).collect();
        let described: BTreeSet<&str> = operation.body.iter().map(|member| member.name).collect();
        assert_eq!(described, known, "{at}");
        compared += 1;
    }
    assert!(compared > 20, "{compared}");
}

/// A preview that a route does not offer is never carried out.
#[tokio::test]
async fn what_was_meant_as_a_preview_is_not_carried_out() {
    let (site, _agent) = organization(1).await;
    let device = id(&site, 0).await;
    let record =
        json!({"userPrincipalName": "ann@contoso.com", "deviceName": "x", "complianceState": "compliant"});
    let answer = site.admin(Method::POST, "managedDevices").json(&record).send().await.expect("an answer");
    assert_eq!(answer.status(), 201);
    let record: Value = answer.json().await.expect("json");
    let record = record["id"].as_str().expect("an id");
    for (method, path) in [
        (Method::DELETE, format!("managedDevices/{record}?dryRun=true")),
        (Method::POST, format!("exchangeDevices/{device}/removePartnership?dryRun=true")),
    ] {
        let answer = site.admin(method, &path).json(&json!({})).send().await.expect("an answer");
        assert_eq!(answer.status(), 400, "{path}");
    }
    assert_eq!(site.get(&format!("managedDevices/{record}")).await["id"], record);
    assert_eq!(site.get("orders").await["value"], json!([]));
}

#[tokio::test]
async fn the_description_is_served_to_whoever_may_look() {
    let (site, _agent) = organization(1).await;
    let url = format!("{}/v1.0/openapi.json", site.url());
    assert_eq!(site.anyone().get(&url).send().await.expect("an answer").status(), 401);
    let answer = site.anyone().get(&url).bearer_auth(site.token()).send().await.expect("an answer");
    assert_eq!(answer.json::<Value>().await.expect("json"), document());
}
