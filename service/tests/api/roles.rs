//! Roles: each route as each role, through the service; the help desk's limits; numbers that lead to a person.

use exchange_connector::domain::order::OrderState;
use exchange_connector_service::security::random;
use exchange_connector_service::security::role::Role;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::decisions::*;
use crate::support::{Site, inner};

/// A user of this role, and the token.
async fn user(site: &Site, name: &str, role: Role) -> String {
    let token = random::token();
    let hash = random::sha256(token.as_bytes());
    site.service.store().set_user_token(Timestamp::now(), name, hash, Some(role)).await.expect("user");
    token
}

async fn call(site: &Site, token: &str, method: Method, path: &str, body: Value) -> Response {
    let url = format!("{}/v1.0/deviceManagement/{path}", site.url());
    let request = site.anyone().request(method, url).bearer_auth(token).header("if-match", "*").json(&body);
    request.send().await.expect("answer")
}

#[tokio::test]
async fn each_role_may_do_what_its_name_says() {
    let (site, agent) = organization(3).await;
    let device = id(&site, 0).await;
    let connector = agent.answer.connector_id;
    // A body that no route takes: whoever may call it is told so, and nothing happens.
    let wrong = json!({"surprise": true});
    let nobody = uuid::Uuid::nil();
    for (method, path, least) in [
        (Method::GET, "exchangeDevices".to_owned(), Role::Read),
        (Method::GET, format!("exchangeDevices/{device}/why"), Role::Read),
        (Method::GET, "manualDecisions".to_owned(), Role::Read),
        (Method::POST, "manualDecisions".to_owned(), Role::HelpDesk),
        (Method::POST, format!("managedDevices/{nobody}/link"), Role::HelpDesk),
        (Method::POST, format!("exchangeDevices/{device}/wipe"), Role::Operate),
        (Method::POST, format!("exchangeDevices/{nobody}/cancelWipe"), Role::Operate),
        (Method::POST, format!("runs/{nobody}/accept"), Role::Operate),
        (Method::POST, format!("exchangeConnectors/{nobody}/sync"), Role::Operate),
        (Method::PATCH, format!("exchangeConnectors/{connector}"), Role::Administer),
        (Method::DELETE, format!("exchangeConnectors/{nobody}"), Role::Administer),
        (Method::PATCH, "conditionalAccessSettings".to_owned(), Role::Administer),
        (Method::PATCH, "exchangeOnPremisesPolicy".to_owned(), Role::Administer),
        (Method::PATCH, "notificationSettings".to_owned(), Role::Administer),
        (Method::POST, "exchangeMailboxPolicies".to_owned(), Role::Administer),
        (Method::PUT, "complianceSources/graph".to_owned(), Role::Administer),
        (Method::POST, "accessPresets/openExceptBlocked/apply".to_owned(), Role::Administer),
        (Method::POST, "nothing".to_owned(), Role::Read),
    ] {
        let order = [Role::Read, Role::Audit, Role::HelpDesk, Role::Operate, Role::Administer];
        let rank = |role: Role| match role {
            Role::Read | Role::Audit => 0,
            Role::HelpDesk => 1,
            Role::Operate => 2,
            Role::Administer => 3,
        };
        for role in order {
            let token = user(&site, role.as_str(), role).await;
            let answer = call(&site, &token, method.clone(), &path, wrong.clone()).await;
            let refused = answer.status() == 403;
            assert_eq!(refused, rank(role) < rank(least), "{method} {path} as {role:?}: {answer:?}");
            if refused {
                assert_eq!(inner(answer).await, "roleNotAllowed");
            }
        }
    }
    assert_eq!(site.get("exchangeConnectors").await["value"][0]["mode"], "observe", "nothing was changed");
}

#[tokio::test]
async fn the_help_desk_lets_in_for_some_days_and_blocks_nobody() {
    let (site, agent) = organization(3).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let (help, operator) =
        (user(&site, "help", Role::HelpDesk).await, user(&site, "op", Role::Operate).await);
    let device = id(&site, 0).await;
    let body = |access: &str, hours: Option<i64>| {
        let end = hours.map(|hours| Timestamp::now() + SignedDuration::from_hours(hours));
        json!({"exchangeDeviceId": device, "access": access, "expirationDateTime": end})
    };
    let decide = async |token: &str, body: Value| {
        call(&site, token, Method::POST, "manualDecisions", body).await.status().as_u16()
    };
    assert_eq!(decide(&help, body("allow", None)).await, 403, "until further notice is more than some days");
    assert_eq!(decide(&help, body("allow", Some(8 * 24))).await, 403);
    assert_eq!(decide(&help, body("block", Some(1))).await, 403);
    assert_eq!(decide(&help, body("allow", Some(7 * 24))).await, 201);
    assert_eq!(policy(&site, json!({"enabled": false, "helpDeskDays": 1})).await.status(), 200);
    assert_eq!(decide(&help, body("allow", Some(48))).await, 403);
    assert_eq!(decide(&help, body("allow", Some(24))).await, 201);
    assert_eq!(policy(&site, json!({"helpDeskDays": 3651})).await.status(), 400);
    let orders = agent.check_in(0, vec![]).await.orders;
    answer(&agent, &orders, OrderState::Done).await;
    // A block is for a higher role, and so is its end.
    assert_eq!(decide(&operator, body("block", None)).await, 201);
    let standing = site.get("manualDecisions?state=standing").await;
    let block = standing["value"][0]["id"].as_str().expect("id").to_owned();
    let path = format!("manualDecisions/{block}");
    assert_eq!(call(&site, &help, Method::DELETE, &path, json!({})).await.status(), 403);
    assert_eq!(call(&site, &operator, Method::DELETE, &path, json!({})).await.status(), 204);
}

#[tokio::test]
async fn a_role_counts_from_the_next_request_on_and_in_batches() {
    let (site, agent) = organization(1).await;
    let token = user(&site, "bob", Role::Read).await;
    let batch = json!({"requests": [
        {"id": "1", "method": "GET", "url": "/deviceManagement/exchangeConnectors"},
        {"id": "2", "method": "PATCH", "url": format!("/deviceManagement/exchangeConnectors/{}", agent.answer.connector_id),
         "body": {"exchangeAlias": "x"}},
    ]});
    let statuses = async || -> Vec<u64> {
        let url = format!("{}/v1.0/$batch", site.url());
        let answer = site.anyone().post(url).bearer_auth(&token).json(&batch).send().await.expect("answer");
        let answer: Value = answer.json().await.expect("json");
        let all = answer["responses"].as_array().expect("array");
        all.iter().map(|one| one["status"].as_u64().expect("status")).collect()
    };
    assert_eq!(statuses().await, [200, 403]);
    site.service.store().set_user_role("bob", Role::Administer).await.expect("role");
    assert_eq!(statuses().await, [200, 200]);
    site.service.store().set_user_role("bob", Role::HelpDesk).await.expect("role");
    assert_eq!(statuses().await, [200, 403]);
}

#[tokio::test]
async fn numbers_that_lead_to_a_person_are_masked_below_operate() {
    let (site, agent) = organization(1).await;
    let mut phone = owned(0);
    phone["deviceImei"] = "490154203237518".into();
    use exchange_connector::domain::health::{SyncKind, SyncResult};
    agent.sync(SyncKind::Full, &[phone], SyncResult::Succeeded).await;
    let device = id(&site, 0).await;
    for (role, shown) in [
        (Role::Read, "•••••••••••7518"),
        (Role::HelpDesk, "•••••••••••7518"),
        (Role::Audit, "490154203237518"),
        (Role::Operate, "490154203237518"),
        (Role::Administer, "490154203237518"),
    ] {
        let token = user(&site, "bob", role).await;
        let get = async |path: String| -> Value {
            call(&site, &token, Method::GET, &path, json!(null)).await.json().await.expect("json")
        };
        let list = get("exchangeDevices".into()).await;
        assert_eq!(list["value"][0]["deviceImei"], shown, "{role:?}");
        assert_eq!(get(format!("exchangeDevices/{device}")).await["deviceImei"], shown, "{role:?}");
        assert_eq!(
            get(format!("exchangeDevices/{device}/why")).await["device"]["deviceImei"],
            shown,
            "{role:?}"
        );
        // On demand, for those who talk to the person; the audit says so.
        let path = format!("exchangeDevices/{device}/showNumbers");
        let whole = call(&site, &token, Method::POST, &path, json!({})).await;
        assert_eq!(whole.status() == 200, !matches!(role, Role::Read | Role::Audit), "{role:?}");
        if whole.status() == 200 {
            let whole: Value = whole.json().await.expect("json");
            assert_eq!(whole["deviceImei"], "490154203237518");
            let noted = site.get("auditEvents?$top=1").await["value"][0].clone();
            assert_eq!(noted["actor"]["userPrincipalName"], "bob");
            let shown = &noted["resources"][0]["modifiedProperties"][0];
            assert_eq!(
                (&shown["displayName"], &shown["newValue"]),
                (&json!("shown"), &json!("deviceImei, devicePhoneNumber"))
            );
        }
        // Nor does a filter tell it.
        let guess = call(
            &site,
            &token,
            Method::GET,
            "exchangeDevices?$filter=startswith(deviceImei,'49')",
            json!(null),
        )
        .await;
        assert_eq!(guess.status() == 403, !role.sees_numbers(), "{role:?}");
    }
}
