//! Unit tests of `proxy.rs`.

use super::*;

async fn ask(proxy: &Proxy, request: String) -> String {
    let mut stream = TcpStream::connect(proxy.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    read_head(&mut stream).await.unwrap().unwrap()
}

#[tokio::test]
async fn only_connect_with_the_right_credentials_gets_a_tunnel() {
    let upstream = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let resolve = vec![("cas01.contoso.com:443".to_owned(), Some(upstream.local_addr().unwrap()))];
    let credentials = Some(("proxy".to_owned(), Secret::new("p")));
    let proxy = Proxy::start("127.0.0.1:0".parse().unwrap(), credentials, resolve).await.unwrap();
    let connect = |extra: &str| format!("CONNECT CAS01.contoso.com:443 HTTP/1.1\r\n{extra}\r\n");
    assert!(ask(&proxy, connect("")).await.starts_with("HTTP/1.1 407"));
    assert!(ask(&proxy, "GET http://x/ HTTP/1.1\r\n\r\n".into()).await.starts_with("HTTP/1.1 405"));
    let token = STANDARD.encode_to_string("proxy:p");
    let granted = connect(&format!("Proxy-Authorization: Basic {token}\r\n"));
    assert!(ask(&proxy, granted.clone()).await.starts_with("HTTP/1.1 200"));
    assert_eq!(proxy.counters().tunnels.load(Ordering::Relaxed), 1);
    proxy.refuse_all(true);
    assert!(ask(&proxy, granted).await.starts_with("HTTP/1.1 502"));
    assert_eq!(proxy.counters().refused.load(Ordering::Relaxed), 3);
}
