//! A lane against a scripted server: log-on, refusal, trust, a cut answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use exchange_connector::auth::Method as Logon;
use exchange_connector::domain::account::LogonName;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::net::TlsProblem;

/// A TLS server for `name`; `script` gives the answer for a request's head, `None` hangs up in mid-answer.
struct Server {
    port: u16,
    root: String,
    requests: Arc<AtomicUsize>,
}

fn certificates(name: &str) -> (String, rustls::ServerConfig) {
    let root_key = rcgen::KeyPair::generate().expect("a key");
    let mut params = rcgen::CertificateParams::new(Vec::new()).expect("params");
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let root = params.self_signed(&root_key).expect("a root");
    let issuer = rcgen::Issuer::from_params(&params, &root_key);
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut leaf = rcgen::CertificateParams::new(vec![name.to_owned()]).expect("params");
    leaf.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
    let leaf = leaf.signed_by(&key, &issuer).expect("a certificate");
    let key = rustls_pki_types::PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], key)
        .expect("a server");
    (root.pem(), config)
}

async fn serve(name: &str, script: fn(&str) -> Option<String>) -> Server {
    let (root, config) = certificates(name);
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let requests = Arc::new(AtomicUsize::new(0));
    let count = requests.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, count) = (acceptor.clone(), count.clone());
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut seen = Vec::new();
                while let Ok(byte) = stream.read_u8().await {
                    seen.push(byte);
                    if !seen.ends_with(b"\r\n\r\n") {
                        continue;
                    }
                    let head = String::from_utf8_lossy(&seen).to_lowercase();
                    let length = head.split("content-length: ").nth(1).and_then(|t| t.lines().next());
                    let mut body = vec![0; length.and_then(|t| t.parse().ok()).unwrap_or(0)];
                    stream.read_exact(&mut body).await.expect("a body");
                    count.fetch_add(1, Ordering::SeqCst);
                    let head = String::from_utf8_lossy(&seen).into_owned();
                    seen.clear();
                    match script(&head) {
                        Some(answer) => stream.write_all(answer.as_bytes()).await.expect("sent"),
                        None => {
                            let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
                            stream.write_all(cut).await.expect("sent");
                            return;
                        }
                    }
                }
            });
        }
    });
    Server { port, root, requests }
}

fn lane(server: &Server, host: &str, root: Option<&str>, password: &str) -> Lane {
    Lane::new(LaneOptions {
        target: Target { tls: true, host: host.into(), port: server.port },
        proxy: None,
        tls: TlsSettings::new(root).expect("roots"),
        credentials: Some(Arc::new(Credentials {
            user: LogonName::parse("CONTOSO\\svc").expect("a name"),
            password: Secret::new(password),
            method: Logon::Automatic,
            realm: None,
            kdc: None,
        })),
        connect_limit: Duration::from_secs(20),
        request_limit: Duration::from_secs(40),
        body_limit: 1024,
    })
}

fn request() -> LaneRequest {
    LaneRequest {
        method: Method::POST,
        path: "/PowerShell/?a=b".into(),
        content_type: None,
        body: "hello".into(),
    }
}

/// `CONTOSO\svc:right` in base64.
const RIGHT: &str = "Basic Q09OVE9TT1xzdmM6cmlnaHQ=";

fn basic(head: &str) -> Option<String> {
    Some(if head.contains(RIGHT) {
        let cookie = if head.to_lowercase().contains("cookie: x-be=mbx1") { "back" } else { "first" };
        format!(
            "HTTP/1.1 200 OK\r\nSet-Cookie: X-BE=mbx1; path=/\r\nContent-Length: {}\r\n\r\n{cookie}",
            cookie.len()
        )
    } else {
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n".into()
    })
}

#[tokio::test]
async fn a_lane_logs_on_once_and_keeps_cookies() {
    let server = serve("localhost", basic).await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    assert_eq!(lane.request(&request()).await.expect("an answer").body, "first");
    assert_eq!(lane.request(&request()).await.expect("an answer").body, "back");
    assert_eq!(server.requests.load(Ordering::SeqCst), 3, "one 401, then two answers");
}

#[tokio::test]
async fn a_refused_password_ends_it_at_once() {
    let server = serve("localhost", basic).await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "wrong");
    let error = lane.request(&request()).await.expect_err("refused");
    assert!(matches!(error.auth(), Some(AuthError::Rejected { scheme: Scheme::Basic })), "{error:?}");
    assert_eq!(server.requests.load(Ordering::SeqCst), 2, "the password was sent once");
}

#[tokio::test]
async fn trust_is_named() {
    let server = serve("localhost", basic).await;
    let error =
        lane(&server, "localhost", None, "right").request(&request()).await.expect_err("unknown root");
    assert!(matches!(error, NetError::Tls { problem: TlsProblem::UnknownRoot, .. }), "{error:?}");
    let other = serve("other.contoso.com", basic).await;
    let error = lane(&other, "localhost", Some(&other.root), "right")
        .request(&request())
        .await
        .expect_err("wrong name");
    assert!(matches!(error, NetError::Tls { problem: TlsProblem::WrongName, .. }), "{error:?}");
}

#[tokio::test]
async fn a_cut_and_a_flood_are_told_apart() {
    let server = serve("localhost", |_| None).await;
    let error =
        lane(&server, "localhost", Some(&server.root), "x").request(&request()).await.expect_err("cut");
    assert!(matches!(error, NetError::Closed { .. }), "{error:?}");
    let flood = serve("localhost", |_| Some("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n".into())).await;
    let error =
        lane(&flood, "localhost", Some(&flood.root), "x").request(&request()).await.expect_err("flood");
    assert!(matches!(error, NetError::TooLarge { limit: 1024, .. }), "{error:?}");
}

#[tokio::test]
async fn nobody_there_is_named() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let server = Server { port, root: String::new(), requests: Arc::default() };
    let error = lane(&server, "127.0.0.1", None, "x").request(&request()).await.expect_err("refused");
    assert!(matches!(error, NetError::Refused { .. }), "{error:?}");
}
