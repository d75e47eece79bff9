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
