//! Each code once, each recovery code once, and only a confirmed secret counts.

use jiff::Timestamp;

use super::*;
use crate::security::role::Role;
use crate::store::StoreError;

#[tokio::test]
async fn a_secret_counts_once_it_is_confirmed_and_each_code_is_taken_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    let now = Timestamp::from_second(1_790_000_000).expect("a time");
    store.add_user(now, "ann", Role::Operate).await.expect("a user");
    let secret = async || {
        let found = store.credentials(now, "ann", [0; 16]).await.expect("an answer").expect("a user");
        found.second_factor
    };
    store.begin_second_factor("ann", b"first").await.expect("begun");
    store.begin_second_factor("ann", b"second").await.expect("begun again");
    assert_eq!(secret().await, None, "nothing is asked for before it is confirmed");
    let stale = store.confirm_second_factor("ann", b"first", 7, &[]).await;
    assert!(matches!(stale, Err(StoreError::Refused(Refusal::Stale))));
    store.confirm_second_factor("ann", b"second", 7, &[[1; 32], [2; 32]]).await.expect("confirmed");
    assert_eq!(secret().await.as_deref(), Some(b"second".as_slice()));
    let again = store.begin_second_factor("ann", b"third").await;
    assert!(matches!(again, Err(StoreError::Refused(Refusal::Exists))), "it is taken away first");

    for (step, taken) in [(7, false), (6, false), (8, true), (8, false), (10, true), (9, false)] {
        assert_eq!(store.take_step("ann", step).await.expect("an answer"), taken, "{step}");
    }
    for (code, taken) in [([1; 32], true), ([1; 32], false), ([9; 32], false)] {
        assert_eq!(store.take_recovery_code("ann", code).await.expect("an answer"), taken);
    }
    assert_eq!(store.recovery_codes_left("ann").await.expect("a number"), 1);
    store.remove_second_factor("ann").await.expect("taken away");
    assert_eq!((secret().await, store.recovery_codes_left("ann").await.expect("a number")), (None, 0));
    let nobody = store.remove_second_factor("eve").await;
    assert!(matches!(nobody, Err(StoreError::Refused(Refusal::NotFound))));
}
