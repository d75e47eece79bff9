//! Unit tests of `seal.rs`.

use std::fs;

use zeroize::Zeroizing;

use super::*;

#[test]
fn a_secret_opens_under_its_own_name_and_key_only() {
    let folder = tempfile::tempdir().expect("folder");
    let sealer = Sealer::open(folder.path()).expect("key");
    let sealed = sealer.seal("graph.clientSecret", &Secret::new("hunter2")).expect("sealed");
    assert!(!sealed.windows(7).any(|bytes| bytes == b"hunter2"));
    let again = Sealer::open(folder.path()).expect("the same key");
    assert_eq!(again.open_secret("graph.clientSecret", &sealed).expect("opens").expose(), "hunter2");
    assert!(matches!(again.open_secret("graph.privateKey", &sealed), Err(SealError::Broken(_))));
    let mut changed = sealed.clone();
    *changed.last_mut().expect("bytes") ^= 1;
    assert!(again.open_secret("graph.clientSecret", &changed).is_err());
    let other = tempfile::tempdir().expect("folder");
    let other = Sealer::open(other.path()).expect("another key");
    assert!(other.open_secret("graph.clientSecret", &sealed).is_err());
}

#[cfg(unix)]
#[test]
fn the_key_is_the_owners_and_is_refused_when_others_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("folder");
    Sealer::open(folder.path()).expect("key");
    let path = folder.path().join("key");
    let mode = |path: &Path| fs::metadata(path).expect("file").permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("rights");
    assert!(matches!(Sealer::open(folder.path()), Err(SealError::Readable(_))));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("rights");
    fs::write(&path, "short").expect("damage");
    assert!(matches!(Sealer::open(folder.path()), Err(SealError::Damaged(_))));
}

#[test]
fn a_key_of_another_computer_is_named_and_replaced_only_to_seal() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("key");
    let foreign = [b"EXCKEY\x00\x01".as_slice(), &[7; 178]].concat();
    files::write_private(&path, &foreign).expect("written");
    assert!(matches!(Sealer::open(folder.path()), Err(SealError::Elsewhere(_))));
    assert_eq!(fs::read(&path).expect("read"), foreign, "nothing is lost by looking");
    let sealer = Sealer::open_to_seal(folder.path()).expect("a new key");
    let sealed = sealer.seal("graph.clientSecret", &Secret::new("hunter2")).expect("sealed");
    let again = Sealer::open(folder.path()).expect("it opens");
    assert_eq!(again.open_secret("graph.clientSecret", &sealed).expect("opens").expose(), "hunter2");
}

/// Written by the first version; its bytes never change.
const FROZEN: &str = "4558435352560001fa8c22968bcf5f89145edc91dede89fafe24e0583c63e5fb225a8d25239921cd5661138118e53efb81a65a\
                      b1f96e16";

#[test]
fn what_the_first_version_sealed_opens() {
    let digits = FROZEN.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).expect("ASCII"));
    let bytes: Vec<u8> = digits.map(|two| u8::from_str_radix(two, 16).expect("hexadecimal")).collect();
    let sealer = Sealer::new(Zeroizing::new([7; 32]));
    assert_eq!(sealer.open_secret("graph.clientSecret", &bytes).expect("opens").expose(), "hunter2");
}
