//! Sessions are listed with where they came from, and end at once.

use jiff::SignedDuration;

use super::*;
use crate::security::acting::Acting;
use crate::security::role::Role;
use crate::store::{AuditQuery, SignedIn, StoreError};

#[tokio::test]
async fn a_session_is_listed_and_ended_by_itself_or_with_all_of_its_user() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    let now = Timestamp::from_second(1_790_000_000).expect("a time");
    let until = now + SignedDuration::from_hours(10);
    for (name, hashes) in [("ann", [1, 2]), ("tom", [3, 4])] {
        store.add_user(now, name, Role::Operate).await.expect("a user");
        let user = SignedIn { name: name.into(), role: Role::Operate, token: None, must_enroll: false };
        for hash in hashes {
            let new = NewSession::of([hash; 32], until, SessionWay::Token);
            let open = store.open_session(&user, &new);
            let acting =
                Acting::from("10.1.4.22".parse().ok(), now + SignedDuration::from_secs(i64::from(hash)));
            acting.carry_out(open).await.expect("opened");
        }
    }
    let all = store.sessions(now, None, Some([4; 32])).await.expect("sessions");
    assert_eq!(all.iter().map(|one| one.user.as_str()).collect::<Vec<_>>(), ["tom", "tom", "ann", "ann"]);
    assert_eq!(all.iter().map(|one| one.is_own).collect::<Vec<_>>(), [true, false, false, false]);
    assert_eq!(all[0].address.as_deref(), Some("10.1.4.22"));
    assert_eq!(all[0].created_at, Some(now + SignedDuration::from_secs(4)));
    assert!(
        store.sessions(until, None, None).await.expect("sessions").is_empty(),
        "what has expired is not open"
    );

    let is_open = async |hash| store.user_by_session(now, [hash; 32]).await.expect("an answer").is_some();
    assert_eq!(store.end_sessions("TOM", Some(all[0].id), None).await.expect("ended"), 1);
    assert_eq!((is_open(3).await, is_open(4).await), (true, false));
    // Nobody ends another one's by its id, and what is not there is said.
    for (user, id) in [("ann", Some(all[1].id)), ("tom", Some(all[0].id)), ("eve", None)] {
        let refused = store.end_sessions(user, id, None).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotFound))), "{user}");
    }
    assert_eq!(store.end_sessions("ann", None, None).await.expect("ended"), 2);
    assert_eq!(store.end_sessions("ann", None, None).await.expect("nothing left"), 0);
    assert_eq!((is_open(1).await, is_open(2).await, is_open(3).await), (false, false, true));
    let noted = AuditQuery { most: 10, operation: Some("delete".into()), ..AuditQuery::default() };
    assert_eq!(store.audit(&noted).await.expect("entries").len(), 2);
}
