//! The agent sends a wipe once, to the one named device, when its times are known. It never sends a wipe again, however
//! the first one ended.

mod times;

use std::sync::{Arc, Mutex};

use exchange_connector::domain::health::Mode;
use exchange_connector::orders::Start;
use exchange_connector::psrp::{Command, PsValue};
use proptest::prelude::*;
use tokio::sync::watch;

use super::super::lease::Held;
use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, failure, object};
use crate::exchange::failure::Retry;
use crate::store::Stored;

const PHONE: Uuid = Uuid::from_u128(7);
const OTHER: Uuid = Uuid::from_u128(8);
const ORDER: Uuid = Uuid::from_u128(1);

/// The whole device's times, or the account-only ones: requested, sent, acknowledged.
type Times = [Option<&'static str>; 3];
const NONE: Times = [None; 3];
const EARLIER: Times = [None, None, Some("2026-01-01T00:00:05Z")];
const REQUESTED: Times = [Some("2026-01-02T00:00:05Z"), None, None];
const SENT: Times = [Some("2026-01-02T00:00:05Z"), Some("2026-01-02T00:00:06Z"), None];
const ACKNOWLEDGED: Times =
    [Some("2026-01-02T00:00:05Z"), Some("2026-01-02T00:00:06Z"), Some("2026-01-02T00:00:07Z")];

/// What a device's mailbox shows, and what becomes of a wipe.
#[derive(Debug, Clone)]
struct Phone {
    /// The GUIDs of the objects that Exchange returns for one device.
    found: Vec<Uuid>,
    /// The GUIDs of the statistics that come.
    statistics: Vec<Uuid>,
    times: Times,
    account_only: Times,
    /// What the cmdlet is answered, and the times that it makes.
    answer: WipeReply,
    then: Times,
    /// The number of the cmdlet from which on none is answered.
    silent_from: usize,
    ran: usize,
}

impl Phone {
    fn new() -> Self {
        Self {
            found: vec![PHONE],
            statistics: vec![PHONE],
            times: NONE,
            account_only: NONE,
            answer: WipeReply::Took,
            then: REQUESTED,
            silent_from: usize::MAX,
            ran: 0,
        }
    }

    fn answer(&mut self, command: &Command) -> Scripted {
        self.ran += 1;
        if self.ran > self.silent_from {
            return Scripted::Lost(failure(Retry::Later { after: None }, said("silent")));
        }
        match command.name.as_str() {
            "Get-MobileDevice" => Scripted::Objects(self.found.iter().map(|guid| device(*guid)).collect()),
            "Get-MobileDeviceStatistics" => {
                Scripted::Objects(self.statistics.iter().map(|guid| self.statistics_of(*guid)).collect())
            }
            "Clear-MobileDevice" => {
                let account_only = command.argument("AccountOnly").is_some();
                *(if account_only { &mut self.account_only } else { &mut self.times }) = self.then;
                match self.answer {
                    WipeReply::Took => Scripted::Objects(Vec::new()),
                    WipeReply::Refused => Scripted::Refused(said("refused")),
                    WipeReply::Lost => Scripted::Lost(failure(Retry::InNewSession, said("lost"))),
                }
            }
            other => panic!("{other} is no part of a wipe"),
        }
    }

    fn statistics_of(&self, guid: Uuid) -> PsValue<'static> {
        let guid = guid.to_string();
        let mut members = vec![("Identity", "Ann's phone"), ("Guid", guid.as_str())];
        for ((whole, account), (at, only)) in
            WHOLE.iter().zip(ACCOUNT).zip(self.times.iter().zip(self.account_only))
        {
            members.extend(at.map(|at| (*whole, at)));
            members.extend(only.map(|at| (account, at)));
        }
        object(&members)
    }
}

const WHOLE: [&str; 3] = ["DeviceWipeRequestTime", "DeviceWipeSentTime", "DeviceWipeAckTime"];
const ACCOUNT: [&str; 3] =
    ["AccountOnlyDeviceWipeRequestTime", "AccountOnlyDeviceWipeSentTime", "AccountOnlyDeviceWipeAckTime"];

fn said(text: &str) -> Finding {
    findings::EXCHANGE_ENDED.finding(text)
}

fn device(guid: Uuid) -> PsValue<'static> {
    let guid = guid.to_string();
    object(&[
        ("Identity", "contoso.com/Ann/ExchangeActiveSyncDevices/x"),
        ("Guid", guid.as_str()),
        ("FriendlyName", "Ann's phone"),
        ("DeviceActiveSyncVersion", "16.1"),
    ])
}

fn wipe(name: &str, account_only: bool) -> Order {
    let device = DeviceIdentity("contoso.com/Ann/ExchangeActiveSyncDevices/x".into());
    let what = OrderKind::Wipe { device, device_guid: PHONE, account_only, confirm_device_name: name.into() };
    Order::new(ORDER, 1, what)
}

fn now() -> Timestamp {
    Timestamp::now()
}

async fn begun(place: &tempfile::TempDir, order: &Order) -> Journal {
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    journal.receive_orders(now(), std::slice::from_ref(order)).await.expect("received");
    assert_eq!(journal.start_order(order.id, Mode::Enforce, now()).await.expect("started"), Start::Go);
    journal
}

/// The result of an order, every cmdlet that ran, and what is to be merged into the record.
struct Came {
    outcome: Outcome,
    became: Became,
    ran: Vec<String>,
    read_back: ReadBack,
}

async fn carry(journal: &Journal, order: &Order, phone: &Arc<Mutex<Phone>>, room: bool) -> Came {
    let answers = Arc::clone(phone);
    let mut script = Script::new(move |command: &Command| answers.lock().expect("phone").answer(command));
    let mut read_back = ReadBack::default();
    let attempt = send(order, &mut script, journal, || room, &mut read_back).await.expect("journal");
    let Attempt::Ended { outcome, became, ours } = attempt else { panic!("a wipe has an outcome at once") };
    assert_eq!(ours, Ours::default());
    journal.conclude(order.id, &outcome, became, &ours, now()).await.expect("written down");
    for (number, ran) in script.ran.iter().enumerate() {
        assert_eq!(ran.identity(), Some(PHONE.to_string().as_str()), "{ran:?}");
        assert_eq!(ran.controller.is_some(), number > 0, "all of it where the device was read");
    }
    Came { outcome, became, ran: script.names().into_iter().map(str::to_owned).collect(), read_back }
}

async fn wiped(phone: Phone, name: &str, room: bool) -> (Came, tempfile::TempDir, Journal) {
    let place = tempfile::tempdir().expect("a folder");
    let order = wipe(name, false);
    let journal = begun(&place, &order).await;
    let came = carry(&journal, &order, &Arc::new(Mutex::new(phone)), room).await;
    (came, place, journal)
}

fn sent(came: &Came) -> usize {
    came.ran.iter().filter(|name| *name == "Clear-MobileDevice").count()
}

fn code(came: &Came) -> &str {
    came.outcome.finding.as_ref().map_or("", |finding| finding.code.as_str())
}

#[tokio::test]
async fn a_wipe_is_sent_to_the_device_that_was_read_with_its_times_and_read_back() {
    let (came, _place, journal) = wiped(Phone::new(), "Ann's phone", true).await;
    assert_eq!(
        came.ran,
        [
            "Get-MobileDevice",
            "Get-MobileDeviceStatistics",
            "Clear-MobileDevice",
            "Get-MobileDevice",
            "Get-MobileDeviceStatistics"
        ]
    );
    assert_eq!(
        (came.outcome.state, came.outcome.changed, came.became),
        (OrderState::Waiting, true, Became::Made)
    );
    let times = came.read_back.statistics.get(&PHONE).expect("the times go into the record");
    assert_eq!(times.device_wipe_request_time.map(|at| at.to_string()).as_deref(), REQUESTED[0]);
    let open = journal.open_wipes(now()).await.expect("wipes");
    assert_eq!((open.len(), open[0].order, open[0].device), (1, ORDER, PHONE));
    assert_eq!((open[0].before, open[0].account_only), (WipeProgress::None, false));
}

#[tokio::test]
async fn the_account_alone_is_told_by_times_of_its_own() {
    let place = tempfile::tempdir().expect("a folder");
    let order = wipe("Ann's phone", true);
    let journal = begun(&place, &order).await;
    // The whole device was wiped once, which says nothing of this one.
    let phone = Phone { times: ACKNOWLEDGED, ..Phone::new() };
    let came = carry(&journal, &order, &Arc::new(Mutex::new(phone)), true).await;
    assert_eq!((sent(&came), came.outcome.state), (1, OrderState::Waiting));
    let open = journal.open_wipes(now()).await.expect("wipes");
    assert_eq!((open[0].before, open[0].account_only), (WipeProgress::None, true));
}

#[tokio::test]
async fn where_the_device_is_not_certain_nothing_is_sent() {
    let plain = Phone::new();
    for (phone, name, state, why) in [
        (Phone { found: vec![], ..plain.clone() }, "Ann's phone", OrderState::NotApplied, "order.notFound"),
        (
            Phone { found: vec![PHONE, OTHER], ..plain.clone() },
            "Ann's phone",
            OrderState::NotApplied,
            "order.ambiguous",
        ),
        (
            Phone { found: vec![OTHER], ..plain.clone() },
            "Ann's phone",
            OrderState::NotApplied,
            "order.otherObject",
        ),
        (plain.clone(), "Ann's", OrderState::NotApplied, "order.notConfirmed"),
        (plain.clone(), "", OrderState::NotApplied, "order.notConfirmed"),
        (
            Phone { statistics: vec![], ..plain.clone() },
            "Ann's phone",
            OrderState::NotApplied,
            "order.wipeUnread",
        ),
        (
            Phone { statistics: vec![PHONE, PHONE], ..plain.clone() },
            "Ann's phone",
            OrderState::NotApplied,
            "order.wipeUnread",
        ),
        (
            Phone { statistics: vec![OTHER], ..plain.clone() },
            "Ann's phone",
            OrderState::NotApplied,
            "order.otherObject",
        ),
        (Phone { silent_from: 0, ..plain.clone() }, "Ann's phone", OrderState::Failed, "exchange.ended"),
        (Phone { silent_from: 1, ..plain }, "Ann's phone", OrderState::Failed, "exchange.ended"),
    ] {
        let about = format!("{phone:?} {name}");
        let (came, _place, journal) = wiped(phone, name, true).await;
        assert_eq!((sent(&came), came.outcome.changed, came.became), (0, false, Became::Failed), "{about}");
        assert_eq!((came.outcome.state, code(&came)), (state, why), "{about}");
        assert_eq!(journal.open_wipes(now()).await.expect("wipes"), []);
        assert!(!journal.has_intent(ORDER).await.expect("intent"), "{about}");
    }
}

#[tokio::test]
async fn without_room_in_the_lease_nothing_is_sent_and_it_is_not_put_off() {
    let (came, _place, journal) = wiped(Phone::new(), "Ann's phone", false).await;
    assert_eq!((sent(&came), came.outcome.state, came.outcome.changed), (0, OrderState::Failed, false));
    assert_eq!(code(&came), "order.notStartable");
    assert_eq!(journal.start_order(ORDER, Mode::Enforce, now()).await.expect("start"), Start::Unknown);
}

#[tokio::test]
async fn one_that_is_on_its_way_already_is_not_asked_for_again() {
    for times in [REQUESTED, SENT] {
        let (came, _place, journal) = wiped(Phone { times, ..Phone::new() }, "Ann's phone", true).await;
        assert_eq!((sent(&came), came.outcome.state), (0, OrderState::Waiting));
        assert_eq!((came.outcome.changed, came.became), (false, Became::Made));
        assert_eq!(journal.open_wipes(now()).await.expect("wipes").len(), 1, "its end is this one's too");
    }
}

#[tokio::test]
async fn what_exchange_said_and_what_it_shows_make_the_outcome() {
    let phone = |answer, then, silent_from| Phone { answer, then, silent_from, ..Phone::new() };
    let never = usize::MAX;
    for (phone, state, changed, became, why) in [
        (phone(WipeReply::Took, ACKNOWLEDGED, never), OrderState::Done, true, Became::Made, ""),
        (phone(WipeReply::Lost, REQUESTED, never), OrderState::Waiting, true, Became::Made, ""),
        (phone(WipeReply::Took, NONE, never), OrderState::Unknown, false, Became::Unknown, "order.wipeLost"),
        (phone(WipeReply::Lost, NONE, never), OrderState::Unknown, false, Became::Unknown, "order.wipeLost"),
        (phone(WipeReply::Took, REQUESTED, 3), OrderState::Unknown, false, Became::Unknown, "order.wipeLost"),
        (phone(WipeReply::Took, REQUESTED, 4), OrderState::Unknown, false, Became::Unknown, "order.wipeLost"),
        (phone(WipeReply::Refused, NONE, never), OrderState::Failed, false, Became::Failed, "exchange.ended"),
    ] {
        let about = format!("{phone:?}");
        let (came, _place, journal) = wiped(phone, "Ann's phone", true).await;
        assert_eq!(sent(&came), 1, "{about}");
        assert_eq!(
            (came.outcome.state, came.outcome.changed, came.became),
            (state, changed, became),
            "{about}"
        );
        assert_eq!(code(&came), why, "{about}");
        let open = journal.open_wipes(now()).await.expect("wipes").len();
        assert_eq!(open, usize::from(matches!(state, OrderState::Waiting | OrderState::Unknown)), "{about}");
        assert_eq!(journal.start_order(ORDER, Mode::Enforce, now()).await.expect("start"), Start::Unknown);
    }
}

#[tokio::test]
async fn before_it_is_sent_it_is_written_down_so_that_a_crash_leaves_it_unknown_and_never_sends_it_again() {
    let place = tempfile::tempdir().expect("a folder");
    let order = wipe("Ann's phone", false);
    let journal = begun(&place, &order).await;
    let mut script = Script::new(|command: &Command| {
        assert!(command.name != "Clear-MobileDevice", "the power goes");
        Phone::new().answer(command)
    });
    let cut_off = tokio::spawn({
        let (journal, order) = (journal.clone(), order.clone());
        async move { send(&order, &mut script, &journal, || true, &mut ReadBack::default()).await.map(drop) }
    });
    assert!(cut_off.await.is_err(), "it was cut off");
    assert!(journal.has_intent(ORDER).await.expect("intent"));
    journal.recover_orders(now()).await.expect("recovered");
    let open = journal.open_wipes(now()).await.expect("wipes");
    assert_eq!((open.len(), open[0].state), (1, OrderState::Unknown));
    journal.receive_orders(now(), &[Order { attempt: 9, ..order }]).await.expect("handed out anew");
    assert_eq!(journal.start_order(ORDER, Mode::Enforce, now()).await.expect("start"), Start::Unknown);
}

#[tokio::test]
async fn an_order_of_another_kind_wipes_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = begun(&place, &wipe("x", false)).await;
    let cancel = OrderKind::CancelWipe { device: DeviceIdentity("x".into()), device_guid: PHONE };
    let mut script = Script::new(|_: &Command| panic!("nothing is asked"));
    let order = Order::new(ORDER, 1, cancel);
    let attempt =
        send(&order, &mut script, &journal, || true, &mut ReadBack::default()).await.expect("journal");
    assert!(matches!(attempt, Attempt::Ended { outcome: Outcome { state: OrderState::NotApplied, .. }, .. }));
}

#[test]
fn whatever_keeps_it_from_being_sent_ends_it() {
    let after = Some(std::time::Duration::from_secs(1));
    for (attempt, state) in [
        (Attempt::Later { after, finding: said("x") }, OrderState::Failed),
        (Attempt::Waits, OrderState::Failed),
        (Attempt::ended(OrderState::NotApplied, Some(said("x"))), OrderState::NotApplied),
    ] {
        let Attempt::Ended { outcome, became, .. } = not_sent(attempt) else { panic!("put off") };
        assert_eq!((outcome.state, outcome.changed, became), (state, false, Became::Failed));
        assert!(outcome.finding.is_some(), "it says why");
    }
}

/// A executor of this script, without a service.
fn executor<E: Cmdlets>(journal: &Journal, exchange: E) -> Executor<E> {
    let (config, secrets, enrollment) = crate::store::settings::tests::sample();
    let stored = Stored { config, secrets, enrollment, secret_store: String::new() };
    let (_, lease) = watch::channel(Held::default());
    let (stored, read_back) = (Arc::new(stored), Default::default());
    Executor { journal: journal.clone(), stored, client: None, lease, exchange, read_back }
}

#[tokio::test]
async fn without_the_service_s_word_nothing_is_asked() {
    let place = tempfile::tempdir().expect("a folder");
    let order = wipe("Ann's phone", false);
    let journal = begun(&place, &order).await;
    let mut executor = executor(&journal, Script::new(|_: &Command| panic!("nothing is asked")));
    let (received_at, held_at) = (now(), now());
    let waiting = Waiting { order, received_at, held_at, tries: 0, retry_at: held_at, trouble: None };
    let attempt = executor.wipe(&waiting).await.expect("journal");
    assert!(matches!(attempt, Attempt::Ended { outcome: Outcome { state: OrderState::Failed, .. }, .. }));
}

/// What a look at the wipe that waits came to: whether there was news, its state, and whether it is still open.
async fn look(journal: &Journal, phone: Phone) -> (bool, OrderState, bool) {
    let phone = Mutex::new(phone);
    let script = Script::new(move |command: &Command| phone.lock().expect("phone").answer(command));
    let mut executor = executor(journal, script);
    let news = executor.resolve_wipes().await.expect("journal");
    assert!(executor.exchange.names().iter().all(|name| name.starts_with("Get-")), "it only looks");
    let ack = journal.unconfirmed_acks().await.expect("answers").remove(0);
    (news, ack.state, !journal.open_wipes(now()).await.expect("wipes").is_empty())
}

#[tokio::test]
async fn a_wipe_that_waits_is_followed_to_its_end() {
    let waiting = || async { wiped(Phone::new(), "Ann's phone", true).await };
    let shows = |times| Phone { times, ..Phone::new() };

    let (_, _place, journal) = waiting().await;
    assert_eq!(look(&journal, shows(REQUESTED)).await, (false, OrderState::Waiting, true));
    assert_eq!(look(&journal, shows(SENT)).await, (false, OrderState::Waiting, true));
    assert_eq!(
        look(&journal, Phone { silent_from: 0, ..shows(NONE) }).await,
        (false, OrderState::Waiting, true)
    );
    assert_eq!(look(&journal, Phone { statistics: vec![], ..shows(NONE) }).await.1, OrderState::Waiting);
    assert_eq!(look(&journal, shows(ACKNOWLEDGED)).await, (true, OrderState::Done, false));
    assert_eq!(look(&journal, shows(NONE)).await, (false, OrderState::Done, false), "that is its end");

    // Seen to be sent, then without times: nobody cancelled it before it was sent.
    let (_, _place, journal) = waiting().await;
    look(&journal, shows(SENT)).await;
    assert_eq!(look(&journal, shows(NONE)).await, (true, OrderState::Unknown, true));
    assert_eq!(look(&journal, shows(ACKNOWLEDGED)).await, (true, OrderState::Done, false));

    let (_, _place, journal) = waiting().await;
    assert_eq!(look(&journal, shows(EARLIER)).await.1, OrderState::Done, "there was none before it");
    let (_, _place, journal) = waiting().await;
    assert_eq!(look(&journal, shows(NONE)).await, (true, OrderState::NotApplied, false));
    let (_, _place, journal) = waiting().await;
    let gone = || Phone { found: vec![], ..shows(NONE) };
    assert_eq!(look(&journal, gone()).await, (true, OrderState::Unknown, true));
    assert_eq!(look(&journal, gone()).await, (false, OrderState::Unknown, false), "it stays away");
    let (_, _place, journal) = waiting().await;
    look(&journal, gone()).await;
    assert_eq!(
        look(&journal, shows(SENT)).await,
        (true, OrderState::Waiting, true),
        "it was there all the time"
    );
    assert_eq!(look(&journal, shows(ACKNOWLEDGED)).await, (true, OrderState::Done, false));

    // Cancelled, and the acknowledgement of an earlier wipe is there again.
    let (_, _place, journal) = wiped(shows(EARLIER), "Ann's phone", true).await;
    assert_eq!(look(&journal, shows(EARLIER)).await, (true, OrderState::NotApplied, false));
    let ack = journal.unconfirmed_acks().await.expect("answers").remove(0);
    assert_eq!(ack.finding.expect("why").code, "order.wipeCancelled");

    // Its answer was lost, so the agent reports it later.
    let lost = Phone { answer: WipeReply::Lost, silent_from: 3, ..Phone::new() };
    let (_, _place, journal) = wiped(lost, "Ann's phone", true).await;
    assert_eq!(look(&journal, shows(NONE)).await, (false, OrderState::Unknown, true));
    assert_eq!(look(&journal, shows(REQUESTED)).await, (true, OrderState::Waiting, true));
    assert_eq!(look(&journal, shows(SENT)).await, (false, OrderState::Waiting, true));
    assert_eq!(look(&journal, shows(ACKNOWLEDGED)).await, (true, OrderState::Done, false));
}

#[tokio::test]
async fn without_an_open_wipe_exchange_is_not_asked() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let mut executor = executor(&journal, Script::new(|_: &Command| panic!("nothing is asked")));
    assert!(!executor.resolve_wipes().await.expect("journal"));
}

fn some_times() -> impl Strategy<Value = Times> {
    prop::sample::select(vec![NONE, EARLIER, REQUESTED, SENT, ACKNOWLEDGED])
}

fn some_guids() -> impl Strategy<Value = Vec<Uuid>> {
    prop_oneof![4 => Just(vec![PHONE]), 1 => prop::collection::vec(prop::sample::select(vec![PHONE, OTHER]), 0..3)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever Exchange answers, and wherever it falls silent: at most one wipe is sent, to the device that was meant,
    /// and only while nothing is in doubt; the order ends, and cannot be begun again.
    #[test]
    fn at_most_one_wipe_is_sent_whatever_comes(
        found in some_guids(), statistics in some_guids(), times in some_times(), account in some_times(),
        then in some_times(), answer in prop::sample::select(vec![WipeReply::Took, WipeReply::Refused, WipeReply::Lost]),
        silent_from in 0_usize..8, account_only in any::<bool>(), room in any::<bool>(),
        name in prop::sample::select(vec!["Ann's phone", "Ann's phone", "ann's phone"]),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime");
        runtime.block_on(async {
            let place = tempfile::tempdir().expect("a folder");
            let order = wipe(name, account_only);
            let journal = begun(&place, &order).await;
            let certain = found == [PHONE] && statistics == [PHONE] && name == "Ann's phone";
            let pending = if account_only { account } else { times }[2].is_none()
                && if account_only { account } else { times } != NONE;
            let phone = Phone {
                found, statistics, times, account_only: account, answer, then, silent_from, ran: 0,
            };
            let came = carry(&journal, &order, &Arc::new(Mutex::new(phone)), room).await;
            let may = certain && !pending && room && silent_from >= 2;
            prop_assert_eq!(sent(&came), usize::from(may), "{:?}", came.ran);
            prop_assert!(may || !came.outcome.changed);
            prop_assert!(matches!(came.outcome.state, OrderState::Waiting) || !pending || !certain || silent_from < 2);
            for _ in 0..2 {
                prop_assert_eq!(
                    journal.start_order(ORDER, Mode::Enforce, now()).await.expect("start"), Start::Unknown
                );
                journal.recover_orders(now()).await.expect("recovered");
            }
            journal.close().await;
            Ok(())
        })?;
    }
}
