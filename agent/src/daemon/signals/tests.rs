//! Unit tests of `signals.rs`.

use futures_util::FutureExt as _;

use super::*;

#[test]
fn an_event_counts_once_and_only_for_those_who_wait_for_it() {
    let signals = Signals::default();
    let wanted = TaskEvents::of(&[TaskEvent::OrdersArrived, TaskEvent::SyncEnded]);
    let waits = |task| signals.happened(task, wanted).now_or_never().is_none();
    signals.send(TaskEvent::ReportSent);
    assert!(waits(TaskName::Orders), "another event wakes nobody");
    signals.send(TaskEvent::SyncEnded);
    signals.send(TaskEvent::SyncEnded);
    assert!(!waits(TaskName::Orders) && !waits(TaskName::Mail));
    let happened = signals.take(TaskName::Orders);
    assert!(happened.has(TaskEvent::SyncEnded) && happened.has(TaskEvent::ReportSent));
    assert!(!happened.has(TaskEvent::OrdersArrived));
    assert!(waits(TaskName::Orders) && !waits(TaskName::Mail), "each task looks for itself");
    assert_eq!(signals.take(TaskName::Orders), TaskEvents::NONE);
}

#[test]
fn a_quick_sync_does_not_answer_a_request_for_a_full_one() {
    let signals = Signals::default();
    signals.request_sync(SyncKind::Full);
    signals.request_sync(SyncKind::Quick);
    assert_eq!(signals.requested_sync(), Some(SyncKind::Full), "the larger one is kept");
    signals.sync_begins(SyncKind::Quick);
    assert_eq!(signals.requested_sync(), Some(SyncKind::Full));
    signals.sync_begins(SyncKind::Full);
    assert_eq!(signals.requested_sync(), None);
    signals.request_sync(SyncKind::Quick);
    signals.sync_begins(SyncKind::Full);
    assert_eq!(signals.requested_sync(), None);
}

#[tokio::test]
async fn an_undo_that_cannot_begin_is_answered() {
    let signals = Signals::default();
    let finding = exchange_connector::findings::NOT_RUNNING.finding("It ended.");
    let request = || {
        let (answer, answered) = oneshot::channel();
        (UndoRequest { run: None, dry_run: true, answer }, answered)
    };
    let (refused, _) = request();
    assert_eq!(signals.request_undo(refused, || Some(finding.clone())), Err(finding.clone()));
    let (queued, answered) = request();
    assert_eq!(signals.request_undo(queued, || None), Ok(()));
    signals.refuse_undos(&finding);
    assert_eq!(answered.await.expect("an answer"), Err(finding));
    assert!(signals.next_undo().is_none());
}

#[test]
fn a_sync_that_could_not_be_stored_is_due_again() {
    let signals = Signals::default();
    signals.request_again(SyncKind::Quick);
    assert_eq!(signals.requested_sync(), Some(SyncKind::Quick));
    signals.request_sync(SyncKind::Full);
    signals.request_again(SyncKind::Quick);
    assert_eq!(signals.requested_sync(), Some(SyncKind::Full), "the larger one is kept");
}
