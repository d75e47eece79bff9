//! Enrolment: tokens, certificates, replacement, renewal, revocation.

use exchange_connector_service::security::random;
use jiff::SignedDuration;
use reqwest::Method;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use serde_json::json;
use uuid::Uuid;

use crate::support::{DN, Site, Token, inner, request};

const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn key() -> rcgen::KeyPair {
    rcgen::KeyPair::generate().expect("key")
}

#[tokio::test]
async fn the_certificate_is_the_services_own_choice() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let leaf = CertificateDer::from_pem_slice(agent.answer.certificate_chain_pem.as_bytes()).expect("leaf");
    let (_, leaf) = x509_parser::parse_x509_certificate(&leaf).expect("certificate");
    assert_eq!(leaf.subject().to_string(), format!("CN={}", agent.answer.agent_id));
    let names = leaf.subject_alternative_name().expect("names").expect("names").value;
    let spiffe = format!(
        "spiffe://exchange-connector/organization/{}/agent/{}",
        agent.answer.connector_id, agent.answer.agent_id
    );
    // Nothing of the request's own names.
    assert_eq!(names.general_names, [x509_parser::extensions::GeneralName::URI(&spiffe)]);
    let usage = leaf.extended_key_usage().expect("usage").expect("usage").value;
    assert!(usage.client_auth && !usage.server_auth && !usage.any);
    assert!(!leaf.is_ca());
    let days = (leaf.validity().not_after.timestamp() - leaf.validity().not_before.timestamp()) / 86_400;
    assert_eq!(days, 30);
}

#[tokio::test]
async fn each_bad_token_is_told_apart() {
    let site = Site::start().await;
    let good = site.account(1, HOUR).await;
    let wrong = Token { id: good.id, secret: random::token() };
    let nobody = Token { id: Uuid::now_v7(), secret: good.secret.clone() };
    for token in [&wrong, &nobody] {
        let response = site.enroll(token, &key(), false).await;
        assert_eq!(response.status(), 401);
        assert!(response.headers().contains_key("www-authenticate"));
        assert_eq!(inner(response).await, "enrollmentTokenUnknown");
    }
    let expired = site.account(1, -HOUR).await;
    assert_eq!(inner(site.enroll(&expired, &key(), false).await).await, "enrollmentTokenExpired");
    assert_eq!(site.enroll(&good, &key(), false).await.status(), 200);
    let other = site.enroll_as(&good, &key(), false, "CN=x,CN=Other,DC=fabrikam").await;
    assert_eq!(inner(other).await, "enrollmentTokenUsedUp");
    let response =
        site.anyone().post(format!("{}/agent/v1/enroll", site.url())).json(&json!({})).send().await;
    assert_eq!(response.expect("answer").status(), 400);
}

#[tokio::test]
async fn one_use_is_one_enrolment_however_many_ask_at_once() {
    let site = Site::start().await;
    let token = site.account(3, HOUR).await;
    let keys: Vec<_> = (0..8).map(|n| (format!("CN=s,CN=Org {n},DC=x"), key())).collect();
    let asked = keys.iter().map(|(dn, key)| site.enroll_as(&token, key, false, dn));
    let answers = futures_util::future::join_all(asked).await;
    assert_eq!(answers.iter().filter(|answer| answer.status() == 200).count(), 3);
}

#[tokio::test]
async fn an_enrolment_whose_answer_was_lost_is_sent_again_and_is_the_same() {
    let site = Site::start().await;
    let token = site.account(1, HOUR).await;
    let key = key();
    let first: serde_json::Value = site.enroll(&token, &key, false).await.json().await.expect("json");
    let second: serde_json::Value = site.enroll(&token, &key, false).await.json().await.expect("json");
    assert_eq!(first["agentId"], second["agentId"]);
    assert_eq!(first["connectorId"], second["connectorId"]);
    // Another key is another agent: used up.
    let other = site.enroll(&token, &rcgen::KeyPair::generate().expect("key"), true).await;
    assert_eq!(inner(other).await, "enrollmentTokenUsedUp");
}

#[tokio::test]
async fn a_second_connector_replaces_only_when_told_to() {
    let site = Site::start().await;
    let old = site.agent().await;
    let token = site.account(2, HOUR).await;
    let response = site.enroll(&token, &key(), false).await;
    assert_eq!(response.status(), 409);
    assert_eq!(inner(response).await, "connectorExists");
    // The refusal did not consume a use: two more are there.
    let new_key = key();
    let replaced = site.enroll(&token, &new_key, true).await;
    assert_eq!(replaced.status(), 200);
    let mut new = site.with(replaced.json().await.expect("json"), new_key);
    assert_eq!(new.answer.connector_id, old.answer.connector_id);
    assert_ne!(new.answer.agent_id, old.answer.agent_id);
    let refused = old.check_in_raw(0, vec![]).await;
    assert_eq!(refused.status(), 403);
    assert_eq!(inner(refused).await, "agentRevoked");
    let lease = new.check_in(0, vec![]).await.lease;
    assert!(lease.active && lease.epoch > old.epoch);
    new.epoch = lease.epoch;
    let other = site.enroll_as(&token, &key(), false, "CN=x,CN=Other,DC=fabrikam").await;
    assert_eq!(other.status(), 200);
    assert_eq!(site.get("exchangeConnectors").await["value"].as_array().expect("array").len(), 2);
}

#[tokio::test]
async fn a_waiting_check_in_of_a_replaced_agent_is_answered_at_once() {
    let site = Site::start().await;
    let old = site.agent().await;
    let token = site.account(1, HOUR).await;
    let key = key();
    let (waited, replaced) =
        futures_util::future::join(old.check_in_raw(50, vec![]), site.enroll(&token, &key, true)).await;
    assert_eq!(replaced.status(), 200);
    assert_eq!(inner(waited).await, "agentRevoked");
}

#[tokio::test]
async fn a_renewed_certificate_works_beside_the_old_one() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let new_key = key();
    let renewed = agent.post("renew").json(&json!({"certificateRequestPem": request(&new_key)})).send().await;
    let renewed = renewed.expect("answer");
    assert_eq!(renewed.status(), 200);
    let new = site.with(renewed.json().await.expect("json"), new_key);
    assert_eq!(new.answer.agent_id, agent.answer.agent_id);
    assert_eq!(new.answer.generation, agent.answer.generation + 1);
    assert_eq!(new.check_in(0, vec![]).await.lease.epoch, agent.epoch);
    // A day of overlap: what is still on its way with the old one arrives.
    assert_eq!(agent.check_in_raw(0, vec![]).await.status(), 200);
}

#[tokio::test]
async fn a_request_that_its_key_did_not_sign_is_refused() {
    let site = Site::start().await;
    let token = site.account(1, HOUR).await;
    let good = request(&key());
    let der = rustls_pki_types::CertificateSigningRequestDer::from_pem_slice(good.as_bytes()).expect("der");
    let mut bytes = der.to_vec();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    for pem in [pem(&bytes), "no PEM".to_owned(), String::new()] {
        let body = json!({"certificateRequestPem": pem, "organizationId": DN, "organizationName": null,
            "environment": "onPremises", "serverName": "x", "connectorServerName": "x", "agentVersion": "1"});
        let url = format!("{}/agent/v1/enroll", site.url());
        let bearer = format!("{}.{}", token.id, token.secret);
        let response = site.anyone().post(url).bearer_auth(bearer).json(&body).send().await.expect("answer");
        assert_eq!(response.status(), 400);
        assert_eq!(inner(response).await, "certificateRequestInvalid");
    }
    assert_eq!(site.get("exchangeConnectors").await["value"], json!([]));
}

fn pem(der: &[u8]) -> String {
    let base64 = base64_simd::STANDARD.encode_to_string(der);
    format!("-----BEGIN CERTIFICATE REQUEST-----\n{base64}\n-----END CERTIFICATE REQUEST-----\n")
}

#[tokio::test]
async fn without_a_client_certificate_the_agents_side_is_closed() {
    let site = Site::start().await;
    for path in ["checkin", "renew", "syncs"] {
        let response =
            site.anyone().post(format!("{}/agent/v1/{path}", site.url())).json(&json!({})).send().await;
        let response = response.expect("answer");
        assert_eq!(response.status(), 401, "{path}");
        assert_eq!(inner(response).await, "clientCertificateRequired");
    }
    let bundle = site.anyone().get(format!("{}/agent/v1/ca", site.url())).send().await.expect("answer");
    assert!(bundle.text().await.expect("text").contains("BEGIN CERTIFICATE"));
}

#[tokio::test]
async fn a_certificate_of_someone_else_ends_the_handshake() {
    let site = Site::start().await;
    let agent = site.agent().await;
    // Signed by itself, with the right agent's name in it.
    let key = key();
    let mut params = rcgen::CertificateParams::default();
    params.distinguished_name.push(rcgen::DnType::CommonName, agent.answer.agent_id.to_string());
    let forged = params.self_signed(&key).expect("certificate").pem();
    let sent = site.client(&forged, &key).post(format!("{}/agent/v1/checkin", site.url())).send().await;
    assert!(sent.is_err());
    // The service's own server certificate is of the same root, and opens nothing either.
    let server = std::fs::read_to_string(site.folder.path().join("ca/server.pem")).expect("server");
    let text = std::fs::read_to_string(site.folder.path().join("ca/server.key")).expect("key");
    let key = rcgen::KeyPair::from_pem(&text).expect("key");
    let sent = site.client(&server, &key).post(format!("{}/agent/v1/checkin", site.url())).send().await;
    assert!(sent.is_err());
}

/// The database was put back to before the certificate was issued, or to before the enrolment. Nobody revoked it.
#[tokio::test]
async fn a_certificate_of_ours_that_is_not_noted_is_never_called_revoked() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let csr = exchange_connector_service::security::ca::CertificateRequest::parse(&request(&agent.key))
        .expect("request");
    let now = jiff::Timestamp::now();
    let connector = agent.answer.connector_id;
    let issued =
        |id| site.authority().issue(&csr, id, connector, &random::serial(), now).expect("issued").chain_pem;
    let post = async |chain: String| {
        let client = site.client(&chain, &agent.key);
        client.get(format!("{}/agent/v1/changes", site.url())).send().await.expect("answer")
    };
    assert_eq!(post(issued(agent.answer.agent_id)).await.status(), 200);
    let unknown = post(issued(uuid::Uuid::from_u128(7))).await;
    assert_eq!(unknown.status(), 403);
    assert_eq!(inner(unknown).await, "agentUnknown");
    // One of an agent that was replaced stays refused as that.
    let token = site.account(1, HOUR).await;
    assert_eq!(site.enroll(&token, &key(), true).await.status(), 200);
    assert_eq!(inner(post(issued(agent.answer.agent_id)).await).await, "agentRevoked");
}

#[tokio::test]
async fn deleting_the_connection_revokes_its_agent() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let path = format!("exchangeConnectors/{}", agent.answer.connector_id);
    let gone = site.admin(Method::DELETE, &path).send().await.expect("answer");
    assert_eq!(gone.status(), 204);
    assert_eq!(inner(agent.check_in_raw(0, vec![]).await).await, "agentRevoked");
    assert_eq!(site.admin(Method::GET, &path).send().await.expect("answer").status(), 404);
}

#[cfg(unix)]
#[tokio::test]
async fn keys_and_database_are_readable_by_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::start().await;
    let folder = site.folder.path();
    let files =
        ["ca/root.key", "ca/agents.key", "ca/server.key", "service.db", "service.db-wal", "service.toml"];
    for file in files {
        let mode = std::fs::metadata(folder.join(file)).expect(file).permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    assert_eq!(std::fs::metadata(folder.join("ca")).expect("ca").permissions().mode() & 0o777, 0o700);
}
