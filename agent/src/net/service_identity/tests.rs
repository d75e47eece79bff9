//! Unit tests of `service_identity.rs`.

use super::*;

#[test]
fn a_token_that_holds_ntlm_is_known_bare_and_wrapped() {
    assert!(is_ntlm(b"NTLMSSP\0\x01\0\0\0"));
    // SPNEGO carries it as its first mechanism's token (RFC 4178 4.2.1).
    assert!(is_ntlm(b"\x60\x40\x06\x06\x2b\x06\x01\x05\x05\x02\xa0\x36NTLMSSP\0\x01\0\0\0"));
    // The object identifiers of Kerberos alone.
    assert!(!is_ntlm(b"\x60\x82\x06\x06\x09\x2a\x86\x48\x86\xf7\x12\x01\x02\x02\x01\x00NTLM"));
    assert!(!is_ntlm(b""));
}

#[cfg(not(windows))]
#[test]
fn elsewhere_than_on_windows_it_says_so() {
    let refused = log_on(Scheme::Kerberos, "HTTP/cas01.contoso.com", false).err().expect("refused");
    assert!(matches!(refused, AuthError::ServiceIdentity { .. }), "{refused}");
    assert!(refused.refusal().is_none(), "it counts as no wrong password");
}
