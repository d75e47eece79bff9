//! A link is good once, for a day, and for one user.

use super::*;
use crate::store::{NewSession, SessionWay, SignedIn, StoreError};

#[tokio::test]
async fn a_link_is_good_once_for_a_day_and_the_newest_of_a_user_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    let now = Timestamp::from_second(1_790_000_000).expect("a time");
    let hours = SignedDuration::from_hours;
    let nobody = store.add_sign_in_link(now, "ann", [1; 32], LinkFor::Known).await;
    assert!(matches!(nobody, Err(StoreError::Refused(Refusal::NotFound))));
    let (until, is_new) =
        store.add_sign_in_link(now, "ann", [1; 32], LinkFor::Anybody(None)).await.expect("a link");
    assert_eq!((until, is_new), (now + hours(24), true));
    let found = store.sign_in_link(now, [1; 32]).await.expect("an answer").expect("a user");
    assert_eq!((found.name.as_str(), found.role), ("ann", Role::Administer));
    assert!(store.sign_in_link(until, [1; 32]).await.expect("an answer").is_none(), "its day is over");

    let (_, is_new) = store
        .add_sign_in_link(now, "ANN", [2; 32], LinkFor::Anybody(Some(Role::Read)))
        .await
        .expect("a newer one");
    assert!(!is_new);
    let taken = store.add_sign_in_link(now, "ann", [3; 32], LinkFor::Nobody(Role::Read)).await;
    assert!(matches!(taken, Err(StoreError::Refused(Refusal::Exists))));
    assert!(store.sign_in_link(now, [1; 32]).await.expect("an answer").is_none(), "the older one has ended");
    let user = SignedIn { name: "ann".into(), role: Role::Read, token: None, must_enroll: false };
    let session = NewSession::of([7; 32], now + hours(10), SessionWay::Token);
    store.open_session(&user, &session).await.expect("opened");
    let late = store.use_sign_in_link(now + hours(24), [2; 32], "$hash").await;
    assert!(matches!(late, Err(StoreError::Refused(Refusal::LinkUnknown))));
    store.use_sign_in_link(now, [2; 32], "$hash").await.expect("used");
    assert!(store.user_by_session(now, [7; 32]).await.expect("an answer").is_none(), "other sessions end");
    let found = store.credentials(now, "ann", [0; 16]).await.expect("an answer").expect("a user");
    assert_eq!(found.password_hash.as_deref(), Some("$hash"));
    let twice = store.use_sign_in_link(now, [2; 32], "$other").await;
    assert!(matches!(twice, Err(StoreError::Refused(Refusal::LinkUnknown))));
    let entries =
        store.audit(&crate::store::AuditQuery { most: 10, ..Default::default() }).await.expect("all");
    assert!(entries.iter().all(|one| !one.entry.resources.contains("$hash")), "no hash is in the audit");
}
