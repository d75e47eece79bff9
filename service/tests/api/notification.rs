//! Users get a mail before they lose access: mail, deadline, block, and what `why` says of it.

use std::time::Duration;

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::{Finding, SyncKind, SyncResult};
use exchange_connector::domain::order::{Notification, Order, OrderKind, OrderState, WantedAccess};
use exchange_connector::findings;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::compliance::import;
use crate::decisions::{connector, id, organization, owned};
use crate::support::{Agent, Site, inner};

const MAILBOX: &str = "notify@contoso.com";

async fn send(site: &Site, method: Method, path: &str, body: Value) -> Response {
    site.admin(method, path).header("if-match", "*").json(&body).send().await.expect("answer")
}

async fn good(response: Response) -> Value {
    let status = response.status();
    let text = response.text().await.expect("text");
    assert!(status.is_success(), "{status}: {text}");
    serde_json::from_str(&text).unwrap_or(Value::Null)
}

async fn settings(site: &Site, body: Value) {
    good(send(site, Method::PATCH, "notificationSettings", body).await).await;
}

/// Compliance of forty users: all are compliant but those named.
async fn compliance(site: &Site, but: &[u32]) {
    let lines: String = (0..40)
        .filter(|n| !but.contains(n))
        .map(|n| format!("user{n}@contoso.com,DEV{n:05},Phone {n},compliant\n"))
        .collect();
    let text = format!("userPrincipalName,easDeviceId,deviceName,complianceState\n{lines}");
    assert_eq!(import(site, "?confirm=true", text).await.status(), 200);
}

/// Forty phones, rules for all of them, a notification mailbox, enforcing; one mail a user, a block after `after`.
async fn enforcing(after: &str) -> (Site, Agent) {
    let (site, agent) = organization(40).await;
    compliance(&site, &[]).await;
    settings(&site, json!({"blockAfter": after, "enrollmentLink": "https://mgmt.contoso.com/enrol"})).await;
    let policy = json!({"enabled": true, "includedGroups": [Uuid::from_u128(0xa1)], "excludedGroups": [Uuid::from_u128(0xa2)]});
    good(send(&site, Method::PATCH, "conditionalAccessSettings?confirm=true", policy).await).await;
    connector(&site, &agent, json!({"mode": "enforce", "primarySmtpAddress": MAILBOX})).await;
    (site, agent)
}

fn mails(orders: &[Order]) -> Vec<(&Order, &Notification)> {
    orders
        .iter()
        .filter_map(|order| match &order.what {
            OrderKind::Notify(mail) => Some((order, &**mail)),
            _ => None,
        })
        .collect()
}

fn blocks(orders: &[Order]) -> usize {
    let block =
        |order: &&Order| matches!(order.what, OrderKind::SetDeviceAccess { wanted: WantedAccess::Block, .. });
    orders.iter().filter(block).count()
}

fn ack(order: &Order, state: OrderState, finding: Option<Finding>) -> OrderAck {
    OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state,
        finished_at: Timestamp::now(),
        changed: state == OrderState::Done,
        values: Vec::new(),
        finding,
    }
}

async fn notification(site: &Site, n: u32) -> Value {
    site.get(&format!("exchangeDevices/{}/why", id(site, n).await)).await["notification"].clone()
}

/// Checks in until `ready` says so of the orders so far.
async fn orders_until(agent: &Agent, ready: impl Fn(&[Order]) -> bool) -> Vec<Order> {
    let mut all = Vec::new();
    let mut clock = tokio::time::interval(Duration::from_millis(50));
    let started = std::time::Instant::now();
    loop {
        clock.tick().await;
        all.extend(agent.check_in(0, vec![]).await.orders);
        if ready(&all) {
            return all;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{all:?}");
    }
}

#[tokio::test]
async fn the_mail_goes_first_and_the_block_at_its_time() {
    let (site, agent) = enforcing("PT1H").await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "nobody loses access");
    compliance(&site, &[3]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let [(order, mail)] = mails(&orders)[..] else { panic!("{orders:?}") };
    assert_eq!((orders.len(), mail.to.as_str()), (1, "user3@contoso.com"), "no block yet");
    assert!(mail.subject.contains("iPhone") && mail.text.contains("User 3"), "{mail:?}");
    assert!(
        mail.text.contains("not enrolled") && mail.html.contains("https://mgmt.contoso.com/enrol"),
        "{}",
        mail.text
    );
    let left = order.deadline.expect("a deadline").duration_since(Timestamp::now());
    assert!(left > SignedDuration::from_mins(59) && left <= SignedDuration::from_hours(1), "{left}");
    let before = notification(&site, 3).await;
    assert_eq!(before["mail"], "sending");
    assert!(before["text"].as_str().expect("text").contains("whether or not"), "{before}");
    agent.check_in(0, vec![ack(order, OrderState::Done, None)]).await;
    let after = notification(&site, 3).await;
    assert_eq!((after["mail"].as_str(), after["to"].as_str()), (Some("sent"), Some("user3@contoso.com")));
    let at: Timestamp = after["blockDateTime"].as_str().expect("a time").parse().expect("a time");
    assert!(at.duration_since(Timestamp::now()) > SignedDuration::from_mins(59), "{after}");
    assert!(
        after["text"].as_str().expect("text").starts_with("A mail was sent to user3@contoso.com at "),
        "{after}"
    );
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "the block waits");
    assert_eq!(notification(&site, 4).await, Value::Null);
}

#[tokio::test]
async fn the_block_follows_though_the_mail_failed_and_why_says_so() {
    let (site, agent) = enforcing("PT1S").await;
    compliance(&site, &[3]).await;
    let orders = orders_until(&agent, |orders| !mails(orders).is_empty() && blocks(orders) == 1).await;
    let [(order, _)] = mails(&orders)[..] else { panic!("{orders:?}") };
    let finding = findings::EWS_UNREACHABLE.finding("EWS cannot be reached.");
    agent.check_in(0, vec![ack(order, OrderState::Failed, Some(finding))]).await;
    let why = notification(&site, 3).await;
    assert_eq!(
        (why["mail"].as_str(), why["finding"]["code"].as_str()),
        (Some("failed"), Some("ews.unreachable"))
    );
    let text = why["text"].as_str().expect("text");
    assert!(text.contains("could not be sent. EWS cannot be reached.") && text.contains("blocked"), "{text}");
}

/// A mail that failed, an hour's deadline that is over, and the block that was carried out.
async fn blocked_without_mail() -> (Site, Agent) {
    let (site, agent) = enforcing("PT1S").await;
    compliance(&site, &[3]).await;
    let orders = orders_until(&agent, |orders| !mails(orders).is_empty() && blocks(orders) == 1).await;
    let finding = findings::MAILBOX_REFUSED.finding("Exchange answered 403.");
    let acks = orders.iter().map(|order| match order.what {
        OrderKind::Notify(_) => ack(order, OrderState::Failed, Some(finding.clone())),
        _ => ack(order, OrderState::Done, None),
    });
    agent.check_in(0, acks.collect()).await;
    (site, agent)
}

fn minutes(minutes: i64) -> Timestamp {
    Timestamp::now() + SignedDuration::from_mins(minutes)
}

#[tokio::test]
async fn a_mail_that_failed_is_tried_again_after_the_block_at_growing_intervals() {
    let (site, agent) = blocked_without_mail().await;
    let store = site.service.store();
    let text = notification(&site, 3).await["text"].as_str().expect("text").to_owned();
    assert!(text.contains("It is tried again until") && text.ends_with("The device is blocked."), "{text}");
    assert_eq!(store.retry_mails(minutes(4)).await.expect("store"), 0, "not at once");
    assert_eq!(store.retry_mails(minutes(25 * 60)).await.expect("store"), 0, "a day is over");
    assert_eq!(store.retry_mails(minutes(6)).await.expect("store"), 1);
    let orders = orders_until(&agent, |orders| !orders.is_empty()).await;
    let [(order, mail)] = mails(&orders)[..] else { panic!("{orders:?}") };
    assert!(mail.text.contains("no mail until"), "it is blocked already: {}", mail.text);
    assert!(order.deadline.expect("a deadline") > minutes(59));
    agent.check_in(0, vec![ack(order, OrderState::Failed, None)]).await;
    assert_eq!(store.retry_mails(minutes(6)).await.expect("store"), 0, "twice as long");
    assert_eq!(store.retry_mails(minutes(11)).await.expect("store"), 1);
    let orders = orders_until(&agent, |orders| !orders.is_empty()).await;
    agent.check_in(0, vec![ack(&orders[0], OrderState::Done, None)]).await;
    assert_eq!(notification(&site, 3).await["mail"], "sent");
    assert_eq!(store.retry_mails(minutes(60)).await.expect("store"), 0, "it was sent");
}

#[tokio::test]
async fn who_was_never_told_and_lapses_again_is_told_before_the_block() {
    let (site, agent) = blocked_without_mail().await;
    settings(&site, json!({"blockAfter": "PT1H"})).await;
    compliance(&site, &[]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    agent.check_in(0, orders.iter().map(|order| ack(order, OrderState::Done, None)).collect()).await;
    assert_eq!(site.service.store().retry_mails(minutes(60)).await.expect("store"), 0, "it was let in");
    compliance(&site, &[3]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let [(order, mail)] = mails(&orders)[..] else { panic!("{orders:?}") };
    assert_eq!((orders.len(), mail.to.as_str()), (1, "user3@contoso.com"), "no block yet");
    agent.check_in(0, vec![ack(order, OrderState::Done, None)]).await;
    let why = notification(&site, 3).await;
    let at: Timestamp = why["blockDateTime"].as_str().expect("a time").parse().expect("a time");
    assert!(at > minutes(58), "{why}");
}

#[tokio::test]
async fn who_complies_in_time_keeps_access_and_the_mail_is_withdrawn() {
    let (site, agent) = enforcing("PT1H").await;
    compliance(&site, &[3, 4]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(mails(&orders).len(), 2);
    let (sent, _) = *mails(&orders).iter().find(|(_, mail)| mail.to.starts_with("user3@")).expect("a mail");
    let (open, _) = *mails(&orders).iter().find(|(_, mail)| mail.to.starts_with("user4@")).expect("a mail");
    agent.check_in(0, vec![ack(sent, OrderState::Done, None)]).await;
    compliance(&site, &[]).await;
    let (three, four) = (notification(&site, 3).await, notification(&site, 4).await);
    assert_eq!((three["mail"].as_str(), three["withdrawn"].as_bool()), (Some("sent"), Some(true)));
    assert!(three["text"].as_str().expect("text").ends_with("The block was withdrawn."), "{three}");
    assert_eq!(four["mail"], "withdrawn", "{four}");
    // The agent that has the other mail asks before it sends, and may not.
    let start = exchange_connector::api::checkin::StartOrder { attempt: open.attempt, epoch: agent.epoch };
    let refused = agent.post(&format!("orders/{}/start", open.id)).json(&start).send().await.expect("answer");
    assert_eq!((refused.status().as_u16(), inner(refused).await.as_str()), (409, "orderNotStartable"));
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    // Again on the same day: the first mail's moment holds, and there is no second mail; who got none gets one.
    compliance(&site, &[3, 4]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let [(_, mail)] = mails(&orders)[..] else { panic!("{orders:?}") };
    assert_eq!(mail.to, "user4@contoso.com");
    let again = notification(&site, 3).await;
    assert_eq!(again["blockDateTime"], three["blockDateTime"]);
    assert!(again["text"].as_str().expect("text").contains("one mail a day"), "{again}");
}

#[tokio::test]
async fn a_zero_deadline_blocks_at_once_with_the_mail_beside() {
    let (site, agent) = enforcing("PT0S").await;
    compliance(&site, &[3]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!((mails(&orders).len(), blocks(&orders)), (1, 1));
    assert!(mails(&orders)[0].1.text.contains("no mail until"), "{}", mails(&orders)[0].1.text);
    assert!(
        mails(&orders)[0].0.deadline.expect("a deadline") > Timestamp::now() + SignedDuration::from_mins(59)
    );
}

#[tokio::test]
async fn nobody_is_told_while_observing_braked_exempt_or_switched_off() {
    let (site, agent) = enforcing("PT1H").await;
    connector(&site, &agent, json!({"mode": "observe"})).await;
    compliance(&site, &[3]).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    assert_eq!(notification(&site, 3).await, Value::Null);
    // Exempt: no block, no mail.
    let exempt = json!({"exemptions": [{"mailboxGuid": Uuid::from_u128(0x1003), "note": "on holiday"}]});
    good(send(&site, Method::PATCH, "conditionalAccessSettings?confirm=true", exempt).await).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    // Beyond the brake: no mail before a person accepts, and then one each.
    let many: Vec<u32> = (10..20).collect();
    compliance(&site, &many).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    let runs = site.get("runs?state=held").await;
    assert_eq!(notification(&site, 10).await, Value::Null);
    let run = runs["value"][0]["id"].as_str().expect("a held run").to_owned();
    good(send(&site, Method::POST, &format!("runs/{run}/accept"), json!({})).await).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!((mails(&orders).len(), blocks(&orders)), (10, 0));
    assert!(orders.iter().all(|order| order.accepted && order.run.is_some()));
    // Back to observing takes all of it back.
    connector(&site, &agent, json!({"mode": "observe"})).await;
    assert_eq!(notification(&site, 10).await["mail"], "withdrawn");
    // Switched off: the block goes at once.
    settings(&site, json!({"enabled": false})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 100, "percent": 100}})).await;
    let orders = orders_until(&agent, |orders| !orders.is_empty()).await;
    assert_eq!((mails(&orders).len(), blocks(&orders)), (0, 10));
}

#[tokio::test]
async fn a_mail_is_in_the_users_language() {
    let (site, agent) = enforcing("PT1H").await;
    let users = json!({"defaultLocale": "fr", "timeZone": "Europe/Berlin",
        "userLanguages": [{"address": "USER3@contoso.com", "locale": "ja"}],
        "groupLanguages": [{"groupId": Uuid::from_u128(0xb1), "locale": "de-AT"}]});
    settings(&site, users).await;
    let group = json!({"complete": true, "value": ["user4@contoso.com"]});
    let path = format!("groups/{}/members", Uuid::from_u128(0xb1));
    assert_eq!(send(&site, Method::PUT, &path, group).await.status(), 204);
    compliance(&site, &[3, 4]).await;
    let orders = orders_until(&agent, |orders| mails(orders).len() == 2).await;
    drop(orders);
    for (n, locale, word) in [(3, "ja", "デバイス"), (4, "de", "Geräteverwaltung")] {
        let why = notification(&site, n).await;
        assert_eq!(why["locale"], locale);
        let order = site.get(&format!("orders/{}", why["mailOrderId"].as_str().expect("an id"))).await;
        let text = order["order"]["text"].as_str().expect("text");
        assert!(text.contains(word), "{text}");
    }
}

#[tokio::test]
async fn own_texts_are_cleaned_checked_previewed_and_used() {
    let (site, agent) = enforcing("PT1H").await;
    let template = good(
        send(
            &site,
            Method::POST,
            "notificationMessageTemplates",
            json!({"displayName": "Phones", "defaultLocale": "en"}),
        )
        .await,
    )
    .await;
    let path = format!("notificationMessageTemplates/{}", template["id"].as_str().expect("an id"));
    let add = async |body: Value| {
        send(&site, Method::POST, &format!("{path}/localizedNotificationMessages"), body).await
    };
    let bad = add(json!({"locale": "en", "subject": "s", "messageTemplate": "<p>{name}</p>"})).await;
    assert_eq!(bad.status(), 400);
    let text = bad.text().await.expect("text");
    assert!(text.contains("{name} is no placeholder") && text.contains("{user}"), "{text}");
    let english = good(
        add(json!({"locale": "en", "subject": "{device}", "messageTemplate":
        "<p onclick='x'>Hi {user}: {reason}</p><script>x</script><a href='{link}'>go</a>"}))
        .await,
    )
    .await;
    assert_eq!(english["isDefault"], true, "the first one is the default");
    let kept = english["messageTemplate"].as_str().expect("text");
    assert!(!kept.contains("script") && !kept.contains("onclick") && kept.contains("{link}"), "{kept}");
    good(
        add(
            json!({"locale": "de-de", "subject": "Gerät {device}", "messageTemplate": "<p>Hallo {user}</p>"}),
        )
        .await,
    )
    .await;
    assert_eq!(
        add(json!({"locale": "DE-DE", "subject": "s", "messageTemplate": "<p>x</p>"})).await.status(),
        409
    );
    let whole = site.get(&path).await;
    assert_eq!(whole["localizedNotificationMessages"].as_array().expect("array").len(), 2);
    settings(
        &site,
        json!({"notificationTemplateId": template["id"],
        "userLanguages": [{"address": "user3@contoso.com", "locale": "de"}]}),
    )
    .await;
    assert_eq!(send(&site, Method::DELETE, &path, json!({})).await.status(), 409, "it is in use");
    // The policy's text is the default one.
    let policy = site.get("exchangeOnPremisesPolicy").await;
    let content = base64_simd::STANDARD
        .decode_to_vec(policy["notificationContent"].as_str().expect("text"))
        .expect("base64");
    assert_eq!(String::from_utf8(content).expect("text"), kept);
    // Preview: saved, unsaved, of a device, built in.
    let preview =
        async |body: Value| good(send(&site, Method::POST, "notificationSettings/preview", body).await).await;
    let device = preview(json!({"exchangeDeviceId": id(&site, 3).await, "locale": "de-AT"})).await;
    assert_eq!(
        (device["locale"].as_str(), device["subject"].as_str()),
        (Some("de-de"), Some("Gerät iPhone14C3"))
    );
    assert!(device["html"].as_str().expect("html").contains("Hallo User 3"), "{device}");
    let unsaved = preview(json!({"subject": "S", "messageTemplate": "<b>{organization}</b>"})).await;
    assert!(unsaved["text"].as_str().expect("text").contains("Contoso"), "{unsaved}");
    compliance(&site, &[3]).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(mails(&orders)[0].1.subject, "Gerät iPhone14C3");
    // A test mail goes the same way.
    let test = send(
        &site,
        Method::POST,
        &format!("{path}/sendTestMessage"),
        json!({"to": "ann@contoso.com", "locale": "fr"}),
    )
    .await;
    assert_eq!(test.status(), 202);
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(
        (mails(&orders)[0].1.to.as_str(), mails(&orders)[0].1.subject.as_str()),
        ("ann@contoso.com", "iPhone 15")
    );
    let nobody = send(&site, Method::POST, &format!("{path}/sendTestMessage"), json!({"to": "ann"})).await;
    assert_eq!(nobody.status(), 400);
    connector(&site, &agent, json!({"mode": "observe"})).await;
    let observing =
        send(&site, Method::POST, &format!("{path}/sendTestMessage"), json!({"to": "ann@contoso.com"})).await;
    assert_eq!((observing.status().as_u16(), inner(observing).await.as_str()), (409, "observeOnly"));
}

#[tokio::test]
async fn the_policys_text_makes_a_template_and_null_takes_it_away() {
    let (site, _agent) = enforcing("PT1H").await;
    let set = async |value: Value| {
        send(&site, Method::PATCH, "exchangeOnPremisesPolicy", json!({"notificationContent": value})).await
    };
    let base64 = |text: &str| json!(base64_simd::STANDARD.encode_to_string(text));
    assert_eq!(set(json!("§")).await.status(), 400);
    assert_eq!(set(base64("<p>{nonsense}</p>")).await.status(), 400);
    let first = base64("<p>Please enrol, {user}.</p>");
    assert_eq!(good(set(first.clone()).await).await["notificationContent"], first);
    assert!(site.get("notificationSettings").await["notificationTemplateId"].is_string());
    let second = base64("<p>Please.</p>");
    assert_eq!(good(set(second.clone()).await).await["notificationContent"], second);
    let templates = site.get("notificationMessageTemplates").await;
    assert_eq!(templates["value"].as_array().expect("array").len(), 1);
    assert_eq!(good(set(Value::Null).await).await["notificationContent"], Value::Null);
    let built_in = good(send(&site, Method::POST, "notificationSettings/preview", json!({})).await).await;
    assert_eq!(built_in["builtIn"], true);
}

#[tokio::test]
async fn a_phone_that_is_gone_is_not_blocked_and_settings_are_checked() {
    let (site, agent) = enforcing("PT1H").await;
    compliance(&site, &[3]).await;
    assert_eq!(mails(&agent.check_in(0, vec![]).await.orders).len(), 1);
    let gone = site.get(&format!("exchangeDevices/{}/why", id(&site, 3).await)).await;
    let devices: Vec<Value> = (0..40).filter(|n| *n != 3).map(owned).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
    let block = gone["notification"]["blockOrderId"].as_str().expect("an id").to_owned();
    let mut clock = tokio::time::interval(Duration::from_millis(50));
    let started = std::time::Instant::now();
    while site.get(&format!("orders/{block}")).await["state"] != "superseded" {
        assert!(started.elapsed() < Duration::from_secs(60));
        clock.tick().await;
    }
    let no_match =
        site.admin(Method::PATCH, "notificationSettings").json(&json!({})).send().await.expect("answer");
    assert_eq!(no_match.status(), 428);
    for bad in [
        json!({"blockAfter": "soon"}),
        json!({"enrollmentLink": "http://x"}),
        json!({"notificationTemplateId": Uuid::nil()}),
    ] {
        assert_eq!(send(&site, Method::PATCH, "notificationSettings", bad).await.status(), 400);
    }
}
