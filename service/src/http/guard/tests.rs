//! Unit tests of `guard.rs`.

use http_body_util::BodyExt as _;

use super::*;

#[test]
fn only_its_own_names_and_addresses_are_the_service() {
    let hosts = ["mgmt.contoso.com".to_owned(), "*.corp.contoso.com".to_owned()];
    for good in
        ["mgmt.contoso.com", "localhost", "127.0.0.1", "::1", "10.1.2.3", "fd00::1", "a.corp.contoso.com"]
    {
        assert!(is_known(good, &hosts), "{good}");
    }
    for bad in
        ["evil.example", "contoso.com", "corp.contoso.com", "a.b.corp.contoso.com", "localhost.evil.example"]
    {
        assert!(!is_known(bad, &hosts), "{bad}");
    }
    let named = |text: &str| {
        host(&Request::builder().uri("/").header("host", text).body(Body::empty()).expect("a request"))
    };
    assert_eq!(named("MGMT.contoso.com:8443").as_deref(), Some("mgmt.contoso.com"));
    assert_eq!(named("[::1]:8443").as_deref(), Some("::1"));
    assert_eq!(named("mgmt.contoso.com.").as_deref(), Some("mgmt.contoso.com"));
    assert_eq!(named("no host"), None);
    assert!(is_loopback("127.8.8.8") && is_loopback("::ffff:127.0.0.1") && !is_loopback("10.0.0.1"));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_comes_ends_and_one_that_comes_slowly_does_not() {
    let never = Body::from_stream(futures_util::stream::pending::<Result<Bytes, io::Error>>());
    let began = Instant::now();
    assert!(Body::new(Timed::new(never)).collect().await.is_err());
    assert_eq!(began.elapsed().as_secs(), BODY.as_secs());
    // Twice as fast as it must be, for ten minutes.
    let steady = futures_util::stream::unfold(0, |sent| async move {
        tokio::time::sleep(Duration::from_secs(1)).await;
        (sent < 600).then(|| (Ok::<_, io::Error>(Bytes::from(vec![0; 32 * 1024])), sent + 1))
    });
    let body = Body::new(Timed::new(Body::from_stream(steady))).collect().await.expect("a body");
    assert_eq!(body.to_bytes().len(), 600 * 32 * 1024);
    // A byte now and then is no speed.
    let drip = futures_util::stream::unfold((), |()| async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        Some((Ok::<_, io::Error>(Bytes::from_static(b"x")), ()))
    });
    assert!(Body::new(Timed::new(Body::from_stream(drip))).collect().await.is_err());
}
