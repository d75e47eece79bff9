//! Unit tests of `redirect.rs`.

use bytes::Bytes;

use super::*;

#[test]
fn a_redirect_stays_within_one_domain_and_https() {
    let go = |from: &str, to: &str, before: bool| {
        let mut headers = http::HeaderMap::new();
        headers.insert(http::header::LOCATION, to.parse().expect("a header"));
        let answer = Answer { status: http::StatusCode::FOUND, headers, body: Bytes::new() };
        redirect(from, &answer, before).ok()
    };
    let from = "https://ps.contoso.com/powershell-liveid/";
    let to = "https://pod1.contoso.com/powershell-liveid/";
    assert_eq!(go(from, to, false).as_deref(), Some(to));
    assert_eq!(go(from, "/other/", false).as_deref(), Some("https://ps.contoso.com/other/"));
    assert_eq!(go(from, to, true), None, "once only");
    assert_eq!(go(from, "http://ps.contoso.com/", false), None, "never to plain http");
    assert_eq!(go(from, "https://ps.evil.com/", false), None);
    assert_eq!(go("https://a.co.uk/", "https://b.co.uk/", false), None, "a public suffix is no domain");
    assert_eq!(go("https://10.0.0.1/", "https://11.0.0.1/", false), None, "addresses have no domain");
}
