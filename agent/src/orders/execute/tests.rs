//! One order from start to end: the agent writes nothing without room in the lease, past the brake, or without the
//! service's consent where nobody can undo it; and the outcome is what the agent reads back.

mod begun;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use exchange_connector::api::checkin::Lease;
use exchange_connector::domain::brake::Limits;
use exchange_connector::domain::device::{DeviceId, DeviceIdentity};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::{Order, WantedAccess};
use exchange_connector::findings;
use exchange_connector::orders::{Before, OurIds, PersonalList, plan};
use exchange_connector::psrp::Command;
use tokio::sync::watch;
use uuid::Uuid;

use super::super::brake;
use super::super::executor::{LONGEST, unstarted};
use super::super::lease::Held;
use super::super::read::{self, ReadRequest};
use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, failure, object};
use crate::exchange::failure::{ExchangeFailure, Retry};
use crate::store::changes::Intent;
use crate::store::{Journal, Stored, keys};

const ANN: Uuid = Uuid::from_u128(0xa);
const PHONE: Uuid = Uuid::from_u128(0xb);
const ORDER: Uuid = Uuid::from_u128(1);

/// Ann's mailbox: what stands on its blocked list, and what becomes of it when it is written.
#[derive(Debug, Clone)]
struct Mailbox {
    blocked: &'static str,
    then: &'static str,
    written: fn() -> Scripted,
    /// What stands on its allowed list then.
    allowed_then: &'static str,
    /// From the first write on nothing can be read any more.
    silent_after: bool,
    writes: usize,
}

fn took() -> Scripted {
    Scripted::Objects(Vec::new())
}

fn finding(text: &str) -> Finding {
    findings::EXCHANGE_ENDED.finding(text)
}

impl Mailbox {
    fn new() -> Self {
        Self { blocked: "", then: "A1", written: took, allowed_then: "", silent_after: false, writes: 0 }
    }

    fn answer(&mut self, command: &Command) -> Scripted {
        if self.silent_after && self.writes > 0 {
            return Scripted::Lost(ExchangeFailure::lasting(finding("gone")));
        }
        let device = ("Identity", "contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}A1");
        match command.name.as_str() {
            "Get-CASMailbox" => {
                let ann = ANN.to_string();
                let mut members = vec![("Identity", "contoso.com/Ann"), ("Guid", ann.as_str())];
                if !self.blocked.is_empty() {
                    members.push(("ActiveSyncBlockedDeviceIDs", self.blocked));
                }
                if self.writes > 0 && !self.allowed_then.is_empty() {
                    members.push(("ActiveSyncAllowedDeviceIDs", self.allowed_then));
                }
                Scripted::Objects(vec![object(&members)])
            }
            "Get-MobileDevice" => {
                let guid = PHONE.to_string();
                Scripted::Objects(vec![object(&[device, ("DeviceId", "A1"), ("Guid", &guid)])])
            }
            "Get-MobileDeviceStatistics" => Scripted::Objects(vec![object(&[device])]),
            "Set-CASMailbox" => {
                self.writes += 1;
                self.blocked = self.then;
                (self.written)()
            }
            other => panic!("{other} is no part of it"),
        }
    }
}

fn block() -> Order {
    let what = OrderKind::SetDeviceAccess {
        mailbox_guid: ANN,
        device_id: DeviceId("A1".into()),
        wanted: WantedAccess::Block,
    };
    Order::new(ORDER, 1, what)
}

fn waiting(order: Order) -> Waiting {
    let now = Timestamp::now();
    Waiting { order, received_at: now, held_at: now, tries: 0, retry_at: now, trouble: None }
}

fn held(ttl_seconds: u64) -> Held {
    Held::of(&Lease { active: true, epoch: 3, ttl_seconds, waited_ms: 0 }, Instant::now())
}

/// The result of an order, the cmdlets that ran, and the journal afterwards.
struct Came {
    attempt: Attempt,
    ran: Vec<String>,
    journal: Journal,
    _place: tempfile::TempDir,
}

impl Came {
    /// State, whether Exchange was changed, the result of the change, and the finding's code.
    fn outcome(&self) -> (OrderState, bool, Became, &str) {
        let Attempt::Ended { outcome, became, .. } = &self.attempt else { panic!("it waits") };
        let code = outcome.finding.as_ref().map_or("", |finding| finding.code.as_str());
        (outcome.state, outcome.changed, *became, code)
    }

    fn writes(&self) -> usize {
        self.ran.iter().filter(|name| !name.starts_with("Get-")).count()
    }
}

/// A journal that enforces, with limits and an organization of 100 devices.
async fn journal(place: &tempfile::TempDir, most: u64) -> Journal {
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    super::super::brake::tests::snapshot::store(&journal, Vec::new(), &Default::default()).await;
    journal.set(&keys::BRAKE, Some(&Limits { devices: most, percent: 100 })).await.expect("limits");
    let counts = exchange_connector::domain::health::DeviceCounts { total: 100, ..Default::default() };
    journal.set(&keys::COUNTS, Some(&counts)).await.expect("counts");
    journal.set(&keys::MODE, Some(&Mode::Enforce)).await.expect("mode");
    journal
}

/// A executor without a service.
pub(crate) fn executor<E: Cmdlets>(journal: &Journal, lease: Held, exchange: E) -> Executor<E> {
    let (config, secrets, enrollment) = crate::store::settings::tests::sample();
    let stored = Stored { config, secrets, enrollment, secret_store: String::new() };
    let (_, lease) = watch::channel(lease);
    let (stored, read_back) = (Arc::new(stored), Default::default());
    Executor { journal: journal.clone(), stored, client: None, lease, exchange, read_back }
}

fn script(mailbox: Mailbox) -> Script<impl FnMut(&Command) -> Scripted + Send> {
    let mailbox = Mutex::new(mailbox);
    Script::new(move |command: &Command| mailbox.lock().expect("mailbox").answer(command))
}

async fn change(mailbox: Mailbox, waiting: &Waiting, lease: Held, most: u64) -> Came {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, most).await;
    journal.receive_orders(Timestamp::now(), std::slice::from_ref(&waiting.order)).await.expect("received");
    journal.start_order(ORDER, Mode::Enforce, Timestamp::now()).await.expect("started");
    let mut executor = executor(&journal, lease, script(mailbox));
    let attempt = executor.change(waiting).await.expect("journal");
    let ran = executor.exchange.names().into_iter().map(str::to_owned).collect();
    Came { attempt, ran, journal, _place: place }
}

#[tokio::test]
async fn a_block_is_counted_written_down_written_and_read_back() {
    let came = change(Mailbox::new(), &waiting(block()), held(90), 10).await;
    assert_eq!(came.ran, ["Get-CASMailbox", "Get-MobileDevice", "Set-CASMailbox", "Get-CASMailbox"]);
    assert_eq!(came.outcome(), (OrderState::Done, true, Became::Made, ""));
    let Attempt::Ended { ours, .. } = &came.attempt else { panic!("it waits") };
    assert!(ours.ids[&ANN].has(PersonalList::Blocked, &DeviceId("a1".into())));
    assert!(came.journal.has_intent(ORDER).await.expect("intent"));
    let since = Timestamp::now() - brake::WINDOW;
    let lost = came.journal.losses_since(since, Uuid::nil()).await.expect("losses");
    assert_eq!(
        lost.devices.into_iter().collect::<Vec<_>>(),
        [format!("{ANN}|a1")],
        "the next order counts it"
    );
}

#[tokio::test]
async fn beyond_the_brake_only_what_a_person_accepted_is_written() {
    let came = change(Mailbox::new(), &waiting(block()), held(90), 0).await;
    assert_eq!(
        (came.writes(), came.outcome().0, came.outcome().3),
        (0, OrderState::NotApplied, "order.agentBrake")
    );
    assert!(!came.journal.has_intent(ORDER).await.expect("intent"));
    let accepted = Order { accepted: true, ..block() };
    let came = change(Mailbox::new(), &waiting(accepted), held(90), 0).await;
    assert_eq!((came.writes(), came.outcome().0), (1, OrderState::Done));
    assert!(!came.ran.contains(&"Get-MobileDevice".into()), "it is not counted");
}

#[tokio::test]
async fn what_was_lost_before_counts_for_a_day() {
    for (hours, state) in [(23, OrderState::NotApplied), (25, OrderState::Done)] {
        let place = tempfile::tempdir().expect("a folder");
        let journal = journal(&place, 1).await;
        let earlier = Order::new(Uuid::from_u128(2), 1, block().what);
        let values = [Before::Irreversible { what: "x".into(), identity: "y".into() }];
        let losses = crate::store::changes::Losses { devices: ["another".to_owned()].into(), more: 0 };
        let intent = Intent { order: &earlier, before: &values, ours: &Ours::default(), losses: &losses };
        journal.intend(&intent, Timestamp::now() - SignedDuration::from_hours(hours)).await.expect("intent");
        let mut executor = executor(&journal, held(90), script(Mailbox::new()));
        let attempt = executor.change(&waiting(block())).await.expect("journal");
        let Attempt::Ended { outcome, .. } = attempt else { panic!("it waits") };
        assert_eq!(outcome.state, state, "{hours} hours ago");
    }
}

#[tokio::test]
async fn before_the_first_full_sync_what_takes_access_waits() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let mut executor = executor(&journal, held(90), script(Mailbox::new()));
    let attempt = executor.change(&waiting(block())).await.expect("journal");
    let Attempt::Later { finding, .. } = attempt else { panic!("it waits") };
    assert_eq!(finding.code, findings::ORDER_NOT_COUNTED.code);
    // What takes nothing does not wait for it.
    let blocked = OrderKind::SetDeviceAccess {
        mailbox_guid: ANN,
        device_id: DeviceId("B2".into()),
        wanted: WantedAccess::DefaultRule,
    };
    let attempt = executor.change(&waiting(Order::new(ORDER, 1, blocked))).await.expect("journal");
    assert!(matches!(attempt, Attempt::Ended { outcome: Outcome { state: OrderState::Done, .. }, .. }));
}

#[tokio::test]
async fn without_room_in_the_lease_nothing_is_written() {
    for lease in [Held::default(), held(10)] {
        let came = change(Mailbox::new(), &waiting(block()), lease, 10).await;
        assert!(matches!(came.attempt, Attempt::Waits));
        assert_eq!(came.writes(), 0);
    }
}

#[tokio::test]
async fn what_cannot_be_taken_back_and_what_waited_needs_the_service_s_word() {
    let device = DeviceIdentity("x".into());
    let remove =
        OrderKind::RemovePartnership { device: device.clone(), device_guid: PHONE, manual_entries: false };
    let cancel = OrderKind::CancelWipe { device, device_guid: PHONE };
    let again = Waiting { tries: 1, ..waiting(block()) };
    for waiting in [waiting(Order::new(ORDER, 1, remove)), waiting(Order::new(ORDER, 1, cancel)), again] {
        let came = change(Mailbox::new(), &waiting, held(90), 10).await;
        assert!(matches!(came.attempt, Attempt::Waits), "the service is out of reach");
        assert!(came.ran.is_empty(), "{:?}", came.ran);
    }
}

#[tokio::test]
async fn the_outcome_is_what_exchange_shows_whatever_it_said() {
    let so_already = Mailbox { blocked: "A1", ..Mailbox::new() };
    let came = change(so_already, &waiting(block()), held(90), 10).await;
    assert_eq!((came.writes(), came.outcome()), (0, (OrderState::Done, false, Became::Made, "")));

    let refused = || Scripted::Refused(finding("refused"));
    let unchanged = Mailbox { then: "", written: refused, ..Mailbox::new() };
    let came = change(unchanged, &waiting(block()), held(90), 10).await;
    assert_eq!(
        (came.writes(), came.outcome()),
        (1, (OrderState::Failed, false, Became::Failed, "exchange.ended"))
    );
    let Attempt::Ended { ours, .. } = &came.attempt else { panic!("it waits") };
    assert!(ours.ids[&ANN].is_empty(), "nothing of ours stands there");

    let all_the_same = Mailbox { written: refused, ..Mailbox::new() };
    let came = change(all_the_same, &waiting(block()), held(90), 10).await;
    assert_eq!(came.outcome(), (OrderState::Done, true, Became::Made, ""));

    let lost = || Scripted::Lost(failure(Retry::InNewSession, finding("lost")));
    let came = change(Mailbox { written: lost, ..Mailbox::new() }, &waiting(block()), held(90), 10).await;
    assert!(
        matches!(came.attempt, Attempt::Later { after: None, .. }),
        "it is planned anew from what is then"
    );

    let not_shown = Mailbox { then: "", ..Mailbox::new() };
    let came = change(not_shown, &waiting(block()), held(90), 10).await;
    let Attempt::Later { after: None, finding } = &came.attempt else { panic!("it has an outcome") };
    assert_eq!((finding.code.as_str(), came.writes()), ("order.notSeen", 1));
    let looks = came.ran.iter().filter(|name| *name == "Get-CASMailbox").count();
    assert_eq!(looks, 4, "before it, and three times after it");

    let by_hand = Mailbox { then: "", written: refused, allowed_then: "A1", ..Mailbox::new() };
    let came = change(by_hand, &waiting(block()), held(90), 10).await;
    assert_eq!(
        came.outcome(),
        (OrderState::Failed, true, Became::Made, "exchange.ended"),
        "it was let in meanwhile"
    );

    let unread = Mailbox { silent_after: true, ..Mailbox::new() };
    let came = change(unread, &waiting(block()), held(90), 10).await;
    assert!(
        matches!(came.attempt, Attempt::Later { after: None, .. }),
        "nothing is concluded from what was not read"
    );
}

#[tokio::test]
async fn of_a_removal_that_exchange_stopped_half_way_the_half_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, 10).await;
    let device = DeviceIdentity("x".into());
    let order = Order::new(
        ORDER,
        1,
        OrderKind::RemovePartnership { device, device_guid: PHONE, manual_entries: false },
    );
    let request = ReadRequest::of(&order.what);
    let blocked = Mailbox { blocked: "A1", ..Mailbox::new() };
    let observed = read::read(&mut script(blocked.clone()), &request, None).await.expect("read");
    let ours: OurIds = serde_json::from_str(r#"{"allowed":[],"blocked":["A1"]}"#).expect("ids");
    let made = plan(&order.what, &observed.seen(), &ours, &Default::default()).expect("a plan");
    assert_eq!(made.changes.len(), 2, "its entry, then the partnership");
    for (shows, changed, became) in [(Mailbox::new(), true, Became::Made), (blocked, false, Became::Failed)] {
        let mut executor = executor(&journal, held(90), script(shows));
        let refused = Some(finding("refused"));
        let attempt = executor.read_back(&order, &request, &observed, &made, refused).await.expect("journal");
        let Attempt::Ended { outcome, became: came, .. } = attempt else { panic!("it waits") };
        assert_eq!((outcome.state, outcome.changed, came), (OrderState::Failed, changed, became));
    }
}
