//! Unit tests of `files.rs`.

use super::*;

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).expect("there").permissions()) & 0o777
}

#[test]
fn a_write_replaces_whole_and_for_the_owner_only() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("x");
    write_private(&path, b"one").expect("write");
    write_private(&path, b"two").expect("write");
    assert_eq!(fs::read(&path).expect("read"), b"two");
    assert_eq!(fs::read_dir(place.path()).expect("list").count(), 1, "nothing stays beside it");
    #[cfg(unix)]
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_created_file_is_never_replaced() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("x");
    create_private(&path, b"one").expect("write");
    create_private(&path, b"two").expect("the first one stands");
    assert_eq!(fs::read(&path).expect("read"), b"one");
    assert_eq!(fs::read_dir(place.path()).expect("list").count(), 1, "nothing stays beside it");
    #[cfg(unix)]
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_write_that_fails_leaves_the_old_file_and_nothing_beside_it() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("x");
    fs::create_dir(&path).expect("a folder under the name");
    assert!(write_private(&path, b"one").is_err());
    assert_eq!(fs::read_dir(place.path()).expect("list").count(), 1);
}

#[cfg(unix)]
#[test]
fn a_new_folder_is_the_owners_and_an_old_one_keeps_its_rights() {
    let place = tempfile::tempdir().expect("a folder");
    let deep = place.path().join("a/b");
    private_folder(&deep).expect("made");
    assert_eq!((mode(&deep), mode(deep.parent().expect("a"))), (0o700, 0o700));
    fs::set_permissions(&deep, std::os::unix::fs::PermissionsExt::from_mode(0o750)).expect("rights");
    private_folder(&deep).expect("there");
    assert_eq!(mode(&deep), 0o750);
}

#[test]
fn a_file_that_another_program_holds_is_replaced_once_it_is_let_go() {
    let paused = std::cell::Cell::new(Duration::ZERO);
    let pause = |length| paused.set(paused.get() + length);
    for (number, tries) in [(5, 1), (32, PAUSES.len())] {
        let mut left = tries;
        let done = while_held(
            || {
                left -= 1;
                if left == 0 { Ok(()) } else { Err(io::Error::from_raw_os_error(number)) }
            },
            pause,
        );
        assert!(done.is_ok(), "{number}");
    }
    paused.set(Duration::ZERO);
    let held = while_held(|| Err(io::Error::from_raw_os_error(32)), pause).expect_err("held for good");
    assert_eq!(held.raw_os_error(), Some(32));
    assert!(paused.get() > Duration::from_secs(3) && paused.get() < Duration::from_secs(10));
    let mut tries = 0;
    let other = while_held(
        || {
            tries += 1;
            Err(io::Error::from_raw_os_error(28))
        },
        pause,
    );
    assert!(other.is_err() && tries == 1, "nothing else is tried again");
}
