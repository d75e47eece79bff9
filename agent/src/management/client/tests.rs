//! Unit tests of `client.rs`: a proxy's refusal is not repeated by the next request.

use std::sync::atomic::{AtomicUsize, Ordering};

use exchange_connector::config::ProxyConfig;
use exchange_connector::domain::account::LogonName;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;
use crate::logons::LogonGate;

/// A proxy that lets nobody through, and how many requests with a password it saw.
async fn refusing() -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (port, seen) = (listener.local_addr().expect("bound").port(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&seen);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let Ok(byte) = client.read_u8().await else { break };
                head.push(byte);
            }
            let head = String::from_utf8_lossy(&head).to_lowercase();
            count.fetch_add(usize::from(head.contains("proxy-authorization")), Ordering::Relaxed);
            // The client may be gone.
            let _ = client.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await;
        }
    });
    (port, seen)
}

/// A client of a test's server.
pub(crate) fn of_test(root: &str, urls: &[String]) -> ServiceClient {
    let tls = identity::client_config(root, None).expect("TLS");
    ServiceClient::new(tls, urls, &ProxyRoute::default()).expect("a client")
}

fn client(port: u16, account: LogonAccount) -> ServiceClient {
    let proxy = ProxyConfig {
        name: "127.0.0.1".into(),
        port,
        user: Some(LogonName::Bare("p".into())),
        exchange: false,
        bypass: Vec::new(),
    };
    let route = ProxyRoute { proxy: Some(proxy), account: Some(account) };
    let urls = ["https://service.invalid/".to_owned(), "https://other.invalid/".to_owned()];
    ServiceClient::new(identity::client_config("", None).expect("TLS"), &urls, &route).expect("a client")
}

#[tokio::test]
async fn a_proxys_refusal_is_not_repeated_by_the_next_request() {
    let (port, seen) = refusing().await;
    let account = LogonGate::default().proxy(format!("127.0.0.1:{port}"), "p", &Secret::new("wrong"));
    let client = client(port, account.clone());
    let error = client.probe().await.expect_err("refused");
    assert!(matches!(error, ServiceError::ProxyCredentials { .. }), "{error:?}");
    for _ in 0..3 {
        let error = client.probe().await.expect_err("refused before");
        assert!(matches!(error, ServiceError::NotRepeated(_)), "{error:?}");
        assert_eq!(error.finding("service").code, "proxy.logonRefused");
    }
    assert_eq!(seen.load(Ordering::Relaxed), 1, "one password, to one address");
}

#[tokio::test]
async fn a_password_that_the_proxy_takes_no_more_is_sent_once() {
    let (port, seen) = refusing().await;
    let account = LogonGate::default().proxy(format!("127.0.0.1:{port}"), "p", &Secret::new("old"));
    // Requests went through with it a moment ago.
    account.accepted();
    let client = client(port, account);
    let error = client.probe().await.expect_err("refused");
    assert!(matches!(error, ServiceError::ProxyCredentials { .. }), "{error:?}");
    assert!(matches!(client.probe().await, Err(ServiceError::NotRepeated(_))));
    assert_eq!(seen.load(Ordering::Relaxed), 1);
}
