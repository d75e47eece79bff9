//! A lane against a scripted server: log-on, refusal, trust, a cut answer.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::auth::Method as Logon;
use exchange_connector::domain::account::LogonName;
use exchange_connector::domain::logon::LogonDoor;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use http::Method;

use super::*;
use crate::logons::{LogonAccount, LogonGate};
use crate::net::scripted::{Reply, ScriptedServer, SeenRequest, answer, serve};
use crate::net::{ProxyTarget, Target, TlsProblem, TlsSettings};

fn account(user: &str, password: &str) -> LogonAccount {
    LogonGate::default().account(LogonDoor::Exchange, user, &Secret::new(password))
}

fn options(target: Target, root: Option<&str>, password: &str) -> LaneOptions {
    LaneOptions {
        target,
        proxy: None,
        tls: TlsSettings::new(root).expect("roots"),
        credentials: Some(Arc::new(Credentials {
            user: LogonName::parse("CONTOSO\\svc").expect("a name"),
            password: Secret::new(password),
            account: account("CONTOSO\\svc", password),
            method: Logon::Automatic,
            realm: None,
            kdc: None,
        })),
        connect_limit: Duration::from_secs(20),
        request_limit: Duration::from_secs(40),
        body_limit: 1024,
    }
}

fn lane(server: &ScriptedServer, host: &str, root: Option<&str>, password: &str) -> HttpLane {
    HttpLane::new(options(Target { tls: true, host: host.into(), port: server.port }, root, password))
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

fn asks_for_basic() -> Vec<u8> {
    answer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "")
}

fn basic(seen: &SeenRequest) -> Reply {
    if !seen.head.contains(RIGHT) {
        return Reply::Answer(asks_for_basic());
    }
    let cookie = if seen.head.to_lowercase().contains("cookie: x-be=mbx1") { "back" } else { "first" };
    Reply::Answer(answer("200 OK", "Set-Cookie: X-BE=mbx1; path=/\r\n", cookie))
}

#[tokio::test]
async fn a_lane_logs_on_once_and_keeps_cookies() {
    let server = serve(Some("localhost"), basic).await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    assert_eq!(lane.request(&request()).await.expect("an answer").body, "first");
    assert_eq!(lane.request(&request()).await.expect("an answer").body, "back");
    assert_eq!(server.seen().len(), 3, "one 401, then two answers");
}

#[tokio::test]
async fn a_refused_password_ends_it_at_once() {
    let server = serve(Some("localhost"), basic).await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "wrong");
    let error = lane.request(&request()).await.expect_err("refused");
    assert!(matches!(error.auth(), Some(AuthError::Rejected { scheme: Scheme::Basic })), "{error:?}");
    assert_eq!(server.seen().len(), 2, "the password was sent once");
    // The same lane and another of the same account ask for a challenge, and then send nothing.
    let mut other = HttpLane::new(lane.options().clone());
    for lane in [&mut lane, &mut other] {
        let error = lane.request(&request()).await.expect_err("refused before");
        assert!(error.auth().is_some_and(|error| error.not_repeated().is_some()), "{error:?}");
    }
    let sent = server.seen().iter().filter(|seen| seen.head.contains("Basic ")).count();
    assert_eq!(sent, 1, "no lane repeats it");
}

#[tokio::test]
async fn a_log_on_that_ends_in_mid_session_is_made_once_more() {
    let mut requests = 0;
    let server = serve(Some("localhost"), move |seen| {
        requests += 1;
        // 1: 401, 2: logged on, 3: expired, 4: logged on again, 5: permanently expired.
        if matches!(requests, 3 | 5..) { Reply::Answer(asks_for_basic()) } else { basic(seen) }
    })
    .await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    lane.request(&request()).await.expect("logged on");
    lane.request(&request()).await.expect("logged on again");
    let error = lane.request(&request()).await.expect_err("refused");
    assert!(matches!(error.auth(), Some(AuthError::Rejected { .. })), "{error:?}");
    assert_eq!(server.seen().len(), 6, "one new log-on for each 401");
}

#[tokio::test]
async fn a_connection_closed_while_idle_is_made_anew() {
    let server = serve(Some("localhost"), |seen| match basic(seen) {
        Reply::Answer(bytes) if bytes.starts_with(b"HTTP/1.1 200") => Reply::Last(bytes),
        other => other,
    })
    .await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    lane.request(&request()).await.expect("an answer");
    // The end of the connection is seen before the next request leaves.
    while lane.connection.as_ref().is_some_and(|connection| !connection.sender.is_closed()) {
        tokio::task::yield_now().await;
    }
    lane.request(&request()).await.expect("an answer by a new connection");
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_request_that_the_server_may_have_seen_is_not_sent_twice() {
    let mut requests = 0;
    let server = serve(Some("localhost"), move |seen| {
        requests += 1;
        if requests == 3 { Reply::Last(Vec::new()) } else { basic(seen) }
    })
    .await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    lane.request(&request()).await.expect("an answer");
    let error = lane.request(&request()).await.expect_err("no answer");
    assert!(matches!(error, NetError::Closed { .. }), "{error:?}");
    assert_eq!(server.seen().len(), 3);
    lane.request(&request()).await.expect("the lane goes on");
}

#[tokio::test]
async fn trust_is_named() {
    let server = serve(Some("localhost"), basic).await;
    let error =
        lane(&server, "localhost", None, "right").request(&request()).await.expect_err("unknown root");
    assert!(matches!(error, NetError::Tls { problem: TlsProblem::UnknownRoot, .. }), "{error:?}");
    let other = serve(Some("other.contoso.com"), basic).await;
    let error = lane(&other, "localhost", Some(&other.root), "right")
        .request(&request())
        .await
        .expect_err("wrong name");
    assert!(matches!(error, NetError::Tls { problem: TlsProblem::WrongName, .. }), "{error:?}");
}

#[tokio::test]
async fn a_cut_and_a_flood_are_told_apart() {
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
    let server = serve(Some("localhost"), |_| Reply::Last(cut.to_vec())).await;
    let error =
        lane(&server, "localhost", Some(&server.root), "x").request(&request()).await.expect_err("cut");
    assert!(matches!(error, NetError::Closed { .. }), "{error:?}");
    let flood = b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n";
    let flood = serve(Some("localhost"), |_| Reply::Answer(flood.to_vec())).await;
    let error =
        lane(&flood, "localhost", Some(&flood.root), "x").request(&request()).await.expect_err("flood");
    assert!(matches!(error, NetError::TooLarge { limit: 1024, .. }), "{error:?}");
}

#[tokio::test]
async fn nobody_there_is_named() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let target = Target { tls: true, host: "127.0.0.1".into(), port };
    let error = HttpLane::new(options(target, None, "x")).request(&request()).await.expect_err("refused");
    assert!(matches!(error, NetError::Refused { .. }), "{error:?}");
}

/// A proxy that opens tunnels for `wanted` (the header line it must be given, where there is one).
async fn proxy(wanted: Option<&'static str>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(client.read_u8().await.expect("a head"));
            }
            let head = String::from_utf8(head).expect("text");
            let port = head.strip_prefix("CONNECT localhost:").and_then(|rest| rest.split(' ').next());
            let port: u16 = port.and_then(|port| port.parse().ok()).expect("a CONNECT");
            if wanted.is_some_and(|wanted| !head.contains(wanted)) {
                let refusal = answer("407 x", "Proxy-Authenticate: Basic realm=\"p\"\r\n", "who?");
                client.write_all(&refusal).await.expect("sent");
                continue;
            }
            let mut server = TcpStream::connect(("127.0.0.1", port)).await.expect("a server");
            client.write_all(b"HTTP/1.1 200 Connection established\r\nVia: p\r\n\r\n").await.expect("sent");
            tokio::spawn(async move { tokio::io::copy_bidirectional(&mut client, &mut server).await });
        }
    });
    port
}

fn through(proxy: u16, credentials: Option<(&str, &str)>, mut options: LaneOptions) -> HttpLane {
    options.proxy = Some(ProxyTarget {
        host: "127.0.0.1".into(),
        port: proxy,
        credentials: credentials.map(|(user, password)| account(user, password)),
    });
    HttpLane::new(options)
}

/// `p:q` in base64.
const PROXY_BASIC: &str = "Proxy-Authorization: Basic cDpx\r\n";

#[tokio::test]
async fn a_proxy_is_gone_through_with_and_without_a_log_on() {
    let server = serve(Some("localhost"), basic).await;
    let target = Target { tls: true, host: "localhost".into(), port: server.port };
    for (wanted, credentials) in [(None, None), (Some(PROXY_BASIC), Some(("p", "q")))] {
        let options = options(target.clone(), Some(&server.root), "right");
        let mut lane = through(proxy(wanted).await, credentials, options);
        assert_eq!(lane.request(&request()).await.expect("an answer").body, "first");
    }
    assert!(!server.seen().iter().any(|seen| seen.head.contains("Proxy-")), "the proxy's log-on is its own");
    let options = options(target, Some(&server.root), "right");
    let mut lane = through(proxy(Some(PROXY_BASIC)).await, Some(("p", "wrong")), options);
    let error = lane.request(&request()).await.expect_err("refused");
    assert!(matches!(error, NetError::ProxyCredentials { .. }), "{error:?}");
    let error = lane.request(&request()).await.expect_err("refused before");
    assert!(error.auth().is_some_and(|error| error.not_repeated().is_some()), "{error:?}");
}

#[tokio::test]
async fn lanes_that_open_together_send_a_bad_password_once() {
    let server = serve(Some("localhost"), basic).await;
    let target = Target { tls: true, host: "localhost".into(), port: server.port };
    let options = options(target, Some(&server.root), "wrong");
    let lanes = (0..4).map(|_| {
        let mut lane = HttpLane::new(options.clone());
        async move { lane.request(&request()).await.expect_err("refused") }
    });
    futures_util::future::join_all(lanes).await;
    let sent = server.seen().iter().filter(|seen| seen.head.contains("Basic ")).count();
    assert_eq!(sent, 1);
}

#[tokio::test]
async fn a_server_that_is_unwell_refuses_nobody() {
    let server = serve(Some("localhost"), |seen| match basic(seen) {
        Reply::Answer(bytes) if bytes.starts_with(b"HTTP/1.1 200") => {
            Reply::Answer(answer("503 Service Unavailable", "", ""))
        }
        other => other,
    })
    .await;
    let mut lane = lane(&server, "localhost", Some(&server.root), "right");
    let answer = lane.request(&request()).await.expect("an answer");
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    lane.disconnect();
    lane.request(&request()).await.expect("it may be tried again");
}

#[tokio::test]
async fn plain_http_goes_through_a_tunnel_too() {
    let server = serve(None, |_| Reply::Answer(answer("200 OK", "", "plain"))).await;
    let target = Target { tls: false, host: "localhost".into(), port: server.port };
    let options = LaneOptions { credentials: None, ..options(target, None, "x") };
    let mut lane = through(proxy(None).await, None, options);
    assert_eq!(lane.request(&request()).await.expect("an answer").body, "plain");
    assert!(server.seen()[0].head.starts_with("POST /PowerShell/?a=b HTTP/1.1\r\n"));
}

#[tokio::test]
async fn what_is_no_proxy_is_named() {
    async fn error(reply: impl Fn() -> Reply + Send + 'static) -> NetError {
        let fake = serve(None, move |_| reply()).await;
        let target = Target { tls: true, host: "localhost".into(), port: 9 };
        through(fake.port, None, options(target, None, "x")).request(&request()).await.expect_err("no proxy")
    }
    let page = || Reply::Answer(answer("403 Forbidden", "Content-Type: text/html\r\n", "<html>no</html>"));
    assert!(matches!(error(page).await, NetError::ProxyRefused { status: 403, .. }));
    let garbage = || Reply::Last(b"<html>\r\n\r\n".to_vec());
    assert!(matches!(error(garbage).await, NetError::NotAProxy { .. }));
    let endless = || Reply::Answer(vec![b'x'; 64 * 1024]);
    assert!(matches!(error(endless).await, NetError::NotAProxy { .. }));
    let half = || Reply::Last(b"HTTP/1.1 200".to_vec());
    assert!(matches!(error(half).await, NetError::NotAProxy { .. }));
    let dropped = error(|| Reply::Last(Vec::new())).await;
    assert!(matches!(&dropped, NetError::Connect { address, .. } if address.starts_with("127.0.0.1:")));
    // A portal that says yes to everything and then shows its page.
    let portal = || Reply::Answer(b"HTTP/1.1 200 OK\r\n\r\n<html>Please log on</html>".to_vec());
    assert!(matches!(error(portal).await, NetError::Tls { problem: TlsProblem::NotTls, .. }));
}

/// An answer that the server compressed although nobody asked it to.
fn compressed(text: &str, encoding: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(text.as_bytes()).expect("compressed");
    let body = gzip.finish().expect("compressed");
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.into_bytes(), body].concat()
}

#[tokio::test]
async fn a_compressed_answer_is_read_and_stays_bounded() {
    let server = serve(Some("localhost"), |_| Reply::Answer(compressed("what was asked for", "GZIP"))).await;
    let lane_of = |server: &ScriptedServer| lane(server, "localhost", Some(&server.root), "right");
    assert_eq!(lane_of(&server).request(&request()).await.expect("an answer").body, "what was asked for");
    // A few hundred bytes that would become megabytes.
    let bomb = serve(Some("localhost"), |_| Reply::Answer(compressed(&"x".repeat(8 << 20), "gzip"))).await;
    let error = lane_of(&bomb).request(&request()).await.expect_err("too large");
    assert!(matches!(error, NetError::TooLarge { .. }), "{error:?}");
    let other = serve(Some("localhost"), |_| Reply::Answer(compressed("text", "br"))).await;
    let error = lane_of(&other).request(&request()).await.expect_err("unknown");
    assert!(matches!(&error, NetError::Encoding { encoding, .. } if encoding == "br"), "{error:?}");
}
