//! Unit tests of `frame.rs`.

use proptest::prelude::*;

use super::*;

/// A domain controller's SearchResultDone, lengths in four bytes.
const DONE: [u8; 22] = [0x30, 0x84, 0, 0, 0, 0x10, 2, 1, 2, 0x65, 0x84, 0, 0, 0, 7, 0x0a, 1, 0, 4, 0, 4, 0];

#[test]
fn a_message_is_as_long_as_it_says() {
    assert_eq!(length(&DONE), Ok(Some(22)));
    for cut in 0..6 {
        assert_eq!(length(&DONE[..cut]), Ok(None));
    }
    assert_eq!(check(&DONE), Ok(()));
    assert_eq!(check(&DONE[..21]), Err(FrameError::NoMessage));
    assert_eq!(length(b"HTTP/1.1 400"), Err(FrameError::NoMessage));
    assert_eq!(length(&[0x30, 0x80]), Err(FrameError::NoMessage));
    assert_eq!(length(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff]), Err(FrameError::TooLarge));
}

#[test]
fn what_nests_too_deep_or_does_not_fit_is_refused() {
    let mut deep = Vec::new();
    for _ in 0..40 {
        let mut outer = vec![0x30, u8::try_from(deep.len()).expect("short")];
        outer.extend(&deep);
        deep = outer;
    }
    assert_eq!(check(&deep), Err(FrameError::TooDeep));
    assert_eq!(check(&[0x30, 4, 0x24, 2, 4, 0]), Err(FrameError::NoMessage), "a text in pieces");
    assert_eq!(check(&[0x30, 3, 4, 9, 0]), Err(FrameError::NoMessage), "an element longer than its place");
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        let _ = length(&bytes);
        let _ = check(&bytes);
        let mut framed = vec![0x30, u8::try_from(bytes.len()).expect("short")];
        framed.extend(&bytes);
        let _ = check(&framed);
    }
}
