//! A refusal leaves only what depends on it; an answer that is lost with the session ends everything.

use std::sync::Mutex;

use exchange_connector::exchange::Identity;
use exchange_connector::exchange::cmdlet::{ListChange, SetCasMailbox};
use exchange_connector::findings;
use exchange_connector::psrp::Command;
use uuid::Uuid;

use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted};

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
