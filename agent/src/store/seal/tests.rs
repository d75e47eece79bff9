//! Unit tests of `seal.rs`.

use super::*;

#[test]
fn a_secret_opens_under_its_own_name_only() {
    let place = tempfile::tempdir().expect("a folder");
    let store = SealedStore::open_to_seal(place.path()).expect("store");
    let secret = Secret::new("hunter2");
    store.put(SecretName::ExchangePassword, 1, &secret).expect("put");
    let again = SealedStore::open(place.path()).expect("store");
    assert_eq!(again.get(SecretName::ExchangePassword, 1).expect("get"), Some(secret));
    assert_eq!(again.get(SecretName::ProxyPassword, 1).expect("none"), None);
    let from = store.path(SecretName::ExchangePassword, 1);
    let file = fs::read(&from).expect("file");
    assert!(!file.windows(7).any(|bytes| bytes == b"hunter2"));
    fs::copy(&from, store.path(SecretName::ProxyPassword, 1)).expect("copy");
    assert!(matches!(store.get(SecretName::ProxyPassword, 1), Err(StoreError::Seal(_))));
    fs::copy(&from, store.path(SecretName::ExchangePassword, 2)).expect("copy");
    assert!(matches!(store.get(SecretName::ExchangePassword, 2), Err(StoreError::Seal(_))));
    let mut changed = file;
    *changed.last_mut().expect("bytes") ^= 1;
    fs::write(&from, changed).expect("write");
    assert!(matches!(store.get(SecretName::ExchangePassword, 1), Err(StoreError::Seal(_))));
}

#[test]
fn a_lost_key_is_made_anew_only_to_seal() {
    let place = tempfile::tempdir().expect("a folder");
    assert!(matches!(SealedStore::open(place.path()), Err(StoreError::KeyMissing(_))));
    let store = SealedStore::open_to_seal(place.path()).expect("store");
    store.put(SecretName::ExchangePassword, 1, &Secret::new("x")).expect("put");
    fs::write(place.path().join("key"), "damaged").expect("write");
    assert!(matches!(SealedStore::open(place.path()), Err(StoreError::KeyMissing(_))));
    let store = SealedStore::open_to_seal(place.path()).expect("store");
    assert!(matches!(store.get(SecretName::ExchangePassword, 1), Err(StoreError::Seal(_))));
    forget(place.path()).expect("forget");
    assert!(!place.path().exists());
}

#[test]
fn a_key_of_another_computer_says_so_and_the_password_is_asked_for_again() {
    let place = tempfile::tempdir().expect("a folder");
    let foreign = [b"EXCKEY\x00\x01".as_slice(), &[7; 178]].concat();
    write_atomic(&place.path().join("key"), &foreign).expect("write");
    let error = SealedStore::open(place.path()).expect_err("sealed elsewhere");
    let finding = error.finding();
    assert!(exchange_connector::findings::SEALED_ELSEWHERE.is(&finding), "{finding:?}");
    assert!(finding.remedy.is_some_and(|remedy| remedy.contains("the journal stays")));
    let store = SealedStore::open_to_seal(place.path()).expect("store");
    store.put(SecretName::ExchangePassword, 1, &Secret::new("x")).expect("put");
    let again = SealedStore::open(place.path()).expect("it opens").get(SecretName::ExchangePassword, 1);
    assert_eq!(again.expect("get"), Some(Secret::new("x")));
}

#[test]
fn sweeping_keeps_one_generation() {
    let place = tempfile::tempdir().expect("a folder");
    let store = SealedStore::open_to_seal(place.path()).expect("store");
    for generation in [1, 2] {
        store.put(SecretName::ExchangePassword, generation, &Secret::new("x")).expect("put");
    }
    store.sweep(2).expect("sweep");
    assert_eq!(store.get(SecretName::ExchangePassword, 1).expect("get"), None);
    assert!(store.get(SecretName::ExchangePassword, 2).expect("get").is_some());
}

/// Written by the first version; its bytes never change.
const FROZEN: &str = "4558434f4e4e00012f081b84b74eda1a76b880526cf4be0a700b9ac993881d977f7f31c6485b0720e212deb23c2e9f95ec962b\
                      eff71cc5";

#[test]
fn what_the_first_version_sealed_opens() {
    let place = tempfile::tempdir().expect("a folder");
    write_atomic(&place.path().join("key"), &[7; 32]).expect("key");
    let digits = FROZEN.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).expect("ASCII"));
    let bytes: Vec<u8> = digits.map(|two| u8::from_str_radix(two, 16).expect("hexadecimal")).collect();
    fs::write(place.path().join("exchange-password.3.sealed"), bytes).expect("write");
    let store = SealedStore::open(place.path()).expect("store");
    let secret = store.get(SecretName::ExchangePassword, 3).expect("opens");
    assert_eq!(secret, Some(Secret::new("hunter2")));
}
