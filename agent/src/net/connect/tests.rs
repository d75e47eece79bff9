//! Unit tests of `connect.rs`.

use super::*;

#[test]
fn a_proxys_first_line_is_read() {
    assert_eq!(proxy_status(b"HTTP/1.1 200 Connection established\r\n\r\n"), Some(200));
    assert_eq!(proxy_status(b"HTTP/1.0 407 x"), Some(407));
    assert_eq!(proxy_status(b"SSH-2.0-x"), None);
    assert_eq!(proxy_status(b"HTTP/1.1"), None);
}
