//! A new password ends sessions, links and known places.

use jiff::SignedDuration;

use super::*;
use crate::security::role::Role;
use crate::store::{NewSession, SessionWay, SignedIn};

#[tokio::test]
async fn a_new_password_ends_other_sessions_and_known_places() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    let now = Timestamp::from_second(1_790_000_000).expect("a time");
    let days = |days: i64| SignedDuration::from_hours(days * 24);
    store.add_user(now, "ann", Role::Operate).await.expect("a user");
    let is_known = async |at, place: u8| {
        let found = store.credentials(at, "Ann", [place; 16]).await.expect("an answer").expect("a user");
        found.is_known_place
    };
    assert!(store.credentials(now, "eve", [1; 16]).await.expect("an answer").is_none());
    assert!(!is_known(now, 1).await);
    for place in 1..=60 {
        store
            .note_place(now + SignedDuration::from_secs(i64::from(place)), "ann", [place; 16])
            .await
            .expect("noted");
    }
    assert_eq!((is_known(now, 10).await, is_known(now, 11).await), (false, true), "the newest fifty");
    assert!(!is_known(now + days(91), 11).await);
    let user = SignedIn { name: "ann".into(), role: Role::Operate, token: None, must_enroll: false };
    for hash in [1, 2] {
        let new = NewSession::of([hash; 32], now + days(1), SessionWay::Password);
        store.open_session(&user, &new).await.expect("opened");
    }
    store.set_password(now, "ann", "$hash", Some([2; 32])).await.expect("set");
    let is_open = async |hash| store.user_by_session(now, [hash; 32]).await.expect("an answer").is_some();
    assert_eq!((is_open(1).await, is_open(2).await, is_known(now, 60).await), (false, true, false));
}
