//! Finding devices through the API: words, orders, counts, CSV, saved views.

use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Site, device, inner};

/// Devices of these names, in this order.
async fn named(names: &[&str]) -> Site {
    let site = Site::start().await;
    let agent = site.agent().await;
    let devices: Vec<Value> = (0_u32..)
        .zip(names)
        .map(|(number, name)| {
            let mut one = device(number);
            one["mailbox"]["displayName"] = (*name).into();
            one["deviceImei"] = format!("35209900176{number:04}").into();
            one["lastSuccessSync"] = format!("2026-11-{:02}T08:00:00Z", number + 1).into();
            one
        })
        .collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    site
}

async fn user(site: &Site, name: &str, role: Role) -> String {
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service.store().set_user_token(Timestamp::now(), name, hash, Some(role)).await.expect("user");
    token
}

fn people(page: &Value) -> Vec<&str> {
    let all = page["value"].as_array().expect("a list").iter();
    all.map(|one| one["mailbox"]["displayName"].as_str().expect("a name")).collect()
}

#[tokio::test]
async fn people_and_phones_are_found_by_parts_of_words_in_a_stable_order() {
    let site = named(&["Ann Weber", "Dieter Großmann", "王小明", "Zoë Weber", "Hannah Ö"]).await;
    let by_name = "$orderby=mailbox/displayName&countUpTo=100";
    let page = site.get(&format!("exchangeDevices?$search=WEBER&{by_name}")).await;
    assert_eq!(people(&page), ["Ann Weber", "Zoë Weber"]);
    assert_eq!(page["@exchangeConnector.countUpTo"], 2);
    assert_eq!(
        people(&site.get("exchangeDevices?$search=ann&$orderby=mailbox/displayName").await),
        ["Ann Weber", "Dieter Großmann", "Hannah Ö"]
    );
    assert_eq!(people(&site.get("exchangeDevices?$search=grossm").await), ["Dieter Großmann"]);
    assert_eq!(people(&site.get("exchangeDevices?$search=王").await), ["王小明"]);
    assert_eq!(people(&site.get("exchangeDevices?$search=dev00003").await), ["Zoë Weber"]);
    assert_eq!(
        people(&site.get("exchangeDevices?$search=o&$filter=accessState eq 'Nothing'").await),
        [""; 0]
    );
    // The newest first, in pages of two.
    let mut next = Some("exchangeDevices?$orderby=lastSuccessSync desc&$top=2&$count=true".to_owned());
    let (mut seen, mut counts) = (Vec::new(), Vec::new());
    while let Some(path) = next {
        let page = site.get(&path).await;
        seen.extend(people(&page).into_iter().map(str::to_owned));
        counts.push(page["@odata.count"].clone());
        let link = page["@odata.nextLink"].as_str();
        next = link.map(|link| link.split("/v1.0/deviceManagement/").nth(1).expect("a path").to_owned());
    }
    assert_eq!(seen, ["Hannah Ö", "Zoë Weber", "王小明", "Dieter Großmann", "Ann Weber"]);
    assert_eq!(counts, [json!(5), Value::Null, Value::Null], "only the first page counts");
    let count = site.admin(Method::GET, "exchangeDevices/$count?$search=weber").send().await.expect("answer");
    assert_eq!(count.text().await.expect("a number"), "2");
}

#[tokio::test]
async fn what_no_index_serves_is_refused_and_named() {
    let site = named(&["Ann"]).await;
    for path in [
        "exchangeDevices?$orderby=userAgent",
        "exchangeDevices?$orderby=lastSuccessSync,id",
        "exchangeDevices?$search=%2E%2E",
        "exchangeDevices?countUpTo=0",
        "exchangeDevices?countUpTo=10001",
        "exchangeDevices?$search=ann&$skiptoken=x",
        "exchangeDevices/csv?$search=ann",
        "exchangeDevices/csv?columns=nothing",
        "exchangeDevices/csv?columns=mailbox",
        "exchangeDevices/csv?columns=decision/explanation/x",
    ] {
        let answer = site.admin(Method::GET, path).send().await.expect("answer");
        assert_eq!(answer.status(), 400, "{path}");
        let error: Value = answer.json().await.expect("json");
        assert_eq!(error["error"]["code"], "invalidQueryOption", "{path}");
    }
    let long = format!("exchangeDevices?$search={}", "a".repeat(201));
    assert_eq!(site.admin(Method::GET, &long).send().await.expect("answer").status(), 400);
}

#[tokio::test]
async fn a_change_and_a_removal_are_found_with_the_sync_that_brings_them() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let mut devices: Vec<Value> = (0..3).map(device).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    devices[1]["friendlyName"] = "Kiosk at the door".into();
    devices[1]["deviceModel"] = "Kiosk9".into();
    devices.remove(2);
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    let found = async |search: &str| {
        site.get(&format!("exchangeDevices?$search={search}")).await["value"]
            .as_array()
            .expect("a list")
            .len()
    };
    assert_eq!((found("kiosk").await, found("DEV00001").await, found("DEV00002").await), (1, 1, 0));
    let models = site.get("exchangeDevices/values").await["deviceModel"].clone();
    assert!(models.as_array().expect("values").contains(&json!("Kiosk9")), "{models}");
    let only = site.get("exchangeDevices?$orderby=id&$filter=deviceModel eq 'Kiosk9'").await;
    assert_eq!(only["value"][0]["deviceId"], "DEV00001");
}

#[tokio::test]
async fn a_csv_has_what_is_shown_and_runs_nothing() {
    let site = named(&["=cmd()", "Ann Weber"]).await;
    let path = "exchangeDevices/csv?columns=mailbox/displayName,deviceImei,decision/wanted,lastSuccessSync\
        &$orderby=mailbox/displayName&$search=contoso";
    let answer = site.admin(Method::GET, path).send().await.expect("answer");
    assert_eq!(answer.status(), 200);
    let text = answer.text().await.expect("text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "mailbox/displayName,deviceImei,decision/wanted,lastSuccessSync");
    assert!(lines[1].starts_with("'=cmd(),352099001760000,"), "{text}");
    assert!(lines[2].starts_with("Ann Weber,352099001760001,"), "{text}");
    assert_eq!(lines.len(), 3);
    let entry = &site.get("auditEvents?$top=1").await["value"][0];
    assert_eq!(entry["resources"][0]["type"], "exchangeDevices", "{entry}");
    assert!(entry.to_string().contains("contoso"), "{entry}");
}

#[tokio::test]
async fn whoever_does_not_see_a_number_does_not_find_by_it() {
    let site = named(&["Ann Weber"]).await;
    for (role, hits) in [(Role::HelpDesk, 0), (Role::Read, 0), (Role::Operate, 1), (Role::Audit, 1)] {
        let token = user(&site, role.as_str(), role).await;
        let get = async |path: &str| {
            let url = format!("{}/v1.0/deviceManagement/{path}", site.url());
            site.anyone().get(url).bearer_auth(&token).send().await.expect("answer")
        };
        let page: Value = get("exchangeDevices?$search=3520990").await.json().await.expect("json");
        assert_eq!(page["value"].as_array().expect("a list").len(), hits, "{role:?}");
        let text = get("exchangeDevices/csv?columns=deviceImei").await.text().await.expect("text");
        assert_eq!(text.contains("352099001760000"), hits == 1, "{role:?}: {text}");
        let filtered = get("exchangeDevices/csv?columns=id&$filter=startswith(deviceImei,'3')").await;
        assert_eq!(filtered.status() == 403, hits == 0, "{role:?}");
    }
}

#[tokio::test]
async fn a_view_is_its_owners_and_a_shared_one_everybodys_to_see() {
    let site = named(&["Ann Weber"]).await;
    let (help, reader) = (user(&site, "help", Role::HelpDesk).await, user(&site, "reader", Role::Read).await);
    let call = async |token: &str, method: Method, path: String, body: Option<Value>| {
        let url = format!("{}/v1.0/deviceManagement/{path}", site.url());
        let request = site.anyone().request(method, url).bearer_auth(token);
        body.map_or(request.try_clone().expect("request"), |body| request.json(&body))
            .send()
            .await
            .expect("answer")
    };
    let save = async |token: &str, name: &str, query: &str, shared: bool| {
        let body = json!({"name": name, "query": query, "isShared": shared});
        call(token, Method::POST, "savedViews".into(), Some(body)).await
    };
    let names = async |token: &str| {
        let list: Value =
            call(token, Method::GET, "savedViews".into(), None).await.json().await.expect("json");
        let all = list["value"].as_array().expect("a list").clone();
        all.iter()
            .map(|view| (view["name"].as_str().expect("name").to_owned(), view["isOwn"] == true))
            .collect::<Vec<_>>()
    };
    assert_eq!(save(&help, "Mine", "state=Blocked", false).await.status(), 201);
    assert_eq!(save(&help, "mine", "state=Quarantined", false).await.status(), 201, "it is replaced");
    assert_eq!(inner(save(&help, "Ours", "state=Blocked", true).await).await, "roleNotAllowed");
    assert_eq!(save(site.token(), "Ours", "state=Blocked", true).await.status(), 201);
    assert_eq!(names(&help).await, [("mine".to_owned(), true), ("Ours".to_owned(), false)]);
    assert_eq!(names(&reader).await, [("Ours".to_owned(), false)]);
    for (name, query) in
        [("", "a"), ("a\u{7}b", "a"), ("a", "b\nc"), (&"n".repeat(65), ""), ("a", &"q".repeat(2001))]
    {
        assert_eq!(save(&help, name, query, false).await.status(), 400, "{name:?}");
    }
    let list: Value = call(&help, Method::GET, "savedViews".into(), None).await.json().await.expect("json");
    let (mine, ours) =
        (list["value"][0]["id"].as_str().expect("id"), list["value"][1]["id"].as_str().expect("id"));
    let remove = async |token: &str, id: &str| {
        call(token, Method::DELETE, format!("savedViews/{id}"), None).await.status().as_u16()
    };
    assert_eq!(remove(&reader, mine).await, 404, "nobody learns of another one's view");
    assert_eq!(remove(&help, ours).await, 403);
    assert_eq!((remove(&help, mine).await, remove(site.token(), ours).await), (204, 204));
    assert_eq!(names(&help).await, []);
    for number in 0..50 {
        assert_eq!(save(&reader, &format!("View {number}"), "", false).await.status(), 201);
    }
    assert_eq!(inner(save(&reader, "One more", "", false).await).await, "tooMany");
}
