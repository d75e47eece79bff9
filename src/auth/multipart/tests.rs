//! Unit tests of `multipart.rs`.

use super::*;
use proptest::prelude::*;

#[test]
fn a_message_of_exchange_with_a_blank_in_the_boundary_is_read() {
    let mut body = b"-- Encrypted Boundary\r\n\tContent-Type: application/HTTP-Kerberos-session-encrypted\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=5\r\n-- Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n\x02\0\0\0SGhello".to_vec();
    body.extend_from_slice(b"-- Encrypted Boundary--\r\n");
    let parts = decode(&body).expect("parts");
    assert_eq!(
        parts,
        [Part { length: 5, sealed: Sealed { signature: b"SG".to_vec(), data: b"hello".to_vec() } }]
    );
}

#[test]
fn forms_are_told_apart() {
    assert!(is_sealed(&content_type(Scheme::Negotiate, 1)));
    assert!(is_sealed(&content_type(Scheme::Kerberos, 2)));
    assert!(content_type(Scheme::Kerberos, 1).contains("HTTP-Kerberos-session-encrypted"));
    assert!(!is_sealed("application/soap+xml;charset=UTF-8"));
}

#[test]
fn broken_messages_are_errors() {
    assert_eq!(decode(b""), Err(MultipartError::Boundary));
    assert_eq!(decode(b"--Encrypted Boundary\r\nX: y\r\n"), Err(MultipartError::Header));
    let whole = encode(
        Scheme::Negotiate,
        "t",
        &[Part { length: 3, sealed: Sealed { signature: vec![1; 16], data: b"abc".to_vec() } }],
    );
    for cut in 0..whole.len() - 4 {
        assert!(decode(&whole[..cut]).is_err(), "cut at {cut}");
    }
    let huge = b"--Encrypted Boundary\r\nOriginalContent: type=t;Length=18446744073709551615\r\n--Encrypted Boundary\r\nContent-Type: x\r\n\0\0\0\0";
    assert_eq!(decode(huge), Err(MultipartError::Truncated));
}

fn part() -> impl Strategy<Value = Part> {
    (prop::collection::vec(any::<u8>(), 0..70), prop::collection::vec(any::<u8>(), 0..300), 0_usize..2)
        .prop_map(|(signature, mut data, padding)| {
            let length = data.len();
            data.extend(std::iter::repeat_n(1, padding));
            Part { length, sealed: Sealed { signature, data } }
        })
}

proptest! {
    #[test]
    fn written_parts_are_read_back(parts in prop::collection::vec(part(), 1..5)) {
        let body = encode(Scheme::Negotiate, "application/soap+xml;charset=UTF-8", &parts);
        prop_assert_eq!(decode(&body), Ok(parts));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0_usize..200) {
        let _ = decode(&bytes);
        let mut body = encode(Scheme::Negotiate, "t", &[Part { length: 9, sealed: Sealed { signature: vec![7; 16], data: vec![8; 10] } }]);
        if let (Some(place), Some(byte)) = (body.get_mut(at), bytes.first()) { *place = *byte; }
        let _ = decode(&body);
    }
}
