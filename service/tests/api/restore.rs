//! After a restore and after a deletion: the phase in which nobody loses access, a database that was begun anew, and the
//! book of a connector that was deleted.

use exchange_connector::api::book::{AgentBook, Heard, Point, Verdict};
use exchange_connector::api::checkin::{CheckinRequest, CheckinResponse, OrderAck};
use exchange_connector::api::manage::MadeChanges;
use exchange_connector::api::report::OrganizationReport;
use exchange_connector::api::restore::{KnownResult, LastOfRestored, Restored, RestoredAnswer};
use exchange_connector::domain::access::{AccessLevel, OrganizationSettings};
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Notification, Order, OrderKind, OrderState, WantedAccess};
use exchange_connector_service::data_folder::DataFolder;
use exchange_connector_service::service::{Service, StartOptions};
use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::decisions::*;
use crate::support::{Agent, DN, Site, health, inner};

/// A book whose service is another history.
fn book_elsewhere() -> AgentBook {
    let now = Timestamp::now();
    let point = |mark: &str| Point { counter: 9, mark: mark.into(), at: now };
    AgentBook {
        id: Uuid::from_u128(1),
        now: point("nine"),
        told: vec![point("nine")],
        service: Some(Heard { id: Uuid::from_u128(77), point: point("of another history") }),
        token: None,
        instance: Uuid::from_u128(2),
    }
}

async fn check_in(agent: &Agent, book: &AgentBook) -> CheckinResponse {
    let request = CheckinRequest {
        agent_version: "0.1.0".into(),
        epoch: agent.epoch,
        acks: vec![],
        open_orders: None,
        health: health(),
        settings_revision: None,
        trusted_roots: None,
        book: Some(book.clone()),
    };
    let answer = agent.post("checkin?wait=0").json(&request).send().await.expect("answer");
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
    answer.json().await.expect("json")
}

async fn tell(agent: &Agent, restored: &Restored) -> RestoredAnswer {
    let answer = agent.post("restored").json(restored).send().await.expect("answer");
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
    answer.json().await.expect("json")
}

/// The service hears that it went back, and from this agent what it forgot.
async fn went_back(agent: &Agent, results: Vec<KnownResult>) {
    let book = book_elsewhere();
    assert_eq!(check_in(agent, &book).await.book.expect("a book").verdict, Verdict::ServiceWentBack);
    tell(agent, &Restored { results, last: None }).await;
    let last = LastOfRestored { mode: Mode::Enforce, open_orders: vec![], book };
    tell(agent, &Restored { results: vec![], last: Some(last) }).await;
}

fn made(what: OrderKind, values: Vec<Value>) -> KnownResult {
    let order = Order::new(Uuid::now_v7(), 1, what);
    let ack = OrderAck {
        order_id: order.id,
        attempt: 1,
        state: OrderState::Done,
        finished_at: Timestamp::now(),
        changed: true,
        values,
        finding: None,
    };
    KnownResult { order, ack, undone_at: None }
}

/// The block of the `n`th phone of the decisions' organization.
fn block(n: u32) -> KnownResult {
    let mailbox_guid = Uuid::from_u128(0x1000 + u128::from(n));
    let device_id = DeviceId(format!("DEV{n:05}"));
    let value = json!({"value": "personalList", "mailboxGuid": mailbox_guid, "list": "blocked", "deviceId": device_id,
        "before": false, "after": true});
    made(OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted: WantedAccess::Block }, vec![value])
}

async fn connector_of(site: &Site, agent: &Agent) -> Value {
    site.get(&format!("exchangeConnectors/{}", agent.answer.connector_id)).await
}

fn has(connector: &Value, code: &str) -> bool {
    connector["findings"].as_array().expect("findings").iter().any(|one| one["code"] == code)
}

#[tokio::test]
async fn nobody_loses_access_until_everything_was_read_anew_or_a_person_ends_it() {
    let (site, agent) = organization(40).await;
    let states: Vec<(u32, &str)> =
        (0..40).map(|n| (n, if n == 0 { "noncompliant" } else { "compliant" })).collect();
    records(&site, &states).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let end = format!("exchangeConnectors/{}/endRestore", agent.answer.connector_id);
    let nothing = send(&site, Method::POST, &end, json!({})).await;
    assert_eq!(inner(nothing).await, "notRestoring");
    went_back(&agent, vec![]).await;
    policy(&site, json!({})).await;
    assert_eq!(wanted(&site, 0).await, "block");
    let shown = connector_of(&site, &agent).await;
    assert!(has(&shown, "restore.readingAnew") && shown["restoredDateTime"].is_string(), "{shown}");
    let waits = shown["restoreWaitsFor"].to_string();
    assert!(waits.contains("a full sync") && waits.contains("compliance source"), "{waits}");
    // One phone of forty is below every limit, and waits all the same.
    assert_eq!((held(&site).await.len(), blocks(&agent.check_in(0, vec![]).await.orders)), (1, 0));
    let ended = send(&site, Method::POST, &end, json!({})).await;
    assert_eq!(ended.status(), 200);
    assert_eq!(ended.json::<Value>().await.expect("json")["restoredDateTime"], Value::Null);
    let shown = connector_of(&site, &agent).await;
    assert!(!has(&shown, "restore.readingAnew"));
    assert_eq!((held(&site).await.len(), blocks(&agent.check_in(0, vec![]).await.orders)), (0, 1));
}

#[tokio::test]
async fn a_lost_database_is_never_replaced_by_itself_and_a_new_one_learns_from_the_agents() {
    let (site, agent) = organization(4).await;
    let database = site.folder.path().join("service.db");
    let (listen, token) = (site.service.address.to_string(), site.token().to_owned());
    let Site { service, folder, .. } = site;
    service.stop().await;
    std::fs::write(&database, "x".repeat(9000)).expect("damaged");
    let options =
        |new_database| StartOptions { listen: Some(listen.clone()), new_database, ..StartOptions::default() };
    let data = DataFolder::new(Some(folder.path().into()));
    let refused = Service::start(&data, options(false)).await.expect_err("damaged").to_string();
    assert!(refused.contains("service.db") && refused.contains("damaged"), "{refused}");
    assert_eq!(std::fs::read(&database).expect("there").len(), 9000, "it is as it was");
    let site = Site::start_in(folder, options(true)).await;
    assert_ne!(site.token(), token);

    // The agent comes with its certificate; nobody set it up again. The connector only observes.
    went_back(&agent, vec![block(0)]).await;
    let shown = connector_of(&site, &agent).await;
    assert_eq!((&shown["mode"], has(&shown, "restore.readingAnew")), (&json!("observe"), true), "{shown}");
    let known: MadeChanges = agent.read("changes").await;
    assert_eq!(known.changes.len(), 1, "{known:?}");
    // The block is ours: it goes when the user enrols, although this database never ordered it.
    let mut agent = agent;
    agent.epoch = agent.check_in(0, vec![]).await.lease.epoch;
    group(&site, GROUP, true, (0..4).map(address).collect()).await;
    group(&site, VIP, true, vec![]).await;
    records(&site, &(0..4).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    let mut blocked = owned(0);
    blocked["personalList"] = "blocked".into();
    blocked["accessState"] = "Blocked".into();
    blocked["accessStateReason"] = "Individual".into();
    let devices = [blocked, owned(1), owned(2), owned(3)];
    agent
        .sync(
            exchange_connector::domain::health::SyncKind::Full,
            &devices,
            exchange_connector::domain::health::SyncResult::Succeeded,
        )
        .await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    assert_eq!(wanted(&site, 0).await, "defaultRule");
    let orders = agent.check_in(0, vec![]).await.orders;
    let [order] = &orders[..] else { panic!("{orders:?}") };
    assert_eq!((order.what.wanted_access(), order.claims), (Some(WantedAccess::DefaultRule), None));
    // A second agent of the same connector may be one that was replaced: it stays unknown.
    let csr = exchange_connector_service::security::ca::CertificateRequest::parse(&crate::support::request(
        &agent.key,
    ))
    .expect("request");
    let serial = exchange_connector_service::security::random::serial();
    let other = site
        .authority()
        .issue(&csr, Uuid::from_u128(5), agent.answer.connector_id, &serial, Timestamp::now())
        .expect("issued");
    let other = site.client(&other.chain_pem, &agent.key);
    let answer = other.get(format!("{}/agent/v1/changes", site.url())).send().await.expect("answer");
    assert_eq!(inner(answer).await, "agentUnknown");
    // From the agent's report the service knows the organization again: a set-up finds its connector.
    let settings = OrganizationSettings {
        distinguished_name: DN.into(),
        default_access_level: AccessLevel::Allow,
        admin_mail_recipients: vec![],
        user_mail_insert: None,
    };
    let report = OrganizationReport { settings: Some(settings), ..OrganizationReport::default() };
    agent.sync_organization(&[owned(0)], report).await;
    let account = site.account(1, SignedDuration::from_hours(1)).await;
    let again = site.enroll(&account, &rcgen::KeyPair::generate().expect("key"), false).await;
    assert_eq!(inner(again).await, "connectorExists");
    assert_eq!(site.get("exchangeConnectors").await["value"].as_array().expect("array").len(), 1);
}

#[tokio::test]
async fn what_a_deleted_connector_left_is_the_next_one_s_until_it_is_given_up() {
    for give_up in [false, true] {
        let (site, agent) = organization(4).await;
        tell(&agent, &Restored { results: vec![block(0)], last: None }).await;
        let id = agent.answer.connector_id;
        let path = format!("exchangeConnectors/{id}{}", if give_up { "?giveUp=true" } else { "" });
        assert_eq!(site.admin(Method::DELETE, &path).send().await.expect("answer").status(), 204);
        // Its agent comes with its book, and is refused: nothing of it is taken, nothing is said of a restore.
        let request = json!({"agentVersion": "0.1.0", "epoch": 0, "acks": [], "health": health(), "book": book_elsewhere()});
        for (path, body) in [("checkin?wait=0", &request), ("restored", &json!({"results": [block(1)]}))] {
            let refused = agent.post(path).json(body).send().await.expect("answer");
            assert_eq!(inner(refused).await, "agentRevoked", "{path}");
        }
        let token = site.account(1, SignedDuration::from_hours(1)).await;
        let key = rcgen::KeyPair::generate().expect("key");
        let answer = site.enroll(&token, &key, false).await;
        let next = site.with(answer.json().await.expect("json"), key);
        let known: MadeChanges = next.read("changes").await;
        assert_eq!(known.changes.len(), usize::from(!give_up), "{known:?}");
        assert_eq!(next.answer.connector_id == id, !give_up);
        assert_eq!(connector_of(&site, &next).await["mode"], "observe");
    }
}

#[tokio::test]
async fn a_mail_that_a_database_forgot_is_not_sent_again_for_the_same_device_and_reason() {
    let (site, agent) = organization(4).await;
    let states: Vec<(u32, &str)> =
        (0..4).map(|n| (n, if n == 0 { "noncompliant" } else { "compliant" })).collect();
    records(&site, &states).await;
    connector(&site, &agent, json!({"mode": "enforce", "primarySmtpAddress": "notify@contoso.com", "brake": {"deviceCount": 100, "percent": 100}})).await;
    let settings = json!({"enabled": true});
    assert_eq!(send(&site, Method::PATCH, "notificationSettings", settings).await.status(), 200);
    let block_at = Timestamp::now() + SignedDuration::from_hours(20);
    let mail = Notification {
        mail_id: Some(Uuid::now_v7()),
        to: address(0),
        device_id: Some(DeviceId("DEV00000".into())),
        subject: "s".into(),
        html: "h".into(),
        text: "t".into(),
        block_reason: Some("compliant".into()),
        block_at: Some(block_at),
    };
    for _ in 0..2 {
        tell(
            &agent,
            &Restored { results: vec![made(OrderKind::Notify(Box::new(mail.clone())), vec![])], last: None },
        )
        .await;
    }
    policy(&site, json!({})).await;
    let found = why(&site, 0).await;
    assert_eq!(
        found["decision"]["reasons"].as_array().and_then(|all| all.last()).expect("a reason")["step"],
        "compliant"
    );
    let orders = agent.check_in(0, vec![]).await.orders;
    assert!(!orders.iter().any(|order| matches!(order.what, OrderKind::Notify(_))), "{orders:?}");
    let notice = why(&site, 0).await["notification"].clone();
    assert!(notice["text"].as_str().expect("text").contains("one mail a day"), "{notice}");
    let at: Timestamp = notice["blockDateTime"].as_str().expect("a time").parse().expect("a time");
    assert_eq!(at.as_millisecond(), block_at.as_millisecond(), "the moment that the mail named");
}
