//! The administrators' side: paging, filters, tags, permissions, and the form of an error.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Site, code, device};

async fn filled() -> Site {
    let site = Site::start().await;
    let agent = site.agent().await;
    let mut devices: Vec<Value> = (0..25).map(device).collect();
    devices[3]["accessState"] = "Quarantined".into();
    devices[3]["mailbox"]["smtpAddress"] = "O'Neil@contoso.com".into();
    devices[4]["accessState"] = Value::Null;
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    site
}

async fn refused(site: &Site, path: &str) -> String {
    let response = site.admin(Method::GET, path).send().await.expect("answer");
    assert_eq!(response.status(), 400, "{path}");
    code(response).await
}

#[tokio::test]
async fn pages_follow_each_other_and_show_each_device_once() {
    let site = filled().await;
    let mut page = site.get("exchangeDevices?$top=10&$count=true&$select=deviceId").await;
    assert_eq!(page["@odata.count"], 25);
    let mut seen = std::collections::BTreeSet::new();
    let mut pages = 1;
    loop {
        for device in page["value"].as_array().expect("array") {
            assert_eq!(device.as_object().expect("object").len(), 1, "only what was selected: {device}");
            assert!(seen.insert(device["deviceId"].to_string()));
        }
        let Some(next) = page["@odata.nextLink"].as_str() else { break };
        let answer = site.anyone().get(next).bearer_auth(site.token()).send().await.expect("answer");
        page = answer.json().await.expect("json");
        assert!(page.get("@odata.count").is_none());
        pages += 1;
    }
    assert_eq!((seen.len(), pages), (25, 3));
}

#[tokio::test]
async fn filters_choose_and_unknown_ones_are_refused() {
    let site = filled().await;
    let number = async |filter: &str| {
        let page = site.get(&format!("exchangeDevices?$filter={filter}")).await;
        page["value"].as_array().expect("array").len()
    };
    assert_eq!(number("accessState eq 'Quarantined'").await, 1);
    assert_eq!(number("accessState eq null").await, 1);
    assert_eq!(number("deviceType eq 'iPhone' and accessState eq 'Allowed'").await, 12);
    assert_eq!(number("mailbox/smtpAddress eq 'o''neil@contoso.com'").await, 1);
    assert_eq!(number("connectorId eq '00000000-0000-0000-0000-000000000001'").await, 0);
    let connector = site.get("exchangeConnectors").await["value"][0]["id"].as_str().expect("id").to_owned();
    assert_eq!(number(&format!("connectorId eq {connector}")).await, 25);

    let count =
        site.admin(Method::GET, "exchangeDevices/$count?$filter=deviceType eq 'Android'").send().await;
    assert_eq!(count.expect("answer").text().await.expect("text"), "12");
    let id = site.get("exchangeDevices?$top=1").await["value"][0]["id"].as_str().expect("id").to_owned();
    assert_eq!(site.get(&format!("exchangeDevices/{id}")).await["id"], id);

    for path in [
        "exchangeDevices?$filter=colour eq 'x'",
        "exchangeDevices?$filter=accessState has 'Allowed'",
        "exchangeDevices?$filter=",
        "exchangeDevices?$orderby=deviceId",
        "exchangeDevices?filter=accessState eq 'Allowed'",
        "exchangeDevices?$top=0",
        "exchangeDevices?$top=1001",
        "exchangeDevices?$top=1&$top=2",
        "exchangeDevices?$select=password",
        "exchangeDevices?$skiptoken=x",
        "exchangeDevices?$count=yes",
        "exchangeConnectors?$filter=colour eq 'x'",
    ] {
        assert_eq!(refused(&site, path).await, "invalidQueryOption", "{path}");
    }
}

#[tokio::test]
async fn who_shows_no_token_gets_nothing() {
    let site = filled().await;
    let url = format!("{}/v1.0/deviceManagement", site.url());
    let all = [
        "exchangeConnectors",
        "exchangeDevices",
        "exchangeDevices/$count",
        "orders",
        "changes",
        "conditionalAccessSettings",
        "exchangeOnPremisesPolicy",
    ];
    for path in all {
        let response = site.anyone().get(format!("{url}/{path}")).send().await.expect("answer");
        assert_eq!(response.status(), 401, "{path}");
        assert!(response.headers()["www-authenticate"].to_str().expect("text").starts_with("Bearer"));
        assert_eq!(code(response).await, "unauthenticated");
        let wrong =
            site.anyone().get(format!("{url}/{path}")).bearer_auth("wrong").send().await.expect("answer");
        assert_eq!(wrong.status(), 401, "{path}");
    }
    site.service.store().remove_user("ANN").await.expect("removed");
    let response = site.admin(Method::GET, "exchangeConnectors").send().await.expect("answer");
    assert_eq!(response.status(), 401);
}

#[tokio::test]
async fn an_agents_certificate_is_no_administrators_token() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let client = site.client(&agent.answer.certificate_chain_pem, &agent.key);
    let url = format!("{}/v1.0/deviceManagement/exchangeDevices", site.url());
    assert_eq!(client.get(url).send().await.expect("answer").status(), 401);
}

#[tokio::test]
async fn errors_have_graphs_shape_and_both_ids() {
    let site = Site::start().await;
    let id = Uuid::now_v7().to_string();
    let request = site.admin(Method::GET, "nothing").header("client-request-id", &id);
    let response = request.send().await.expect("answer");
    assert_eq!(response.status(), 404);
    assert_eq!(response.headers()["client-request-id"], id.as_str());
    let told = response.headers()["request-id"].to_str().expect("text").to_owned();
    let body: Value = response.json().await.expect("json");
    assert_eq!(body["error"]["code"], "itemNotFound");
    assert_eq!(body["error"]["innerError"]["client-request-id"], id);
    assert_eq!(body["error"]["innerError"]["request-id"], told);

    let response = site.admin(Method::PUT, "exchangeConnectors").send().await.expect("answer");
    assert_eq!(response.status(), 405);
    assert!(response.headers()["allow"].to_str().expect("text").contains("GET"));
    assert_eq!(code(response).await, "methodNotAllowed");
    let response = site.admin(Method::GET, "exchangeConnectors/no-guid").send().await.expect("answer");
    assert_eq!(code(response).await, "itemNotFound");
    let response = site.admin(Method::POST, "exchangeConnectors").body("{").send().await.expect("answer");
    assert_eq!(code(response).await, "invalidRequest");
    for path in ["healthz", "readyz"] {
        let answer = site.anyone().get(format!("{}/{path}", site.url())).send().await.expect("answer");
        assert_eq!(answer.status(), 200);
    }
}

#[tokio::test]
async fn a_prepared_connector_is_taken_by_the_agent_of_its_organization() {
    let site = Site::start().await;
    let body = json!({"exchangeOrganization": "First Organization", "exchangeAlias": "corp"});
    let made = site.admin(Method::POST, "exchangeConnectors").json(&body).send().await.expect("answer");
    assert_eq!(made.status(), StatusCode::CREATED);
    assert!(made.headers().contains_key("location"));
    let made: Value = made.json().await.expect("json");
    assert_eq!(made["status"], "none");
    assert_eq!(made["mode"], "observe");
    let agent = site.agent().await;
    assert_eq!(agent.answer.connector_id.to_string(), made["id"].as_str().expect("id"));
    let connectors = site.get("exchangeConnectors").await;
    assert_eq!(connectors["value"].as_array().expect("array").len(), 1);
    assert_eq!(connectors["value"][0]["exchangeAlias"], "corp");
    assert_eq!(connectors["value"][0]["serverName"], "cas02.contoso.com");
}

#[tokio::test]
async fn a_stale_tag_changes_nothing() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let tag = site.get(&path).await["@odata.etag"].as_str().expect("tag").to_owned();
    let patch = async |tag: &str, body: Value| {
        site.admin(Method::PATCH, &path).header("if-match", tag).json(&body).send().await.expect("answer")
    };
    assert_eq!(patch(&tag, json!({"exchangeAlias": "one"})).await.status(), 200);
    let stale = patch(&tag, json!({"exchangeAlias": "two"})).await;
    assert_eq!(stale.status(), 412);
    assert_eq!(code(stale).await, "resourceModified");
    assert_eq!(site.get(&path).await["exchangeAlias"], "one");
    assert_eq!(patch("*", json!({"status": "connected"})).await.status(), 400);
    let gone = site.admin(Method::DELETE, &path).header("if-match", &tag).send().await.expect("answer");
    assert_eq!(gone.status(), 412);
}

#[tokio::test]
async fn settings_are_changed_only_with_the_tag_that_was_read() {
    let site = Site::start().await;
    for (path, list, change, wrong) in [
        ("conditionalAccessSettings", "includedGroups", json!({"enabled": true}), json!({"enabled": "yes"})),
        (
            "exchangeOnPremisesPolicy",
            "accessRules",
            json!({"defaultAccessLevel": "quarantine"}),
            json!({"defaultAccessLevel": "maybe"}),
        ),
    ] {
        let before = site.get(path).await;
        let tag = before["@odata.etag"].as_str().expect("tag").to_owned();
        let patch = async |tag: Option<&str>, body: &Value| {
            let request = site.admin(Method::PATCH, path).json(body);
            let request = if let Some(tag) = tag { request.header("if-match", tag) } else { request };
            request.send().await.expect("answer")
        };
        assert_eq!(patch(None, &json!({list: []})).await.status(), 428, "a whole list");
        assert_eq!(patch(Some("W/\"99\""), &change).await.status(), 412);
        assert_eq!(patch(Some(&tag), &wrong).await.status(), 400);
        assert_eq!(patch(Some(&tag), &json!({"surprise": 1})).await.status(), 400);
        assert_eq!(site.get(path).await, before);
        let changed = patch(Some(&tag), &change).await;
        assert_eq!(changed.status(), 200);
        assert_ne!(changed.headers()["etag"].to_str().expect("text"), tag);
        assert_eq!(patch(Some(&tag), &change).await.status(), 412);
        let after = site.get(path).await;
        let (name, value) = change.as_object().expect("object").iter().next().expect("member");
        assert_eq!(&after[name], value);
        // A single member needs no tag, as Graph's libraries send it; one that is sent counts.
        assert_eq!(patch(None, &change).await.status(), 200);
        assert_eq!(patch(None, &wrong).await.status(), 400);
    }
}

#[tokio::test]
async fn the_pages_session_is_a_cookie_that_no_script_reads() {
    let site = filled().await;
    let client = site.anyone();
    let sign_in = async |token: &str, page: bool| {
        let request = client.post(format!("{}/session", site.url())).json(&json!({"token": token}));
        let request = if page { request.header("x-exchange-connector-page", "1") } else { request };
        request.send().await.expect("answer")
    };
    assert_eq!(sign_in("wrong", true).await.status(), 401);
    assert_eq!(sign_in(site.token(), false).await.status(), 403);
    let signed = sign_in(site.token(), true).await;
    assert_eq!(signed.status(), 200);
    let cookie = signed.headers()["set-cookie"].to_str().expect("text").to_owned();
    for part in ["__Host-", "HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains(site.token()));
    let pair = cookie.split(';').next().expect("pair").to_owned();
    let url = format!("{}/v1.0/deviceManagement/exchangeConnectors", site.url());
    let listed = client.get(&url).header("cookie", &pair).send().await.expect("answer");
    assert_eq!(listed.status(), 200);
    // Another site's form could send the cookie, but never the header.
    let forged = client.post(&url).header("cookie", &pair).json(&json!({"exchangeOrganization": "X"}));
    assert_eq!(forged.send().await.expect("answer").status(), 403);
    let session = format!("{}/session", site.url());
    let out = client.delete(&session).header("cookie", &pair).header("x-exchange-connector-page", "1");
    assert_eq!(out.send().await.expect("answer").status(), 204);
    assert_eq!(client.get(&url).header("cookie", &pair).send().await.expect("answer").status(), 401);
}

#[tokio::test]
async fn the_page_is_whole_and_loads_nothing_from_elsewhere() {
    let site = Site::start().await;
    let page = site.anyone().get(site.url()).send().await.expect("answer");
    let policy = page.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let text = page.text().await.expect("text");
    assert!(!text.contains("http://") && !text.contains("https://") && !text.contains("style=\""));
    for file in ["page.css", "page/main.js", "icon.svg"] {
        assert!(text.contains(file), "{file} is used");
        let answer = site.anyone().get(format!("{}/{file}", site.url())).send().await.expect("answer");
        assert_eq!(answer.status(), 200, "{file}");
    }
}
