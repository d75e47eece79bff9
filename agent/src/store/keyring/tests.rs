//! Unit tests of `keyring.rs`.

use super::*;

#[test]
fn a_keyring_that_does_not_answer_is_left() {
    let (_held, hold) = mpsc::channel::<()>();
    let limit = Duration::from_millis(20);
    let done = on_its_own_thread(limit, move || {
        // Ends with the test.
        let _ = hold.recv();
        Ok(())
    });
    assert!(matches!(done, Err(KeyringError::NoAnswer(time)) if time == limit));
    assert!(matches!(on_its_own_thread(limit, || Ok(7)), Ok(7)));
}

#[test]
fn what_is_said_of_a_damaged_entry_does_not_hold_its_bytes() {
    let error = store(keyring_core::Error::BadEncoding(b"hunter2".to_vec()));
    assert!(matches!(error, KeyringError::Damaged));
    assert!(!format!("{error:?}").contains("104"));
}

#[cfg(unix)]
#[test]
fn the_bus_is_found_in_its_address() {
    assert_eq!(bus_socket("unix:path=/run/user/1000/bus"), Some("/run/user/1000/bus"));
    assert_eq!(bus_socket("unix:path=/tmp/dbus-x,guid=4a"), Some("/tmp/dbus-x"));
    assert_eq!(bus_socket("unix:guid=4a,path=/b;unix:path=/c"), Some("/b"));
    assert_eq!(bus_socket("unix:abstract=/tmp/dbus-x"), None);
    assert_eq!(bus_socket("tcp:host=localhost"), None);
    assert_eq!(bus_socket(""), None);
}
