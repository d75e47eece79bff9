//! Unit tests of `certificates.rs`.

use super::*;

#[test]
fn servers_have_end_points_of_their_own() {
    let authority = Authority::new().unwrap();
    let names = ["cas01.contoso.com".to_owned(), "127.0.0.1".to_owned()];
    let (one, two) = (authority.server(&names).unwrap(), authority.server(&names).unwrap());
    assert_ne!(one.end_point, two.end_point);
    assert_eq!(one.end_point.len(), b"tls-server-end-point:".len() + 32);
    assert!(authority.pem().starts_with("-----BEGIN CERTIFICATE-----"));
}
