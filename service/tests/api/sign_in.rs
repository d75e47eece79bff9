//! Signing in by name and password: one answer for whatever is wrong, a new session each time, limits that shut nobody out
//! for good, links that are good once, and the second factor.

use std::time::Duration;

use exchange_connector_service::security::role::Role;
use exchange_connector_service::store::LinkFor;
use jiff::Timestamp;
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

use crate::support::{Site, inner};

pub(crate) const GOOD: &str = "correct horse battery";

/// A person at the page: a browser with its cookie.
pub(crate) struct Person {
    client: Client,
    url: String,
    pub(crate) cookie: Option<String>,
}

impl Person {
    pub(crate) fn new(site: &Site) -> Self {
        Self { client: site.anyone(), url: site.url(), cookie: None }
    }

    pub(crate) async fn session(&mut self, body: Value) -> Response {
        let mut request = self.client.post(format!("{}/session", self.url));
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let answer =
            request.header("x-exchange-connector-page", "1").json(&body).send().await.expect("answer");
        if let Some(set) = answer.headers().get("set-cookie") {
            let set = set.to_str().expect("text");
            assert!(set.ends_with("Max-Age=36000") && set.contains("HttpOnly; SameSite=Strict"), "{set}");
            self.cookie = set.split(';').next().map(str::to_owned);
        }
        answer
    }

    pub(crate) async fn sign_in(&mut self, name: &str, password: &str) -> Response {
        self.session(json!({"name": name, "password": password})).await
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: Value) -> Response {
        let url = format!("{}/v1.0/deviceManagement/{path}", self.url);
        let request = self.client.request(method, url).header("x-exchange-connector-page", "1");
        let cookie = self.cookie.as_deref().unwrap_or_default();
        request.header("cookie", cookie).json(&body).send().await.expect("answer")
    }

    pub(crate) async fn status(&self, method: Method, path: &str, body: Value) -> u16 {
        self.call(method, path, body).await.status().as_u16()
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let answer = self.call(Method::GET, path, json!(null)).await;
        assert_eq!(answer.status(), 200, "{path}");
        answer.json().await.expect("json")
    }
}

/// Somebody who has chosen a password by a link.
pub(crate) async fn person(site: &Site, name: &str, role: Role) -> Person {
    let now = Timestamp::now();
    let hash = exchange_connector_service::security::random::sha256(name.as_bytes());
    site.service
        .store()
        .add_sign_in_link(now, name, hash, LinkFor::Anybody(Some(role)))
        .await
        .expect("a link");
    let mut person = Person::new(site);
    let answer = person.session(json!({"link": name, "password": GOOD})).await;
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
    person
}

#[tokio::test]
async fn whatever_is_wrong_has_one_answer_and_hostile_names_are_names() {
    let site = Site::start().await;
    person(&site, "tom", Role::Read).await;
    let mut answers = Vec::new();
    let long = "x".repeat(100_000);
    for (name, password) in [
        ("tom", "wrong password"),
        // She has a token, and no password.
        ("ann", GOOD),
        ("nobody", GOOD),
        ("", ""),
        ("' or 1=1 --", GOOD),
        ("<script>alert(1)</script>", "\u{0}\u{202e}"),
        (long.as_str(), GOOD),
        ("tom", long.as_str()),
    ] {
        let answer = Person::new(&site).sign_in(name, password).await;
        let status = answer.status();
        let body: Value = answer.json().await.expect("json");
        let error = &body["error"];
        answers.push((
            status,
            error["code"].clone(),
            error["message"].clone(),
            error["innerError"]["code"].clone(),
        ));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert_eq!((answers[0].0.as_u16(), &answers[0].3), (401, &json!("signInRefused")));
    // What is no sign-in at all is told apart from a wrong one.
    for body in
        [json!({}), json!({"name": "tom"}), json!({"token": "x", "password": "y"}), json!({"user": "tom"})]
    {
        assert_eq!(Person::new(&site).session(body).await.status(), 400);
    }
    for name in ["Öl & <b>Ölü</b>", "../../etc", "מרים", "a/b"] {
        person(&site, name, Role::Read).await;
        assert_eq!(Person::new(&site).sign_in(name, GOOD).await.status(), 200, "{name}");
    }
    let entries = site.get("auditEvents?$top=1000").await.to_string();
    assert!(!entries.contains(GOOD) && !entries.contains("argon2"), "no password is in the audit");
}

#[tokio::test]
async fn a_session_is_a_new_one_each_time_and_a_foreign_page_opens_none() {
    let site = Site::start().await;
    let mut tom = person(&site, "tom", Role::Operate).await;
    let first = tom.cookie.clone();
    // A cookie that somebody planted is not taken over.
    let mut planted = Person::new(&site);
    planted.cookie = Some(format!("__Host-exchange-connector={}", "a".repeat(64)));
    let before = planted.cookie.clone();
    assert_eq!(planted.sign_in("tom", GOOD).await.status(), 200);
    assert_ne!(planted.cookie, before);
    assert_eq!(tom.sign_in("tom", GOOD).await.status(), 200);
    assert_ne!(tom.cookie, first);
    let mut old = Person::new(&site);
    old.cookie = first;
    assert_eq!(old.status(Method::GET, "me", json!(null)).await, 401, "the one of before has ended");
    assert_eq!(tom.get("me").await["name"], "tom");

    let url = format!("{}/session", site.url());
    for body in [json!({"name": "tom", "password": GOOD}), json!({"link": "x", "password": GOOD})] {
        let foreign = site.anyone().post(&url).json(&body).send().await.expect("answer");
        assert_eq!(foreign.status(), 403, "a form elsewhere cannot send the page's header");
        assert!(!foreign.headers().contains_key("set-cookie"));
    }
    let url = format!("{}/v1.0/deviceManagement/me/password", site.url());
    let cookie = tom.cookie.clone().expect("a cookie");
    let foreign = site.anyone().post(url).header("cookie", cookie).json(&json!({"newPassword": GOOD}));
    assert_eq!(foreign.send().await.expect("answer").status(), 403);
}

#[tokio::test]
async fn ten_thousand_wrong_passwords_shut_out_nobody_who_was_there_before() {
    let site = Site::start().await;
    person(&site, "tom", Role::Operate).await;
    let client = site.anyone();
    let url = format!("{}/session", site.url());
    let mut tries = tokio::task::JoinSet::new();
    for part in 0..10 {
        let (client, url) = (client.clone(), url.clone());
        tries.spawn(async move {
            let (mut looked_at, mut waits) = (0, 0);
            for n in 0..1000 {
                let name = if n % 2 == 0 { format!("user{part}x{n}") } else { "ann".to_owned() };
                let body = json!({"name": name, "password": format!("guess {n}")});
                let request = client.post(&url).header("x-exchange-connector-page", "1").json(&body);
                let answer = request.timeout(Duration::from_secs(60)).send().await.expect("answer");
                match answer.status().as_u16() {
                    401 => looked_at += 1,
                    429 => {
                        assert!(answer.headers().contains_key("retry-after"));
                        waits += 1;
                    }
                    other => panic!("{other}"),
                }
            }
            (looked_at, waits)
        });
    }
    let counts = tries.join_all().await;
    let looked_at: u32 = counts.iter().map(|(looked_at, _)| looked_at).sum();
    let waits: u32 = counts.iter().map(|(_, waits)| waits).sum();
    assert_eq!(looked_at + waits, 10_000);
    assert!((20..200).contains(&looked_at), "as many as a place may in this time: {looked_at}");
    // Somebody who signed in from here before does so at once, and a token is not concerned.
    assert_eq!(Person::new(&site).sign_in("tom", GOOD).await.status(), 200);
    assert_eq!(Person::new(&site).session(json!({"token": site.token()})).await.status(), 200);
    // The audit lists a part of them and counts the rest.
    let noted = site.service.store().audit_head().await.expect("a head").map_or(0, |(number, _)| number);
    assert!(noted < 400, "{noted}");
    // Guessing his own password from his own place ends too.
    let mut wrong = 0;
    let waits = loop {
        let answer = Person::new(&site).sign_in("tom", "not this one").await;
        match answer.status().as_u16() {
            401 => wrong += 1,
            _ => break answer,
        }
        assert!(wrong < 100);
    };
    assert_eq!((waits.status().as_u16(), wrong), (429, 10));
    let wait: u64 = waits.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!(wait <= 31, "nobody waits for long: {wait}");
}

#[tokio::test]
async fn a_link_opens_once_and_a_chosen_password_is_a_good_one() {
    let site = Site::start().await;
    let answer = site.admin(Method::POST, "users").json(&json!({"name": "tom", "role": "helpDesk"}));
    let made: Value = answer.send().await.expect("answer").json().await.expect("json");
    let link = made["link"].as_str().expect("a link");
    let (address, secret) = link.split_once("/#/link/").expect("the secret stands behind #");
    assert!(address.starts_with("https://") && secret.len() == 64);
    let whose = async |link: &str| {
        let url = format!("{}/session/link", site.url());
        let request = site.anyone().post(url).header("x-exchange-connector-page", "1");
        request.json(&json!({ "link": link })).send().await.expect("answer")
    };
    let known: Value = whose(secret).await.json().await.expect("json");
    assert_eq!(
        (&known["name"], &known["role"], &known["secondFactor"]),
        (&json!("tom"), &json!("helpDesk"), &json!(false))
    );
    assert_eq!(inner(whose(&"0".repeat(64)).await).await, "linkUnknown");
    let mut tom = Person::new(&site);
    for (password, refused) in [
        ("short", "passwordTooShort"),
        ("aaaaaaaaaaaaa", "passwordTooPlain"),
        (&"long".repeat(100), "passwordTooLong"),
    ] {
        let answer = tom.session(json!({"link": secret, "password": password})).await;
        assert_eq!((answer.status().as_u16(), inner(answer).await.as_str()), (400, refused));
    }
    let answer = tom.session(json!({"link": secret, "password": GOOD})).await;
    assert_eq!(
        answer.json::<Value>().await.expect("json"),
        json!({"name": "tom", "role": "helpDesk", "mustEnroll": false})
    );
    let again = Person::new(&site).session(json!({"link": secret, "password": "another good one"})).await;
    assert_eq!((again.status().as_u16(), inner(again).await.as_str()), (401, "linkUnknown"));
    assert_eq!(Person::new(&site).sign_in("TOM", GOOD).await.status(), 200);
}

#[tokio::test]
async fn a_second_factor_is_set_up_asked_for_and_each_code_is_good_once() {
    let site = Site::start().await;
    let tom = person(&site, "tom", Role::Operate).await;
    let begun: Value = tom.call(Method::POST, "me/secondFactor", json!({})).await.json().await.expect("json");
    let secret = begun["secret"].as_str().expect("a secret");
    assert!(
        begun["uri"].as_str().expect("text").starts_with("otpauth://totp/Exchange%20Connector:tom?secret=")
    );
    let wrong = tom.call(Method::POST, "me/secondFactor/confirm", json!({"code": "000000"})).await;
    assert_eq!((wrong.status().as_u16(), inner(wrong).await.as_str()), (400, "codeRefused"));
    assert_eq!(
        Person::new(&site).sign_in("tom", GOOD).await.status(),
        200,
        "not asked for before it is confirmed"
    );
    let now = || u64::try_from(Timestamp::now().as_second()).expect("a time");
    // One step early is borne, so the test needs to wait for none.
    let code = code_of(secret, now() - 30);
    let confirmed = tom.call(Method::POST, "me/secondFactor/confirm", json!({"code": code})).await;
    let codes: Value = confirmed.json().await.expect("json");
    let codes = codes["recoveryCodes"].as_array().expect("codes").clone();
    assert_eq!(codes.len(), 10);

    let mut other = Person::new(&site);
    let asked = other.sign_in("tom", GOOD).await;
    assert_eq!((asked.status().as_u16(), inner(asked).await.as_str()), (401, "secondFactorNeeded"));
    let with = async |code: &str| {
        let body = json!({"name": "tom", "password": GOOD, "code": code});
        let answer = Person::new(&site).session(body).await;
        let status = answer.status().as_u16();
        (status, if status == 200 { String::new() } else { inner(answer).await })
    };
    assert_eq!(with(&code).await, (401, "codeRefused".into()), "it was used to confirm");
    let next = code_of(secret, now());
    let later = code_of(secret, now() + 30);
    assert_eq!(with(&later).await.0, 200);
    assert_eq!(with(&later).await, (401, "codeRefused".into()), "each code once");
    assert_eq!(with(&next).await, (401, "codeRefused".into()), "an earlier one neither");
    let recovery = codes[0].as_str().expect("text");
    assert_eq!(with(&recovery.to_uppercase()).await.0, 200);
    assert_eq!(with(recovery).await.0, 401, "a recovery code once");
    assert_eq!(tom.get("me").await["recoveryCodeCount"], 9);
    // Without the right password no code is looked at.
    let answer = other.session(json!({"name": "tom", "password": "wrong password", "code": codes[1]})).await;
    assert_eq!(inner(answer).await, "signInRefused");
    assert_eq!(tom.get("me").await["recoveryCodeCount"], 9);
    // Guessing codes ends, and a recovery code still helps.
    let mut tried = 0;
    while with("123456").await.0 == 401 {
        tried += 1;
        assert!(tried < 50, "nobody stops it");
    }
    assert_eq!(with(codes[2].as_str().expect("text")).await.0, 200);
    // A link asks for it too; an administrator takes it away.
    let made: Value =
        site.admin(Method::POST, "users/tom/link").send().await.expect("answer").json().await.expect("json");
    let link = made["link"].as_str().expect("a link").split_once("/#/link/").expect("a secret").1.to_owned();
    let asked = Person::new(&site).session(json!({"link": link, "password": GOOD})).await;
    assert_eq!(inner(asked).await, "secondFactorNeeded");
    let gone = site.admin(Method::POST, "users/tom/removeSecondFactor").send().await.expect("answer");
    assert_eq!(gone.status(), 204);
    assert_eq!(Person::new(&site).session(json!({"link": link, "password": GOOD})).await.status(), 200);
    let entries = site.get("auditEvents?$top=1000").await.to_string();
    assert!(!entries.contains(secret) && !entries.contains(recovery), "no secret is in the audit");
}

/// The code that an authenticator with this secret (base32) shows at this time.
pub(crate) fn code_of(secret: &str, seconds: u64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).expect("base32");
    let totp = totp_rs::Builder::new().with_secret(secret).build().expect("an authenticator");
    totp.generate(seconds).to_string()
}

#[tokio::test]
async fn whose_role_needs_a_second_factor_sets_it_up_before_anything_else() {
    let site = Site::start().await;
    let tom = person(&site, "tom", Role::Operate).await;
    let eve = person(&site, "eve", Role::Read).await;
    let set = site
        .admin(Method::PATCH, "securitySettings")
        .json(&json!({"secondFactorRequiredFor": ["operate", "administer"]}));
    assert_eq!(set.send().await.expect("answer").status(), 200);
    let refused = tom.call(Method::GET, "exchangeDevices", json!(null)).await;
    assert_eq!((refused.status().as_u16(), inner(refused).await.as_str()), (403, "secondFactorMissing"));
    assert_eq!(
        tom.status(
            Method::POST,
            "me/password",
            json!({"oldPassword": GOOD, "newPassword": "another good one"})
        )
        .await,
        403
    );
    assert_eq!(tom.get("me").await["mustEnroll"], true);
    assert_eq!(eve.status(Method::GET, "exchangeDevices", json!(null)).await, 200, "another role");
    assert_eq!(site.admin(Method::GET, "groups").send().await.expect("answer").status(), 200, "a token");
    let begun: Value = tom.call(Method::POST, "me/secondFactor", json!({})).await.json().await.expect("json");
    let now = u64::try_from(Timestamp::now().as_second()).expect("a time");
    let code = code_of(begun["secret"].as_str().expect("a secret"), now);
    assert_eq!(tom.status(Method::POST, "me/secondFactor/confirm", json!({"code": code})).await, 200);
    assert_eq!(tom.status(Method::GET, "exchangeDevices", json!(null)).await, 200);
}
