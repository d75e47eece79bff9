//! The audit over the routes: every change leaves exactly one entry, which says who, from where and what; what is only
//! read or refused leaves none.

use std::collections::BTreeSet;

use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use exchange_connector_service::store::{AuditQuery, NewAccessToken, NewSession, SessionWay};
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::*;
use crate::support::Site;

/// Routes that need a world of their own; tests of their subjects carry them out, and what the store does in them is the
/// same as in those below. A request that leaves no entry by itself gets one all the same.
const ELSEWHERE: [&str; 22] = [
    "POST /users/{name}/acknowledgeUse",
    "POST /exchangeConnectors/{id}/endRestore",
    "POST /exchangeConnectors/{id}/quarantineSwitchOn",
    "POST /setupPackage",
    "POST /runs/{id}/undo",
    "POST /exchangeDevices/{id}/cancelWipe",
    "POST /exchangeDevices/{id}/carryOver",
    "POST /stalePartnerships/removal",
    "POST /unclaimedEntries/decide",
    "POST /complianceSources/graph/accept",
    "POST /exchangeMailboxPolicies/resetToDefault",
    "PATCH /exchangeOnPremisesPolicy/conditionalAccessSettings",
    "POST /notificationMessageTemplates/{id}/sendTestMessage",
    // Only a person at the page may call them.
    "POST /me/password",
    "POST /me/secondFactor/confirm",
    "POST /me/secondFactor/remove",
    "POST /me/recoveryCodes",
    "POST /accessTokens",
    "DELETE /sessions/{id}",
    // Two people take part in them.
    "POST /secondPersonRequests/{id}/confirm",
    "POST /secondPersonRequests/{id}/refuse",
    "POST /secondPersonRequests/{id}/withdraw",
];
/// Routes that store nothing, or a list that somebody keeps under a name.
const TELL_ONLY: [&str; 6] = [
    // Nothing counts before a code confirms it.
    "POST /me/secondFactor",
    "POST /savedViews",
    "DELETE /savedViews/{id}",
    "POST /accessPresets/{name}/plan",
    "POST /notificationSettings/preview",
    "POST /complianceSources/graph/test",
];

async fn count(site: &Site) -> u64 {
    site.service.store().audit_head().await.expect("a head").map_or(0, |(number, _)| number)
}

async fn last(site: &Site) -> Value {
    site.get("auditEvents?$top=1").await["value"][0].clone()
}

/// A world in which every request below is taken, and what was carried out in it.
struct World {
    site: Site,
    done: BTreeSet<String>,
}

impl World {
    async fn change(&mut self, route: &str, path: &str, body: Value, kind: &str) -> Value {
        let (method, _) = route.split_once(' ').expect("a method");
        let before = count(&self.site).await;
        let answer = send(&self.site, method.parse().expect("a method"), path, body).await;
        let status = answer.status();
        let text = answer.text().await.unwrap_or_default();
        assert!(status.is_success(), "{route}: {status} {text}");
        assert_eq!(count(&self.site).await, before + 1, "{route} leaves one entry");
        let entry = last(&self.site).await;
        assert_eq!(entry["resources"][0]["type"], kind, "{route}: {entry}");
        let actor = &entry["actor"];
        assert_eq!(
            (&actor["userPrincipalName"], &actor["applicationDisplayName"]),
            (&json!("ann"), &json!("api"))
        );
        assert_eq!(actor["ipAddress"], "127.0.0.1");
        self.done.insert(route.to_owned());
        serde_json::from_str(&text).unwrap_or_default()
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn every_route_that_changes_something_leaves_exactly_one_entry() {
    let (site, agent) = organization(30).await;
    let compliant: Vec<(u32, &str)> = (0..30).map(|n| (n, "compliant")).collect();
    records(&site, &compliant).await;
    let mut world = World { site, done: BTreeSet::new() };
    let first = agent.answer.connector_id;
    let settings = "conditionalAccessSettings";
    let body = json!({"enabled": true, "includedGroups": [GROUP], "excludedGroups": [VIP]});
    world
        .change("PATCH /conditionalAccessSettings", "conditionalAccessSettings?confirm=true", body, settings)
        .await;
    let on_premises = "exchangeOnPremisesPolicy";
    world
        .change(
            "PATCH /exchangeOnPremisesPolicy",
            on_premises,
            json!({"defaultAccessLevel": "allow"}),
            on_premises,
        )
        .await;
    let of_one = format!("exchangeConnectors/{first}/{settings}");
    world
        .change("PATCH /exchangeConnectors/{id}/{settings}", &of_one, json!({"helpDeskDays": 3}), settings)
        .await;
    world
        .change(
            "DELETE /exchangeConnectors/{id}/{settings}",
            &format!("{of_one}?confirm=true"),
            json!({}),
            settings,
        )
        .await;
    let mail = json!({"enrollmentLink": "https://mgmt.contoso.com/enrol"});
    world.change("PATCH /notificationSettings", "notificationSettings", mail, "notificationSettings").await;

    // Connectors.
    let body = json!({"exchangeOrganization": "Second"});
    let second =
        world.change("POST /exchangeConnectors", "exchangeConnectors", body, "exchangeConnector").await;
    let second = format!("exchangeConnectors/{}", text(&second["id"]));
    let connector = format!("exchangeConnectors/{first}");
    world
        .change("PATCH /exchangeConnectors/{id}", &connector, json!({"mode": "enforce"}), "exchangeConnector")
        .await;
    let entry = last(&world.site).await;
    let mode = &entry["resources"][0]["modifiedProperties"][0];
    assert_eq!(*mode, json!({"displayName": "mode", "oldValue": "observe", "newValue": "enforce"}));
    let sync = json!({"syncType": "fullSync"});
    world.change("POST /exchangeConnectors/{id}/sync", &format!("{connector}/sync"), sync, "order").await;
    let bound = "/exchangeConnectors/{id}/microsoft.graph.sync";
    world
        .change(
            &format!("POST {bound}"),
            &format!("{connector}/microsoft.graph.sync"),
            json!({"syncType": "quickSync"}),
            "order",
        )
        .await;
    world.change("DELETE /exchangeConnectors/{id}", &second, json!({}), "exchangeConnector").await;

    // A device, and what somebody decides about it.
    let device = id(&world.site, 2).await;
    let path = format!("exchangeDevices/{device}");
    world
        .change(
            "PATCH /exchangeDevices/{id}",
            &path,
            json!({"managedDeviceName": "Ann's phone"}),
            "exchangeDevice",
        )
        .await;
    let body = json!({"exchangeDeviceId": device, "access": "allow"});
    let decision = world.change("POST /manualDecisions", "manualDecisions", body, "manualDecision").await;
    let decision = format!("manualDecisions/{}", text(&decision["id"]));
    world.change("DELETE /manualDecisions/{id}", &decision, json!({}), "manualDecision").await;
    let body = json!({"confirmDeviceName": "DEV00002"});
    world.change("POST /exchangeDevices/{id}/wipe", &format!("{path}/wipe"), body, "order").await;
    let entry = last(&world.site).await;
    assert!(text(&entry["resources"][0]["displayName"]).contains("DEV00002"), "{entry}");
    let show = "POST /exchangeDevices/{id}/showNumbers";
    world.change(show, &format!("{path}/showNumbers"), json!({}), "exchangeDevice").await;
    let other = format!("exchangeDevices/{}/removePartnership", id(&world.site, 1).await);
    world.change("POST /exchangeDevices/{id}/removePartnership", &other, json!({}), "order").await;

    // Compliance.
    let body =
        json!({"userPrincipalName": "ann@contoso.com", "deviceName": "New", "complianceState": "compliant"});
    let record = world.change("POST /managedDevices", "managedDevices", body, "managedDevice").await;
    let record = format!("managedDevices/{}", text(&record["id"]));
    world
        .change("PATCH /managedDevices/{id}", &record, json!({"deviceName": "Newer"}), "managedDevice")
        .await;
    let link = json!({"exchangeDeviceId": device});
    world
        .change("POST /managedDevices/{id}/link", &format!("{record}/link"), link.clone(), "deviceLink")
        .await;
    world.change("POST /managedDevices/{id}/unlink", &format!("{record}/unlink"), link, "deviceLink").await;
    world.change("DELETE /managedDevices/{id}", &record, json!({}), "managedDevice").await;
    let source = "complianceSources/api";
    world
        .change("PATCH /complianceSources/{name}", source, json!({"complete": false}), "complianceSource")
        .await;
    let graph = json!({"tenantId": "contoso.onmicrosoft.com", "clientId": Uuid::from_u128(7), "clientSecret": "hunter22",
        "loginUrl": "https://127.0.0.1:1", "graphUrl": "https://127.0.0.1:1"});
    world.change("PUT /complianceSources/graph", "complianceSources/graph", graph, "graphSource").await;
    let entries = world.site.get("auditEvents?$top=1000").await.to_string();
    assert!(!entries.contains("hunter22"), "no secret is in the audit");
    let read = "complianceSources/graph/read";
    world.change("POST /complianceSources/graph/read", read, json!({"kind": "full"}), "graphSource").await;
    world
        .change("DELETE /complianceSources/graph", "complianceSources/graph", json!({}), "graphSource")
        .await;
    let group = format!("groups/{}", Uuid::from_u128(0xbeef));
    let body = json!({"complete": true, "value": ["ann@contoso.com"]});
    world.change("PUT /groups/{id}/members", &format!("{group}/members"), body, "group").await;
    world.change("DELETE /groups/{id}", &group, json!({}), "group").await;

    // Policies and mails.
    let policies = "exchangeMailboxPolicies?confirm=true";
    let body = json!({"name": "Kiosk", "priority": 9});
    let policy = world.change("POST /exchangeMailboxPolicies", policies, body, "exchangeMailboxPolicy").await;
    let policy = format!("exchangeMailboxPolicies/{}?confirm=true", text(&policy["id"]));
    world
        .change(
            "PATCH /exchangeMailboxPolicies/{id}",
            &policy,
            json!({"priority": 8}),
            "exchangeMailboxPolicy",
        )
        .await;
    world.change("DELETE /exchangeMailboxPolicies/{id}", &policy, json!({}), "exchangeMailboxPolicy").await;
    let templates = "notificationMessageTemplates";
    let kind = "notificationMessageTemplate";
    let body = json!({"displayName": "Phones", "defaultLocale": "en"});
    let template = world.change("POST /notificationMessageTemplates", templates, body, kind).await;
    let template = format!("{templates}/{}", text(&template["id"]));
    world
        .change(
            "PATCH /notificationMessageTemplates/{id}",
            &template,
            json!({"displayName": "Telephones"}),
            kind,
        )
        .await;
    let (messages, one) = ("localizedNotificationMessages", "localizedNotificationMessage");
    let body = json!({"locale": "en", "subject": "S", "messageTemplate": "<p>{user}</p>"});
    let made = world
        .change(
            &format!("POST /notificationMessageTemplates/{{id}}/{messages}"),
            &format!("{template}/{messages}"),
            body,
            one,
        )
        .await;
    let message = format!("{template}/{messages}/{}", text(&made["id"]));
    let route = format!("/notificationMessageTemplates/{{id}}/{messages}/{{message}}");
    world.change(&format!("PATCH {route}"), &message, json!({"subject": "T"}), one).await;
    world.change(&format!("DELETE {route}"), &message, json!({}), one).await;
    world.change("DELETE /notificationMessageTemplates/{id}", &template, json!({}), kind).await;

    // Runs: what the brake holds, twice.
    for (route, states) in
        [("reject", ["noncompliant", "compliant"]), ("accept", ["compliant", "noncompliant"])]
    {
        let lines: Vec<(u32, &str)> = (0..30).map(|n| (n, states[usize::from(n < 15)])).collect();
        let text: String =
            lines.iter().map(|(n, state)| format!("{},DEV{n:05},Phone {n},{state}\n", address(*n))).collect();
        let table = format!("userPrincipalName,easDeviceId,deviceName,complianceState\n{text}");
        let before = count(&world.site).await;
        let imported = crate::compliance::import(&world.site, "?confirm=true", table).await;
        assert_eq!(
            (imported.status().as_u16(), count(&world.site).await),
            (200, before + 1),
            "POST /managedDevices/import"
        );
        world.done.insert("POST /managedDevices/import".into());
        let run = text_of_held(&world.site).await;
        world
            .change(&format!("POST /runs/{{id}}/{route}"), &format!("runs/{run}/{route}"), json!({}), "run")
            .await;
    }
    let source = "complianceSources/csv";
    world.change("DELETE /complianceSources/{name}", source, json!({}), "complianceSource").await;
    let plan = send(&world.site, Method::POST, "accessPresets/allowList/plan", json!({})).await;
    let etag: Value = plan.json().await.expect("json");
    let before = count(&world.site).await;
    let apply = world.site.admin(Method::POST, "accessPresets/allowList/apply?confirm=true");
    let apply = apply.header("if-match", text(&etag["@odata.etag"])).send().await.expect("answer");
    assert!(apply.status().is_success(), "{}", apply.text().await.unwrap_or_default());
    assert_eq!(count(&world.site).await, before + 1);
    world.done.insert("POST /accessPresets/{name}/apply".into());
    // People.
    let body = json!({"name": "eve", "role": "read"});
    world.change("POST /users", "users", body, "user").await;
    world.change("POST /users/{name}/link", "users/eve/link", json!({}), "user").await;
    world.change("PATCH /users/{name}", "users/eve", json!({"role": "operate"}), "user").await;
    let factor = "POST /users/{name}/removeSecondFactor";
    world.change(factor, "users/eve/removeSecondFactor", json!({}), "user").await;
    let store = world.site.service.store();
    let ends = Timestamp::now() + jiff::SignedDuration::from_hours(1);
    let token = NewAccessToken { user: "eve", name: "script", hash: [9; 32], role: None, expires_at: ends };
    store.add_access_token(Timestamp::now(), &token).await.expect("a token");
    let by_token = store.user_by_token(Timestamp::now(), [9; 32]).await.expect("an answer").expect("a user");
    let session = NewSession::of([8; 32], ends, SessionWay::Token);
    store.open_session(&by_token, &session).await.expect("a session");
    world.change("POST /sessions/end", "sessions/end", json!({"userName": "eve"}), "session").await;
    let tokens = world.site.get("accessTokens").await;
    let token = format!("accessTokens/{}", text(&tokens["value"][0]["id"]));
    world.change("DELETE /accessTokens/{id}", &token, json!({}), "user").await;
    world.change("DELETE /users/{name}", "users/eve", json!({}), "user").await;
    let body = json!({"secondFactorRequiredFor": ["read"]});
    world.change("PATCH /securitySettings", "securitySettings", body, "securitySettings").await;
    world.change("POST /auditEvents/export", "auditEvents/export", json!({}), "auditEvents").await;

    let missing: Vec<String> = routes()
        .into_iter()
        .filter(|route| !world.done.contains(route))
        .filter(|route| !ELSEWHERE.contains(&route.as_str()) && !TELL_ONLY.contains(&route.as_str()))
        .collect();
    assert!(missing.is_empty(), "routes of which nobody showed what they leave: {missing:?}");
    let verdict = world.site.get("auditEvents/verification").await;
    assert_eq!((&verdict["holds"], &verdict["problems"]), (&json!(true), &json!([])));
}

async fn text_of_held(site: &Site) -> String {
    let runs = held(site).await;
    text(&runs.first().expect("a held run")["id"])
}

/// Every route that may change something, as the source has it.
fn routes() -> Vec<String> {
    let source = include_str!("../../src/http/admin.rs");
    let methods = [
        ("post(", "POST"),
        ("put(", "PUT"),
        ("patch(", "PATCH"),
        ("delete(", "DELETE"),
        ("policies::for_all(", "PATCH"),
    ];
    let mut all = Vec::new();
    for route in source.split(".route(").skip(1) {
        let path = route.split('"').nth(1).expect("a path");
        all.extend(
            methods
                .iter()
                .filter(|(word, _)| route.contains(word))
                .map(|(_, method)| format!("{method} {path}")),
        );
    }
    assert!(all.len() > 40, "{}", all.len());
    all
}

#[tokio::test]
async fn what_reads_or_is_refused_leaves_nothing_and_a_preview_is_called_one() {
    let (site, agent) = organization(2).await;
    let before = count(&site).await;
    for path in ["exchangeDevices", "auditEvents", "auditEvents/verification", "conditionalAccessSettings"] {
        site.get(path).await;
    }
    let wrong = send(&site, Method::PATCH, "conditionalAccessSettings", json!({"colour": "red"})).await;
    assert_eq!(wrong.status(), 400);
    let wipe = format!("exchangeDevices/{}/wipe", id(&site, 0).await);
    assert!(
        !send(&site, Method::POST, &wipe, json!({"confirmDeviceName": "DEV00000"}))
            .await
            .status()
            .is_success()
    );
    let batch =
        json!({"requests": [{"id": "1", "method": "GET", "url": "/deviceManagement/exchangeConnectors"}]});
    let url = format!("{}/v1.0/$batch", site.url());
    site.anyone().post(url).bearer_auth(site.token()).json(&batch).send().await.expect("answer");
    assert_eq!(count(&site).await, before);
    let dry =
        send(&site, Method::PATCH, "conditionalAccessSettings?dryRun=true", json!({"enabled": true})).await;
    assert_eq!(
        (dry.status().as_u16(), last(&site).await["activityOperationType"].clone()),
        (200, json!("preview"))
    );
    // Each request of a batch has its own entry, and a connector's administrator is told by the connector.
    let path = format!("/deviceManagement/exchangeConnectors/{}", agent.answer.connector_id);
    let one = |id: &str| json!({"id": id, "method": "PATCH", "url": path, "body": {"exchangeAlias": id}});
    let batch = json!({"requests": [one("1"), one("2")]});
    let before = count(&site).await;
    let url = format!("{}/v1.0/$batch", site.url());
    site.anyone().post(url).bearer_auth(site.token()).json(&batch).send().await.expect("answer");
    assert_eq!(count(&site).await, before + 2);
}

#[tokio::test]
async fn sign_ins_and_those_that_were_refused_are_noted_and_guessing_fills_no_disk() {
    let site = Site::start().await;
    let sign_in = async |token: &str| -> Response {
        let url = format!("{}/session", site.url());
        let body = json!({"token": token});
        site.anyone()
            .post(url)
            .header("x-exchange-connector-page", "1")
            .json(&body)
            .send()
            .await
            .expect("answer")
    };
    let before = count(&site).await;
    let good = sign_in(site.token()).await;
    let cookie =
        good.headers()["set-cookie"].to_str().expect("a cookie").split(';').next().expect("one").to_owned();
    let entry = last(&site).await;
    let actor = &entry["actor"];
    assert_eq!(
        (&entry["activityOperationType"], &actor["userPrincipalName"]),
        (&json!("signIn"), &json!("ann"))
    );
    assert_eq!(actor["applicationDisplayName"], "console");
    for _ in 0..40 {
        sign_in("wrong").await;
    }
    let refused = count(&site).await - before - 1;
    assert!((1..=31).contains(&refused), "as many as were looked at: {refused}");
    // This address waits now; the store does not.
    let newest = async || {
        let query = AuditQuery { most: 1, ..AuditQuery::default() };
        site.service.store().audit(&query).await.expect("entries").remove(0).entry
    };
    let entry = newest().await;
    assert_eq!((entry.operation.as_str(), entry.address.as_deref()), ("refused", Some("127.0.0.1")));
    let url = format!("{}/session", site.url());
    let out = site.anyone().delete(url).header("cookie", cookie).header("x-exchange-connector-page", "1");
    assert_eq!(out.send().await.expect("answer").status(), 204);
    assert_eq!(newest().await.operation, "signOut");
}

#[tokio::test]
async fn the_audit_is_read_by_auditors_and_administrators_alone_and_page_by_page() {
    let (site, _agent) = organization(1).await;
    for (role, may) in [
        (Role::Read, false),
        (Role::HelpDesk, false),
        (Role::Operate, false),
        (Role::Audit, true),
        (Role::Administer, true),
    ] {
        let token = random::token();
        let hash = random::sha256(token.as_bytes());
        site.service.store().set_user_token(Timestamp::now(), "eve", hash, Some(role)).await.expect("user");
        for (method, path) in [
            (Method::GET, "auditEvents"),
            (Method::GET, "auditEvents/verification"),
            (Method::POST, "auditEvents/export"),
        ] {
            let url = format!("{}/v1.0/deviceManagement/{path}", site.url());
            let answer = site.anyone().request(method, url).bearer_auth(&token).send().await.expect("answer");
            assert_eq!(answer.status() == 200, may, "{path} as {role:?}");
        }
    }
    let all = site.get("auditEvents?$top=1000").await["value"].as_array().expect("array").clone();
    let mut paged = Vec::new();
    let mut next = "auditEvents?$top=2&$count=true".to_owned();
    loop {
        let page = site.get(&next).await;
        if paged.is_empty() {
            assert_eq!(page["@odata.count"], all.len());
        }
        paged.extend(page["value"].as_array().expect("array").clone());
        let Some(link) = page["@odata.nextLink"].as_str() else { break };
        next = link.split_once("/deviceManagement/").expect("an address").1.to_owned();
    }
    assert_eq!(paged, all);
    let mine =
        site.get("auditEvents?$filter=actor/userPrincipalName eq 'ANN' and resources/type eq 'group'").await;
    let kinds: BTreeSet<String> = mine["value"]
        .as_array()
        .expect("array")
        .iter()
        .map(|one| text(&one["resources"][0]["type"]))
        .collect();
    assert_eq!(kinds, BTreeSet::from(["group".to_owned()]));
    let none = site.get("auditEvents?$filter=activityDateTime lt 2020-01-01T00:00:00Z").await;
    assert_eq!(none["value"], json!([]));
    for wrong in [
        "colour eq 'red'",
        "actor/userPrincipalName ne 'ann'",
        "activityDateTime ge 2020-01-01T00:00:00Z or \
        activityDateTime lt 2020-01-01T00:00:00Z",
    ] {
        let path = format!("auditEvents?$filter={wrong}");
        let answer = site.admin(Method::GET, &path).send().await.expect("answer");
        assert_eq!(answer.status(), 400, "{wrong}");
    }
    let table = site
        .admin(Method::POST, "auditEvents/export")
        .send()
        .await
        .expect("answer")
        .text()
        .await
        .expect("text");
    assert!(table.starts_with("number,time,actor,") && table.lines().count() > 5, "{table}");
}
