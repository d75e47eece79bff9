//! A certificate of the site's own: agents are told its root before it is shown, and none is lost by it.

use std::path::{Path, PathBuf};

use exchange_connector::api::checkin::CheckinResponse;
use exchange_connector_service::security::random;
use exchange_connector_service::service::StartOptions;
use jiff::SignedDuration;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use reqwest::{Certificate, Client};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use serde_json::{Value, json};

use crate::support::{Agent, Site, Token};

/// An authority of the site's, with a chain of its own in files.
struct SiteCa {
    root_pem: String,
    files: (PathBuf, PathBuf),
}

fn site_ca(folder: &Path, name: &str) -> SiteCa {
    let params = |name: &str, ca: bool| {
        let mut params =
            CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).expect("names");
        params.distinguished_name = rcgen::DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = if ca { IsCa::Ca(BasicConstraints::Unconstrained) } else { IsCa::ExplicitNoCa };
        params
    };
    let (root_key, leaf_key) = (KeyPair::generate().expect("key"), KeyPair::generate().expect("key"));
    let root_pem = params(name, true).self_signed(&root_key).expect("root").pem();
    let issuer = Issuer::new(params(name, true), root_key);
    let leaf = params("leaf", false).signed_by(&leaf_key, &issuer).expect("leaf").pem();
    let files = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    std::fs::write(&files.0, format!("{leaf}{root_pem}")).expect("written");
    std::fs::write(&files.1, leaf_key.serialize_pem()).expect("written");
    SiteCa { root_pem, files }
}

fn with(ca: &SiteCa) -> StartOptions {
    StartOptions {
        listen: Some("127.0.0.1:0".into()),
        tls: Some(ca.files.clone()),
        ..StartOptions::default()
    }
}

fn fingerprints(pem: &str) -> Vec<String> {
    CertificateDer::pem_slice_iter(pem.as_bytes())
        .map(|one| random::hex(&random::sha256(&one.expect("a certificate"))))
        .collect()
}

/// Whether the service shows a certificate of these roots.
async fn shows(site: &Site, roots_pem: &str) -> bool {
    let roots = Certificate::from_pem_bundle(roots_pem.as_bytes()).expect("roots");
    let client = Client::builder().tls_certs_only(roots).build().expect("a client");
    client.get(format!("{}/agent/v1/ca", site.url())).send().await.is_ok()
}

/// A check-in that says which roots the agent trusts.
async fn check_in(site: &Site, agent: &Agent, known: &str) -> CheckinResponse {
    let body = json!({"agentVersion": "1", "epoch": agent.epoch, "health": {"status": "connected", "server": null,
        "connectorServerName": "conn01"}, "trustedRoots": fingerprints(known)});
    let mut roots = Certificate::from_pem_bundle(known.as_bytes()).expect("roots");
    roots.extend(Certificate::from_pem_bundle(site_root(site).as_bytes()).expect("root"));
    let pem = format!("{}{}", agent.answer.certificate_chain_pem, agent.key.serialize_pem());
    let identity = reqwest::Identity::from_pem(pem.as_bytes()).expect("identity");
    let client = Client::builder().tls_certs_only(roots).identity(identity).build().expect("client");
    let answer = client.post(format!("{}/agent/v1/checkin?wait=0", site.url())).json(&body).send().await;
    let answer = answer.expect("answer");
    assert_eq!(answer.status(), 200);
    answer.json().await.expect("json")
}

fn site_root(site: &Site) -> String {
    std::fs::read_to_string(site.folder.path().join("ca/root.pem")).expect("root")
}

async fn findings(site: &Site) -> Vec<Value> {
    // By the service's own root or the site's: whichever is shown.
    site.service.finding.iter().map(|finding| serde_json::to_value(finding).expect("JSON")).collect()
}

#[tokio::test]
async fn a_certificate_that_would_lose_agents_waits_until_they_have_its_root() {
    let files = tempfile::tempdir().expect("folder");
    let site = Site::start().await;
    let agent = site.agent().await;
    let own = site_root(&site);
    let ca = site_ca(files.path(), "one");
    let site = site.restart(with(&ca)).await;
    // What the agent knows is shown, and the finding names the agent.
    assert!(shows(&site, &own).await && !shows(&site, &ca.root_pem).await);
    let told = findings(&site).await;
    assert_eq!(told[0]["code"], "service.certificateWaits");
    assert!(told[0]["text"].as_str().expect("text").contains("conn01.contoso.com"), "{told:?}");
    // The next check-in brings the root, and what it says then lets the certificate be shown.
    let bundle = check_in(&site, &agent, &own).await.trust_bundle_pem.expect("the root that is to be shown");
    assert!(fingerprints(&bundle).contains(&fingerprints(&ca.root_pem)[0]));
    assert_eq!(check_in(&site, &agent, &bundle).await.trust_bundle_pem, None, "nothing more to say");
    while !shows(&site, &ca.root_pem).await {
        tokio::task::yield_now().await;
    }
    check_in(&site, &agent, &bundle).await;
    // It is remembered, and another authority waits again.
    let site = site.restart(with(&ca)).await;
    assert!(shows(&site, &ca.root_pem).await && findings(&site).await.is_empty());
    let other = site_ca(files.path(), "other");
    let site = site.restart(with(&other)).await;
    assert!(shows(&site, &own).await && !shows(&site, &other.root_pem).await);
}

#[tokio::test]
async fn under_a_site_s_certificate_enrolment_and_renewal_name_its_root() {
    let files = tempfile::tempdir().expect("folder");
    let ca = site_ca(files.path(), "one");
    let site = Site::start_in(tempfile::tempdir().expect("folder"), with(&ca)).await;
    assert!(shows(&site, &ca.root_pem).await);
    let Token { id, secret } = site.account(1, SignedDuration::from_hours(1)).await;
    let key = KeyPair::generate().expect("key");
    let body = json!({"certificateRequestPem": crate::support::request(&key), "organizationId": crate::support::DN,
        "organizationName": null, "environment": "onPremises", "serverName": "x", "connectorServerName": "x",
        "agentVersion": "1"});
    let client = Client::builder()
        .tls_certs_only([Certificate::from_pem(ca.root_pem.as_bytes()).expect("root")])
        .build();
    let client = client.expect("client");
    let url = format!("{}/agent/v1", site.url());
    let bearer = format!("{id}.{secret}");
    let answer =
        client.post(format!("{url}/enroll")).bearer_auth(bearer).json(&body).send().await.expect("answer");
    let answer: Value = answer.json().await.expect("json");
    let bundle = answer["trustBundlePem"].as_str().expect("a bundle");
    let all = client.get(format!("{url}/ca")).send().await.expect("answer").text().await.expect("text");
    assert_eq!(all, bundle);
    // The agent trusts the bundle and nothing else from now on: its next calls reach the service.
    let roots = Certificate::from_pem_bundle(bundle.as_bytes()).expect("roots");
    let chain = answer["certificateChainPem"].as_str().expect("a chain");
    let identity = reqwest::Identity::from_pem(format!("{chain}{}", key.serialize_pem()).as_bytes());
    let client = Client::builder().tls_certs_only(roots).identity(identity.expect("identity")).build();
    let client = client.expect("client");
    let body = json!({"certificateRequestPem": crate::support::request(&KeyPair::generate().expect("key"))});
    let renewed = client.post(format!("{url}/renew")).json(&body).send().await.expect("answer");
    assert_eq!(renewed.status(), 200);
    let renewed: Value = renewed.json().await.expect("json");
    assert_eq!(renewed["trustBundlePem"], bundle);
}
