//! The audit is a chain: it is only added to, and a look at it finds whatever was done to it.

use jiff::SignedDuration;
use serde_json::json;

use super::*;
use crate::security::acting::{Acting, Actor, Channel};
use crate::store::{AuditCheckpoint, AuditProblem, PolicyKind};

async fn store() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (Store::open(&folder.path().join("service.sqlite")).await.expect("a store"), folder)
}

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

async fn note(store: &Store, at: Timestamp, what: &str) {
    let noted = store.note(Operation::Action, AuditResource::new(what, None, None));
    let actor = Actor { token: Some("laptop".into()), ..Actor::new("ann", Channel::Api) };
    Acting::by(actor, at).carry_out(noted).await.expect("noted");
}

async fn all(store: &Store) -> Vec<StoredEntry> {
    store.audit(&AuditQuery { most: 1000, ..AuditQuery::default() }).await.expect("entries")
}

/// As somebody with the file and a tool would do it.
async fn by_hand(store: &Store, text: &'static str) {
    for drop in [
        "drop trigger if exists audit_event_stays",
        "drop trigger if exists audit_event_kept",
        "drop trigger if exists audit_event_follows",
    ] {
        sqlx::query(drop).execute(&store.writer).await.expect("dropped");
    }
    sqlx::query(text).execute(&store.writer).await.expect("done");
}

async fn checkpoint(store: &Store, at: Timestamp) {
    let (number, hash) = store.audit_head().await.expect("a head").expect("an entry");
    let signed = AuditCheckpoint { number, at, hash, statement: "{}".into(), signature: String::new() };
    store.add_audit_checkpoint(&signed).await.expect("a checkpoint");
}

#[tokio::test]
async fn a_change_is_told_with_who_from_where_and_both_values() {
    let (store, _folder) = store().await;
    let kind = PolicyKind::ConditionalAccessSettings;
    let set = |version, body: Value| {
        let store = store.clone();
        async move {
            let body = body.to_string();
            let set = store.set_policy(now(), kind, Uuid::nil(), version, &body, "ann");
            Acting::from("10.1.4.22".parse().ok(), now())
                .carry_out(async {
                    acting::identify(Actor::new("ann", Channel::Console));
                    set.await.expect("set");
                })
                .await;
        }
    };
    set(0, json!({"enabled": false})).await;
    set(1, json!({"enabled": true, "helpDeskDays": 3})).await;
    let entries = all(&store).await;
    assert_eq!(entries.len(), 2);
    let entry = &entries[0].entry;
    assert_eq!((entry.actor.as_str(), entry.channel.as_str()), ("ann", "console"));
    assert_eq!((entry.operation.as_str(), entry.at), ("patch", now()));
    assert_eq!(entry.address.as_deref(), Some("10.1.4.22"));
    let resource = &entry.resources()[0];
    assert_eq!(resource.kind, "conditionalAccessSettings");
    let mut told: Vec<_> = resource
        .modified_properties
        .iter()
        .map(|one| (one.display_name.as_str(), one.old_value.as_deref(), one.new_value.as_deref()))
        .collect();
    told.sort_unstable();
    assert_eq!(told, [("enabled", Some("false"), Some("true")), ("helpDeskDays", None, Some("3"))]);
    // What was refused leaves nothing.
    assert!(store.set_policy(now(), kind, Uuid::nil(), 7, "{}", "ann").await.is_err());
    assert_eq!(all(&store).await.len(), 2);
}

#[tokio::test]
async fn nothing_is_changed_or_removed_and_no_gap_is_made() {
    let (store, _folder) = store().await;
    for what in ["a", "b", "c"] {
        note(&store, now(), what).await;
    }
    for text in [
        "update audit_event set actor = 'tom' where number = 2",
        "delete from audit_event where number = 3",
        "delete from audit_event",
        "insert into audit_event select 9, randomblob(16), at, operation, kind, actor, channel, token, address, resources,
           previous, randomblob(32) from audit_event where number = 3",
        "update audit_retention set removable = 3",
        "delete from audit_retention",
    ] {
        assert!(sqlx::query(text).execute(&store.writer).await.is_err(), "{text}");
    }
    checkpoint(&store, now()).await;
    for text in ["update audit_checkpoint set number = 1", "delete from audit_checkpoint"] {
        assert!(sqlx::query(text).execute(&store.writer).await.is_err(), "{text}");
    }
    let verdict = store.verify_audit().await.expect("verified");
    assert_eq!((verdict.first, verdict.last, verdict.problems.as_slice()), (1, 3, [].as_slice()));
    assert_eq!(verdict.head, all(&store).await[0].hash);
    assert_eq!(all(&store).await[0].entry.token.as_deref(), Some("laptop"));
}

#[tokio::test]
async fn whatever_is_done_to_the_file_is_found() {
    for (done, found) in [
        ("update audit_event set actor = 'tom' where number = 2", AuditProblem::Changed(2)),
        ("update audit_event set at = at + 1 where number = 3", AuditProblem::Changed(3)),
        ("delete from audit_event where number = 2", AuditProblem::Missing(2)),
        ("delete from audit_event where number = 1", AuditProblem::RemovedUnsigned(2)),
        ("update audit_event set hash = randomblob(32) where number = 2", AuditProblem::Changed(2)),
    ] {
        let (store, _folder) = store().await;
        for what in ["a", "b", "c"] {
            note(&store, now(), what).await;
        }
        by_hand(&store, done).await;
        let verdict = store.verify_audit().await.expect("verified");
        assert!(verdict.problems.contains(&found), "{done}: {:?}", verdict.problems);
    }
    // The end is cut off, or written anew: a checkpoint knows.
    for (done, found) in [
        ("delete from audit_event where number = 3", AuditProblem::CutOff(2, 3)),
        ("update audit_event set hash = zeroblob(32) where number = 3", AuditProblem::NotSigned(3)),
    ] {
        let (store, _folder) = store().await;
        for what in ["a", "b", "c"] {
            note(&store, now(), what).await;
        }
        checkpoint(&store, now()).await;
        by_hand(&store, done).await;
        let verdict = store.verify_audit().await.expect("verified");
        assert!(verdict.problems.contains(&found), "{done}: {:?}", verdict.problems);
    }
}

#[tokio::test]
async fn what_is_old_goes_up_to_a_checkpoint_and_the_rest_still_holds() {
    let (store, _folder) = store().await;
    let day = SignedDuration::from_hours(24);
    for n in 0..4 {
        note(&store, now() + day * n, "old").await;
    }
    checkpoint(&store, now() + day * 3).await;
    note(&store, now() + day * 4, "old, and behind the checkpoint").await;
    note(&store, now() + day * 500, "new").await;
    let later = now() + day * 501;
    let clean = async |most| {
        let mut tx = store.write().await.expect("a transaction");
        chain::remove_old(&mut tx, later, most).await.expect("removed");
        tx.commit().await.expect("committed");
    };
    // A part, then the rest of it; both hold.
    clean(3).await;
    let verdict = store.verify_audit().await.expect("verified");
    assert_eq!((verdict.first, verdict.problems.as_slice()), (4, [].as_slice()));
    clean(1000).await;
    let verdict = store.verify_audit().await.expect("verified");
    assert_eq!((verdict.first, verdict.last, verdict.problems.as_slice()), (5, 6, [].as_slice()));
    assert_eq!(verdict.checkpoints.len(), 1, "it outlives what it vouches for");
    note(&store, later, "goes on").await;
    assert_eq!(all(&store).await[0].entry.number, 7);
    // Without a checkpoint nothing goes.
    clean(1000).await;
    assert_eq!(all(&store).await.len(), 3);
}

#[tokio::test]
async fn entries_are_found_by_who_what_and_when() {
    let (store, _folder) = store().await;
    for (n, what) in ["run", "order", "run", "user"].into_iter().enumerate() {
        note(&store, now() + SignedDuration::from_secs(n as i64), what).await;
    }
    let find = async |query: AuditQuery| -> Vec<u64> {
        let found = store.audit(&AuditQuery { most: 2, ..query }).await.expect("entries");
        found.iter().map(|one| one.entry.number).collect()
    };
    assert_eq!(find(AuditQuery::default()).await, [4, 3]);
    assert_eq!(find(AuditQuery { before: Some(3), ..AuditQuery::default() }).await, [2, 1]);
    assert_eq!(find(AuditQuery { kind: Some("run".into()), ..AuditQuery::default() }).await, [3, 1]);
    assert_eq!(find(AuditQuery { actor: Some("ANN".into()), ..AuditQuery::default() }).await, [4, 3]);
    assert!(find(AuditQuery { actor: Some("tom".into()), ..AuditQuery::default() }).await.is_empty());
    let from = Some(now() + SignedDuration::from_secs(1));
    let until = Some(now() + SignedDuration::from_secs(2));
    assert_eq!(find(AuditQuery { from, until, ..AuditQuery::default() }).await, [2]);
    assert_eq!(store.audit_words().await.expect("words").1, ["order", "run", "user"]);
}
