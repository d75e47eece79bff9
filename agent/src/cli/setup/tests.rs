//! Unit tests of `setup.rs`.

use super::*;

#[test]
fn a_set_up_that_failed_takes_its_folders_away() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().join("a/b")));
    let fresh = Fresh::before(&folder);
    let lock = folder.lock().expect("lock");
    std::fs::write(folder.journal_file(), "half").expect("write");
    fresh.clear(&folder);
    drop(lock);
    assert_eq!(std::fs::read_dir(place.path()).expect("list").count(), 0);
}

#[test]
fn a_folder_that_was_there_or_has_a_connection_stays() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().to_owned()));
    std::fs::write(place.path().join("theirs"), "x").expect("write");
    Fresh::before(&folder).clear(&folder);
    assert!(place.path().join("theirs").exists());
    let folder = DataFolder::at(Some(place.path().join("new")));
    let fresh = Fresh::before(&folder);
    folder.create().expect("made");
    std::fs::write(folder.settings_file(), "<x/>").expect("write");
    fresh.clear(&folder);
    assert!(folder.settings_file().exists());
}
