//! Books: what a check-in compares before everything else, and how agent and service come together again.

use exchange_connector::api::book::{AgentBook, Heard, Leave, Point, ServiceBook, Verdict};
use exchange_connector::api::checkin::{CheckinRequest, CheckinResponse, OrderAck};
use exchange_connector::api::restore::{KnownResult, KnownResults, LastOfRestored, Restored, RestoredAnswer};
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use jiff::Timestamp;
use reqwest::{Method, Response};
use serde_json::json;
use uuid::Uuid;

use crate::support::{Agent, Site, health, inner};

/// A journal's book.
fn book(counter: u64, mark: &str, heard: Option<&ServiceBook>) -> AgentBook {
    let now = Point { counter, mark: mark.into(), at: Timestamp::now() };
    AgentBook {
        id: Uuid::from_u128(1),
        told: vec![now.clone()],
        now,
        service: heard.map(|heard| Heard { id: heard.id, point: heard.now.clone() }),
        token: heard.map(|heard| heard.token.clone()),
        instance: Uuid::from_u128(2),
    }
}

async fn ask(agent: &Agent, book: &AgentBook, acks: Vec<OrderAck>) -> Response {
    let request = CheckinRequest {
        agent_version: "0.1.0".into(),
        epoch: agent.epoch,
        acks,
        open_orders: None,
        health: health(),
        settings_revision: None,
        trusted_roots: None,
        book: Some(book.clone()),
    };
    agent.post("checkin?wait=0").json(&request).send().await.expect("answer")
}

async fn check_in(agent: &Agent, book: &AgentBook) -> CheckinResponse {
    let answer = ask(agent, book, vec![]).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.expect("json")
}

async fn told(agent: &Agent, told: &AgentBook) -> ServiceBook {
    let answer = check_in(agent, told).await;
    answer.book.expect("a book")
}

async fn enforce(site: &Site, agent: &Agent, mode: &str) {
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let answer = site.admin(Method::PATCH, &path).json(&json!({"mode": mode})).send().await.expect("answer");
    assert_eq!(answer.status(), 200);
}

fn block(n: u128) -> OrderKind {
    OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(n),
        device_id: DeviceId("D".into()),
        wanted: WantedAccess::Block,
    }
}

fn done(order: &Order) -> OrderAck {
    OrderAck {
        order_id: order.id,
        attempt: order.attempt,
        state: OrderState::Done,
        finished_at: Timestamp::now(),
        changed: true,
        values: vec![json!({"value": "irreversible", "what": "x", "identity": "y"})],
        finding: None,
    }
}

#[tokio::test]
async fn a_journal_that_went_back_gets_no_lease_and_no_order_and_its_answers_are_not_taken() {
    let site = Site::start().await;
    let agent = site.agent().await;
    enforce(&site, &agent, "enforce").await;
    let store = site.service.store();
    let connector = agent.answer.connector_id;
    store.add_order(Timestamp::now(), connector, &block(1), None, "ann").await.expect("order");
    let first = check_in(&agent, &book(5, "five", None)).await;
    let service = first.book.clone().expect("a book");
    assert_eq!(service.verdict, Verdict::Agree);
    let [order] = first.orders.as_slice() else { panic!("{first:?}") };
    let six = AgentBook { told: vec![], ..book(6, "six", Some(&service)) };
    let six = AgentBook { told: vec![book(5, "five", None).now, six.now.clone()], ..six };
    let answer = ask(&agent, &six, vec![done(order)]).await;
    let service = answer.json::<CheckinResponse>().await.expect("json").book.expect("a book");
    assert_eq!(service.held.as_ref().map(|held| held.counter), Some(6));

    // Back to five, with an answer of its own to the same order.
    store.add_order(Timestamp::now(), connector, &block(2), None, "ann").await.expect("order");
    let wrong = OrderAck { state: OrderState::Failed, changed: false, ..done(order) };
    let back = ask(&agent, &book(5, "five", Some(&service)), vec![wrong]).await;
    let back: CheckinResponse = back.json().await.expect("json");
    let service = back.book.clone().expect("a book");
    assert_eq!((service.verdict, back.lease.active, back.orders.len()), (Verdict::AgentWentBack, false, 0));
    let known: KnownResults = agent.read("results").await;
    let [result] = known.results.as_slice() else { panic!("{known:?}") };
    assert_eq!((result.order.id, result.ack.state, result.ack.changed), (order.id, OrderState::Done, true));
    assert_eq!(result.ack.values.len(), 1);
    // It took that over, and goes on from the place that the service holds.
    let seven = book(7, "seven", Some(&service));
    let seven = AgentBook { told: vec![service.held.clone().expect("held"), seven.now.clone()], ..seven };
    let mended = check_in(&agent, &seven).await;
    assert_eq!(mended.book.expect("a book").verdict, Verdict::Agree);
    assert!(mended.lease.active && mended.orders.len() == 1, "{:?}", mended.orders);
}

#[tokio::test]
async fn an_agent_that_tells_nothing_of_books_is_asked_nothing() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let first = check_in(&agent, &book(5, "five", None)).await.book.expect("a book");
    let older = agent.check_in(0, vec![]).await;
    assert!(older.lease.active && older.book.is_none());
    let again = told(&agent, &book(5, "five", Some(&first))).await;
    assert_eq!(again.verdict, Verdict::Agree);
}

#[tokio::test]
async fn a_copy_is_refused_with_the_name_of_the_other_who_hears_of_it_and_an_end_in_order_frees_its_place() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let first = told(&agent, &book(5, "five", None)).await;
    let second = told(&agent, &book(5, "five", Some(&first))).await;
    let third = told(&agent, &book(5, "five", Some(&second))).await;
    let copy = AgentBook { instance: Uuid::from_u128(9), ..book(5, "five", Some(&first)) };
    let refused = ask(&agent, &copy, vec![]).await;
    assert_eq!(refused.status(), 409);
    let body: serde_json::Value = refused.json().await.expect("json");
    assert_eq!(body["error"]["innerError"]["code"], "agentCopied");
    let name = health().connector_server_name;
    assert!(body["error"]["message"].as_str().is_some_and(|text| text.contains(&name)), "{body}");
    let told_of_it = told(&agent, &book(5, "five", Some(&third))).await;
    assert_eq!(told_of_it.copy.map(|copy| copy.name), Some(name));
    let leave = Leave { instance: Uuid::from_u128(2) };
    assert_eq!(agent.post("leave").json(&leave).send().await.expect("answer").status(), 204);
    let comes = told(&agent, &copy).await;
    assert!(comes.in_doubt && comes.verdict == Verdict::Agree);
    let late = ask(&agent, &book(5, "five", Some(&third)), vec![]).await;
    assert_eq!(inner(late).await, "agentCopied");
}

#[tokio::test]
async fn a_database_that_went_back_learns_what_it_forgot_and_the_stricter_mode_holds() {
    let site = Site::start().await;
    let agent = site.agent().await;
    enforce(&site, &agent, "enforce").await;
    let store = site.service.store();
    let connector = agent.answer.connector_id;
    // Of before the backup: handed out, and withdrawn since by somebody of whom this database knows nothing.
    store.add_order(Timestamp::now(), connector, &block(1), None, "ann").await.expect("order");
    let service = told(&agent, &book(5, "five", None)).await;
    // The agent heard of a place that this database never told.
    let mut own = book(9, "nine", Some(&service));
    own.service.as_mut().expect("heard").point.mark = "of another history".into();
    let verdict = told(&agent, &own).await.verdict;
    assert_eq!(verdict, Verdict::ServiceWentBack);
    let order = Order { run: Some(Uuid::from_u128(77)), ..Order::new(Uuid::now_v7(), 2, block(3)) };
    let undone = Order::new(Uuid::now_v7(), 1, block(4));
    let result = |order: &Order, undone_at| KnownResult { order: order.clone(), ack: done(order), undone_at };
    let results = vec![result(&order, None), result(&undone, Some(Timestamp::now()))];
    let send = async |restored: &Restored| {
        let answer = agent.post("restored").json(restored).send().await.expect("answer");
        assert_eq!(answer.status(), 200);
        answer.json::<RestoredAnswer>().await.expect("json")
    };
    for _ in 0..2 {
        assert_eq!(send(&Restored { results: results.clone(), last: None }).await.book, None);
    }
    let last = LastOfRestored { mode: Mode::Observe, open_orders: vec![], book: own.clone() };
    let book_now = send(&Restored { results: vec![], last: Some(last) }).await.book.expect("a book");
    let known: KnownResults = agent.read("results").await;
    let known: Vec<_> =
        known.results.iter().map(|k| (k.order.id, k.ack.state, k.undone_at.is_some())).collect();
    assert_eq!(known, [(order.id, OrderState::Done, false), (undone.id, OrderState::Done, true)]);
    let orders = site.get("orders").await;
    let states: Vec<_> =
        orders["value"].as_array().expect("list").iter().map(|o| o["state"].clone()).collect();
    assert!(states.contains(&json!("superseded")), "{states:?}");
    let again = check_in(
        &agent,
        &AgentBook { token: Some(book_now.token.clone()), ..book(9, "nine", Some(&book_now)) },
    )
    .await;
    assert_eq!(again.book.expect("a book").verdict, Verdict::Agree);
    assert_eq!((again.mode, again.orders.len()), (Mode::Observe, 0));
}

/// Nothing that a book counts happened between the backup and the order: only the answer shows that the database was put
/// back.
#[tokio::test]
async fn an_answer_to_an_order_that_is_not_known_shows_that_the_database_went_back() {
    let site = Site::start().await;
    let agent = site.agent().await;
    enforce(&site, &agent, "enforce").await;
    let service = told(&agent, &book(5, "five", None)).await;
    let forgotten = Order { run: Some(Uuid::from_u128(77)), ..Order::new(Uuid::now_v7(), 1, block(3)) };
    let first = book(5, "five", Some(&service));
    // One that changed nothing has nothing to tell.
    let idle = OrderAck { changed: false, ..done(&forgotten) };
    let answer: CheckinResponse = ask(&agent, &first, vec![idle]).await.json().await.expect("json");
    let service = answer.book.expect("a book");
    assert_eq!(service.verdict, Verdict::Agree);

    let second = book(5, "five", Some(&service));
    let answer: CheckinResponse =
        ask(&agent, &second, vec![done(&forgotten)]).await.json().await.expect("json");
    assert_eq!(answer.book.expect("a book").verdict, Verdict::ServiceWentBack);
    let result = KnownResult { order: forgotten.clone(), ack: done(&forgotten), undone_at: None };
    let last = LastOfRestored { mode: Mode::Enforce, open_orders: vec![], book: second.clone() };
    let told_all = Restored { results: vec![result], last: Some(last) };
    let answer = agent.post("restored").json(&told_all).send().await.expect("answer");
    let service = answer.json::<RestoredAnswer>().await.expect("json").book.expect("a book");
    let answer = ask(&agent, &book(5, "five", Some(&service)), vec![done(&forgotten)]).await;
    let answer: CheckinResponse = answer.json().await.expect("json");
    assert_eq!(answer.book.expect("a book").verdict, Verdict::Agree, "now it is known");
    let known: KnownResults = agent.read("results").await;
    assert_eq!(known.results.len(), 1, "{known:?}");
}
