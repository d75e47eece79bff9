//! Unit tests of `folder.rs`.

use super::*;

#[test]
fn one_agent_serves_a_folder() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().join("data")));
    let held = folder.lock().expect("first");
    assert!(matches!(folder.lock(), Err(StoreError::Locked(_))));
    drop(held);
    assert!(folder.lock().is_ok());
}

#[test]
fn a_write_replaces_whole_and_for_the_owner_only() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("x");
    write_atomic(&path, b"one").expect("write");
    write_atomic(&path, b"two").expect("write");
    assert_eq!(fs::read(&path).expect("read"), b"two");
    assert_eq!(fs::read_dir(place.path()).expect("list").count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    }
}
