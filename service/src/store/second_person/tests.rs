//! A request waits for a day and through a restart, and only somebody else decides about it.

use super::*;
use crate::security::role::Role;

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

fn refused<T: std::fmt::Debug>(done: Result<T>) -> Refusal {
    match done {
        Err(StoreError::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_request_waits_a_day_through_a_restart_and_for_somebody_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("service.sqlite");
    let store = Store::open(&path).await.expect("a store");
    for name in ["ann", "bob"] {
        store.add_user(now(), name, Role::Administer).await.expect("a user");
        store.set_password(now(), name, "$hash", None).await.expect("a password");
    }
    let on = SecuritySettings { second_person_for_wipes: true, ..SecuritySettings::default() };
    store.set_security_settings(now(), &on, "ann").await.expect("set");
    let off = SecuritySettings::default();
    assert_eq!(
        refused(store.set_security_settings(now(), &off, "ann").await),
        Refusal::SecondPersonNeeded,
        "nobody switches it off alone"
    );
    let ask = async |store: &Store, at: Timestamp| {
        let new = NewRequest {
            kind: RequestKind::SecuritySettings,
            target: Uuid::nil(),
            org: None,
            name: "securitySettings",
            body: "{}".into(),
            reason: None,
            author: "ann",
            user: "ann",
        };
        store.ask_second_person(at, &new).await
    };
    let (id, until) = ask(&store, now()).await.expect("asked");
    assert_eq!(until, now() + SignedDuration::from_hours(24));
    assert_eq!(refused(ask(&store, now()).await), Refusal::RequestWaits);
    store.close().await;

    let store = Store::open(&path).await.expect("a store");
    let act = ConfirmedAct::SecuritySettings(off.clone());
    let who = |name| Decider { by: name, user: name };
    let confirm = async |at, name| store.confirm_request(at, id, who(name), &act).await;
    assert_eq!(refused(confirm(now(), "ANN").await), Refusal::OwnRequest);
    assert_eq!(refused(store.refuse_request(now(), id, who("ann"), false).await), Refusal::OwnRequest);
    assert_eq!(refused(store.refuse_request(now(), id, who("bob"), true).await), Refusal::NotFound);
    assert_eq!(refused(confirm(until, "bob").await), Refusal::RequestOver, "its day is over");
    let listed = store.second_person_requests(now(), true, 10).await.expect("requests");
    assert_eq!(listed.len(), 1);
    assert!(store.second_person_requests(until, true, 10).await.expect("requests").is_empty());
    assert_eq!(store.second_person_request(until, id).await.expect("one").state, RequestState::Expired);
    // Who asked has to be somebody who still may.
    store.set_user_role("ann", Role::Operate).await.expect("set");
    assert_eq!(refused(confirm(now(), "bob").await), Refusal::AuthorGone);
    store.set_user_role("ann", Role::Administer).await.expect("set");
    confirm(now(), "bob").await.expect("confirmed");
    assert_eq!(store.security_settings().await.expect("settings"), off);
    assert_eq!(refused(confirm(now(), "bob").await), Refusal::RequestOver);
    // The next one can be asked for, and is taken back.
    let (id, _) = ask(&store, now()).await.expect("asked");
    store.refuse_request(now(), id, who("ann"), true).await.expect("taken back");
    assert_eq!(store.second_person_request(now(), id).await.expect("one").state, RequestState::Withdrawn);
    let (late, _) = ask(&store, now()).await.expect("asked");
    let (again, _) = ask(&store, until).await.expect("what has expired is in nobody's way");
    assert_ne!(late, again);
}
