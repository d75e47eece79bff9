//! The last administrator stays, and so does the second one where a second person is asked for.

use super::*;
use crate::security::demands::SecuritySettings;
use crate::store::StoreError;

#[tokio::test]
async fn the_last_administrator_can_neither_be_removed_nor_demoted() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("service.sqlite")).await.expect("a store");
    let now = Timestamp::from_second(1_790_000_000).expect("a time");
    let add = async |name: &str, role: Role, can_sign_in: bool| {
        store.add_user(now, name, role).await.expect("a user");
        if can_sign_in {
            store.set_password(now, name, "$hash", None).await.expect("a password");
        }
    };
    add("ann", Role::Administer, true).await;
    add("bob", Role::Administer, false).await;
    add("eve", Role::Operate, true).await;
    let refused = |done: Result<()>| match done {
        Err(StoreError::Refused(why)) => Some(why),
        _ => None,
    };
    assert_eq!(
        refused(store.remove_person(now, "ANN").await),
        Some(Refusal::LastAdministrator),
        "bob cannot sign in"
    );
    assert_eq!(
        refused(store.set_person_role(now, "ann", Role::Read).await),
        Some(Refusal::LastAdministrator)
    );
    assert_eq!(refused(store.set_person_role(now, "ann", Role::Administer).await), None);
    assert_eq!(refused(store.remove_person(now, "tom").await), Some(Refusal::NotFound));

    let both = SecuritySettings { second_person_for_wipes: true, ..SecuritySettings::default() };
    assert_eq!(
        refused(store.set_security_settings(now, &both, "ann").await),
        Some(Refusal::NoSecondPerson),
        "one alone cannot be two"
    );
    store.set_password(now, "bob", "$hash", None).await.expect("a password");
    assert_eq!(refused(store.set_security_settings(now, &both, "ann").await), None);
    assert_eq!(refused(store.remove_person(now, "bob").await), Some(Refusal::NoSecondPerson));
    assert_eq!(refused(store.remove_person(now, "eve").await), None, "others may go");
    store.end_second_person(now, "root").await.expect("ended at the server");
    assert_eq!(refused(store.set_person_role(now, "bob", Role::Audit).await), None);
    assert_eq!(store.administrators(now).await.expect("a number"), 1);
}
