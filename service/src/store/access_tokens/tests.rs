//! Tokens end at their time, allow no more than their user may, and take their sessions with them.

use jiff::SignedDuration;

use super::*;
use crate::security::random::sha256;
use crate::store::{NewSession, SessionWay, StoreError};

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).expect("a time")
}

async fn store() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    store.add_user(now(), "ann", Role::Operate).await.expect("a user");
    (store, folder)
}

fn new(name: &str, role: Option<Role>) -> NewAccessToken<'_> {
    let expires_at = now() + SignedDuration::from_hours(24);
    NewAccessToken { user: "ann", name, hash: sha256(name.as_bytes()), role, expires_at }
}

async fn role_of(store: &Store, name: &str, at: Timestamp) -> Option<Role> {
    let found = store.user_by_token(at, sha256(name.as_bytes())).await.expect("an answer");
    found.map(|user| user.role)
}

#[tokio::test]
async fn a_token_allows_no_more_than_its_user_may_and_ends_at_its_time() {
    let (store, _folder) = store().await;
    assert_eq!(
        store.add_access_token(now(), &new("script", Some(Role::Read))).await.expect("made"),
        Role::Read
    );
    assert_eq!(store.add_access_token(now(), &new("whole", None)).await.expect("made"), Role::Operate);
    for (role, refused) in [(Role::Administer, Refusal::RoleTooHigh), (Role::Audit, Refusal::RoleTooHigh)] {
        let made = store.add_access_token(now(), &new("more", Some(role))).await;
        assert!(matches!(made, Err(StoreError::Refused(why)) if why == refused), "{role:?}");
    }
    let twice = store.add_access_token(now(), &new("SCRIPT", None)).await;
    assert!(matches!(twice, Err(StoreError::Refused(Refusal::Exists))));
    let nobody = NewAccessToken { user: "eve", ..new("x", None) };
    let nobody = store.add_access_token(now(), &nobody).await;
    assert!(matches!(nobody, Err(StoreError::Refused(Refusal::NotFound))));

    assert_eq!(role_of(&store, "script", now()).await, Some(Role::Read));
    assert_eq!(role_of(&store, "whole", now()).await, Some(Role::Operate));
    store.set_user_role("ann", Role::HelpDesk).await.expect("set");
    assert_eq!(role_of(&store, "whole", now()).await, Some(Role::HelpDesk), "the user's role counts at once");
    let later = now() + SignedDuration::from_hours(24);
    assert_eq!(role_of(&store, "whole", later - SignedDuration::from_secs(1)).await, Some(Role::HelpDesk));
    assert_eq!(role_of(&store, "whole", later).await, None);
    let listed = store.access_tokens(Some("ann")).await.expect("tokens");
    assert_eq!(listed.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["script", "whole"]);
    assert!(listed.iter().all(|one| one.last_used_at.is_some()));
}

#[tokio::test]
async fn a_session_has_its_token_s_role_and_ends_with_it() {
    let (store, _folder) = store().await;
    store.add_access_token(now(), &new("script", Some(Role::Read))).await.expect("made");
    let user = store.user_by_token(now(), sha256(b"script")).await.expect("an answer").expect("a user");
    assert_eq!(user.token_name(), Some("script"));
    let until = now() + SignedDuration::from_hours(48);
    store
        .open_session(&user, &NewSession::of(sha256(b"session"), until, SessionWay::Token))
        .await
        .expect("opened");
    let seen = async |at| store.user_by_session(at, sha256(b"session")).await.expect("an answer");
    let session = seen(now()).await.expect("a session");
    assert_eq!((session.role, session.token_name()), (Role::Read, Some("script")));
    assert!(seen(now() + SignedDuration::from_hours(24)).await.is_none(), "a session outlives no token");
    store.end_access_token("ann", "Script").await.expect("ended");
    assert!(seen(now()).await.is_none());
    assert!(matches!(
        store.end_access_token("ann", "script").await,
        Err(StoreError::Refused(Refusal::NotFound))
    ));
}
