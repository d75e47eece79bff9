//! Unit tests of `key.rs`.

use super::*;
use crate::files::write_private;

#[test]
fn a_key_file_is_read_whole_or_refused() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("key");
    assert!(matches!(read_file(&path), Ok(None)));
    write_private(&path, &[7; 32]).expect("write");
    assert_eq!(read_file(&path).expect("read").expect("there").as_slice(), [7; 32]);
    for length in [0, 31, 33] {
        write_private(&path, &vec![7; length]).expect("write");
        assert!(matches!(read_file(&path), Err(KeyError::Damaged(_))));
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("key");
    write_private(&path, &[7; 32]).expect("write");
    for (mode, good) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o660, false)] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("rights");
        assert_eq!(!matches!(read_file(&path), Err(KeyError::Readable(_))), good, "{mode:o}");
    }
}

#[test]
fn keys_are_made_anew_each_time() {
    assert_ne!(generate(), generate());
}

#[test]
fn a_guarded_key_opens_on_its_own_computer_alone() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("key");
    assert!(matches!(read_guarded(&path), Ok(None)));
    let key = generate();
    create_guarded(&path, &key).expect("write");
    create_guarded(&path, &generate()).expect("another process is as quick");
    assert_eq!(read_guarded(&path).expect("read"), Some(key.clone()), "the first one stands");
    let next = generate();
    write_guarded(&path, &next).expect("write");
    assert_eq!(read_guarded(&path).expect("read"), Some(next));
    // A plain key of an earlier version, which is as long as the key.
    write_private(&path, key.as_slice()).expect("write");
    assert_eq!(read_guarded(&path).expect("read"), Some(key));
    let written = std::fs::read(&path).expect("read");
    assert_eq!(written.starts_with(GUARDED), cfg!(windows), "where the system guards, the plain one goes");
    // One that the system of another computer guarded.
    write_private(&path, &[GUARDED.as_slice(), &[7; 178]].concat()).expect("write");
    assert!(matches!(read_guarded(&path), Err(KeyError::Elsewhere(_))));
    write_private(&path, b"torn").expect("write");
    assert!(matches!(read_guarded(&path), Err(KeyError::Damaged(_))));
}
