//! Unit tests of `reserve.rs`.

use super::*;

#[test]
fn room_is_given_back_and_a_folder_made_for_it_goes_with_it() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = DataFolder::at(Some(place.path().join("agent")));
    let room = folder.reserve().expect("room");
    assert!(fs::metadata(folder.root().join("reserve")).expect("taken").len() > 1_000_000);
    drop(room);
    assert!(!folder.root().exists());

    folder.create().expect("made");
    drop(folder.reserve().expect("room"));
    assert!(folder.root().exists(), "what was there stays");
    assert_eq!(fs::read_dir(folder.root()).expect("listed").count(), 0);
}
