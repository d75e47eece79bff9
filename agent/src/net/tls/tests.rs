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
    let good = include_str!("certificates/sha1.pem");
    let cut = "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n";
    let damaged =
        TlsSettings::new(Some(&format!("{good}{cut}"))).expect_err("the second one is no certificate");
    assert!(matches!(damaged, TlsRootsError::Damaged { number: 2 }) && damaged.is_extra_root());
}

#[test]
fn what_this_computer_does_not_tell_is_not_blamed_on_the_extra_root() {
    assert!(!TlsRootsError::Platform(Error::General("no roots".into())).is_extra_root());
}

/// An authority, and a certificate that it gave to cas01.contoso.com.
fn authority(name: &str) -> (String, String) {
    let mut params = rcgen::CertificateParams::default();
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let key = rcgen::KeyPair::generate().expect("a key");
    let root = params.self_signed(&key).expect("a root").pem();
    let issuer = rcgen::Issuer::new(params, key);
    let own = rcgen::KeyPair::generate().expect("a key");
    let leaf = rcgen::CertificateParams::new(vec!["cas01.contoso.com".into()])
        .and_then(|params| params.signed_by(&own, &issuer))
        .expect("a certificate");
    (root, leaf.pem())
}

/// As on a system whose verifier takes no extra roots.
#[test]
fn a_private_root_counts_beside_a_platform_that_takes_none() {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let ((root, leaf), (other, _)) = (authority("Contoso Root"), authority("Fabrikam Root"));
    let verify = |named: &str, name: &str| {
        let verifier = NamedVerifier::apart(named_certificates(named).expect("roots"), &provider);
        let name = ServerName::try_from(name.to_owned()).expect("a name");
        let shown = CertificateDer::from_pem_slice(leaf.as_bytes()).expect("a certificate");
        let now = UnixTime::since_unix_epoch(std::time::Duration::from_secs(NOW));
        verifier.expect("a verifier").verify_server_cert(&shown, &[], &name, &[], now)
    };
    let name = "cas01.contoso.com";
    verify(&root, name).expect("its root was named");
    verify(&format!("{other}{root}"), name).expect("one of two");
    assert_eq!(problem(verify(&other, name)), TlsProblem::UnknownRoot);
    assert_eq!(problem(verify(&root, "cas02.contoso.com")), TlsProblem::WrongName);
    // One that cannot be an authority counts for itself alone.
    assert_eq!(problem(verify(include_str!("certificates/sha1.pem"), name)), TlsProblem::UnknownRoot);
}

#[test]
fn only_an_unknown_root_is_asked_about_a_second_time() {
    let windows = |text: &str| CertificateError::Other(OtherError(Arc::from(Box::from(text.to_owned()))));
    assert!(is_unknown_root(&CertificateError::UnknownIssuer));
    assert!(is_unknown_root(&windows("The chain could not be built. (os error -2146762486)")));
    // Distrusted, and revoked.
    for last in [
        windows("The certificate is explicitly distrusted. (os error -2146762479)"),
        CertificateError::Revoked,
        CertificateError::Expired,
    ] {
        assert!(!is_unknown_root(&last), "{last:?}");
    }
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
