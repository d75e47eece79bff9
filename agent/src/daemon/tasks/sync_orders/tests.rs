//! Unit tests of `sync_orders.rs`.

use super::*;

#[tokio::test]
async fn an_ordered_sync_is_answered_once_by_one_that_does_as_much() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let journal = Journal::open(&path).await.expect("journal");
    let order = |id, sync| Order::new(Uuid::from_u128(id), 1, OrderKind::SyncNow { sync });
    let (full, quick) = (order(1, SyncKind::Full), order(2, SyncKind::Quick));
    let now = Timestamp::UNIX_EPOCH;
    assert_eq!(journal.receive_orders(now, &[full.clone(), quick.clone()]).await.expect("received"), 2);
    assert_eq!(begin_syncs(&journal, SyncKind::Quick).await.expect("begun"), [quick.id]);
    journal.close().await;
    // As after a crash: what was not answered is still to be done.
    let journal = Journal::open(&path).await.expect("journal");
    journal.recover_orders(now).await.expect("recovered");
    assert_eq!(ordered_syncs(&journal).await.expect("open").len(), 2);
    let meant = begin_syncs(&journal, SyncKind::Quick).await.expect("begun");
    let late = order(3, SyncKind::Quick);
    let again = Order { attempt: 2, ..quick.clone() };
    assert_eq!(journal.receive_orders(now, &[late.clone(), again]).await.expect("received"), 1);
    let found = [findings::SYNC_PARTIAL.finding("x"), findings::SYNC_FAILED.finding("y")];
    end_syncs(&journal, &meant, Some((SyncResult::Failed, &found))).await.expect("answered");
    let acks = journal.unconfirmed_acks().await.expect("acks");
    let answered: Vec<_> = acks.iter().map(|ack| (ack.order_id, ack.attempt, ack.state)).collect();
    assert_eq!(answered, [(quick.id, 2, OrderState::Failed)], "once, and for the newest attempt");
    assert_eq!(acks[0].finding.as_ref().expect("why").text, "y");
    let meant = begin_syncs(&journal, SyncKind::Full).await.expect("begun");
    assert_eq!(meant, [full.id, late.id]);
    end_syncs(&journal, &meant, None).await.expect("put back");
    assert_eq!(ordered_syncs(&journal).await.expect("open").len(), 2, "a stopped sync answers nothing");
    let meant = begin_syncs(&journal, SyncKind::Full).await.expect("begun");
    end_syncs(&journal, &meant, Some((SyncResult::Succeeded, &[]))).await.expect("answered");
    assert_eq!(journal.count_open_orders().await.expect("open"), 0);
    let acks = journal.unconfirmed_acks().await.expect("acks");
    journal.confirm_acks(&acks).await.expect("confirmed");
    assert_eq!(journal.unconfirmed_acks().await.expect("acks"), []);
}
