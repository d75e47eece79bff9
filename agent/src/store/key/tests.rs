//! Unit tests of `key.rs`.

use super::*;

#[cfg(unix)]
fn with_key_file(folder: &Path) -> SealingKey {
    let made = SealingKey::make(folder).expect("made");
    assert_eq!(made.describe(), "key file");
    made
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().expect("a folder");
    let first = with_key_file(place.path());
    assert_eq!(SealingKey::find(place.path()).expect("read").expect("there").bytes(), first.bytes());
    let path = place.path().join(KEY_FILE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("rights");
    assert!(matches!(SealingKey::find(place.path()), Err(StoreError::KeyRights(_))));
}

#[test]
fn a_damaged_key_is_said_and_left() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join(KEY_FILE);
    write_atomic(&path, b"short").expect("write");
    assert!(matches!(SealingKey::find(place.path()), Err(StoreError::KeyMissing(_))));
    assert_eq!(fs::read(path).expect("kept"), b"short");
}

#[test]
fn a_key_kept_elsewhere_is_not_replaced_by_looking() {
    let place = tempfile::tempdir().expect("a folder");
    write_guard(place.path(), Guard::SystemdCredential).expect("write");
    assert!(matches!(SealingKey::find(place.path()), Err(StoreError::KeyMissing(_))));
    assert!(!place.path().join(KEY_FILE).exists());
}

#[test]
fn a_key_leaves_the_keyring_as_it_was() {
    let place = tempfile::tempdir().expect("a folder");
    let guard = Guard::Keyring { id: Uuid::nil() };
    write_guard(place.path(), guard).expect("write");
    assert!(is_in_keyring(place.path()).expect("read"));
    // The order of the steps, seen in between: a key file wins over a guard file.
    write_atomic(&place.path().join(KEY_FILE), &[7; 32]).expect("write");
    let found = SealingKey::find(place.path()).expect("read").expect("there");
    assert_eq!((found.guard, **found.bytes()), (Guard::KeyFile, [7; 32]));
}

#[test]
fn a_credential_of_any_length_gives_the_key_it_always_gave() {
    let key: String = derived(b"any length").iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(key, "79416941afe24e12ae484c2790a4cf41d09e65a9762e67df54be6a47d9ac0bc0");
}
