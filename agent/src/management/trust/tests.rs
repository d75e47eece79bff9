//! Unit tests of `trust.rs`.

use super::*;

fn root(name: &str) -> String {
    let key = rcgen::KeyPair::generate().expect("key");
    let mut params = rcgen::CertificateParams::default();
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    params.self_signed(&key).expect("certificate").pem()
}

#[test]
fn a_bundle_is_added_to_and_never_shrinks() {
    let (own, site) = (root("own"), root("site"));
    let both = joined(&own, &format!("{own}{site}")).expect("news");
    let known = fingerprints(&both);
    assert!(fingerprints(&own).iter().chain(&fingerprints(&site)).all(|one| known.contains(one)));
    assert_eq!(joined(&both, &site), None, "nothing new");
    assert_eq!(joined(&both, &own), None, "fewer is nothing new");
    for broken in ["", "no PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        assert_eq!(joined(&own, broken), None, "{broken}");
    }
    assert_eq!(joined(&own, &root("long").repeat(1000)), None, "too long");
}
