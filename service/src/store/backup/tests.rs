//! What lets somebody in or act for some hours does not come back with a copy of the database.

use jiff::SignedDuration;

use super::*;
use crate::security::acting::Acting;
use crate::security::role::Role;
use crate::store::second_person::NewRequest;
use crate::store::state::RequestKind;
use crate::store::{LinkFor, NewSession, SessionWay, SignedIn};

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

async fn open_session(store: &Store, hash: u8, at: Timestamp) {
    let ann = SignedIn { name: "ann".into(), role: Role::Administer, token: None, must_enroll: false };
    let new = NewSession::of([hash; 32], now() + SignedDuration::from_hours(10), SessionWay::Token);
    Acting::from(None, at).carry_out(store.open_session(&ann, &new)).await.expect("opened");
}

async fn is_open(store: &Store, hash: u8) -> bool {
    store.user_by_session(now(), [hash; 32]).await.expect("an answer").is_some()
}

async fn waiting(store: &Store) -> usize {
    let listed = store.second_person_requests(now(), true, 10).await.expect("requests");
    listed.len()
}

/// A session, a link and a request of this moment.
async fn store_with_all(file: &Path) -> Store {
    let store = Store::open(file).await.expect("a store");
    for name in ["ann", "tom"] {
        store.add_user(now(), name, Role::Administer).await.expect("a user");
    }
    open_session(&store, 1, now()).await;
    store.add_sign_in_link(now(), "tom", [2; 32], LinkFor::Known).await.expect("a link");
    let new = NewRequest {
        kind: RequestKind::SecuritySettings,
        target: uuid::Uuid::nil(),
        org: None,
        name: "securitySettings",
        body: "{}".into(),
        reason: None,
        author: "ann",
        user: "ann",
    };
    store.ask_second_person(now(), &new).await.expect("asked");
    store
}

#[tokio::test]
async fn a_backup_brings_no_session_link_or_request_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store_with_all(&folder.path().join("service.db")).await;
    let file = folder.path().join("copy.db");
    store.copy_to(&file).await.expect("copied");
    assert!(is_open(&store, 1).await, "nothing ends in the database itself");
    assert!(store.sign_in_link(now(), [2; 32]).await.expect("an answer").is_some());
    assert_eq!(waiting(&store).await, 1);

    let bytes = std::fs::read(&file).expect("the copy");
    assert!(!bytes.windows(32).any(|part| part == [2; 32]), "nor does its file hold it");
    let copy = Store::open(&file).await.expect("the copy opens");
    assert!(!is_open(&copy, 1).await);
    assert!(copy.sign_in_link(now(), [2; 32]).await.expect("an answer").is_none());
    assert_eq!(waiting(&copy).await, 0);
}

#[tokio::test]
async fn what_was_begun_since_the_start_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store_with_all(&folder.path().join("service.db")).await;
    let started = now() + SignedDuration::from_secs(60);
    open_session(&store, 3, started).await;
    let mut tx = store.write().await.expect("a transaction");
    end_passing(&mut tx, started).await.expect("ended");
    tx.commit().await.expect("stored");
    assert_eq!((is_open(&store, 1).await, is_open(&store, 3).await), (false, true));
    assert!(store.sign_in_link(now(), [2; 32]).await.expect("an answer").is_none());
    assert_eq!(waiting(&store).await, 0);
}
