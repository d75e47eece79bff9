//! Unit tests of `tls.rs`.

use super::*;
use crate::net::TlsProblem;

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

fn verify(named: Option<&str>, shown: &str, name: &str, at: u64) -> Result<ServerCertVerified, Error> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let verifier = NamedVerifier::new(named, &provider).expect("a verifier");
    let shown = CertificateDer::from_pem_slice(shown.as_bytes()).expect("a certificate");
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    let now = UnixTime::since_unix_epoch(std::time::Duration::from_secs(at));
    verifier.verify_server_cert(&shown, &[], &name, &[], now)
}

/// What people read about it.
fn problem(refused: Result<ServerCertVerified, Error>) -> TlsProblem {
    TlsProblem::of(&std::io::Error::other(refused.expect_err("refused")))
}

/// Seconds: 2026-12-01, and a year before and after.
const NOW: u64 = 1_796_083_200;
const YEAR: u64 = 366 * 86_400;

#[test]
fn a_servers_own_certificate_is_trusted_where_it_was_named() {
    let sha1 = include_str!("certificates/sha1.pem");
    let name = "cas01.contoso.com";
    verify(Some(sha1), sha1, name, NOW).expect("its own certificate, marked CA:TRUE and signed with SHA-1");
    assert_eq!(problem(verify(Some(sha1), sha1, "cas02.contoso.com", NOW)), TlsProblem::WrongName);
    assert_eq!(problem(verify(Some(sha1), sha1, name, NOW - YEAR)), TlsProblem::NotYetValid);
    assert_eq!(problem(verify(Some(sha1), sha1, name, NOW + 101 * YEAR)), TlsProblem::Expired);
    // Another certificate than the one that was named.
    let key = rcgen::KeyPair::generate().expect("a key");
    let other = rcgen::CertificateParams::new(vec![name.into()]).and_then(|params| params.self_signed(&key));
    let other = other.expect("a certificate").pem();
    assert_eq!(problem(verify(Some(sha1), &other, name, NOW)), TlsProblem::UnknownRoot);
    verify(None, sha1, name, NOW).expect_err("nobody named it");
}

#[test]
fn a_key_that_is_too_short_is_said_to_be_so() {
    let short = include_str!("certificates/rsa_1024.pem");
    assert_eq!(problem(verify(Some(short), short, "cas01.contoso.com", NOW)), TlsProblem::WeakKey);
}

/// A case from the field, kept outside the repository: in `EXCHANGE_DATA`, or in `shared/data/cases` of a folder above.
#[test]
fn the_field_case_of_a_self_signed_certificate_is_trusted() {
    let above = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let path = std::env::var_os("EXCHANGE_DATA")
        .map(|folder| std::path::PathBuf::from(folder).join("../cases/selfsigned_ca_true.pem"))
        .into_iter()
        .chain(above.map(|folder| folder.join("shared/data/cases/selfsigned_ca_true.pem")))
        .find(|path| path.is_file());
    let Some(path) = path else {
        assert!(std::env::var_os("CI").is_none(), "the cases are missing: set EXCHANGE_DATA");
        eprintln!("skipped: no cases from the field");
        return;
    };
    let pem = std::fs::read_to_string(path).expect("the case");
    verify(Some(&pem), &pem, "localhost", NOW).expect("trusted by its own certificate");
}
