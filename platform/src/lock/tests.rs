//! One holder at a time, and the next one afterwards.

use super::*;

#[test]
fn a_folder_has_one_server_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("service.lock");
    let first = FolderLock::take(&path).expect("the file is made").expect("nobody has it");
    assert!(FolderLock::take(&path).expect("it is asked for").is_none(), "it is held");
    drop(first);
    assert!(FolderLock::take(&path).expect("it is asked for").is_some(), "it was given back");
    let missing = folder.path().join("none").join("service.lock");
    assert!(FolderLock::take(&missing).is_err(), "no folder, no lock");
}
