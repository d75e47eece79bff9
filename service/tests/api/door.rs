//! A hostile network: other hosts' names, callers who try too often, bodies that never come, and what browsers keep.

use std::time::Duration;

use exchange_connector_service::data_folder::{DataFolder, DataFolderError};
use exchange_connector_service::service::{ServeError, Service, StartOptions};
use reqwest::{Client, Method};
use serde_json::json;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::support::{Site, Token};

#[tokio::test]
async fn the_service_answers_to_its_own_names_and_browsers_keep_nothing() {
    let site = Site::start().await;
    let get = async |host: &str, path: &str| {
        let request = site.admin(Method::GET, "groups").build().expect("a request");
        let url = format!("{}{path}", site.url());
        let request = site.anyone().get(url).headers(request.headers().clone()).header("host", host);
        request.send().await.expect("answer")
    };
    let port = site.service.address.port();
    for good in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), "192.0.2.7".into()] {
        let answer = get(&good, "/v1.0/deviceManagement/groups").await;
        assert_eq!(answer.status(), 200, "{good}");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let hsts = answer.headers().contains_key("strict-transport-security");
        assert_eq!(hsts, good == "192.0.2.7", "{good}");
    }
    let evil = get("evil.example", "/v1.0/deviceManagement/groups").await;
    assert_eq!(evil.status(), 421);
    assert_eq!(crate::support::inner(evil).await, "hostUnknown");
    assert_eq!(get("evil.example", "/healthz").await.status(), 200, "who looks whether it lives");
    for path in ["/", "/healthz", "/agent/v1/ca", "/nothing"] {
        let answer = get(&format!("localhost:{port}"), path).await;
        assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
        assert!(!answer.headers().contains_key("strict-transport-security"));
    }
}

#[tokio::test]
async fn who_tries_too_often_waits() {
    let site = Site::start().await;
    let sign_in = async |token: &str| {
        let url = format!("{}/session", site.url());
        let request = site.anyone().post(url).header("x-exchange-connector-page", "1");
        request.json(&json!({ "token": token })).send().await.expect("answer")
    };
    let mut tries = 0;
    let refused = loop {
        let answer = sign_in("wrong").await;
        tries += 1;
        match answer.status().as_u16() {
            401 => assert!(tries < 1000),
            _ => break answer,
        }
    };
    assert_eq!(refused.status(), 429);
    assert!(tries > 20, "{tries}");
    assert!(refused.headers()["retry-after"].to_str().expect("text").parse::<u32>().expect("seconds") > 0);

    // Whoever has a good token does not wait for others behind the same address.
    assert_eq!(sign_in(site.token()).await.status(), 200);
    assert_eq!(site.admin(Method::GET, "groups").send().await.expect("answer").status(), 200);

    // A loop of renewals ends, and the agent works on.
    let other = Site::start().await;
    let agent = other.agent().await;
    let body = json!({"certificateRequestPem": crate::support::request(&agent.key)});
    let mut renewals = 0;
    let refused = loop {
        let answer = agent.post("renew").json(&body).send().await.expect("answer");
        match answer.status().as_u16() {
            200 => renewals += 1,
            _ => break answer,
        }
        assert!(renewals < 100);
    };
    assert_eq!(refused.status(), 429);
    assert_eq!(agent.check_in_raw(0, vec![]).await.status(), 200);
}

/// Whoever guesses account files is stopped, with whatever token; a connector that is enrolled works on.
#[tokio::test]
async fn who_enrols_too_often_waits() {
    let site = Site::start().await;
    let agent = site.agent().await;
    let key = rcgen::KeyPair::generate().expect("key");
    let wrong = Token { id: uuid::Uuid::now_v7(), secret: "guessed".into() };
    let mut tries = 0;
    let refused = loop {
        let answer = site.enroll(&wrong, &key, false).await;
        tries += 1;
        match answer.status().as_u16() {
            401 => assert!(tries < 300, "nobody stops it"),
            _ => break answer,
        }
    };
    assert_eq!(refused.status(), 429);
    assert!(tries > 50, "many connectors behind one proxy are set up in one morning: {tries}");
    assert!(refused.headers()["retry-after"].to_str().expect("text").parse::<u32>().expect("seconds") > 0);
    let right = site.account(1, jiff::SignedDuration::from_hours(1)).await;
    assert_eq!(site.enroll(&right, &key, true).await.status(), 429, "no token is tried meanwhile");
    assert_eq!(agent.check_in_raw(0, vec![]).await.status(), 200);
}

#[tokio::test]
async fn a_body_that_never_comes_does_not_keep_the_service_from_its_end() {
    let site = Site::start().await;
    let mut roots = rustls::RootCertStore::empty();
    let pem = std::fs::read(site.folder.path().join("ca/root.pem")).expect("root");
    let root =
        <rustls_pki_types::CertificateDer<'_> as rustls_pki_types::pem::PemObject>::from_pem_slice(&pem);
    roots.add(root.expect("a certificate")).expect("a root");
    let provider = std::sync::Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connector = tokio_rustls::TlsConnector::from(std::sync::Arc::new(config));
    let stream = TcpStream::connect(site.service.address).await.expect("a connection");
    let name = rustls_pki_types::ServerName::try_from("localhost").expect("a name");
    let mut stream = connector.connect(name, stream).await.expect("TLS");
    let head = "POST /session HTTP/1.1\r\nhost: localhost\r\nx-exchange-connector-page: 1\r\ncontent-length: 100\r\n\r\n";
    stream.write_all(head.as_bytes()).await.expect("sent");
    stream.flush().await.expect("sent");
    // Another request is answered meanwhile, so that the first one has arrived.
    let client: Client = site.anyone();
    assert_eq!(client.get(format!("{}/healthz", site.url())).send().await.expect("answer").status(), 200);
    tokio::time::timeout(Duration::from_secs(25), site.service.stop()).await.expect("it ends");
    drop(stream);
}

#[tokio::test]
async fn a_second_service_with_the_same_folder_is_refused_and_changes_nothing() {
    let site = Site::start().await;
    let names = || -> Vec<_> {
        let entries = std::fs::read_dir(site.folder.path()).expect("the folder");
        let mut names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    for new_database in [false, true] {
        let told =
            StartOptions { listen: Some("127.0.0.1:0".into()), new_database, ..StartOptions::default() };
        let folder = DataFolder::new(Some(site.folder.path().into()));
        let refused = Service::start(&folder, told).await.expect_err("the folder is in use");
        assert!(matches!(refused, ServeError::Settings(DataFolderError::Locked(_))), "{refused:?}");
    }
    assert_eq!(names(), before, "nothing was set aside");
    let site = site.restart(StartOptions::default()).await;
    assert_eq!(site.get("exchangeConnectors").await["value"], json!([]));
}
