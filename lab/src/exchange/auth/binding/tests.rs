//! Unit tests of `binding.rs`.

use super::*;

#[test]
fn the_structure_is_read_back_by_sspi() {
    let bindings = sspi::channel_bindings::ChannelBindings::from_bytes(structure(b"tls:x")).unwrap();
    assert_eq!(bindings.application_data, b"tls:x");
    assert!(bindings.initiator.is_empty() && bindings.acceptor.is_empty());
}

#[test]
fn the_third_message_of_ntlm_is_found_inside_spnego_too() {
    assert!(is_ntlm_authenticate(b"\xa1\x82..NTLMSSP\0\x03\0\0\0...."));
    assert!(!is_ntlm_authenticate(b"NTLMSSP\0\x01\0\0\0"));
}
