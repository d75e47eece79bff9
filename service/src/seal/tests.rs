//! Unit tests of `seal.rs`.

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

proptest::proptest! {
    #[test]
    fn no_bytes_open_or_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        let sealer = Sealer(Zeroizing::new([7; 32]));
        proptest::prop_assert!(sealer.open_secret("x", &bytes).is_err());
        let framed = [FORM.as_slice(), &bytes].concat();
        proptest::prop_assert!(sealer.open_secret("x", &framed).is_err());
    }
}
