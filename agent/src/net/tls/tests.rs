//! Unit tests of `tls.rs`.

use super::*;

#[test]
fn the_binding_is_the_hash_of_the_certificates_signature() {
    for (algorithm, length) in [(&rcgen::PKCS_ECDSA_P256_SHA256, 32), (&rcgen::PKCS_ECDSA_P384_SHA384, 48)] {
        let key = rcgen::KeyPair::generate_for(algorithm).expect("a key");
        let certificate = rcgen::CertificateParams::new(vec!["cas01.contoso.com".into()])
            .and_then(|params| params.self_signed(&key))
            .expect("a certificate");
        let binding = channel_binding(certificate.der()).expect("a binding");
        assert!(binding.0.starts_with(b"tls-server-end-point:"));
        assert_eq!(binding.0.len(), 21 + length);
    }
    assert_eq!(channel_binding(b"no certificate"), None);
}

#[test]
fn an_extra_root_must_be_a_certificate() {
    assert!(matches!(TlsSettings::new(Some("")), Err(TlsRootsError::Empty)));
    let broken = "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n";
    assert!(TlsSettings::new(Some(broken)).is_err());
}
