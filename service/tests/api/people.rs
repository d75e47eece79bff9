//! People, sessions and tokens: each route as each role, what the last administrator cannot do, and what one's own page
//! changes.

use exchange_connector_service::security::role::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::sign_in::{GOOD, Person, person};
use crate::support::{Site, inner};

const ROLES: [Role; 5] = [Role::Read, Role::Audit, Role::HelpDesk, Role::Operate, Role::Administer];

#[tokio::test]
async fn each_route_about_people_as_each_role() {
    let site = Site::start().await;
    person(&site, "victim", Role::Read).await;
    for role in ROLES {
        let caller = person(&site, role.as_str(), role).await;
        let administers = role == Role::Administer;
        for (method, path) in [
            (Method::GET, "users"),
            (Method::POST, "users"),
            (Method::PATCH, "users/nobody"),
            (Method::DELETE, "users/nobody"),
            (Method::POST, "users/nobody/link"),
            (Method::POST, "users/nobody/removeSecondFactor"),
            (Method::PATCH, "securitySettings"),
        ] {
            let status = caller.status(method.clone(), path, json!({"surprise": 1})).await;
            assert_eq!(status != 403, administers, "{method} {path} as {role:?}: {status}");
        }
        for path in ["me", "sessions", "accessTokens", "securitySettings"] {
            assert_eq!(caller.status(Method::GET, path, json!(null)).await, 200, "{path} as {role:?}");
        }
        // Whose sessions are listed, and whose can be ended.
        let listed = caller.get("sessions").await;
        let others = listed["value"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| one["isOwnUser"] == false)
            .count();
        assert_eq!(others > 0, administers, "{role:?}");
        let end = caller.status(Method::POST, "sessions/end", json!({"userName": "victim"})).await;
        assert_eq!(end, if administers { 200 } else { 403 });
        // A token of one's own, no higher than the role.
        let made = caller
            .call(Method::POST, "accessTokens", json!({"name": "script", "role": "read", "days": 7}))
            .await;
        assert_eq!(made.status(), 201);
        let token: Value = made.json().await.expect("json");
        let above =
            caller.status(Method::POST, "accessTokens", json!({"name": "more", "role": "administer"})).await;
        assert_eq!(above, if administers { 201 } else { 403 }, "{role:?}");
        // A program gives itself neither another token nor a password, and its session does not either.
        let by_token = Person::new(&site);
        let url = format!("{}/v1.0/deviceManagement/accessTokens", site.url());
        let secret = token["token"].as_str().expect("a token");
        let more = site.anyone().post(url).bearer_auth(secret).json(&json!({"name": "longer"}));
        assert_eq!(inner(more.send().await.expect("answer")).await, "pageOnly");
        let mut by_token = by_token;
        assert_eq!(by_token.session(json!({"token": secret})).await.status(), 200);
        for (path, body) in [
            ("accessTokens", json!({"name": "longer"})),
            ("me/password", json!({"newPassword": "another good one"})),
            ("me/secondFactor", json!({})),
        ] {
            assert_eq!(inner(by_token.call(Method::POST, path, body).await).await, "pageOnly", "{path}");
        }
    }
}

#[tokio::test]
async fn the_last_administrator_stays_and_others_come_and_go() {
    let site = Site::start().await;
    let call = async |method: Method, path: &str, body: Value| {
        site.admin(method, path).json(&body).send().await.expect("answer")
    };
    for (method, body) in [(Method::DELETE, json!({})), (Method::PATCH, json!({"role": "read"}))] {
        let refused = call(method, "users/ann", body).await;
        assert_eq!((refused.status().as_u16(), inner(refused).await.as_str()), (409, "lastAdministrator"));
    }
    assert_eq!(call(Method::POST, "users", json!({"name": "bob", "role": "administer"})).await.status(), 201);
    let refused = call(Method::DELETE, "users/ann", json!({})).await;
    assert_eq!(inner(refused).await, "lastAdministrator", "bob has not chosen a password yet");
    assert_eq!(inner(call(Method::POST, "users", json!({"name": "BOB", "role": "read"})).await).await, "");
    for wrong in [
        json!({"name": " ", "role": "read"}),
        json!({"name": "a\nb", "role": "read"}),
        json!({"name": "eve", "role": "root"}),
    ] {
        assert_eq!(call(Method::POST, "users", wrong).await.status(), 400);
    }
    let bob = person(&site, "bob", Role::Administer).await;
    let users = bob.get("users").await;
    assert_eq!((&users["administratorCount"], users["value"].as_array().map(Vec::len)), (&json!(2), Some(2)));
    assert_eq!(users["value"][1]["hasPassword"], true);
    assert_eq!(bob.status(Method::PATCH, "users/ANN", json!({"role": "read"})).await, 204);
    assert_eq!(call(Method::GET, "users", json!(null)).await.status(), 403, "it counts at once");
    assert_eq!(bob.status(Method::DELETE, "users/ann", json!({})).await, 204);
    assert_eq!(call(Method::GET, "groups", json!(null)).await.status(), 401);
    // A name is a name, whatever is in it.
    for name in ["a/b", "../x", "<b>x</b>", "%2e"] {
        assert_eq!(
            bob.status(Method::POST, "users", json!({"name": name, "role": "read"})).await,
            201,
            "{name}"
        );
        let path: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
        assert_eq!(bob.status(Method::DELETE, &format!("users/{path}"), json!({})).await, 204, "{name}");
    }
}

#[tokio::test]
async fn ones_own_password_needs_the_one_of_before_and_ends_other_sessions() {
    let site = Site::start().await;
    let tom = person(&site, "tom", Role::Operate).await;
    let mut elsewhere = Person::new(&site);
    assert_eq!(elsewhere.sign_in("tom", GOOD).await.status(), 200);
    let sessions = tom.get("sessions").await;
    let all = sessions["value"].as_array().expect("a list");
    assert_eq!(all.len(), 2);
    assert_eq!(all.iter().filter(|one| one["isCurrent"] == true).count(), 1);
    assert_eq!((&all[0]["signedInBy"], &all[0]["ipAddress"]), (&json!("password"), &json!("127.0.0.1")));
    let change = async |old: &str, new: &str| {
        tom.call(Method::POST, "me/password", json!({"oldPassword": old, "newPassword": new})).await
    };
    assert_eq!(inner(change("wrong password", "another good one").await).await, "oldPasswordWrong");
    assert_eq!(inner(change(GOOD, "short").await).await, "passwordTooShort");
    assert_eq!(elsewhere.status(Method::GET, "me", json!(null)).await, 200, "nothing has changed");
    assert_eq!(change(GOOD, "another good one").await.status(), 204);
    assert_eq!(elsewhere.status(Method::GET, "me", json!(null)).await, 401);
    assert_eq!(tom.status(Method::GET, "me", json!(null)).await, 200, "this one goes on");
    assert_eq!(Person::new(&site).sign_in("tom", GOOD).await.status(), 401);
    assert_eq!(Person::new(&site).sign_in("tom", "another good one").await.status(), 200);
    // Guessing it from an open session ends.
    let mut tried = 0;
    while change("guess guess guess", GOOD).await.status() == 400 {
        tried += 1;
        assert!(tried < 50, "nobody stops it");
    }
    // One session by its id; nobody ends another person's.
    let eve = person(&site, "eve", Role::Read).await;
    let mine = tom.get("sessions").await;
    let other = mine["value"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["isCurrent"] == false)
        .expect("one")
        .clone();
    let path = format!("sessions/{}", other["id"].as_str().expect("an id"));
    assert_eq!(eve.status(Method::DELETE, &path, json!({})).await, 404);
    assert_eq!(tom.status(Method::DELETE, &path, json!({})).await, 204);
    assert_eq!(tom.get("sessions").await["value"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn the_use_of_a_break_glass_account_is_an_alarm_until_somebody_else_acknowledges_it() {
    let site = Site::start().await;
    let call = async |method: Method, path: &str, body: Value| {
        site.admin(method, path).json(&body).send().await.expect("answer")
    };
    person(&site, "emergency", Role::Administer).await;
    let alarms = async || site.get("waiting").await["alarms"].clone();
    assert_eq!(alarms().await, json!([]), "it was an ordinary user");
    let set = call(Method::PATCH, "users/emergency", json!({"isBreakGlass": true})).await;
    assert_eq!(set.status(), 204);
    let both = call(Method::PATCH, "users/emergency", json!({"isBreakGlass": true, "role": "read"})).await;
    assert_eq!(both.status(), 400);
    let asked =
        call(Method::PATCH, "securitySettings", json!({"secondFactorRequiredFor": ["administer"]})).await;
    assert_eq!(asked.status(), 200);

    let mut used = Person::new(&site);
    let session: Value = used.sign_in("emergency", GOOD).await.json().await.expect("json");
    assert_eq!(session["mustEnroll"], false, "it is for when the authenticator is lost too");
    let waiting = site.get("waiting").await;
    assert_eq!((&waiting["alarms"][0]["userName"], &waiting["count"]), (&json!("emergency"), &json!(1)));
    assert_eq!(waiting["alarms"][0]["finding"]["code"], "user.breakGlassUsed");
    // Nobody silences the own one; somebody else does, and the next use is an alarm again.
    let own = used.call(Method::POST, "users/EMERGENCY/acknowledgeUse", json!({})).await;
    assert_eq!(inner(own).await, "ownRequest");
    assert_eq!(call(Method::POST, "users/emergency/acknowledgeUse", json!({})).await.status(), 204);
    assert_eq!(alarms().await, json!([]));
    assert_eq!(call(Method::POST, "users/emergency/acknowledgeUse", json!({})).await.status(), 404);
    used.sign_in("emergency", GOOD).await;
    assert_eq!(alarms().await.as_array().map(Vec::len), Some(1));
}
