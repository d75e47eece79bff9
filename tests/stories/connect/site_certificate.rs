//! Stories of a service under a certificate of the site's own: before the connector enrols, and after.

use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

use crate::support::World;

/// A chain of leaf and intermediate, without the root, and its key. Another call is another intermediate.
fn chain(folder: &Path, name: &str, root: &Issuer<'static, KeyPair>) -> (PathBuf, PathBuf) {
    let (between_key, leaf_key) = (KeyPair::generate().expect("key"), KeyPair::generate().expect("key"));
    let between = params(name, true);
    let between_pem = between.signed_by(&between_key, root).expect("an intermediate").pem();
    let leaf = params("leaf", false).signed_by(&leaf_key, &Issuer::new(between, between_key));
    let files = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    std::fs::write(&files.0, format!("{}{between_pem}", leaf.expect("a leaf").pem())).expect("written");
    std::fs::write(&files.1, leaf_key.serialize_pem()).expect("written");
    files
}

fn params(name: &str, ca: bool) -> CertificateParams {
    let mut params =
        CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).expect("names");
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = if ca { IsCa::Ca(BasicConstraints::Unconstrained) } else { IsCa::ExplicitNoCa };
    params
}

fn root(name: &str) -> Issuer<'static, KeyPair> {
    Issuer::new(params(name, true), KeyPair::generate().expect("key"))
}

#[test]
fn a_connector_enrols_and_works_under_a_site_s_certificate_and_under_the_next_one() {
    let mut world = World::new(10);
    let (certificate, key) = chain(world.folder.path(), "one", &root("site"));
    world.service.restart_under(&certificate, &key);
    world.set_up();
    for _ in 0..2 {
        let output = world.agent.run(&["run", "--once"]);
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    }
    // The next one is of an authority that the connector has never heard of.
    let (certificate, key) = chain(world.folder.path(), "two", &root("another"));
    let started = world.service.restart_under(&certificate, &key);
    assert_eq!(started["findings"][0]["code"], "service.certificateWaits", "{started}");
    for _ in 0..3 {
        let output = world.agent.run(&["run", "--once"]);
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    }
    let started = world.service.restart_under(&certificate, &key);
    assert_eq!(started["findings"], serde_json::json!([]), "the connector has the new root");
    assert_eq!(world.agent.run(&["run", "--once"]).code, 0);
}
