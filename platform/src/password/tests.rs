//! Unit tests of `password.rs`.

use super::*;

#[test]
fn one_line_of_standard_input_is_the_password() {
    let read = |bytes: &[u8]| first_line(bytes).map(|secret| secret.expose().to_owned());
    assert_eq!(read(b"p\xc3\xa4ss word \r\nmore\n").expect("a line"), "p\u{e4}ss word ");
    assert_eq!(read(b"\xef\xbb\xbfsecret").expect("a line"), "secret");
    for nothing in [b"".as_slice(), b"\r\n", b"\xef\xbb\xbf\n"] {
        assert_eq!(read(nothing).expect_err("nothing").kind(), ErrorKind::UnexpectedEof);
    }
    assert!(read(b"\xff\xfe").is_err(), "another encoding would be another password");
}
