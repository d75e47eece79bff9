//! Unit tests of `filter.rs`.

use super::*;

#[test]
fn comparisons_are_read_and_quotes_are_undone() {
    let filters =
        parse("accessState eq 'Blocked' and mailbox/smtpAddress eq 'o''neil@contoso.com'").expect("filter");
    assert_eq!(filters.len(), 2);
    assert_eq!(filters[1].value.as_deref(), Some("o'neil@contoso.com"));
    assert_eq!(parse("deviceId eq null").expect("filter")[0].value, None);
}

#[test]
fn everything_else_is_refused() {
    for text in [
        "",
        "accessState",
        "accessState eq",
        "accessState ne 'Blocked'",
        "accessState eq Blocked",
        "accessState eq 'Blocked",
        "accessState eq 'Blocked' or accessState eq 'Allowed'",
        "accessState eq 'Blocked' and",
        "not accessState eq 'Blocked'",
        "startswith(deviceId,'A')",
        "friendlyName eq 'x'",
        "connectorId eq 'x'",
        "1 eq 1",
    ] {
        let error = parse(text).expect_err(text);
        assert_eq!(error.code, "invalidQueryOption", "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in ".{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn any_value_survives_quoting(value in "[^\u{0}]{0,40}") {
        let filters = parse(&format!("deviceId eq '{}'", value.replace('\'', "''"))).expect("filter");
        proptest::prop_assert_eq!(filters[0].value.as_deref(), Some(value.as_str()));
    }
}
