//! A request that is sent again under its key is carried out once.

use exchange_connector_service::security::role::Role;
use exchange_connector_service::store::{KeyedRequest, RequestKey};
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, Response};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::decisions::*;
use crate::support::{Site, code, inner};

async fn send(site: &Site, key: &str, path: &str, body: &Value) -> Response {
    let request = site.admin(Method::POST, path).header("idempotency-key", key);
    request.json(body).send().await.expect("an answer")
}

/// Lets a device in by hand; each of these makes a decision of its own.
async fn let_in(site: &Site, note: &str) -> Value {
    json!({"exchangeDeviceId": id(site, 0).await, "access": "allow", "note": note})
}

async fn decisions(site: &Site) -> usize {
    site.get("manualDecisions").await["value"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn a_request_that_is_sent_again_is_carried_out_once_and_answered_the_same() {
    let (site, _agent) = organization(1).await;
    let body = let_in(&site, "first").await;
    let first = send(&site, "\"k-1\"", "manualDecisions", &body).await;
    assert_eq!((first.status().as_u16(), first.headers().get("idempotency-replayed")), (201, None));
    let first: Value = first.json().await.expect("json");
    // The same key, as a bare word this time.
    let again = send(&site, "k-1", "manualDecisions", &body).await;
    assert_eq!(again.status(), 201);
    assert_eq!(again.headers()["idempotency-replayed"], "true");
    assert_eq!(again.json::<Value>().await.expect("json"), first);
    assert_eq!(decisions(&site).await, 1);

    let other = send(&site, "k-1", "manualDecisions", &let_in(&site, "other").await).await;
    assert_eq!(other.status(), 422);
    assert_eq!(code(other).await, "idempotencyKeyReused");
    assert_eq!(decisions(&site).await, 1);
    assert_eq!(send(&site, "k-2", "manualDecisions", &let_in(&site, "other").await).await.status(), 201);
    assert_eq!(decisions(&site).await, 2);
}

#[tokio::test]
async fn of_many_that_are_sent_at_once_one_is_carried_out() {
    let (site, _agent) = organization(1).await;
    let body = let_in(&site, "once").await;
    let all = (0..12).map(|_| send(&site, "together", "manualDecisions", &body));
    let mut made = 0;
    for answer in futures_util::future::join_all(all).await {
        match answer.status().as_u16() {
            201 if answer.headers().contains_key("idempotency-replayed") => {}
            201 => made += 1,
            409 => assert_eq!(inner(answer).await, "stillRunning"),
            other => panic!("{other}"),
        }
    }
    assert_eq!((made, decisions(&site).await), (1, 1));
}

#[tokio::test]
async fn what_was_refused_may_be_sent_again_under_its_key() {
    let (site, _agent) = organization(1).await;
    let body = let_in(&site, "later").await;
    let request = site.anyone().post(format!("{}/v1.0/deviceManagement/manualDecisions", site.url()));
    let refused = request.bearer_auth("wrong").header("idempotency-key", "k").json(&body).send().await;
    assert_eq!(refused.expect("an answer").status(), 401);
    let gone = json!({"exchangeDeviceId": uuid::Uuid::nil(), "access": "allow"});
    assert_eq!(send(&site, "k", "manualDecisions", &gone).await.status(), 404);
    assert_eq!(send(&site, "k", "manualDecisions", &body).await.status(), 201);
    for wrong in ["", " ", "\"\"", &"x".repeat(256), "é"] {
        let answer = send(&site, wrong, "manualDecisions", &body).await;
        assert_eq!(answer.status(), 400, "{wrong:?}");
    }
    assert_eq!(decisions(&site).await, 1);
}

#[tokio::test]
async fn an_answer_that_is_shown_once_is_never_kept() {
    let (site, _agent) = organization(1).await;
    for path in ["users", "accessTokens", "setupPackage", "me/password", "users/ann/link"] {
        let answer = send(&site, "k", path, &json!({})).await;
        assert_eq!(answer.status(), 400, "{path}");
        let text: Value = answer.json().await.expect("json");
        assert!(
            text["error"]["message"].as_str().is_some_and(|text| text.contains("shown once")),
            "{path}: {text}"
        );
    }
}

/// A service that was killed in the middle cannot say how the request ended, and says so.
#[tokio::test]
async fn what_a_killed_service_was_doing_is_not_done_twice() {
    let (site, _agent) = organization(1).await;
    let store = site.service.store();
    let now = Timestamp::now();
    let before = now - SignedDuration::from_hours(1);
    let key = |user: &str| RequestKey {
        user: user.into(),
        hash: Sha256::digest("k").into(),
        fingerprint: Sha256::digest("request").into(),
    };
    store.add_user(now, "bob", Role::Operate).await.expect("a user");
    assert_eq!(store.begin_keyed(now, before, &key("ann")).await.expect("begun"), KeyedRequest::New);
    assert_eq!(store.begin_keyed(now, before, &key("ann")).await.expect("known"), KeyedRequest::Running);
    assert_eq!(store.begin_keyed(now, now, &key("ann")).await.expect("known"), KeyedRequest::Unknown);
    assert_eq!(store.begin_keyed(now, now, &key("bob")).await.expect("another's key"), KeyedRequest::New);
    let later = now + SignedDuration::from_hours(25);
    assert_eq!(store.begin_keyed(later, now, &key("ann")).await.expect("forgotten"), KeyedRequest::New);
}
