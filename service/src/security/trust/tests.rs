//! Unit tests of `trust.rs`.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls_pki_types::pem::PemObject as _;

use super::*;

/// An authority with its certificate.
struct Ca {
    der: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

fn params(name: &str, ca: bool) -> CertificateParams {
    let mut params = CertificateParams::new(vec!["mgmt.contoso.com".to_owned()]).expect("names");
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = if ca { IsCa::Ca(BasicConstraints::Unconstrained) } else { IsCa::ExplicitNoCa };
    params
}

fn root(name: &str) -> Ca {
    let (key, params) = (KeyPair::generate().expect("key"), params(name, true));
    let der = params.self_signed(&key).expect("root").der().clone();
    Ca { der, issuer: Issuer::new(params, key) }
}

fn below(name: &str, by: &Ca) -> Ca {
    let (key, params) = (KeyPair::generate().expect("key"), params(name, true));
    let der = params.signed_by(&key, &by.issuer).expect("intermediate").der().clone();
    Ca { der, issuer: Issuer::new(params, key) }
}

fn leaf(by: &Ca) -> CertificateDer<'static> {
    let key = KeyPair::generate().expect("key");
    params("mgmt.contoso.com", false).signed_by(&key, &by.issuer).expect("leaf").der().clone()
}

const HOST: &str = "mgmt.contoso.com";

fn now() -> Timestamp {
    Timestamp::now()
}

/// What an agent says that holds these roots.
fn held(bundle: &Bundle, chain: &[CertificateDer<'static>], own: &str) -> Result<(), Distrust> {
    judge(chain, own, Some(&bundle.fingerprints()), HOST, now())
}

#[test]
fn a_bundle_holds_the_top_of_a_chain_in_any_order_and_agents_with_it_accept_the_next_leaf() {
    let (own, site) = (root("own"), root("site"));
    let one = below("one", &site);
    let own = pem(&own.der);
    let whole = [leaf(&one), one.der.clone(), site.der.clone()];
    let turned = [whole[0].clone(), site.der.clone(), one.der.clone()];
    let bundle = Bundle::new(&own, [&whole[..]]);
    assert_eq!(bundle, Bundle::new(&own, [&turned[..], &whole[..]]));
    assert_eq!(bundle.fingerprints().len(), 2);
    assert_eq!(held(&bundle, &whole, &own), Ok(()));
    // Another intermediate of the same authority.
    let other = below("other", &site);
    assert_eq!(held(&bundle, &[leaf(&other), other.der.clone(), site.der.clone()], &own), Ok(()));
    // The own root alone does not reach it.
    let bare = Bundle::new(&own, []);
    assert_eq!(held(&bare, &whole, &own), Err(Distrust::Authority));
    assert!(bundle.has_news_for(&bare.fingerprints()) && !bare.has_news_for(&bundle.fingerprints()));
    assert!(
        !bundle.has_news_for(&bundle.fingerprints().iter().map(|one| one.to_uppercase()).collect::<Vec<_>>())
    );
}

#[test]
fn a_chain_without_its_root_is_trusted_by_its_intermediate_and_not_under_another_one() {
    let (own, site) = (pem(&root("own").der), root("site"));
    let (one, other) = (below("one", &site), below("other", &site));
    let chain = [leaf(&one), one.der.clone()];
    let bundle = Bundle::new(&own, [&chain[..]]);
    assert_eq!(held(&bundle, &chain, &own), Ok(()));
    let next = [leaf(&other), other.der.clone()];
    assert_eq!(held(&bundle, &next, &own), Err(Distrust::Authority));
    assert_eq!(held(&Bundle::new(&own, [&chain[..], &next[..]]), &next, &own), Ok(()));
}

#[test]
fn a_leaf_alone_names_no_authority_unless_it_issued_itself() {
    let (own, site) = (pem(&root("own").der), root("site"));
    let alone = [leaf(&site)];
    assert_eq!(Bundle::new(&own, [&alone[..]]).fingerprints().len(), 1);
    assert_eq!(judge(&alone, &own, None, HOST, now()), Err(Distrust::Authority));
    let key = KeyPair::generate().expect("key");
    let itself = [params("itself", false).self_signed(&key).expect("leaf").der().clone()];
    assert_eq!(judge(&itself, &own, None, HOST, now()), Ok(()));
    assert_eq!(judge(&itself, &own, None, "other.contoso.com", now()), Err(Distrust::Name));
    let late = now() + jiff::SignedDuration::from_hours(24 * 365 * 4000);
    assert_eq!(judge(&itself, &own, None, HOST, late), Err(Distrust::Time));
}

#[test]
fn a_servers_own_certificate_that_is_marked_as_an_authority_is_told_as_that() {
    let Some(path) = crate::cases::case("selfsigned_ca_true.pem") else { return };
    let text = std::fs::read(path).expect("the case");
    let chain = [CertificateDer::from_pem_slice(&text).expect("a certificate")];
    let own = pem(&root("own").der);
    let at = "2026-12-01T00:00:00Z".parse().expect("a time");
    assert_eq!(judge(&chain, &own, None, "localhost", at), Err(Distrust::OwnAuthority));
}
