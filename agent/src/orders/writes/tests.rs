//! A refusal leaves only what depends on it; an answer that is lost with the session ends everything.

use std::sync::Mutex;

use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::{ListChange, RemoveMobileDevice, SetCasMailbox};
use exchange_connector::findings;
use exchange_connector::psrp::Command;
use uuid::Uuid;

use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, failure};
use crate::exchange::failure::Retry;

fn mailbox(number: u128, ids: &[&str]) -> Change {
    let remove = ids.iter().map(|id| (*id).to_owned()).collect();
    let identity = Identity::guid(Uuid::from_u128(number)).expect("a guid");
    Change::Mailbox(SetCasMailbox::new(identity).allowed(ListChange { add: Vec::new(), remove }))
}

fn refused() -> Scripted {
    Scripted::Refused(findings::EXCHANGE_COMMAND.finding("refused"))
}

async fn run(changes: &[Change], holds_entries: bool, refuse: fn(usize) -> bool) -> (Written, usize) {
    let calls = Mutex::new(0);
    let mut script = Script::new(|_: &Command| {
        let mut calls = calls.lock().expect("calls");
        *calls += 1;
        if refuse(*calls) { refused() } else { Scripted::Objects(Vec::new()) }
    });
    let writer = PlanWriter { controller: None, seen: Seen::default(), holds_entries };
    let written = writer.run(&mut script, changes, &|| true, &|| {}).await;
    (written, script.ran.len())
}

#[tokio::test]
async fn what_is_refused_is_tried_in_its_parts_and_the_rest_goes_on() {
    let changes = [mailbox(1, &["A1", "B2"]), mailbox(2, &["C3"])];
    // The first cmdlet is refused, and then the part of A1.
    let (written, ran) = run(&changes, false, |call| call <= 2).await;
    assert_eq!((ran, written.refused.len(), written.skipped.len()), (4, 1, 0));
    assert_eq!(written.refused[0].0, mailbox(1, &["A1"]));
    assert!(!written.is_whole() && !written.ended);
    let (written, ran) = run(&changes, false, |_| false).await;
    assert!(written.is_whole() && ran == 2);
}

#[tokio::test]
async fn entries_that_let_devices_in_stay_where_rules_would_shut_them_out() {
    let (written, ran) = run(&[mailbox(1, &["A1"])], true, |_| false).await;
    assert_eq!((ran, written.skipped.len()), (0, 1));
}

#[tokio::test]
async fn what_depends_on_a_change_that_was_not_made_is_not_tried() {
    let phone = Identity::guid(Uuid::from_u128(7)).expect("a guid");
    let remove = Change::RemovePartnership(RemoveMobileDevice { identity: phone });
    let changes = [mailbox(1, &["A1"]), remove.clone()];
    let (written, ran) = run(&changes, false, |call| call == 1).await;
    assert_eq!((ran, written.refused.len(), &written.skipped), (1, 1, &vec![remove]));
    assert_eq!(written.missing().count(), 2);
    let (written, ran) = run(&changes, false, |_| false).await;
    assert!(ran == 2 && written.missing().next().is_none());
}

/// Two changes: how many were asked for, and how they ended.
async fn two(first: fn() -> Scripted, open: bool, room: bool) -> (usize, usize, Written) {
    let mut answers = vec![Scripted::Objects(Vec::new()), first()];
    let mut script = Script::new(|_: &Command| answers.pop().expect("two at most"));
    script.open = open;
    let writer = PlanWriter { controller: None, seen: Seen::default(), holds_entries: false };
    let wrote = Mutex::new(0);
    let changes = [mailbox(1, &["A1"]), mailbox(2, &["B2"])];
    let count = || *wrote.lock().expect("a number") += 1;
    let written = writer.run(&mut script, &changes, &|| room, &count).await;
    let ran = script.ran.len();
    (ran, wrote.into_inner().expect("a number"), written)
}

#[tokio::test]
async fn without_room_or_after_the_session_is_lost_nothing_more_is_asked() {
    let taken = || Scripted::Objects(Vec::new());
    let (ran, wrote, written) = two(taken, true, false).await;
    assert_eq!((ran, wrote, written.ended, written.is_whole()), (0, 0, true, false));
    let lost = || Scripted::Lost(failure(Retry::InNewSession, findings::EXCHANGE_ENDED.finding("lost")));
    let (ran, wrote, written) = two(lost, false, true).await;
    assert_eq!((ran, wrote, written.ended, written.lost.len()), (1, 0, true, 1), "the session is lost");
    let (ran, wrote, written) = two(lost, true, true).await;
    assert_eq!((ran, wrote, written.ended, written.lost.len()), (2, 1, false, 1), "only its answer");
    let stopped = || Scripted::Lost(failure(Retry::Stopped, findings::EXCHANGE_ENDED.finding("stopped")));
    let (ran, wrote, written) = two(stopped, true, true).await;
    assert_eq!((ran, wrote, written.ended, written.lost.len()), (1, 0, true, 1), "the program ends");
}
