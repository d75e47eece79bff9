//! Unit tests of `ews.rs`.

use super::*;

#[test]
fn what_may_have_been_done_is_told_from_what_was_not() {
    let refused = |code: &str| {
        CallError::Ews(EwsError::Refused {
            code: code.into(),
            message: String::new(),
            class: exchange_connector::ews::EwsErrorClass::of(code),
            back_off: None,
        })
    };
    let status = |code| CallError::Status {
        address: "x".into(),
        status: StatusCode::from_u16(code).expect("a status"),
        retry_after: None,
    };
    let timeout =
        |what| CallError::Net(NetError::Timeout { what, address: "x".into(), after: Duration::from_secs(1) });
    for sure in [refused("ErrorServerBusy"), status(403), status(503), status(302), timeout("connecting")] {
        assert!(sure.is_certain(), "{sure:?}");
    }
    let closed = CallError::Net(NetError::Closed { address: "x".into(), source: None });
    for open in [
        refused("ErrorTimeoutExpired"),
        refused("ErrorInternalServerError"),
        status(500),
        status(502),
        timeout(REQUEST),
        closed,
        CallError::Ews(EwsError::Unexpected),
    ] {
        assert!(!open.is_certain(), "{open:?}");
    }
}

#[test]
fn a_pause_is_read_in_seconds_and_bounded() {
    let with = |text: &'static str| {
        HeaderMap::from_iter([(header::RETRY_AFTER, http::HeaderValue::from_static(text))])
    };
    assert_eq!(retry_after(&with("120")), Some(Duration::from_secs(120)));
    assert_eq!(retry_after(&with("99999999999")), Some(Duration::from_secs(LONGEST_PAUSE)));
    assert_eq!(retry_after(&with("Fri, 31 Dec 1999 23:59:59 GMT")), None);
}
