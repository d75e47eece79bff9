//! When an order is begun, put off, late, or sent another way.

use exchange_connector::api::error::code;

use super::*;
use crate::store::queue::{Lane, Next};

/// Carries an order out; gives what the lane hears, how many cmdlets ran, and the answer: its state and finding.
async fn carried(
    mode: Mode,
    lease: Held,
    waiting: &Waiting,
    mailbox: Mailbox,
) -> (Executed, usize, Option<(OrderState, String)>) {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, 10).await;
    journal.set(&keys::MODE, Some(&mode)).await.expect("mode");
    journal.receive_orders(Timestamp::now(), std::slice::from_ref(&waiting.order)).await.expect("received");
    let mut executor = executor(&journal, lease, script(mailbox));
    let carried = executor.execute(waiting).await.expect("journal");
    let answers = journal.unconfirmed_acks().await.expect("answers");
    let answer = answers.into_iter().next().map(|ack| {
        let code = ack.finding.map(|finding| finding.code.to_string());
        (ack.state, code.unwrap_or_default())
    });
    let open = journal.count_open_orders().await.expect("open");
    assert_eq!(open, u64::from(answer.is_none()), "it waits, or it has its answer");
    (carried, executor.exchange.ran.len(), answer)
}

#[tokio::test]
async fn an_order_is_begun_while_the_lease_has_room_and_answered_once() {
    let none = Held::default;
    let fresh = || waiting(block());
    let late = || Waiting { order: Order { deadline: Some(Timestamp::UNIX_EPOCH), ..block() }, ..fresh() };
    for (mode, lease, waiting, carried_as, ran, answer) in [
        (Mode::Enforce, held(90), fresh(), Executed::Ended, 4, Some((OrderState::Done, ""))),
        (Mode::Enforce, none(), fresh(), Executed::Waits, 0, None),
        (Mode::Enforce, none(), late(), Executed::Ended, 0, Some((OrderState::Expired, "order.expired"))),
        (Mode::Enforce, held(90), late(), Executed::Ended, 0, Some((OrderState::Expired, "order.expired"))),
        (
            Mode::Observe,
            none(),
            fresh(),
            Executed::Ended,
            0,
            Some((OrderState::NotApplied, "order.observeOnly")),
        ),
        (
            Mode::Observe,
            held(90),
            fresh(),
            Executed::Ended,
            0,
            Some((OrderState::NotApplied, "order.observeOnly")),
        ),
    ] {
        let about = format!("{mode:?} {lease:?} {:?}", waiting.order.deadline);
        let (came, cmdlets, said) = carried(mode, lease, &waiting, Mailbox::new()).await;
        assert_eq!((came, cmdlets), (carried_as, ran), "{about}");
        assert_eq!(said, answer.map(|(state, code)| (state, code.to_owned())), "{about}");
    }
}

#[tokio::test]
async fn what_waits_for_exchange_is_put_off_until_it_is_late() {
    let unwell = || Scripted::Lost(failure(Retry::Later { after: None }, finding("unwell")));
    let mailbox = Mailbox { written: unwell, ..Mailbox::new() };
    let (came, _, answer) = carried(Mode::Enforce, held(90), &waiting(block()), mailbox.clone()).await;
    assert!(matches!(came, Executed::Later(pause) if pause > Duration::ZERO) && answer.is_none());
    let old = Waiting { received_at: Timestamp::now() - LONGEST - LONGEST, ..waiting(block()) };
    let (came, _, answer) = carried(Mode::Enforce, held(90), &old, mailbox).await;
    // Its last try wrote, and nobody knows what became of it.
    let begun = Some((OrderState::Failed, "order.begunEarlier".to_owned()));
    assert_eq!((came, answer), (Executed::Ended, begun));
}

#[tokio::test]
async fn an_order_that_is_put_off_is_not_due_before_its_pause_has_passed() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = journal(&place, 10).await;
    let waiting = waiting(block());
    journal.receive_orders(Timestamp::now(), std::slice::from_ref(&waiting.order)).await.expect("received");
    let pause = || {
        let after = Some(Duration::from_secs(3_000));
        Scripted::Lost(failure(Retry::Later { after }, finding("throttled")))
    };
    let mut executor = executor(&journal, held(90), script(Mailbox { written: pause, ..Mailbox::new() }));
    let now = Timestamp::now();
    assert_eq!(
        executor.execute(&waiting).await.expect("journal"),
        Executed::Later(Duration::from_secs(3_000))
    );
    let after = |seconds| now + SignedDuration::from_secs(seconds);
    let next = journal.next_order(Lane::Changes, after(2_900)).await.expect("queue");
    assert!(matches!(next, Next::At(at) if at > after(2_900)));
    assert!(matches!(journal.next_order(Lane::Changes, after(4_000)).await.expect("queue"), Next::Order(_)));
}

#[tokio::test]
async fn a_wipe_and_an_undo_go_ways_of_their_own() {
    let device = DeviceIdentity("x".into());
    let confirm_device_name = "x".to_owned();
    let wipe = OrderKind::Wipe { device, device_guid: PHONE, account_only: false, confirm_device_name };
    let order = waiting(Order::new(ORDER, 1, wipe));
    let (came, ran, answer) = carried(Mode::Enforce, held(90), &order, Mailbox::new()).await;
    let failed = Some((OrderState::Failed, "order.notStartable".to_owned()));
    assert_eq!((came, ran, answer), (Executed::Ended, 0, failed), "without the service no wipe is begun");
    let undo = OrderKind::Undo { run: Uuid::from_u128(9) };
    let order = waiting(Order::new(ORDER, 1, undo));
    let (came, ran, answer) = carried(Mode::Enforce, held(90), &order, Mailbox::new()).await;
    assert_eq!((came, ran, answer.map(|(state, _)| state)), (Executed::Ended, 0, Some(OrderState::Failed)));
}

#[tokio::test]
async fn an_order_is_late_after_its_deadline_or_a_week() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let executor =
        executor(&journal, Held::default(), Script::new(|_: &Command| -> Scripted { panic!("asked") }));
    let now = Timestamp::now();
    let hours = SignedDuration::from_hours;
    let late = |deadline: Option<Timestamp>, received_at| {
        executor.is_late(&Waiting { received_at, ..waiting(Order { deadline, ..block() }) })
    };
    assert!(late(Some(now - hours(1)), now) && !late(Some(now + hours(1)), now - hours(999)));
    assert!(late(None, now - hours(7 * 24 + 1)) && !late(None, now - hours(7 * 24 - 1)));
}

#[test]
fn what_the_service_does_not_want_any_more_is_over_and_else_it_is_asked_again() {
    let of = |code| unstarted(&block().what, code, &std::fmt::Error, finding("the service is away"));
    let Attempt::Ended { outcome, became, .. } = of(Some(code::ORDER_NOT_STARTABLE)) else { panic!("final") };
    assert_eq!((outcome.state, outcome.changed, became), (OrderState::NotApplied, false, Became::Failed));
    assert_eq!(outcome.finding.expect("why").code, "order.notStartable");
    assert!(matches!(of(Some(code::LEASE_LOST)), Attempt::Waits), "the order is as wanted as before");
    for code in [None, Some("busy")] {
        assert!(
            matches!(of(code), Attempt::Later { after: None, finding } if finding.code == "exchange.ended")
        );
    }
}
