//! From a management record to an order and its answer, and the safety rules on the way.

use exchange_connector::api::checkin::{OrderAck, StartOrder};
use exchange_connector::api::report::{MailboxPolicyReport, OrganizationReport};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::compliance::import;
use crate::support::{Agent, Site, device, inner};

pub(crate) const GROUP: Uuid = Uuid::from_u128(0xa1);
pub(crate) const VIP: Uuid = Uuid::from_u128(0xa2);

/// Devices of `count` users, an included group with all of them, an empty excluded one.
pub(crate) async fn organization(count: u32) -> (Site, Agent) {
    let site = Site::start().await;
    let agent = site.agent().await;
    sync(&agent, count).await;
    group(&site, GROUP, true, (0..count).map(address).collect()).await;
    group(&site, VIP, true, vec![]).await;
    (site, agent)
}

pub(crate) fn address(n: u32) -> String {
    format!("user{n}@contoso.com")
}

pub(crate) fn owned(n: u32) -> Value {
    let mut device = device(n);
    device["mailbox"]["guid"] = json!(Uuid::from_u128(0x1000 + u128::from(n)));
    device["deviceType"] = "iPhone".into();
    device["mailboxPolicyIsDefaulted"] = true.into();
    device["devicePolicyApplicationStatus"] = "AppliedInFull".into();
    device
}

/// A full sync that read one mailbox policy, the default, which admits every device.
pub(crate) async fn sync_policies(agent: &Agent, count: u32) {
    let settings = [("AllowNonProvisionableDevices".to_owned(), "True".to_owned())].into();
    let policy = MailboxPolicyReport { name: "Default".into(), is_default: true, settings };
    let organization =
        OrganizationReport { mailbox_policies: Some(vec![policy]), ..OrganizationReport::default() };
    let devices: Vec<Value> = (0..count).map(owned).collect();
    agent.sync_organization(&devices, organization).await;
}

pub(crate) async fn sync(agent: &Agent, count: u32) {
    let devices: Vec<Value> = (0..count).map(owned).collect();
    agent.sync(SyncKind::Full, &devices, SyncResult::Succeeded).await;
}

pub(crate) async fn group(site: &Site, id: Uuid, complete: bool, members: Vec<String>) {
    let body = json!({"complete": complete, "value": members});
    let answer =
        site.admin(Method::PUT, &format!("groups/{id}/members")).json(&body).send().await.expect("answer");
    assert_eq!(answer.status(), 204);
}

pub(crate) async fn send(site: &Site, method: Method, path: &str, body: Value) -> Response {
    site.admin(method, path).header("if-match", "*").json(&body).send().await.expect("answer")
}

/// Included, excluded, enabled; overriding is off unless a test asks for it.
pub(crate) async fn policy(site: &Site, more: Value) -> Response {
    let mut body = json!({"enabled": true, "includedGroups": [GROUP], "excludedGroups": [VIP]});
    body.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
    send(site, Method::PATCH, "conditionalAccessSettings?confirm=true", body).await
}

/// Records with `state` for these devices, as the complete reading of the source.
pub(crate) async fn records(site: &Site, lines: &[(u32, &str)]) {
    let lines: String =
        lines.iter().map(|(n, state)| format!("{},DEV{n:05},Phone {n},{state}\n", address(*n))).collect();
    let text = format!("userPrincipalName,easDeviceId,deviceName,complianceState\n{lines}");
    assert_eq!(import(site, "?confirm=true", text).await.status(), 200);
}

pub(crate) async fn connector(site: &Site, agent: &Agent, body: Value) {
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let answer = send(site, Method::PATCH, &path, body).await;
    assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap_or_default());
}

pub(crate) async fn id(site: &Site, n: u32) -> String {
    let page = site.get(&format!("exchangeDevices?$filter=deviceId eq 'DEV{n:05}'")).await;
    page["value"][0]["id"].as_str().expect("id").to_owned()
}

pub(crate) async fn why(site: &Site, n: u32) -> Value {
    // A sync's commit is answered before the devices are decided.
    let mut clock = tokio::time::interval(std::time::Duration::from_millis(20));
    let path = format!("exchangeDevices/{}/why", id(site, n).await);
    loop {
        clock.tick().await;
        let why = site.get(&path).await;
        if !why["decision"].is_null() {
            return why;
        }
    }
}

pub(crate) async fn wanted(site: &Site, n: u32) -> String {
    why(site, n).await["decision"]["wanted"].as_str().expect("text").to_owned()
}

pub(crate) async fn answer(agent: &Agent, orders: &[Order], state: OrderState) {
    let acks = orders
        .iter()
        .map(|order| OrderAck {
            order_id: order.id,
            attempt: order.attempt,
            state,
            finished_at: Timestamp::now(),
            changed: state == OrderState::Done,
            values: Vec::new(),
            finding: None,
        })
        .collect();
    agent.check_in(0, acks).await;
}

pub(crate) fn blocks(orders: &[Order]) -> usize {
    orders
        .iter()
        .filter(|order| matches!(order.what, OrderKind::SetDeviceAccess { wanted: WantedAccess::Block, .. }))
        .count()
}

pub(crate) async fn held(site: &Site) -> Vec<Value> {
    site.get("runs?state=held").await["value"].as_array().expect("array").clone()
}

#[tokio::test]
async fn a_phone_is_blocked_enrols_and_is_let_in_and_why_tells_it_all() {
    let (site, agent) = organization(40).await;
    let all: Vec<(u32, &str)> = (1..40).map(|n| (n, "compliant")).collect();
    records(&site, &all).await;
    assert_eq!(policy(&site, json!({"overrideDefaultRule": true})).await.status(), 200);
    let before = why(&site, 0).await;
    assert_eq!(before["decision"]["wanted"], "block");
    assert_eq!(before["decision"]["effect"], "losesAccess");
    assert!(before["decision"]["reasons"].as_array().expect("array").len() >= 3, "{before}");
    assert_eq!(before["mode"], "observe");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "observing, nothing leaves");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!((orders.len(), blocks(&orders)), (40, 1));
    assert!(orders.iter().all(|order| !order.accepted && order.run.is_some()));
    let block = orders.iter().find(|order| order.label.as_deref() == Some("User 0, iPhone14C3 (DEV00000)"));
    let reason = block.and_then(|order| order.reason.as_deref()).unwrap_or_default();
    assert!(reason.contains("not enrolled"), "{reason}");
    answer(&agent, &orders, OrderState::Done).await;
    assert_eq!(why(&site, 0).await["orders"][0]["state"], "done");
    // It enrols: only the difference is ordered.
    records(&site, &[all.clone(), vec![(0, "compliant")]].concat()).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    let [order] = orders.as_slice() else { panic!("{orders:?}") };
    assert!(matches!(order.what, OrderKind::SetDeviceAccess { wanted: WantedAccess::Allow, .. }));
    let after = why(&site, 0).await;
    assert_eq!(
        (&after["decision"]["wanted"], &after["match"]["how"]),
        (&json!("allow"), &json!("easDeviceId"))
    );
    assert_eq!(after["match"]["managedDevice"]["deviceName"], "Phone 0");
    assert_eq!(after["orders"].as_array().expect("array").len(), 2);
}

#[tokio::test]
async fn a_phone_that_enrols_while_it_is_being_blocked_is_let_in_again() {
    let (site, agent) = organization(2).await;
    records(&site, &[(0, "compliant")]).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce", "brake": {"deviceCount": 10, "percent": 100}})).await;
    let block = agent.check_in(0, vec![]).await.orders;
    assert!(matches!(block[0].what, OrderKind::SetDeviceAccess { wanted: WantedAccess::Block, .. }));
    // It enrols while the order is under way: there is nothing of ours yet that would have to go.
    records(&site, &[(0, "compliant"), (1, "compliant")]).await;
    assert_eq!(wanted(&site, 1).await, "defaultRule");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
    answer(&agent, &block, OrderState::Done).await;
    // No sync, nobody's change: the answer alone brings it back.
    let back = loop {
        let orders = agent.check_in(10, vec![]).await.orders;
        if !orders.is_empty() {
            break orders;
        }
    };
    assert!(matches!(back[0].what, OrderKind::SetDeviceAccess { wanted: WantedAccess::DefaultRule, .. }));
}

#[tokio::test]
async fn the_plan_tells_what_would_change_as_json_and_as_csv() {
    let (site, _agent) = organization(4).await;
    records(&site, &[(0, "compliant"), (1, "noncompliant"), (2, "unknown")]).await;
    policy(&site, json!({})).await;
    assert_eq!(wanted(&site, 3).await, "block");
    let plan = site.get("plan?$top=1").await;
    assert_eq!((plan["losesAccessCount"].clone(), plan["noneCount"].clone()), (json!(2), json!(2)));
    assert!(plan["@odata.nextLink"].is_string());
    let csv = site.admin(Method::GET, "plan").header("accept", "text/csv").send().await.expect("answer");
    assert!(csv.headers()["content-type"].to_str().expect("text").starts_with("text/csv"));
    let text = csv.text().await.expect("text");
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(text.contains("DEV00003") && text.contains("not enrolled"), "{text}");
}

#[tokio::test]
async fn what_was_not_read_blocks_nobody() {
    let (site, _agent) = organization(4).await;
    policy(&site, json!({})).await;
    assert_eq!(wanted(&site, 0).await, "keep", "no source was told of");
    let record = json!({"userPrincipalName": "user1@contoso.com", "deviceName": "x", "easDeviceId": "DEV00001",
        "complianceState": "compliant"});
    send(&site, Method::POST, "managedDevices", record).await;
    assert_eq!((wanted(&site, 0).await, wanted(&site, 1).await), ("keep".into(), "defaultRule".into()));
    let text = "userPrincipalName,easDeviceId,complianceState\nuser2@contoso.com,DEV00002,error\n";
    import(&site, "?complete=false", text.into()).await;
    assert_eq!(wanted(&site, 0).await, "keep", "only a part was read");
    import(&site, "", text.into()).await;
    assert_eq!((wanted(&site, 0).await, wanted(&site, 2).await), ("block".into(), "keep".into()));
    send(&site, Method::PATCH, "complianceSources/api", json!({"complete": false})).await;
    assert_eq!(wanted(&site, 0).await, "keep", "another source was not read completely");
    send(&site, Method::PATCH, "complianceSources/api", json!({"complete": true})).await;
    assert_eq!(wanted(&site, 0).await, "block");
    // A group that was never read completely freezes what needs it.
    let other = Uuid::from_u128(0xa3);
    group(&site, other, false, vec![address(3)]).await;
    policy(&site, json!({"excludedGroups": [other]})).await;
    assert_eq!((wanted(&site, 0).await, wanted(&site, 3).await), ("keep".into(), "defaultRule".into()));
}

#[tokio::test]
async fn a_policy_that_locks_everyone_out_says_so_before_it_is_saved() {
    let (site, _agent) = organization(5).await;
    records(&site, &[]).await;
    let body = json!({"enabled": true, "includedGroups": [GROUP]});
    let answer = send(&site, Method::PATCH, "conditionalAccessSettings", body.clone()).await;
    assert_eq!(answer.status(), 409);
    let text = answer.text().await.expect("text");
    assert!(text.contains("5 of the 5") && text.contains("confirmationRequired"), "{text}");
    assert_eq!(site.get("conditionalAccessSettings").await["enabled"], false);
    let answer = send(&site, Method::PATCH, "conditionalAccessSettings?confirm=true", body).await;
    assert_eq!(answer.status(), 200);
    let rule = json!({"localRules": [{"name": "r", "access": "block",
        "conditions": [{"characteristic": "DeviceOS", "matches": "((a{1000}){1000}){1000}"}]}]});
    assert_eq!(send(&site, Method::PATCH, "conditionalAccessSettings", rule).await.status(), 400);
}

#[tokio::test]
async fn only_our_own_entries_are_taken_away_and_a_refusal_is_not_repeated() {
    let (site, agent) = organization(30).await;
    records(&site, &(1..30).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let orders = agent.check_in(0, vec![]).await.orders;
    assert_eq!(orders.len(), 1);
    answer(&agent, &orders, OrderState::NotApplied).await;
    group(&site, VIP, true, vec![]).await;
    assert!(agent.check_in(0, vec![]).await.orders.is_empty(), "an entry by hand stands against it");
    // The refused entry is not ours: letting the default rule decide takes nothing away.
    group(&site, VIP, true, vec![address(0)]).await;
    assert_eq!(wanted(&site, 0).await, "defaultRule");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
}

#[tokio::test]
async fn an_order_that_is_not_wanted_any_more_is_withdrawn_and_observing_takes_all_back() {
    let (site, agent) = organization(30).await;
    let all: Vec<_> = (1..30).map(|n| (n, "compliant")).collect();
    records(&site, &all).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let state = async || why(&site, 0).await["orders"][0]["state"].clone();
    assert_eq!(state().await, "queued");
    records(&site, &[all.clone(), vec![(0, "unknown")]].concat()).await;
    assert_eq!((state().await, wanted(&site, 0).await), (json!("superseded"), "keep".into()));
    records(&site, &all).await;
    assert_eq!(state().await, "queued");
    connector(&site, &agent, json!({"mode": "observe"})).await;
    assert_eq!(state().await, "superseded");
    assert!(agent.check_in(0, vec![]).await.orders.is_empty());
}

#[tokio::test]
async fn a_wipe_names_one_device_and_is_ordered_once() {
    let (site, agent) = organization(3).await;
    let device = format!("exchangeDevices/{}", id(&site, 1).await);
    let wipe = async |name: &str| {
        send(&site, Method::POST, &format!("{device}/wipe"), json!({"confirmDeviceName": name})).await
    };
    assert_eq!(inner(wipe("DEV00001").await).await, "observeOnly");
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    for wrong in ["dev00001", " DEV00001", "DEV00002", ""] {
        assert_eq!(inner(wipe(wrong).await).await, "confirmationMismatch", "{wrong:?}");
    }
    let answer = wipe("DEV00001").await;
    assert_eq!(answer.status(), 202);
    assert!(answer.text().await.expect("text").contains("cannot be undone"));
    assert_eq!(inner(wipe("DEV00001").await).await, "orderUnderWay");
    let orders = agent.check_in(0, vec![]).await.orders;
    let OrderKind::Wipe { device: identity, device_guid, account_only: false, .. } = &orders[0].what else {
        panic!("{orders:?}")
    };
    assert_eq!(
        (identity.0.as_str(), *device_guid),
        (crate::support::identity(1).as_str(), Uuid::from_u128(1))
    );
    // Handed out, never started, its agent replaced: it is not handed out again.
    let token = site.account(1, jiff::SignedDuration::from_hours(1)).await;
    let key = rcgen::KeyPair::generate().expect("key");
    let answer = site.enroll(&token, &key, true).await.json().await.expect("json");
    let mut next = site.with(answer, key);
    let checked = next.check_in(0, vec![]).await;
    next.epoch = checked.lease.epoch;
    assert!(checked.orders.is_empty());
    let start = StartOrder { attempt: orders[0].attempt, epoch: next.epoch };
    let started =
        next.post(&format!("orders/{}/start", orders[0].id)).json(&start).send().await.expect("answer");
    assert_eq!(inner(started).await, "orderNotStartable");
    for (action, kind) in [("cancelWipe", "cancelWipe"), ("removePartnership", "removePartnership")] {
        assert_eq!(send(&site, Method::POST, &format!("{device}/{action}"), json!({})).await.status(), 202);
        let orders = next.check_in(0, vec![]).await.orders;
        assert_eq!(orders[0].what.name(), kind);
    }
}

#[tokio::test]
async fn a_device_without_a_guid_is_never_wiped() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let mut one = owned(1);
    one["guid"] = Value::Null;
    agent.sync(SyncKind::Full, &[one], SyncResult::Succeeded).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let path = format!("exchangeDevices/{}/wipe", id(&site, 1).await);
    let answer = send(&site, Method::POST, &path, json!({"confirmDeviceName": "DEV00001"})).await;
    assert_eq!(inner(answer).await, "deviceUnclear");
}

#[tokio::test]
async fn time_alone_ends_an_exemption() {
    let (site, _agent) = organization(2).await;
    records(&site, &[(1, "compliant")]).await;
    let until = Timestamp::now() + jiff::SignedDuration::from_secs(1);
    let exemption = json!({"mailboxGuid": Uuid::from_u128(0x1000), "note": "new phone", "until": until});
    policy(&site, json!({"exemptions": [exemption]})).await;
    let mut clock = tokio::time::interval(std::time::Duration::from_millis(100));
    let mut seen = why(&site, 0).await;
    assert_eq!(seen["decision"]["wanted"], "defaultRule");
    assert!(seen["decision"]["validUntil"].is_string());
    while seen["decision"]["wanted"] == "defaultRule" {
        clock.tick().await;
        seen = why(&site, 0).await;
    }
    assert_eq!(seen["decision"]["wanted"], "block");
    assert!(Timestamp::now() >= until);
}

#[tokio::test]
async fn compliance_written_one_by_one_moves_one_device() {
    let (site, agent) = organization(40).await;
    records(&site, &(0..40).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
    policy(&site, json!({})).await;
    connector(&site, &agent, json!({"mode": "enforce"})).await;
    let managed = why(&site, 7).await["match"]["managedDeviceId"].as_str().expect("id").to_owned();
    let path = format!("managedDevices/{managed}");
    // The waiting check-in is woken by the change: order follows decision without a poll's delay.
    let patch = json!({"complianceState": "noncompliant"});
    let (woken, _) =
        futures_util::future::join(agent.check_in(50, vec![]), send(&site, Method::PATCH, &path, patch))
            .await;
    let [order] = woken.orders.as_slice() else { panic!("{woken:?}") };
    assert!(matches!(&order.what, OrderKind::SetDeviceAccess { device_id, wanted: WantedAccess::Block, .. }
        if device_id.0 == "DEV00007"));
    assert_eq!(why(&site, 7).await["orders"][0]["createdBy"], "policy");
}

#[tokio::test]
async fn an_entry_that_was_there_before_is_not_ours() {
    for changed in [false, true] {
        let (site, agent) = organization(30).await;
        records(&site, &(1..30).map(|n| (n, "compliant")).collect::<Vec<_>>()).await;
        policy(&site, json!({})).await;
        connector(&site, &agent, json!({"mode": "enforce"})).await;
        let orders = agent.check_in(0, vec![]).await.orders;
        let ack = OrderAck {
            order_id: orders[0].id,
            attempt: orders[0].attempt,
            state: OrderState::Done,
            finished_at: Timestamp::now(),
            changed,
            values: Vec::new(),
            finding: None,
        };
        agent.check_in(0, vec![ack]).await;
        group(&site, VIP, true, vec![address(0)]).await;
        assert_eq!(wanted(&site, 0).await, "defaultRule");
        let orders = agent.check_in(0, vec![]).await.orders;
        assert_eq!(orders.len(), usize::from(changed), "changed: {changed}");
    }
}

#[tokio::test]
async fn a_state_that_is_not_known_in_between_begins_no_second_grace_period() {
    let (site, _agent) = organization(1).await;
    let since = async || {
        let why = why(&site, 0).await;
        why["decision"]["reasons"].as_array().expect("array").last().expect("a reason")["text"].clone()
    };
    records(&site, &[(0, "noncompliant")]).await;
    policy(&site, json!({"gracePeriodHours": 24})).await;
    let first = since().await;
    assert!(first.as_str().is_some_and(|text| text.contains("not compliant since")), "{first}");
    records(&site, &[(0, "unknown")]).await;
    records(&site, &[(0, "noncompliant")]).await;
    assert_eq!(since().await, first);
    records(&site, &[(0, "compliant")]).await;
    records(&site, &[(0, "noncompliant")]).await;
    assert_ne!(since().await, first);
}
