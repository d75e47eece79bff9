//! What Microsoft Graph's own libraries send: query options on every list, batches, documented bodies, the root.

use reqwest::Method;
use serde_json::{Value, json};

use crate::decisions::{connector, organization, send};
use crate::support::Site;

async fn status(site: &Site, path: &str) -> u16 {
    site.admin(Method::GET, path).send().await.expect("answer").status().as_u16()
}

#[tokio::test]
async fn lists_take_the_query_options_that_libraries_send() {
    let (site, agent) = organization(3).await;
    let path = "exchangeConnectors?$filter=status ne 'none' and contains(exchangeOrganization,'o')&$orderby=lastSyncDateTime \
        desc&$top=5&$skip=0&$count=true&$select=id,status,exchangeOrganization";
    let page = site.get(path).await;
    assert_eq!(page["@odata.count"], 1, "{page}");
    let one = &page["value"][0];
    assert_eq!(one["id"], json!(agent.answer.connector_id));
    assert!(one.get("mode").is_none() && one.get("status").is_some(), "{one}");
    assert_eq!(site.get("exchangeConnectors?$filter=mode eq 'enforce'").await["value"], json!([]));
    for set in [
        "accessPresets",
        "notificationMessageTemplates",
        "exchangeMailboxPolicies",
        "groups",
        "complianceSources",
        "unclaimedEntries",
    ] {
        assert_eq!(
            status(&site, &format!("{set}?$top=1&$count=true&$orderby=id")).await,
            if set == "accessPresets" { 400 } else { 200 },
            "{set}"
        );
        assert_eq!(status(&site, &format!("{set}?$filter=nothing eq 1")).await, 400, "{set}");
        assert_eq!(status(&site, &format!("{set}?other=1")).await, 400, "{set}");
    }
}

#[tokio::test]
async fn devices_are_filtered_by_the_whole_grammar() {
    let (site, _agent) = organization(4).await;
    let ids = async |filter: &str| -> Vec<String> {
        let page = site.get(&format!("exchangeDevices?$filter={filter}")).await;
        let mut ids: Vec<String> = page["value"]
            .as_array()
            .expect("array")
            .iter()
            .map(|one| one["deviceId"].as_str().expect("id").to_owned())
            .collect();
        ids.sort();
        let count = site.admin(Method::GET, &format!("exchangeDevices/$count?$filter={filter}")).send().await;
        let count = count.expect("answer").text().await.expect("text");
        assert_eq!(count, ids.len().to_string(), "{filter}");
        ids
    };
    let all = ["DEV00000", "DEV00001", "DEV00002", "DEV00003"];
    for (filter, wanted) in [
        ("deviceId in ('DEV00001','DEV00003')", vec![1, 3]),
        ("deviceId ne 'DEV00001'", vec![0, 2, 3]),
        ("not (deviceId eq 'DEV00001' or deviceId eq 'DEV00002')", vec![0, 3]),
        ("startswith(deviceId,'dev0000') and deviceId gt 'DEV00002'", vec![3]),
        ("contains(mailbox/smtpAddress,'user2%2540')", vec![]),
        ("contains(mailbox/smtpAddress,'user2')", vec![2]),
        ("contains(deviceId,'_')", vec![]),
        ("deviceModel eq null", vec![]),
        ("not deviceModel eq null and endswith(deviceId,'0')", vec![0]),
        ("userAgent gt 'zzzz'", vec![]),
        ("lastSuccessSync ge 2000-01-01T00:00:00Z or lastSuccessSync eq null", vec![0, 1, 2, 3]),
        ("outsideScope eq false", vec![0, 1, 2, 3]),
        ("outsideScope eq true", vec![]),
        ("managedDeviceName eq null", vec![0, 1, 2, 3]),
    ] {
        let wanted: Vec<&str> = wanted.into_iter().map(|n: usize| all[n]).collect();
        assert_eq!(ids(filter).await, wanted, "{filter}");
    }
}

#[tokio::test]
async fn a_batch_runs_its_requests_with_the_callers_right() {
    let (site, agent) = organization(2).await;
    let id = agent.answer.connector_id;
    let url = format!("{}/v1.0/$batch", site.url());
    let post = async |token: &str, body: Value| {
        site.anyone().post(&url).bearer_auth(token).json(&body).send().await.expect("answer")
    };
    let requests = json!({"requests": [
        {"id": "1", "method": "GET", "url": "/deviceManagement/exchangeConnectors?$select=id"},
        {"id": "2", "method": "PATCH", "url": format!("deviceManagement/exchangeConnectors/{id}"),
         "body": {"exchangeAlias": "here"}, "headers": {"Content-Type": "application/json"}},
        {"id": "3", "method": "GET", "url": format!("/deviceManagement/exchangeConnectors/{id}"), "dependsOn": ["2"]},
        {"id": "4", "method": "GET", "url": "/deviceManagement/nothing", "headers": {"Authorization": "Bearer x"}},
        {"id": "5", "method": "GET", "url": "/deviceManagement/exchangeConnectors", "dependsOn": ["4"]},
        {"id": "6", "method": "POST", "url": "/$batch", "body": {"requests": []}},
        {"id": "7", "method": "GET", "url": "/../agent/v1/ca"},
    ]});
    let answer = post(site.token(), requests.clone()).await;
    assert_eq!(answer.status(), 200);
    let answer: Value = answer.json().await.expect("json");
    let responses = answer["responses"].as_array().expect("array");
    let seen: Vec<(&str, u64)> = responses
        .iter()
        .map(|one| (one["id"].as_str().expect("id"), one["status"].as_u64().expect("status")))
        .collect();
    assert_eq!(seen, [("1", 200), ("2", 200), ("3", 200), ("4", 404), ("5", 424), ("6", 404), ("7", 404)]);
    assert_eq!(responses[0]["body"]["value"][0]["id"], json!(id));
    let context = responses[0]["body"]["@odata.context"].as_str().expect("context");
    assert!(context.ends_with("/v1.0/$metadata#deviceManagement/exchangeConnectors"), "{context}");
    assert_eq!(responses[2]["body"]["exchangeAlias"], "here");
    assert_eq!(post("wrong", requests).await.status(), 401);
    for bad in [
        json!({}),
        json!({"requests": [{"id": "1", "method": "GET", "url": "/x"}, {"id": "1", "method": "GET", "url": "/x"}]}),
        json!({"requests": (0..21).map(|n| json!({"id": n.to_string(), "method": "GET", "url": "/x"})).collect::<Vec<_>>()}),
    ] {
        assert_eq!(post(site.token(), bad.clone()).await.status(), 400, "{bad}");
    }
}

#[tokio::test]
async fn the_documented_bodies_are_taken() {
    let site = Site::start().await;
    let root = site.anyone().get(format!("{}/v1.0/deviceManagement", site.url())).bearer_auth(site.token());
    let root: Value = root.send().await.expect("answer").json().await.expect("json");
    assert_eq!(root["id"], "deviceManagement");
    let body = json!({"@odata.type": "#microsoft.graph.deviceManagementExchangeConnector",
        "lastSyncDateTime": "2017-01-01T00:02:49.3205976-08:00", "status": "connectionPending",
        "primarySmtpAddress": "connector@contoso.com", "serverName": "CAS01", "connectorServerName": "SRV01",
        "exchangeConnectorType": "hosted", "version": "1", "exchangeAlias": "alias", "exchangeOrganization": "Contoso"});
    let made = send(&site, Method::POST, "exchangeConnectors", body).await;
    assert_eq!(made.status(), 201);
    let made: Value = made.json().await.expect("json");
    // What only a connector knows is not what somebody wrote.
    assert_eq!(
        (&made["exchangeOrganization"], &made["status"], &made["serverName"]),
        (&json!("Contoso"), &json!("none"), &Value::Null)
    );
}

#[tokio::test]
async fn a_test_mail_without_a_body_goes_to_the_mailbox_that_sends_it() {
    let (site, agent) = organization(2).await;
    connector(&site, &agent, json!({"mode": "enforce", "primarySmtpAddress": "notify@contoso.com"})).await;
    let template = json!({"displayName": "Blocked", "defaultLocale": "en"});
    let made = send(&site, Method::POST, "notificationMessageTemplates", template).await;
    let id = made.json::<Value>().await.expect("json")["id"].as_str().expect("id").to_owned();
    let path = format!("notificationMessageTemplates/{id}/sendTestMessage");
    let sent = site.admin(Method::POST, &path).send().await.expect("answer");
    assert_eq!(sent.status(), 202, "{}", sent.text().await.unwrap_or_default());
    let orders = agent.check_in(0, vec![]).await.orders;
    assert!(format!("{orders:?}").contains("notify@contoso.com"));
}
