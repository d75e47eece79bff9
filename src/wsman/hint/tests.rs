//! Unit tests of `hint.rs`.

use super::*;

#[test]
fn prefixes_come_off_in_any_order_and_the_text_stays() {
    let (origin, text) = strip_origin(
        "[ClientAccessServer=EX01,BackEndServer=ex02.contoso.com,RequestId=6e6c6a51-0000-4000-8000-7d2f7f0a3a11,TimeStamp=1/2/2026 3:04:05 AM] [AuthZRequestId=77][FailureCategory=AuthZ-AuthorizationException] Fail to create a runspace.",
    );
    assert_eq!(origin.client_access_server.as_deref(), Some("EX01"));
    assert_eq!(origin.back_end_server.as_deref(), Some("ex02.contoso.com"));
    assert_eq!(origin.failure_category.as_deref(), Some("AuthZ-AuthorizationException"));
    assert!(origin.request_id.is_some_and(|id| id.starts_with("6e6c")));
    assert_eq!(text, "Fail to create a runspace.");
}

#[test]
fn a_bracket_that_is_no_prefix_stays() {
    assert_eq!(strip_origin("[contoso] is unknown").1, "[contoso] is unknown");
    assert_eq!(strip_origin("[FailureCategory=Cafe-SendFailure] ").1, "");
    assert_eq!(strip_origin("[").1, "[");
}

#[test]
fn waiting_times_are_read_in_both_units_and_bounded() {
    let milliseconds = "The user load quota of 200 requests per 5 seconds has been exceeded. Send future requests at a slower rate or raise the quota for this user. The next request from this user will not be approved for at least 1500 milliseconds.";
    assert_eq!(throttled(milliseconds), Some(Some(SignedDuration::from_millis(1500))));
    let seconds = "Fail to create runspace because you have exceeded your budget to create runspace. Please wait for 27 seconds.";
    assert_eq!(throttled(seconds), Some(Some(SignedDuration::from_secs(27))));
    let without = "This user is allowed a maximum number of 18 concurrent shells, which has been exceeded.";
    assert_eq!(throttled(without), Some(None));
    assert_eq!(throttled("Please wait for 99999999999999999999 seconds"), Some(None));
    assert_eq!(throttled("Please wait for 999999 seconds"), Some(Some(LONGEST_WAIT)));
    assert_eq!(throttled("Access is denied."), None);
}
