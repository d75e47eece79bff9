//! Unit tests of `graph.rs`.

use super::*;

#[test]
fn groups_are_found_wherever_a_policy_names_them() {
    let (a, b, other) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
    let body = serde_json::json!({"includedGroups": [a], "exemptions": [{"mailboxGuid": other}],
            "assignments": [{"target": {"groupId": b}}], "overrideDefaultRule": true});
    let mut named = BTreeSet::new();
    collect(&body, false, &mut named);
    assert_eq!(named.into_iter().collect::<Vec<_>>(), [a, b]);
}

#[tokio::test]
async fn one_service_at_a_time_has_a_lease() {
    let folder = tempfile::tempdir().expect("folder");
    let store = Store::open(&folder.path().join("db")).await.expect("store");
    let at = |second| Timestamp::from_second(second).expect("time");
    let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    assert!(store.take_lease(at(0), "graph", one, 60).await.expect("answer"));
    assert!(!store.take_lease(at(59), "graph", other, 60).await.expect("answer"));
    assert!(store.take_lease(at(59), "graph", one, 60).await.expect("answer"));
    assert!(!store.take_lease(at(100), "graph", other, 60).await.expect("answer"));
    assert!(store.take_lease(at(119), "graph", other, 60).await.expect("answer"));
    store.release_lease("graph", one).await.expect("not its own");
    assert!(!store.take_lease(at(120), "graph", one, 60).await.expect("answer"));
    store.release_lease("graph", other).await.expect("released");
    assert!(store.take_lease(at(120), "graph", one, 60).await.expect("answer"));
    store.close().await;
}
